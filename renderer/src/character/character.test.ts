// From pictures to a character and on to the stage: what is measured in a photograph and in drawn figures, and who then plays.
import { expect, test, vi } from 'vitest'
import type { Pixels } from '../host.ts'
import { createNodeHost, readPicture } from '../node/index.ts'
import type { Brief } from '../prompt/brief.ts'
import { fromHex } from '../prompt/color.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { looksOf } from '../stage/subject/person/looks.ts'
import { poses } from '../stage/subject/person/poses.data.ts'
import { proportionsOf } from '../stage/subject/person/proportions.ts'
import { outfitOf } from '../stage/subject/person/wardrobe.ts'
import { castCharacter } from './cast.ts'
import { cropSquare } from './crop.ts'
import { type CharacterLooks, looksOfSightings } from './looks.ts'
import { type Sighting, sight } from './sight.ts'
import { distance, hexOf, toneOf } from './tone.ts'

// A picture takes a second, more on a machine that has other work.
vi.setConfig({ testTimeout: 60_000 })

const host = createNodeHost({ threads: 1 })
const vocabulary = host.artNames().then(createVocabulary)
const parse = async (prompt: string): Promise<Brief> => parsePrompt(prompt, await vocabulary)
const pictures = 'server/test/pictures'

const toneOfHex = (text: string) => {
  const n = Number.parseInt(text.slice(1), 16)
  return toneOf((n >> 16) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255)
}
const isNear = (found: string | null | undefined, wanted: string, reach = 0.12) =>
  expect(distance(toneOfHex(found ?? '#00ff00'), toneOfHex(wanted))).toBeLessThan(reach)

const plain = (width: number, height: number, color: readonly [number, number, number]): Pixels => {
  const data = new Uint8Array(width * height * 4)
  for (let i = 0; i < width * height; i++) data.set([...color, 255], i * 4)
  return { width, height, data }
}

test('a portrait: a person with the skin, the short fair hair and the orange suit of the photograph', async () => {
  const picture = await readPicture(`${pictures}/astronaut.jpg`)
  const seen = await sight(picture, host)
  const { looks, square } = looksOfSightings([seen])
  expect(looks.kind).toBe('person')
  isNear(looks.skin, '#debda4')
  isNear(looks.hair?.color, '#9d8861')
  expect(looks.hair?.length).toBe('short')
  isNear(looks.top, '#dc6944')
  // Around the head: in the upper half, left of the middle.
  const scale = picture.width / 512
  expect(square.x + square.side / 2).toBeGreaterThan(190 * scale)
  expect(square.x + square.side / 2).toBeLessThan(260 * scale)
  expect(square.y + square.side / 2).toBeLessThan(170 * scale)
  expect(await sight(picture, host)).toEqual(seen)
})

test.each([
  'cat.jpg',
  'coffee.jpg',
  'renders/ship.jpg',
  'renders/mountain.jpg',
  'renders/moon.jpg',
])('%s is no person and has its own colours', async (name) => {
  const { looks } = looksOfSightings([await sight(await readPicture(`${pictures}/${name}`), host)])
  expect(looks).toMatchObject({ kind: 'other', skin: null, hair: null, top: null, bottom: null })
  expect(looks.palette.length).toBeGreaterThan(0)
})

test('one picture of another kind among many changes nothing but the palette', async () => {
  const person = await sight(await readPicture(`${pictures}/astronaut.jpg`), host)
  const other = await sight(await readPicture(`${pictures}/coffee.jpg`), host)
  const alone = looksOfSightings([person]).looks
  const { looks, best } = looksOfSightings([other, person, person])
  expect(looks).toMatchObject({ kind: 'person', skin: alone.skin, hair: alone.hair })
  expect(best).toBe(1)
  expect(looksOfSightings([other, other, other, person]).looks.kind).toBe('other')
})

test('medians: two of three pictures decide', () => {
  const skins = ['#e0b090', '#e2b292', '#503020']
  const sightings = skins.map(
    (skin, i): Sighting => ({
      person: {
        skin: toneOfHex(skin),
        hair: { tone: toneOfHex('#302010'), length: i === 0 ? 'short' : 'long' },
        top: toneOfHex(i === 2 ? '#00c000' : '#2040a0'),
        bottom: null,
        sure: 0.6 + 0.1 * i,
      },
      colors: [{ tone: toneOfHex('#2040a0'), weight: 1 }],
      square: { x: i, y: 0, side: 10 },
    }),
  )
  const { looks, best } = looksOfSightings(sightings)
  isNear(looks.skin, '#e0b090', 0.03)
  isNear(looks.top, '#2040a0', 0.03)
  expect([looks.hair?.length, looks.bottom, best]).toEqual(['long', null, 2])
  expect(looksOfSightings(sightings)).toEqual({ looks, best, square: { x: 2, y: 0, side: 10 } })
})

test('pictures of one colour and tiny ones are measured without a fault', async () => {
  for (const picture of [plain(16, 16, [255, 255, 255]), plain(600, 20, [0, 0, 0])]) {
    const { looks } = looksOfSightings([await sight(picture, host)])
    expect(looks.kind).toBe('other')
    for (const color of looks.palette) expect(color).toMatch(/^#[0-9a-f]{6}$/)
  }
})

test('colours survive the way through tones', () => {
  for (const color of ['#000000', '#ffffff', '#3a6a9c', '#e0a97c', '#ff0000', '#00ff10']) {
    expect(hexOf(toneOfHex(color))).toBe(color)
  }
})

test('a square that reaches over the border is moved inside; its colours stay', () => {
  const cut = cropSquare(plain(40, 30, [10, 200, 30]), { x: -20, y: 25, side: 20 }, 16)
  expect([cut.width, cut.height]).toEqual([16, 16])
  expect([...cut.data.slice(0, 4)]).toEqual([10, 200, 30, 255])
  const large = cropSquare(plain(40, 30, [1, 2, 3]), { x: -500, y: -500, side: 1000 }, 8)
  expect([...large.data.slice(-4)]).toEqual([1, 2, 3, 255])
})

const ann: CharacterLooks = {
  version: 1,
  kind: 'person',
  skin: '#8a5a3a',
  hair: { color: '#20c0e0', length: 'long' },
  top: '#c01080',
  bottom: '#104010',
  palette: ['#c01080'],
  seed: 77,
}
/** How the main person of a prompt looks with a seed. */
const seenAs = async (prompt: string, seed: number, strength: number) => {
  const brief = castCharacter(await parse(prompt), { looks: ann, strength })
  const person = brief.subjects.find(({ kind }) => kind === 'person')
  if (!person) throw new Error('somebody is there')
  const p = proportionsOf(person)
  const { skin, hair, style } = looksOf(person, p, poses.stand, seed)
  const { top, bottom } = outfitOf(person, p.female, seed)
  return { skin, hair, style, top: top?.color, bottom: bottom?.color }
}

test('at full strength a character looks the same whatever prompt and seed', async () => {
  const first = await seenAs('a woman on a rooftop', 1, 1)
  for (const [found, wanted] of [
    [first.skin, fromHex('#8a5a3a')],
    [first.hair, fromHex('#20c0e0')],
    [first.top, fromHex('#c01080')],
  ] as const) {
    expect(found?.map((v) => v.toFixed(6))).toEqual(wanted.map((v) => v.toFixed(6)))
  }
  expect(['long', 'wavy']).toContain(first.style)
  for (const prompt of ['a woman in a cafe reading a book', 'a woman walks through snow']) {
    for (const seed of [2, 3, 999]) expect(await seenAs(prompt, seed, 1)).toEqual(first)
  }
})

test('colours go from the drawn ones to the character’s by strength', async () => {
  const [none, half, all] = await Promise.all([
    seenAs('a woman on a rooftop', 5, 0),
    seenAs('a woman on a rooftop', 5, 0.2),
    seenAs('a woman on a rooftop', 5, 1),
  ])
  const brief = await parse('a woman on a rooftop')
  expect(castCharacter(brief, { looks: ann, strength: 0 })).toBe(brief)
  for (const k of [0, 1, 2] as const) {
    expect(half.skin[k]).toBeCloseTo(none.skin[k] + (all.skin[k] - none.skin[k]) * 0.2, 6)
    expect(half.hair[k]).toBeCloseTo(none.hair[k] + (all.hair[k] - none.hair[k]) * 0.2, 6)
  }
})

test('what the prompt names itself stays', async () => {
  const { hair, top } = await seenAs('a woman with red hair in a yellow sweater', 5, 1)
  // Red before blue, and yellow without any.
  expect(hair[0]).toBeGreaterThan(3 * hair[2])
  expect(top?.[1]).toBeGreaterThan(3 * (top?.[2] ?? 1))
})

test('one of many is the character; the others are as before', async () => {
  const brief = await parse('three women on a beach')
  const cast = castCharacter(brief, { looks: ann, strength: 1 })
  const people = cast.subjects.filter(({ kind }) => kind === 'person')
  expect(people.map(({ count, cast: own }) => [count, own !== undefined])).toEqual([
    [1, true],
    [2, false],
  ])
})

test('a prompt without people gets one, beside its main subject, unless it wants none', async () => {
  const cast = { looks: ann, strength: 1 }
  const lake = castCharacter(await parse('a mountain lake at dawn'), cast)
  expect(lake.subjects[0]).toMatchObject({ kind: 'person', form: 'woman' })
  const car = castCharacter(await parse('a red car'), cast)
  expect(car.relations).toContainEqual({
    from: car.subjects[0]?.id,
    relation: 'beside',
    to: car.subjects[1]?.id,
  })
  const short = { ...ann, hair: { color: '#000000', length: 'short' as const } }
  expect(
    castCharacter(await parse('a street'), { looks: short, strength: 1 }).subjects[0]?.form,
  ).toBe('man')
})

test('what is no person lends its colours to the main animal', async () => {
  const looks: CharacterLooks = { ...ann, kind: 'other', palette: ['#aa7e58', '#462712'] }
  const cast = { looks, strength: 1 }
  const brief = castCharacter(await parse('a cat on a sofa'), cast)
  const colors = (of: Brief) => of.subjects.find(({ kind }) => kind === 'quadruped')?.colors
  expect(colors(brief)).toEqual([fromHex('#aa7e58'), fromHex('#462712')])
  expect(brief.subjects.some(({ kind }) => kind === 'person')).toBe(false)
  const lake = await parse('a mountain lake')
  expect(castCharacter(lake, cast)).toBe(lake)
})
