// Brushes for buildings, and parts that many of them share: colonnades, stairs, domes, lit glass.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, round } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Point2 } from '../sweep.ts'
import type { Kit } from './kit.ts'
import { archOutline } from './openings.ts'

export const masonry = (kit: Kit, color: Rgb | string): Brush =>
  brush(kit.w, { ...finish.stone, scale: 2.2, relief: 0.14, mottle: 0.22 }, color)
export const smooth = (kit: Kit, color: Rgb | string): Brush =>
  brush(kit.w, { ...finish.plaster, scale: 1.5, mottle: 0.08 }, color)
export const timber = (kit: Kit, color: Rgb | string): Brush =>
  brush(kit.w, { ...finish.wood, scale: 4 }, color)
export const painted = (kit: Kit, color: Rgb | string): Brush => brush(kit.w, finish.paint, color)
export const metal = (kit: Kit, color: Rgb | string): Brush =>
  brush(kit.w, { roughness: 0.45, f0: 0.2, metal: 0.4 }, color)
export const gilded = (kit: Kit): Brush => brush(kit.w, finish.gold, '#e0b040')
/** Glass with a lamp behind: dark and glossy by day, warm by night. */
export const litGlass = (kit: Kit, power = 1): Brush =>
  brush(
    kit.w,
    { roughness: 0.08, f0: 0.08, emission: [0.9 * power, 0.52 * power, 0.2 * power] },
    [0.1, 0.09, 0.08],
  )
export const dark = (kit: Kit): Brush => brush(kit.w, { roughness: 0.9 }, '#16130f')

/** A wall of windows for large buildings: boxes drawn with it get rows of them, `bay` by `floor` metres. */
export const curtainWall = (
  kit: Kit,
  color: Rgb,
  bay: number,
  floor: number,
  glossy = false,
): ((low: Vec3, high: Vec3) => void) => {
  const m = kit.w.material({
    surface: 'facade',
    color,
    roughness: glossy ? 0.15 : 0.7,
    f0: glossy ? 0.08 : 0.02,
    scale: bay,
    relief: floor,
    emission: [0.3, 0.2, 0.09],
    share: 0.14,
  })
  return (low, high) => kit.w.box(low, high, m, [1, 1, 1], true)
}

/** A niche or gate: an arched hole in another colour, flush with a wall at z (or turned by yaw). */
export const archway = (
  hole: Brush,
  at: Vec3,
  wide: number,
  tall: number,
  arch: 'round' | 'pointed' = 'round',
  yaw = 0,
): void => {
  hole.placed({ at, yaw }, () => hole.slab(archOutline(wide, tall, arch), -0.02, 0.02))
}
/** The same with a frame around it. */
export const framedArch = (
  frame: Brush,
  hole: Brush,
  at: Vec3,
  wide: number,
  tall: number,
  arch: 'round' | 'pointed' = 'round',
  yaw = 0,
): void => {
  frame.placed({ at, yaw }, () => {
    frame.slab(archOutline(wide, tall, arch, wide * 0.12), -0.05, wide * 0.06)
    hole.slab(archOutline(wide, tall, arch), 0, wide * 0.08)
  })
}

/** A column with base, a little swell and a capital. */
export const column = (b: Brush, at: Vec3, r: number, tall: number): void => {
  b.placed({ at }, () => {
    b.block([0, 0, 0], r * 2.7, r * 0.5, r * 2.7)
    b.skin(24, 6, (u, v) => {
      const flute = 1 - 0.06 * Math.abs(Math.sin(u * Math.PI * 12))
      const k = r * (1 - 0.16 * v + 0.05 * Math.sin(Math.PI * v)) * flute
      const a = u * Math.PI * 2
      return [k * Math.sin(a), r * 0.5 + (tall - r * 1.1) * v, k * Math.cos(a)]
    })
    b.rod([0, tall - r * 0.7, 0], [0, tall - r * 0.3, 0], r * 0.85, r * 1.25, 16)
    b.block([0, tall - r * 0.3, 0], r * 2.7, r * 0.3, r * 2.7)
  })
}
/** Steps rising toward -z, the lowest reaching out to `front`. */
export const stairs = (b: Brush, wide: number, front: number, tall: number, n: number): void => {
  for (let i = 0; i < n; i++)
    b.box([-wide / 2, 0, 0], [wide / 2, (tall * (i + 1)) / n, front * (1 - i / n)])
}
/** An onion dome of radius r standing at y, with a spike. */
export const onionDome = (b: Brush, gold: Brush, at: Vec3, r: number, slim = 1): void => {
  const t = slim
  b.placed({ at }, () => {
    b.lathe(
      [
        [r * 0.82, 0],
        [r * 0.96, r * 0.28 * t],
        [r * 1.04, r * 0.62 * t],
        [r * 0.98, r * 0.98 * t],
        [r * 0.76, r * 1.35 * t],
        [r * 0.42, r * 1.66 * t],
        [r * 0.16, r * 1.9 * t],
        [r * 0.03, r * 2.2 * t],
      ],
      36,
    )
    gold.rod([0, r * 2.1 * t, 0], [0, r * 2.65 * t, 0], r * 0.045, r * 0.02, 8)
    gold.ball([0, r * 2.3 * t, 0], r * 0.09)
  })
}
/** A half dome of radius r at y, `k` times as high as round. */
export const dome = (b: Brush, at: Vec3, r: number, k = 1): void => {
  const profile = Array.from({ length: 13 }, (_, i): Point2 => {
    const a = (i / 12) * (Math.PI / 2)
    return [Math.max(0.001, r * Math.cos(a)), r * k * Math.sin(a)]
  })
  b.placed({ at }, () => b.lathe(profile, 40))
}
/** Columns in a ring. */
export const rotunda = (b: Brush, at: Vec3, r: number, tall: number, n: number): void => {
  round(n, (a) =>
    b.rod(
      [at[0] + r * Math.sin(a), at[1], at[2] + r * Math.cos(a)],
      [at[0] + r * Math.sin(a), at[1] + tall, at[2] + r * Math.cos(a)],
      (r * 1.6) / n,
    ),
  )
}
/** A roof of four sides over a square at y: half width `w` at the eaves, `top` above. */
export const pyramidRoof = (b: Brush, at: Vec3, w: number, tall: number, top = 0.02): void => {
  b.placed({ at, yaw: Math.PI / 4 }, () => b.rod([0, 0, 0], [0, tall, 0], w * Math.SQRT2, top, 4))
}
/** A gabled block: walls, gables and a plain roof, ridge along z. */
export const gabled = (
  wall: Brush,
  roof: Brush,
  at: Vec3,
  size: { wide: number; tall: number; rise: number; deep: number },
): void => {
  const { wide, tall, rise, deep } = size
  const [h, d] = [wide / 2, deep / 2]
  wall.placed({ at }, () => {
    wall.slab(
      [
        [-h, 0],
        [h, 0],
        [h, tall],
        [0, tall + rise],
        [-h, tall],
      ],
      -d,
      d,
    )
    const [o, k] = [h * 0.14, rise / h]
    for (const s of [-1, 1])
      roof.slab(
        [
          [0, tall + rise],
          [s * (h + o), tall - o * k],
          [s * (h + o), tall - o * k + h * 0.09],
          [0, tall + rise + h * 0.1],
        ],
        -d - o,
        d + o,
      )
  })
}
