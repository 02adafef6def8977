// A pumpkin patch: ripe pumpkins of many sizes with their leaves over the near ground, rows of them farther off.
import { scatter } from './environment/terrain.ts'
import type { FilmSet } from './film-set.ts'
import type { LocalMesh } from './mesh-builder.ts'
import { hex, scale } from './vector.ts'

/** One pumpkin about 1 high with a stalk and two leaves. */
const pumpkin = (set: FilmSet, tone: string): LocalMesh => {
  const skin = set.material({ roughness: 0.5, f0: 0.04, scale: 9, relief: 0.08, mottle: 0.12 })
  const green = set.material({ roughness: 0.8, f0: 0.02 })
  const color = hex(tone)
  return set.sculpt((b) => {
    b.grid(
      60,
      16,
      (u, v) => {
        const a = -u * Math.PI * 2
        const rib = 1 - 0.09 * Math.abs(Math.cos(a * 5)) ** 6
        const t = v * Math.PI
        const r = 0.62 * Math.sin(t) ** 0.8 * rib
        return [Math.cos(a) * r, 0.42 - 0.42 * Math.cos(t) * (1 - 0.18 * v), Math.sin(a) * r]
      },
      skin,
      (p) => scale(color, 0.82 + 0.25 * Math.min(1, p[1] / 0.8)),
      false,
    )
    b.cylinder([0, 0.72, 0], [0.1, 1, 0.04], 0.09, 0.05, green, hex('#5a6a2c'), 7)
    for (const s of [-1, 1])
      b.placed({ at: [s * 0.75, 0.12, 0.25 * s], scale: [0.5, 0.05, 0.4], yaw: s }, () =>
        b.sphere(green, hex('#4a7a30'), 10),
      )
  })
}

/** Strews the field with them, clear of those who stand in it. */
export const pumpkinPatch = (set: FilmSet): void => {
  const meshes = ['#e0761a', '#d2621a', '#ea9030'].map((tone) => pumpkin(set, tone))
  const [first, ...rest] = meshes
  if (!first) return
  const d = Math.min(14, set.lens.focus)
  scatter(set, {
    count: 46,
    near: d * 0.42,
    far: d * 2,
    scale: [0.34, 0.62],
    sink: 0.02,
    girth: 0.7,
    meshes: [first, ...rest],
  })
  scatter(set, {
    count: 160,
    near: d * 2,
    far: d * 9,
    scale: [0.36, 0.6],
    sink: 0.02,
    meshes: [first, ...rest],
  })
}
