// Where the heads are, and how much light a photographer would want on those faces.
import type { Brief } from '../prompt/brief.ts'
import { heightOf, type Spot, worldPoint } from './actor.ts'
import { isLowKey } from './light.ts'
import { isDramaticPortrait } from './portrait-place.ts'
import type { Face } from './scene.ts'
import type { HeadShown } from './shot-box.ts'
import { clamp, length, mix, sub } from './vector.ts'

const hats = /hat$|cap$|helmet|crown|hood|turban|beret|toque|tiara|wig|sombrero|fedora|ears/

/** The head of a spot; null for what has none. */
export const headOf = (spot: Spot, brief: Brief): HeadShown | null => {
  const { head, top } = spot.actor.anchors
  if (!head) return null
  const stature = (brief.subjects[spot.subject]?.height ?? heightOf(spot.actor)) * spot.scale
  const who = brief.subjects[spot.subject]
  // A spear in the hand is no reason to leave room above a head.
  const hatted = who?.wears.some((w) => hats.test(w.item)) ?? false
  const hat = (who?.held ?? []).length > 0 && !hatted ? 0.02 : 0.1
  return { head: worldPoint(spot, head), crown: worldPoint(spot, top ?? head), stature, hat }
}

const outline = /silhouett/i

/** Whether people are to stand dark against the light. */
export const isOutline = (brief: Brief): boolean => outline.test(brief.prompt)

/** The faces of a set; `dark` is 0 by bright day .. 1 by night. */
export const facesOf = (spots: readonly Spot[], brief: Brief, dark: number): Face[] => {
  if (isOutline(brief)) return []
  const low = isLowKey(brief) || isDramaticPortrait(brief)
  const level = mix(0.66, 0.4, dark) * (low ? 0.7 : 1)
  return spots.flatMap((spot) => {
    const subject = brief.subjects[spot.subject]
    const shown = headOf(spot, brief)
    if (!subject || !shown || !/^(person|quadruped|bird)$/.test(subject.kind)) return []
    const across = 2 * length(sub(shown.crown, shown.head))
    const size = clamp(across, 0.1 * shown.stature, 0.34 * shown.stature)
    return [{ at: shown.head, size, object: spot.subject + 1, level }]
  })
}
