// Characters on the wire: the body that makes one, its states, its answers, and what was measured in its pictures.
import { z } from 'zod'
import type { CharacterLooks } from './character-looks.ts'
import * as field from './platform-fields.ts'
import { readObject } from './platform-refusal.ts'

export type { CharacterLooks }

/** Internal states; every one but the first two is final. */
export type CharacterState = 'queued' | 'processing' | 'completed' | 'failed' | 'canceled'

/** Status words of the platform. It also knows `not_ready`, which characters of this house never are. */
const words = {
  queued: 'queued',
  processing: 'in_progress',
  completed: 'completed',
  failed: 'failed',
  canceled: 'failed',
} as const satisfies Record<CharacterState, string>

/** One picture of a character as this server keeps it. */
export interface CharacterMedia {
  readonly id: string
  /** File name below the character's media folder. */
  readonly name: string
}

/** Times are milliseconds since the epoch, money is millicredits. */
export interface CharacterView {
  readonly id: string
  /** Null: the house's own, which every account may use. */
  readonly accountId: string | null
  readonly name: string
  readonly state: CharacterState
  /** Why it failed, for its owner. */
  readonly failReason: string | null
  /** Folder of its media; cannot be guessed. */
  readonly mediaId: string
  /** File name of the thumbnail; null until it is finished. */
  readonly thumbnail: string | null
  readonly references: readonly CharacterMedia[]
  readonly looks: CharacterLooks | null
  readonly createdAt: number
  readonly startedAt: number | null
}

/** A character as lists and the call that makes one tell it. */
export interface CharacterSummary {
  readonly id: string
  readonly name: string
  readonly status: (typeof words)[CharacterState]
  readonly thumbnail_url: string | null
  readonly created_at: string
  readonly in_progress_at: string | null
}

/** A character as asking for it tells it. */
export interface CharacterAnswer extends CharacterSummary {
  readonly fail_reason: string | null
  readonly reference_media: readonly { readonly id: string; readonly media_url: string }[]
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()

const urlOf = ({ mediaId }: CharacterView, name: string, baseUrl: string): string =>
  `${baseUrl}/media/v1/${mediaId}/${name}`

/** `baseUrl` has no slash at its end. */
export const characterSummary = (view: CharacterView, baseUrl: string): CharacterSummary => ({
  id: view.id,
  name: view.name,
  status: words[view.state],
  thumbnail_url: view.thumbnail === null ? null : urlOf(view, view.thumbnail, baseUrl),
  created_at: iso(view.createdAt),
  in_progress_at: view.startedAt === null ? null : iso(view.startedAt),
})

export const characterAnswer = (view: CharacterView, baseUrl: string): CharacterAnswer => ({
  ...characterSummary(view, baseUrl),
  fail_reason: view.failReason,
  reference_media: view.references.map(({ id, name }) => ({
    id,
    media_url: urlOf(view, name, baseUrl),
  })),
})

/** One page of an account's characters. */
export interface CharacterPage {
  readonly total: number
  /** Counted from 1. */
  readonly page: number
  readonly page_size: number
  readonly total_pages: number
  readonly items: readonly CharacterSummary[]
}

/** Body of `POST /v1/custom-references`. */
export const characterWishSchema = z.object({
  name: z.string().trim().min(1).max(100).describe('text of 1 to 100 characters, not only blanks'),
  input_images: field.characterImages,
})

/** A character to be made. */
export interface CharacterWish {
  readonly name: string
  /** Places of pictures, 1 to 100, as inputs of generations take them. */
  readonly images: readonly string[]
  /** Fields that mean nothing here and were let be. */
  readonly ignored: readonly string[]
}

/** Throws Problem invalid_request with the list of faults. */
export const parseCharacterWish = (body: unknown): CharacterWish => {
  const { data, ignored } = readObject(characterWishSchema, body, ['body'])
  return {
    name: data.name,
    images: data.input_images.map(({ image_url }) => image_url),
    ignored,
  }
}

/** The reference's example id: a character of the house that every account may use. */
export const sampleCharacterId = '3c90c3cc-0d44-4b50-8888-8dd25736052a'

/** Why a character cannot be used now, as the end of a sentence whose subject is `custom_reference_id`; null when it can. */
export const unusableCharacter = (
  id: string,
  view: Pick<CharacterView, 'state' | 'looks' | 'failReason'> | null,
): string | null => {
  if (view === null) return `is "${id}"; allowed: the id of a character you created, or null`
  if (view.state === 'completed' && view.looks !== null) return null
  const why =
    view.state === 'failed'
      ? `a character that failed (${view.failReason ?? 'it could not be made'})`
      : `a character that is ${words[view.state]}`
  return `is "${id}", ${why}; allowed: the id of a character whose status is completed, or null`
}
