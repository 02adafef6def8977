// Grass as it grows wild: its colours by season, patches and drifts that keep it from being an even lawn, and tall grass about whoever is in it.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { bush, grassTuft } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { fbm } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { SetOrder } from './environment.ts'
import { scatter } from './terrain.ts'

export interface Ground {
  readonly soil: Rgb
  readonly low: Rgb
  readonly high: Rgb
}

/** Grass colours of a season. */
export const grassOf = ({ season }: SetOrder): Ground => {
  if (season === 'winter')
    return { soil: hex('#d7dde6'), low: hex('#e6ecf4'), high: hex('#f6f8fb') }
  if (season === 'autumn')
    return { soil: hex('#6a5330'), low: hex('#7d7a34'), high: hex('#b39a48') }
  if (season === 'spring')
    return { soil: hex('#4a5a24'), low: hex('#528a2e'), high: hex('#9cc850') }
  return { soil: hex('#46501f'), low: hex('#4d7a2a'), high: hex('#9ab84a') }
}

/** Grass as it grows: patches of clover, of dry blades and of trodden earth, `k` times as many to the metre as are large. */
export const worn = (grass: Rgb, p: readonly [number, number, number], k: number): Rgb => {
  const lush = fbm(p[0] * k + 11, p[2] * k * 1.3, 4)
  const dry = fbm(p[0] * k * 1.7 + 40, p[2] * k * 1.7 + 9, 4)
  const bare = fbm(p[0] * k * 0.8 + 70, p[2] * k * 1.2 + 3, 5)
  const a = mix3(grass, scale(grass, 0.55), smoothstep(0.5, 0.66, lush))
  const b = mix3(a, [0.42, 0.4, 0.13], 0.5 * smoothstep(0.52, 0.68, dry))
  return mix3(b, [0.24, 0.17, 0.09], 0.6 * smoothstep(0.66, 0.76, bare))
}

/** What breaks an even sward: tussocks in drifts, broad-leaved weeds and a few stones, as large as the lens is far. */
export const groundCover = (
  set: FilmSet,
  order: SetOrder,
  where: (x: number, z: number) => boolean = () => true,
): void => {
  const g = grassOf(order)
  const d = set.lens.focus
  const straw = mix3(g.high, hex('#d8c47a'), 0.5)
  const tussocks = [
    grassTuft(set, scale(g.low, 0.5), g.high, 26, 0.5),
    grassTuft(set, scale(g.low, 0.55), straw, 22, 0.4),
  ]
  const drift = (x: number, z: number) => fbm((x * 3.4) / d + 11, (z * 4.4) / d, 4)
  scatter(set, {
    count: 420,
    near: d * 0.3,
    far: d * 5,
    scale: [d * 0.012, d * 0.032],
    where: (x, z) => drift(x, z) > 0.53 && where(x, z),
    meshes: tussocks,
  })
  scatter(set, {
    count: 40,
    near: d * 0.35,
    far: d * 4,
    scale: [d * 0.009, d * 0.02],
    sink: d * 0.004,
    where: (x, z) => drift(x, z) > 0.47 && where(x, z),
    meshes: [bush(set, order.season, 110)],
  })
  scatter(set, {
    count: 26,
    near: d * 0.35,
    far: d * 4,
    scale: [d * 0.006, d * 0.02],
    sink: d * 0.003,
    where: (x, z) => drift(x, z) < 0.5 && where(x, z),
    meshes: [0, 1].map(() => rock(set, { color: hex('#8a857a'), jagged: 0.35 }, 8)),
  })
}

/** Grass to the waist all about, thick behind and beside the subjects and thinner before them. */
export const tallGrass = (set: FilmSet, order: SetOrder, short: readonly LocalMesh[]): void => {
  const g = grassOf(order)
  const blades = [0, 1, 2].map(() =>
    grassTuft(set, scale(g.low, 0.55), mix3(g.high, hex('#d8c878'), 0.45), 16, 0.28),
  )
  const d = set.lens.focus
  const tall = Math.min(1.5, Math.max(0.35, 0.55 * order.span))
  const behind = (_x: number, z: number) => z < -0.05 * order.reach
  scatter(set, {
    count: 2600,
    near: d * 0.5,
    far: d * 5,
    scale: [tall * 0.8, tall * 1.35],
    girth: 0.3,
    meshes: blades,
    where: behind,
  })
  // Before the subjects it reaches to their knees, and what it hides of them is little.
  const low = tall * 0.55
  scatter(set, {
    count: 1500,
    near: d * 0.45,
    far: d * 1.15,
    scale: [low * 0.7, low * 1.15],
    girth: 0.1,
    meshes: [...blades, ...short],
    where: (x, z) => !behind(x, z),
  })
}
