// What every maker of furniture works with: the mesh, the seed's draws, woods and cushions.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { type Random, random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import { boundsOf, type Model } from '../model.ts'
import { Workpiece } from '../workpiece.ts'

export interface Joinery {
  readonly w: Workpiece
  readonly subject: BriefSubject
  readonly random: Random
  /** The noun and all traits in one line. */
  readonly words: string
  /** Its i-th named colour, else `otherwise`. */
  color(i: number, otherwise: string): Rgb
}

export const joineryOf = (subject: BriefSubject, seed: number): Joinery => ({
  w: new Workpiece(),
  subject,
  random: random(seed),
  words: `${subject.noun} ${Object.values(subject.traits).join(' ')}`,
  color: (i, otherwise) => subject.colors[i] ?? hex(otherwise),
})

/** The finished model, as high as the subject's height. */
export const modelOf = (
  j: Joinery,
  anchors: Readonly<Record<string, Vec3>>,
  bestYaw = 0.4,
): Model => {
  const { high } = boundsOf(j.w.build().positions)
  return {
    work: j.w,
    anchors: { top: [0, high[1], 0], ...anchors },
    bestYaw,
    flat: false,
    stature: high[1],
  }
}

export const timber = (j: Joinery): number =>
  j.w.material({ ...finish.wood, roughness: 0.42, scale: 14, relief: 0.05, mottle: 0.22 })
export const fabric = (j: Joinery): number => {
  const { material } = j.subject
  if (/leather|chesterfield/.test(`${material ?? ''} ${j.words}`))
    return j.w.material(finish.leather)
  return j.w.material({ ...finish.cloth, scale: 60, relief: 0.08 })
}
export const iron = (j: Joinery): number => j.w.material({ roughness: 0.4, f0: 0.25, metal: 0.5 })
export const brass = (j: Joinery): number =>
  j.w.material({ ...finish.gold, color: hex('#c89a4a'), roughness: 0.28 })

/** A padded block: a box with bulging sides; `soft` is 2 for a ball .. 8 for a crisp box. */
export const cushion = (
  j: Joinery,
  at: Vec3,
  half: Vec3,
  material: number,
  color: Rgb,
  part: { readonly soft?: number; readonly pitch?: number; readonly roll?: number } = {},
): void => {
  const power = 2 / (part.soft ?? 5)
  const bend = (x: number) => (x < 0 ? -1 : 1) * Math.abs(x) ** power
  j.w.placed({ at, pitch: part.pitch ?? 0, roll: part.roll ?? 0 }, () =>
    j.w.grid(
      28,
      14,
      (u, v) => {
        const [a, e] = [u * Math.PI * 2, (v - 0.5) * Math.PI]
        const c = bend(Math.cos(e))
        return [
          half[0] * c * bend(Math.cos(a)),
          half[1] * bend(Math.sin(e)),
          -half[2] * c * bend(Math.sin(a)),
        ]
      },
      material,
      () => color,
      false,
    ),
  )
}

/** A board with a thin, darker lower edge, so that its rim reads. */
export const board = (j: Joinery, low: Vec3, high: Vec3, color: Rgb): void => {
  const m = timber(j)
  j.w.box(low, high, m, color)
  const inset = Math.min(0.006, (high[1] - low[1]) * 0.2)
  if (high[1] - low[1] < 0.08)
    j.w.box(
      [low[0] + inset, low[1] - 0.008, low[2] + inset],
      [high[0] - inset, low[1], high[2] - inset],
      m,
      scale(color, 0.6),
    )
}

/** A turned leg from the floor to `tall`. */
export const leg = (j: Joinery, x: number, z: number, tall: number, r: number, color: Rgb): void =>
  j.w.placed({ at: [x, 0, z] }, () =>
    j.w.lathe(
      [
        [0.001, 0],
        [r * 0.62, 0],
        [r * 0.6, tall * 0.06],
        [r * 0.8, tall * 0.5],
        [r * 0.72, tall * 0.72],
        [r * 1.05, tall * 0.8],
        [r, tall],
      ],
      timber(j),
      color,
      12,
    ),
  )
