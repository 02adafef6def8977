// The gate of an airport: rows of seats on a shining floor, a wall of glass with an airliner behind it, the board of departures.
import type { FilmSet } from '../film-set.ts'
import { letters } from '../subject/building/letters.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { piece, planHall } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'

/** A row of `n` seats on one beam, before z = 0. */
const seatRow = (set: FilmSet, n: number): void => {
  if (set.lacks('chair')) return
  const b = set.builder
  const steel = set.material({ color: hex('#aeb4ba'), roughness: 0.28, f0: 0.5, metal: 0.7 })
  const pad = set.matte(hex('#27456e'), 0.6, 0.03)
  const wide = n * 0.58
  b.box([-wide / 2, 0.3, -0.04], [wide / 2, 0.37, 0.04], steel)
  for (const x of [-wide / 2 + 0.25, wide / 2 - 0.25]) {
    b.box([x - 0.03, 0.03, -0.03], [x + 0.03, 0.32, 0.03], steel)
    b.box([x - 0.04, 0, -0.27], [x + 0.04, 0.04, 0.27], steel)
  }
  for (let i = 0; i <= n; i++) {
    const x = -wide / 2 + i * 0.58
    b.box([x - 0.02, 0.37, -0.2], [x + 0.02, 0.64, -0.16], steel)
    b.box([x - 0.025, 0.62, -0.2], [x + 0.025, 0.65, 0.2], steel)
    if (i === n) break
    b.box([x + 0.04, 0.4, -0.22], [x + 0.54, 0.47, 0.24], pad)
    b.placed({ at: [x + 0.29, 0.47, -0.22], pitch: -0.16 }, () =>
      b.box([-0.25, 0, -0.035], [0.25, 0.45, 0.03], pad),
    )
  }
}

/** A suitcase on wheels, its handle drawn out. */
const suitcase = (set: FilmSet, color: string): void => {
  const b = set.builder
  const shell = set.material({ color: hex(color), roughness: 0.35, f0: 0.045 })
  const dark = set.matte(hex('#22252a'), 0.5, 0.01)
  b.box([-0.22, 0.06, -0.13], [0.22, 0.68, 0.13], shell)
  for (const x of [-0.15, -0.05, 0.05, 0.15])
    b.box([x - 0.012, 0.1, 0.13], [x + 0.012, 0.64, 0.14], shell, [0.8, 0.8, 0.8])
  for (const x of [-0.12, 0.12])
    b.cylinder([x, 0.68, -0.08], [x, 1, -0.08], 0.01, 0.01, dark, [1, 1, 1], 6)
  b.box([-0.14, 0.98, -0.1], [0.14, 1.01, -0.06], dark)
  for (const x of [-0.17, 0.17])
    b.cylinder([x - 0.02, 0.035, 0], [x + 0.02, 0.035, 0], 0.035, 0.035, dark, [1, 1, 1], 10)
}

/** An airliner seen from its left side, its nose at +x; the origin on the ground under its middle. */
const airliner = (set: FilmSet): void => {
  const b = set.builder
  const white = set.material({
    color: [0.92, 0.93, 0.95],
    roughness: 0.3,
    f0: 0.05,
    emission: [0.16, 0.17, 0.18],
  })
  const dark = set.matte(hex('#1d2630'), 0.2, 0)
  const blue = set.material({
    color: hex('#1f5fb0'),
    roughness: 0.35,
    f0: 0.05,
    emission: [0.01, 0.04, 0.1],
  })
  const grey = set.material({ color: hex('#b8bec4'), roughness: 0.4, f0: 0.2 })
  const [r, y] = [1.9, 4.1]
  b.cylinder([-9, y + 0.3, 0], [11, y, 0], r, r, white, [1, 1, 1], 28)
  b.placed({ at: [11, y, 0], scale: [3.4, r, r] }, () => b.sphere(white, [1, 1, 1], 26))
  b.cylinder([-17, y + 1.4, 0], [-9, y + 0.3, 0], 0.35, r, white, [1, 1, 1], 24)
  for (let x = -8; x < 10; x += 0.62)
    b.box([x, y + 0.35, r - 0.1], [x + 0.28, y + 0.78, r + 0.02], dark)
  b.box([12.4, y + 0.5, 0.3], [13.3, y + 0.95, 1.46], dark)
  b.box([-9, y - 0.35, r - 0.12], [11, y - 0.1, r + 0.02], blue)
  for (const [low, high, x] of [
    [0, 1.6, -15.6],
    [1.6, 3.2, -16.2],
    [3.2, 4.9, -16.9],
  ] as const)
    b.box([x - 1.4, y + 1.4 + low, -0.15], [x + 1.9 - high * 0.42, y + 1.4 + high, 0.15], blue)
  b.box([-3.2, y - 1.25, 1], [1.6, y - 1, 9], grey)
  b.cylinder([-0.4, y - 2, 4.4], [3, y - 2, 4.4], 0.85, 1.05, white, [1, 1, 1], 22)
  b.cylinder([3, y - 2, 4.4], [3.06, y - 2, 4.4], 0.88, 0.88, dark, [1, 1, 1], 22)
  for (const [x, z] of [
    [9.5, 0],
    [-1, 1.7],
  ] as const) {
    b.box([x - 0.12, 0.4, z - 0.1], [x + 0.12, y - 1.4, z + 0.1], grey)
    b.cylinder([x, 0.55, z - 0.3], [x, 0.55, z + 0.3], 0.55, 0.55, dark, [1, 1, 1], 18)
  }
}

/** The apron outside, an airliner on it, hills and the sky beyond. */
const apron = (set: FilmSet, z: number, night: boolean): void => {
  const b = set.builder
  const k = night ? 0.1 : 1
  const sky = set.material({
    color: [0, 0, 0],
    emission: scale([0.52, 0.72, 1], 1.25 * k),
    roughness: 1,
  })
  b.box([-140, -6, z - 91], [140, 70, z - 90], sky)
  const tarmac = set.material({
    color: hex('#8e9296'),
    roughness: 0.9,
    emission: scale([0.2, 0.205, 0.21], k),
  })
  b.box([-120, -3.5, z - 90], [120, -3.4, z - 1], tarmac)
  const hills = set.material({
    color: hex('#6a8a5a'),
    roughness: 1,
    emission: scale([0.16, 0.24, 0.14], k),
  })
  for (let i = 0; i < 9; i++)
    b.placed({ at: [-80 + i * 20, -4, z - 84], scale: [17, 6 + 3 * (i % 3), 4] }, () =>
      b.sphere(hills, [1, 1, 1], 18),
    )
  b.placed({ at: [-5.5, -3.4, z - 34], yaw: 0.2 }, () => airliner(set))
  b.light([0, 14, z - 8], 2, scale([1, 0.98, 0.94], 420 * Math.max(0.25, k)))
}

/** The board that says what leaves when. */
const departures = (set: FilmSet, x: number, y: number, z: number): void => {
  const b = set.builder
  b.box([x - 1.15, y, z - 0.08], [x + 1.15, y + 1, z], set.matte(hex('#14181e'), 0.4, 0.01))
  const amber = set.material({ color: [0, 0, 0], emission: [2.2, 1.5, 0.3] })
  const white = set.material({ color: [0, 0, 0], emission: [1.8, 1.8, 1.8] })
  const write = (word: string, at: number, up: number, ink: number, tall: number) =>
    letters({ box: (low, high) => b.box(low, high, ink) }, word, [x + at, y + up, z - 0.06], tall)
  write('DEPARTURES', 0, 0.78, white, 0.14)
  for (const [i, [city, state]] of [
    ['PARIS', 'BOARDING'],
    ['TOKYO', 'ON TIME'],
    ['NEW YORK', 'ON TIME'],
    ['ROME', 'DELAYED'],
  ].entries()) {
    write(city ?? '', -0.6, 0.58 - i * 0.17, amber, 0.1)
    write(state ?? '', 0.55, 0.58 - i * 0.17, amber, 0.1)
  }
}

/** The waiting hall at a gate; whoever waits stands before the seats. */
export const departureLounge: Environment = (order) => {
  const spot = levelRadius(order)
  const night = order.time === 'night'
  const shell: Shell = {
    half: Math.max(5.2, spot + 3),
    back: Math.max(3.2, spot + 2.2),
    height: Math.max(3.7, order.span * 1.75),
    floor: 0,
    wall: hex('#d4d8dc'),
    flooring: 'tiles',
    floorColor: hex('#7c8084'),
    backWindow: null,
    view: 'own',
    sideWindows: false,
    ceiling: hex('#e6e8ea'),
  }
  const { half, back, height } = shell
  const glazed: Shell = {
    ...shell,
    backWindow: { x: 0, half: half - 0.25, low: 0.25, high: height - 0.55 },
  }
  return {
    ...planHall(order, glazed, (set) => {
      const b = set.builder
      apron(set, -back, night)
      for (const [x, z] of [
        [-2.7, -back + 0.8],
        [0.6, -back + 0.8],
        [3.6, -back + 0.8],
        [-3.5, -back + 2.3],
        [3.4, -back + 2.3],
      ] as const)
        piece(set, x, z, 1.1, 0.95, z > -back + 1 ? Math.PI : 0, () => seatRow(set, 4))
      const hang = Math.min(half - 1.6, 2.1)
      for (const [x, z, color] of [
        [-2.1, -0.5, '#c8342c'],
        [2.3, -0.3, '#2a8a8a'],
        [1.5, -1.3, '#e0a41c'],
      ] as const)
        piece(set, x, z, 0.3, 0.75, 0.4 * x, () => suitcase(set, color))
      departures(set, -hang, height - 1.75, -back + 0.6)
      const sign = hex('#f2c21c')
      b.box(
        [hang - 0.85, height - 1.5, -back + 0.5],
        [hang + 0.85, height - 1.05, -back + 0.56],
        set.material({ color: sign, emission: scale(sign, 0.3), roughness: 0.5 }),
      )
      const ink = set.matte(hex('#15171a'), 0.6, 0)
      letters(
        { box: (low, high) => b.box(low, high, ink) },
        'GATE B',
        [hang, height - 1.39, -back + 0.5],
        0.25,
      )
      const strip = set.material({
        color: [1, 1, 1],
        emission: mix3([1.6, 1.65, 1.7], [1, 1, 1], 0),
      })
      for (let z = 1.5; z > -back; z -= 1.9)
        for (const x of [-half * 0.5, half * 0.5]) {
          b.box([x - 0.9, height - 0.03, z - 0.12], [x + 0.9, height - 0.005, z + 0.12], strip)
          b.light([x, height - 0.4, z], 0.3, [0.62, 0.63, 0.65])
        }
    }),
    show: 0.82,
  }
}
