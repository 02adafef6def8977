// Packs a Scene into the kernel's memory: geometry, materials, textures, lights, sky and lens, as `frame-layout.ts` says.

import type { RendererHost } from '../host.ts'
import type { Lens, Material, Scene, SphereLight, Surface, Vec3 } from '../stage/scene.ts'
import { cross, length, normalize, sub } from '../stage/vector.ts'
import { Arena } from './arena.ts'
import * as at from './frame-layout.ts'
import { takeMemory } from './memory-shelf.ts'

const surfaces: readonly Surface[] = [
  'matte',
  'water',
  'facade',
  'wet',
  'emissive-texture',
  'planet',
  'fire',
  'glass',
]

export interface Film {
  readonly width: number
  readonly height: number
  readonly seed: number
}

/** A scene in shared memory, and where things are. */
export interface SceneBuffers {
  readonly memory: WebAssembly.Memory
  /** Offset of the frame block. */
  readonly frame: number
  /** Offsets of the threads' own bytes. */
  readonly scratch: readonly number[]
  /** Offset of the pixels' records. */
  readonly records: number
  /** Offset of one float a pixel: how unsure the picture is there, or what to look past. */
  readonly unsure: number
  /** Offset of one byte a pixel: how many samples it gets. */
  readonly plan: number
}

const reserve = (scene: Scene, film: Film, threads: number) => {
  const arena = new Arena()
  const triangles = scene.mesh.triangles.length / 4
  const pixels = film.width * film.height
  return {
    arena,
    frame: arena.reserve(at.FRAME_WORDS * 4),
    scratch: Array.from({ length: threads }, () => arena.reserve(at.SCRATCH_BYTES)),
    gamma: arena.reserve(256 * 4),
    dome: arena.reserve(at.DOME_WIDTH * at.DOME_HEIGHT * 12),
    baked: arena.reserve(at.BAKED_WIDTH * at.BAKED_HEIGHT * 12),
    materials: arena.reserve(scene.materials.length * at.MATERIAL_WORDS * 4),
    textures: arena.reserve(scene.textures.length * at.TEXTURE_WORDS * 4),
    pixels: scene.textures.map((texture) => arena.reserve(texture.pixels.length)),
    lights: arena.reserve(scene.lights.length * at.LIGHT_FLOATS * 4),
    lampGroups: arena.reserve(Math.ceil(scene.lights.length / 4) * at.LAMP_GROUP_BYTES),
    triangles: arena.reserve(triangles * 16),
    vertices: arena.reserve((scene.mesh.positions.length / 3) * at.VERTEX_FLOATS * 4),
    positions: arena.reserve(scene.mesh.positions.length * 4),
    boxes: arena.reserve(triangles * at.BUILD_BOX_BYTES),
    boughs: arena.reserve(at.MOST_BOUGHS * at.BOUGH_BYTES),
    records: arena.reserve(pixels * at.RECORD_FLOATS * 4),
    plan: arena.reserve(pixels),
    unsure: arena.reserve(pixels * 4),
    // At most one node for two triangles and one leaf for each; what is not needed is never touched.
    nodes: arena.reserve(((triangles >> 1) + 1 + at.TOP_NODES) * at.NODE_BYTES),
    leaves: arena.reserve((triangles + 1) * at.LEAF_BYTES),
  }
}

const packMesh = (
  memory: WebAssembly.Memory,
  places: ReturnType<typeof reserve>,
  { mesh, materials }: Scene,
): void => {
  const { positions, normals, uvs, colors, triangles, objects } = mesh
  const n = positions.length / 3
  new Float32Array(memory.buffer, places.positions, positions.length).set(positions)
  const vertices = new Float32Array(memory.buffer, places.vertices, n * at.VERTEX_FLOATS)
  for (let i = 0; i < n; i++) {
    const v = i * at.VERTEX_FLOATS
    for (let k = 0; k < 3; k++) {
      vertices[v + k] = normals[i * 3 + k] ?? 0
      vertices[v + 5 + k] = colors[i * 3 + k] ?? 1
    }
    vertices[v + 3] = uvs[i * 2] ?? 0
    vertices[v + 4] = uvs[i * 2 + 1] ?? 0
  }
  const words = new Int32Array(memory.buffer, places.triangles, triangles.length)
  words.set(triangles)
  for (let t = 0; t < objects.length; t++) {
    const material = triangles[t * 4 + 3] ?? 0
    if (material < 0 || material >= materials.length)
      throw new RangeError(`triangle ${t} names material ${material} of ${materials.length}`)
    words[t * 4 + 3] = material | ((objects[t] ?? 0) << 16)
  }
}

const materialWords = (m: Material): readonly number[] => [
  Math.max(0, surfaces.indexOf(m.surface)),
  ...m.color,
  m.roughness,
  m.f0,
  ...m.emission,
  m.texture,
  m.scale,
  m.relief,
  m.share,
  m.mottle,
  m.metal,
  0,
]

const packLooks = (
  memory: WebAssembly.Memory,
  places: ReturnType<typeof reserve>,
  scene: Scene,
): void => {
  const materials = new Float32Array(memory.buffer, places.materials, scene.materials.length * 16)
  for (const [i, material] of scene.materials.entries())
    materials.set(materialWords(material), i * 16)
  const table = new Uint32Array(memory.buffer, places.textures, scene.textures.length * 4)
  for (const [i, texture] of scene.textures.entries()) {
    const offset = places.pixels[i] ?? 0
    new Uint8Array(memory.buffer, offset, texture.pixels.length).set(texture.pixels)
    table.set([offset, texture.width, texture.height, 0], i * 4)
  }
  new Float32Array(memory.buffer, places.dome, scene.sky.dome.length).set(scene.sky.dome)
  const gamma = new Float32Array(memory.buffer, places.gamma, 256)
  for (let i = 0; i < 256; i++) gamma[i] = (i / 255) ** 2.2
}

const packLights = (
  memory: WebAssembly.Memory,
  places: ReturnType<typeof reserve>,
  lights: readonly SphereLight[],
): void => {
  const singles = new Float32Array(memory.buffer, places.lights, lights.length * at.LIGHT_FLOATS)
  const groups = new Float32Array(
    memory.buffer,
    places.lampGroups,
    Math.ceil(lights.length / 4) * (at.LAMP_GROUP_BYTES / 4),
  )
  // Places that no lamp fills must weigh nothing.
  groups.fill(0)
  for (const [i, { position, radius, power }] of lights.entries()) {
    singles.set([...position, radius, ...power, 0], i * at.LIGHT_FLOATS)
    const group = (i >> 2) * (at.LAMP_GROUP_BYTES / 4) + (i & 3)
    for (const [k, value] of [...position, radius, power[0] + power[1] + power[2]].entries())
      groups[group + k * 4] = value
  }
}

/** The strongest lamps of a scene that has more than the kernel weighs. */
const strongest = (lights: readonly SphereLight[]): readonly SphereLight[] => {
  if (lights.length <= at.MOST_LAMPS) return lights
  const sum = ({ power }: SphereLight) => power[0] + power[1] + power[2]
  return [...lights].sort((a, b) => sum(b) - sum(a)).slice(0, at.MOST_LAMPS)
}

/** The lens's own axes, roll included. */
export const lensAxes = (lens: Lens): { right: Vec3; up: Vec3; forward: Vec3 } => {
  const forward = normalize(sub(lens.target, lens.eye))
  const sky: Vec3 = Math.abs(forward[1]) > 0.999 ? [0, 0, -1] : [0, 1, 0]
  const level = normalize(cross(forward, sky))
  const upright = cross(level, forward)
  const [c, s] = [Math.cos(lens.roll), Math.sin(lens.roll)]
  const turn = (a: Vec3, b: Vec3, p: number, q: number): Vec3 => [
    a[0] * p + b[0] * q,
    a[1] * p + b[1] * q,
    a[2] * p + b[2] * q,
  ]
  return { right: turn(level, upright, c, s), up: turn(upright, level, c, -s), forward }
}

const packFrame = (
  memory: WebAssembly.Memory,
  places: ReturnType<typeof reserve>,
  scene: Scene,
  film: Film,
): void => {
  const words = new Int32Array(memory.buffer, places.frame, at.FRAME_WORDS)
  const floats = new Float32Array(memory.buffer, places.frame, at.FRAME_WORDS)
  const pointers: [number, number][] = [
    [at.NODES, places.nodes],
    [at.LEAVES, places.leaves],
    [at.TRIANGLES, places.triangles],
    [at.VERTICES, places.vertices],
    [at.POSITIONS, places.positions],
    [at.MATERIALS, places.materials],
    [at.TEXTURES, places.textures],
    [at.DOME, places.dome],
    [at.BAKED_SKY, places.baked],
    [at.LIGHTS, places.lights],
    [at.LAMP_GROUPS, places.lampGroups],
    [at.RECORDS, places.records],
    [at.GAMMA, places.gamma],
    [at.BUILD_BOXES, places.boxes],
    [at.BOUGHS, places.boughs],
    [at.PLAN, places.plan],
    [at.UNSURE, places.unsure],
    [at.WIDTH, film.width],
    [at.HEIGHT, film.height],
    [at.TRIANGLE_COUNT, scene.mesh.triangles.length / 4],
    [at.LIGHT_COUNT, scene.lights.length],
    [at.BOUNCES, scene.bounces],
    [at.SEED, film.seed | 0],
    [at.PROJECTION, projections.indexOf(scene.lens.projection)],
    [at.CLOUDY, scene.sky.clouds && scene.sky.clouds.cover > 0 ? 1 : 0],
    [at.FOGGY, scene.fog && scene.fog.density > 0 ? 1 : 0],
    [at.SHEETED, scene.materials.some((m) => /^(fire|glass)$/.test(m.surface)) ? 1 : 0],
  ]
  for (const [word, value] of pointers) words[word] = value
  packSky(floats, scene)
  packLens(floats, scene)
}

const packSky = (floats: Float32Array, { sky, fog }: Scene): void => {
  floats.set(normalize(sky.sun), at.SUN)
  floats.set(sky.sunLight, at.SUN_LIGHT)
  floats[at.SUN_SAGITTA] = 2 * Math.sin(sky.sunRadius / 2) ** 2
  floats[at.SUN_DISC] = sky.disc
  floats[at.STARS] = sky.stars
  if (sky.clouds) {
    floats[at.CLOUD_COVER] = sky.clouds.cover
    floats[at.CLOUD_OPACITY] = sky.clouds.opacity
    floats.set(sky.clouds.lit, at.CLOUD_LIT)
    floats.set(sky.clouds.shadow, at.CLOUD_SHADOW)
    floats[at.CLOUD_SCALE] = sky.clouds.scale
    floats[at.CLOUD_SOFTNESS] = Math.max(0.01, sky.clouds.softness)
    floats[at.CLOUD_SEED] = sky.clouds.seed
  }
  if (fog) {
    floats[at.FOG_DENSITY] = fog.density
    floats[at.FOG_HEIGHT] = fog.height
    floats.set(fog.color, at.FOG_COLOR)
    floats[at.FOG_CAP] = fog.cap
  }
}

/** Stars get the same size in the picture at any angle of view. */
const starGrid = (fov: number): number => 330 * (40 / Math.max(10, Math.min(100, fov)))

/** In the order of `at.PROJECTION`. */
const projections: readonly Lens['projection'][] = ['plane', 'fisheye', 'panorama']

const packLens = (floats: Float32Array, { lens, clamp }: Scene): void => {
  const axes = lensAxes(lens)
  floats.set(lens.eye, at.EYE)
  floats.set(axes.right, at.RIGHT)
  floats.set(axes.up, at.UP)
  floats.set(axes.forward, at.FORWARD)
  const half = (lens.fov * Math.PI) / 360
  floats[at.HALF_HEIGHT] = lens.projection === 'plane' ? Math.tan(half) : half
  floats[at.TILT] = lens.tilt ?? 0
  floats[at.APERTURE] = lens.aperture
  floats[at.FOCUS] = lens.focus > 0 ? lens.focus : length(sub(lens.target, lens.eye))
  floats[at.CLAMP] = clamp
  floats[at.STAR_GRID] = starGrid(lens.fov)
}

/** Copies a scene into a shared memory, ready for the host's kernel threads; give the memory back afterwards. */
export const packScene = (whole: Scene, film: Film, host: RendererHost): SceneBuffers => {
  const threads = Math.max(1, host.threads)
  const scene = { ...whole, lights: strongest(whole.lights) }
  if (scene.sky.dome.length !== at.DOME_WIDTH * at.DOME_HEIGHT * 3)
    throw new RangeError(`the dome has ${scene.sky.dome.length} numbers`)
  const places = reserve(scene, film, threads)
  const memory = takeMemory(host, places.arena.bytes)
  // Sums start from nothing; the memory may have served another picture.
  new Uint8Array(memory.buffer, places.frame, at.FRAME_WORDS * 4).fill(0)
  new Uint8Array(
    memory.buffer,
    places.records,
    film.width * film.height * at.RECORD_FLOATS * 4,
  ).fill(0)
  packMesh(memory, places, scene)
  packLooks(memory, places, scene)
  packLights(memory, places, scene.lights)
  packFrame(memory, places, scene, film)
  const { frame, scratch, records, unsure, plan } = places
  return { memory, frame, scratch, records, unsure, plan }
}
