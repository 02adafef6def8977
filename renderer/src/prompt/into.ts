// What goes into what: the wine into the glass and not who pours it, a ship that a bottle holds made small.
import { type Draft, type Figure, isPerson } from './draft.ts'

/** "pouring wine into a glass", "a nail into a board": it is what the hands have that goes into a thing too small for who does it. */
export const isGoal = (draft: Draft, from: Figure, thing: Figure): boolean =>
  isPerson(from) &&
  from.pose === 'hold' &&
  thing.noun.height * thing.scale < 0.45 * from.noun.height &&
  /^(objects|food|clothes)$/u.test(thing.noun.family) &&
  (from.held.length > 0 || draft.links.some((l) => l.from === from && l.relation === 'facing'))

/** A ship in a bottle is a small ship. */
export const shrinkInto = (inner: Figure, outer: Figure): void => {
  const room = outer.noun.height * outer.scale
  const vessel = /^(objects|food|clothes)$/u.test(outer.noun.family) && room < 1.2
  if (vessel && inner.noun.height * inner.scale > room * 2) {
    inner.scale = (room * 0.75) / inner.noun.height
  }
}
