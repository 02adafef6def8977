// How what a picture's edge cuts goes on beyond it: maps and the subject's outline laid on the canvas.
import type { Pixels } from '../host.ts'
import type { Canvas } from './canvas.ts'
import type { Mask } from './masks.ts'

/** The part of a mask of the canvas that lies on the picture. */
export const onPicture = (mask: Mask, { width, height }: Pixels, canvas: Canvas): Mask => {
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const from = (y + canvas.top) * canvas.width + canvas.left
    data.set(mask.data.subarray(from, from + width), y * width)
  }
  return { width, height, data }
}

/** A map of the picture laid on the canvas; beyond the picture as at its edge. */
export const spread = <T extends Float32Array | Uint8Array>(
  from: T,
  size: { readonly width: number; readonly height: number },
  canvas: Canvas,
  to: T,
): T => {
  for (let y = 0; y < canvas.height; y++) {
    const row = Math.max(0, Math.min(size.height - 1, y - canvas.top)) * size.width
    const out = y * canvas.width
    const right = Math.min(canvas.width, canvas.left + size.width)
    to.fill(from[row] ?? 0, out, out + canvas.left)
    to.set(from.subarray(row, row + right - canvas.left), out + canvas.left)
    to.fill(from[row + size.width - 1] ?? 0, out + right, out + canvas.width)
  }
  return to
}

/** Share of the height over which what stands on the ground at the lower edge comes down to it. */
const standing = 0.05

/**
 * Lets what the lower edge cuts rest on the ground below it: without that a stone at the edge would go on as a pillar. Works in
 * place on a known nearness that was spread over the canvas.
 */
export const restBelow = (nearness: Float32Array, picture: Pixels, canvas: Canvas): void => {
  const { width, height } = canvas
  const edge = (canvas.top + picture.height - 1) * width
  const ground = nearness.slice(edge, edge + width).sort()[width >> 1] ?? 1
  const deep = Math.max(1, standing * picture.height)
  for (let y = canvas.top + picture.height; y < height; y++) {
    const way = Math.min(1, (y - canvas.top - picture.height + 1) / deep)
    for (let x = 0; x < width; x++) {
      const above = (nearness[edge + x] ?? 0) - ground
      if (above > 0) nearness[y * width + x] = ground + (1 - way) * above
    }
  }
}

/**
 * The subject beyond the picture's edges: what the lower edge cuts goes on downwards, what a side or the top cuts is
 * rounded off, since nobody knows how far it goes.
 */
export const goingOn = (
  mask: Mask,
  picture: Pixels,
  canvas: Canvas,
  to: Uint8Array,
): Uint8Array => {
  const { width: w, height: h } = picture
  spread(mask.data, picture, canvas, to)
  const round = (line: (i: number) => number, n: number, open: boolean): Float32Array => {
    const deep = new Float32Array(n)
    for (let i = 0; i < n; i++) {
      if (!line(i)) continue
      let end = i
      while (end < n && line(end)) end++
      const long = end - i
      const half = open && end === n ? long : long / 2
      for (let k = i; k < end; k++)
        deep[k] = 0.7 * half * Math.sqrt(Math.max(0, 1 - ((k - i - half) / half) ** 2))
      i = end
    }
    return deep
  }
  const at = (x: number, y: number) => mask.data[y * w + x] ?? 0
  const left = round((y) => at(0, y), h, true)
  const right = round((y) => at(w - 1, y), h, true)
  const top = round((x) => at(x, 0), w, false)
  for (let y = 0; y < canvas.height; y++)
    for (let x = 0; x < canvas.width; x++) {
      const [px, py] = [x - canvas.left, y - canvas.top]
      // On the picture it is as it is.
      if (px >= 0 && px < w && py >= 0) continue
      const row = Math.max(0, Math.min(h - 1, py))
      const far = px < 0 ? -px - (left[row] ?? 0) : px >= w ? px - w - (right[row] ?? 0) : 0
      const high = py < 0 ? -py - (top[Math.max(0, Math.min(w - 1, px))] ?? 0) : 0
      if (far > 0 || high > 0) to[y * canvas.width + x] = 0
    }
  return to
}

/** Share of the shorter side over which an unsure subject that goes on fades. */
export const fadeShare = 0.12

/**
 * The subject of a guessed picture beyond its edges: it goes straight on, downwards for good, to the sides and the top no
 * further than `fadeBeyond` lets it be seen.
 */
export const fadingOn = (
  mask: Mask,
  picture: Pixels,
  canvas: Canvas,
  to: Uint8Array,
): Uint8Array => {
  spread(mask.data, picture, canvas, to)
  const most = fadeShare * Math.min(picture.width, picture.height)
  const left = Math.max(0, Math.ceil(canvas.left - most))
  const right = canvas.left + picture.width + Math.floor(most)
  for (let y = 0; y < canvas.height; y++) {
    const row = to.subarray(y * canvas.width, (y + 1) * canvas.width)
    if (canvas.top - y > most) row.fill(0)
    row.fill(0, 0, left)
    row.fill(0, Math.min(row.length, right))
  }
  return to
}

/** How much of what lies `far` pixels beyond the picture still belongs to it: 1 at the edge .. 0 where an unsure subject ends. */
const lastingAt = (far: number, most: number): number => {
  const left = Math.max(0, 1 - far / most)
  return left * left * (3 - 2 * left)
}

// Loops over pixels are functions of arrays alone, outside of others: what the engine makes of them outlasts the clip.

/** Fades the pixels from .. to of the row that begins at pixel `row`, each as much as of its column or of the row lasts. */
const fadePart = (
  cut: Uint8Array,
  row: number,
  from: number,
  to: number,
  down: number,
  across: Float64Array,
): void => {
  for (let x = from, at = 4 * (row + from); x < to; x++, at += 4) {
    if (cut[at + 3] === 0) continue
    const share = Math.min(down, across[x] as number)
    for (let c = at; c < at + 4; c++) cut[c] = ((cut[c] as number) * share + 0.5) | 0
  }
}

/** The same for pixels that become those of another picture as they fade. */
const restorePart = (
  own: Uint8Array,
  other: Uint8Array,
  row: number,
  from: number,
  to: number,
  down: number,
  across: Float64Array,
): void => {
  for (let x = from, at = 4 * (row + from); x < to; x++, at += 4) {
    const share = Math.min(down, across[x] as number)
    for (let c = at; c < at + 3; c++) {
      const there = other[c] as number
      own[c] = there + share * ((own[c] as number) - there)
    }
  }
}

/** Calls for every part of a row that lies beyond the sides or the top with how much of the row and of its columns lasts, 0..1. */
const eachBeyond = (
  picture: Pixels,
  { width, height, left, top }: Canvas,
  part: (row: number, from: number, to: number, down: number, across: Float64Array) => void,
): void => {
  const most = fadeShare * Math.min(picture.width, picture.height)
  const right = left + picture.width
  const across = new Float64Array(width)
  for (let x = 0; x < width; x++) across[x] = lastingAt(Math.max(0, left - x, x - right + 1), most)
  for (let y = 0; y < height; y++) {
    const down = lastingAt(Math.max(0, top - y), most)
    if (y < top) part(y * width, 0, width, down, across)
    else {
      part(y * width, 0, left, down, across)
      part(y * width, right, width, down, across)
    }
  }
}

/** Fades a cut-out (premultiplied RGBA8 of the canvas) beyond the picture's sides and top, in place. */
export const fadeBeyond = (cut: Uint8Array, picture: Pixels, canvas: Canvas): void => {
  eachBeyond(picture, canvas, (...part) => fadePart(cut, ...part))
}

/** Lets `to` become `from` beyond the sides and the top, in place, as what was before it fades: further out nothing was hidden. */
export const restoreBeyond = (to: Pixels, from: Pixels, picture: Pixels, canvas: Canvas): void => {
  eachBeyond(picture, canvas, (...part) => restorePart(to.data, from.data, ...part))
}
