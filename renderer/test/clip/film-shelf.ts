// All motions of the catalogue on the test picture, each planned once and drawn at each needed moment once; and how far apart two films look.
import { motions } from '../../src/camera/motions.ts'
import type { Pixels } from '../../src/host.ts'
import { frames, testSpec } from './draw.ts'
import { testDepth, testPicture } from './measure.ts'

export const [width, height] = [160, 90]
export const image = testPicture(1, width, height)
/** The panel is the subject, and known to be. */
const known = testDepth()
const depth = { ...known, subject: Uint8Array.from(known.distance, (d) => (d < 4 ? 1 : 0)) }

export const shown = (
  id: string,
  strength: number,
  moments: readonly number[],
): Promise<Pixels[]> =>
  frames(testSpec('', { image, depth, width, height, motions: [{ id, strength }] }), moments)

/** A motion's frames by moment. */
export type Film = (t: number) => Pixels

/** Every motion's film by name, at these moments. */
export const shelve = async (moments: readonly number[]): Promise<ReadonlyMap<string, Film>> => {
  const wanted = [...new Set(moments)].sort((a, b) => a - b)
  const shelf = new Map<string, Film>()
  for (const { id, name } of motions) {
    const film = new Map((await shown(id, 1, wanted)).map((frame, k) => [wanted[k], frame]))
    shelf.set(name, (t) => {
      const frame = film.get(t)
      if (!frame) throw new Error(`not drawn: ${name} at ${t}`)
      return frame
    })
  }
  return shelf
}

/** Moments that a signature is made of. */
export const signed = [0.2, 0.4, 0.6, 0.8, 1]

/** A film's pictures at half size, one after the other: RGB. */
export const signature = (film: Film): Float32Array => {
  const [w, h] = [width / 2, height / 2]
  const out = new Float32Array(signed.length * w * h * 3)
  let k = 0
  for (const t of signed) {
    const { data } = film(t)
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++)
        for (let c = 0; c < 3; c++) {
          const i = 4 * (2 * y * width + 2 * x) + c
          const down = i + 4 * width
          out[k++] =
            ((data[i] ?? 0) + (data[i + 4] ?? 0) + (data[down] ?? 0) + (data[down + 4] ?? 0)) / 4
        }
  }
  return out
}

/** Share of two films' pictures that must differ for them to be told apart. */
const seenShare = 0.02

/** How much two films differ where they differ most, in levels: the mean over the most unlike pixels. */
export const farApart = (a: Float32Array, b: Float32Array): number => {
  const counts = new Uint32Array(766)
  for (let i = 0; i < a.length; i += 3) {
    let sum = 0
    for (let c = 0; c < 3; c++) sum += Math.abs((a[i + c] ?? 0) - (b[i + c] ?? 0))
    const bin = Math.round(sum)
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  const all = Math.ceil((a.length / 3) * seenShare)
  let [left, sum] = [all, 0]
  for (let v = counts.length - 1; v >= 0 && left > 0; v--) {
    const n = Math.min(left, counts[v] ?? 0)
    sum += (n * v) / 3
    left -= n
  }
  return sum / all
}
