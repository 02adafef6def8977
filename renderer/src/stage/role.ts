// What part each subject of a brief plays: in the main group, far behind it, in the air, as a body of the sky, or as part of the set.

import type { Brief, BriefRelation, BriefSubject, Relation } from '../prompt/brief.ts'
import type { Actor } from './actor.ts'
import { heightOf } from './actor.ts'
import { blossoming } from './environment/framing-trees.ts'
import { asksForFuture } from './environment/future-city.ts'
import { hangsOver } from './festoon.ts'

export type Role = 'main' | 'far' | 'air' | 'sky' | 'set'

const heavenly = new Set([
  'moon',
  'full-moon',
  'sun',
  'sunset',
  'sunrise',
  'star',
  'stars',
  'rainbow',
  'aurora',
  'northern-lights',
  'lightning',
  'sky',
  'milky-way',
  'fireworks',
  'firework',
])

/** Subjects that the sky itself shows. */
export const isHeavenly = (subject: BriefSubject): boolean =>
  heavenly.has(subject.noun) && (subject.kind === 'object' || subject.kind === 'art')

/** Nouns that are part of a room and built with it. */
const roomParts = /^(window|windowsill|window-sill|window-frame|curtains?|drapes?|floor|ceiling)$/

/** What an environment brings of itself when a prompt names it in the plural. */
const supplies: Readonly<Record<string, RegExp>> = {
  market: /lantern|stall|fruit|vegetable|spice|basket/,
  alley: /lantern|lamp/,
  forest: /tree|pine|birch|bamboo|fern|bush/,
  jungle: /tree|palm|fern|bush|vine/,
  savanna: /acacia|tree/,
  island: /palm/,
  beach: /palm|parasol/,
  park: /tree|bench|cherry/,
  garden: /flower|rose|tulip|bush/,
  meadow: /flower|grass|daisy|poppy/,
  field: /flower|wheat|corn|tulip|sunflower|lavender|poppy/,
  desert: /cactus|dune/,
  cave: /crystal|gem/,
  city: /skyscraper|building|tower/,
  skyline: /skyscraper|building|tower/,
  village: /house|cottage|cabin/,
  library: /bookshel|books?$/,
  mountain: /pine|tree/,
  lake: /pine|tree/,
  snow: /pine|tree/,
  underwater: /coral|seaweed|anemone/,
  church: /pew|candle|arch/,
  stadium: /goal|crowd|fans|spectators/,
  street: /lamp|streetlight|shop/,
  road: /^(trees?|oaks?|oak-trees?|poplars?|plane-trees?|bush|bushes)$/,
  canal: /house|building|boat|tree|lamp|bicycle/,
  'race-track': /crowd|fans|spectators|kerb|curb|flag/,
}

/** A carpet among the furniture of a room is the room's own rug. */
const isFloorCovering = (brief: Brief, { id, noun }: BriefSubject, place: string): boolean =>
  /^(room|bedroom|library|office)$/.test(place) &&
  /^(rug|carpet|persian-rug|persian-carpet)$/.test(noun) &&
  brief.subjects.some((s) => s.kind === 'furniture') &&
  brief.relations.every((r) => r.from !== id && r.to !== id)

const ownTree =
  /cherry|sakura|blossom|magnolia|jacaranda|maple|willow|orange|lemon|apple|olive|baobab|cypress/

/** Trees that go with a building frame the view of it instead of standing beside it as things. */
export const framesBuilding = (
  brief: Brief,
  { id, count, noun, form, kind }: BriefSubject,
): boolean =>
  kind === 'plant' &&
  count >= 3 &&
  (blossoming.test(noun) || form === 'tree') &&
  brief.relations.some(
    (r) =>
      /^(with|beside|around|behind|front)$/.test(r.relation) &&
      (r.from === id || r.to === id) &&
      brief.subjects.some(
        (s) => s.kind === 'building' && s.height > 3 && (s.id === r.to || s.id === r.from),
      ),
  )

/** Whether the environment itself shows a subject, so that no copy of it is put on the set. */
export const isSupplied = (brief: Brief, subject: BriefSubject, place: string): boolean => {
  // The city of tomorrow has its own track.
  if (/^monorail/.test(subject.noun) && /^(city|skyline)$/.test(place) && asksForFuture({ brief }))
    return true
  if (roomParts.test(subject.noun) || framesBuilding(brief, subject)) return true
  if (hangsOver(brief, subject, place) || isFloorCovering(brief, subject, place)) return true
  if (place === 'classroom' && /^(blackboard|chalkboard|whiteboard)$/.test(subject.noun))
    return true
  if (/ivy|creeper/.test(subject.noun))
    return brief.subjects.some((s) => s !== subject && /wall|house|cottage/.test(s.noun))
  if (place === 'market' && /^(fruit|vegetable|produce|spice|food)$/.test(subject.noun)) return true
  if (place === 'subway' && subject.form === 'train') return true
  // The Earth behind somebody in space is as far and as large as a world.
  if (place === 'space' && subject.noun === 'earth' && brief.subjects[0] !== subject) return true
  const tied = brief.relations.some((r) => r.from === subject.id || r.to === subject.id)
  const basket = brief.relations.find((r) => r.from === subject.id)
  if (basket && subject.kind === 'food')
    return brief.subjects.some((s) => s.id === basket.to && s.form === 'fruit-basket')
  const named = ['canal', 'race-track'].find((word) => brief.setting.includes(word)) ?? place
  if (named === 'canal' && subject.form === 'bridge' && brief.subjects[0] !== subject) return true
  // A mountain has its own pines, but no apple trees.
  if (/^(mountain|snow|forest|jungle)$/.test(place) && ownTree.test(subject.noun)) return false
  // A house in a tree is no tree.
  if (subject.form === 'treehouse') return false
  return subject.count >= 3 && !tied && (supplies[named]?.test(subject.noun) ?? false)
}

const flyingForms = new Set([
  'airplane',
  'jet',
  'hot-air-balloon',
  'airship',
  'spaceship',
  'ufo',
  'flying-car',
  'helicopter',
  'kite',
  'drone',
  'cable-car',
  'bat',
  'cloud',
  'seagull',
  'planet',
])
const flyingNouns =
  /^(kite|balloons?|hot-air-balloon|butterfly|butterflies|bee|dragonfly|cloud|bats?|seagulls?|drone|ufo|zeppelin|airship|blimp|airplane|plane|jet|satellite|paraglider|parachute|flying-saucer|hummingbirds?|asteroid|comet|meteor)$/

const grounding: ReadonlySet<Relation> = new Set(['on', 'in', 'under', 'riding', 'beside'])

const standsBy = (brief: Brief, { from, relation }: BriefRelation): boolean =>
  /^(front|beside|against|under)$/.test(relation) &&
  brief.subjects.some(
    (s) => s.id === from && s.kind === 'person' && /^(stand|look|sit|hold)?$/.test(s.pose ?? ''),
  )

/** Whether a subject hangs in the air or the water rather than standing on something. */
export const floats = (brief: Brief, index: number, place: string): boolean => {
  const subject = brief.subjects[index]
  if (!subject) return false
  // Below the waves who swims beside another does not stand by it.
  const swims = place === 'underwater' && !/coral|rock|wreck|chest/.test(subject.noun)
  const held = brief.relations.some(
    (r) =>
      (r.from === subject.id && grounding.has(r.relation) && !(swims && r.relation === 'beside')) ||
      (r.to === subject.id && r.relation === 'holding') ||
      // An aircraft that somebody stands before or beside has landed.
      (r.to === subject.id && subject.pose === null && standsBy(brief, r)),
  )
  if (held) return false
  if (place === 'space' || place === 'sky') return subject.kind !== 'building'
  if (place === 'underwater')
    return (
      (subject.kind === 'fish' && subject.form !== 'crab') ||
      subject.pose === 'swim' ||
      subject.form === 'submarine' ||
      subject.form === 'mermaid' ||
      subject.noun === 'diver' ||
      /fish|turtle|whale|shark|dolphin|jellyfish|squid|ray/.test(subject.noun)
    )
  if (subject.pose === 'fly') return true
  if (subject.pose !== null && subject.kind !== 'aircraft') return false
  return flyingForms.has(subject.form) || flyingNouns.test(subject.noun)
}

/** A lighthouse or a castle beside somebody: far enough behind that both are whole in the picture. */
const towersBeside = (
  brief: Brief,
  subject: BriefSubject,
  main: BriefSubject,
  times: number,
): boolean =>
  subject.kind === 'building' &&
  // Who works on it is not beside it.
  main.traits['works'] === undefined &&
  times > 3.2 &&
  /^(person|quadruped|bird)$/.test(main.kind) &&
  brief.relations.every(
    (r) =>
      (r.from !== subject.id && r.to !== subject.id) ||
      (r.relation === 'beside' && (r.from === main.id || r.to === main.id)),
  ) &&
  brief.relations.some((r) => r.from === subject.id || r.to === subject.id)

/** The role of every subject, by place in `Brief.subjects`. */
export const rolesOf = (brief: Brief, actors: readonly Actor[], place: string): readonly Role[] => {
  const apart = (s: BriefSubject) => isHeavenly(s) || isSupplied(brief, s, place)
  const first = brief.subjects.findIndex((s) => !apart(s))
  const hero = actors[first]
  const tall = hero ? heightOf(hero) : 1.7
  const tied = (a: string, b: string, kinds: ReadonlySet<Relation>) =>
    brief.relations.some(
      (r) =>
        kinds.has(r.relation) && ((r.from === a && r.to === b) || (r.from === b && r.to === a)),
    )
  const main = brief.subjects[first]
  return brief.subjects.map((subject, i): Role => {
    if (isHeavenly(subject)) return 'sky'
    if (isSupplied(brief, subject, place)) return 'set'
    if (subject.traits['afar']) return 'far'
    if (i === first || !main) return 'main'
    const actor = actors[i]
    const own = actor ? heightOf(actor) : subject.height
    const touching = brief.relations.some(
      (r) =>
        (r.from === subject.id || r.to === subject.id) &&
        (grounding.has(r.relation) || r.relation === 'holding'),
    )
    if (subject.traits['ahead'] || subject.traits['row']) return 'main'
    if (floats(brief, i, place) && !touching) return 'air'
    if (towersBeside(brief, subject, main, own / tall)) return 'far'
    if (tied(subject.id, main.id, grounding) || touching) return 'main'
    const behind = tied(subject.id, main.id, new Set<Relation>(['front', 'behind']))
    if (own > tall * (behind ? 2.6 : 3.2) && (subject.kind === 'building' || own > 3)) return 'far'
    return 'main'
  })
}
