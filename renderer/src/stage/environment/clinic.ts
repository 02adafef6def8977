// A small bright room where a doctor, a dentist or a vet sees people: cupboards and a sink under a window, a couch, charts on the wall.
import type { FilmSet } from '../film-set.ts'
import { houseplantAt } from '../prop/furniture.ts'
import { bottleAt, jarAt } from '../prop/kitchenware.ts'
import { hex } from '../vector.ts'
import type { Environment } from './environment.ts'
import { piece, planHall } from './hall.ts'
import { roomSize, type Shell } from './room-shell.ts'

/** Cupboards with a worktop from x0 to x1, a sink in them, jars and bottles on top. */
const cupboards = (set: FilmSet, x0: number, x1: number, z: number): void => {
  const b = set.builder
  const white = set.matte(hex('#f4f6f5'), 0.35, 0.01)
  const front = set.matte(hex('#9fd0cc'), 0.4, 0.01)
  const steel = set.material({ color: hex('#b8bec4'), roughness: 0.25, f0: 0.6 })
  b.box([x0, 0.08, z], [x1, 0.86, z + 0.5], white)
  b.box([x0 - 0.02, 0.86, z], [x1 + 0.02, 0.91, z + 0.54], set.matte(hex('#dfe4e6'), 0.3, 0.02))
  const n = Math.max(2, Math.round((x1 - x0) / 0.55))
  const step = (x1 - x0) / n
  for (let i = 0; i < n; i++) {
    const x = x0 + i * step
    b.box([x + 0.02, 0.12, z + 0.5], [x + step - 0.02, 0.82, z + 0.518], front)
    b.box([x + step - 0.11, 0.62, z + 0.518], [x + step - 0.08, 0.74, z + 0.535], steel)
  }
  const sink = x0 + 0.42
  b.box([sink - 0.22, 0.905, z + 0.1], [sink + 0.22, 0.915, z + 0.44], steel)
  b.cylinder([sink, 0.91, z + 0.08], [sink, 1.18, z + 0.08], 0.014, 0.014, steel)
  b.cylinder([sink, 1.18, z + 0.08], [sink, 1.15, z + 0.24], 0.014, 0.012, steel)
  const tones = ['#3a8ac8', '#e8b040', '#58a878', '#d85a50'] as const
  for (let x = sink + 0.42, i = 0; x < x1 - 0.1; x += 0.19, i++)
    if (i % 3 === 2) jarAt(set, [x, 0.91, z + 0.2], 0.15)
    else bottleAt(set, [x, 0.91, z + 0.2], 0.16 + 0.06 * (i % 2), hex(set.pick(tones)))
}

/** A tooth of two roots on a board. */
const toothChart = (set: FilmSet): void => {
  const b = set.builder
  b.box([-0.36, -0.46, 0], [0.36, 0.46, 0.02], set.matte(hex('#5fb0c4'), 0.7, 0.02))
  const enamel = set.matte(hex('#fbfaf4'), 0.3, 0.01)
  const ball = (x: number, y: number, rx: number, ry: number): void =>
    b.placed({ at: [x, y, 0.02], scale: [rx, ry, 0.03] }, () => b.sphere(enamel, [1, 1, 1], 20))
  for (const s of [-1, 1]) {
    ball(s * 0.085, 0.1, 0.13, 0.13)
    ball(s * 0.1, -0.1, 0.065, 0.2)
  }
  ball(0, 0.05, 0.16, 0.1)
}

/** Rows of letters that grow smaller, told as bars. */
const eyeChart = (set: FilmSet): void => {
  const b = set.builder
  b.box([-0.27, -0.46, 0], [0.27, 0.46, 0.02], set.matte(hex('#fbfbf8'), 0.8, 0.01))
  const ink = set.matte(hex('#22262c'), 0.9, 0)
  for (let row = 0; row < 6; row++) {
    const size = 0.12 * 0.76 ** row
    const [n, y] = [row + 1, 0.3 - 0.66 * (1 - 0.72 ** row)]
    for (let i = 0; i < n; i++) {
      const x = (i - (n - 1) / 2) * size * 1.5
      b.box([x - size / 2, y, 0.02], [x - size / 4, y + size, 0.024], ink)
      for (const k of (row + i) % 2 ? [0, 0.4, 0.8] : [0, 0.8])
        b.box([x - size / 2, y + k * size, 0.02], [x + size / 2, y + (k + 0.2) * size, 0.024], ink)
    }
  }
}

/** A couch with a paper sheet and a raised head. */
const couch = (set: FilmSet): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#aab0b6'), roughness: 0.3, f0: 0.5 })
  const pad = set.matte(hex('#2f8a94'), 0.5, 0.02)
  for (const x of [-0.8, 0.8])
    for (const z of [-0.26, 0.26]) b.cylinder([x, 0, z], [x, 0.58, z], 0.025, 0.025, steel)
  b.box([-0.95, 0.56, -0.33], [0.95, 0.68, 0.33], pad)
  b.box([-0.62, 0.682, -0.28], [0.95, 0.69, 0.28], set.matte(hex('#f6f6f2'), 0.9, 0.02))
  b.placed({ at: [-0.62, 0.68, 0], roll: -0.45 }, () =>
    b.box([-0.5, -0.02, -0.33], [0, 0.09, 0.33], pad),
  )
}

/** A doctor's, a dentist's or a vet's room. */
export const clinic: Environment = (order) => {
  const size = roomSize(order, 0.96)
  const shell: Shell = {
    ...size,
    floor: 0,
    wall: hex('#e3ecea'),
    flooring: 'boards',
    floorColor: hex('#c2ae90'),
    backWindow: { x: -size.half * 0.4, half: 0.75, low: 1.12, high: 2.15 },
    sideWindows: true,
    ceiling: hex('#f4f6f6'),
  }
  const { half, back, height } = shell
  const teeth = /dentist|dental|tooth|teeth|orthodontist/i.test(order.brief.prompt)
  return planHall(order, shell, (set) => {
    const b = set.builder
    const z = -back
    b.box([-half, 0.98, z], [half, 1.03, z + 0.012], set.matte(hex('#7fc0bc'), 0.6, 0.02))
    cupboards(set, -half + 0.05, half * 0.25, z)
    b.placed({ at: [half * 0.36, 1.68, z + 0.01] }, () => (teeth ? toothChart(set) : eyeChart(set)))
    const red = set.matte(hex('#d0282c'), 0.5, 0.02)
    if (!teeth) {
      const x = half * 0.72
      b.box([x - 0.26, 1.42, z], [x + 0.26, 1.94, z + 0.012], set.matte(hex('#fafaf8'), 0.6, 0.02))
      b.box([x - 0.2, 1.62, z + 0.012], [x + 0.2, 1.74, z + 0.025], red)
      b.box([x - 0.06, 1.48, z + 0.012], [x + 0.06, 1.88, z + 0.025], red)
      piece(set, half * 0.62, z + 0.5, 0.7, 0.9, 0, () => couch(set))
    } else {
      b.box([half * 0.66, 1.4, z], [half * 0.66 + 0.62, 1.86, z + 0.03], set.matte(hex('#20262c')))
      b.box(
        [half * 0.66 + 0.03, 1.43, z + 0.03],
        [half * 0.66 + 0.59, 1.83, z + 0.034],
        set.glow([0.62, 0.82, 0.95], 0.9),
      )
      cupboards(set, half * 0.5, half - 0.05, z)
    }
    piece(set, half - 0.42, z + 1.25, 0.3, 1.2, 0, () => houseplantAt(set, 1.15))
    for (const x of [-half * 0.4, half * 0.4]) {
      b.box(
        [x - 0.5, height - 0.03, -0.7],
        [x + 0.5, height + 0.02, -0.45],
        set.glow([0.97, 1, 1], 2.4),
      )
      set.lamp([x, height - 0.3, -0.55], 0.25, [1.25, 1.28, 1.25])
    }
  })
}
