// Land and water laid out as the lens sees them: fine near the lens, coarse far away, nothing behind it.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { clamp, cross, normalize, sub } from '../vector.ts'

export interface Terrain {
  readonly height: (x: number, z: number) => number
  /** Colour from the point and its normal. */
  readonly paint: (p: Vec3, n: Vec3) => Rgb
  readonly material: number
  /** Metres from the lens to the last row. */
  readonly far: number
  readonly rows?: number
  readonly columns?: number
}

/** Azimuth range, nearest distance and middle of the fan of ground that a lens can see. */
const fan = (set: FilmSet, height: (x: number, z: number) => number) => {
  const { view } = set
  const flat = Math.sqrt(view.forward[0] ** 2 + view.forward[2] ** 2)
  const drop = Math.max(0.05, view.eye[1] - height(view.eye[0], view.eye[2]))
  // Looking steeply down, the foot of the lens is in or near the picture: a full circle.
  const lowest = Math.atan2(-view.forward[1], flat) + Math.atan(view.tanY)
  const middle = Math.atan2(view.forward[0], -view.forward[2])
  if (lowest > 1.15) return { middle, half: Math.PI, near: drop * 0.02, drop }
  const half = Math.min(
    Math.PI,
    Math.atan(view.tanX / Math.max(0.2, flat - view.tanY * Math.abs(view.forward[1]))) + 0.3,
  )
  const slope = Math.tan(Math.max(0.02, lowest + 0.08))
  const near = Math.min(
    ...[-0.7, 0, 0.7].map((k) => landfall(set, height, middle + k * half, slope, drop)),
  )
  return { middle, half, near: Math.max(0.03, near * 0.7), drop }
}

/** How far from the lens a ray that falls with that slope meets the ground. */
const landfall = (
  set: FilmSet,
  height: (x: number, z: number) => number,
  azimuth: number,
  slope: number,
  drop: number,
): number => {
  const { eye } = set.view
  let d = drop * 0.02 + 0.02
  for (let i = 0; i < 90; i++) {
    const y = height(eye[0] + Math.sin(azimuth) * d, eye[2] - Math.cos(azimuth) * d)
    if (eye[1] - d * slope < y) return d
    d *= 1.09
  }
  return d
}

/** Adds a piece of land. */
export const addTerrain = (set: FilmSet, terrain: Terrain): void => {
  const { middle, half, near, drop } = fan(set, terrain.height)
  const { eye } = set.view
  const rows = terrain.rows ?? 150
  const full = half >= Math.PI
  const columns = Math.round((terrain.columns ?? 150) * clamp(half / 0.8, 1, 2))
  const far = Math.max(terrain.far, near * 4)
  // Steep views see the near ground at one scale, level views at all scales.
  const start = full ? 0 : near
  const distance = (v: number) =>
    full ? v * drop * 2.5 + (far - drop * 2.5) * v ** 6 : start * (far / start) ** v
  addSurface(
    set,
    columns,
    rows,
    (u, v) => {
      const d = distance(v)
      const a = middle + (u * 2 - 1) * half
      const x = eye[0] + Math.sin(a) * d
      const z = eye[2] - Math.cos(a) * d
      return [x, terrain.height(x, z), z]
    },
    terrain.paint,
    terrain.material,
  )
}

/** A grid whose normals come from its neighbours, computed in flat arrays because land is big. */
const addSurface = (
  set: FilmSet,
  columns: number,
  rows: number,
  at: (u: number, v: number) => Vec3,
  paint: (p: Vec3, n: Vec3) => Rgb,
  material: number,
): void => {
  const width = columns + 1
  const points: Vec3[] = []
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= columns; i++) points.push(at(i / columns, j / rows))
  const pick = (i: number, j: number): Vec3 =>
    points[clamp(j, 0, rows) * width + clamp(i, 0, columns)] ?? [0, 0, 0]
  const base = set.builder.vertexCount
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= columns; i++) {
      const n = normalize(
        cross(sub(pick(i + 1, j), pick(i - 1, j)), sub(pick(i, j + 1), pick(i, j - 1))),
      )
      const up: Vec3 = n[1] < 0 ? [-n[0], -n[1], -n[2]] : n
      const p = pick(i, j)
      set.builder.vertex(p, up, [i / columns, j / rows], paint(p, up))
    }
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const a = base + j * width + i
      set.builder.triangle(a, a + 1, a + width + 1, material)
      set.builder.triangle(a, a + width + 1, a + width, material)
    }
}

/** A flat sheet of water as far as the eye reaches. */
export const addWater = (
  set: FilmSet,
  level: number,
  water: { color: Rgb; scale: number; slope: number; calm?: number; roughness?: number },
  reach = 3000,
): void => {
  const material = set.material({
    surface: 'water',
    color: water.color,
    roughness: water.roughness ?? 0.03,
    f0: 0.02,
    scale: water.scale,
    relief: water.slope,
    share: water.calm ?? 0.012,
  })
  const { eye } = set.view
  set.builder.quad(
    [eye[0] - reach, level, eye[2] + reach * 0.1],
    [eye[0] + reach, level, eye[2] + reach * 0.1],
    [eye[0] + reach, level, eye[2] - reach],
    [eye[0] - reach, level, eye[2] - reach],
    material,
  )
}

export interface Scatter {
  readonly count: number
  /** Metres from the lens. */
  readonly near: number
  readonly far: number
  /** What is scattered; each stands on y = 0 in its own space. */
  readonly meshes: readonly LocalMesh[]
  /** Picks by place instead of by chance. */
  readonly pick?: (x: number, z: number) => LocalMesh | undefined
  /** Share of a mesh's own width that must keep clear; below 1 for trees whose crowns may reach over. */
  readonly girth?: number
  /** Says no to places where this does not grow; may look at the ground there. */
  readonly where?: (x: number, z: number, distance: number) => boolean
  readonly scale: readonly [number, number]
  /** Metres it is sunk into the ground. */
  readonly sink?: number
  /** Height it lies at instead of the ground's, as on water. */
  readonly level?: number
}

const sizes = new WeakMap<LocalMesh, { radius: number; height: number }>()

/** How far a mesh reaches from its axis, and how high. */
const sizeOf = (mesh: LocalMesh): { radius: number; height: number } => {
  const known = sizes.get(mesh)
  if (known) return known
  let [radius, height] = [0, 0]
  for (let i = 0; i < mesh.positions.length; i += 3) {
    const [x, y, z] = [
      mesh.positions[i] ?? 0,
      mesh.positions[i + 1] ?? 0,
      mesh.positions[i + 2] ?? 0,
    ]
    radius = Math.max(radius, x * x + z * z)
    height = Math.max(height, y)
  }
  const size = { radius: Math.sqrt(radius), height }
  sizes.set(mesh, size)
  return size
}

/** Scatters meshes over the ground the lens sees, evenly per picture area; returns how many stand. */
export const scatter = (set: FilmSet, order: Scatter): number => {
  const { middle, half } = fan(set, set.ground)
  const { eye } = set.view
  const [low, high] = order.scale
  let done = 0
  for (let tries = 0; done < order.count && tries < order.count * 6; tries++) {
    const d = order.near * (order.far / order.near) ** set.random()
    const a = middle + (set.random() * 2 - 1) * half
    const x = eye[0] + Math.sin(a) * d
    const z = eye[2] - Math.cos(a) * d
    const k = low + (high - low) * set.random()
    const yaw = set.random() * 6.283
    const lot = Math.floor(set.random() * order.meshes.length)
    const mesh = order.pick?.(x, z) ?? order.meshes[lot]
    if (!mesh || (order.where && !order.where(x, z, d))) continue
    const size = sizeOf(mesh)
    if (!set.inView(x, z, size.radius * k, size.height * k)) continue
    const y = order.level ?? set.ground(x, z) - (order.sink ?? 0)
    // What is too tall to grow about a subject's feet grows there shorter, so that none of them stands on a bare patch.
    const grown = (size.height * k < 0.3 ? [1, 0.5, 0.22] : [1]).find((share) =>
      set.free(x, z, size.radius * k * share * (order.girth ?? 1), size.height * k * share, y),
    )
    if (grown === undefined) continue
    set.builder.placed({ at: [x, y, z], yaw, scale: k * grown }, () => set.cast(mesh))
    done++
  }
  return done
}
