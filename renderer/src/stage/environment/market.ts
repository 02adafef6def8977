// A street market under awnings and lanterns.
import type { FilmSet } from '../film-set.ts'
import { passersBy } from '../prop/passer-by.ts'
import { awning, stringLights } from '../prop/town.ts'
import { hex, scale } from '../vector.ts'
import type { Casts } from './castle.ts'
import type { Environment } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { cobbles } from './paving.ts'
import { houseRows } from './urban.ts'

/** A street market: stalls with striped awnings, goods in crates, lanterns. */
export const market: Environment = (order) => {
  const half = Math.max(1.5, levelRadius(order) * 0.8 + 0.6)
  const east = [
    'morocco',
    'spices',
    'lantern',
    'lanterns',
    'bazaar',
    'souk',
    'marrakech',
    'istanbul',
    'india',
    'asia',
  ].some(order.named)
  return {
    light: 'shade',
    ground: () => 0,
    water: null,
    open: 0.5,
    vista: { eye: [0.2, 1.7, 7], target: [0, 1.5, -8], fov: 50 },
    build: (set) => {
      cobbles(set, order, east ? hex('#c8a078') : hex('#a89c8c'), 16)
      for (const s of [-1, 1])
        for (let z = 3.4; z > -26; z -= 3)
          if (set.free(s * (half + 1.1), z - 1.4, 0.6, 2.6, 0))
            set.builder.placed(
              { at: [s * (half + 0.55), 0, z - 1.4], yaw: (-s * Math.PI) / 2 },
              () => (east ? spiceStall(set) : stall(set)),
            )
      houseRows(set, {
        kind: 'old',
        width: half * 2 + 6.4,
        low: east ? 6 : 9,
        high: east ? 9 : 14,
        near: set.view.eye[2] + 6,
        far: -60,
        shops: false,
      })
      for (let i = 0; i < 5; i++) {
        const z = -0.5 - i * 3
        if (east) lanterns(set, half, z)
        else stringLights(set, [-half - 2.4, 3.5, z], [half + 2.4, 3.6, z - 0.6], 0.4, 16, 0.05)
      }
      if (order.brief.excluded.some((w) => /people|crowd/.test(w))) return
      const people = passersBy(set, 8) as unknown as Casts
      for (let i = 0; i < 22; i++) {
        const [x, z] = [set.between(-half, half), -3 - 22 * set.random()]
        const who = set.pick(people)
        if (z < -7 || set.beside(x, z, 0.35, 1.7))
          set.put(x, z, { radius: 0.3, height: 1.7 }, { yaw: set.random() * 6.28 }, () =>
            set.cast(who),
          )
      }
    },
  }
}

const stall = (set: FilmSet): void => {
  const b = set.builder
  const wood = set.matte(hex('#8a6238'), 0.8, 0.18, 7)
  for (const x of [-1.25, 1.25])
    for (const z of [-0.9, 0.5])
      b.cylinder([x, 0, z], [x, z > 0 ? 2.2 : 2.6, z], 0.035, 0.035, wood, [1, 1, 1], 7)
  b.box([-1.3, 0.6, -0.7], [1.3, 0.68, 0.55], wood)
  const [a, c] = set.pick([
    [hex('#c8302a'), hex('#f4ecd8')],
    [hex('#2f7a4a'), hex('#f4ecd8')],
    [hex('#d8902a'), hex('#f4ecd8')],
    [hex('#2f5f9a'), hex('#f4ecd8')],
    [hex('#8a3a7a'), hex('#f0d8a8')],
  ] as const)
  b.placed({ at: [0, 0, -0.9] }, () => awning(set, 2.8, 2.65, 1.75, a, c))
  const goods: readonly [string, ...string[]] = [
    '#e0402a',
    '#f0a020',
    '#7ab83a',
    '#f5d040',
    '#8a3a8a',
    '#c86a3a',
    '#e8d8b0',
  ]
  const m = set.material({ roughness: 0.5, f0: 0.03 })
  for (let i = 0; i < 4; i++) {
    const x0 = -1.2 + i * 0.61
    const color = hex(set.pick(goods))
    b.placed({ at: [x0 + 0.28, 0.68, -0.05], pitch: 0.35 }, () => {
      b.box([-0.27, 0, -0.42], [0.27, 0.14, 0.42], wood, [1.2, 1.1, 1])
      for (let k = 0; k < 24; k++)
        b.placed(
          {
            at: [
              -0.2 + (k % 4) * 0.135,
              0.15 + 0.03 * set.random(),
              -0.34 + Math.floor(k / 4) * 0.135,
            ],
            scale: 0.068,
          },
          () => b.sphere(m, scale(color, 0.8 + 0.4 * set.random()), 8),
        )
    })
  }
  set.lamp([0, 2, 0.3], 0.1, [0.9, 0.55, 0.24])
  b.placed({ at: [0, 2.05, 0.2], scale: 0.06 }, () =>
    b.sphere(set.glow([1, 0.75, 0.4], 7), [1, 1, 1], 10),
  )
}

/** A stall of the east: cones of spice in bowls and sacks, brass lamps and rugs hung above and behind. */
const spiceStall = (set: FilmSet): void => {
  const b = set.builder
  const wood = set.matte(hex('#7a5230'), 0.8, 0.18, 7)
  for (const x of [-1.25, 1.25])
    for (const z of [-0.9, 0.5])
      b.cylinder([x, 0, z], [x, 2.5, z], 0.035, 0.035, wood, [1, 1, 1], 7)
  const cloth = set.pick(['#b8402a', '#2a6a7a', '#c88a2a', '#7a2a4a', '#e0d0b0'])
  b.placed({ at: [0, 0, -0.9] }, () =>
    awning(set, 2.8, 2.6, 1.7, hex(cloth), scale(hex(cloth), 0.72)),
  )
  b.box([-1.3, 0, -0.6], [1.3, 0.5, 0.5], wood)
  const powder = set.material({ roughness: 0.95, f0: 0.01, scale: 60, relief: 0.3 })
  const brass = set.material({ color: hex('#c89a4a'), roughness: 0.3, f0: 0.4, metal: 0.8 })
  const spices = [
    '#d8501c',
    '#e8a01c',
    '#a8281c',
    '#7a8a2a',
    '#f0c83a',
    '#8a4a24',
    '#c83a5a',
    '#e8dcb8',
  ]
  for (let row = 0; row < 3; row++)
    for (let i = 0; i < 5; i++) {
      const color = hex(spices[Math.floor(set.random() * spices.length)] ?? '#d8501c')
      b.placed({ at: [-1.02 + i * 0.51, 0.52 + row * 0.13, 0.3 - row * 0.36] }, () => {
        b.lathe(
          [
            [0.001, 0],
            [0.13, 0],
            [0.225, 0.11],
            [0.205, 0.11],
            [0.001, 0.1],
          ],
          brass,
          [1, 1, 1],
          20,
        )
        b.lathe(
          [
            [0.2, 0.1],
            [0.12, 0.22],
            [0.04, 0.33],
            [0.001, 0.36],
          ],
          powder,
          (p) => scale(color, 0.85 + 0.3 * ((p[1] * 37) % 1)),
          20,
        )
      })
    }
  rugsAndLamps(set, spices, brass)
  set.lamp([0, 1.9, 0.6], 0.1, [0.9, 0.5, 0.2])
}

/** Rugs over the back rail, lamps of coloured glass under the awning. */
const rugsAndLamps = (set: FilmSet, spices: readonly string[], brass: number): void => {
  const b = set.builder
  for (let i = 0; i < 3; i++) {
    const [x, color] = [
      -0.85 + i * 0.85,
      hex(spices[(i * 3 + Math.floor(set.random() * 8)) % 8] ?? '#a8281c'),
    ]
    b.grid(
      10,
      22,
      (u, v) => [x + (u - 0.5) * 0.74, 2.35 - v * 1.5, -0.86 + 0.03 * Math.sin(u * 9 + i)],
      set.matte([1, 1, 1], 0.95, 0.1, 30),
      ([px, py]) => {
        const [s, t] = [Math.abs(px - x) / 0.37, (2.35 - py) / 1.5]
        const border = s > 0.78 || t < 0.1 || t > 0.9
        const star = Math.abs(Math.sin(t * 12) + Math.cos(s * 7)) > 1.1
        return border ? scale(color, 0.45) : star ? hex('#e8d4a0') : color
      },
      false,
    )
  }
  for (const x of [-0.8, 0.1, 0.9]) {
    const color = hex(set.pick(['#ffb040', '#ff6a30', '#40c8b0', '#ff4a6a']))
    b.placed({ at: [x, 1.95 - 0.1 * Math.abs(x), 0.45] }, () => {
      b.lathe(
        [
          [0.04, -0.17],
          [0.12, -0.05],
          [0.125, 0.05],
          [0.05, 0.14],
        ],
        set.material({ color: scale(color, 0.4), emission: scale(color, set.lit ? 3 : 1.1) }),
        [1, 1, 1],
        10,
      )
      b.cylinder([0, 0.14, 0], [0, 0.5, 0], 0.008, 0.008, brass, [1, 1, 1], 5)
    })
  }
}

const lanterns = (set: FilmSet, half: number, z: number): void => {
  if (set.lacks('lamp')) return
  const b = set.builder
  const wire = set.material({ color: [0.02, 0.02, 0.02] })
  b.cylinder([-half - 2.5, 3.7, z], [half + 2.5, 3.7, z], 0.01, 0.01, wire, [1, 1, 1], 4)
  const colors: readonly [string, ...string[]] = [
    '#ffb040',
    '#ff6a30',
    '#40c8b0',
    '#ff4a6a',
    '#a86aff',
  ]
  const n = 5
  for (let i = 0; i < n; i++) {
    const x = -half - 1.6 + ((2 * half + 3.2) * (i + 0.5)) / n
    const y = 3.2 - 0.35 * set.random()
    if (!set.free(x, z, 0.2, 0.5, y - 0.3)) continue
    const color = hex(set.pick(colors))
    const glow = set.lit
      ? set.material({ color: scale(color, 0.4), emission: scale(color, 3.2) })
      : set.material({ color, emission: scale(color, 0.55), roughness: 0.4 })
    const brass = set.material({ color: hex('#c89a4a'), roughness: 0.3, f0: 0.4, metal: 0.8 })
    b.cylinder([x, 3.7, z], [x, y + 0.24, z], 0.006, 0.006, wire, [1, 1, 1], 4)
    b.placed({ at: [x, y, z] }, () => {
      b.lathe(
        [
          [0.06, -0.2],
          [0.16, -0.06],
          [0.17, 0.06],
          [0.07, 0.18],
        ],
        glow,
        [1, 1, 1],
        10,
      )
      b.lathe(
        [
          [0.075, 0.17],
          [0.09, 0.2],
          [0.01, 0.27],
        ],
        brass,
        [1, 1, 1],
        10,
      )
      b.lathe(
        [
          [0.01, -0.25],
          [0.07, -0.2],
        ],
        brass,
        [1, 1, 1],
        10,
      )
    })
    if (i % 2 === 0) set.lamp([x, y - 0.3, z], 0.15, scale(color, 0.9))
  }
}
