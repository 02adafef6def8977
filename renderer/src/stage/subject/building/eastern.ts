// Pagodas, Japanese castles, temple halls and torii gates.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Brush, brush, mirrored, spread } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { gilded, litGlass, masonry, painted, smooth, timber } from './facing.ts'
import { type Kit, modelOf } from './kit.ts'
import { door } from './openings.ts'

/** A roof whose eaves swing up at the corners: half width `r` at the eaves, `inner` at the top. */
const sweptRoof = (b: Brush, y: number, r: number, inner: number, rise: number, deep = 1): void => {
  for (let q = 0; q < 4; q++)
    b.placed({ yaw: (q * Math.PI) / 2 }, () => {
      const [long, out] = q % 2 ? [deep, 1] : [1, deep]
      const at =
        (sink: number) =>
        (u: number, v: number): Vec3 => {
          const k = r + (inner - r) * v
          const x = (2 * u - 1) * k
          const lift = 0.2 * r * (1 - v) ** 2 * Math.abs(2 * u - 1) ** 2.6
          return [x * long, y + rise * v ** 1.5 + lift - sink, k * out]
        }
      b.skin(16, 8, at(0))
      b.shade(0.55).skin(16, 2, (u, v) => at(0.06 * r)(u, v * 0.5))
    })
}
/** Storeys under swept roofs, each smaller than the one below. */
export const pagoda = (kit: Kit): Model => {
  const { noun } = kit.subject
  const keep = /castle|himeji/.test(noun)
  const low = /temple|hall/.test(noun)
  const wall = keep ? smooth(kit, kit.color(0, '#f4f2ec')) : timber(kit, kit.color(0, '#b0301e'))
  const roof = brush(
    kit.w,
    { ...finish.tile, scale: 4 },
    keep ? '#55606a' : kit.color(1, kit.snowy ? '#e8eef4' : '#3a4a4e'),
  )
  const stone = masonry(kit, '#9a948a')
  const floors = keep ? 4 : low ? 2 : 5
  const deep = low ? 0.8 : 1
  if (keep) kit.w.placed({ yaw: Math.PI / 4 }, () => stone.rod([0, 0, 0], [0, 4, 0], 9.4, 7.6, 4))
  else stone.block([0, 0, 0], low ? 17 : 10, 0.8, low ? 15 : 10)
  let y = keep ? 4 : 0.8
  for (let i = 0; i < floors; i++) {
    const half = (keep ? 4.6 : low ? 6 : 3.2) * (1 - i * (keep ? 0.17 : low ? 0.3 : 0.1))
    const tall = keep ? 2.6 : low ? 3.6 : 2.3
    wall.block([0, y, 0], half * 2, tall, half * 2 * deep)
    for (let q = 0; q < 4; q++)
      kit.w.placed({ yaw: (q * Math.PI) / 2 }, () => {
        const [wide, face] = q % 2 ? [half * deep, half] : [half, half * deep]
        spread(-wide * 0.66, wide * 0.66, low ? 5 : 3, (x) =>
          litGlass(kit, 0.8).block([x, y + tall * 0.28, face], wide * 0.26, tall * 0.45, 0.08),
        )
        if (!keep)
          spread(-wide, wide, low ? 6 : 4, (x) =>
            wall.shade(0.75).rod([x, y, face + 0.1], [x, y + tall, face + 0.1], 0.13),
          )
        if (!keep) wall.dyed('#d8a83a').block([0, y + tall * 0.86, face], wide * 2, 0.2, 0.14)
      })
    y += tall
    const last = i === floors - 1
    const rise = last ? half * 0.85 : half * 0.42
    sweptRoof(roof, y, half * 1.55, last ? (low ? half * 0.5 : 0.05) : half * 0.8, rise, deep)
    y += last ? rise : rise * 0.85
  }
  const gold = gilded(kit)
  if (low || keep)
    mirrored(kit.w, () =>
      gold.tube(
        [
          [1.6, y - 0.1, 0],
          [2.2, y + 0.2, 0],
          [2.4, y + 0.9, 0],
        ],
        [0.2, 0.16, 0.05],
      ),
    )
  else {
    gold.rod([0, y - 0.3, 0], [0, y + 4.2, 0], 0.12, 0.04)
    spread(0.5, 2.6, 6, (h) => gold.rod([0, y + h, 0], [0, y + h + 0.12, 0], 0.5 - h * 0.09))
    gold.ball([0, y + 3.4, 0], 0.22)
  }
  door(
    kit,
    { at: [0, keep ? 4 : 0.8, (keep ? 4.6 : low ? 4.8 : 3.2) + 0.05], wide: 1.3, tall: 2 },
    hex('#4a2416'),
    false,
  )
  return modelOf(kit, { door: [0, 0.8, 4] }, { bestYaw: 0.5 })
}

/** A torii: two posts, a tie beam and a curved lintel. */
export const shrine = (kit: Kit): Model => {
  const red: Rgb = kit.color(0, '#c8381c')
  const b = painted(kit, red)
  const black = painted(kit, '#1c1a1a')
  mirrored(kit.w, () => {
    b.rod([2.5, 0.5, 0], [2.2, 5.3, 0], 0.3, 0.26, 18)
    black.rod([2.53, 0, 0], [2.5, 0.75, 0], 0.36, 0.34, 18)
    masonry(kit, '#9a948a').rod([2.53, 0, 0], [2.53, 0.2, 0], 0.6, 0.55, 18)
    b.block([2.25, 5.2, 0], 0.75, 0.14, 0.75)
  })
  b.box([-3.1, 4.05, -0.16], [3.1, 4.45, 0.16])
  b.box([-0.22, 4.45, -0.12], [0.22, 5.4, 0.12])
  gilded(kit).box([-0.3, 4.55, 0.12], [0.3, 5.25, 0.17])
  const lintel = (y: number, tall: number, half: number, deep: number, brushOf: Brush): void => {
    brushOf.skin(24, 4, (u, v) => {
      const x = (2 * u - 1) * half
      const a = v * Math.PI * 2
      const curve = 0.32 * Math.abs(2 * u - 1) ** 2.4
      const [c, s] = [Math.cos(a + Math.PI / 4), Math.sin(a + Math.PI / 4)]
      return [x, y + curve + tall * Math.sign(s) * 0.5, deep * Math.sign(c) * 0.5]
    })
    for (const s of [-1, 1])
      brushOf.box(
        [s * half - 0.03, y + 0.32 - tall / 2, -deep / 2],
        [s * half + 0.03, y + 0.32 + tall / 2, deep / 2],
      )
  }
  lintel(5.55, 0.42, 3.4, 0.5, b)
  lintel(5.9, 0.3, 3.75, 0.72, black)
  return modelOf(kit, { top: [0, 6.1, 0] }, { bestYaw: 0.25 })
}
