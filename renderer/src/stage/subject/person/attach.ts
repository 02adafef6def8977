// Puts held things where the posed figure's hands are.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, mix3, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Attachment } from '../model.ts'
import { type Axes, compose, facing, turn, upright } from '../sdf.ts'
import type { Figure } from './figure.ts'
import { gripPoint, handLength } from './hand.ts'
import type { Grip, Held } from './hold.ts'
import type { Proportions } from './proportions.ts'
import type { Arm } from './skeleton.ts'

/** Where a rod in that hand runs. */
export const gripOf = (p: Proportions, arm: Arm): Vec3 => {
  const size = p.hand / handLength
  const [x, y, z] = gripPoint
  return add(arm.wrist, turn(arm.hand, [x * size, y * size, z * size]))
}

/** The space in which a grip's directions are meant. */
const spaceOf = (f: Figure, grip: Grip): Axes => {
  if (grip.by === 'mouth') return f.k.headAxes
  if (grip.by === 'chest' || grip.by === 'shoulder') return f.k.chestAxes
  return f.pose.rest === 'air' || f.pose.rest === 'back' ? f.k.chestAxes : upright
}

const pointOf = (f: Figure, grip: Grip, arm: Arm): Vec3 => {
  const { k, p } = f
  switch (grip.by) {
    case 'both':
      return mix3(gripOf(p, k.left), gripOf(p, k.right), 0.5)
    case 'mouth':
      return add(k.head, turn(k.headAxes, [0, -p.head * 0.31, p.head * 0.44]))
    case 'chest':
      return add(k.chest, turn(k.chestAxes, [0, 0, p.chestR[2] + (f.o.top?.loose ?? 0)]))
    case 'shoulder':
      return add(arm.shoulder, turn(k.chestAxes, [0, p.armR[0], 0]))
    case 'ground': {
      const [x, , z] = gripOf(p, arm)
      const foot = Math.min(k.leftLeg.ankle[1], k.rightLeg.ankle[1]) - p.ankle
      return [x, foot, z]
    }
    default:
      return gripOf(p, arm)
  }
}

/** Colours of balloons in a bunch. */
const bunch: readonly BriefSubject['colors'][number][] = [
  [0.72, 0.02, 0.03],
  [0.9, 0.5, 0.02],
  [0.05, 0.25, 0.75],
  [0.08, 0.5, 0.12],
  [0.8, 0.12, 0.42],
]

/** Balloons float over the hand, each on its string. */
const balloons = (f: Figure, thing: BriefSubject, hand: Vec3): Attachment[] => {
  const u = f.p.stature / Math.max(0.4, f.subject.height)
  const count = Math.min(7, thing.count > 1 ? Math.max(5, thing.count) : 1)
  const thread = f.work.material(finish.cloth)
  return Array.from({ length: count }, (_, i) => {
    const a = i * 2.4
    const r = count === 1 ? 0.05 : 0.3 * Math.sqrt((i + 0.4) / count)
    const at: Vec3 = add(
      hand,
      scale([Math.cos(a) * r, 0.72 + 0.26 * ((i * 5) % 3) * 0.5, Math.sin(a) * r], u),
    )
    f.work.tube(
      [hand, mix3(hand, at, 0.5), at],
      { radii: [0.0035 * u], segments: 5 },
      thread,
      [0.85, 0.83, 0.78],
    )
    const colors =
      thing.colors.length > 0
        ? [thing.colors[i % thing.colors.length] ?? ([1, 0, 0] as const)]
        : [bunch[i % bunch.length] ?? ([1, 0, 0] as const)]
    return {
      thing: { ...thing, count: 1, colors, traits: { ...thing.traits, string: 'none' } },
      at,
      axes: upright,
      grip: [0.5, 0, 0.5] as Vec3,
      long: 0.36 * u,
    }
  })
}

const attached = (f: Figure, thing: BriefSubject, grip: Grip, arm: Arm): Attachment => {
  const u = f.p.stature / Math.max(0.4, f.subject.height)
  // A hand's own grip is mirrored; what the body carries is not.
  const side = grip.by === 'hand' || grip.by === 'ground' || grip.by === 'shoulder' ? arm.side : 1
  const mirrored = (v: Vec3): Vec3 => [v[0] * side, v[1], v[2]]
  const space = spaceOf(f, grip)
  return {
    thing,
    at: add(
      pointOf(f, grip, arm),
      scale(turn(space, mirrored(grip.offset ?? [0, 0, 0])), f.p.stature / 1.76),
    ),
    axes: compose(space, facing(mirrored(grip.up), mirrored(grip.front))),
    grip: grip.grip,
    ...(grip.long === undefined ? {} : { long: grip.long * u }),
  }
}

/** All that a figure holds, placed. */
export const attachmentsOf = (f: Figure, held: readonly Held[]): Attachment[] =>
  held.flatMap(({ thing, hold, hand }) => {
    const arm = hand === 'left' ? f.k.left : f.k.right
    if (thing.form === 'balloon') return balloons(f, thing, gripOf(f.p, arm))
    const { grip } = hold
    const own = attached(f, thing, grip, arm)
    return grip.with
      ? [own, attached(f, grip.with.thing, grip.with.grip, hand === 'left' ? f.k.right : f.k.left)]
      : [own]
  })
