// What a person wears, resolved from words into garments that the body's maker can cut.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Material, Vec3 } from '../../scene.ts'

export type Neckline = 'crew' | 'scoop' | 'v' | 'open' | 'strapless' | 'straps' | 'high'
export type Weave = 'plain' | 'plaid' | 'striped' | 'dotted' | 'blossoms' | 'motley'

/** Covers torso and arms. */
export interface Top {
  readonly color: Rgb
  readonly finish: Partial<Material>
  /** 0 sleeveless .. 1 to the wrist. */
  readonly sleeve: number
  /** Metres of cloth and air over the skin. */
  readonly loose: number
  readonly neck: Neckline
  readonly weave: Weave
  readonly second: Rgb
  /** Ends above the waist and shows skin, as a bikini does. */
  readonly cropped: boolean
  /** Open jackets show this shirt, tie and buttons. */
  readonly shirt: Rgb | null
  readonly tie: Rgb | null
  readonly buttons: Rgb | null
  /** Two rows of buttons, as trench coats have. */
  readonly double: boolean
  /** A closed zip down the front, in this colour. */
  readonly zip: Rgb | null
  /** Padded in rows, as down jackets are. */
  readonly quilted: boolean
  readonly collar: boolean
}
/** Covers the legs one by one. */
export interface Bottom {
  readonly color: Rgb
  readonly finish: Partial<Material>
  /** 0 briefs .. 1 to the ankle. */
  readonly length: number
  readonly loose: number
  /** Braces over the shoulders. */
  readonly bib: boolean
  /** A stripe down the outer side of each leg. */
  readonly stripe: Rgb | null
}
/** Hangs from the waist around both legs. */
export interface Skirt {
  readonly color: Rgb
  readonly finish: Partial<Material>
  /** Share of the leg that it covers. */
  readonly length: number
  /** Width of the hem against that of the hips. */
  readonly flare: number
  readonly folds: number
  /** A coat's front opening. */
  readonly split: boolean
  readonly hem: Rgb | null
  readonly weave: Weave
  readonly second: Rgb
}
export interface Shoes {
  readonly color: Rgb
  readonly sole: Rgb
  /** 0 shoe .. 1 boot to the knee. */
  readonly shaft: number
  readonly kind: 'shoe' | 'sneaker' | 'boot' | 'heel' | 'sandal' | 'bare' | 'slipper' | 'skate'
}
/** Something worn that is built by itself: hats, glasses, capes, packs … */
export interface Extra {
  readonly item: string
  readonly color: Rgb | null
}

export interface Outfit {
  top: Top | null
  bottom: Bottom | null
  skirt: Skirt | null
  shoes: Shoes
  /** Socks, stockings or tights: how far up and in what colour. */
  socks: { readonly color: Rgb; readonly length: number } | null
  gloves: { readonly color: Rgb; readonly thick: number; readonly length: number } | null
  belt: { readonly color: Rgb; readonly buckle: Rgb } | null
  /** Plates over everything. */
  armor: {
    readonly color: Rgb
    readonly finish: Partial<Material>
    readonly style: 'plate' | 'samurai' | 'roman'
  } | null
  spacesuit: Rgb | null
  /** A mermaid's, instead of legs: its line from the hips to the fluke. */
  tail?: { readonly color: Rgb; readonly line: readonly Vec3[] }
  /** Drawings in the skin of both arms. */
  inked?: boolean
  /** A centaur's upper half ends at the hips. */
  legless?: boolean
  extras: Extra[]
}
