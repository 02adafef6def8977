// In a room people who only stand about are shown from the knees up, as a photographer would: nearer, with less empty floor before them.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import type { Box } from './film-set.ts'
import { longWear, whole } from './nearer.ts'

/** Deeds that need no legs to be understood. */
const standing = /^(stand|drink|eat|hold|read|look|wave|point|cook|serve|talk|sing|play)$/
/** Clothes that end above the knee or say all there. */
const shortWear = /apron|uniform|coat|jacket|jeans|trousers|pants|overalls/
/** The share of a figure's height below the cut. */
const BELOW = 0.24

/** Whether a figure may lose its feet to the border of the picture. */
export const losesFeet = (brief: Brief, who: BriefSubject): boolean => {
  const { camera, prompt } = brief
  if (camera.shot !== null || camera.angle !== null || camera.focal !== null) return false
  if (who.kind !== 'person' || /^(mermaid|robot)$/.test(who.form)) return false
  if (!standing.test(who.pose ?? 'stand') || whole.test(prompt)) return false
  const { seat, together, board, climbs, asleep, near } = who.traits
  if (seat ?? together ?? board ?? climbs ?? asleep ?? near) return false
  return who.wears.every(({ item }) => !longWear.test(item) || shortWear.test(item))
}

/** What of a figure's box must be in a picture of a room: all above the knees of those who only stand. */
export const aboveKnees = (brief: Brief, who: BriefSubject, { low, high }: Box): Box =>
  losesFeet(brief, who)
    ? { low: [low[0], low[1] + BELOW * (high[1] - low[1]), low[2]], high }
    : { low, high }
