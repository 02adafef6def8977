// How credits, times, sizes and states read to people.
import type { GenerationRequest } from '@openfield/sdk'
import { now } from './clock.ts'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 3 })
const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' })
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' })
const dayAndTime = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

export const formatNumber = (amount: number): string => number.format(amount)

/** `1 credit`, `2.5 credits`. */
export const formatCredits = (credits: number): string =>
  `${number.format(credits)} ${credits === 1 ? 'credit' : 'credits'}`

export const formatUsd = (usd: number): string => money.format(usd)

/** `22 Nov`; takes ISO 8601. */
export const formatDay = (iso: string): string => day.format(new Date(iso))

export const formatTime = (iso: string): string => dayAndTime.format(new Date(iso))

/** `3 minutes ago`, `in 7 days`. */
export function formatAgo(iso: string): string {
  const seconds = (Date.parse(iso) - now()) / 1000
  const size = Math.abs(seconds)
  if (size < 45) return seconds < 0 ? 'just now' : 'in a moment'
  if (size < 3600) return relative.format(Math.round(seconds / 60), 'minute')
  if (size < 86_400) return relative.format(Math.round(seconds / 3600), 'hour')
  return relative.format(Math.round(seconds / 86_400), 'day')
}

/** `8 s`, `2 min 5 s`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  const rest = whole % 60
  return `${Math.floor(whole / 60)} min${rest > 0 ? ` ${rest} s` : ''}`
}

export function formatBytes(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`
  return `${(bytes / 1e6).toFixed(1)} MB`
}

/** `next in line`, `3rd in line`. */
function placeInLine(before: number): string {
  if (before === 0) return 'next in line'
  const place = before + 1
  const ending = new Intl.PluralRules('en', { type: 'ordinal' }).select(place)
  const suffix = { one: 'st', two: 'nd', few: 'rd' }[ending as string] ?? 'th'
  return `${place}${suffix} in line`
}

const stateWords = {
  queued: 'Waiting',
  processing: 'In the making',
  completed: 'Finished',
  failed: 'Failed',
  error: 'Failed',
  nsfw: 'Held back',
  canceled: 'Canceled',
} as const

export const stateWord = (state: GenerationRequest['state']): string => stateWords[state]

/** What happens now: `Waiting, 3rd in line · about 20 s`. */
export function standing(request: GenerationRequest): string {
  const eta = request.eta_seconds === null ? '' : ` · about ${formatSeconds(request.eta_seconds)}`
  if (request.state === 'queued') {
    const place = request.queue_position === null ? '' : `, ${placeInLine(request.queue_position)}`
    return `Waiting${place}${eta}`
  }
  if (request.state === 'processing') {
    const stage = request.stage === '' ? 'Starting' : request.stage
    return `${stage.charAt(0).toUpperCase()}${stage.slice(1)}${eta}`
  }
  return stateWord(request.state)
}
