// What a picture is printed on: one even colour all along its border, or the one that most of a print has.
import { type Colours, printedness, type Rgb } from './printed.ts'
import type { Thumbnail } from './thumbnail.ts'

/** How far apart colours of one even ground may be. */
const even = 0.02

/** True for logos, drawings on paper and pages of text: one even ground all along the border and over much of the picture. */
export const isOnPaper = (t: Thumbnail): boolean => {
  const { width: w, height: h } = t
  const apart = (i: number) =>
    Math.abs((t.light.data[i] ?? 0) - (t.light.data[0] ?? 0)) +
    Math.abs((t.warm.data[i] ?? 0) - (t.warm.data[0] ?? 0)) +
    Math.abs((t.blue.data[i] ?? 0) - (t.blue.data[0] ?? 0))
  let [rim, same, sameRim] = [0, 0, 0]
  for (let i = 0; i < w * h; i++) {
    const [x, y] = [i % w, Math.floor(i / w)]
    const border = x === 0 || y === 0 || x === w - 1 || y === h - 1
    const alike = apart(i) < even
    rim += border ? 1 : 0
    same += alike ? 1 : 0
    sameRim += border && alike ? 1 : 0
  }
  // White paper shows between lines of print; a dark border may be a night, and must be nearly all there is.
  return sameRim > 0.85 * rim && same > ((t.light.data[0] ?? 0) > 0.6 ? 0.18 : 0.5) * w * h
}

/** From so blue on an even ground may be a sky after all, and keeps what acts on skies. */
const skyBlue = 0.05
/** Share of a print from which on its sky is one: less is the bar of a window. */
const skyShare = 0.2

/** True when what was taken for sky is paper, or a bar on a screen. */
export const isNoSky = (
  t: Thumbnail,
  colours: Colours,
  onPaper: boolean,
  share: number,
): boolean => {
  const light = t.light.data[0] ?? 0
  const paper = onPaper && light > 0.5 && (t.blue.data[0] ?? 0) < skyBlue
  return paper || (printedness(colours) > 0.5 && share < skyShare)
}

/** Share of a print that its paper must have. */
const least = 0.25

/** The colour of the paper that print can be taken off; null where there is none, or where a sky is drawn. */
export const paperOf = (colours: Colours, sky: number): Rgb | null =>
  printedness(colours) > 0.5 && colours.share > least && sky === 0 ? colours.most : null
