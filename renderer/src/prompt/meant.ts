// What a noun means beside another: a cub's mother is of its own kind, a lady's parasol is one to carry, a tree house has its tree.
import type { Draft, Figure } from './draft.ts'

const parent = /^(mother|mom|mama|mum|father|dad|papa|parent)s?$/u

/** What the young become that have a word and a body of their own: form and height in metres. */
const grown: Readonly<Record<string, readonly [form: string, height: number]>> = {
  duckling: ['duck', 0.4],
  gosling: ['swan', 0.8],
  cygnet: ['swan', 1],
  chick: ['chicken', 0.45],
  kitten: ['cat', 0.3],
  puppy: ['dog', 0.6],
  pup: ['dog', 0.6],
}

/** "a lion cub playing with its mother": a lioness, and no woman. Changes `thing`. */
export const toKin = (from: Figure, thing: Figure): void => {
  if (!parent.test(thing.noun.name) || from.noun.family !== 'animals') return
  const female = /^m/u.test(thing.noun.name)
  const young = from.traits['age'] === 'baby'
  const height = from.noun.height * (young ? 2.1 : 1)
  const own = grown[from.noun.name]
  const [form, tall] = own ?? [from.noun.form, height]
  // A duckling's yellow is not its mother's.
  const colors = own ? [] : from.noun.colors
  thing.noun = { ...from.noun, name: `grown-${form}`, form, height: tall, colors }
  const { age: _young, ...traits } = from.traits
  thing.traits = female ? { ...traits, mane: 'no' } : traits
}

/** Makes a parasol one that is held; whether `thing` is a parasol. */
export const toHandParasol = (thing: Figure): boolean => {
  if (thing.noun.name !== 'parasol') return false
  thing.noun = { ...thing.noun, height: 0.95, family: 'objects' }
  return true
}

/** Whether `from` brings by itself what it is said to be in or on, which then is no figure of its own. */
export const hasOwn = (draft: Draft, from: Figure, thing: Figure): boolean => {
  if (from.noun.form !== 'treehouse' || thing.noun.family !== 'plants') return false
  const at = draft.figures.indexOf(thing)
  if (at >= 0) draft.figures.splice(at, 1)
  return true
}
