// What is known of an account's characters, and of the one that the house has for everyone.
import { type CharacterView, sampleCharacterId } from '@openfield/contract'
import type { Store } from '../store/store.ts'
import {
  characterOfAccount,
  characterOfMedia,
  charactersOfAccount,
  viewOf,
} from './character-rows.ts'
import { sampleCharacter } from './sample.ts'

/** Null when there is none, it is someone else's, or it was deleted. The sample is everyone's. */
export const readCharacter = async (
  store: Store,
  accountId: string,
  id: string,
): Promise<CharacterView | null> => {
  if (id === sampleCharacterId) return sampleCharacter
  const row = await characterOfAccount(store.read, accountId, id)
  return row ? viewOf(row) : null
}

/** Newest first; only the account's own, so not the sample. `page` counts from 1. */
export const listCharacters = async (
  store: Store,
  accountId: string,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ readonly characters: readonly CharacterView[]; readonly total: number }> => {
  const range = { offset: (page - 1) * pageSize, limit: pageSize }
  const { rows, total } = await charactersOfAccount(store.read, accountId, range)
  return { characters: rows.map(viewOf), total }
}

/** Whether these are the media of a character of the account. */
export const ownsCharacterMedia = async (
  store: Store,
  accountId: string,
  mediaId: string,
): Promise<boolean> =>
  mediaId === sampleCharacter.mediaId ||
  (await characterOfMedia(store.read, mediaId))?.account_id === accountId
