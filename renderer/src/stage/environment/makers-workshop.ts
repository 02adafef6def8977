// The workshop of whoever makes things by hand: a bench under a window, and on the walls what the trade works with; of a joiner, a tailor, a cobbler, a luthier, a potter or a clockmaker.
import type { FilmSet } from '../film-set.ts'
import { tableAt, walnut, woodOf } from '../prop/furniture.ts'
import { type KnownThing, knownThing, measuresOf } from '../prop/known-thing.ts'
import { hash2 } from '../random.ts'
import { hex } from '../vector.ts'
import { dressmakersWall } from './dressmakers-wall.ts'
import type { Environment } from './environment.ts'
import { planHall } from './hall.ts'
import { roomSize, type Shell } from './room-shell.ts'
import { garage } from './work-halls.ts'

const object = (form: string, height: number, noun = form): KnownThing => ({
  kind: 'object',
  form,
  height,
  noun,
})

/** What hangs in a row on the wall of a trade, and what stands on its two shelves. */
interface Wares {
  readonly words: RegExp
  readonly hung: readonly KnownThing[]
  readonly shelved: readonly KnownThing[]
}

const jars = [object('jar', 0.2), object('jug', 0.2), object('jar', 0.16), object('jar', 0.24)]
const handTools = [
  object('hand-saw', 0.36),
  object('hammer', 0.46),
  object('bench-tool', 0.38, 'chisel'),
  object('bench-tool', 0.36, 'pliers'),
  object('hand-saw', 0.3),
  object('bench-tool', 0.36, 'wrench'),
  object('shears', 0.36),
]

const trades: readonly Wares[] = [
  {
    words: /luthier|violin|guitar|instrument|cello/i,
    hung: [object('violin', 0.6), object('guitar', 0.98), object('violin', 0.62)],
    shelved: jars,
  },
  {
    words: /cobbler|shoe|boot|leather|saddler/i,
    hung: [object('hammer', 0.3), object('shears', 0.28), object('bench-tool', 0.26, 'pliers')],
    shelved: [object('boot', 0.26), object('boot', 0.2, 'shoe'), object('boot', 0.3)],
  },
  {
    words: /potter|pottery|ceramic|clay/i,
    hung: [],
    shelved: [object('vase', 0.3), object('jug', 0.24), object('jar', 0.2), object('vase', 0.22)],
  },
  {
    words: /clock|watch/i,
    hung: [object('clock', 0.34), object('clock', 0.26)],
    shelved: [object('clock', 0.28), ...jars],
  },
  { words: /./, hung: handTools, shelved: jars },
]

/** Things on a shelf from x0 to x1, close, in the order of `list`. */
const shelf = (
  set: FilmSet,
  [x0, x1]: readonly [number, number],
  y: number,
  z: number,
  list: readonly KnownThing[],
): void => {
  const meshes = list.map((thing, i) => knownThing(set, thing, i + 3))
  set.builder.box([x0, y - 0.035, z], [x1, y, z + 0.27], woodOf(set), hex('#7a5430'))
  let x = x0 + 0.06
  for (let i = 0; i < 40; i++) {
    const mesh = meshes[Math.floor(hash2(i, list.length + y * 7) * meshes.length)]
    if (!mesh) return
    const [w] = measuresOf(mesh)
    if (x + w > x1 - 0.04) return
    set.builder.placed({ at: [x + w / 2, y, z + 0.14], yaw: 0.3 * hash2(i, 3) }, () =>
      set.cast(mesh),
    )
    x += w + 0.05 + 0.08 * hash2(i, 9)
  }
}

/** A board with things hung on it by their tops. */
const board = (
  set: FilmSet,
  [x0, x1]: readonly [number, number],
  top: number,
  z: number,
  list: readonly KnownThing[],
): void => {
  const meshes = list.map((thing, i) => knownThing(set, thing, i + 5))
  const b = set.builder
  b.box([x0, top - 0.02, z], [x1, top + 0.06, z + 0.04], woodOf(set), hex('#5e3c20'))
  let x = x0 + 0.1
  for (let i = 0; i < 30; i++) {
    const mesh = meshes[i % Math.max(1, meshes.length)]
    if (!mesh) return
    const [w, tall, deep] = measuresOf(mesh)
    if (x + w > x1 - 0.05) return
    b.placed({ at: [x + w / 2, top - tall, z + 0.05 + deep / 2] }, () => set.cast(mesh))
    x += w + 0.12
  }
}

/** Planks that lean in a corner, of several woods and lengths. */
const planks = (set: FilmSet, x: number, z: number): void => {
  const wood = woodOf(set)
  const tones = ['#c89a5e', '#b8824a', '#d8b47a', '#a46c3a', '#c88c50'] as const
  for (let i = 0; i < 7; i++) {
    const tall = 1.5 + 0.7 * hash2(i, 4)
    set.builder.placed(
      { at: [x - 0.45 + i * 0.15, 0, z], pitch: -0.13, roll: 0.06 - 0.02 * i },
      () =>
        set.builder.box(
          [-0.065, 0, -0.02],
          [0.065, tall, 0.02],
          wood,
          hex(tones[i % tones.length] ?? '#c89a5e'),
        ),
    )
  }
}

/** Curls of wood on the floor. */
const shavings = (set: FilmSet, half: number, back: number): void => {
  const curl = set.matte(hex('#dcb478'), 0.8, 0.1, 20)
  for (let i = 0; i < 60; i++) {
    const [x, z] = [(set.random() * 2 - 1) * half * 0.8, -back + 0.9 + set.random() * (back + 1.6)]
    const r = 0.015 + 0.02 * set.random()
    set.builder.placed({ at: [x, r * 0.8, z], yaw: i, roll: 1.3 }, () =>
      set.builder.cylinder([0, -r, 0], [0, r, 0], r, r * 0.8, curl, [1, 1, 1], 8),
    )
  }
}

/** A heavy bench along the wall with a vice at its end. */
const longBench = (set: FilmSet, wide: number): void => {
  const b = set.builder
  tableAt(set, wide, 0.62, 0.88, hex('#a87848'))
  b.box([-wide / 2 + 0.1, 0.2, -0.26], [wide / 2 - 0.1, 0.25, 0.26], woodOf(set), walnut)
  const iron = set.material({ color: hex('#3a4a5c'), roughness: 0.4, f0: 0.3, metal: 0.4 })
  const x = wide / 2 - 0.3
  b.box([x - 0.09, 0.88, 0.05], [x + 0.09, 1.04, 0.2], iron)
  b.box([x - 0.09, 0.92, 0.27], [x + 0.09, 1.04, 0.34], iron)
  b.cylinder([x, 0.96, 0.2], [x, 0.96, 0.46], 0.02, 0.02, iron, [1, 1, 1], 10)
  b.cylinder([x - 0.1, 0.96, 0.44], [x + 0.1, 0.96, 0.44], 0.01, 0.01, iron, [1, 1, 1], 8)
}

const onWheels =
  /\b(car|cars|mechanics?|engines?|motorcycles?|motorbikes?|tyres?|tires?|trucks?)\b/i
const cloth =
  /tailor|seamstress|dressmaker|\bsew|needle|embroider|\bsuit\b|\bdress\b|fashion|cloth|costum/i

/** A maker's workshop; whoever works at wheels and engines has a garage. */
export const makersWorkshop: Environment = (order) => {
  const { prompt } = order.brief
  if (onWheels.test(prompt)) return garage(order)
  const size = roomSize(order, 1.02)
  // What the lens sees of the wall; a room for a long bench is wider than that.
  const seen = Math.min(size.half, 2.7)
  const sews = cloth.test(prompt)
  const shell: Shell = {
    ...size,
    floor: 0,
    wall: hex(sews ? '#d9c9ae' : '#b79a76'),
    flooring: 'boards',
    floorColor: hex('#8f683f'),
    backWindow: { x: -seen * 0.5, half: 0.72, low: 1.08, high: 2.15 },
    sideWindows: true,
    ceiling: hex('#d8c8ac'),
  }
  const { half, back, height } = shell
  return planHall(order, shell, (set) => {
    const z = -back
    const right = [seen * -0.12, half - 0.12] as const
    if (sews) dressmakersWall(set, right, half, z)
    else {
      const wares = trades.find(({ words }) => words.test(prompt))
      board(set, right, 1.86, z + 0.01, wares?.hung ?? [])
      const low = wares?.hung.length === 0 ? [1.15, 1.6, 2.12] : [2.12]
      for (const y of low) shelf(set, right, y, z + 0.01, wares?.shelved ?? [])
      shelf(set, [-half + 0.1, -seen * 0.5 - 0.85], 1.55, z + 0.01, jars)
      if (wares?.hung === handTools) {
        planks(set, seen * 0.86, z + 0.34)
        planks(set, -seen * 0.98, z + 0.34)
        shavings(set, half, back)
      }
    }
    if (!sews)
      set.builder.placed({ at: [-seen * 0.1, 0, z + 0.36] }, () => longBench(set, seen * 1.5))
    for (const x of [-0.45, 0.45]) {
      const at = x * half
      const shade = set.matte(hex('#2f5a48'), 0.4, 0.03)
      set.builder.cylinder([at, height, 0], [at, height - 0.4, 0], 0.01, 0.01, shade)
      set.builder.cylinder(
        [at, height - 0.5, 0],
        [at, height - 0.38, 0],
        0.2,
        0.06,
        shade,
        [1, 1, 1],
        20,
      )
      set.lamp([at, height - 0.55, 0], 0.12, [1.6, 1.3, 0.95])
    }
  })
}
