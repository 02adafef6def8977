// A headland over the sea, seen from the water: a castle or a house on its edge, a wall of rock under it, waves breaking at its foot.
import type { FilmSet } from '../film-set.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { heavingSea, seaOf } from './sea.ts'
import { addTerrain, addWater } from './terrain.ts'

/** The line of the cliff's edge: how far in front (+z) it runs at an x. */
const edgeOf = (spot: number, side: number) => {
  return (x: number): number =>
    spot * (0.68 + 0.26 * (fbm((x / spot) * 2.3 + 4, 3, 4) - 0.5)) -
    0.5 * Math.max(0, -side * x - spot * 0.8) -
    2.2 * Math.max(0, side * x - spot * 0.85)
}

/** A building on a cliff above the sea. */
export const cliff: Environment = (order) => {
  const spot = levelRadius(order)
  const top = Math.max(4, order.span * 0.56)
  const edge = edgeOf(spot, order.seed % 2 ? 1 : -1)
  const ground = (x: number, z: number): number => {
    if (z > edge(x)) return -6
    const d = Math.sqrt(x * x + z * z)
    const rolling = (fbm(x * 0.05 + 2, z * 0.05, 4) - 0.45) * 5 * smoothstep(spot, spot * 2.4, d)
    return top + rolling + 14 * smoothstep(spot * 1.6, spot * 6, -z) * fbm(x * 0.01, z * 0.01, 4)
  }
  return {
    light: 'open',
    sunward: true,
    ground,
    water: 0,
    lensHeight: top * 1.2,
    show: 0.74,
    lift: 0.2,
    vista: { eye: [0, 6, 40], target: [0, 8, 0], fov: 36 },
    build: (set) => {
      land(set, order, ground, top)
      face(set, edge, spot, top)
      if (order.weather === 'storm') heavingSea(set, order)
      else addWater(set, 0, { ...seaOf(order), color: hex('#16506a'), scale: 0.5 })
      surf(set, edge, spot, order.weather === 'storm' ? 1 : 0.5)
    },
  }
}

const land = (
  set: FilmSet,
  order: SetOrder,
  ground: (x: number, z: number) => number,
  top: number,
): void => {
  const material = set.material({ roughness: 0.95, f0: 0, scale: 2, relief: 0.3, mottle: 0.4 })
  addTerrain(set, {
    height: ground,
    material,
    far: 700,
    rows: 200,
    columns: 150,
    paint: (p) => {
      const q = fbm(p[0] * 0.2, p[2] * 0.2, 4)
      const grass = mix3(hex('#4f6f30'), hex('#809a48'), q)
      return order.season === 'winter'
        ? hex('#e8eef4')
        : mix3(hex('#6f665a'), grass, smoothstep(top * 0.6, top * 0.9, p[1]))
    },
  })
}

/** The wall of rock, its strata and its clefts, from the sea to the edge. */
const face = (set: FilmSet, edge: (x: number) => number, spot: number, top: number): void => {
  const stone = set.material({
    roughness: 0.95,
    f0: 0.01,
    scale: 2.2 / top,
    relief: 0.5,
    mottle: 0.5,
  })
  const wide = spot * 3.4
  const paint = (p: Vec3): Vec3 =>
    scale(
      mix3(
        mix3(hex('#574f47'), hex('#90857a'), fbm(p[0] * (2.2 / top), p[1] * (5 / top), 4)),
        hex('#5f7440'),
        smoothstep(top * 0.9, top, p[1] + top * 0.12 * (noise(p[0], 3) - 0.5)),
      ),
      (0.72 + 0.45 * noise(p[0] * 0.2, p[1] * (9 / top))) *
        mix(0.6, 1, smoothstep(0, top * 0.3, p[1])),
    )
  set.builder.grid(
    230,
    40,
    (u, v) => {
      const x = (u - 0.5) * 2 * wide
      const y = -1.5 + v * (top + 1.5)
      const cleft = (fbm(x * (2.6 / top), y * (1.1 / top) + 9, 5) - 0.5) * top * 0.75
      const ledge = Math.sin(v * 13 + fbm(x * 0.1, 2, 3) * 5) * top * 0.025
      const foot = (1 - v) ** 1.6 * top * 0.38
      return [
        x,
        y,
        edge(x) +
          0.25 +
          foot +
          (cleft + ledge) * Math.sin(Math.PI * Math.min(1, v * 0.94 + 0.06)) * 0.8,
      ]
    },
    stone,
    paint,
    false,
  )
}

/** Rocks at the foot and the white water that breaks on them. */
const surf = (set: FilmSet, edge: (x: number) => number, spot: number, strong: number): void => {
  const stones = [0, 1].map(() => rock(set, { color: hex('#4f4943'), jagged: 0.9 }, 11))
  const foam = set.material({
    color: [0.95, 0.97, 0.98],
    roughness: 0.95,
    f0: 0.01,
    emission: [0.12, 0.13, 0.14],
  })
  const b = set.builder
  for (let i = 0; i < 60; i++) {
    const x = (set.random() - 0.5) * 4.6 * spot
    const z = edge(x) + spot * (0.3 + 0.4 * set.random())
    const size = spot * set.between(0.05, 0.2)
    const stone = stones[i % 2]
    if (i % 2 && stone)
      b.placed({ at: [x, -0.12 * size, z], yaw: i, scale: size }, () => set.cast(stone))
    const burst = spot * strong * set.between(0.04, 0.13)
    for (let k = 0; k < 9; k++) {
      const r = burst * set.between(0.12, 0.4)
      const up = burst * (i % 5 === 0 ? 2.2 : 0.7) * set.random()
      const at: Vec3 = [
        x + burst * 1.4 * (set.random() - 0.5),
        up * 0.8,
        z + burst * (set.random() - 0.3),
      ]
      b.placed({ at, scale: [r * 1.3, r * 0.8, r] }, () => b.sphere(foam, [1, 1, 1], 7))
    }
  }
}
