// Medusa: living snakes for hair, and under them a statue of pale stone where somebody stood.
import { during, whole } from '../../camera/easing.ts'
import { blurPlane, enlargePlane } from '../../depth/plane.ts'
import { hash2 } from '../../stage/random.ts'
import { laySolid } from './contact.ts'
import type { Effect, Moment } from './effect.ts'
import { noiseField } from './fields.ts'
import { repainted } from './material.ts'
import { leather, type Part, sculpt } from './sculpt.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { figureNow, lit } from './where.ts'

type Point = readonly [number, number]

const count = 25
const joints = 13

/** How one snake grows: where it springs from the scalp, in head radii, and how long and thick it is. */
interface Lock {
  readonly root: Point
  /** The way it leaves the scalp; radians, 0 to the right, negative upwards. */
  readonly way: number
  readonly long: number
  readonly thick: number
  readonly lane: number
}

/** Snakes over the scalp from back to front: a crown that stands up and falls to the sides, then a fringe over the brow. */
const locks: readonly Lock[] = Array.from({ length: count }, (_, i) => {
  const crown = i < 15
  const n = crown ? 15 : 10
  // The outermost first, the middle last, so that the middle lies on top.
  const k = crown ? i : i - 15
  const u = (k % 2 ? 1 : -1) * (1 - Math.floor(k / 2) / ((n - 1) / 2))
  const spread = crown ? 1.72 : 1.15
  const way = -Math.PI / 2 + spread * u
  const far = crown ? 0.78 : 0.56
  return {
    root: [Math.cos(way) * far * 0.92, -0.28 + Math.sin(way) * far] as const,
    way: way + 0.3 * (hash2(i, 3) - 0.5),
    long: (crown ? 1.25 : 0.72) * (0.8 + 0.45 * hash2(i, 4)),
    thick: (crown ? 0.105 : 0.085) * (0.85 + 0.3 * hash2(i, 5)),
    lane: i,
  }
})

/** The backbone of a snake, grown by `grown` 0..1; frame pixels. It winds as it goes, and sinks under its weight at the sides. */
const spine = (m: Moment, lock: Lock, middle: Point, r: number, grown: number): Point[] => {
  const { lane, long, way } = lock
  const step = (long * r * grown) / joints
  const curl = hash2(lane, 6) < 0.5 ? -1 : 1
  let [x, y] = [middle[0] + lock.root[0] * r, middle[1] + lock.root[1] * r]
  const out: Point[] = [[x, y]]
  for (let j = 1; j <= joints; j++) {
    const u = j / joints
    const sway = Math.sin(7.2 * u - 11 * m.t + 2.3 * lane) * 0.95 * Math.min(1, 3 * u)
    const fall = Math.cos(way) * 0.75 * u * (way > -0.4 || way < -Math.PI + 0.4 ? 0.4 : 1)
    const angle = way + sway + fall + curl * 0.7 * u * u
    x += Math.cos(angle) * step
    y += Math.sin(angle) * step
    out.push([x, y])
  }
  return out
}

/** Rows of scales across the back. */
const scales = (u: number, v: number): number => {
  const row = Math.floor(u * 4)
  const across = v * 3 + (row & 1) * 0.5
  return 0.05 * Math.cos(2 * Math.PI * (u * 4 - row - 0.5)) * Math.cos(2 * Math.PI * across)
}

const skins: readonly Paint[] = [
  [92, 138, 54],
  [120, 150, 62],
  [62, 112, 66],
  [138, 132, 58],
]

const shaded = (p: Paint, k: number): Paint => [p[0] * k, p[1] * k, p[2] * k]

const snake = (sheet: Sheet, m: Moment, lock: Lock, middle: Point, r: number, grown: number) => {
  const points = spine(m, lock, middle, r, grown)
  const skin = lit(m, skins[lock.lane % skins.length] ?? [92, 138, 54])
  const thick = lock.thick * r * (0.55 + 0.45 * grown)
  const wide = (j: number) => thick * (j < 2 ? 1 : 1.04 - 0.36 * (j / joints))
  const parts: Part[] = []
  for (let j = 0; j < joints; j++) {
    const [from, to] = [points[j], points[j + 1]]
    if (!from || !to) continue
    const paint = j % 3 === 1 ? shaded(skin, 0.5) : skin
    const joined = j > 0 && j < joints - 1
    parts.push({ from, to, r0: wide(j), r1: wide(j + 1), paint, relief: scales, fine: 24, joined })
  }
  const [neck, end] = [points[joints - 1], points[joints]]
  if (!neck || !end) return
  const way = Math.atan2(end[1] - neck[1], end[0] - neck[0])
  const at = (u: number, v: number): Point => [
    end[0] + (Math.cos(way) * u - Math.sin(way) * v) * thick,
    end[1] + (Math.sin(way) * u + Math.cos(way) * v) * thick,
  ]
  // A skull broader than the neck that narrows to the snout.
  for (const side of [-1, 1])
    parts.push({
      from: at(0.5, 0.45 * side),
      to: at(1.9, 0.2 * side),
      r0: 0.9 * thick,
      r1: 0.5 * thick,
      paint: skin,
    })
  sculpt(sheet, parts, { ...leather, gloss: 0.35, blend: 0.3 })
  const flick = Math.max(0, Math.sin(m.t * 31 + 2.1 * lock.lane)) * grown
  for (const side of [-1, 1]) {
    sheet.stroke(
      at(2.3, 0),
      at(2.5 + 0.9 * flick, 0.3 * side * flick),
      0.1 * thick,
      0.07 * thick,
      [196, 26, 40],
      1,
    )
    const [ex, ey] = at(1.05, 0.72 * side)
    sheet.disc(ex, ey, 0.34 * thick, lit(m, [250, 214, 64]), 1, 0.8)
    sheet.disc(ex, ey, 0.15 * thick, [8, 8, 6], 1, 0.8)
  }
}

/** The snakes, laid over the head with their shadow on it. */
const hair = (surface: Surface, m: Moment, stone: number): void => {
  const { head } = figureNow(m)
  // However small the head is, they are seen.
  const r = Math.max(head.radius, 0.09 * m.height)
  const sheet = surface.sheet(1)
  for (const lock of locks) {
    const late = 0.004 * lock.lane
    const grown = during(m.t, 0.03 + late, 0.34 + late) * whole(m.strength)
    if (grown > 0.04) snake(sheet, m, lock, [head.x, head.y], r, grown)
  }
  laySolid(surface, sheet, m, 0.3 + 0.2 * stone)
}

/** Pixels a cell of what `toneOf` measures, and of what the kernel is told. */
const [measured, told] = [16, 4]

/** The mean lightness of the subject around each cell, so that dark cloth and pale skin become one stone. */
const toneOf = (cut: Uint8Array, width: number, height: number, reach: number) => {
  const [w, h] = [Math.ceil(width / measured), Math.ceil(height / measured)]
  const [light, there] = [new Float32Array(w * h), new Float32Array(w * h)]
  for (let y = 0, k = 0; y < h; y++) {
    const row = Math.min(height - 1, measured * (y + 0.5)) * width
    for (let x = 0; x < w; x++, k++) {
      const i = 4 * (row + Math.min(width - 1, measured * (x + 0.5)))
      const sum = 0.3 * (cut[i] as number) + 0.6 * (cut[i + 1] as number)
      light[k] = (sum + 0.1 * (cut[i + 2] as number)) / 255
      there[k] = (cut[i + 3] as number) / 255
    }
  }
  const radius = Math.max(1, Math.round(reach / measured))
  const sum = blurPlane({ width: w, height: h, data: light }, radius, 2).data
  const weight = blurPlane({ width: w, height: h, data: there }, radius, 2).data
  for (let k = 0; k < sum.length; k++)
    sum[k] = (sum[k] as number) / Math.max(0.02, weight[k] as number)
  return { width: w, height: h, data: sum }
}

/** The stone's own clouds, 0..255, for every pixel of a frame: the same from frame to frame. */
const cloudsOf = (surface: Surface): number => {
  const { width, height, kernel } = surface
  const row = { width, height: 1 }
  const grain = 34 / height
  return surface.room('veins', width * height, (at) => {
    const data = kernel.bytes(at, width * height)
    for (let y = 0, k = 0; y < height; y++) {
      const octave = (name: string, size: number) =>
        noiseField(surface, name, row, [size, 0, 0], [0, 0, y * size], 1)
      const [broad, fine] = [octave('clouds', grain), octave('finer', 3.1 * grain)]
      // An octave counts half.
      for (let x = 0; x < width; x++, k++)
        data[k] = 340 * ((broad[x] as number) + 0.5 * (fine[x] as number))
    }
  })
}

/** Somebody as a statue: one pale stone, carved as deep as light and shade of the picture were, rounded by its light. */
const statue = (surface: Surface, m: Moment, on: number): void => {
  if (on <= 0) {
    surface.layCut()
    return
  }
  const { head } = figureNow(m)
  const reach = Math.max(0.02 * m.height, 0.42 * head.radius)
  const [w, h] = [Math.ceil(m.width / told), Math.ceil(m.height / told)]
  const { kernel } = surface
  const tones = surface.room('tones', 4 * w * h)
  const tone = toneOf(surface.cut(), m.width, m.height, reach)
  kernel.floats(tones, w * h).set(enlargePlane(tone, measured / told, w, h))
  const [sx, sy] = m.staged.complexion.sun
  const [r, g, b] = m.staged.light
  const colour = [
    Math.min(1.04, r + 0.1),
    0.985 * Math.min(1.04, g + 0.1),
    0.94 * Math.min(1.04, b + 0.1),
  ] as const
  kernel.run.paintStone(
    ...repainted(surface, m, on),
    ...([tones, w, h, cloudsOf(surface), sx, sy, ...colour] as const),
  )
}

export const gorgon: Effect = {
  cutsOut: true,
  solid: true,
  over(surface, m) {
    const on = whole(m.strength) * during(m.t, 0.25, 0.8)
    statue(surface, m, on)
    hair(surface, m, on)
  },
}
