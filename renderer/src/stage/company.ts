// What people do together and with what they carry, made plain for those who build and place them: who holds whom, who plays what.

import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { carried, withInstrument } from './carried-way.ts'
import { accompanied } from './companions.ts'
import { byCandle } from './deed/candlelight.ts'
import { asOneBody } from './deed/choir.ts'
import { atDeed } from './deed/deed.ts'
import { ensembles } from './deed/ensemble.ts'
import { grouped } from './deed/groups.ts'
import { hiding } from './deed/layouts-hiding.ts'
import { taught } from './deed/layouts-lesson.ts'
import { feeding } from './fed.ts'
import { handedOut, holding, leaning, onTrays, taken, withTraits } from './handing.ts'
import { newSubject, simple } from './new-subject.ts'
import { dozing, onTheFloor, resting, splashing } from './own-poses.ts'
import { benched, sharedSeat } from './same-seat.ts'
import { busySitting, inRow, sharing } from './seat-sharing.ts'
import { atTrade } from './trade.ts'
import { atBoard, atPiano, atWork, berthed, blanketed, chaired, templed } from './workplace.ts'

/** Ways to be together that stand face to face; the others stand side by side. */
const faceToFace = /^(hug|kiss|handshake|dance|slow-dance|fight|fence|talk|argue|high-five)$/

const isAlive = (subject: BriefSubject | undefined): boolean =>
  subject !== undefined && /^(person|quadruped|bird)$/.test(subject.kind)

const weapon = /sword|katana|lightsaber|saber|rapier|spear|axe|dagger|staff/

/** What two people do with each other, or null. */
const deedOf = (a: BriefSubject, b: BriefSubject, relation: string | null): string | null => {
  const together = a.traits['together'] ?? b.traits['together']
  if (together && together !== 'pet') return together
  if (a.pose === 'dance' && b.pose === 'dance') return 'dance'
  const armed = [a, b].every((s) => (s.held ?? []).some((h) => weapon.test(h.form)))
  if ([a, b].every((s) => s.traits['profession'] === 'fencer') && a.pose !== 'sit') return 'fence'
  if ((relation === 'facing' || b.pose === 'point') && a.pose === 'point' && armed) return 'fight'
  if (a.pose === 'point' && b.id === `${a.id}b`) return 'fight'
  if (relation === 'facing' && a.pose === 'kick') return 'fight'
  if (relation === 'facing' && (a.pose ?? 'stand') === 'stand') return 'talk'
  const couple = a.traits['pair'] === 'couple' && b.traits['pair'] === 'couple'
  return couple && (relation === null || relation === 'beside') ? 'close' : null
}

/** "Two people dancing": two subjects, a man and a woman where the words leave it open. */
const twoOf = (subject: BriefSubject): readonly BriefSubject[] => {
  const doing =
    subject.traits['together'] !== undefined || subject.pose === 'dance' || subject.pose === 'point'
  if (subject.kind !== 'person' || subject.count !== 2 || !doing) return [subject]
  const held = subject.held?.map((h) => ({ ...h, count: 1 }))
  const one = { ...subject, count: 1, ...(held ? { held } : {}) }
  const mixed = subject.traits['gender'] === 'mixed' || subject.traits['pair'] === 'couple'
  const other =
    mixed && subject.form === 'man' ? { form: 'woman', height: subject.height * 0.95 } : {}
  return [one, { ...one, ...other, id: `${subject.id}b` }]
}

/** The second of two who were told as one has the same bench or sofa to sit on. */
const seatsOfTwo = (
  subjects: readonly BriefSubject[],
  r: BriefRelation,
): readonly BriefRelation[] => {
  const second = `${r.from}b`
  const bench = subjects.some((s) => s.id === r.to && /^(bench|sofa|bed)$/.test(s.form))
  return r.relation === 'on' && bench && subjects.some((s) => s.id === second)
    ? [r, { ...r, from: second }]
    : [r]
}

/** Who reads has something to read, in the hand that an umbrella leaves. */
const withBook = (subject: BriefSubject): BriefSubject =>
  subject.kind === 'person' &&
  subject.pose === 'read' &&
  (subject.held ?? []).every((h) => h.form === 'umbrella')
    ? holding(subject, { ...simple('book', 0.25), height: 0.25 })
    : subject

const seats = /^(chair|armchair|sofa|bench|bed|swing|stool)$/

const busyHands = (subject: BriefSubject): boolean => (subject.held ?? []).length > 0

/** The relation between two people rewritten for what they do; `from` always stands to the right in the picture. */
const paired = (brief: Brief): Brief => {
  const people = brief.subjects.filter((s) => s.kind === 'person' && s.count === 1)
  for (const a of people)
    for (const b of people) {
      if (a.id >= b.id) continue
      const between = brief.relations.find(
        (r) => (r.from === a.id && r.to === b.id) || (r.from === b.id && r.to === a.id),
      )
      if (between?.relation === 'holding' || between?.relation === 'on') continue
      const together =
        (a.traits['together'] !== undefined && a.traits['together'] === b.traits['together']) ||
        (a.traits['pair'] === 'couple' && b.traits['pair'] === 'couple')
      if (
        !between &&
        !together &&
        !(/^(dance|point)$/.test(a.pose ?? '') && b.pose === a.pose && people.length === 2) &&
        b.id !== `${a.id}b`
      )
        continue
      const deed = deedOf(a, b, between?.relation ?? null)
      if (!deed) continue
      // On a saddle or a thwart two sit as it lets them.
      const seat = sharedSeat(brief, a.id, b.id)
      if (seat && (seat.kind !== 'vessel' || deed === 'close')) continue
      // Who sits on one bench with the other is beside them by that.
      const relations: readonly BriefRelation[] = benched(brief, a.id, b.id)
        ? []
        : [{ from: b.id, relation: faceToFace.test(deed) ? 'facing' : 'beside', to: a.id }]
      // One who already stands on or in something keeps that tie.
      const rest = brief.relations.filter((r) => r !== between)
      // Who hugs a child goes down to it.
      const [low, high] = [Math.min(a.height, b.height), Math.max(a.height, b.height)]
      const stoops = (s: BriefSubject) => deed === 'hug' && low < 0.78 * high && s.height === high
      const upright = (s: BriefSubject): BriefSubject['pose'] =>
        stoops(s)
          ? 'kneel'
          : s.pose === 'kneel' || s.pose === 'walk' || s.pose === 'sit'
            ? s.pose
            : deed === 'close'
              ? s.pose
              : 'stand'
      return {
        ...brief,
        subjects: brief.subjects.map((s) =>
          s.id === a.id || s.id === b.id
            ? {
                ...withTraits(s, {
                  together: deed,
                  partner: s.id === a.id ? 'left' : 'right',
                  ...(deed === 'argue' ? { mood: s.traits['mood'] ?? 'angry' } : {}),
                }),
                pose: upright(s),
              }
            : s,
        ),
        relations: [...relations, ...rest],
      }
    }
  return brief
}

/** The traits and pose of one who rides; who leans into a bend does so in the saddle. */
const mountedOn = (
  from: BriefSubject,
  to: BriefSubject,
): [Record<string, string>, BriefSubject['pose']] => {
  const leans = from.traits['action'] === 'lean' && /^(vehicle|quadruped)$/.test(to.kind)
  const mount = to.traits['style'] === 'tandem' ? 'tandem' : to.form
  return [{ mount, ...(leans ? { action: 'ride' } : {}) }, leans ? 'ride' : from.pose]
}

/** A drummer's drum is a whole kit. */
const kitOf = (who: BriefSubject, drum: BriefSubject): BriefSubject =>
  drum.form === 'drum' && /drummer/.test(who.noun)
    ? { ...drum, form: 'drum-kit', height: 1.12 }
    : drum

/** Two sticks are in the hands of who drums. */
const withSticks = (who: BriefSubject): BriefSubject => {
  const held = ['raised-beater', 'beater'].map((noun) =>
    newSubject(`${who.id}-${noun}`, { noun, form: 'wand', height: 0.42 }),
  )
  return { ...who, holds: held.map((h) => h.noun), held }
}

const drumming = (
  subjects: readonly BriefSubject[],
  who: BriefSubject,
  kit: BriefSubject,
): readonly BriefSubject[] =>
  subjects.map((s) =>
    s.id === kit.id ? kit : s.id === who.id && kit.form === 'drum-kit' ? withSticks(s) : s,
  )

/** One who carries somebody in the arms, drums behind a kit, or pets an animal, stands accordingly. */
const occupied = (brief: Brief): Brief => {
  let { subjects, relations } = brief
  for (const r of brief.relations) {
    const from = subjects.find((s) => s.id === r.from)
    const to = subjects.find((s) => s.id === r.to)
    if (from?.kind !== 'person' || !to) continue
    const change = (traits: Readonly<Record<string, string>>, pose = from.pose): void => {
      subjects = subjects.map((s) => (s.id === from.id ? { ...withTraits(s, traits), pose } : s))
    }
    const swap = (relation: BriefRelation['relation']): void => {
      relations = relations.map((o) => (o === r ? { ...r, relation } : o))
    }
    if (r.relation === 'holding' && isAlive(to) && !busyHands(from)) {
      change({ carries: to.kind })
      if (/^(girl|boy)$/.test(to.form))
        subjects = subjects.map((s) => (s.id === to.id ? { ...s, pose: 'lie' as const } : s))
      if (to.form === 'baby')
        subjects = subjects.map((s) =>
          s.id === to.id ? { ...s, pose: s.pose ?? ('sit' as const) } : s,
        )
    }
    if (
      (r.relation === 'riding' || r.relation === 'on') &&
      /^(surf|skate|snow)board$/.test(to.form)
    ) {
      change({ board: 'yes' })
      swap('riding')
    }
    if (r.relation === 'on' && to.kind === 'person') {
      swap('riding')
      change(...mountedOn(from, to))
    }
    if (r.relation === 'riding') {
      change(...mountedOn(from, to))
      // A child's bicycle is a small one.
      const small = /^(bicycle|scooter)$/.test(to.form) && from.height < 1.6
      const height = (to.height * from.height) / 1.74
      if (small) subjects = subjects.map((s) => (s.id === to.id ? { ...s, height } : s))
    }
    // Who reads, eats or knits on a bench sits there.
    if (r.relation === 'on' && seats.test(to.form) && busySitting.test(from.pose ?? ''))
      change({ seat: to.form })
    if (r.relation === 'on' && seats.test(to.form) && (from.pose ?? 'stand') === 'stand')
      change({}, to.form === 'bed' ? 'lie' : 'sit')
    if (r.relation === 'facing' && /^microscope$/.test(to.form)) change({ action: 'peer' }, 'stand')
    if (from.pose === 'kick' && /ball$/.test(to.form) && from.count === 1) {
      subjects = subjects.map((s) => (s.id === to.id ? withTraits(s, { at: 'footRight' }) : s))
      relations = relations.map((o) =>
        o === r ? { from: to.id, relation: 'front', to: from.id } : o,
      )
    } else if (
      (from.pose === 'kick' && r.relation === 'front') ||
      (to.form === 'punching-bag' && /^(facing|with|beside)$/.test(r.relation))
    ) {
      change({ action: 'punch' })
      swap('facing')
    }
    if (from.traits['together'] === 'hug' && to.kind === 'quadruped' && to.count === 1) {
      change({ reach: 'clasp', at: 'neck' }, to.height < 1 ? 'kneel' : 'stand')
      if (to.height < 1 && to.pose === null)
        subjects = subjects.map((s) => (s.id === to.id ? { ...s, pose: 'sit' as const } : s))
    } else if (from.traits['together'] === 'pet' && isAlive(to)) {
      change({ reach: to.height < 1 ? 'low' : 'ahead' }, to.height < 1 ? 'kneel' : 'stand')
      swap('facing')
    }
    if (from.pose === 'kneel' && r.relation === 'facing' && to.kind === 'person')
      change({ reach: 'ahead' })
    if (/^drum/.test(to.form) && r.relation === 'facing') {
      const kit = kitOf(from, to)
      subjects = drumming(subjects, from, kit)
      change({ reach: 'drum' }, kit.form === 'drum-kit' ? 'sit' : 'stand')
      swap('behind')
    }
  }
  return { ...brief, subjects, relations }
}

/** Who rides takes the mount along: "a cyclist on a bridge" is a bicycle on a bridge. */
const mounted = (brief: Brief): Brief => {
  const placed = /^(on|above|under|beside|front|behind|in)$/
  const relations = brief.relations.map((r) => {
    const mount = brief.relations.find(
      (o) => o.relation === 'riding' && o.from === r.from && o.to !== r.to,
    )
    return mount && placed.test(r.relation) ? { ...r, from: mount.to } : r
  })
  return { ...brief, relations }
}

/** In a close picture of one person that person looks into the lens. */
const sitters = (brief: Brief): Brief => {
  const { shot } = brief.camera
  const [hero] = brief.subjects
  const alone = brief.relations.every((r) => r.from !== hero?.id || r.relation === 'wearing')
  if (hero && (shot === 'close-up' || shot === 'portrait')) {
    const beast = /^(quadruped|bird)$/.test(hero.kind) && hero.count === 1
    const [, ...rest] = brief.subjects
    if (beast) return { ...brief, subjects: [withTraits(hero, { portrait: 'yes' }), ...rest] }
  }
  const plain = hero?.kind === 'person' && hero.count === 1 && alone
  const people = brief.subjects.filter((s) => s.kind === 'person')
  if (!plain && people.length <= 3 && /^(close-up|portrait|medium)$/.test(shot ?? ''))
    return {
      ...brief,
      subjects: brief.subjects.map((s) =>
        s.kind === 'person' && s.count <= 2 ? withTraits(s, { facing: 'yes' }) : s,
      ),
    }
  if (!hero || !plain || (shot !== 'close-up' && shot !== 'portrait')) return brief
  const [, ...rest] = brief.subjects
  // What is held up for the lens is in the picture.
  const small = (hero.held ?? []).some((h) => h.height < 0.45)
  const shown = small && shot === 'portrait' ? { near: '0.42' } : {}
  return { ...brief, subjects: [withTraits(hero, { portrait: 'yes', ...shown }), ...rest] }
}

/** The brief with company made plain. */
export const inCompany = (brief: Brief): Brief => {
  const told = byCandle(
    ensembles(
      asOneBody(
        leaning(
          handedOut(
            grouped(
              taught(hiding(onTheFloor(dozing(resting(splashing(accompanied(onTrays(brief)))))))),
            ),
          ),
        ),
      ),
    ),
  )
  const staged = atDeed(told)
  // Who is staged at a deed is not seen at the usual scene of the trade as well.
  const atWont = staged === told ? atTrade : (other: Brief) => other
  const subjects = staged.subjects.map(withBook).map(withInstrument).flatMap(twoOf)
  const relations = staged.relations.flatMap((r) => seatsOfTwo(subjects, r))
  const { brief: given } = taken(templed(blanketed(sitters({ ...staged, subjects, relations }))))
  const handed = { ...given, subjects: given.subjects.map((s) => carried(s, given.prompt)) }
  return berthed(
    mounted(
      occupied(atWork(chaired(atBoard(atPiano(atWont(paired(sharing(inRow(feeding(handed)))))))))),
    ),
  )
}

/** A dog that is walked: the ids of who walks and what is on the leash. */
export const leashes = (
  brief: Brief,
): readonly { readonly holder: string; readonly flyer: string }[] =>
  brief.relations.flatMap(({ from, relation, to }) => {
    const person = brief.subjects.find((s) => s.id === from)
    const dog = brief.subjects.find((s) => s.id === to)
    const walked = relation === 'beside' && person?.kind === 'person' && person.pose === 'walk'
    return walked &&
      person.count === 1 &&
      dog?.count === 1 &&
      /dog|puppy/.test(dog.form) &&
      dog.kind === 'quadruped'
      ? [{ holder: from, flyer: to }]
      : []
  })
