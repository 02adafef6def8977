// Photographers who press in from below, seen from behind: their raised cameras, the picture on the screens, flash after flash.
import { during } from '../../camera/easing.ts'
import { hash2, random, subSeed } from '../../stage/random.ts'
import { laySolid } from './contact.ts'
import { come, type Effect, type Moment } from './effect.ts'
import { sparkle, tintFrame } from './light.ts'
import { cloth, flesh, folds, leather, type Part, sculpt } from './sculpt.ts'
import { fill } from './shapes.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { figureNow, lit } from './where.ts'

type Point = readonly [number, number]

/** Where they stand, 0..1 across, how large their heads are (picture heights) and how low they stand; the middle stays open. */
const crowd = [
  [0.27, 0.05, 0.01],
  [0.73, 0.052, 0.02],
  [0.155, 0.062, 0.0],
  [0.845, 0.06, 0.01],
  [0.03, 0.075, -0.02],
  [0.97, 0.078, -0.01],
] as const

const coats: readonly Paint[] = [
  [52, 58, 74],
  [92, 78, 62],
  [44, 46, 48],
  [98, 46, 46],
  [58, 76, 66],
  [84, 84, 92],
]
const hairs: readonly Paint[] = [
  [38, 28, 22],
  [92, 62, 36],
  [22, 20, 20],
  [150, 118, 74],
  [60, 44, 34],
  [108, 104, 102],
]
const skins: readonly Paint[] = [
  [222, 172, 142],
  [150, 100, 72],
  [236, 188, 158],
  [112, 74, 54],
  [206, 154, 120],
  [228, 180, 150],
]

/** One of them: head and shoulders from behind, both arms up to a camera whose screen shows what the frame does. */
const photographer = (sheet: Sheet, m: Moment, frame: Uint8Array, i: number): Point => {
  const [across, size, low] = crowd[i] ?? [0.5, 0.07, 0]
  const h = m.height
  const r = size * h * 1.25
  const jostle = (lane: number) => 0.14 * r * Math.sin(m.t * (15 + 3 * lane) + i * 2.1 + lane)
  const x = across * m.width + jostle(0) + 0.02 * h * (hash2(i, m.seed & 255) - 0.5)
  const y = h * (1.02 + low) - 1.45 * r + (1 - come(m, 0, 0.12)) * 4 * r + Math.abs(jostle(1))
  const at = (u: number, v: number): Point => [x + u * r, y + v * r]
  // Those nearer the edges lean in to the middle.
  const lean = (0.5 - across) * 0.9
  const [coat, hair, skin] = [coats, hairs, skins].map((list) =>
    lit(m, list[(i + (m.seed & 7)) % list.length] ?? [60, 60, 60]),
  ) as [Paint, Paint, Paint]
  const part = (a: Point, b: Point, r0: number, r1: number, paint: Paint, lift = 0): Part => ({
    ...{ from: at(...a), to: at(...b), r0: r0 * r, r1: r1 * r, lift: lift * r, paint },
  })
  const high = i % 2 ? -1.75 : -1.5
  const camera: Point = [0.5 * lean, high]
  const body: Part[] = [
    part([-1.15, 1.9], [1.15, 1.9], 0.8, 0.8, coat),
    part([0, 2.6], [0, 4], 1.75, 1.8, coat),
  ]
  sculpt(
    sheet,
    body.map((p, k) => ({ ...p, relief: folds(i + k, 0.08) })),
    cloth,
  )
  sculpt(sheet, [part([0, 0.6], [0, 1.2], 0.42, 0.5, skin)], flesh)
  const tuft = (u: number, v: number) =>
    0.025 * Math.sin(u * 17 + 9 * v + i) + 0.015 * Math.sin(u * 61 + 17 * v)
  sculpt(
    sheet,
    [
      part([-0.82, 0.16], [-0.82, 0.26], 0.17, 0.14, skin),
      part([0.82, 0.16], [0.82, 0.26], 0.17, 0.14, skin),
    ],
    flesh,
  )
  sculpt(sheet, [{ ...part([0, -0.22], [0, 0.3], 0.8, 0.68, hair), relief: tuft }], {
    ...cloth,
    gloss: 0.12,
  })
  for (const side of [-1, 1]) {
    const elbow: Point = [side * 1.85 + 0.2 * lean, 0.5]
    const hand: Point = [camera[0] + side * 0.72, camera[1] + 0.16]
    const arm = [
      part([side * 1.3, 1.75], elbow, 0.52, 0.42, coat, 0.2),
      part(elbow, hand, 0.42, 0.27, coat, 0.3),
    ]
    sculpt(
      sheet,
      arm.map((p) => ({ ...p, relief: folds(i + side + 4, 0.14) })),
      cloth,
    )
  }
  held(sheet, m, frame, at, camera, r, skin)
  return at(camera[0], camera[1] - 0.78)
}

/** The camera between two hands: body, finder, flash, and the screen. */
const held = (
  sheet: Sheet,
  m: Moment,
  frame: Uint8Array,
  at: (u: number, v: number) => Point,
  [u, v]: Point,
  r: number,
  skin: Paint,
): void => {
  const black = lit(m, [38, 38, 42])
  const bar = (a: Point, b: Point, k: number, paint: Paint, lift = 0): Part => ({
    ...{ from: at(...a), to: at(...b), r0: k * r, r1: k * r, lift: lift * r, paint, cut: true },
  })
  const parts = [
    bar([u - 0.66, v], [u + 0.66, v], 0.46, black),
    bar([u - 0.22, v - 0.42], [u + 0.22, v - 0.42], 0.2, black),
    bar([u - 0.16, v - 0.62], [u + 0.16, v - 0.62], 0.13, lit(m, [60, 60, 66])),
    bar([u - 0.3, v - 0.82], [u + 0.3, v - 0.82], 0.2, lit(m, [70, 70, 76])),
  ]
  sculpt(sheet, parts, { ...leather, gloss: 0.3, blend: 0.05 })
  const f = figureNow(m)
  // What they shoot: the subject's head and shoulders.
  const scale = (3.2 * f.head.radius) / (0.5 * r)
  const [cx, cy] = at(u, v + 0.02)
  const screen = [
    at(u - 0.46, v - 0.27),
    at(u + 0.46, v - 0.27),
    at(u + 0.46, v + 0.31),
    at(u - 0.46, v + 0.31),
  ]
  fill(sheet, screen, (px, py) => {
    const sx = Math.max(0, Math.min(m.width - 1, Math.round(f.head.x + (px - cx) * scale)))
    const sy = Math.max(
      0,
      Math.min(m.height - 1, Math.round(f.head.y + 0.6 * f.head.radius + (py - cy) * scale)),
    )
    const k = 4 * (sy * m.width + sx)
    return [
      24 + 0.95 * (frame[k] ?? 0),
      26 + 0.95 * (frame[k + 1] ?? 0),
      30 + 0.95 * (frame[k + 2] ?? 0),
    ]
  })
  const fingers: Part[] = []
  for (const side of [-1, 1])
    for (let k = 0; k < 4; k++) {
      const row = v - 0.3 + 0.2 * k
      fingers.push({
        ...{ from: at(u + side * 0.84, row), to: at(u + side * 0.56, row + 0.03) },
        ...{ r0: 0.13 * r, r1: 0.105 * r, paint: skin },
      })
    }
  sculpt(sheet, fingers, { ...flesh, blend: 0.15 })
}

export const paparazzi: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.12)
    if (on <= 0) return
    const sheet = surface.sheet(1)
    const frame = surface.pixels()
    const bulbs = crowd.map((_, i) => photographer(sheet, m, frame, i))
    laySolid(surface, sheet, m, 0.3)
    flashes(surface, m, bulbs)
  },
}

/** Flashes from the raised cameras and from others outside the frame; each lights the whole scene. */
const flashes = (surface: Surface, m: Moment, bulbs: readonly Point[]): void => {
  const sheet = surface.sheet()
  const draw = random(subSeed(m.seed, 'bulbs'))
  let flash = 0
  for (let i = 0; i < 54; i++) {
    const at = 0.05 + 0.94 * draw()
    const [which, side, along] = [draw(), draw(), draw()]
    const age = (m.t - at) * 40
    if (age < 0 || age > 1.8) continue
    const light = Math.exp(-2.4 * age) * m.strength
    const far = [
      side < 0.5 ? m.width * 0.2 * side : m.width * (0.8 + 0.4 * (side - 0.5)),
      m.height * (0.1 + 0.45 * along),
    ] as const
    const [x, y] = which < 0.7 ? (bulbs[Math.floor((which / 0.7) * bulbs.length)] ?? far) : far
    sheet.disc(x, y, m.height * 0.36, [235, 240, 255], 0.7 * light)
    sparkle(sheet, x, y, m.height * 0.3, [255, 255, 255], light)
    flash = Math.max(flash, light)
  }
  surface.lay(sheet, true)
  if (flash > 0.02)
    tintFrame(surface, 1 + 0.45 * flash, 1 + 0.45 * flash, 1 + 0.5 * flash, Math.round(24 * flash))
}
