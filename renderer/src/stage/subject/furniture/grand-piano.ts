// The grand piano: a black wing on three legs, its lid propped open over gold and strings, its bench before the keys.
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { brush } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { curve, type Point2 } from '../sweep.ts'
import { brass, cushion, type Joinery, leg, modelOf } from './joinery.ts'
import { pianoKeys, sheetMusic } from './piano-parts.ts'

/** The wing from the bass end of the keyboard round the tail to its treble end, `x,z`, `inset` metres within the case. */
const wing = (inset: number): Point2[] => {
  const spine = -0.75 + inset
  const points: Vec3[] = [
    [spine + 0.06, 0, -1.14 + inset],
    [spine + 0.22, 0, -1.24 + inset],
    [-0.28, 0, -1.22 + inset],
    [-0.08 - inset, 0, -1.02 + inset * 0.6],
    [0.08 - inset, 0, -0.6],
    [0.3 - inset, 0, -0.22],
    [0.6 - inset, 0, 0],
    [0.75 - inset, 0, 0.3],
  ]
  const bent = curve(points, 5).map(([x, , z]): Point2 => [x, z])
  return [[spine, 0.6], [spine, -0.98], ...bent, [0.75 - inset, 0.6]]
}

const caseWork = (j: Joinery, black: ReturnType<typeof brush>): void => {
  const { w } = j
  black.plan(wing(0), 0.6, 0.84)
  black.plan([...wing(0), ...wing(0.035).reverse()], 0.84, 0.98)
  brush(w, { ...finish.gold, roughness: 0.3 }, '#c89a48').plan(wing(0.04), 0.84, 0.875)
  black.box([-0.75, 0.84, 0.44], [0.75, 0.96, 0.6])
  // Strings run from the keys to the tail and cross in the bass.
  const steel = w.material({ ...finish.chrome, roughness: 0.25 })
  for (let i = 0; i < 34; i++) {
    const x = -0.66 + i * 0.04
    const far = x < -0.05 ? -1.05 : -0.95 + (x + 0.05) * 1.45
    const to = x < -0.35 ? x + 0.22 : x
    w.cylinder([x, 0.9, 0.42], [to, 0.9, far], 0.003, 0.003, steel, hex('#f0dca0'), 4)
  }
  // A keyboard between two cheeks, a red felt, and the board that falls over the keys.
  black.box([-0.75, 0.6, 0.6], [0.75, 0.7, 0.9])
  for (const s of [-1, 1]) black.box([s * 0.71 - 0.04, 0.7, 0.6], [s * 0.71 + 0.04, 0.82, 0.88])
  black.box([-0.67, 0.7, 0.6], [0.67, 0.9, 0.63])
  brush(w, finish.cloth, '#8a1c2c').box([-0.67, 0.7, 0.63], [0.67, 0.725, 0.7])
  pianoKeys(j, 0.7, 0.7, 0.66)
}

const lid = (j: Joinery, black: ReturnType<typeof brush>, open: boolean): void => {
  const { w } = j
  // The whole wing when shut; behind the music desk only when it is up.
  const whole = wing(-0.02)
  const cut = open ? whole.map(([x, z]): Point2 => [x, Math.min(z, 0.34)]) : whole
  const leaf = cut.map(([x, z]): Point2 => [x + 0.77, z])
  w.placed({ at: [-0.77, 0.985, 0], roll: open ? 0.62 : 0 }, () => black.plan(leaf, 0, 0.03, 0.004))
  if (!open) return
  black.rod([0.62, 0.95, 0.1], [0.42, 1.84, 0.02], 0.014)
}

/** A grand piano; shut when its traits say `lid: closed`, without its bench when they say `played`. */
export const grandPiano = (j: Joinery): Model => {
  const { w, subject } = j
  const color = j.color(0, '#131316')
  const black = brush(w, { ...finish.paint, roughness: 0.08, f0: 0.06 }, color)
  const open = subject.traits['lid'] !== 'closed'
  caseWork(j, black)
  lid(j, black, open)
  w.placed({ at: [0, 0.96, 0.42] }, () => sheetMusic(j, black))
  for (const [x, z] of [
    [-0.62, 0.68],
    [0.62, 0.68],
    [-0.32, -0.92],
  ] as const) {
    w.placed({ at: [x, 0.06, z] }, () => leg(j, 0, 0, 0.56, 0.075, scale(color, 1.2)))
    w.ball([x, 0.035, z], [0.03, 0.035, 0.03], brass(j), hex('#ffffff'))
  }
  // The lyre with its three pedals.
  for (const s of [-1, 1]) black.rod([s * 0.1, 0.6, 0.5], [s * 0.07, 0.12, 0.5], 0.018)
  black.box([-0.13, 0.08, 0.44], [0.13, 0.14, 0.54])
  for (const x of [-0.07, 0, 0.07])
    w.box([x - 0.018, 0.09, 0.54], [x + 0.018, 0.105, 0.66], brass(j))
  if (!subject.traits['played']) bench(j, color)
  const shut = open ? {} : { top: [0.05, 1.015, 0.1] as Vec3 }
  return {
    ...modelOf(
      j,
      { keys: [0, 0.72, 0.8], front: [0, 0.72, 0.92], top: [0.1, 0.99, 0.5], ...shut },
      -0.95,
    ),
    // Only from the side on which the lid opens is it a grand.
    flat: true,
    stature: 1.3,
  }
}

const bench = (j: Joinery, color: Vec3): void => {
  const { w } = j
  w.placed({ at: [0, 0, 1.28] }, () => {
    cushion(j, [0, 0.46, 0], [0.4, 0.05, 0.19], w.material(finish.leather), hex('#201a1a'))
    w.box([-0.38, 0.36, -0.17], [0.38, 0.43, 0.17], w.material(finish.paint), color)
    for (const x of [-0.33, 0.33])
      for (const z of [-0.13, 0.13])
        w.box([x - 0.03, 0, z - 0.03], [x + 0.03, 0.38, z + 0.03], w.material(finish.paint), color)
  })
}
