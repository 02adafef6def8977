// Sweets on a house: striped canes at the corners, icing along the eaves, gumdrops, lollipops and round drops.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { curve } from '../sweep.ts'
import type { Kit } from './kit.ts'
import type { Gable } from './roofs.ts'

const tones = ['#e8384a', '#f7c52e', '#3fb86a', '#4a9ee8', '#e86ab0', '#f08a30', '#8a5ad0']
const drop = (kit: Kit): Rgb => hex(tones[Math.floor(kit.random() * tones.length)] ?? '#e8384a')

/** A red and white striped tube through points. */
const cane = (kit: Kit, points: readonly Vec3[], r: number): void => {
  const m = kit.w.material(finish.ceramic)
  const path = curve(points, 8)
  for (let i = 0; i + 1 < path.length; i++) {
    const [a, b] = [path[i], path[i + 1]]
    if (!a || !b) continue
    kit.w.cylinder(a, b, r, r, m, i % 2 ? hex('#f8f4f0') : hex('#d8202c'), 10)
  }
}

const lollipop = (kit: Kit, x: number, z: number, tall: number): void => {
  const m = kit.w.material(finish.ceramic)
  const [a, b] = [drop(kit), hex('#fbf6ef')]
  kit.w.cylinder([x, 0, z], [x, tall, z], 0.045, 0.045, m, b, 8)
  const r = tall * 0.28
  for (let i = 0; i < 5; i++) {
    const k = r * (1 - i / 5)
    kit.w.cylinder(
      [x, tall, z - 0.08 - i * 0.012],
      [x, tall, z + 0.08 + i * 0.012],
      k,
      k,
      m,
      i % 2 ? b : a,
      22,
    )
  }
}

/** Dresses a house of these measures. */
export const sweets = (kit: Kit, g: Gable): void => {
  const [w, d] = [g.wide / 2, g.deep / 2]
  for (const x of [-w, w])
    for (const z of [-d, d])
      cane(
        kit,
        [
          [x, 0, z],
          [x, g.base / 2, z],
          [x, g.base, z],
        ],
        0.2,
      )
  for (const s of [-1, 1])
    cane(
      kit,
      [
        [s * 1.1, 0, d + 0.9],
        [s * 1.1, 1.4, d + 0.9],
        [s * 1, 2.1, d + 0.9],
        [s * 0.7, 2.4, d + 0.9],
        [s * 0.38, 2.1, d + 0.9],
      ],
      0.13,
    )
  eaves(kit, g)
  drops(kit, g)
  for (const [x, tall] of [
    [-w - 0.7, 2.4],
    [w + 0.7, 1.9],
    [-w * 0.55, 1.3],
    [w * 0.6, 1.5],
  ] as const)
    lollipop(kit, x, d + 0.8, tall)
}

/** Gumdrops on the roof and along its ridge. */
const drops = (kit: Kit, g: Gable): void => {
  const [w, d] = [g.wide / 2, g.deep / 2]
  const gum = kit.w.material({ ...finish.plastic, roughness: 0.3, scale: 40, relief: 0.1 })
  for (let row = 1; row < 6; row++)
    for (let i = 0; i < 9; i++) {
      const v = row / 6.2
      const x = (w * 1.9 * (i + 0.5 * (row % 2) + 0.25)) / 9 - w * 0.95
      for (const s of [-1, 1])
        kit.w.ball(
          [x, g.base + g.rise * v + 0.42, s * (d * (1 - v) + 0.1)],
          [0.2, 0.17, 0.2],
          gum,
          drop(kit),
          undefined,
          12,
        )
    }
  for (let i = 0; i <= 12; i++)
    kit.w.ball(
      [-w + (2 * w * i) / 12, g.base + g.rise + 0.42, 0],
      [0.24, 0.22, 0.24],
      gum,
      drop(kit),
      undefined,
      12,
    )
}

/** Icing that drips from the eaves and drops along the verges. */
const eaves = (kit: Kit, g: Gable): void => {
  const [w, d] = [g.wide / 2, g.deep / 2]
  const gum = kit.w.material({ ...finish.plastic, roughness: 0.3, scale: 40, relief: 0.1 })
  const icing = kit.w.material(finish.ceramic)
  const white = hex('#fdf9f4')
  const over = 0.09 * g.deep
  const slope = g.rise / d
  for (const s of [-1, 1])
    for (let i = 0; i <= 22; i++) {
      const x = -w - over * 0.8 + (2 * (w + over * 0.8) * i) / 22
      const k = 0.13 + 0.12 * kit.random()
      kit.w.ball(
        [x, g.base - slope * over + 0.02 - k * 0.5, s * (d + over)],
        [0.17, k * 1.7, 0.11],
        icing,
        white,
        undefined,
        10,
      )
    }
  for (const x of [-1, 1])
    for (let i = 0; i <= 18; i++) {
      const t = i / 9 - 1
      kit.w.ball(
        [
          x * (w + over * 0.8),
          g.base - slope * over + (g.rise + slope * over) * (1 - Math.abs(t)) + 0.12,
          t * (d + over),
        ],
        [0.15, 0.15, 0.15],
        gum,
        drop(kit),
        undefined,
        10,
      )
    }
}
