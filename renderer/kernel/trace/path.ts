// One path: from the lens through reflections and bounces to the light.
import { FIRE, GLASS, hitT, hitTriangle, walk } from './bvh-walk';
import { GLOSSY, SHEER, directB, directG, directR, gatherDirect } from './direct-light';
import { bounces, clamp, fogB, fogCap, fogDensity, fogG, fogHeight, fogR, foggy, lightCount, sunny, triangles } from './frame';
import { draw, drawFacet, drawHemisphere, outX, outY, outZ, ra, rb } from './sampling';
import { skyAbove, skyB, skyG, skyLight, skyR, skySeen } from './sky';
import {
  EMISSIVE, WATER, WET, clearness, colorB, colorG, colorR, f0, glowB, glowG, glowR, kind, metal, normalX, normalY, normalZ,
  pointX, pointY, pointZ, readSurface, roughness, trueX, trueY, trueZ,
} from './surface';

const FAR: f32 = 1e9;
/** Part of the clamp that scattered light may bring. */
const INDIRECT: f32 = 0.4;
/** Chance of a path to go on, by what it can still bring: kindly after the first surface, strictly later. */
const FIRST_CHANCE: f32 = 2.0, LEAST_FIRST: f32 = 0.4, NEXT_CHANCE: f32 = 1.2;
/** Where the sun shines the sky's light is a small part of all, and is asked for as seldom. */
const SUNLIT_CHANCE: f32 = 1.5, LEAST_SUNLIT: f32 = 0.25;

/** What the path brought, and what the lens saw first: albedo, normal, distance (negative for the sky). */
export let pathR: f32 = 0, pathG: f32 = 0, pathB: f32 = 0;
export let seenR: f32 = 0, seenG: f32 = 0, seenB: f32 = 0;
export let seenX: f32 = 0, seenY: f32 = 0, seenZ: f32 = 0;
export let seenT: f32 = 0;

/** The sky's light on level ground over pi; below nothing until it is known. */
let ambient: f32 = -1;

/** Must be called when another sky is baked. */
export function forgetAmbient(): void {
  ambient = -1;
}

/** What the lens looks past: an object (-1 none), and all within a distance along the ray. */
let pastObject: i32 = -1, pastUntil: f32 = 0;

/** Makes the paths that follow begin behind an object (-1: none) and behind a distance along the ray. */
export function lookPast(object: i32, until: f32): void {
  pastObject = object;
  pastUntil = until;
}

/** Whether the ray met anything past where the lens began to see; the last hit is then that. */
export let clearMet: bool = false;

/** Where along the ray the lens begins to see: most a thing has of surfaces in a row is sixty-four. See `clearMet`. */
export function clearWay(ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32): f32 {
  let from = pastUntil;
  for (let i = 0; i < 64; i++) {
    clearMet = walk(ox + dx * from, oy + dy * from, oz + dz * from, dx, dy, dz, FAR);
    if (!clearMet || pastObject < 0) return from;
    if (load<i32>(triangles + (<usize>hitTriangle << 4), 12) >>> 16 != pastObject) return from;
    from += hitT * <f32>1.00002 + <f32>0.0005;
  }
  clearMet = walk(ox + dx * from, oy + dy * from, oz + dz * from, dx, dy, dz, FAR);
  return from;
}

/** How much of what lies behind the haze is seen. */
let through: f32 = 1;
let weightR: f32 = 1, weightG: f32 = 1, weightB: f32 = 1;

/** Haze between the lens and the first hit: thins exponentially with height, takes the sky's colour near the horizon. */
function passFog(oy: f32, dx: f32, dy: f32, dz: f32, t: f32): void {
  let inverse: f32 = <f32>1.0 / fogHeight, slope: f32 = dy * inverse;
  let base: f32 = fogDensity * Mathf.exp(-max<f32>(-5.0, oy * inverse)), thickness: f32 = base * t;
  if (abs<f32>(slope * t) >= 0.001) thickness = base * (<f32>1.0 - Mathf.exp(max<f32>(-60.0, min<f32>(60.0, -slope * t)))) / slope;
  through = Mathf.exp(-min<f32>(thickness, 50.0));
  let part: f32 = <f32>1.0 - through;
  let y: f32 = max<f32>(dy, 0.0) * <f32>0.5 + <f32>0.03, k: f32 = <f32>1.0 / sqrt<f32>(dx * dx + y * y + dz * dz);
  skyLight(dx * k, y * k, dz * k);
  let luminance: f32 = skyR * <f32>0.3 + skyG * <f32>0.6 + skyB * <f32>0.1;
  part /= <f32>1.0 + luminance / fogCap;
  pathR += part * skyR * fogR;
  pathG += part * skyG * fogG;
  pathB += part * skyB * fogB;
  weightR *= through;
  weightG *= through;
  weightB *= through;
}

/**
 * Notes what the denoiser is told of the first hit: the colour that light takes here. What mirrors, glows or is hidden by haze
 * counts as white, since light comes from there without taking the surface's colour.
 */
function note(fresnel: f32): void {
  let plain = kind == WATER || kind == EMISSIVE || kind == WET, clear = through * (<f32>1.0 - fresnel);
  seenR = plain ? <f32>0.9 : clear * max<f32>(0.02, min<f32>(1.0, colorR + glowR)) + <f32>1.0 - clear;
  seenG = plain ? <f32>0.9 : clear * max<f32>(0.02, min<f32>(1.0, colorG + glowG)) + <f32>1.0 - clear;
  seenB = plain ? <f32>0.9 : clear * max<f32>(0.02, min<f32>(1.0, colorB + glowB)) + <f32>1.0 - clear;
  seenX = normalX * through;
  seenY = normalY * through;
  seenZ = normalZ * through;
}

function meetSky(dx: f32, dy: f32, dz: f32, first: bool, mirrored: bool, most: f32): void {
  if (first || mirrored) skySeen(dx, dy, dz, true);
  else skyLight(dx, dy, dz);
  bring(skyR, skyG, skyB, most);
  if (first) noteSky();
}

function noteSky(): void {
  seenR = 1;
  seenG = 1;
  seenB = 1;
  seenX = 0;
  seenY = 0;
  seenZ = 0;
  seenT = -1;
}

function reflectance(facing: f32): f32 {
  if (f0 <= 0.0 && metal <= 0.0) return 0.0;
  let q: f32 = <f32>1.0 - facing, q2: f32 = q * q;
  let f: f32 = f0 + (max<f32>(<f32>1.0 - roughness, f0) - f0) * q2 * q2 * q;
  return f + (<f32>1.0 - f) * metal;
}

/** Faint mirrors are followed more often than they are strong, with less weight, or their light would come as sparkle. */
function mirrorChance(fresnel: f32): f32 {
  return fresnel < 0.3 ? min<f32>(fresnel * <f32>3.0, max<f32>(0.15, fresnel)) : fresnel;
}

/** Where the path goes on. */
let goX: f32 = 0, goY: f32 = 0, goZ: f32 = 0;

/** Leaves by mirror reflection about a microfacet. */
function mirror(dx: f32, dy: f32, dz: f32): void {
  drawFacet(normalX, normalY, normalZ, max<f32>(0.002, roughness * roughness));
  let k: f32 = <f32>-2.0 * (dx * outX + dy * outY + dz * outZ);
  goX = dx + k * outX;
  goY = dy + k * outY;
  goZ = dz + k * outZ;
  let below: f32 = goX * trueX + goY * trueY + goZ * trueZ;
  if (below <= 0.0) {
    goX -= <f32>2.0 * below * trueX;
    goY -= <f32>2.0 * below * trueY;
    goZ -= <f32>2.0 * below * trueZ;
  }
  if (metal > 0.5) {
    weightR *= colorR;
    weightG *= colorG;
    weightB *= colorB;
  }
}

function scatter(): void {
  weightR *= colorR;
  weightG *= colorG;
  weightB *= colorB;
  drawHemisphere(normalX, normalY, normalZ);
  goX = outX;
  goY = outY;
  goZ = outZ;
}

function scaleWeight(k: f32): void {
  weightR *= k;
  weightG *= k;
  weightB *= k;
}

/** Adds light (r, g, b) with the path's weight, limited to `most`. */
function bring(r: f32, g: f32, b: f32, most: f32): void {
  let x: f32 = weightR * r, y: f32 = weightG * g, z: f32 = weightB * b, brightest = max<f32>(x, max<f32>(y, z));
  let k: f32 = brightest > most ? most / brightest : <f32>1.0;
  pathR += x * k;
  pathG += y * k;
  pathB += z * k;
}

/** The chance of a path to scatter from the first surface, by how bright that is already. */
function sunlitChance(strongest: f32): f32 {
  if (ambient < 0.0) ambient = skyAbove();
  let hope: f32 = strongest * ambient, there = max<f32>(pathR, max<f32>(pathG, pathB));
  return max<f32>(LEAST_SUNLIT, SUNLIT_CHANCE * hope / (hope + there + <f32>1e-6));
}

/** Russian roulette with a number 0 ≤ luck < 1: faint paths mostly end here, the rest carry their share. False ends the path. */
function survives(depth: i32, mirrored: bool, luck: f32): bool {
  let strongest = max<f32>(weightR, max<f32>(weightG, weightB)), chance: f32 = strongest * (depth == 0 ? FIRST_CHANCE : NEXT_CHANCE);
  chance = max<f32>(depth == 0 ? LEAST_FIRST : <f32>0.08, chance);
  if (depth == 0 && sunny && !mirrored) chance = min<f32>(chance, sunlitChance(strongest));
  if (chance >= 1.0) return true;
  if (luck > chance) return false;
  scaleWeight(<f32>1.0 / chance);
  return true;
}

/** Where along the ray the lens begins to see; follows the path from there. */
export function followPast(startX: f32, startY: f32, startZ: f32, dx: f32, dy: f32, dz: f32): void {
  let from = clearWay(startX, startY, startZ, dx, dy, dz);
  followPath(clearMet, from, startX + dx * from, startY + dy * from, startZ + dz * from, dx, dy, dz);
}

/** How far the ray went through fire and glass, how much fire lets it see of what is behind, and how far off the first sheet of each was (glass: below nothing without any). */
let passed: f32 = 0, clear: f32 = 1, firstFire: f32 = 0, firstGlass: f32 = -1;
/** Whether a pane mirrored the ray instead of letting it through; the pane is then the last hit. */
let glanced = false;
/** More sheets than this in a row hide what is behind them. */
const SHEETS = 48;
/** Fire that lets less than this through is what the lens sees first. */
const THICK: f32 = 0.6;

/** One pane of clear glass: lamps and sun glint on it, some of the rays leave by mirror (true), the rest take its colour, more of it where they cross it aslant. */
function meetPane(dx: f32, dy: f32, dz: f32, most: f32): bool {
  if (firstGlass < 0.0) firstGlass = passed + hitT;
  let facing: f32 = max<f32>(0.02, -(normalX * dx + normalY * dy + normalZ * dz)), fresnel = reflectance(facing);
  let r = colorR, g = colorG, b = colorB, offset: f32 = <f32>0.0006 + hitT * <f32>0.00006;
  colorR = 0;
  colorG = 0;
  colorB = 0;
  gatherDirect(dx, dy, dz, facing, fresnel, offset, max<f32>(weightR, max<f32>(weightG, weightB)));
  bring(directR, directG, directB, most);
  let chance = mirrorChance(fresnel);
  draw();
  if (ra < chance) {
    scaleWeight(fresnel / chance);
    return true;
  }
  scaleWeight((<f32>1.0 - fresnel) / (<f32>1.0 - chance));
  let long: f32 = min<f32>(4.0, <f32>1.0 / facing);
  weightR *= Mathf.pow(r, long);
  weightG *= Mathf.pow(g, long);
  weightB *= Mathf.pow(b, long);
  return false;
}

/** How far `stepOn` went past the hit before it. */
let stepped: f32 = 0;

/** Goes on through the sheet at the last hit to the next surface and reads that; false when only sky is behind. */
function stepOn(dx: f32, dy: f32, dz: f32): bool {
  let step: f32 = <f32>0.0004 + hitT * <f32>0.00006, ox = pointX + dx * step, oy = pointY + dy * step, oz = pointZ + dz * step;
  stepped = hitT + step;
  if (!walk(ox, oy, oz, dx, dy, dz, FAR)) return false;
  readSurface(ox, oy, oz, dx, dy, dz);
  return true;
}

/** Tells the denoiser of what is behind the pane at the last hit, where most rays go, for one that the pane mirrors; the hit stays. */
function noteBehind(dx: f32, dy: f32, dz: f32): void {
  let px = pointX, py = pointY, pz = pointZ, nx = normalX, ny = normalY, nz = normalZ, tx = trueX, ty = trueY, tz = trueZ, r = roughness;
  let met = true;
  for (let i = 0; i < SHEETS && kind >= FIRE; i++) {
    met = stepOn(dx, dy, dz);
    if (!met) break;
  }
  if (met) note(reflectance(max<f32>(0.02, -(normalX * dx + normalY * dy + normalZ * dz))));
  else noteSky();
  pointX = px;
  pointY = py;
  pointZ = pz;
  normalX = nx;
  normalY = ny;
  normalZ = nz;
  trueX = tx;
  trueY = ty;
  trueZ = tz;
  roughness = r;
  metal = 0;
}

/**
 * Looks through the sheets of fire and the panes of glass at the last hit for what is behind them, gathering their glow where that
 * is seen; false when only sky is. See `glanced`.
 */
function passSheets(dx: f32, dy: f32, dz: f32, seesGlow: bool, most: f32, first: bool): bool {
  passed = 0;
  clear = 1;
  firstFire = hitT;
  for (let i = 0; i < SHEETS; i++) {
    if (seesGlow) bring(glowR, glowG, glowB, most);
    if (kind == FIRE) {
      scaleWeight(clearness);
      clear *= clearness;
    } else if (meetPane(dx, dy, dz, most)) {
      glanced = true;
      let far = hitT;
      if (first) noteBehind(dx, dy, dz);
      hitT = far;
      return true;
    }
    let met = stepOn(dx, dy, dz);
    passed += stepped;
    if (!met) return false;
    if (kind < FIRE) return true;
  }
  return true;
}

/** Tells the denoiser of thick fire, and of the distance of glass, in place of what stands behind them; the lens is `from` before the ray's start. */
function noteSheets(from: f32): void {
  if (firstGlass >= 0.0) seenT = firstGlass + from;
  if (clear >= THICK) return;
  seenR = 0.9;
  seenG = 0.9;
  seenB = 0.9;
  seenX = 0;
  seenY = 0;
  seenZ = 0;
  seenT = firstFire + from;
}

/**
 * Follows one path from o along d (unit length) when `met` says whether that met what the last hit is; the lens is `from` before o.
 * The answer is in the `path…` and `seen…` globals.
 */
export function followPath(met: bool, from: f32, startX: f32, startY: f32, startZ: f32, directionX: f32, directionY: f32, directionZ: f32): void {
  let ox = startX, oy = startY, oz = startZ, dx = directionX, dy = directionY, dz = directionZ;
  through = 1;
  pathR = 0;
  pathG = 0;
  pathB = 0;
  weightR = 1;
  weightG = 1;
  weightB = 1;
  let seesGlow = true, sheer = false, most = clamp;
  for (let depth = 0; depth < bounces; depth++) {
    if (depth == 0 ? !met : !walk(ox, oy, oz, dx, dy, dz, FAR)) {
      meetSky(dx, dy, dz, depth == 0, sheer, most);
      break;
    }
    readSurface(ox, oy, oz, dx, dy, dz);
    let sheets = kind >= FIRE;
    glanced = false;
    firstGlass = -1;
    if (sheets && !passSheets(dx, dy, dz, seesGlow, most, depth == 0)) {
      meetSky(dx, dy, dz, depth == 0, sheer, most);
      if (depth == 0) noteSheets(from);
      break;
    }
    let t: f32 = sheets ? hitT + passed : hitT;
    if (depth == 0 && foggy) passFog(startY - directionY * from, dx, dy, dz, t + from);
    let facing: f32 = max<f32>(0.02, -(normalX * dx + normalY * dy + normalZ * dz)), fresnel = reflectance(facing);
    let offset: f32 = <f32>0.0006 + (depth == 0 ? t + from : t) * <f32>0.00006, chance: f32 = 1;
    if (!glanced) {
      if (seesGlow) bring(glowR, glowG, glowB, most);
      gatherDirect(dx, dy, dz, facing, fresnel, offset, max<f32>(weightR, max<f32>(weightG, weightB)));
      bring(directR, directG, directB, most);
      chance = mirrorChance(fresnel);
    }
    draw();
    let mirrored = glanced || ra < chance, luck = rb;
    if (depth == 0) {
      if (!glanced) note(fresnel);
      seenT = t + from;
      if (sheets) noteSheets(from);
    }
    if (mirrored) {
      if (!glanced) scaleWeight(fresnel / chance);
      mirror(dx, dy, dz);
    } else {
      if (chance > 0.0) scaleWeight((<f32>1.0 - fresnel) / (<f32>1.0 - chance));
      scatter();
      // Light that has scattered once may bring less: what is rare and bright would only be noise.
      most = clamp * INDIRECT;
    }
    // Lamps stand for the glow of the set wherever their light was gathered; without lamps the glow itself lights it.
    seesGlow = lightCount == 0 || (mirrored && roughness <= GLOSSY);
    sheer = mirrored && roughness <= SHEER;
    dx = goX;
    dy = goY;
    dz = goZ;
    ox = pointX + trueX * offset;
    oy = pointY + trueY * offset;
    oz = pointZ + trueZ * offset;
    if (!survives(depth, mirrored, luck)) break;
  }
}
