// Draws a layer of the picture as a mesh of small textured quads: watertight, back to front, with blur by texture level.
import { hidden } from './cover'
import { drawFlat, flat, OFF, offOf } from './flat'
import { across, down, fullTexture, setTexture, textureHeight, textureWidth } from './row'
import { touch } from './touch'
import { triangle } from './triangle'

/** f32 x, y (output pixels, pixel centres at whole numbers), blur (texels of radius), depth sign (<= 0: behind the lens). */
const VERTEX: usize = 16
const UV: usize = 8
/** Blur and texels per pixel from which smaller levels of the texture are drawn, which are less to read. */
const DEEP: f32 = 2
const SHRUNK: f32 = 3
/** Blocks whose texels are asked for together. */
const TOGETHER: i32 = 4

// The mesh being drawn.
let vertices: usize = 0
let uvs: usize = 0
let columns: usize = 0
let sharp: f32 = 0
let opaque: bool = false

// The circle in which anything is seen of what is drawn: its middle, and its radius squared; less than 0: all is seen.
let eyeX: f32 = 0
let eyeY: f32 = 0
let sight: f32 = -1

/** From now on only what is within `radius` pixels of (x, y) need be drawn; less than 0: all. */
export function setSight(x: f32, y: f32, radius: f32): void {
  eyeX = x
  eyeY = y
  sight = radius < 0 ? -1 : radius * radius
}

/** Whether a box (lanes x and y of its corners) is beyond what is seen. */
// @ts-ignore
@inline
function unseen(low: v128, high: v128): bool {
  const dx = max(<f32>0, max(f32x4.extract_lane(low, 0) - eyeX, eyeX - f32x4.extract_lane(high, 0)))
  const dy = max(<f32>0, max(f32x4.extract_lane(low, 1) - eyeY, eyeY - f32x4.extract_lane(high, 1)))
  return dx * dx + dy * dy > sight
}

/**
 * Draws `count` entries of `quads`, as `group` lists them. UVs are two f32 a vertex: texels, texel centres at whole numbers.
 * `alpha` 0..256 fades the whole layer. `sharpen` is subtracted from the texture level, so that slight shrinking stays crisp.
 */
export function drawMesh(
  table: usize,
  levels: i32,
  verticesAt: usize,
  uvsAt: usize,
  across: i32,
  quads: usize,
  count: i32,
  alpha: i32,
  sharpen: f32,
): void {
  setTexture(table, levels, alpha)
  vertices = verticesAt
  uvs = uvsAt
  columns = <usize>across
  sharp = sharpen
  opaque = alpha >= 256
  for (let i = 0; i < count; i++) {
    const entry = load<i32>(quads + (<usize>i << 2))
    if (i % TOGETHER == 0) {
      for (let k = i; k < min(count, i + TOGETHER); k++) {
        const next = load<i32>(quads + (<usize>k << 2))
        ahead(<usize>(next >> 3), 1 << ((next >> 1) & 3))
      }
    }
    block(<usize>(entry >> 3), 1 << ((entry >> 1) & 3), (entry & 1) != 0)
  }
}

/** Asks for the texels of n × n quads from vertex `a` on, unless none of them can be seen. */
// @ts-ignore
@inline
function ahead(a: usize, n: i32): void {
  const d = a + <usize>n + <usize>n * columns
  const va = v128.load(vertices + a * VERTEX)
  const vd = v128.load(vertices + d * VERTEX)
  const low = f32x4.pmin(va, vd)
  const high = f32x4.pmax(va, vd)
  if (f32x4.extract_lane(high, 0) <= 0 || f32x4.extract_lane(low, 0) > <f32>(across() - 1)) return
  if (f32x4.extract_lane(high, 1) <= 0 || f32x4.extract_lane(low, 1) > <f32>(down() - 1)) return
  if (f32x4.extract_lane(high, 2) > DEEP || hidden(low, high)) return
  const uv = uvs + a * UV
  const to = uvs + d * UV
  const u0 = <i32>min(load<f32>(uv), load<f32>(to))
  const u1 = min(textureWidth() - 1, <i32>max(load<f32>(uv), load<f32>(to)) + 1)
  const v0 = <i32>min(load<f32>(uv, 4), load<f32>(to, 4))
  const v1 = min(textureHeight() - 1, <i32>max(load<f32>(uv, 4), load<f32>(to, 4)) + 1)
  if (u0 < 0 || v0 < 0 || u0 > u1 || v0 > v1) return
  const pixels = f32x4.sub(high, low)
  if (SHRUNK * max(f32x4.extract_lane(pixels, 0), f32x4.extract_lane(pixels, 1)) < <f32>max(u1 - u0, v1 - v0)) return
  touch(fullTexture(), textureWidth(), u0, u1, v0, v1)
}

/** Draws n × n quads from vertex `a` on: as one while they are seen flat, else in quarters. */
function block(a: usize, n: i32, solid: bool): void {
  const b = a + <usize>n
  const c = a + <usize>n * columns
  const d = c + <usize>n
  const va = v128.load(vertices + a * VERTEX)
  const vb = v128.load(vertices + b * VERTEX)
  const vc = v128.load(vertices + c * VERTEX)
  const vd = v128.load(vertices + d * VERTEX)
  const low = f32x4.pmin(f32x4.pmin(va, vb), f32x4.pmin(vc, vd))
  const high = f32x4.pmax(f32x4.pmax(va, vb), f32x4.pmax(vc, vd))
  const seen = f32x4.extract_lane(low, 3) > 0
  if (sight >= 0 && seen && unseen(low, high)) return
  const off = solid && opaque ? offOf(vertices, uvs, a, columns, n) : OFF
  const level = seen && solid && opaque && flat(vertices + a * VERTEX, columns * VERTEX, n, off)
  if (n > 1 && !level) {
    const m = n >> 1
    const lower = a + <usize>m * columns
    block(a, m, solid)
    block(a + <usize>m, m, solid)
    block(lower, m, solid)
    block(lower + <usize>m, m, solid)
    return
  }
  if (!seen) return
  if (f32x4.extract_lane(high, 0) <= 0 || f32x4.extract_lane(low, 0) > <f32>(across() - 1)) return
  if (f32x4.extract_lane(high, 1) <= 0 || f32x4.extract_lane(low, 1) > <f32>(down() - 1)) return
  if (hidden(low, high)) return
  const sum = f32x4.add(f32x4.add(f32x4.add(va, vb), vc), vd)
  const blur = f32x4.extract_lane(sum, 2) * <f32>0.25
  if (level && drawFlat(vertices, uvs, a, b, c, blur, sharp, off)) return
  if (n > 1) {
    quads(a, n, solid)
    return
  }
  triangle(vertices, uvs, a, b, c, blur, sharp, solid && opaque)
  triangle(vertices, uvs, b, d, c, blur, sharp, solid && opaque)
}

/** Draws the quads of a block one by one. */
function quads(a: usize, n: i32, solid: bool): void {
  for (let j = 0; j < n; j++)
    for (let i = 0; i < n; i++) block(a + <usize>j * columns + <usize>i, 1, solid)
}
