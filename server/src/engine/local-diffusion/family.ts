// Tells by its configuration files what kind of diffusion model a folder holds.
import type { ModelFamily } from './loaded-model.ts'

/** Nothing but hints for defaults; every number that a run depends on is read from the files. */
export function familyOf(facts: {
  readonly name: string
  readonly wordsWidth: number
  readonly blocks: number
  readonly guidance: boolean
}): ModelFamily {
  const name = facts.name.toLowerCase()
  if (facts.guidance || /\blcm\b|lcm[-_]/.test(name)) return 'lcm'
  if (facts.blocks <= 3 || name.includes('sdxs')) return 'sdxs'
  if (name.includes('turbo')) return 'sd-turbo'
  return facts.wordsWidth === 1024 ? 'sd2' : 'sd1'
}
