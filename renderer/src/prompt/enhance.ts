// What "enhance prompt" does: adds light, lens, mood and air that fit what the prompt already says, in words the parser understands.
import type { Brief } from './brief.ts'
import { ENRICHMENTS } from './lexicon/enhance.data.ts'
import { readList, readRows } from './lexicon.ts'

interface Enrichment {
  readonly group: string
  readonly phrase: string
  readonly when: readonly string[]
  readonly not: readonly string[]
}

const INDOOR: ReadonlySet<string> = new Set([
  'room',
  'kitchen',
  'bedroom',
  'library',
  'office',
  'classroom',
  'gym',
  'stage',
  'church',
  'cafe',
  'table',
  'studio',
  'cave',
])

const enrichments: readonly Enrichment[] = readRows(ENRICHMENTS).map((row) => ({
  group: row.section,
  phrase: row.names.join(', '),
  when: readList(row.options['when']),
  not: readList(row.options['not']),
}))

/** What holds of a Brief, in the words the table uses. */
const factsOf = (brief: Brief): ReadonlySet<string> => {
  const facts = new Set<string>(['any'])
  const say = (fact: string | null, also: string | null): void => {
    if (fact === null) return
    facts.add(fact)
    if (also !== null) facts.add(also)
  }
  say(brief.place, null)
  if (brief.place === null) facts.add('none')
  else facts.add(INDOOR.has(brief.place) ? 'indoor' : 'outdoor')
  say(brief.time, 'time')
  say(brief.weather, 'weather')
  say(brief.season, 'season')
  // The moon in the sky is not the moon as a place.
  for (const word of brief.light) say(word === 'moon' ? 'moonlit' : word, 'light')
  for (const word of brief.mood) say(word, 'mood')
  for (const word of brief.medium) say(word, 'medium')
  for (const word of brief.setting) say(word, null)
  if (brief.palette.length > 0) facts.add('palette')
  if (brief.setting.length > 0) facts.add('setting')
  if (brief.light.includes('sun')) facts.add('time')
  if (Object.values(brief.camera).some((value) => value !== null)) facts.add('camera')
  for (const subject of brief.subjects) {
    facts.add(subject.form)
    if (subject.kind === 'person') facts.add('person')
    else if (/^(quadruped|bird|fish)$/u.test(subject.kind)) facts.add('animal')
    else if (/^(vehicle|vessel|aircraft)$/u.test(subject.kind)) facts.add('vehicle')
    else if (/^(building|plant)$/u.test(subject.kind)) facts.add(subject.kind)
    facts.add(subject.noun)
    if (subject.traits['size'] === 'giant') facts.add('giant')
  }
  if (brief.subjects.length === 0) facts.add('scenery')
  else if (brief.subjects.every((subject) => subject.height < 0.6)) facts.add('small')
  for (const word of brief.excluded) facts.add(word)
  return facts
}

const holds = (facts: ReadonlySet<string>, condition: string): boolean =>
  condition.split('+').every((fact) => facts.has(fact))

const mix = (seed: number, salt: number): number => {
  let x = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)) >>> 0
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d) >>> 0
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39) >>> 0
  return (x ^ (x >>> 15)) >>> 0
}

const banned = (phrase: string, brief: Brief): boolean =>
  brief.excluded.some((word) => {
    const stem = word.replace(/-/gu, ' ').replace(/s$/u, '')
    return stem !== '' && phrase.includes(stem)
  })

/**
 * The prompt with fitting words of light, lens, mood and air after it. The user's words come first and unchanged;
 * nothing added contradicts them. `clip`: the words move a picture that is there, so no weather is added that it may not have.
 * Same Brief and seed, same text.
 */
export const enhancePrompt = (brief: Brief, seed: number, clip = false): string => {
  const facts = new Set(factsOf(brief))
  if (clip) facts.add('clip')
  const added: string[] = []
  ;['light', 'lens', 'mood', 'air'].forEach((group, salt) => {
    const fitting = enrichments.filter(
      (one) =>
        one.group === group &&
        one.when.some((condition) => holds(facts, condition)) &&
        !one.not.some((condition) => holds(facts, condition)) &&
        !banned(one.phrase, brief),
    )
    // What fits anything is only taken when nothing more telling fits.
    const telling = fitting.filter((one) => !one.when.includes('any'))
    const pool = telling.length > 0 ? telling : fitting
    const chosen = pool[mix(seed, salt) % Math.max(1, pool.length)]
    if (chosen !== undefined) added.push(chosen.phrase)
  })
  if (added.length === 0) return brief.prompt
  const cut = /[\s,;]*negative\s+prompt/iu.exec(brief.prompt)
  const own = (cut === null ? brief.prompt : brief.prompt.slice(0, cut.index)).replace(
    /[\s,;.]+$/u,
    '',
  )
  const rest = cut === null ? '' : brief.prompt.slice(cut.index)
  return `${own === '' ? '' : `${own}, `}${added.join(', ')}${rest}`
}
