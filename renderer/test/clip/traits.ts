// What a person would call each effect by, measured on frames of the test picture: Action Run to Focus Change.
import type { Pixels } from '../../src/host.ts'
import { sharpness } from './measure.ts'
import {
  body,
  changed,
  colourful,
  dark,
  fiery,
  gains,
  gold,
  grey,
  ground,
  leftOf,
  loses,
  mean,
  middle,
  orange,
  over,
  pale,
  pink,
  red,
  rightOf,
  scarlet,
  several,
  share,
  sky,
  spread,
  white,
  whole,
} from './seen.ts'

export interface Trait {
  /** In words. */
  readonly what: string
  /** Moments 0..1. */
  readonly at: readonly number[]
  /** Must be above `least`; the bare picture comes first. */
  readonly value: (bare: Pixels, ...frames: Pixels[]) => number
  readonly least: number
}

/** By name; what also must hold, so that no other motion passes, stands in `besides.ts`. */
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
}
