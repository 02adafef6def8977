// Mountains and their dress: peaks, colours by height and slope, woods, boulders.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { cabin } from '../prop/house.ts'
import { palmTree } from '../prop/palm.ts'
import { broadTree, grassTuft, pineTree } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise, ridged } from '../random.ts'
import { unwantedOf } from '../unwanted.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { SetOrder } from './environment.ts'
import { levelRadius, unitOf } from './lie-of-land.ts'
import { scatter } from './terrain.ts'

export type Height = (x: number, z: number) => number

/** Peaks that rise behind the middle distance; a valley stays open ahead. */
export const peaks = (order: SetOrder, start: number, high: number, open: number): Height => {
  const [sx, sz] = [(order.seed % 83) * 0.37, (order.seed % 59) * 0.53]
  const bend = ((order.seed % 7) - 3) * 4
  return (x, z) => {
    const d = Math.max(0, -z)
    const rise = smoothstep(start, start * 5, d)
    if (rise <= 0) return 0
    const valley = smoothstep(
      open * 0.35,
      open * 3.2,
      Math.abs(x + bend * Math.sin(z * 0.012)) + Math.max(0, d - start * 3.4) * 0.6,
    )
    const shape = ridged(x * 0.0052 + sx, z * 0.0052 + sz, 8)
    return (
      shape * high * rise * (0.12 + 0.88 * valley) + fbm(x * 0.02, z * 0.02, 4) * high * 0.05 * rise
    )
  }
}

interface Relief {
  readonly snowline: number
  readonly grass: Rgb
  readonly dry: Rgb
  readonly rock: Rgb
}

export const reliefOf = (order: SetOrder, high: number): Relief => {
  const winter = order.season === 'winter'
  const autumn = order.season === 'autumn'
  return {
    // A mountain said to be without snow has none on its tops either.
    snowline: unwantedOf(order.brief).has('snow') ? high * 9 : winter ? -5 : high * 0.3,
    grass: winter
      ? hex('#dfe6ee')
      : autumn
        ? hex('#8a6a2a')
        : isTropical(order)
          ? hex('#3f7030')
          : hex('#4f6a2a'),
    dry: winter ? hex('#f2f5f9') : autumn ? hex('#b8843a') : hex('#8d9444'),
    rock: isTropical(order) ? hex('#5c6048') : hex('#7d6d60'),
  }
}

export const reliefPaint =
  (look: Relief, shore: number) =>
  (p: readonly [number, number, number], n: readonly [number, number, number]): Rgb => {
    const q = fbm(p[0] * 0.05, p[2] * 0.05, 4)
    const fine = noise(p[0] * 0.9, p[2] * 0.9)
    const steep = smoothstep(0.86, 0.62, n[1] + (fine - 0.5) * 0.08)
    const soil = mix3(look.grass, look.dry, smoothstep(0.3, 0.7, q))
    const beds = noise(p[0] * 0.012 + p[1] * 0.11 + 2 * q, p[2] * 0.012)
    const stone = scale(
      look.rock,
      0.5 + 0.4 * noise(p[0] * 0.12 + p[1] * 0.2, p[2] * 0.12) + 0.45 * beds,
    )
    let c = mix3(scale(soil, 0.8 + 0.35 * fine), stone, steep)
    const snow =
      smoothstep(look.snowline, look.snowline * 1.3 + 8, p[1] + (q - 0.5) * 60) *
      // It holds in gullies and on ledges of the steepest wall.
      smoothstep(
        0.36,
        0.56,
        n[1] + 0.75 * (fbm(p[0] * 0.03 + 7, p[1] * 0.018 + p[2] * 0.03, 5) - 0.46),
      )
    c = mix3(c, [0.88, 0.9, 0.95], snow)
    return mix3(c, hex('#6a5e4c'), 0.75 * smoothstep(shore + 0.7, shore + 0.1, p[1]))
  }

/** Whether palms grow here instead of firs. */
const isTropical = ({ named }: SetOrder): boolean =>
  ['jungle', 'rainforest', 'tropical', 'lagoon', 'hawaii', 'bali', 'amazon'].some(named)

export const forestOn = (
  set: FilmSet,
  order: SetOrder,
  look: {
    near: number
    far: number
    count: number
    low: number
    high: number
    tall: number
    /** Whether it stands close, without glades. */
    thick?: boolean
  },
): void => {
  const snow = order.season === 'winter' || order.weather === 'snow' ? 0.8 : 0
  const hot = isTropical(order)
  const conifers = hot
    ? [0, 1].map(() => palmTree(set, 9))
    : [0, 1, 2].map((i) => pineTree(set, i * 0.25, snow))
  const leafy =
    order.season === 'autumn' || order.named('forest') || hot
      ? [0, 1, order.season === 'autumn' ? 2 : 1].map(() => broadTree(set, order.season, 300))
      : []
  const kinds = [...conifers, ...leafy] as unknown as readonly [LocalMesh, ...LocalMesh[]]
  scatter(set, {
    count: look.count,
    near: look.near,
    far: look.far,
    scale: [look.tall * 0.6, look.tall * 1.25],
    sink: 0.3,
    where: (x, z, d) => {
      const y = set.ground(x, z)
      // A crown right before the lens hides all else.
      if (d < look.tall * 1.6) return false
      if (
        y < look.low ||
        y > look.high ||
        fbm(x * 0.03 + 9, z * 0.03, 3) < (look.thick ? 0.2 : 0.42)
      )
        return false
      if (d < look.near * 2.4 && Math.abs(x) < order.reach * 1.6 + 2) return false
      return Math.abs(set.ground(x + 1, z) - y) < 1.2
    },
    meshes: kinds,
  })
}

export const meadowTufts = (set: FilmSet, order: SetOrder): void => {
  if (order.season === 'winter') return
  const autumn = order.season === 'autumn'
  const tuft = grassTuft(
    set,
    autumn ? hex('#5a4a20') : hex('#3d5a22'),
    autumn ? hex('#c8a048') : hex('#9ab04e'),
  )
  const tall = 0.2 * Math.max(0.6, Math.min(3, unitOf(order) ** 0.6))
  const d = set.lens.focus > 40 ? 8 : set.lens.focus
  scatter(set, {
    count: 900,
    near: d * 0.3,
    far: d * 6,
    scale: [tall * 0.7, tall * 1.3],
    where: (x, z) => set.ground(x, z) > -1.2,
    meshes: [tuft],
  })
}

export const boulders = (set: FilmSet, order: SetOrder, low: number): void => {
  if (set.lacks('rock')) return
  const winter = order.season === 'winter'
  const stones = [0, 1, 2].map(() =>
    rock(
      set,
      { color: hex('#857868'), jagged: 0.6, ...(winter ? { cap: [0.88, 0.9, 0.94] as Rgb } : {}) },
      10,
    ),
  ) as unknown as readonly [LocalMesh, ...LocalMesh[]]
  const d = set.lens.focus > 40 ? 8 : set.lens.focus
  const size = Math.max(0.5, 0.5 * unitOf(order) ** 0.5)
  scatter(set, {
    count: 20,
    near: d * 0.8,
    far: d * 9,
    scale: [size * 0.2, size * 1.1],
    sink: 0.06,
    where: (x, z) =>
      set.ground(x, z) > low && Math.sqrt(x * x + z * z) > levelRadius(order) * 1.6 + size,
    meshes: stones,
  })
}

export const placeCabin = (set: FilmSet, x: number, z: number): void => {
  const side = set.random() < 0.5 ? -1 : 1
  set.put(side * x, z, { radius: 3, height: 4 }, { yaw: -side * 0.5 }, () => cabin(set))
}
