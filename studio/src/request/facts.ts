// What was asked for and what came of it, as names and values to read.
import type { GenerationRequest, StyleAnswer } from '@openfield/sdk'
import { formatCredits, formatSeconds, formatTime } from '../lib/format.ts'

export interface Fact {
  readonly name: string
  readonly value: string
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no')

const asked = (request: GenerationRequest, styles: readonly StyleAnswer[]): Fact[] => {
  if (request.kind === 'video') {
    const { input } = request
    return input.motions.map(({ name, strength }) => ({
      name: 'Motion',
      value: `${name}, ${percent(strength)}`,
    }))
  }
  const { input } = request
  const style = styles.find(({ id }) => id === input.style_id)
  return [
    { name: 'Style', value: `${style?.name ?? input.style_id}, ${percent(input.style_strength)}` },
    { name: 'Size', value: input.size.replace('x', ' × ') },
    { name: 'Quality', value: input.quality },
    ...(input.character_id ? [{ name: 'Character', value: input.character_id }] : []),
  ]
}

/** In the order they are shown. */
export function factsOf(request: GenerationRequest, styles: readonly StyleAnswer[]): Fact[] {
  const { engine, seconds, expires_at } = request
  return [
    { name: 'Prompt', value: request.prompt || '–' },
    ...asked(request, styles),
    { name: 'Seed', value: `${request.seed}` },
    { name: 'Model', value: request.model },
    { name: 'Enhance the prompt', value: yesOrNo(request.input.enhance_prompt) },
    ...(engine === null ? [] : [{ name: 'Engine', value: engine }]),
    {
      name: request.is_final ? 'Paid' : 'Held',
      value: formatCredits(request.is_final ? request.charged : request.price),
    },
    ...(seconds === null ? [] : [{ name: 'Took', value: formatSeconds(seconds) }]),
    { name: 'Asked', value: formatTime(request.created_at) },
    ...(expires_at === null ? [] : [{ name: 'Kept until', value: formatTime(expires_at) }]),
  ]
}
