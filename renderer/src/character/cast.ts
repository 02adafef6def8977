// Gives the main person of a brief to a character: who plays, in which skin, hair and clothes, and how strongly.

import type { Brief, BriefSubject, Rgb } from '../prompt/brief.ts'
import { fromHex } from '../prompt/color.ts'
import { newSubject } from '../stage/new-subject.ts'
import type { CharacterLooks } from './looks.ts'

/** A character and how strongly it acts, 0..1. */
export interface CastCharacter {
  readonly looks: CharacterLooks
  readonly strength: number
}

/** From this strength on what cannot be blended (the cut of hair and clothes, the face) is the character's. */
const WHOLLY = 0.3

const rgbOf = (color: string | null): Rgb | null => (color === null ? null : fromHex(color))

const partOf = ({ looks, strength }: CastCharacter): NonNullable<BriefSubject['cast']> => ({
  skin: rgbOf(looks.skin),
  hair: looks.hair?.length === 'none' ? null : rgbOf(looks.hair?.color ?? null),
  hairLength: looks.hair?.length ?? null,
  // A character that is no person dresses people in its colours.
  top: rgbOf(looks.kind === 'person' ? looks.top : (looks.palette[0] ?? null)),
  bottom: rgbOf(looks.kind === 'person' ? looks.bottom : (looks.palette[1] ?? null)),
  seed: looks.kind === 'person' && strength >= WHOLLY ? looks.seed : null,
  strength,
})

/** Someone for a prompt without people. */
const newcomer = (cast: CastCharacter, id: string): BriefSubject => {
  const noun = cast.looks.hair?.length === 'long' ? 'woman' : 'man'
  const height = noun === 'woman' ? 1.66 : 1.76
  return newSubject(id, { kind: 'person', form: noun, height, cast: partOf(cast) })
}

/** One of many is the character, the others stay as they are. */
const played = (person: BriefSubject, cast: CastCharacter): readonly BriefSubject[] => {
  const lead = { ...person, count: 1, cast: partOf(cast) }
  if (person.count === 1) return [lead]
  return [lead, { ...person, id: `${person.id}-others`, count: person.count - 1 }]
}

const isPerson = ({ kind, traits }: BriefSubject): boolean =>
  kind === 'person' && traits['effigy'] === undefined

const isAlive = ({ kind }: BriefSubject): boolean =>
  kind === 'quadruped' || kind === 'bird' || kind === 'fish'

/** The main animal in the character's colours, where the prompt names none for it. */
const colored = (brief: Brief, cast: CastCharacter): Brief | null => {
  const main = brief.subjects.find(isAlive)
  if (!main) return null
  const colors = cast.looks.palette.slice(0, 2).map(fromHex)
  const wears = main.colors.length === 0 && cast.strength >= WHOLLY
  return {
    ...brief,
    subjects: brief.subjects.map((each) => (each === main && wears ? { ...each, colors } : each)),
  }
}

/** Puts the newcomer first, beside what was first before. */
const joined = (brief: Brief, cast: CastCharacter): Brief => {
  if (brief.excluded.some((word) => /^(person|people|man|woman|human)s?$/.test(word))) return brief
  const person = newcomer(cast, 'cast')
  const [main] = brief.subjects
  const relation = main ? [{ from: person.id, relation: 'beside' as const, to: main.id }] : []
  return {
    ...brief,
    subjects: [person, ...brief.subjects],
    relations: [...brief.relations, ...relation],
  }
}

/**
 * A person plays the main person of the brief, or comes into it where there is none. What is no person gives its colours to the main
 * animal, or to the clothes of the main person. The prompt's own colours stay.
 */
export const castCharacter = (brief: Brief, cast: CastCharacter): Brief => {
  if (cast.strength <= 0) return brief
  const animal = cast.looks.kind === 'other' ? colored(brief, cast) : null
  if (animal) return animal
  const main = brief.subjects.find(isPerson)
  if (main) {
    const subjects = brief.subjects.flatMap((each) => (each === main ? played(each, cast) : [each]))
    return { ...brief, subjects }
  }
  return cast.looks.kind === 'person' ? joined(brief, cast) : brief
}
