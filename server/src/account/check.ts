// The audit of the ledger: asked by tests after every fault, and by operators when they doubt.
import type { Store, Tx } from '../store/store.ts'
import {
  brokenChains,
  freeze,
  orphanedRows,
  strayHolds,
  unequalTotals,
  unfitCharacters,
  unfitRequests,
} from './check-rows.ts'

const questions: readonly [ask: (tx: Tx) => Promise<string[]>, sentence: string][] = [
  [unequalTotals, 'the totals of this account are not the sums of its ledger rows'],
  [brokenChains, 'the totals of this ledger row do not follow from the rows before'],
  [strayHolds, 'this account holds other than what its unfinished requests and characters cost'],
  [unfitRequests, 'the money of this request does not fit its state'],
  [unfitCharacters, 'the money of this character does not fit its state'],
  [orphanedRows, 'this ledger row is of a request or character that does not exist'],
]

/** Sentences about what is wrong; empty when the books are sound. Reads everything: takes time on a long history. */
export const checkLedger = (store: Store): Promise<string[]> =>
  store.transact(async (tx) => {
    await freeze(tx)
    const findings: string[] = []
    for (const [ask, sentence] of questions) {
      for (const subject of await ask(tx)) findings.push(`${subject}: ${sentence}`)
    }
    return findings
  })
