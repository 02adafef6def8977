// What one picture shows of a character: a face and what is around it, or a subject and its colours.
import { compileWarp, startWarpKernel } from '../film/kernel.ts'
import type { Pixels, RendererHost } from '../host.ts'
import { type Analysis, analyse, boxMeans } from './analysis.ts'
import { faceWindows } from './face-cascade.ts'
import { type Cluster, clusters, distance, medianTone, type Tone, toneOf } from './tone.ts'

/** A square of the picture, in its pixels; may reach over the borders. */
export interface Square {
  readonly x: number
  readonly y: number
  readonly side: number
}

/** What is known of a person by one picture; null where it cannot be seen. */
export interface SeenPerson {
  readonly skin: Tone
  readonly hair: { readonly tone: Tone | null; readonly length: 'none' | 'short' | 'long' } | null
  readonly top: Tone | null
  readonly bottom: Tone | null
  /** 0..1: how sure that there is a face, and of a good size. */
  readonly sure: number
}

/** One picture, measured. */
export interface Sighting {
  readonly person: SeenPerson | null
  /** Colours of the subject by area, largest first. */
  readonly colors: readonly Cluster[]
  /** Around the face, or the subject. */
  readonly square: Square
}

const ramp = (v: number, from: number, to: number): number =>
  Math.max(0, Math.min(1, (v - from) / (to - from)))

/** A face window in points of the analysis. */
interface Face {
  readonly x: number
  readonly y: number
  readonly side: number
  readonly sure: number
}

/** Below this a window is no face. */
const SURE = 0.5

/** The window in which the cascade is surest and skin is where skin should be. */
const faceOf = (a: Analysis): Face | null => {
  const skin = boxMeans(a.skin, a.width, a.height)
  const long = Math.max(a.width, a.height)
  let best: Face | null = null
  for (const { x, y, side, votes } of faceWindows(a.light, a.width, a.height)) {
    if (votes < 3) continue
    const share = skin(x + 0.2 * side, y + 0.25 * side, x + 0.8 * side, y + 0.9 * side)
    const sure =
      Math.min(1, votes / 5.5) * ramp(share, 0.2, 0.5) * (0.3 + 0.7 * ramp(side / long, 0.03, 0.09))
    if (sure >= SURE && sure > (best?.sure ?? 0)) best = { x, y, side, sure }
  }
  return best
}

interface Seen {
  readonly tone: Tone
  readonly skin: number
}

/** The points of a box given in units of the face window from its top left corner. */
const within = (
  a: Analysis,
  { x, y, side }: Pick<Face, 'x' | 'y' | 'side'>,
  [left, top, right, bottom]: readonly [number, number, number, number],
): Seen[] => {
  const seen: Seen[] = []
  const step = Math.max(1, Math.round(side / 48))
  const [x0, x1] = [Math.max(0, Math.round(x + left * side)), Math.round(x + right * side)]
  const [y0, y1] = [Math.max(0, Math.round(y + top * side)), Math.round(y + bottom * side)]
  for (let j = y0; j < Math.min(a.height, y1); j += step)
    for (let i = x0; i < Math.min(a.width, x1); i += step) {
      const at = j * a.width + i
      const tone = toneOf(a.rgb[at * 3] ?? 0, a.rgb[at * 3 + 1] ?? 0, a.rgb[at * 3 + 2] ?? 0)
      seen.push({ tone, skin: a.skin[at] ?? 0 })
    }
  return seen
}

const single = ({ tone }: Seen): Cluster => ({ tone, weight: 1 })

/** Lit skin: neither what lies in shadow nor what shines. */
const skinOf = (a: Analysis, face: Face): Tone => {
  const seen = within(a, face, [0.2, 0.15, 0.8, 0.85]).filter(({ skin }) => skin > 0.35)
  const sorted = seen.map(({ tone }) => tone).sort((p, q) => p[0] - q[0])
  return medianTone(sorted.slice(Math.floor(sorted.length * 0.45), Math.ceil(sorted.length * 0.85)))
}

/** What is behind the head: the colours at the height of the head, farther from it. */
const behind = (a: Analysis, face: Face): readonly Cluster[] => {
  const sides = [
    ...within(a, face, [-1.4, -0.6, -0.6, 0.4]),
    ...within(a, face, [1.6, -0.6, 2.4, 0.4]),
  ]
  const all = clusters(sides.map(single))
  return all.filter(({ weight }) => weight > 0.12 * sides.length)
}

const isLike = (tone: Tone, list: readonly Cluster[], reach: number): boolean =>
  list.some((each) => distance(each.tone, tone) < reach)

/** Skin in more or less light: its hue stays. */
const isSkinLike = (tone: Tone, skin: Tone): boolean => {
  const [a, b] = [tone[1] - skin[1], tone[2] - skin[2]]
  return Math.abs(tone[0] - skin[0]) < 0.14 && Math.sqrt(a * a + b * b) < 0.028
}

/** Hair stands above the forehead; it is long where it hangs beside the chin and below. */
const hairOf = (a: Analysis, face: Face, skin: Tone): SeenPerson['hair'] => {
  if (face.y < 0.06 * face.side) return null
  const back = behind(a, face)
  const above = within(a, face, [0.22, -0.45, 0.78, 0.02])
  const hair = above.filter(({ tone }) => !isSkinLike(tone, skin) && !isLike(tone, back, 0.055))
  const [main] = clusters(hair.map(single), 0.12)
  if (!main || main.weight < 0.22 * above.length) {
    const bare = within(a, face, [0.25, -0.12, 0.75, 0.02])
    const skinny = bare.filter(({ tone }) => isSkinLike(tone, skin)).length
    return skinny > 0.6 * bare.length ? { tone: null, length: 'none' } : null
  }
  const hangs = (left: number, right: number) => {
    const seen = within(a, face, [left, 0.8, right, 1.35])
    const like = seen.filter(
      ({ tone }) =>
        distance(tone, main.tone) < 0.13 && !isSkinLike(tone, skin) && !isLike(tone, back, 0.055),
    )
    return like.length / Math.max(1, seen.length)
  }
  const long = Math.max(hangs(-0.4, 0.08), hangs(0.92, 1.4)) > 0.25
  return { tone: main.tone, length: long ? 'long' : 'short' }
}

/** The colour that covers most of a box, not counting skin; null when little of the box is in the picture or it is like what is beside. */
const clothOf = (
  a: Analysis,
  face: Face,
  box: readonly [number, number, number, number],
  skin: Tone,
  besides: readonly Cluster[],
): Tone | null => {
  const all = within(a, face, box)
  const step = Math.max(1, Math.round(face.side / 48))
  const whole = ((box[2] - box[0]) * (box[3] - box[1]) * face.side ** 2) / step ** 2
  if (all.length < 0.12 * whole) return null
  const cloth = all.filter(({ tone, skin: like }) => like < 0.5 || distance(tone, skin) > 0.1)
  const [main] = clusters(cloth.map(single), 0.11).filter(
    ({ tone }) => !isLike(tone, besides, 0.045),
  )
  return main && main.weight > 0.17 * all.length ? main.tone : null
}

const personOf = (a: Analysis, face: Face): SeenPerson => {
  const skin = skinOf(a, face)
  const floor = [
    ...within(a, face, [-2.6, 3.6, -1.4, 5]),
    ...within(a, face, [2.4, 3.6, 3.6, 5]),
  ].map(single)
  const ground = clusters(floor).filter(({ weight }) => weight > 0.15 * floor.length)
  return {
    skin,
    hair: hairOf(a, face, skin),
    top: clothOf(a, face, [-0.5, 1.4, 1.5, 2.9], skin, []),
    bottom: clothOf(a, face, [0.05, 3.7, 0.95, 4.8], skin, ground),
    sure: face.sure * (0.4 + 0.6 * ramp(face.side / Math.max(a.width, a.height), 0.05, 0.3)),
  }
}

const subjectColors = (a: Analysis): readonly Cluster[] => {
  const weighted: Cluster[] = []
  for (let y = 0; y < a.height; y += 3)
    for (let x = 0; x < a.width; x += 3) {
      const at = y * a.width + x
      const tone = toneOf(a.rgb[at * 3] ?? 0, a.rgb[at * 3 + 1] ?? 0, a.rgb[at * 3 + 2] ?? 0)
      weighted.push({ tone, weight: ramp(a.subject[at] ?? 0, 0.4, 0.8) })
    }
  return clusters(weighted).slice(0, 8)
}

/** The square around what belongs to the subject: the middle nine tenths of it both ways. */
const squareOfSubject = (a: Analysis): Square => {
  const [columns, rows] = [new Float64Array(a.width), new Float64Array(a.height)]
  let all = 0
  a.subject.forEach((v, at) => {
    const weight = v > 0.5 ? 1 : 0
    const [x, y] = [at % a.width, Math.floor(at / a.width)]
    columns[x] = (columns[x] ?? 0) + weight
    rows[y] = (rows[y] ?? 0) + weight
    all += weight
  })
  if (all === 0) {
    const side = Math.min(a.width, a.height)
    return { x: (a.width - side) / 2, y: (a.height - side) / 2, side }
  }
  const range = (line: Float64Array): readonly [number, number] => {
    let sum = 0
    let [low, high] = [0, line.length]
    for (let i = 0; i < line.length; i++) {
      if (sum < 0.05 * all) low = i
      sum += line[i] ?? 0
      if (sum <= 0.95 * all) high = i + 1
    }
    return [low, high]
  }
  const [[x0, x1], [y0, y1]] = [range(columns), range(rows)]
  const side = Math.max(8, 1.1 * Math.max(x1 - x0, y1 - y0))
  return { x: (x0 + x1 - side) / 2, y: (y0 + y1 - side) / 2, side }
}

/** Points on the longer side: enough for portraits, and for people who stand farther away. */
const SIZES = [480, 960] as const

/** Measures one picture of any size. Same pixels, same sighting. */
export const sight = async (
  picture: Pixels,
  host: Pick<RendererHost, 'kernel'>,
): Promise<Sighting> => {
  const kernel = await startWarpKernel(await compileWarp(await host.kernel('warp')))
  const near = analyse(kernel, picture, SIZES[0])
  let [a, face] = [near, faceOf(near)]
  if (!face && Math.max(picture.width, picture.height) > SIZES[0]) {
    a = analyse(kernel, picture, SIZES[1])
    face = faceOf(a)
  }
  const side = face ? 1.9 * face.side : 0
  const square = face
    ? { x: face.x + face.side / 2 - side / 2, y: face.y + 0.42 * face.side - side / 2, side }
    : squareOfSubject(a)
  return {
    person: face ? personOf(a, face) : null,
    colors: subjectColors(near),
    square: { x: square.x * a.scale, y: square.y * a.scale, side: square.side * a.scale },
  }
}
