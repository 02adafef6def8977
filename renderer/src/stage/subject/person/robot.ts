// Robots: plates, joints and a glowing face on a person's skeleton, so that they stand, walk and hold things as people do.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, hex, length, mix3, normalize, sub } from '../../vector.ts'
import { colorOf, dim } from '../built.ts'
import { finish, glowing } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, cone, ellipsoid, facing, limb, sphere, turn } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import type { Proportions } from './proportions.ts'
import type { Arm, Leg, Skeleton } from './skeleton.ts'

interface Robot {
  readonly work: Workpiece
  readonly p: Proportions
  readonly k: Skeleton
  readonly u: number
  readonly build: 'toy' | 'sleek' | 'mech'
  readonly shell: Rgb
  readonly trim: Rgb
  readonly light: Rgb
}

const buildOf = (subject: BriefSubject): Robot['build'] =>
  /toy|little|wall|r2|tin|retro|vintage/.test(`${subject.noun} ${subject.traits['style'] ?? ''}`) ||
  subject.height < 1
    ? 'toy'
    : /mech|giant|gundam|transformer|prime/.test(subject.noun) || subject.height > 3
      ? 'mech'
      : 'sleek'

const metal = { roughness: 0.24, f0: 0.3, metal: 0.35 }

/** A plated limb from joint to joint. */
const segment = (
  r: Robot,
  s: Sculpture,
  a: Vec3,
  b: Vec3,
  wide: number,
  shell: number,
  joint: number,
): void => {
  const d = normalize(sub(b, a))
  const l = length(sub(b, a))
  const at = (t: number): Vec3 => add(a, [d[0] * l * t, d[1] * l * t, d[2] * l * t])
  s.add(limb(a, b, wide * 0.42), joint)
  if (r.build === 'sleek') s.add(limb(at(0.2), at(0.8), wide, wide * 0.82), shell)
  else {
    const axes = facing(d, [0.02, 0.1, 1])
    s.add(
      block(
        mix3(a, b, 0.5),
        [wide * 1.02, l * 0.36, wide * 1.02],
        wide * (r.build === 'toy' ? 0.3 : 0.2),
        axes,
      ),
      shell,
    )
  }
  s.add(sphere(a, wide * 0.78), joint)
}

const addArm = (
  r: Robot,
  s: Sculpture,
  arm: Arm,
  shell: number,
  trim: number,
  joint: number,
): void => {
  const wide = r.p.armR[0] * (r.build === 'mech' ? 1.7 : 1.15)
  s.add(sphere(arm.shoulder, wide * 1.25), trim)
  segment(r, s, arm.shoulder, arm.elbow, wide, shell, joint)
  segment(r, s, arm.elbow, arm.wrist, wide * 0.95, shell, joint)
  s.add(sphere(arm.elbow, wide * 0.9), trim)
  const hand = (v: Vec3): Vec3 => add(arm.wrist, turn(arm.hand, v))
  const h = r.p.hand
  s.add(block(hand([0, h * 0.28, 0]), [h * 0.2, h * 0.24, h * 0.12], 0.01 * r.u, arm.hand), trim)
  for (const x of [-0.15, 0, 0.15]) {
    s.add(limb(hand([x * h, h * 0.5, 0]), hand([x * h, h * 0.68, h * 0.2]), h * 0.06), joint)
    s.add(
      limb(hand([x * h, h * 0.68, h * 0.2]), hand([x * h, h * 0.5, h * 0.36]), h * 0.055),
      joint,
    )
  }
  s.add(
    limb(
      hand([-arm.side * 0.2 * h, h * 0.25, h * 0.05]),
      hand([-arm.side * 0.16 * h, h * 0.5, h * 0.3]),
      h * 0.06,
    ),
    joint,
  )
}

const addLeg = (
  r: Robot,
  s: Sculpture,
  leg: Leg,
  shell: number,
  trim: number,
  joint: number,
): void => {
  const wide = r.p.legR[1] * (r.build === 'mech' ? 1.75 : 1.25)
  segment(r, s, leg.hip, leg.knee, wide * 1.05, shell, joint)
  segment(r, s, leg.knee, leg.ankle, wide, shell, joint)
  s.add(sphere(leg.knee, wide * 0.95), trim)
  const { foot, ankle } = r.p
  s.add(
    block(
      add(leg.ankle, turn(leg.foot, [0, -ankle * 0.35, foot * 0.22])),
      [foot * 0.26, ankle * 0.62, foot * 0.52],
      0.025 * r.u,
      leg.foot,
    ),
    trim,
  )
}

const addTorso = (r: Robot, s: Sculpture, shell: number, trim: number, joint: number): void => {
  const { k, p, build } = r
  const torso = p.shoulderY - p.hipY
  const w = p.shoulderHalf
  const chest = (v: Vec3): Vec3 => add(k.chest, turn(k.chestAxes, v))
  if (build === 'sleek') {
    s.add(
      ellipsoid(
        chest([0, torso * 0.05, 0]),
        [w * 0.98, torso * 0.33, p.chestR[2] * 1.15],
        k.chestAxes,
      ),
      shell,
    )
    s.add(limb(k.pelvis, k.chest, p.waistR[0] * 0.55), joint)
    s.add(
      ellipsoid(k.pelvis, [p.hipsR[0] * 0.95, p.hipsR[1] * 0.8, p.hipsR[2]], k.pelvisAxes),
      trim,
    )
  } else {
    const big = build === 'mech' ? 1.2 : 1
    s.add(
      block(
        chest([0, torso * 0.02, 0]),
        [w * big, torso * 0.36, p.chestR[2] * 1.25 * big],
        0.03 * r.u,
        k.chestAxes,
      ),
      shell,
    )
    s.add(
      block(
        add(k.pelvis, turn(k.pelvisAxes, [0, 0.01, 0])),
        [p.hipsR[0] * 0.95, p.hipsR[1] * 0.7, p.hipsR[2]],
        0.02 * r.u,
        k.pelvisAxes,
      ),
      trim,
    )
    s.add(limb(k.pelvis, k.chest, p.waistR[0] * 0.6), joint)
    if (build === 'mech')
      for (const side of [1, -1])
        s.add(
          block(
            chest([side * w * 1.35, torso * 0.3, 0]),
            [w * 0.42, torso * 0.16, p.chestR[2] * 1.2],
            0.03 * r.u,
            k.chestAxes,
          ),
          trim,
        )
  }
  s.add(limb(k.neck, k.head, p.neckR * 0.8), joint)
}

const addHead = (r: Robot): void => {
  const { work, k, p, build } = r
  work.within(
    k.head,
    k.headAxes,
    (part) => {
      const s = new Sculpture()
      const shell = s.paint(r.shell, metal)
      const dark = s.paint(hex('#101318'), finish.glass)
      const trim = s.paint(r.trim, metal)
      const toy = build === 'toy'
      const half: Vec3 = toy
        ? [0.125, 0.105, 0.105]
        : build === 'mech'
          ? [0.09, 0.1, 0.11]
          : [0.1, 0.125, 0.115]
      s.add(block([0, 0, 0], half, toy ? 0.03 : build === 'mech' ? 0.035 : 0.085), shell)
      const front = half[2]
      s.add(
        block([0, 0.012, front * 0.9], [half[0] * 0.82, toy ? 0.05 : 0.036, front * 0.16], 0.015),
        dark,
      )
      for (const side of [1, -1])
        s.add(
          cone([side * half[0] * 0.95, 0, 0], [side * (half[0] + 0.03), 0, 0], 0.04, 0.032, 0.006),
          trim,
        )
      if (build === 'mech')
        s.addAll(
          [
            limb([0.02, 0.08, front], [0.1, 0.19, front * 0.8], 0.012, 0.004),
            limb([-0.02, 0.08, front], [-0.1, 0.19, front * 0.8], 0.012, 0.004),
          ],
          trim,
        )
      else if (toy) s.add(limb([0, half[1], 0], [0, half[1] + 0.075, 0], 0.008), trim)
      part.sculpt(s, 0.009)
      const lit = part.material(glowing(r.light, 2.2))
      for (const side of [1, -1])
        part.ball(
          [side * 0.045, 0.014, front * 1.05],
          toy ? [0.028, 0.028, 0.012] : [0.024, 0.015, 0.01],
          lit,
          r.light,
        )
      if (toy) part.ball([0, half[1] + 0.085, 0], [0.022, 0.022, 0.022], lit, r.light)
      for (let i = -2; i <= 2; i++)
        part.box(
          [i * 0.018 - 0.006, -0.07, front * 0.98],
          [i * 0.018 + 0.006, -0.05, front * 1.01],
          part.material(finish.plastic),
          hex('#15181c'),
        )
    },
    p.head / 0.26,
  )
}

/** Adds a whole robot. */
export const addRobot = (
  work: Workpiece,
  subject: BriefSubject,
  p: Proportions,
  k: Skeleton,
): void => {
  const build = buildOf(subject)
  const shell = colorOf(
    subject,
    0,
    build === 'toy' ? '#b8c4cc' : build === 'mech' ? '#c8ccd4' : '#e4e8ec',
  )
  const r: Robot = {
    work,
    p,
    k,
    u: p.stature / 1.76,
    build,
    shell,
    trim:
      subject.colors[1] ??
      (build === 'sleek' ? hex('#3a4450') : build === 'toy' ? hex('#c8402c') : hex('#2a4a9a')),
    light: hex(build === 'mech' ? '#ff5a2a' : '#4ad8ff'),
  }
  const s = new Sculpture()
  const [a, b, c] = [
    s.paint(shell, metal),
    s.paint(r.trim, metal),
    s.paint(hex('#2a2e34'), finish.steel),
  ]
  addTorso(r, s, a, b, c)
  for (const leg of [k.leftLeg, k.rightLeg]) addLeg(r, s, leg, a, b, c)
  for (const arm of [k.left, k.right]) addArm(r, s, arm, a, b, c)
  work.sculpt(s, 0.0125 * r.u)
  addHead(r)
  const z = p.chestR[2] * (build === 'mech' ? 1.5 : build === 'toy' ? 1.25 : 1.12)
  work.within(k.chest, k.chestAxes, (part) => {
    part.ball(
      [0, 0.05 * r.u, z],
      [0.035 * r.u, 0.035 * r.u, 0.012 * r.u],
      part.material(glowing(r.light, 1.8)),
      r.light,
    )
    for (let i = 0; i < 3; i++)
      part.ball(
        [(i - 1) * 0.05 * r.u, -0.05 * r.u, z],
        [0.014 * r.u, 0.014 * r.u, 0.008 * r.u],
        part.material(finish.plastic),
        [hex('#d8302a'), hex('#e8b82c'), hex('#3a9a4a')][i] ?? dim(shell, 0.4),
      )
  })
}
