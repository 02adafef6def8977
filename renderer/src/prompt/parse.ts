// Prompt text to Brief: the one door into this folder.
import type { Brief, BriefRelation, BriefSubject, SubjectKind } from './brief.ts'
import type { Draft, Figure } from './draft.ts'
import { finish } from './finish.ts'
import { grownUp } from './grown.ts'
import { readDraft } from './reader.ts'
import type { Vocabulary } from './vocabulary.ts'
import { readWords } from './words.ts'

const MOST_SUBJECTS = 12

const round = (metres: number): number => Math.round(metres * 1000) / 1000

const subjectOf = (figure: Figure, id: string): BriefSubject => {
  const { noun } = figure
  const held = figure.held.map((thing) => subjectOf(thing, id))
  const kind: SubjectKind = noun.kind
  return {
    id,
    noun: noun.name,
    kind,
    form: noun.form,
    art: noun.art,
    count: figure.count,
    height: round(noun.height * figure.scale),
    colors: figure.colors.length > 0 ? figure.colors : noun.colors,
    material: figure.material,
    pose: figure.pose,
    wears: figure.wears.map(({ item, color, pattern, cut }) => {
      const cutting = cut === undefined ? {} : { cut }
      if (pattern === undefined) return { item, color, ...cutting }
      const named = item.startsWith(pattern) ? item : `${pattern}-${item}`
      return { item: named, color, pattern, ...cutting }
    }),
    holds: [...held.map((thing) => thing.noun)],
    ...(held.length > 0 ? { held } : {}),
    // Whoever casts it in a material must know whether its colours were named.
    traits:
      figure.material !== null && figure.colors.length > 0
        ? { ...figure.traits, dyed: 'yes' }
        : figure.traits,
  }
}

/** A head that something is held over asks for no portrait. */
const overHead = /\b(over|above) (her|his|their|its) heads?\b/iu

const briefOf = (prompt: string, draft: Draft): Brief => {
  const order = [...draft.figures].sort((a, b) => a.rank - b.rank).slice(0, MOST_SUBJECTS)
  const ids = new Map(order.map((figure, i) => [figure, `s${i}`]))
  const relations: BriefRelation[] = draft.links.flatMap(({ from, relation, to }) => {
    const a = ids.get(from)
    const b = ids.get(to)
    return a === undefined || b === undefined ? [] : [{ from: a, relation, to: b }]
  })
  return {
    prompt,
    subjects: order.map((figure, i) => subjectOf(figure, `s${i}`)),
    relations,
    place: draft.place,
    setting: draft.setting.filter((word) => word !== draft.place),
    time: draft.time ?? draft.weakTime,
    weather: draft.weather,
    season: draft.season,
    light: draft.light,
    mood: draft.mood,
    palette: draft.palette,
    camera: {
      shot: overHead.test(prompt) && draft.shot === 'portrait' ? null : draft.shot,
      angle: draft.angle,
      focal: draft.focal,
      shallow: draft.shallow,
      lens: draft.lens,
      roll: draft.roll,
      side: draft.side,
    },
    medium: draft.medium,
    excluded: draft.excluded,
    unknown: draft.unknown,
  }
}

/** Reads a prompt. Pure; never throws; the same words always give the same Brief. */
export const parsePrompt = (prompt: string, vocabulary: Vocabulary): Brief => {
  const { words, negative, foreign } = readWords(prompt, vocabulary)
  const draft = readDraft(words, vocabulary, foreign, false)
  const banned = readDraft(negative, vocabulary, false, true).excluded
  for (const word of banned) if (!draft.excluded.includes(word)) draft.excluded.push(word)
  finish(draft, vocabulary)
  const standIns = words.flatMap(({ text, standIn }) =>
    standIn === undefined ? [] : [{ word: text, as: standIn }],
  )
  const brief = grownUp(briefOf(prompt, draft))
  return standIns.length === 0 ? brief : { ...brief, standIns }
}
