// How people sit on what they ride: hands on the bars, feet on the pedals, legs astride a broad back.
import type { ArmPose, LegPose, Pose } from './pose.ts'
import { ride } from './poses-basic.data.ts'
import { pillion } from './poses-sport.data.ts'

const onBar = (at: ArmPose['at'] & object): ArmPose => ({
  at,
  hand: [0, -0.4, 0.7],
  elbow: [0.7, -0.5, -0.4],
  palm: [-0.3, -1, 0],
  fingers: [-0.2, -0.25, 1],
  shape: 'grip',
})
const onPedal = (at: LegPose['at'] & object): LegPose => ({
  at,
  foot: [0.1, -0.9, 0.1],
  knee: [0.12, 0.5, 1],
  turn: 0.05,
})

/** Leaning on the handlebars, one knee up. */
const cycle: Pose = {
  ...ride,
  lean: [0, 0.42, 0],
  bend: [0, 0.16, 0],
  head: [0.12, -0.42, 0],
  left: onBar([0.3, 0.07, 0.33]),
  right: onBar([0.3, 0.07, 0.33]),
  leftLeg: onPedal([0.13, -0.69, 0.22]),
  rightLeg: onPedal([0.13, -0.4, 0.24]),
}
/** Upright on a motorcycle's saddle or a scooter's. */
const motor: Pose = {
  ...ride,
  lean: [0, 0.2, 0],
  bend: [0, 0.12, 0],
  head: [0.1, -0.2, 0],
  leftLeg: { foot: [0.24, -0.62, 0.2], knee: [0.4, 0.4, 1], turn: 0.12 },
  rightLeg: { foot: [0.24, -0.62, 0.2], knee: [0.4, 0.4, 1], turn: 0.12 },
}
const astrideLeg: LegPose = {
  at: [0.37, -0.56, 0.2],
  foot: [0.5, -0.8, 0.12],
  knee: [1, 0.35, 0.8],
  turn: 0.25,
  toe: -0.12,
}
/** Legs wide around a barrel, hands on the reins. */
const beast: Pose = { ...ride, leftLeg: astrideLeg, rightLeg: astrideLeg }

/** High on somebody's shoulders, the arms thrown up: no hand over the eyes of who carries. */
const cheerArm: ArmPose = {
  hand: [0.42, 0.7, 0.2],
  elbow: [1, -0.1, -0.1],
  palm: [-0.1, 0.2, 1],
  fingers: [0.3, 0.9, 0.1],
  shape: 'open',
  shrug: 0.05,
}
const shoulders: Pose = { ...ride, head: [0, -0.04, 0], left: cheerArm, right: cheerArm }

/** By the form of the mount. */
const mounts: readonly (readonly [RegExp, Pose])[] = [
  [/^(bicycle|tandem)$/, cycle],
  [/^(motorcycle|scooter)$/, motor],
  [/^(man|woman)$/, shoulders],
  [
    /^(horse|pony|donkey|zebra|unicorn|camel|elephant|cow|bull|moose|deer|lion|tiger|bear|polar-bear|rhino|hippo|dragon|dinosaur|t-rex|ostrich|giraffe)$/,
    beast,
  ],
]

/** The pose of a rider of a mount of that form, or of one who sits behind; the plain one when nothing special is known. */
export const mountedPose = (form: string, behind = false): Pose =>
  behind && /^(motorcycle|scooter|bicycle)$/.test(form)
    ? pillion
    : (mounts.find(([of]) => of.test(form))?.[1] ?? ride)
