// A balcony: tiles underfoot, a wrought-iron rail with flower boxes, a door to the room, and the town or the sea beyond.
import type { FilmSet } from '../film-set.ts'
import { house } from '../prop/house.ts'
import { bush } from '../prop/plant.ts'
import { hash2, noise } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { heavingSea } from './sea.ts'
import { skyline, wantsOldTown } from './urban.ts'
import { walls } from './village.ts'

/** How high over the street, metres. */
const storeys = 11

const overSea = ({ brief }: SetOrder): boolean =>
  brief.setting.some((w) => /sea|ocean|beach|coast|amalfi|harbour|santorini/.test(w)) ||
  /\b(sea|ocean|beach|coast|bay)\b/i.test(brief.prompt)

/** A balcony with a view. */
export const balcony: Environment = (order) => {
  const spot = levelRadius(order)
  const half = Math.max(2.2, spot + 1.2)
  const back = Math.max(0.9, spot + 0.45)
  return {
    light: 'open',
    sunward: true,
    ground: () => 0,
    water: null,
    vista: { eye: [0, 1.6, 4], target: [0, 1.2, -4], fov: 46 },
    build: (set) => {
      platform(set, half, back)
      rail(set, half, back)
      flowers(set, order, half, back)
      doorway(set, half, back)
      view(set, order)
    },
  }
}

const platform = (set: FilmSet, half: number, back: number): void => {
  const front = set.view.eye[2] + 2
  const tile = set.material({ roughness: 0.45, f0: 0.04, scale: 6, relief: 0.05, mottle: 0.15 })
  set.builder.grid(
    90,
    60,
    (u, v) => [(u - 0.5) * 2 * (half + 2), 0, front - v * (front + back)],
    tile,
    (p) => {
      const seam =
        Math.abs(p[0] / 0.4 - Math.round(p[0] / 0.4)) < 0.03 ||
        Math.abs(p[2] / 0.4 - Math.round(p[2] / 0.4)) < 0.03
      const tone =
        0.8 +
        0.25 * hash2(Math.floor(p[0] / 0.4), Math.floor(p[2] / 0.4)) +
        0.08 * noise(p[0] * 9, p[2] * 9)
      return scale(hex('#c08a64'), seam ? 0.55 : tone)
    },
  )
  const stone = set.matte(hex('#d8ccb8'), 0.85, 0.1, 4)
  set.builder.box([-half - 2, -0.4, -back - 0.1], [half + 2, 0.06, -back + 0.06], stone)
}

/** Balusters with a scroll between every two, and a rail on top. */
const rail = (set: FilmSet, half: number, back: number): void => {
  const b = set.builder
  const iron = set.matte(hex('#1c1e22'), 0.5, 0.05)
  const z = -back
  for (const [y, r] of [
    [0.12, 0.014],
    [0.86, 0.012],
    [1, 0.028],
  ] as const)
    b.cylinder([-half - 2, y, z], [half + 2, y, z], r, r, iron, [1, 1, 1], 8)
  for (let i = 0, x = -half - 2; x < half + 2; x += 0.13, i++) {
    b.cylinder([x, 0.06, z], [x, 1, z], 0.009, 0.009, iron, [1, 1, 1], 6)
    if (i % 2) continue
    for (let k = 0; k < 10; k++) {
      const at = (t: number) =>
        [x + 0.065 + 0.05 * Math.cos(t), 0.49 + 0.1 * Math.sin(t), z] as const
      b.cylinder(at((k / 10) * 6.283), at(((k + 1) / 10) * 6.283), 0.006, 0.006, iron, [1, 1, 1], 5)
    }
  }
}

const flowers = (set: FilmSet, order: SetOrder, half: number, back: number): void => {
  if (set.lacks('flower')) return
  const clay = set.matte(hex('#b5603c'), 0.8, 0.1)
  const tints: readonly [string, ...string[]] = ['#e0344a', '#f28ab8', '#f6f2ea', '#c83a8a']
  const season = order.season === 'winter' ? 'summer' : order.season
  for (const x of [-half - 0.3, -half * 0.45, half * 0.5, half + 0.4]) {
    const bloom = bush(set, season, 90, hex(set.pick(tints)))
    set.put(x, -back + 0.2, { radius: 0.3, height: 0.75 }, {}, (b) => {
      b.box([-0.32, 0.02, -0.12], [0.32, 0.26, 0.12], clay)
      b.placed({ at: [0, 0.2, 0], scale: [0.5, 0.5, 0.26] }, () => set.cast(bloom))
    })
  }
}

/** The house wall at one side with an open glass door. */
const doorway = (set: FilmSet, half: number, back: number): void => {
  const b = set.builder
  const side = set.random() < 0.5 ? -1 : 1
  const x = side * (half + 0.9)
  const plaster = set.matte(hex(set.pick(walls)), 0.85, 0.1, 5)
  const far = x + side * 3
  b.box([Math.min(x, far), -2, -back - 0.1], [Math.max(x, far), 5, set.view.eye[2] + 3], plaster)
  const frame = set.matte(hex('#f0ece2'), 0.6, 0.05)
  const glass = set.lit
    ? set.material({ color: [0.1, 0.08, 0.05], emission: [2.6, 1.6, 0.7], roughness: 0.3 })
    : set.material({ color: [0.1, 0.13, 0.16], roughness: 0.05, f0: 0.09 })
  const inner = x - side * 0.02
  b.box([Math.min(x, inner), 0.02, -0.5], [Math.max(x, inner), 2.2, 0.7], frame)
  b.box(
    [Math.min(x, inner - side * 0.01), 0.1, -0.42],
    [Math.max(x, inner - side * 0.01), 2.12, 0.62],
    glass,
  )
}

const view = (set: FilmSet, order: SetOrder): void => {
  const b = set.builder
  if (overSea(order)) {
    b.placed({ at: [0, -storeys, 0] }, () => heavingSea(set, order))
    return
  }
  if (
    !wantsOldTown(order) &&
    order.brief.setting.some((w) => /city|skyline|skyscraper|new-york|tokyo|street/.test(w))
  ) {
    skyline(set, {
      kind: 'city',
      near: 45,
      far: 420,
      count: 260,
      base: -storeys * 2,
      low: 14,
      high: 70,
      center: 0.1,
    })
    return
  }
  b.grid(
    24,
    24,
    (u, v) => [
      (u - 0.5) * (70 + v * 2400),
      -storeys + 40 * Math.max(0, v - 0.5) * noise(u * 9, v * 5),
      -5 - v * v * 900,
    ],
    set.matte(hex('#6a7a52'), 0.95, 0.2, 1),
  )
  // Houses of Paris are pale and roofed with zinc.
  const paris = /\bparis/i.test(order.brief.prompt)
  const tints: readonly [string, ...string[]] = paris
    ? ['#8f9294', '#9b9d9e', '#838688']
    : ['#a04a34', '#8a3f2c', '#92503c']
  for (let row = 0; row < 9; row++) {
    const z = -12 - row * 8 - row * row * 0.8
    for (let x = -10 + z * 1.15 + set.random() * 4; x < 10 - z * 1.15; x += set.between(6.6, 8.8)) {
      const look = {
        wide: set.between(5.6, 7.6),
        deep: set.between(4.8, 6),
        walls: paris ? set.between(5, 7) : set.between(5, 9),
        roof: set.between(1.6, 2.6),
        wall: mix3(hex(set.pick(walls)), hex('#f2e6d0'), paris ? 0.85 : 0.3),
        tile: hex(set.pick(tints)),
        chimney: set.random() < 0.5,
      }
      if (set.inView(x, z, 5, 12))
        b.placed({ at: [x, -storeys, z], yaw: set.between(-0.2, 0.2) }, () => house(set, look))
    }
  }
}
