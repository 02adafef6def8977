// What ports bring, built by the stage: a crane that lifts containers off ships, stacks of containers beside it.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { built, type Make } from './work-actors.ts'

const paints = ['#c8382c', '#2a6ab0', '#2f8a5a', '#e0a030', '#7a8590', '#b0582c'].map(hex)

/** A steel container of 20 feet with ribbed sides, its middle at the base `at`, long in z. */
const container = (b: MeshBuilder, m: number, [x, y, z]: Vec3, color: Rgb): void => {
  const [w, h, d] = [1.22, 2.6, 3.05]
  b.box([x - w, y, z - d], [x + w, y + h, z + d], m, color)
  for (let k = 0; k < 11; k++) {
    const at = z - d + 0.28 + k * 0.55
    for (const s of [-1, 1])
      b.box(
        [Math.min(x + s * w, x + s * (w + 0.05)), y + 0.15, at - 0.12],
        [Math.max(x + s * w, x + s * (w + 0.05)), y + h - 0.15, at + 0.12],
        m,
        scale(color, 0.82),
      )
  }
  for (let k = 0; k < 4; k++) {
    const at = x - w + 0.3 + k * 0.6
    b.box([at - 0.04, y + 0.1, z + d], [at + 0.04, y + h - 0.1, z + d + 0.06], m, scale(color, 0.7))
  }
}

/** A gantry on four legs on rails, its boom out over the water to the right, a container on the hook. */
export const containerCrane: Make = (subject) => {
  const k = subject.height / 30
  const at = (x: number, y: number, z: number): Vec3 => [x * k, y * k, z * k]
  return built(at(-13, 0, -6), at(22, 30, 7), { top: at(0, 30, 0) }, (b) => {
    b.placed({ at: [0, 0, 0], scale: k }, () => {
      const steel = b.material({ roughness: 0.5, f0: 0.05 })
      const paint = subject.colors[0] ?? hex('#d8401f')
      const beam = (p: Vec3, q: Vec3, r: number): void => b.cylinder(p, q, r, r, steel, paint, 4)
      for (const z of [-4.4, 4.4]) {
        for (const x of [-6, 6]) {
          beam([x, 0.8, z], [x, 21, z], 0.75)
          b.box([x - 1.6, 0, z - 0.5], [x + 1.6, 1, z + 0.5], steel, hex('#2a2c30'))
        }
        beam([-6, 9, z], [6, 9, z], 0.6)
        beam([-6, 2.4, z], [6, 9, z], 0.28)
        beam([6, 9, z], [-6, 18.6, z], 0.34)
        beam([6, 21, z * 0.35], [4, 30, 0], 0.5)
        beam([-12, 19.4, z * 0.42], [21, 19.4, z * 0.42], 0.62)
      }
      for (const x of [-6, 6]) for (const y of [9, 21]) beam([x, y, -4.4], [x, y, 4.4], 0.55)
      for (let x = -12; x <= 21; x += 3) beam([x, 19.4, -1.85], [x, 19.4, 1.85], 0.24)
      const stay = b.material({ color: hex('#3a3d42'), roughness: 0.5, f0: 0.2 })
      for (const z of [-1.8, 1.8])
        for (const x of [-11.5, 12, 20])
          b.cylinder([4, 29.6, z * 0.2], [x, 19.8, z], 0.13, 0.13, stay, [1, 1, 1], 6)
      b.box([-11.5, 20, -2.2], [-5.5, 23, 2.2], steel, hex('#e8e4da'))
      b.box([10.6, 16.6, -1.2], [12.8, 18.8, 1.2], steel, hex('#f0ede4'))
      b.box(
        [12.8, 16.9, -1],
        [12.86, 18.3, 1],
        b.material({ color: hex('#22303a'), roughness: 0.1, f0: 0.1 }),
      )
      for (const z of [-1, 1])
        for (const x of [13.8, 15.2])
          b.cylinder([x, 12.4, z], [x, 19, z], 0.07, 0.07, stay, [1, 1, 1], 5)
      b.box([13.4, 12, -2.6], [15.6, 12.4, 2.6], steel, hex('#e8b81c'))
      container(b, steel, [14.5, 9.4, 0], paints[1] ?? paint)
      let n = 0
      for (const [x, z] of [
        [-10.6, 3.4],
        [-10.6, -3.2],
        [-2.4, 3.4],
        [0.2, 3.4],
        [2.8, 3.4],
        [-1.1, -3.2],
        [1.6, -3.2],
      ] as const)
        for (let y = 0; y < ((n * 2) % 3) + 1; y++) {
          container(b, steel, [x, y * 2.62, z], paints[(n * 5 + y * 2) % paints.length] ?? paint)
          if (y === 0) n++
        }
    })
  })
}
