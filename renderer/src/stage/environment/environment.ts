// What an environment is: it says where the ground is and what the light is like, and then dresses the set for a lens.
import type { Brief, Season, TimeOfDay, Weather } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'

/** What is asked of an environment. */
export interface SetOrder {
  readonly place: string
  readonly brief: Brief
  readonly seed: number
  /** The environment's own stream of randomness. */
  readonly random: Random
  readonly time: TimeOfDay
  readonly weather: Weather
  readonly season: Season
  /** Whether lamps burn. */
  readonly lit: boolean
  /** Height of the main subject in metres; 1.7 when there is none. */
  readonly span: number
  /** Horizontal radius of the group of subjects about the origin. */
  readonly reach: number
  /** Whether the subjects are small things that want a table under them. */
  readonly tabletop: boolean
  /** Whether no subject stands in the middle and the place itself is the picture. */
  readonly empty: boolean
  /** Whether the brief's setting, place or light words name this. */
  readonly named: (word: string) => boolean
}

/** How light comes to a set. */
export type LightKind =
  | 'open'
  | 'shade'
  | 'room'
  | 'studio'
  | 'theatre'
  | 'cave'
  | 'moon'
  | 'mars'
  | 'ice-world'
  | 'space'
  | 'underwater'

/** Where a lens stands when the place itself is the picture. */
export interface Vista {
  readonly eye: Vec3
  readonly target: Vec3
  /** Angle of view across the shorter side, in degrees. */
  readonly fov: number
  /** How many times softer than usual what is out of focus is; 1 when absent. */
  readonly soft?: number
}

/** A place that was thought out but not yet built. */
export interface SetPlan {
  readonly light: LightKind
  /** Height of what subjects stand on. */
  readonly ground: (x: number, z: number) => number
  /** Level of open water at the origin, where boats float; null when there is none. */
  readonly water: number | null
  readonly vista: Vista
  /** The lens must not come lower than this above the ground, nor go outside these bounds. */
  readonly room?: { readonly halfWidth: number; readonly height: number; readonly back: number }
  /** Height of the lens when the prompt names no angle, in metres; the kind of subject decides when left out. */
  readonly lensHeight?: number
  /** Factor on how much of the frame the subjects take; below 1 shows more of the place. */
  readonly show?: number
  /** How much higher on the picture the subjects stand than usual, as a share of half its height, to show what is under them. */
  readonly lift?: number
  /** Share of the dome that buildings or trees leave open; 1 when left out. */
  readonly open?: number
  /** Whether walls keep the sun from the subjects, so that the exposure must do without it. */
  readonly sunless?: boolean
  /** Whether the sun may stand low in view, as over water and plains. */
  readonly sunward?: boolean
  /** Whether a low sun comes from behind the lens, so that slopes glow instead of standing dark before it. */
  readonly sunBehind?: boolean
  /** Fog of the place itself, as a factor on the weather's; 1 when left out. */
  readonly haze?: number
  readonly build: (set: FilmSet) => void
}

export type Environment = (order: SetOrder) => SetPlan
