// Other grounds: the moon and Mars, and planets that hang in a sky.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { frameOf } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { rock } from '../prop/rock.ts'
import { fbm, hash2, noise, ridged } from '../random.ts'
import type { Texture } from '../scene.ts'
import { add, clamp, hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius, nearness, unitOf } from './lie-of-land.ts'
import { addTerrain, scatter } from './terrain.ts'

type Height = (x: number, z: number) => number

export type Casts = readonly [LocalMesh, ...LocalMesh[]]

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

export const flattened = (order: SetOrder, height: Height): Height => {
  const spot = levelRadius(order)
  return (x, z) => {
    return height(x, z) * smoothstep(spot, spot * 1.8 + 0.8, nearness(x, z))
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
        scale: [0.06, 0.5],
        sink: 0.02,
        meshes: stones,
      })
      heavenlyBody(set, 'earth', 0.3)
    },
  }
}

/** A planet or moon that hangs in the upper picture, opposite the subjects. */
export const heavenlyBody = (set: FilmSet, kind: 'earth' | 'mars' | 'gas', share: number): void => {
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
        scale: [0.06, 0.8],
        sink: 0.03,
        meshes: stones,
      })
    },
  }
}
