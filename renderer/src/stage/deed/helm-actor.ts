// The wheel of a ship on its stand, with eight spokes, a brass hub and a compass before it.
import { hex, scale } from '../vector.ts'
import { built, type Make, woodOf } from './work-actors.ts'

/** The wheel stands across the deck, its rim 1.45 m high, whoever steers behind it. */
export const shipWheel: Make = () =>
  built([-0.62, 0, -0.2], [0.62, 1.5, 0.3], { top: [0, 1.45, 0] }, (b) => {
    const wood = woodOf(b)
    const oak = hex('#7a4a26')
    const brass = b.material({ color: hex('#d8a848'), roughness: 0.25, f0: 0.6, metal: 0.9 })
    for (const z of [-0.14, 0.14]) {
      b.box([-0.16, 0, z - 0.05], [0.16, 0.95, z + 0.05], wood, scale(oak, 0.75))
      b.box([-0.22, 0, z - 0.07], [0.22, 0.08, z + 0.07], wood, scale(oak, 0.6))
    }
    b.box([-0.1, 0.86, -0.2], [0.1, 0.98, 0.2], wood, scale(oak, 0.8))
    const [hub, rim] = [0.92, 0.42]
    b.cylinder([0, hub, -0.04], [0, hub, 0.06], 0.1, 0.1, brass, [1, 1, 1], 24)
    for (let i = 0; i < 32; i++) {
      const [a, c] = [(i / 32) * 6.2832, ((i + 1) / 32) * 6.2832]
      for (const [r, thick] of [
        [rim, 0.036],
        [rim * 0.5, 0.022],
      ] as const)
        b.cylinder(
          [r * Math.cos(a), hub + r * Math.sin(a), 0],
          [r * Math.cos(c), hub + r * Math.sin(c), 0],
          thick,
          thick,
          wood,
          oak,
          8,
        )
    }
    for (let i = 0; i < 8; i++) {
      const a = (i / 8) * 6.2832
      const at = (r: number) => [r * Math.cos(a), hub + r * Math.sin(a), 0] as const
      b.cylinder(at(0.08), at(rim), 0.022, 0.018, wood, scale(oak, 1.15), 8)
      b.cylinder(at(rim), at(rim + 0.14), 0.026, 0.016, wood, scale(oak, 1.3), 8)
    }
    b.cylinder([0.5, 0, 0.05], [0.5, 0.8, 0.05], 0.09, 0.07, wood, oak, 16)
    b.cylinder([0.5, 0.8, 0.05], [0.5, 0.86, 0.05], 0.12, 0.12, brass, [1, 1, 1], 20)
  })
