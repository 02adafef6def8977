// What a noun means beside another: a cub's mother is of its own kind, a lady's parasol is one to carry, a tree house has its tree, a team's coach is a person, a plumber's pipe is none to smoke.
import type { Draft, Figure } from './draft.ts'
import type { Vocabulary } from './vocabulary.ts'

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

const sport =
  /^(soccer|football|rugby|basketball|volleyball|baseball|hockey|tennis|swimming|running|athletics|gymnastics|boxing|cricket|handball|sports?|whistle|stadium|gym|locker-room|player|athlete|swimmer|gymnast|boxer|runner|sprinter|footballer|goalkeeper)s?$/u
const trained = /(^|-)(team|players?|athletes?|squad|kid|child)$/u

/** A coach beside a team, a sport or who does one is a person; horses have theirs. Changes the figures. */
export const asTrainer = (draft: Draft, vocabulary: Vocabulary): void => {
  const person = vocabulary.noun('sports-coach')
  const sporty =
    draft.figures.some(({ noun, traits }) =>
      [noun.name, traits['of'] ?? ''].some((word) => trained.test(word) || sport.test(word)),
    ) || [...draft.unknown, ...draft.setting, draft.place ?? ''].some((word) => sport.test(word))
  const drawn = draft.figures.some(({ noun }) => /^(horse|pony)/u.test(noun.name))
  if (person === null || !sporty || drawn) return
  for (const figure of draft.figures) {
    if (figure.noun.name !== 'coach') continue
    figure.noun = person
    figure.traits = { ...figure.traits, ...person.traits }
    figure.wears.push(...person.wears.map((worn) => ({ ...worn, own: false })))
  }
}

const fitted = /^(sink|toilet|faucet|tap|bathtub|bath|shower|boiler|radiator|washing-machine)$/u

/** A pipe that a plumber sees to, or one at a sink, is none to smoke: a wrench is in the hand. Changes the figures. */
export const asPlumbing = (draft: Draft, vocabulary: Vocabulary): void => {
  const wrench = vocabulary.noun('wrench')
  const plumbed = draft.figures.some(
    ({ noun, traits }) => fitted.test(noun.name) || traits['profession'] === 'plumber',
  )
  if (wrench === null || !plumbed) return
  const smoked = ({ noun }: Figure): boolean => /^(smoking-)?pipe$/u.test(noun.name)
  for (const figure of draft.figures)
    for (const held of figure.held.filter(smoked)) {
      held.noun = wrench
      held.traits = { ...wrench.traits }
      // Nobody stands in a cupboard: what is mended is faced.
      draft.links.forEach((link, i) => {
        if (link.from === figure && fitted.test(link.to.noun.name))
          draft.links[i] = { ...link, relation: 'facing' }
      })
    }
}
