// Macarons, baguettes and a gingerbread man.
import type { Vec3 } from '../../scene.ts'
import { brush } from '../brush.ts'
import { type Builder, made } from '../built.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { ellipsoid, limb, turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

const pastels = [
  '#f2a0b8',
  '#a9d6a0',
  '#f4dd8c',
  '#b8a4e0',
  '#8cc8e0',
  '#f3b27c',
  '#c99a72',
] as const

/** One shell over another with a ruffled foot each and cream between. */
const shells = (w: Workpiece, color: string): void => {
  const shell = brush(w, { ...finish.crust, roughness: 0.45, relief: 0.03 }, color)
  const cream = brush(w, finish.food, '#fbf1de')
  shell.lathe('0.02,0.02 0.62,0.0 0.86,0.06 0.95,0.2 0.95,0.27 0.6,0.3 0.02,0.3', 40)
  cream.lathe('0.02,0.28 0.88,0.28 0.9,0.36 0.88,0.45 0.02,0.45', 40)
  shell.lathe('0.02,0.43 0.6,0.43 0.95,0.46 0.95,0.53 0.86,0.69 0.6,0.78 0.3,0.82 0.02,0.83', 40)
  for (const y of [0.28, 0.45])
    for (let i = 0; i < 30; i++) {
      const a = (i / 30) * Math.PI * 2
      shell
        .shade(1.06)
        .ball([Math.cos(a) * 0.93, y, Math.sin(a) * 0.93], [0.075, 0.05, 0.075], undefined, 7)
    }
}

/** A macaron; many of them are a little pyramid in all colours. */
export const macaron: Builder = (subject) => ({
  yaw: 0.3,
  work: made((w) => {
    const color = (i: number): string => pastels[i % pastels.length] ?? '#f2a0b8'
    if (!subject.traits['many']) {
      shells(w, color(subject.id.length))
      return
    }
    let n = 0
    const layer = (count: number, r: number, y: number): void => {
      for (let i = 0; i < count; i++) {
        const a = (i / count) * Math.PI * 2 + y
        w.placed({ at: [Math.cos(a) * r, y, Math.sin(a) * r], yaw: a * 3 }, () =>
          shells(w, color(n)),
        )
        n++
      }
    }
    layer(8, 2.6, 0)
    layer(1, 0, 0)
    layer(5, 1.68, 0.82)
    layer(3, 1.08, 1.64)
    layer(1, 0, 2.46)
    // One leans against the rest.
    w.placed({ at: [1.6, 0.9, 3.25], pitch: 1.15 }, () => shells(w, color(3)))
  }),
})

/** A long loaf lying along x, cut aslant along its back. */
const stick = (w: Workpiece, long: number): void => {
  const b = brush(w, { ...finish.crust, scale: 30, relief: 0.12, mottle: 0.3 }, '#b9742e')
  const pale = brush(w, { ...finish.crust, scale: 40, relief: 0.1 }, '#edcf96')
  const half = long / 2
  w.placed({ at: [0, 0.9, 0], yaw: Math.PI / 2 }, () =>
    b.latheZ(
      `0.02,${-half} 0.45,${-half + 0.18} 0.78,${-half + 0.7} 0.95,${-half + 1.6} 1,0 0.95,${half - 1.6} 0.78,${half - 0.7} 0.45,${half - 0.18} 0.02,${half}`,
      28,
    ),
  )
  const cuts = Math.max(3, Math.round(long / 2.1))
  for (let i = 0; i < cuts; i++) {
    const x = ((i + 0.5) / cuts - 0.5) * (long - 1.8)
    w.placed({ at: [x, 1.72, 0], yaw: 0.5 }, () =>
      pale.ball([0, 0, 0], [0.95, 0.17, 0.2], turned(0, 0, 0), 18),
    )
  }
}

/** One baguette; several stand in a tall basket, two lie before it. */
export const baguette: Builder = (subject) => ({
  yaw: subject.traits['many'] ? 0.15 : 0.4,
  ...(subject.traits['many'] ? {} : { stature: 1.9 }),
  work: made((w) => {
    if (!subject.traits['many']) {
      stick(w, 13)
      return
    }
    const wicker = brush(w, { ...finish.thatch, scale: 7 }, '#a9743c')
    wicker.lathe('0.02,0 2.6,0 2.9,2.6 3.2,5.4 3,5.4 2.7,2.6 2.4,0.2 0.02,0.2', 40)
    for (const y of [0.2, 1.1, 2, 2.9, 3.8, 4.7, 5.4]) {
      const r = 2.62 + 0.11 * y
      wicker.shade(0.8 + 0.25 * (y % 1)).tube(
        Array.from({ length: 41 }, (_, i): Vec3 => {
          const a = (i / 40) * Math.PI * 2
          return [Math.cos(a) * r, y, Math.sin(a) * r]
        }),
        0.22,
        7,
      )
    }
    for (let i = 0; i < 6; i++) {
      const a = (i / 6) * Math.PI * 2 + 0.3
      w.placed(
        {
          at: [Math.cos(a) * 1.45 - 0.9, 5.8 + 0.5 * ((i * 3) % 4) * 0.4, Math.sin(a) * 1.45],
          yaw: a,
          roll: Math.PI / 2 - 0.16 * Math.cos(a * 2),
        },
        () => stick(w, 12),
      )
    }
    w.placed({ at: [1.2, 0, 4.6], yaw: 0.22 }, () => stick(w, 12))
    w.placed({ at: [-1.4, 0, 6.4], yaw: -0.14 }, () => stick(w, 11))
  }),
})

/** A biscuit in the shape of a man, standing up: icing at wrists, ankles and hair line, buttons, a smile. */
export const gingerbread: Builder = () => ({
  yaw: 0.18,
  stature: 2.04,
  work: made((w) => {
    const s = new Sculpture()
    const dough = s.paint([0.36, 0.155, 0.05], { ...finish.crust, scale: 26, relief: 0.1 })
    s.add(ellipsoid([0, 1.62, 0], [0.42, 0.42, 0.26]), dough)
    s.add(limb([0, 1.2, 0], [0, 0.75, 0], 0.36, 0.4), dough, { blend: 0.12 })
    for (const side of [1, -1]) {
      s.add(limb([side * 0.2, 1.12, 0], [side * 0.78, 1.08, 0], 0.2, 0.2), dough, { blend: 0.12 })
      s.add(limb([side * 0.22, 0.66, 0], [side * 0.42, 0.24, 0], 0.22, 0.24), dough, {
        blend: 0.12,
      })
    }
    w.placed({ at: [0, 0, 0], scale: [1, 1, 0.42] }, () => w.sculpt(s, 0.03))
    const icing = brush(w, { ...finish.plastic, roughness: 0.4 }, '#fdfaf4')
    const wave = (from: Vec3, to: Vec3, n: number): void => {
      const up: Vec3 = [from[1] - to[1], to[0] - from[0], 0]
      const l = Math.hypot(up[0], up[1])
      icing.tube(
        Array.from({ length: 25 }, (_, i): Vec3 => {
          const t = i / 24
          const k = (0.045 * Math.sin(t * Math.PI * n)) / l
          return [
            from[0] + (to[0] - from[0]) * t + up[0] * k,
            from[1] + (to[1] - from[1]) * t + up[1] * k,
            from[2] + (to[2] - from[2]) * t + 0.03 * Math.sin(Math.PI * t),
          ]
        }),
        0.028,
        7,
      )
    }
    for (const side of [1, -1]) {
      wave([side * 0.72, 1.25, 0.06], [side * 0.72, 0.92, 0.06], 4)
      wave([side * 0.2, 0.3, 0.07], [side * 0.56, 0.42, 0.07], 4)
      icing.ball([side * 0.14, 1.68, 0.105], [0.055, 0.055, 0.03])
      brush(w, finish.plastic, '#1c120c').ball([side * 0.14, 1.68, 0.13], [0.03, 0.03, 0.015])
      brush(w, finish.plastic, '#e8788c').ball([side * 0.25, 1.55, 0.092], [0.05, 0.035, 0.012])
    }
    icing.tube(
      Array.from({ length: 13 }, (_, i): Vec3 => {
        const a = -0.9 + (i / 12) * 1.8
        return [Math.sin(a) * 0.17, 1.62 - Math.cos(a) * 0.16, 0.108]
      }),
      0.022,
      7,
    )
    for (const [i, y] of [1.16, 0.95, 0.74].entries())
      brush(w, finish.plastic, ['#d8242c', '#2f9a48', '#d8242c'][i] ?? '#d8242c').ball(
        [0, y, 0.16],
        [0.062, 0.062, 0.04],
      )
    wave([-0.2, 1.27, 0.13], [0.2, 1.27, 0.13], 6)
  }),
})
