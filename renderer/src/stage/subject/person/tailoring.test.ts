// Garments are cut as the words say: length, sleeves, looseness, and what goes under a jacket.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../../../node/art-shelf.ts'
import { parsePrompt } from '../../../prompt/parse.ts'
import { createVocabulary } from '../../../prompt/vocabulary.ts'
import type { Outfit } from './outfit.ts'
import { outfitOf } from './wardrobe.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const worn = (prompt: string, seed = 7): Outfit => {
  const [who] = parsePrompt(prompt, vocabulary).subjects
  if (!who) throw new Error(`nobody in: ${prompt}`)
  return outfitOf(who, who.form === 'woman' || who.form === 'girl', seed)
}

describe('clothes', () => {
  it('reach the ankles when long and end over the knees when short', () => {
    expect(worn('a model in a long white dress').skirt?.length).toBeGreaterThan(0.95)
    expect(worn('a woman in a red dress').skirt?.length).toBeLessThan(0.7)
    expect(worn('a woman in a short red skirt').skirt?.length).toBeLessThan(0.35)
    expect(worn('a man in a long black coat').skirt?.length).toBeGreaterThan(0.8)
  })
  it('have the sleeves and shoulders that are said', () => {
    expect(worn('a man in a sleeveless shirt').top?.sleeve).toBe(0)
    expect(worn('a woman in an off-shoulder gown').top?.neck).toBe('strapless')
    expect(worn('a woman in a long-sleeved dress').top?.sleeve).toBe(1)
  })
  it('are wide when oversized, padded in a puffer, striped in a tracksuit', () => {
    const plain = worn('a man in a hoodie').top?.loose ?? 1
    expect(worn('a man in an oversized hoodie').top?.loose).toBeGreaterThan(plain)
    expect(worn('a woman in a puffer jacket').top?.quilted).toBe(true)
    expect(worn('a man in a tracksuit').bottom?.stripe).not.toBeNull()
  })
  it('put trousers under a jacket, whatever the seed drew, but keep a skirt that is named', () => {
    for (let seed = 1; seed < 12; seed++)
      expect(worn('a woman in a denim jacket', seed).skirt).toBeNull()
    expect(worn('a woman in a denim jacket and a red skirt').skirt).not.toBeNull()
  })
})
