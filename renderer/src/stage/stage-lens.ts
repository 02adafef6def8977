// Where the lens goes: what of the subjects the picture must show, and whether something is high up, aboard or behind a rail.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { boxOf, heightOf, type Spot, worldPoint } from './actor.ts'
import type { SetPlan } from './environment/environment.ts'
import { headOf } from './faces.ts'
import type { Box } from './film-set.ts'
import { frameSubjects, frameVista } from './framing.ts'
import type { FrameGuide } from './guidance.ts'
import { guidedVista, toBorder } from './guided-frame.ts'
import { aboveKnees, losesFeet } from './knees.ts'
import {
  boughUnder,
  isSunk,
  overTable,
  partBeside,
  partNear,
  topUnder,
  underCrowns,
  wallBefore,
  withinReach,
} from './part-shown.ts'
import type { Circumstances } from './place.ts'
import type { Random } from './random.ts'
import { floats, type Role } from './role.ts'
import type { Lens, Vec3 } from './scene.ts'
import { isSelfie } from './selfie.ts'
import { shotBox } from './shot-box.ts'

export interface LensWish {
  readonly brief: Brief
  readonly place: Circumstances['place']
  readonly plan: SetPlan
  readonly main: readonly Spot[]
  /** One a subject. */
  readonly roles: readonly Role[]
  readonly aspect: number
  readonly random: Random
  /** Where a reference has its subject and horizon. */
  readonly guide?: FrameGuide | null
}

/** High above the ground for its size, as on a bough. */
const isRaised = (hero: Spot): boolean => boxOf(hero).low[1] > heightOf(hero.actor) * 1.5

/** The bloom of a flower that somebody sits on or is at, not all of its stalk. */
const headOfFlower = ([x, y, z]: Vec3, tall: number): Box => {
  const half = tall * 0.26
  return { low: [x - half, y - half * 1.1, z - 0.02], high: [x + half, y + half, z + 0.02] }
}

/** What hides the hero, as far up as the hero and half again. */
const footOf = ({ low, high }: Box, hero: Box): Box => {
  const wide = 0.35 * (high[0] - low[0])
  return {
    low: [low[0] - wide, low[1], low[2]],
    high: [high[0] + wide, low[1] + 1.5 * (hero.high[1] - low[1]), high[2]],
  }
}

/** Whether a picture of the hero must show this too: in a close one only what is small and tied to the hero. */
const belongs = (brief: Brief, spot: Spot, hero: Spot, tight: boolean): boolean => {
  // A house that something is parked by is only behind it, a terrace's table under what is on it.
  if (brief.subjects[spot.subject]?.traits['backs']) return false
  if (brief.subjects[spot.subject]?.traits['covers']) return true
  // Of a bough or a shelf only what is under the hero counts.
  if (!tight)
    return !spot.actor.backdrop || (spot.knot === hero.knot && spot !== hero && isRaised(hero))
  const { subjects, relations } = brief
  const [a, b] = [subjects[hero.subject], subjects[spot.subject]]
  if (!a || !b || a.kind === 'person' || a.kind === 'quadruped') return false
  const tied = relations.some(
    (r) => (r.from === a.id && r.to === b.id) || (r.from === b.id && r.to === a.id),
  )
  if (tied && spot.actor.anchors['bloom']) return true
  return tied && heightOf(spot.actor) < 3 * heightOf(hero.actor) + 0.1
}

/** Whether it stands on a bridge, whose rail would hide it from below. */
const crosses = (brief: Brief, hero: Spot): boolean => {
  const { subjects, relations } = brief
  const id = subjects[hero.subject]?.id
  return relations.some(
    (r) =>
      r.from === id &&
      r.relation === 'on' &&
      subjects.find((s) => s.id === r.to)?.form === 'bridge',
  )
}

/** Whether it sits in an open boat. */
const boarded = (brief: Brief, hero: Spot): boolean => {
  const { subjects, relations } = brief
  const boat = relations.find((r) => r.from === subjects[hero.subject]?.id && r.relation === 'in')
  return subjects.some((s) => s.id === boat?.to && /^(rowboat|canoe|gondola|kayak)$/.test(s.form))
}

/** Whether something in the sky belongs to the picture. */
const looksUp = ({ light, setting }: Brief): boolean =>
  [...light, ...setting].some((w) => /moon|aurora|firework|rainbow|milky/.test(w))

/** Whether an empty set under the open sky is looked at for what is in that sky. */
const overhead = ({ light, place }: Brief, plan: SetPlan): boolean =>
  plan.light === 'open' &&
  /^(mountain|snow|lake|hill|meadow|field|desert|forest|village|iceberg)$/.test(place ?? '') &&
  light.some((w) => /aurora|milky|^stars$|starry/.test(w))

/** Whether the sky of the hour is half of the picture: a sunset is told of to be seen. */
const ofTheHour = ({ time }: Brief, { kind, height }: BriefSubject): boolean =>
  /^(sunset|dawn|dusk)$/.test(time ?? '') &&
  /^(person|quadruped|vehicle|bird|plant|art|object)$/.test(kind) &&
  height > 0.6

/** Whether a table out of doors carries what the picture is of: the view over it is why it stands there. */
const onTerraceTable = ({ subjects }: Brief): boolean =>
  subjects[0]?.kind === 'food' && subjects.some((s) => s.noun === 'bistro-table')

const isometric = /\b(isometric|dioramas?|doll'?s?[- ]?house|cut-?away)\b/i

/** From above a corner, far off, so that lines hardly run together: a room as a model of itself. */
const modelLens = (plan: SetPlan, aspect: number): Lens => {
  const half = plan.room?.halfWidth ?? 3
  const tall = plan.room?.height ?? 2.7
  const far = 7.5 * half
  const target: Vec3 = [0, tall * 0.3, -half * 0.1]
  const eye: Vec3 = [target[0] + far * 0.6, target[1] + far * 0.56, target[2] + far * 0.6]
  const focus = Math.hypot(far * 0.6, far * 0.56, far * 0.6)
  // As wide as the diagonal of the floor, as high as it and the walls.
  const need = Math.max((half * 3) / Math.min(aspect, 1.45), half * 1.55 + tall * 0.8)
  const fov = (2 * Math.atan((need * Math.min(1, aspect)) / 2 / focus) * 180) / Math.PI
  return { eye, target, fov, aperture: 0, focus, roll: 0, projection: 'plane' }
}

/** The height of ground or water, whichever is higher. */
const surfaceOf = ({ ground, water }: SetPlan): SetPlan['ground'] =>
  water === null ? ground : (x, z) => Math.max(ground(x, z), water)

/** All that the picture must show; a selfie shows all who are in it. */
const membersOf = (brief: Brief, main: readonly Spot[], hero: Spot, tight: boolean): Spot[] => {
  const together = tight && isSelfie(brief)
  return main.filter(
    (s) =>
      s.subject === hero.subject ||
      belongs(brief, s, hero, tight) ||
      (together && brief.subjects[s.subject]?.kind === 'person'),
  )
}

/** The part of one of its members that the picture must show. */
const shownOf = (s: Spot, hero: Spot, { brief, roles }: LensWish, tight: boolean): Box => {
  const subject = brief.subjects[hero.subject]
  const { shot } = brief.camera
  const own = subject?.kind ?? 'object'
  const near = subject?.traits['near'] ? Number(subject.traits['near']) : undefined
  const kind = brief.subjects[s.subject]?.kind ?? own
  const bloom = s.subject === hero.subject ? undefined : s.actor.anchors['bloom']
  if (bloom) return headOfFlower(worldPoint(s, bloom), heightOf(s.actor) * s.scale)
  if (tight) return shotBox(boxOf(s), kind, shot, headOf(s, brief), near)
  const lamp = brief.subjects[s.subject]?.form === 'lamp'
  const soft = s.subject !== hero.subject && !lamp && /^(building|plant|furniture)$/.test(kind)
  // Of a car somebody leans into, what is about them.
  if (brief.subjects[s.subject]?.traits['partly']) return withinReach(boxOf(s), boxOf(hero))
  if (brief.subjects[s.subject]?.traits['covers']) return footOf(boxOf(s), boxOf(hero))
  if (/^hammock-/.test(subject?.traits['style'] ?? '')) return underCrowns(boxOf(s))
  if (s === hero && s.actor.backdrop) return wallBefore(boxOf(s))
  if (s.actor.backdrop) return boughUnder(boxOf(hero))
  // A small boat is shown from end to end.
  if (kind === 'vessel' && heightOf(s.actor) * s.scale < 2.7 && s.knot === hero.knot)
    return boxOf(s)
  // A plate or a pile of books under something is shown whole.
  if (/^(object|food|art)$/.test(kind) && heightOf(s.actor) * s.scale < 0.6)
    return (s === hero ? null : topUnder(boxOf(s), boxOf(hero))) ?? boxOf(s)
  const who = brief.subjects[s.subject]
  if (subject && who?.kind === 'person' && mayCut(subject, roles))
    return aboveKnees(brief, who, boxOf(s))
  return soft ? partNear(boxOf(s), boxOf(hero), own) : partBeside(boxOf(s), boxOf(hero))
}

/** Whether people may lose their feet to the border: not beside what is far off and seen whole. */
const mayCut = (hero: BriefSubject, roles: readonly Role[]): boolean =>
  hero.kind === 'person' && !roles.includes('far')

/** The lens that shows the subjects as the brief wants them; of an empty set it shows the vista. */
export const lensOn = (wish: LensWish): Lens => {
  const { brief, place, plan, main, roles, aspect, random } = wish
  const hero = main.reduce<Spot | null>((a, b) => (a && a.subject <= b.subject ? a : b), null)
  const subject = hero ? brief.subjects[hero.subject] : undefined
  if (plan.light === 'room' && isometric.test(brief.prompt)) return modelLens(plan, aspect)
  if (!hero || !subject)
    return guidedVista(
      frameVista(plan.vista, brief.camera, aspect, random, overhead(brief, plan)),
      wish.guide,
    )
  const tight = /^(close-up|portrait|medium)$/.test(brief.camera.shot ?? '')
  const { shot } = brief.camera
  const near = subject.traits['near'] ? Number(subject.traits['near']) : undefined
  const cuts = mayCut(subject, roles)
  const members = membersOf(brief, main, hero, tight)
  const whole = members.map((s) => shownOf(s, hero, wish, tight))
  const kinds = members.map((s) => brief.subjects[s.subject]?.kind ?? subject.kind)
  const waist = shot === null && subject.kind === 'person'
  const group = waist ? overTable(whole, kinds, boxOf(hero)) : whole
  const framed = frameSubjects({
    camera: brief.camera,
    group,
    main: tight ? shotBox(boxOf(hero), subject.kind, shot, headOf(hero, brief), near) : boxOf(hero),
    solid: main.filter((s) => s.subject === hero.subject).map(boxOf),
    kind: subject.kind,
    cut: !tight && cuts && losesFeet(brief, subject),
    floating: floats(brief, hero.subject, place),
    aspect,
    random,
    ground: surfaceOf(plan),
    lensHeight: plan.lensHeight ?? null,
    background: roles.includes('far') || (plan.light === 'open' && onTerraceTable(brief)),
    raised:
      main.some((s) => s.actor.backdrop && s.knot === hero.knot && s !== hero) && isRaised(hero),
    skyward: looksUp(brief) || (plan.light === 'open' && ofTheHour(brief, subject)),
    perched:
      boxOf(hero).low[1] - Math.max(plan.ground(hero.at[0], hero.at[2]), plan.water ?? -1e9) >
        (crosses(brief, hero) ? 2.5 : 12) && !floats(brief, hero.subject, place),
    boarded: boarded(brief, hero),
    sunk:
      main.some((s) => brief.subjects[s.subject]?.form === 'ground-drawing') ||
      isSunk(brief, boxOf(hero), subject.id, (id) => {
        const spot = main.find((s) => brief.subjects[s.subject]?.id === id)
        return spot ? boxOf(spot) : null
      }),
    guide: wish.guide ?? null,
    show: plan.show ?? 1,
    lift: plan.lift ?? 0,
    ...(plan.room ? { room: plan.room } : {}),
  })
  const { cutAt } = hero.actor
  const lens = cutAt ? toBorder(framed, hero, aspect, cutAt) : framed
  return showsMirror(brief, main) ? { ...lens, aperture: 0 } : lens
}

/** What a mirror shows is farther off than its frame. */
const showsMirror = ({ subjects }: Brief, main: readonly Spot[]): boolean =>
  main.some((s) => /mirror|wash-stand/.test(subjects[s.subject]?.form ?? ''))
