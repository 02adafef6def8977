// Glass that holds a small world: a jar with a cork, a snow globe on its foot.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { brush } from '../brush.ts'
import { type Builder, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Point2 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

/** A turned glass of one thin wall. */
const blown = (w: Workpiece, profile: readonly Point2[]): void =>
  w.lathe(profile, w.material(finish.clear), hex('#e0eeee'), 48)

const ringAt = (w: Workpiece, y: number, r: number, thick: number): void => {
  const ring = Array.from({ length: 41 }, (_, i): Vec3 => {
    const a = (i / 40) * Math.PI * 2
    return [r * Math.cos(a), y, r * Math.sin(a)]
  })
  w.tube(
    ring,
    { radii: [thick], segments: 8, closed: true },
    w.material({ roughness: 0.05, f0: 0.2 }),
    hex('#e0f0f0'),
  )
}

/** Sweets up to the shoulder of a jar, in the colours of a fair. */
const sweets = (w: Workpiece): void => {
  const tones = ['#e8283a', '#f2c82c', '#3a9ad8', '#5ab84a', '#b05ad0', '#f08a3a', '#f8f4ec']
  for (let layer = 0; layer < 8; layer++)
    for (let i = 0; i < 12; i++) {
      const a = i * 0.5236 + layer * 0.26
      const r = i % 4 === 3 ? 0.16 : 0.36
      brush(w, finish.plastic, tones[(i * 3 + layer * 2) % tones.length] ?? '#e8283a').ball(
        [r * Math.cos(a), 0.14 + layer * 0.085, r * Math.sin(a)],
        [0.085, 0.06, 0.085],
        undefined,
        8,
      )
    }
}

/** Fireflies at rest and on the wing, each a point of light in its own halo, over a few blades of grass. */
const fireflies = (w: Workpiece): void => {
  const core = brush(w, { roughness: 0.5, emission: [9, 8, 2.2] }, '#f8f080')
  const halo = brush(
    w,
    {
      surface: 'fire',
      color: [1, 1, 1],
      emission: [1.5, 1.3, 0.3],
      scale: 0.0001,
      share: 0.5,
    },
    [1, 1, 1],
  )
  const wing = brush(w, { roughness: 0.6 }, '#2a2218')
  for (let i = 0; i < 17; i++) {
    const [a, y] = [i * 2.4, 0.2 + (0.66 * ((i * 7) % 17)) / 17]
    const r = 0.1 + 0.23 * (((i * 5) % 17) / 17)
    const at: Vec3 = [r * Math.cos(a), y, r * Math.sin(a)]
    core.ball(at, [0.014, 0.014, 0.022], undefined, 10)
    halo.ball(at, 0.052, undefined, 14)
    wing.ball([at[0], at[1] + 0.008, at[2] - 0.026], [0.011, 0.008, 0.018], undefined, 8)
  }
  const grass = brush(w, finish.leaf, '#5a8a34')
  for (let i = 0; i < 12; i++) {
    const [a, r] = [i * 2.4, 0.09 * Math.sqrt(i)]
    const foot: Vec3 = [r * Math.cos(a), 0.08, r * Math.sin(a)]
    grass.rod(foot, [foot[0] * 1.2, 0.15 + 0.014 * (i % 5), foot[2] * 1.2], 0.008, 0.002, 5)
  }
  w.light([0, 0.5, 0], 0.12, [0.3, 0.27, 0.08])
}

/** A jar on whose moss something stands. */
export const jar: Builder = (subject) => ({
  anchors: { inside: [0, 0.1, 0.04], top: [0, 1.12, 0] },
  work: made((w) => {
    blown(w, [
      [0.3, 0.01],
      [0.42, 0.04],
      [0.44, 0.12],
      [0.44, 0.78],
      [0.4, 0.9],
      [0.31, 0.96],
      [0.31, 1.04],
    ])
    ringAt(w, 1.04, 0.315, 0.02)
    ringAt(w, 0.03, 0.4, 0.02)
    if (subject.traits['content'] === 'fireflies') fireflies(w)
    if (subject.traits['content'] === 'sweets') sweets(w)
    brush(w, { ...finish.leaf, scale: 40, relief: 0.4 }, '#5a8a3c').lathe(
      '0.001,0.03 0.4,0.03 0.41,0.07 0.3,0.1 0.001,0.11',
      36,
    )
    brush(w, { ...finish.wood, scale: 30, relief: 0.25 }, '#c09a68').lathe(
      '0.001,0.98 0.29,0.98 0.31,1.08 0.3,1.14 0.001,1.15',
      28,
    )
  }),
})

/** A small house between pines, for a globe in which nothing else is. */
const hamlet = (w: Workpiece): void => {
  const wall = brush(w, finish.plaster, '#c8503a')
  wall.block([-0.04, 0.34, 0.02], 0.2, 0.15, 0.16)
  w.placed({ at: [-0.04, 0.49, 0.02] }, () =>
    brush(w, finish.snow, '#f4f8fc').slab('-0.14,0 0.14,0 0,0.13', -0.1, 0.1, 0.01),
  )
  brush(w, { roughness: 0.4, emission: [1.2, 0.8, 0.3] }, '#f8d070').box(
    [-0.09, 0.39, 0.1],
    [-0.03, 0.45, 0.105],
  )
  for (const [x, z, k] of [
    [0.17, 0.02, 1],
    [-0.22, -0.06, 0.8],
    [0.09, -0.14, 1.15],
  ] as const)
    for (let i = 0; i < 3; i++)
      brush(w, finish.leaf, i === 2 ? '#e8f0f2' : '#2f6a44').rod(
        [x, 0.35 + i * 0.08 * k, z],
        [x, 0.47 + i * 0.09 * k, z],
        (0.085 - i * 0.02) * k,
        0.004,
        14,
      )
}

/** A globe with snow on its floor and flakes in the air. */
export const snowGlobe: Builder = (subject) => ({
  anchors: { inside: [0, 0.34, 0.03], top: [0, 1.12, 0] },
  work: made((w) => {
    const wood = brush(w, { ...finish.wood, roughness: 0.25 }, subject.colors[0] ?? '#6a3420')
    wood.lathe('0.001,0 0.44,0 0.46,0.05 0.4,0.1 0.37,0.22 0.4,0.26 0.001,0.27', 40)
    brush(w, finish.gold, '#d8b050').lathe('0.39,0.12 0.41,0.14 0.39,0.16', 40)
    const ball = Array.from({ length: 15 }, (_, i): Point2 => {
      const a = -0.95 + (i / 14) * 2.5
      return [Math.max(0.002, 0.43 * Math.cos(a)), 0.66 + 0.43 * Math.sin(a)]
    })
    blown(w, ball)
    brush(w, finish.snow, '#f6f9fc').lathe('0.001,0.27 0.3,0.28 0.35,0.33 0.2,0.35 0.001,0.36', 36)
    if (!subject.traits['filled']) hamlet(w)
    const flake = w.material({ roughness: 0.9, emission: [0.35, 0.36, 0.38] })
    for (let i = 0; i < 60; i++) {
      const [a, t] = [i * 2.4, Math.sqrt((i * 0.618) % 1)]
      const y = 0.42 + 0.6 * ((i * 0.37) % 1)
      const reach = 0.38 * t * Math.sqrt(Math.max(0.05, 1 - ((y - 0.66) / 0.43) ** 2))
      w.ball(
        [reach * Math.cos(a), y, reach * Math.sin(a)],
        [0.011, 0.011, 0.011],
        flake,
        hex('#ffffff'),
        undefined,
        6,
      )
    }
  }),
})
