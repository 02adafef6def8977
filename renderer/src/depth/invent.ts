// Invents the unknown parts of a picture from its own patches, coarse to fine, in the warp kernel.
import type { WarpKernel } from '../film/kernel.ts'
import { pullPush } from './pull-push.ts'

/** A picture with holes. */
export interface Torn {
  readonly width: number
  readonly height: number
  /** RGBA8; unknown pixels hold a first guess, which ought to be as rich as what is seen: like is sought for it. */
  readonly data: Uint8Array
  /** 1 where the picture is unknown. */
  readonly unknown: Uint8Array
  /** 1 where it may be copied from. */
  readonly allowed: Uint8Array
  /** Begin from smooth colours instead of the guess: plainer, but nothing shows up twice. */
  readonly smooth: boolean
  /** True when the outside of a picture is invented: like is sought at like height above all, or roads hang in the sky. */
  readonly outside?: boolean
}

/** Coarsest level: below this there are too few patches to tell apart. */
const coarsest = 60

interface Level {
  readonly width: number
  readonly height: number
  readonly picture: Uint8Array
  readonly unknown: Uint8Array
  readonly allowed: Uint8Array
}

/** Shrinks by a whole number: colours are means of what is known, a cell is unknown when any of it is. */
const shrink = (from: Level, by: number): Level => {
  const width = Math.floor(from.width / by)
  const height = Math.floor(from.height / by)
  const picture = new Uint8Array(width * height * 4)
  const unknown = new Uint8Array(width * height)
  const allowed = new Uint8Array(width * height)
  // At full size every other pixel is enough for a mean.
  const stride = by >= 4 ? 2 : 1
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let r = 0
      let g = 0
      let b = 0
      let n = 0
      let holes = 0
      let banned = 0
      // A cell that is all unknown shows the first guess.
      let [gr, gg, gb] = [0, 0, 0]
      for (let j = 0; j < by; j += stride)
        for (let i = 0; i < by; i += stride) {
          const k = (y * by + j) * from.width + x * by + i
          if (from.unknown[k]) {
            holes++
            gr += from.picture[4 * k] ?? 0
            gg += from.picture[4 * k + 1] ?? 0
            gb += from.picture[4 * k + 2] ?? 0
            continue
          }
          if (!from.allowed[k]) banned++
          r += from.picture[4 * k] ?? 0
          g += from.picture[4 * k + 1] ?? 0
          b += from.picture[4 * k + 2] ?? 0
          n++
        }
      const at = y * width + x
      unknown[at] = holes > 0 ? 1 : 0
      allowed[at] = holes === 0 && banned === 0 ? 1 : 0
      const [sr, sg, sb, m] = n > 0 ? [r, g, b, n] : [gr, gg, gb, holes]
      picture[4 * at] = sr / m
      picture[4 * at + 1] = sg / m
      picture[4 * at + 2] = sb / m
    }
  return { width, height, picture, unknown, allowed }
}

/** Smooth first colours for the unknown cells of the coarsest level, in place of the guess. */
const smoothColours = (level: Level): void => {
  const { width, height, picture, unknown } = level
  const values = new Float32Array(width * height * 3)
  for (let k = 0; k < unknown.length; k++)
    for (let c = 0; c < 3; c++) values[3 * k + c] = picture[4 * k + c] ?? 0
  const weight = Float32Array.from(unknown, (u) => (u ? 0 : 1))
  pullPush(values, weight, width, height, 3)
  for (let k = 0; k < unknown.length; k++)
    if (unknown[k]) for (let c = 0; c < 3; c++) picture[4 * k + c] = values[3 * k + c] ?? 0
}

/** Colours of unknown cells taken over from the next coarser level. */
const inheritColours = (level: Level, coarse: Level): void => {
  for (let y = 0; y < level.height; y++)
    for (let x = 0; x < level.width; x++) {
      const k = y * level.width + x
      if (!level.unknown[k]) continue
      const sy = Math.min(coarse.height - 1, y >> 1)
      const sx = Math.min(coarse.width - 1, x >> 1)
      const from = 4 * (sy * coarse.width + sx)
      for (let c = 0; c < 3; c++) level.picture[4 * k + c] = coarse.picture[from + c] ?? 0
    }
}

interface Field {
  readonly width: number
  readonly height: number
  readonly open: number
  readonly field: number
}

/** Matches and repaints one level; returns its field, or null when there is nothing to copy from. */
const solve = (
  kernel: WarpKernel,
  level: Level,
  before: Field | null,
  rounds: number,
  seed: number,
  stay: number,
): Field | null => {
  const { width: w, height: h } = level
  const n = w * h
  const run = kernel.run
  const picture = kernel.put(level.picture)
  const unknown = kernel.put(level.unknown)
  const open = run.alloc(n)
  if (run.markPatches(unknown, kernel.put(level.allowed), open, w, h) < 40) return null
  const field = run.alloc(n * 4)
  const far = run.alloc(n * 4)
  if (before) run.growField(before.field, before.width, before.height, field, w, h)
  else kernel.ints(field, n).fill(0)
  run.seedField(open, field, far, w, h, seed)
  const climb = Math.max(1, Math.round(stay / (h * h)))
  for (let round = 0; round < rounds; round++) {
    run.matchPatches(picture, open, field, far, w, h, climb, 0)
    run.matchPatches(picture, open, field, far, w, h, climb, 1)
    run.vote(picture, unknown, open, field, far, w, h)
  }
  level.picture.set(kernel.bytes(picture, n * 4))
  return { width: w, height: h, open, field }
}

/**
 * Paints the unknown pixels in place. Does nothing where there is too little to learn from. Patches are matched on a copy
 * of about `workSize` pixels on the longer side. Whatever else the kernel held is forgotten.
 */
export const invent = (kernel: WarpKernel, torn: Torn, seed: number, workSize = 260): void => {
  kernel.run.reset()
  const { width, height } = torn
  const scale = Math.max(1, Math.round(Math.max(width, height) / workSize))
  const whole: Level = { ...torn, picture: torn.data }
  const levels = [shrink(whole, scale)]
  for (;;) {
    const last = levels[levels.length - 1]
    if (!last || Math.min(last.width, last.height) / 2 < coarsest) break
    levels.push(shrink(last, 2))
  }
  // Climbing a tenth of the height costs about as much as a plainly visible difference.
  const stay = (torn.smooth ? 120_000 : 240_000) * (torn.outside ? 8 : 1)
  let field: Field | null = null
  let coarse: Level | null = null
  for (let i = levels.length - 1; i >= 0; i--) {
    const level = levels[i]
    if (!level) continue
    if (coarse) inheritColours(level, coarse)
    else if (torn.smooth) smoothColours(level)
    const rounds = i === levels.length - 1 ? 6 : i === 0 ? 1 : 2
    field = solve(kernel, level, field, rounds, seed + i, stay)
    coarse = level
  }
  if (field === null) return
  const full = kernel.put(torn.data)
  const result = kernel.put(torn.data)
  kernel.run.copyField(
    full,
    result,
    width,
    height,
    kernel.put(torn.unknown),
    field.open,
    field.field,
    field.width,
    field.height,
    scale,
  )
  settle(torn, kernel.bytes(result, width * height * 4), scale)
}

/** Cells over which a colour step at the border of the unknown dies away. */
const fade = 22

/**
 * Takes over what was invented, shifted in colour so that it meets the known without a step: the steps along the border
 * are carried inwards, dying away.
 */
const settle = (torn: Torn, made: Uint8Array, scale: number): void => {
  const { width, height, data, unknown, allowed } = torn
  const [w, h] = [Math.ceil(width / scale), Math.ceil(height / scale)]
  const steps = new Float32Array(w * h * 3)
  const weight = new Float32Array(w * h)
  const meet = (hole: number, known: number, cell: number) => {
    // What must not be copied must not lend its colour either: it is another thing that only lies beside.
    if (!allowed[known]) return
    for (let c = 0; c < 3; c++)
      steps[3 * cell + c] =
        (steps[3 * cell + c] ?? 0) + (data[4 * known + c] ?? 0) - (made[4 * hole + c] ?? 0)
    weight[cell] = (weight[cell] ?? 0) + 1
  }
  for (let y = 0; y + 1 < height; y++)
    for (let x = 0, k = y * width; x + 1 < width; x++, k++) {
      const here = unknown[k]
      if (here === unknown[k + 1] && here === unknown[k + width]) continue
      const cell = Math.floor(y / scale) * w + Math.floor(x / scale)
      if (here !== unknown[k + 1]) here ? meet(k, k + 1, cell) : meet(k + 1, k, cell)
      if (here !== unknown[k + width]) here ? meet(k, k + width, cell) : meet(k + width, k, cell)
    }
  const distance = distanceFrom(weight, w, h)
  for (let k = 0; k < w * h; k++) {
    const n = weight[k] ?? 0
    for (let c = 0; c < 3; c++) steps[3 * k + c] = n > 0 ? (steps[3 * k + c] ?? 0) / n : 0
    weight[k] = n > 0 ? 1 : 0
  }
  pullPush(steps, weight, w, h, 3)
  for (let y = 0; y < height; y++) {
    const gy = Math.max(0, Math.min(h - 1.001, (y + 0.5) / scale - 0.5))
    const j = Math.floor(gy)
    for (let x = 0; x < width; x++) {
      const k = y * width + x
      if (!unknown[k]) continue
      const gx = Math.max(0, Math.min(w - 1.001, (x + 0.5) / scale - 0.5))
      const i = Math.floor(gx)
      const c00 = j * w + i
      const c01 = i + 1 < w ? c00 + 1 : c00
      const down = j + 1 < h ? w : 0
      const [u, v] = [gx - i, gy - j]
      const [w0, w1, w2, w3] = [(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v]
      const far =
        w0 * (distance[c00] ?? 0) +
        w1 * (distance[c01] ?? 0) +
        w2 * (distance[c00 + down] ?? 0) +
        w3 * (distance[c01 + down] ?? 0)
      const share = far >= fade ? 0 : (1 - far / fade) ** 2
      for (let c = 0; c < 3; c++) {
        const step =
          w0 * (steps[3 * c00 + c] ?? 0) +
          w1 * (steps[3 * c01 + c] ?? 0) +
          w2 * (steps[3 * (c00 + down) + c] ?? 0) +
          w3 * (steps[3 * (c01 + down) + c] ?? 0)
        data[4 * k + c] = Math.max(0, Math.min(255, (made[4 * k + c] ?? 0) + share * step))
      }
    }
  }
}

/** Cells to the nearest one with weight (two raster passes, diagonal steps cost 1.4). */
const distanceFrom = (weight: Float32Array, w: number, h: number): Float32Array => {
  const d = Float32Array.from(weight, (v) => (v > 0 ? 0 : 1e6))
  const near = (k: number, x: number, y: number, cost: number) => {
    if (x < 0 || y < 0 || x >= w || y >= h) return
    const way = (d[y * w + x] ?? 1e6) + cost
    if (way < (d[k] ?? 0)) d[k] = way
  }
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const k = y * w + x
      near(k, x - 1, y, 1)
      near(k, x, y - 1, 1)
      near(k, x - 1, y - 1, 1.4)
      near(k, x + 1, y - 1, 1.4)
    }
  for (let y = h - 1; y >= 0; y--)
    for (let x = w - 1; x >= 0; x--) {
      const k = y * w + x
      near(k, x + 1, y, 1)
      near(k, x, y + 1, 1)
      near(k, x + 1, y + 1, 1.4)
      near(k, x - 1, y + 1, 1.4)
    }
  return d
}
