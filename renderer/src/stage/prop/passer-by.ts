// People far off in a street or a park, plain enough to be many: women and men in unlike colours.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { hex } from '../vector.ts'

const cloths = [
  '#4a5a7a',
  '#b8443a',
  '#3a3a3e',
  '#c8a04a',
  '#4a7a56',
  '#d0cabf',
  '#8a5a7a',
  '#2f6a7a',
].map(hex)
const skins = ['#e0a580', '#a86a44', '#6a4028', '#f0c8a8'].map(hex)
const trousers = ['#2a2c34', '#3a4a6a', '#4a3a2e', '#6a6258'].map(hex)
const hairs = ['#2a1a10', '#5a3a1e', '#c8a05a', '#1a1a1a', '#8a8a8a'].map(hex)

const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T

/** `n` of them, each 1.5 to 1.8 high. Neighbours in the list differ in all that is seen from afar. */
export const passersBy = (set: FilmSet, n: number): LocalMesh[] => {
  const from = Math.floor(set.random() * 40)
  return Array.from({ length: n }, (_, i) => passer(set, from + i))
}

/** A single one. */
export const passerBy = (set: FilmSet): LocalMesh => passer(set, Math.floor(set.random() * 40))

const passer = (set: FilmSet, i: number): LocalMesh => {
  const [cloth, skin] = [at(cloths, i * 3), at(skins, i * 3)]
  const [legs, hair] = [at(trousers, i), at(hairs, i * 2)]
  const woman = i % 2 === 1
  const skirt = woman && i % 4 === 1
  const m = set.material({ roughness: 0.75, f0: 0.02 })
  const size = 1 - 0.05 * (i % 3) + (woman ? -0.04 : 0.03)
  return set.sculpt(
    (b) =>
      b.placed({ at: [0, 0, 0], scale: size }, () => {
        for (const s of [-1, 1]) {
          const shin = skirt ? skin : legs
          b.cylinder([s * 0.09, 0, s * 0.1], [s * 0.08, 0.82, 0], 0.06, 0.09, m, shin, 8)
          b.cylinder([s * 0.23, 0.78, s * 0.09], [s * 0.18, 1.32, 0], 0.04, 0.055, m, cloth, 7)
          b.placed({ at: [s * 0.23, 0.75, s * 0.09], scale: 0.045 }, () => b.sphere(m, skin, 6))
        }
        if (skirt)
          b.lathe(
            [
              [0.27, 0.42],
              [0.24, 0.55],
              [0.15, 0.98],
            ],
            m,
            cloth,
            12,
          )
        b.lathe(
          [
            [0.001, 0.76],
            [0.15, 0.78],
            [woman ? 0.13 : 0.16, 1.0],
            [woman ? 0.17 : 0.2, 1.28],
            [0.1, 1.42],
            [0.05, 1.46],
          ],
          m,
          cloth,
          12,
        )
        b.placed({ at: [0, 1.57, 0], scale: [0.1, 0.125, 0.11] }, () => b.sphere(m, skin, 12))
        b.placed({ at: [0, 1.61, -0.025], scale: [0.11, 0.11, 0.11] }, () => b.sphere(m, hair, 12))
        if (woman)
          b.placed({ at: [0, 1.5, -0.06], scale: [0.11, 0.17, 0.08] }, () => b.sphere(m, hair, 10))
      }),
    'person',
  )
}
