// Takes a picture apart into layers with hidden background and a border beyond its edges, ready to be drawn from elsewhere.
import type { Reach } from '../camera/reach.ts'
import type { WarpKernel } from '../film/kernel.ts'
import { reliefStep, type Staged } from '../film/plan.ts'
import { inShared } from '../film/shared.ts'
import type { Pixels } from '../host.ts'
import { goOnBeyond, type Wide } from './beyond.ts'
import { calm } from './calm.ts'
import { type Canvas, canvasFor, mirrored } from './canvas.ts'
import { complexionOf } from './complexion.ts'
import type { Figure } from './figure.ts'
import { fadeBeyond, fadingOn, goingOn, onPicture, restoreBeyond, spread } from './go-on.ts'
import type { Guess } from './guess.ts'
import { invent } from './invent.ts'
import { cellSize, type Layer, meshSheet, rim, type Sheet } from './layer.ts'
import type { Hidden } from './look-past.ts'
import { grow, type Mask, union } from './masks.ts'
import { type Missed, missed, patched } from './patch.ts'
import { type Peeled, type PeelResult, peel } from './peel.ts'
import { reflect } from './reflect.ts'
import type { Relief } from './relief.ts'
import { cornerAt } from './sheet-relief.ts'

/** What is known of a picture beside its pixels. */
export interface Reading {
  readonly relief: Relief
  /** Clip pixels: where the subject's face or heart is. */
  readonly aim: readonly [number, number]
  /** 1 where the picture must not be copied from when its outside is invented (faces, subjects); null: nowhere known. */
  readonly keep: Mask | null
  /** True when effects act on the subject, so that it must stay one layer. */
  readonly whole: boolean
  /** The subject, when it must be a layer of its own. */
  readonly subject: Mask | null
  readonly figure: Figure
  /** What really is behind, brought to a canvas around the picture; null when nobody looked. */
  readonly hidden: ((canvas: Canvas) => Hidden) | null
  /** How much the subject and the sky are at a picture point, 0..1. */
  readonly subjectAt: (x: number, y: number) => number
  readonly skyAt: (x: number, y: number) => number
  /** What the picture looks like at a glance. */
  readonly made: Guess
}

/** The picture without what must not show up a second time: what is beside it in its place. */
const cleared = (kernel: WarpKernel, picture: Pixels, keep: Mask): Pixels => {
  const data = picture.data.slice()
  reflect(kernel, { ...picture, data, unknown: grow(kernel, keep, 4).data })
  return { ...picture, data }
}

/** The picture with the colours beside it, softly, in place of `hole`. */
const calmedOver = (kernel: WarpKernel, picture: Pixels, hole: Mask): Pixels => {
  const data = picture.data.slice()
  reflect(kernel, { ...picture, data, unknown: hole.data })
  const side = Math.min(picture.width, picture.height)
  const lends = hole.data.slice()
  for (let k = 0; k < lends.length; k++) lends[k] = 1 - (lends[k] ?? 0)
  calm(kernel, { ...picture, data }, { unknown: hole.data, lends, side, share: 1 })
  return { ...picture, data }
}

/** What of the outside is invented, and from what of the picture. */
interface Outside {
  /** 1 where the canvas is to be invented. */
  readonly unknown: Uint8Array
  /** Whether a pixel of the picture may be copied. */
  readonly allowed: (pixel: number) => boolean
}

/** Invents a part of the canvas's outside in place. */
const inventOutside = (
  kernel: WarpKernel,
  picture: Pixels,
  canvas: Canvas,
  data: Uint8Array,
  { unknown, allowed }: Outside,
  seed: number,
): void => {
  const { width, height, left, top } = canvas
  const copied = new Uint8Array(width * height)
  for (let y = 0; y < picture.height; y++) {
    const to = (y + top) * width + left
    for (let x = 0; x < picture.width; x++) copied[to + x] = allowed(y * picture.width + x) ? 1 : 0
  }
  invent(
    kernel,
    { width, height, data, unknown, allowed: copied, smooth: false, outside: true },
    seed,
  )
}

/** Lays the picture itself on its canvas and says what is outside it. */
const layOn = (picture: Pixels, { width, height, left, top }: Canvas, data: Uint8Array) => {
  const unknown = new Uint8Array(width * height).fill(1)
  for (let y = 0; y < picture.height; y++) {
    const to = (y + top) * width + left
    data.set(picture.data.subarray(4 * y * picture.width, 4 * (y + 1) * picture.width), 4 * to)
    unknown.fill(0, to, to + picture.width)
  }
  return unknown
}

/** Share of the shorter side that a thing which must not show up twice is cleared around. */
const aroundKept = 0.02

/**
 * The outside of a picture whose depth is guessed: its own lines go on and soften, without what must not show up twice.
 * Patches would put pieces of things where nobody knows what is what. A sure subject (`front`, on the canvas) goes on whole.
 */
const widenGuessed = (
  kernel: WarpKernel,
  picture: Pixels,
  canvas: Canvas,
  keep: Mask | null,
  front: Mask | null,
  seed: number,
): Wide => {
  const side = Math.min(picture.width, picture.height)
  const own = front && onPicture(front, picture, canvas)
  // Only a subject of sure outline is cleared: all else softens before it is known again.
  const ban = own && keep ? union(keep, own) : own
  const plain = ban && calmedOver(kernel, picture, grow(kernel, ban, Math.round(aroundKept * side)))
  const made = goOnBeyond(kernel, picture, canvas, { plain, front })
  return textured(kernel, picture, canvas, made, { front, own, ban }, seed)
}

/** What may be copied into the outside, and what goes on in it. */
interface Lending {
  readonly front: Mask | null
  readonly own: Mask | null
  readonly ban: Mask | null
}

/** The outside in the picture's own patches: of those that are like what goes on there. */
const textured = (
  kernel: WarpKernel,
  picture: Pixels,
  canvas: Canvas,
  made: Wide,
  { front, own, ban }: Lending,
  seed: number,
): Wide => {
  const { width, height } = canvas
  if (!isWorthInventing(picture, canvas)) return made
  const data = made.rest.data
  const unknown = layOn(picture, canvas, data)
  const rest = { unknown, allowed: (k: number) => ban?.data[k] !== 1 }
  inventOutside(kernel, picture, canvas, data, rest, seed)
  if (!front || !own || made.whole === made.rest) return { whole: made.rest, rest: made.rest }
  const whole = data.slice()
  const body = new Uint8Array(width * height)
  let goesOn = 0
  for (let k = 0; k < body.length; k++) {
    if (!unknown[k] || !front.data[k]) continue
    whole.set(made.whole.data.subarray(4 * k, 4 * k + 4), 4 * k)
    body[k] = 1
    goesOn++
  }
  layOn(picture, canvas, whole)
  if (goesOn > worthInventing * body.length)
    inventOutside(kernel, picture, canvas, whole, goingDown(body, own), seed)
  return { whole: { width, height, data: whole }, rest: made.rest }
}

/** Share of the canvas from which on a subject that goes on outside is worth inventing; less is mirrored. */
const worthInventing = 0.004

/** What the lower edge cuts goes on as what is seen there, not as hair or face. */
const goingDown = (unknown: Uint8Array, own: Mask): Outside => {
  const low = 0.5 * own.height * own.width
  return { unknown, allowed: (k) => k > low && own.data[k] === 1 }
}

const isWorthInventing = (picture: Pixels, { width, height }: Canvas): boolean =>
  width - picture.width > rim + 8 || height - picture.height > rim + 8

/**
 * The picture with its outside invented. A sure subject that the picture's edge cuts through (`front`, on the canvas) goes
 * on from what it is made of, all else from the rest.
 */
const widen = (
  kernel: WarpKernel,
  picture: Pixels,
  canvas: Canvas,
  keep: Mask | null,
  front: Mask | null,
  seed: number,
): Pixels => {
  const { width, height } = canvas
  const whole = mirrored(picture, canvas)
  if (!isWorthInventing(picture, canvas)) return { width, height, data: whole }
  const own = front && onPicture(front, picture, canvas)
  // Nothing that belongs to the subject but lies beside its outline either.
  const near = own && grow(kernel, own, Math.round(0.03 * Math.min(picture.width, picture.height)))
  const ban = near && keep ? union(keep, near) : (near ?? keep)
  const data = ban ? mirrored(cleared(kernel, picture, ban), canvas) : whole
  const unknown = layOn(picture, canvas, data)
  const body = new Uint8Array(width * height)
  let goesOn = 0
  for (let k = 0; front && k < unknown.length; k++)
    if (unknown[k] && front.data[k]) {
      data.set(whole.subarray(4 * k, 4 * k + 4), 4 * k)
      unknown[k] = 0
      body[k] = 1
      goesOn++
    }
  const rest = { unknown, allowed: (k: number) => ban?.data[k] !== 1 }
  inventOutside(kernel, picture, canvas, data, rest, seed)
  if (own && goesOn > worthInventing * body.length) {
    inventOutside(kernel, picture, canvas, data, goingDown(body, own), seed)
  }
  return { width, height, data }
}

const alone = (whole: Pixels): Wide => ({ whole, rest: whole })

/** A cut-out as a sheet no larger than it must be, on whole cells. */
const frontSheet = (
  { cut, box, bounds }: Pick<Peeled, 'cut' | 'box' | 'bounds'>,
  canvas: Canvas,
  cell: number,
  role: Layer['role'],
): Sheet => {
  const left = Math.floor((bounds.left - 4) / cell) * cell
  const top = Math.floor((bounds.top - 4) / cell) * cell
  const width = Math.ceil((bounds.right + 4 - left) / cell) * cell + rim
  const height = Math.ceil((bounds.bottom + 4 - top) / cell) * cell + rim
  const from = new Uint32Array(cut.buffer, cut.byteOffset, cut.byteLength / 4)
  const to = new Uint32Array(new SharedArrayBuffer(4 * width * height))
  const row = box.right - box.left
  const first = Math.max(left, box.left)
  const last = Math.min(left + width, box.right)
  for (let y = Math.max(top, box.top); y < Math.min(top + height, box.bottom); y++) {
    const at = (y - box.top) * row - box.left
    to.set(from.subarray(at + first, at + last), (y - top) * width + first - left)
  }
  const texture = new Uint8Array(to.buffer)
  return { texture, width, height, left: canvas.left - left, top: canvas.top - top, role }
}

/** Rows that a sheet which the canvas's lower edge cuts goes on with, as the back does: ground must not end there. */
const goesDown = (
  { bounds }: Peeled,
  sheet: Sheet,
  canvas: Canvas,
  cell: number,
  spare: { readonly y: number },
) => {
  if (bounds.bottom < canvas.height - rim) return null
  const from = Math.floor((canvas.height - rim - (canvas.top - sheet.top)) / cell)
  return from < 2 ? null : { from, rows: spare.y }
}

const coarse = (
  reading: Reading,
): Pick<Staged, 'relief' | 'subject' | 'sky' | 'reliefColumns' | 'reliefRows'> => {
  const { relief } = reading
  const reliefColumns = Math.ceil(relief.width / reliefStep) + 1
  const reliefRows = Math.ceil(relief.height / reliefStep) + 1
  const grid = (at: (x: number, y: number) => number): Float32Array =>
    Float32Array.from({ length: reliefColumns * reliefRows }, (_, i) =>
      at(
        Math.min(relief.width - 1, (i % reliefColumns) * reliefStep),
        Math.min(relief.height - 1, Math.floor(i / reliefColumns) * reliefStep),
      ),
    )
  return {
    relief: grid((x, y) => relief.nearness[y * relief.width + x] ?? 1),
    subject: grid(reading.subjectAt),
    sky: grid(reading.skyAt),
    reliefColumns,
    reliefRows,
  }
}

/** What the picture's light does to a white thing: dark pictures darken it, warm ones warm it. */
const lightOf = ({ data }: Pixels): readonly [number, number, number] => {
  let [r, g, b, n] = [0, 0, 0, 0]
  for (let i = 0; i + 2 < data.length; i += 28, n++) {
    r += data[i] ?? 0
    g += data[i + 1] ?? 0
    b += data[i + 2] ?? 0
  }
  const mean = [r, g, b].map((v) => v / (255 * Math.max(1, n)))
  const grey = (mean[0] ?? 0) * 0.3 + (mean[1] ?? 0) * 0.6 + (mean[2] ?? 0) * 0.1
  const bright = Math.min(1.05, 0.42 + 1.15 * grey)
  // A third of the colour cast: most of it is what things are painted with.
  const tint = (v: number) => bright * (1 + 0.33 * (v / Math.max(0.04, grey) - 1))
  const at = (c: number) => Math.max(0.3, Math.min(1.12, tint(mean[c] ?? grey)))
  return [at(0), at(1), at(2)]
}

/** What was peeled as meshes, back to front; of a guessed relief with what they miss of the picture. */
const layersOf = (
  kernel: WarpKernel,
  { fronts, back, backCorners }: PeelResult,
  picture: Pixels,
  soft: boolean,
  canvas: Canvas,
  cell: number,
  spare: { readonly x: number; readonly y: number },
): Layer[] => {
  // Corners count from the canvas's first pixel, meshes from the picture's.
  const onCanvas =
    (at: (x: number, y: number) => number) =>
    (x: number, y: number): number =>
      at(x + canvas.left, y + canvas.top)
  const sheet: Sheet = { ...canvas, texture: back.data, role: 'back' }
  const all = { left: 0, top: 0, right: canvas.width, bottom: canvas.height }
  // Known outlines are exact, and of guessed ones there is one.
  const thing = soft ? fronts[0] : undefined
  const lost = thing && missed(kernel, picture, canvas, thing.cut, back.data)
  const mended = (layer: Layer, from: Sheet, part: Missed | null | undefined): Layer =>
    part
      ? patched(layer, frontSheet({ ...part, box: all }, canvas, cell, from.role), from, cell)
      : layer
  const ground = meshSheet(sheet, cell, spare, onCanvas(cornerAt(backCorners)))
  const layers = [mended(ground, sheet, lost?.beside)]
  for (const peeled of fronts) {
    const role = peeled.subject ? 'subject' : 'middle'
    const own = frontSheet(peeled, canvas, cell, role)
    const near = onCanvas(cornerAt(peeled.corners))
    const down = goesDown(peeled, own, canvas, cell, spare)
    const mesh = meshSheet(own, cell, { x: 0, y: 0 }, near, down)
    layers.push(mended(mesh, own, peeled === thing ? lost?.thing : null))
  }
  return layers
}

/** `picture` is at clip size and opaque; `reach` says how far outside it the clip looks; `sweep` frees memory. */
export const stagePicture = (
  kernel: WarpKernel,
  picture: Pixels,
  reading: Reading,
  reach: Reach,
  seed: number,
  sweep: () => void = () => undefined,
): Staged => {
  const { aim, subject } = reading
  const cell = cellSize(picture, reading.relief.soft)
  const { canvas, spare } = canvasFor(picture, reach, cell)
  const size = canvas.width * canvas.height
  const { behind } = reading.relief
  const relief: Relief = {
    ...reading.relief,
    width: canvas.width,
    height: canvas.height,
    nearness: spread(reading.relief.nearness, picture, canvas, new Float32Array(size)),
    ...(behind && { behind: spread(behind, picture, canvas, new Float32Array(size)) }),
  }
  const front: Mask | null = subject && {
    width: canvas.width,
    height: canvas.height,
    data: (reading.relief.soft ? fadingOn : goingOn)(
      subject,
      picture,
      canvas,
      new Uint8Array(size),
    ),
  }
  const wide = reading.relief.soft
    ? widenGuessed(kernel, picture, canvas, reading.keep, behind ? front : null, seed)
    : alone(widen(kernel, picture, canvas, reading.keep, front, seed))
  const hidden = reading.hidden?.(canvas) ?? null
  const { fronts, back, backCorners } = peel(
    kernel,
    wide.whole,
    relief,
    front,
    hidden,
    cell,
    seed,
    reading.whole,
    sweep,
  )
  if (reading.relief.soft) {
    for (const { cut } of fronts) fadeBeyond(cut, picture, canvas)
    if (fronts.length > 0) restoreBeyond(back, wide.rest, picture, canvas)
  }
  const { soft } = reading.relief
  const layers = layersOf(kernel, { fronts, back, backCorners }, picture, soft, canvas, cell, spare)
  return {
    layers: layers.map((layer) => ({ ...layer, texture: inShared(layer.texture) })),
    focal: reading.relief.focal,
    aim,
    figure: reading.figure,
    complexion: complexionOf(picture, reading.figure),
    light: lightOf(picture),
    tile: canvas.width - rim,
    ...coarse(reading),
    soft: reading.relief.soft,
    life: null,
    picture: inShared(picture.data),
    weather: null,
  }
}
