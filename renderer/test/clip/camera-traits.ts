// What is seen of each camera preset that paints over the picture: scale, direction, roll and its own things, measured on frames.

import type { Pixels } from '../../src/host.ts'
import { apart, type Bound, differs, lighter, more, one, waves } from './bounds.ts'
import { moved } from './measure.ts'
import {
  body,
  type Colour,
  changed,
  colourful,
  corner,
  dark,
  edge,
  leftOf,
  over,
  type Part,
  pale,
  share,
  size,
} from './seen.ts'

/** How wide the panel is, in per cent of its first width. */
const wide = one((f, b) => (100 * size(f).middle) / size(b).middle)
/** How much higher than wide, against the first picture, in per cent. */
const slim = one((f, b) => (100 * size(f).height * size(b).ends) / (size(f).ends * size(b).height))

/** How far the wall moved to the right between two moments, at four points: the least and the most, in pixels. */
const drift = (a: Pixels, b: Pixels): readonly number[] =>
  [
    [26, 30],
    [134, 30],
    [26, 60],
    [134, 60],
  ].map(([x, y]) => moved(a, b, x ?? 0, y ?? 0, 8, 5)[0])

const two =
  (value: (a: Pixels, b: Pixels, bare: Pixels) => number) =>
  (what: string, at: readonly [number, number], bounds: Pick<Bound, 'above' | 'below'>): Bound => ({
    what,
    at,
    value: (bare, a, b) => (a && b ? value(a, b, bare) : Number.NaN),
    ...bounds,
  })

/** The wall all goes one way: by how much, where it goes least. */
const slides = two((a, b) => {
  const d = drift(a, b)
  return Math.min(...d) > 0 ? Math.min(...d) : Math.max(...d) < 0 ? -Math.max(...d) : 0
})
/** Left and right of the wall come together. */
const closes = two((a, b) => {
  const [l = 0, r = 0, m = 0, n = 0] = drift(a, b)
  return Math.min(l, m) - Math.max(r, n)
})
const stays = two((a, b) => Math.abs(moved(a, b, 80, 45, 8, 6)[0]))
const leans = two((a, b) => edge(b).lean - edge(a).lean)

const brown: Colour = (r, g, b) => r >= g && g >= b && r < 140
const brass: Colour = (r, g, b) => r > b + 15 && r >= g && g > b
/** Below, in the middle: where a hand holds something before the lens. */
const held: Part = [0.3, 0.85, 0.6, 1]
/** Right under the panel. */
const stand: Part = [0.3, 0.74, 0.7, 0.82]
const core: Part = [0.42, 0.4, 0.58, 0.6]

/** By the preset's name. */
export const cameraTraits: Readonly<Record<string, readonly Bound[]>> = {
  '360 Orbit': [
    stays('the panel stays', [0.5, 0.51], { below: 0.4 }),
    slides('the wall goes by', [0.5, 0.51], { above: 1 }),
    slides('and on', [0.74, 0.75], { above: 1.5 }),
    differs()('all the way round', 1, { below: 2 }),
  ],
  Abstract: [
    one((f, b) => colourful(f) - colourful(b))('pure colours', 0.7, { above: 60 }),
    waves('edges flow', 0.7, { above: 1.1 }),
    wide('and nothing comes much nearer', 0.5, { above: 92, below: 130 }),
    differs()('from the picture as it was', 0.1, { below: 12 }),
  ],
  'Bullet Time': [
    more(brass, leftOf)('bullets', 0.3, { above: 7 }),
    more(brass, leftOf)('that are past in the end', 1, { below: 4 }),
    wide('before a near subject', 0.5, { above: 110, below: 145 }),
    apart()('time all but stands', [0.51, 0.52], { below: 3 }),
  ],
  'Double Dolly': [
    wide('the subject as large as before', 1, { above: 95, below: 125 }),
    stays('and in its place', [0.5, 0.51], { below: 0.4 }),
    stays('all the time', [0.74, 0.75], { below: 0.4 }),
    slides('the world slides past', [0.5, 0.51], { above: 0.5 }),
    slides('evenly', [0.74, 0.75], { above: 0.5 }),
    differs()('and does not come back', 1, { above: 15 }),
  ],
  'Earth Zoom Out': [
    wide('the subject gets small', 0.5, { above: 50, below: 88 }),
    more(dark)('dark space', 1, { above: 45 }),
    two((a, b) => share(b, dark) - share(a, dark))('around a globe that shrinks', [0.7, 0.85], {
      above: 25,
    }),
    one((f) => over(f, 2, 0, core))('and is blue', 1, { above: 15 }),
  ],
  Fisheye: [
    more(dark, corner)('a black circle', 0.5, { above: 90 }),
    more(dark)('of a good size', 0.7, { above: 35, below: 60 }),
    more(dark, body)('not over the subject', 0.7, { below: 5 }),
    wide('which bulges nearer', 0.7, { above: 112, below: 145 }),
  ],
  Hyperlapse: [
    {
      what: 'in hurried steps',
      at: [0.5, 0.51, 0.52, 0.53, 0.54],
      value: (_, a, b, c, d, e) => {
        if (!a || !b || !c || !d || !e) return Number.NaN
        const rests = Math.max(changed(a, b), changed(c, d))
        return Math.min(changed(b, c), changed(d, e)) / rests
      },
      above: 1.6,
    },
    wide('ever nearer', 0.5, { above: 125, below: 180 }),
    wide('and up close', 1, { above: 190 }),
    lighter()('while hours run by', 0.5, { below: -15 }),
  ],
  'Lazy Susan': [
    more(brass, stand)('on a disc', 0.5, { above: 45 }),
    slim('the subject turns away', 1, { above: 115 }),
    wide('and comes no nearer', 1, { above: 80, below: 104 }),
    differs()('slowly', 0.1, { below: 6 }),
  ],
  'Object POV': [
    more(pale, held)('a cup held before the lens', 0.3, { above: 18 }),
    more(pale, held)('all the way', 0.7, { above: 14 }),
    leans('which rolls', [0.5, 0.85], { above: 12 }),
    wide('and goes nearer', 1, { above: 120 }),
  ],
  'Through Object In': [
    more(brown, corner)('a door', 0.3, { above: 80 }),
    more(brown, corner)('that is passed', 1, { below: 5 }),
    wide('far first', 0.3, { below: 95 }),
    wide('near in the end', 1, { above: 190 }),
  ],
  'Through Object Out': [
    more(brown, corner)('no door', 0.3, { below: 5 }),
    more(brown, corner)('then one', 1, { above: 80 }),
    wide('ever farther', 0.3, { above: 75, below: 97 }),
    wide('and small', 1, { below: 75 }),
    closes('as the camera draws back', [0.5, 0.51], { above: 1.5 }),
  ],
}
