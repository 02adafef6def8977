// Other grounds: the moon and Mars, and planets that hang in a sky.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { frameOf } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { planetSkin } from '../planet-skins.ts'
import { rock } from '../prop/rock.ts'
import { fbm, hash2, noise, ridged } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { add, cross, dot, hex, mix3, normalize, scale, smoothstep, sub } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius, nearness, unitOf } from './lie-of-land.ts'
import { addTerrain, scatter } from './terrain.ts'

const isIcy = (order: SetOrder): boolean =>
  /\b(icy|ice|frozen|frosty|frost|snowy|snow)\b/i.test(order.brief.prompt) && !order.named('mars')

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

/** The thin shine of a planet's air about its limb, as the lens sees it. */
const addAir = (set: FilmSet, at: Vec3, radius: number, color: Rgb): void => {
  const glow = set.material({
    surface: 'fire',
    color: [1, 1, 1],
    emission: color,
    scale: 1e-4,
    share: 1,
  })
  const { view } = set
  const to = sub(at, view.eye)
  const far = Math.sqrt(dot(to, to))
  const ahead = scale(to, 1 / far)
  const right = normalize(cross(ahead, view.up))
  const up = cross(right, ahead)
  // The limb is nearer than the middle, and smaller than the ball.
  const limb = radius * Math.sqrt(1 - (radius / far) ** 2)
  const middle = sub(at, scale(ahead, (radius * radius) / far))
  const b = set.builder
  const rings: readonly (readonly [number, number])[] = [
    [0.985, 0.9],
    [1, 0.8],
    [1.012, 0.4],
    [1.035, 0.12],
    [1.08, 0],
  ]
  const turns = 160
  const rows = rings.map(([r, k]) =>
    Array.from({ length: turns + 1 }, (_, i) => {
      const a = (i / turns) * Math.PI * 2
      const d = add(scale(right, Math.cos(a)), scale(up, Math.sin(a)))
      // Only where the sun falls on it.
      const day = smoothstep(-0.55, 0.5, dot(d, set.sun))
      return b.vertex(add(middle, scale(d, limb * r)), scale(ahead, -1), [0, 0], [k * day, 1, 1])
    }),
  )
  for (let j = 0; j + 1 < rows.length; j++)
    for (let i = 0; i < turns; i++) {
      const at4 = (k: number, n: number) => rows[j + k]?.[i + n] ?? 0
      b.triangle(at4(0, 0), at4(1, 0), at4(1, 1), glow)
      b.triangle(at4(0, 0), at4(1, 1), at4(0, 1), glow)
    }
}

/** The blue world under whoever is in orbit: its limb crosses the lower picture. */
export const worldBelow = (set: FilmSet): void => {
  const { view } = set
  const [distance, half] = [1000, 0.82]
  const radius = distance * Math.sin(half)
  const dip = half + Math.atan(0.26 * view.tanY)
  const at = add(
    view.eye,
    add(
      scale(view.forward, distance * Math.cos(dip)),
      add(scale(view.up, -distance * Math.sin(dip)), scale(view.right, 0.12 * distance)),
    ),
  )
  const b = set.builder
  const m = set.material({ surface: 'planet', roughness: 0.8, f0: 0.02 })
  b.placed({ at, scale: radius }, () =>
    b.grid(
      150,
      110,
      (u, v) => {
        const [a, e] = [(u - 0.5) * Math.PI, 1.5 - v * 1.7]
        return [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)]
      },
      m,
      () => [1, 1, 1],
      false,
    ),
  )
  addAir(set, at, radius, [0.7, 1.8, 4.2])
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
        scale(
          view.right,
          side * Math.min(across, share > 0.9 ? 0.45 : 0.85) * view.tanX * distance,
        ),
        scale(view.up, (share > 0.9 ? 0.35 : 0.6) * view.tanY * distance),
      ),
    ),
  )
  const b = set.builder
  if (kind === 'earth') {
    const m = set.material({ texture: b.texture(planetSkin('earth')), roughness: 0.7, f0: 0.03 })
    b.placed({ at, yaw: 0.8, pitch: 0.3, scale: radius }, () => b.sphere(m, [1, 1, 1], 72))
    addAir(set, at, radius, [0.5, 1.3, 3.2])
    return
  }
  const texture = b.texture(planetSkin(kind))
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

/** Clusters of blue spires that lean apart, near and far. */
const iceSpires = (set: FilmSet): void => {
  const ice = set.material({ color: [0.5, 0.76, 0.92], roughness: 0.16, f0: 0.06 })
  const rime = set.material({ color: [0.86, 0.94, 0.99], roughness: 0.6, f0: 0.03 })
  const cluster = set.sculpt((c) => {
    for (let i = 0; i < 7; i++) {
      const a = i * 2.4
      const out = i === 0 ? 0 : 0.16 + 0.05 * i
      const tall = (i === 0 ? 1 : 0.72 - 0.07 * i) * set.between(0.85, 1.1)
      const foot: Vec3 = [Math.cos(a) * out, -0.1, Math.sin(a) * out]
      const top: Vec3 = [foot[0] * 2.1, tall * 0.82, foot[2] * 2.1]
      const tip: Vec3 = [foot[0] * 2.4, tall, foot[2] * 2.4]
      c.cylinder(foot, top, 0.13 * tall + 0.03, 0.09 * tall, ice, [1, 1, 1], 6)
      c.cylinder(top, tip, 0.09 * tall, 0.004, i % 2 ? ice : rime, [1, 1, 1], 6)
    }
  })
  const d = Math.min(set.lens.focus, 20)
  scatter(set, {
    count: 46,
    near: d * 0.7,
    far: d * 14,
    scale: [0.8, 5.5],
    sink: 0.06,
    meshes: [cluster],
  })
}

/** Ground and stones of a strange world. */
const worldTones = (order: SetOrder): { low: Rgb; high: Rgb; stone: Rgb; icy: boolean } =>
  isIcy(order)
    ? { low: hex('#8fc0de'), high: hex('#eef7fc'), stone: hex('#7fb4d8'), icy: true }
    : { low: hex('#a84e26'), high: hex('#d58a52'), stone: hex('#7f3f24'), icy: false }

/** Mars: red dust, rocks and far mesas under a butterscotch sky; or a world of ice. */
export const mars: Environment = (order) => {
  const tones = worldTones(order)
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
    light: tones.icy ? 'ice-world' : 'mars',
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
            mix3(tones.low, tones.high, fbm(p[0] * 0.12, p[2] * 0.12, 4)),
            0.7 + 0.3 * n[1] + 0.15 * noise(p[0] * 4, p[2] * 4),
          ),
      })
      const stones = [0, 1, 2].map(() =>
        rock(set, { color: tones.stone, jagged: tones.icy ? 1.1 : 0.8 }, 10),
      ) as unknown as Casts
      const d = Math.min(set.lens.focus, 20)
      if (tones.icy) {
        iceSpires(set)
        heavenlyBody(set, 'gas', 0.3)
      }
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
