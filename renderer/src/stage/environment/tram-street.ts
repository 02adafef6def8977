// A street seen from its other side, for a tram: it runs along the tram's way, level or steep, houses stepping up behind it.

import type { FilmSet } from '../film-set.ts'
import { passerBy } from '../prop/passer-by.ts'
import { lampPost } from '../prop/town.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { facades } from './urban.ts'

/** Rise over run of a steep street. */
export const steepness = 0.2

/** The street of a tram whose yaw is `course`; its houses stand on the far side. */
export const tramStreet =
  (course: number): Environment =>
  (order) => {
    const [s, c] = [Math.sin(course), Math.cos(course)]
    const k = ['steep', 'hilly', 'steep-street'].some(order.named) ? steepness : 0
    const along = (x: number, z: number): number => x * s + z * c
    const ground = (x: number, z: number): number => k * along(x, z)
    // In the street's own space the far side lies at +x when it runs to the right of the picture.
    const far = course > 0 ? 1 : -1
    return {
      light: 'open',
      ground,
      water: null,
      open: 0.6,
      vista: { eye: [0, 1.8, 12], target: [0, 2.5, 0], fov: 44 },
      build: (set) =>
        set.builder.placed({ yaw: course }, () => {
          paving(set, far, k)
          row(set, far, k)
          posts(set, far, k)
        }),
    }
  }

const reach = 90

/** A strip along the street from x0 to x1 that lies `y` over the road. */
const strip = (set: FilmSet, x0: number, x1: number, y: number, k: number, m: number): void =>
  set.builder.quad(
    [x0, y + k * reach, reach],
    [x1, y + k * reach, reach],
    [x1, y - k * reach, -reach],
    [x0, y - k * reach, -reach],
    m,
  )

const paving = (set: FilmSet, far: number, k: number): void => {
  const b = set.builder
  const stone = set.matte(hex('#8b867e'), 0.85, 0.3, 9)
  const slab = set.matte(hex('#aaa297'), 0.85, 0.15, 6)
  const kerb = set.matte(hex('#c0bab0'), 0.85, 0.1, 8)
  strip(set, Math.min(far * 4.2, -far * 60), Math.max(far * 4.2, -far * 60), 0, k, stone)
  const [a, e] = [Math.min(far * 4.2, far * 7), Math.max(far * 4.2, far * 7)]
  strip(set, a, e, 0.14, k, slab)
  for (let z = -reach; z < reach; z += 3)
    b.placed({ at: [far * 4.2, k * z, z], pitch: -Math.atan(k) }, () =>
      b.box([-0.14, -0.2, -1.6], [0.14, 0.15, 1.6], kerb),
    )
}

/** Town houses shoulder to shoulder, each a step higher than the one before. */
const row = (set: FilmSet, far: number, k: number): void => {
  const b = set.builder
  const walls = facades(set, 'old')
  const roof = set.matte(hex('#9a5438'), 0.9, 0.2, 5)
  const trim = set.matte(hex('#efe8d8'), 0.8, 0.06)
  const door = set.matte(hex('#3f5a48'), 0.6, 0.06)
  for (let i = 0, z = -64; z < 64; i++) {
    const wide = 6 + 2.5 * set.random()
    const tall = 8.5 + 3.5 * set.random()
    const y = k * (z + wide / 2)
    const [x0, x1] = far < 0 ? [-18, -7] : [7, 18]
    const front = far < 0 ? x1 : x0
    b.box([x0, y - 6, z], [x1, y + tall, z + wide], walls[i % walls.length] ?? walls[0])
    b.box([x0 - 0.2, y + tall, z - 0.05], [x1 + 0.2, y + tall + 0.35, z + wide + 0.05], trim)
    b.box([x0 + 0.4, y + tall + 0.35, z + 0.2], [x1 - 0.4, y + tall + 1.3, z + wide - 0.2], roof)
    const mid = z + wide / 2
    windows(set, front, far, y, z, wide, tall)
    b.box([front - 0.12, y - 0.8, mid - 0.6], [front + 0.12, y + 2.3, mid + 0.6], door)
    z += wide + 0.06
  }
}

/** Sash windows on a house front that faces the street, shuttered, some of them lit when lamps burn. */
const windows = (
  set: FilmSet,
  front: number,
  far: number,
  y: number,
  z: number,
  wide: number,
  tall: number,
): void => {
  const b = set.builder
  const glass = set.material({ color: hex('#2c3844'), roughness: 0.1, f0: 0.1 })
  const lit = set.glow([1, 0.78, 0.45], 1.6)
  const frame = set.matte(hex('#f2ede2'), 0.7, 0.05)
  const shutter = set.matte(hex(set.pick(['#3f6a5a', '#4a5f8a', '#8a4038'])), 0.7, 0.08)
  const columns = Math.max(2, Math.floor(wide / 2.2))
  for (let floor = 0; 3.4 + floor * 2.9 + 1.7 < tall; floor++)
    for (let i = 0; i < columns; i++) {
      const at = z + ((i + 0.5) / columns) * wide
      const low = y + 3.4 + floor * 2.9
      const face = (half: number, up: number, down: number, out: number, m: number, dz = 0): void =>
        b.box(
          [Math.min(front, front - far * out), low - down, at + dz - half],
          [Math.max(front, front - far * out), low + 1.6 + up, at + dz + half],
          m,
        )
      face(0.55, 0.08, 0.08, 0.05, frame)
      face(0.46, 0, 0, 0.06, set.random() < 0.3 && set.lit ? lit : glass)
      for (const s of [-1, 1]) face(0.2, 0.05, 0.05, 0.07, shutter, s * 0.78)
    }
}

const posts = (set: FilmSet, far: number, k: number): void => {
  const b = set.builder
  const person = passerBy(set)
  for (const z of [-21, -9.5, 9, 20]) {
    b.placed({ at: [far * 4.9, k * z + 0.12, z], yaw: far < 0 ? Math.PI : 0 }, () =>
      lampPost(set, 5),
    )
    b.placed({ at: [far * 5.9, k * (z + 4) + 0.12, z + 4], yaw: z }, () => set.cast(person))
  }
  // The wire over the rails.
  const wire = set.matte(scale(hex('#2a2c30'), 1), 0.6, 0.02)
  b.cylinder([0, 4.75 - k * 60, -60], [0, 4.75 + k * 60, 60], 0.02, 0.02, wire, [1, 1, 1], 5)
}
