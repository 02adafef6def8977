// A deep gorge between wooded cliffs with a rope bridge across it: planks on sagging ropes, a river far below.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { broadTree, bush, grassTuft, pineTree } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise, ridged } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { addWater, scatter } from './terrain.ts'

/** Whether the words ask for a bridge of ropes. */
export const asksForRopeBridge = ({ named }: Pick<SetOrder, 'named'>): boolean =>
  named('rope-bridge-over-gorge')

/** Half the width of the gorge at the bridge, and how deep it is, in metres. */
const half = 7.5
const deep = 42
/** Half the width of the walk, and how far its middle hangs under its ends. */
const wide = 0.62
const sag = 0.85

const deckAt = (x: number): number => -sag * (1 - Math.min(1, (x / half) ** 2))

/** How far the edge of the cliff is from the middle of the gorge, at a place along it. */
const edgeAt = (side: number, z: number, seed: number): number => {
  const away = smoothstep(2.5, 14, Math.abs(z))
  const wider = 0.16 * Math.max(0, Math.abs(z) - 6)
  return half + away * (7 * (fbm(z * 0.06 + side * 7 + (seed % 40), 3, 4) - 0.38) + wider)
}

/** Land above the cliffs; it rises into hills behind. */
const landAt = (x: number, z: number, seed: number): number => {
  const back = smoothstep(40, 150, -z) * 10 + smoothstep(90, 240, -z) * 46
  const near = smoothstep(half + 1.5, half + 9, Math.abs(x))
  return (
    near *
    (2.6 * (fbm(x * 0.06 + (seed % 31), z * 0.06, 4) - 0.35) +
      back * (0.4 + fbm(x * 0.02, z * 0.02, 3)))
  )
}

/** One wall of the gorge with the land on it: down from the edge to the river, and back from it. */
const wall = (set: FilmSet, order: SetOrder, side: 1 | -1): void => {
  const stone = set.material({ roughness: 0.95, f0: 0, scale: 0.9, relief: 0.3, mottle: 0.4 })
  const { seed } = order
  const front = set.view.eye[2] + 8
  const at = (u: number, v: number): Vec3 => {
    const z = front - (front + 240) * v ** 1.6
    const edge = edgeAt(side, z, seed)
    if (u < 0.55) {
      // The face: ledges and clefts, a little out of plumb.
      const t = 1 - u / 0.55
      const y = landAt(side * edge, z, seed) - (deep + 6) * t
      const rough =
        3.2 * (fbm(z * 0.16 + side * 9, y * 0.11 + seed, 5) - 0.45) +
        0.9 * (noise(y * 0.55, z * 0.05 + side) - 0.5)
      const out = Math.min(1, t * 8)
      return [side * (edge - t * 1.8 - rough * out - 0.3 * out), y, z]
    }
    const d = ((u - 0.55) / 0.45) ** 2 * 130
    const x = side * (edge + d)
    return [x, landAt(x, z, seed), z]
  }
  set.builder.grid(
    84,
    150,
    side > 0 ? (u, v) => at(u, v) : (u, v) => at(1 - u, v),
    stone,
    (p, n) => {
      const q = fbm(p[0] * 0.08, p[2] * 0.08, 4)
      const grass = mix3(hex('#4f6e2c'), hex('#8b9648'), q)
      const beds = 0.7 + 0.5 * noise(p[1] * 0.5 + q * 2, p[2] * 0.03)
      const bare = scale(mix3(hex('#a3937c'), hex('#c8b494'), q), beds)
      const moss = mix3(
        bare,
        hex('#5f7238'),
        0.55 * smoothstep(0.5, 0.75, fbm(p[2] * 0.2, p[1] * 0.2, 4)),
      )
      return mix3(moss, grass, smoothstep(0.5, 0.8, Math.abs(n[1])))
    },
  )
}

/** Mountains that close the view down the gorge. */
const ridge = (set: FilmSet, order: SetOrder): void => {
  const stone = set.material({ roughness: 1, f0: 0, scale: 0.3, relief: 0.2, mottle: 0.3 })
  const sx = (order.seed % 83) * 0.37
  set.builder.grid(
    120,
    30,
    (u, v) => {
      const [x, z] = [(u * 2 - 1) * 620, -250 - 420 * v]
      const rise = ridged(x * 0.004 + sx, z * 0.004, 7) * 120 + 24 * fbm(x * 0.03, z * 0.03, 4)
      return [x, -deep + rise * smoothstep(0, 0.35, v), z]
    },
    stone,
    (p, n) => {
      const green = mix3(hex('#3f5f2c'), hex('#6f8540'), fbm(p[0] * 0.03, p[2] * 0.03, 4))
      return mix3(hex('#93876f'), green, smoothstep(0.55, 0.8, Math.abs(n[1])))
    },
  )
}

/** A rope from end to end at one side of the walk, `up` metres over its planks in the middle. */
const ropeAt = (z: number, up: number, ends: number): Vec3[] =>
  Array.from({ length: 41 }, (_, i): Vec3 => {
    const x = -half - 0.7 + ((2 * half + 1.4) * i) / 40
    const t = Math.min(1, (x / half) ** 2)
    return [x, deckAt(x) + up + (ends - up) * t * t, z]
  })

const tube = (set: FilmSet, way: readonly Vec3[], r: number, m: number, color: Vec3): void => {
  for (let i = 1; i < way.length; i++) {
    const [a, b] = [way[i - 1], way[i]]
    if (a && b) set.builder.cylinder(a, b, r, r, m, color, 7)
  }
}

/** Planks on two ropes, two more to hold, strings between, and posts at both ends. */
const bridge = (set: FilmSet): void => {
  const b = set.builder
  const wood = set.matte([1, 1, 1], 0.85, 0.25, 7)
  const hemp = set.matte([1, 1, 1], 0.95, 0.3, 40)
  const rope = hex('#b89a66')
  for (let x = -half - 0.5, i = 0; x < half + 0.5; x += 0.3, i++) {
    const [y, y2] = [deckAt(x), deckAt(x + 0.22)]
    const askew = 0.05 * (noise(i * 3.1, 2) - 0.5)
    const tone = scale(hex('#8a6a48'), 0.72 + 0.5 * noise(i * 1.7, 5))
    b.placed(
      { at: [x + 0.11, (y + y2) / 2 - 0.03, 0], yaw: askew * 2, roll: Math.atan2(y2 - y, 0.22) },
      () =>
        b.box(
          [-0.115, -0.025, -wide - 0.05 + askew],
          [0.115, 0.025, wide + 0.05 + askew],
          wood,
          tone,
        ),
    )
  }
  for (const s of [-1, 1]) {
    const z = s * wide
    tube(set, ropeAt(z, -0.06, -0.06), 0.035, hemp, rope)
    tube(set, ropeAt(z * 1.12, 0.98, 1.15), 0.032, hemp, rope)
    tube(set, ropeAt(z * 1.06, 0.5, 0.55), 0.018, hemp, rope)
    for (let x = -half + 0.35; x < half; x += 0.7) {
      const y = deckAt(x)
      const t = (x / half) ** 4
      b.cylinder([x, y - 0.05, z], [x, y + 0.98 + 0.17 * t, z * 1.12], 0.013, 0.013, hemp, rope, 5)
    }
    for (const end of [-1, 1]) {
      const x = end * (half + 0.7)
      b.cylinder([x, -0.6, z * 1.12], [x, 1.35, z * 1.12], 0.11, 0.095, wood, hex('#6f5236'), 10)
      b.cylinder([x, 1.15, z * 1.12], [x + end * 2.2, 0, z * 1.5], 0.03, 0.03, hemp, rope, 6)
    }
  }
}

const greens = (set: FilmSet, order: SetOrder): void => {
  const snow = order.season === 'winter' || order.weather === 'snow' ? 0.8 : 0
  const trees = [
    pineTree(set, 0.5, snow),
    pineTree(set, 0.2, snow),
    broadTree(set, order.season, 260),
  ]
  const apart = (x: number, z: number): boolean =>
    Math.abs(x) > edgeAt(Math.sign(x), z, order.seed) + 1.2 &&
    !(Math.abs(z) < 4 && Math.abs(x) < half + 4)
  scatter(set, {
    count: 190,
    near: 13,
    far: 190,
    meshes: trees,
    scale: [5, 10],
    sink: 0.3,
    where: apart,
  })
  const low: LocalMesh[] = [
    bush(set, order.season, 120),
    grassTuft(set, hex('#3f5a24'), hex('#8aa050')),
  ]
  scatter(set, { count: 120, near: 6, far: 50, meshes: low, scale: [0.4, 1.1], where: apart })
  const stones = [0, 1].map(() => rock(set, { color: hex('#8f8474'), jagged: 0.5 }, 9))
  scatter(set, {
    count: 30,
    near: 6,
    far: 60,
    meshes: stones,
    scale: [0.3, 1],
    sink: 0.1,
    where: apart,
  })
}

/** The gorge; who is in the middle stands on the bridge. */
export const gorge: Environment = (order) => {
  const ground = (x: number, z: number): number => {
    if (Math.abs(z) < 1.6 && Math.abs(x) < half + 1) return deckAt(x)
    const edge = edgeAt(Math.sign(x) || 1, z, order.seed)
    return Math.abs(x) > edge ? landAt(x, z, order.seed) : -deep
  }
  return {
    light: 'open',
    sunBehind: true,
    ground,
    water: null,
    haze: 1.2,
    show: 0.36,
    lensHeight: 0.5,
    vista: { eye: [-3.2, 2.6, 12], target: [0, -1.2, 0], fov: 52 },
    build: (set) => {
      for (const side of [1, -1] as const) wall(set, order, side)
      addWater(set, -deep + 2, { color: [0.05, 0.16, 0.15], scale: 0.6, slope: 0.12 })
      ridge(set, order)
      bridge(set)
      greens(set, order)
    },
  }
}
