// Cancels a request for its owner: at once while it waits, by telling its worker while it is being made.
import { Problem, type RequestView } from '@openfield/contract'
import { viewOf } from './request-rows.ts'
import { canceledByOwner, finish, type SettleParts } from './settle.ts'
import { askCancel, ownedRow } from './settle-rows.ts'

export interface Canceled {
  readonly request: RequestView
  /** False: a worker was told to stop, and the request ends a moment later. */
  readonly isDone: boolean
}

/**
 * A canceled request is never charged. With `onlyQueued` a request that is already processing is left alone. Throws Problem
 * not_found, or conflict when the request is finished (or processing with `onlyQueued`).
 */
export const cancel = (
  parts: SettleParts,
  accountId: string,
  id: string,
  { onlyQueued = false }: { readonly onlyQueued?: boolean } = {},
): Promise<Canceled> =>
  parts.store.transact(async (tx) => {
    const row = await ownedRow(tx, accountId, id)
    if (!row) throw new Problem('not_found', 'There is no such request.')
    if (row.state === 'queued') {
      return { request: await finish(tx, parts, row, canceledByOwner), isDone: true }
    }
    if (row.state !== 'processing') {
      throw new Problem('conflict', 'The request is finished and cannot be canceled.')
    }
    if (onlyQueued) throw new Problem('conflict', 'The request is already being made.')
    tx.wake('cancels')
    return { request: viewOf(await askCancel(tx, id, parts.clock.now())), isDone: false }
  })
