// The frame block as globals: read once when a thread opens the kernel.
import * as at from '../../src/trace/frame-layout';

export let nodes: usize = 0;
export let leaves: usize = 0;
export let triangles: usize = 0;
export let vertices: usize = 0;
export let positions: usize = 0;
export let materials: usize = 0;
export let textures: usize = 0;
export let dome: usize = 0;
export let bakedSky: usize = 0;
export let lights: usize = 0;
export let lampGroups: usize = 0;
export let records: usize = 0;
export let gamma: usize = 0;
export let buildBoxes: usize = 0;
export let boughs: usize = 0;
export let plan: usize = 0;
export let unsure: usize = 0;
/** This thread's own bytes. */
export let scratch: usize = 0;

export let width: i32 = 0;
export let height: i32 = 0;
export let triangleCount: i32 = 0;
export let lightCount: i32 = 0;
export let bounces: i32 = 0;
export let seed: i32 = 0;
export let projection: i32 = 0;
export let tilt: f32 = 0;
export let cloudy: bool = false;
export let foggy: bool = false;
export let sheeted: bool = false;
export let sunny: bool = false;

export let sunX: f32 = 0, sunY: f32 = 0, sunZ: f32 = 0;
export let sunR: f32 = 0, sunG: f32 = 0, sunB: f32 = 0;
/** One less the cosine of the sun's angular radius. */
export let sunSagitta: f32 = 0;
export let sunDisc: f32 = 0;
export let stars: f32 = 0, starGrid: f32 = 0;
export let cloudCover: f32 = 0, cloudOpacity: f32 = 0, cloudScale: f32 = 0;
export let cloudSoftness: f32 = 0, cloudSeed: f32 = 0;
export let litR: f32 = 0, litG: f32 = 0, litB: f32 = 0;
export let shadowR: f32 = 0, shadowG: f32 = 0, shadowB: f32 = 0;
export let fogDensity: f32 = 0, fogHeight: f32 = 0, fogCap: f32 = 0;
export let fogR: f32 = 0, fogG: f32 = 0, fogB: f32 = 0;
export let eyeX: f32 = 0, eyeY: f32 = 0, eyeZ: f32 = 0;
export let rightX: f32 = 0, rightY: f32 = 0, rightZ: f32 = 0;
export let upX: f32 = 0, upY: f32 = 0, upZ: f32 = 0;
export let forwardX: f32 = 0, forwardY: f32 = 0, forwardZ: f32 = 0;
export let halfHeight: f32 = 0, aperture: f32 = 0, focus: f32 = 0, clamp: f32 = 0;
/** How much the film's pixels grow beyond a middle part, and where that ends: in half heights of the film. */
export let stretch: f32 = 0, innerWidth: f32 = 0, innerHeight: f32 = 0;

let block: usize = 0;

// @ts-ignore: decorator
@inline
function int(word: i32): i32 {
  return load<i32>(block + (<usize>word << 2));
}
// @ts-ignore: decorator
@inline
function pointer(word: i32): usize {
  return <usize>load<u32>(block + (<usize>word << 2));
}
// @ts-ignore: decorator
@inline
function float(word: i32): f32 {
  return load<f32>(block + (<usize>word << 2));
}

export function readFrame(frame: usize, ownScratch: usize): void {
  block = frame;
  scratch = ownScratch;
  nodes = pointer(at.NODES);
  leaves = pointer(at.LEAVES);
  triangles = pointer(at.TRIANGLES);
  vertices = pointer(at.VERTICES);
  positions = pointer(at.POSITIONS);
  materials = pointer(at.MATERIALS);
  textures = pointer(at.TEXTURES);
  dome = pointer(at.DOME);
  bakedSky = pointer(at.BAKED_SKY);
  lights = pointer(at.LIGHTS);
  lampGroups = pointer(at.LAMP_GROUPS);
  records = pointer(at.RECORDS);
  gamma = pointer(at.GAMMA);
  buildBoxes = pointer(at.BUILD_BOXES);
  boughs = pointer(at.BOUGHS);
  plan = pointer(at.PLAN);
  unsure = pointer(at.UNSURE);
  width = int(at.WIDTH);
  height = int(at.HEIGHT);
  triangleCount = int(at.TRIANGLE_COUNT);
  lightCount = int(at.LIGHT_COUNT);
  bounces = int(at.BOUNCES);
  seed = int(at.SEED);
  projection = int(at.PROJECTION);
  cloudy = int(at.CLOUDY) != 0;
  foggy = int(at.FOGGY) != 0;
  sheeted = int(at.SHEETED) != 0;
  readSky();
  readLens();
}

function readSky(): void {
  sunX = float(at.SUN); sunY = float(at.SUN + 1); sunZ = float(at.SUN + 2);
  sunR = float(at.SUN_LIGHT); sunG = float(at.SUN_LIGHT + 1); sunB = float(at.SUN_LIGHT + 2);
  sunny = sunR + sunG + sunB > 0.0;
  sunSagitta = float(at.SUN_SAGITTA);
  sunDisc = float(at.SUN_DISC);
  stars = float(at.STARS);
  starGrid = float(at.STAR_GRID);
  cloudCover = float(at.CLOUD_COVER);
  cloudOpacity = float(at.CLOUD_OPACITY);
  cloudScale = float(at.CLOUD_SCALE);
  cloudSoftness = float(at.CLOUD_SOFTNESS);
  cloudSeed = float(at.CLOUD_SEED);
  litR = float(at.CLOUD_LIT); litG = float(at.CLOUD_LIT + 1); litB = float(at.CLOUD_LIT + 2);
  shadowR = float(at.CLOUD_SHADOW); shadowG = float(at.CLOUD_SHADOW + 1); shadowB = float(at.CLOUD_SHADOW + 2);
  fogDensity = float(at.FOG_DENSITY);
  fogHeight = float(at.FOG_HEIGHT);
  fogCap = float(at.FOG_CAP);
  fogR = float(at.FOG_COLOR); fogG = float(at.FOG_COLOR + 1); fogB = float(at.FOG_COLOR + 2);
}

function readLens(): void {
  eyeX = float(at.EYE); eyeY = float(at.EYE + 1); eyeZ = float(at.EYE + 2);
  rightX = float(at.RIGHT); rightY = float(at.RIGHT + 1); rightZ = float(at.RIGHT + 2);
  upX = float(at.UP); upY = float(at.UP + 1); upZ = float(at.UP + 2);
  forwardX = float(at.FORWARD); forwardY = float(at.FORWARD + 1); forwardZ = float(at.FORWARD + 2);
  halfHeight = float(at.HALF_HEIGHT);
  stretch = float(at.STRETCH);
  innerWidth = float(at.INNER_WIDTH);
  innerHeight = float(at.INNER_HEIGHT);
  aperture = float(at.APERTURE);
  focus = float(at.FOCUS);
  tilt = float(at.TILT);
  clamp = float(at.CLAMP);
}
