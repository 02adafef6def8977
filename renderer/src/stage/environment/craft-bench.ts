// A craftsman's bench, near: tools in a rack on the wall, tools and work on the worn top, a lamp over it; of a watchmaker, a goldsmith, a carpenter, a cobbler or a luthier.
import type { FilmSet } from '../film-set.ts'
import { type KnownThing, knownThing, measuresOf } from '../prop/known-thing.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { piece, planHall } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'

const object = (form: string, height: number, noun = form): KnownThing => ({
  kind: 'object',
  form,
  height,
  noun,
})

/** What lies on the bench of a trade: thing, x, z (front is positive) and yaw. */
type Laid = readonly [KnownThing, number, number, number]

const trades: readonly (readonly [RegExp, readonly Laid[]])[] = [
  [
    /watch|clock|horolog/i,
    [
      [object('watch', 0.2), -0.2, 0.1, 0.2],
      [object('clock', 0.34), -0.66, -0.16, 0.4],
      [object('watch', 0.13), 0.16, 0.16, -0.5],
      [object('magnifier', 0.24), 0.42, 0.06, 0.6],
      [object('clock', 0.26), 0.72, -0.2, -0.4],
      [object('jar', 0.14), -0.98, 0.06, 0],
      [object('jar', 0.11), -0.84, 0.14, 0],
      [object('bench-tool', 0.14, 'screwdriver'), 0.02, 0.0, 1],
      [object('bench-tool', 0.13, 'pliers'), 0.98, 0.12, 0.4],
    ],
  ],
  [
    /gold|silver|jewel/i,
    [
      [object('crown', 0.17), -0.26, 0.0, 0.3],
      [object('ring-box', 0.1), 0.06, 0.14, 0.2],
      [object('crystal', 0.12, 'gem'), 0.26, 0.08, 0],
      [object('hammer', 0.26), 0.5, 0.12, 1.1],
      [object('magnifier', 0.26), 0.74, -0.06, -0.4],
      [object('bench-tool', 0.14, 'pliers'), -0.62, 0.12, 0.6],
      [object('jug', 0.2), -0.94, -0.14, 0],
      [object('watch', 0.13), 0.98, 0.1, 0.3],
    ],
  ],
  [
    /cobbler|shoe/i,
    [
      [object('boot', 0.26), -0.4, 0, 0.8],
      [object('boot', 0.2, 'shoe'), 0.1, 0.08, 0.7],
      [object('hammer', 0.28), 0.5, 0.1, 1],
      [object('boot', 0.24), 0.82, -0.1, -0.6],
      [object('jar', 0.14), -0.9, -0.1, 0],
      [object('shears', 0.22), -0.1, 0.2, 0.2],
    ],
  ],
  [
    /potter|pottery|ceramic/i,
    [
      [object('vase', 0.34), -0.95, -0.1, 0],
      [object('jug', 0.26), -0.6, -0.06, 0.4],
      [object('jar', 0.2), -0.2, 0.02, 0],
      [object('vase', 0.26), 0.16, -0.12, 0],
      [object('jug', 0.2), 0.5, 0, 1.2],
      [object('jar', 0.16), 0.82, 0.06, 0],
    ],
  ],
  [
    /luthier|violin|guitar/i,
    [
      [object('violin', 0.58), -0.1, -0.12, 0.3],
      [object('violin-bow', 0.5), 0.5, 0.05, 0.5],
      [object('bench-tool', 0.2, 'chisel'), -0.6, 0.12, 0.6],
      [object('hand-saw', 0.16), 0.76, 0.1, 0.2],
      [object('jar', 0.15), -0.9, -0.1, 0],
    ],
  ],
  [
    /./,
    [
      [object('bench-tool', 0.24, 'toolbox'), -0.86, -0.12, 0.3],
      [object('hand-saw', 0.34), -0.2, 0.02, 1.3],
      [object('hammer', 0.4), 0.3, 0.02, 1.1],
      [object('bench-tool', 0.2, 'drill'), 0.66, -0.02, -0.4],
      [object('bench-tool', 0.3, 'screwdriver'), 0.02, 0.1, 0.8],
      [object('bench-tool', 0.28, 'pliers'), 0.94, 0.08, 0.4],
      [object('firewood', 0.2), -1.3, -0.1, 0.3],
      [object('jar', 0.15), -0.5, -0.2, 0],
    ],
  ],
]

const wallTools: readonly KnownThing[] = [
  object('hammer', 0.3),
  object('bench-tool', 0.22, 'screwdriver'),
  object('bench-tool', 0.22, 'pliers'),
  object('hand-saw', 0.2),
  object('bench-tool', 0.24, 'wrench'),
  object('shears', 0.24),
  object('bench-tool', 0.2, 'chisel'),
  object('hammer', 0.26),
  object('bench-tool', 0.24, 'screwdriver'),
]

const top = 0.88

export const craftBench: Environment = (order) => {
  const shell: Shell = {
    half: Math.max(2.3, levelRadius(order) + 1.4),
    back: Math.max(1.15, levelRadius(order) + 0.9),
    height: Math.max(2.7, order.span * 1.45),
    floor: 0,
    wall: hex('#9a7f62'),
    flooring: 'boards',
    floorColor: hex('#86613c'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#d8c8ac'),
  }
  const { back, half } = shell
  return {
    ...planHall(order, shell, (set) => {
      set.builder.placed({ at: [0, 0, -back + 0.42] }, () => bench(set, order, half))
      rack(set, half, -back)
    }),
    vista: { eye: [0.22, 1.82, 1.2], target: [-0.02, 0.99, -back], fov: 47 },
  }
}

/** The bench against the wall: a scarred top on drawers, the work on it, a lamp on an arm. */
const bench = (set: FilmSet, order: SetOrder, half: number): void => {
  const b = set.builder
  const wood = set.material({ roughness: 0.55, f0: 0.03, scale: 9, relief: 0.12, mottle: 0.3 })
  const wide = Math.min(half - 0.25, 1.7)
  b.grid(
    120,
    34,
    (u, v): Vec3 => [(u * 2 - 1) * wide, top, 0.38 - v * 0.8],
    wood,
    ([x, , z]) => {
      const plank = Math.abs(z / 0.19 - Math.round(z / 0.19)) < 0.04 ? 0.55 : 1
      const worn = fbm(x * 3 + 2, z * 5, 4)
      return scale(
        mix3(hex('#8a5a30'), hex('#b88a54'), worn),
        plank * (0.8 + 0.3 * noise(x * 4, z * 60)),
      )
    },
  )
  b.box([-wide, top - 0.09, 0.3], [wide, top - 0.001, 0.39], wood, hex('#7a4e2a'))
  b.box([-wide, top - 0.09, -0.42], [wide, top - 0.02, 0.3], wood, hex('#6a4426'))
  const brass = set.material({ color: hex('#c8a050'), roughness: 0.3, f0: 0.5, metal: 1 })
  for (const s of [-1, 1]) {
    const [x0, x1] = [s * wide - (s > 0 ? 0.62 : 0), s * wide + (s > 0 ? 0 : 0.62)]
    b.box([x0, 0, -0.4], [x1, top - 0.09, 0.3], wood, hex('#6e4828'))
    for (let y = 0.1; y < 0.7; y += 0.23) {
      b.box([x0 + 0.03, y, 0.3], [x1 - 0.03, y + 0.2, 0.32], wood, hex('#82552e'))
      b.placed({ at: [(x0 + x1) / 2, y + 0.1, 0.335], scale: 0.018 }, () =>
        b.sphere(brass, [1, 1, 1], 8),
      )
    }
  }
  const found = trades.find(([words]) => words.test(order.brief.prompt))
  for (const [i, [thing, x, z, yaw]] of (found?.[1] ?? []).entries()) {
    const mesh = knownThing(set, thing, i + 2)
    const [, tall, deep] = measuresOf(mesh)
    // Thin tools lie; what has a foot stands.
    const lies =
      /hammer|bench-tool|shears|bow|magnifier|saw/.test(thing.form) &&
      !/toolbox|drill/.test(thing.noun ?? '')
    b.placed(
      lies
        ? { at: [x, top + deep / 2, z + tall / 2], yaw, pitch: -Math.PI / 2 }
        : { at: [x, top, z], yaw },
      () => set.cast(mesh),
    )
  }
  lampOver(set)
}

const lampOver = (set: FilmSet): void => {
  if (set.lacks('lamp')) return
  const b = set.builder
  const green = set.matte(hex('#2a5a44'), 0.35, 0.02)
  const iron = set.matte(hex('#2c2a28'), 0.5, 0.03)
  b.cylinder([1.24, top, -0.26], [1.24, top + 0.03, -0.26], 0.1, 0.09, iron, [1, 1, 1], 18)
  b.cylinder([1.24, top, -0.26], [1.1, top + 0.42, -0.2], 0.012, 0.012, iron, [1, 1, 1], 8)
  b.cylinder([1.1, top + 0.42, -0.2], [0.72, top + 0.56, -0.06], 0.012, 0.012, iron, [1, 1, 1], 8)
  b.placed({ at: [0.68, top + 0.46, -0.04], roll: 0.25 }, () =>
    b.lathe(
      [
        [0.14, 0],
        [0.11, 0.06],
        [0.04, 0.12],
        [0.001, 0.13],
      ],
      green,
      [1, 1, 1],
      22,
    ),
  )
  b.placed({ at: [0.68, top + 0.47, -0.04], scale: 0.05 }, () =>
    b.sphere(set.material({ color: [0, 0, 0], emission: [5, 3.6, 2] }), [1, 1, 1], 12),
  )
  b.light([0.66, top + 0.4, -0.02], 0.05, [0.22, 0.16, 0.09])
}

/** Tools that hang in a row on a board, under a shelf of tins and jars. */
const rack = (set: FilmSet, half: number, z: number): void => {
  const b = set.builder
  const wood = set.material({ roughness: 0.6, f0: 0.03, scale: 9, relief: 0.1, mottle: 0.25 })
  const wide = Math.min(half - 0.3, 1.6)
  b.box([-wide, 1.34, z], [wide, 1.4, z + 0.03], wood, hex('#5e3c20'))
  b.box([-wide, 1.8, z], [wide, 1.83, z + 0.22], wood, hex('#7a5430'))
  const tools = wallTools.map((thing, i) => knownThing(set, thing, i + 5))
  let x = -wide + 0.12
  for (let i = 0; x < wide - 0.1 && i < 40; i++) {
    const mesh = tools[i % tools.length]
    if (!mesh) break
    const [w, tall] = measuresOf(mesh)
    b.placed({ at: [x + w / 2, 1.42 + (0.28 - tall) / 2, z + 0.07] }, () => set.cast(mesh))
    x += w + 0.07
  }
  const pots = [object('jar', 0.2), object('jug', 0.22), object('books', 0.2), object('jar', 0.16)]
  const meshes = pots.map((thing, i) => knownThing(set, thing, i + 21))
  x = -wide + 0.1
  for (let i = 0; x < wide - 0.15 && i < 60; i++) {
    const mesh = meshes[(i * 3 + 1) % meshes.length]
    if (!mesh) break
    const [w] = measuresOf(mesh)
    b.placed({ at: [x + w / 2, 1.83, z + 0.11], yaw: i }, () => set.cast(mesh))
    x += w + 0.05
  }
  piece(set, -half + 0.35, z + 0.5, 0.3, 1, 0, () =>
    set.cast(knownThing(set, { kind: 'furniture', form: 'stool', height: 0.6 }, 2)),
  )
}
