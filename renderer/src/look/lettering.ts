// Plain stroke letters for time stamps and camera marks, as capsules for the look kernel to draw.
import type { Rgb } from '../prompt/brief.ts'

/** Strokes of each sign on a grid 4 wide and 6 high (y down): runs of points, `x y`, joined by lines. */
const STROKES: Readonly<Record<string, string>> = {
  '0': '00 40 46 06 00',
  '1': '10 20 26',
  '2': '00 40 43 03 06 46',
  '3': '00 40 46 06|03 43',
  '4': '00 03 43|40 46',
  '5': '40 00 03 43 46 06',
  '6': '40 00 06 46 43 03',
  '7': '00 40 46',
  '8': '00 40 46 06 00|03 43',
  '9': '43 03 00 40 46 06',
  A: '06 02 20 42 46|04 44',
  C: '40 00 06 46',
  D: '00 20 42 44 26 06 00',
  E: '40 00 06 46|03 33',
  F: '40 00 06|03 33',
  G: '40 00 06 46 43 23',
  I: '20 26',
  L: '00 06 46',
  M: '06 00 23 40 46',
  N: '06 00 46 40',
  O: '00 40 46 06 00',
  P: '06 00 40 43 03',
  R: '06 00 40 43 03|23 46',
  S: '40 00 03 43 46 06',
  T: '00 40|20 26',
  U: '00 06 46 40',
  V: '00 26 40',
  X: '00 46|40 06',
  Y: '00 23 40|23 26',
  Z: '00 40 06 46',
  ':': '21 21|25 25',
  '.': '26 26',
  "'": '10 11',
  '-': '13 33',
  '/': '40 06',
  '>': '00 43 06',
}

export interface Lettering {
  readonly text: string
  /** Pixels: left end and top. */
  readonly x: number
  readonly y: number
  /** Height of a capital in pixels. */
  readonly size: number
  /** Display values 0..1. */
  readonly color: Rgb
  readonly alpha: number
}

/** Particles (see `PARTICLE_FLOATS`) that write the text. Signs without strokes are spaces. */
export const letter = ({ text, x, y, size, color, alpha }: Lettering): number[][] => {
  const unit = size / 6
  return [...text.toUpperCase()].flatMap((sign, i) =>
    (STROKES[sign] ?? '').split('|').flatMap((run) => {
      const points = run
        .split(' ')
        .filter(Boolean)
        .map((p) => [Number(p[0]) * unit + x + i * unit * 6, Number(p[1]) * unit + y] as const)
      return points.slice(1).map(([x1, y1], k) => {
        const [x0, y0] = points[k] ?? [x1, y1]
        return [x0, y0, x1 - x0, y1 - y0, unit * 0.55, ...color, alpha, 0.3]
      })
    }),
  )
}

/** Width of a text in pixels. */
export const letteringWidth = (text: string, size: number): number => text.length * size - size / 3
