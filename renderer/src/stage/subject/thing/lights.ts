// Candles, lanterns, fires, crystals and stars: what glows.

import type { Rgb } from '../../../prompt/brief.ts'
import { flames } from '../../flames.ts'
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish, glowing } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, cone, displaced, ellipsoid, turned } from '../sdf.ts'
import { curve, type Point2, points2, points3, slab } from '../sweep.ts'
import { colored, type Workpiece } from '../workpiece.ts'

/** Heat from the root of a flame to its tip. */
const heats: readonly (readonly [number, number, number])[] = [
  [2.5, 1.25, 0.24],
  [2.1, 0.76, 0.08],
  [1.8, 0.46, 0.04],
  [1.4, 0.26, 0.02],
  [0.9, 0.11, 0.01],
]

/** A tongue of fire `h` high that leans and narrows, from yellow white at its root to red at its tip. */
export const flame = (work: Workpiece, at: Vec3, h: number, r: number, strength: number): void => {
  const lean = Math.sin(at[0] * 37 + at[2] * 23)
  const way = (t: number): Vec3 => [
    at[0] + r * (0.5 * lean * t + 0.22 * Math.sin(t * 7 + lean * 3)),
    at[1] + h * t,
    at[2] + r * 0.2 * Math.cos(t * 6 + lean * 5),
  ]
  const wide = (t: number): number => r * (0.5 + 1.35 * t ** 0.5) * (1 - t) ** 0.85
  const n = heats.length
  for (const [k, heat] of heats.entries()) {
    const glow = work.material(
      glowing([heat[0] * strength, heat[1] * strength, heat[2] * strength]),
    )
    const ts = [0, 1, 2, 3].map((i) => ((k + i / 3) / n) * (1 - 1e-3))
    work.tube(
      ts.map(way),
      { radii: ts.map((t) => Math.max(r * 0.015, wide(t))), segments: 12 },
      glow,
      [1, 1, 1],
    )
  }
}

export const candle: Builder = (subject) => ({
  work: made((work) => {
    const wax = work.material({ roughness: 0.35, f0: 0.04, emission: [0.05, 0.035, 0.02] })
    const color = colorOf(subject, 0, '#f2e6c8')
    work.lathe(points2('.001,0 .15,0 .15,.62 .13,.66 .1,.64 .001,.63'), wax, color, 32)
    for (const [a, l] of [
      [0.4, 0.22],
      [2.3, 0.34],
      [4.4, 0.16],
    ] as const)
      work.tube(
        [
          [Math.sin(a) * 0.145, 0.65, Math.cos(a) * 0.145],
          [Math.sin(a) * 0.155, 0.65 - l * 0.6, Math.cos(a) * 0.155],
          [Math.sin(a) * 0.152, 0.65 - l, Math.cos(a) * 0.152],
        ],
        { radii: [0.018, 0.022, 0.026], segments: 8 },
        wax,
        color,
      )
    work.cylinder([0, 0.62, 0], [0.006, 0.72, 0], 0.008, 0.006, work.material(), hex('#1c1612'), 6)
    flame(work, [0, 0.7, 0], 0.3, 0.055, 1)
    work.light([0, 0.82, 0], 0.06, [0.55, 0.32, 0.1])
  }),
  anchors: { grip: [0, 0.25, 0], flame: [0, 0.82, 0] },
})

/** A ribbed paper shade, lit from within. */
const paperLantern = (work: Workpiece, color: Rgb): void => {
  const skin = work.material(
    glowing([color[0] * 2.2 + 0.3, color[1] * 2.2 + 0.12, color[2] * 2.2 + 0.05], 0.8),
  )
  const profile: Point2[] = Array.from({ length: 25 }, (_, i): Point2 => {
    const t = i / 24
    return [0.14 + 0.26 * Math.sin(t * Math.PI) ** 0.7 + (i % 2 ? 0.008 : 0), 0.14 + t * 0.6]
  })
  work.lathe(profile, skin, [1, 1, 1], 28)
  for (const y of [0.1, 0.73])
    work.lathe(
      [
        [0.001, y],
        [0.15, y],
        [0.15, y + 0.05],
        [0.001, y + 0.05],
      ],
      work.material(finish.wood),
      hex('#1c1612'),
      24,
    )
  work.cylinder([0, 0.1, 0], [0, 0, 0], 0.02, 0.05, work.material(finish.silk), hex('#e0b030'), 10)
  work.light([0, 0.45, 0], 0.25, dim(color, 1.2))
}

export const lantern: Builder = (subject) => ({
  yaw: 0.35,
  work: made((work) => {
    const paper = /paper|chinese|japanese|sky/.test(subject.noun)
    if (paper) {
      paperLantern(work, colorOf(subject, 0, '#d8281c'))
      return
    }
    const metal = work.material(finish.steel)
    const iron = colorOf(subject, 0, '#3a342c')
    work.lathe(points2('.001,0 .2,0 .2,.06 .16,.09 .001,.09'), metal, iron, 6)
    work.lathe(points2('.001,.56 .2,.56 .2,.6 .06,.72 .001,.73'), metal, iron, 6)
    for (let i = 0; i < 6; i++) {
      const a = (i / 6) * Math.PI * 2
      work.cylinder(
        [Math.cos(a) * 0.17, 0.07, Math.sin(a) * 0.17],
        [Math.cos(a) * 0.18, 0.58, Math.sin(a) * 0.18],
        0.012,
        0.012,
        metal,
        iron,
        6,
      )
    }
    work.tube(
      curve(points3('-.07,.7,0 -.1,.85,0 0,.98,0 .1,.85,0 .07,.7,0'), 5),
      { radii: [0.012], segments: 7 },
      metal,
      iron,
    )
    work.lathe(
      points2('.001,.09 .07,.09 .07,.26 .001,.27'),
      work.material({ roughness: 0.4 }),
      hex('#f2e6c8'),
      18,
    )
    flame(work, [0, 0.27, 0], 0.22, 0.05, 1)
    work.light([0, 0.36, 0], 0.08, [1.1, 0.62, 0.2])
  }),
  anchors: { grip: [0, 0.96, 0] },
})

export const fire: Builder = (_subject, options) => ({
  work: made((work) => {
    const r = random(options.seed)
    flames(work, { at: [0, 0, 0], half: 0.26, deep: 0.16, tall: 1, tongues: 9, flight: 0.6 }, r)
    work.light([0, 0.45, 0], 0.25, [3.2, 1.5, 0.4])
  }),
})

export const campfire: Builder = (_subject, options) => ({
  work: made((work) => {
    const r = random(options.seed)
    const s = new Sculpture()
    const bark = s.paint(hex('#5a3a22'), finish.bark)
    const cut = s.paint(hex('#c89a62'), finish.wood)
    const stone = s.paint(hex('#7d7a76'), finish.stone)
    for (let i = 0; i < 6; i++) {
      const a = (i / 6) * Math.PI * 2
      const [c, d] = [Math.cos(a), Math.sin(a)]
      s.add(
        cone([c * 0.42, 0.06, d * 0.42], [c * 0.04, 0.4, d * 0.04], 0.065, 0.05, 0.01),
        (x, y, z) => (Math.sqrt(x * x + z * z) > 0.4 && y < 0.12 ? cut : bark),
      )
    }
    for (let i = 0; i < 11; i++) {
      const a = (i / 11) * Math.PI * 2 + r() * 0.2
      s.add(
        ellipsoid(
          [Math.cos(a) * 0.6, 0.05, Math.sin(a) * 0.6],
          [0.12 + r() * 0.04, 0.09 + r() * 0.04, 0.11],
          turned(r() * 6),
        ),
        stone,
      )
    }
    work.sculpt(s, 0.026)
    flames(
      work,
      { at: [0, 0.08, 0], half: 0.24, deep: 0.18, tall: 0.92, tongues: 10, flight: 0.6 },
      r,
    )
    work.light([0, 0.5, 0], 0.2, [3, 1.4, 0.35])
  }),
  stature: 1.02,
})

export const crystal: Builder = (subject, options) => ({
  work: made((work) => {
    const r = random(options.seed)
    const color = colorOf(subject, 0, '#8a6ae8')
    const glass = work.material({
      roughness: 0.06,
      f0: 0.14,
      emission: [color[0] * 0.5, color[1] * 0.5, color[2] * 0.5],
    })
    for (let i = 0; i < 9; i++) {
      const [h, w] = i === 0 ? [1, 0.15] : [0.3 + r() * 0.45, 0.06 + r() * 0.06]
      const a = i * 2.4
      const lean = i === 0 ? 0.05 : 0.3 + r() * 0.35
      work.within(
        [Math.cos(a) * 0.06 * Math.min(1, i), -0.03, Math.sin(a) * 0.06 * Math.min(1, i)],
        turned(-a + Math.PI / 2, lean, 0),
        (part) => {
          const ring = (rad: number, y: number) =>
            Array.from(
              { length: 6 },
              (_, k): Vec3 => [
                Math.cos((k / 6) * 6.2832) * rad,
                y,
                Math.sin((k / 6) * 6.2832) * rad,
              ],
            )
          const rows = [ring(w * 0.75, 0), ring(w, h * 0.72), ring(0.001, h)]
          for (let q = 0; q < 2; q++)
            for (let k = 0; k < 6; k++) {
              const [lo, hi] = [rows[q] ?? [], rows[q + 1] ?? []]
              const m = (k + 1) % 6
              part.quad(
                lo[m] ?? [0, 0, 0],
                lo[k] ?? [0, 0, 0],
                hi[k] ?? [0, 0, 0],
                hi[m] ?? [0, 0, 0],
                glass,
                dim(color, 0.8 + 0.1 * (k % 4)),
              )
            }
        },
      )
    }
    work.light([0, 0.5, 0], 0.3, dim(color, 0.5))
  }),
})

export const star: Builder = (subject) => ({
  work: made((work) => {
    const color = colorOf(subject, 0, '#f2c230')
    const points: Point2[] = Array.from({ length: 10 }, (_, i): Point2 => {
      const a = Math.PI / 2 + (i / 10) * Math.PI * 2
      const r = i % 2 ? 0.23 : 0.52
      return [Math.cos(a) * r, 0.5 + Math.sin(a) * r]
    })
    work.mesh(
      colored(slab(points, -0.09, 0.09, 0.055), color),
      work.material({
        roughness: 0.25,
        emission: [color[0] * 0.35, color[1] * 0.35, color[2] * 0.35],
      }),
    )
  }),
})

export const cloud: Builder = (subject) => ({
  work: made((work) => {
    const s = new Sculpture()
    const c = s.paint(colorOf(subject, 0, '#f6f8fb'), {
      roughness: 1,
      f0: 0,
      emission: [0.12, 0.12, 0.13],
    })
    for (const [x, y, z, r] of [
      [0, 0.42, 0, 0.42],
      [0.45, 0.32, 0.05, 0.32],
      [-0.46, 0.34, 0, 0.33],
      [0.2, 0.62, -0.05, 0.34],
      [-0.22, 0.6, 0.05, 0.36],
      [0.8, 0.2, 0, 0.2],
      [-0.82, 0.2, 0, 0.2],
      [0.1, 0.26, 0.28, 0.25],
      [-0.3, 0.24, 0.22, 0.24],
    ] as const)
      s.add(
        displaced(
          ellipsoid([x, y, z], [r, r * 0.92, r]),
          0.02,
          (a, b, d) => 0.014 * Math.sin(a * 15) * Math.sin(b * 16) * Math.sin(d * 14),
        ),
        c,
        { blend: 0.08 },
      )
    s.cut(block([0, -0.45, 0], [2, 0.5, 2], 0.001), 0.08)
    work.sculpt(s, 0.034)
  }),
})

/** A ball of light with rings of sparks around it. */
export const orb: Builder = (subject) => ({
  work: made((work) => {
    const c = colorOf(subject, 0, '#3a8aff')
    work.ball(
      [0, 0.12, 0],
      [0.07, 0.07, 0.07],
      work.material(glowing([1, 1, 1], 2.6)),
      hex('#ffffff'),
      undefined,
      24,
    )
    const halo = work.material(glowing(c, 2.4))
    for (let k = 0; k < 4; k++) {
      const ring = Array.from({ length: 29 }, (_, i): Vec3 => {
        const a = (i / 28) * 2 * Math.PI
        const r = 0.1 + 0.012 * Math.sin(a * 5 + k)
        const [x, y] = [r * Math.cos(a), r * Math.sin(a) * 0.8]
        const turn = (k * Math.PI) / 4
        return [x * Math.cos(turn), 0.12 + y, x * Math.sin(turn)]
      })
      work.tube(ring, { radii: [0.005], segments: 6, closed: true }, halo, c)
    }
    for (let i = 0; i < 26; i++) {
      const [a, e] = [i * 2.4, Math.asin(((i * 7) % 26) / 13 - 1)]
      const r = 0.13 + (0.05 * ((i * 5) % 7)) / 7
      const at: Vec3 = [
        r * Math.cos(e) * Math.cos(a),
        0.12 + r * Math.sin(e),
        r * Math.cos(e) * Math.sin(a),
      ]
      work.ball(at, [0.007, 0.007, 0.007], halo, c, undefined, 8)
    }
    work.light([0, 0.12, 0], 0.07, dim(c, 1.6))
  }),
  anchors: { grip: [0, 0.02, 0] },
})
