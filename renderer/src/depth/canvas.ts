// The canvas around a picture: how much of its outside is invented and how much more is mirrored.
import type { Reach } from '../camera/reach.ts'
import type { Pixels } from '../host.ts'
import { seenAround } from './around.ts'
import { rim } from './layer.ts'

/** Pixels; the picture's first pixel lies at (left, top). */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
}

/** Beyond these shares of the picture the outside is mirrored instead of invented, or known. */
const invented = { side: 0.55, above: 0.55, below: 0.55 } as const

/** The same for a view that travels over mirror images of the picture: far out they would repeat what is made up or coarsely seen. */
const besideSliding = 0.08

/**
 * The canvas in whole cells, and how many mirrored cells the back mesh needs beyond it; `known` when what lies around the
 * picture was seen.
 */
export const canvasFor = (
  picture: Pixels,
  reach: Reach,
  cell: number,
  known = false,
): { readonly canvas: Canvas; readonly spare: { readonly x: number; readonly y: number } } => {
  const { width: w, height: h } = picture
  const cells = (px: number) => Math.ceil(px / cell)
  const { side: most, above, below } = known ? seenAround : invented
  const side = reach.slides ? Math.min(besideSliding, most) : most
  const border = (px: number, most: number) => (px <= 0 ? 0 : cells(Math.min(px, most)) * cell)
  const [left, top] = [border(reach.left, side * w), border(reach.top, above * h)]
  const across = cells(left + w - 1 + border(reach.right, side * w)) * cell
  const down = cells(top + h - 1 + border(reach.bottom, below * h)) * cell
  return {
    canvas: { width: across + rim, height: down + rim, left, top },
    spare: {
      // One more for the rim that `meshSheet` stretches.
      x: Math.max(
        reach.slides ? across / cell + 1 : 1,
        1 + cells(reach.left - left),
        1 + cells(reach.right - (across - left - w)),
      ),
      y: Math.max(1, 1 + cells(reach.top - top), 1 + cells(reach.bottom - (down - top - h))),
    },
  }
}

/** Shares of the height that the outside mirrors, again and again, above and below: sky stays sky and ground ground. */
const skyFold = 0.18
const groundFold = 0.2

/** 0 1 2 .. n .. 2 1 0 1 2 .. */
const fold = (i: number, n: number): number => {
  const k = i % (2 * n)
  return k <= n ? k : 2 * n - k
}

/** Which of the picture's columns stands at each of the canvas's, and which of its lines, in its own mirror image. */
export const mirror = (
  { width: w, height: h }: Pixels,
  canvas: Canvas,
): { readonly columns: Int32Array; readonly line: (y: number) => number } => {
  const back = (i: number, n: number): number => {
    const k = ((i % (2 * n - 2)) + 2 * n - 2) % (2 * n - 2)
    return k < n ? k : 2 * n - 2 - k
  }
  const line = (row: number): number => {
    const y = row - canvas.top
    if (y < 0) return fold(-y, Math.max(1, Math.floor(skyFold * h)))
    if (y < h) return y
    return h - 1 - fold(y - h + 1, Math.max(1, Math.floor(groundFold * h)))
  }
  const columns = Int32Array.from({ length: canvas.width }, (_, x) => back(x - canvas.left, w))
  return { columns, line }
}

/** The picture on its canvas, its outside its own mirror image: a first guess that meets the edges. */
export const mirrored = (picture: Pixels, canvas: Canvas): Uint8Array => {
  const { width: w } = picture
  const { buffer, byteOffset, byteLength } =
    picture.data.byteOffset % 4 === 0 ? picture.data : picture.data.slice()
  const from = new Uint32Array(buffer, byteOffset, byteLength / 4)
  const to = new Uint32Array(canvas.width * canvas.height)
  const { columns, line } = mirror(picture, canvas)
  for (let y = 0; y < canvas.height; y++) {
    const row = line(y) * w
    const out = y * canvas.width
    const right = Math.min(canvas.width, canvas.left + w)
    to.set(from.subarray(row, row + right - canvas.left), out + canvas.left)
    for (let x = 0; x < canvas.left; x++) to[out + x] = from[row + (columns[x] ?? 0)] ?? 0
    for (let x = right; x < canvas.width; x++) to[out + x] = from[row + (columns[x] ?? 0)] ?? 0
  }
  return new Uint8Array(to.buffer)
}
