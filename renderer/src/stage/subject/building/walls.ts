// Walls of a gabled house: plaster, bricks, stones or boards.
import type { Rgb } from '../../../prompt/brief.ts'
import { hex, scale } from '../../vector.ts'
import { lay, wallSheet } from './courses.ts'
import { type Kit, plaster, stone, wood } from './kit.ts'
import { type Gable, gableEnds } from './roofs.ts'

/** What walls are faced with. */
export type Siding = 'plaster' | 'brick' | 'stone' | 'boards' | 'upright'

const sidings: Readonly<
  Record<Siding, { wide: number; tall: number; shift: number; uneven: number; out: number }>
> = {
  plaster: { wide: 9, tall: 9, shift: 0, uneven: 0, out: 0 },
  brick: { wide: 0.5, tall: 0.2, shift: 0.5, uneven: 0.18, out: 0.012 },
  stone: { wide: 0.62, tall: 0.36, shift: 0.5, uneven: 0.2, out: 0.03 },
  boards: { wide: 3.4, tall: 0.24, shift: 0.37, uneven: 0.07, out: 0.02 },
  upright: { wide: 0.3, tall: 9, shift: 0, uneven: 0.12, out: 0.02 },
}

/** Four walls about the origin, `wide` × `deep` × `tall`, with their gable ends. */
export const walls = (kit: Kit, g: Gable, siding: Siding, color: Rgb): void => {
  const [w, d] = [g.wide / 2, g.deep / 2]
  const s = sidings[siding]
  const m =
    siding === 'plaster'
      ? plaster(kit)
      : siding === 'stone' || siding === 'brick'
        ? stone(kit)
        : wood(kit)
  const bed = siding === 'brick' || siding === 'stone' ? hex('#c4b8a4') : scale(color, 0.6)
  kit.w.box([-w, 0, -d], [w, g.base, d], m, siding === 'plaster' ? color : bed)
  gableEnds(kit, g, m, siding === 'plaster' ? color : scale(color, 0.9))
  if (siding === 'plaster') return
  const corners = [
    [-w, d],
    [w, d],
    [w, -d],
    [-w, -d],
  ] as const
  corners.forEach(([x, z], i) => {
    const [nx, nz] = corners[(i + 1) % 4] ?? [0, 0]
    const long = i % 2 ? g.deep : g.wide
    lay(
      kit,
      wallSheet([x, 0, z], [nx, 0, nz], g.base),
      {
        columns: Math.max(1, Math.round(long / s.wide)),
        rows: Math.max(1, Math.round(g.base / s.tall)),
        shift: s.shift,
        uneven: s.uneven,
        out: s.out,
        bed: null,
      },
      m,
      color,
    )
  })
}

/** A lean-to: a sheet `2·half` wide about x, from (y0, z0) up to (y1, z1). */
export const lean =
  (x: number, half: number, y0: number, z0: number, y1: number, z1: number) =>
  (u: number, v: number, out: number) =>
    [x + half * (2 * u - 1), y0 + (y1 - y0) * v + out, z0 + (z1 - z0) * v] as const
