// A door in its frame, with panels, a knob and a step before it.
import { scale } from '../../vector.ts'
import { brush } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { type Joinery, modelOf } from './joinery.ts'

/** Ajar by this angle when the prompt opens it. */
const ajar = 1.1

export const door = (j: Joinery): Model => {
  const color = j.color(0, '#7a4a2a')
  const wood = { ...finish.wood, roughness: 0.4, scale: 12, relief: 0.04, mottle: 0.16 }
  const leaf = brush(j.w, j.subject.colors.length > 0 ? { roughness: 0.35, f0: 0.05 } : wood, color)
  const frame = brush(j.w, { roughness: 0.5 }, '#efe9dc')
  const brass = brush(j.w, finish.gold, '#c89a4a')
  for (const x of [-0.53, 0.53]) frame.block([x, 0.06, 0], 0.12, 2.04, 0.2)
  frame.block([0, 2.1, 0], 1.18, 0.14, 0.2)
  frame.shade(0.9).block([0, 2.22, 0], 1.28, 0.05, 0.26)
  brush(j.w, { roughness: 0.7, scale: 6, relief: 0.05, mottle: 0.3 }, '#b4aca0').block(
    [0, 0, 0.1],
    1.34,
    0.06,
    0.56,
  )
  const open = /open|ajar/.test(`${j.words} ${Object.keys(j.subject.traits).join(' ')}`)
  j.w.placed({ at: [-0.46, 0.07, 0], yaw: open ? -ajar : 0 }, () => {
    leaf.block([0.46, 0, 0], 0.92, 2.02, 0.06)
    for (const [y, tall] of [
      [0.14, 0.62],
      [0.88, 0.98],
    ] as const)
      for (const x of [0.26, 0.66])
        for (const z of [-0.032, 0.032]) {
          brush(j.w, { roughness: 0.4 }, scale(color, 0.72)).block([x, y, z], 0.3, tall, 0.012)
          leaf.shade(1.06).block([x, y + 0.035, z * 1.2], 0.23, tall - 0.07, 0.016)
        }
    for (const z of [-0.075, 0.075]) {
      brass.rod([0.85, 0.96, 0], [0.85, 0.96, z], 0.014)
      brass.ball([0.85, 0.96, z * 1.2], 0.034)
    }
  })
  return modelOf(j, { front: [0, 1, 0.2] }, 0.3)
}
