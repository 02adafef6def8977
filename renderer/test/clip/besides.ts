// What also holds of an effect, so that its trait is not some other motion's as well: a second place, moment or measure, from below or above.
import type { Pixels } from '../../src/host.ts'
import { moved, sharpness } from './measure.ts'
import {
  above,
  body,
  type Colour,
  changed,
  corner,
  dark,
  edge,
  feet,
  fiery,
  glowing,
  gold,
  grey,
  ground,
  head,
  leftOf,
  lines,
  mean,
  middle,
  over,
  type Part,
  pale,
  pink,
  purple,
  red,
  rightOf,
  share,
  sky,
  white,
  whole,
} from './seen.ts'

export interface Besides {
  /** In words. */
  readonly what: string
  /** Moments 0..1. */
  readonly at: readonly number[]
  readonly value: (bare: Pixels, ...frames: Pixels[]) => number
  /** Bounds, one or both. */
  readonly above?: number
  readonly below?: number
}

type Bounds = Pick<Besides, 'above' | 'below'>

/** One frame, measured against the bare picture. */
const one =
  (value: (frame: Pixels, bare: Pixels) => number) =>
  (what: string, t: number, bounds: Bounds): Besides => ({
    what,
    at: [t],
    value: (bare, frame) => value(frame ?? bare, bare),
    ...bounds,
  })

/** Gain of a colour's share, in per cent of the part. */
const more = (colour: Colour, part: Part = whole) =>
  one((f, b) => share(f, colour, part) - share(b, colour, part))
/** Gain of light, in levels. */
const lighter = (part: Part = whole) => one((f, b) => mean(f, part) - mean(b, part))
/** Gain of one channel over another, in levels. */
const turned = (a: 0 | 1 | 2, c: 0 | 1 | 2, part: Part = whole) =>
  one((f, b) => over(f, a, c, part) - over(b, a, c, part))
const differs = (part: Part = whole) => one((f, b) => changed(b, f, part))
/** Sharpness against the bare picture's, in per cent. */
const sharp = one((f, b) => (100 * sharpness(f)) / sharpness(b))
const across = one((f, b) => (100 * lines(f)) / lines(b))
/** Where the middle of the panel went, in per cent of the frame: right and down. */
const right = one((f, b) => 100 * (middle(f)[0] - middle(b)[0]))
const down = one((f, b) => 100 * (middle(f)[1] - middle(b)[1]))
const waves = one((f) => edge(f).waves)

/** By how much more points at x1 sink than points at x0, least of the rows `ys`; pixels. */
const fallOf = (a: Pixels, b: Pixels, x0: number, x1: number, ys: readonly number[]): number =>
  Math.min(...ys.map((y) => moved(a, b, x1, y, 9, 5)[1] - moved(a, b, x0, y, 9, 5)[1]))
const tips = one((f, b) => fallOf(b, f, 26, 134, [20, 45, 68]))

/** Where the head lands, what it leaves, and what it stood on. */
const beside: Part = [0.1, 0.3, 0.2, 0.5]
const neck: Part = [0.43, 0.3, 0.56, 0.5]
const trunk: Part = [0.3, 0.65, 0.7, 0.9]

/** What changes between two moments. */
const apart =
  (part: Part = whole) =>
  (what: string, t: readonly [number, number], bounds: Bounds): Besides => ({
    what,
    at: t,
    value: (_, a, c) => (a && c ? changed(a, c, part) : 0),
    ...bounds,
  })

/** By the effect's name. */
export const besides: Readonly<Record<string, readonly Besides[]>> = {
  'Action Run': [lighter(sky)('in haze and streaks', 0.9, { above: 10 })],
  'Angel Wings': [
    more(white, above)('over the shoulders, too', 0.5, { above: 2.5 }),
    turned(0, 1, body)('and the body keeps its colour', 0.5, { above: 0 }),
  ],
  'Baseball Kick': [more(pale, body)('right before the body', 0.3, { above: 50 })],
  'Basketball Dunks': [down('a leap', 0.5, { below: -12 })],
  'Black Tears': [
    more(dark, corner)('but no dark corner', 0.9, { below: 4 }),
    more(red, feet)('in a face close by', 0.5, { above: 30 }),
  ],
  'Bloom Mouth': [more(gold, body)('with yellow hearts', 0.7, { above: 2.5 })],
  Boxing: [more(red, leftOf)('and nothing red aside', 0.7, { below: 5 })],
  'Car Grip': [turned(1, 2, ground)('of blue paint', 0.5, { below: -35 })],
  Catwalk: [lighter(above)('in a dark hall', 0.3, { below: -15 })],
  'Clone Explosion': [more(red, leftOf)('soon', 0.3, { above: 38 })],
  Datamosh: [
    apart()('slow tears', [0.51, 0.52], { below: 6 }),
    apart()('and all at once', [0.74, 0.75], { above: 25 }),
  ],
  Diamond: [more(white, head)('white on the head', 0.5, { above: 20 })],
  'Dirty Lens': [
    more(pale, head)('right over the head, too', 0.3, { above: 3.5 }),
    sharp('with edges of their own', 0.3, { above: 102 }),
  ],
  Disintegration: [
    differs(body)('whole at first', 0.3, { below: 12 }),
    right('gone with the wind', 0.7, { above: 6 }),
  ],
  'Downhill POV': [more(dark, sky)('and none above', 0.5, { below: 3 })],
  Duplicate: [differs(above)('and no larger one', 0.5, { below: 20 })],
  'Fire Breathe': [
    one((f, b) =>
      Math.max(...[leftOf, rightOf].map((part) => share(f, gold, part) - share(b, gold, part))),
    )('yellow at once', 0.3, { above: 35 }),
  ],
  'Floating Fish': [
    more(gold, head)('one right before the head', 0.3, { above: 11 }),
    more(purple, head)('of many colours', 0.3, { above: 3 }),
  ],
  'Floral Eyes': [more(fiery, head)('with yellow hearts', 0.7, { above: 14 })],
  'Focus Change': [differs()('in a frame that hardly moves', 0.5, { below: 9 })],
  Freezing: [more(white, corner)('from the corners', 0.5, { above: 4 })],
  'Garden Bloom': [turned(1, 2, ground)('among leaves', 0.5, { above: 17 })],
  Glam: [more(fiery, head)('and a warm face', 0.5, { above: 35 })],
  Glowshift: [more(glowing)('from blue on', 0.3, { above: 15 })],
  'Head Explosion': [more(fiery)('after a ball of fire', 0.3, { above: 14 })],
  'Head Off': [
    one((f) => share(f, red, beside))('aside of the shoulders', 1, { above: 25 }),
    one((f) => share(f, red, neck))('a gap between them', 1, { below: 30 }),
    one((f) => share(f, red, trunk))('and they stay', 1, { above: 85 }),
  ],
  Incline: [
    tips('the wall sinks on one side and rises on the other', 0.3, { above: 7 }),
    one((f, b) => Math.abs(fallOf(b, f, 64, 96, [33, 57])))('and the panel does not', 0.3, {
      below: 2,
    }),
  ],
  Innerlight: [more(gold, head)('golden', 0.5, { above: 40 })],
  Invisible: [differs(above)('and the wall is as it was', 0.7, { below: 15 })],
  'Jelly Drift': [
    {
      what: 'the panel leans over and back',
      at: [0.7, 1],
      value: (_, a, c) => (a && c ? edge(c).lean - edge(a).lean : 0),
      above: 16,
    },
    waves('soft, in one piece', 0.7, { below: 0.8 }),
    waves('and so again', 1, { below: 0.8 }),
  ],
  'Lens Crack': [lighter()('with a flash', 0.3, { above: 40 })],
  'Lens Flare': [more(white, above)('white in the end', 0.9, { above: 7 })],
  Levitation: [apart()('and hangs', [0.5, 0.7], { below: 6.5 })],
  'Low Shutter': [differs(ground)('of a camera that hardly goes', 0.5, { below: 27 })],
  'Medusa Gorgona': [more(grey, feet)('stone to the feet', 0.7, { above: 60 })],
  Melting: [differs(sky)('slowly', 0.3, { below: 9 })],
  'Moonwalk Left': [lighter()('in a dark hall', 0.3, { below: -28 })],
  'Moonwalk Right': [lighter()('in a dark hall', 0.3, { below: -28 })],
  Morphskin: [more(purple, body)('by way of violet', 0.5, { above: 42 })],
  'Paint Splash': [more(purple, above)('violet among them', 0.9, { above: 10 })],
  'Powder Explosion': [more(pink, body)('first a pink one', 0.3, { above: 32 })],
  'Push To Glass': [more(pale)('none before the blow', 0.5, { below: 1.5 })],
  'Rap Flex': [more(glowing, sky)('blue in the middle', 0.5, { above: 13 })],
  'Robo Arm': [
    apart()('dead still', [0.44, 0.45], { below: 0.5 }),
    apart()('and off again', [0.54, 0.55], { above: 10 }),
  ],
  'Roll Transition': [differs()('out of stillness', 0.3, { below: 1 })],
  'Sand Storm': [more(gold)('yellow everywhere', 0.5, { above: 25 })],
  'Skateboard Glide': [more(red, above)('a board higher', 0.3, { above: 23 })],
  'Skateboard Ollie': [more(red, feet)('off its feet', 0.3, { below: -7 })],
  'Skate Cruise': [
    right('it swings to the left', 0.3, { below: -9 }),
    right('and to the right', 0.7, { above: 9 }),
  ],
  'Skin Surge': [lighter(feet)('in the dark', 0.3, { below: -32 })],
  'Snowboard Carving': [more(white, ground)('white below', 0.3, { above: 20 })],
  'Soul Jump': [more(glowing, body)('out of the body', 0.3, { above: 12 })],
  'Super 8MM': [more(grey)('no strong colour anywhere', 0.3, { above: 32 })],
  'Thunder God': [lighter(body)('as bright as day', 0.3, { above: 45 })],
  'Timelapse Human': [more(dark, feet)('and nights', 0.5, { above: 27 })],
  'Turning Metal': [more(grey, body)('half-way already', 0.5, { above: 48 })],
  VHS: [across('clear ones', 0.3, { above: 250 })],
  'Wind to Face': [differs()('the rest stays', 0.5, { below: 17 })],
}
