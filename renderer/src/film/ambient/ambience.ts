// What ambient life is: weather in the air, and what stirs in the picture itself, asked for by the prompt's own words.
import type { View } from '../../camera/project.ts'
import type { Surface } from '../effect/surface.ts'
import type { Staged } from '../plan.ts'
import type { SkyMove } from './sky-mover.ts'
import type { Stirrer } from './stirrer.ts'

/** Everything that can be asked for. */
export type AmbientName =
  | 'aurora'
  | 'birds'
  | 'bubbles'
  | 'clouds'
  | 'confetti'
  | 'dust'
  | 'embers'
  | 'fireflies'
  | 'fireworks'
  | 'flames'
  | 'flicker'
  | 'fog'
  | 'leaves'
  | 'lightning'
  | 'nightfall'
  | 'petals'
  | 'rain'
  | 'ripples'
  | 'smoke'
  | 'snow'
  | 'stars'
  | 'steam'
  | 'sunrise'
  | 'sunset'
  | 'waves'
  | 'wind'

/** One wish of the prompt; strength 0..1.4. */
export interface Ambience {
  readonly name: AmbientName
  readonly strength: number
}

/** A moment as ambient life sees it. */
export interface Air {
  /** 0..1 over the clip. */
  readonly t: number
  /** Seconds since the clip began, and how long it is. */
  readonly time: number
  readonly seconds: number
  readonly seed: number
  readonly width: number
  readonly height: number
  /** 0..1.4. */
  readonly strength: number
  readonly staged: Staged
  /** When this picture is seen as it is: 0 for the first, 1 for the end picture. */
  readonly from: 0 | 1
  /** From where the picture is seen. */
  readonly view: View
  /** How bright the picture is on the whole, 0..1. */
  readonly tone: number
}

/** One kind of ambient life. Everything begins from nothing at t = 0. */
export interface Ambient {
  /** Moves the picture's own points: where (clip pixels) and how near; returns clip pixels. */
  bend?(x: number, y: number, near: number, air: Air): readonly [number, number]
  /** Moves and brightens the sky behind all that stands before it. */
  sky?(air: Air): SkyMove
  /** Moves and brightens the drawn frame's pixels where the picture shows what it acts on. */
  stir?(stirrer: Stirrer, air: Air): void
  /** Draws into the air over the finished frame. */
  over?(surface: Surface, air: Air): void
}
