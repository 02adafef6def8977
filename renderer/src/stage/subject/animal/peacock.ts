// A peacock: a body of shining blue on grey legs, a crowned head on a slender neck, and behind it the open fan with its eyes.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, mix3, scale } from '../../vector.ts'
import { brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { animalEye, eyeball } from '../eyeball.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { cone, ellipsoid, limb, turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

const sheen = { roughness: 0.32, f0: 0.09, scale: 60, relief: 0.12, mottle: 0.2 } as const

/** Rings of feathers, from the short ones before to the long ones behind: count, length and depth. */
const rings = [
  { count: 17, long: 0.52, back: 0.0 },
  { count: 22, long: 0.74, back: -0.03 },
  { count: 27, long: 0.96, back: -0.06 },
  { count: 31, long: 1.16, back: -0.09 },
  { count: 33, long: 1.34, back: -0.12 },
] as const

/** One feather from `root` the way (x, y), its barbs thin along the stalk and full at its eye. */
const feather = (w: Workpiece, root: Vec3, x: number, y: number, long: number, n: number): void => {
  const barbs = brush(w, sheen, '#2f7a46')
  const tip: Vec3 = [root[0] + x * long, root[1] + y * long, root[2]]
  brush(w, finish.feather, '#e8dcb4').rod(root, tip, 0.0045, 0.002, 4)
  const roll = Math.atan2(-x, y)
  const at = (t: number, ahead: number): Vec3 => [
    root[0] + x * long * t,
    root[1] + y * long * t,
    root[2] + ahead,
  ]
  const tone = 0.8 + 0.3 * ((n * 7) % 5) * 0.25
  barbs.shade(tone).ball(at(0.56, -0.004), [0.03, long * 0.45, 0.004], turned(0, 0, roll), 10)
  barbs.shade(tone * 1.25).ball(at(0.9, 0), [0.062, 0.088, 0.006], turned(0, 0, roll), 14)
  for (const [color, r, ahead] of [
    ['#b8862c', 0.046, 0.004],
    ['#2fb0a0', 0.033, 0.008],
    ['#162a86', 0.021, 0.012],
  ] as const)
    brush(w, { roughness: 0.25, f0: 0.1 }, color).ball(
      at(0.905, ahead),
      [r * 0.82, r, 0.006],
      turned(0, 0, roll),
      14,
    )
}

const fan = (w: Workpiece): void => {
  const root: Vec3 = [0, 0.5, -0.17]
  for (const [k, ring] of rings.entries())
    for (let i = 0; i < ring.count; i++) {
      // A little past level on both sides.
      const a = -1.72 + (3.44 * (i + (k % 2) * 0.5)) / (ring.count - 0.5)
      if (Math.abs(a) > 1.74) continue
      feather(
        w,
        [root[0] + 0.04 * Math.sin(a), root[1] + 0.03 * Math.cos(a), root[2] + ring.back],
        Math.sin(a),
        Math.cos(a),
        ring.long,
        i + k * 3,
      )
    }
  // Short scales of green and bronze over the roots.
  const scales = brush(w, sheen, '#3a8a3a')
  for (let k = 0; k < 5; k++)
    for (let i = 0; i < 11; i++) {
      const a = -1.35 + (2.7 * (i + (k % 2) * 0.5)) / 10.5
      const r = 0.1 + k * 0.07
      scales
        .shade(0.75 + 0.12 * ((i + k) % 4))
        .ball(
          [r * Math.sin(a), root[1] + r * Math.cos(a), root[2] + 0.035 - k * 0.006],
          [0.032, 0.05, 0.008],
          turned(0, 0, -a),
          8,
        )
    }
}

const bodyOf = (w: Workpiece, blue: Rgb): void => {
  const s = new Sculpture()
  const main = s.paint(blue, sheen)
  const teal = s.paint(mix3(blue, hex('#1c8a7a'), 0.55), sheen)
  const wing = s.paint(hex('#8a7a5c'), finish.feather)
  s.add(ellipsoid([0, 0.46, -0.02], [0.155, 0.16, 0.25], turned(0, -0.35, 0)), main)
  s.add(ellipsoid([0, 0.42, -0.12], [0.13, 0.12, 0.18]), teal, { blend: 0.05 })
  const neck: readonly Vec3[] = [
    [0, 0.53, 0.12],
    [0, 0.7, 0.2],
    [0, 0.87, 0.175],
    [0, 1.0, 0.19],
  ]
  const thick = [0.105, 0.064, 0.048, 0.05]
  for (let i = 0; i < 3; i++) {
    const [a, b] = [neck[i], neck[i + 1]]
    if (a && b) s.add(limb(a, b, thick[i] ?? 0.05, thick[i + 1] ?? 0.05), main, { blend: 0.06 })
  }
  s.add(ellipsoid([0, 1.02, 0.215], [0.055, 0.056, 0.07]), main, { blend: 0.03 })
  s.add(
    cone([0, 1.01, 0.27], [0, 0.985, 0.365], 0.024, 0.005, 0.004),
    s.paint(hex('#d8ccb0'), finish.plastic),
  )
  for (const side of [1, -1] as const) {
    s.add(ellipsoid([side * 0.135, 0.47, -0.06], [0.05, 0.11, 0.21], turned(0, -0.4, 0)), wing, {
      blend: 0.02,
    })
    const white = s.paint(hex('#f4f0e6'), finish.feather)
    s.add(ellipsoid([side * 0.044, 1.048, 0.245], [0.014, 0.01, 0.032]), white)
    s.add(ellipsoid([side * 0.046, 1.004, 0.236], [0.012, 0.011, 0.028]), white)
    const leg = s.paint(hex('#8a8276'), finish.hide)
    const x = side * 0.07
    s.add(limb([x, 0.36, 0], [x, 0.19, -0.03], 0.05, 0.022), main, { blend: 0.03 })
    s.add(limb([x, 0.2, -0.03], [x, 0.02, 0], 0.018, 0.014), leg)
    for (const k of [-1, 0, 1])
      s.add(limb([x, 0.016, 0], [x + k * 0.055, 0.012, 0.11], 0.013, 0.007), leg, { blend: 0.008 })
  }
  w.sculpt(s, 0.0135)
}

/** 2 m across its open fan; it faces +z. */
export const peacock: Builder = (subject) => ({
  yaw: 0.12,
  stature: 1.75,
  anchors: { mouth: [0, 0.98, 0.36], top: [0, 1.1, 0.2], seat: [0, 0.62, 0] },
  work: made((w) => {
    const white = subject.colors.length > 0
    const blue = colorOf(subject, 0, '#123fae')
    fan(w)
    bodyOf(w, blue)
    for (const side of [1, -1] as const) {
      const axes = turned(side * 1.1)
      w.mesh(
        eyeball([side * 0.047, 1.026, 0.24], 0.014, animalEye(hex('#2a1810'), 0.7), axes),
        w.material(finish.eye),
      )
    }
    const crest = brush(w, sheen, white ? scale(blue, 1) : '#1c7ab8')
    for (let i = 0; i < 9; i++) {
      const a = -0.5 + i * 0.125
      const tip: Vec3 = [
        0.012 * (i % 2 ? 1 : -1),
        1.07 + 0.115 * Math.cos(a),
        0.195 - 0.115 * Math.sin(a) * 0.8,
      ]
      crest.rod([0, 1.06, 0.2], tip, 0.003, 0.002, 4)
      crest.ball(tip, [0.013, 0.017, 0.013], undefined, 8)
    }
  }),
})
