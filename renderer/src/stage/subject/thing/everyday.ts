// Everyday things of desk, shop and yard: cash registers, treadmills, horseshoes, sacks, tripods, dominoes, weather vanes, wallets, staplers, hangers.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Brush, brush, mirrored, round } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish, glowing } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, cone, ellipsoid, limb } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

const chrome = (w: Workpiece): Brush => brush(w, finish.chrome, '#d2d6da')
const black = (w: Workpiece): Brush => brush(w, finish.plastic, '#1c1d20')

/** An old till of brass: rows of keys, the window with its sum, a drawer. */
const cashRegister = (w: Workpiece, color: Rgb): void => {
  const brass = brush(w, { ...finish.gold, roughness: 0.32 }, color)
  brush(w, finish.wood, '#5a2f1a').box([-0.6, 0, -0.5], [0.6, 0.24, 0.52])
  brass.box([-0.48, 0.06, 0.52], [0.48, 0.19, 0.545])
  black(w).ball([0, 0.125, 0.56], [0.1, 0.03, 0.04])
  brass.side('-.46,.24 .46,.24 .5,.34 .12,.56 .02,.92 -.46,.92', 0.55, 0.03)
  for (let row = 0; row < 4; row++)
    for (let i = 0; i < 7; i++) {
      const [x, y, z] = [-0.39 + i * 0.13, 0.4 + row * 0.055, 0.44 - row * 0.095]
      brush(w, finish.plastic, i === 6 ? '#b8322a' : '#f4efe2').rod(
        [x, y, z],
        [x, y + 0.05, z + 0.02],
        0.045,
        0.045,
        16,
      )
    }
  brass.box([-0.4, 0.9, -0.32], [0.4, 1, -0.02])
  brush(w, finish.paper, '#fbf6e4').box([-0.34, 0.72, 0.03], [0.34, 0.86, 0.05])
  for (const x of [-0.2, -0.05, 0.12, 0.26])
    black(w).box([x - 0.03, 0.745, 0.05], [x + 0.03, 0.835, 0.056])
  chrome(w).tube('.55,.5,0 .68,.5,.02 .7,.66,.1 .7,.72,.1', 0.022)
  black(w).ball([0.7, 0.74, 0.1], 0.05)
}

/** A belt between rails, the panel on its posts at -z; who runs faces it. */
const treadmill = (w: Workpiece, color: Rgb): void => {
  const frame = brush(w, finish.paint, color)
  mirrored(w, () => {
    frame.box([0.26, 0.04, -0.7], [0.36, 0.16, 0.78])
    chrome(w).tube('.33,.12,-.6 .33,.8,-.74 .33,.88,-.66 .33,.86,-.2', [0.028], 10)
    black(w).tube('.33,.86,-.4 .33,.86,-.16', 0.036, 10)
  })
  black(w).box([-0.27, 0.1, -0.7], [0.27, 0.14, 0.76])
  frame.box([-0.36, 0.04, -0.84], [0.36, 0.22, -0.62])
  w.placed({ at: [0, 0.86, -0.72], pitch: -0.5 }, () => {
    black(w).box([-0.36, 0, -0.03], [0.36, 0.14, 0.03])
    brush(w, glowing(hex('#3ad0f0'), 1), '#3ad0f0').box([-0.14, 0.03, 0.03], [0.14, 0.11, 0.036])
    for (const x of [-0.26, 0.26])
      brush(w, glowing(hex('#e03a2c'), 0.8), '#e03a2c').block([x, 0.05, 0.03], 0.06, 0.04, 0.012)
  })
}

/** Upright, its ends down, nail holes along the bow. */
const horseshoe = (w: Workpiece, color: Rgb): void => {
  const at = (t: number, r: number): [number, number] => {
    const a = -0.62 + t * (Math.PI + 1.24)
    return [0.42 * r * Math.cos(a), 0.5 + 0.46 * r * Math.sin(a)]
  }
  const outer = Array.from({ length: 31 }, (_, i) => at(i / 30, 1.08))
  const inner = Array.from({ length: 31 }, (_, i) => at(1 - i / 30, 0.72))
  brush(w, { roughness: 0.42, f0: 0.5, metal: 0.9 }, color).slab(
    [...outer, ...inner],
    -0.05,
    0.05,
    0.02,
  )
  for (let i = 0; i < 8; i++) {
    const [x, y] = at(0.1 + (i < 4 ? i * 0.09 : 0.44 + i * 0.09 - 0.27), 0.9)
    black(w).box([x - 0.018, y - 0.026, 0.046], [x + 0.018, y + 0.026, 0.054])
  }
}

/** Full and tied at its neck. */
const sack = (w: Workpiece, color: Rgb): void => {
  const s = new Sculpture()
  const jute = s.paint(color, { ...finish.wool, scale: 120, relief: 0.3 })
  s.add(ellipsoid([0, 0.36, 0], [0.42, 0.4, 0.34]), jute)
  s.add(ellipsoid([0.02, 0.18, 0.02], [0.46, 0.19, 0.38]), jute, { blend: 0.12 })
  s.add(cone([0, 0.6, 0], [0, 0.82, 0], 0.26, 0.08), jute, { blend: 0.12 })
  s.add(cone([0, 0.82, 0], [0.02, 1, 0], 0.07, 0.2), jute, { blend: 0.03 })
  s.cut(ellipsoid([0.02, 1.02, 0], [0.15, 0.1, 0.15]))
  s.cut(block([0, -0.24, 0], [1, 0.25, 1]))
  w.sculpt(s, 0.024)
  const rope = brush(w, finish.wool, '#8a6a3c')
  for (const y of [0.8, 0.83])
    rope.tube(
      Array.from(
        { length: 21 },
        (_, i): Vec3 => [0.095 * Math.cos((i / 20) * 6.283), y, 0.095 * Math.sin((i / 20) * 6.283)],
      ),
      0.018,
      6,
    )
  rope.tube('.06,.82,.09 .14,.72,.2 .1,.6,.27', 0.016, 6)
}

/** Three legs under a pan head, a camera on it. */
const tripod = (w: Workpiece, withCamera: boolean): void => {
  round(3, (a) => {
    const [c, s] = [Math.cos(a + 0.5), Math.sin(a + 0.5)]
    black(w).rod([c * 0.03, 0.8, s * 0.03], [c * 0.2, 0.36, s * 0.2], 0.022, 0.02)
    chrome(w).rod([c * 0.2, 0.36, s * 0.2], [c * 0.32, 0, s * 0.32], 0.014, 0.012)
    black(w).ball([c * 0.2, 0.36, s * 0.2], 0.028)
  })
  chrome(w).rod([0, 0.5, 0], [0, 0.86, 0], 0.02)
  black(w).rod([0, 0.84, 0], [0, 0.89, 0], 0.05, 0.045, 18)
  black(w).tube('.02,.88,-.02 .06,.84,-.16 .08,.76,-.26', 0.014)
  if (!withCamera) return
  black(w).box([-0.13, 0.9, -0.05], [0.13, 1.0, 0.06])
  w.placed({ at: [0, 0.95, 0.06] }, () => {
    black(w).latheZ('0.058,0 0.06,0.1 0.045,0.11 0.04,0.1', 26)
    brush(w, finish.glass, '#27404e').ball([0, 0, 0.09], [0.044, 0.044, 0.016])
  })
}

/** A row of bones falling one on the next. */
const dominoes = (w: Workpiece, color: Rgb): void => {
  const n = 11
  for (let i = 0; i < n; i++) {
    const fall = Math.max(0, 1.05 - i * 0.17)
    w.placed(
      {
        at: [0.55 * Math.sin(i * 0.32) - 0.2, 0, 1.5 - i * 0.32],
        yaw: 0.32 * Math.cos(i * 0.32),
        pitch: -fall,
      },
      () => {
        brush(w, finish.plastic, color).slab('-.25,0 .25,0 .25,1 -.25,1', -0.06, 0.06, 0.02)
        black(w).box([-0.2, 0.492, 0.056], [0.2, 0.508, 0.064])
        for (const [half, dots] of [
          [0.25, (i * 3) % 6],
          [0.75, (i * 5 + 2) % 7],
        ] as const)
          for (let k = 0; k < dots; k++)
            black(w).ball(
              [(k % 2 ? 1 : -1) * 0.11, half + (Math.floor(k / 2) - 1) * 0.13, 0.06],
              [0.042, 0.042, 0.012],
              undefined,
              10,
            )
      },
    )
  }
}

/** A cock over the four winds. */
const weatherVane = (w: Workpiece, color: Rgb): void => {
  const iron = brush(w, { roughness: 0.45, f0: 0.4, metal: 0.7 }, color)
  iron.rod([0, 0, 0], [0, 0.7, 0], 0.016)
  for (const [dx, dz] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    iron.rod([0, 0.34, 0], [dx * 0.26, 0.34, dz * 0.26], 0.01)
    iron.block([dx * 0.29, 0.31, dz * 0.29], 0.05, 0.07, 0.05)
  }
  iron.rod([-0.42, 0.62, 0], [0.42, 0.62, 0], 0.012)
  iron.slab('.4,.56 .54,.62 .4,.68', -0.012, 0.012)
  iron.slab('-.42,.62 -.54,.7 -.46,.7 -.38,.62 -.46,.54 -.54,.54', -0.01, 0.01)
  brush(w, finish.gold, '#d8a83a').slab(
    '-.02,.64 .05,.64 .12,.72 .17,.84 .22,.85 .19,.9 .17,.98 .11,.97 .08,.88 .02,.8 -.1,.8 -.16,.9 -.26,.98 -.22,.88 -.3,.9 -.24,.8 -.3,.76 -.2,.7 -.08,.68',
    -0.014,
    0.014,
    0.004,
  )
}

const wallet = (w: Workpiece, color: Rgb): void => {
  const hide = brush(w, finish.leather, color)
  w.placed({ pitch: -0.12 }, () => {
    hide.slab('-.62,0 .62,0 .66,.05 .66,.92 .6,1 -.6,1 -.66,.92 -.66,.05', -0.1, 0.1, 0.04)
    hide.shade(0.7).box([-0.6, 0.06, 0.1], [0.6, 0.075, 0.108])
    for (const x of [-0.6, 0.6])
      hide.shade(0.7).box([x - 0.008, 0.06, 0.1], [x + 0.008, 0.94, 0.108])
    brush(w, finish.gold, '#d8a83a').ball([0, 0.3, 0.11], [0.05, 0.05, 0.03])
    for (let i = 0; i < 3; i++)
      brush(w, finish.paper, i % 2 ? '#9ab88a' : '#b8cfa4').box(
        [-0.5, 0.9, -0.07 + i * 0.05],
        [0.54 - i * 0.06, 1.14 - i * 0.03, -0.055 + i * 0.05],
      )
  })
}

const stapler = (w: Workpiece, color: Rgb): void => {
  const s = new Sculpture()
  const shell = s.paint(color, finish.plastic)
  s.add(block([0, 0.08, 0], [1.2, 0.08, 0.24], 0.06), s.paint([0.02, 0.02, 0.024], finish.rubber))
  s.add(limb([-0.95, 0.42, 0], [1.0, 0.78, 0], 0.2, 0.22), shell)
  s.add(limb([-1.0, 0.3, 0], [-0.9, 0.44, 0], 0.22, 0.2), shell, { blend: 0.08 })
  w.sculpt(s, 0.035)
  chrome(w).slab('-.9,.28 1.12,.5 1.12,.62 -.9,.4', -0.14, 0.14)
}

const hanger = (w: Workpiece, color: Rgb): void => {
  const wood = brush(w, finish.wood, color)
  wood.tube(
    '-.95,.32,.06 -.6,.5,0 0,.66,-.03 .6,.5,0 .95,.32,.06',
    [0.05, 0.075, 0.09, 0.075, 0.05],
    12,
  )
  wood.rod([-0.8, 0.36, 0], [0.8, 0.36, 0], 0.03)
  chrome(w).tube(
    '0,.68,-.03 0,.84,-.03 .12,.92,-.03 .15,1.02,-.03 .06,1.1,-.03 -.06,1.08,-.03 -.1,1,-.03',
    0.018,
    8,
  )
  for (const x of [-0.72, 0.72]) wood.rod([x, 0.44, 0], [x, 0, 0], 0.0001)
}

const remote = (w: Workpiece): void => {
  w.placed({ pitch: -0.2 }, () => {
    black(w).slab('-.2,0 .2,0 .24,.06 .24,.94 .2,1 -.2,1 -.24,.94 -.24,.06', -0.06, 0.06, 0.03)
    const key = (x: number, y: number, color: string, r: number) =>
      brush(w, finish.rubber, color).rod([x, y, 0.06], [x, y, 0.08], r, r * 0.9, 16)
    key(-0.14, 0.92, '#d8322a', 0.045)
    for (let row = 0; row < 4; row++)
      for (let i = 0; i < 3; i++) key((i - 1) * 0.13, 0.8 - row * 0.09, '#c8ccd0', 0.036)
    brush(w, finish.rubber, '#50545a').rod([0, 0.32, 0.06], [0, 0.32, 0.08], 0.14, 0.13, 28)
    key(0, 0.32, '#e8eaec', 0.05)
    for (const [i, c] of ['#d8322a', '#3a9a3c', '#f0c02c', '#2f6ac0'].entries())
      key(-0.15 + i * 0.1, 0.1, c, 0.03)
  })
}

const kinds: readonly (readonly [RegExp, (w: Workpiece, color: Rgb) => void, string])[] = [
  [/register|till/, cashRegister, '#c8983a'],
  [/treadmill/, treadmill, '#3a3e44'],
  [/horseshoe/, horseshoe, '#8a8c90'],
  [/tripod/, (w) => tripod(w, true), '#1c1d20'],
  [/domino/, dominoes, '#f4efe2'],
  [/vane|weathercock/, weatherVane, '#2c2e32'],
  [/wallet|billfold/, wallet, '#6a3c20'],
  [/stapler/, stapler, '#c8322a'],
  [/hanger/, hanger, '#c89858'],
  [/remote/, remote, '#1c1d20'],
]

/** The thing that the noun names. */
export const everyday: Builder = (subject) => ({
  yaw: 0.3,
  stature: 1,
  work: made((w) => {
    const [, build, own] = kinds.find(([name]) => name.test(subject.noun)) ?? [/./, sack, '#c0a070']
    build(w, colorOf(subject, 0, own))
  }),
})
