// Lines of print in letters of our own, as SVG: a page looks the same wherever it is made, whatever fonts are there.
import { hash2 } from '../../src/stage/random.ts'

/** Strokes on a grid of 4 by 6, of letters without tails. */
const letters = [
  'M0 2h2q2 0 2 2v2M4 5q0 1-2 1T0 5t2-1h2',
  'M0 0v6M0 4q0-2 2-2t2 2t-2 2t-2-2',
  'M4 3q-1-1-2-1q-2 0-2 2t2 2q1 0 2-1',
  'M4 0v6M4 4q0-2-2-2t-2 2t2 2t2-2',
  'M0 4h4q0-2-2-2t-2 2t2 2h2',
  'M0 0v6M0 4q0-2 2-2t2 2v2',
  'M2 2v4M2 0v.6',
  'M2 0v6',
  'M0 2v4M0 4q0-2 2-2t2 2v2',
  'M2 2q-2 0-2 2t2 2t2-2t-2-2',
  'M0 2v4M0 4q0-2 3-2',
  'M4 2h-2q-2 0-2 1t2 1t2 1t-2 1h-2',
  'M1 0v5q0 1 2 1M0 2h3',
  'M0 2v2q0 2 2 2t2-2M4 2v4',
] as const

/** What a line of print is. */
export interface Line {
  readonly x: number
  /** Where the letters stand. */
  readonly y: number
  readonly width: number
  /** Height of a tall letter. */
  readonly size: number
  readonly ink: string
  /** Of the strokes, against the letters' height. */
  readonly weight?: number
  readonly seed: number
}

/** Words of a line of print, no longer than it is wide. */
export const line = ({ x, y, width, size, ink, weight = 0.13, seed }: Line): string => {
  const step = (size * 5.4) / 6
  const unit = size / 6
  const drawn: string[] = []
  let [at, left] = [x, 0]
  for (let n = 0; at + step <= x + width; n++, at += step) {
    if (left === 0) {
      left = 2 + Math.floor(7 * hash2(seed, n))
      if (n > 0) continue
    }
    left--
    const letter = letters[Math.floor(letters.length * hash2(n, seed + 71))] ?? letters[0]
    drawn.push(
      `<path transform="translate(${at.toFixed(2)} ${(y - size).toFixed(2)}) scale(${unit.toFixed(3)})" d="${letter}"/>`,
    )
  }
  return `<g fill="none" stroke="${ink}" stroke-width="${(6 * weight).toFixed(2)}" stroke-linecap="round">${drawn.join('')}</g>`
}

/** A column of lines, the last of which ends early. */
export const column = (first: Line, lines: number, leading: number): string =>
  Array.from({ length: lines }, (_, k) =>
    line({
      ...first,
      y: first.y + k * leading,
      width: k === lines - 1 ? 0.6 * first.width : first.width,
      seed: first.seed + 13 * k,
    }),
  ).join('')
