// Roofs: gables and cones of tiles, shingles or thatch, chimneys, and battlements.
import type { Rgb } from '../../../prompt/brief.ts'
import { risingSmoke } from '../../prop/puff.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import { blanket, drumSheet, flatSheet, lay, type Sheet, wallSheet } from './courses.ts'
import { type Kit, plaster, stone, uneven, wood } from './kit.ts'

export type Cover = 'tile' | 'shingle' | 'thatch' | 'plank'

export interface Gable {
  /** Walls beneath: full width (along the ridge), full depth, height of the eaves and of the ridge above them. */
  readonly wide: number
  readonly deep: number
  readonly base: number
  readonly rise: number
  readonly over?: number
  readonly cover: Cover
  readonly color: Rgb
}

const pieces: Readonly<
  Record<Cover, { wide: number; tall: number; lift: number; uneven: number }>
> = {
  tile: { wide: 0.34, tall: 0.4, lift: 0.07, uneven: 0.16 },
  shingle: { wide: 0.26, tall: 0.42, lift: 0.045, uneven: 0.22 },
  thatch: { wide: 0.13, tall: 0.45, lift: 0.06, uneven: 0.26 },
  plank: { wide: 0.3, tall: 9, lift: 0, uneven: 0.12 },
}
const surface = (kit: Kit, cover: Cover): number =>
  kit.w.material(
    kit.candy ? finish.plastic : cover === 'thatch' ? finish.thatch : { ...finish.tile, scale: 5 },
  )

/** Covers one sloping sheet, `wide` by `long` metres. */
export const cover = (
  kit: Kit,
  sheet: Sheet,
  size: readonly [number, number],
  kind: Cover,
  color: Rgb,
): void => {
  const p = pieces[kind]
  const grow = Math.max(1, Math.sqrt((size[0] * size[1]) / 60))
  lay(
    kit,
    sheet,
    {
      columns: Math.max(3, Math.round(size[0] / (p.wide * grow))),
      rows: Math.max(1, Math.round(size[1] / (p.tall * grow))),
      lift: p.lift * grow,
      uneven: p.uneven,
      ragged: kind === 'thatch' ? 0.9 : 0.06,
      joint: kind === 'thatch' ? [0, 0] : [0.08, 0],
      bed: scale(color, 0.5),
    },
    surface(kit, kind),
    color,
  )
  if (kit.snowy || kit.candy) blanket(kit, sheet, 0.035 * size[1])
}

/** A gabled roof over walls; the ridge runs along x. */
export const gable = (kit: Kit, g: Gable): void => {
  const over = g.over ?? 0.09 * g.deep
  const [w, d] = [g.wide / 2 + over * 0.8, g.deep / 2]
  const drop = (g.rise / d) * over
  const thick = g.cover === 'thatch' ? 0.34 : 0.14
  const under = wood(kit)
  const edge = scale(g.color, 0.62)
  for (const s of [1, -1]) {
    const [low, high]: [Vec3, Vec3] = [
      [0, g.base - drop + thick, s * (d + over)],
      [0, g.base + g.rise + thick, 0],
    ]
    const corner = (x: number, p: Vec3, sink = 0): Vec3 => [x, p[1] - sink, p[2]]
    const sheet = flatSheet(
      corner(-s * w, low),
      corner(s * w, low),
      corner(s * w, high),
      corner(-s * w, high),
    )
    const long = Math.sqrt((d + over) ** 2 + (g.rise + drop) ** 2)
    cover(kit, sheet, [2 * w, long], g.cover, g.color)
    kit.w.quad(
      corner(-w, low, thick),
      corner(w, low, thick),
      corner(w, high, thick),
      corner(-w, high, thick),
      under,
      scale(edge, 0.7),
    )
    kit.w.quad(
      corner(-w, low, thick),
      corner(w, low, thick),
      corner(w, low),
      corner(-w, low),
      under,
      edge,
    )
    for (const x of [-w, w])
      kit.w.quad(
        corner(x, low, thick),
        corner(x, low),
        corner(x, high),
        corner(x, high, thick),
        under,
        edge,
      )
  }
  const r = g.cover === 'thatch' ? 0.2 : 0.1
  const y = g.base + g.rise + thick + r * 0.4
  kit.w.cylinder(
    [-w - 0.03, y, 0],
    [w + 0.03, y, 0],
    r,
    r,
    surface(kit, g.cover),
    scale(g.color, 0.8),
    10,
  )
}

/** The triangle of wall under a gable at x = ±wide/2, in the wall's colour. */
export const gableEnds = (kit: Kit, g: Gable, material: number, color: Rgb): void => {
  for (const s of [-1, 1]) {
    const x = (s * g.wide) / 2
    const v = (
      [
        [x, g.base, g.deep / 2],
        [x, g.base, -g.deep / 2],
        [x, g.base + g.rise, 0],
      ] as Vec3[]
    ).map((p) => kit.w.vertex(p, [s, 0, 0], [0, 0], color))
    kit.w.triangle(v[0] ?? 0, v[1] ?? 0, v[2] ?? 0, material)
  }
}

/** A pointed round roof from radius `r` at `y`, `tall` high, with a knob on top. */
export const coneRoof = (
  kit: Kit,
  r: number,
  y: number,
  tall: number,
  color: Rgb,
  kind: Cover = 'tile',
): void => {
  const p = pieces[kind]
  const grow = Math.max(1, Math.sqrt((r * tall) / 12))
  const flare: Sheet = (u, v, out) => {
    const a = u * Math.PI * 2
    const k = r * ((1 - v) * 0.82 + 0.18 * (1 - v) ** 3) + 0.01 + out
    return [k * Math.sin(a), y + tall * v, k * Math.cos(a)]
  }
  lay(
    kit,
    flare,
    {
      columns: Math.max(10, Math.round((4.4 * r) / (p.wide * grow))),
      rows: Math.max(5, Math.round(tall / (p.tall * grow))),
      lift: p.lift * grow,
      uneven: p.uneven,
      ragged: kind === 'thatch' ? 0.9 : 0.06,
      joint: [0.06, 0],
      closed: true,
      bed: scale(color, 0.5),
    },
    surface(kit, kind),
    color,
  )
  if (kit.snowy || kit.candy) blanket(kit, (u, v, out) => flare(u, v * 0.97, out), 0.03 * tall)
  kit.w.cylinder([0, y, 0], [0, y + 0.02, 0], r, r, surface(kit, kind), scale(color, 0.5), 24)
}

/** Smoke over a pot of `k` metres. */
export const smokeFrom = (kit: Kit, at: Vec3, k: number): void =>
  risingSmoke(kit.w, kit.random, at, k, 0.36, 26)

/** A chimney of brick standing on y; it smokes when the prompt says that the house does. */
export const chimney = (
  kit: Kit,
  at: Vec3,
  wide: number,
  tall: number,
  color = hex('#96503a'),
): void => {
  const m = stone(kit)
  kit.w.placed({ at }, () => {
    const h = wide / 2
    const corners: readonly (readonly [number, number])[] = [
      [-h, h],
      [h, h],
      [h, -h],
      [-h, -h],
    ]
    corners.forEach(([x, z], i) => {
      const [nx, nz] = corners[(i + 1) % 4] ?? [0, 0]
      lay(
        kit,
        wallSheet([x, 0, z], [nx, 0, nz], tall),
        { columns: 3, rows: Math.round(tall / 0.16), uneven: 0.2, out: 0.012, bed: hex('#b8aa98') },
        m,
        color,
      )
    })
    kit.w.box([-h - 0.07, tall - 0.12, -h - 0.07], [h + 0.07, tall, h + 0.07], m, scale(color, 0.8))
    for (const x of [-0.4, 0.4])
      kit.w.cylinder(
        [x * h, tall, 0],
        [x * h, tall + 0.25, 0],
        h * 0.3,
        h * 0.26,
        plaster(kit),
        hex('#b0653f'),
        10,
      )
    if (kit.snowy)
      kit.w.box([-h, tall, -h], [h, tall + 0.1, h], kit.w.material(finish.snow), hex('#f4f7fb'))
    if (kit.subject.traits['smoke']) smokeFrom(kit, [0, tall + 0.35, 0], wide * 0.46)
  })
}

/** Teeth round the top of a tower. */
export const ringTeeth = (kit: Kit, r: number, y: number, tall: number, color: Rgb): void => {
  const count = Math.max(8, Math.round((2 * Math.PI * r) / (tall * 1.5)))
  for (let i = 0; i < count; i++) {
    if (kit.worn && kit.random() < 0.3) continue
    const yaw = (i / count) * Math.PI * 2
    const half = (0.3 * Math.PI * 2 * r) / count
    kit.w.placed({ yaw }, () =>
      kit.w.box([-half, y, r * 0.84], [half, y + tall, r], stone(kit), uneven(kit, color, 0.1)),
    )
  }
}
/** A round tower wall of laid stones. */
export const drum = (
  kit: Kit,
  part: { r0: number; r1: number; y0: number; y1: number },
  block: readonly [number, number],
  material: number,
  color: Rgb,
): void =>
  lay(
    kit,
    drumSheet(part.r0, part.r1, part.y0, part.y1),
    {
      columns: Math.max(10, Math.round((2 * Math.PI * part.r0) / block[0])),
      rows: Math.max(2, Math.round((part.y1 - part.y0) / block[1])),
      closed: true,
      out: 0.03,
      uneven: 0.14,
    },
    material,
    color,
  )
