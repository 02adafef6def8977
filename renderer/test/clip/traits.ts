// What a person would call each effect by, as numbers measured on frames of the test picture (a red panel before a green wall).
import type { Pixels } from '../../src/host.ts'
import { difference, sharpness } from './measure.ts'

type Colour = (r: number, g: number, b: number) => boolean
/** Shares of the frame: left, top, right, bottom. */
type Part = readonly [number, number, number, number]

const whole: Part = [0, 0, 1, 1]
/** Where the panel stands, and what lies around it. */
const body: Part = [0.36, 0.27, 0.64, 0.73]
const ground: Part = [0, 0.8, 1, 1]
/** Below the panel, however it leans. */
const under: Part = [0.3, 0.93, 0.8, 1]
/** What the panel stands on. */
const feet: Part = [0.2, 0.72, 0.8, 0.9]
const sky: Part = [0, 0, 1, 0.2]
/** Right above the panel. */
const above: Part = [0.33, 0.1, 0.67, 0.24]
const leftOf: Part = [0, 0.2, 0.3, 0.8]
const rightOf: Part = [0.7, 0.2, 1, 0.8]

const each = (
  p: Pixels,
  [x0, y0, x1, y1]: Part,
  see: (r: number, g: number, b: number, x: number, y: number) => void,
): void => {
  for (let y = Math.floor(y0 * p.height); y < y1 * p.height; y++)
    for (let x = Math.floor(x0 * p.width); x < x1 * p.width; x++) {
      const i = 4 * (y * p.width + x)
      see(p.data[i] ?? 0, p.data[i + 1] ?? 0, p.data[i + 2] ?? 0, x, y)
    }
}

/** Share of a part's pixels that have a colour, in per cent. */
const share = (p: Pixels, colour: Colour, part: Part = whole): number => {
  let [n, all] = [0, 0]
  each(p, part, (r, g, b) => {
    all++
    if (colour(r, g, b)) n++
  })
  return (100 * n) / all
}

const mean = (p: Pixels, part: Part = whole): number => {
  let [sum, n] = [0, 0]
  each(p, part, (r, g, b) => {
    sum += r + g + b
    n += 3
  })
  return sum / n
}

/** Mean of what one channel has over another. */
const over = (p: Pixels, a: 0 | 1 | 2, b: 0 | 1 | 2, part: Part = whole): number => {
  let [sum, n] = [0, 0]
  each(p, part, (...c) => {
    sum += c[a] - c[b]
    n++
  })
  return sum / n
}

const colourful = (p: Pixels, part: Part = whole): number => {
  let [sum, n] = [0, 0]
  each(p, part, (r, g, b) => {
    sum += Math.max(r, g, b) - Math.min(r, g, b)
    n++
  })
  return sum / n
}

const red: Colour = (r, g, b) => r > g + 40 && r > b + 40
const scarlet: Colour = (r, g, b) => r > 110 && g < 0.27 * r && b < 0.3 * r
const fiery: Colour = (r, g, b) => r > 190 && g > 80 && b < 0.6 * r && r > g
const orange: Colour = (r, g, b) => r > 150 && g > 0.38 * r && g < 0.66 * r && b < 0.4 * r
const gold: Colour = (r, g, b) => r > 120 && g > 0.66 * r && g < r && b < 0.5 * r
const white: Colour = (r, g, b) => Math.min(r, g, b) > 200
const pale: Colour = (r, g, b) =>
  Math.min(r, g, b) > 95 && Math.max(r, g, b) - Math.min(r, g, b) < 40
const grey: Colour = (r, g, b) => Math.max(r, g, b) - Math.min(r, g, b) < 30 && r > 40
/** Ski tips on snow. */
const dim: Colour = (r, g, b) => Math.max(r, g, b) < 110
/** Of the waves on a snowboard, not of the wall. */
const blueBoard: Colour = (r, g, b) => b > 60 && b > 1.6 * r && b > 1.35 * g
const dark: Colour = (r, g, b) => Math.max(r, g, b) < 34
/** Cyan to violet light. */
const glowing: Colour = (r, _g, b) => b > 190 && r < 130
const purple: Colour = (r, g, b) => r > g + 25 && b > g + 12
const pink: Colour = (r, g, b) => r > 120 && b > g && r > g + 50

/** The middle of what is red, in shares of the frame. */
const middle = (p: Pixels): readonly [number, number] => {
  let [n, sx, sy] = [1e-6, 0, 0]
  each(p, whole, (r, g, b, x, y) => {
    if (!red(r, g, b)) return
    n++
    sx += x
    sy += y
  })
  return [sx / n / p.width, sy / n / p.height]
}

/** The brightest column, as a share of the width. */
const brightest = (p: Pixels): number => {
  let [best, at] = [0, 0]
  for (let c = 0; c < 20; c++) {
    const v = mean(p, [c / 20, 0, (c + 1) / 20, 0.4])
    if (v > best) [best, at] = [v, c / 20]
  }
  return at
}

/** Difference of neighbouring rows: lines across the picture. */
const lines = (p: Pixels): number => {
  let sum = 0
  for (let y = 0; y + 2 < p.height; y++) {
    const row = (v: number): Part => [0, v / p.height, 1, (v + 1) / p.height]
    sum += Math.abs(mean(p, row(y)) - mean(p, row(y + 2)))
  }
  return sum / p.height
}

const changed = (a: Pixels, b: Pixels, part: Part = whole): number => {
  let sum = 0
  let n = 0
  each(a, part, (r, g, bl, x, y) => {
    const i = 4 * (y * b.width + x)
    sum +=
      Math.abs(r - (b.data[i] ?? 0)) +
      Math.abs(g - (b.data[i + 1] ?? 0)) +
      Math.abs(bl - (b.data[i + 2] ?? 0))
    n += 3
  })
  return sum / n
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)

interface Trait {
  /** In words. */
  readonly what: string
  /** Moments 0..1. */
  readonly at: readonly number[]
  /** Must be above `least`; the bare picture comes first. */
  readonly value: (bare: Pixels, ...frames: Pixels[]) => number
  readonly least: number
}

const gains =
  (colour: Colour, part: Part = whole) =>
  (bare: Pixels, ...frames: Pixels[]): number =>
    Math.max(...frames.map((f) => share(f, colour, part))) - share(bare, colour, part)

const loses =
  (colour: Colour, part: Part = whole) =>
  (bare: Pixels, last: Pixels): number =>
    share(bare, colour, part) - share(last, colour, part)

const several = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** One trait for every effect motion of the catalogue. */
export const traits: Readonly<Record<string, Trait>> = {
  'Action Run': { what: 'the runner comes nearer', at: [1], value: gains(red), least: 4 },
  'Agent Reveal': {
    what: 'a dark figure before light, then the figure in light',
    at: [0.35, 1],
    value: (b, a, c) =>
      Math.min(mean(c, body) - mean(a, body), mean(b, body) - mean(a, body), 3 * mean(a, rightOf)),
    least: 25,
  },
  'Angel Wings': {
    what: 'white feathers on both sides',
    at: [0.9],
    value: (b, f) => Math.min(gains(pale, leftOf)(b, f), gains(pale, rightOf)(b, f)),
    least: 3,
  },
  'Baseball Kick': {
    what: 'a white ball fills the lens',
    at: [0.28, 0.6],
    value: gains(pale),
    least: 6,
  },
  'Basketball Dunks': {
    what: 'an orange ball and ring',
    at: [0.3, 0.9],
    value: gains(orange, [0.66, 0.36, 0.8, 0.72]),
    least: 1,
  },
  'Black Tears': { what: 'black runs in the face', at: [0.95], value: gains(dark), least: 0.25 },
  'Bloom Mouth': { what: 'petals over the face', at: [0.95], value: gains(pink), least: 2 },
  Boxing: { what: 'scarlet gloves', at: [0.35, 0.5], value: gains(scarlet), least: 3 },
  'Buckle Up': {
    what: 'a dark strap over the chest, and a red button on its buckle',
    at: [0.9],
    value: (b, f) =>
      Math.min(gains(dark, body)(b, f) + gains(grey, body)(b, f), 40 * gains(scarlet, whole)(b, f)),
    least: 4,
  },
  'Building Explosion': { what: 'fire', at: [0.25, 0.45], value: gains(fiery), least: 12 },
  'Car Chasing': {
    what: 'red and blue by turns',
    at: [0.5, 0.51, 0.52, 0.53, 0.54, 0.55],
    value: (_, ...f) => spread(f.map((p) => over(p, 0, 2))),
    least: 15,
  },
  'Car Explosion': {
    what: 'fire that bursts and goes on burning',
    at: [0.26, 0.5, 0.7],
    value: (b, ...f) => Math.min(...f.map((p) => gains(fiery)(b, p))),
    least: 6,
  },
  'Car Grip': {
    what: 'a bonnet below',
    at: [0.5],
    value: (b, f) => changed(b, f, ground) - changed(b, f, sky),
    least: 5,
  },
  Catwalk: {
    what: 'the walker comes nearer between lamps',
    at: [0.95],
    value: (b, f) => Math.min(gains(red)(b, f), 3 * gains(white)(b, f)),
    least: 0.8,
  },
  'Clone Explosion': {
    what: 'copies all around',
    at: [0.7],
    value: (b, f) => gains(red, leftOf)(b, f) + gains(red, rightOf)(b, f),
    least: 12,
  },
  Datamosh: {
    what: 'blocks torn out of place',
    at: several,
    value: (b, ...f) => Math.max(...f.map((p) => changed(b, p))),
    least: 18,
  },
  Diamond: {
    what: 'colour gives way to glitter',
    at: [0.9],
    value: (b, f) => colourful(b, body) - colourful(f, body),
    least: 40,
  },
  'Dirty Lens': {
    what: 'mud and smears lie still',
    at: [0.5, 0.6],
    value: (b, a, c) => changed(b, a) - changed(a, c),
    least: 3,
  },
  Disintegration: {
    what: 'nothing is left of the panel',
    at: [1],
    value: loses(red, body),
    least: 60,
  },
  'Downhill POV': {
    what: 'a dark handlebar below',
    at: [0.5],
    value: gains(dark, ground),
    least: 8,
  },
  Duplicate: {
    what: 'copies on both sides',
    at: [0.9],
    value: (b, f) => Math.min(gains(red, leftOf)(b, f), gains(red, rightOf)(b, f)),
    least: 8,
  },
  'Face Punch': {
    what: 'one flash as the fist hits, and none before or after; the head goes aside',
    at: [0.3, 0.47, 0.5, 0.8],
    value: (_, before, hit, aside, after) =>
      Math.min(
        share(hit, white) - Math.max(share(before, white), share(after, white)),
        100 * Math.abs(middle(aside)[0] - middle(before)[0]),
      ),
    least: 1,
  },
  'Fire Breathe': {
    what: 'a jet of fire to one side',
    at: [0.5],
    value: (b, f) => Math.max(gains(fiery, leftOf)(b, f), gains(fiery, rightOf)(b, f)),
    least: 6,
  },
  'Floating Fish': {
    what: 'bright fish before the wall',
    at: [0.5, 0.7],
    value: (b, ...f) => gains(orange)(b, ...f) + gains(gold)(b, ...f) + gains(white)(b, ...f),
    least: 1,
  },
  Flood: {
    what: 'blue water below',
    at: [0.9],
    value: (b, f) => over(b, 0, 2, [0, 0.6, 1, 1]) - over(f, 0, 2, [0, 0.6, 1, 1]),
    least: 20,
  },
  'Floral Eyes': { what: 'petals over the face', at: [0.95], value: gains(pink), least: 1 },
  Flying: {
    what: 'blue sky above, white clouds below',
    at: [0.8],
    value: (b, f) => Math.min(over(f, 2, 0, sky) - over(b, 2, 0, sky), gains(white, ground)(b, f)),
    least: 15,
  },
  'Focus Change': {
    what: 'sharpness comes and goes',
    at: [0.25, 0.5, 0.75, 1],
    value: (b, ...f) => spread(f.map((p) => sharpness(p) / sharpness(b))),
    least: 0.25,
  },
  Freezing: {
    what: 'blue-white frost that grows',
    at: [0.2, 0.95],
    value: (_, a, c) => over(c, 2, 0) - over(a, 2, 0) + share(c, pale) - share(a, pale),
    least: 25,
  },
  'Garden Bloom': {
    what: 'flowers in the lower part',
    at: [0.95],
    value: gains(pink, [0, 0.6, 1, 1]),
    least: 3,
  },
  Glam: {
    what: 'sparkles in a brighter picture',
    at: [0.6],
    value: (b, f) => Math.min(mean(f) - mean(b), 4 * gains(white)(b, f)),
    least: 3.5,
  },
  'Glowing Fish': {
    what: 'lights in the dark',
    at: [0.6],
    value: (b, f) => Math.min(mean(b) - mean(f), 10 * gains(glowing)(b, f)),
    least: 12,
  },
  Glowshift: {
    what: 'the colour of the glow turns',
    at: [0.3, 0.5, 0.7, 0.9],
    value: (_, ...f) => spread(f.map((p) => over(p, 0, 1))) + spread(f.map((p) => over(p, 1, 2))),
    least: 10,
  },
  'Head Explosion': {
    what: 'the head is gone, the rest is there',
    at: [1],
    value: loses(red, [0.44, 0.3, 0.56, 0.42]),
    least: 40,
  },
  'Head Off': {
    what: 'the head is elsewhere',
    at: [1],
    value: (b, f) => changed(b, f, [0.6, 0.1, 0.95, 0.7]),
    least: 8,
  },
  Incline: {
    what: 'the ground tips',
    at: [1],
    value: (b, f) => Math.abs(mean(f, leftOf) - mean(b, leftOf)) + changed(b, f),
    least: 20,
  },
  Innerlight: {
    what: 'the subject shines in the dark',
    at: [0.8],
    value: (b, f) => mean(f, body) - mean(f, rightOf) - mean(b, body) + mean(b, rightOf),
    least: 30,
  },
  Invisible: { what: 'the panel is gone', at: [0.95], value: loses(red, body), least: 40 },
  'Jelly Drift': {
    what: 'all wobbles, no colour changes',
    at: [0.4, 0.5, 0.6],
    value: (b, ...f) =>
      Math.min(...f.map((p) => changed(b, p))) - 2 * spread(f.map((p) => mean(p))),
    least: 3,
  },
  Kiss: { what: 'lips and hearts', at: [0.95], value: gains(pink), least: 10 },
  'Lens Crack': {
    what: 'white lines, none before the hit',
    at: [0.25, 0.95],
    value: (b, a, c) => gains(pale)(b, c) - 3 * Math.abs(share(a, pale) - share(b, pale)),
    least: 2,
  },
  'Lens Flare': {
    what: 'the sun wanders over the picture',
    at: [0.3, 0.6, 0.9],
    value: (_, ...f) => 10 * spread(f.map(brightest)),
    least: 1.2,
  },
  Levitation: {
    what: 'it rises',
    at: [0.8],
    value: (b, f) => 100 * (middle(b)[1] - middle(f)[1]),
    least: 6,
  },
  'Low Shutter': {
    what: 'smears',
    at: [0.3, 0.5, 0.7],
    value: (b, ...f) => sharpness(b) / Math.min(...f.map(sharpness)),
    least: 1.6,
  },
  'Medusa Gorgona': {
    what: 'colour turns to stone, and green snakes stand above it',
    at: [1],
    value: (b, f) =>
      Math.min(
        colourful(b, [0.42, 0.5, 0.58, 0.73]) - colourful(f, [0.42, 0.5, 0.58, 0.73]),
        10 * share(f, (r, g, bl) => g > r + 15 && g > bl + 30, [0.3, 0.05, 0.7, 0.4]),
      ),
    least: 50,
  },
  Melting: {
    what: 'it runs down',
    at: [1],
    value: (b, f) => 100 * (middle(f)[1] - middle(b)[1]),
    least: 6,
  },
  'Moonwalk Left': {
    what: 'it goes to the left',
    at: [0.6],
    value: (b, f) => 100 * (middle(b)[0] - middle(f)[0]),
    least: 6,
  },
  'Moonwalk Right': {
    what: 'it goes to the right',
    at: [0.6],
    value: (b, f) => 100 * (middle(f)[0] - middle(b)[0]),
    least: 6,
  },
  Morphskin: {
    what: 'its colour goes through the rainbow',
    at: [0.6, 0.75, 0.9],
    value: (_, ...f) =>
      spread(f.map((p) => over(p, 0, 1, body))) + spread(f.map((p) => over(p, 1, 2, body))),
    least: 20,
  },
  'Mouth In': { what: 'darkness inside', at: [1], value: (b, f) => mean(b) - mean(f), least: 50 },
  'Paint Splash': {
    what: 'pure colours',
    at: [0.95],
    value: (b, f) => colourful(f) - colourful(b),
    least: 25,
  },
  Paparazzi: {
    what: 'flashes, and the picture again and again on the screens of raised cameras',
    at: several,
    value: (b, ...f) =>
      Math.min(
        spread(f.map((p) => mean(p))),
        50 * Math.min(...f.map((p) => gains(red, [0, 0.5, 0.3, 1])(b, p))),
      ),
    least: 10,
  },
  'Powder Explosion': {
    what: 'coloured clouds',
    at: [0.5, 0.65],
    value: (b, ...f) =>
      changed(b, f[0] ?? b) - 2 * Math.abs(mean(f[0] ?? b) - mean(b)) + gains(gold)(b, ...f),
    least: 8,
  },
  'Push To Glass': { what: 'pale hands and cracks', at: [0.95], value: gains(pale), least: 4 },
  'Rap Flex': {
    what: 'gold on the chest, a changing light',
    at: [0.4, 0.45, 0.5, 0.55],
    value: (b, ...f) => Math.min(10 * gains(gold)(b, ...f), spread(f.map((p) => over(p, 0, 2)))),
    least: 4,
  },
  'Robo Arm': {
    what: 'moves and dead stops',
    at: several,
    value: (b, ...f) => Math.max(...f.map((p) => changed(b, p))),
    least: 12,
  },
  'Roll Transition': {
    what: 'a blur, and home again',
    at: [0.5, 1],
    value: (b, a, c) => changed(b, a) - 2 * changed(b, c),
    least: 12,
  },
  'Sand Storm': {
    what: 'all turns to sand',
    at: [0.8],
    value: (b, f) => over(f, 0, 2) - over(b, 0, 2),
    least: 30,
  },
  'Set on Fire': {
    what: 'flames above it that grow',
    at: [0.15, 0.8],
    value: (_, a, c) => share(c, fiery, above) - share(a, fiery, above),
    least: 10,
  },
  'Skateboard Glide': {
    what: 'a board below, the rider sways',
    at: [0.3, 0.9],
    value: (_, a, c) => 100 * Math.abs(middle(a)[0] - middle(c)[0]),
    least: 4,
  },
  'Skateboard Ollie': {
    what: 'up, and down again',
    at: [0.51, 0.9],
    value: (_, a, c) => 100 * (middle(c)[1] - middle(a)[1]),
    least: 6,
  },
  'Skate Cruise': {
    what: 'the own board below',
    at: [0.5],
    value: (b, f) => changed(b, f, [0.35, 0.85, 0.65, 1]),
    least: 25,
  },
  'Ski Carving': {
    what: 'snow below, skis under the feet, and a body that leans to one side and the other',
    at: [0.44, 0.74],
    value: (b, a, c) =>
      Math.min(
        gains(pale, ground)(b, a),
        8 * Math.max(share(a, dim, under), share(c, dim, under)),
        100 * Math.abs(middle(a)[0] - middle(c)[0]),
      ),
    least: 5,
  },
  'Ski Powder': {
    what: 'more snow in the air than when carving',
    at: [0.55, 0.6],
    value: gains(pale),
    least: 20,
  },
  'Skin Surge': {
    what: 'the subject moves, the rest does not',
    at: [0.4, 0.5],
    value: (_, a, c) => changed(a, c, body) - changed(a, c, leftOf),
    least: 3,
  },
  'Snowboard Carving': {
    what: 'snow below and a board of many colours under the feet',
    at: [0.45, 0.6],
    value: (b, ...f) =>
      Math.min(
        gains(pale, ground)(b, ...f),
        4 * Math.max(...f.map((p) => share(p, blueBoard, feet))),
      ),
    least: 2,
  },
  'Snowboard Powder': { what: 'powder in the air', at: [0.55, 0.6], value: gains(pale), least: 20 },
  'Soul Jump': {
    what: 'a being of blue light beside a body that has lost its colour',
    at: [0.7],
    value: (b, f) =>
      Math.min(
        Math.max(...[leftOf, rightOf].map((p) => over(f, 2, 0, p) - over(b, 2, 0, p))),
        colourful(b, body) - colourful(f, body),
      ),
    least: 8,
  },
  'Super 8MM': {
    what: 'dark corners, faded colour',
    at: [0.6],
    value: (b, f) =>
      Math.min(
        colourful(b) - colourful(f),
        mean(f, body) - mean(f, [0, 0, 0.1, 0.12]) - mean(b, body) + mean(b, [0, 0, 0.1, 0.12]),
      ),
    least: 10,
  },
  Tentacles: { what: 'purple arms', at: [0.95], value: gains(purple), least: 4 },
  'Thunder God': {
    what: 'flashes in the dark',
    at: several,
    value: (b, ...f) =>
      Math.min(mean(b) - Math.min(...f.map((p) => mean(p))), spread(f.map((p) => mean(p)))),
    least: 8,
  },
  'Timelapse Human': {
    what: 'days go by',
    at: several,
    value: (_, ...f) => spread(f.map((p) => mean(p))),
    least: 25,
  },
  'Timelapse Landscape': {
    what: 'night comes and goes',
    at: [0.5, 1],
    value: (_, a, c) => mean(c) - mean(a),
    least: 30,
  },
  'Turning Metal': {
    what: 'colour gives way to steel',
    at: [0.9],
    value: (b, f) => colourful(b, body) - colourful(f, body),
    least: 60,
  },
  VHS: {
    what: 'lines across the picture',
    at: [0.3, 0.6],
    value: (b, ...f) => Math.min(...f.map(lines)) / lines(b),
    least: 1.25,
  },
  'Wind to Face': {
    what: 'leaves and swathes of air fly past on both sides',
    at: [0.4, 0.7],
    value: (b, ...f) =>
      Math.min(...f.flatMap((p) => [changed(b, p, leftOf), changed(b, p, rightOf)])),
    least: 1.5,
  },
}

/** True when two frames are the same to a level. */
export const alike = (a: Pixels, b: Pixels): boolean => difference(a.data, b.data) < 0.01
