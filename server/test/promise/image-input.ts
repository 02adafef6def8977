// A picture to ask for, when a test does not care which.
import type { ImageInput } from '@openfield/contract'

export const image = (changes: Partial<ImageInput> = {}): ImageInput => ({
  kind: 'image',
  model: 'soul',
  prompt: 'a red boat',
  width: 1536,
  height: 1152,
  quality: '720p',
  enhancePrompt: false,
  styleId: '464ea177-8d40-4940-8d9d-b438bab269c7',
  styleStrength: 1,
  seed: 7,
  characterId: null,
  characterStrength: 1,
  imageReference: null,
  batchSize: 1,
  checkNsfw: true,
  ...changes,
})
