// The questions of a blind viewing: for each strip five motions to choose from, one of them right and one much like it.
import { motions } from '@openfield/renderer'
import { shuffled } from '../shuffle.ts'
import { families } from './alike.data.ts'

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
