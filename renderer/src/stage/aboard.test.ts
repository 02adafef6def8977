// Who stands on what is too large to be beside them is seen there; selfies and grown-up girls are what they are.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { overTable } from './part-shown.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const read = (prompt: string) => parsePrompt(prompt, vocabulary)
const staged = (prompt: string) => unfold(read(prompt)).brief

describe('places that carry somebody', () => {
  it.each([
    ['a black cat on a roof under a full moon', 'rooftop', 'tiled-roof'],
    ['a fiddler on the roof', 'rooftop', 'tiled-roof'],
    ['a man in a white suit on a yacht', 'ocean', 'deck'],
    ['a pirate on the deck of his ship', 'ocean', 'deck'],
    ['a model on a runway in a silver dress', 'stage', 'catwalk'],
    ['a woman drinking tea on a balcony at sunrise', 'rooftop', 'balcony'],
    ['a horse looking out of a stable', 'farm', 'stable'],
    ['a Paris balcony', 'rooftop', 'balcony'],
  ])('%s', (prompt, place, setting) => {
    const brief = staged(prompt)
    expect(brief.place).toBe(place)
    expect(brief.setting).toContain(setting)
    expect(brief.subjects.some((s) => s.kind === 'vessel')).toBe(false)
  })

  it('a bus that crosses a bridge in a town has the river beside it', () => {
    const { place, subjects } = staged('a bus crossing a bridge in London')
    expect(place).toBe('bridge')
    expect(subjects.map((s) => s.form)).toEqual(['bus', 'big-ben'])
  })

  it.each([
    'a woman on a rooftop terrace',
    'a stork on the roof of a house',
    'a man in a rowboat',
    'an airplane on a runway',
  ])('leaves alone: %s', (prompt) => {
    const { setting } = staged(prompt)
    expect(setting.filter((w) => /^(tiled-roof|deck|catwalk)$/.test(w))).toEqual([])
  })

  it('keeps a bench by the sea out of the water, and a horse in its shallows', async () => {
    const { environmentOf } = await import('./environment/registry.ts')
    const level = (prompt: string) => {
      const brief = staged(prompt)
      const words = new Set([...brief.setting, brief.place])
      return environmentOf('beach')({
        place: 'beach',
        brief,
        seed: 1,
        random: Math.random,
        time: 'afternoon',
        weather: 'clear',
        season: 'summer',
        lit: false,
        span: 1.7,
        reach: 1,
        tabletop: false,
        empty: false,
        named: (word) => words.has(word),
      }).water
    }
    expect(level('two friends eating ice cream on a bench by the sea')).toBeLessThan(0)
    expect(level('a white horse galloping through shallow water')).toBeGreaterThan(0)
  })
})

describe('what people are in', () => {
  it('shows a crowded train from within', () => {
    const brief = staged('a crowded subway train')
    expect(brief.place).toBe('subway')
    expect(brief.setting).toContain('carriage')
    expect(brief.subjects.map((s) => `${s.kind} ${s.count}`)).toEqual(['person 5'])
  })
  it('rows a rowing boat', () => {
    const boat = (prompt: string) => staged(prompt).subjects.find((s) => s.kind === 'vessel')?.form
    expect(boat('a man rowing a boat on a misty lake')).toBe('rowboat')
    expect(boat('a man in a boat on a lake')).toBe('boat')
  })
  it('hangs a hammock from the trees it is between', () => {
    const [hammock, ...rest] = staged('a hammock between two palms').subjects
    expect(hammock?.traits['style']).toBe('hammock-palms')
    expect(rest).toEqual([])
  })
  it('is on the mountain only where it stands on its top', async () => {
    const { asksForSummit } = await import('./environment/summit.ts')
    const asks = (prompt: string) => asksForSummit({ brief: staged(prompt) } as never)
    expect(asks('a group of hikers on a mountain summit')).toBe(true)
    expect(asks('a hiker in the mountains')).toBe(false)
  })
})

describe('what grows, hides and sits', () => {
  it('is one with its pot, a tree on its stem', () => {
    const [tree, ...rest] = staged('a lemon tree in a terracotta pot').subjects
    expect(tree).toMatchObject({ form: 'potted-plant', traits: { stem: 'tree' } })
    expect(rest).toEqual([])
  })
  it('is in the tree that it is rescued from', () => {
    const { subjects, relations } = staged('a firefighter rescuing a kitten from a tree')
    const id = (form: string) => subjects.find((s) => s.form === form)?.id
    const ladder = subjects.find((s) => s.noun === 'leaning-ladder')?.id
    expect(relations).toContainEqual({ from: ladder, relation: 'beside', to: id('tree') })
    expect(relations).toContainEqual({ from: id('kitten'), relation: 'beside', to: ladder })
    expect(subjects.find((s) => s.form === 'kitten')?.traits['works']).toMatch(/,2\.3,/)
    const alone = staged('rescuing a kitten from a tree')
    expect(alone.relations).toContainEqual({
      from: alone.subjects.find((s) => s.form === 'kitten')?.id,
      relation: 'on',
      to: alone.subjects.find((s) => s.form === 'branch')?.id,
    })
  })
  it('lies on the bench, not under its newspaper, and bags on a roof are on it', () => {
    const sleeper = staged('a man sleeping under a newspaper on a bench')
    const bench = sleeper.subjects.find((s) => s.form === 'bench')?.id
    expect(sleeper.relations).toContainEqual({ from: 's0', relation: 'on', to: bench })
    const car = staged('an old car with suitcases on the roof')
    const bags = car.subjects.find((s) => s.noun === 'suitcase')
    expect(bags?.count).toBe(2)
    expect(car.relations).toContainEqual({ from: bags?.id, relation: 'on', to: 's0' })
  })
  it('says by no shoulder that it is in the jungle', () => {
    expect(read('a sailor with a parrot on his shoulder').place).not.toBe('jungle')
  })
  it('takes a ship at the surface and a submarine below it', () => {
    expect(staged('a kraken attacking a pirate ship').place).toBe('ocean')
    expect(staged('a giant octopus attacking a submarine').place).toBe('underwater')
  })
  it('is held out on a hand, and looked at', () => {
    const brief = staged("a butterfly on a child's hand")
    expect(brief.subjects).toHaveLength(1)
    expect(brief.subjects[0]?.held?.[0]).toMatchObject({
      form: 'butterfly',
      traits: { use: 'perched' },
    })
  })
  it('stands on the desk that it is named with', () => {
    const { subjects, relations } = staged('a desk with a laptop, a lamp and a plant')
    const desk = subjects.find((s) => s.form === 'desk')?.id
    expect(relations.filter((r) => r.relation === 'on' && r.to === desk)).toHaveLength(3)
  })
})

describe('pictures of oneself', () => {
  it('puts the phone in the hand and the looking glass away', () => {
    const brief = staged('a mirror selfie of a woman in her bedroom')
    expect(brief.subjects.map((s) => s.form)).toEqual(['woman'])
    expect(brief.subjects[0]?.held?.[0]?.form).toBe('phone')
    expect(brief.camera.shot).toBe('medium')
  })
  it('is wide and near at arm\u2019s length', () => {
    expect(staged('a selfie of a man at the beach').camera).toMatchObject({
      shot: 'portrait',
      focal: 28,
    })
  })
})

describe('girls', () => {
  it.each([
    ['a girl in a black crop top', 'woman'],
    ['a goth girl in a bar', 'woman'],
    ['a girl on a swing', 'girl'],
    ['a little girl in a leather jacket', 'girl'],
    ['a mother and her girl in a bar', 'girl'],
  ])('%s', (prompt, form) => {
    expect(read(prompt).subjects.find((s) => /girl/.test(s.noun) || s.form === form)?.form).toBe(
      form,
    )
  })
})

describe('people behind a table', () => {
  const box = (
    low: readonly [number, number, number],
    high: readonly [number, number, number],
  ) => ({ low, high })
  const sitter = box([-0.3, 0, -0.8], [0.3, 1.4, -0.2])
  const table = box([-2, 0, -0.2], [2, 0.75, 0.7])
  it('are shown from the table up, and of the table what is before them', () => {
    const [who, top] = overTable([sitter, table], ['person', 'furniture'], sitter)
    expect(who?.low[1]).toBeGreaterThan(0.6)
    expect(top?.low[1]).toBeGreaterThan(0.6)
    expect(top?.high[0]).toBeLessThan(0.6)
  })
  it('stay whole when a dog lies at their feet', () => {
    const dog = box([0.5, 0, 0.8], [1.2, 0.4, 1.2])
    const boxes = [sitter, table, dog]
    expect(overTable(boxes, ['person', 'furniture', 'quadruped'], sitter)).toBe(boxes)
  })
})
