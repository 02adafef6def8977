// Peels a picture from front to back: each cut lifts off what stands before it and invents what was hidden behind.
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import { agree, exchange, seenIn } from './agree.ts'
import { FIRST_CUT_SHEET, SUBJECT_SHEET } from './behind.ts'
import { chooseCuts, jump } from './cuts.ts'
import { carryDepth, inventWithin } from './fill-hole.ts'
import { goesOn, leapsWithin, slant } from './leaps.ts'
import type { Hidden } from './look-past.ts'
import { type Bounds, boundsOf, countOf, grow, type Mask, union } from './masks.ts'
import { cutOut } from './matte.ts'
import { frontPart } from './part.ts'
import type { Relief } from './relief.ts'
import { valueAbove } from './saliency.ts'
import { type Corners, corners } from './sheet-relief.ts'
import { showHidden, withGlow } from './show-hidden.ts'
import { boxAround, wholeBox } from './window.ts'

/** One thing or group of things lifted off. */
export interface Peeled {
  /** Premultiplied RGBA8 of `box`. */
  readonly cut: Uint8Array
  /** The part of the picture that `cut` holds: `bounds` and what is around it, or all of the picture. */
  readonly box: Bounds
  readonly bounds: Bounds
  readonly corners: Corners
  /** True for the subject, which effects act on. */
  readonly subject: boolean
}

export interface PeelResult {
  /** Far to near. */
  readonly fronts: readonly Peeled[]
  /** The picture without them. */
  readonly back: Pixels
  readonly backCorners: Corners
}

/** How far things of a subject go on behind one another, as a share of the height. */
const goesBehind = 0.1

/** Radius of the soft edge of a cut-out, in pixels at 720 lines. */
const edge = 2

/** What is nearer than `cut`; but for what lies at `made`, where nothing is known behind what was lifted off. */
const before = (relief: Relief, cut: number, made: number): Mask => {
  const { width, height, nearness } = relief
  const data = new Uint8Array(width * height)
  for (let k = 0; k < data.length; k++) {
    const near = nearness[k] as number
    data[k] = near > cut && near !== made ? 1 : 0
  }
  return { width, height, data }
}

/** The first pixel from `i` on, before `end`, that is not as the one to its right or the one below; `end` if none is. Outside of `outlineOf`, as the engine then keeps it. */
const borderFrom = (data: Uint8Array, i: number, end: number, w: number): number => {
  for (; i < end; i++) {
    const here = data[i]
    if (here !== data[i + 1] || here !== data[i + w]) return i
  }
  return end
}

/** Pixels on both sides of the mask's border where `hard` says the border is an outline and not a slope. */
const outlineOf = (mask: Mask, hard: (i: number, k: number) => boolean): Mask => {
  const { width: w, height: h, data } = mask
  const out = new Uint8Array(w * h)
  const box = boundsOf(mask) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const left = Math.max(0, box.left - 1)
  const bottom = Math.min(h - 1, box.bottom)
  for (let y = Math.max(0, box.top - 1); y < bottom; y++) {
    const end = y * w + Math.min(w - 1, box.right)
    for (
      let i = borderFrom(data, y * w + left, end, w);
      i < end;
      i = borderFrom(data, i + 1, end, w)
    )
      for (const k of [i + 1, i + w]) {
        if (data[i] === data[k] || !hard(i, k)) continue
        out[i] = 1
        out[k] = 1
      }
  }
  return { width: w, height: h, data: out }
}

/** Things about as near as the subject, such as what lies beside it on a table, are parted from what they stand on. */
const beside = 0.75
/** Nobody looked behind what a sheet of leaps holds. */
const LEAP_SHEET = 255

/** Cells by which sheets overlap where a surface goes on from one to the other: a corner's nearness is that of the cells around it. */
const jointCells = 2

/** Pixels around a cut-out that its sheet may reach, beside a cell. */
const around = 8

const without = (mask: Mask, other: Mask | null): Mask => {
  if (other === null) return mask
  const data = mask.data.slice()
  for (let k = 0; k < data.length; k++) if (other.data[k]) data[k] = 0
  return { ...mask, data }
}

/** What is set in either, in place of the first. */
const added = (mask: Mask, other: Mask): Mask => {
  for (let k = 0; k < mask.data.length; k++) if (other.data[k]) mask.data[k] = 1
  return mask
}

/** Each how many-th pixel tells how near a mask is. */
const sampled = 7

/** The nearness of each `sampled`-th pixel. */
const samplesOf = ({ nearness }: Relief): Float32Array => {
  const out = new Float32Array(Math.ceil(nearness.length / sampled))
  for (let i = 0; i < out.length; i++) out[i] = nearness[sampled * i] ?? 0
  return out
}

/** Writes the samples within a mask to `to`; outside of others, as the engine then keeps what it makes of the loop. */
const samplesIn = (samples: Float32Array, mask: Uint8Array, to: Float32Array): number => {
  let n = 0
  for (let i = 0; i < samples.length; i++) if (mask[sampled * i]) to[n++] = samples[i] as number
  return n
}

/** How near a mask's pixels are: the nearness that `share` of them stay below. */
const nearnessOf = (samples: Float32Array, mask: Mask, share: number): number => {
  const found = new Float32Array(samples.length)
  const n = samplesIn(samples, mask.data, found)
  return n > 0 ? valueAbove(found.subarray(0, n), share) : 1
}

/** What is to be peeled; it belongs to whoever peels it, who changes it. */
export interface Peelable {
  readonly picture: Pixels
  readonly relief: Relief
  /** The subject, if there is one that is sure. */
  readonly subject: Mask | null
}

/** Takes sheet after sheet off a picture, from the front. */
class Peeler {
  readonly fronts: Peeled[] = []
  /** The subject, or what of it is still to be lifted off. */
  waiting: Mask | null
  rest: Pixels
  depth: Relief
  /** Nearness given to what is behind a sheet all across: there the next has nothing to show. */
  private made = Number.NaN
  /** What was made up behind something so far. */
  private invented: Mask | null = null
  private readonly kernel: WarpKernel
  private readonly cell: number
  private readonly seed: number
  private readonly soft: number
  private readonly hidden: Hidden | null
  private readonly sweep: () => void
  private readonly behind: (() => Float32Array) | null

  constructor(
    kernel: WarpKernel,
    { picture, relief, subject }: Peelable,
    hidden: Hidden | null,
    cell: number,
    seed: number,
    sweep: () => void,
    behind: (() => Float32Array) | null,
  ) {
    this.sweep = sweep
    this.behind = behind
    this.hidden = hidden && { ...hidden, sheet: hidden.sheet.slice() }
    this.kernel = kernel
    this.waiting = subject
    this.rest = picture
    this.depth = relief
    this.cell = cell
    this.seed = seed
    // A guessed outline is less sure than a traced one.
    const wide = relief.soft ? 2 * edge : edge
    this.soft = Math.max(1, Math.round((wide * Math.min(picture.width, picture.height)) / 720))
  }

  /**
   * Lifts a mask off and invents what was behind it, which is no nearer than `cut`; `next` is what of the subject stays behind
   * it, and `joint` makes what of the mask is left behind as well: it is as large as the canvas, and nobody holds it.
   */
  lift(
    mask: Mask,
    outline: Mask,
    cut: number,
    sheet: number,
    next: Mask | null = null,
    joint: () => Mask | null = () => null,
  ): void {
    const { depth, rest, soft, fronts } = this
    const bounds = boundsOf(mask)
    if (!bounds || countOf(mask) < 0.0008 * mask.data.length) return
    const shared = joint()
    const own = this.cornersFor(mask, shared)
    const hole = without(this.holeOf(mask, outline, sheet, next), shared)
    const before = seenIn(rest.data, hole)
    // What a guess hides is large: plain is better there than rich.
    const shown = this.hidden && showHidden(this.kernel, rest, depth, hole, sheet, this.hidden)
    const unknown = shown?.unknown ?? hole
    // The masks that led to the hole are as large as the canvas.
    this.sweep()
    inventWithin(this.kernel, rest, unknown, depth.soft, this.seed + fronts.length + 1)
    this.sweep()
    // A guess's cut-out fades on beyond its picture: it is wanted whole.
    const box = depth.soft ? wholeBox(mask) : boxAround(bounds, this.cell + around, mask)
    // Cut out only now, so that it need not be held meanwhile.
    exchange(rest.data, hole, before)
    const cutting = cutOut(this.kernel, rest, mask, outline, soft, box)
    exchange(rest.data, hole, before)
    if (!depth.soft) this.invented = this.invented ? added(this.invented, unknown) : unknown
    agree(cutting, rest.data, before, hole, mask, !depth.soft, shown?.shines ?? null)
    fronts.unshift({
      cut: cutting.data,
      box,
      bounds,
      corners: own,
      subject: sheet === SUBJECT_SHEET && !next,
    })
    if (this.behind) this.depth = { ...depth, nearness: this.behind() }
    else if (!depth.soft) carryDepth(depth.nearness, unknown, cut)
  }

  /** How near a mask's corners are; where a surface goes on across its border as near as that surface, or the sheets would part there. */
  private cornersFor(mask: Mask, joint: Mask | null): Corners {
    const { kernel, depth, cell } = this
    const own = corners(kernel, depth, depth.soft && !this.behind ? null : mask, cell)
    if (!joint) return own
    const whole = corners(kernel, depth, null, cell)
    const { width: w, height: h } = mask
    for (let j = 0, c = 0; j < own.rows; j++)
      for (let i = 0; i < own.columns; i++, c++) {
        const k = Math.min(h - 1, j * cell) * w + Math.min(w - 1, i * cell)
        if (joint.data[k]) own.nearness[c] = whole.nearness[c] ?? 0
      }
    return own
  }

  /** What is to be invented behind a mask that is lifted off: it and what is beside its outline, without `next`. */
  private holeOf(mask: Mask, outline: Mask, sheet: number, next: Mask | null): Mask {
    const { kernel, depth, rest, soft, hidden } = this
    // Beside an unsure outline there is still some of the subject, which must not go on behind it.
    const beside = depth.soft ? Math.round(0.012 * Math.min(mask.width, mask.height)) : 0
    const edges = union(mask, grow(kernel, outline, soft + 1 + beside))
    return without(hidden && !next ? withGlow(edges, hidden, sheet, rest) : edges, next)
  }

  /** Lets what stands behind `front` go on behind it a little way, as it is seen beside it; returns it with that. */
  growBehind(rest: Mask, front: Mask): Mask {
    const { width: w, height: h } = rest
    const far = Math.round(goesBehind * h)
    const data = rest.data.slice()
    const { nearness } = this.depth
    const pixels = new Uint32Array(this.rest.data.buffer)
    for (let y = 0; y < h; y++)
      for (const step of [1, -1]) {
        let [from, left, seen] = [-1, 0, 0]
        for (let n = 0, x = step > 0 ? 0 : w - 1; n < w; n++, x += step) {
          const k = y * w + x
          // The last pixels beside an outline show both sides.
          if (rest.data[k]) {
            seen++
            from = Math.max(y * w, Math.min(y * w + w - 1, k - 2 * step))
            left = Math.min(far, 0.5 * seen)
          } else if (front.data[k] && from >= 0 && left-- > 0) {
            data[k] = 1
            pixels[k] = pixels[from] ?? 0
            nearness[k] = nearness[from] ?? 0
          } else if (!front.data[k]) [from, seen] = [-1, 0]
        }
      }
    return { ...rest, data }
  }

  /** Lifts off what is nearer than `cut` and stands before other things that no cut parted it from. */
  liftLeaps(cut: number): void {
    const { depth } = this
    const within = without(before(depth, cut, this.made), this.invented)
    const mask = leapsWithin(depth, within)
    if (!mask) return
    const { nearness } = depth
    const hard = (i: number, k: number) =>
      Math.abs((nearness[i] ?? 0) - (nearness[k] ?? 0)) > slant(depth)
    const outline = outlineOf(mask, hard)
    const joint = () => this.jointOf(mask, outline)
    this.lift(mask, outline, Number.POSITIVE_INFINITY, LEAP_SHEET, null, joint)
  }

  /** Lifts off all that stands before a cut, along the jumps of a known relief. */
  liftBefore(cut: number, except: Mask | null, sheet: number): void {
    const { nearness } = this.depth
    const hard = (i: number, k: number) => {
      const [a, b] = [nearness[i] ?? 0, nearness[k] ?? 0]
      return Math.abs(a - b) > jump(Math.max(a, b))
    }
    const mask = without(before(this.depth, cut, this.made), except)
    const outline = outlineOf(mask, hard)
    this.lift(mask, outline, cut, sheet, null, () => this.jointOf(mask, outline))
    this.made = Math.fround(cut)
  }

  /**
   * Where a surface goes on across the border of a mask, and is only cut for the clip: there both sheets show it some way, or
   * the ground would open along the cut.
   */
  private jointOf(mask: Mask, outline: Mask): Mask {
    const { kernel, cell, soft, depth } = this
    const smooth = outlineOf(mask, goesOn(depth))
    return without(grow(kernel, smooth, jointCells * cell), grow(kernel, outline, soft + 1))
  }
}

/** Somebody to peel what was made; nobody else holds it when this is done. */
const begin = (
  kernel: WarpKernel,
  made: Peelable,
  ...rest: [Hidden | null, number, number, () => void, (() => Float32Array) | null]
) => {
  const peeler = new Peeler(kernel, made, ...rest)
  return { peeler, samples: made.relief.soft ? new Float32Array(0) : samplesOf(made.relief) }
}

const cutsFor = ({ depth, waiting }: Peeler) => chooseCuts(depth, waiting, waiting ? 2 : 3)

/**
 * Peels along the jumps of a known relief, and lifts off `subject`, if there is one, whole and in its turn: what is joined to
 * it where it stands must not be drawn along. A subject of several things is parted unless it is to stay `whole`. A guessed
 * relief has no jumps but around a sure subject. `sweep` frees memory; `behind` makes the nearness of what is behind a guess's
 * sure subject when it is wanted. `make` makes what is peeled: so large a thing nobody else should hold.
 */
export const peel = (
  kernel: WarpKernel,
  make: () => Peelable,
  hidden: Hidden | null,
  cell: number,
  seed: number,
  whole: boolean,
  sweep: () => void,
  behind: (() => Float32Array) | null = null,
): PeelResult => {
  const { peeler, samples } = begin(kernel, make(), hidden, cell, seed, sweep, behind)
  const { soft } = peeler.depth
  const stands = peeler.waiting && !soft ? nearnessOf(samples, peeler.waiting, 0.5) : 0
  const liftSubject = () => {
    let { waiting } = peeler
    if (!waiting) return
    const part = soft || whole ? null : frontPart(peeler.depth, waiting)
    if (part) {
      const { mask, cut } = part
      waiting = without(waiting, mask)
      peeler.lift(
        mask,
        outlineOf(mask, () => true),
        cut,
        SUBJECT_SHEET,
        waiting,
      )
      waiting = peeler.growBehind(waiting, mask)
    }
    const cut = soft ? 0.9 : 0.98 * nearnessOf(samples, waiting, 0.1)
    peeler.lift(
      waiting,
      outlineOf(waiting, () => true),
      cut,
      SUBJECT_SHEET,
    )
    peeler.waiting = null
  }
  const cuts = soft ? [] : (hidden?.cuts ?? cutsFor(peeler))
  if (!soft)
    for (const [k, cut] of [...cuts.entries()].reverse()) {
      if (cut < 1.12 * stands) liftSubject()
      // What a lift is worked out with is larger than the picture many times over; here nobody holds it any more.
      sweep()
      peeler.liftBefore(cut, peeler.waiting, FIRST_CUT_SHEET + k)
      sweep()
    }
  liftSubject()
  if (!soft) peeler.liftLeaps(beside)
  const { fronts, rest, depth } = peeler
  return { fronts, back: rest, backCorners: corners(kernel, depth, null, cell) }
}
