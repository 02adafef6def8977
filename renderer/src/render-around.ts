// What lies around a picture, as a coarse wider picture: it is shown when a clip's lens looks beyond the edges.
import { type Around, cellsAt, pixelsAt, SEEN, SEEN_SUBJECT, seenAround } from './depth/around.ts'
import { pullPush } from './depth/pull-push.ts'
import { unveiled, type Veil } from './depth/veil.ts'
import type { Size } from './film/size.ts'
import type { Pixels, RendererHost } from './host.ts'
import { develop } from './look/develop.ts'
import type { Grade, Lens, Scene } from './stage/scene.ts'
import * as at from './trace/frame-layout.ts'
import { lensAxes } from './trace/scene-buffers.ts'
import type { AroundPicture } from './trace/trace-around.ts'
import type { Negative } from './trace/trace-scene.ts'

/** How cells grow outwards: far out they are almost four times as large. */
const grow = 20 / 1024

/** Cells of the shorter side: enough for what a moving lens shows at its border, few enough to be made beside the picture. */
const fineness = 240
/** Pixels of a small picture's cell. */
const leastCell = 2
/** Smaller pictures have no room for it. */
const leastSide = 96

/** The coarse film around a picture; the picture's middle is its middle. */
export interface AroundFilm extends AroundPicture {
  readonly picture: Size
  /** Edge of a pixel of its middle part, in the picture's pixels. */
  readonly cell: number
  /** Where the middles of its columns and rows lie in the picture, in its pixels. */
  readonly columns: Float64Array
  readonly rows: Float64Array
}

/** Null where nobody should look: fisheyes and very small pictures. */
export const filmAround = ({ width: w, height: h }: Size, { lens }: Scene): AroundFilm | null => {
  if (lens.projection !== 'plane' || Math.min(w, h) < leastSide) return null
  // What is larger than any picture we make gets coarser instead of dearer.
  const cell = Math.max(leastCell, Math.round(Math.min(w, h) / fineness))
  const out = (share: number, side: number): number =>
    Math.ceil(cellsAt(side * (1 + share), 0, side, cell, grow) - side / cell)
  const { side: beside, above, below } = seenAround
  const [side, top, bottom] = [out(beside, w), out(above, h), out(below, h)]
  const width = Math.ceil(w / cell) + 2 * side
  const height = Math.ceil(h / cell) + 2 * Math.max(top, bottom)
  const places = (count: number, pixels: number) =>
    Float64Array.from({ length: count }, (_, i) =>
      pixelsAt(i + 0.5, count / 2 - pixels / cell / 2, pixels, cell, grow),
    )
  const [columns, rows] = [places(width, w), places(height, h)]
  const inside = (at: number | undefined, pixels: number) =>
    at !== undefined && at >= 0 && at < pixels
  return {
    picture: { width: w, height: h },
    ...{ cell, width, height, columns, rows },
    halfHeight: (Math.tan((lens.fov * Math.PI) / 360) * height * cell) / h,
    stretch: (grow * height) / 2,
    inner: { width: w / cell / height, height: h / cell / height },
    from: Math.max(0, bottom - top),
    samples: (pixel, depth, object) => {
      if (inside(columns[pixel % width], w) && inside(rows[Math.floor(pixel / width)], h)) return 0
      // People are looked at, the sky is smooth.
      return depth >= 9e4 ? 1 : object === 1 ? 4 : 3
    },
  }
}

/** Where the middle of the film's pixel (x, y) lies in the picture, in its pixels. */
const placeIn = ({ picture, columns, rows }: AroundFilm, x: number, y: number) => {
  const [px, py] = [columns[x] ?? 0, rows[y] ?? 0]
  return { x: px, y: py, inside: px >= 0 && py >= 0 && px < picture.width && py < picture.height }
}

/** The film with the picture's own light in its middle, from its first wanted row on. */
const among = (around: Negative, front: Negative, film: AroundFilm): Negative => {
  const n = at.RECORD_FLOATS
  const { width, from } = film
  const height = film.height - from
  const records = around.records.slice(from * width * n)
  const depth = around.depth.slice(from * width)
  const objects = around.objects.slice(from * width)
  const step = film.cell / 4
  for (let y = 0, k = 0; y < height; y++)
    for (let x = 0; x < width; x++, k++) {
      const place = placeIn(film, x, y + from)
      if (!place.inside) continue
      const pick = (dx: number, dy: number): number =>
        Math.max(0, Math.min(front.height - 1, Math.floor(place.y + dy))) * front.width +
        Math.max(0, Math.min(front.width - 1, Math.floor(place.x + dx)))
      records.fill(0, k * n, k * n + n)
      for (let q = 0; q < 4; q++) {
        const source = n * pick(q & 1 ? step : -step, q & 2 ? step : -step)
        for (let i = 0; i < at.RECORD_CENTRE_DEPTH; i++)
          records[k * n + i] = (records[k * n + i] ?? 0) + (front.records[source + i] ?? 0)
      }
      const middle = pick(0, 0)
      depth[k] = front.depth[middle] ?? at.SKY_DEPTH
      objects[k] = front.objects[middle] ?? 0
    }
  return { width, height, records, depth, objects }
}

/** Cells inside the picture's border that are kept, so that both sides of it are known. */
const kept = 2

/** The marks of the cells; those whose look goes under the ground, where the set ends, are not known. */
const marksOf = (whole: Negative, film: AroundFilm, lens: Lens): Uint8Array => {
  const { width, height, depth, objects } = whole
  const { right, up, forward } = lensAxes(lens)
  const marks = new Uint8Array(width * height)
  const { picture } = film
  const deep = kept * film.cell
  const unit = Math.tan((lens.fov * Math.PI) / 360) / picture.height
  for (let y = 0, k = 0; y < height; y++)
    for (let x = 0; x < width; x++, k++) {
      const p = placeIn(film, x, y + film.from)
      const within = Math.min(p.x, p.y, picture.width - p.x, picture.height - p.y)
      if (within > deep) continue
      const u = (2 * p.x - picture.width) * unit
      const v = (picture.height - 2 * p.y) * unit
      const falls = forward[1] + u * right[1] + v * up[1] < -0.01
      if (falls && (depth[k] ?? 0) >= 9e4) continue
      marks[k] = objects[k] === 1 ? SEEN_SUBJECT : SEEN
    }
  return withoutRims(marks, whole, film)
}

/** Cells beside what nobody knows show some of it: they are not known either. */
const withoutRims = (marks: Uint8Array, { width, height }: Size, film: AroundFilm): Uint8Array => {
  const out = marks.slice()
  for (let y = 1, k = width + 1; y + 1 < height; y++, k += 2)
    for (let x = 1; x + 1 < width; x++, k++) {
      // Nobody looked inside the picture either, but that is known.
      if (marks[k] || placeIn(film, x, y + film.from).inside) continue
      for (const o of [-width - 1, -width, 1 - width, -1, 1, width - 1, width, width + 1])
        out[k + o] = 0
    }
  return out
}

/** Mean of each cell that the picture's border goes through, less what was developed there: what the frame did to it. */
const differences = (
  made: Pixels,
  picture: Pixels,
  film: AroundFilm,
  marks: Uint8Array,
): { readonly off: Float32Array; readonly weight: Float32Array } => {
  const off = new Float32Array(3 * marks.length)
  const weight = new Float32Array(marks.length)
  const half = Math.floor(film.cell / 2)
  for (let y = 0, k = 0; y < made.height; y++)
    for (let x = 0; x < made.width; x++, k++) {
      const p = placeIn(film, x, y + film.from)
      if (!marks[k] || !p.inside) continue
      let n = 0
      const sum = [0, 0, 0]
      const [top, left] = [Math.floor(p.y) - half, Math.floor(p.x) - half]
      for (let py = Math.max(0, top); py < Math.min(picture.height, top + film.cell); py++)
        for (let px = Math.max(0, left); px < Math.min(picture.width, left + film.cell); px++) {
          for (let c = 0; c < 3; c++)
            sum[c] = (sum[c] ?? 0) + (picture.data[4 * (py * picture.width + px) + c] ?? 0)
          n++
        }
      if (n === 0) continue
      for (let c = 0; c < 3; c++) off[3 * k + c] = (sum[c] ?? 0) / n - (made.data[4 * k + c] ?? 0)
      weight[k] = 1
    }
  return { off, weight }
}

/** Levels by which the frame may have changed a colour; more is another thing at a cell's edge. */
const mostOff = 48

/** Share of the border that may show another thing than what lies around; more is a frame, paper or print, that ends there. */
const framed = 0.1

/**
 * Brings the colours to those of the picture's border, softly: a vignette or a finish knows where the frame ends. Null when
 * the picture has a border of its own.
 */
const matchBorder = (
  made: Pixels,
  picture: Pixels,
  film: AroundFilm,
  marks: Uint8Array,
): Uint8Array | null => {
  const { width, height } = made
  const { off, weight } = differences(made, picture, film, marks)
  // Coarser first: single cells differ by what they show, not by the frame.
  const step = 8
  const [w, h] = [Math.ceil(width / step), Math.ceil(height / step)]
  const [coarse, mass] = [new Float32Array(3 * w * h), new Float32Array(w * h)]
  for (let y = 0, k = 0; y < height; y++)
    for (let x = 0; x < width; x++, k++) {
      if (!weight[k]) continue
      const s = Math.floor(y / step) * w + Math.floor(x / step)
      for (let c = 0; c < 3; c++)
        coarse[3 * s + c] = (coarse[3 * s + c] ?? 0) + (off[3 * k + c] ?? 0)
      mass[s] = (mass[s] ?? 0) + 1
    }
  let [edges, strange] = [0, 0]
  for (let s = 0; s < mass.length; s++) {
    const n = mass[s] ?? 0
    if (n === 0) continue
    for (let c = 0; c < 3; c++) coarse[3 * s + c] = (coarse[3 * s + c] ?? 0) / n
    edges += n
    const worst = Math.max(...coarse.subarray(3 * s, 3 * s + 3).map(Math.abs))
    if (worst > mostOff) strange += n
  }
  if (strange > framed * edges) return null
  pullPush(coarse, mass, w, h, 3)
  const data = made.data.slice()
  for (let y = 0, k = 0; y < height; y++) {
    const v = Math.max(0, Math.min(h - 1.001, (y + 0.5) / step - 0.5))
    for (let x = 0; x < width; x++, k++) {
      if (!marks[k]) continue
      const u = Math.max(0, Math.min(w - 1.001, (x + 0.5) / step - 0.5))
      const [i, j] = [Math.floor(u), Math.floor(v)]
      const [fu, fv] = [u - i, v - j]
      const s = 3 * (j * w + i)
      for (let c = 0; c < 3; c++) {
        const upper = (coarse[s + c] ?? 0) * (1 - fu) + (coarse[s + 3 + c] ?? 0) * fu
        const lower =
          (coarse[s + 3 * w + c] ?? 0) * (1 - fu) + (coarse[s + 3 * w + 3 + c] ?? 0) * fu
        const by = upper * (1 - fv) + lower * fv
        const to = (data[4 * k + c] ?? 0) + Math.max(-mostOff, Math.min(mostOff, by))
        data[4 * k + c] = Math.max(0, Math.min(255, Math.round(to)))
      }
    }
  }
  return data
}

/** Levels by which neighbours on one surface may differ. */
const mottle = 16

/** Smooths what few samples left rough, but not edges; people are left as they are. */
const smoothed = (
  { width, height, data }: Pixels,
  marks: Uint8Array,
  depth: Float32Array,
): Uint8Array => {
  const out = data.slice()
  const reach = 2
  for (let y = reach; y < height - reach; y++)
    for (let x = reach, k = y * width + reach; x < width - reach; x++, k++) {
      if (marks[k] !== SEEN) continue
      const [r, g, b] = [
        data[4 * k] as number,
        data[4 * k + 1] as number,
        data[4 * k + 2] as number,
      ]
      const near = 0.04 * (depth[k] as number)
      let [sr, sg, sb, all] = [0, 0, 0, 0]
      for (let j = -reach; j <= reach; j++)
        for (let i = -reach, q = k + j * width - reach; i <= reach; i++, q++) {
          if (marks[q] === SEEN_SUBJECT) continue
          if (Math.abs((depth[q] as number) - (depth[k] as number)) > near) continue
          const [dr, dg, db] = [
            (data[4 * q] as number) - r,
            (data[4 * q + 1] as number) - g,
            (data[4 * q + 2] as number) - b,
          ]
          const off = (dr * dr + dg * dg + db * db) / (3 * mottle * mottle)
          if (off >= 4) continue
          const share = (1 - off / 4) ** 2
          sr += share * dr
          sg += share * dg
          sb += share * db
          all += share
        }
      out[4 * k] = Math.round(r + sr / all)
      out[4 * k + 1] = Math.round(g + sg / all)
      out[4 * k + 2] = Math.round(b + sb / all)
    }
  return out
}

/**
 * Develops what was taken around a picture by the picture's grade and brings it to the picture's border. Null when a finish
 * put a frame around the picture: then nothing goes on beyond it.
 */
export const developAround = async (
  taken: Negative,
  front: Negative,
  film: AroundFilm,
  scene: Scene,
  grade: Grade,
  shown: { readonly picture: Pixels; readonly veil: Veil | null },
  seed: number,
  host: RendererHost,
  signal?: AbortSignal,
): Promise<Around | null> => {
  const whole = among(taken, front, film)
  // The frame's own marks come from the picture's border; grain would be as coarse as the cells.
  const plain = { ...scene, grade: { ...grade, vignette: 0, grain: 0 }, weather: [] }
  const made = await develop(
    whole,
    plain,
    { seed, denoise: 5, bare: true },
    host,
    undefined,
    signal,
  )
  const marks = marksOf(whole, film, scene.lens)
  const matched = matchBorder(made, unveiled(shown.picture, shown.veil), film, marks)
  if (!matched) return null
  const data = smoothed({ ...made, data: matched }, marks, whole.depth)
  const { width, height } = made
  const distance = whole.depth.map((d) => (d >= 9e4 ? Number.POSITIVE_INFINITY : d))
  const left = width / 2 - film.picture.width / 2 / film.cell
  const top = film.height / 2 - film.from - film.picture.height / 2 / film.cell
  return { width, height, cell: film.cell, left, top, grow, marks, distance, data }
}
