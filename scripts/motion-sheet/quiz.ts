// The questions of a blind viewing: for each strip five motions to choose from, one of them right and one much like it.
import { motions } from '@openfield/renderer'
import { families } from './alike.data.ts'

/** A small seeded generator: 0 <= next() < 1. */
export const dice = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A copy in random order. */
export const shuffled = <T>(list: readonly T[], next: () => number): T[] => {
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[out[i], out[j]] = [out[j] as T, out[i] as T]
  }
  return out
}

const names = motions.map(({ name }) => name)
const unknown = families.flat().filter((name) => !names.includes(name))
if (unknown.length > 0) throw new Error(`no such motions: ${unknown.join(', ')}`)

/** The right name and four others in random order; two of them of its own family where there are so many. */
export const choices = (name: string, next: () => number): string[] => {
  const kin = new Set(families.filter((row) => row.includes(name)).flat())
  kin.delete(name)
  const alike = shuffled([...kin], next).slice(0, 2)
  const rest = names.filter((other) => other !== name && !kin.has(other))
  return shuffled([name, ...alike, ...shuffled(rest, next).slice(0, 4 - alike.length)], next)
}
