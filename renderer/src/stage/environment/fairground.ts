// A fair: striped booths along a trodden way, strings of bulbs over it, a big wheel, a carousel and a tent behind, people, balloons.
import type { FilmSet } from '../film-set.ts'
import { knownThing } from '../prop/known-thing.ts'
import { passersBy } from '../prop/passer-by.ts'
import { broadTree } from '../prop/plant.ts'
import { stringLights } from '../prop/town.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { grassOf } from './sward.ts'
import { addTerrain, scatter } from './terrain.ts'

const stripes = [
  ['#d8281c', '#f6f0e2'],
  ['#1c5aa8', '#f6f0e2'],
  ['#e8a01c', '#f6f0e2'],
  ['#2f8a4a', '#f6f0e2'],
  ['#8a2f8a', '#f4d8e4'],
] as const

export const fairground: Environment = (order) => {
  const half = Math.max(4.2, levelRadius(order) + 2)
  return {
    light: 'open',
    ground: () => 0,
    water: null,
    vista: { eye: [0.4, 2, 10], target: [0, 4.6, -22], fov: 54 },
    build: (set) => {
      land(set, order, half)
      for (const s of [-1, 1])
        for (let i = 0; i < 7; i++) {
          const z = 2.5 - i * 5.4
          set.put(
            s * (half + 1.7),
            z,
            { radius: 1.6, height: 4 },
            { yaw: (-s * Math.PI) / 2 },
            () => booth(set, i + (s > 0 ? 2 : 0)),
          )
        }
      rides(set, order)
      for (let i = 0; i < 7; i++)
        stringLights(set, [-half - 1, 4.4, 3 - i * 5], [half + 1, 4.6, 1 - i * 5], 0.7, 22, 0.085)
      bunches(set, half)
      if (!order.brief.excluded.some((w) => /people|crowd/.test(w))) crowd(set, half)
      scatter(set, {
        count: 40,
        near: 55,
        far: 220,
        scale: [7, 11],
        meshes: [broadTree(set, order.season, 420)],
      })
    },
  }
}

const land = (set: FilmSet, order: SetOrder, half: number): void => {
  const g = grassOf(order)
  addTerrain(set, {
    height: () => 0,
    far: 500,
    material: set.material({ roughness: 0.95, f0: 0, scale: 9, relief: 0.2, mottle: 0.3 }),
    paint: (p) => {
      const grass = mix3(g.low, g.high, fbm(p[0] * 0.1, p[2] * 0.1, 4))
      const k = smoothstep(
        half + 3,
        half + 0.5,
        Math.abs(p[0]) + 1.6 * fbm(p[0] * 0.4, p[2] * 0.4, 3),
      )
      return scale(
        mix3(grass, hex('#b49a74'), k * smoothstep(-60, -40, p[2])),
        0.82 + 0.3 * noise(p[0] * 4, p[2] * 4),
      )
    },
  })
}

/** A booth that looks along +z: a counter, prizes on steps behind it, a striped roof that comes to a point, bulbs along its edge. */
const booth = (set: FilmSet, n: number): void => {
  const b = set.builder
  const [one, two] = (stripes[n % stripes.length] ?? stripes[0]).map(hex) as [Vec3, Vec3]
  const cloth = set.matte([1, 1, 1], 0.85, 0.05, 20)
  const wood = set.matte(hex('#c8a878'), 0.8, 0.1)
  const [w, d] = [2.1, 1.5]
  for (let i = 0; i < 12; i++) {
    const [x0, x1] = [-w + (i * w) / 6, -w + ((i + 1) * w) / 6]
    const color = i % 2 ? one : two
    b.quad([x0, 0, d], [x1, 0, d], [x1, 0.95, d], [x0, 0.95, d], cloth, color)
    b.quad(
      [x0, 2.55, d + 0.5],
      [x1, 2.55, d + 0.5],
      [x1 * 0.08, 3.9, 0],
      [x0 * 0.08, 3.9, 0],
      cloth,
      color,
    )
    b.quad([x1, 2.55, -d], [x0, 2.55, -d], [x0 * 0.08, 3.9, 0], [x1 * 0.08, 3.9, 0], cloth, color)
    b.quad(
      [x0, 2.3, d + 0.52],
      [x1, 2.3, d + 0.52],
      [x1, 2.56, d + 0.5],
      [x0, 2.56, d + 0.5],
      cloth,
      i % 2 ? two : one,
    )
  }
  for (const s of [-1, 1]) {
    b.quad([s * w, 2.55, d + 0.5], [s * w, 2.55, -d], [0, 3.9, 0], [0, 3.9, 0], cloth, one)
    for (let k = 0; k < 6; k++) {
      const [z0, z1] = [-d + (k * d) / 3, -d + ((k + 1) * d) / 3]
      b.quad(
        [s * w, 0, z0],
        [s * w, 0, z1],
        [s * w, 2.55, z1],
        [s * w, 2.55, z0],
        cloth,
        k % 2 ? one : two,
      )
    }
    b.cylinder([s * w, 0, d + 0.45], [s * w, 2.6, d + 0.45], 0.05, 0.05, wood, [1, 1, 1], 8)
  }
  b.quad([-w, 0, -d], [w, 0, -d], [w, 2.6, -d], [-w, 2.6, -d], cloth, scale(one, 0.5))
  b.box([-w, 0.95, d - 0.3], [w, 1.02, d + 0.1], wood)
  const gay = ['#e83a5a', '#f2c82a', '#3a9ad8', '#5ab84a', '#b05ad0', '#f08a3a'] as const
  const plush = set.material({ roughness: 0.9, f0: 0.01, scale: 60, relief: 0.2 })
  for (let row = 0; row < 3; row++)
    for (let i = 0; i < 7; i++) {
      const [x, y, z] = [-1.75 + i * 0.58, 1.02 + row * 0.46, d - 0.9 - row * 0.4]
      const color = hex(gay[(i * 5 + row * 2 + n) % 6] ?? '#e83a5a')
      b.placed({ at: [x, y + 0.14, z], scale: [0.15, 0.17, 0.12] }, () =>
        b.sphere(plush, color, 12),
      )
      b.placed({ at: [x, y + 0.36, z + 0.02], scale: 0.11 }, () => b.sphere(plush, color, 12))
      for (const s of [-1, 1])
        b.placed({ at: [x + s * 0.08, y + 0.45, z], scale: 0.042 }, () => b.sphere(plush, color, 8))
    }
  for (let i = 0; i <= 12; i++)
    b.placed({ at: [-w + (i * w) / 6, 2.3, d + 0.55], scale: 0.055 }, () =>
      b.sphere(set.glow([1, 0.85, 0.5], 5), [1, 1, 1], 8),
    )
  set.lamp([0, 2.2, d - 0.4], 0.2, [1.5, 1.1, 0.6])
}

/** The big wheel, a carousel, a tent and a coaster, save those that the prompt has as its subjects. */
const rides = (set: FilmSet, order: SetOrder): void => {
  const has = (form: string): boolean => order.brief.subjects.some((s) => s.form === form)
  const put = (
    form: string,
    noun: string,
    height: number,
    at: readonly [number, number, number],
  ) => {
    if (has(form)) return
    const mesh = knownThing(set, { kind: 'building', form, noun, height }, 3)
    set.put(at[0], at[1], { radius: height * 0.3, height }, { yaw: at[2] }, () => set.cast(mesh))
  }
  put('ferris-wheel', 'ferris-wheel', 23, [9, -36, -0.35])
  put('carousel', 'carousel', 8.5, [-4.6, -21, 0.2])
  put('tent', 'circus-tent', 11, [-22, -42, 0.4])
  put('roller-coaster', 'roller-coaster', 17, [-2, -78, 0])
}

/** Balloons in bunches on strings, tied at the corners of booths. */
const bunches = (set: FilmSet, half: number): void => {
  const b = set.builder
  const gay = ['#e8281c', '#f2c82a', '#2a8ad8', '#4ab84a', '#b04ad0', '#f07aa8'] as const
  const string = set.matte(hex('#e0dcd0'))
  for (const [x, z] of [
    [-half + 0.2, -0.4],
    [half - 0.3, -3.2],
    [-half + 0.3, -9],
  ] as const)
    set.put(x, z, { radius: 0.7, height: 3.6 }, {}, () => {
      for (let i = 0; i < 9; i++) {
        const [a, r] = [i * 2.4, 0.14 * Math.sqrt(i * 2)]
        const at: Vec3 = [r * Math.cos(a), 2.6 + 0.28 * ((i * 4) % 5), r * Math.sin(a)]
        b.cylinder([0, 0.9, 0], at, 0.006, 0.006, string, [1, 1, 1], 4)
        b.placed({ at: [at[0], at[1] + 0.16, at[2]], scale: [0.17, 0.21, 0.17] }, () =>
          b.sphere(
            set.material({ color: hex(gay[i % 6] ?? '#e8281c'), roughness: 0.2, f0: 0.05 }),
            [1, 1, 1],
            16,
          ),
        )
      }
    })
}

const crowd = (set: FilmSet, half: number): void => {
  if (set.lacks('person')) return
  const people = passersBy(set, 10)
  for (let i = 0; i < 60; i++) {
    const [x, z] = [set.between(-half + 0.4, half - 0.4), 2.5 - 42 * set.random() ** 0.8]
    const who = people[i % people.length]
    if (who)
      set.put(x, z, { radius: 0.35, height: 1.75 }, { yaw: set.random() * 6.28 }, () =>
        set.cast(who),
      )
  }
}
