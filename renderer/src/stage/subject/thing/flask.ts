// Glass of the laboratory with something bright in it: round and pointed flasks, beakers, test tubes, corked potions.
import type { Rgb } from '../../../prompt/brief.ts'
import { hex, scale } from '../../vector.ts'
import { type Brush, brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

/** What is in it; it glows strongly when the words say so, a little always, so that thick glass does not grey it. */
const liquid = (w: Workpiece, color: Rgb, glow: number): Brush =>
  brush(w, { roughness: 0.08, f0: 0.05, emission: scale(color, glow) }, color)
const glass = (w: Workpiece): Brush => brush(w, { roughness: 0.03, f0: 0.14 }, '#cfe2e4')
const solidGlass = (w: Workpiece): Brush => brush(w, { roughness: 0.04, f0: 0.14 }, '#d8eaee')

/** Bubbles on the surface and in the neck. */
const froth = (b: Brush, y: number, r: number): void => {
  for (let i = 0; i < 12; i++) {
    const [a, out] = [i * 2.4, r * 0.85 * Math.sqrt((i * 0.618) % 1)]
    b.ball(
      [out * Math.cos(a), y, out * Math.sin(a)],
      r * (0.1 + 0.1 * ((i * 0.37) % 1)),
      undefined,
      8,
    )
  }
}

const cork = (w: Workpiece, y: number, r: number): void => {
  brush(w, finish.wood, '#b98a58').lathe(
    `0,${y - 0.06} ${r * 0.9},${y - 0.06} ${r},${y + 0.08} 0,${y + 0.08}`,
    20,
  )
}

/** A ball with a neck on a ring of cork. */
const roundFlask = (w: Workpiece, color: Rgb, glow: number, corked: boolean): void => {
  brush(w, finish.wood, '#8a5a34').lathe('0.2,0 0.27,0 0.27,0.07 0.17,0.07 0.2,0', 28)
  const l = liquid(w, color, glow)
  l.lathe('0.001,0.07 0.16,0.1 0.27,0.2 0.315,0.34 0.29,0.44 0.001,0.445', 36)
  froth(l, 0.445, 0.27)
  glass(w).lathe('0.318,0.36 0.3,0.46 0.22,0.58 0.12,0.65 0.1,0.72 0.1,0.9', 36)
  solidGlass(w).lathe('0.1,0.9 0.14,0.92 0.14,0.95 0.1,0.96', 28)
  if (corked) cork(w, 0.95, 0.1)
}

/** A cone with a neck. */
const coneFlask = (w: Workpiece, color: Rgb, glow: number): void => {
  const l = liquid(w, color, glow)
  l.lathe('0.001,0.01 0.33,0.015 0.345,0.05 0.215,0.42 0.001,0.425', 36)
  froth(l, 0.425, 0.2)
  glass(w).lathe('0.217,0.42 0.11,0.72 0.1,0.76 0.1,0.94', 36)
  solidGlass(w).lathe('0.1,0.94 0.14,0.96 0.14,0.985 0.1,1', 28)
}

const beaker = (w: Workpiece, color: Rgb, glow: number): void => {
  const l = liquid(w, color, glow)
  l.lathe('0.001,0.01 0.34,0.015 0.36,0.05 0.36,0.56 0.001,0.565', 36)
  froth(l, 0.565, 0.33)
  glass(w).lathe('0.365,0.55 0.365,0.94 0.41,1', 36)
  const mark = brush(w, finish.paper, '#ffffff')
  for (let i = 0; i < 6; i++)
    mark.box([-0.08, 0.16 + i * 0.07, 0.358], [0.08, 0.168 + i * 0.07, 0.366])
}

/** Three tubes in a rack of wood. */
const tubes = (w: Workpiece, colors: readonly Rgb[], glow: number): void => {
  const wood = brush(w, finish.wood, '#a8743c')
  for (const y of [0, 0.56]) wood.box([-0.66, y, -0.17], [0.66, y + 0.06, 0.17])
  for (const x of [-0.64, 0.64]) wood.box([x - 0.03, 0, -0.15], [x + 0.03, 0.62, 0.15])
  colors.forEach((color, i) => {
    w.placed({ at: [-0.42 + i * 0.42, 0, 0] }, () => {
      liquid(w, color, glow).lathe('0.001,0.06 0.08,0.09 0.105,0.16 0.105,0.7 0.001,0.7', 24)
      glass(w).lathe('0.108,0.7 0.108,0.97', 24)
      solidGlass(w).lathe('0.108,0.96 0.13,0.98 0.108,1', 24)
    })
  })
}

/** A squat bottle with a cork and a tag at its neck. */
const potion = (w: Workpiece, color: Rgb, glow: number): void => {
  const l = liquid(w, color, glow)
  l.lathe('0.001,0 0.24,0.01 0.34,0.1 0.36,0.26 0.31,0.44 0.001,0.45', 36)
  froth(l, 0.45, 0.28)
  glass(w).lathe('0.312,0.44 0.2,0.58 0.11,0.64 0.1,0.7 0.1,0.8', 36)
  solidGlass(w).lathe('0.1,0.79 0.145,0.81 0.145,0.85 0.1,0.86', 28)
  cork(w, 0.9, 0.1)
  brush(w, finish.cloth, '#c8a068').lathe('0.105,0.68 0.12,0.7 0.105,0.72', 20)
  w.placed({ at: [0.03, 0.5, 0.28], pitch: -0.5, roll: 0.2 }, () =>
    brush(w, finish.paper, '#ecdcb4').slab(
      '-.08,-.1 .08,-.1 .08,.06 0,.14 -.08,.06',
      -0.006,
      0.006,
    ),
  )
}

const bright = ['#3ad86a', '#8a4ae8', '#3a9af0', '#f0a020', '#e8408a'] as const

/** The glass that the noun names; without a named colour its own by seed. */
export const flask: Builder = (subject, { seed }) => ({
  yaw: 0.1,
  stature: 1,
  work: made((w) => {
    const { noun } = subject
    const n = seed % bright.length
    const pick = (i: number) => bright[(n + i) % bright.length] ?? '#3ad86a'
    const color = colorOf(subject, 0, pick(0))
    const glow = subject.traits['glow'] === undefined ? 0.12 : 2.2
    if (/test-tube|vials/.test(noun)) tubes(w, [color, hex(pick(1)), hex(pick(2))], glow)
    else if (/beaker/.test(noun)) beaker(w, color, glow)
    else if (/potion|elixir|vial|poison|antidote/.test(noun)) potion(w, color, glow)
    else if (/erlenmeyer|conical|flask/.test(noun) && seed % 2) coneFlask(w, color, glow)
    else roundFlask(w, color, glow, /cork/.test(noun))
  }),
})
