// Takes a picture apart into layers with hidden background and a border beyond its edges, ready to be drawn from elsewhere.
import type { Reach } from '../camera/reach.ts'
import type { WarpKernel } from '../film/kernel.ts'
import { reliefStep, type Staged } from '../film/plan.ts'
import { inShared, ownRoom, type Room, shared } from '../film/shared.ts'
import type { Pixels } from '../host.ts'
import type { Wide } from './beyond.ts'
import { type Canvas, canvasFor } from './canvas.ts'
import { complexionOf } from './complexion.ts'
import { fadeOf, feather } from './feather.ts'
import type { Figure } from './figure.ts'
import { fadeBeyond, fadingOn, goingOn, restBelow, restoreBeyond, spread } from './go-on.ts'
import type { Guess } from './guess.ts'
import type { Ink } from './ink.ts'
import { type Aside, cellSize, type Layer, meshSheet, rim, type Sheet } from './layer.ts'
import type { Wider } from './look-around.ts'
import type { Hidden } from './look-past.ts'
import type { Mask } from './masks.ts'
import { alone, widen, widenGuessed } from './outside.ts'
import { type Missed, missed, patched } from './patch.ts'
import { type Peelable, type Peeled, type PeelResult, peel } from './peel.ts'
import { peeledPrint } from './read-printed.ts'
import type { Relief } from './relief.ts'
import { cornerAt, cornersAround } from './sheet-relief.ts'

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
  /** How sure it is that the subject is a body of its own, 0..1. */
  readonly sure: number
  /** What really is behind, brought to a canvas around the picture; null when nobody looked. */
  readonly hidden: ((canvas: Canvas) => Hidden) | null
  /** The picture with what really lies around it, as far as a canvas goes; null when nobody looked. */
  readonly wider: ((canvas: Canvas) => Wider | null) | null
  /** How much the subject and the sky are at a picture point, 0..1. */
  readonly subjectAt: (x: number, y: number) => number
  readonly skyAt: (x: number, y: number) => number
  /** The print of a flat card, taken off its paper; null or absent for all else. */
  readonly print?: Ink | null
  /** What the picture looks like at a glance. */
  readonly made: Guess
}

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

/**
 * How a sheet that the canvas's sides cut goes on there, as the back does: what is behind ground must not show beside it. What
 * only one side cuts is no ground.
 */
const goesAside = (
  { bounds }: Peeled,
  sheet: Sheet,
  canvas: Canvas,
  cell: number,
  spare: { readonly x: number },
): Aside | null => {
  if (bounds.left > rim || bounds.right < canvas.width - rim) return null
  const before = sheet.left - canvas.left
  const from = Math.ceil(before / cell)
  const to = Math.floor((before + canvas.width - rim) / cell)
  // What is near shrinks more when a lens moves back.
  const more = 2 * spare.x
  return to - from < 2 ? null : { from, to, left: more, right: more }
}

const coarse = (
  reading: Reading,
): Pick<Staged, 'relief' | 'subject' | 'sky' | 'reliefColumns' | 'reliefRows'> => {
  const { relief } = reading
  const reliefColumns = Math.ceil(relief.width / reliefStep) + 1
  const reliefRows = Math.ceil(relief.height / reliefStep) + 1
  const grid = (at: (x: number, y: number) => number): Float32Array => {
    const out = new Float32Array(reliefColumns * reliefRows)
    for (let row = 0, i = 0; row < reliefRows; row++) {
      const y = Math.min(relief.height - 1, row * reliefStep)
      for (let column = 0; column < reliefColumns; column++, i++)
        out[i] = at(Math.min(relief.width - 1, column * reliefStep), y)
    }
    return out
  }
  return {
    relief: grid((x, y) => relief.nearness[y * relief.width + x] ?? 1),
    subject: grid(reading.subjectAt),
    sky: grid(reading.skyAt),
    reliefColumns,
    reliefRows,
  }
}

/** Adds up each seventh pixel's colours, and how many they are; outside of others, as the engine then keeps what it makes of the loop. */
const addColours = (data: Uint8Array, from: number, to: number, sums: Float64Array): void => {
  for (let i = from; i < to; i += 28) {
    sums[0] = (sums[0] as number) + (data[i] as number)
    sums[1] = (sums[1] as number) + (data[i + 1] as number)
    sums[2] = (sums[2] as number) + (data[i + 2] as number)
    sums[3] = (sums[3] as number) + 1
  }
}

/** What the picture's light does to a white thing: dark pictures darken it, warm ones warm it. */
const lightOf = ({ data }: Pixels): readonly [number, number, number] => {
  const sums = new Float64Array(4)
  const piece = 28 * 1024
  for (let i = 0; i + 2 < data.length; i += piece)
    addColours(data, i, Math.min(i + piece, data.length - 2), sums)
  const [r, g, b, n] = sums as unknown as [number, number, number, number]
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
  // Known outlines are exact, and of guessed ones there is one.
  const thing = soft ? fronts[0] : undefined
  const lost = thing && missed(kernel, picture, canvas, thing.cut, back.data)
  const mended = (layer: Layer, from: Sheet, part: Missed | null | undefined): Layer =>
    part
      ? patched(
          layer,
          frontSheet({ ...part, box: part.bounds }, canvas, cell, from.role),
          from,
          cell,
        )
      : layer
  const ground = meshSheet(sheet, cell, spare, onCanvas(cornerAt(backCorners)))
  const layers = [mended(ground, sheet, lost?.beside)]
  for (const peeled of fronts) {
    const role = peeled.subject ? 'subject' : 'middle'
    const own = frontSheet(peeled, canvas, cell, role)
    const near = onCanvas(cornerAt(peeled.corners))
    const down = goesDown(peeled, own, canvas, cell, spare)
    const aside = peeled.subject ? null : goesAside(peeled, own, canvas, cell, spare)
    const mesh = meshSheet(own, cell, { x: 0, y: 0 }, near, down, aside)
    layers.push(mended(mesh, own, peeled === thing ? lost?.thing : null))
  }
  return layers
}

/** A map of a picture on a canvas around it. */
const widened = (map: Float32Array, picture: Pixels, canvas: Canvas): Float32Array =>
  spread(map, picture, canvas, new Float32Array(canvas.width * canvas.height))

/** What counts as the picture on a canvas: itself, or itself with what really lies around it. Only what is beyond that is made up. */
const ownOn = ({ relief, wider }: Reading, picture: Pixels, canvas: Canvas): Wider =>
  wider?.(canvas) ?? { picture, canvas, nearness: relief.nearness, subject: null, gaps: null }

/** A picture's relief on the canvas: what the known picture's edges cut goes on as it is there, and rests on the ground of a known one. */
const reliefOn = ({ relief }: Reading, own: Wider, canvas: Canvas): Relief => {
  const { width, height } = canvas
  const { focal, soft } = relief
  const nearness = widened(own.nearness, own.picture, own.canvas)
  if (!soft) restBelow(nearness, own.picture, own.canvas)
  return { width, height, nearness, focal, soft }
}

/** The subject on the canvas, as it goes on beyond what is known. */
const frontOn = (
  { subject, relief }: Reading,
  own: Wider,
  picture: Pixels,
  canvas: Canvas,
): Mask | null => {
  if (!subject) return null
  const { width, height } = canvas
  const to = new Uint8Array(width * height)
  const goes = relief.soft ? fadingOn : goingOn
  // A subject that somebody guessed is not known around the picture either.
  const data = own.subject
    ? goes(own.subject, own.picture, own.canvas, to)
    : goes(subject, picture, canvas, to)
  return { width, height, data }
}

/** A picture on its canvas, ready to be peeled. */
interface Ready {
  readonly wide: Wide
  readonly relief: Relief
  readonly front: Mask | null
}

/** Makes the picture's outside. What lies around is as large as the canvas, and nobody holds it any more when this is done. */
const readied = (
  kernel: WarpKernel,
  picture: Pixels,
  reading: Reading,
  canvas: Canvas,
  seed: number,
): Ready => {
  const { behind, soft } = reading.relief
  const own = ownOn(reading, picture, canvas)
  const known = own.picture !== picture
  const front = frontOn(reading, own, picture, canvas)
  const beside = { ...own, keep: own.subject ?? (known ? null : reading.keep), front }
  const wide = soft
    ? widenGuessed(kernel, { ...beside, front: behind ? front : null }, seed)
    : alone(widen(kernel, beside, seed))
  return { wide, relief: reliefOn(reading, own, canvas), front }
}

/** A guess of which nothing is lifted off: all of it is the back. */
const unpeeled = (
  kernel: WarpKernel,
  picture: Pixels,
  reading: Reading,
  canvas: Canvas,
  cell: number,
  seed: number,
  room: Room,
): PeelResult => ({
  fronts: [],
  back: widenGuessed(kernel, { picture, canvas, keep: reading.keep, front: null }, seed, room)
    .whole,
  backCorners: cornersAround(kernel, reading.relief, canvas, cell),
})

/**
 * Makes the picture's outside and peels it. What all this is worked out with is larger than the picture many times over, and
 * nobody holds it any more when this is done.
 */
const peeledOn = (
  kernel: WarpKernel,
  picture: Pixels,
  reading: Reading,
  canvas: Canvas,
  cell: number,
  seed: number,
  sweep: () => void,
  room: Room,
): PeelResult => {
  const { behind, soft } = reading.relief
  if (reading.print) {
    const { bare } = reading.print
    const { whole } = widenGuessed(kernel, { picture: bare, canvas, keep: null, front: null }, seed)
    return peeledPrint(picture, reading.print, whole, canvas, cell, reading.subject !== null)
  }
  if (soft && !reading.subject && !reading.wider)
    return unpeeled(kernel, picture, reading, canvas, cell, seed, room)
  // What is kept for later of a guess.
  const kept: { rest: Pixels | null; front: Mask | null } = { rest: null, front: null }
  const make = (): Peelable => {
    const { wide, relief, front } = readied(kernel, picture, reading, canvas, seed)
    if (soft) {
      kept.rest = wide.rest
      if (reading.sure < 1) kept.front = front
    }
    sweep()
    return {
      picture: { ...wide.whole, data: shared(wide.whole.data) },
      relief,
      subject: front,
    }
  }
  const peeled = peel(
    kernel,
    make,
    reading.hidden?.(canvas) ?? null,
    cell,
    seed,
    reading.whole,
    sweep,
    behind ? () => widened(behind, picture, canvas) : null,
  )
  if (!soft || peeled.fronts.length === 0) return peeled
  const fade = fadeOf(reading.sure, Math.min(picture.width, picture.height))
  for (const { cut } of peeled.fronts) {
    fadeBeyond(cut, picture, canvas)
    if (kept.front) feather(cut, kept.front, fade)
  }
  if (kept.rest) restoreBeyond(peeled.back, kept.rest, picture, canvas)
  return peeled
}

/** `picture` is at clip size and opaque; `reach` says how far outside it the clip looks; `sweep` frees memory, and `room` gives it. */
export const stagePicture = (
  kernel: WarpKernel,
  picture: Pixels,
  reading: Reading,
  reach: Reach,
  seed: number,
  sweep: () => void = () => undefined,
  room: Room = ownRoom,
): Staged => {
  const { aim, relief, figure } = reading
  const cell = cellSize(picture, relief.soft)
  const { canvas, spare } = canvasFor(picture, reach, cell, reading.wider !== null)
  const peeled = peeledOn(kernel, picture, reading, canvas, cell, seed, sweep, room)
  sweep()
  const layers = layersOf(kernel, peeled, picture, relief.soft, canvas, cell, spare)
  return {
    layers: layers.map((layer) => ({ ...layer, texture: inShared(layer.texture) })),
    focal: relief.focal,
    aim,
    figure,
    sure: reading.sure,
    complexion: complexionOf(picture, figure),
    light: lightOf(picture),
    // A view that stays beside the picture goes by the picture's own width, however much is invented there.
    tile: reach.slides ? canvas.width - rim : picture.width,
    ...coarse(reading),
    soft: relief.soft,
    life: null,
    picture: inShared(picture.data),
    weather: null,
  }
}
