// The strength of an image reference, in every dialect: that of a custom reference where no character is named.
import { expect, test } from 'vitest'
import { parseGenerateSoul, soulInput } from './gateway.ts'
import { type ImageInput, referenceStrength } from './generation-input.ts'
import { parseImageBody } from './native-body.ts'
import { platformOperations } from './platform.ts'

const url = 'https://example.com/a.png'
const characterId = '3c90c3cc-0d44-4b50-8888-8dd25736052a'
const seed = () => 7

const gateway = (more: object): ImageInput =>
  soulInput(
    parseGenerateSoul({
      prompt: 'a cat',
      width_and_height: '1536x1152',
      image_reference_type: 'image_url',
      image_reference_image_url: url,
      ...more,
    }),
    seed,
  )

const platform = (more: object): ImageInput => {
  const operation = platformOperations.find(({ path }) => path.endsWith('soul/reference'))
  if (!operation) throw new Error('the platform has no soul/reference')
  const body = { prompt: 'a cat', image_reference_url: url, ...more }
  return operation.read(body, seed).input as ImageInput
}

const native = ({
  custom_reference_strength: strength,
  custom_reference_id: id,
}: Wire): ImageInput =>
  parseImageBody(
    {
      prompt: 'a cat',
      image_reference: { url },
      ...(strength === undefined ? {} : { character_strength: strength }),
      ...(id === undefined ? {} : { character_id: id }),
    },
    seed,
  ).input

interface Wire {
  readonly custom_reference_strength?: number
  readonly custom_reference_id?: string
}

test.each([
  ['gateway', gateway],
  ['platform', platform],
  ['native', native],
] as const)('%s: the strength reaches the engines', (_name, read) => {
  expect(referenceStrength(read({}))).toBe(1)
  expect(referenceStrength(read({ custom_reference_strength: 0.35 }))).toBe(0.35)
  expect(referenceStrength(read({ custom_reference_strength: 0 }))).toBe(0)
  expect(read({ custom_reference_strength: 0.35 }).imageReference).toBe(url)
})

test('beside a character the picture acts in full, the strength is the character’s', () => {
  const input = gateway({ custom_reference_strength: 0.4, custom_reference_id: characterId })
  expect(referenceStrength(input)).toBe(1)
  expect(input.characterStrength).toBe(0.4)
})
