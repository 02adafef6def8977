// A vineyard: rows of vines on posts over rolling hills, grapes on the near ones, a farmhouse with cypresses far off.
import type { FilmSet } from '../film-set.ts'
import { house } from '../prop/house.ts'
import { bush, pineTree } from '../prop/plant.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelled, levelRadius } from './lie-of-land.ts'
import { addTerrain } from './terrain.ts'

/** Metres from row to row, and from vine to vine. */
const gap = 2.3
const step = 0.95

/** Whether the words name one. */
export const asksForVineyard = (order: SetOrder): boolean =>
  order.brief.setting.some((w) => /vineyard/.test(w)) || /\bvineyards?\b/i.test(order.brief.prompt)

/** Rows of vines that run away from the lens. */
export const vineyard: Environment = (order) => {
  const ground = levelled(
    order,
    (x, z) =>
      (fbm(x * 0.012 + (order.seed % 31), z * 0.012, 4) - 0.46) *
        22 *
        smoothstep(14, 130, Math.hypot(x, z)) +
      smoothstep(120, 520, -z) * 40 * fbm(x * 0.004 + 5, z * 0.004, 4),
    0,
  )
  const lane = Math.max(gap * 0.9, levelRadius(order) * 1.3)
  return {
    light: 'open',
    ground,
    water: null,
    sunward: true,
    vista: { eye: [0.4, 2.1, 9], target: [-0.4, 1.3, -14], fov: 44 },
    build: (set) => {
      land(set, order, lane)
      rows(set, order, lane)
      farm(set)
    },
  }
}

/** How much a place lies in a row: far rows are only painted. */
const rowAt = (x: number, lane: number): number => {
  const off = Math.abs(x) - lane
  if (off < -0.5) return 0
  const across = Math.abs(off / gap - Math.round(off / gap)) * gap
  return smoothstep(0.55, 0.3, across)
}

const land = (set: FilmSet, order: SetOrder, lane: number): void => {
  const earth = set.material({ roughness: 0.95, f0: 0, scale: 8, relief: 0.25, mottle: 0.3 })
  const autumn = order.season === 'autumn'
  const vine = hex(autumn ? '#a8742a' : '#54782c')
  addTerrain(set, {
    height: set.ground,
    material: earth,
    far: 900,
    rows: 190,
    columns: 190,
    paint: (p) => {
      const field = fbm(p[0] * 0.006 + 2, p[2] * 0.006, 3)
      const grass = mix3(hex('#7a8a44'), hex('#a89a58'), fbm(p[0] * 0.3, p[2] * 0.3, 3))
      const far = smoothstep(34, 60, Math.hypot(p[0], p[2]))
      // Slopes beyond have fields of their own, their rows turned another way.
      const turned = field > 0.5 ? p[0] * 0.55 + p[2] * 0.84 : p[0]
      const k = rowAt(turned, lane) * far * smoothstep(380, 200, Math.hypot(p[0], p[2]))
      return scale(
        mix3(grass, vine, Math.max(k, far * 0.35)),
        0.8 + 0.35 * noise(p[0] * 2.4, p[2] * 2.4),
      )
    },
  })
}

const rows = (set: FilmSet, order: SetOrder, lane: number): void => {
  const fine = [0, 1].map(() => bush(set, order.season, 130))
  const plain = [0, 1].map(() => bush(set, order.season, 44))
  const wood = set.matte(hex('#7a5c3c'), 0.85, 0.15)
  const grape = set.material({ color: hex('#3a1c4a'), roughness: 0.25, f0: 0.05 })
  const start = Math.min(4, set.view.eye[2] - 1.5)
  const { eye } = set.view
  for (let k = 0; k < 26; k++)
    for (const s of [-1, 1]) {
      const x = s * (lane + k * gap)
      for (let z = start, n = 0; z > -62; z -= n > 30 ? step * 1.5 : step, n++) {
        const away = Math.hypot(x - eye[0], z - eye[2])
        if (away > 62 || !set.inView(x, z, 0.7, 1.5) || !set.free(x, z, 0.4, 1.35)) continue
        const list = away < 15 ? fine : plain
        const mesh = list[n % list.length]
        if (!mesh) continue
        const y = set.ground(x, z)
        set.builder.placed({ at: [x, y + 0.42, z], yaw: n * 1.7, scale: [0.5, 0.92, 0.72] }, () =>
          set.cast(mesh),
        )
        set.builder.cylinder([x, y, z], [x, y + 0.6, z], 0.035, 0.03, wood, [1, 1, 1], 6)
        if (n % 5 === 0)
          set.builder.cylinder([x, y, z], [x, y + 1.5, z], 0.045, 0.045, wood, hex('#b09a78'), 6)
        if (away < 8 && n % 2) bunch(set, [x - s * 0.34, y + 0.78, z], grape)
      }
    }
}

/** A bunch of grapes that hangs to a point. */
const bunch = (set: FilmSet, at: readonly [number, number, number], grape: number): void => {
  for (let layer = 0; layer < 4; layer++)
    for (let i = 0; i < 5 - layer; i++) {
      const a = (i / (5 - layer)) * 6.283 + layer
      const r = 0.045 * (1 - layer / 5)
      set.builder.placed(
        {
          at: [at[0] + Math.cos(a) * r, at[1] - layer * 0.035, at[2] + Math.sin(a) * r],
          scale: 0.024,
        },
        () => set.builder.sphere(grape, [1, 1, 1], 7),
      )
    }
}

const farm = (set: FilmSet): void => {
  const side = set.random() < 0.5 ? -1 : 1
  const [x, z] = [side * set.between(16, 30), -set.between(95, 130)]
  set.put(x, z, { radius: 9, height: 8 }, { yaw: -side * 0.5, scale: 1.5 }, () =>
    house(set, {
      wide: 9,
      deep: 6,
      walls: 4.6,
      roof: 2,
      wall: hex('#dcbf94'),
      tile: hex('#b0603c'),
      chimney: true,
    }),
  )
  const cypress = pineTree(set, 0.15, 0)
  for (let i = 0; i < 9; i++) {
    const [cx, cz] = [x - side * (8 + i * 2.4), z + 4 + i * 1.2]
    set.put(cx, cz, { radius: 0.8, height: 8 }, { scale: [3.2, 8, 3.2] }, () => set.cast(cypress))
  }
}
