// A glacier: a river of cracked blue ice between dark peaks that ends in a torn wall over a lake with floating blocks.
import type { FilmSet } from '../film-set.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise, ridged } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelled, levelRadius } from './lie-of-land.ts'
import { addTerrain, addWater, scatter } from './terrain.ts'

export const glacier: Environment = (order) => {
  const edge = -(levelRadius(order) + 5)
  const front = edge - 38
  /** The middle of the ice at a depth, and half its width. */
  const middle = (z: number): number => 24 * Math.sin((z - front) * 0.011)
  const half = (z: number): number => 44 + 0.05 * (front - z)
  const ground = levelled(
    order,
    (x, z) => {
      const off = Math.abs(x - middle(z)) / half(z)
      const beach = z > edge ? 0.25 * fbm(x * 0.5, z * 0.5, 3) : 0
      const bed = -3 * smoothstep(edge + 0.6, edge - 2, z)
      if (z > front - 2 && off < 1) return beach + bed
      const tear = 1.6 * fbm(x * 0.09 + 3, z * 0.12, 4)
      const cracks = 7 * (ridged(x * 0.05 + 2, z * 0.16, 4) - 0.5)
      const rise = 13 + 5 * tear + cracks + (front - z) * 0.16
      const ice = rise * smoothstep(front - 1 + 3 * tear, front - 4.5 + 3 * tear, z)
      const peak =
        smoothstep(0.95, 2.3, off) * ridged(x * 0.008 + 6, z * 0.008, 7) * (70 + 0.14 * (front - z))
      return (
        beach +
        bed +
        ice * smoothstep(1.12, 0.94, off) +
        peak * smoothstep(front + 24, front - 40, z)
      )
    },
    0,
  )
  return {
    light: 'open',
    ground,
    water: null,
    haze: 1.1,
    vista: { eye: [0.4, 3.2, 7], target: [1, 8.4, front - 10], fov: 50 },
    build: (set) => {
      land(set, ground, front, middle, half)
      addWater(set, -0.2, { color: hex('#3a8a94'), scale: 1.1, slope: 0.04, roughness: 0.03 })
      blocks(set, order, edge, front)
    },
  }
}

const land = (
  set: FilmSet,
  ground: (x: number, z: number) => number,
  front: number,
  middle: (z: number) => number,
  half: (z: number) => number,
): void =>
  addTerrain(set, {
    height: ground,
    far: 900,
    rows: 300,
    columns: 240,
    material: set.material({ roughness: 0.6, f0: 0.03, scale: 3, relief: 0.3, mottle: 0.12 }),
    paint: (p, n) => {
      const off = Math.abs(p[0] - middle(p[2])) / half(p[2])
      if (off < 1.02 && p[2] < front + 2) {
        // Old ice is blue where it is torn open, white on top, with bands of dirt.
        const open = smoothstep(0.92, 0.45, n[1])
        const deep = smoothstep(0.62, 0.3, ridged(p[0] * 0.05 + 2, p[2] * 0.16, 4))
        const blue = mix3(hex('#d8ecf6'), hex('#6ab0d4'), Math.min(1, open * 0.95 + deep * 0.5))
        const band = smoothstep(0.6, 0.72, fbm(p[0] * 0.06 + p[1] * 0.2, p[2] * 0.02, 4)) * 0.25
        return scale(mix3(blue, hex('#7a7a78'), band), 0.86 + 0.2 * noise(p[0], p[1] * 2 + p[2]))
      }
      const stone = mix3(hex('#4a4a4c'), hex('#7a756c'), fbm(p[0] * 0.1, p[2] * 0.1, 4))
      const snow = smoothstep(0.5, 0.74, n[1]) * smoothstep(14, 34, p[1])
      return scale(mix3(stone, [0.9, 0.93, 0.98], snow), 0.85 + 0.25 * noise(p[0] * 2, p[2] * 2))
    },
  })

/** Blocks that broke off, adrift before the wall, and stones on the shore. */
const blocks = (set: FilmSet, order: SetOrder, edge: number, front: number): void => {
  const bergs = ['#cfe8f4', '#a8d4ec', '#e8f4fa'].map((c) =>
    rock(set, { color: hex(c), jagged: 0.7, cap: hex('#f4f9fc') }, 13),
  )
  for (let i = 0; i < 34; i++) {
    const z = edge - 3 - (edge - front - 6) * set.random()
    const x = set.between(-34, 34)
    const size = 0.4 + 2.4 * set.random() ** 2.4
    const mesh = bergs[i % 3]
    if (!mesh || !set.free(x, z, size, size, -0.2)) continue
    set.builder.placed(
      { at: [x, -0.35 - size * 0.1, z], yaw: i * 2, scale: [size * 1.3, size, size] },
      () => set.cast(mesh),
    )
  }
  scatter(set, {
    count: 150,
    near: 2,
    far: 16,
    scale: [0.08, order.empty ? 0.6 : 0.3],
    sink: 0.03,
    where: (_x, z) => z > edge,
    meshes: ['#5a5a5c', '#74706a'].map((c) => rock(set, { color: hex(c), jagged: 0.3 }, 10)),
  })
}
