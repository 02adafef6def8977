// A festival of hot-air balloons: a dewy field with balloons that stand and lie filling, people between them, and many more in the sky, near and far.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { knownThing } from '../prop/known-thing.ts'
import { passersBy } from '../prop/passer-by.ts'
import { broadTree } from '../prop/plant.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment } from './environment.ts'
import { shortGrass } from './short-grass.ts'
import { grassOf } from './sward.ts'
import { addTerrain, scatter } from './terrain.ts'

/** Colours of the envelopes; the first has the maker's own gores. */
const dresses: readonly (readonly string[])[] = [
  [],
  ['#d8281c', '#f2c230', '#e8701c'],
  ['#1c5aa8', '#f4f0e4', '#58a8d8'],
  ['#f2b21c', '#e8501c'],
  ['#2f8a4a', '#f2d840', '#f4f0e4'],
  ['#7a2f8a', '#f08ab0', '#f4d8e4'],
]

/** Where they hang: x, height of the basket and z in metres. */
const aloft: readonly (readonly [number, number, number])[] = [
  [-15, 15, -34],
  [12, 24, -46],
  [-4, 34, -62],
  [30, 17, -62],
  [-36, 26, -70],
  [22, 40, -88],
  [-20, 46, -96],
  [4, 22, -110],
  [52, 30, -120],
  [-58, 20, -125],
  [38, 56, -140],
  [-8, 58, -150],
  [-38, 62, -170],
  [70, 52, -180],
  [16, 34, -190],
  [-78, 48, -200],
  [-24, 26, -220],
  [58, 24, -240],
  [-90, 30, -280],
  [96, 40, -290],
  [0, 44, -300],
]

export const balloonField: Environment = (order) => {
  const ground = (x: number, z: number): number =>
    (fbm(x * 0.03, z * 0.03, 3) - 0.5) * 1.2 * smoothstep(6, 40, Math.hypot(x, z)) +
    smoothstep(160, 420, -z) * 46 * fbm(x * 0.006 + 4, z * 0.006, 5)
  return {
    light: 'open',
    ground,
    water: null,
    sunBehind: true,
    vista: { eye: [0, ground(0, 14) + 1.9, 14], target: [0, 10.5, -30], fov: 52 },
    build: (set) => {
      field(set, order, ground)
      const balloons = dresses.map((colors, i) =>
        knownThing(
          set,
          { kind: 'aircraft', form: 'hot-air-balloon', height: 19, colors: colors.map(hex) },
          i + 1,
        ),
      )
      for (const [i, [x, y, z]] of aloft.entries()) hang(set, balloons[i % 6], x, y, z, i)
      for (const [i, [x, z]] of (
        [
          [-13, -17],
          [16, -24],
          [3, -40],
          [-30, -44],
        ] as const
      ).entries())
        hang(set, balloons[(i * 2 + 1) % 6], x, set.ground(x, z), z, i)
      lying(set, balloons[3], 7.5, -8)
      lying(set, balloons[4], -27, -26)
      if (!order.brief.excluded.some((w) => /people|crowd/.test(w))) people(set)
    },
  }
}

const hang = (
  set: FilmSet,
  mesh: LocalMesh | undefined,
  x: number,
  y: number,
  z: number,
  i: number,
): void => {
  if (mesh && set.free(x, z, 6, 19, y))
    set.builder.placed({ at: [x, y, z], yaw: i * 1.3 }, () => set.cast(mesh))
}

/** One on its side, still filling, its basket tipped over. */
const lying = (set: FilmSet, mesh: LocalMesh | undefined, x: number, z: number): void => {
  if (!mesh || !set.free(x, z, 8, 8)) return
  set.builder.placed(
    { at: [x - 8, set.ground(x, z) + 3.4, z], roll: -Math.PI / 2.15, scale: [0.62, 0.8, 0.8] },
    () => set.cast(mesh),
  )
}

const people = (set: FilmSet): void => {
  if (set.lacks('person')) return
  const crowd = passersBy(set, 8)
  for (let i = 0; i < 70; i++) {
    const [x, z] = [set.between(-34, 34), 1 - 46 * set.random()]
    const who = crowd[i % crowd.length]
    if (who)
      set.put(x, z, { radius: 0.4, height: 1.8 }, { yaw: set.random() * 6.28 }, () => set.cast(who))
  }
}

const field = (
  set: FilmSet,
  order: Parameters<Environment>[0],
  ground: (x: number, z: number) => number,
): void => {
  const g = grassOf(order)
  addTerrain(set, {
    height: ground,
    far: 900,
    material: set.material({ roughness: 0.95, f0: 0, scale: 9, relief: 0.25, mottle: 0.3 }),
    paint: (p) =>
      scale(
        mix3(g.low, g.high, fbm(p[0] * 0.06, p[2] * 0.06, 4)),
        0.8 + 0.3 * noise(p[0] * 2, p[2] * 2),
      ),
  })
  shortGrass(set, order)
  scatter(set, {
    count: 60,
    near: 130,
    far: 400,
    scale: [7, 12],
    meshes: [0, 1].map(() => broadTree(set, order.season, 420)),
  })
}
