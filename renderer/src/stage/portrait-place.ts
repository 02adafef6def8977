// Where somebody's portrait is made when no place is named: in the studio, or out of doors where its hour, weather or season shows.
import type { Brief } from '../prompt/brief.ts'

/** Whether a lens is near enough for head and shoulders alone. */
export const isTight = ({ camera }: Brief): boolean =>
  camera.shot === 'close-up' || camera.shot === 'portrait'

/** A portrait before a dark ground, lit from one side: what photographers call dramatic or cinematic. */
export const isDramaticPortrait = (brief: Brief): boolean =>
  isTight(brief) &&
  (brief.light.some((l) => /^(dramatic|noir|low-key)$/.test(l)) ||
    /\b(cinematic|film noir|rembrandt|chiaroscuro)\b/i.test(brief.prompt))

/** Where a season is seen at its best, softly, behind a head. */
const bySeason = { winter: 'snow', autumn: 'park', spring: 'garden', summer: 'meadow' } as const

/** The place of a portrait. */
export const portraitPlace = (brief: Brief): string => {
  const { time, weather, season, light } = brief
  if (light.some((l) => /window/.test(l))) return 'room'
  if (weather === 'snow') return 'snow'
  if (weather === 'rain' || weather === 'storm') return 'street'
  if (time === 'night' && !isDramaticPortrait(brief)) return 'street'
  if (season) return bySeason[season]
  if (weather === 'fog') return 'forest'
  if (time === 'golden' || time === 'sunset' || time === 'dawn' || time === 'dusk') return 'meadow'
  if (isDramaticPortrait(brief)) return 'studio'
  if (time === 'morning' || time === 'afternoon' || time === 'noon') return 'garden'
  return weather ? 'meadow' : 'studio'
}
