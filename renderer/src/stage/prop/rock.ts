// Rocks, boulders and cliffs' blocks: spheres beaten into shape by noise.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { fbm } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { cross, mix3, normalize, scale, smoothstep, sub } from '../vector.ts'

export interface RockLook {
  readonly color: Rgb
  /** What lies on its top: moss, snow, sand. */
  readonly cap?: Rgb
  /** 0 round pebble .. 1 jagged. */
  readonly jagged?: number
  /** Height over width. */
  readonly tall?: number
}

/** A rock about 1 wide that sits on the ground. */
export const rock = (set: FilmSet, look: RockLook, detail = 14): LocalMesh => {
  const seed = set.random() * 90
  const jagged = look.jagged ?? 0.5
  const tall = look.tall ?? 0.7
  const material = set.material({ roughness: 0.92, f0: 0.01, scale: 7, relief: 0.3, mottle: 0.4 })
  const rows = detail
  const columns = detail * 2
  const at = (i: number, j: number): Vec3 => {
    const e = ((j / rows) * 1.28 - 0.28) * (Math.PI / 2)
    const a = ((i % columns) / columns) * Math.PI * 2
    const d: Vec3 = [Math.cos(a) * Math.cos(e), Math.sin(e), Math.sin(a) * Math.cos(e)]
    const big = fbm(d[0] * 1.3 + seed, d[2] * 1.3 + d[1] * 1.1, 3) - 0.45
    const small = fbm(d[0] * 4 + seed, d[2] * 4 + d[1] * 3.1 + 9, 3) - 0.45
    const facet = Math.abs(Math.sin(d[0] * 4.1 + seed) * Math.cos(d[2] * 3.7 + seed + d[1] * 2.3))
    const r =
      0.5 * (1 + big * (0.7 + jagged) + small * 0.35 * (0.5 + jagged) - facet * 0.22 * jagged)
    return [d[0] * r, Math.max(-0.12, d[1] * r * tall * 2 * 0.8), d[2] * r]
  }
  return set.sculpt((b) => {
    for (let j = 0; j <= rows; j++)
      for (let i = 0; i <= columns; i++) {
        const p = at(i, j)
        const n = normalize(
          cross(
            sub(at(i, Math.min(rows, j + 1)), at(i, Math.max(0, j - 1))),
            sub(at(i + 1, j), at(i + columns - 1, j)),
          ),
        )
        const out: Vec3 = j === rows ? [0, 1, 0] : n
        const tone = 0.72 + 0.55 * fbm(p[0] * 5 + seed, p[1] * 5 + p[2] * 5, 3)
        const bare = scale(look.color, tone)
        const color = look.cap
          ? mix3(bare, look.cap, smoothstep(0.45, 0.75, out[1] + 0.2 * (tone - 1)))
          : bare
        b.vertex(p, out, [0, 0], color)
      }
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < columns; i++) {
        const a = j * (columns + 1) + i
        b.triangle(a, a + columns + 1, a + columns + 2, material)
        b.triangle(a, a + columns + 2, a + 1, material)
      }
  }, 'rock')
}
