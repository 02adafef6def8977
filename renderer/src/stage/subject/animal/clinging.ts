// A beast on paws that clings to an upright trunk or cane: belly to it, all four paws on it, the face turned back to the lens.
import type { Vec3 } from '../../scene.ts'
import { add, dot, normalize, scale, sub } from '../../vector.ts'
import { reach } from '../person/skeleton.ts'
import type { Pattern } from '../sculpture.ts'
import { type Axes, turned } from '../sdf.ts'
import type { BeastJoints, BeastLeg } from './gait.ts'
import type { Species } from './species.ts'

/** Where the middle of the trunk is before the middle of the spine; all in withers heights. */
export const trunkAhead = (sp: Species, trunk: number): number =>
  trunk + Math.max(sp.chest[1], sp.rump[1]) + sp.legs * 0.16

/** One leg that reaches up or down the trunk and round it; `along` is from its joint, up. */
const legOn = (
  sp: Species,
  trunk: number,
  root: Vec3,
  front: boolean,
  side: 1 | -1,
  along: number,
): BeastLeg => {
  const l = sp.legs
  const z = trunkAhead(sp, trunk)
  // As far round the bark as arms can hold: all round a cane, on the near side of a thick trunk.
  const round = Math.min(1.25, 0.55 + (0.12 * l) / trunk)
  const r = trunk + sp.leg[2] * 0.55
  const paw: Vec3 = [side * r * Math.sin(round), root[1] + along * l, z - r * Math.cos(round)]
  const wrist = add(paw, [side * 0.05 * l, front ? -0.06 * l : 0.05 * l, -0.1 * l])
  const pole: Vec3 = front ? [side * 0.8, -0.7, -0.3] : [side * 0.9, 0.5, -0.2]
  const [a, b] = front ? [0.5 * l, 0.46 * l] : [0.5 * l, 0.48 * l]
  const [elbow, end] = reach(root, wrist, a, b, pole)
  const gap = sub(paw, end)
  const far = Math.sqrt(dot(gap, gap))
  return {
    front,
    side,
    root,
    elbow,
    wrist: end,
    paw: add(end, scale(normalize(gap), Math.min(far, 0.2 * l))),
  }
}

/** Joints of one that clings to a trunk of that radius, which stands before its belly at +z. */
export const clinging = (sp: Species, trunk: number, look: number): BeastJoints => {
  const low = sp.rump[0] + sp.legs * 0.45
  const rump: Vec3 = [0, low, 0]
  const chest: Vec3 = [0, low + sp.length, 0.02]
  const spine: Axes = [
    [1, 0, 0],
    [0, 0, -1],
    [0, 1, 0],
  ]
  const leg = (front: boolean, side: 1 | -1, along: number): BeastLeg => {
    const [c, r] = front ? [chest, sp.chest] : [rump, sp.rump]
    const root: Vec3 = [side * r[0] * 0.66, c[1], c[2] + r[1] * 0.3]
    return legOn(sp, trunk, root, front, side, along)
  }
  const neckRoot = add(chest, [0, sp.chest[0] * 0.45, -sp.chest[1] * 0.3])
  const rise = Math.min(sp.neck[1], 0.75)
  const head = add(neckRoot, [0, Math.cos(rise) * sp.neck[0], -Math.sin(rise) * sp.neck[0]])
  return {
    chest,
    rump,
    spine,
    neckRoot,
    head,
    headAxes: turned(look, -0.12, 0),
    legs: [leg(true, 1, 0.62), leg(true, -1, 0.28), leg(false, 1, -0.5), leg(false, -1, -0.18)],
    tail: add(rump, [0, -sp.rump[0] * 0.75, -sp.rump[1] * 0.5]),
  }
}

/** The coat of one that stands, laid on the body that clings: its belly stays at the belly, its socks on the legs. */
export const clingingCoat =
  (rule: Pattern, sp: Species, j: BeastJoints): Pattern =>
  (x, y, z) => {
    const d = sub([x, y, z], scale(add(j.chest, j.rump), 0.5))
    return rule(x, dot(d, j.spine[1]) + sp.legs + sp.chest[1] * 0.42, dot(d, j.spine[2]))
  }
