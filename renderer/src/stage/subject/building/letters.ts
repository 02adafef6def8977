// Raised block letters for the fronts of buildings, legible from across the street.
import type { Vec3 } from '../../scene.ts'

/** Five rows of three dots each, from the top; `#` is raised. */
const LETTERS: Readonly<Record<string, string>> = {
  A: '.#. #.# ### #.# #.#',
  B: '##. #.# ##. #.# ##.',
  C: '### #.. #.. #.. ###',
  D: '##. #.# #.# #.# ##.',
  E: '### #.. ##. #.. ###',
  F: '### #.. ##. #.. #..',
  G: '### #.. #.# #.# ###',
  H: '#.# #.# ### #.# #.#',
  I: '### .#. .#. .#. ###',
  K: '#.# #.# ##. #.# #.#',
  L: '#.. #.. #.. #.. ###',
  M: '#.# ### #.# #.# #.#',
  N: '##. #.# #.# #.# #.#',
  O: '### #.# #.# #.# ###',
  P: '### #.# ### #.. #..',
  R: '##. #.# ##. #.# #.#',
  S: '### #.. ### ..# ###',
  T: '### .#. .#. .#. .#.',
  U: '#.# #.# #.# #.# ###',
  W: '#.# #.# #.# ### #.#',
  Y: '#.# #.# .#. .#. .#.',
}

/** How wide a word becomes at a letter height. */
export const wordWidth = (word: string, tall: number): number => ((word.length * 4 - 1) * tall) / 5

/** A word centred at `at` (middle of its lower edge) on a front that faces +z; letters outside the table are gaps. */
export const letters = (
  paint: { box(low: Vec3, high: Vec3): unknown },
  word: string,
  [x, y, z]: Vec3,
  tall: number,
): void => {
  const dot = tall / 5
  const left = x - wordWidth(word, tall) / 2
  // A run of dots is one bar.
  for (const [i, sign] of [...word].entries())
    for (const [row, dots] of (LETTERS[sign] ?? '').split(' ').entries())
      for (const run of dots.matchAll(/#+/g)) {
        const from = left + (i * 4 + run.index) * dot
        const low = y + (4 - row) * dot
        paint.box([from, low, z], [from + run[0].length * dot, low + dot * 1.02, z + 0.07])
      }
}
