// Gravestones: a weathered slab with a carved panel on its plinth, a cross or an obelisk, with moss and grass at the foot; metres.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { random } from '../../random.ts'
import { type Brush, brush } from '../brush.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Point2 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

const arch = (half: number, foot: number, shoulder: number, rise: number): Point2[] => [
  [-half, foot],
  [half, foot],
  ...Array.from({ length: 13 }, (_, i): Point2 => {
    const a = (i / 12) * Math.PI
    return [half * Math.cos(a), shoulder + rise * Math.sin(a)]
  }),
]

/** Lines of an inscription: words of uneven length cut into the panel. */
const inscription = (b: Brush, z: number, rows: number, chance: () => number): void => {
  for (let row = 0; row < rows; row++) {
    const half = row === 0 ? 0.2 : 0.1 + 0.09 * chance()
    for (let x = -half; x < half - 0.015; ) {
      const wide = Math.min(half - x, 0.022 + 0.05 * chance())
      const [y, tall] = [0.72 - row * 0.085 - (row > 0 ? 0.03 : 0), row === 0 ? 0.05 : 0.026]
      b.box([x, y, z], [x + wide, y + tall, z + 0.004])
      x += wide + 0.016
    }
  }
}

const tufts = (work: Workpiece, half: number, deep: number, chance: () => number): void => {
  const grass = brush(work, finish.leaf, '#4a6a2c')
  for (let i = 0; i < 70; i++) {
    const side = i % 4
    const [x, z] =
      side < 2
        ? [(chance() * 2 - 1) * half, (side ? -1 : 1) * (deep + 0.05 * chance())]
        : [(side === 2 ? -1 : 1) * (half + 0.05 * chance()), (chance() * 2 - 1) * deep]
    const tall = 0.08 + 0.13 * chance()
    const lean = (chance() - 0.5) * 0.1
    grass
      .shade(0.7 + 0.6 * chance())
      .rod([x, 0, z], [x + lean, tall, z + lean * 0.6], 0.007, 0.001, 4)
  }
}

const slab = (work: Workpiece, stone: Rgb, seed: number, rows = 5): void => {
  const chance = random(seed)
  const b = brush(work, finish.stone, stone)
  b.placed({ roll: 0.025, pitch: -0.03 }, () => {
    b.slab(arch(0.33, 0.1, 0.82, 0.2), -0.09, 0.07, 0.022)
    b.shade(0.86).slab(arch(0.265, 0.24, 0.8, 0.15), 0.06, 0.075, 0.006)
    inscription(b.shade(0.4), 0.073, rows, chance)
    // A small cross stands over the name.
    b.shade(0.4).box([-0.012, 0.8, 0.073], [0.012, 0.92, 0.079])
    b.shade(0.4).box([-0.042, 0.865, 0.073], [0.042, 0.888, 0.079])
    const moss = brush(work, { ...finish.wool, scale: 40 }, '#56683a')
    for (let i = 0; i < 16; i++) {
      const a = Math.PI * (0.05 + 0.9 * chance())
      moss
        .shade(0.7 + 0.5 * chance())
        .ball(
          [0.325 * Math.cos(a), 0.82 + 0.195 * Math.sin(a), -0.06 + 0.11 * chance()],
          [0.03 + 0.03 * chance(), 0.012, 0.02 + 0.02 * chance()],
          undefined,
          8,
        )
    }
  })
}

const cross = (work: Workpiece, stone: Rgb): void => {
  const b = brush(work, finish.stone, stone)
  b.slab(
    '-.08,.1 .08,.1 .08,.68 .3,.68 .3,.85 .08,.85 .08,1.12 -.08,1.12 -.08,.85 -.3,.85 -.3,.68 -.08,.68',
    -0.075,
    0.065,
    0.018,
  )
  b.shade(0.8).placed({ at: [0, 0.765, 0] }, () =>
    b.shade(0.8).latheZ('.15,-.05 .19,-.05 .19,.05 .15,.05 .15,-.05', 28),
  )
}

/** One of the stones about: at the builder's current placement, without grass and with fewer words. */
export const plainStone = (
  work: Workpiece,
  shape: 'slab' | 'cross',
  tone: Rgb,
  seed: number,
): void => {
  const b = brush(work, finish.stone, dim(tone, 0.86))
  b.block([0, -0.1, 0], 0.78, 0.22, 0.3)
  if (shape === 'cross') cross(work, tone)
  else slab(work, tone, seed, 3)
}

/** The stone that the subject's trait `shape` names (`slab`, `cross`), a slab when it names none. */
export const gravestone: Builder = (subject: BriefSubject, { seed }) => ({
  yaw: 0.32,
  work: made((work) => {
    const stone = colorOf(subject, 0, '#8d8c86')
    const b = brush(work, finish.stone, dim(stone, 0.86))
    b.block([0, 0, 0], 0.9, 0.07, 0.36)
    b.shade(1.06).block([0, 0.07, 0], 0.78, 0.07, 0.28)
    if (subject.traits['shape'] === 'cross') cross(work, stone)
    else slab(work, stone, seed + 11)
    tufts(work, 0.47, 0.2, random(seed + 5))
  }),
})
