// A tunnel under an aquarium: a walkway between walls of glass that close overhead, ribs along it, blue water with fish, rays and sharks all about.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { type KnownThing, knownThing } from '../prop/known-thing.ts'
import { passersBy } from '../prop/passer-by.ts'
import { rock } from '../prop/rock.ts'
import { noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'

const fish = (
  form: string,
  height: number,
  noun: string,
  colors: readonly string[],
): KnownThing => ({
  kind: 'fish',
  form,
  height,
  noun,
  colors: colors.map(hex),
  pose: 'swim',
})

const swimmers: readonly KnownThing[] = [
  fish('fish', 0.42, 'tropical-fish', ['#f2a01c', '#f4f0e8']),
  fish('fish', 0.36, 'tropical-fish', ['#f2d430', '#2a3a8a']),
  fish('fish', 0.4, 'tropical-fish', ['#e8502a', '#f4f0e8']),
  fish('fish', 0.24, 'fish', ['#9ab4c4', '#e0e8ec']),
  fish('fish', 0.46, 'tropical-fish', ['#2a6ad8', '#f2d430']),
]
const giants: readonly KnownThing[] = [
  fish('shark', 1, 'shark', []),
  fish('ray', 0.4, 'manta-ray', []),
  fish('shark', 0.66, 'reef-shark', ['#7a8690']),
  fish('ray', 0.36, 'stingray', ['#8a7a62']),
]

export const aquariumTunnel: Environment = (order) => {
  const half = Math.max(1.75, levelRadius(order) + 0.8)
  const tall = Math.max(2.9, order.span * 1.5)
  return {
    light: 'underwater',
    ground: () => 0,
    water: null,
    vista: { eye: [0.25, 1.55, 5], target: [-0.1, 1.75, -8], fov: 60 },
    room: { halfWidth: half * 0.9, height: tall * 0.9, back: 30 },
    build: (set) => {
      walk(set, half)
      ribs(set, half, tall)
      bank(set, half)
      shoal(set, half, tall)
      if (order.brief.excluded.some((w) => /people|crowd/.test(w))) return
      for (const [i, person] of passersBy(set, 3).entries())
        set.put(
          [-0.9, 0.75, -0.3][i] ?? 0,
          [-5.4, -7.6, -10][i] ?? -6,
          { radius: 0.35, height: 1.75 },
          { yaw: [2.2, -2.4, 3][i] ?? 0 },
          () => set.cast(person),
        )
    },
  }
}

const far = 26

/** A dark floor with a strip of light along either wall. */
const walk = (set: FilmSet, half: number): void => {
  const b = set.builder
  const front = set.view.eye[2] + 3
  const floor = set.material({ roughness: 0.18, f0: 0.06 })
  b.grid(
    40,
    90,
    (u, v): Vec3 => [(u - 0.5) * 2 * half, 0, front - v * (front + far)],
    floor,
    (p) => scale(hex('#2a3a4a'), 0.85 + 0.25 * noise(p[0] * 3, p[2] * 3)),
  )
  const kerb = set.matte(hex('#3a4652'), 0.6)
  const strip = set.material({ color: [0, 0, 0], emission: [0.5, 1.4, 1.9] })
  for (const s of [-1, 1]) {
    b.box(
      [Math.min(s * half, s * (half - 0.2)), 0, -far],
      [Math.max(s * half, s * (half - 0.2)), 0.36, front],
      kerb,
    )
    b.box([s * (half - 0.2) - 0.012, 0.24, -far], [s * (half - 0.2) + 0.012, 0.29, front], strip)
  }
  for (let z = front - 2; z > -far; z -= 3.4) b.light([0, 1.1, z], 0.3, [0.32, 0.46, 0.55])
}

/** Ribs that carry the panes, and the shine of these between them. */
const ribs = (set: FilmSet, half: number, tall: number): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#4a5a66'), roughness: 0.35, f0: 0.3 })
  const at = (a: number, z: number, out = 0): Vec3 => [
    -(half + out) * Math.cos(a),
    0.36 + (tall - 0.36 + out) * Math.sin(a) ** 0.8,
    z,
  ]
  for (let z = 2.6; z > -far; z -= 2.5)
    for (let i = 0; i < 24; i++)
      b.cylinder(
        at((i / 24) * Math.PI, z),
        at(((i + 1) / 24) * Math.PI, z),
        0.055,
        0.055,
        steel,
        [1, 1, 1],
        6,
      )
  const pane = set.material({ surface: 'glass', color: [0.93, 0.98, 1], roughness: 0.05, f0: 0.04 })
  b.grid(
    28,
    1,
    (u, v) => at(u * Math.PI, 2.6 - v * (far + 2), 0.02),
    pane,
    () => [1, 1, 1],
    false,
  )
}

/** Sand, rocks and corals outside the glass. */
const bank = (set: FilmSet, half: number): void => {
  const b = set.builder
  const sand = set.material({ roughness: 0.95, f0: 0.01, scale: 6, relief: 0.3, mottle: 0.2 })
  for (const s of [-1, 1])
    b.grid(
      30,
      60,
      (u, v): Vec3 => {
        const x = s * (half + 0.05 + u * 16)
        const z = 4 - v * 44
        return [x, 0.1 + 2.6 * u * noise(x * 0.3 + 3, z * 0.3), z]
      },
      sand,
      (p) => scale(hex('#d8cba8'), 0.7 + 0.4 * noise(p[0] * 2, p[2] * 2)),
    )
  const stones = ['#7a7468', '#6a6a70'].map((c) =>
    rock(set, { color: hex(c), jagged: 0.4, cap: hex('#8a6a8a') }, 12),
  )
  const corals = ['#ff6a5a', '#ff9a3c', '#e85aa8', '#a05ae0', '#ffd04a']
  const soft = set.material({ roughness: 0.8, f0: 0.02, scale: 20, relief: 0.3 })
  for (let i = 0; i < 70; i++) {
    const s = i % 2 ? 1 : -1
    const [x, z] = [s * (half + 0.5 + 6 * set.random()), 2 - 26 * set.random()]
    const size = set.between(0.3, 1.1)
    b.placed({ at: [x, 0.15, z], yaw: i, scale: size }, () => {
      const stone = stones[i % 2]
      if (i % 3 === 0 && stone) set.cast(stone)
      else
        for (let k = 0; k < 9; k++) {
          const a = k * 2.4
          const r = 0.05 * k
          b.cylinder(
            [r * 0.4 * Math.cos(a), 0, r * 0.4 * Math.sin(a)],
            [r * 1.4 * Math.cos(a), 0.5 + 0.06 * ((k * 5) % 7), r * 1.4 * Math.sin(a)],
            0.06,
            0.035,
            soft,
            hex(corals[i % 5] ?? '#ff6a5a'),
            8,
          )
        }
    })
  }
}

/** Small fish in drifts that swim one way, and the great ones overhead. */
const shoal = (set: FilmSet, half: number, tall: number): void => {
  const b = set.builder
  const small: LocalMesh[] = swimmers.map((thing, i) => knownThing(set, thing, i + 2))
  const large: LocalMesh[] = giants.map((thing, i) => knownThing(set, thing, i + 2))
  const swim = (mesh: LocalMesh | undefined, at: Vec3, yaw: number): void => {
    if (mesh) b.placed({ at, yaw, pitch: set.between(-0.1, 0.1) }, () => set.cast(mesh))
  }
  for (let drift = 0; drift < 16; drift++) {
    const s = drift % 2 ? 1 : -1
    const center: Vec3 = [
      s * (half + 0.6 + 2 * set.random()),
      0.9 + 2.6 * set.random(),
      1 - 1.4 * drift,
    ]
    const yaw = (set.random() < 0.5 ? 1 : -1) * set.between(1.2, 1.9)
    for (let k = 0; k < 9; k++)
      swim(
        small[drift % small.length],
        [
          center[0] + s * Math.abs(set.between(-0.3, 1.3)),
          center[1] + set.between(-0.55, 0.55),
          center[2] + set.between(-1.3, 1.3),
        ],
        yaw + set.between(-0.2, 0.2),
      )
  }
  for (const [i, [x, y, z, yaw]] of (
    [
      [0.7, tall + 0.5, -2.2, 1.1],
      [-1.5, tall + 0.4, -1.2, 0.5],
      [-half - 1.5, 1.8, -2.2, -1.25],
      [half + 1.6, 2.3, -6, 1.7],
      [0.3, tall + 1.5, -9, -1.4],
      [-half - 2.6, 2.9, -10, 1.3],
    ] as const
  ).entries())
    swim(large[i % large.length], [x, y, z], yaw)
}
