// The subject of a reference cut out as a relief that can stand on a set: its outline by the matte, its skin by the photograph.
import { samplePlane } from '../depth/plane.ts'
import type { Pixels } from '../host.ts'
import type { Actor } from '../stage/actor.ts'
import type { Texture, Vec3 } from '../stage/scene.ts'
import { bleed, Relief } from '../stage/subject/inflate.ts'
import { type Field2, pillow, soften } from '../stage/subject/inflate-height.ts'
import { boundsOf } from '../stage/subject/model.ts'
import type { Reading } from './reading.ts'
import type { SubjectSeen } from './subject-seen.ts'

/** Points of the relief along the longer side of what is cut out. */
const GRID = 220
/** Greatest thickness to the front as a share of the narrower side. */
const THICK = 0.12
/** Half of the height of a face's box, in metres. */
const FACE = 0.098
/** How tall a person of whom only the upper part is seen is taken to be, in metres. */
const STATURE = 1.7

/** What a photograph reflects of the light where it is white: it was lit once already. */
const PAPER = [0.8, 0.8, 0.8] as const

/** A part of the picture in pixels. */
interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const partOf = ({ box }: SubjectSeen, { width, height }: Pixels): Part => {
  const [left, top] = [Math.floor(box.left * width), Math.floor(box.top * height)]
  const [right, bottom] = [Math.ceil(box.right * width), Math.ceil(box.bottom * height)]
  return { left, top, width: Math.max(4, right - left), height: Math.max(4, bottom - top) }
}

/** The matte over a part, `width` by `height` points, tightened so that nothing of the background is at its rim. */
const alphaOver = (
  { matte }: SubjectSeen,
  part: Part,
  whole: Pixels,
  width: number,
  height: number,
): Field2 => {
  const values = new Float32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const px = part.left + ((x + 0.5) * part.width) / width
      const py = part.top + ((y + 0.5) * part.height) / height
      const v = samplePlane(
        matte,
        (px * matte.width) / whole.width - 0.5,
        (py * matte.height) / whole.height - 0.5,
      )
      values[y * width + x] = Math.max(0, Math.min(1, (v - 0.3) / 0.55))
    }
  return { width, height, values }
}

/** The photograph over a part; colours of the sure inside go on beyond its rim. */
const skinOver = (seen: SubjectSeen, part: Part, whole: Pixels): Texture => {
  const { width, height } = part
  const alpha = alphaOver(seen, part, whole, width, height)
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = ((part.top + y) * whole.width + part.left + x) * 4
      const to = (y * width + x) * 4
      pixels.set(whole.data.subarray(from, from + 3), to)
      pixels[to + 3] = (alpha.values[y * width + x] ?? 0) > 0.8 ? 255 : 0
    }
  return bleed({ width, height, pixels }, 14)
}

/** Rounded to the front, as far as a thing of that outline can be; cut borders are no rims. */
const heightsOf = (alpha: Field2): Float32Array => {
  const mask = { ...alpha, values: alpha.values.map((v) => (v > 0.43 ? 1 : 0)) }
  const cap = THICK * Math.min(alpha.width, alpha.height)
  const heights = pillow(mask).map((v) => cap * (1 - Math.exp((-0.5 * v) / cap)))
  soften({ ...mask, values: heights }, 6)
  return heights
}

/** How tall what is seen of it is in metres, and how high above the ground it begins. */
const stature = (seen: SubjectSeen, part: Part, tall: number) => {
  const { face, cuts } = seen
  if (!face) return { size: tall, foot: 0 }
  const size = Math.max(0.25, Math.min(2.1, (part.height * FACE) / face.radius))
  return { size, foot: cuts.bottom ? Math.max(0, STATURE - size) : 0 }
}

/** Makes the subject of a reading an actor; `tall` is its height in metres where no face tells it. */
export const cutOutActor = ({ picture, subject }: Reading, tall: number): Actor => {
  const part = partOf(subject, picture)
  const k = Math.min(1, GRID / Math.max(part.width, part.height))
  const grid = [Math.max(4, Math.round(part.width * k)), Math.max(4, Math.round(part.height * k))]
  const alpha = alphaOver(subject, part, picture, grid[0] ?? 4, grid[1] ?? 4)
  const mesh = new Relief(alpha, heightsOf(alpha)).mesh()
  const skin = skinOver(subject, part, picture)
  const { size, foot } = stature(subject, part, tall)
  const bounds = boundsOf(Float32Array.from(mesh.positions))
  const at = ([x, y, z]: Vec3): Vec3 => [x * size, foot + y * size, z * size]
  const [low, high] = [at(bounds.low), at(bounds.high)]
  const middle = (low[1] + high[1]) / 2
  return {
    low,
    high,
    anchors: {
      top: [0, high[1], 0],
      seat: [0, low[1], 0],
      back: [0, middle, low[2]],
      front: [0, middle, high[2]],
    },
    bestYaw: 0,
    flat: true,
    facesLens: true,
    ...(Object.values(subject.cuts).includes(true) ? { cutAt: subject.cuts } : {}),
    add: (builder) =>
      builder.placed({ at: [0, foot, 0], scale: size }, () => {
        const texture = builder.texture(skin)
        builder.mesh(mesh, builder.material({ color: PAPER, roughness: 0.85, f0: 0.02, texture }))
      }),
  }
}
