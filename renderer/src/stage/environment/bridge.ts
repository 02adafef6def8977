// A walk over a stone bridge in a town.
import type { FilmSet } from '../film-set.ts'
import { broadTree } from '../prop/plant.ts'
import { lampPost } from '../prop/town.ts'
import { hex } from '../vector.ts'
import type { Environment } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { cobbles } from './paving.ts'
import { addWater } from './terrain.ts'
import { skyline } from './urban.ts'

/** A stone bridge walk over a river in a town, lamps along the rail. */
export const bridge: Environment = (order) => {
  const half = Math.max(2.1, levelRadius(order) * 1.1 + 0.6)
  return {
    light: 'open',
    ground: (x) => (Math.abs(x) < half + 0.5 ? 0 : -7),
    water: null,
    haze: 1.3,
    vista: { eye: [0.4, 1.7, 9], target: [0, 1.8, -20], fov: 48 },
    build: (set) => {
      cobbles(set, order, hex('#b0a594'), half)
      const near = set.view.eye[2] + 5
      parapets(set, half, near)
      addWater(set, -5, { color: hex('#1c3f48'), scale: 0.5, slope: 0.1 })
      for (const s of [-1, 1])
        for (let z = 2; z > -60; z -= 7)
          set.put(s * (half - 0.1), z - (s > 0 ? 0 : 2), { radius: 0.2, height: 3.8 }, {}, () =>
            lampPost(set, 3.6),
          )
      const old = !['new-york', 'city', 'skyline'].some(order.named)
      skyline(set, {
        kind: old ? 'old' : 'city',
        near: old ? 105 : 90,
        far: 260,
        count: 150,
        base: -5,
        low: old ? 7 : 12,
        high: old ? 11 : 90,
        center: 0.1,
      })
      const wall = set.matte(hex('#a89c8a'), 0.9, 0.1, 2)
      set.builder.box([-300, -9, -72], [300, -2.5, -62], wall)
      const tree = broadTree(set, order.season, 500)
      for (let x = -60; x < 60; x += 7)
        if (set.free(x, -68, 2, 6, -2.5))
          set.builder.placed({ at: [x, -2.5, -68], scale: 7, yaw: x }, () => set.cast(tree))
    },
  }
}

const parapets = (set: FilmSet, half: number, near: number): void => {
  const b = set.builder
  const stone = set.material({ roughness: 0.85, f0: 0.03, scale: 4, relief: 0.16, mottle: 0.3 })
  b.box([-half - 0.5, -1, -64], [half + 0.5, -0.01, near], stone, hex('#a89c8c'))
  for (const s of [-1, 1]) {
    const [x0, x1] = s > 0 ? [half, half + 0.35] : [-half - 0.35, -half]
    b.box([x0, 0, -64], [x1, 0.2, near], stone, hex('#b8ac9a'))
    b.box([x0 - 0.05, 0.85, -64], [x1 + 0.05, 1, near], stone, hex('#c8bca8'))
    for (let z = near; z > -40; z -= 0.42)
      b.placed({ at: [(x0 + x1) / 2, 0.2, z] }, () =>
        b.lathe(
          [
            [0.07, 0],
            [0.1, 0.2],
            [0.06, 0.42],
            [0.09, 0.65],
          ],
          stone,
          hex('#c8bca8'),
          8,
        ),
      )
  }
}
