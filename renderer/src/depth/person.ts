// Finds the person of a picture and their face with two small nets: the matte, and where eyes, nose and mouth are.
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import { faceNet } from './net/face-net.data.ts'
import { prepare, type Tensor } from './net/net.ts'
import { personNet } from './net/person-net.data.ts'
import { blurPlane, guidedFilter, type Plane, stretchPlane } from './plane.ts'
import type { Thumbnail } from './thumbnail.ts'

type Point = readonly [number, number]

/** A face in picture pixels; sides are the viewer's. */
export interface FaceMarks {
  readonly leftEye: Point
  readonly rightEye: Point
  readonly nose: Point
  readonly mouth: Point
  /** Middle of the face's box. */
  readonly centre: Point
  /** Half the height of the face's box. */
  readonly radius: number
  /** 0..1. */
  readonly sure: number
}

interface View {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Which of `length` pixels each of `size` samples `each` times, from `start` over `span`; -1 for those beyond. */
const samples = (start: number, span: number, size: number, length: number) => {
  const step = span / size
  // Enough samples that nothing is skipped when the picture is much larger.
  const each = Math.max(1, Math.round(step))
  const places = new Int32Array(size * each)
  for (let x = 0; x < size; x++)
    for (let i = 0; i < each; i++) {
      const p = Math.floor(start + (x + (i + 0.5) / each) * step)
      places[x * each + i] = p < 0 || p >= length ? -1 : p
    }
  return { places, each }
}

/** A square or box of the picture as a net wants it: `size` pixels a side, colours scaled to low..1. Beyond the picture black. */
const glimpse = (
  kernel: WarpKernel,
  picture: Pixels,
  view: View,
  size: number,
  low: number,
): Tensor => {
  const across = samples(view.left, view.width, size, picture.width)
  const down = samples(view.top, view.height, size, picture.height)
  const { run } = kernel
  run.reset()
  const to = run.alloc(size * size * 12)
  const from = kernel.put(picture.data)
  const [columns, rows] = [kernel.put(across.places), kernel.put(down.places)]
  run.glimpse(from, picture.width, columns, across.each, rows, down.each, size, low, to)
  const data = kernel.floats(to, size * size * 3).slice()
  return { width: size, height: size, channels: 3, data }
}

let seePeople: ReturnType<typeof prepare> | undefined
let seeFaces: ReturnType<typeof prepare> | undefined

const matteSide = 256

/** How much each pixel belongs to a person, 0..1, on a square grid over the whole picture. */
const rawMatte = (kernel: WarpKernel, picture: Pixels): Plane => {
  seePeople ??= prepare(personNet)
  const whole = { left: 0, top: 0, width: picture.width, height: picture.height }
  const [seen] = seePeople(kernel)(glimpse(kernel, picture, whole, matteSide, 0), [-1])
  return {
    width: matteSide,
    height: matteSide,
    data: seen?.data ?? new Float32Array(matteSide ** 2),
  }
}

/** The person at thumbnail size with outlines of the picture's own; null when the net sees none it is sure of. */
export const personPlane = (kernel: WarpKernel, picture: Pixels, t: Thumbnail): Plane | null => {
  const raw = rawMatte(kernel, picture)
  let sure = 0
  let half = 0
  for (let i = 0; i < raw.data.length; i++) {
    const v = raw.data[i] as number
    if (v > 0.85) sure++
    if (v > 0.3) half++
  }
  const share = sure / raw.data.length
  if (share < 0.006 || share > 0.93 || sure < 0.55 * half) return null
  const fitted = stretchPlane(raw, t.width, t.height)
  const radius = Math.max(2, Math.round(t.width / 60))
  const edged = guidedFilter(t.light, fitted, radius, 0.0008)
  // Steeper: what is nearly sure is sure. Then even: threads and specks of texture are no outline.
  const steep = new Float32Array(edged.data.length)
  for (let i = 0; i < steep.length; i++)
    steep[i] = Math.max(0, Math.min(1, ((edged.data[i] as number) - 0.25) * 2))
  return blurPlane({ ...edged, data: steep }, Math.max(1, Math.round(t.width / 200)))
}

interface Box {
  readonly left: number
  readonly top: number
  readonly side: number
}

const faceSide = 128
/** Below this a face may be a cat's or a cloud's. */
const doubtful = 0.62
/** From this on no other look is needed. */
const certain = 0.85

/** The surest face within a square of the picture. */
const faceIn = (kernel: WarpKernel, picture: Pixels, box: Box): FaceMarks | null => {
  seeFaces ??= prepare(faceNet)
  const view = { left: box.left, top: box.top, width: box.side, height: box.side }
  const [fine, fineMarks, coarse, coarseMarks] = seeFaces(kernel)(
    glimpse(kernel, picture, view, faceSide, -1),
    [59, 60, 83, 84],
  )
  let best: FaceMarks | null = null
  const look = (scores: Tensor | undefined, marks: Tensor | undefined, each: number) => {
    if (!scores || !marks) return
    const cells = scores.width
    scores.data.forEach((score, i) => {
      const sure = 1 / (1 + Math.exp(-score))
      if (sure < doubtful || sure <= (best?.sure ?? 0)) return
      const cell = Math.floor(i / each)
      const [ax, ay] = [((cell % cells) + 0.5) / cells, (Math.floor(cell / cells) + 0.5) / cells]
      const at = (k: number): Point => [
        box.left + box.side * (ax + (marks.data[16 * i + k] ?? 0) / faceSide),
        box.top + box.side * (ay + (marks.data[16 * i + k + 1] ?? 0) / faceSide),
      ]
      best = {
        leftEye: at(4),
        rightEye: at(6),
        nose: at(8),
        mouth: at(10),
        centre: at(0),
        radius: (box.side * (marks.data[16 * i + 3] ?? 0)) / faceSide / 2,
        sure,
      }
    })
  }
  look(fine, fineMarks, 2)
  look(coarse, coarseMarks, 6)
  return best
}

/** The main face: looked for in the whole picture, then closer, around the head of the person if one is known. */
export const findFaceMarks = (
  kernel: WarpKernel,
  picture: Pixels,
  person: Plane | null,
): FaceMarks | null => {
  const { width: w, height: h } = picture
  const side = Math.max(w, h)
  const tries: Box[] = [{ left: (w - side) / 2, top: (h - side) / 2, side }]
  const middle = Math.min(w, h)
  tries.push({ left: (w - middle) / 2, top: 0, side: middle })
  if (person) {
    const head = headBox(person, w / person.width)
    if (head)
      tries.push(head, {
        left: head.left + head.side / 4,
        top: head.top + head.side / 8,
        side: head.side / 2,
      })
  }
  let best: FaceMarks | null = null
  for (const box of tries) {
    const found = faceIn(kernel, picture, box)
    if (found && found.sure > (best?.sure ?? 0)) best = found
    if (best && best.sure > certain) break
  }
  return best
}

/** A square around the upper part of a matte. */
const headBox = (person: Plane, scale: number): Box | null => {
  let [top, n, sum] = [-1, 0, 0]
  let bottom = 0
  for (let y = 0; y < person.height; y++)
    for (let x = 0; x < person.width; x++) {
      if ((person.data[y * person.width + x] ?? 0) < 0.5) continue
      if (top < 0) top = y
      bottom = y
      n++
    }
  if (top < 0 || n < 20) return null
  const tall = bottom - top + 1
  let count = 0
  for (let y = top; y < top + Math.max(2, 0.2 * tall); y++)
    for (let x = 0; x < person.width; x++)
      if ((person.data[y * person.width + x] ?? 0) >= 0.5) {
        sum += x
        count++
      }
  const side = 0.6 * tall * scale
  return { left: (sum / count) * scale - side / 2, top: top * scale - 0.12 * side, side }
}
