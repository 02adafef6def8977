// The head of a beast that drinks or grazes: the neck goes down until the muzzle is at the water, and where it is too short the forelegs bend.
import type { Vec3 } from '../../scene.ts'
import { add } from '../../vector.ts'
import { turn, turned } from '../sdf.ts'
import type { BeastJoints, Gait } from './gait.ts'
import { jointsOf } from './gait.ts'
import type { Species } from './species.ts'

/** The tip of the muzzle, under the nose. */
export const muzzleOf = (sp: Species, j: Pick<BeastJoints, 'head' | 'headAxes'>): Vec3 =>
  add(
    j.head,
    turn(j.headAxes, [
      0,
      -sp.skull * (0.2 + sp.muzzle[1] + sp.muzzle[3]),
      sp.skull * (0.75 + sp.muzzle[0]),
    ]),
  )

/** How far down the face looks that has its lips at the ground. */
const tipped = 0.95

/** Joints of a beast whose muzzle is `level` above its feet, in withers heights. */
export const headDown = (sp: Species, gait: Gait, level: number): BeastJoints => {
  const nod = tipped - sp.nod
  const headAxes = turned(gait.look, tipped, 0)
  let chest = gait.chest
  for (let i = 0; ; i++) {
    const posed: Gait = { ...gait, chest, nod }
    const { neckRoot } = jointsOf(sp, posed)
    const drop = muzzleOf(sp, { head: [0, 0, 0], headAxes })[1]
    const sine = (level - drop - neckRoot[1]) / sp.neck[0]
    const angle = Math.asin(Math.max(-0.97, Math.min(0.9, sine)))
    if (sine >= -0.97 || i >= 8 || chest < 0.62)
      return jointsOf(sp, { ...posed, neck: angle - sp.neck[1] })
    chest -= Math.min(0.12, ((-0.97 - sine) * sp.neck[0]) / sp.legs)
  }
}
