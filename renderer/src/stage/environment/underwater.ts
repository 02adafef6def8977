// The sea floor: sand, corals and weeds in blue water, with light from above.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh, MeshBuilder } from '../mesh-builder.ts'
import { rock } from '../prop/rock.ts'
import type { Random } from '../random.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { add, hex, mix3, normalize, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelled, unitOf } from './lie-of-land.ts'
import { addTerrain, scatter } from './terrain.ts'

type Casts = readonly [LocalMesh, ...LocalMesh[]]

/** A reef under the sea. */
export const underwater: Environment = (order) => {
  const u = Math.min(Math.max(0.35, unitOf(order)), 5)
  const base = (x: number, z: number) =>
    (fbm((x * 0.2) / u + 3, (z * 0.2) / u, 4) - 0.45) * 1.6 * u +
    smoothstep(6 * u, 22 * u, Math.abs(x) - z * 0.25) *
      3.4 *
      u *
      fbm((x * 0.12) / u, (z * 0.12) / u, 4)
  const ground = levelled(order, base, -0.2 * u)
  return {
    light: 'underwater',
    ground,
    water: null,
    vista: { eye: [0, 1.5, 7], target: [0, 1.5, -8], fov: 50 },
    build: (set) => {
      const sand = set.material({
        roughness: 0.95,
        f0: 0.01,
        scale: 7 / u,
        relief: 0.2,
        mottle: 0.15,
      })
      addTerrain(set, {
        height: ground,
        material: sand,
        far: 60 * u,
        rows: 120,
        columns: 120,
        // Light that waves gather on the floor: a net of bright lines.
        paint: (p) => {
          const k = 1.3 / u
          const a =
            Math.abs(noise(p[0] * k + 5, p[2] * k) - 0.5) +
            Math.abs(noise(p[0] * k * 1.3, p[2] * k * 1.3 + 9) - 0.5)
          const net = smoothstep(0.2, 0.02, a)
          return scale(hex('#e0cfa4'), 0.62 + 0.2 * noise(p[0] * 6, p[2] * 6) + 0.75 * net)
        },
      })
      reef(set, order, u)
      bubbles(set, u)
    },
  }
}

const coralColors: readonly [string, ...string[]] = [
  '#ff6a5a',
  '#ff9a3c',
  '#e85aa8',
  '#a05ae0',
  '#ffd04a',
  '#ff7ab0',
  '#5ad0b0',
]

const reef = (set: FilmSet, order: SetOrder, u: number): void => {
  const d = Math.min(set.lens.focus, order.empty ? 5 : 60)
  const branching = [0, 1, 2, 3].map(() =>
    branchCoral(set, hex(set.pick(coralColors))),
  ) as unknown as Casts
  const brains = [0, 1, 2].map(() =>
    brainCoral(set, hex(set.pick(coralColors))),
  ) as unknown as Casts
  const stones = [0, 1, 2].map(() =>
    rock(set, { color: hex('#7a7468'), cap: hex('#8a6a8a'), jagged: 0.5 }, 12),
  ) as unknown as Casts
  const sides = (x: number) => Math.abs(x) > order.reach * 0.5
  const s = 0.75 * u
  scatter(set, {
    count: 34,
    near: d * 0.8,
    far: d * 5,
    scale: [0.6 * s, 2.1 * s],
    sink: 0.1 * s,
    where: sides,
    meshes: stones,
  })
  scatter(set, {
    count: 70,
    near: d * 0.55,
    far: d * 5,
    scale: [0.4 * s, 1.1 * s],
    meshes: branching,
  })
  scatter(set, {
    count: 44,
    near: d * 0.55,
    far: d * 5,
    scale: [0.3 * s, 0.9 * s],
    meshes: brains,
  })
  softReef(set, d, s, sides)
}

/** Fans, sponges and weeds. */
const softReef = (set: FilmSet, d: number, s: number, sides: (x: number) => boolean): void => {
  const fans = [0, 1].map(() => fanCoral(set, hex(set.pick(coralColors)))) as unknown as Casts
  const weed = [0, 1].map(() => seaweed(set)) as unknown as Casts
  const tubes = [0, 1].map(() => tubeSponge(set, hex(set.pick(coralColors)))) as unknown as Casts
  scatter(set, {
    count: 26,
    near: d * 0.7,
    far: d * 5,
    scale: [0.5 * s, 1.2 * s],
    where: sides,
    meshes: fans,
  })
  scatter(set, {
    count: 30,
    near: d * 0.6,
    far: d * 5,
    scale: [0.5 * s, 1 * s],
    meshes: tubes,
  })
  scatter(set, {
    count: 70,
    near: d * 0.5,
    far: d * 7,
    scale: [0.8 * s, 2.2 * s],
    where: sides,
    meshes: weed,
  })
}

const branchCoral = (set: FilmSet, color: Rgb): LocalMesh => {
  const m = set.material({ roughness: 0.7, f0: 0.03 })
  return set.sculpt((b) => {
    const grow = (from: Vec3, d: Vec3, long: number, r: number, level: number): void => {
      const to = add(from, scale(d, long))
      b.cylinder(from, to, r, r * 0.75, m, scale(mix3(color, [1, 0.95, 0.9], level * 0.14), 0.9), 6)
      if (level >= 3) {
        b.placed({ at: to, scale: r * 0.95 }, () => b.sphere(m, mix3(color, [1, 1, 1], 0.45), 6))
        return
      }
      const forks = level === 0 ? 4 : 2 + Math.floor(set.random() * 2)
      for (let i = 0; i < forks; i++) {
        const a = set.random() * 6.283
        const k = 0.55 + 0.3 * set.random()
        grow(
          to,
          normalize([d[0] + Math.cos(a) * k, d[1] + 0.35, d[2] + Math.sin(a) * k]),
          long * 0.78,
          r * 0.75,
          level + 1,
        )
      }
    }
    grow([0, -0.05, 0], [0, 1, 0], 0.26, 0.06, 0)
  })
}

const brainCoral = (set: FilmSet, color: Rgb): LocalMesh => {
  const m = set.material({ roughness: 0.7, f0: 0.03 })
  const seed = set.random() * 30
  return set.sculpt((b) =>
    b.grid(
      34,
      16,
      (u, v): Vec3 => {
        const a = u * 6.2832
        const e = (v * 1.15 - 0.15) * 1.5708
        const fold =
          1 +
          0.06 *
            Math.sin(
              14 *
                noise(
                  Math.cos(a) * Math.cos(e) * 3 + seed,
                  Math.sin(e) * 3 + Math.sin(a) * Math.cos(e) * 3,
                ),
            )
        return [
          Math.cos(a) * Math.cos(e) * 0.5 * fold,
          Math.max(-0.05, Math.sin(e) * 0.4 * fold),
          -Math.sin(a) * Math.cos(e) * 0.5 * fold,
        ]
      },
      m,
      (p) => {
        const r = Math.sqrt(p[0] ** 2 + (p[1] * 1.25) ** 2 + p[2] ** 2)
        return scale(color, r > 0.505 ? 1.1 : 0.55)
      },
      false,
    ),
  )
}

const fanCoral = (set: FilmSet, color: Rgb): LocalMesh => {
  const m = set.material({ roughness: 0.8, f0: 0.02 })
  return set.sculpt((b) => {
    const grow = (from: Vec3, a: number, long: number, r: number, level: number): void => {
      const to: Vec3 = [
        from[0] + Math.sin(a) * long,
        from[1] + Math.cos(a) * long,
        from[2] + 0.02 * (set.random() - 0.5),
      ]
      b.cylinder(from, to, r, r * 0.7, m, color, 4)
      if (level === 4) return
      const forks = level === 0 ? 3 : 2
      for (let i = 0; i < forks; i++)
        grow(
          to,
          a + (i - (forks - 1) / 2) * 0.52 + (set.random() - 0.5) * 0.12,
          long * 0.8,
          r * 0.72,
          level + 1,
        )
    }
    for (const a of [-0.42, 0, 0.42]) grow([0, -0.04, 0], a, 0.26, 0.026, 0)
  })
}

const tubeSponge = (set: FilmSet, color: Rgb): LocalMesh => {
  const m = set.material({ roughness: 0.85, f0: 0.02 })
  return set.sculpt((b) => {
    for (let i = 0; i < 6; i++) {
      const a = i * 1.1 + set.random()
      const long = 0.45 + 0.5 * set.random()
      b.placed(
        {
          at: [Math.cos(a) * 0.16, -0.04, Math.sin(a) * 0.16],
          roll: -Math.cos(a) * 0.22,
          pitch: Math.sin(a) * 0.22,
        },
        () =>
          b.lathe(
            [
              [0.06, 0],
              [0.085, long * 0.5],
              [0.1, long],
              [0.085, long + 0.015],
              [0.06, long],
              [0.05, long * 0.6],
            ],
            m,
            (p) => scale(color, p[1] > long * 0.9 ? 1.25 : 0.85),
            10,
          ),
      )
    }
  })
}

const seaweed = (set: FilmSet): LocalMesh => {
  const m = set.material({ roughness: 0.5, f0: 0.03 })
  return set.sculpt((b) => {
    for (let k = 0; k < 5; k++) ribbon(b, k, set.random, m)
  })
}

const ribbon = (b: MeshBuilder, k: number, r: Random, m: number): void => {
  const phase = r() * 6
  const tall = 0.6 + 0.4 * r()
  const [x0, z0] = [Math.cos(k * 1.3) * 0.09, Math.sin(k * 1.3) * 0.09]
  const green = mix3(hex('#2f7a3a'), hex('#9ab83a'), r())
  b.grid(
    2,
    12,
    (u, v): Vec3 => [
      x0 + 0.09 * Math.sin(v * 5 + phase) * v + (u - 0.5) * 0.06 * (1 - v * 0.7),
      v * tall,
      z0 + 0.05 * Math.cos(v * 4 + phase) * v,
    ],
    m,
    (p) => scale(green, 0.6 + 0.7 * (p[1] / tall)),
    false,
  )
}

const bubbles = (set: FilmSet, u: number): void => {
  const m = set.material({ color: [0.75, 0.92, 0.95], roughness: 0.05, f0: 0.2 })
  for (let k = 0; k < 4; k++) {
    const depth = set.lens.focus * set.between(0.9, 2.2)
    const x = (k % 2 ? 1 : -1) * set.between(0.35, 0.85) * set.view.tanX * depth
    for (let i = 0; i < 12; i++) {
      const p = add(
        set.view.eye,
        add(
          scale(set.view.forward, depth),
          add(
            scale(set.view.right, x + 0.1 * u * (set.random() - 0.5)),
            scale(set.view.up, (i / 6 - 1) * set.view.tanY * depth),
          ),
        ),
      )
      const r = 0.035 * u * (0.4 + set.random())
      if (set.free(p[0], p[2], r, r, p[1]) && p[1] > set.ground(p[0], p[2]) + r)
        set.builder.placed({ at: p, scale: r }, () => set.builder.sphere(m, [1, 1, 1], 10))
    }
  }
}
