// Invents the unknown parts of a picture from its own patches, coarse to fine, in the warp kernel.
import type { WarpKernel } from '../film/kernel.ts'
import { closeHole, rowdy, type Scrap, textureBeside } from './exemplar.ts'

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
/** The same in pixels where the first guess is made there. */
const fewest = 1500

/** One size of the picture, in the kernel's memory. */
interface Level {
  readonly width: number
  readonly height: number
  readonly picture: number
  readonly unknown: number
  readonly allowed: number
}

/** Shrinks by a whole number. */
const shrink = ({ run }: WarpKernel, from: Level, by: number): Level => {
  const width = Math.floor(from.width / by)
  const height = Math.floor(from.height / by)
  const n = width * height
  const to = {
    width,
    height,
    picture: run.alloc(n * 4),
    unknown: run.alloc(n),
    allowed: run.alloc(n),
  }
  run.shrink(
    ...([from.picture, from.unknown, from.allowed, from.width, by] as const),
    ...([to.picture, to.unknown, to.allowed, width, height] as const),
  )
  return to
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
  const { width: w, height: h, picture, unknown } = level
  const n = w * h
  const run = kernel.run
  const open = run.alloc(n)
  if (run.markPatches(unknown, level.allowed, open, w, h) < 40) return null
  const field = run.alloc(n * 4)
  const far = run.alloc(n * 4)
  const [sums, columns] = [run.alloc(n * 8), run.alloc(w * 8)]
  if (before) run.growField(before.field, before.width, before.height, field, w, h)
  else kernel.ints(field, n).fill(0)
  run.seedField(open, field, far, w, h, seed)
  const climb = Math.max(1, Math.round(stay / (h * h)))
  for (let round = 0; round < rounds; round++) {
    run.sumPatches(picture, w, h, sums, columns)
    run.matchPatches(picture, sums, open, field, far, w, h, climb, 0)
    run.matchPatches(picture, sums, open, field, far, w, h, climb, 1)
    run.vote(picture, unknown, open, field, far, w, h)
  }
  return { width: w, height: h, open, field }
}

/** A level as plain data. */
const scrapOf = (
  kernel: WarpKernel,
  { width, height, picture, unknown, allowed }: Level,
): Scrap => ({
  width,
  height,
  data: kernel.bytes(picture, width * height * 4),
  unknown: kernel.bytes(unknown, width * height),
  allowed: kernel.bytes(allowed, width * height),
})

/** Where a hole lies in texture: adds ever smaller levels, and lets the texture go on in the smallest; else does nothing and returns false. */
const goOn = (kernel: WarpKernel, levels: Level[], stay: number): boolean => {
  const more = [...levels]
  for (;;) {
    const last = more[more.length - 1]
    if (!last || (last.width * last.height) / 4 < fewest) break
    more.push(shrink(kernel, last, 2))
  }
  const smallest = more[more.length - 1]
  if (!smallest) return false
  const scrap = scrapOf(kernel, smallest)
  if (textureBeside(scrap) < rowdy || !closeHole(scrap, stay)) return false
  levels.push(...more.slice(levels.length))
  return true
}

/**
 * Paints the unknown pixels in place. Does nothing where there is too little to learn from. Patches are matched on a copy
 * of about `workSize` pixels on the longer side. Returns whether the hole was so `smooth` a one in the midst of texture that
 * the texture goes on in it. Whatever else the kernel held is forgotten.
 */
export const invent = (kernel: WarpKernel, torn: Torn, seed: number, workSize = 260): boolean => {
  const { run } = kernel
  run.reset()
  const { width, height } = torn
  const scale = Math.max(1, Math.round(Math.max(width, height) / workSize))
  const whole: Level = {
    width,
    height,
    picture: kernel.put(torn.data),
    unknown: kernel.put(torn.unknown),
    allowed: kernel.put(torn.allowed),
  }
  const levels = [shrink(kernel, whole, scale)]
  for (;;) {
    const last = levels[levels.length - 1]
    if (!last) break
    if (Math.min(last.width, last.height) / 2 < coarsest) break
    levels.push(shrink(kernel, last, 2))
  }
  const goesOn = torn.smooth && goOn(kernel, levels, 120_000)
  // Climbing a tenth of the height costs about as much as a plainly visible difference.
  const stay = (torn.smooth ? 120_000 : 240_000) * (torn.outside ? 8 : 1)
  let field: Field | null = null
  let coarse: Level | null = null
  for (let i = levels.length - 1; i >= 0; i--) {
    const level = levels[i]
    if (!level) continue
    const { picture, unknown, width: w, height: h } = level
    if (coarse) run.inherit(picture, unknown, w, h, coarse.picture, coarse.width, coarse.height)
    else if (torn.smooth && !goesOn) run.smoothColours(picture, unknown, w, h)
    const rounds = i === levels.length - 1 ? 6 : i === 0 ? 1 : 2
    field = solve(kernel, level, field, rounds, seed + i, stay)
    coarse = level
  }
  if (field === null) return false
  const { picture, unknown, allowed } = whole
  run.copyField(
    ...([picture, width, height, unknown, field.open, field.field] as const),
    ...([field.width, field.height, scale] as const),
  )
  run.settle(picture, unknown, allowed, width, height, scale)
  torn.data.set(kernel.bytes(whole.picture, width * height * 4))
  return goesOn
}
