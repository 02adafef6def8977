// Kinds of fish and whales: proportions with the body's half length about 0.5, fins, coats and colours.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'

export interface FishKind {
  /** Half width, half height, half length. */
  readonly body: Vec3
  /** Width of the head against the body. */
  readonly head: number
  /** Length of a beak, or 0. */
  readonly snout: number
  /** The mouth is long. */
  readonly grin: boolean
  readonly tail: 'fork' | 'fan' | 'veil' | 'crescent' | 'fluke'
  readonly tailSize: number
  readonly dorsal: 'none' | 'ridge' | 'shark' | 'tall' | 'sail' | 'hook'
  readonly dorsalSize: number
  readonly flipper: number
  /** Radius, height in half heights, place in half lengths. */
  readonly eye: Vec3
  /** Dark eyes without a ring. */
  readonly big: boolean
  readonly coat: 'plain' | 'rings' | 'stripes' | 'patches' | 'pale' | 'orca'
  readonly color: string
  readonly second: string
  readonly third: string
  readonly extra?: 'tusk' | 'bill' | 'lure' | 'spikes' | 'hammer'
}

const plain: FishKind = {
  body: [0.11, 0.2, 0.5],
  head: 0.86,
  snout: 0,
  grin: false,
  tail: 'fork',
  tailSize: 0.9,
  dorsal: 'ridge',
  dorsalSize: 1,
  flipper: 0.16,
  eye: [0.042, 0.25, 0.68],
  big: false,
  coat: 'pale',
  color: '#5a8aa8',
  second: '#dfe6e4',
  third: '#101014',
}
const shark: FishKind = {
  ...plain,
  body: [0.13, 0.15, 0.62],
  head: 0.9,
  grin: true,
  tail: 'crescent',
  tailSize: 0.85,
  dorsal: 'shark',
  flipper: 0.3,
  eye: [0.024, 0.25, 0.78],
  big: true,
  color: '#66727e',
  second: '#e6e8e6',
}
const whale: FishKind = {
  ...plain,
  body: [0.17, 0.165, 0.68],
  head: 1.04,
  grin: true,
  tail: 'fluke',
  tailSize: 1,
  dorsal: 'hook',
  dorsalSize: 0.6,
  flipper: 0.34,
  eye: [0.02, -0.1, 0.55],
  big: true,
  color: '#3c5870',
  second: '#c8d2d6',
}
const dolphin: FishKind = {
  ...whale,
  body: [0.13, 0.15, 0.58],
  head: 0.95,
  snout: 0.13,
  tailSize: 0.75,
  dorsal: 'hook',
  dorsalSize: 1.1,
  flipper: 0.22,
  eye: [0.024, 0.1, 0.66],
  color: '#6a8298',
  second: '#dfe6ea',
}

const kinds: readonly (readonly [RegExp, FishKind])[] = [
  [
    /clown|nemo/,
    {
      ...plain,
      body: [0.13, 0.23, 0.48],
      head: 0.94,
      tail: 'fan',
      coat: 'rings',
      color: '#f0701c',
      second: '#ffffff',
      flipper: 0.2,
    },
  ],
  [
    /angelfish|butterflyfish|tropical|discus/,
    {
      ...plain,
      body: [0.09, 0.32, 0.44],
      head: 0.72,
      dorsal: 'sail',
      dorsalSize: 1,
      tail: 'fan',
      coat: 'stripes',
      color: '#f2c81c',
      second: '#2a3a8a',
    },
  ],
  [
    /betta|goldfish/,
    {
      ...plain,
      body: [0.15, 0.21, 0.42],
      head: 0.92,
      tail: 'veil',
      dorsalSize: 1.3,
      coat: 'plain',
      color: '#ee7a1c',
    },
  ],
  [
    /koi/,
    {
      ...plain,
      body: [0.13, 0.17, 0.58],
      head: 0.95,
      tail: 'fan',
      coat: 'patches',
      color: '#f2f0ea',
      second: '#d8441c',
      flipper: 0.22,
    },
  ],
  [
    /puffer|blow/,
    {
      ...plain,
      body: [0.34, 0.34, 0.44],
      head: 0.9,
      tail: 'fan',
      tailSize: 0.6,
      dorsalSize: 0.5,
      coat: 'pale',
      color: '#d8b04a',
      second: '#f4eeda',
      extra: 'spikes',
      eye: [0.07, 0.4, 0.6],
    },
  ],
  [/swordfish|marlin/, { ...shark, dorsalSize: 1.4, color: '#2f4a78', extra: 'bill' }],
  [
    /angler/,
    {
      ...plain,
      body: [0.26, 0.3, 0.44],
      head: 1.05,
      grin: true,
      tail: 'fan',
      coat: 'plain',
      color: '#4a3a34',
      extra: 'lure',
    },
  ],
  [/piranha|bass|salmon|trout|tuna|carp/, { ...plain, body: [0.12, 0.21, 0.52], grin: true }],
  [/hammerhead/, { ...shark, extra: 'hammer' }],
  [
    /orca|killer/,
    {
      ...whale,
      body: [0.18, 0.18, 0.6],
      head: 0.92,
      dorsal: 'tall',
      dorsalSize: 1,
      coat: 'orca',
      color: '#101216',
      second: '#f4f4f2',
      flipper: 0.28,
    },
  ],
  [/narwhal/, { ...whale, dorsal: 'none', extra: 'tusk', color: '#a9b4bc' }],
  [/beluga/, { ...whale, dorsal: 'none', color: '#eef0ee' }],
  [/dolphin|porpoise/, dolphin],
  [/whale/, whale],
  [/shark|great-white|megalodon/, shark],
]

/** The kind that a subject's noun, else its form, names. */
export const fishKindOf = (subject: BriefSubject): FishKind =>
  kinds.find(([words]) => words.test(subject.noun))?.[1] ??
  kinds.find(([words]) => words.test(subject.form))?.[1] ??
  plain
