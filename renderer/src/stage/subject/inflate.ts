// Vector art made solid: every path of the drawing becomes a pillow on the ones below, painted with the drawing.
import type { RendererHost } from '../../host.ts'
import type { Rgb } from '../../prompt/brief.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import type { Material, Texture } from '../scene.ts'
import { normalize } from '../vector.ts'
import { type Field2, pillow, soften } from './inflate-height.ts'
import { Workpiece } from './workpiece.ts'

export interface InflateOptions {
  /** Samples across the drawing for the relief. */
  readonly grid?: number
  /** Pixels across the texture. */
  readonly texture?: number
  /** Greatest thickness to the front as a share of the drawing's width. */
  readonly cap?: number
  readonly finish?: Partial<Material>
  /** Multiplies the drawing's colours. */
  readonly tint?: Rgb
}

type Drawing = { width: number; height: number; pixels: Uint8Array }
const opaque = 110

/** Height over width of an SVG's view box. */
const svgParts = (svg: string): { open: string; defs: string; shapes: string[] } => {
  const open = /<svg[^>]*>/.exec(svg)?.[0] ?? '<svg>'
  const defs = (svg.match(/<defs>[\s\S]*?<\/defs>/g) ?? []).join('')
  const shapes = svg
    .replace(/<defs>[\s\S]*?<\/defs>/g, '')
    .match(/<(path|circle|ellipse|rect)[^>]*?\/>/g)
  return { open, defs, shapes: shapes ?? [] }
}

const alphaOf = (d: Drawing): Field2 => {
  const values = new Float32Array(d.width * d.height)
  for (let i = 0; i < values.length; i++) values[i] = (d.pixels[i * 4 + 3] as number) / 255
  return { width: d.width, height: d.height, values }
}
const maskOf = (alpha: Field2): Field2 => ({
  ...alpha,
  values: alpha.values.map((v) => (v * 255 > opaque ? 1 : 0)),
})

/** Adds the small pillows of the paths that lie on top of the first. */
const addLayers = (host: RendererHost, svg: string, mask: Field2, height: Float32Array): void => {
  const { open, defs, shapes } = svgParts(svg)
  if (shapes.length < 2 || shapes.length > 60) return
  const n = mask.width
  for (const shape of shapes.slice(1)) {
    if (/opacity="0?\.[0-3]/.test(shape)) continue
    const layer = maskOf(alphaOf(host.rasterise(`${open}${defs}${shape}</svg>`, n)))
    let count = 0
    for (let i = 0; i < layer.values.length; i++) {
      if (mask.values[i] === 0) layer.values[i] = 0
      count += layer.values[i] as number
    }
    if (count < 12 || count > 0.6 * n * n) continue
    const bulge = pillow(layer)
    for (let i = 0; i < bulge.length; i++)
      if (layer.values[i])
        height[i] =
          (height[i] as number) + 0.35 * Math.min(n * 0.05, bulge[i] as number) + n * 0.004
  }
}

/** Carries colours a few pixels beyond the edge so that filtering never meets black. */
export const bleed = (d: Drawing, rounds: number): Texture => {
  const { width: w, height: h } = d
  const pixels = new Uint8Array(d.pixels)
  let rim: number[] = []
  for (let i = 0; i < w * h; i++) {
    if ((pixels[i * 4 + 3] as number) > 100) pixels[i * 4 + 3] = 255
    else {
      pixels[i * 4 + 3] = 0
      rim.push(i)
    }
  }
  for (let round = 0; round < rounds; round++) {
    const done: [number, number, number, number][] = []
    const next: number[] = []
    for (const i of rim) {
      const x = i % w
      let [r, g, b, n] = [0, 0, 0, 0]
      for (const q of [x > 0 ? i - 1 : -1, x + 1 < w ? i + 1 : -1, i - w, i + w]) {
        if (q < 0 || q >= w * h || pixels[q * 4 + 3] !== 255) continue
        r += pixels[q * 4] as number
        g += pixels[q * 4 + 1] as number
        b += pixels[q * 4 + 2] as number
        n++
      }
      if (n) done.push([i, r / n, g / n, b / n])
      else next.push(i)
    }
    for (const [i, r, g, b] of done) pixels.set([r, g, b, 255], i * 4)
    rim = next
  }
  return { width: w, height: h, pixels }
}

/** A relief in front (+z) and behind, 1 high, standing on y = 0, centred in x. */
export class Relief {
  readonly positions: number[] = []
  readonly normals: number[] = []
  readonly uvs: number[] = []
  readonly indices: number[] = []
  private readonly alpha: Field2
  private readonly height: Float32Array
  private readonly x: readonly [number, number]
  private readonly y: readonly [number, number]

  constructor(alpha: Field2, height: Float32Array) {
    this.alpha = alpha
    this.height = height
    const { width: w, height: h } = alpha
    const [x, y]: [number[], number[]] = [
      [w, 0],
      [h, 0],
    ]
    for (let j = 0; j < h; j++)
      for (let i = 0; i < w; i++)
        if (this.inside(i, j)) {
          x[0] = Math.min(x[0] ?? 0, i)
          x[1] = Math.max(x[1] ?? 0, i + 1)
          y[0] = Math.min(y[0] ?? 0, j)
          y[1] = Math.max(y[1] ?? 0, j + 1)
        }
    this.x = [x[0] ?? 0, x[1] ?? 1]
    this.y = [y[0] ?? 0, y[1] ?? 1]
  }
  private a(i: number, j: number): number {
    const { width: w, height: h, values } = this.alpha
    return i < 0 || j < 0 || i >= w || j >= h ? 0 : (values[j * w + i] as number)
  }
  private inside(i: number, j: number): boolean {
    return this.a(i, j) * 255 > opaque
  }
  /** Mean height of the four pixels around a corner. */
  private rise(i: number, j: number): number {
    let sum = 0
    for (const [p, q] of [
      [i - 1, j - 1],
      [i, j - 1],
      [i - 1, j],
      [i, j],
    ] as const)
      if (this.inside(p, q)) sum += this.height[q * this.alpha.width + p] as number
    return sum / 4
  }
  /** The corner itself when all around is solid, else the mean of the outline's crossings near it. */
  private corner(i: number, j: number): { x: number; y: number; rim: boolean } {
    const ring = [
      [i - 1, j - 1],
      [i, j - 1],
      [i, j],
      [i - 1, j],
    ] as const
    let [x, y, n] = [0, 0, 0]
    for (let k = 0; k < 4; k++) {
      const [p, q] = [ring[k] ?? ring[0], ring[(k + 1) % 4] ?? ring[0]]
      const level = opaque / 255
      const [u, v] = [this.a(p[0], p[1]) - level, this.a(q[0], q[1]) - level]
      if (u > 0 === v > 0) continue
      const t = u / (u - v)
      x += p[0] + 0.5 + (q[0] - p[0]) * t
      y += p[1] + 0.5 + (q[1] - p[1]) * t
      n++
    }
    return n ? { x: x / n, y: y / n, rim: true } : { x: i, y: j, rim: false }
  }
  private vertex(i: number, j: number, side: 1 | -1): number {
    const { x, y, rim } = this.corner(i, j)
    const unit = 1 / (this.y[1] - this.y[0])
    const h = rim ? 0 : this.rise(i, j)
    const gx = (this.rise(i + 1, j) - this.rise(i - 1, j)) / 2
    const gy = (this.rise(i, j + 1) - this.rise(i, j - 1)) / 2
    const n = normalize([-gx, gy, rim ? 0.25 : 1])
    const back = side < 0 ? 0.75 : 1
    this.positions.push(
      (x - (this.x[0] + this.x[1]) / 2) * unit,
      (this.y[1] - y) * unit,
      side * h * unit * back,
    )
    this.normals.push(n[0], n[1], side * n[2])
    this.uvs.push(x / this.alpha.width, y / this.alpha.height)
    return this.positions.length / 3 - 1
  }
  mesh(): LocalMesh {
    const { width: w, height: h } = this.alpha
    const front = new Int32Array((w + 1) * (h + 1)).fill(-1)
    const back = new Int32Array((w + 1) * (h + 1)).fill(-1)
    const get = (ids: Int32Array, i: number, j: number, side: 1 | -1): number => {
      const k = j * (w + 1) + i
      if ((ids[k] as number) < 0) ids[k] = this.vertex(i, j, side)
      return ids[k] as number
    }
    for (let j = 0; j < h; j++)
      for (let i = 0; i < w; i++) {
        if (!this.inside(i, j)) continue
        for (const [ids, side] of [
          [front, 1],
          [back, -1],
        ] as const) {
          const [a, b] = [get(ids, i, j, side), get(ids, i + 1, j, side)]
          const [c, d] = [get(ids, i + 1, j + 1, side), get(ids, i, j + 1, side)]
          if (side > 0) this.indices.push(a, c, b, a, d, c)
          else this.indices.push(a, b, c, a, c, d)
        }
      }
    const { positions, normals, uvs, indices } = this
    return { positions, normals, uvs, indices }
  }
}

/** Makes art solid: 1 high, standing on y = 0, looking along +z. */
export const inflate = (
  host: RendererHost,
  svg: string,
  options: InflateOptions = {},
): Workpiece => {
  const grid = options.grid ?? 128
  const drawing = host.rasterise(svg, grid)
  const alpha = alphaOf(drawing)
  const mask = maskOf(alpha)
  let height = pillow(mask)
  addLayers(host, svg, mask, height)
  const cap = grid * (options.cap ?? 0.17)
  height = height.map((v) => cap * (1 - Math.exp(-v / cap)))
  soften({ ...mask, values: height }, 2)
  const work = new Workpiece()
  const texture = work.texture(bleed(host.rasterise(svg, options.texture ?? 512), 10))
  const material = work.material({ roughness: 0.42, ...options.finish, texture })
  const mesh = new Relief(alpha, height).mesh()
  const tint = options.tint
  if (!tint) work.mesh(mesh, material)
  else {
    const colors = new Float32Array(mesh.positions.length)
    for (let i = 0; i < colors.length; i++) colors[i] = tint[i % 3] ?? 1
    work.mesh({ ...mesh, colors }, material)
  }
  return work
}
