// What carries people and animals off the ground: a broom on the wing, a steel beam on its cables, a seesaw, a trampoline, a deck chair; the blocks that children build with, a fire station's pole, and heaps of what was dug out or shovelled.
import { noise } from '../random.ts'
import { hex, scale } from '../vector.ts'
import { built, type Make, plainOf, woodOf } from './work-actors.ts'

/** An I-beam along x, 7 m long, its top 30 m over the street, on two cables. */
export const steelBeam: Make = () =>
  built([-1.5, 29.6, -0.16], [1.5, 30, 0.16], { seat: [0, 30, 0.06], top: [0, 30, 0] }, (b) => {
    const steel = b.material({ roughness: 0.55, f0: 0.1, scale: 12, relief: 0.06, mottle: 0.25 })
    const rust = hex('#8a4a34')
    b.box([-3.5, 29.95, -0.16], [3.5, 30, 0.16], steel, rust)
    b.box([-3.5, 29.62, -0.16], [3.5, 29.67, 0.16], steel, rust)
    b.box([-3.5, 29.66, -0.025], [3.5, 29.96, 0.025], steel, hex('#7a402c'))
    for (let x = -3.3; x < 3.4; x += 0.33)
      for (const z of [-0.1, 0.1])
        b.placed({ at: [x, 29.955, z > 0 ? 0.165 : z], scale: 0.018 }, () =>
          b.sphere(steel, hex('#6a3828'), 8),
        )
    const cable = b.material({ color: hex('#3a3d42'), roughness: 0.4, f0: 0.3, metal: 0.6 })
    for (const x of [-3, 3])
      b.cylinder([x, 30, 0], [x * 0.2, 42, -1], 0.022, 0.022, cable, [1, 1, 1], 8)
  })

/** A broom on the wing, twigs behind, its stick 1.9 m over the ground; for whatever sits on one. */
export const flyingBroom: Make = ({ traits }) => {
  // As long as suits who sits on it, 1.5 m for a grown witch.
  const k = Number(traits['size'] ?? 1)
  const y = 1.915
  return built(
    [-0.8 * k, y - 0.12 * k, -0.12 * k],
    [0.75 * k, y + 0.1 * k, 0.12 * k],
    { seat: [0.05 * k, y, 0], top: [0.05 * k, y, 0] },
    (b) =>
      b.placed({ at: [0, y - 0.016 * k, 0], scale: k }, () => {
        const wood = woodOf(b)
        const straw = b.material({ roughness: 0.9, f0: 0.02, scale: 60, relief: 0.2, mottle: 0.3 })
        b.cylinder([-0.4, -0.02, 0], [0.75, 0.02, 0], 0.017, 0.015, wood, hex('#6a4424'), 10)
        for (let i = 0; i < 46; i++) {
          const [a, r] = [i * 2.4, 0.03 + 0.1 * Math.sqrt(((i * 7) % 46) / 46)]
          b.cylinder(
            [-0.26, -0.015 + 0.02 * Math.cos(a), 0.02 * Math.sin(a)],
            [-0.78 - 0.03 * (i % 4), -0.03 + r * Math.cos(a), r * Math.sin(a)],
            0.012,
            0.006,
            straw,
            hex(['#c89a48', '#b08438', '#d8ae60'][i % 3] ?? '#c89a48'),
            5,
          )
        }
        const band = plainOf(b, 0.8)
        b.cylinder([-0.36, -0.02, 0], [-0.31, -0.017, 0], 0.05, 0.048, band, hex('#8a2c24'), 14)
      }),
  )
}

/** A painted board over its stand, the left end down, a handle before each seat. */
export const seesaw: Make = (subject) =>
  built([-1.65, 0, -0.2], [1.65, 1, 0.2], { top: [0, 0.66, 0] }, (b) => {
    const tilt = Math.atan2(0.47, 2.6)
    const paint = plainOf(b, 0.4)
    const wood = woodOf(b)
    const steel = b.material({ color: hex('#b8bec4'), roughness: 0.3, f0: 0.5, metal: 0.8 })
    const color = subject.colors[0] ?? hex('#d8402c')
    for (const z of [-0.2, 0.2])
      for (const x of [-0.36, 0.36])
        b.cylinder([x, 0, z], [0, 0.6, z * 0.6], 0.035, 0.03, paint, hex('#2a6ab0'), 12)
    b.cylinder([0, 0.57, -0.2], [0, 0.57, 0.2], 0.03, 0.03, steel, [1, 1, 1], 12)
    b.placed({ at: [0, 0.57, 0], roll: tilt }, () => {
      b.box([-1.65, 0, -0.12], [1.65, 0.05, 0.12], wood, color)
      for (const s of [-1, 1]) {
        b.box([s * 1.36 - 0.2, 0.05, -0.15], [s * 1.36 + 0.2, 0.075, 0.15], paint, hex('#f0c02c'))
        b.cylinder([s * 0.98, 0.05, 0], [s * 0.98, 0.34, 0], 0.016, 0.016, steel, [1, 1, 1], 10)
        b.cylinder(
          [s * 0.98, 0.34, -0.14],
          [s * 0.98, 0.34, 0.14],
          0.018,
          0.018,
          paint,
          hex('#222428'),
          10,
        )
      }
    })
  })

/** A round trampoline 3 m wide: a black mat on springs in a padded ring. */
export const trampoline: Make = (subject) =>
  built([-1.5, 0, -1.5], [1.5, 0.72, 1.5], { top: [0, 0.66, 0], seat: [0, 0.66, 0] }, (b) => {
    const steel = b.material({ color: hex('#b8bec4'), roughness: 0.3, f0: 0.5, metal: 0.8 })
    const pad = plainOf(b, 0.5)
    const color = subject.colors[0] ?? hex('#2a6ac0')
    b.cylinder([0, 0.655, 0], [0, 0.66, 0], 1.2, 1.2, plainOf(b, 0.9), hex('#16171a'), 48)
    b.lathe(
      [
        [1.2, 0.66],
        [1.24, 0.7],
        [1.42, 0.71],
        [1.5, 0.67],
        [1.48, 0.6],
        [1.36, 0.58],
      ],
      pad,
      color,
      48,
    )
    for (let k = 0; k < 6; k++) {
      const a = (k / 6) * 6.2832 + 0.3
      const [x, z] = [1.42 * Math.cos(a), 1.42 * Math.sin(a)]
      b.cylinder([x, 0, z], [x * 0.98, 0.62, z * 0.98], 0.03, 0.03, steel, [1, 1, 1], 10)
    }
  })

/** A folding chair of wood and striped cloth, leaning back. */
export const deckChair: Make = (subject) =>
  built([-0.32, 0, -0.55], [0.32, 0.9, 0.5], { seat: [0, 0.3, 0.08], top: [0, 0.9, -0.5] }, (b) => {
    const wood = woodOf(b)
    const cloth = plainOf(b, 0.9)
    const [a, c] = [subject.colors[0] ?? hex('#2a7ac0'), subject.colors[1] ?? hex('#f4efe2')]
    for (const s of [-1, 1]) {
      const x = s * 0.3
      b.cylinder([x, 0.02, 0.48], [x, 0.92, -0.52], 0.022, 0.022, wood, hex('#b98a52'), 10)
      b.cylinder([x * 0.9, 0.02, -0.5], [x * 0.9, 0.34, 0.44], 0.02, 0.02, wood, hex('#a87a46'), 10)
    }
    for (const [y, z] of [
      [0.92, -0.52],
      [0.34, 0.44],
      [0.06, -0.44],
    ] as const)
      b.cylinder([-0.3, y, z], [0.3, y, z], 0.02, 0.02, wood, hex('#b98a52'), 10)
    b.grid(
      28,
      24,
      (u, v) => {
        const sag = 0.16 * Math.sin(Math.PI * v) * (0.75 + 0.5 * v)
        return [(u - 0.5) * 0.54, 0.92 - 0.58 * v - sag, -0.52 + 0.96 * v]
      },
      cloth,
      (p) => (Math.floor((p[0] + 0.27) / 0.09) % 2 === 0 ? a : c),
      false,
    )
  })

const tones = ['#d8302c', '#2a6ac0', '#f0b41c', '#3a9a48', '#e8701c', '#7a3aa8'].map(hex)

/** Wooden blocks in a small tower and strewn about it. */
export const buildingBlocks: Make = (_subject, chance) =>
  built([-0.34, 0, -0.1], [0.34, 0.42, 0.3], { top: [0, 0.42, 0] }, (b) => {
    const wood = b.material({ roughness: 0.45, f0: 0.04, scale: 14, relief: 0.04, mottle: 0.1 })
    const block = (x: number, y: number, z: number, yaw: number, size: number, k: number): void =>
      b.placed({ at: [x, y, z], yaw }, () =>
        b.box(
          [-size / 2, 0, -size / 2],
          [size / 2, size, size / 2],
          wood,
          tones[k % tones.length] ?? [1, 1, 1],
        ),
      )
    const s = 0.1
    for (const [x, row] of [
      [-0.1, 3],
      [0.01, 2],
      [0.12, 1],
    ] as const)
      for (let i = 0; i < row; i++)
        block(x, i * s, -0.04, 0.12 * (chance() - 0.5), s, i + Math.round(x * 20))
    b.lathe(
      [
        [0.08, 0],
        [0.001, 0.11],
      ].map(([r = 0, y = 0]) => [r, y + 3 * s]),
      wood,
      tones[1] ?? [0, 0, 1],
      4,
    )
    for (let i = 0; i < 9; i++)
      block(
        0.3 * (chance() - 0.5) * 2,
        0,
        0.06 + 0.2 * chance(),
        chance() * 3,
        s * (0.8 + 0.3 * chance()),
        i,
      )
  })

/** A brass pole from a hole in the ceiling to a padded ring on the floor. */
export const firePole: Make = () =>
  built([-0.4, 0, -0.4], [0.4, 3.4, 0.4], { top: [0, 3.4, 0] }, (b) => {
    const brass = b.material({ color: hex('#d8a83a'), roughness: 0.16, f0: 0.7, metal: 1 })
    b.cylinder([0, 0, 0], [0, 5.4, 0], 0.045, 0.045, brass, [1, 1, 1], 20)
    b.cylinder([0, 0, 0], [0, 0.07, 0], 0.4, 0.36, plainOf(b, 0.6), hex('#a8241c'), 28)
  })

/** Snow thrown in a heap at the edge of a path that is cleared of it. */
export const snowHeap: Make = () =>
  built([-0.75, 0, -0.6], [0.75, 0.62, 0.6], { top: [0, 0.6, 0] }, (b) => {
    const snow = b.material({ roughness: 0.95, f0: 0.02, scale: 14, relief: 0.2, mottle: 0.06 })
    b.grid(
      48,
      40,
      (u, v) => {
        const [x, z] = [(u - 0.5) * 1.7, (v - 0.5) * 1.4]
        const r = Math.hypot(x / 0.8, z / 0.66)
        const high = 0.62 * Math.max(0, 1 - r * r) ** 0.8
        const lumps = 0.16 * (noise(x * 5, z * 5) - 0.5) + 0.07 * (noise(x * 13, z * 13) - 0.5)
        return [x, high * (1 + lumps * 2) + (r < 1 ? lumps * 0.3 : 0) - 0.02, z]
      },
      snow,
      (p) => scale(hex('#f3f6fa'), 0.94 + 0.06 * noise(p[0] * 9, p[2] * 9)),
    )
  })

/** A dark hole with what came out of it, sand or `traits.of` earth; 1.4 m wide at a height of half a metre. */
export const dugHeap: Make = (subject) => {
  const k = subject.height / 0.5
  const earth = subject.traits['of'] === 'earth'
  const [deep, loose] = [hex(earth ? '#2a1c10' : '#4a3820'), hex(earth ? '#6b4a2c' : '#c8a468')]
  const box = [0.7 * k, 0.4 * k, 0.5 * k] as const
  return built([-box[0], 0, -box[2]], [...box], { top: [0, 0.1 * k, 0] }, (b) => {
    const grains = b.material({ roughness: 0.95, f0: 0, scale: 22, relief: 0.25, mottle: 0.25 })
    b.grid(
      44,
      30,
      (u, v) => {
        const [x, z] = [(u - 0.5) * 1.5, (v - 0.5) * 1.1]
        const ring = Math.hypot(x / 0.62, z / 0.46)
        const bank = Math.exp(-(((ring - 0.95) / 0.22) ** 2)) * 0.24
        const pile = Math.exp(-(((x - 0.15) / 0.3) ** 2 + ((z + 0.42) / 0.2) ** 2)) * 0.34
        const y = 0.012 + (ring > 1.18 ? -0.05 : 0) + bank + pile
        return [x * k, y * k, z * k]
      },
      grains,
      (p) => (Math.hypot(p[0] / 0.62, p[2] / 0.46) < 0.75 * k && p[1] < 0.12 * k ? deep : loose),
      false,
    )
  })
}
