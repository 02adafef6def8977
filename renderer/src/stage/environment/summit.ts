// The top of a mountain: bare rock underfoot, ridges and valleys far below, other peaks out to the horizon.
import type { FilmSet } from '../film-set.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { addTerrain, scatter } from './terrain.ts'

/** Whether the words put somebody on the top. */
export const asksForSummit = ({ brief }: SetOrder): boolean =>
  /\b(summit|peak|mountain ?top|top of (a|the) (mountain|peak|world)|edge of a cliff|cliff edge|from (a|the) mountain|(over|overlooking|above|across) (a |the )?([a-z]+ )?valleys?)\b/i.test(
    brief.prompt,
  ) && brief.subjects.some((s) => /^(person|quadruped|bird|object)$/.test(s.kind))

/** On the summit. */
export const summit: Environment = (order) => {
  const spot = levelRadius(order) + 0.5
  const seed = order.seed % 53
  const ridge = (x: number, z: number): number => {
    const broad = 1 - Math.abs(2 * fbm(x * 0.0021 + seed, z * 0.0021, 3) - 0.94) * 3.2
    const fine = fbm(x * 0.012 + seed, z * 0.012, 5) - 0.47
    const far = smoothstep(150, 1000, -z)
    return Math.max(0, broad) * (90 + 110 * far) + fine * (50 + 30 * far) - 150 + 40 * far
  }
  const ground = (x: number, z: number): number => {
    const d = Math.hypot(x, z > 0 ? z * 0.5 : z)
    const top = (fbm(x * 0.7 + 3, z * 0.7, 4) - 0.47) * 0.5 * smoothstep(spot * 0.7, spot * 1.6, d)
    const fall = Math.max(0, d - spot * 1.5)
    const own = top - fall * 0.35 - 0.02 * fall * fall
    return Math.max(own, ridge(x, z))
  }
  return {
    light: 'open',
    sunward: true,
    ground,
    water: null,
    haze: 0.45,
    lift: -0.2,
    vista: { eye: [0, 3, 9], target: [0, 1.2, -12], fov: 46 },
    build: (set) => {
      const snow = order.season === 'winter' || order.weather === 'snow'
      const stone = set.material({ roughness: 0.95, f0: 0, scale: 1.4, relief: 0.3, mottle: 0.4 })
      addTerrain(set, {
        height: ground,
        material: stone,
        far: 2600,
        rows: 270,
        columns: 220,
        paint: (p, n) => {
          const grey = mix3(hex('#6e6a64'), hex('#a09a8e'), fbm(p[0] * 0.4, p[2] * 0.4, 4))
          const low = smoothstep(-60, -120, p[1]) * smoothstep(0.55, 0.8, n[1])
          const green = mix3(grey, hex('#4a6638'), low)
          const white = snow
            ? smoothstep(0.45, 0.7, n[1])
            : smoothstep(-40, 10, p[1]) * smoothstep(0.4, 0.66, n[1]) * smoothstep(60, 200, -p[2])
          return scale(
            mix3(green, hex('#f2f5fa'), white),
            0.75 + 0.4 * noise(p[0] * 1.7, p[2] * 1.7),
          )
        },
      })
      stones(set, order, spot, snow)
    },
  }
}

/** Boulders about the top and a cairn at its side. */
const stones = (set: FilmSet, order: SetOrder, spot: number, snow: boolean): void => {
  const color = hex(snow ? '#c8ccd4' : '#8c867c')
  const blocks = [0, 1, 2].map(() => rock(set, { color }, 12))
  scatter(set, {
    count: 46,
    near: set.lens.focus * 0.45,
    far: set.lens.focus * 2.2,
    scale: [0.07, 0.4],
    where: (x, z) => Math.hypot(x, z) > spot * 0.8 && set.ground(x, z) > -4,
    meshes: blocks,
  })
  if (order.brief.setting.some((w) => /cairn/.test(w)) || set.random() < 0.5) {
    const side = set.random() < 0.5 ? -1 : 1
    const x = side * (order.reach + 0.9)
    set.put(x, -0.6, { radius: 0.4, height: 0.9 }, {}, () => {
      for (let i = 0; i < 6; i++) {
        const block = blocks[i % 3]
        if (block)
          set.builder.placed(
            {
              at: [0.03 * (i % 2), i * 0.13, 0],
              yaw: i,
              scale: [0.34 - i * 0.04, 0.14, 0.3 - i * 0.035],
            },
            () => set.cast(block),
          )
      }
    })
  }
}
