// Tennis court: clay, grass or hard court with its lines, the net across, an umpire's chair, hedges and a low stand behind.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { fbm, noise } from '../random.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'

/** Metres from the middle of the group to the net. */
const NET = -3.4

const floorOf = (order: SetOrder): { inside: Rgb; outside: Rgb } =>
  order.named('clay-court') || order.named('clay') || order.named('roland-garros')
    ? { inside: hex('#b4552c'), outside: hex('#a84e2a') }
    : order.named('grass-court') || order.named('wimbledon')
      ? { inside: hex('#5c9440'), outside: hex('#4a8236') }
      : { inside: hex('#3a6aa8'), outside: hex('#3f7f5a') }

/** A court seen along its length, the net not far behind who plays. */
export const tennisCourt: Environment = (order) => ({
  light: 'open',
  ground: () => 0,
  water: null,
  haze: 0.8,
  show: 0.86,
  vista: { eye: [0, 2.4, 9], target: [0, 0.6, -6], fov: 48 },
  build: (set) => {
    const b = set.builder
    const { inside, outside } = floorOf(order)
    const grit = set.material({ roughness: 0.95, f0: 0.01, scale: 40, relief: 0.16, mottle: 0.2 })
    const z0 = set.view.eye[2] + 10
    b.grid(
      60,
      90,
      (u, v) => [(u - 0.5) * 60, 0, z0 - v * (z0 + 34)],
      grit,
      ([x, , z]) =>
        scale(
          Math.abs(x) < 5.6 && z < 9 && z > -16 ? inside : outside,
          0.86 + 0.2 * fbm(x * 0.9, z * 0.5, 4) + 0.06 * noise(x * 9, z * 2),
        ),
    )
    lines(set)
    net(set)
    umpire(set)
    surroundings(set, order)
  },
})

const lines = (set: FilmSet): void => {
  const white = set.matte(hex('#f6f4ee'), 0.9, 0.02)
  const line = (x0: number, z0: number, x1: number, z1: number): void =>
    set.builder.box(
      [Math.min(x0, x1) - 0.03, 0.002, Math.min(z0, z1) - 0.03],
      [Math.max(x0, x1) + 0.03, 0.009, Math.max(z0, z1) + 0.03],
      white,
    )
  const far = NET - 11.9
  const near = 8.5
  for (const x of [-5.5, -4.1, 4.1, 5.5]) line(x, near, x, far)
  line(-5.5, far, 5.5, far)
  for (const z of [NET - 6.4, NET + 6.4]) line(-4.1, z, 4.1, z)
  line(0, NET - 6.4, 0, NET + 6.4)
}

const net = (set: FilmSet): void => {
  const b = set.builder
  const cord = set.matte(hex('#22262a'), 0.9, 0)
  const band = set.matte(hex('#f6f6f2'), 0.8, 0.02)
  const post = set.matte(hex('#2a5a3c'), 0.5, 0.02)
  const sag = (x: number): number => 1.06 - 0.12 * Math.cos((x / 6.4) * 1.57)
  for (const x of [-6.4, 6.4])
    b.cylinder([x, 0, NET], [x, 1.08, NET], 0.05, 0.05, post, [1, 1, 1], 12)
  for (let x = -6.4; x < 6.39; x += 0.4) {
    const [y0, y1] = [sag(x), sag(x + 0.4)]
    b.quad(
      [x, y0 - 0.07, NET + 0.01],
      [x + 0.4, y1 - 0.07, NET + 0.01],
      [x + 0.4, y1, NET + 0.01],
      [x, y0, NET + 0.01],
      band,
    )
  }
  for (let x = -6.35; x < 6.4; x += 0.11)
    b.cylinder([x, 0.02, NET], [x, sag(x) - 0.04, NET], 0.006, 0.006, cord, [1, 1, 1], 4)
  for (let y = 0.08; y < 0.9; y += 0.1)
    b.cylinder([-6.4, y, NET], [6.4, y, NET], 0.006, 0.006, cord, [1, 1, 1], 4)
}

const umpire = (set: FilmSet): void => {
  const b = set.builder
  const wood = set.matte(hex('#2f5f44'), 0.6, 0.05)
  set.put(7.3, NET, { radius: 0.7, height: 2.6 }, {}, () => {
    for (const x of [-0.4, 0.4])
      for (const z of [-0.4, 0.4])
        b.cylinder([x * 1.2, 0, z * 1.2], [x * 0.7, 1.7, z * 0.7], 0.03, 0.03, wood, [1, 1, 1], 8)
    b.box([-0.34, 1.66, -0.34], [0.34, 1.74, 0.34], wood)
    b.box([0.3, 1.74, -0.34], [0.36, 2.5, 0.34], wood)
  })
}

const surroundings = (set: FilmSet, order: SetOrder): void => {
  const b = set.builder
  const far = NET - 17
  const screen = set.matte(hex('#1f4a38'), 0.9, 0.04, 4)
  b.box([-30, 0, far - 0.1], [30, 2.6, far], screen)
  for (let x = -29; x < 30; x += 3)
    b.box([x - 0.04, 0, far], [x + 0.04, 2.7, far + 0.06], set.matte(hex('#3a4248'), 0.5, 0.02))
  const people = !order.brief.excluded.some((w) => /people|crowd/.test(w))
  const concrete = set.matte(hex('#a8a49c'), 0.9, 0.06, 3)
  const cloth = set.material({ roughness: 0.9, f0: 0 })
  const colors = ['#d83a3a', '#f0f0ec', '#2f5fb8', '#f0c838', '#e8e8e8', '#2f9a5a'] as const
  for (let row = 0; row < 7; row++) {
    const [y, z] = [2.2 + row * 0.6, far - 1.5 - row * 0.9]
    b.box([-26, 0, z - 0.9], [26, y, z], concrete)
    if (!people) continue
    for (let x = -25.5; x < 26; x += 0.8) {
      if (set.random() > 0.82) continue
      b.box([x - 0.2, y, z - 0.6], [x + 0.2, y + 0.6, z - 0.3], cloth, hex(set.pick(colors)))
      b.placed({ at: [x, y + 0.76, z - 0.45], scale: 0.13 }, () =>
        b.sphere(cloth, hex('#d8a080'), 6),
      )
    }
  }
}
