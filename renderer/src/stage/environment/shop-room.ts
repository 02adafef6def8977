// A shop from inside: full shelves along its walls under a lettered board, a table of the best wares before them, warm lamps.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { pendantAt, woodOf } from '../prop/furniture.ts'
import { type KnownThing, knownThing, measuresOf } from '../prop/known-thing.ts'
import { flowerStem } from '../prop/plant.ts'
import { letters } from '../subject/building/letters.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { piece, planHall } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'
import { type ShopWares, shopWares } from './shop-wares.data.ts'

/** A ware, and how wide and deep it lies. */
interface Ware {
  readonly mesh: LocalMesh
  readonly wide: number
  readonly tall: number
  readonly deep: number
}

/** The wares that a prompt asks for; those of an antique shop where it names no trade. */
export const waresOf = (prompt: string): ShopWares | null =>
  shopWares.find(({ words }) => words.test(prompt)) ?? null

const madeOf = (set: FilmSet, list: readonly KnownThing[]): Ware[] =>
  list.map((thing, i) => {
    const mesh = knownThing(set, thing, i + 3)
    const [wide, tall, deep] = measuresOf(mesh)
    return { mesh, wide, tall, deep }
  })

const levels = [0.42, 0.88, 1.34, 1.8] as const

/** A dresser from x0 to x1 that looks along +z, its front at z = 0; each board has its own rhythm of wares. */
const dresser = (
  set: FilmSet,
  x0: number,
  x1: number,
  wood: readonly [number, number, number],
  wares: readonly Ware[],
): void => {
  const b = set.builder
  const m = set.material({ roughness: 0.5, f0: 0.03, scale: 12, relief: 0.06, mottle: 0.25 })
  const deep = 0.46
  b.box([x0, 0, -deep - 0.03], [x1, 2.36, -deep], m, scale(wood, 0.62))
  const bays = Math.max(1, Math.round((x1 - x0) / 1.3))
  for (let i = 0; i <= bays; i++) {
    const x = x0 + ((x1 - x0) * i) / bays
    b.box([x - 0.025, 0, -deep], [x + 0.025, 2.36, 0], m, wood)
  }
  for (const y of levels) b.box([x0, y - 0.03, -deep], [x1, y, 0], m, wood)
  b.box([x0, 0, -deep + 0.02], [x1, levels[0] - 0.03, -0.02], m, scale(wood, 0.85))
  b.box([x0 - 0.05, 2.34, -deep], [x1 + 0.05, 2.42, 0.06], m, scale(wood, 1.1))
  for (const [row, y] of levels.entries()) {
    let [x, n] = [x0 + 0.06, row * 2]
    while (x < x1 - 0.1 && wares.length > 0) {
      const ware = wares[n % wares.length]
      n++
      if (!ware || ware.tall > 0.44) continue
      // Two or three alike stand side by side, as shopkeepers put them.
      for (let k = 0; k < 2 + (n % 2) && x + ware.wide < x1 - 0.03; k++) {
        b.placed({ at: [x + ware.wide / 2, y, -0.22], yaw: set.between(-0.25, 0.25) }, () =>
          set.cast(ware.mesh),
        )
        x += ware.wide + 0.03
      }
      x += 0.02
      if (n > 300) break
    }
  }
}

/** Buckets of cut flowers on steps, each of one kind. */
const flowerSteps = (set: FilmSet, x0: number, x1: number): void => {
  if (set.lacks('flower')) return
  const b = set.builder
  const wood = woodOf(set)
  const zinc = set.material({ color: hex('#a8b0b4'), roughness: 0.35, f0: 0.3 })
  const colors = ['#e0304a', '#f2c230', '#f4f0ea', '#f09ab8', '#8a4ab8', '#f0802a', '#c8204a']
  const stems = colors.map((c, i) => flowerStem(set, hex(c), i % 2 === 0))
  for (let row = 0; row < 4; row++) {
    const [y, z] = [0.08 + row * 0.34, -0.05 - row * 0.36]
    b.box([x0, y - 0.06, z - 0.34], [x1, y, z], wood, hex('#9a7a54'))
    b.box([x0, 0, z - 0.34], [x1, y - 0.06, z - 0.3], wood, hex('#7a5c3c'))
    for (let x = x0 + 0.2, i = row * 3; x < x1 - 0.1; x += 0.36, i++) {
      const stem = stems[i % stems.length]
      b.placed({ at: [x, y, z - 0.17] }, () => {
        b.lathe(
          [
            [0.001, 0.005],
            [0.1, 0.005],
            [0.135, 0.24],
            [0.125, 0.24],
            [0.001, 0.2],
          ],
          i % 3 ? zinc : set.matte(hex('#b8643c'), 0.8, 0.06),
          [1, 1, 1],
          18,
        )
        for (let k = 0; k < 17 && stem; k++) {
          const a = k * 2.4
          const r = 0.1 * Math.sqrt(k / 17)
          b.placed(
            {
              at: [r * Math.cos(a), 0.16, r * Math.sin(a)],
              yaw: a,
              pitch: 0.1 + r * 2.6,
              scale: 0.36 + 0.05 * (k % 3),
            },
            () => set.cast(stem),
          )
        }
      })
    }
  }
}

/** Sausages, hams and strings of links on hooks from a rail. */
const meatRail = (set: FilmSet, half: number, y: number, z: number): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#b8bec4'), roughness: 0.25, f0: 0.6, metal: 1 })
  const meat = set.material({ roughness: 0.45, f0: 0.035, scale: 22, relief: 0.1, mottle: 0.3 })
  b.cylinder([-half, y, z], [half, y, z], 0.025, 0.025, steel, [1, 1, 1], 10)
  for (let x = -half + 0.25, i = 0; x < half - 0.1; x += 0.4, i++) {
    b.cylinder([x, y, z], [x, y - 0.14, z], 0.008, 0.008, steel, [1, 1, 1], 6)
    if (i % 3 === 0) {
      // A ham: broad below, its bone above.
      b.placed({ at: [x, y - 0.5, z], scale: [0.15, 0.28, 0.12] }, () =>
        b.sphere(meat, hex('#a84a3a'), 20),
      )
      b.placed({ at: [x, y - 0.6, z + 0.035], scale: [0.13, 0.17, 0.1] }, () =>
        b.sphere(meat, hex('#e0b0a0'), 18),
      )
      b.cylinder([x, y - 0.3, z], [x, y - 0.12, z], 0.04, 0.025, meat, hex('#efe6d4'), 10)
    } else if (i % 3 === 1)
      for (let k = 0; k < 5; k++)
        b.placed(
          {
            at: [x + 0.035 * (k % 2 ? 1 : -1), y - 0.2 - k * 0.125, z],
            roll: k % 2 ? 0.35 : -0.35,
          },
          () => {
            b.placed({ scale: [0.042, 0.082, 0.042] }, () => b.sphere(meat, hex('#9a3a26'), 12))
          },
        )
    else
      for (const dx of [-0.07, 0.07])
        b.placed({ at: [x + dx, y - 0.46, z], scale: [0.05, 0.3, 0.05] }, () =>
          b.sphere(meat, hex(dx < 0 ? '#6a2418' : '#8a3020'), 14),
        )
  }
}

const tableOf = (set: FilmSet, wares: readonly Ware[], wide: number, color: string): void => {
  const b = set.builder
  const m = woodOf(set)
  b.box([-wide, 0.74, -0.42], [wide, 0.8, 0.42], m, hex(color))
  b.box([-wide + 0.06, 0.6, -0.36], [wide - 0.06, 0.74, 0.36], m, scale(hex(color), 0.8))
  for (const x of [-wide + 0.1, wide - 0.1])
    for (const z of [-0.32, 0.32])
      b.box([x - 0.04, 0, z - 0.04], [x + 0.04, 0.62, z + 0.04], m, scale(hex(color), 0.8))
  for (const z of [-0.22, 0.2]) {
    let [x, n] = [-wide + 0.05, z > 0 ? 1 : 0]
    while (n < 60) {
      const ware = wares[n % Math.max(1, wares.length)]
      n++
      if (!ware || x + ware.wide > wide - 0.03) break
      b.placed({ at: [x + ware.wide / 2, 0.8, z], yaw: set.between(-0.3, 0.3) }, () =>
        set.cast(ware.mesh),
      )
      x += ware.wide + 0.05
    }
  }
}

const lettered = (set: FilmSet, word: string, y: number, z: number): void => {
  const b = set.builder
  const tall = 0.24
  const half = (word.length * 4 * tall) / 10 + 0.14
  b.box([-half, y - 0.08, z - 0.03], [half, y + tall + 0.08, z], set.matte(hex('#26302a'), 0.5))
  const gold = set.material({ color: hex('#e8c468'), roughness: 0.35, f0: 0.5, metal: 1 })
  letters({ box: (low, high) => b.box(low, high, gold) }, word, [0, y, z - 0.03], tall)
}

const shellFor = (order: SetOrder, wares: ShopWares): Shell => {
  const spot = levelRadius(order)
  return {
    half: Math.max(2.9, spot + 1.9),
    back: Math.max(2.2, spot + 1.4),
    height: Math.max(3.05, order.span * 1.5),
    floor: 0,
    wall: hex(wares.wall),
    flooring: wares.board === 'BUTCHER' ? 'tiles' : 'boards',
    floorColor: hex(wares.board === 'BUTCHER' ? '#b4b8b4' : '#a07448'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#efe6d4'),
  }
}

/** The inside of the shop that the prompt names. */
export const shopRoom: Environment = (order) => {
  const wares = waresOf(order.brief.prompt) ?? shopWares.find((w) => w.board === 'OLD THINGS')
  if (!wares) throw new Error('There is no such shop.')
  const shell = shellFor(order, wares)
  const { half, back, height } = shell
  const dress = (set: FilmSet): void => {
    const b = set.builder
    const wood = hex(wares.wood)
    const stock = madeOf(set, wares.shelves)
    b.placed({ at: [0, 0, -back + 0.5] }, () =>
      wares.buckets
        ? b.placed({ at: [0, 0, 0.85] }, () => flowerSteps(set, -half + 0.2, half - 0.9))
        : stock.length > 0
          ? dresser(set, -half + 0.15, half - 0.15, wood, stock)
          : counter(set, half),
    )
    if (stock.length > 0)
      b.placed({ at: [half - 0.5, 0, -back + 0.6], yaw: -Math.PI / 2 }, () =>
        dresser(set, 0.05, back + 0.9, wood, stock),
      )
    else if (!wares.buckets) meatRail(set, half - 0.2, 2.3, -back + 0.5)
    lettered(set, wares.board, 2.52, -back + 0.1)
    const shown = madeOf(set, wares.table)
    piece(set, -0.1, -0.35, 1, 1.1, 0.06, () => tableOf(set, shown, 0.95, wares.wood))
    standing(set, wares, half, back)
    for (const x of [-half * 0.46, half * 0.46]) {
      b.placed({ at: [x, height, -0.4] }, () => pendantAt(set, 0.45, hex('#2a3a34'), 1.1))
      set.lamp([x, height - 0.7, -back + 1.2], 0.18, [1, 0.82, 0.6])
    }
  }
  return {
    ...planHall(order, shell, dress),
    vista: { eye: [0.35, 1.55, 3.3], target: [-0.05, 1.2, -back], fov: 49 },
  }
}

/** A butcher's counter: a white front with a glass case of what lies on it. */
const counter = (set: FilmSet, half: number): void => {
  const b = set.builder
  const white = set.matte(hex('#f2f4f2'), 0.3, 0.02)
  b.box([-half + 0.3, 0, 0.2], [half - 0.9, 0.95, 0.8], white)
  b.box([-half + 0.25, 0.95, 0.15], [half - 0.85, 1, 0.85], set.matte(hex('#c8ccd0'), 0.2))
  for (let x = -half + 0.4; x < half - 0.95; x += 0.3)
    b.box(
      [x, 0.08, 0.8],
      [x + 0.28, 0.88, 0.815],
      white,
      hex(x % 0.6 > 0.3 ? '#e8ecea' : '#dfe4e2'),
    )
  const red = set.matte(hex('#b8241c'), 0.4, 0.02)
  b.box([-half + 0.3, 0.6, 0.81], [half - 0.9, 0.72, 0.83], red)
}

/** What stands on the floor: left before the shelves, and near the right wall. */
const standing = (set: FilmSet, wares: ShopWares, half: number, back: number): void => {
  const spots = [
    [-half + 0.55, -back + 1.15, 0.5],
    [-half + 0.7, -back + 2.2, 0.7],
    [half - 1.1, 0.1, -0.6],
    [-half + 0.6, 0.6, 0.9],
  ] as const
  for (const [i, [x, z, yaw]] of spots.entries()) {
    const thing = wares.floor[i % wares.floor.length]
    if (!thing || (i >= wares.floor.length && i > 2)) continue
    const mesh = knownThing(set, thing, i + 11)
    piece(set, x, z, 0.45, thing.height, yaw, () => set.cast(mesh))
  }
}
