// What is baked in a crust: pies with a lattice, tarts with fruit, quiches; and a pair of cherries.
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, round } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import { strawberryAt } from './fruit.ts'

const crust = (w: Workpiece, color = '#d09a4c'): Brush =>
  brush(w, { ...finish.crust, scale: 30 }, color)
const glaze = (w: Workpiece, color: string): Brush =>
  brush(w, { ...finish.wet, roughness: 0.1 }, color)

/** A baked shell: a fluted wall round a floor of radius 1, `tall` high. */
const shell = (w: Workpiece, tall: number, flutes: number): void => {
  crust(w).skin(flutes * 6, 10, (u, v) => {
    const a = u * 6.2832
    const rise = Math.min(1, v / 0.6)
    const over = Math.max(0, (v - 0.6) / 0.4)
    const wave = 0.035 * Math.cos(a * flutes) * rise
    const r = 0.9 + 0.16 * rise + wave + 0.02 * Math.sin(over * Math.PI) - 0.12 * over
    return [
      r * Math.sin(a),
      0.04 + tall * rise + 0.05 * Math.sin(over * Math.PI) - 0.06 * over,
      r * Math.cos(a),
    ]
  })
}

const fillings: readonly (readonly [RegExp, string])[] = [
  [/cherry|berry|rhubarb/, '#8a1420'],
  [/pumpkin|sweet-potato/, '#b8641c'],
  [/key-lime|lime/, '#c8d88a'],
  [/lemon|custard|cream|egg/, '#f4d04a'],
  [/pecan|chocolate|mud/, '#4a2412'],
  [/blueberry|blackberry/, '#2a1c4a'],
  [/quiche/, '#ecc458'],
]
const fillingOf = (noun: string, own: string): string =>
  (/blueberry|blackberry/.test(noun) ? '#2a1c4a' : null) ??
  fillings.find(([test]) => test.test(noun))?.[1] ??
  own

/** Strips of crust across the filling, over and under by turns, and a knotted rim. */
const lattice = (w: Workpiece, y: number): void => {
  const b = crust(w, '#dca653')
  for (let k = -2; k <= 2; k++) {
    const x = k * 0.36
    const half = Math.sqrt(Math.max(0.05, 0.96 - x * x))
    for (const turn of [0, 1]) {
      const way = Array.from({ length: 21 }, (_, i): Vec3 => {
        const t = -half + (2 * half * i) / 20
        const lift = y + 0.035 + 0.028 * Math.cos((t / 0.36) * Math.PI + (k + turn) * Math.PI)
        return turn ? [t, lift, x] : [x, lift, t]
      })
      w.tube(
        way,
        { radii: [0.1], segments: 8, flatten: 0.3 },
        b.material,
        b.shade(0.95 + 0.08 * ((k + turn) % 2)).color,
      )
    }
  }
  const rope = crust(w, '#c98f42')
  for (let i = 0; i < 46; i++) {
    const a = (i / 46) * 6.2832
    rope.ball(
      [1.0 * Math.sin(a), y + 0.05, 1.0 * Math.cos(a)],
      [0.05, 0.055, 0.1],
      turned(a + 0.7),
      8,
    )
  }
}

/** A pie in its dish: a lattice over fruit, or a smooth filling. */
const bakedPie = (w: Workpiece, noun: string): void => {
  brush(w, finish.ceramic, '#e8ecef').lathe(
    '.01,.001 .78,.001 1.08,.33 1.14,.36 1.1,.37 .8,.05 .01,.04',
    48,
  )
  shell(w, 0.36, 22)
  const fruit = glaze(w, fillingOf(noun, '#c8801c'))
  const open = /pumpkin|key-lime|lemon|custard|pecan|chocolate|cream|meringue|sweet-potato/.test(
    noun,
  )
  fruit.ball([0, 0.3, 0], [0.98, open ? 0.12 : 0.17, 0.98], undefined, 40)
  if (!open) {
    for (let i = 0; i < 60; i++) {
      const [r, a] = [0.88 * Math.sqrt((i + 0.5) / 60), i * 2.39996]
      fruit
        .shade(0.8 + 0.4 * ((i * 7) % 5) * 0.25)
        .ball(
          [r * Math.sin(a), 0.43 - 0.1 * r * r, r * Math.cos(a)],
          [0.11, 0.07, 0.1],
          undefined,
          10,
        )
    }
    lattice(w, 0.44)
    return
  }
  const cream = brush(w, { ...finish.plastic, roughness: 0.5 }, '#faf3e4')
  if (/pecan/.test(noun))
    round(18, (a, i) =>
      crust(w, '#7a3e18').ball(
        [0.72 * Math.sin(a), 0.42, 0.72 * Math.cos(a)],
        [0.09, 0.06, 0.16],
        turned(a + i),
        10,
      ),
    )
  cream
    .ball([0, 0.44, 0], [0.24, 0.12, 0.24])
    .ball([0.02, 0.56, 0], [0.15, 0.1, 0.15])
    .ball([0.02, 0.66, 0.01], [0.07, 0.08, 0.07])
}

const berries = (w: Workpiece, noun: string): void => {
  const custard = brush(w, { ...finish.wet, roughness: 0.25 }, '#f4d878')
  custard.ball([0, 0.24, 0], [0.97, 0.1, 0.97], undefined, 40)
  if (/lemon|custard|egg|portuguese|chocolate/.test(noun)) {
    brush(w, finish.wet, fillingOf(noun, '#f2c83a')).ball(
      [0, 0.27, 0],
      [0.95, 0.1, 0.95],
      undefined,
      40,
    )
    return
  }
  const mixed = /fruit|berr|mixed/.test(noun) && !/strawberry|raspberry|blueberry/.test(noun)
  const kind = /blueberry/.test(noun)
    ? 'blue'
    : /raspberry|cherry/.test(noun)
      ? 'red'
      : /apple|pear|peach|apricot/.test(noun)
        ? 'slice'
        : 'straw'
  for (const [r, n] of [
    [0.74, 11],
    [0.38, 6],
    [0, 1],
  ] as const)
    round(n, (a, i) => {
      const at: Vec3 = [r * Math.sin(a), 0.34, r * Math.cos(a)]
      const now = mixed ? (['straw', 'blue', 'red'] as const)[i % 3] : kind
      if (now === 'straw')
        w.placed(
          { at: [at[0], 0.6, at[2]], yaw: a, roll: Math.PI, pitch: r > 0 ? -0.25 : 0, scale: 0.19 },
          () => strawberryAt(w, [0, 0, 0], 1),
        )
      else if (now === 'slice')
        glaze(w, '#e8b040').ball(at, [0.26, 0.06, 0.13], turned(a + 0.5, 0.3), 14)
      else
        for (let k = 0; k < 3; k++)
          glaze(w, now === 'blue' ? '#2c3a7a' : '#b0182c').ball(
            [at[0] + 0.11 * Math.sin(k * 2.1), 0.39, at[2] + 0.11 * Math.cos(k * 2.1)],
            0.105,
            undefined,
            12,
          )
    })
}

/** A pie, tart or quiche, by its name. */
export const pie: Builder = (subject) => ({
  yaw: 0.3,
  work: made((w) => {
    const noun = `${subject.noun} ${Object.values(subject.traits).join(' ')}`
    if (/tart(?!an)|quiche|flan/.test(noun)) {
      w.placed({ at: [0, 0.05, 0] }, () => {
        shell(w, 0.26, 28)
        if (/quiche/.test(noun)) {
          brush(w, { ...finish.crust, scale: 12 }, '#e8bc4c').ball(
            [0, 0.25, 0],
            [0.98, 0.1, 0.98],
            undefined,
            40,
          )
          for (let i = 0; i < 26; i++) {
            const [r, a] = [0.85 * Math.sqrt((i + 0.5) / 26), i * 2.39996]
            brush(w, finish.food, i % 2 ? '#4a7a30' : '#c86a4a').ball(
              [r * Math.sin(a), 0.335 - 0.05 * r, r * Math.cos(a)],
              [0.09, 0.025, 0.06],
              turned(i),
              8,
            )
          }
        } else berries(w, noun)
      })
    } else bakedPie(w, noun)
  }),
})

/** Cherries in pairs on their stalks, with a leaf. */
export const cherries: Builder = (subject) => ({
  yaw: 0.2,
  work: made((w) => {
    const red = brush(w, { ...finish.plastic, roughness: 0.12 }, colorOf(subject, 0, '#a80f1c'))
    const stalk = brush(w, finish.leaf, '#6a8a34')
    const top: Vec3 = [0.1, 2.5, 0]
    for (const [x, z] of [
      [-0.62, 0.1],
      [0.66, -0.05],
    ] as const) {
      w.placed({ at: [x, 0.56, z] }, () =>
        red.lathe('.02,-.54 .3,-.5 .52,-.25 .58,.05 .5,.32 .3,.48 .12,.47 .02,.4', 28),
      )
      stalk.tube([[x, 0.98, z], [x * 0.7, 1.6, z], top], [0.035, 0.03, 0.045], 7)
    }
    stalk.ball(top, [0.09, 0.06, 0.06])
    brush(w, finish.leaf, '#4a8a34').ball(
      [0.55, 2.5, 0.05],
      [0.5, 0.04, 0.24],
      turned(0.2, 0.3, -0.3),
      16,
    )
  }),
})
