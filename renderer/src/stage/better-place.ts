// Named places that words beside them turn into others that show better what is meant.
import type { BriefSubject } from '../prompt/brief.ts'
import { homeByForm } from './homes.data.ts'

/** Whether it is out for fish, or holds a rod where there must be water. */
export const fishes = (hero: BriefSubject, seen: readonly BriefSubject[]): boolean =>
  (hero.held ?? []).some((s) => s.form === 'fishing-rod') ||
  (/^(bear|eagle|fox|otter|heron|raccoon)$/.test(hero.form) && seen.some((s) => s.kind === 'fish'))

/** A dusty plain, or the plain where lions and zebras are at home, is no green meadow. */
const isDry = (hero: BriefSubject | undefined, says: (test: RegExp) => boolean): boolean =>
  says(/^(dusty|dust|dry|arid|parched)$/) ||
  (says(/^(plains?|grassland|grassy-plain)$/) &&
    hero !== undefined &&
    homeByForm[hero.form] === 'savanna')

/** Whether somebody only stands there and looks, with nothing that floats. */
const looksOut = (hero: BriefSubject, seen: readonly BriefSubject[]): boolean =>
  hero.kind === 'person' &&
  hero.form !== 'mermaid' &&
  hero.pose === 'look' &&
  !seen.some((s) => s.kind === 'vessel' || s.kind === 'fish' || s.kind === 'furniture')

/** Words that turn a named place into one that shows it better. */
export const betterPlace = (
  place: string,
  seen: readonly BriefSubject[],
  words: readonly string[],
): string => {
  const hero = seen[0]
  // At a desk nobody is in the jungle that their kind comes from.
  if (/^(jungle|forest|savanna)$/.test(place) && seen.some((s) => s.form === 'desk'))
    return 'office'
  if (place === 'forest' && hero && fishes(hero, seen)) return 'river'
  if (place === 'harbour' && hero?.kind === 'person' && fishes(hero, seen)) return 'pier'
  if (place === 'lake' && hero?.kind === 'quadruped' && hero.pose === 'drink')
    return seen.some((s) => /bowl|dish|bucket|trough/.test(s.noun)) ? 'kitchen' : 'river'
  // Who swims does so in water.
  if (place === 'snow' && hero?.kind === 'quadruped' && hero.pose === 'swim') return 'ocean'
  const says = (test: RegExp) => words.some((w) => test.test(w))
  // A path through a wood is no road, and a highway toward mountains is one.
  if (place === 'road' && says(/path|trail/) && says(/forest|wood/)) return 'forest'
  const paved = says(/^(highway|freeway|motorway|.*-road|roads?)$/)
  if (/^(mountain|hill|desert|meadow|field)$/.test(place) && paved && !hero) return 'road'
  // A wood with a river in it is seen from the river.
  if (place === 'forest' && !hero && says(/^((frozen-)?river|stream|creek|brook)$/)) return 'river'
  if (place === 'hill' && says(/^cliff/)) return 'island'
  // Who looks out to sea stands on land.
  if (place === 'ocean' && hero && looksOut(hero, seen)) return 'pier'
  // Who jumps into a lake leaves its pier.
  if (place === 'lake' && hero?.kind === 'person' && hero.pose === 'jump') return 'pier'
  // What is laid out before a view of the sea does not swim in it.
  if (place === 'ocean' && hero?.kind === 'food') return 'beach'
  if (/^(mountain|meadow|field)$/.test(place) && says(/^vineyards?$/)) return 'hill'
  // Over a pass drives who has wheels, on its road.
  const wheels = seen.some((s) => s.kind === 'vehicle' && !/^(train|locomotive)$/.test(s.form))
  if (place === 'mountain' && says(/pass$/) && wheels) return 'road'
  // A train, or a snowy mountain, wants the tunnel's mouth and not the dark inside.
  if (says(/^(floating|flying)-islands?$/)) return 'sky'
  const rails = seen.some((s) => /^(train|locomotive)$/.test(s.form))
  if (place === 'cave' && says(/tunnel/) && (rails || says(/mountain|railway|train|rail/)))
    return 'railway'
  if (place === 'beach' && says(/^lagoon$/) && hero?.kind === 'bird') return 'lake'
  if (place === 'cave' && says(/tunnel/) && hero?.kind === 'vehicle') return 'road'
  if (place === 'meadow' && isDry(hero, says)) return 'savanna'
  // Bamboo grows in a grove of its own.
  if (place === 'jungle' && seen.some((s) => s.form === 'bamboo' && s !== hero)) return 'forest'
  const slides =
    hero?.wears.some((w) => w.item === 'skis') ||
    seen.some((s) => /^(snowboard|sled)$/.test(s.noun)) ||
    /^(skier|snowboarder)/.test(hero?.noun ?? '')
  if (/^(hill|mountain)$/.test(place) && slides) return 'snow'
  if (place === 'stadium' && hero?.kind === 'vehicle') return 'road'
  // Who wears a tank is seen below the waves.
  if (
    /^(ocean|lake)$/.test(place) &&
    hero?.traits['profession'] === 'diver' &&
    hero.pose === 'swim'
  )
    return 'underwater'
  if (
    place === 'lake' &&
    says(/^(water|shallow-water)$/) &&
    hero &&
    hero.kind !== 'vessel' &&
    hero.pose !== 'swim'
  ) {
    if (hero.kind === 'person' || hero.kind === 'quadruped') return 'beach'
  }
  const table = seen.some((s) => s.kind === 'furniture' && s.height > 0.3)
  if (place === 'table' && says(/paris|eiffel|street|cafe|terrace/)) return 'cafe'
  if (place === 'table' && (table || seen.some((s) => s.height > 0.8))) return 'room'
  return place
}
