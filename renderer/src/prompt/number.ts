// How many: numbers, plurals and collectives.
import type { Figure } from './draft.ts'

/** What a bare plural stands for, by what the thing is. */
export const pluralCount = (figure: Figure): number => {
  const { family, height, count } = figure.noun
  // A row may say that its plural is one thing: a stack of pancakes.
  if (count > 0) return count
  if (family === 'plants') return height > 2 ? 6 : 7
  if (family === 'food' || family === 'objects') return 4
  if (family === 'animals') return height < 0.3 ? 6 : 4
  if (family === 'people') return 3
  return 3
}

/** Animals whose name is the same for one and for many; without "a" or "the" they are many. */
const SAME = /^(sheep|cattle|bison|salmon|trout|koi|tropical-fish|reindeer|buffalo|livestock)$/u

/** Those of them that somebody who owns any owns a flock of. */
const FLOCKS = /^(sheep|cattle|livestock)$/u

/** "leading sheep", "his sheep": many, where nothing says that it is one. */
export const isBareMany = (
  { noun }: Figure,
  { opened, owned }: { readonly opened: boolean; readonly owned: boolean },
): boolean =>
  noun.family === 'animals' && (owned ? FLOCKS.test(noun.name) : !opened && SAME.test(noun.name))

/** Things that come as pairs in one: "a pair of sunglasses" is one thing. */
const PAIRED =
  /^(sunglasses|eyeglasses|spectacles|goggles|scissors|shears|binoculars|headphones|earphones|jeans|trousers|tweezers|pliers|handcuffs)$/u

/** Sets how many a figure stands for, 1..12. */
export const setCount = (figure: Figure, said: number | null, plural: boolean): void => {
  figure.plural = plural || (said !== null && said > 1)
  const paired = PAIRED.test(figure.noun.name) && (said ?? 2) === 2
  const count = paired
    ? 1
    : (said ?? (plural ? pluralCount(figure) : Math.max(figure.count, figure.noun.count)))
  figure.count = Math.min(12, Math.max(1, count))
}
