// What makes one four-legged animal different from another: measures with the withers at height 1, and a coat.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Material } from '../../scene.ts'

export type Pair = readonly [number, number]
export type Coat =
  | 'plain'
  | 'zebra'
  | 'tiger'
  | 'tabby'
  | 'leopard'
  | 'giraffe'
  | 'patches'
  | 'dalmatian'
  | 'fawn'
  | 'panda'
  | 'fox'
  | 'husky'
  | 'wolf'
  | 'points'
  | 'badger'
  | 'red-panda'
  | 'raccoon'
  /** Round solid spots, close together. */
  | 'cheetah'
  /** Spots on back and flanks, dark feet. */
  | 'hyena'
  /** Faint spots, pale feet and cheeks. */
  | 'lynx'
  /** White stripes along a black back. */
  | 'skunk'
  /** Rings about the body, like those of an armadillo's shell. */
  | 'bands'
  | 'meerkat'
  | 'lemur'
  /** A dark face on a plain body. */
  | 'mask'
  /** A pale heart about eyes and mouth. */
  | 'monkey'

export interface Species {
  /** Height of the hip and shoulder joints. */
  readonly legs: number
  /** From the chest's middle to the rump's. */
  readonly length: number
  /** Half width and half height. */
  readonly chest: Pair
  readonly waist: Pair
  readonly rump: Pair
  /** How much lower (negative) or higher the rump is than the chest. */
  readonly slope: number
  /** Radii: upper leg, lower leg, foot. */
  readonly leg: readonly [number, number, number]
  readonly foot: 'hoof' | 'paw' | 'pad'
  /** Length, angle above the horizon, radius at the chest and at the head. */
  readonly neck: readonly [number, number, number, number]
  /** Radius of the skull; head measures below are in skull radii. */
  readonly skull: number
  /** Width, height and depth of the skull. */
  readonly dome: readonly [number, number, number]
  /** Length, drop, radius at the skull, radius at the nose, width against height. */
  readonly muzzle: readonly [number, number, number, number, number]
  readonly ears: readonly [
    kind: 'point' | 'round' | 'long' | 'flop' | 'leaf' | 'fan' | 'none',
    size: number,
    out: number,
    up: number,
  ]
  /** Out, up, forward, radius. */
  readonly eye: readonly [number, number, number, number]
  readonly iris: Rgb
  readonly nose: readonly [color: Rgb, size: number]
  readonly tail: readonly [
    kind:
      | 'long'
      | 'bush'
      | 'plume'
      | 'thick'
      | 'tuft'
      | 'hair'
      | 'stub'
      | 'curl'
      | 'thin'
      | 'brush'
      | 'paddle'
      | 'none',
    length: number,
  ]
  readonly mane?: 'horse' | 'lion' | 'zebra' | 'wool' | 'fluff' | 'poodle'
  readonly horns?:
    | 'cow'
    | 'buffalo'
    | 'goat'
    | 'ram'
    | 'antlers'
    | 'palms'
    | 'ossicones'
    | 'unicorn'
    | 'rhino'
    | 'gazelle'
    | 'dragon'
    | 'triceratops'
    | 'crest'
  readonly hump?: number
  /** An elephant's, hanging or lifted. */
  readonly trunk?: 'down' | 'up'
  /** Of skin, as a bat's, or of feathers. */
  readonly wings?: 'skin' | 'feathers'
  /** Hanging cheeks, a wrinkle over the nose and an underbite. */
  readonly jowls?: boolean
  /** An eagle's, over the muzzle. */
  readonly beak?: boolean
  /** Without neck and head: something else grows there. */
  readonly headless?: boolean
  /** Colour of the points along back and tail. */
  readonly spines?: Rgb
  /** Two rows of upright plates in place of points, with spikes at the tail's end. */
  readonly plates?: boolean
  readonly color: Rgb
  readonly second: Rgb
  readonly dark: Rgb
  readonly coat: Coat
  /** Belly, muzzle and inside of the legs in the second colour. */
  readonly pale?: number
  readonly finish: Partial<Material>
  /** Length of the fur on the trunk; what has none is not drawn with strands. */
  readonly fur?: number
  /** Head carried: pitch of the head in radians, positive looks down. */
  readonly nod: number
  /** Body lies this much of a leg lower than joints would have it: crouching rabbits and mice. */
  readonly crouch?: number
  /** Asked height is this multiple of the standing animal's top. */
  readonly rise?: number
}
