// Skyscrapers: stepped ones with spires, glass towers with flat roofs, and the tallest.
import { brush, spread } from '../brush.ts'
import { finish, glowing } from '../finish.ts'
import type { Model } from '../model.ts'
import { curtainWall, litGlass, smooth } from './facing.ts'
import { type Kit, modelOf } from './kit.ts'

/** Setbacks and a spire of the thirties. */
const deco = (kit: Kit): Model => {
  const wall = curtainWall(kit, kit.color(0, '#b8ac98'), 2.4, 3.4)
  const b = smooth(kit, kit.color(0, '#b8ac98'))
  const tiers: readonly (readonly [number, number, number])[] = [
    [0, 22, 17],
    [14, 17, 13.5],
    [26, 13, 11],
    [84, 10, 8.6],
    [92, 7, 6.4],
  ]
  tiers.forEach(([y, w, d], i) => {
    const top = tiers[i + 1]?.[0] ?? 98
    wall([-w / 2, y, -d / 2], [w / 2, top, d / 2])
    b.block([0, top - 0.3, 0], w + 0.4, 0.7, d + 0.4)
    if (i === 2) spread(-4.5, 4.5, 4, (x) => b.shade(1.1).block([x, y, 0], 0.5, top - y, d + 0.3))
  })
  const steel = brush(kit.w, finish.chrome, '#c4c8ce')
  steel.rod([0, 98, 0], [0, 106, 0], 2.6, 1.4, 8)
  if (/chrysler/.test(kit.subject.noun))
    for (let i = 0; i < 4; i++)
      steel.ball([0, 99 + i * 2.6, 0], [3.8 - i * 0.7, 2.6, 3.8 - i * 0.7])
  steel.rod([0, 106, 0], [0, 124, 0], 0.6, 0.08, 8)
  return modelOf(kit, { top: [0, 124, 0] }, { bestYaw: 0.6 })
}
/** A glass tower with a flat roof that a helicopter can land on. */
const glassTower = (kit: Kit): Model => {
  const flats = /apartment|block|condo/.test(kit.subject.noun)
  const color = kit.color(0, flats ? '#c8b8a0' : '#6f93ac')
  const wall = curtainWall(kit, color, flats ? 3 : 1.7, flats ? 3 : 3.3, !flats)
  const b = smooth(kit, '#a8acb0')
  const [w, d, tall] = [16, 14, flats ? 48 : 78]
  wall([-w / 2, 4, -d / 2], [w / 2, tall, d / 2])
  if (!flats) wall([w / 2 - 3, 4, -d / 2 - 2.5], [w / 2 + 4, tall * 0.72, d / 2 - 4])
  litGlass(kit, 1.2).block([0, 0, 0], w - 0.8, 4, d - 0.8)
  b.block([0, 3.8, 0], w + 1, 0.6, d + 1)
  spread(-w / 2, w / 2, 7, (x) => b.shade(1.15).block([x, 4, d / 2], 0.28, tall - 4, 0.35))
  for (let y = 7; flats && y < tall; y += 3)
    spread(-5.4, 5.4, 3, (x) => b.block([x, y, d / 2 + 0.7], 3, 0.9, 1.4))
  b.block([0, tall, 0], w + 0.5, 0.7, d + 0.5)
  b.shade(0.75).block([0, tall + 0.7, 0], w - 0.6, 0.05, d - 0.6)
  for (const [lx, lz] of [
    [0, d / 2],
    [0, -d / 2],
  ] as const)
    b.block([lx, tall + 0.7, lz], w + 0.4, 0.7, 0.3)
  const white = smooth(kit, '#f4f4f2')
  const y = tall + 0.76
  white.lathe(
    [
      [4.6, y],
      [5.2, y + 0.04],
      [4.6, y + 0.05],
    ],
    40,
  )
  for (const x of [-1.2, 1.2]) white.block([x, y, 0], 0.6, 0.06, 4.2)
  white.block([0, y, 0], 2, 0.06, 0.6)
  return modelOf(kit, { top: [0, y + 0.05, 0] }, { bestYaw: 0.6 })
}
/** A tapering cluster of shafts, like the tallest of them; twisted when of the future. */
const superTall = (kit: Kit): Model => {
  const future = /futur|sci/.test(kit.subject.noun)
  const glass = brush(
    kit.w,
    { roughness: 0.12, f0: 0.1, mottle: 0.1, scale: 2 },
    kit.color(0, future ? '#5a8ac8' : '#9fb4c4'),
  )
  const glow = brush(kit.w, glowing([0.3, 0.9, 1.4], 1.6), '#a0e0ff')
  if (future) {
    glass.skin(48, 60, (u, v) => {
      const a = u * Math.PI * 2
      const [c, s] = [Math.cos(a), Math.sin(a)]
      const k = (9 - 5 * v + 1.6 * Math.sin(v * 9)) / Math.max(Math.abs(c), Math.abs(s)) ** 0.7
      const t = v * 1.6
      return [
        k * (c * Math.cos(t) - s * Math.sin(t)),
        100 * v,
        k * (c * Math.sin(t) + s * Math.cos(t)),
      ]
    })
    spread(8, 92, 12, (y) =>
      glow.lathe(
        [
          [9.6 - y * 0.052, y],
          [9.7 - y * 0.052, y + 0.5],
        ],
        28,
      ),
    )
    glow.rod([0, 98, 0], [0, 116, 0], 0.8, 0.05)
    return modelOf(kit, {}, { bestYaw: 0.4 })
  }
  const lit = litGlass(kit)
  for (let i = 0; i < 3; i++)
    kit.w.placed({ yaw: (i * Math.PI * 2) / 3 }, () => {
      for (let t = 0; t < 6; t++) {
        const [r, z, tall] = [3.6 - t * 0.28, 9.4 - t * 1.75, 34 + t * 13 - i * 4]
        glass.shade(0.9 + 0.08 * (t % 3)).rod([0, 0, z], [0, tall, z], r, r * 0.92, 20)
        for (let y = 8; y < tall; y += 9)
          lit
            .lathe(
              [
                [0.01, 0],
                [0.02, 0],
              ],
              4,
            )
            .rod([0, y, z], [0, y + 0.4, z], r * 1.005, r * 1.005, 20)
      }
    })
  glass
    .rod([0, 0, 0], [0, 108, 0], 3.4, 2, 20)
    .rod([0, 108, 0], [0, 124, 0], 1.2, 0.9, 12)
    .rod([0, 124, 0], [0, 142, 0], 0.5, 0.05, 8)
  return modelOf(kit, { top: [0, 142, 0] }, { bestYaw: 0.3 })
}
export const skyscraper = (kit: Kit): Model => {
  const { noun } = kit.subject
  if (/empire|chrysler/.test(noun)) return deco(kit)
  if (/burj|futur/.test(noun)) return superTall(kit)
  return glassTower(kit)
}
