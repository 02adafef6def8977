// Cut glass in the subject's form: facets that follow its surface, bend what is behind them, break light into colours and flash.
import { during, whole } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { type Form, formOf } from './form.ts'
import { hue } from './light.ts'
import type { Sheet, Surface } from './surface.ts'
import { figureNow, onFrame } from './where.ts'

type Point = readonly [number, number]

/** One of the three planes of a facet, which is a low pyramid: how far it bends sight, in pixels, and what it adds. */
interface Plane {
  readonly dx: number
  readonly dy: number
  /** How much of what is behind comes through, 0..1. */
  readonly clear: number
  readonly r: number
  readonly g: number
  readonly b: number
}

interface Facet {
  readonly corners: readonly [Point, Point, Point]
  /** 0 not yet glass .. 1. */
  readonly on: number
  readonly planes: readonly [Plane, Plane, Plane]
  /** Where it flashes, and how much. */
  readonly flash: number
}

/** Everything that facets are cut from. */
interface Cutting {
  readonly m: Moment
  readonly form: Form
  readonly on: number
  readonly size: number
  /** Of the part of the subject that is in sight, in pixels. */
  readonly top: number
  readonly bottom: number
}

const cellOf = ({ columns, rows, step }: Form, x: number, y: number): number => {
  const i = Math.max(0, Math.min(columns - 1, Math.round(x / step)))
  const j = Math.max(0, Math.min(rows - 1, Math.round(y / step)))
  return j * columns + i
}

/** A corner of the net of facets, in picture pixels: rows of points, every second moved by a half, each pushed a little. */
const cornerAt = (i: number, j: number, size: number): Point => [
  (i + 0.5 * (j & 1) + 0.5 * (hash2(i, j + 17) - 0.5)) * size,
  (0.87 * j + 0.44 * (hash2(i + 53, j) - 0.5)) * size,
]

/** One plane: `way` leans it outwards to an edge of its facet. */
const planeOf = (
  { m, form, size }: Cutting,
  cell: number,
  way: Point,
  lot: number,
  light: number,
): Plane & { readonly flash: number } => {
  const nx = (form.cells[4 * cell] ?? 0) + 0.3 * way[0] + 0.2 * (hash2(lot, 5) - 0.5)
  const ny = (form.cells[4 * cell + 1] ?? 0) + 0.3 * way[1] + 0.2 * (hash2(lot, 6) - 0.5)
  const steep = Math.min(0.95, Math.sqrt(nx * nx + ny * ny))
  const nz = Math.sqrt(1 - steep * steep)
  const [sx, sy, sz] = m.staged.complexion.sun
  // The lamp wanders a little about the picture's light: facets flash one after the other.
  const [lx, ly] = [sx + 0.5 * Math.sin(5 * m.t), sy + 0.3 * Math.cos(4 * m.t)]
  const lamp = Math.max(0, (nx * lx + ny * ly + nz * sz) / Math.sqrt(lx * lx + ly * ly + sz * sz))
  const flash = lamp ** 40
  // Light that has gone about inside comes out here bright, there not at all.
  const inner = 0.5 + 0.5 * Math.sin(2 * Math.PI * (hash2(lot, 7) + 0.9 * m.t))
  const tone = (0.42 + 0.58 * inner * inner) * 1.25 * light
  const fire = Math.max(0, Math.sin(2 * Math.PI * (hash2(lot, 8) + 1.2 * m.t))) ** 9
  const [fr, fg, fb] = hue(hash2(lot, 9) + 0.4 * m.t)
  const white = 150 * tone * (0.45 + 0.75 * lamp * lamp) - 26 * ny + 200 * flash
  const burn = 0.42 * fire * (0.35 + light)
  return {
    dx: -nx * 2.6 * size,
    dy: -ny * 2.6 * size,
    clear: (0.2 + 0.45 * inner) * (0.4 + light),
    r: 0.93 * white + burn * fr,
    g: white + burn * fg,
    b: 1.1 * white + burn * fb + 10,
    flash,
  }
}

/** How light a facet is: the subject's own light with its features drawn out. */
const shadeOf = (form: Form, cell: number): number => {
  const detail = Math.min(1.5, form.cells[4 * cell + 3] ?? 1)
  return Math.min(1.05, (0.34 + 0.5 * (form.cells[4 * cell + 2] ?? 0)) * detail * detail)
}

/** The facet of three corners of the net, or null where the subject is not. */
const facetOf = (cutting: Cutting, net: readonly [Point, Point, Point], lot: number) => {
  const { m, form, on, top, bottom } = cutting
  const corners = [onFrame(m, net[0]), onFrame(m, net[1]), onFrame(m, net[2])] as const
  const [a, b, c] = corners
  const [x, y] = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3]
  const far = 2 * cutting.size
  if (x < -far || y < -far || x > m.width + far || y > m.height + far) return null
  const cell = cellOf(form, x, y)
  const seen = corners.map(([px, py]) => form.cells[4 * cellOf(form, px, py) + 2] ?? 0)
  const own = form.cells[4 * cell + 2] ?? 0
  if (own + Math.max(...seen) === 0) return null
  const ahead = 1.26 * on - (bottom - y) / Math.max(1, bottom - top) - 0.18 * hash2(lot, 3)
  const grown = Math.max(0, Math.min(1, ahead * 12))
  const light = shadeOf(
    form,
    own > 0 ? cell : cellOf(form, ...(corners[seen.indexOf(Math.max(...seen))] ?? a)),
  )
  const plane = (p: Point, q: Point, k: number) => {
    const [ox, oy] = [0.5 * (p[0] + q[0]) - x, 0.5 * (p[1] + q[1]) - y]
    const long = Math.max(1e-3, Math.sqrt(ox * ox + oy * oy))
    return planeOf(cutting, cell, [ox / long, oy / long], 3 * lot + k, light)
  }
  // Plane k lies opposite to corner k.
  const planes = [plane(b, c, 0), plane(c, a, 1), plane(a, b, 2)] as const
  const flash = own > 0 ? Math.max(...planes.map((p) => p.flash)) * grown : 0
  return { corners, on: grown, planes, flash } satisfies Facet
}

const facetsOf = (cutting: Cutting): Facet[] => {
  const { m, size } = cutting
  const { figure } = m.staged
  const facets: Facet[] = []
  const tall = 0.87 * size
  const rows = [Math.floor(figure.top / tall) - 2, Math.ceil(figure.bottom / tall) + 2] as const
  const columns = [Math.floor(figure.left / size) - 2, Math.ceil(figure.right / size) + 2] as const
  for (let j = rows[0]; j <= rows[1]; j++)
    for (let i = columns[0]; i <= columns[1]; i++) {
      const odd = j & 1
      const [a, b] = [cornerAt(i, j, size), cornerAt(i + 1, j, size)]
      const [c, d] = [cornerAt(i, j + 1, size), cornerAt(i + 1, j + 1, size)]
      const lot = ((i + 400) * 1009 + (j + 400)) * 2
      const pair = odd ? ([a, b, d, a, d, c] as const) : ([a, b, c, b, d, c] as const)
      const one = facetOf(cutting, [pair[0], pair[1], pair[2]], lot)
      const two = facetOf(cutting, [pair[3], pair[4], pair[5]], lot + 1)
      if (one) facets.push(one)
      if (two) facets.push(two)
    }
  return facets
}

/** Numbers of a facet as the kernel takes it, and facets that it takes at a time. */
const [packed, batch] = [32, 512]

/** Facets as numbers: corners, how far each is glass, then its planes (see `layFacets`). */
const pack = (facets: readonly Facet[], into: Float32Array): void => {
  facets.forEach(({ corners, on, planes }, i) => {
    const at = i * packed
    into.set(corners.flat(), at)
    into[at + 6] = on
    planes.forEach(({ dx, dy, clear, r, g, b }, k) => {
      into.set([dx, dy, 0, clear, r, g, b, 0], at + 8 * (k + 1))
    })
  })
}

const layFacets = (surface: Surface, facets: readonly Facet[]): void => {
  const { kernel, at, cutAt, width, height } = surface
  const room = surface.room('facets', 4 * packed * batch)
  const behind = surface.copied()
  const table = kernel.floats(room, packed * batch)
  for (let i = 0; i < facets.length; i += batch) {
    const some = facets.slice(i, i + batch)
    pack(some, table)
    kernel.run.layFacets(at, cutAt, width, height, behind, room, some.length)
  }
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
const stars = (surface: Surface, m: Moment, facets: readonly Facet[], size: number): void => {
  const bright = facets.filter(({ flash }) => flash > 0.45).sort((a, b) => b.flash - a.flash)
  const sheet = surface.sheet(1)
  const taken: Point[] = []
  const apart = 0.07 * m.height
  for (const { corners, flash } of bright) {
    const [[ax, ay], [bx, by], [cx, cy]] = corners
    const [x, y] = [(ax + bx + cx) / 3, (ay + by + cy) / 3]
    if (taken.length > 11) break
    if (taken.some(([u, v]) => Math.abs(u - x) < apart && Math.abs(v - y) < apart)) continue
    taken.push([x, y])
    const far = Math.min(0.085 * m.height, size * (1 + 2.2 * flash))
    star(sheet, x, y, far, flash)
  }
  surface.lay(sheet, true)
}

export const diamond: Effect = {
  cutsOut: true,
  over(surface, m) {
    const on = whole(m.strength) * during(m.t, 0.04, 0.6)
    if (on <= 0) {
      surface.layCut()
      return
    }
    const { figure } = m.staged
    const f = figureNow(m)
    // As fine as a face needs to stay a face.
    const wanted = figure.upright
      ? 0.2 * figure.head.radius
      : (figure.bottom - figure.top + figure.right - figure.left) / 22
    const own = Math.max(m.height / 44, Math.min(m.height / 15, wanted))
    const [top, bottom] = [Math.max(0, f.top), Math.min(m.height, f.bottom)]
    const cutting = { m, form: formOf(surface, m), on, size: own, top, bottom }
    const facets = facetsOf(cutting)
    layFacets(surface, facets)
    stars(surface, m, facets, own * m.scale)
  },
}
