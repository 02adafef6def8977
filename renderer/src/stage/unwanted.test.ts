// What a prompt denies is not in the scene, whatever its place brings by itself; what it does not deny still is.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import type { Scene } from './scene.ts'
import { stageScene } from './stage-scene.ts'
import { boxActors, emptyHost, plainOptions } from './stage-test-set.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string): Promise<Scene> =>
  stageScene(parsePrompt(prompt, vocabulary), plainOptions(), emptyHost, boxActors)

/** How many vertices of the set are that far above the ground it stands on, or higher. */
const higherThan = ({ mesh }: Scene, metres: number): number => {
  let n = 0
  for (let i = 1; i < mesh.positions.length; i += 3) if ((mesh.positions[i] ?? 0) > metres) n++
  return n
}
const size = ({ mesh }: Scene): number => mesh.positions.length / 3

const whiteness = ({ mesh }: Scene): number => {
  let n = 0
  for (let i = 0; i < mesh.colors.length; i += 3)
    if ((mesh.colors[i] ?? 0) > 0.8 && (mesh.colors[i + 2] ?? 0) > 0.85) n++
  return n
}

describe('a place without what it brings', () => {
  it.each([
    ['a park', 'a park with no trees', 3],
    ['a beach', 'a beach without palm trees', 3],
    ['a hill', 'a treeless hill', 3],
    ['a street', 'a street without people or cars', -9],
    ['a room', 'a room free of furniture', -9],
    ['a room', 'a room with no windows', -9],
    ['a stadium', 'a stadium without people', -9],
    ['a village', 'a village without houses', -9],
    ['a canal', 'a canal, no buildings', -9],
    ['a meadow', 'a meadow without flowers', -9],
    ['a river', 'a river, no rocks', -9],
    ['a city street', 'a city street with no buildings, no trees', 8],
  ])('%s, %s', async (full, bare, metres) => {
    const [a, b] = [await staged(full), await staged(bare)]
    const few = metres > 0 ? 0.35 : 0.995
    expect(higherThan(b, metres)).toBeLessThan(higherThan(a, metres) * few)
  })

  it('loses the snow of its mountains', async () => {
    const [a, b, c] = [
      await staged('a mountain'),
      await staged('a mountain without snow'),
      await staged("a mountain that isn't snowy"),
    ]
    expect(whiteness(a)).toBeGreaterThan(50)
    expect(whiteness(b)).toBeLessThan(10)
    expect(whiteness(c)).toBeLessThan(10)
  })

  it('keeps what was not denied', async () => {
    const [a, b] = [await staged('a park'), await staged('a park without benches')]
    expect(higherThan(b, 3)).toBeGreaterThan(0.8 * higherThan(a, 3))
    expect(size(b)).toBeLessThan(size(a))
  })
})
