// Several vehicles on a street: in two lanes along it and staggered, as they drive, not side by side across it.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { onRails } from './rail-yaw.ts'
import type { Random } from './random.ts'

/** Whether the copies of a subject drive along the way of the place. */
export const drivesInLanes = (brief: Brief, place: string, subject: BriefSubject): boolean =>
  subject.kind === 'vehicle' &&
  subject.count > 1 &&
  /^(street|city|road|bridge|alley)$/.test(place) &&
  !onRails(subject.form) &&
  !/^(bicycle|scooter|skateboard|tank|flying-car)$/.test(subject.form) &&
  subject.traits['turn'] === undefined &&
  brief.relations.every((r) => r.from !== subject.id || /^(on|in)$/.test(r.relation))

/** Where the `i`th of them is, metres right of and toward the lens from the first's place, and its yaw toward the lens. */
export const laneSpot = (
  i: number,
  half: { readonly wide: number; readonly long: number },
  random: Random,
): { readonly x: number; readonly z: number; readonly yaw: number } => {
  const side = i % 2 ? 1 : -1
  const depth = Math.floor(i / 2) * 3.1 + (i % 2) * 1.5
  return {
    x: side * half.wide * 1.5,
    z: -half.long * (depth + 0.25 * random()),
    yaw: -side * 0.16 + 0.05 * (random() - 0.5),
  }
}
