// Rooms that belong to everyone: a lift, a hall with escalators, the cabin of an aeroplane, a gallery.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { fbm } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'
import { bullRing, circusRing } from './arenas.ts'
import { attic } from './attic.ts'
import { balcony } from './balcony.ts'
import { bathroom } from './bathroom.ts'
import { bowlingAlley } from './bowling-alley.ts'
import { burialChamber } from './burial-chamber.ts'
import { catwalk } from './catwalk.ts'
import { cockpit } from './cockpit.ts'
import { corridor } from './corridor.ts'
import { danceStudio } from './dance-studio.ts'
import { deck } from './deck.ts'
import { departureLounge } from './departure-lounge.ts'
import { dohyo } from './dohyo.ts'
import type { Environment, SetOrder } from './environment.ts'
import { glasshouse } from './glasshouse.ts'
import { spaceStation, throneRoom } from './grand-halls.ts'
import { piece, planHall } from './hall.ts'
import { japaneseGarden } from './japanese-garden.ts'
import { jazzClub } from './jazz-club.ts'
import { levelRadius } from './lie-of-land.ts'
import { maze } from './maze.ts'
import { nightclub } from './nightclub.ts'
import { porch, skatepark } from './outdoor-yards.ts'
import { parkingGarage } from './parking-garage.ts'
import { penthouse } from './penthouse.ts'
import type { Shell } from './room-shell.ts'
import { starshipBridge } from './starship-bridge.ts'
import { stonePassage } from './stone-passage.ts'
import { tennisCourt } from './tennis-court.ts'
import { tiledRoof } from './tiled-roof.ts'
import { tradeRooms } from './trade-rooms.ts'

const shellOf = (part: Partial<Shell> & Pick<Shell, 'half' | 'back' | 'height'>): Shell => ({
  floor: 0,
  wall: hex('#d8d8d4'),
  flooring: 'tiles',
  floorColor: hex('#8e9092'),
  backWindow: null,
  sideWindows: false,
  ceiling: hex('#c8cacc'),
  ...part,
})

/** Tubes along z under the ceiling, with lamps below them. */
const tubes = (set: FilmSet, x: number, y: number, far: number, color: Rgb): void => {
  const tube = set.glow(color, 3.2)
  for (let z = 0.6; z > -far; z -= 2.4) {
    set.builder.box([x - 0.08, y - 0.06, z - 1.7], [x + 0.08, y, z], tube)
    set.lamp([x, y - 0.3, z - 0.85], 0.16, scale(color, 1.5))
  }
}

// --- Lift -----------------------------------------------------------------------------------------------------------

/** A small steel cabin with a mirror, a rail and buttons. */
export const elevator: Environment = (order) => {
  const spot = levelRadius(order)
  const shell = shellOf({
    half: Math.max(1.1, spot + 0.4),
    back: Math.max(0.95, spot + 0.3),
    height: Math.max(2.35, order.span * 1.3),
    floorColor: hex('#3c3e42'),
    wall: hex('#9aa0a6'),
  })
  const { half, back, height } = shell
  return planHall(order, shell, (set) => {
    const b = set.builder
    const steel = set.material({ color: hex('#b4b9be'), roughness: 0.24, f0: 0.55 })
    const dark = set.material({ color: hex('#60666c'), roughness: 0.3, f0: 0.5 })
    const mirror = set.material({ color: [0.9, 0.92, 0.93], roughness: 0.03, f0: 0.92 })
    const panels = 4
    for (let i = 0; i < panels; i++) {
      const x = -half + (2 * half * i) / panels
      b.box([x + 0.012, 0.1, -back], [x + (2 * half) / panels - 0.012, 0.95, -back + 0.02], steel)
    }
    b.box([-half + 0.05, 1.02, -back], [half - 0.05, height - 0.12, -back + 0.02], mirror)
    for (const side of [-1, 1])
      for (let z = -back; z < 0.9; z += 0.62)
        b.box(
          [side * half - 0.015, 0.1, z + 0.012],
          [side * half + 0.015, height - 0.1, z + 0.6],
          Math.round(z / 0.62) % 2 ? steel : dark,
        )
    b.cylinder(
      [-half + 0.05, 0.98, -back + 0.1],
      [half - 0.05, 0.98, -back + 0.1],
      0.022,
      0.022,
      steel,
      [1, 1, 1],
      12,
    )
    const lamp = set.glow([1, 1, 0.96], 3)
    b.box([-half * 0.6, height - 0.03, -back * 0.6], [half * 0.6, height - 0.005, 0.7], lamp)
    set.lamp([0, height - 0.25, 0.1], 0.3, [2.2, 2.25, 2.2])
    b.box([half - 0.03, 0.95, -back * 0.55], [half - 0.012, 1.75, -back * 0.55 + 0.22], dark)
    for (let k = 0; k < 8; k++) {
      const [y, z] = [1.1 + 0.14 * Math.floor(k / 2), -back * 0.55 + 0.05 + 0.09 * (k % 2)]
      b.box(
        [half - 0.04, y, z],
        [half - 0.03, y + 0.05, z + 0.05],
        set.glow(k === 3 ? [1, 0.5, 0.2] : [1, 1, 1], 1.6),
      )
    }
  })
}

// --- Escalator ------------------------------------------------------------------------------------------------------

/** One moving staircase that begins at z = -0.9 and rises away from the lens. */
const staircase = (set: FilmSet, x: number, wide: number): void => {
  const b = set.builder
  const [steps, tread, rise] = [26, 0.4, 0.22]
  const steel = set.material({ color: hex('#a8adb2'), roughness: 0.3, f0: 0.45 })
  const groove = set.material({ color: hex('#3a3d41'), roughness: 0.4, f0: 0.3 })
  const edge = set.matte(hex('#e0b820'), 0.6, 0.03)
  const rubber = set.matte(hex('#141518'), 0.5, 0.02)
  const light = set.glow([0.75, 0.95, 1], 1.3)
  for (let i = 0; i < steps; i++) {
    const [z, y] = [-0.9 - tread * i, rise * (i + 1)]
    b.box([x - wide, 0, z - tread], [x + wide, y, z], groove)
    b.box([x - wide, y - 0.03, z - 0.03], [x + wide, y + 0.004, z + 0.004], edge)
  }
  const slope = (z: number) => Math.max(0, (-0.9 - z) * (rise / tread))
  for (const side of [-1, 1]) {
    const at = x + side * (wide + 0.03)
    const panel = (low: number, high: number, shift: number, material: number) =>
      b.grid(
        40,
        1,
        (u, v) => {
          const z = 0.1 - u * (steps * tread + 1)
          return [at + shift, slope(z) + low + (high - low) * v, z]
        },
        material,
        () => [1, 1, 1],
        false,
      )
    panel(-0.3, 0.92, 0, steel)
    panel(0.2, 0.26, -side * 0.012, light)
    panel(0.92, 1.02, 0, rubber)
    b.grid(
      1,
      40,
      (u, v) => {
        const z = 0.1 - v * (steps * tread + 1)
        return [at - 0.06 + 0.12 * u, slope(z) + 1.02, z]
      },
      rubber,
    )
  }
}

/** A bright hall of a station or a mall with two escalators that rise away. */
export const escalators: Environment = (order) => {
  const spot = Math.max(0.75, levelRadius(order))
  const shell = shellOf({
    half: spot + 3.6,
    back: 11.5,
    height: 6.6,
    wall: hex('#aab2b8'),
    floorColor: hex('#9a9ea2'),
  })
  return planHall(order, shell, (set) => {
    staircase(set, 0, spot)
    staircase(set, -(spot * 2 + 1.1), spot)
    for (const x of [-shell.half * 0.55, 0, shell.half * 0.55])
      tubes(set, x, shell.height - 0.05, shell.back, [0.9, 0.97, 1])
    const sign = set.glow([0.3, 0.7, 1], 1.6)
    set.builder.box([spot + 1, 3.2, -4.05], [spot + 3, 3.75, -4], sign)
  })
}

// --- Aeroplane cabin ------------------------------------------------------------------------------------------------

const seatRow = (set: FilmSet, x: number, z: number): void =>
  piece(set, x, z, 0.42, 1.2, 0, () => {
    const b = set.builder
    const cloth = set.matte(hex('#24406e'), 0.9, 0.08, 30)
    const shellMaterial = set.matte(hex('#cfd2d6'), 0.5, 0.02)
    const white = set.matte(hex('#eeeae2'), 0.9, 0.05)
    for (const dx of [-0.26, 0.26]) {
      b.box([dx - 0.23, 0.36, -0.2], [dx + 0.23, 0.5, 0.26], cloth)
      b.box([dx - 0.23, 0.45, -0.3], [dx + 0.23, 1.18, -0.17], cloth)
      b.box([dx - 0.18, 0.95, -0.17], [dx + 0.18, 1.16, -0.155], white)
    }
    for (const dx of [-0.52, 0, 0.52])
      b.box([dx - 0.03, 0.2, -0.25], [dx + 0.03, 0.66, 0.22], shellMaterial)
  })

/** The windows of one side, with the sky behind them. */
const portholes = (set: FilmSet, side: number, half: number, far: number, night: boolean): void => {
  const b = set.builder
  const sky = set.material({
    color: [0, 0, 0],
    emission: night ? [0.05, 0.07, 0.16] : [1.25, 1.6, 2.1],
    roughness: 0.6,
  })
  const rim = set.matte(hex('#fbfaf6'), 0.5, 0.02)
  const oval = (z: number, reach: number, shift: number, material: number) =>
    b.grid(
      24,
      2,
      (u, v) => [
        side * (half - shift),
        1.2 + 0.21 * reach * v * Math.sin(u * 6.2832),
        z + 0.145 * reach * v * Math.cos(u * 6.2832),
      ],
      material,
      () => [1, 1, 1],
      false,
    )
  for (let z = 0.7; z > -far; z -= 0.62) {
    oval(z, 1.3, 0.012, rim)
    oval(z, 1, 0.018, sky)
  }
}

/** The aisle of an airliner: rows of seats, bins above them, the sky in the windows. */
export const cabin: Environment = (order) => {
  const half = Math.max(1.75, levelRadius(order) + 1.1)
  const [low, rise] = [1.45, 0.85]
  const shell = shellOf({
    half: half + 0.02,
    back: 8.5,
    height: low + rise + 0.1,
    wall: hex('#e8e6e0'),
    flooring: 'carpet',
    floorColor: hex('#3c4660'),
    ceiling: hex('#ece9e2'),
  })
  return planHall(order, shell, (set) => {
    const b = set.builder
    const plastic = set.matte(hex('#eceae4'), 0.55, 0.015)
    b.grid(
      28,
      8,
      (u, v) => {
        const turn = u * Math.PI
        return [half * Math.cos(turn), low + rise * Math.sin(turn), 1 - v * (shell.back + 1)]
      },
      plastic,
      () => [1, 1, 1],
      false,
    )
    const strip = set.glow([1, 0.97, 0.9], 1.8)
    for (const side of [-1, 1]) {
      portholes(set, side, half, shell.back, order.time === 'night')
      b.box(
        [side < 0 ? -half : half - 0.62, 1.72, -shell.back],
        [side < 0 ? -half + 0.62 : half, 2.02, -0.5],
        plastic,
      )
      b.box(
        [side * (half - 0.66) - 0.03, 1.7, -shell.back],
        [side * (half - 0.66) + 0.03, 1.72, -0.5],
        strip,
      )
      for (let z = -1; z > -shell.back; z -= 0.86) seatRow(set, side * (half - 0.6), z)
    }
    b.box([-0.12, low + rise - 0.05, -shell.back], [0.12, low + rise - 0.03, 0.6], strip)
    for (let z = 0.2; z > -shell.back; z -= 2) set.lamp([0, 2, z], 0.2, [1.1, 1.07, 1])
  })
}

// --- Gallery --------------------------------------------------------------------------------------------------------

const inks: readonly [string, ...string[]] = [
  '#c83c2c',
  '#2a5c9c',
  '#e0b030',
  '#2c7c5c',
  '#6a3c80',
  '#e07a3a',
]

/** A framed work on the back wall: two colours that run into each other, and one that crosses them. */
const framed = (
  set: FilmSet,
  x: number,
  y: number,
  z: number,
  wide: number,
  high: number,
): void => {
  const b = set.builder
  const frame = set.matte(hex('#1e1c1a'), 0.5, 0.03)
  const canvas = set.matte([1, 1, 1], 0.9, 0.08, 40)
  const [one, two, three] = [hex(set.pick(inks)), hex(set.pick(inks)), hex('#f2ecdc')]
  const shift = set.between(0, 40)
  b.box([x - wide - 0.05, y - high - 0.05, z], [x + wide + 0.05, y + high + 0.05, z + 0.045], frame)
  b.grid(
    40,
    40,
    (u, v) => [x + (2 * u - 1) * wide, y + (2 * v - 1) * high, z + 0.05],
    canvas,
    ([px, py]) => {
      const wave = fbm(px * 2.2 + shift, py * 2.2, 4)
      return wave > 0.56 ? three : mix3(one, two, wave > 0.44 ? 1 : 0)
    },
    false,
  )
}

/** White walls with framed works, a wooden floor and lamps on rails. */
export const gallery: Environment = (order) => {
  const spot = levelRadius(order)
  const shell = shellOf({
    half: Math.max(4.2, spot + 3),
    back: Math.max(2.4, spot + 1.6),
    height: Math.max(3.3, order.span * 1.4),
    wall: hex('#efeeea'),
    flooring: 'boards',
    floorColor: hex('#a67c4e'),
    ceiling: hex('#f4f3f0'),
  })
  return planHall(order, shell, (set) => {
    for (const [x, wide, high] of [
      [-3.3, 0.5, 0.62],
      [-1.75, 0.62, 0.46],
      [-0.1, 0.5, 0.62],
      [1.5, 0.66, 0.5],
      [3.1, 0.5, 0.62],
    ] as const)
      framed(set, x, 1.62, -shell.back, wide, high)
    const rail = set.matte(hex('#2a2a2a'), 0.5, 0.02)
    const y = shell.height - 0.3
    set.builder.box([-3.6, y, -shell.back + 1], [3.6, y + 0.05, -shell.back + 1.05], rail)
    for (const x of [-3.2, -1.6, 0, 1.6, 3.2])
      set.lamp([x, y - 0.15, -shell.back + 1.1], 0.12, [1.1, 1.04, 0.95])
  })
}

/** Rooms that setting words turn a plain room or a station into. */
const bySetting: readonly (readonly [readonly string[], Environment])[] = [
  ...tradeRooms,
  [['elevator'], elevator],
  [['escalator'], escalators],
  [['cabin-aisle'], cabin],
  [['museum'], gallery],
  [['departure-lounge'], departureLounge],
  [['greenhouse', 'glasshouse', 'conservatory', 'orangery'], glasshouse],
  [['throne-room'], throneRoom],
  [['starship-bridge'], starshipBridge],
  [
    [
      'spaceship-interior',
      'space-station',
      'international-space-station',
      'spaceship',
      'spacecraft',
      'starship',
    ],
    spaceStation,
  ],
  [['dance-studio'], danceStudio],
  [['bathroom', 'restroom', 'washroom'], bathroom],
  [['dohyo', 'sumo-ring'], dohyo],
  [['bull-ring'], bullRing],
  [['circus-ring'], circusRing],
  [['maze', 'hedge-maze', 'labyrinth'], maze],
  [['tennis-court'], tennisCourt],
  [['porch'], porch],
  [['attic', 'garret'], attic],
  [['stone-passage'], stonePassage],
  [['corridor'], corridor],
  [['jazz-club', 'jazz-bar', 'jazz', 'blues-club', 'jazz-band'], jazzClub],
  [['japanese-garden', 'zen-garden', 'zen', 'raked-gravel', 'japanese-park'], japaneseGarden],
  [['skatepark'], skatepark],
  [['bowling-alley'], bowlingAlley],
  [['balcony'], balcony],
  [['nightclub'], nightclub],
  [['penthouse'], penthouse],
  [['parking-garage'], parkingGarage],
  [['burial-chamber', 'crypt'], burialChamber],
  [['cockpit'], cockpit],
  [['deck'], deck],
  [['tiled-roof'], tiledRoof],
  [['catwalk', 'fashion-runway', 'runway-show'], catwalk],
]

/** The environment itself, or the public room that the setting names. */
export const orPublicRoom =
  (usual: Environment): Environment =>
  (order: SetOrder) =>
    (bySetting.find(([names]) => names.some((name) => order.named(name)))?.[1] ?? usual)(order)
