// Makes of a brief what the stage can place: a held kite becomes a subject on a string, fish a shoal, a landmark of the setting a far building.

import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { aboard } from './aboard.ts'
import { enacted } from './acts.ts'
import { alFresco } from './al-fresco.ts'
import { atStation } from './at-station.ts'
import { bathing } from './bathing.ts'
import { harness, withDeeds } from './beast-deeds.ts'
import { onTrunk } from './climbing-beasts.ts'
import { inCompany, leashes } from './company.ts'
import { fitted, withInside } from './contents.ts'
import { costumed } from './costumed.ts'
import { sledding } from './deed/layouts-snow.ts'
import { withDistantLandmark } from './distant-landmark.ts'
import { inGoodTaste, laidOut, tossing } from './fare.ts'
import { gathered } from './gathering.ts'
import { inFullSize } from './giants.ts'
import { amongTrees } from './groves.ts'
import { smoking } from './handing.ts'
import { handInHand } from './hands-held.ts'
import { houseDeeds } from './house-deeds.ts'
import { joined } from './joined.ts'
import { asThingsLie } from './laid-things.ts'
import { heaped } from './market-goods.ts'
import { meantTogether } from './meant-with.ts'
import { inNamedSet } from './named-sets.ts'
import { inDetail, seenNearer } from './nearer.ts'
import { onHand } from './on-hand.ts'
import { overEarth } from './over-earth.ts'
import { inOwnLooks } from './own-looks.ts'
import { inOwnSet } from './own-set.ts'
import { asPairs } from './pairs.ts'
import { peeking } from './peeking.ts'
import { peekingBehind } from './peeking-behind.ts'
import { plainDeeds } from './plain-deeds.ts'
import { plainPlaces } from './plain-places.ts'
import { plainlyHeld } from './plainly-held.ts'
import { potted } from './potted.ts'
import { atRest } from './resting-place.ts'
import { seenFrom } from './seen-from.ts'
import { ofOneself } from './selfie.ts'
import { served } from './serving.ts'
import { withoutSetParts } from './set-parts.ts'
import { inShape } from './shaped.ts'
import { lookingUp } from './sky-gaze.ts'
import { inSurroundings } from './surroundings.ts'
import { atTable } from './table-scenes.ts'
import { asThingsAreTold } from './things-told.ts'
import { asTopiary } from './topiary.ts'
import { lookingOut } from './view-gaze.ts'
import { webbed } from './webbed.ts'
import { atWindow } from './window-seat.ts'

/** A string between a holder and what flies on it, as ids. */
export interface Tether {
  readonly holder: string
  readonly flyer: string
}

const flown = /kite/

/** Heights in metres of the landmarks that a setting may name. */
const landmarkHeights: Readonly<Record<string, number>> = {
  'eiffel-tower': 60,
  'big-ben': 50,
  'statue-of-liberty': 45,
  fuji: 700,
  pyramid: 60,
  pyramids: 60,
  pagoda: 26,
}
/** From what the words say to what can be stood on a set, in order. */
const steps: readonly ((brief: Brief) => Brief)[] = [
  ofOneself,
  inShape,
  asTopiary,
  webbed,
  peeking,
  peekingBehind,
  inFullSize,
  withDistantLandmark,
  lookingUp,
  lookingOut,
  atRest,
  plainlyHeld,
  costumed,
  meantTogether,
  overEarth,
  asThingsAreTold,
  inNamedSet,
  onTrunk,
  plainDeeds,
  plainPlaces,
  amongTrees,
  asThingsLie,
  houseDeeds,
  heaped,
  alFresco,
  atTable,
  atWindow,
  aboard,
  gathered,
  inOwnSet,
  atStation,
  bathing,
  tossing,
  withoutSetParts,
  enacted,
  sledding,
  handInHand,
  smoking,
  inCompany,
  inSurroundings,
  withDeeds,
  withInside,
  potted,
  joined,
  onHand,
  laidOut,
  fitted,
  asPairs,
  inGoodTaste,
  served,
  inOwnLooks,
  seenNearer,
  inDetail,
  seenFrom,
]

/** The brief with held flyers set free, and their strings. */
export const unfold = (asked: Brief): { brief: Brief; tethers: readonly Tether[] } => {
  const brief = steps.reduce((now, step) => step(now), asked)
  const tethers: Tether[] = [...leashes(brief), ...harness(brief)]
  const more: BriefSubject[] = []
  const subjects = brief.subjects.map((subject): BriefSubject => {
    const kites = (subject.held ?? []).filter((h) => flown.test(h.noun) || flown.test(h.form))
    const kite = kites[0]
    if (!kite) return shoaled(subject, brief)
    const id = `${subject.id}-kite`
    more.push({ ...kite, id, count: 1, height: Math.max(0.9, kite.height) })
    tethers.push({ holder: subject.id, flyer: id })
    const held = (subject.held ?? []).filter((h) => !kites.includes(h))
    const { held: _held, ...rest } = subject
    const holds = held.map((h) => h.noun)
    const traits = { ...rest.traits, flies: 'yes' }
    return { ...rest, traits, holds, ...(held.length > 0 ? { held } : {}) }
  })
  for (const { from, relation, to } of brief.relations) {
    const flyer = subjects.find((s) => s.id === to && (flown.test(s.noun) || flown.test(s.form)))
    if (relation === 'holding' && flyer) tethers.push({ holder: from, flyer: to })
  }
  more.push(...landmarks(brief))
  const relations = brief.relations.filter(
    (r) => !(r.relation === 'holding' && tethers.some((t) => t.flyer === r.to)),
  )
  return { brief: { ...brief, subjects: [...subjects, ...more], relations }, tethers }
}

/** "Fish" beside another subject means several. */
const shoaled = (subject: BriefSubject, brief: Brief): BriefSubject =>
  subject.noun === 'fish' &&
  subject.count === 1 &&
  brief.subjects[0]?.id !== subject.id &&
  !brief.relations.some(
    (r) =>
      (r.to === subject.id && r.relation === 'holding') ||
      (r.from === subject.id && r.relation === 'in'),
  )
    ? { ...subject, count: 7 }
    : subject

const indoors =
  /^(room|kitchen|bedroom|library|office|classroom|gym|stage|church|table|studio|cave|underwater|space)$/

/** Landmarks named by the setting that are not subjects themselves. */
const landmarks = (brief: Brief): BriefSubject[] => {
  if (brief.place && indoors.test(brief.place) && !brief.setting.some((w) => /cafe|street/.test(w)))
    return []
  const known = new Set(brief.subjects.flatMap((s) => [s.noun, s.form]))
  return brief.setting
    .filter((word) => landmarkHeights[word] !== undefined && !known.has(word))
    .slice(0, 1)
    .map((word) => ({
      id: `landmark-${word}`,
      noun: word,
      kind: 'building' as const,
      form: word === 'pyramids' ? 'pyramid' : word,
      art: null,
      count: 1,
      height: landmarkHeights[word] ?? 40,
      colors: [],
      material: null,
      pose: null,
      wears: [],
      holds: [],
      traits: {},
    }))
}
