// The subjects' door: from a subject of the brief to a posed mesh with its size and anchors.
import type { RendererHost } from '../../host.ts'
import type { BriefSubject, Rgb } from '../../prompt/brief.ts'
import type { LocalMesh, MeshBuilder } from '../mesh-builder.ts'
import { subSeed } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { scale, sub } from '../vector.ts'
import { dressed } from './animal/animal-dress.ts'
import { artModel, lain, standIn } from './art.ts'
import { castColor, castMaterial } from './finish.ts'
import { addFoliage } from './foliage.ts'
import { makerOf } from './makers.ts'
import { boundsOf, type MakeOptions, type Model } from './model.ts'
import { type Made, shelfByHost } from './model-shelf.ts'
import { openSculptKernel } from './sculpt-kernel.ts'
import { turn } from './sdf.ts'
import { serving } from './serves.ts'
import { copyInto, localMesh, moved } from './workpiece.ts'

/** A subject ready to be put on stage. */
export interface PreparedSubject {
  /** Bounds in metres; local space: stands on y = 0, centred in x and z, faces +z (to the camera). */
  readonly low: Vec3
  readonly high: Vec3
  /** top, seat (where a rider sits, or what a sitter sits with), back, handLeft, handRight, front, mouth … */
  readonly anchors: Readonly<Record<string, Vec3>>
  /** Yaw in radians that shows it best to a camera on +z. */
  readonly bestYaw: number
  /** Outermost points all round, seen from above. */
  readonly rim?: readonly Vec3[]
  /** Inflated art: must stay near `bestYaw`. */
  readonly flat: boolean
  /** Looks to the lens only at this sign of `bestYaw`. */
  readonly sided?: boolean
  readonly triangles: number
  /** Adds it to a set at the builder's current placement. */
  add(builder: MeshBuilder): void
}

export interface PrepareOptions {
  readonly seed: number
  /** Sits astride another subject. */
  readonly riding?: boolean
  /** Multiplies mesh cells of living things: 1 (when absent) for a close look, 2 for what is small in the picture; down to 0.33, for faces that fill it, strands of fur get finer. */
  readonly coarse?: number
}

/** Where the model ends up: scaled by `size` after moving by `shift`. */
interface Fit {
  readonly size: number
  readonly shift: Vec3
}

const fitOf = (model: Model, height: number): Fit => {
  const { low, high } = boundsOf(model.work.build().positions)
  const size = height / model.stature
  return { size, shift: [-(low[0] + high[0]) / 2, -low[1], -(low[2] + high[2]) / 2] }
}
const fitted = ({ size, shift }: Fit, p: Vec3): Vec3 => [
  (p[0] + shift[0]) * size,
  (p[1] + shift[1]) * size,
  (p[2] + shift[2]) * size,
]
/** The box of all that stands there, from the ground on which the one without its things stands. */
const boundsIn = (positions: Float32Array, fit: Fit): { low: Vec3; high: Vec3 } => {
  const { low, high } = boundsOf(positions)
  const [a, b] = [fitted(fit, low), fitted(fit, high)]
  return { low: [a[0], Math.max(0, a[1]), a[2]], high: b }
}

/** The outermost points in 24 directions all round. */
const rimOf = (positions: Float32Array, fit: Fit): Vec3[] =>
  Array.from({ length: 24 }, (_, i) => {
    const [c, s] = [Math.cos((i * Math.PI) / 12), Math.sin((i * Math.PI) / 12)]
    let [best, far] = [0, -1e9]
    for (let k = 0; k < positions.length; k += 3) {
      const d = c * (positions[k] ?? 0) + s * (positions[k + 2] ?? 0)
      if (d > far) [best, far] = [k, d]
    }
    return fitted(fit, [positions[best] ?? 0, positions[best + 1] ?? 0, positions[best + 2] ?? 0])
  })

/** By its kind's maker, else from its art; null when there is neither. */
const knownModel = async (
  subject: BriefSubject,
  options: MakeOptions,
  host: RendererHost,
): Promise<Model | null> =>
  makerOf(subject.kind)?.(subject, options) ?? (await artModel(subject, options, host))

/** The model with what it holds; of a thing that nobody can build the hands stay empty. */
const withAttachments = async (
  model: Model,
  fit: Fit,
  seed: () => number,
  host: RendererHost,
): Promise<Model> => {
  for (const [i, { thing, at, axes, grip, long }] of (model.attachments ?? []).entries()) {
    const options: MakeOptions = {
      riding: false,
      get seed() {
        return subSeed(seed(), `${thing.noun}-${i}`)
      },
    }
    const held = await knownModel(thing, options, host)
    if (!held) continue
    const { low, high } = boundsOf(held.work.build().positions)
    const longest = Math.max(high[0] - low[0], high[1] - low[1], high[2] - low[2])
    const size = long === undefined ? thing.height / held.stature / fit.size : long / longest
    const named = typeof grip === 'string' ? held.anchors[grip] : undefined
    const share: Vec3 = typeof grip === 'string' ? [0.5, 0.2, 0.5] : grip
    const point = named ?? mixed(low, high, share)
    const shifted = sub(at, scale(turn(axes, point), size))
    copyInto(model.work, held.work, (mesh) => moved(mesh, shifted, axes, size))
  }
  return model
}
const mixed = (a: Vec3, b: Vec3, t: Vec3): Vec3 => [
  a[0] + (b[0] - a[0]) * t[0],
  a[1] + (b[1] - a[1]) * t[1],
  a[2] + (b[2] - a[2]) * t[2],
]

/** The material word that a subject is cast in, and the colour that was named for it. */
interface Casting {
  readonly word: string | null
  readonly dye: Rgb | null
}

/** The model's mesh in the colours its material word gives it. */
const castMesh = (model: Model, { word, dye }: Casting): LocalMesh => {
  const mesh = localMesh(model.work.build())
  if (!word || !mesh.colors || !mesh.slots) return mesh
  const colors = Float32Array.from(mesh.colors)
  const done = new Uint8Array(colors.length / 3)
  for (let t = 0; t < mesh.slots.length; t++) {
    const material = model.work.materials[mesh.slots[t] ?? 0]
    for (let k = 0; k < 3 && material; k++) {
      const v = mesh.indices[t * 3 + k] ?? 0
      if (done[v]) continue
      done[v] = 1
      const own = [colors[v * 3] ?? 1, colors[v * 3 + 1] ?? 1, colors[v * 3 + 2] ?? 1] as const
      colors.set(castColor(own, material, word, dye), v * 3)
    }
  }
  return { ...mesh, colors }
}

const addTo = (builder: MeshBuilder, model: Model, fit: Fit, casting: Casting): void => {
  const { work } = model
  const at: Vec3 = [fit.shift[0] * fit.size, fit.shift[1] * fit.size, fit.shift[2] * fit.size]
  builder.placed({ at, scale: fit.size }, () => {
    const textures = work.textures.map((t) => builder.texture(t))
    const materials = work.materials.map((m) =>
      builder.material({
        ...castMaterial(m, casting.word),
        texture: m.texture < 0 ? -1 : (textures[m.texture] ?? -1),
      }),
    )
    const mesh = castMesh(model, casting)
    builder.mesh(mesh, materials)
    if (casting.word === 'leaves') addFoliage(builder, mesh, model.stature)
    for (const l of work.lights) {
      const power = fit.size * fit.size
      const [r, g, b] = l.power
      builder.light(l.position, l.radius * fit.size, [r * power, g * power, b * power])
    }
  })
}

/** Kinds whose makers know what a thing of such a material looks like: sails of a wooden ship stay cloth. */
const ownMaterials: Readonly<Partial<Record<BriefSubject['kind'], RegExp>>> = {
  vessel: /^(wood|wooden|metal|steel|iron)$/,
  food: /^(glass|strawberry|cherry|berry|chocolate|lemon|vanilla|cream)$/,
  building: /^(wood|wooden|stone|rock|brick|concrete|marble|glass|steel|bamboo|straw)$/,
}
/** The material that the whole subject is cast in, if any. */
const castOf = (subject: BriefSubject): Casting => ({
  word:
    subject.material && ownMaterials[subject.kind]?.test(subject.material)
      ? null
      : subject.material,
  dye: subject.traits['dyed'] ? (subject.colors[0] ?? null) : null,
})

/** Subjects of at most so many bytes wait for the next picture: a crowd of people, or a hundred things. */
const shelfOf = shelfByHost<PreparedSubject>(96 * 2 ** 20)

/**
 * Builds a subject: by its kind's maker, else from its art, else as a plain stand-in; or takes one that was built before.
 * The same subject and seed give the same triangles on every machine.
 */
export const prepareSubject = (
  subject: BriefSubject,
  options: PrepareOptions,
  host: RendererHost,
): Promise<PreparedSubject> => {
  const { seed, riding = false, coarse = 1 } = options
  return shelfOf(host).take(JSON.stringify([subject, riding, coarse]), seed, (ask) =>
    madeReady(subject, { riding, coarse }, ask, host),
  )
}

const madeReady = async (
  subject: BriefSubject,
  options: Omit<MakeOptions, 'seed'>,
  seed: () => number,
  host: RendererHost,
): Promise<Made<PreparedSubject>> => {
  await openSculptKernel(host)
  const wish: MakeOptions = {
    ...options,
    // Two prompts of one seed do not show the same face and clothes.
    get seed() {
      const { id, noun, kind } = subject
      return subSeed(seed(), kind === 'person' ? `${id}-${noun}` : id)
    },
  }
  const plain = (await knownModel(subject, wish, host)) ?? standIn(subject)
  const bare = lain(dressed(serving(plain, subject), subject), subject)
  const fit = fitOf(bare, subject.height)
  const model = await withAttachments(bare, fit, seed, host)
  const { positions } = model.work.build()
  const { low, high } = boundsIn(positions, fit)
  const thing: PreparedSubject = {
    low,
    high,
    anchors: Object.fromEntries(Object.entries(model.anchors).map(([k, p]) => [k, fitted(fit, p)])),
    bestYaw: model.bestYaw,
    rim: rimOf(positions, fit),
    flat: model.flat,
    ...(model.sided ? { sided: true } : {}),
    triangles: model.work.triangleCount,
    add: (builder) => addTo(builder, model, fit, castOf(subject)),
  }
  return { thing, bytes: model.work.bytes }
}
