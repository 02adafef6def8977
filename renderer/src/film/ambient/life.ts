// Where in a picture there is what can stir: water, flames, leaves, hair and clouds, by colour and place, softly.
import type { Face } from '../../depth/face.ts'
import type { Guess } from '../../depth/guess.ts'
import { blurPlane, type Plane, plane, samplePlane } from '../../depth/plane.ts'
import type { Reading } from '../../depth/stage-picture.ts'
import { type Life, reliefStep } from '../plan.ts'

const ramp = (v: number, low: number, high: number): number =>
  Math.max(0, Math.min(1, (v - low) / (high - low)))

interface Place {
  /** 0 top .. 1 bottom. */
  readonly y: number
  readonly near: number
  readonly sky: number
  readonly subject: number
  /** True when the subject is a guess. */
  readonly soft: boolean
}

/** Colours of one thumbnail cell as red, green and blue 0..1. */
const colourAt = (
  { thumb: t }: Pick<Guess, 'thumb'>,
  i: number,
): readonly [number, number, number] => {
  const light = t.light.data[i] ?? 0
  const warm = (t.warm.data[i] ?? 0) / 0.8
  const blue = (t.blue.data[i] ?? 0) / 0.8
  // light = .3 r + .6 g + .1 b with r - g and b - (r + g) / 2 known.
  const g = light - 0.3 * warm - 0.1 * (blue + warm / 2)
  return [g + warm, g, blue + g + warm / 2]
}

const water = (r: number, g: number, b: number, detail: number, at: Place): number => {
  // Snow in the shade is as blue, but lighter than water is.
  const lightness = 0.3 * r + 0.6 * g + 0.1 * b
  const snow = ramp(lightness, 0.68, 0.8)
  const bluish = ramp(b - r, 0.015, 0.1) * ramp(b - 0.8 * g, -0.02, 0.06) * (1 - snow)
  // Grey, dark or shining water is as smooth as it is low in the picture.
  const plain = 0.6 * ramp(0.1 - Math.abs(r - b), 0, 0.08) * ramp(0.06 - detail, 0, 0.04)
  const low = ramp(at.y, 0.38, 0.55)
  const free = low * (1 - at.sky)
  // A guessed subject is often the water itself: its colour knows better.
  const blue = bluish * (at.soft ? 1 : 1 - at.subject)
  return free * Math.max(blue, plain * ramp(at.y, 0.55, 0.75) * (1 - at.subject))
}

/** Water lies wide: rows in which only little is taken for it are clothes, walls and shadows. */
const keepWide = ({ width: w, height: h, data }: Plane): void => {
  const rows = Float32Array.from({ length: h }, (_, y) => {
    let sum = 0
    for (let x = 0; x < w; x++) sum += data[y * w + x] ?? 0
    return sum / w
  })
  for (let y = 0; y < h; y++) {
    let wide = 0
    for (let k = -3; k <= 3; k++) wide = Math.max(wide, rows[y + k] ?? 0)
    const share = ramp(wide, 0.1, 0.32)
    for (let x = 0; x < w; x++) data[y * w + x] = (data[y * w + x] ?? 0) * share
  }
}

/**
 * `stands` is how much lighter it is than its surroundings: a lit wall is warm and bright as well. `core` is how much around
 * it is so bright that it shines by itself: coffee in a white cup does not.
 */
const flame = (r: number, g: number, b: number, stands: number, core: number): number =>
  ramp(core, 0.02, 0.12) *
  ramp(stands, 0.1, 0.24) *
  ramp(r, 0.66, 0.86) *
  ramp(r - b, 0.22, 0.42) *
  ramp(g, 0.24, 0.4) *
  ramp(r - g, 0.02, 0.1)

const foliage = (r: number, g: number, b: number, detail: number, at: Place): number =>
  ramp(g - b, 0.02, 0.09) *
  ramp(g - 0.92 * r, 0.0, 0.05) *
  ramp(detail, 0.006, 0.02) *
  (1 - at.sky) *
  ramp(1.9 - at.near, 0, 0.5)

/** Hair lies around a face and is no skin. */
const hair = (face: Face | null, x: number, y: number, subject: number, light: number): number => {
  if (!face) return 0
  const [dx, dy] = [(x - face.x) / face.radius, (y - face.y) / face.radius]
  const ring = ramp(Math.sqrt(dx * dx + 0.6 * dy * dy), 0.9, 1.6) * ramp(3.2 - Math.abs(dx), 0, 1)
  const high = ramp(2.6 - dy, 0, 1) * ramp(dy + 2.4, 0, 1)
  return ring * high * subject * ramp(0.62 - light, 0, 0.25)
}

const names = ['water', 'flame', 'foliage', 'hair', 'cloud'] as const

/** Looks a read picture over. */
export const findLife = (reading: Reading): Omit<Life, 'sky'> => {
  const { made, relief } = reading
  const { width: w, height: h, scale } = made.thumb
  const planes = Object.fromEntries(names.map((name) => [name, plane(w, h)])) as Record<
    (typeof names)[number],
    Plane
  >
  const wide = blurPlane(made.thumb.light, Math.round(w / 9), 2)
  const [bright, pale] = [plane(w, h), plane(w, h)]
  for (let i = 0; i < w * h; i++) {
    const [r, , b] = colourAt(made, i)
    bright.data[i] = r > 0.93 && r - b > 0.16 ? 1 : 0
    // What is pale all around is lit, as a cup about its coffee.
    pale.data[i] = b > 0.5 && r - b < 0.34 ? 1 : 0
  }
  const [core, china] = [blurPlane(bright, 2, 1), blurPlane(pale, 4, 1)]
  for (let i = 0; i < w * h; i++)
    core.data[i] = (core.data[i] ?? 0) * ramp(0.3 - (china.data[i] ?? 0), 0, 0.15)
  for (let i = 0; i < w * h; i++) {
    const [x, y] = [i % w, Math.floor(i / w)]
    const [px, py] = [(x + 0.5) * scale, (y + 0.5) * scale]
    const row = Math.min(relief.height - 1, Math.floor(py)) * relief.width
    const at = {
      y: y / h,
      near: relief.nearness[row + Math.min(relief.width - 1, Math.floor(px))] ?? 1,
      sky: reading.skyAt(px, py),
      subject: reading.subjectAt(px, py),
      soft: relief.soft && !relief.behind,
    }
    const [r, g, b] = colourAt(made, i)
    const detail = made.thumb.detail.data[i] ?? 0
    planes.water.data[i] = water(r, g, b, detail, at)
    planes.flame.data[i] = flame(
      r,
      g,
      b,
      (made.thumb.light.data[i] ?? 0) - (wide.data[i] ?? 0),
      core.data[i] ?? 0,
    )
    planes.foliage.data[i] = foliage(r, g, b, detail, at)
    planes.hair.data[i] = hair(made.face, x, y, at.subject, made.thumb.light.data[i] ?? 0)
    planes.cloud.data[i] = at.sky
  }
  keepWide(planes.water)
  const columns = Math.ceil(relief.width / reliefStep) + 1
  const rows = Math.ceil(relief.height / reliefStep) + 1
  const grid = (p: Plane, soft: number): Float32Array => {
    const smooth = blurPlane(p, soft, 2)
    return Float32Array.from({ length: columns * rows }, (_, k) =>
      samplePlane(
        smooth,
        ((k % columns) * reliefStep) / scale - 0.5,
        (Math.floor(k / columns) * reliefStep) / scale - 0.5,
      ),
    )
  }
  let sum = 0
  for (const v of made.thumb.light.data) sum += v
  return {
    water: grid(planes.water, 1),
    flame: grid(planes.flame, 1),
    foliage: grid(planes.foliage, 2),
    hair: grid(planes.hair, 2),
    cloud: grid(planes.cloud, 3),
    tone: sum / (w * h),
    horizon: (made.horizon + 0.5) * scale,
  }
}
