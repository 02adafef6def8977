// An oasis: a still pool among dunes, palms and reeds about it, a tent on its far bank.
import type { FilmSet } from '../film-set.ts'
import { palmTree } from '../prop/palm.ts'
import { bush, grassTuft } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius, nearness } from './lie-of-land.ts'
import { addTerrain, addWater } from './terrain.ts'

export const oasis: Environment = (order) => {
  const spot = levelRadius(order)
  const back = spot + 8.5
  /** Negative in the pool. */
  const shore = (x: number, z: number): number =>
    Math.hypot(x / 8.4, (z + back) / 4.6) - 1 + 0.24 * (fbm(x * 0.24 + 3, z * 0.24, 3) - 0.5)
  const ground = (x: number, z: number): number => {
    const s = shore(x, z)
    const pool = -0.6 * smoothstep(0.06, -0.25, s)
    const rim = 0.12 * fbm(x * 0.4, z * 0.4, 3)
    const t = (z * 0.86 + x * 0.34) / 30 + 1.8 * fbm(x / 60 + 2, z / 80, 3)
    const f = t - Math.floor(t)
    const crest = f < 0.72 ? smoothstep(0, 0.72, f) : 1 - smoothstep(0.72, 1, f) ** 0.8
    const away = smoothstep(-6, -24, z - Math.abs(x) * 0.35)
    const dune = crest * 11 * smoothstep(0.9, 3.5, s) * away * (0.5 + fbm(x / 90, z / 90, 3))
    return pool + (rim + dune) * smoothstep(spot, spot + 2, nearness(x, z))
  }
  return {
    light: 'open',
    ground,
    water: null,
    sunward: true,
    haze: 1.3,
    vista: { eye: [0.4, 3.6, 4], target: [-0.2, 1.3, -12], fov: 52 },
    build: (set) => {
      sand(set, ground, shore)
      addWater(set, -0.12, { color: hex('#1c6a6c'), scale: 1.1, slope: 0.03, roughness: 0.02 }, 60)
      green(set, order, shore, back)
      tent(set, back)
    },
  }
}

const sand = (
  set: FilmSet,
  ground: (x: number, z: number) => number,
  shore: (x: number, z: number) => number,
): void =>
  addTerrain(set, {
    height: ground,
    far: 800,
    rows: 200,
    columns: 190,
    material: set.material({ roughness: 0.95, f0: 0.01, scale: 6, relief: 0.14, mottle: 0.1 }),
    paint: (p) => {
      const tone = mix3(hex('#d79a52'), hex('#efc583'), fbm(p[0] * 0.02, p[2] * 0.02, 3) * 1.2)
      const s = shore(p[0], p[2]) + 0.16 * (fbm(p[0] * 0.9, p[2] * 0.9, 3) - 0.5)
      const grass = smoothstep(0.42, 0.12, s) * smoothstep(-0.02, 0.06, s)
      const wet = smoothstep(0.1, 0, s)
      const grown = mix3(
        tone,
        mix3(hex('#5a7a34'), hex('#8fa04a'), noise(p[0] * 2, p[2] * 2)),
        grass,
      )
      return scale(mix3(grown, hex('#8a6a42'), wet), 0.9 + 0.12 * noise(p[0] * 5, p[2] * 5))
    },
  })

const green = (
  set: FilmSet,
  order: SetOrder,
  shore: (x: number, z: number) => number,
  back: number,
): void => {
  const palms = [11, 9, 10].map((n) => palmTree(set, n))
  const tufts = [0, 1].map(() => grassTuft(set, hex('#4a6a2a'), hex('#a8b45a'), 16, 0.3))
  const shrub = [bush(set, order.season, 220)]
  const stone = rock(set, { color: hex('#b89468'), jagged: 0.25 }, 11)
  const at = (a: number, k: number): readonly [number, number] => {
    let r = 0.6
    while (r < 2 && shore(8.4 * r * Math.sin(a), -back + 4.6 * r * Math.cos(a)) < k) r += 0.02
    return [8.4 * r * Math.sin(a), -back + 4.6 * r * Math.cos(a)]
  }
  for (let i = 0; i < 34; i++) {
    const a = (i / 34) * 6.283 + 0.15 * set.random()
    const front = Math.cos(a) > 0.72
    const [x, z] = at(a, 0.12 + 0.3 * set.random())
    const tall = set.between(4.6, 8.2)
    const palm = palms[i % 3]
    if (palm && !front)
      set.put(x, z, { radius: 0.5, height: tall }, { yaw: set.random() * 6, scale: tall }, () =>
        set.cast(palm),
      )
  }
  for (let i = 0; i < 260; i++) {
    const [x, z] = at(set.random() * 6.283, 0.02 + 0.28 * set.random() ** 2)
    const tuft = tufts[i % 2]
    const tall = set.between(0.25, 0.75)
    if (tuft)
      set.put(x, z, { radius: 0.2, height: tall }, { yaw: i, scale: tall }, () => set.cast(tuft))
  }
  for (let i = 0; i < 26; i++) {
    const a = set.random() * 6.283
    const [x, z] = at(a, 0.16 + 0.3 * set.random())
    if (Math.cos(a) > 0.6 && i % 3) continue
    const size = set.between(0.35, 1)
    const mesh = i % 4 === 3 ? stone : shrub[0]
    if (mesh)
      set.put(x, z, { radius: size * 0.5, height: size }, { yaw: i, scale: size }, () =>
        set.cast(mesh),
      )
  }
}

/** A low tent of dark wool on the far bank. */
const tent = (set: FilmSet, back: number): void => {
  const cloth = set.matte(hex('#f0e6d0'), 0.9, 0.08, 20)
  const stripe = set.matte(hex('#a83a2c'), 0.9, 0.08, 20)
  set.put(-4.4, -back - 6.4, { radius: 2.4, height: 2.4 }, { yaw: 0.35 }, (b) => {
    for (let i = 0; i < 8; i++) {
      const [x0, x1] = [-2.2 + i * 0.55, -1.65 + i * 0.55]
      const m = i % 2 ? stripe : cloth
      b.quad([x0, 0.7, 1.7], [x1, 0.7, 1.7], [x1, 2.1, 0], [x0, 2.1, 0], m)
      b.quad([x1, 0.3, -1.7], [x0, 0.3, -1.7], [x0, 2.1, 0], [x1, 2.1, 0], m)
    }
    const wood = set.matte(hex('#6a4a2c'), 0.8, 0.1)
    for (const x of [-2.1, 0, 2.1]) b.cylinder([x, 0, 1.68], [x, 0.75, 1.68], 0.04, 0.04, wood)
    b.box([-2.1, 0, -1.6], [2.1, 0.03, 1.5], set.matte(hex('#7a2a2a'), 0.95, 0.1, 12))
  })
}
