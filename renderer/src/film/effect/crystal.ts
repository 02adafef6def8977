// Cut glass in the subject's form: facets that follow its surface, bend what is behind them, break light into colours and flash.
import { during, whole } from '../../camera/easing.ts'
import type { Effect, Moment } from './effect.ts'
import { formOf } from './form.ts'
import type { Sheet, Surface } from './surface.ts'
import { figureNow, onFrame } from './where.ts'

/** The net of facets over the subject's picture: pixels between its points, and its first and last cells. */
interface Net {
  readonly size: number
  readonly i0: number
  readonly j0: number
  readonly i1: number
  readonly j1: number
}

/** As fine as a face needs to stay a face. */
const netOf = (m: Moment): Net => {
  const { figure } = m.staged
  const wanted = figure.upright
    ? 0.2 * figure.head.radius
    : (figure.bottom - figure.top + figure.right - figure.left) / 22
  const size = Math.max(m.height / 44, Math.min(m.height / 15, wanted))
  const tall = 0.87 * size
  return {
    size,
    i0: Math.floor(figure.left / size) - 2,
    j0: Math.floor(figure.top / tall) - 2,
    i1: Math.ceil(figure.right / size) + 2,
    j1: Math.ceil(figure.bottom / tall) + 2,
  }
}

/** The lamp wanders a little about the picture's light: facets flash one after the other. */
const lampOf = (m: Moment): readonly [number, number, number] => {
  const [sx, sy, sz] = m.staged.complexion.sun
  const [x, y] = [sx + 0.5 * Math.sin(5 * m.t), sy + 0.3 * Math.cos(4 * m.t)]
  const far = Math.sqrt(x * x + y * y + sz * sz)
  return [x / far, y / far, sz / far]
}

/** Numbers that the kernel keeps of a facet. */
const numbers = 44

/** Facets in the kernel (see `cutFacets`). */
interface Facets {
  readonly at: number
  readonly count: number
}

/** Cuts the subject into facets, as far as the change has come up it. */
const cutFacets = (surface: Surface, m: Moment, { size, ...net }: Net, on: number): Facets => {
  const { kernel, width: w, height: h } = surface
  const { top, bottom } = figureNow(m)
  const { at: form, columns, rows, step } = formOf(surface, m)
  const { i0, j0, i1, j1 } = net
  const [x0, y0] = onFrame(m, [0, 0])
  kernel.run.setNet(size, x0, y0, m.scale * m.cos, m.scale * m.sin)
  kernel.run.setShine(on, Math.max(0, top), Math.min(h, bottom), ...lampOf(m), m.t)
  // Two facets a cell of the net, which is the same all through the clip.
  const at = surface.room('facets', 8 * numbers * (i1 - i0 + 1) * (j1 - j0 + 1))
  const count = kernel.run.cutFacets(at, i0, j0, i1, j1, w, h, form, columns, rows, step)
  return { at, count }
}

/** A flash as an open lens draws it: a point, and thin rays of which two are long. */
const star = (sheet: Sheet, x: number, y: number, size: number, light: number): void => {
  sheet.disc(x, y, 0.3 * size, [190, 215, 255], 0.22 * light)
  sheet.disc(x, y, 0.09 * size, [255, 255, 255], light, 0.2)
  for (let i = 0; i < 8; i++) {
    const a = 0.12 + (Math.PI * i) / 4
    const far = size * (i & 1 ? 0.32 : i & 2 ? 0.8 : 1)
    const to = [x + Math.cos(a) * far, y + Math.sin(a) * far] as const
    sheet.stroke([x, y], to, 0.03 * size, 0.1, [235, 244, 255], 0.8 * light, 0)
  }
}

/** The brightest facets throw stars, each a little away from the others. */
const stars = (surface: Surface, m: Moment, { at, count }: Facets, size: number): void => {
  const all = surface.kernel.floats(at, count * numbers)
  const flashOf = (k: number) => all[k + 7] as number
  const bright: number[] = []
  for (let k = 0; k < all.length; k += numbers) if (flashOf(k) > 0.45) bright.push(k)
  bright.sort((a, b) => flashOf(b) - flashOf(a))
  const sheet = surface.sheet(1)
  const taken: (readonly [number, number])[] = []
  const apart = 0.07 * m.height
  for (const k of bright) {
    const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = all.subarray(k, k + 6)
    const [x, y] = [(ax + bx + cx) / 3, (ay + by + cy) / 3]
    if (taken.length > 11) break
    if (taken.some(([u, v]) => Math.abs(u - x) < apart && Math.abs(v - y) < apart)) continue
    taken.push([x, y])
    const flash = flashOf(k)
    star(sheet, x, y, Math.min(0.085 * m.height, size * (1 + 2.2 * flash)), flash)
  }
  surface.lay(sheet, true)
}

/** A face stays a face: its eyes and mouth are cut into the glass. */
const features = (surface: Surface, m: Moment, on: number): void => {
  const { upright, head } = figureNow(m)
  const { skin } = m.staged.complexion
  if (!upright || !skin) return
  const { kernel, at, cutAt, width: w, height: h } = surface
  const mean = 0.3 * skin[0] + 0.6 * skin[1] + 0.1 * skin[2]
  const [rx, ry] = [0.92 * head.radius, 1.15 * head.radius]
  const y = head.y + 0.15 * head.radius
  kernel.run.etch(at, cutAt, w, h, head.x, y, rx, ry, Math.max(20, mean), on)
}

export const diamond: Effect = {
  cutsOut: true,
  over(surface, m) {
    const on = whole(m.strength) * during(m.t, 0.04, 0.6)
    if (on <= 0) {
      surface.layCut()
      return
    }
    const { kernel, at, cutAt, width: w, height: h } = surface
    const net = netOf(m)
    const facets = cutFacets(surface, m, net, on)
    kernel.run.layFacets(at, cutAt, w, h, surface.copied(), facets.at, facets.count)
    features(surface, m, on)
    stars(surface, m, facets, net.size * m.scale)
  },
}
