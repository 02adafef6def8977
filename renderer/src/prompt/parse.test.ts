// Prompts and what must be in their Briefs.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { essentialsOf, missingFrom } from './essentials.ts'
import { isForm } from './forms.ts'
import { parsePrompt } from './parse.ts'
import { CASES } from './parse-cases.data.ts'
import { BEAST_CASES } from './parse-cases-beasts.data.ts'
import { DEED_CASES } from './parse-cases-deeds.data.ts'
import { DENIAL_CASES } from './parse-cases-denials.data.ts'
import { MORE_CASES } from './parse-cases-more.data.ts'
import { PLACE_CASES } from './parse-cases-places.data.ts'
import { WORD_CASES } from './parse-cases-words.data.ts'
import { isPlace } from './places.ts'
import { createVocabulary } from './vocabulary.ts'

const art = await createArtShelf().names()
const vocabulary = createVocabulary(art)
const brief = (prompt: string) => parsePrompt(prompt, vocabulary)

const cases = [CASES, MORE_CASES, PLACE_CASES, DEED_CASES, BEAST_CASES, DENIAL_CASES, WORD_CASES]
  .map((part) => part.trim())
  .join('\n')
  .split('\n')
  .map((line) => {
    const bar = line.lastIndexOf('|')
    return { prompt: line.slice(0, bar).trim(), expected: line.slice(bar + 1).trim() }
  })

describe('prompts and their essentials', () => {
  it('are many', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200)
  })

  it.each(cases)('$prompt', ({ prompt, expected }) => {
    const read = brief(prompt)
    expect(missingFrom(read, expected), essentialsOf(read).join(' ')).toEqual([])
  })
})

describe('colours', () => {
  it('stay with their noun', () => {
    const { subjects, place, palette } = brief('a red sports car in a green field')
    expect(subjects.map((subject) => subject.form)).toEqual(['sports-car'])
    const [r = 0, g = 0] = subjects[0]?.colors[0] ?? []
    expect(r).toBeGreaterThan(4 * g)
    expect(place).toBe('field')
    expect(palette[0]?.[1]).toBeGreaterThan(palette[0]?.[0] ?? 1)
  })

  it('are shaded by light and dark', () => {
    const sum = (prompt: string) =>
      brief(prompt).subjects[0]?.colors[0]?.reduce((a, b) => a + b, 0) ?? 0
    expect(sum('a dark purple vase')).toBeLessThan(sum('a purple vase'))
    expect(sum('a pale purple vase')).toBeGreaterThan(sum('a purple vase'))
  })

  it('go on clothes, not on skin', () => {
    const [woman] = brief('a woman in a yellow dress and a blue hat with red shoes').subjects
    const worn = Object.fromEntries(woman?.wears.map((one) => [one.item, one.color]) ?? [])
    expect(Object.keys(worn)).toEqual(['dress', 'hat', 'shoes'])
    expect(worn['dress']?.[0]).toBeGreaterThan(0.8)
    expect(worn['hat']?.[2]).toBeGreaterThan(0.4)
    expect(woman?.colors).toEqual([])
  })

  it('that share a noun are all kept in order', () => {
    const [cat] = brief('an orange and white cat').subjects
    expect(cat?.form).toBe('cat')
    expect(cat?.colors).toHaveLength(2)
  })
})

describe('people', () => {
  it('get hair, beard, age and mood as traits', () => {
    const [man] = brief('a smiling old man with a long white beard and blue eyes').subjects
    expect(man?.traits).toMatchObject({
      age: 'old',
      beard: 'long',
      beardColor: 'white',
      eyes: 'blue',
      mood: 'smiling',
    })
  })

  it('dress by profession unless the prompt dresses them', () => {
    const items = (prompt: string) => brief(prompt).subjects[0]?.wears.map((worn) => worn.item)
    expect(items('an astronaut')).toEqual(['spacesuit'])
    expect(items('a chef in a red shirt')).toEqual(expect.arrayContaining(['chef-hat', 'shirt']))
    expect(items('a chef in a red shirt')).not.toContain('chef-jacket')
    expect(items('a policewoman in a bikini')).toEqual(expect.arrayContaining(['bikini']))
    expect(items('a cat astronaut')).toEqual(['spacesuit'])
  })

  it('hold small things and stand by large ones', () => {
    const { subjects, relations } = brief('a boy holding a red balloon next to a truck')
    expect(subjects.map((subject) => subject.form)).toEqual(['boy', 'truck'])
    expect(subjects[0]?.held?.[0]).toMatchObject({ form: 'balloon', kind: 'object' })
    expect(relations).toEqual([{ from: 's0', relation: 'beside', to: 's1' }])
  })

  it('keep "with a dog" apart from "with a beard"', () => {
    const { subjects } = brief('a man with a beard and a dog')
    expect(subjects.map((subject) => subject.form)).toEqual(['man', 'dog'])
    expect(subjects[0]?.traits['beard']).toBe('yes')
  })
})

describe('what must not be there', () => {
  it('is listed and left out', () => {
    const read = brief('an empty beach, no people, without clouds --no umbrella')
    expect(read.excluded).toEqual(['people', 'clouds', 'umbrella'])
    expect(read.subjects).toEqual([])
    expect(read.weather).not.toBe('cloudy')
  })

  it('may come as a negative prompt', () => {
    const read = brief('a castle on a hill. Negative prompt: dragon, blurry, trees')
    expect(read.excluded).toEqual(expect.arrayContaining(['dragon', 'tree']))
    expect(read.subjects.map((subject) => subject.form)).toEqual(['castle'])
  })
})

describe('tags and tools of other engines', () => {
  it('are passed over', () => {
    const read = brief(
      'masterpiece, best quality, 8k, (ultra detailed:1.3), a white wolf, trending on artstation, <lora:fur:0.8> --ar 16:9',
    )
    expect(read.subjects.map((subject) => subject.form)).toEqual(['wolf'])
    expect(read.unknown).toEqual([])
  })

  it('give the camera where they speak of it', () => {
    expect(brief('a bee on a rose, macro, f/1.8, 85mm').camera).toEqual({
      shot: 'close-up',
      angle: null,
      focal: 85,
      shallow: true,
      lens: 'macro',
      roll: null,
      side: null,
    })
  })

  it.each([
    ['a detective in an alley, dutch angle', { roll: 14, angle: null }],
    ['a man in a coat seen from behind', { side: 'behind' }],
    ['rear view of a vintage car', { side: 'behind' }],
    ['side view of a red sports car', { side: 'profile' }],
    ['a horse in profile', { side: 'profile' }],
    ['fisheye view of a city street', { lens: 'fisheye' }],
    ['360 degree panorama of a mountain lake', { lens: 'panorama' }],
    ['tilt-shift photo of a village', { lens: 'tilt-shift' }],
    ['a woman looking at the camera', { side: null, angle: 'eye' }],
  ])('%s', (prompt, camera) => {
    expect(brief(prompt).camera).toMatchObject(camera)
  })
})

describe('spelling', () => {
  it.each([
    ['a golden retreiver on the beech', 'dog'],
    ['an elefant', 'elephant'],
    ['a beautifull buterfly', 'butterfly'],
    ['red sprots car', 'sports-car'],
    ['an old lighthose', 'lighthouse'],
  ])('%s', (prompt, form) => {
    const [first] = brief(prompt).subjects
    expect(first?.kind === 'art' ? first.noun : first?.form).toBe(form)
  })

  it('leaves right words alone', () => {
    for (const word of ['batter', 'hearse', 'bench', 'planet', 'chain', 'stale', 'loin', 'bread']) {
      const read = brief(`a ${word}`)
      const stood = (read.standIns ?? []).map((one) => one.word)
      const named = [...read.unknown, ...read.subjects.map((subject) => subject.noun)]
      expect(stood.length > 0 ? stood : named, word).toEqual([word])
    }
  })
})

describe('another language', () => {
  it.each([
    ['cuatro pájaros amarillos', 'yellow bird'],
    ['en rød bil', 'red car'],
    ['due gatti neri', 'black cat'],
    ['siyah bir kedi', 'black cat'],
    ['قطة سوداء', 'black cat'],
    ['แมวดำ', 'black cat'],
  ])('%s has the colours of "%s"', (prompt, english) => {
    expect(brief(prompt).subjects[0]?.colors).toEqual(brief(`a ${english}`).subjects[0]?.colors)
  })

  it('tells of what it did not understand, and makes nothing else of it', () => {
    expect(brief('un perro xyzzy en la playa').unknown).toEqual(['xyzzy'])
    expect(brief('en grön skottkärra').subjects).toEqual([])
    expect(brief('en grön skottkärra').unknown).toContain('skottkarra')
  })
})

describe('the practice list', () => {
  it('has no word that is not understood', () => {
    const first = cases.findIndex(({ prompt }) => prompt === 'Woman on rooftop')
    const unknown = cases.slice(first, first + 59).flatMap(({ prompt }) => brief(prompt).unknown)
    expect(unknown).toEqual([])
  })
})

describe('every Brief', () => {
  it('names only forms, places and art that exist', () => {
    const names = new Set(art)
    for (const { prompt } of cases) {
      const read = brief(prompt)
      if (read.place !== null) expect(isPlace(read.place), prompt).toBe(true)
      for (const subject of read.subjects) {
        if (subject.art !== null) expect(names.has(subject.art), subject.art).toBe(true)
        if (subject.kind === 'art') expect(subject.art, prompt).not.toBeNull()
        else if (subject.kind !== 'object') {
          expect(isForm(subject.kind, subject.form), `${subject.kind} ${subject.form}`).toBe(true)
        }
        expect(subject.count).toBeGreaterThanOrEqual(1)
        expect(subject.count).toBeLessThanOrEqual(12)
        expect(subject.height).toBeGreaterThan(0)
      }
      const ids = new Set(read.subjects.map((subject) => subject.id))
      for (const { from, to } of read.relations) expect(ids.has(from) && ids.has(to)).toBe(true)
    }
  })

  it('is the same every time', () => {
    const other = createVocabulary(art)
    for (const { prompt } of cases.slice(0, 80)) {
      expect(parsePrompt(prompt, other)).toEqual(brief(prompt))
    }
  })
})

describe('any text', () => {
  const odd = [
    '',
    ' ',
    '\0',
    ',,,,;;;...',
    '\ud800',
    '\udfff lone \ud83d',
    '🐱'.repeat(3000),
    '一只猫坐在桌子上'.repeat(1000),
    'a'.repeat(10_000),
    'a cat '.repeat(2000),
    'with with on on of of in and and',
    'no no no without without',
    '(((((((((cat:1.3)))))))))',
    '<lora:x>'.repeat(500),
    '-'.repeat(10_000),
    "'s 's 's",
    'قطة على القمر',
    '__proto__ constructor toString hasOwnProperty',
    '\u202e\u0000\uffff\u{10ffff}',
    `${'x '.repeat(500)}negative prompt negative prompt`,
  ]

  it.each(odd.map((text, i) => [i, text] as const))('case %i is read', (_, text) => {
    const read = brief(text)
    expect(read.prompt).toBe(text)
    expect(read.subjects.length).toBeLessThanOrEqual(12)
  })

  it('made of random pieces is read, in bounded time', () => {
    let state = 7
    const next = (n: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
      return state % n
    }
    const pieces = [
      ...cases.flatMap(({ prompt }) => prompt.split(' ')),
      ...odd.slice(0, 6),
      '\n',
      'ÀÉß',
    ]
    const before = process.cpuUsage()
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: next(40) }, () => pieces[next(pieces.length)]).join(' ')
      expect(() => brief(text)).not.toThrow()
    }
    const { user } = process.cpuUsage(before)
    expect(user / 1000 / 400).toBeLessThan(20)
  })
})
