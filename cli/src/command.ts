// What commands share: reading of options, finding things by name, and running with a client.
import type { Openfield } from '@openfield/sdk'
import { InvalidArgumentError } from 'commander'
import { CommandFailure, exitCodes, type Surroundings } from './surroundings.ts'

/** Wraps an action so that it gets a client and the surroundings before its own arguments. */
export type Runner = <A extends unknown[]>(
  action: (client: Openfield, around: Surroundings, ...args: A) => Promise<void>,
) => (...args: A) => Promise<void>

/** Wraps an action that makes its own connection, or needs none; the options of the whole program come along. */
export type PlainRunner = <A extends unknown[]>(
  action: (
    around: Surroundings,
    options: { readonly url?: string; readonly key?: string },
    ...args: A
  ) => Promise<void>,
) => (...args: A) => Promise<void>

/** An option that is a whole number. */
export const wholeNumber = (text: string): number => {
  if (!/^\d{1,12}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}

/** An option that is a number. */
export const numberOption = (text: string): number => {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value))
    throw new InvalidArgumentError('It must be a number.')
  return value
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '')

/** The one thing with that name or id; names match without case, spaces and signs, and by an unambiguous beginning or part. */
export const named = <T extends { readonly id: string; readonly name: string }>(
  kind: 'style' | 'motion',
  asked: string,
  things: readonly T[],
): T => {
  const wanted = plain(asked)
  const exact = things.find((one) => one.id === asked || plain(one.name) === wanted)
  if (exact) return exact
  const starting = things.filter((one) => plain(one.name).startsWith(wanted))
  const holding = things.filter((one) => plain(one.name).includes(wanted))
  const close = wanted === '' ? [] : starting.length > 0 ? starting : holding
  const [only] = close
  if (only && close.length === 1) return only
  const some = close.slice(0, 8).map((one) => `"${one.name}"`)
  throw new CommandFailure(
    close.length === 0
      ? `There is no ${kind} "${asked}".`
      : `"${asked}" may be ${some.join(', ')}${close.length > 8 ? ' …' : ''}.`,
    exitCodes.usage,
    `"openfield ${kind}s" lists them all.`,
  )
}
