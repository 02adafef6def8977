// A cave with glowing crystals.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { fbm } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { isAfloat, levelRadius, unitOf } from './lie-of-land.ts'
import { flattened } from './planet.ts'
import { addTerrain, addWater } from './terrain.ts'

/** A cave with glowing crystals and a far opening. */
export const cave: Environment = (order) => {
  const u = Math.min(Math.max(0.7, unitOf(order)), 5)
  const half = 4.6 * u + levelRadius(order) * 0.8
  const tall = 5.2 * u
  const lake = order.named('cave-lake') || isAfloat(order)
  const afloat = lake && isAfloat(order)
  const rough = (x: number, z: number) =>
    (fbm(x * 0.35, z * 0.35, 4) - 0.47) * 0.8 * u ** 0.5 +
    Math.max(0, Math.abs(x) - half * 0.6) * 0.45
  // The lake's floor falls away from a ragged shore before the lens; the walls rise out of the water.
  const shore = (order.empty ? 2.6 : -levelRadius(order) - 0.4) * (order.empty ? u : 1)
  const basin = (x: number, z: number) => {
    const from = shore + 1.1 * (fbm(x * 0.45 + 7, 3, 3) - 0.5) * u
    return (
      -1.6 *
      u *
      smoothstep(from, from - 2.4 * u, z) *
      smoothstep(half * 0.9, half * 0.62, Math.abs(x))
    )
  }
  const dry = flattened(order, rough)
  const ground = afloat
    ? (x: number, z: number) =>
        rough(x, z) * 0.4 - 1.6 * u * smoothstep(half * 0.95, half * 0.7, Math.abs(x))
    : lake
      ? (x: number, z: number) => dry(x, z) + basin(x, z)
      : dry
  return {
    light: 'cave',
    ground,
    water: afloat ? -0.25 * u : null,
    room: { halfWidth: half * 0.7, height: tall * 0.7, back: 30 * u },
    vista: { eye: [0, 1.7, 7], target: [0, 1.9, -6], fov: 52 },
    build: (set) => {
      const stone = set.material({
        roughness: 0.85,
        f0: 0.02,
        scale: 1.6,
        relief: 0.45,
        mottle: 0.5,
      })
      const paint = (p: Vec3): Rgb =>
        scale(
          mix3(hex('#6a5c54'), hex('#8a7f78'), fbm(p[0] * 0.5, p[1] * 0.5 + p[2] * 0.3, 4)),
          0.8,
        )
      addTerrain(set, {
        height: ground,
        material: stone,
        far: 46 * u,
        rows: 100,
        columns: 110,
        paint,
      })
      caveVault(set, half, tall, u, stone, paint)
      if (lake)
        addWater(
          set,
          -0.25 * u,
          { color: hex('#0f6a78'), scale: 1.1, slope: 0.035, calm: 0.03 },
          46 * u,
        )
      dripstones(set, half, tall, u, stone)
      crystals(set, order, half, u, lake)
    },
  }
}

const caveVault = (
  set: FilmSet,
  half: number,
  tall: number,
  u: number,
  stone: number,
  paint: (p: Vec3) => Rgb,
): void => {
  const near = set.view.eye[2] + 2
  set.builder.grid(
    90,
    46,
    (a, v) => {
      const z = near - a * (near + 22 * u)
      const t = (v * 1.16 - 0.08) * Math.PI
      const squeeze = 1 - 0.75 * smoothstep(-8 * u, -21 * u, z)
      const bump = 1 + 0.55 * (fbm(z * 0.28 + 3, v * 5, 4) - 0.5)
      return [
        Math.cos(t) * half * bump * squeeze,
        Math.sin(t) * tall * bump * mix(1, 0.6, 1 - squeeze) - 0.3,
        z,
      ]
    },
    stone,
    paint,
    false,
  )
}

const dripstones = (set: FilmSet, half: number, tall: number, u: number, stone: number): void => {
  const b = set.builder
  for (let i = 0; i < 46; i++) {
    const [x, z] = [set.between(-0.85, 0.85) * half, set.between(-16 * u, 2 * u)]
    const long = set.between(0.4, 1.9) * u
    const r = long * set.between(0.09, 0.16)
    const roof = tall * Math.sqrt(Math.max(0.05, 1 - (x / half) ** 2)) * 0.95
    const color = scale(hex('#8f8278'), 0.8 + 0.4 * set.random())
    if (i % 2) {
      if (roof - long > set.view.eye[1] + 0.6 || z < -4 * u)
        b.placed({ at: [x, roof + 0.1, z] }, () =>
          b.lathe(
            [
              [0.002, -long],
              [r * 0.35, -long * 0.6],
              [r, 0],
              [r * 1.5, 0.25 * u],
            ],
            stone,
            color,
            9,
          ),
        )
    } else
      set.put(x, z, { radius: r * 1.3, height: long }, {}, () =>
        b.lathe(
          [
            [r * 1.6, -0.15],
            [r, long * 0.2],
            [r * 0.4, long * 0.7],
            [0.002, long],
          ],
          stone,
          color,
          9,
        ),
      )
  }
}

const crystals = (set: FilmSet, order: SetOrder, half: number, u: number, wet: boolean): void => {
  const named =
    order.brief.palette[0] ??
    order.brief.subjects.find((s) => /crystal|gem/.test(s.noun))?.colors[0]
  const palette: readonly [Rgb, ...Rgb[]] = named
    ? [named]
    : [hex('#3cc8ff'), hex('#a45cff'), hex('#4affc0')]
  const b = set.builder
  for (let k = 0; k < 36; k++) {
    const side = k % 2 ? 1 : -1
    const [x, z] = [
      side * half * (wet ? set.between(0.66, 0.84) : set.between(0.32, 0.78)),
      set.between(-12 * u, 1.5 * u),
    ]
    const color = set.pick(palette)
    const glow = set.material({
      color: scale(color, 0.35),
      roughness: 0.12,
      f0: 0.08,
      emission: scale(color, 1.5),
    })
    // The nearest pairs are taller than the rest.
    const size = u * (k < 4 ? set.between(1.5, 2.1) : set.between(0.4, 1.5))
    set.put(x, z, { radius: size * 0.5, height: size }, { yaw: set.random() * 6 }, () => {
      for (let i = 0; i < 5; i++) {
        const [a, tilt] = [i * 1.257 + set.random(), i === 0 ? 0.08 : 0.55]
        const long = size * set.between(0.55, 1) * (i === 0 ? 1.15 : 0.8)
        b.placed({ yaw: a, roll: tilt }, () =>
          b.lathe(
            [
              [long * 0.09, -0.05],
              [long * 0.12, long * 0.72],
              [0.002, long],
            ],
            glow,
            [1, 1, 1],
            6,
          ),
        )
      }
      if (k < 14 && (k % 2 === 0 || k < 6))
        set.lamp([0, size * 0.8, 0.3 * size], size * 0.35, scale(color, 1.5 * u * u))
    })
  }
  set.lamp([half * 0.3, 3 * u, 3.4 * u], 0.8 * u, scale([1, 0.86, 0.7], 7 * u * u))
  set.lamp([-half * 0.3, 2.4 * u, -7 * u], 0.8 * u, scale([0.5, 0.6, 1], 6 * u * u))
}
