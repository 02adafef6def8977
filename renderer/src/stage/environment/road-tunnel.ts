// A road tunnel: a vault of panels over two lanes, and light along it: rings of neon in two colours, or rows of lamps.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'

/** Metres from the subject to the far end. */
const depth = 110

const neonPairs: readonly (readonly [Rgb, Rgb])[] = [
  [hex('#ff2a9c'), hex('#18b8ff')],
  [hex('#a03cff'), hex('#18e0d0')],
  [hex('#ff4a2a'), hex('#3a6aff')],
]

const isNeon = (order: SetOrder): boolean =>
  order.named('neon') || /\b(neon|cyberpunk|futuristic|led|glowing)\b/i.test(order.brief.prompt)

/** Whether the words put a road through a tunnel. */
export const asksForTunnel = (order: SetOrder): boolean =>
  order.named('tunnel') ||
  /\b(through|in|inside|down) an? ([a-z-]+ ){0,3}tunnel\b/i.test(order.brief.prompt)

export const roadTunnel: Environment = (order) => {
  const half = Math.max(4.6, levelRadius(order) + 1.6)
  const spring = Math.max(2.6, order.span * 1.3)
  const crown = spring + half * 0.5
  return {
    light: 'cave',
    ground: () => 0,
    water: null,
    show: 0.95,
    room: { halfWidth: half * 0.86, height: spring + 0.6, back: 40 },
    vista: { eye: [half * 0.3, 1.5, 9], target: [-0.3, 1.7, -20], fov: 52 },
    build: (set) => {
      const near = Math.max(set.view.eye[2] + 4, 8)
      vault(set, half, spring, crown, near)
      road(set, half, near)
      if (isNeon(order)) neonRings(set, order, half, spring, crown, near)
      else lampRows(set, half, spring, crown, near)
      farEnd(set, order, half, spring)
    },
  }
}

/** A point of the vault's ring at `t` 0..1 from the left kerb over the crown to the right. */
const ring = (t: number, half: number, spring: number, crown: number, inset = 0): Vec3 => {
  const [w, top] = [half - inset, crown - inset]
  const wall = 0.24
  if (t < wall) return [-w, (spring * t) / wall, 0]
  if (t > 1 - wall) return [w, (spring * (1 - t)) / wall, 0]
  const a = Math.PI * (1 - (t - wall) / (1 - 2 * wall))
  return [w * Math.cos(a), spring + (top - spring) * Math.sin(a), 0]
}

const vault = (set: FilmSet, half: number, spring: number, crown: number, near: number): void => {
  const b = set.builder
  const panel = set.material({ roughness: 0.3, f0: 0.06 })
  const long = near + depth
  b.grid(
    48,
    120,
    (u, v) => {
      const p = ring(u, half, spring, crown)
      return [p[0], p[1], near - v * long]
    },
    panel,
    (p) => {
      // Joints between panels, soot towards the crown.
      const joint = Math.abs(((p[2] / 2.4) % 1) + 0.5) < 0.06 ? 0.7 : 1
      const soot = 0.75 + 0.25 * noise(p[2] * 0.4, p[1] * 2)
      return scale(hex(p[1] < spring * 0.6 ? '#8f969c' : '#5f656c'), joint * soot)
    },
    false,
  )
  const kerb = set.matte(hex('#7d7f80'), 0.85, 0.05)
  for (const s of [-1, 1])
    b.box(
      [Math.min(s * half, s * (half - 0.7)), 0, -depth],
      [Math.max(s * half, s * (half - 0.7)), 0.16, near],
      kerb,
    )
}

const road = (set: FilmSet, half: number, near: number): void => {
  const b = set.builder
  const asphalt = set.material({
    surface: 'wet',
    color: hex('#26282c'),
    roughness: 0.2,
    f0: 0.05,
    scale: 0.5,
  })
  b.box([-half, -0.2, -depth], [half, 0, near], asphalt)
  const paint = set.matte(hex('#e6e4da'), 0.7, 0.03)
  for (let z = near - 2; z > -depth; z -= 5) b.box([-0.07, 0, z - 2.4], [0.07, 0.006, z], paint)
  for (const s of [-1, 1]) {
    const x = s * (half - 1)
    b.box([x - 0.06, 0, -depth], [x + 0.06, 0.006, near], paint)
  }
}

const neonRings = (
  set: FilmSet,
  order: SetOrder,
  half: number,
  spring: number,
  crown: number,
  near: number,
): void => {
  const b = set.builder
  const pair = neonPairs[order.seed % neonPairs.length] ?? neonPairs[0]
  const step = Math.max(3, half * 0.75)
  let k = 0
  for (let z = near - 1; z > -depth; z -= step, k++) {
    const color = pair?.[k % 2] ?? [1, 0.2, 0.6]
    const tube = b.material({ color: [0, 0, 0], emission: scale(color, 3.6) })
    const count = 26
    for (let i = 0; i < count; i++) {
      const [p, q] = [i, i + 1].map((n) =>
        ring(0.03 + 0.94 * (n / count), half, spring, crown, 0.1),
      )
      if (p && q) b.cylinder([p[0], p[1], z], [q[0], q[1], z], 0.045, 0.045, tube, [1, 1, 1], 6)
    }
    if (k < 9)
      for (const s of [-1, 1])
        b.light([s * (half - 0.7), spring * 0.9, z], 0.3, scale(color, 0.9 * half))
  }
  // White lamps over what drives, so that dark paint shows its lines.
  b.light([half * 0.4, crown - 0.4, 4], 0.5, scale([1, 1, 1.1], 2.2 * half))
  b.light([-half * 0.5, crown - 0.5, 0], 0.5, scale([1, 1, 1.1], 1.2 * half))
  // A line of light along each kerb.
  pair?.forEach((color, i) => {
    const strip = b.material({ color: [0, 0, 0], emission: scale(color, 2.6) })
    const x = (i ? 1 : -1) * (half - 0.04)
    b.box([Math.min(x, x + 0.03), 0.5, -depth], [Math.max(x, x + 0.03), 0.58, near], strip)
  })
}

const lampRows = (
  set: FilmSet,
  half: number,
  spring: number,
  crown: number,
  near: number,
): void => {
  const b = set.builder
  const lamp = b.material({ color: [0, 0, 0], emission: [4.2, 2.9, 1.3] })
  let k = 0
  for (let z = near - 1; z > -depth; z -= 3.2, k++)
    for (const t of [0.37, 0.63]) {
      const [x, y] = ring(t, half, spring, crown, 0.12)
      b.box([x - 0.16, y - 0.06, z - 0.7], [x + 0.16, y, z + 0.7], lamp)
      if (k % 2 === 0 && k < 14)
        b.light([x, y - 0.3, z], 0.3, [2.6 * half, 1.9 * half, 0.95 * half])
    }
}

/** Daylight at the far end, or a glow that it leads to. */
const farEnd = (set: FilmSet, order: SetOrder, half: number, spring: number): void => {
  const b = set.builder
  const color: Rgb = isNeon(order)
    ? [0.5, 0.25, 0.9]
    : order.lit
      ? [0.12, 0.15, 0.3]
      : [1.6, 1.75, 1.9]
  const glow = b.material({ color: [0, 0, 0], emission: color })
  b.quad(
    [-half, 0, -depth],
    [half, 0, -depth],
    [half, spring + half, -depth],
    [-half, spring + half, -depth],
    glow,
  )
}
