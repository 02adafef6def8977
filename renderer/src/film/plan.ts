// Everything a film thread needs to draw any frame of a clip, as plain data that can be posted to a thread.
import type { Complexion } from '../depth/complexion.ts'
import type { Figure } from '../depth/figure.ts'
import type { Layer } from '../depth/layer.ts'
import type { Ambience } from './ambient/ambience.ts'
import type { SkyPlate } from './ambient/sky-plate.ts'
import type { Falling } from './ambient/veil-drops.ts'

/** Clip pixels between two samples of `Staged.relief`. */
export const reliefStep = 8

/** Where in a picture there is what can stir: how sure, 0..1, on the grid of `Staged.relief`. */
export interface Life {
  readonly water: Float32Array
  readonly flame: Float32Array
  readonly foliage: Float32Array
  readonly hair: Float32Array
  readonly cloud: Float32Array
  /** Made only when the sky moves; null without a sky. */
  readonly sky: SkyPlate | null
  /** Mean lightness of the picture, 0..1. */
  readonly tone: number
  /** Clip pixels from the top. */
  readonly horizon: number
}

/** A picture taken apart. */
export interface Staged {
  /** Back to front. */
  readonly layers: readonly Layer[]
  /** Focal length in clip pixels. */
  readonly focal: number
  /** Where the subject's face or heart is, in clip pixels. */
  readonly aim: readonly [number, number]
  /** The subject's build. */
  readonly figure: Figure
  /** How sure it is that the subject is a body of its own, 0 a print .. 1 known or a person. */
  readonly sure: number
  /** The subject's colours. */
  readonly complexion: Complexion
  /** What the picture's light does to white, about 0.4 .. 1.1 for each colour. */
  readonly light: readonly [number, number, number]
  /** What a slide of 1 is in clip pixels: the width of the back layer's picture where that repeats in mirror images, else the picture's. */
  readonly tile: number
  /** Nearness of the whole picture, layers together, one sample every `reliefStep` pixels from (0, 0). */
  readonly relief: Float32Array
  /** How much the subject and the sky are there, 0..1, on the same grid. */
  readonly subject: Float32Array
  readonly sky: Float32Array
  readonly reliefColumns: number
  readonly reliefRows: number
  /** True when the depth is a guess. */
  readonly soft: boolean
  /** Looked for only when the prompt asks for life. */
  readonly life: Life | null
  /** The picture itself, RGBA8, at clip size; without its weather when that falls. */
  readonly picture: Uint8Array
  /** The picture as it was given, and its own weather; null when it has none or nothing may stir. */
  readonly weather: { readonly shown: Uint8Array; readonly falling: Falling } | null
}

/** How the first picture becomes the end picture. */
export interface Meeting {
  /** For each layer of the start and of the end: 3 numbers per vertex, the clip point and the nearness it has in the other picture. */
  readonly start: readonly Float32Array[]
  readonly end: readonly Float32Array[]
  /** When each pixel goes over, 0 first .. 255 last. */
  readonly keys: Uint8Array
  /** How gradually, 1 .. 255 key steps. */
  readonly softs: Uint8Array
}

export interface ClipPlan {
  readonly width: number
  readonly height: number
  readonly frames: number
  readonly fps: number
  readonly seed: number
  /** One or two. */
  readonly motions: readonly { readonly id: string; readonly strength: number }[]
  /** Weather and life that the prompt asks for. */
  readonly ambient: readonly Ambience[]
  readonly start: Staged
  readonly end: Staged | null
  /** Null when there is no end picture. */
  readonly meeting: Meeting | null
}
