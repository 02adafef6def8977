// The shell of an indoor set: floor, back and side walls, a window that lets the sun in, an open side toward the lens.
import type { Rgb, Weather } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { fbm, hash2, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { type WallFace, wallBrush } from './wall-face.ts'
import {
  cityOutside,
  gardenOutside,
  rainOnGlass,
  seaOutside,
  type WindowView,
} from './window-view.ts'

export interface Shell {
  readonly half: number
  /** The back wall stands at z = -back. */
  readonly back: number
  readonly height: number
  /** Level of the floor; below 0 when the subjects stand on a table top at 0. */
  readonly floor: number
  readonly wall: Rgb
  readonly flooring: 'boards' | 'tiles' | 'stone' | 'carpet'
  readonly floorColor: Rgb
  /** A window in the back wall: its middle and half width; null for none. */
  readonly backWindow: {
    readonly x: number
    readonly half: number
    readonly low: number
    readonly high: number
  } | null
  /** Whether the left wall has windows. */
  readonly sideWindows: boolean
  readonly ceiling: Rgb
  /** What falls outside the back window. */
  readonly weather?: Weather
  /** Whether the panes are the picture: drops on them are seen one by one. */
  readonly panes?: boolean
  /** What lies outside the back window; a garden unless it says. */
  readonly view?: WindowView
  /** What the walls show; plaster in the colour of the wall for null. */
  readonly face?: WallFace | null
}

/** Measures of a room that suits the group. */
export const roomSize = (
  order: SetOrder,
  more = 1,
): { half: number; back: number; height: number } => {
  const spot = levelRadius(order)
  return {
    half: Math.max(2.7, spot + 2.2) * more,
    back: Math.max(1.9, spot + 1.5) * more,
    height: Math.max(2.7, order.span * 1.45),
  }
}

/** Where the lens may stand in a room. */
export const roomBounds = (shell: Shell) => ({
  halfWidth: shell.half * 0.95,
  height: shell.floor + shell.height,
  back: 60,
})

/** Builds floor, walls, ceiling and windows. */
export const buildShell = (set: FilmSet, shell: Shell): void => {
  const cut = isCutOpen(set, shell)
  const front = cut ? Math.max(1.6, shell.half * 0.62) : set.view.eye[2] + 2.5
  floorOf(set, shell, front)
  const wall = walled(set, shell)
  const b = set.builder
  const [h, f, top] = [shell.half, shell.floor, shell.floor + shell.height]
  backWall(set, shell, wall)
  if (shell.view === 'city') cityOutside(set, shell)
  else if (shell.view === 'sea') seaOutside(set, shell)
  else if (shell.weather === 'snow') snowOutside(set, shell)
  else if (shell.view !== 'own') gardenOutside(set, shell)
  if (shell.weather === 'rain' || shell.weather === 'storm') rainOnGlass(set, shell)
  if (!cut) wall.box([h, f, -shell.back], [h + 0.12, top, front])
  else slab(set, shell, front)
  sideWall(set, shell, wall, front)
  if (seesAround(set)) b.box([-h, f, front], [h, top, front + 0.12], wall.plaster, shell.wall)
  const eye = set.view.eye
  // A lens above the room looks in as into a doll's house; else the ceiling reaches as far as the lens can see it.
  if (eye[1] < top - 0.05) {
    const steep = Math.max(0.02, tiltUp(set))
    const seen = eye[2] - (top - eye[1]) / steep + 0.4
    const end = seesAround(set) ? front : Math.min(front, Math.max(1.2, seen))
    b.box(
      [-h - 0.1, top, -shell.back - 0.1],
      [h + 0.1, top + 0.1, end],
      wall.plaster,
      shell.ceiling,
    )
  }
  const skirt = set.matte(hex('#f0ebe0'), 0.6, 0.02)
  b.box([-h, f, -shell.back], [h, f + 0.09, -shell.back + 0.02], skirt)
  if (!cut) b.box([h - 0.02, f, -shell.back], [h, f + 0.09, front], skirt)
  b.box([-h, f, -shell.back], [-h + 0.02, f + 0.09, front], skirt)
}

/** Whether the lens also sees the side of a room that is left open for all others. */
const seesAround = ({ lens }: FilmSet): boolean => lens.projection === 'panorama'

/** How the walls of a room are put up. */
interface Walling {
  readonly plaster: number
  /** A piece of wall between two corners, with its face on the side of the room. */
  readonly box: (low: Vec3, high: Vec3) => void
}

const walled = (set: FilmSet, shell: Shell): Walling => {
  const b = set.builder
  const plaster = set.matte([1, 1, 1], 0.92, 0.03, 26)
  const cover = shell.face ? wallBrush(set, shell.face, shell.wall) : null
  const box = (low: Vec3, high: Vec3): void => {
    b.box(low, high, plaster, shell.wall)
    if (!cover) return
    const tall = high[1] - low[1]
    const before = 0.004
    // The back wall looks at the lens, the others across the room.
    if (high[2] <= -shell.back + 1e-6)
      cover({
        corner: [low[0], low[1], high[2] + before],
        along: [1, 0, 0],
        length: high[0] - low[0],
        tall,
      })
    else if (low[0] < 0)
      cover({
        corner: [high[0] + before, low[1], high[2]],
        along: [0, 0, -1],
        length: high[2] - low[2],
        tall,
      })
    else
      cover({
        corner: [low[0] - before, low[1], low[2]],
        along: [0, 0, 1],
        length: high[2] - low[2],
        tall,
      })
  }
  return { plaster, box }
}

/** Whether the lens looks in from outside and above the right wall, as into a model of the room. */
export const isCutOpen = ({ view }: FilmSet, shell: Shell): boolean =>
  view.eye[0] > shell.half && view.eye[1] > shell.floor + shell.height

/** What a model of a room stands on, and the plain board under it. */
const slab = (set: FilmSet, shell: Shell, front: number): void => {
  const b = set.builder
  const [h, f] = [shell.half, shell.floor]
  b.box(
    [-h - 0.12, f - 0.22, -shell.back - 0.12],
    [h + 0.12, f - 0.01, front + 0.12],
    set.matte(hex('#8a6a4c'), 0.7, 0.04),
  )
  const board = set.matte(hex('#b9c6cf'), 0.95, 0.01)
  b.box([-60, f - 0.6, -60], [60, f - 0.22, 60], board)
}

/** How steeply the upper border of the picture rises, as height over distance. */
const tiltUp = ({ view }: FilmSet): number => {
  const [, y, z] = view.forward
  return (y + view.up[1] * view.tanY) / Math.max(0.1, -(z + view.up[2] * view.tanY))
}

const floorOf = (set: FilmSet, shell: Shell, front: number): void => {
  const b = set.builder
  const { flooring, floorColor: color } = shell
  const m = set.material({
    roughness: flooring === 'carpet' ? 0.95 : flooring === 'boards' ? 0.42 : 0.35,
    f0: flooring === 'carpet' ? 0.01 : 0.04,
  })
  const [w, d] = [shell.half, front + shell.back]
  const [nu, nv] = [Math.min(200, Math.ceil(w * 26)), Math.min(120, Math.ceil(d * 12))]
  b.grid(
    nu,
    nv,
    (u, v) => [(u - 0.5) * 2 * w, shell.floor, front - v * d],
    m,
    (p) => floorTone(flooring, color, p[0], p[2]),
  )
}

const floorTone = (kind: Shell['flooring'], color: Rgb, x: number, z: number): Rgb => {
  if (kind === 'boards') {
    const plank = Math.floor(x / 0.16)
    const grain = noise(x * 20 + plank * 17, z * 1.4) * 0.5 + noise(x * 60, z * 5 + plank * 7) * 0.3
    const gap = Math.abs(x / 0.16 - Math.round(x / 0.16)) < 0.05
    return scale(color, (0.72 + 0.35 * grain + 0.22 * hash2(plank, 3)) * (gap ? 0.55 : 1))
  }
  if (kind === 'tiles') {
    const [i, j] = [Math.floor(x / 0.45), Math.floor(z / 0.45)]
    const edge =
      Math.abs(x / 0.45 - Math.round(x / 0.45)) < 0.04 ||
      Math.abs(z / 0.45 - Math.round(z / 0.45)) < 0.05
    return edge
      ? hex('#8a8278')
      : scale((i + j) % 2 ? color : mix3(color, [1, 1, 1], 0.35), 0.92 + 0.12 * hash2(i, j))
  }
  if (kind === 'stone') {
    const [i, j] = [Math.floor(x / 0.7 + (Math.floor(z / 0.7) % 2) * 0.5), Math.floor(z / 0.7)]
    return scale(color, 0.75 + 0.3 * hash2(i, j) + 0.15 * fbm(x * 3, z * 3, 3))
  }
  return scale(color, 0.9 + 0.15 * noise(x * 40, z * 40))
}

const backWall = (set: FilmSet, shell: Shell, wall: Walling): void => {
  const b = set.builder
  const [h, f, top, z] = [shell.half, shell.floor, shell.floor + shell.height, -shell.back]
  const w = shell.backWindow
  if (!w) {
    wall.box([-h, f, z - 0.12], [h, top, z])
    return
  }
  const [x0, x1] = [w.x - w.half, w.x + w.half]
  wall.box([-h, f, z - 0.12], [x0, top, z])
  wall.box([x1, f, z - 0.12], [h, top, z])
  wall.box([x0, f, z - 0.12], [x1, w.low, z])
  wall.box([x0, w.high, z - 0.12], [x1, top, z])
  const frame = set.matte(hex('#f4efe4'), 0.6, 0.02)
  b.box([x0 - 0.07, w.low - 0.06, z - 0.05], [x1 + 0.07, w.low, z + 0.14], frame)
  b.box([x0 - 0.05, w.high, z - 0.03], [x1 + 0.05, w.high + 0.06, z + 0.04], frame)
  for (const x of [x0, w.x, x1])
    b.box([x - 0.03, w.low, z - 0.08], [x + 0.03, w.high, z - 0.02], frame)
  const rows = Math.max(1, Math.round((w.high - w.low) / 0.75))
  for (let k = 0; k <= rows; k++) {
    const y = w.low + ((w.high - w.low) * k) / rows
    b.box([x0, y - 0.02, z - 0.075], [x1, y + 0.02, z - 0.03], frame)
  }
}

/** Flakes and a white bank behind the back window. */
const snowOutside = (set: FilmSet, shell: Shell): void => {
  const w = shell.backWindow
  if (!w) return
  const b = set.builder
  const white = set.material({
    color: [0.95, 0.96, 0.98],
    roughness: 0.9,
    emission: [0.45, 0.47, 0.5],
  })
  for (let i = 0; i < 150; i++) {
    const deep = 0.15 + 2.6 * set.random()
    const spread = 1 + deep * 0.35
    const at: Vec3 = [
      w.x + (set.random() * 2 - 1) * w.half * spread,
      w.low + (w.high - w.low) * (set.random() * 1.3 - 0.15),
      -shell.back - deep,
    ]
    b.placed({ at, scale: 0.008 + 0.014 * set.random() }, () => b.sphere(white, [1, 1, 1], 6))
  }
  b.box([w.x - 6, w.low - 2, -shell.back - 9], [w.x + 6, w.low + 0.12, -shell.back - 3], white)
  for (let k = 0; k < 5; k++) {
    const x = w.x + (k - 2) * 0.9 + 0.4 * set.random()
    const tall = 0.7 + 0.8 * set.random()
    const dark = set.matte(hex('#5a6a66'), 0.9, 0.1)
    b.placed({ at: [x, w.low + 0.1, -shell.back - 5] }, () => {
      for (let q = 0; q < 4; q++)
        b.lathe(
          [
            [tall * (0.34 - q * 0.07), tall * q * 0.22],
            [0.01, tall * (q * 0.22 + 0.42)],
          ],
          q % 2 ? white : dark,
          [1, 1, 1],
          10,
        )
    })
  }
}

/** A curtain that hangs in folds from `top` to `low` between two x, a little before the back wall. */
export const curtain = (
  set: FilmSet,
  x0: number,
  x1: number,
  low: number,
  top: number,
  z: number,
  color: Rgb,
  /** Metres that the wind blows its hem into the room. */
  billow = 0,
): void => {
  const cloth = set.matte([1, 1, 1], 0.9, 0.06, 30)
  const folds = Math.max(4, Math.round(Math.abs(x1 - x0) / 0.09))
  set.builder.grid(
    folds * 6,
    4,
    (u, v) => [
      x0 + (x1 - x0) * u,
      low + (top - low) * v,
      z +
        0.04 * Math.sin(u * folds * 6.2832) +
        billow * (1 - v) ** 1.4 * (0.75 + 0.25 * Math.sin(u * 5)),
    ],
    cloth,
    (p) => scale(color, 0.9 + 0.1 * Math.sin(((p[0] - x0) / (x1 - x0)) * folds * 6.2832)),
    false,
  )
}

const sideWall = (set: FilmSet, shell: Shell, wall: Walling, front: number): void => {
  const b = set.builder
  const [h, f, top] = [shell.half, shell.floor, shell.floor + shell.height]
  const x: readonly [number, number] = [-h - 0.12, -h]
  if (!shell.sideWindows) {
    wall.box([x[0], f, -shell.back], [x[1], top, front])
    return
  }
  const low = f + Math.min(0.75, shell.height * 0.28)
  const high = top - shell.height * 0.12
  wall.box([x[0], f, -shell.back], [x[1], low, front])
  wall.box([x[0], high, -shell.back], [x[1], top, front])
  const frame = set.matte(hex('#f4efe4'), 0.6, 0.02)
  const pane = 1.25
  let z = -shell.back + 0.5
  wall.box([x[0], low, -shell.back], [x[1], high, z])
  while (z < front) {
    wall.box([x[0], low, z + pane], [x[1], high, z + pane + 0.5])
    for (const q of [0, 0.5, 1])
      b.box(
        [x[0] + 0.03, low, z + pane * q - 0.025],
        [x[1] - 0.03, high, z + pane * q + 0.025],
        frame,
      )
    for (const q of [0.5])
      b.box(
        [x[0] + 0.03, low + (high - low) * q - 0.02, z],
        [x[1] - 0.03, low + (high - low) * q + 0.02, z + pane],
        frame,
      )
    z += pane + 0.5
  }
}
