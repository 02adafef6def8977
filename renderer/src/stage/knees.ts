// People whose deed is in their hands are shown from the knees up, as a photographer would: nearer, with less empty ground before them.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import type { Box } from './film-set.ts'
import { longWear, whole } from './nearer.ts'

/** Deeds that need no legs to be understood. */
const standing = /^(stand|drink|eat|hold|read|look|wave|point|cook|serve|talk|sing|play)$/
/** Clothes that end above the knee or say all there. */
const shortWear = /apron|uniform|coat|jacket|jeans|trousers|pants|overalls/
/** What two do that shows in faces and hands alone. */
const still = /^(hold-hands|talk|gossip|hug|kiss|close|slow-dance|handshake|argue|high-five)$/
/** Games whose ball or puck is at the feet. */
const played = /^(hockey|hockey-stride|lunge|golf|puddle)$/
/** Clothes that make the figure what it is, down to the hem. */
const figure = /gown|wedding|armou?r|kimono|sari|toga|costume|tutu|spacesuit|hanbok|qipao/
/** The share of a figure's height below the cut. */
const BELOW = 0.24

/** Whether a figure may lose its feet to the border of the picture. */
export const losesFeet = (brief: Brief, who: BriefSubject): boolean => {
  const { camera, prompt } = brief
  if (camera.shot !== null || camera.angle !== null || camera.focal !== null) return false
  if (who.kind !== 'person' || /^(mermaid|robot)$/.test(who.form)) return false
  if (!standing.test(who.pose ?? 'stand') || whole.test(prompt)) return false
  const { seat, together, board, climbs, asleep, near } = who.traits
  if (together !== undefined && !still.test(together)) return false
  if (played.test(who.traits['action'] ?? '')) return false
  if (seat ?? board ?? climbs ?? asleep ?? near) return false
  return who.wears.every(({ item }) => !figure.test(item) && !isShown(prompt, item))
}

/** Whether the words tell of clothes that reach the ground, so that they must be seen; a trade's own need not. */
export const isShown = (prompt: string, item: string): boolean =>
  longWear.test(item) && !shortWear.test(item) && longWear.test(prompt)

/** What of a figure's box must be in a picture: all above the knees of those who only stand. */
export const aboveKnees = (brief: Brief, who: BriefSubject, { low, high }: Box): Box =>
  losesFeet(brief, who)
    ? { low: [low[0], low[1] + BELOW * (high[1] - low[1]), low[2]], high }
    : { low, high }
