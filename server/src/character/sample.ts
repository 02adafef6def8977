// The character of the house: the reference's example id, for every account to read and use.
import { fileURLToPath } from 'node:url'
import { type CharacterView, sampleCharacterId } from '@openfield/contract'
import type { Media } from '../media/media.ts'

/** A portrait that the built-in engine drew; in the sources, or beside the bundle. */
export const samplePicture = fileURLToPath(new URL('./sample-character.webp', import.meta.url))
const SIDE = 512
const REFERENCE = 'reference-1.webp'
const THUMBNAIL = 'thumbnail.webp'

export const sampleCharacter: CharacterView = {
  id: sampleCharacterId,
  accountId: null,
  name: 'Sample',
  state: 'completed',
  failReason: null,
  mediaId: 'sample-character',
  thumbnail: THUMBNAIL,
  references: [{ id: '3c90c3cc-0d44-4b50-8888-8dd25736052b', name: REFERENCE }],
  // What the engine finds in its picture; a test looks.
  looks: {
    version: 1,
    kind: 'person',
    skin: '#e4c89a',
    hair: { color: '#cb5128', length: 'long' },
    top: '#22bfb5',
    bottom: null,
    palette: ['#23bdb3', '#bb401d', '#debe8e', '#1c9079'],
    seed: 76971,
  },
  createdAt: Date.UTC(2026, 2, 31, 10),
  startedAt: Date.UTC(2026, 2, 31, 10),
}

/** Puts the sample's pictures among the media, where they are not. */
export const placeSample = async (media: Pick<Media, 'describe' | 'put'>): Promise<void> => {
  const { mediaId } = sampleCharacter
  const facts = { contentType: 'image/webp', width: SIDE, height: SIDE } as const
  for (const [name, role] of [
    [REFERENCE, 'output'],
    [THUMBNAIL, 'preview'],
  ] as const) {
    if (await media.describe(mediaId, name)) continue
    await media.put(mediaId, name, samplePicture, { ...facts, role })
  }
}
