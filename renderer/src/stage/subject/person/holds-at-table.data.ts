// Ways to hold in one hand what is eaten, drunk, smoked or blown into: first match wins.
import type { Hold } from './hold.ts'
import { chest, mouth } from './hold-arms.data.ts'
import { inHand } from './hold-grips.ts'

/** Held at the mouth, or ready for it. */
export const heldAtTable: readonly Hold[] = [
  {
    // What stands on a cone or a stick is licked at its top: the hand is below the chin, and aside of the face.
    of: /^mouth-.*(ice-cream|lollipop|popsicle|candy)/,
    grip: inHand([0.5, 0.3, 0.5], { up: [0.1, 1, -0.1] }),
    arm: { ...mouth, hand: [-0.22, -0.2, 0.52], fingers: [-0.5, 0.3, 0.6] },
  },
  {
    of: /^mouth-.*(pizza|burger|sandwich|donut|apple|cookie|banana|hot-dog|corn|bread|fruit|cake|strawberr|croissant|watermelon|chocolate)/,
    grip: inHand([0.5, 0.35, 0.5], { up: [-0.15, 1, -0.2], offset: [-0.02, 0.03, 0] }),
    arm: mouth,
  },
  {
    of: /^mouth-.*(coffee|tea|cup|mug|wine|beer|glass|juice|milk|drink|water|cocktail|bottle|soda|cola)/,
    grip: inHand([0.5, 0.4, 0.5], { up: [-0.25, 1, -0.15], offset: [-0.01, 0.0, 0.0] }),
    arm: { ...mouth, hand: [-0.26, -0.02, 0.46] },
  },
  {
    of: /^mouth-/,
    grip: inHand([0.5, 0.2, 0.5], { offset: [0, 0.02, 0.02] }),
    arm: { ...chest, hand: [-0.2, -0.16, 0.5] },
  },
  { of: /bubble-wand|bubble/, grip: inHand('grip', { up: [0, 0.6, 0.8], long: 0.22 }), arm: mouth },
  {
    of: /cigar/,
    grip: inHand([0.5, 0.08, 0.5], { up: [0.35, 0.2, 1], long: 0.16, offset: [0, 0.05, 0.01] }),
    arm: { ...mouth, hand: [-0.3, 0.06, 0.42], fingers: [-0.5, 0.8, 0.1], shape: 'relaxed' },
  },
  {
    of: /pipe/,
    grip: inHand([0.5, 0.5, 0.5], { up: [-0.2, 0.2, -1], long: 0.14 }),
    arm: mouth,
  },
  {
    of: /ice-cream|lollipop|candy|popsicle/,
    grip: inHand([0.5, 0.3, 0.5]),
    arm: { ...chest, hand: [0, -0.16, 0.5] },
  },
  {
    of: /cup|mug|glass|bottle|coffee|tea|wine|beer|cocktail|drink|juice|potion|goblet/,
    grip: inHand([0.5, 0.4, 0.5], { offset: [0, 0.01, 0.01] }),
    arm: chest,
  },
]
