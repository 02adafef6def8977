// Snow country and the polar sea.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { cabin } from '../prop/house.ts'
import { pineTree } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise, ridged } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment } from './environment.ts'
import { levelled, levelRadius, unitOf } from './lie-of-land.ts'
import { addTerrain, addWater, scatter } from './terrain.ts'

/** Deep snow with laden firs and white mountains. */
export const snowfield: Environment = (order) => {
  const u = Math.min(unitOf(order), 6)
  const polar =
    ['arctic', 'antarctica', 'polar', 'tundra'].some(order.named) ||
    ['polar-bear', 'penguin', 'igloo'].includes(order.brief.subjects[0]?.form ?? '')
  const slope = ['ski-slope', 'snowy-mountain-slope', 'slope', 'piste', 'ski-resort'].some(
    order.named,
  )
  const rides = order.brief.subjects.some(
    (s) =>
      s.traits['action'] === 'ski' || s.wears.some((w) => w.item === 'skis') || s.traits['board'],
  )
  const piste = slope || rides
  const drift = (x: number, z: number) => {
    const d = Math.sqrt(x * x + z * z)
    // A piste comes down from behind, and goes on down past the lens.
    if (piste) {
      const soft = (fbm(x * 0.09 + 4, z * 0.09, 4) - 0.46) * 0.8
      const up = 0.34 * smoothstep(-1, -60, z) * Math.max(0, -z - 1) - 0.12 * Math.max(0, z - 2)
      const peaks = smoothstep(70, 320, -z) * ridged(x * 0.006 + (order.seed % 40), z * 0.006, 7)
      return soft + up + peaks * 80 + smoothstep(10, 60, Math.abs(x)) * 4
    }
    const soft = (fbm(x * 0.09 + 4, z * 0.09, 4) - 0.46) * 1.7 * u ** 0.4
    const hills =
      smoothstep(60, 300, -z) *
      ridged(x * 0.006 + (order.seed % 40), z * 0.006, 7) *
      (polar ? 40 : 90)
    return soft + hills + smoothstep(20, 90, d) * 1.5 * fbm(x * 0.02, z * 0.02, 3)
  }
  const ground = levelled(order, drift)
  return {
    light: 'open',
    ground,
    water: null,
    haze: 1.2,
    vista: { eye: [0, ground(0, 11) + 2, 11], target: [0, ground(0, 0) + 3, -20], fov: 42 },
    build: (set) => {
      const snow = set.material({ roughness: 0.75, f0: 0.02, scale: 5, relief: 0.16, mottle: 0.06 })
      addTerrain(set, {
        height: ground,
        material: snow,
        far: 900,
        rows: 190,
        columns: 170,
        paint: (p, n) => {
          const stone = smoothstep(0.66, 0.45, n[1]) * smoothstep(-60, -140, p[2])
          const tone = 0.86 + 0.08 * noise(p[0] * 1.5, p[2] * 1.5)
          return mix3([0.85 * tone, 0.89 * tone, 0.96 * tone], hex('#6a6a72'), stone)
        },
      })
      if (polar) return iceBlocks(set, u)
      snowyFirs(set, order.reach, piste)
      if (rides) spray(set)
      if (order.named('cabin'))
        set.put(9, -14, { radius: 3, height: 4 }, { yaw: -0.5 }, () => cabin(set, true))
    },
  }
}

/** Snow that is thrown up behind who comes down. */
const spray = (set: FilmSet): void => {
  const b = set.builder
  const white = set.material({ color: [0.94, 0.96, 1], roughness: 0.9, f0: 0.02 })
  for (const box of set.subjects.slice(0, 1)) {
    const [x, z] = [(box.low[0] + box.high[0]) / 2, (box.low[2] + box.high[2]) / 2]
    const wide = Math.max(0.5, (box.high[0] - box.low[0]) / 2)
    for (let i = 0; i < 260; i++) {
      const k = set.random() ** 0.7
      const side = set.random() < 0.5 ? -1 : 1
      const at = [
        x + side * wide * (0.25 + 1.1 * k) + 0.2 * (set.random() - 0.5),
        box.low[1] + 0.02 + 0.62 * k * set.random() * (1.2 - k),
        z - 0.25 - 0.9 * set.random() * k,
      ] as const
      b.placed({ at, scale: 0.012 + 0.035 * set.random() * (1.1 - k) }, () =>
        b.sphere(white, [1, 1, 1], 6),
      )
    }
  }
}

const snowyFirs = (set: FilmSet, reach: number, piste: boolean): void => {
  const near = [0, 1].map(() => pineTree(set, 1, 0.75)) as unknown as readonly [
    LocalMesh,
    ...LocalMesh[],
  ]
  const firs = [0, 1, 2].map((i) => pineTree(set, i * 0.3, 0.75)) as unknown as readonly [
    LocalMesh,
    ...LocalMesh[],
  ]
  const d = Math.min(set.lens.focus, 25)
  scatter(set, {
    count: piste ? 4 : 7,
    // Never so near behind a fox that only a few boughs are in the picture.
    near: Math.max(13, d * (piste ? 2.2 : 1.5)),
    far: Math.max(24, d * (piste ? 6 : 3.5)),
    scale: [4, 7.5],
    where: (x) => Math.abs(x) > (piste ? reach + 9 : reach * 1.3 + 1.6),
    meshes: near,
  })
  scatter(set, {
    count: 230,
    near: Math.max(24, d * 3.5),
    far: 260,
    scale: [5, 9.5],
    where: (x, z) =>
      set.ground(x, z) < 45 &&
      fbm(x * 0.03 + 5, z * 0.03, 3) > 0.4 &&
      (!piste || Math.abs(x) > 9 - z * 0.16),
    meshes: firs,
  })
}

const iceBlocks = (set: FilmSet, u: number): void => {
  const blocks = [0, 1, 2].map(() =>
    rock(set, { color: hex('#b8dcec'), cap: [0.88, 0.92, 0.97], jagged: 1, tall: 0.8 }, 10),
  ) as unknown as readonly [LocalMesh, ...LocalMesh[]]
  const d = Math.min(set.lens.focus, 25)
  scatter(set, {
    count: 26,
    near: d * 1.2,
    far: d * 14,
    scale: [0.4 * u, 2.6 * u],
    sink: 0.1,
    meshes: blocks,
  })
}

/** A floe of blue ice in a dark polar sea, bergs behind. */
export const iceberg: Environment = (order) => {
  const spot = levelRadius(order)
  const wide = spot * 1.45 + 0.5 * order.span
  const top = Math.max(0.35, order.span * 0.42)
  const ground = (x: number, z: number) => {
    const a = Math.atan2(z, x)
    const rim =
      wide *
      (1 +
        0.2 * Math.sin(a * 3 + (order.seed % 9)) +
        0.22 * (fbm(Math.cos(a) * 2 + 5, Math.sin(a) * 2, 3) - 0.5))
    const d = Math.sqrt(x * x * 0.72 + z * z) / rim
    const back = smoothstep(spot * 0.6, -wide, z) * 0
    const facet = Math.abs(noise(x * (2.2 / wide) * 2, z * (2.2 / wide) * 2) - 0.5) * top * 0.5
    return (
      top +
      back -
      smoothstep(0.86, 1.02, d) * (top + 3) +
      facet * smoothstep(0.55, 0.9, d) * (d < 0.95 ? 1 : 0)
    )
  }
  return {
    light: 'open',
    ground,
    water: 0,
    show: 0.82,
    vista: { eye: [0, 2.4, 12], target: [0, 2, -14], fov: 44 },
    build: (set) => {
      const ice = set.material({
        roughness: 0.35,
        f0: 0.04,
        scale: 3 / Math.max(0.5, order.span),
        relief: 0.22,
        mottle: 0.12,
      })
      addTerrain(set, {
        height: ground,
        material: ice,
        far: Math.max(30, set.lens.focus * 2.5),
        rows: 220,
        columns: 190,
        paint: (p, n) => {
          const blue = mix3(hex('#4fa8cc'), hex('#a8dcec'), smoothstep(0, top, p[1]))
          return mix3(
            blue,
            [0.9, 0.94, 0.98],
            smoothstep(0.55, 0.85, n[1]) * smoothstep(0.02, top * 0.7, p[1]),
          )
        },
      })
      addWater(set, 0, { color: hex('#123a52'), scale: 0.8, slope: 0.1 })
      floes(set, wide)
    },
  }
}

/** Icebergs afar and drift ice about a floe of that radius. */
export const floes = (set: FilmSet, wide: number): void => {
  const bergs = [0, 1, 2, 3].map((i) =>
    rock(
      set,
      { color: hex('#8ac4dc'), cap: [0.9, 0.94, 0.98], jagged: 1, tall: 0.5 + 0.35 * i },
      15,
    ),
  ) as unknown as readonly [LocalMesh, ...LocalMesh[]]
  for (let i = 0; i < 26; i++) {
    const d = wide * (2.2 + 30 * set.random() ** 2)
    const a = (set.random() * 2 - 1) * 1
    const [x, z] = [Math.sin(a) * d, -Math.cos(a) * d]
    const size = wide * set.between(0.35, 1.2) * (1 + d / (wide * 9))
    if (set.free(x, z, size * 0.5, size, 0))
      set.builder.placed({ at: [x, -size * 0.1, z], yaw: i, scale: size }, () =>
        set.cast(set.pick(bergs)),
      )
  }
  const flat = set.material({ color: [0.88, 0.92, 0.97], roughness: 0.6, f0: 0.03 })
  for (let i = 0; i < 60; i++) {
    const d = wide * (1.35 + 7 * set.random())
    const a = set.random() * 6.283
    const [x, z] = [Math.sin(a) * d, -Math.cos(a) * d]
    const r = wide * set.between(0.06, 0.3)
    if (set.ground(x, z) > -1 || !set.inView(x, z, r, 0.1)) continue
    const sides = 7
    set.builder.placed({ at: [x, 0, z], yaw: i }, () => {
      const b = set.builder
      const ring = Array.from({ length: sides }, (_, k) => {
        const t = (k / sides) * 6.283
        const q = r * (0.75 + 0.4 * set.random())
        return [Math.cos(t) * q, Math.sin(t) * q] as const
      })
      const center = b.vertex([0, 0.05 * wide, 0], [0, 1, 0])
      const upper = ring.map(([px, pz]) => b.vertex([px, 0.05 * wide, pz], [0, 1, 0]))
      const lower = ring.map(([px, pz]) =>
        b.vertex([px * 1.02, -0.03, pz * 1.02], [px, 0.2, pz], [0, 0], scale(hex('#9fd0e4'), 1)),
      )
      const side = ring.map(([px, pz]) =>
        b.vertex([px, 0.05 * wide, pz], [px, 0.2, pz], [0, 0], hex('#cfe8f2')),
      )
      for (let k = 0; k < sides; k++) {
        const m = (k + 1) % sides
        b.triangle(center, upper[m] ?? 0, upper[k] ?? 0, flat)
        b.triangle(side[k] ?? 0, side[m] ?? 0, lower[m] ?? 0, flat)
        b.triangle(side[k] ?? 0, lower[m] ?? 0, lower[k] ?? 0, flat)
      }
    })
  }
}
