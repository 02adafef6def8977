// What lies on desks and stands in carriages: a sheet of paper with lines on it.
import type { BriefSubject } from '../../prompt/brief.ts'
import type { Actor } from '../actor.ts'
import type { Random } from '../random.ts'
import { hex } from '../vector.ts'
import { built, plainOf } from './work-actors.ts'

/** Two sheets, the upper one half written. */
const paperSheet = (_subject: BriefSubject, chance: Random): Actor =>
  built([-0.16, 0, -0.15], [0.16, 0.012, 0.15], { top: [0, 0.012, 0] }, (b) => {
    const paper = plainOf(b, 0.9)
    b.box([-0.15, 0, -0.12], [0.06, 0.003, 0.15], paper, hex('#ece6d6'))
    b.box([-0.1, 0.003, -0.15], [0.12, 0.006, 0.14], paper, hex('#faf8f2'))
    const ink = b.material({ color: hex('#2a3a6a'), roughness: 0.9, f0: 0 })
    for (let row = 0; row < 7; row++) {
      const z = -0.12 + row * 0.028
      b.box([-0.08, 0.006, z], [0.03 + 0.06 * chance(), 0.0068, z + 0.005], ink)
    }
  })

/** By the name that a deed gives. */
export const deskProps: Readonly<Record<string, (subject: BriefSubject, chance: Random) => Actor>> =
  { 'paper-sheet': paperSheet }
