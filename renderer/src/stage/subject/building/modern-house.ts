// A modern house: white boxes set upon each other, walls of glass, slats of cedar, a terrace and, where one is named, a pool before it.
import type { Rgb } from '../../../prompt/brief.ts'
import { hex, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { type Kit, modelOf, pane, plaster } from './kit.ts'

/** Height of the terrace over the ground, and of a storey. */
const [terrace, storey] = [0.42, 3]

/** Whether the words ask for one. */
export const isModern = ({ subject }: Kit): boolean =>
  /modern|minimal|contemporary|futuristic/.test(`${subject.traits['style'] ?? ''} ${subject.noun}`)

/** A front of glass in thin dark frames, x0..x1 and y0..y1 at z. */
const glassFront = (
  kit: Kit,
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  z: number,
): void => {
  const { w } = kit
  const frame = w.material({ roughness: 0.35, f0: 0.05 })
  const dark = hex('#23262a')
  w.box([x0, y0, z - 0.06], [x1, y1, z], pane(kit, 0.75))
  const panes = Math.max(1, Math.round((x1 - x0) / 1.7))
  for (let i = 0; i <= panes; i++) {
    const x = x0 + ((x1 - x0) * i) / panes
    w.box([x - 0.035, y0, z - 0.04], [x + 0.035, y1, z + 0.05], frame, dark)
  }
  for (const y of [y0 + 0.03, y1 - 0.03])
    w.box([x0, y - 0.04, z - 0.04], [x1, y + 0.04, z + 0.05], frame, dark)
  // A curtain drawn aside, and a lamp inside.
  const cloth = w.material(finish.cloth)
  for (let i = 0; i < 5; i++)
    w.box(
      [x0 + 0.1 + i * 0.09, y0 + 0.06, z + 0.001],
      [x0 + 0.16 + i * 0.09, y1 - 0.06, z + 0.006],
      cloth,
      scale(hex('#d8d2c4'), 0.85 + 0.15 * (i % 2)),
    )
}

/** Upright boards with gaps between them. */
const slats = (
  kit: Kit,
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  z: number,
): void => {
  const { w } = kit
  const cedar = w.material({ ...finish.wood, scale: 5 })
  const n = Math.round((x1 - x0) / 0.16)
  for (let i = 0; i < n; i++) {
    const x = x0 + ((x1 - x0) * i) / n
    w.box(
      [x, y0, z],
      [x + 0.115, y1, z + 0.07],
      cedar,
      scale(hex('#a86a38'), 0.85 + 0.3 * kit.random()),
    )
  }
}

const ground = (kit: Kit, white: Rgb): void => {
  const { w } = kit
  const wall = plaster(kit)
  const [y0, y1] = [terrace, terrace + storey]
  w.box([-6, y0, -4], [6, y1, 2.2], wall, white)
  glassFront(kit, [-5.4, 1.4], [y0 + 0.05, y1 - 0.35], 2.26)
  const stone = w.material({ ...finish.stone, scale: 3 })
  w.box([1.6, y0, 2.2], [3.1, y1 + 0.2, 2.6], stone, hex('#7b7268'))
  const door = w.material({ ...finish.wood, roughness: 0.35 })
  w.box([3.4, y0, 2.2], [4.6, y1 - 0.5, 2.3], door, hex('#5a3822'))
  w.box([4.44, y0 + 0.4, 2.3], [4.48, y0 + 2, 2.36], w.material(finish.steel), hex('#cfd3d6'))
  glassFront(kit, [4.8, 5.6], [y0 + 0.05, y1 - 0.5], 2.26)
  // The flat roof runs out over the terrace.
  w.box([-6.5, y1, -4.3], [6.4, y1 + 0.28, 4.1], wall, white)
  const steel = w.material({ roughness: 0.4, f0: 0.1 })
  for (const x of [-6.2, -2.4]) w.box([x, y0, 3.7], [x + 0.14, y1, 3.84], steel, hex('#2a2d31'))
}

const upper = (kit: Kit, white: Rgb): void => {
  const { w } = kit
  const wall = plaster(kit)
  const [y0, y1] = [terrace + storey + 0.28, terrace + 2 * storey]
  w.box([-1.8, y0, -3.6], [5.6, y1, 2.4], wall, white)
  glassFront(kit, [0.4, 5], [y0 + 0.1, y1 - 0.25], 2.46)
  slats(kit, [-1.8, 0.3], [y0, y1], 2.4)
  w.box([-2.2, y1, -3.9], [6.1, y1 + 0.25, 3.3], wall, white)
  // A balcony with a rail of glass.
  const clear = w.material(finish.clear)
  w.box([-6.2, y0, 3.7], [-2, y0 + 0.95, 3.73], clear, hex('#dfeeee'))
  w.box([-6.2, y0 + 0.95, 3.67], [-2, y0 + 1, 3.76], w.material(finish.steel), hex('#b8bdc2'))
}

const garden = (kit: Kit): void => {
  const { w } = kit
  const leaf = w.material(finish.leaf)
  for (let i = 0; i < 9; i++)
    w.ball(
      [-6.4 + i * 0.55, terrace + 0.22, 2.5],
      [0.3, 0.3, 0.26],
      leaf,
      scale(hex('#4f7a34'), 0.8 + 0.4 * kit.random()),
      undefined,
      10,
    )
}

/** A deck of pale stone, steps down to the grass, the pool let into it. */
const deck = (kit: Kit, pool: boolean): void => {
  const { w } = kit
  const slab = w.material({ ...finish.plaster, scale: 1.5, mottle: 0.1 })
  const tone = hex('#cfc8ba')
  const far = pool ? 9.6 : 5.4
  if (!pool) w.box([-7, 0, -4.4], [7, terrace, far], slab, tone)
  else {
    const [x0, x1, z0, z1] = [-6, 3.2, 5, 9]
    w.box([-7, 0, -4.4], [7, terrace, z0], slab, tone)
    w.box([-7, 0, z1], [7, terrace, far], slab, tone)
    w.box([-7, 0, z0], [x0, terrace, z1], slab, tone)
    w.box([x1, 0, z0], [7, terrace, z1], slab, tone)
    const water = w.material({
      surface: 'water',
      color: hex('#1fa6c4'),
      roughness: 0.05,
      f0: 0.06,
      scale: 1.6,
      relief: 0.02,
    })
    w.box([x0, 0, z0], [x1, terrace - 0.1, z1], water, [1, 1, 1])
    const rim = w.material({ ...finish.stone, roughness: 0.5 })
    for (const [a, b, c, d] of [
      [x0 - 0.25, z0 - 0.25, x1 + 0.25, z0],
      [x0 - 0.25, z1, x1 + 0.25, z1 + 0.25],
      [x0 - 0.25, z0, x0, z1],
      [x1, z0, x1 + 0.25, z1],
    ] as const)
      w.box([a, terrace, b], [c, terrace + 0.03, d], rim, hex('#f0ece2'))
    loungers(kit)
  }
}

/** Two beds to lie on, under a parasol. */
const loungers = (kit: Kit): void => {
  const { w } = kit
  const teak = w.material(finish.wood)
  const cloth = w.material(finish.cloth)
  for (const z of [5.9, 7.6]) {
    w.box([4.2, terrace + 0.22, z], [6, terrace + 0.3, z + 0.75], teak, hex('#9a6a3c'))
    w.box([4.2, terrace + 0.3, z + 0.04], [5.5, terrace + 0.4, z + 0.71], cloth, hex('#f2efe8'))
    w.placed({ at: [5.5, terrace + 0.34, z + 0.375], roll: 0.7 }, () =>
      w.box([0, 0, -0.335], [0.75, 0.1, 0.335], cloth, hex('#f2efe8')),
    )
    for (const x of [4.3, 5.8])
      for (const k of [0.06, 0.66])
        w.box([x, terrace, z + k], [x + 0.06, terrace + 0.22, z + k + 0.06], teak, hex('#8a5c32'))
  }
  w.cylinder([5.9, terrace, 7.1], [5.9, terrace + 2.5, 7.1], 0.04, 0.035, teak, hex('#e8e2d4'), 10)
  w.placed({ at: [5.9, terrace + 2.1, 7.1] }, () =>
    w.lathe(
      [
        [1.5, 0],
        [0.75, 0.3],
        [0.02, 0.5],
      ],
      cloth,
      hex('#f4efe2'),
      10,
    ),
  )
}

/** Two storeys; `traits.pool` lets a pool into its terrace. */
export const modernHouse = (kit: Kit): Model => {
  const white = kit.color(0, '#f1efea')
  const pool = kit.subject.traits['pool'] !== undefined
  deck(kit, pool)
  ground(kit, white)
  upper(kit, white)
  garden(kit)
  return modelOf(kit, { door: [4, 0, 3], front: [0, 1.2, 5.6] }, { bestYaw: 0.5 })
}
