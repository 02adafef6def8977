// Makes one claimed character: pictures in, looks and kept pictures out. Whatever happens, it ends once or goes back into the queue.
import type { CharacterMedia, Problem } from '@openfield/contract'
import { capture, release } from '../account/ledger.ts'
import type { CharacterEngine, StudiedPicture } from '../engine/engine.ts'
import { appendEvent } from '../event/log.ts'
import { newId } from '../lib/id.ts'
import type { FetchInput } from '../media/fetch-input.ts'
import type { Media } from '../media/media.ts'
import {
  type Again,
  type AttemptParts,
  attemptUnderLease,
  handedBack,
  problemOfAttempt,
  tryAgain,
  unlessDeaf,
} from '../request/attempt.ts'
import { openScratch } from '../request/scratch.ts'
import type { CharacterRow } from '../store/schema.ts'
import {
  beatCharacter,
  characterRow,
  closeCharacter,
  heldCharacter,
  mayHaveMedia,
  requeueCharacter,
} from './character-rows.ts'
import type { ClaimedCharacter } from './claim.ts'

export interface CharacterWorkParts extends AttemptParts {
  readonly media: Media
  readonly fetchInput: FetchInput
  readonly engine: CharacterEngine
  /** A folder of its own: `sweepScratch` of requests knows no leases of characters. */
  readonly scratchFolder: string
}

/** What an ending writes. */
type Ending = Pick<
  CharacterRow,
  'state' | 'thumbnail' | 'reference_media' | 'looks' | 'error_code' | 'error_message'
>

type Outcome = { readonly end: Ending } | { readonly again: Again } | 'lost'

const failure = ({ code, message }: Pick<Problem, 'code' | 'message'>): Ending => ({
  state: 'failed',
  thumbnail: null,
  reference_media: '[]',
  looks: null,
  error_code: code,
  error_message: message,
})

/** Gives the `run` of characters. */
export const createCharacterRun =
  (parts: CharacterWorkParts) =>
  async (claimed: ClaimedCharacter, stopping: AbortSignal): Promise<void> => {
    const outcome = await outcomeOf(parts, claimed, stopping)
    if (outcome !== 'lost' && 'again' in outcome) return putBack(parts, claimed, outcome.again)
    const { id, attempt, media_id: mediaId } = claimed.row
    const facts = { characterId: id, attempt }
    if (outcome === 'lost' || !(await settle(parts, claimed, outcome.end))) {
      parts.log.warn(facts, 'the lease of a character was lost')
    } else {
      const { state, error_code: code } = outcome.end
      parts.log.info({ ...facts, state, code }, 'character ended')
    }
    // What is kept of one that failed or was deleted meanwhile is nobody's. If this fails, `sweepCharacters` finds it.
    const now = await characterRow(parts.store.read, id)
    if (now && mayHaveMedia(now)) return
    await parts.media.remove(mediaId)
  }

const outcomeOf = async (
  parts: CharacterWorkParts,
  claimed: ClaimedCharacter,
  stopping: AbortSignal,
): Promise<Outcome> => {
  const { row, lease } = claimed
  const { limits, store, log } = parts
  if (row.attempt > limits.attemptsMax) {
    const message = `The character was given up after ${limits.attemptsMax} attempts, each of which ended its worker. It was not charged.`
    return { end: failure({ code: 'internal', message }) }
  }
  const attempted = await attemptUnderLease(
    parts,
    async ({ until }) => {
      const isHeld = await store.transact((tx) => beatCharacter(tx, lease, until))
      return isHeld ? { isCancelAsked: false } : undefined
    },
    stopping,
    (signal) => make(parts, claimed, signal),
  )
  if ('made' in attempted) return { end: attempted.made }
  if ('stop' in attempted && attempted.stop !== 'time') {
    return attempted.stop === 'stopping' ? { again: handedBack } : 'lost'
  }
  const problem = problemOfAttempt('stop' in attempted ? { stop: 'time' } : attempted, log, {
    characterId: row.id,
  })
  const again = tryAgain(parts, { attempt: row.attempt, createdAt: row.created_at }, problem)
  return again ? { again } : { end: failure(problem) }
}

/** The attempt itself. Rejects when the signal aborts. */
const make = async (
  parts: CharacterWorkParts,
  { row, lease, images }: ClaimedCharacter,
  signal: AbortSignal,
): Promise<Ending> => {
  const scratch = await openScratch(parts.scratchFolder, lease)
  try {
    signal.throwIfAborted()
    const studying = parts.engine.study(images, {
      signal,
      scratch: scratch.path,
      fetchImage: (url) => parts.fetchInput(url, row.account_id, signal),
    })
    const { looks, thumbnail, references } = await unlessDeaf(studying, signal, parts)
    const keep = async (name: string, role: 'output' | 'preview', picture: StudiedPicture) => {
      signal.throwIfAborted()
      const { path, contentType, width, height } = picture
      await parts.media.put(row.media_id, name, path, { contentType, role, width, height })
    }
    const kept: CharacterMedia[] = []
    for (const [index, picture] of references.entries()) {
      const name = `reference-${index + 1}.webp`
      await keep(name, 'output', picture)
      kept.push({ id: newId(), name })
    }
    const name = 'thumbnail.webp'
    await keep(name, 'preview', thumbnail)
    return {
      state: 'completed',
      thumbnail: name,
      reference_media: JSON.stringify(kept),
      looks: JSON.stringify(looks),
      error_code: null,
      error_message: null,
    }
  } finally {
    await scratch.remove()
  }
}

/** One transaction, for the holder of the lease only; false when it is lost, and then nothing was changed. */
const settle = (
  { store, clock }: CharacterWorkParts,
  { lease }: ClaimedCharacter,
  ending: Ending,
): Promise<boolean> =>
  store.transact(async (tx) => {
    const row = await heldCharacter(tx, lease)
    if (!row) return false
    const at = clock.now()
    const isMade = ending.state === 'completed'
    const { id, account_id: accountId, price, attempt } = row
    await closeCharacter(tx, id, { ...ending, charged: isMade ? price : 0, completed_at: at })
    const money = { accountId, requestId: id, amount: price, at }
    await (isMade ? capture(tx, money) : release(tx, money))
    await appendEvent(tx, {
      accountId,
      requestId: id,
      type: isMade ? 'character.completed' : 'character.failed',
      data: { charged: isMade ? price : 0, attempt },
      at,
    })
    tx.wake('requests')
    return true
  })

const putBack = async (
  { store, clock, log }: CharacterWorkParts,
  { row, lease }: ClaimedCharacter,
  { code, isCounted, waitMs }: Again,
): Promise<void> => {
  const at = clock.now()
  const queued = await store.transact(async (tx) => {
    const back = await requeueCharacter(tx, lease, { freeAt: at + waitMs, isCounted })
    if (!back) return null
    const { id: requestId, account_id: accountId, attempt: attempts } = back
    const data = { code, attempts }
    await appendEvent(tx, { accountId, requestId, type: 'character.queued', data, at })
    tx.wake('requests')
    return back
  })
  const facts = { characterId: row.id, code, attempt: row.attempt, waitMs }
  log.info(facts, queued ? 'character goes back into the queue' : 'the lease was lost')
}
