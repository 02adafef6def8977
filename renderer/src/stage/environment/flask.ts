// A laboratory flask with a bright liquid in it.
import type { FilmSet } from '../film-set.ts'
import { hex } from '../vector.ts'

const liquids = ['#3ac86a', '#3a8af0', '#e8b020', '#d83a8a', '#8a4ae0'] as const

/** Stands on a bench 0.92 m high. */
export const flask = (set: FilmSet, x: number, z: number): void => {
  const b = set.builder
  const glass = set.material({ color: hex('#d8ecf0'), roughness: 0.05, f0: 0.12 })
  const fill = set.material({
    color: hex(set.pick(liquids)),
    roughness: 0.08,
    f0: 0.06,
    emission: [0.02, 0.02, 0.02],
  })
  b.placed({ at: [x, 0.92, z] }, () => {
    b.lathe(
      [
        [0.001, 0],
        [0.085, 0.004],
        [0.06, 0.1],
        [0.001, 0.101],
      ],
      fill,
      [1, 1, 1],
      20,
    )
    b.lathe(
      [
        [0.058, 0.1],
        [0.026, 0.17],
        [0.024, 0.24],
        [0.032, 0.25],
      ],
      glass,
      [1, 1, 1],
      20,
    )
  })
}
