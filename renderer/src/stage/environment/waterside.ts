// Pier and harbour, and the far shore seen over water.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { lampPost } from '../prop/town.ts'
import { smallBoat } from '../prop/vessel.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment } from './environment.ts'
import { isAfloat, levelRadius } from './lie-of-land.ts'
import { seaOf } from './sea.ts'
import { addWater } from './terrain.ts'

/** A wooden pier that runs out into still water. */
export const pier: Environment = (order) => {
  const afloat = isAfloat(order)
  // Whose rods reach over the water sit on planks no wider than they need.
  const anglers = order.brief.subjects.filter((s) =>
    (s.held ?? []).some((h) => h.form === 'fishing-rod'),
  ).length
  const half = afloat
    ? 1.4
    : anglers > 0
      ? 0.85 + 0.4 * anglers
      : Math.max(1.3, order.reach * 1.1 + 0.5)
  // They sit at its very end, and are seen from over the water.
  const end = anglers > 0 && !afloat ? 0.75 * anglers : Number.POSITIVE_INFINITY
  // A boat lies alongside: the pier runs out beside it.
  const aside = afloat ? -(order.reach * 0.95 + half + 0.3) : 0
  return {
    light: 'open',
    sunward: true,
    ground: (x, z) => (Math.abs(x - aside) < half && z < end ? 0 : -2.4),
    water: -0.7,
    vista: { eye: [0.3, 1.6, 6], target: [0, 0.9, -10], fov: 46 },
    build: (set) => {
      const b = set.builder
      const wood = set.matte([1, 1, 1], 0.8, 0.2, 7)
      const start = Math.min(end, set.view.eye[2] + 6)
      for (let z = start; z > -26; z -= 0.19) {
        const tone = 0.75 + 0.4 * noise(z * 9, 2)
        b.box(
          [aside - half - 0.06 * noise(z * 5, 1), -0.05, z - 0.17],
          [aside + half + 0.06 * noise(z * 5, 4), 0, z],
          wood,
          scale(hex('#9a7a58'), tone),
        )
      }
      for (const x of [aside - half * 0.8, aside + half * 0.8])
        b.box([x - 0.09, -0.3, -26], [x + 0.09, -0.05, start], wood, hex('#6a5038'))
      for (let z = start; z > -26; z -= 2.6)
        for (const s of [-1, 1]) {
          b.cylinder(
            [aside + s * half, -2.4, z],
            [aside + s * half, set.free(aside + s * half, z, 0.12, 0.75, 0) ? 0.7 : 0, z],
            0.11,
            0.1,
            wood,
            hex('#6f543a'),
            10,
          )
        }
      set.put(aside - half + 0.35, -7, { radius: 0.3, height: 4 }, {}, () => lampPost(set, 3.6))
      addWater(set, -0.7, { ...seaOf(order), scale: 0.7, slope: 0.07 })
      farShore(set)
      const boat = smallBoat(set, false)
      for (const s of [-1, 1]) {
        const [x, z] = [aside + s * (half + 2.6 + set.random()), -4 - set.random() * 6]
        if (set.free(x, z, 1.6, 1, -0.7))
          b.placed({ at: [x, -0.85, z], yaw: 1.3 * s, scale: 1.1 }, () => set.cast(boat))
      }
    },
  }
}

/** Wooded hills on the far side of water. */
export const farShore = (set: FilmSet, high = 34, color = hex('#45603a')): void => {
  const material = set.material({ roughness: 1, f0: 0, scale: 0.25, relief: 0.3, mottle: 0.4 })
  const seed = set.random() * 50
  for (let layer = 0; layer < 2; layer++) {
    const z0 = -230 - layer * 170
    set.builder.grid(
      70,
      8,
      (u, v) => {
        const x = (u - 0.5) * 1100
        const h = high * (0.7 + layer * 0.8) * (0.25 + fbm(u * 5 + seed + layer * 7, layer, 5))
        return [x, -2 + h * smoothstep(0, 1, v), z0 - v * 70]
      },
      material,
      (p) =>
        scale(mix3(color, hex('#7a8a6a'), layer * 0.4), 0.7 + 0.5 * noise(p[0] * 0.08, p[1] * 0.3)),
    )
  }
}

/** A harbour quay with boats and a row of coloured houses across the basin. */
export const harbour: Environment = (order) => {
  const afloat = isAfloat(order)
  const edge = afloat ? 1000 : -(levelRadius(order) + 1.2)
  const across = afloat ? -(order.reach * 1.2 + 30) : edge - 46
  return {
    light: 'open',
    sunward: true,
    ground: (_x, z) => (z > edge ? 0 : -3),
    water: -0.9,
    show: order.brief.subjects[0]?.form === 'bridge' ? 1.25 : 1,
    vista: { eye: [0.5, 1.9, 8], target: [0, 1.6, -16], fov: 46 },
    build: (set) => {
      if (!afloat) quay(set, edge)
      addWater(set, -0.9, { ...seaOf(order), scale: 0.8, slope: 0.08 })
      const boats = [0, 1, 2].map((i) => smallBoat(set, i > 0)) as unknown as readonly [
        LocalMesh,
        ...LocalMesh[],
      ]
      for (let i = 0; i < 22; i++) {
        const [x, z] = [set.between(-30, 30), mix(across + 9, Math.min(edge, 0) - 3, set.random())]
        const size = set.between(1.1, 1.9)
        if (set.free(x, z, 2 * size, 4.5 * size, -0.9))
          set.builder.placed({ at: [x, -1.05, z], yaw: set.random() * 6.28, scale: size }, () =>
            set.cast(set.pick(boats)),
          )
      }
      waterfront(set, across)
    },
  }
}

const quay = (set: FilmSet, edge: number): void => {
  const b = set.builder
  const stone = set.material({ roughness: 0.85, f0: 0.03, scale: 4, relief: 0.2, mottle: 0.4 })
  const near = set.view.eye[2] + 8
  b.box([-80, -4, edge], [80, 0, near], stone, hex('#a89c8a'))
  b.box([-80, 0, edge], [80, 0.16, edge + 0.5], stone, hex('#c4b8a4'))
  const iron = set.matte(hex('#2a2c30'), 0.5, 0.04)
  const rope = set.matte(hex('#c8a870'), 0.9, 0.1)
  for (let x = -24; x <= 24; x += 4.8) {
    if (!set.free(x, edge + 0.5, 0.2, 0.6, 0)) continue
    b.placed({ at: [x, 0.12, edge + 0.4] }, () =>
      b.lathe(
        [
          [0.16, 0],
          [0.12, 0.1],
          [0.11, 0.35],
          [0.19, 0.42],
          [0.17, 0.52],
          [0.001, 0.55],
        ],
        iron,
        [1, 1, 1],
        16,
      ),
    )
    b.placed({ at: [x + 1.1, 0.03, edge + 1.3] }, () => {
      for (let k = 0; k < 3; k++)
        b.lathe(
          [
            [0.3 - k * 0.04, k * 0.05],
            [0.34 - k * 0.04, k * 0.05 + 0.025],
            [0.3 - k * 0.04, k * 0.05 + 0.05],
            [0.26 - k * 0.04, k * 0.05 + 0.025],
            [0.3 - k * 0.04, k * 0.05],
          ],
          rope,
          [1, 1, 1],
          18,
        )
    })
  }
  for (const x of [-7, 9])
    set.put(x, edge + 1.4, { radius: 0.3, height: 4 }, {}, () => lampPost(set, 4.2))
}

const waterfront = (set: FilmSet, z: number): void => {
  const b = set.builder
  const colors = [
    '#d86a4a',
    '#e8b85a',
    '#6a9ab8',
    '#e8dcc8',
    '#c8566a',
    '#8ab08a',
    '#f0d0a0',
    '#b87a9a',
  ] as const
  const stone = set.matte(hex('#a89c8a'), 0.9, 0.1, 2)
  b.box([-140, -3, z - 30], [140, 0.2, z], stone)
  const roof = set.matte(hex('#9a4a34'), 0.85, 0.2, 3)
  let x = -90
  while (x < 90) {
    const [w, h] = [set.between(6, 9.5), set.between(8, 13)]
    const wall = set.material({
      surface: 'facade',
      color: hex(set.pick(colors)),
      roughness: 0.8,
      f0: 0.02,
      scale: 1.9,
      relief: 2.9,
      emission: set.lit ? [1.6, 1.05, 0.5] : [0.02, 0.02, 0.02],
      share: set.lit ? 0.5 : 0.05,
    })
    if (set.free(x + w / 2, z - 6, w * 0.5, h, 0)) {
      b.box([x, 0, z - 10], [x + w - 0.1, h, z - 2], wall, [1, 1, 1], true)
      b.quad(
        [x - 0.2, h, z - 1.7],
        [x + w + 0.1, h, z - 1.7],
        [x + w + 0.1, h + 2.4, z - 6],
        [x - 0.2, h + 2.4, z - 6],
        roof,
      )
    }
    x += w
  }
  farShore(set, 60, hex('#5a7048'))
}
