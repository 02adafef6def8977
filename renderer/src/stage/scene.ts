// The Scene: a film set as plain data, ready to be photographed. Metres, y up, camera looks along -z by custom.
import type { Rgb } from '../prompt/brief.ts'

export type Vec3 = readonly [number, number, number]

/** Triangles in world space. Vertex arrays run in parallel; `n` vertices, `m` triangles. */
export interface Mesh {
  /** 3n, metres. */
  readonly positions: Float32Array
  /** 3n, unit length. */
  readonly normals: Float32Array
  /** 2n. */
  readonly uvs: Float32Array
  /** 3n, linear RGB, multiplied with the material's colour. */
  readonly colors: Float32Array
  /** 4m: three vertex indices and a material index. */
  readonly triangles: Int32Array
  /** m: 0 for the set, 1 + place in `Brief.subjects` for a subject. */
  readonly objects: Uint16Array
}

/** Shading models of the tracer; `glass` is a thin clear wall that takes its colour from what passes and mirrors the rest. */
export type Surface =
  | 'matte'
  | 'water'
  | 'facade'
  | 'wet'
  | 'emissive-texture'
  | 'planet'
  | 'fire'
  | 'glass'

export interface Material {
  readonly surface: Surface
  readonly color: Rgb
  /** 0 mirror .. 1 chalk. */
  readonly roughness: number
  /** Reflectance at normal incidence; 0.04 is plastic. */
  readonly f0: number
  /** 0..1; 1 tints reflections with the colour. */
  readonly metal: number
  /** Radiance; (0,0,0) for most. */
  readonly emission: Rgb
  /** Index into `Scene.textures`, or -1. */
  readonly texture: number
  /** Matte: bump frequency per metre. Water: wave frequency. Facade: window cell width in metres. Wet: puddle frequency. Fire: licks per metre. */
  readonly scale: number
  /** Matte: bump strength. Water: wave slope. Facade: cell height in metres. */
  readonly relief: number
  /** Matte: how much the bump darkens and lightens the colour. */
  readonly mottle: number
  /** Matte: how far light goes under its skin, 0..1. Facade: share of lit windows 0..1. Water: how fast waves flatten with distance. Fire: how dense one sheet of it is, 0..1. */
  readonly share: number
}

/** RGBA8, sRGB. */
export interface Texture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** A glowing ball that lights the set (the ball itself is seen only if the mesh holds one). */
export interface SphereLight {
  readonly position: Vec3
  /** Metres. */
  readonly radius: number
  /** Radiant intensity. */
  readonly power: Rgb
}

export interface Clouds {
  /** 0..1. */
  readonly cover: number
  readonly opacity: number
  readonly lit: Rgb
  readonly shadow: Rgb
  readonly scale: number
  readonly softness: number
  readonly seed: number
}

export interface Sky {
  /** Direction to the sun or moon, unit length. */
  readonly sun: Vec3
  /** Irradiance of the sun or moon at the ground. */
  readonly sunLight: Rgb
  /** Angular radius in radians, for soft shadows and the disc. */
  readonly sunRadius: number
  /** Brightness of the visible disc as a multiple of `sunLight`; 0 hides it. */
  readonly disc: number
  /** 256×128×3 linear radiance, latitude warped as `trace/` says, made by `stage/sky.ts`. */
  readonly dome: Float32Array
  readonly clouds: Clouds | null
  /** 0..1. */
  readonly stars: number
}

export interface Fog {
  /** Extinction per metre at height 0. */
  readonly density: number
  /** Metres over which it thins by e. */
  readonly height: number
  readonly color: Rgb
  /** Limits how bright fog before a bright sky may become. */
  readonly cap: number
}

export interface Lens {
  readonly eye: Vec3
  readonly target: Vec3
  /** Vertical angle of view in degrees. */
  readonly fov: number
  /** Radius of the aperture in metres; 0 is a pinhole. */
  readonly aperture: number
  /** Distance of the sharp plane in metres. */
  readonly focus: number
  /** Roll in radians. */
  readonly roll: number
  /** `panorama`: azimuth across, elevation up, both in equal steps. */
  readonly projection: 'plane' | 'fisheye' | 'panorama'
  /** How far the sharp plane of a `plane` lens leans toward it at the top, as metres per metre; none is 0. */
  readonly tilt?: number
}

/** What falls or hangs between set and lens; drawn by `look/` over the traced picture, kept out of the depth map. */
export interface Weathering {
  readonly kind:
    | 'rain'
    | 'snow'
    | 'dust'
    | 'fireflies'
    | 'bubbles'
    | 'embers'
    | 'petals'
    | 'leaves'
    | 'confetti'
    | 'sand'
  /** 0..1. */
  readonly amount: number
  /** Sideways lean -1..1. */
  readonly wind: number
}

/** How the negative is developed. */
export interface Grade {
  /** Multiplies radiance before the filmic curve. */
  readonly exposure: number
  readonly contrast: number
  readonly saturation: number
  readonly shadowTint: Rgb
  readonly highlightTint: Rgb
  readonly bloom: number
  readonly bloomThreshold: number
  readonly vignette: number
  readonly grain: number
  /** Mean brightness (display values 0..1) that the picture is metered to; left as it was traced when missing. */
  readonly meter?: { readonly low: number; readonly high: number }
  /** Mean hue (two opponent axes) that the whole picture is tinted toward, and how far (0..1); as it was traced when missing. */
  readonly hue?: { readonly red: number; readonly yellow: number; readonly pull: number }
}

/** A finish of `look/finish`, such as `watercolour` or `cctv`, and how strongly it acts (0..1). */
export interface Finish {
  readonly name: string
  readonly strength: number
}

/** A face that a viewer wants to see. */
export interface Face {
  /** The middle of the head, world space. */
  readonly at: Vec3
  /** Chin to crown in metres. */
  readonly size: number
  /** Its object's number in the mesh. */
  readonly object: number
  /** The light a white card before it should at least show, in the scene's units. */
  readonly level: number
}

export interface Scene {
  readonly mesh: Mesh
  readonly materials: readonly Material[]
  readonly textures: readonly Texture[]
  readonly lights: readonly SphereLight[]
  readonly sky: Sky
  readonly fog: Fog | null
  readonly lens: Lens
  readonly weather: readonly Weathering[]
  readonly grade: Grade
  readonly finishes: readonly Finish[]
  /** Faces that get a lamp by the lens where the set's light leaves them dark. */
  readonly faces?: readonly Face[]
  /** Light bounces, 3..6. */
  readonly bounces: number
  /** Radiance a single path may bring, against fireflies. */
  readonly clamp: number
  /** Sentences that say how the brief was staged, for `explain`. */
  readonly notes: readonly string[]
}
