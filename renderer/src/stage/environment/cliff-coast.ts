// A coast of high cliffs seen from the air, for what flies along it: rock faces on one side, surf at their foot, the open sea.
import type { FilmSet } from '../film-set.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import { clamp, hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { seaOf } from './sea.ts'
import { addTerrain, addWater } from './terrain.ts'

/** Cliffs behind and beside a flier. */
export const cliffCoast: Environment = (order) => {
  const u = clamp(order.span / 0.7, 1, 6)
  const side = order.seed % 2 ? 1 : -1
  const high = 15 * u
  const height = landOf(order, u, side)
  return {
    light: 'open',
    sunward: true,
    // What flies is as high over this as it would be over ground.
    ground: () => high,
    water: null,
    haze: 2,
    show: 0.92,
    vista: { eye: [0, high, 12], target: [0, high * 0.8, -20], fov: 46 },
    build: (set) => {
      const stone = set.material({
        roughness: 0.95,
        f0: 0.01,
        scale: 0.9 / u,
        relief: 0.45,
        mottle: 0.45,
      })
      addTerrain(set, {
        height,
        material: stone,
        far: 900 * u,
        rows: 300,
        columns: 260,
        paint: (p, n) => {
          const strata = 0.68 + 0.5 * noise(p[1] * (1.1 / u), 0.4 * fbm(p[0] * 0.1, p[2] * 0.1, 3))
          const bare = scale(
            mix3(hex('#6f655a'), hex('#b5a692'), fbm(p[0] * (0.12 / u), p[1] * (0.2 / u), 4)),
            strata,
          )
          const grass = mix3(hex('#5a7f34'), hex('#8fae50'), fbm(p[0] * 0.06, p[2] * 0.06, 4))
          return mix3(bare, grass, smoothstep(0.6, 0.85, n[1]) * smoothstep(4 * u, 8 * u, p[1]))
        },
      })
      addWater(set, 0, { ...seaOf(order), color: hex('#155a72'), scale: 0.6 })
      surf(set, height, u)
    },
  }
}

/** Height of the land: a ragged coast that bends across the picture, steep to the sea. */
const landOf = (order: SetOrder, u: number, side: number) => {
  const seed = order.seed % 71
  return (x: number, z: number): number => {
    const bay = 16 * u * (fbm(z * (0.022 / u) + seed, 3, 4) - 0.45)
    const edge = 9 * u + bay - smoothstep(-18 * u, -120 * u, z) * 46 * u
    const ragged = 7 * u * (fbm(x * (0.09 / u) + seed, z * (0.09 / u), 4) - 0.5)
    const inland = side * x - edge + ragged
    // A lone stack of rock stands before the coast.
    const stack = Math.hypot(side * x + 16 * u, z + 46 * u) / (5 * u) + ragged * (0.16 / u)
    const tower = smoothstep(1.9, 0.7, stack) ** 0.7 * (13 * u + 1.6 * ragged)
    // Ledges, broken by clefts that run down to the sea.
    const cleft = 0.5 * (fbm(x * (0.2 / u) + seed, z * (0.2 / u) + 7, 4) - 0.5)
    const slope =
      smoothstep(0, 9 * u, inland) +
      cleft * smoothstep(0, 3 * u, inland) * smoothstep(14 * u, 6 * u, inland)
    const step = 0.2
    const k = Math.floor(slope / step)
    const wall = clamp((k + smoothstep(0.25, 0.95, slope / step - k)) * step)
    const top = (17 + 9 * (fbm(x * (0.02 / u) + 4, z * (0.02 / u) + seed, 4) - 0.4)) * u
    return Math.max(-4 * u + wall * (top + 4 * u), tower - 4 * u * (1 - Math.min(1, tower)))
  }
}

const surf = (set: FilmSet, height: (x: number, z: number) => number, u: number): void => {
  const foam = set.material({ color: [0.95, 0.97, 0.98], roughness: 0.95, f0: 0.01 })
  const stone = rock(set, { color: hex('#5a5249'), jagged: 0.9 }, 10)
  for (let i = 0; i < 900; i++) {
    const z = set.between(-130, 4) * u
    const x = set.between(-60, 60) * u
    const here = height(x, z)
    if (here > -0.4 * u || here < -3.9 * u) continue
    const r = u * set.between(0.25, 0.9)
    set.builder.placed({ at: [x, 0.02, z], scale: [r * 1.6, r * 0.22, r] }, () =>
      set.builder.sphere(foam, [1, 1, 1], 7),
    )
    if (i % 5 === 0)
      set.builder.placed({ at: [x, -0.2 * u, z], yaw: i, scale: u * set.between(0.8, 2) }, () =>
        set.cast(stone),
      )
  }
}
