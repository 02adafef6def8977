// Requests in words: every preset says something, strength counts, and what gets lost is told.
import { motions, styles, type VideoInput } from '@openfield/contract'
import { expect, test } from 'vitest'
import { nobody } from '../../test/promise/fake-engine.ts'
import { image } from '../../test/promise/image-input.ts'
import { SettingsProblem } from '../lib/setting.ts'
import type { Capabilities } from './engine-kind.ts'
import { looksWords } from './looks-words.ts'
import { readPresetWords } from './preset-words.ts'
import { createTranslate } from './translate.ts'

const everything: Capabilities = {
  negativePrompt: true,
  loras: true,
  camera: true,
  imageReference: true,
  endImage: true,
  seed: true,
}
const nothing = Object.fromEntries(
  Object.keys(everything).map((name) => [name, false]),
) as unknown as Capabilities

const own = readPresetWords({
  name: 'words.json',
  text: JSON.stringify({
    styles: {
      Medieval: {
        words: 'one, two, three, four',
        negative: 'cars, lamps',
        loras: [{ name: 'castle', weight: 0.8 }],
      },
    },
    motions: { 'Dolly In': { prefix: 'camera:', loras: [{ name: 'dolly' }] } },
  }),
})
const translate = createTranslate({
  kind: 'comfyui',
  words: own,
  enhance: (prompt, seed) => Promise.resolve(`${prompt} at dusk ${seed}`),
})
const styleId = (name: string): string => styles.find((style) => style.name === name)?.id ?? ''
const motionId = (name: string): string => motions.find((motion) => motion.name === name)?.id ?? ''
const medieval = (styleStrength: number) =>
  image({ prompt: 'a knight', enhancePrompt: false, styleId: styleId('Medieval'), styleStrength })
const clip = (changes: Partial<VideoInput> = {}): VideoInput => ({
  kind: 'video',
  model: 'dop-lite',
  prompt: 'the boat leaves',
  seed: 7,
  motions: [{ id: motionId('Dolly In'), strength: 0.5 }],
  image: 'https://pictures.example/boat.png',
  endImage: null,
  enhancePrompt: false,
  checkNsfw: true,
  ...changes,
})

test('the shipped words know every style and motion, and nothing else', () => {
  const words = readPresetWords()
  expect([...words.styles.keys()].sort()).toEqual(styles.map(({ name }) => name).sort())
  expect([...words.motions.keys()].sort()).toEqual(motions.map(({ name }) => name).sort())
  const said = [...words.styles, ...words.motions]
  const short = said.filter(
    ([name, { words: text = '' }]) => name !== 'General' && text.length < 40,
  )
  expect(short.map(([name]) => name)).toEqual([])
  const texts = said.flatMap(([, { words: text }]) => (text ? [text] : []))
  expect(new Set(texts).size).toBe(texts.length)
})

test.each([
  [1, 'a knight, one, two, three, four', 'cars, lamps', 0.8],
  [0.5, 'a knight, one, two', 'cars', 0.4],
  [0.01, 'a knight, one', 'cars', 0.01],
])(
  'at strength %d a style says its first phrases and weighs as much',
  async (strength, prompt, negative, weight) => {
    expect(await translate(medieval(strength), everything)).toEqual({
      prompt,
      negativePrompt: negative,
      loras: [{ name: 'castle', weight }],
      camera: {},
      enhancedPrompt: null,
      notes: [],
    })
  },
)

test('at strength 0 a style says nothing', async () => {
  expect(await translate(medieval(0), everything)).toMatchObject({
    prompt: 'a knight',
    negativePrompt: '',
    loras: [],
  })
})

test('an enhanced prompt is told and used', async () => {
  const said = await translate({ ...medieval(0), enhancePrompt: true, seed: 5 }, everything)
  expect(said).toMatchObject({ prompt: 'a knight at dusk 5', enhancedPrompt: 'a knight at dusk 5' })
  expect(
    await translate({ ...medieval(0), enhancePrompt: true, prompt: '' }, everything),
  ).toMatchObject({
    prompt: '',
    enhancedPrompt: null,
  })
})

test('a motion is words, a LoRA and camera values of its kind of server, scaled', async () => {
  const said = await translate(clip(), everything)
  expect(said.prompt).toBe(
    'camera:, the boat leaves, dolly in, the camera rolls steadily forward toward the subject, real parallax',
  )
  expect(said.loras).toEqual([{ name: 'dolly', weight: 0.5 }])
  expect(said.camera).toEqual({ camera_pose: 'Zoom In', speed: 0.5 })
  expect(said.notes).toEqual([])
  const elsewhere = createTranslate({ kind: 'openai', words: own, enhance: () => Promise.reject() })
  expect((await elsewhere(clip(), everything)).camera).toEqual({})
})

test('without camera values the strength of a motion is a word, and that is told', async () => {
  const at = async (strength: number) =>
    translate(clip({ motions: [{ id: motionId('Crane Up'), strength }] }), nothing)
  expect((await at(0.2)).prompt).toMatch(/very subtle and slow$/)
  expect((await at(1)).prompt).toMatch(/strong and pronounced$/)
  expect((await at(0)).prompt).toMatch(/static camera/)
  expect((await at(0.2)).notes).toContain(
    'The strength of the motion "Crane Up" is told to this engine in words only.',
  )
})

test('what an engine cannot be told is listed', async () => {
  const picture = { ...medieval(1), character: nobody, imageReference: 'https://a.example/b.png' }
  const said = await translate(picture, nothing)
  expect(said.notes).toEqual([
    'This engine takes no LoRA, so "castle" was left out.',
    'The character is told to this engine in words only, so the likeness is rough.',
    'This engine takes no image reference, so it was left out.',
    'This engine takes no seed, so the same request may give another result.',
  ])
  expect(said).toMatchObject({ negativePrompt: '', loras: [], camera: {} })
  expect((await translate(clip({ endImage: 'https://a.example/e.png' }), nothing)).notes).toContain(
    'This engine takes no end image, so it was left out.',
  )
})

test('a character is a person with hair, skin and clothes', () => {
  expect(looksWords(nobody)).toBe('a person with olive skin, wearing a navy top')
  const hair = { color: '#2a1c14', length: 'long' } as const
  expect(looksWords({ ...nobody, hair, bottom: '#101012' })).toBe(
    'a person with long black hair and olive skin, wearing a navy top and black trousers',
  )
  expect(
    looksWords({
      ...nobody,
      kind: 'other',
      skin: null,
      top: null,
      palette: ['#ffffff', '#c82328'],
    }),
  ).toBe('a subject in white, red')
})

test('a file of words that does not fit is refused with its paths', () => {
  const told = (text: string) => {
    try {
      readPresetWords({ name: 'words.json', text })
      return []
    } catch (error) {
      return error instanceof SettingsProblem ? error.sentences : [String(error)]
    }
  }
  expect(told('{"styles": {"Medival": {}}}')).toEqual([
    'words.json: styles.Medival: the catalogue has no such name; see docs/styles.md.',
  ])
  expect(told('{"styles": {"Medieval": {"wordz": ""}}}')).toEqual([
    'words.json: styles.Medieval: Unrecognized key: "wordz".',
  ])
  expect(told('{')).toEqual([expect.stringMatching(/^words\.json: it is no valid JSON/)])
})
