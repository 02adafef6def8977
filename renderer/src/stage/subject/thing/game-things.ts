// Things of play and treasure: dice, cards, trophies, coins, rings, cut stones and chessmen.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, round } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

/** Builds gold. */
export const gold = (w: Workpiece, c: Rgb | string = '#e0b04a'): Brush => brush(w, finish.gold, c)
/** Builds dice. */
export const dice = (w: Workpiece, c: Rgb): void => {
  const face = (pips: number, put: (x: number, y: number) => void): void => {
    if (pips % 2) put(0, 0)
    if (pips > 1) {
      put(-0.24, -0.24)
      put(0.24, 0.24)
    }
    if (pips > 3) {
      put(-0.24, 0.24)
      put(0.24, -0.24)
    }
    if (pips === 6) {
      put(-0.24, 0)
      put(0.24, 0)
    }
  }
  for (const [x, z, yaw, top, front, side] of [
    [-0.55, 0.1, 0.5, 5, 3, 6],
    [0.6, -0.15, -0.4, 6, 2, 4],
  ] as const)
    w.placed({ at: [x, 0.5, z], yaw }, () => {
      const ivory = brush(w, { roughness: 0.2, f0: 0.05 }, c)
      ivory.slab('-.44,-.5 .44,-.5 .5,-.44 .5,.44 .44,.5 -.44,.5 -.5,.44 -.5,-.44', -0.5, 0.5, 0.06)
      const dot = brush(w, finish.plastic, '#1a1a1c')
      face(front, (a, b) => dot.ball([a, b, 0.5], [0.085, 0.085, 0.02], undefined, 12))
      face(top, (a, b) => dot.ball([a, 0.5, b], [0.085, 0.02, 0.085], undefined, 12))
      face(side, (a, b) => {
        for (const s of [-1, 1]) dot.ball([s * 0.5, a, b], [0.02, 0.085, 0.085], undefined, 12)
      })
    })
}

/** Builds cards. */
export const cards = (w: Workpiece): void => {
  const suits = ['#c8141c', '#18181c', '#c8141c', '#18181c', '#c8141c']
  for (let i = 0; i < 5; i++) {
    const a = -0.5 + i * 0.25
    w.placed({ at: [0, 0.02, 0.02 * i], roll: -a }, () => {
      brush(w, { roughness: 0.5, f0: 0.03 }, '#fbfaf5').slab(
        '-.3,.1 .3,.1 .33,.13 .33,.97 .3,1 -.3,1 -.33,.97 -.33,.13',
        0,
        0.006,
      )
      const ink = brush(w, finish.paper, suits[i] ?? '#18181c')
      const pip = (x: number, y: number, r: number): void => {
        if (i % 2 === 0) {
          for (const s of [-1, 1])
            ink.ball(
              [x + s * r * 0.45, y + r * 0.3, 0.007],
              [r * 0.5, r * 0.5, 0.003],
              undefined,
              12,
            )
          ink.slab(
            [
              [x, y - r],
              [x + r * 0.9, y + r * 0.2],
              [x - r * 0.9, y + r * 0.2],
            ],
            0.006,
            0.01,
          )
        } else {
          for (const s of [-1, 1])
            ink.ball(
              [x + s * r * 0.45, y - r * 0.2, 0.007],
              [r * 0.5, r * 0.5, 0.003],
              undefined,
              12,
            )
          ink.slab(
            [
              [x - r * 0.9, y - r * 0.1],
              [x + r * 0.9, y - r * 0.1],
              [x, y + r],
            ],
            0.006,
            0.01,
          )
          ink.slab(
            [
              [x - r * 0.3, y - r],
              [x + r * 0.3, y - r],
              [x, y],
            ],
            0.006,
            0.01,
          )
        }
      }
      pip(0, 0.55, 0.15)
      pip(-0.24, 0.88, 0.055)
      pip(0.24, 0.22, 0.055)
    })
  }
}

/** Builds trophy. */
export const trophy = (w: Workpiece, c: Rgb): void => {
  brush(w, { roughness: 0.2, f0: 0.06 }, '#241c18').lathe(
    '0.01,0 .3,0 .3,.12 .26,.14 .26,.2 .01,.2',
    36,
  )
  gold(w, c).lathe(
    '0.01,.2 .22,.2 .2,.26 .06,.32 .05,.42 .09,.46 .06,.5 .16,.56 .29,.7 .34,.98 .36,1 .33,1 .27,.74 .01,.6',
    44,
  )
  for (const s of [-1, 1])
    gold(w, c).tube(
      [
        [s * 0.32, 0.94, 0],
        [s * 0.52, 0.96, 0],
        [s * 0.52, 0.74, 0],
        [s * 0.26, 0.64, 0],
      ],
      0.03,
      10,
    )
  gold(w, '#f8e090').ball([0, 0.8, 0.31], [0.09, 0.09, 0.02], undefined, 10)
}

/** Builds coins. */
export const coins = (w: Workpiece, c: Rgb): void => {
  const coin = (at: Vec3, roll: number, yaw: number): void => {
    w.placed({ at, roll, yaw }, () => {
      gold(w, c).lathe('0.01,0 .27,0 .3,.015 .3,.055 .27,.07 .25,.055 .01,.055', 32)
      gold(w, c).shade(0.8).ball([0, 0.056, 0], [0.13, 0.012, 0.13], undefined, 8)
    })
  }
  for (const [x, z, n] of [
    [-0.45, 0, 7],
    [0.2, -0.25, 5],
    [0.1, 0.42, 3],
  ] as const)
    for (let i = 0; i < n; i++)
      coin([x + 0.015 * Math.sin(i * 2.3), i * 0.072, z + 0.015 * Math.cos(i * 1.9)], 0, i)
  coin([0.62, 0.01, 0.2], 0, 0.4)
  coin([0.86, 0.09, 0.05], 0.35, 0)
  coin([-0.2, 0.01, 0.62], 0, 2)
}

/** Builds jewelRing. */
export const jewelRing = (w: Workpiece, c: Rgb): void => {
  const band = gold(w, c)
  band.tube(
    Array.from(
      { length: 49 },
      (_, i): Vec3 => [
        0.36 * Math.cos((i / 48) * 6.2832),
        0.4 + 0.36 * Math.sin((i / 48) * 6.2832),
        0,
      ],
    ),
    0.045,
    12,
  )
  round(6, (a) =>
    band.rod(
      [0.05 * Math.cos(a), 0.77, 0.05 * Math.sin(a)],
      [0.13 * Math.cos(a), 0.94, 0.13 * Math.sin(a)],
      0.016,
      0.012,
      6,
    ),
  )
  w.placed({ at: [0, 0.76, 0], scale: 0.3 }, () => cut(w, [0.9, 0.96, 1]))
}

/** A brilliant: a flat table, a crown and a pavilion of facets. */
export const cut = (w: Workpiece, c: Rgb): void => {
  const stone = brush(w, { roughness: 0.02, f0: 0.17 }, c)
  const n = 8
  const at = (i: number, r: number, y: number, shift = 0): Vec3 => [
    r * Math.cos(((i + shift) / n) * 6.2832),
    y,
    r * Math.sin(((i + shift) / n) * 6.2832),
  ]
  const tri = (a: Vec3, b: Vec3, d: Vec3, k: number): void => {
    stone.shade(k).skin(1, 1, (u, v) => (v === 0 ? (u === 0 ? a : b) : d))
  }
  for (let i = 0; i < n; i++) {
    tri(at(i + 1, 0.5, 0.55), at(i, 0.5, 0.55), [0, 0, 0], i % 2 ? 0.55 : 0.85)
    tri(at(i, 0.5, 0.55), at(i + 1, 0.5, 0.55), at(i, 0.3, 0.74, 0.5), i % 2 ? 0.9 : 1.15)
    tri(at(i, 0.3, 0.74, 0.5), at(i + 1, 0.5, 0.55), at(i + 1, 0.3, 0.74, 0.5), i % 2 ? 0.7 : 1)
    tri(at(i, 0.3, 0.74, 0.5), at(i + 1, 0.3, 0.74, 0.5), [0, 0.74, 0], 1.1)
  }
}

/** Builds pawn. */
export const pawn = (w: Workpiece, c: Rgb): void => {
  const ivory = brush(w, { ...finish.wood, roughness: 0.25 }, c)
  ivory.lathe(
    '0.01,0 .26,0 .28,.06 .24,.1 .26,.14 .16,.22 .1,.36 .08,.56 .16,.62 .17,.66 .09,.68 .01,.68',
    36,
  )
  ivory.ball([0, 0.82, 0], 0.17, undefined, 24)
}
/** Builds king. */
export const king = (w: Workpiece, c: Rgb): void => {
  const ivory = brush(w, { ...finish.wood, roughness: 0.25 }, c)
  ivory.lathe(
    '0.01,0 .22,0 .24,.05 .2,.09 .22,.12 .13,.18 .08,.32 .07,.54 .15,.59 .15,.62 .09,.64 .1,.68 .16,.84 .14,.86 .01,.9',
    36,
  )
  ivory.block([0, 0.88, 0], 0.035, 0.14, 0.035)
  ivory.block([0, 0.93, 0], 0.11, 0.035, 0.035)
}
/** Builds knight. */
export const knight = (w: Workpiece, c: Rgb): void => {
  const ivory = brush(w, { ...finish.wood, roughness: 0.25 }, c)
  ivory.lathe('0.01,0 .24,0 .26,.05 .22,.09 .24,.13 .2,.2 .01,.2', 36)
  ivory.slab(
    '-.17,.2 .17,.2 .2,.4 .16,.6 .06,.84 .04,.96 -.02,.88 -.1,.82 -.28,.62 -.3,.54 -.22,.5 -.06,.56 -.12,.4',
    -0.08,
    0.08,
    0.05,
  )
}
