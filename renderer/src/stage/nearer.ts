// One person whose deed is small is seen from the hips up, where the face can be read; who is all there is to see in full stays whole.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { withTraits } from './handing.ts'

const small = /^(stand|drink|eat|hold|read|look|wave|point)$/
/** Clothes that want the whole figure. */
export const longWear =
  /dress|gown|skirt|suit|robe|kimono|sari|toga|armou?r|costume|uniform|boots|shoes|sneakers|heels|cape|cloak|trousers|pants|jeans|shorts|leggings|swim|bikini|tutu|kilt|coat|raincoat|tunic|overalls|jumpsuit|spacesuit|pyjamas|apron|skates|skis|socks|cleats|costume|outfit|cassock|habit|mermaid/
/** Words that want it. */
export const whole =
  /\b(full[- ]?(body|length|figure|shot)|head to toe|whole body|standing|stands|walking|outfit|fashion|legs|feet|shoes|tall|giant|tiny|alone|silhouette|distance|far away|wide|landscape|epic|statue)\b/i
/** What is carried so that it must be seen in full. */
const inReach = (thing: BriefSubject): boolean =>
  thing.height < 0.5 && !/kite|balloon/.test(thing.form)

/** Whether the face is what is said of them: a feeling, hair, a beard, freckles. */
const felt = ({ traits, held, pose }: BriefSubject): boolean =>
  (held ?? []).length === 0 &&
  /^(stand)?$/.test(pose ?? '') &&
  [traits['mood'], traits['hair'], traits['freckles'], traits['tears'], traits['makeup']].some(
    (t) => t !== undefined,
  )

/** The brief with the lens nearer when it has one person to show and that person little to do. */
export const seenNearer = (brief: Brief): Brief => {
  const { camera, subjects } = brief
  const [who] = subjects
  if (!who || camera.shot !== null || camera.angle !== null || camera.focal !== null) return brief
  if (who.kind !== 'person' || who.count !== 1 || who.form === 'mermaid' || who.form === 'robot')
    return brief
  if (!small.test(who.pose ?? 'stand') || whole.test(brief.prompt)) return brief
  const { action, seat, works, together, board, climbs, asleep } = who.traits
  if (action ?? seat ?? works ?? together ?? board ?? climbs ?? asleep) return brief
  const shown = ({ item }: { readonly item: string }): boolean =>
    felt(who) ? longWear.test(item) && longWear.test(brief.prompt) : longWear.test(item)
  if (who.wears.some(shown) || !(who.held ?? []).every(inReach)) return brief
  const inArms = (s: BriefSubject): boolean =>
    s === who ||
    (s.height < 0.5 &&
      s.count === 1 &&
      brief.relations.some((r) => r.from === who.id && r.to === s.id && r.relation === 'holding'))
  if (!subjects.every(inArms)) return brief
  // What a place is named for is seen behind, so a named place leaves room.
  const grand =
    /^(mountain|canyon|desert|waterfall|castle|skyline|city|space|moon|mars|bridge|stage|stadium|volcano)$/
  if (brief.place !== null && grand.test(brief.place)) return brief
  return {
    ...brief,
    subjects: subjects.map((s) =>
      s === who ? withTraits(s, { near: felt(who) ? '0.34' : '0.45' }) : s,
    ),
    camera: { ...camera, shot: 'medium' },
  }
}

/** The most people whose heads are worth their every lock: among the leaves of a wood, only one's. */
const fewIn = (place: Brief['place']): number => (/^(forest|jungle)$/.test(place ?? '') ? 1 : 2)

/** The brief whose people, where they are few, have hair of locks and faces as finely cut as in a portrait. */
export const inDetail = (brief: Brief): Brief => {
  const people = brief.subjects.filter((s) => s.kind === 'person')
  const all = people.reduce((sum, s) => sum + s.count, 0)
  if (all === 0 || all > fewIn(brief.place) || brief.camera.shot === 'wide') return brief
  return {
    ...brief,
    subjects: brief.subjects.map((s) => (people.includes(s) ? withTraits(s, { fine: 'yes' }) : s)),
  }
}
