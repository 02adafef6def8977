// Decides when a picture is made where to look past what a clip will lift off, and brings what was seen there to clip size.
import type { WarpKernel } from '../film/kernel.ts'
import { clipSize, type Size, shownPart } from '../film/size.ts'
import { type Behind, FIRST_CUT_SHEET, SUBJECT_SHEET } from './behind.ts'
import type { Canvas } from './canvas.ts'
import { chooseCuts, jump } from './cuts.ts'
import type { DepthMap } from './depth-map.ts'
import { grow, type Mask } from './masks.ts'
import { reliefFromDepth, subjectDistance } from './relief.ts'
import { knownMask } from './subject-mask.ts'

/** Where to look past what, at half the picture's size. */
export interface PastOrder extends Size {
  readonly cuts: readonly number[]
  readonly sheet: Uint8Array
  /** For each pixel: metres before which nothing is seen; -1 past the subject; 0 don't look. */
  readonly rules: Float32Array
}

/** How far behind an outline a camera comes to look, as a share of the height. */
const reach = 0.12
/** Pixels beside an outline that show both sides, or its glow. */
const beside = 5
/** Nearness from which on something stands before the subject and not beside it. */
const besideSubject = 1.3
/** About a border across which a surface goes on, as a share of the height: there it must go on behind as well. */
const joint = 0.03

/** Which sheet each pixel will go with, and the outlines between them. */
const sheetsOf = (
  nearness: Float32Array,
  subject: Mask | null,
  cuts: readonly number[],
  { width: w, height: h }: Size,
): { readonly sheet: Uint8Array; readonly outline: Mask; readonly joints: Mask } => {
  const sheet = new Uint8Array(w * h)
  for (let k = 0; k < w * h; k++) {
    let before = 0
    for (const cut of cuts) if ((nearness[k] ?? 0) > cut) before++
    if (subject?.data[k]) sheet[k] = SUBJECT_SHEET
    else if (before > 0) sheet[k] = FIRST_CUT_SHEET + before - 1
  }
  const outline = new Uint8Array(w * h)
  const joints = new Uint8Array(w * h)
  const look = (i: number, k: number) => {
    if (sheet[i] === sheet[k]) return
    const [a, b] = [nearness[i] ?? 0, nearness[k] ?? 0]
    const traced = sheet[i] === SUBJECT_SHEET || sheet[k] === SUBJECT_SHEET
    const border = traced || Math.abs(a - b) > jump(Math.max(a, b)) ? outline : joints
    border[i] = 1
    border[k] = 1
  }
  for (let y = 0; y + 1 < h; y++)
    for (let x = 0; x + 1 < w; x++) {
      look(y * w + x, y * w + x + 1)
      look(y * w + x, (y + 1) * w + x)
    }
  const size = { width: w, height: h }
  return { sheet, outline: { ...size, data: outline }, joints: { ...size, data: joints } }
}

/** Lets sheets spread over the pixels beside them that belong to none. */
const spreadOver = (sheet: Uint8Array, { width: w, height: h }: Size): Uint8Array => {
  let from = sheet
  for (let round = 0; round < beside; round++) {
    const to = from.slice()
    for (let y = 1; y + 1 < h; y++)
      for (let x = 1; x + 1 < w; x++) {
        const k = y * w + x
        if (from[k]) continue
        to[k] = Math.max(from[k - 1] ?? 0, from[k + 1] ?? 0, from[k - w] ?? 0, from[k + w] ?? 0)
      }
    from = to
  }
  return from
}

/** `level` says of a pixel of the picture that what is seen there is ground. Null when nothing stands before anything. */
export const whereToLook = (
  kernel: WarpKernel,
  map: DepthMap,
  level: (pixel: number) => boolean,
): PastOrder | null => {
  const size = { width: map.width >> 1, height: map.height >> 1 }
  const relief = reliefFromDepth(map, size)
  const subject = map.subject && knownMask(map, map.subject, size)
  // The cuts are those of a clip.
  const clip = clipSize(map, 720)
  const cuts = chooseCuts(
    reliefFromDepth(map, clip),
    map.subject && knownMask(map, map.subject, clip),
    subject ? 2 : 3,
  )
  const { sheet, outline, joints } = sheetsOf(relief.nearness, subject, cuts, size)
  const near = grow(kernel, outline, Math.round(reach * size.height))
  const close = grow(kernel, outline, beside)
  const goesOn = grow(kernel, joints, Math.round(joint * size.height))
  for (let k = 0; k < sheet.length; k++) {
    // Under the ground there is nothing, and a wall goes on where it is only cut for the clip.
    const at = 2 * Math.floor(k / size.width) * map.width + 2 * (k % size.width)
    const cut = (sheet[k] ?? 0) >= FIRST_CUT_SHEET
    if (!near.data[k] || (cut && (goesOn.data[k] || level(at)))) sheet[k] = 0
  }
  const unit = subjectDistance(map)
  // What lies beside the subject is no nearer than it: there the look goes past the subject, whose glow it shows.
  const about = subject && grow(kernel, subject, beside)
  for (let k = 0; k < sheet.length; k++)
    if (about?.data[k] && (relief.nearness[k] ?? 0) < besideSubject) sheet[k] = SUBJECT_SHEET
  const wide = spreadOver(sheet, size)
  const rules = new Float32Array(wide.length)
  for (let k = 0; k < wide.length; k++) {
    if (!sheet[k] && !close.data[k]) wide[k] = 0
    const which = wide[k] ?? 0
    if (which === SUBJECT_SHEET) rules[k] = -1
    else if (which !== 0) rules[k] = unit / Math.max(1e-6, cuts[which - FIRST_CUT_SHEET] ?? 1)
  }
  return rules.some((rule) => rule !== 0) ? { ...size, cuts, sheet: wide, rules } : null
}

/** What is behind, on the part of a clip's canvas that the picture takes, from (left, top) on. */
export interface Hidden extends Size {
  readonly left: number
  readonly top: number
  readonly cuts: readonly number[]
  readonly sheet: Uint8Array
  readonly nearness: Float32Array
  /** RGBA8. */
  readonly data: Uint8Array
}

/** Steps of nearness from one seen pixel to the next, as a share of the farther, over which a surface still goes on. */
const even = 0.3

/** Brings it to a clip: colours smoothly within a sheet, nearness as it is, or as smoothly where a surface goes on. */
export const hiddenOn = (behind: Behind, map: DepthMap, clip: Size, canvas: Canvas): Hidden => {
  const part = shownPart(map, clip)
  const scale = (part.width / clip.width) * (behind.width / map.width)
  const [fromLeft, fromTop] = [
    part.left * (behind.width / map.width),
    part.top * (behind.height / map.height),
  ]
  const unit = subjectDistance(map)
  const n = clip.width * clip.height
  const sheet = new Uint8Array(n)
  const nearness = new Float32Array(n)
  const data = new Uint8Array(4 * n)
  const { width: w, height: h } = behind
  for (let y = 0; y < clip.height; y++) {
    const v = Math.max(0, Math.min(h - 1.001, fromTop + (y + 0.5) * scale - 0.5))
    for (let x = 0; x < clip.width; x++) {
      const u = Math.max(0, Math.min(w - 1.001, fromLeft + (x + 0.5) * scale - 0.5))
      const at = Math.round(v) * w + Math.round(u)
      const own = behind.sheet[at] ?? 0
      if (own === 0) continue
      const k = y * clip.width + x
      const [i, j] = [Math.floor(u), Math.floor(v)]
      const [fu, fv] = [u - i, v - j]
      let [r, g, b, all] = [0, 0, 0, 0]
      const near = unit / Math.max(1e-6, behind.distance[at] ?? 1)
      let [smooth, beside] = [0, 0]
      for (let q = 0; q < 4; q++) {
        const from = (j + (q >> 1)) * w + i + (q & 1)
        if (behind.sheet[from] !== own) continue
        const share = (q & 1 ? fu : 1 - fu) * (q >> 1 ? fv : 1 - fv)
        r += share * (behind.data[4 * from] ?? 0)
        g += share * (behind.data[4 * from + 1] ?? 0)
        b += share * (behind.data[4 * from + 2] ?? 0)
        all += share
        const other = unit / Math.max(1e-6, behind.distance[from] ?? 1)
        if (Math.abs(other - near) > even * Math.min(other, near)) continue
        smooth += share * other
        beside += share
      }
      sheet[k] = own
      nearness[k] = Math.min(3, beside > 0 ? smooth / beside : near)
      data[4 * k] = r / all
      data[4 * k + 1] = g / all
      data[4 * k + 2] = b / all
      data[4 * k + 3] = 255
    }
  }
  const { width, height } = clip
  const { left, top } = canvas
  return { width, height, left, top, cuts: behind.cuts, sheet, nearness, data }
}
