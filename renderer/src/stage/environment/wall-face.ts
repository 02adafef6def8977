// What the walls of a room show: bricks, stones, boards or a papered pattern, as tiles of one texture each, chosen by the words of the place.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { fbm, hash2, noise } from '../random.ts'
import type { Texture, Vec3 } from '../scene.ts'
import { clamp, hex, mix3, scale, smoothstep } from '../vector.ts'
import type { SetOrder } from './environment.ts'

export type WallFace = 'brick' | 'stone' | 'boards' | 'sprigs' | 'stripes'

/** Texels a side: papers repeat within half a metre. */
const sizeOf = (face: WallFace): number => (tileOf[face] > 1 ? 360 : 224)
/** Metres a side of a tile, so that bricks and boards have the size they have. */
const tileOf: Readonly<Record<WallFace, number>> = {
  brick: 1.2,
  stone: 1.7,
  boards: 1.2,
  sprigs: 0.5,
  stripes: 0.5,
}

const wrap = (i: number, n: number): number => ((i % n) + n) % n

/** Colour at a place of the tile, both 0..1 and seamless at its borders. */
type Draw = (u: number, v: number) => Rgb

const brick: Draw = (u, v) => {
  const [across, courses] = [5, 16]
  const row = Math.floor(v * courses)
  const x = u * across + (row % 2) * 0.5
  const column = wrap(Math.floor(x), across)
  const grain = noise(u * 70, v * 70)
  const rough = 0.05 * grain
  const [fx, fy] = [x - Math.floor(x), v * courses - row]
  const edge = Math.min(Math.min(fx, 1 - fx) * 3.2, Math.min(fy, 1 - fy)) - rough
  const tone = hash2(column * 3 + 1, row * 7 + 2)
  const clay = mix3(hex('#8e4632'), hex('#b9775a'), tone)
  const lit = 0.82 + 0.25 * hash2(row, column) + 0.16 * (grain - 0.5)
  return mix3(hex('#b4a898'), scale(clay, lit), smoothstep(0.03, 0.11, edge))
}

/** Heights of the courses of a stone wall, in parts of the tile. */
const courses = [0, 0.2, 0.36, 0.57, 0.74, 1]

const stone: Draw = (u, v) => {
  const bend = 0.012 * (noise(u * 14, v * 14) - 0.5)
  const y = clamp(v + bend, 0, 0.9999)
  const row = courses.findIndex((_, i) => y < (courses[i + 1] ?? 1))
  const [low, high] = [courses[row] ?? 0, courses[row + 1] ?? 1]
  const count = 3 + Math.floor(hash2(row, 5) * 2)
  const x = wrap(u + bend + hash2(row, 9), 1) * count
  const pull = (i: number): number => i + 0.3 * (hash2(wrap(i, count), row * 3 + 1) - 0.5)
  const base = Math.floor(x)
  const i = x < pull(base) ? base - 1 : x >= pull(base + 1) ? base + 1 : base
  const [left, right] = [pull(i), pull(i + 1)]
  const side = Math.min(x - left, right - x) / count
  const edge = Math.min(side, y - low, high - y)
  const id = wrap(i, count)
  const tint = mix3(hex('#8d8577'), hex('#b9ad98'), hash2(id * 5 + 2, row * 3 + 7))
  const worn = 0.8 + 0.4 * (fbm(u * 13 + id * 7, v * 13 + row, 2) - 0.3)
  const dome = 0.72 + 0.28 * smoothstep(0, 0.05, edge)
  return mix3(hex('#5d564c'), scale(tint, worn * dome), smoothstep(0.004, 0.014, edge))
}

const boards: Draw = (u, v) => {
  const rows = 8
  const row = Math.floor(v * rows)
  const fy = v * rows - row
  // Every board ends where its own grain begins anew, so that no seam runs up the wall.
  const along = wrap(u + hash2(row, 3), 1)
  const end = Math.min(along, 1 - along) * 1.2
  const ring = 0.5 + 0.5 * Math.sin((fy + 0.5 * noise(along * 4, row * 5)) * 16 + row * 2)
  const fibre = noise(along * 30, v * 330)
  const wood = mix3(hex('#7a4f2c'), hex('#b98852'), hash2(row, 11) * 0.7 + 0.3 * ring)
  const groove = smoothstep(0, 0.09, Math.min(fy, 1 - fy)) * smoothstep(0, 0.004, end)
  return scale(wood, (0.82 + 0.26 * fibre) * (0.35 + 0.65 * groove))
}

/** Distance-like measure of an ellipse, below 1 inside it. */
const leaf = (
  x: number,
  y: number,
  turn: number,
  at: number,
  long: number,
  wide: number,
): number => {
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  const [a, b] = [c * x + s * y - at, c * y - s * x]
  return Math.sqrt((a / long) ** 2 + (b / wide) ** 2)
}

const sprig = (x: number, y: number): number => {
  let near = 9
  for (let k = 0; k < 5; k++) {
    const turn = -Math.PI / 2 + (k - 2) * 0.72
    near = Math.min(near, leaf(x, y - 0.02, turn, 0.085, 0.07, 0.026))
  }
  near = Math.min(near, leaf(x, y, Math.PI / 2, 0.08, 0.1, 0.008))
  for (const side of [0.5, 2.64]) near = Math.min(near, leaf(x, y - 0.07, side, 0.05, 0.045, 0.018))
  return smoothstep(1.12, 0.9, near)
}

/** Papers only darken: the colour is the room's. */
const sprigs: Draw = (u, v) => {
  // A half drop: one in the middle of the tile, one about its corners.
  let ink = sprig(u - 0.5, v - 0.5)
  for (const x of [0, 1]) for (const y of [0, 1]) ink = Math.max(ink, sprig(u - x, v - y))
  const g = (1 - 0.2 * ink) * (0.985 + 0.03 * noise(u * 200, v * 200))
  return [g, g, g]
}

const stripes: Draw = (u, v) => {
  const x = wrap(u * 4, 1)
  const band = smoothstep(0.27, 0.29, Math.abs(x - 0.5))
  const line = smoothstep(0.02, 0.01, Math.abs(Math.abs(x - 0.5) - 0.36))
  const g = (1 - 0.13 * band - 0.12 * line) * (0.985 + 0.03 * noise(u * 200, v * 200))
  return [g, g, g]
}

const draws: Readonly<Record<WallFace, Draw>> = { brick, stone, boards, sprigs, stripes }
const drawn = new Map<WallFace, Texture>()

const textureOf = (face: WallFace): Texture => {
  const known = drawn.get(face)
  if (known) return known
  const size = sizeOf(face)
  const pixels = new Uint8Array(size * size * 4).fill(255)
  const draw = draws[face]
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const tone = draw((x + 0.5) / size, (y + 0.5) / size)
      for (let c = 0; c < 3; c++)
        pixels[(y * size + x) * 4 + c] = 255 * clamp(tone[c] ?? 0) ** (1 / 2.2)
    }
  const texture = { width: size, height: size, pixels }
  drawn.set(face, texture)
  return texture
}

const asked: readonly (readonly [WallFace, RegExp])[] = [
  ['brick', /\b(bricks?|loft|industrial|warehouse)\b/i],
  [
    'stone',
    /\b(stone (room|walls?|chamber|hall|cottage|kitchen|house)|castle|dungeon|cellar|monastery|medieval|crypt)\b/i,
  ],
  [
    'boards',
    /\b(log|cabin|chalet|lodge|rustic|hut|wooden (room|walls?|house|cottage)|wood panel\w*|sauna)\b/i,
  ],
  [
    'sprigs',
    /\b(victorian|vintage|antique|wallpaper|edwardian|grandma\w*|grandmother\w*|cottage)\b/i,
  ],
]

/** What the walls show for the words of a prompt; null for plain plaster, which half of the rooms of homes have by their seed. */
export const wallFaceOf = (order: SetOrder, home: boolean): WallFace | null => {
  for (const [face, words] of asked) if (words.test(order.brief.prompt)) return face
  if (!home) return null
  return ([null, 'sprigs', null, 'stripes'] as const)[(order.seed >>> 5) % 4] ?? null
}

/** A wall to be covered: its lower corner, the level way along it, both lengths in metres. */
export interface WallArea {
  readonly corner: Vec3
  /** Unit, so that up × along looks out of the wall into the room. */
  readonly along: Vec3
  readonly length: number
  readonly tall: number
}

/** A brush for that face: covers areas of wall in tiles that go on from one area to the next. */
export const wallBrush = (set: FilmSet, face: WallFace, wall: Rgb): ((area: WallArea) => void) => {
  const b = set.builder
  const paper = face === 'sprigs' || face === 'stripes'
  const m = set.material({
    texture: b.texture(textureOf(face)),
    roughness: face === 'boards' ? 0.55 : 0.9,
    f0: 0.03,
    ...(paper ? {} : { relief: 0.1, scale: 12 }),
  })
  const tile = tileOf[face]
  return ({ corner, along, length, tall }) => {
    // Tiles are laid from the origin of the set, so that courses meet over a window.
    const start = corner[0] * along[0] + corner[2] * along[2]
    for (let s = Math.floor(start / tile); s * tile < start + length; s++)
      for (let t = Math.floor(corner[1] / tile); t * tile < corner[1] + tall; t++) {
        const [s0, s1] = [Math.max(start, s * tile), Math.min(start + length, (s + 1) * tile)]
        const [t0, t1] = [Math.max(corner[1], t * tile), Math.min(corner[1] + tall, (t + 1) * tile)]
        if (s1 - s0 < 1e-4 || t1 - t0 < 1e-4) continue
        const at = (a: number, y: number): Vec3 => [
          corner[0] + along[0] * (a - start),
          y,
          corner[2] + along[2] * (a - start),
        ]
        const uv = (a: number, y: number): readonly [number, number] => [
          a / tile - s,
          1 - (y / tile - t),
        ]
        b.quad(at(s0, t0), at(s1, t0), at(s1, t1), at(s0, t1), m, paper ? wall : [1, 1, 1], [
          uv(s0, t0),
          uv(s1, t0),
          uv(s1, t1),
          uv(s0, t1),
        ])
      }
  }
}
