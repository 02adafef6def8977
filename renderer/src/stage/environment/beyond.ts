// Places off the beaten earth: moon, Mars, open space, the sky among clouds, caves and the sea floor.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { frameOf } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { rock } from '../prop/rock.ts'
import { fbm, hash2, noise, ridged } from '../random.ts'
import type { Texture, Vec3 } from '../scene.ts'
import { add, clamp, hex, mix, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius, unitOf } from './lie-of-land.ts'
import { addTerrain, scatter } from './terrain.ts'

type Height = (x: number, z: number) => number
type Casts = readonly [LocalMesh, ...LocalMesh[]]

const craterField = (order: SetOrder): readonly (readonly [number, number, number])[] => {
  const list: [number, number, number][] = []
  for (let i = 0; i < 300; i++) {
    const d = 3 * 90 ** order.random()
    const a = (order.random() - 0.5) * 2.6
    list.push([
      Math.sin(a) * d,
      6 - Math.cos(a) * d,
      (0.25 + order.random() ** 2 * 3.2) * (0.35 + d * 0.02),
    ])
  }
  return list
}

const flattened = (order: SetOrder, height: Height): Height => {
  const spot = levelRadius(order)
  return (x, z) => {
    const d = Math.sqrt(x * x + z * z)
    return height(x, z) * smoothstep(spot, spot * 1.8 + 0.8, d)
  }
}

/** The moon, with the earth above its horizon. */
export const moon: Environment = (order) => {
  const u = Math.min(unitOf(order), 4)
  const craters = craterField(order)
  const raw: Height = (x, z) => {
    let h = (fbm(x * 0.12, z * 0.12, 5) - 0.48) * 1.6 + (fbm(x * 0.9, z * 0.9, 3) - 0.48) * 0.12
    const d = Math.sqrt(x * x + (z - 6) ** 2)
    h +=
      26 * ridged(x * 0.006 + (order.seed % 30), z * 0.006 + 2, 6) * smoothstep(60, 260, d) -
      1.2 * smoothstep(20, 60, d)
    for (const [a, b, r] of craters) {
      const dx = x - a
      const dz = z - b
      if (Math.abs(dx) > r * 1.7 || Math.abs(dz) > r * 1.7) continue
      const q = Math.sqrt(dx * dx + dz * dz) / r
      if (q < 1.7)
        h +=
          r *
          (q < 1 ? (q * q - 1) * 0.2 + 0.07 * smoothstep(0.6, 1, q) : 0.07 * smoothstep(1.7, 1, q))
    }
    return h
  }
  const ground = flattened(order, (x, z) => raw(x / u ** 0.5, z / u ** 0.5) * u ** 0.5)
  return {
    light: 'moon',
    ground,
    water: null,
    vista: { eye: [0, 2.2, 10], target: [0, 3.4, -20], fov: 42 },
    build: (set) => {
      const dust = set.material({ roughness: 1, f0: 0, scale: 14, relief: 0.32, mottle: 0.3 })
      addTerrain(set, {
        height: ground,
        material: dust,
        far: 420,
        rows: 250,
        columns: 220,
        paint: (p) => scale([0.42, 0.41, 0.4], 0.8 + 0.4 * fbm(p[0] * 0.7, p[2] * 0.7, 4)),
      })
      const stones = [0, 1, 2].map(() =>
        rock(set, { color: [0.36, 0.35, 0.34], jagged: 0.7 }, 9),
      ) as unknown as Casts
      const d = Math.min(set.lens.focus, 20)
      scatter(set, {
        count: 60,
        near: d * 0.4,
        far: d * 8,
        radius: 0.2,
        height: 0.2,
        scale: [0.06, 0.5],
        sink: 0.02,
        build: (s) => s.cast(s.pick(stones)),
      })
      heavenlyBody(set, 'earth', 0.3)
    },
  }
}

/** A planet or moon that hangs in the upper picture, opposite the subjects. */
const heavenlyBody = (set: FilmSet, kind: 'earth' | 'mars' | 'gas', share: number): void => {
  const { view } = set
  const hero = set.subjects[0]
  const frame = hero ? frameOf(view, hero) : null
  const side = (frame ? frame.left + frame.right : set.random() - 0.5) > 0 ? -1 : 1
  const inner = frame ? (side > 0 ? Math.max(0, frame.right) : Math.max(0, -frame.left)) : 0
  const across = Math.max(0.5, inner + share * Math.min(1, view.tanY / view.tanX) * 0.85)
  const distance = 900
  const radius = distance * share * Math.min(view.tanX, view.tanY)
  const at = add(
    view.eye,
    add(
      scale(view.forward, distance),
      add(
        scale(view.right, side * Math.min(across, 0.85) * view.tanX * distance),
        scale(view.up, 0.6 * view.tanY * distance),
      ),
    ),
  )
  const b = set.builder
  if (kind === 'earth') {
    const m = set.material({ surface: 'planet', roughness: 0.6, f0: 0.03 })
    b.placed({ at, yaw: 0.8, pitch: 0.3, scale: radius }, () => b.sphere(m, [1, 1, 1], 72))
    return
  }
  const texture = b.texture(kind === 'gas' ? gasTexture() : marsTexture())
  const m = set.material({ texture, roughness: 0.9, f0: 0 })
  b.placed({ at, yaw: 0.8, roll: 0.35, scale: radius }, () => b.sphere(m, [1, 1, 1], 64))
  if (kind !== 'gas') return
  const ring = set.material({ roughness: 0.9, f0: 0 })
  b.placed({ at, pitch: 0.32, roll: 0.4 }, () => {
    for (let k = 0; k < 9; k++) {
      const [r0, r1] = [
        radius * (1.35 + k * 0.1),
        radius * (1.35 + k * 0.1 + (k % 3 === 2 ? 0.04 : 0.085)),
      ]
      const tone = 0.45 + 0.4 * hash2(k, 4)
      b.lathe(
        [
          [r0, 0.02],
          [r1, 0],
        ],
        ring,
        scale(hex('#d8c098'), tone),
        96,
      )
    }
  })
}

const sphereTexture = (color: (u: number, v: number) => Rgb): Texture => {
  const [w, h] = [192, 96]
  const pixels = new Uint8Array(w * h * 4)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const c = color(x / w, y / h)
      const byte = (k: 0 | 1 | 2) => Math.round(255 * clamp(c[k]) ** (1 / 2.2))
      pixels.set([byte(0), byte(1), byte(2), 255], (y * w + x) * 4)
    }
  return { width: w, height: h, pixels }
}
const gasTexture = (): Texture =>
  sphereTexture((u, v) => {
    const wave = v * 15 + 0.9 * fbm(u * 9, v * 24, 4)
    return mix3(hex('#b8774a'), hex('#f0d8b0'), 0.5 + 0.5 * Math.sin(wave * 2.2))
  })
const marsTexture = (): Texture =>
  sphereTexture((u, v) => mix3(hex('#6a2e18'), hex('#d07a48'), fbm(u * 9, v * 7, 5)))

/** Mars: red dust, rocks and far mesas under a butterscotch sky. */
export const mars: Environment = (order) => {
  const u = Math.min(unitOf(order), 4)
  const raw: Height = (x, z) => {
    const d = Math.sqrt(x * x + z * z)
    return (
      (fbm(x * 0.09 + 4, z * 0.09, 5) - 0.47) * 1.9 * u ** 0.4 +
      smoothstep(80, 260, -z) * ridged(x * 0.007 + (order.seed % 20), z * 0.007, 6) * 42 +
      smoothstep(30, 90, d) * fbm(x * 0.02, z * 0.02, 3) * 3
    )
  }
  const ground = flattened(order, raw)
  return {
    light: 'mars',
    ground,
    water: null,
    vista: { eye: [0, 2.4, 10], target: [0, 3, -20], fov: 42 },
    build: (set) => {
      const dust = set.material({ roughness: 1, f0: 0, scale: 10, relief: 0.25, mottle: 0.28 })
      addTerrain(set, {
        height: ground,
        material: dust,
        far: 600,
        rows: 200,
        columns: 180,
        paint: (p, n) =>
          scale(
            mix3(hex('#a84e26'), hex('#d58a52'), fbm(p[0] * 0.12, p[2] * 0.12, 4)),
            0.7 + 0.3 * n[1] + 0.15 * noise(p[0] * 4, p[2] * 4),
          ),
      })
      const stones = [0, 1, 2].map(() =>
        rock(set, { color: hex('#7f3f24'), jagged: 0.8 }, 10),
      ) as unknown as Casts
      const d = Math.min(set.lens.focus, 20)
      scatter(set, {
        count: 110,
        near: d * 0.4,
        far: d * 12,
        radius: 0.25,
        height: 0.25,
        scale: [0.06, 0.8],
        sink: 0.03,
        build: (s) => s.cast(s.pick(stones)),
      })
    },
  }
}

/** Open space: stars, a nebula and a planet. */
export const space: Environment = (order) => ({
  light: 'space',
  ground: () => -1000,
  water: null,
  vista: { eye: [0, 0, 10], target: [0, 0, -10], fov: 44 },
  build: (set) => {
    const kind = order.named('mars')
      ? 'mars'
      : order.named('earth') || order.seed % 3 === 0
        ? 'earth'
        : 'gas'
    heavenlyBody(set, kind, order.empty ? 0.5 : 0.42)
    if (!order.named('asteroid') && order.seed % 2) return
    const stones = [0, 1].map(() =>
      rock(set, { color: [0.3, 0.28, 0.26], jagged: 0.8 }, 10),
    ) as unknown as Casts
    for (let i = 0; i < 22; i++) {
      const depth = set.lens.focus * set.between(1.6, 9)
      const p = add(
        set.view.eye,
        add(
          scale(set.view.forward, depth),
          add(
            scale(set.view.right, set.between(-1, 1) * set.view.tanX * depth),
            scale(set.view.up, set.between(-1, 0.4) * set.view.tanY * depth),
          ),
        ),
      )
      const size = depth * set.between(0.012, 0.04)
      if (set.free(p[0], p[2], size, size, p[1]))
        set.builder.placed({ at: p, yaw: i, pitch: i * 1.7, scale: size }, () =>
          set.cast(set.pick(stones)),
        )
    }
  },
})

/** High in the air above a sea of clouds. */
export const sky: Environment = (order) => {
  const u = Math.max(1.6, unitOf(order))
  const deck = -5.5 * u
  return {
    light: 'open',
    ground: () => 0,
    water: null,
    haze: 0.8,
    vista: { eye: [0, 4, 16], target: [0, 3, -20], fov: 46 },
    build: (set) => cloudSea(set, deck, u),
  }
}

/** Heaps of cloud: clusters of soft white balls on a wavy deck. */
const cloudSea = (set: FilmSet, level: number, u: number): void => {
  const white = set.material({
    color: [0.94, 0.95, 0.97],
    roughness: 1,
    f0: 0,
    scale: 0.6 / u,
    relief: 0.35,
    mottle: 0.04,
  })
  addTerrain(set, {
    height: (x, z) => level + (fbm((x / u) * 0.05 + 3, (z / u) * 0.05, 5) - 0.5) * 6 * u,
    material: white,
    far: 900 * Math.max(1, u * 0.3),
    rows: 130,
    columns: 130,
    paint: () => [1, 1, 1],
  })
  const puff = [0, 1, 2].map(() => cloudPuff(set, white)) as unknown as Casts
  const lay = (
    count: number,
    near: number,
    far: number,
    low: number,
    high: number,
    size: number,
  ) => {
    for (let i = 0; i < count; i++) {
      const depth = near * (far / near) ** set.random()
      const side = (set.random() * 2 - 1) * set.view.tanX * 1.2 * depth
      const p = add(set.view.eye, add(scale(set.view.forward, depth), scale(set.view.right, side)))
      const y = level + set.between(low, high)
      const s = size * set.between(0.6, 1.5) * (depth / near) ** 0.45
      if (set.free(p[0], p[2], s * 1.1, s, y - s * 0.3))
        set.builder.placed({ at: [p[0], y, p[2]], yaw: set.random() * 6, scale: s }, () =>
          set.cast(set.pick(puff)),
        )
    }
  }
  const d = Math.max(6 * u, Math.min(set.lens.focus, 40 * u))
  lay(26, d * 1.2, d * 12, -1 * u, 3 * u, 3.4 * u)
  lay(9, d * 2.2, d * 9, 5 * u, 12 * u, 2 * u)
}

const cloudPuff = (set: FilmSet, material: number): LocalMesh =>
  set.sculpt((b) => {
    for (let i = 0; i < 11; i++) {
      const a = set.random() * 6.283
      const out = i === 0 ? 0 : 0.75 * Math.sqrt(set.random())
      const r = (0.5 - 0.3 * out) * set.between(0.75, 1.2)
      b.placed(
        {
          at: [Math.cos(a) * out, r * 0.5 + 0.08 * set.random(), Math.sin(a) * out * 0.7],
          scale: [r, r * 0.8, r],
        },
        () => b.sphere(material, [1, 1, 1], 16),
      )
    }
  })

/** A cave with glowing crystals and a far opening. */
export const cave: Environment = (order) => {
  const u = Math.min(Math.max(0.7, unitOf(order)), 5)
  const half = 4.6 * u + levelRadius(order) * 0.8
  const tall = 5.2 * u
  const ground = flattened(
    order,
    (x, z) =>
      (fbm(x * 0.35, z * 0.35, 4) - 0.47) * 0.8 * u ** 0.5 +
      Math.max(0, Math.abs(x) - half * 0.6) * 0.45,
  )
  return {
    light: 'cave',
    ground,
    water: null,
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
      dripstones(set, half, tall, u, stone)
      crystals(set, order, half, u)
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

const crystals = (set: FilmSet, order: SetOrder, half: number, u: number): void => {
  const named =
    order.brief.palette[0] ??
    order.brief.subjects.find((s) => /crystal|gem/.test(s.noun))?.colors[0]
  const palette: readonly [Rgb, ...Rgb[]] = named
    ? [named]
    : [hex('#3cc8ff'), hex('#a45cff'), hex('#4affc0')]
  const b = set.builder
  for (let k = 0; k < 20; k++) {
    const side = k % 2 ? 1 : -1
    const [x, z] = [side * half * set.between(0.32, 0.78), set.between(-12 * u, 1.5 * u)]
    const color = set.pick(palette)
    const glow = set.material({
      color: scale(color, 0.35),
      roughness: 0.12,
      f0: 0.08,
      emission: scale(color, 1.5),
    })
    const size = u * set.between(0.35, 1)
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
      if (k % 2 === 0 || k < 6)
        set.lamp([0, size * 0.8, 0.3 * size], size * 0.35, scale(color, 1.5 * u * u))
    })
  }
  set.lamp([half * 0.3, 3 * u, 3.4 * u], 0.8 * u, scale([1, 0.86, 0.7], 7 * u * u))
  set.lamp([-half * 0.3, 2.4 * u, -7 * u], 0.8 * u, scale([0.5, 0.6, 1], 6 * u * u))
}
