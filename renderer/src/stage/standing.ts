// How high a subject stands, floats or hangs at a place: on the ground, in the water, on the wing.
import { heightOf } from './actor.ts'
import type { PlacementOrder } from './placement.ts'
import { floats } from './role.ts'

/** Places with a sky to fly in, over all that grows there. */
const openSky =
  /^(field|meadow|farm|hill|beach|ocean|lake|river|mountain|desert|savanna|harbour|pier|island|canyon|snow|village|park|waterfall)$/

/** Height at which a subject stands, floats or hangs at a place. */
export const standing = (order: PlacementOrder, index: number, x: number, z: number): number => {
  const { brief, actors, ground, water, place } = order
  const subject = brief.subjects[index]
  const actor = actors[index]
  const base = ground(x, z)
  if (!subject || !actor) return base
  const tall = heightOf(actor)
  if (floats(brief, index, place)) {
    const level = water === null ? base : Math.max(base, water)
    // A helicopter is well above the street, not parked in it.
    if (subject.form === 'helicopter' && /^(city|street|skyline|village)$/.test(place))
      return level + 4 * tall
    // What flies over houses has them under it.
    if (subject.form === 'dragon' && /^(city|street|village|castle|harbour)$/.test(place))
      return level + 1.9 * tall
    if (subject.form === 'cable-car') return level + 2.4 * tall
    // Over open land a plane is on the wing, not on its run along the ground.
    if (
      /^(airplane|jet|helicopter)$/.test(subject.form) &&
      /^(field|meadow|farm|hill)$/.test(place)
    )
      return level + 2.3 * tall
    // A balloon is up between the rims of a canyon or the tops of mountains, not just off the floor.
    if (subject.form === 'hot-air-balloon' && /^(canyon|mountain|desert)$/.test(place))
      return level + 1.7 * tall
    // A bird that has nothing to do below is in the open sky.
    const alone = brief.relations.every((r) => r.from !== subject.id && r.to !== subject.id)
    if (subject.kind === 'bird' && alone && openSky.test(place))
      return level + Math.max(3.2, 4 * tall)
    // Cars that fly are over the traffic, at unlike heights.
    if (subject.form === 'flying-car' && /^(city|street|skyline)$/.test(place))
      return level + tall * (2.6 + 1.6 * Math.abs(Math.sin(x * 1.3 + z)))
    return place === 'space' || place === 'sky'
      ? base
      : level +
          (subject.traits['lands']
            ? 0.24 * tall
            : Math.max(0.3 * Math.min(tall, 2), tall * (place === 'underwater' ? 0.45 : 0.75)))
  }
  if (water !== null && water > base) {
    if (subject.kind === 'vessel') return water - tall * 0.09
    if (subject.kind === 'building') return water - tall * (subject.form === 'bridge' ? 0.1 : 0.05)
    // A whale's flukes are still in the water when the rest of it is out.
    if (subject.kind === 'fish' && subject.pose === 'jump')
      return water + tall * (subject.form === 'whale' ? -0.14 : 0.06)
    // Birds that swim lie on the water, only their bellies wet; those with long legs stand in it.
    const swims = subject.pose === 'swim' && subject.form !== 'penguin'
    if (subject.kind === 'bird' && (swims || /^(duck|swan)$/.test(subject.form)))
      return water - (actor.anchors['waterline']?.[1] ?? tall * 0.2)
    if (subject.pose === 'swim' || subject.kind === 'fish') return water - tall * 0.5
    if (subject.kind === 'aircraft' || subject.kind === 'bird') return water - tall * 0.12
    return Math.max(base, water - tall * (subject.kind === 'object' ? 0.2 : 0.3))
  }
  // Who jumps on skis is high above the snow.
  return subject.pose === 'jump' && subject.traits['action'] === 'ski' ? base + 0.55 * tall : base
}
