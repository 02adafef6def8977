// An old chart on parchment that curls at its sides: inked coasts, mountains, a dashed way to a red cross, a compass rose.
import type { Rgb } from '../../../prompt/brief.ts'
import { fbm, hash2 } from '../../random.ts'
import type { Texture, Vec3 } from '../../scene.ts'
import { clamp, hex, mix3, smoothstep } from '../../vector.ts'
import { type Builder, made } from '../built.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

const ink = hex('#4a2c16')
const red = hex('#a81c14')
/** Width of the sheet over its height. */
const aspect = 1.42

/** How far inside an island a point is; below 0 is sea. Both run 0..1, `x` to the width `aspect`. */
const land = (x: number, y: number): number => {
  const isle = (cx: number, cy: number, rx: number, ry: number) =>
    1 - Math.hypot((x - cx) / rx, (y - cy) / ry)
  const shape = Math.max(
    isle(0.66, 0.5, 0.44, 0.31),
    isle(1.12, 0.26, 0.15, 0.12),
    isle(0.24, 0.2, 0.13, 0.09),
  )
  return shape * 0.5 + 0.55 * (fbm(x * 4 + 3, y * 4 + 9, 5) - 0.5)
}

/** Distance from a point to a stroke. */
const toStroke = (
  x: number,
  y: number,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number => {
  const [dx, dy] = [bx - ax, by - ay]
  const t = clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))
  return Math.hypot(x - ax - dx * t, y - ay - dy * t)
}

const peaks: readonly (readonly [number, number, number])[] = [
  [0.5, 0.36, 0.07],
  [0.58, 0.31, 0.085],
  [0.67, 0.35, 0.075],
  [0.45, 0.45, 0.05],
  [0.74, 0.4, 0.055],
]
const way: readonly (readonly [number, number])[] = [
  [0.38, 0.62],
  [0.47, 0.66],
  [0.56, 0.6],
  [0.64, 0.52],
  [0.73, 0.54],
  [0.8, 0.62],
  [0.88, 0.58],
]

/** Where ink is: 0..1, and whether it is red. */
const drawn = (x: number, y: number): { dark: number; red: number } => {
  let dark = 0
  const pen = (d: number, width: number) => {
    dark = Math.max(dark, 1 - smoothstep(width * 0.6, width, d))
  }
  const f = land(x, y)
  pen(Math.abs(f), 0.012)
  // Ripples along the coast.
  if (f < -0.015 && f > -0.1 && Math.sin(y * 210) > 0.72) dark = Math.max(dark, 0.5 + f * 4)
  for (const [px, py, s] of peaks) {
    if (Math.abs(x - px) > s || Math.abs(y - py) > s) continue
    pen(toStroke(x, y, [px - s * 0.75, py + s * 0.6], [px, py - s * 0.6]), 0.006)
    pen(toStroke(x, y, [px, py - s * 0.6], [px + s * 0.75, py + s * 0.6]), 0.006)
    if (x > px && x < px + s * 0.5 && y > py - s * 0.4 + (x - px) && y < py + s * 0.5)
      dark = Math.max(dark, Math.sin((x - y) * 300) > 0.4 ? 0.6 : 0)
  }
  // Woods: little round crowns.
  for (let i = 0; i < 16; i++) {
    const [tx, ty] = [0.76 + 0.2 * hash2(i, 1), 0.38 + 0.14 * hash2(i, 2)]
    pen(Math.abs(Math.hypot(x - tx, (y - ty) * 1.2) - 0.014), 0.004)
  }
  // A frame of two lines.
  const edge = Math.min(x, y, aspect - x, 1 - y)
  pen(Math.abs(edge - 0.07), 0.005)
  pen(Math.abs(edge - 0.085), 0.003)
  // The rose.
  const [cx, cy] = [x - 1.18, y - 0.74]
  const [r, a] = [Math.hypot(cx, cy), Math.atan2(cy, cx)]
  if (r < 0.14) {
    const wedge = Math.abs(((a / (Math.PI / 2) + 8.5) % 1) - 0.5)
    const reach = 0.13 * (1 - 1.85 * wedge)
    if (r < Math.max(0.012, reach) && wedge < 0.42)
      dark = Math.max(dark, (a / (Math.PI / 2) + 8.5) % 1 > 0.5 ? 0.95 : 0.3)
    pen(Math.abs(r - 0.085), 0.004)
  }
  let mark = 0
  way.slice(1).forEach((b, i) => {
    const d = toStroke(x, y, way[i] ?? b, b)
    if (Math.sin((x + y * 0.3) * 150) > -0.1) mark = Math.max(mark, 1 - smoothstep(0.005, 0.008, d))
  })
  const cross = Math.min(
    toStroke(x, y, [0.9, 0.52], [1.0, 0.64]),
    toStroke(x, y, [1.0, 0.52], [0.9, 0.64]),
  )
  mark = Math.max(mark, 1 - smoothstep(0.011, 0.015, cross))
  return { dark, red: mark }
}

const parchment = (): Texture => {
  const [width, height] = [852, 600]
  const pixels = new Uint8Array(width * height * 4)
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const [x, y] = [(i / width) * aspect, j / height]
      const stain = fbm(x * 3 + 1, y * 3 + 5, 5)
      const fleck = fbm(x * 30, y * 30, 2)
      let c: Rgb = mix3(hex('#e9cf9c'), hex('#bb8d50'), smoothstep(0.35, 0.75, stain))
      c = mix3(c, hex('#9a6c38'), 0.25 * smoothstep(0.55, 0.75, fleck))
      if (land(x, y) > 0) c = mix3(c, hex('#c9b274'), 0.4)
      else c = mix3(c, hex('#a9b294'), 0.22)
      const { dark, red: mark } = drawn(x, y)
      c = mix3(c, ink, 0.85 * dark)
      c = mix3(c, red, 0.92 * mark)
      const edge = Math.min(x, y, aspect - x, 1 - y) + 0.05 * (stain - 0.5)
      c = mix3(hex('#4a2e14'), c, smoothstep(-0.01, 0.05, edge))
      const byte = (k: 0 | 1 | 2) => Math.round(255 * clamp(c[k]) ** (1 / 2.2))
      pixels.set([byte(0), byte(1), byte(2), 255], (j * width + i) * 4)
    }
  return { width, height, pixels }
}

/** Half the sheet's width and depth in metres. */
const [half, deep] = [0.31, 0.218]

/** Lying, its sides rolled up a turn and its near corners lifted. */
const lying = (work: Workpiece): void => {
  const paper = work.material({ texture: work.texture(parchment()), roughness: 0.85, f0: 0.02 })
  const back = work.material({ color: hex('#c9a468'), roughness: 0.9, f0: 0.02 })
  const [flat, r] = [0.235, 0.026]
  const at = (u: number, v: number, under: number): Vec3 => {
    const s = (u * 2 - 1) * half
    const side = Math.sign(s) || 1
    const past = Math.abs(s) - flat
    const z = (v * 2 - 1) * deep * (1 + 0.012 * Math.sin(u * 23))
    const wave = 0.006 * Math.sin(u * 7 + v * 3) + 0.012 * Math.max(0, v - 0.6) * (u * 2 - 1) ** 2
    if (past < 0) return [s, 0.006 + Math.max(0, wave) - under, z]
    const a = past / r
    return [
      side * (flat + r * Math.sin(a)),
      0.006 + Math.max(0, wave) + (r - under) * (1 - Math.cos(a)),
      z,
    ]
  }
  work.grid(
    72,
    24,
    (u, v) => at(u, v, 0),
    paper,
    () => [1, 1, 1],
    true,
  )
  work.grid(
    72,
    24,
    (u, v) => at(u, v, 0.0015),
    back,
    () => [1, 1, 1],
    false,
  )
}

/** Standing before the lens, as it is held up: a sheet with a wave in it. */
const upright = (work: Workpiece): void => {
  const paper = work.material({ texture: work.texture(parchment()), roughness: 0.85, f0: 0.02 })
  const at = (u: number, v: number, off: number): Vec3 => [
    (u - 0.5) * 2 * half,
    (1 - v) * 2 * deep,
    0.03 * Math.cos((u - 0.5) * 9) - 0.03 - off,
  ]
  work.grid(
    40,
    28,
    (u, v) => at(u, v, 0),
    paper,
    () => [1, 1, 1],
    false,
  )
  work.grid(
    12,
    2,
    (u, v) => at(u, v, 0.004),
    work.material({ roughness: 0.9, f0: 0.02 }),
    () => hex('#c9a468'),
    false,
  )
}

/** A chart with its face to +z, or lying face up when `traits.lies` is `flat`. */
export const map: Builder = (subject) => ({
  yaw: subject.traits['lies'] === 'flat' ? 0.12 : 0.15,
  ...(subject.traits['lies'] === 'flat' ? { stature: 0.44 } : {}),
  work: made((work) => {
    if (subject.traits['lies'] === 'flat')
      work.within([0, 0, 0], turned(0, 0, 0), (part) => lying(part))
    else upright(work)
  }),
})
