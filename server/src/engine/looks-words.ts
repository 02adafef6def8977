// A character in words, for models that were never shown its pictures: hair, skin and clothes by the names of their colours.
import type { CharacterLooks } from '@openfield/contract'

type Named = readonly [name: string, r: number, g: number, b: number]

const cloth: readonly Named[] = [
  ['black', 20, 20, 22],
  ['charcoal', 60, 62, 66],
  ['grey', 128, 128, 130],
  ['light grey', 195, 195, 198],
  ['white', 245, 245, 243],
  ['cream', 240, 228, 200],
  ['beige', 210, 190, 155],
  ['tan', 190, 150, 105],
  ['brown', 105, 68, 42],
  ['dark brown', 60, 40, 28],
  ['red', 200, 35, 40],
  ['burgundy', 110, 25, 40],
  ['orange', 230, 120, 40],
  ['mustard', 205, 160, 50],
  ['yellow', 240, 215, 70],
  ['olive', 105, 105, 50],
  ['green', 50, 130, 65],
  ['dark green', 25, 70, 45],
  ['mint', 170, 225, 195],
  ['teal', 20, 125, 125],
  ['turquoise', 70, 200, 200],
  ['light blue', 155, 195, 230],
  ['blue', 45, 95, 190],
  ['navy', 25, 35, 75],
  ['purple', 110, 55, 140],
  ['lavender', 190, 170, 220],
  ['pink', 240, 150, 180],
  ['magenta', 200, 45, 130],
]

const hair: readonly Named[] = [
  ['black', 25, 22, 22],
  ['dark brown', 55, 38, 28],
  ['brown', 95, 65, 42],
  ['light brown', 140, 100, 65],
  ['auburn', 115, 50, 35],
  ['red', 165, 75, 40],
  ['dark blonde', 165, 130, 85],
  ['blonde', 215, 180, 120],
  ['platinum blonde', 235, 220, 190],
  ['grey', 140, 138, 136],
  ['white', 230, 230, 230],
]

const skin: readonly Named[] = [
  ['very fair', 245, 215, 195],
  ['fair', 230, 190, 165],
  ['olive', 205, 160, 125],
  ['tanned', 180, 130, 95],
  ['brown', 140, 95, 65],
  ['dark brown', 95, 62, 45],
  ['deep brown', 60, 40, 30],
]

const nearest = (names: readonly Named[], colour: string): string => {
  const value = Number.parseInt(colour.slice(1), 16)
  const [r, g, b] = [value >> 16, (value >> 8) & 255, value & 255]
  // Weighed as the eye does: green most, blue least.
  const far = ([, red, green, blue]: Named) =>
    2 * (red - r) ** 2 + 4 * (green - g) ** 2 + 3 * (blue - b) ** 2
  return [...names].sort((one, other) => far(one) - far(other))[0]?.[0] ?? 'grey'
}

const hairWords = ({ hair: seen }: CharacterLooks): string[] => {
  if (seen === null) return []
  if (seen.length === 'none') return ['a shaved head']
  return [`${seen.length} ${nearest(hair, seen.color)} hair`]
}

const clothWords = ({ top, bottom }: CharacterLooks): string => {
  const worn = [
    ...(top === null ? [] : [`a ${nearest(cloth, top)} top`]),
    ...(bottom === null ? [] : [`${nearest(cloth, bottom)} trousers`]),
  ]
  return worn.length === 0 ? '' : `, wearing ${worn.join(' and ')}`
}

/** `a person with short brown hair and fair skin, wearing a navy top`; of what is no person, its colours. */
export const looksWords = (looks: CharacterLooks): string => {
  if (looks.kind === 'other') {
    const colours = [...new Set(looks.palette.slice(0, 3).map((each) => nearest(cloth, each)))]
    return `a subject in ${colours.join(', ')}`
  }
  const body = [
    ...hairWords(looks),
    ...(looks.skin === null ? [] : [`${nearest(skin, looks.skin)} skin`]),
  ]
  return `a person${body.length === 0 ? '' : ` with ${body.join(' and ')}`}${clothWords(looks)}`
}
