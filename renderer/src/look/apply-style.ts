// How a style reaches the stage: its hint is read like a prompt and fills in what the user's own prompt leaves open.
import type { Brief, BriefCamera, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import type { Vocabulary } from '../prompt/vocabulary.ts'
import type { StageStyle } from '../stage/style.ts'
import type { Style } from './styles.ts'

/** Below this strength a style colours the picture only; from here on it dresses people and brings things. */
const BOLD = 0.4

const sameWears = (a: BriefSubject['wears'], b: readonly { readonly item: string }[]): boolean =>
  a.length === b.length && a.every((worn, i) => worn.item === b[i]?.item)

/** Dresses a person as the style wants, unless the prompt itself said what is worn, held or done. */
const dressed = (
  person: BriefSubject,
  model: BriefSubject,
  vocabulary: Vocabulary,
): BriefSubject => {
  const usual = vocabulary.noun(person.noun)?.wears ?? []
  const plain = person.wears.length === 0 || sameWears(person.wears, usual)
  const modelUsual = vocabulary.noun(model.noun)?.wears ?? []
  const wanted = sameWears(model.wears, modelUsual) ? [] : model.wears
  const { held: own, ...rest } = person
  const held = person.holds.length > 0 ? own : model.held
  return {
    ...rest,
    ...(held ? { held } : {}),
    wears: plain && wanted.length > 0 ? wanted : person.wears,
    holds: person.holds.length > 0 ? person.holds : model.holds,
    pose: person.pose ?? model.pose,
    traits: { ...model.traits, ...person.traits },
  }
}

const grown = (person: BriefSubject, style: Style, strength: number): BriefSubject => ({
  ...person,
  height: person.height * style.giant ** strength * style.stretch ** strength,
  traits:
    style.stretch > 1 && strength >= BOLD ? { ...person.traits, legs: 'long' } : person.traits,
})

/** Things the style brings, as subjects and relations beside or behind the main subject. */
const brought = (brief: Brief, style: Style, vocabulary: Vocabulary): Brief => {
  const behind = /\bbehind$/.test(style.adds)
  const extra = parsePrompt(style.adds.replace(/\s*\b(beside|behind)$/, ''), vocabulary)
  const known = new Set(brief.subjects.map((s) => s.noun))
  const fresh = extra.subjects
    .filter((s) => !known.has(s.noun) && !brief.excluded.includes(s.noun))
    .map((s, i) => ({
      ...s,
      id: `s${brief.subjects.length + i}`,
      height: s.height * style.prop,
    }))
  const [main] = brief.subjects
  const relations: BriefRelation[] = main
    ? fresh.map((s) => ({ from: s.id, relation: behind ? 'behind' : 'beside', to: main.id }))
    : []
  return {
    ...brief,
    subjects: [...brief.subjects, ...fresh],
    relations: [...brief.relations, ...relations],
  }
}

const named = (camera: BriefCamera): Partial<BriefCamera> =>
  Object.fromEntries(Object.entries(camera).filter(([, value]) => value !== null))

export interface StyledPicture {
  readonly brief: Brief
  /** What the stage does with the style; null for a neutral one. */
  readonly stage: StageStyle | null
}

/** Bends a brief by a style at a strength 0..1. The prompt's own words always win. */
export const applyStyle = (
  brief: Brief,
  style: Style,
  strength: number,
  vocabulary: Vocabulary,
): StyledPicture => {
  if (strength <= 0) return { brief, stage: null }
  const hint = parsePrompt(style.hint, vocabulary)
  const stage: StageStyle = {
    place: hint.place,
    time: hint.time,
    weatherHint: hint.weather,
    season: hint.season,
    setting: hint.setting,
    light: hint.light,
    mood: hint.mood,
    camera: named(hint.camera),
    grade: style.grade,
    finishes: style.finishes,
    paper: style.paper,
    weather: style.weather.map((w) => ({ ...w, amount: w.amount * strength })),
  }
  const model = hint.subjects.find((s) => s.kind === 'person')
  const people = brief.subjects.map((s) =>
    s.kind === 'person'
      ? grown(model && strength >= BOLD ? dressed(s, model, vocabulary) : s, style, strength)
      : s,
  )
  const cast = { ...brief, subjects: people }
  return {
    brief: style.adds !== '' && strength >= BOLD ? brought(cast, style, vocabulary) : cast,
    stage,
  }
}
