// Coloured light of strips and tubes in a room, as the rooms of gamers and streamers have.
import type { Brief, Rgb } from '../prompt/brief.ts'
import type { Spot } from './actor.ts'
import { boxOf } from './actor.ts'
import type { FilmSet } from './film-set.ts'
import { hex, scale } from './vector.ts'

const asked =
  /\b(purple|pink|blue|red|green|violet|magenta|teal|cyan|orange|neon|rgb|led|colou?rful) (led |neon |rgb )?(lights?|lighting|glow|strips?|led)\b/i
/** What a prompt calls the colours of lamps. */
const lampColors: Readonly<Record<string, string>> = {
  purple: '#6a1cff',
  violet: '#5a1cff',
  pink: '#ff3a9a',
  magenta: '#f02ab8',
  blue: '#2a5cff',
  red: '#ff2418',
  green: '#22d84a',
  teal: '#12c8b0',
  cyan: '#1ac8f0',
  orange: '#ff7a12',
}

/** The colour that the words give to lamps; null when they give none. */
export const lampColor = (prompt: string): Rgb | null => {
  const word = asked.exec(prompt)?.[1]?.toLowerCase()
  const color = word ? lampColors[word] : undefined
  return color ? hex(color) : null
}

const gaming = /\b(gam(er|ers|ing)|streamer|hacker|computer|keyboard|dj)\b/i

/** Tubes behind the first person there, and their light on everybody, in the colour that the words name. */
export const ledLights = (set: FilmSet, brief: Brief, spots: readonly Spot[]): void => {
  if (!asked.test(brief.prompt) || !gaming.test(brief.prompt)) return
  const who = spots.find((s) => brief.subjects[s.subject]?.kind === 'person') ?? spots[0]
  if (!who) return
  const color: Rgb = brief.palette[0] ?? hex('#8a3af0')
  const top = Math.max(...color, 0.01)
  const pure = scale(color, 1 / top)
  const box = boxOf(who)
  const [x, z] = [(box.low[0] + box.high[0]) / 2, box.low[2]]
  const tube = set.material({ color: [0, 0, 0], emission: scale(pure, 3.2), roughness: 0.5 })
  const b = set.builder
  for (const [dx, low, high] of [
    [-1.15, 0.1, 2.3],
    [1.3, 0.1, 2.3],
  ] as const)
    b.cylinder([x + dx, low, z - 1.0], [x + dx, high, z - 1.0], 0.025, 0.025, tube, [1, 1, 1], 10)
  b.cylinder([x - 1.15, 2.3, z - 1.0], [x + 1.3, 2.3, z - 1.0], 0.025, 0.025, tube, [1, 1, 1], 10)
  b.light([x - 0.9, 1.9, z - 0.5], 0.2, scale(pure, 2.4))
  b.light([x + 1.2, 1.9, z + 1.7], 0.25, scale(pure, 3.6))
}
