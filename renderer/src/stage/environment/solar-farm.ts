// A solar farm: rows of blue panels that follow the land, grass and daisies between them, hills behind.
import { knownThing } from '../prop/known-thing.ts'
import { broadTree, flowerStem } from '../prop/plant.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment } from './environment.ts'
import { levelled } from './lie-of-land.ts'
import { shortGrass } from './short-grass.ts'
import { grassOf } from './sward.ts'
import { addTerrain, scatter } from './terrain.ts'

export const solarFarm: Environment = (order) => {
  const ground = levelled(
    order,
    (x, z) =>
      (fbm(x * 0.012 + 3, z * 0.012, 3) - 0.5) * 7 * smoothstep(6, 50, Math.hypot(x, z)) +
      smoothstep(120, 420, -z) * 40 * fbm(x * 0.005, z * 0.005, 4),
    0,
  )
  return {
    light: 'open',
    ground,
    water: null,
    sunBehind: true,
    vista: { eye: [-1.4, ground(0, 8) + 3.1, 8], target: [1.6, 0.6, -14], fov: 48 },
    build: (set) => {
      const g = grassOf(order)
      addTerrain(set, {
        height: ground,
        far: 800,
        material: set.material({ roughness: 0.95, f0: 0, scale: 9, relief: 0.25, mottle: 0.3 }),
        paint: (p) =>
          scale(
            mix3(g.low, g.high, fbm(p[0] * 0.06, p[2] * 0.06, 4)),
            0.82 + 0.3 * noise(p[0] * 3, p[2] * 3),
          ),
      })
      shortGrass(set, order)
      const panel = knownThing(set, { kind: 'object', form: 'solar-panel', height: 1.9 })
      for (let row = 0; row < 22; row++)
        for (let k = -13; k < 14; k++) {
          const [x, z] = [k * 3.5 + (k > 0 ? 2 : 0), 2.6 - row * 4.6]
          if (k === 0) continue
          set.put(x, z, { radius: 1.4, height: 1.9 }, {}, () => set.cast(panel))
        }
      scatter(set, {
        count: 260,
        near: 3,
        far: 26,
        scale: [0.2, 0.34],
        where: (x, z) => fbm(x * 0.3, z * 0.3, 3) > 0.5,
        meshes: ['#fafafa', '#ffd23c'].map((c) => flowerStem(set, hex(c))),
      })
      scatter(set, {
        count: 40,
        near: 90,
        far: 400,
        scale: [6, 10],
        where: (_x, z) => z < -100,
        meshes: [0, 1].map(() => broadTree(set, order.season, 400)),
      })
    },
  }
}
