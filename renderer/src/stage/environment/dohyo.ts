// The ring of sumo: a mound of clay with a circle of straw bales, the shrine's roof hung above it, seats all about.
import type { FilmSet } from '../film-set.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { onRing, ringOf, stands } from './arenas.ts'
import type { Environment } from './environment.ts'

/** Half the side of the mound's top, and how high it is. */
const [half, high] = [3.4, 0.62]

const clay = (set: FilmSet, z0: number): void => {
  const b = set.builder
  const earth = set.material({ roughness: 0.95, f0: 0.01, scale: 12, relief: 0.2, mottle: 0.2 })
  const tone = (p: Vec3) =>
    scale(
      hex('#c09a68'),
      0.84 + 0.2 * fbm(p[0] * 1.3, p[2] * 1.3, 3) + 0.08 * noise(p[0] * 9, p[2] * 9),
    )
  b.grid(60, 60, (u, v) => [(u * 2 - 1) * half, 0, z0 + (v * 2 - 1) * half], earth, tone)
  const foot = half + 0.5
  const side = (a: Vec3, c: Vec3, d: Vec3, e: Vec3) => b.quad(a, c, d, e, earth, hex('#a8814f'))
  side(
    [-foot, -high, z0 + foot],
    [foot, -high, z0 + foot],
    [half, 0, z0 + half],
    [-half, 0, z0 + half],
  )
  side(
    [foot, -high, z0 + foot],
    [foot, -high, z0 - foot],
    [half, 0, z0 - half],
    [half, 0, z0 + half],
  )
  side(
    [-foot, -high, z0 - foot],
    [-foot, -high, z0 + foot],
    [-half, 0, z0 + half],
    [-half, 0, z0 - half],
  )
  const floor = set.material({ roughness: 0.6, f0: 0.03 })
  b.box([-14, -high - 0.1, z0 - 14], [14, -high, z0 + 14], floor, hex('#5a3a2c'))
}

/** Bales of straw, half sunk, end to end round the ring; two white lines in its middle. */
const bales = (set: FilmSet, z0: number): void => {
  const b = set.builder
  const straw = set.material({ roughness: 0.95, f0: 0.01, scale: 40, relief: 0.4, mottle: 0.35 })
  const n = 22
  const r = 2.35
  for (let i = 0; i < n; i++) {
    const at = (k: number): Vec3 => {
      const a = (k / n) * Math.PI * 2
      return [Math.sin(a) * r, 0.035, z0 + Math.cos(a) * r]
    }
    b.cylinder(at(i + 0.04), at(i + 0.96), 0.095, 0.095, straw, hex('#d8bc78'), 12)
    for (const k of [0.25, 0.5, 0.75])
      b.cylinder(at(i + k - 0.02), at(i + k + 0.02), 0.102, 0.102, straw, hex('#a8854a'), 12)
  }
  const white = set.matte(hex('#f6f2e8'), 0.8, 0.02)
  for (const x of [-0.45, 0.45])
    b.box([x - 0.04, 0, z0 - 0.42], [x + 0.04, 0.008, z0 + 0.42], white)
}

/** The roof of a shrine on ropes, a purple curtain under its eaves, a tassel of another colour at each corner. */
const roof = (set: FilmSet, z0: number, y: number): void => {
  const b = set.builder
  const wood = set.material({ roughness: 0.5, f0: 0.03, scale: 9, relief: 0.1, mottle: 0.25 })
  const thatch = set.matte([1, 1, 1], 0.9, 0.12, 12)
  const [w, d] = [3.1, 2.6]
  for (const s of [-1, 1]) {
    b.box([-w, y - 0.02, z0 + s * d - 0.1], [w, y + 0.2, z0 + s * d + 0.1], wood, hex('#b88a52'))
    b.box([s * w - 0.1, y - 0.02, z0 - d], [s * w + 0.1, y + 0.2, z0 + d], wood, hex('#b88a52'))
    b.quad(
      [-w - 0.6, y + 0.1, z0 + s * (d + 0.7)],
      [w + 0.6, y + 0.1, z0 + s * (d + 0.7)],
      [w * 0.7, y + 1.9, z0],
      [-w * 0.7, y + 1.9, z0],
      thatch,
      hex('#7a6a50'),
    )
  }
  b.box([-w * 0.8, y + 1.85, z0 - 0.15], [w * 0.8, y + 2.1, z0 + 0.15], wood, hex('#8a6236'))
  const purple = set.matte(hex('#5a2a86'), 0.85, 0.04)
  for (const s of [-1, 1])
    b.grid(
      60,
      3,
      (u, v) => [
        (u * 2 - 1) * w,
        y - 0.02 - (1 - v) * (0.34 + 0.1 * Math.abs(Math.sin(u * Math.PI * 4))),
        z0 + s * (d + 0.04) + 0.03 * Math.sin(u * 70),
      ],
      purple,
      () => [1, 1, 1],
      false,
    )
  const tones = ['#2f8a4a', '#c8281c', '#f4f2ea', '#17181c']
  for (const [i, tone] of tones.entries()) {
    const [x, z] = [i % 2 ? w : -w, z0 + (i < 2 ? d : -d)]
    const silk = set.matte(hex(tone), 0.7, 0.1)
    b.cylinder([x, y, z], [x, y - 0.35, z], 0.03, 0.03, silk, [1, 1, 1], 8)
    b.cylinder([x, y - 0.3, z], [x, y - 1.15, z], 0.13, 0.19, silk, [1, 1, 1], 16)
  }
}

/** A sumo hall seen from beside the mound; who is there stands on its clay. */
export const dohyo: Environment = (order) => {
  const ring = ringOf(order, 5.2)
  const z0 = -0.6
  const under = Math.max(2.75, order.span * 1.5)
  return {
    light: 'theatre',
    ground: (x, z) => (Math.max(Math.abs(x), Math.abs(z - z0)) < half ? 0 : -high),
    water: null,
    show: 0.86,
    vista: { eye: [0, 1.4, 7], target: [0, 1.3, -4], fov: 44 },
    build: (set) => {
      const b = set.builder
      clay(set, z0)
      bales(set, z0)
      roof(set, z0, under)
      stands(set, order, ring, {
        rows: 7,
        from: ring.radius + 0.6,
        base: -high + 0.35,
        rise: 0.5,
        tread: 0.95,
        stone: hex('#6a2c28'),
      })
      b.light([0.6, under + 0.1, 2.6], 0.3, scale([1, 0.95, 0.86], 26))
      b.light([-2.4, 3.6, 2.4], 0.4, scale([1, 0.93, 0.84], 12))
      b.light([0, under - 0.3, z0 - 1.4], 0.5, scale([1, 0.9, 0.76], 10))
      for (const s of [-1, 1])
        b.light(onRing(ring, s * 0.9, ring.radius + 1, 4), 0.6, scale([0.9, 0.88, 1], 16))
    },
  }
}
