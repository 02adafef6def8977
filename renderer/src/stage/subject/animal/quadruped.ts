// The maker of four-legged animals: one rig, a table of species.

import type { BriefSubject } from '../../../prompt/brief.ts'
import { random, subSeed } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { add, mix, mix3, normalize, scale, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import { boundsOf, type Maker, type Model } from '../model.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { type Axes, cone, ellipsoid, limb, sphere, turn } from '../sdf.ts'
import { Workpiece } from '../workpiece.ts'
import { addShirt, shirtOf } from './animal-shirt.ts'
import { addBeak } from './beak.ts'
import { addBeastHead, type MouthOf, trunkTip } from './beast-head.ts'
import { addMane, addTail, addWings, addWool, type Beast } from './beast-parts.ts'
import { addSpines } from './beast-ridge.ts'
import { beastBones } from './bones.ts'
import { clinging, clingingCoat, trunkAhead } from './clinging.ts'
import { type CoatPaints, coatPaints, coatPattern } from './coat.ts'
import { coiledDragon } from './coiled-dragon.ts'
import { curledCat } from './curled.ts'
import { addFeatherWings } from './feather-wings.ts'
import {
  type BeastJoints,
  type BeastLeg,
  begging,
  type Gait,
  gaitOf,
  headHigh,
  jointsOf,
  supine,
} from './gait.ts'
import { headDown } from './head-down.ts'
import { makeOddBeast } from './odd-beasts.ts'
import { sculptBody } from './pelt.ts'
import type { Species } from './species.ts'
import { speciesOf } from './species-table.ts'

const addTrunkOfBody = (b: Beast): void => {
  const { s, sp, j, coat } = b
  const mid = mix3(j.chest, j.rump, 0.52)
  const deep = sp.length * 0.36
  s.add(
    ellipsoid(j.chest, [sp.chest[0], sp.chest[1], Math.max(sp.chest[0], deep * 0.9)], j.spine),
    coat,
  )
  s.add(
    ellipsoid(add(mid, [0, -0.01, 0]), [sp.waist[0], sp.waist[1], deep * 1.15], j.spine),
    coat,
    { blend: 0.16 },
  )
  s.add(
    ellipsoid(j.rump, [sp.rump[0], sp.rump[1], Math.max(sp.rump[0], deep * 0.85)], j.spine),
    coat,
    { blend: 0.16 },
  )
  if (sp.hump)
    s.add(
      ellipsoid(
        add(mix3(j.chest, j.rump, 0.46), turn(j.spine, [0, sp.chest[1] * 0.95, 0])),
        [sp.chest[0] * 0.6, sp.hump, sp.hump * 0.95],
        j.spine,
      ),
      coat,
      { blend: 0.14 },
    )
}

const addNeck = (b: Beast): void => {
  const { s, sp, j, coat } = b
  const [, , r0, r1] = sp.neck
  s.add(limb(j.neckRoot, j.head, r0, r1), coat, { blend: 0.14 })
}

const addFoot = (b: Beast, leg: BeastLeg): void => {
  const { s, sp, c } = b
  const r = sp.leg[2]
  const ground = leg.paw[1] < r * 1.2
  if (sp.foot === 'hoof') {
    const down = ground ? ([0, -1, 0.15] as Vec3) : normalize(sub(leg.paw, leg.wrist))
    const top = add(leg.paw, scale(normalize(down), -r * 0.9))
    const low = add(leg.paw, scale(normalize(down), r * 0.35))
    s.add(
      cone(top, low, r * 0.86, r * 1.16, r * 0.22),
      s.paint(
        [sp.dark[0] * 0.5 + 0.01, sp.dark[1] * 0.45 + 0.01, sp.dark[2] * 0.4 + 0.01],
        finish.plastic,
      ),
      { bias: 0.004 },
    )
  } else if (sp.foot === 'pad') {
    s.add(
      cone(
        add(leg.paw, [0, r * 0.5, 0]),
        [leg.paw[0], Math.max(0, leg.paw[1] - r * 0.4), leg.paw[2]],
        r * 1.0,
        r * 1.12,
        r * 0.25,
      ),
      b.coat,
      { blend: 0.06 },
    )
    const nail = s.paint([0.62, 0.56, 0.48], finish.plastic)
    if (ground)
      for (let i = -1; i <= 1; i++)
        s.add(
          ellipsoid(
            [leg.paw[0] + i * r * 0.6, r * 0.22, leg.paw[2] + r * (1.06 - 0.16 * i * i)],
            [r * 0.26, r * 0.24, r * 0.16],
          ),
          nail,
        )
  } else {
    const pale =
      sp.coat === 'tabby' || sp.coat === 'husky'
        ? c.second
        : /^(fox|points|red-panda|raccoon)$/.test(sp.coat)
          ? c.dark
          : b.coat
    const at: Vec3 = [leg.paw[0], Math.max(leg.paw[1], r * 0.62), leg.paw[2] + r * 0.5]
    s.add(ellipsoid(at, [r * 0.98, r * 0.68, r * 1.3]), pale, { blend: 0.03 })
    for (let i = -1; i <= 1; i++)
      s.add(
        sphere(
          [at[0] + i * r * 0.52, at[1] - r * 0.14, at[2] + r * (1.0 - 0.16 * i * i)],
          r * 0.46,
        ),
        pale,
        { blend: 0.012 },
      )
  }
}

const addLeg = (b: Beast, leg: BeastLeg): void => {
  const { s, sp, coat } = b
  const [a, m, e] = sp.leg
  const big = leg.front ? 1 : 1.16
  const thick = leg.front ? a : a * 1.1
  s.add(limb(mix3(leg.root, leg.elbow, -0.15), leg.elbow, thick * big, m * 1.25), coat, {
    blend: 0.09,
  })
  if (!leg.front)
    s.add(
      ellipsoid(mix3(leg.root, leg.elbow, 0.3), [thick * 0.9, thick * 1.5, thick * 1.5]),
      coat,
      { blend: 0.1 },
    )
  s.add(limb(leg.elbow, leg.wrist, m * 1.2, m * 0.98), coat, { blend: 0.03 })
  s.add(limb(leg.wrist, leg.paw, m * 1.02, Math.min(e * 0.8, m * 1.05)), coat, { blend: 0.02 })
  addFoot(b, leg)
}

/** The coat where it lies on a body that is not standing: dark socks stay on the legs, a pale belly under a tilted back. */
const posedCoat = (sp: Species, c: CoatPaints, j: BeastJoints, gait: Gait): number | Pattern => {
  if (gait.trunk !== undefined) {
    const standing = coatPattern(sp, c)
    return typeof standing === 'number' ? standing : clingingCoat(standing, sp, j)
  }
  if (gait.down) {
    if (/^(fox|points)$/.test(sp.coat)) return c.main
    return coatPattern({ ...sp, legs: sp.legs * 0.3 }, c)
  }
  const rule = coatPattern(sp, c)
  if (sp.coat !== 'husky' || typeof rule === 'number' || gait.rump > 0.6) return rule
  const mid = mix3(j.chest, j.rump, 0.5)
  const level = sp.legs + sp.chest[1] * 0.42
  return (x, y, z) => {
    const d = sub([x, y, z], mid)
    return rule(x, dotAxis(j.spine, 1, d) + level, dotAxis(j.spine, 2, d))
  }
}

/** The pale belly on top. */
const bellyUp =
  (c: CoatPaints, j: BeastJoints): Pattern =>
  (x, y, z) =>
    y > j.chest[1] + 0.02 && Math.abs(x) < 0.16 && z > j.rump[2] ? c.second : c.main

/** Joints in the way that the gait asks for. */
const posed = (sp: Species, gait: Gait): BeastJoints => {
  if (gait.supine) return supine(sp, gait)
  if (gait.trunk !== undefined) return clinging(sp, gait.trunk, gait.look)
  return gait.lips === undefined ? jointsOf(sp, gait) : headDown(sp, gait, gait.lips)
}

const build = (
  sp: Species,
  gait: Gait,
  coarse = 1,
  mouth: MouthOf = 'shut',
  shirt: ReturnType<typeof shirtOf> = null,
): { work: Workpiece; j: BeastJoints } => {
  const j = posed(sp, gait)
  const s = new Sculpture()
  const c = coatPaints(s, sp, !gait.supine)
  const b: Beast = { s, sp, j, c, coat: gait.supine ? bellyUp(c, j) : posedCoat(sp, c, j, gait) }
  addTrunkOfBody(b)
  if (!sp.headless) addNeck(b)
  for (const leg of j.legs) addLeg(b, leg)
  addTail(b, gait)
  if (shirt) addShirt(b, shirt)
  if (sp.mane === 'wool') addWool(b)
  else if (!sp.headless) addMane(b)
  addSpines(b, gait)
  const work = new Workpiece(coarse)
  sculptBody(
    work,
    b,
    gait,
    sp.length > 1.5
      ? 0.034
      : sp.tail[0] === 'thick'
        ? 0.0225
        : sp.foot === 'pad' || /^(leopard|tiger)$/.test(sp.coat)
          ? 0.0195
          : 0.0172,
  )
  const spread = gait.chest > 1.05 ? 1.6 : 1.25
  if (sp.wings) (sp.wings === 'skin' ? addWings : addFeatherWings)(work, b, spread)
  const toNeck = scale(sub(mix3(j.head, j.neckRoot, 0.5), j.head), 1 / sp.skull)
  const local = (v: Vec3): Vec3 => [
    dotAxis(j.headAxes, 0, v),
    dotAxis(j.headAxes, 1, v),
    dotAxis(j.headAxes, 2, v),
  ]
  if (sp.headless) return { work, j }
  const neck = { r: sp.neck[3] / sp.skull, to: local(toNeck) }
  work.within(
    j.head,
    j.headAxes,
    (part) => {
      addBeastHead(part, sp, (q) => coatPaints(q, sp, false), neck, gait.asleep ?? false, mouth)
      if (sp.beak) addBeak(part)
    },
    sp.skull,
  )
  return { work, j }
}
const dotAxis = (axes: Axes, k: 0 | 1 | 2, v: Vec3): number =>
  axes[k][0] * v[0] + axes[k][1] * v[1] + axes[k][2] * v[2]

/** Height of the standing animal's top, in withers heights. */
const topOf = (sp: Species): number => {
  const j = jointsOf(sp, gaitOf('stand'))
  return Math.max(
    j.head[1] + sp.skull * (0.9 + Math.max(0, sp.ears[0] === 'flop' ? 0 : sp.ears[1] * 0.4)),
    j.chest[1] + sp.chest[1],
  )
}

/** Where its eyes look out, for what is worn before them. */
const eyesOf = (sp: Species, j: BeastJoints): Record<string, Vec3> => {
  const [out, up, forward, r] = sp.eye
  const at = (side: number): Vec3 =>
    add(j.head, scale(turn(j.headAxes, [side * out, up, forward + r * 0.75]), sp.skull))
  return { eyeLeft: at(1), eyeRight: at(-1) }
}

const anchorsOf = (sp: Species, j: BeastJoints): Record<string, Vec3> => {
  const back = add(mix3(j.chest, j.rump, 0.42), turn(j.spine, [0, sp.waist[1] * 0.98, 0]))
  const nose = add(
    j.head,
    turn(j.headAxes, [0, -sp.skull * (0.3 + sp.muzzle[1]), sp.skull * (1 + sp.muzzle[0])]),
  )
  return {
    top: add(j.head, turn(j.headAxes, [0, sp.skull, 0])),
    head: j.head,
    ...eyesOf(sp, j),
    ...(sp.trunk === 'up'
      ? { trunk: add(j.head, scale(turn(j.headAxes, trunkTip), sp.skull)) }
      : {}),
    seat: back,
    back,
    mouth: nose,
    front: nose,
    paws: mix3(j.legs[0]?.paw ?? nose, j.legs[1]?.paw ?? nose, 0.5),
    stem: add(mix3(j.neckRoot, j.chest, 0.25), [0, 0, sp.chest[0] * 0.25]),
    neck: add(mix3(j.neckRoot, j.head, 0.4), [0, sp.neck[2], 0]),
    neckRoot: j.neckRoot,
    neckSide: add(j.neckRoot, [mix(sp.neck[2], sp.neck[3], 0.35), 0, 0]),
    breast: add(j.chest, [0, 0, Math.max(sp.chest[0], sp.length * 0.324)]),
    rear: j.rump,
    flank: [Math.max(sp.chest[0], sp.rump[0]), j.chest[1], 0],
  }
}

const mouthOf = ({ traits }: BriefSubject, sp: Species): MouthOf =>
  sp.trunk && (traits['stem'] !== undefined || traits['mouth'] === 'open')
    ? 'trumpet'
    : traits['mouth'] === 'open' && !sp.trunk && sp.foot === 'paw'
      ? 'open'
      : 'shut'

const gaitFor = ({ form, pose, traits }: BriefSubject, sp: Species): Gait => {
  // What has paws sits for its portrait, the head over the breast.
  if (traits['portrait'] && /^(stand)?$/.test(pose ?? '') && sp.foot === 'paw' && !sp.crouch)
    return gaitOf('sit')
  if (traits['mouth'] === 'howl')
    return headHigh(gaitOf(pose === 'stand' ? null : (pose ?? 'sit')), 'howl')
  if (traits['gazes'] === 'up' && /^(sit|stand)?$/.test(pose ?? ''))
    return headHigh(gaitOf(pose ?? null), 'up')
  if (traits['lies'] === 'back' && pose === 'swim')
    return { ...gaitOf('swim'), look: 0.25, tail: 0, supine: true }
  if (traits['browses']) return headHigh(gaitOf(null), 'browse')
  if (traits['paws'] === 'full') return begging
  if (form === 'meerkat' && (pose ?? 'stand') === 'stand') return begging
  return gaitOf(form === 'squirrel' && (pose ?? 'stand') === 'stand' ? 'sit' : pose)
}

/** The bones of a beast, mounted as it stood. */
const mounted = (
  sp: Species,
  gait: Gait,
  tail: number,
  coarse = 1,
): { work: Workpiece; j: BeastJoints } => {
  const j = posed(sp, gait)
  return { work: beastBones(sp, j, tail, coarse), j }
}

/** Builds the animals of the species table. */
export const makeQuadruped: Maker = (subject: BriefSubject, options): Model | null => {
  const sp = speciesOf(subject)
  if (!sp) return makeOddBeast(subject)
  if (subject.pose === 'sleep' && /cat|kitten|fox/.test(subject.form)) return curledCat(sp)
  if (subject.traits['coils']) return coiledDragon(sp)
  const posed = gaitFor(subject, sp)
  const high = Number(subject.traits['lips'] ?? Number.NaN)
  const gait = Number.isFinite(high)
    ? { ...posed, lips: (high * topOf(sp)) / subject.height }
    : posed
  const settled =
    gait.rump < 0.5 && sp.foot !== 'paw' && subject.pose === 'sit' ? gaitOf('lie') : gait
  // Who is told which way to turn is built for that side.
  const told = Number(subject.traits['turn'] ?? 0)
  const drawn = random(subSeed(options.seed, 'side'))() < 0.5 ? 1 : -1
  const side = told > 0 ? 1 : told < 0 ? -1 : drawn
  // Toward the lens, which sees it from the side; straight into it when that is asked.
  const { gaze, portrait } = subject.traits
  const eager = gaze === 'lens' ? 0.9 : gaze ? 0 : 0.55
  const sits = settled.rump < 0.6
  // Who is looked in the face turns it to the lens, and hardly lifts it.
  const look = portrait
    ? -side * (sits ? 0.36 : 0.55)
    : settled.look > 0
      ? -side * Math.max(eager, settled.look)
      : 0
  const stature = topOf(sp) / (sp.rise ?? 1)
  const held = Number(subject.traits['clings'] ?? Number.NaN)
  const trunk = Number.isFinite(held) ? (held * stature) / subject.height : undefined
  const nod = settled.nod + (portrait && sits ? 0.16 : 0)
  const watching: Gait =
    trunk === undefined
      ? { ...settled, look, nod }
      : { ...settled, look: -side * 1.25, trunk, tail: sp.tail[0] === 'bush' ? 0.7 : -1.25 }
  const { work, j } =
    subject.traits['effigy'] === 'skeleton'
      ? mounted(sp, watching, /saur|rex/.test(subject.form) ? 1.3 : 0.5, options.coarse)
      : build(sp, watching, options.coarse, mouthOf(subject, sp), shirtOf(subject))
  const { low } = boundsOf(work.build().positions)
  return {
    work,
    anchors:
      trunk === undefined
        ? anchorsOf(sp, j)
        : { ...anchorsOf(sp, j), axis: [0, 0, trunkAhead(sp, trunk)] },
    bestYaw:
      side *
      (trunk !== undefined
        ? 1.75
        : portrait
          ? sits
            ? 0.48
            : 0.7
          : subject.traits['paws']
            ? 0.34
            : subject.pose === 'sit'
              ? 0.6
              : 0.95),
    flat: false,
    sided: true,
    stature: (topOf(sp) - Math.min(0, low[1])) / (sp.rise ?? 1),
  }
}
