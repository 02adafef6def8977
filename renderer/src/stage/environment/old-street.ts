// Streets of old towns: narrow gabled houses in plaster and shutters, or Victorian terraces of brick with bays and gas lamps; cobbles between them.
import type { FilmSet } from '../film-set.ts'
import { fireLit, smokeTone } from '../prop/chimney-smoke.ts'
import { churchAt } from '../prop/masonry.ts'
import { passerBy } from '../prop/passer-by.ts'
import { hex } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { cobbles } from './paving.ts'
import { type HouseFront, townHouse } from './town-house.ts'

const oldWords = [
  'old-town',
  'old-street',
  'medieval',
  'medieval-town',
  'medieval-street',
  'medieval-city',
  'medieval-village-street',
  'half-timbered',
  'timber-framed',
  'tudor',
  'european-street',
  'european-town',
  'cobblestone',
  'cobblestone-street',
  'cobbled-street',
  'prague',
  'lisbon',
  'italian-street',
  'old-european',
] as const
const timberWords = [
  'medieval',
  'medieval-town',
  'medieval-street',
  'medieval-city',
  'medieval-village-street',
  'half-timbered',
  'timber-framed',
  'tudor',
  'alsace',
  'bavarian',
] as const
const victorianWords = [
  'victorian',
  'dickensian',
  'edwardian',
  'gaslight',
  'gas-lamps',
  'steampunk',
  'baker-street',
] as const

/** Whether the street is one of an old town. */
export const asksForOldStreet = ({ named, brief, reach }: SetOrder): boolean =>
  [...oldWords, ...victorianWords].some(named) &&
  // What is large or flies wants the wide street, and its roofs far below.
  reach < 6 &&
  brief.subjects.every(
    (s) =>
      s.kind !== 'aircraft' &&
      !(s.kind === 'building' && s.height > 12 && !s.traits['afar']) &&
      (s.kind !== 'vehicle' || s.height < 3),
  )

/** A lamp post whose lantern has four panes and a hat. */
const gasLamp = (set: FilmSet, tall: number): void => {
  if (set.lacks('street-lamp')) return
  const b = set.builder
  const iron = set.matte(hex('#1d2422'), 0.45, 0.03)
  const glow = set.glow([1, 0.7, 0.32], 7)
  b.lathe(
    [
      [0.17, 0],
      [0.17, 0.1],
      [0.1, 0.16],
      [0.085, 0.6],
      [0.06, 0.7],
      [0.05, tall - 0.7],
      [0.09, tall - 0.66],
      [0.03, tall - 0.6],
      [0.1, tall - 0.5],
    ],
    iron,
    [1, 1, 1],
    12,
  )
  b.cylinder([-0.32, tall - 0.85, 0], [0.32, tall - 0.85, 0], 0.02, 0.02, iron, [1, 1, 1], 8)
  b.placed({ at: [0, tall - 0.5, 0], yaw: Math.PI / 4 }, () => {
    b.cylinder([0, 0, 0], [0, 0.46, 0], 0.12, 0.21, glow, [1, 1, 1], 4)
    for (let k = 0; k < 4; k++) {
      const a = (k * Math.PI) / 2
      b.cylinder(
        [0.125 * Math.cos(a), 0, 0.125 * Math.sin(a)],
        [0.215 * Math.cos(a), 0.46, 0.215 * Math.sin(a)],
        0.014,
        0.014,
        iron,
        [1, 1, 1],
        5,
      )
    }
    b.cylinder([0, 0.46, 0], [0, 0.66, 0], 0.26, 0.06, iron, [1, 1, 1], 4)
  })
  b.cylinder([0, tall + 0.16, 0], [0, tall + 0.3, 0], 0.03, 0.005, iron, [1, 1, 1], 6)
  set.lamp([0, tall - 0.28, 0], 0.16, [3.4, 2.1, 0.9])
}

const plasters: readonly [string, ...string[]] = [
  '#e8b04a',
  '#d8705a',
  '#7aa8c0',
  '#e8d8b0',
  '#b8c48a',
  '#e09a7a',
  '#c86a4a',
  '#f0dcc0',
  '#9ab8b0',
  '#d89ab0',
]
const bricks: readonly [string, ...string[]] = [
  '#8a4433',
  '#7a3a30',
  '#9a5540',
  '#6f3f36',
  '#8f5a48',
]

const creams: readonly [string, ...string[]] = [
  '#efe4cc',
  '#e6d2a8',
  '#f2ead8',
  '#e0c8a0',
  '#d8b890',
]

/** Snow on the roofs and smoke over most of them, where it is cold. */
const coldLooks = (order: SetOrder, chance: number): Pick<HouseFront, 'snow' | 'smoke'> => ({
  ...(order.season === 'winter' || order.weather === 'snow' ? { snow: true } : {}),
  ...(fireLit(order) && chance < 0.7 ? { smoke: smokeTone(order) } : {}),
})

/** Whether the roofs are what is wanted. */
const showsRoofs = ({ brief }: SetOrder): boolean =>
  /\b(roofs?|roof ?tops?|chimneys?)\b/i.test(brief.prompt)

const rowsOf = (
  set: FilmSet,
  order: SetOrder,
  victorian: boolean,
  timber: boolean,
  c: number,
  width: number,
  near: number,
): void => {
  for (const side of [-1, 1]) {
    let z = near
    let last = ''
    for (let i = 0; i < 15 && z > -70; i++) {
      const wide = victorian ? set.between(5.4, 6.6) : set.between(4.4, 6.4)
      const tones = victorian ? bricks : timber ? creams : plasters
      let color = set.pick(tones)
      if (color === last) color = set.pick(tones)
      last = color
      const front: HouseFront = {
        wide,
        deep: 7,
        floors: victorian ? 3 : 2 + Math.floor(set.random() * 2.4),
        color: hex(color),
        victorian,
        shop: victorian ? set.random() < 0.25 : set.random() < 0.45,
        gabled: !victorian && set.random() < (timber ? 0.8 : 0.55),
        timber,
        near: z > -26,
        ...coldLooks(order, set.random()),
      }
      const x = c + side * (width / 2)
      const tall = front.floors * 3.1 + 2
      if (houseClear(set, x + side * 3.5, z - wide / 2, wide, tall))
        set.builder.placed({ at: [x, 0, z - wide / 2], yaw: (-side * Math.PI) / 2 }, () =>
          townHouse(set, front),
        )
      z -= wide
    }
  }
}

const houseClear = (set: FilmSet, x: number, z: number, wide: number, tall: number): boolean =>
  set.subjects.every(
    (s) =>
      s.high[0] < x - 3.6 ||
      s.low[0] > x + 3.6 ||
      s.high[2] < z - wide / 2 ||
      s.low[2] > z + wide / 2,
  ) && set.free(x, z, 0.4, tall, 0)

/** The street itself; the subjects stand in it. */
export const oldStreet: Environment = (order) => {
  const victorian = victorianWords.some(order.named)
  const half = Math.max(victorian ? 3.2 : 2.3, order.reach * 0.95 + 0.9)
  const walk = victorian ? 1.9 : 0.9
  const side = order.seed % 2 ? 1 : -1
  const c = order.empty ? side * 0.5 : side * half * 0.35
  return {
    light: 'shade',
    ground: (x) => (Math.abs(x - c) > half ? 0.1 : 0),
    water: null,
    open: 0.5,
    haze: victorian && order.lit ? 1.9 : 1,
    vista: showsRoofs(order)
      ? { eye: [c, 14.5, 14], target: [c - side, 8.2, -14], fov: 52 }
      : { eye: [c + side * half * 0.45, 1.75, 9], target: [c - side * 0.5, 3.5, -14], fov: 54 },
    build: (set) => {
      cobbles(set, order, victorian ? hex('#6f6a66') : hex('#a0917e'), half + walk + 8)
      pavement(set, c, half, walk)
      rowsOf(
        set,
        order,
        victorian,
        timberWords.some(order.named),
        c,
        (half + walk) * 2,
        set.view.eye[2] + 5,
      )
      for (const [s, z] of [
        [side, -2.6],
        [-side, -8],
        [side, -15],
        [-side, -23],
        [side, -33],
        [-side, -44],
      ] as const)
        set.put(c + s * (half + 0.35), z, { radius: 0.3, height: 4 }, {}, () => gasLamp(set, 3.7))
      // Where a landmark closes the view no church stands before it.
      if (order.brief.subjects.every((s) => !s.traits['afar']))
        set.put(c + 1.5, -84, { radius: 5, height: 18 }, { scale: 1.35 }, () =>
          churchAt(set, order.season === 'winter'),
        )
      farRoofs(set, order, c)
      strollers(set, order, c, half)
    },
  }
}

const pavement = (set: FilmSet, c: number, half: number, walk: number): void => {
  const kerb = set.matte(hex('#8a847a'), 0.85, 0.12, 8)
  const slab = set.matte(hex('#9a9288'), 0.85, 0.15, 6)
  const z0 = set.view.eye[2] + 8
  for (const s of [-1, 1]) {
    const [a, k, e] = [c + s * half, c + s * (half + 0.2), c + s * (half + walk + 0.4)]
    set.builder.box([Math.min(a, k), 0, -90], [Math.max(a, k), 0.11, z0], kerb)
    set.builder.box([Math.min(k, e), 0, -90], [Math.max(k, e), 0.1, z0], slab)
  }
}

/** Roofs beyond the end of the street. */
const farRoofs = (set: FilmSet, order: SetOrder, c: number): void => {
  for (let i = 0; i < 14; i++) {
    const x = c + (i - 6.5) * 8 + set.between(-2, 2)
    if (Math.abs(x - c - 1.5) < 9) continue
    set.put(x, -80 - 20 * set.random(), { radius: 4, height: 10 }, {}, () =>
      townHouse(set, {
        wide: 7,
        deep: 7,
        floors: 2,
        color: hex(set.pick(plasters)),
        victorian: false,
        shop: false,
        gabled: set.random() < 0.5,
        near: false,
        ...coldLooks(order, set.random()),
      }),
    )
  }
}

const strollers = (set: FilmSet, order: SetOrder, c: number, half: number): void => {
  if (
    order.brief.excluded.some((w) => /people|person|crowd/.test(w)) ||
    order.named('empty') ||
    order.named('deserted')
  )
    return
  for (let i = 0; i < 9; i++) {
    const person = passerBy(set)
    const s = set.random() < 0.5 ? -1 : 1
    set.put(
      c + s * (half * 0.55 + set.random() * 0.9),
      -8 - 34 * set.random() ** 1.3,
      { radius: 0.3, height: 1.7 },
      { yaw: set.random() * 6.28 },
      () => set.cast(person),
    )
  }
}
