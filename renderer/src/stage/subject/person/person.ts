// The maker of people: proportions, outfit and pose come together as one figure.
import type { BriefSubject } from '../../../prompt/brief.ts'
import { random, subSeed } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { add, hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { MakeOptions, Maker, Model } from '../model.ts'
import { Sculpture } from '../sculpture.ts'
import { turn, turned } from '../sdf.ts'
import { headGrowth, strandsOver } from '../strands.ts'
import { Workpiece } from '../workpiece.ts'
import { addArmor } from './armor.ts'
import { idle, unposed } from './at-ease.ts'
import { attachmentsOf, gripOf } from './attach.ts'
import { beardSculpture } from './beard.ts'
import { addHeadOfBeast, beastOf, furred, undressed } from './beast-man.ts'
import { bodySculpture } from './body.ts'
import { bodyExtras } from './body-extras.ts'
import { addBones } from './bones.ts'
import { addButtons } from './buttons.ts'
import { addFace } from './face.ts'
import type { Figure } from './figure.ts'
import { topOf } from './garment.ts'
import { hairSculpture } from './hair.ts'
import { locksOf } from './hair-locks.ts'
import { addHand, handLength } from './hand.ts'
import { handsAtLevel } from './hand-level.ts'
import { hats } from './hats.ts'
import { type FaceShape, faceShapeOf, headSculpture } from './head.ts'
import { headExtras } from './head-extras.ts'
import { heldBy, posedToHold } from './hold.ts'
import { lathered, looksOf } from './looks.ts'
import type { Extra, Outfit } from './outfit.ts'
import { type ArmPose, mirroredPose, type Pose, seated } from './pose.ts'
import { poses } from './poses.data.ts'
import { asleepOnSide, floorSit } from './poses-basic.data.ts'
import { companyPose } from './poses-company.data.ts'
import { mountedPose } from './poses-mounted.data.ts'
import { proportionsOf } from './proportions.ts'
import { addRobot } from './robot.ts'
import { type Arm, skeletonOf } from './skeleton.ts'
import { addFluke, tailLine } from './tail.ts'
import { outfitOf } from './wardrobe.ts'

const onHead =
  /hat$|(^|-)cap$|helmet|hood$|beanie|turban|kabuto|beret|hijab|headscarf|stetson|fedora|mortar|toque|sombrero/
/** Headgear through which no face is seen. */
const closed =
  /fencing-mask|plague-mask|(beak|beaked|bird)-mask|space-helmet|diving-helmet|great-helm|crash-helmet/

/** A bare `helmet` is the one that goes with the rest. */
const helmetFor = (f: Figure): string => {
  const trade = `${f.subject.noun} ${f.subject.traits['profession'] ?? ''}`
  if (/knight|villain|paladin|crusader/.test(trade) || f.o.armor?.style === 'plate')
    return 'great-helm'
  if (/fire/.test(trade)) return 'fire-helmet'
  if (/hockey/.test(trade)) return 'hockey-helmet'
  if (/biker|motor|racer|racing/.test(trade)) return 'crash-helmet'
  if (/cycl|skat/.test(trade)) return 'bike-helmet'
  if (/viking/.test(trade)) return 'viking-helmet'
  if (f.o.armor?.style === 'roman') return 'roman-helmet'
  if (/build|construct|miner/.test(trade)) return 'hard-hat'
  return 'helmet'
}

const grainOf = (o: Outfit, beard: boolean): number =>
  1 +
  (o.skirt ? 0.06 + 0.12 * o.skirt.length : 0) +
  (o.armor ? 0.16 : 0) +
  (beard ? 0.05 : 0) +
  Math.min(0.16, 0.04 * o.extras.length)

/** Great dark eyes and hardly a mouth. */
const addAlienFace = (part: Workpiece): void => {
  const black = part.material(finish.eye)
  for (const side of [1, -1])
    part.ball(
      [side * 0.042, 0.006, 0.078],
      [0.036, 0.022, 0.022],
      black,
      [0.004, 0.004, 0.006],
      turned(side * 0.4, 0, side * 0.5),
      20,
    )
  part.ball([0, -0.088, 0.088], [0.018, 0.003, 0.006], part.material(), [0.02, 0.04, 0.02])
}

/** Who sits for a portrait is seen from near, and who is seen with others from the hips up. */
const isNear = ({ subject: { traits } }: Figure): boolean =>
  (traits['portrait'] ?? traits['near'] ?? traits['facing']) !== undefined

/** Whose head is finely made: all of those, and who has few others beside them. */
const isFine = (f: Figure): boolean => isNear(f) || f.subject.traits['fine'] !== undefined

const addHair = (part: Workpiece, f: Figure, shape: FaceShape, covered: boolean): void => {
  const pressed = f.o.extras.some((e) => /veil/.test(e.item))
  const { style, hair } = f.looks
  const near = isFine(f)
  const s = hairSculpture(style, hair, shape, covered, near)
  if (!near || /^(bald|buzz|wisps)$/.test(style)) {
    part.sculpt(s, near ? 0.0043 : 0.0092 * f.grain)
    return
  }
  const locks = locksOf(style, hair, covered, pressed, isNear(f) ? 'near' : 'far')
  if (locks) {
    part.mesh(locks, part.material({ ...finish.hair, roughness: 0.42, f0: 0.045 }))
    part.sculpt(s, isNear(f) ? 0.0052 : 0.0072)
    return
  }
  const curled = /curly|afro|dreadlocks/.test(style)
  const all = headGrowth(isNear(f) ? 5200 : 1800, [0, 0.12, -0.03], curled ? 0.014 : 0.048, curled)
  // Under a hat no strand grows that would come out through its band.
  const growth = covered
    ? { ...all, long: (p: Vec3, slot: number) => (p[1] > 0.04 ? 0 : all.long(p, slot)) }
    : all
  part.furred(s, 0.0043, (mesh) => strandsOver(mesh, growth, random(5)))
}

const addBeard = (part: Workpiece, f: Figure, shape: FaceShape): void => {
  const foam = lathered(f.subject)
  const s = beardSculpture(f.looks.beard ?? '', foam ? [0.93, 0.94, 0.95] : f.looks.hair, shape)
  if (!isNear(f) || foam) {
    part.sculpt(s, 0.0078 * f.grain)
    return
  }
  const growth = headGrowth(2000, [0, -0.02, -0.04], 0.024, false)
  part.furred(s, 0.0062, (mesh) => strandsOver(mesh, growth, random(5)))
}

const addHead = (f: Figure): void => {
  const { p, k, looks, work } = f
  const shape = faceShapeOf(p)
  const extras: readonly Extra[] = f.o.extras.map((e) =>
    e.item === 'helmet'
      ? { ...e, item: helmetFor(f) }
      : e.item === 'space-helmet' && f.subject.traits['portrait']
        ? { ...e, item: 'clear-bubble-helmet' }
        : e,
  )
  const covered = extras.some((e) => onHead.test(e.item))
  const hidden = extras.some((e) => closed.test(e.item))
  const alien = f.subject.traits['species'] === 'alien'
  const fine = isFine(f)
  const build = (part: Workpiece): void => {
    const skull = headSculpture(shape, looks.face.skin, { pointed: looks.pointedEars })
    if (f.beast) addHeadOfBeast(part, f.beast, f.subject.traits['mouth'] === 'howl')
    else if (!hidden) {
      part.sculpt(skull, isNear(f) ? 0.0036 : fine ? 0.005 : 0.0066)
      if (!alien) addHair(part, f, shape, covered)
      if (looks.beard) addBeard(part, f, shape)
      if (alien) addAlienFace(part)
      else addFace(part, skull, shape, looks.face, fine)
    }
  }
  const wear = (part: Workpiece): void => {
    for (const { item, color } of extras) {
      const hat =
        onHead.test(item) || closed.test(item) ? hats.find(([words]) => words.test(item)) : null
      if (hat) hat[1](part, color, item)
      else headExtras.find(([words]) => words.test(item))?.[1](part, color, shape, item)
    }
  }
  const size = (p.head / 0.26) * (alien ? 1.3 : 1)
  work.within(k.head, k.headAxes, build, size)
  // From near, the thin edges of brims and peaks would be lost to coarse cells.
  work.within(k.head, k.headAxes, wear, size, fine ? 1.6 : 1)
}

const addBodyExtras = (f: Figure): void => {
  addArmor(f)
  for (const { item, color } of f.o.extras) {
    if (onHead.test(item) || headExtras.some(([words]) => words.test(item))) continue
    bodyExtras.find(([words]) => words.test(item))?.[1](f, color, item)
  }
}

const addHandOf = (f: Figure, arm: Arm): void => {
  const { p, o, looks, work } = f
  const s = new Sculpture()
  const paint = o.gloves
    ? s.paint(o.gloves.color, finish.leather)
    : s.paint(looks.skin, finish.skin)
  const puffy = o.gloves ? 1 + o.gloves.thick * 26 : 1
  addHand(s, paint, arm.pose.shape, arm.side === 1 ? -1 : 1, puffy)
  work.within(
    arm.wrist,
    arm.hand,
    (part) => part.sculpt(s, 0.0082 / Math.max(1, work.coarse / 1.4)),
    p.hand / handLength,
  )
}

/** Who sits for a portrait: shoulders turned a little aside, the face to the lens. */
const portrayed = (pose: Pose, seed: number): Pose => {
  const side = random(subSeed(seed, 'shoulder'))() < 0.5 ? 1 : -1
  const body = 0.32 * side
  const [, pitch] = pose.head
  return {
    ...pose,
    lean: [pose.lean[0] + body, pose.lean[1], 0],
    bend: [0, pose.bend[1], 0.03 * side],
    head: [-0.84 * body, Math.min(pitch, 0.06), 0.045 * side],
    view: 0.02,
  }
}

/** The face to the sky. */
const liftedFace = (pose: Pose): Pose =>
  pose.rest === 'back'
    ? pose
    : {
        ...pose,
        bend: [pose.bend[0], Math.min(pose.bend[1], -0.1), pose.bend[2]],
        head: [pose.head[0] * 0.3, -0.52, pose.head[2] * 0.4],
      }

const poseOf = (subject: BriefSubject, options: MakeOptions): Pose => {
  const pose = bodyPose(subject, options)
  if (subject.traits['portrait'] && pose.rest === 'feet') return portrayed(pose, options.seed)
  if (subject.traits['gazes'] === 'up') return liftedFace(pose)
  const { turn: to, partner } = subject.traits
  const turn = partner ? undefined : { left: 0.5, right: -0.5 }[to ?? '']
  return turn === undefined ? pose : { ...pose, head: [turn, pose.head[1] + 0.06, pose.head[2]] }
}

const bodyPose = (subject: BriefSubject, { riding, seed }: MakeOptions): Pose => {
  const plain = unposed(subject, riding, seed) ?? plainPose(subject, riding)
  // Dancers in a row are not all on the same foot.
  const mirrored = subject.pose === 'dance' && random(subSeed(seed, 'foot'))() < 0.5
  return companyPose(subject, plain) ?? (mirrored ? mirroredPose(plain) : plain)
}
/** Arms held out before one. */
const shamble: ArmPose = {
  hand: [0, 0, 0.86],
  elbow: [0.6, -1, 0],
  palm: [0, -1, 0],
  fingers: [0, -0.35, 1],
  shape: 'relaxed',
}

const plainPose = (subject: BriefSubject, riding: boolean): Pose => {
  if (riding)
    return mountedPose(subject.traits['mount'] ?? '', Number(subject.traits['berth'] ?? 0) > 0)
  if (subject.form === 'mermaid')
    return subject.pose === 'swim' || subject.pose === 'fly'
      ? poses.swim
      : { ...poses.wave, rest: 'seat' }
  if (subject.traits['profession'] === 'zombie' && /^(stand|walk)?$/.test(subject.pose ?? ''))
    return {
      ...poses.walk,
      left: shamble,
      right: { ...shamble, hand: [-0.02, -0.12, 0.84] },
      head: [0.1, 0.1, 0.25],
    }
  const flat = subject.pose === 'sleep' && subject.form !== 'baby' ? asleepOnSide : null
  const named = flat ?? (subject.pose ? poses[subject.pose] : poses.stand)
  const seat = subject.traits['seat'] ?? ''
  if (subject.traits['asleep']) return { ...named, head: [0.1, 0.34, 0.14], asleep: true }
  if (subject.pose === 'sit' && /floor|ground|cross/.test(seat)) return floorSit
  if (seat && named.rest === 'feet')
    return seated(named, /floor|ground/.test(seat) ? floorSit : poses.sit)
  return named
}

const anchorsOf = (f: Figure): Record<string, Vec3> => {
  const { k, p } = f
  return {
    top: add(k.head, turn(k.headAxes, [0, p.head * 0.5, 0])),
    head: k.head,
    eyes: add(k.head, turn(k.headAxes, [0, p.head * 0.02, p.head * 0.44])),
    mouth: add(k.head, turn(k.headAxes, [0, -p.head * 0.3, p.head * 0.42])),
    seat: add(k.pelvis, turn(k.pelvisAxes, [0, -p.hipsR[2] * 0.9, 0])),
    back: add(k.chest, turn(k.chestAxes, [0, 0, -p.chestR[2] * 1.2])),
    front: add(k.chest, turn(k.chestAxes, [0, 0, p.chestR[2] * 1.2])),
    handLeft: gripOf(p, k.left),
    handRight: gripOf(p, k.right),
    footRight: k.rightLeg.ankle,
    footLeft: k.leftLeg.ankle,
    neck: add(k.neck, turn(k.chestAxes, [0, 0, -p.chestR[2] * 0.5])),
    shoulder: add(k.left.shoulder, [0, p.armR[0], 0]),
    lap: add(k.pelvis, turn(k.pelvisAxes, [0, p.legR[0], p.thigh * 0.5])),
  }
}

const isBones = (subject: BriefSubject): boolean =>
  subject.traits['profession'] === 'skeleton' || /skeleton/.test(subject.noun)

/** A mermaid's own clothes and tail over what she is asked to wear. */
const asMermaid = (o: Outfit, subject: BriefSubject, f: Pick<Figure, 'p' | 'k' | 'pose'>): void => {
  const color = subject.colors[0] ?? hex(f.p.female ? '#149a86' : '#1f6a9a')
  if (subject.wears.length === 0)
    o.top = f.p.female
      ? topOf(hex('#b04a9a'), { sleeve: 0, neck: 'strapless', cropped: true, loose: 0.004 })
      : null
  o.bottom = null
  o.skirt = null
  o.belt = null
  o.tail = { color, line: tailLine(f.p, f.k, f.pose.rest === 'air') }
}

/** Only the upper half, bare when nothing is said. */
const asHalf = (o: Outfit, subject: BriefSubject): void => {
  o.legless = true
  o.bottom = null
  o.skirt = null
  o.socks = null
  if (subject.wears.length === 0)
    o.top =
      subject.form === 'woman'
        ? topOf(hex('#7a4a2c'), { sleeve: 0, neck: 'strapless', cropped: true, loose: 0.004 })
        : null
}

/** The body with what it wears, for all but robots. */
const addBody = (f: Figure): void => {
  const { work, subject, p, k, o, looks, pose, grain } = f
  let dressed = f
  if (isBones(subject)) addBones(work, p, k)
  else {
    const cell = p.stature * (subject.traits['portrait'] ? 0.0056 : 0.0085) * grain
    const body = bodySculpture(p, k, o, looks.skin, pose.skirt)
    work.sculpt(body, cell)
    addButtons(f, body)
    dressed = { ...f, body }
  }
  if (o.tail) addFluke(work, o.tail.line, p, o.tail.color)
  addBodyExtras(dressed)
  if (isBones(subject)) return
  addHead(f)
  addHandOf(f, k.left)
  addHandOf(f, k.right)
}

/** Builds men, women, children, babies, mermaids, skeletons and robots. */
export const makePerson: Maker = (subject, options): Model | null => {
  if (!/^(woman|man|girl|boy|baby|robot|mermaid)$/.test(subject.form)) return null
  const p = proportionsOf(subject, options.seed)
  const held = heldBy(subject)
  const pose = handsAtLevel(p, posedToHold(poseOf(subject, options), held), subject)
  const k = skeletonOf(p, pose)
  const o = outfitOf(subject, p.female, options.seed)
  if (subject.form === 'mermaid') asMermaid(o, subject, { p, k, pose })
  if (/^skeletons?$/.test(subject.noun)) o.extras = o.extras.filter((e) => !/cloak/.test(e.item))
  if (subject.traits['waistUp']) asHalf(o, subject)
  const beast = beastOf(subject)
  if (beast) undressed(o, subject)
  const drawn = looksOf(subject, p, pose, options.seed)
  const looks = beast ? furred(drawn, beast) : drawn
  const grain = grainOf(o, looks.beard !== '')
  const work = new Workpiece(options.coarse)
  const f: Figure = { work, subject, p, pose, k, o, looks, beast, grain }
  if (subject.form === 'robot') addRobot(f.work, subject, p, k)
  else addBody(f)
  return {
    work: f.work,
    anchors: anchorsOf(f),
    bestYaw: subject.traits['astride'] ? 1.05 : (pose.view ?? 0.25),
    flat: false,
    ...(pose.sided || (idle(subject, options.riding) && !subject.traits['portrait'])
      ? { sided: true }
      : {}),
    stature: p.stature,
    attachments: attachmentsOf(f, held),
  }
}
