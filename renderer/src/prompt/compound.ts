// A run of nouns with one head: who is the figure, and what do the other nouns make of it?
import { type Figure, figureOf } from './draft.ts'
import type { Member, Phrase } from './phrase.ts'
import type { Noun, NounSense } from './sense.ts'
import { putOn } from './wardrobe.ts'

/** Nouns that say somebody's sex or age and no more; a profession beside one dresses it. */
const BASE =
  /^(woman|man|girl|boy|lady|female|male|guy|child|kid|baby|newborn|infant|toddler|mother|father|mama|papa|mom|dad|daddy|mommy|person|teenager|gentleman)$/u

/** Heads that make an image of the noun before them: "lion statue". */
export const EFFIGY =
  /^(statue|sculpture|figurine|bust|marble-statue|stone-statue|bronze-statue|ornament|carving|toy|plush|plush-toy|plushie|stuffed-animal|stuffed-toy|skeleton|doll|puppet|idol|silhouette|golem|action-figure|topiary|pinata|origami|ice-sculpture|fossil|robot|hologram|model)$/u

const dress = (figure: Figure, profession: Noun): void => {
  for (const worn of profession.wears) {
    if (!figure.wears.some((old) => old.item === worn.item))
      figure.wears.push({ ...worn, own: false })
  }
  for (const [key, value] of Object.entries(profession.traits)) {
    if (key !== 'gender' && key !== 'age') figure.traits[key] = value
    else figure.traits[key] ??= value
  }
  figure.traits['profession'] ??= profession.name
}

const EFFIGY_MATERIAL: Readonly<Record<string, string>> = {
  robot: 'metal',
  'bronze-statue': 'metal',
  origami: 'paper',
  topiary: 'leaves',
  'ice-sculpture': 'ice',
  plush: 'fabric',
  plushie: 'fabric',
  'plush-toy': 'fabric',
  'stuffed-animal': 'fabric',
  'stuffed-toy': 'fabric',
  toy: 'plastic',
  doll: 'plastic',
  skeleton: 'bone',
  fossil: 'stone',
}

/** Turns a figure into an image of itself in another stuff. */
export const makeEffigy = (figure: Figure, kind: string): void => {
  figure.traits['effigy'] = kind
  figure.material = EFFIGY_MATERIAL[kind] ?? figure.material ?? 'stone'
  if (/^(toy|plush|doll|figurine|ornament|origami|puppet|plushie|model)/u.test(kind)) {
    figure.scale *= Math.min(1, 0.3 / figure.noun.height)
  }
}

const isAnimal = (noun: Noun): boolean => noun.family === 'animals'
const isHuman = (noun: Noun): boolean => noun.family === 'people'

/** "golden retriever puppy": the young of the kind named before; else the head stays what it is. */
const young = (figure: Figure, modifier: Noun): Figure => {
  if (!/^(puppy|pup|kitten|cub|calf|foal|lamb|chick|piglet|fawn)$/u.test(figure.noun.name)) {
    figure.traits['of'] = modifier.name
    return figure
  }
  const other = figureOf(modifier, figure.rank)
  const form =
    modifier.form === 'dog' ? 'puppy' : modifier.form === 'cat' ? 'kitten' : modifier.form
  other.noun = { ...modifier, form, height: modifier.height * 0.45 }
  other.traits['age'] = 'baby'
  return other
}

/** What kind of image the word before the head makes of it; "hedge animals" are clipped out of hedges. */
const likenessOf = (head: Noun, { name }: Noun): string | null =>
  /^(toy|model|plush|origami|lego|skeleton|ghost|zombie|robot)$/u.test(name)
    ? name
    : isAnimal(head) && /^(topiary|hedge|boxwood)$/u.test(name)
      ? 'topiary'
      : null

/** "baby elephant", "pirate cat", "a family of five ducks": what a word for people makes of an animal. */
const asPerson = (figure: Figure, modifier: Noun): Figure => {
  if (modifier.expand.length > 0) figure.noun = { ...figure.noun, count: modifier.expand.length }
  else if (modifier.form === 'baby') {
    figure.traits['age'] = 'baby'
    figure.scale *= 0.45
  } else if (BASE.test(modifier.name)) figure.traits['gender'] = modifier.name
  else if (modifier.form === 'robot') makeEffigy(figure, 'robot')
  else dress(figure, modifier)
  return figure
}

const joinTwo = (figure: Figure, modifier: Noun): Figure => {
  const head = figure.noun
  if (head.expand.length > 0 && isAnimal(modifier)) {
    const others = figureOf(modifier, figure.rank)
    others.count = head.name === 'family' ? 4 : 2
    others.traits['pair'] = head.name
    return others
  }
  if (head.name === 'skeleton' && !isHuman(modifier)) {
    const bones = figureOf(modifier, figure.rank)
    makeEffigy(bones, 'skeleton')
    return bones
  }
  if (isHuman(head) && (isAnimal(modifier) || modifier.form === 'robot')) {
    const other = figureOf(modifier, figure.rank)
    dress(other, head)
    return other
  }
  if (isAnimal(head) && isHuman(modifier)) return asPerson(figure, modifier)
  if (
    isAnimal(modifier) &&
    /^(herd|pack|swarm|pod|colony|pride|flock|livestock)$/u.test(head.name)
  ) {
    const many = figureOf(modifier, figure.rank)
    many.count = 6
    return many
  }
  if (isAnimal(head) && isAnimal(modifier)) return young(figure, modifier)
  if (isHuman(head) && head.form === modifier.form && BASE.test(head.name)) {
    for (const [key, value] of Object.entries(modifier.traits)) figure.traits[key] ??= value
    for (const worn of modifier.wears) putOn(figure, worn)
    return figure
  }
  if (isHuman(head) && isHuman(modifier)) {
    if (BASE.test(head.name) && !BASE.test(modifier.name)) {
      dress(figure, modifier)
      for (const [key, value] of Object.entries(modifier.traits)) figure.traits[key] ??= value
      return figure
    }
    const other = figureOf(modifier, figure.rank)
    dress(other, head)
    return other
  }
  if (
    EFFIGY.test(head.name) &&
    (isHuman(modifier) || isAnimal(modifier) || head.name !== 'robot')
  ) {
    const other = figureOf(modifier, figure.rank)
    makeEffigy(other, head.name)
    return other
  }
  const likeness = likenessOf(head, modifier)
  if (likeness !== null) {
    makeEffigy(figure, likeness)
    return figure
  }
  if (
    modifier.family === 'food' &&
    /chocolate|candy|gingerbread|cheese|honey/u.test(modifier.name)
  ) {
    figure.material = 'candy'
  }
  figure.traits['of'] = modifier.name
  return figure
}

/** The figure a phrase with a noun at its head stands for, with its noun modifiers worked in. */
export const figureFrom = (phrase: Phrase, head: NounSense, rank: number): Figure => {
  let figure = figureOf(head.noun, rank)
  const rest = phrase.members.slice(0, -1)
  for (let i = rest.length - 1; i >= 0; i--) {
    const member: Member | undefined = rest[i]
    if (member === undefined || member.word.owner) continue
    if (member.sense.type === 'noun') figure = joinTwo(figure, member.sense.noun)
    else if (member.sense.type === 'part') figure.traits[member.sense.part] ??= 'yes'
  }
  return figure
}
