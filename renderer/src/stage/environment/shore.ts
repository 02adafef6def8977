// Beach, ocean, island, pier and harbour: land that meets the sea, or the sea alone.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { bush, palmTree } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { lampPost } from '../prop/town.ts'
import { smallBoat } from '../prop/vessel.ts'
import { fbm, noise } from '../random.ts'
import { clamp, hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius, unitOf } from './lie-of-land.ts'
import { addTerrain, addWater, scatter } from './terrain.ts'

interface Sea {
  readonly color: Rgb
  readonly slope: number
}
const seaOf = (order: SetOrder): Sea => {
  if (order.weather === 'storm') return { color: hex('#1f3a44'), slope: 0.3 }
  if (order.weather === 'rain' || order.weather === 'overcast')
    return { color: hex('#2a4a54'), slope: 0.18 }
  if (order.place === 'harbour' || order.place === 'pier')
    return { color: hex('#1d4a5a'), slope: 0.12 }
  return order.place === 'ocean'
    ? { color: hex('#0f3f5c'), slope: 0.2 }
    : { color: hex('#12788a'), slope: 0.14 }
}

/** Beach: sand before, surf and sea behind, palms at the sides. */
export const beach: Environment = (order) => {
  const u = unitOf(order)
  const shore = -(levelRadius(order) + 2.2 * u ** 0.5)
  const wade =
    order.named('water') ||
    order.named('shallow') ||
    order.brief.setting.some((s) => /water|wave|sea|ocean/.test(s))
  const edge = wade ? levelRadius(order) * 0.6 + 0.3 : shore
  const ground = (x: number, z: number) => {
    const line = edge + 0.9 * (fbm(x * 0.25, 3, 3) - 0.5) * 2
    const flat = smoothstep(levelRadius(order), levelRadius(order) * 2, Math.sqrt(x * x + z * z))
    const dune = (fbm(x * 0.5, z * 0.5, 4) - 0.47) * 0.16 * flat + smoothstep(8, 40, z) * 1.2
    return dune - smoothstep(line + 0.6, line - 14 * u ** 0.5, z) * 1.9 - (wade ? 0.02 : 0)
  }
  return {
    light: 'open',
    ground,
    water: wade ? 0.05 : -0.16,
    vista: { eye: [0.5, 1.6, 9], target: [-0.8, 1.25, -10], fov: 44 },
    build: (set) => {
      const level = wade ? 0.05 : -0.16
      sand(set, level, edge)
      addWater(set, level, { ...seaOf(order), scale: 0.75, roughness: 0.03 })
      surf(set, edge, level, u)
      beachThings(set, order, u)
      if (order.named('coast') || order.named('cliff')) headland(set, hex('#8a7a62'))
    },
  }
}

const sand = (set: FilmSet, level: number, edge: number): void => {
  const material = set.material({ roughness: 0.95, f0: 0.01, scale: 9, relief: 0.2, mottle: 0.14 })
  addTerrain(set, {
    height: set.ground,
    material,
    far: 260,
    rows: 140,
    paint: (p) => {
      const wet = smoothstep(level + 0.3, level + 0.03, p[1]) * (p[2] < edge + 9 ? 1 : 0)
      const grain = 0.9 + 0.2 * noise(p[0] * 30, p[2] * 30)
      const print = 1 - 0.12 * smoothstep(0.55, 0.7, noise(p[0] * 2.1, p[2] * 2.1))
      return scale(hex('#e6c794'), (1 - 0.45 * wet) * grain * print)
    },
  })
}

/** Lines of foam that run along the shore, broken by chance. */
const surf = (set: FilmSet, edge: number, level: number, u: number): void => {
  const foam = set.material({ color: [0.92, 0.95, 0.96], roughness: 0.9, f0: 0.02 })
  const b = set.builder
  for (let line = 0; line < 4; line++) {
    const at = edge - 0.4 - line * (1.5 + line * 1.4) * u ** 0.5
    const wide = (0.34 - line * 0.03) * u ** 0.4
    const high = line === 0 ? 0.01 : 0.1 * u ** 0.4 * (1 + line * 0.3)
    const z = (x: number) =>
      at +
      0.9 * (fbm(x * 0.25, 3, 3) - 0.5) * 2 * (1 - line * 0.2) +
      0.5 * (noise(x * 0.35, line * 7) - 0.5)
    const step = 0.22 * u ** 0.5
    for (let x = -30 * u; x < 30 * u; x += step) {
      const keep = fbm(x * 0.16 + line * 11, line * 5, 3)
      if (keep < 0.36 + line * 0.04) continue
      const k = smoothstep(0.36 + line * 0.04, 0.5, keep)
      const w = wide * (0.5 + noise(x * 3, line)) * k
      const y = level + 0.012
      b.quad(
        [x, y, z(x) + w],
        [x + step, y, z(x + step) + w],
        [x + step, y + high * k, z(x + step)],
        [x, y + high * k, z(x)],
        foam,
      )
      b.quad(
        [x, y + high * k, z(x)],
        [x + step, y + high * k, z(x + step)],
        [x + step, y, z(x + step) - w * 1.6],
        [x, y, z(x) - w * 1.6],
        foam,
      )
    }
  }
}

const beachThings = (set: FilmSet, order: SetOrder, u: number): void => {
  const palms = [0, 1, 2].map(() => palmTree(set, 10)) as unknown as readonly [
    LocalMesh,
    ...LocalMesh[],
  ]
  const tall = 4.6 * Math.max(1, u ** 0.7)
  const side = Math.max(order.reach * 1.5 + 1.4, 2.6 * u ** 0.6)
  for (const [s, z, k] of [
    [-1, -1.4, 1],
    [1, -2.4, 0.85],
    [-1, -4.2, 0.8],
    [1, 0.6, 1.1],
  ] as const)
    set.put(
      s * (side + set.random() * 1.6 * u),
      z * u ** 0.6,
      { radius: 0.5, height: tall },
      { yaw: s > 0 ? Math.PI * 0.8 : 0.4 * set.random(), scale: tall * k },
      () => set.cast(set.pick(palms)),
    )
  const stones = [0, 1].map(() => rock(set, { color: hex('#9a8a78') }, 10)) as unknown as readonly [
    LocalMesh,
    ...LocalMesh[],
  ]
  scatter(set, {
    count: 26,
    near: set.lens.focus * 0.4,
    far: set.lens.focus * 5,
    radius: 0.1,
    height: 0.1,
    scale: [0.05, 0.22],
    where: (x, z) => set.ground(x, z) > -0.1,
    build: (s) => s.cast(s.pick(stones)),
  })
  if (order.span < 6) parasol(set, side)
  const boat = smallBoat(set, true)
  const bx = set.between(-9, 9) * u ** 0.5
  if (set.beside(bx, -26 * u ** 0.5, 3.5 * u ** 0.5, 7 * u ** 0.5))
    set.put(
      bx,
      -26 * u ** 0.5,
      { radius: 2, height: 6 },
      { yaw: set.random() * 6, scale: 1.6 * u ** 0.5 },
      () => set.cast(boat),
    )
}

const parasol = (set: FilmSet, side: number): void => {
  const cloth = set.material({ roughness: 0.8, f0: 0.02 })
  const s = set.random() < 0.5 ? -1 : 1
  const colors: readonly [Rgb, Rgb] = set.pick([
    [hex('#e84a3c'), hex('#f8f4ea')],
    [hex('#2f8ac8'), hex('#f8f4ea')],
    [hex('#f2b035'), hex('#f8f4ea')],
  ] as const)
  set.put(s * (side + 0.5), -0.9, { radius: 1, height: 2.1 }, { roll: -s * 0.16 }, (b) => {
    b.cylinder([0, 0, 0], [0, 2.1, 0], 0.025, 0.025, set.matte(hex('#e8e0d0')), [1, 1, 1], 8)
    const parts = 12
    for (let i = 0; i < parts; i++) {
      const [a0, a1] = [(i / parts) * 6.2832, ((i + 1) / parts) * 6.2832]
      const rim = (a: number, r: number, y: number) =>
        [Math.cos(a) * r, y, Math.sin(a) * r] as const
      b.quad(
        rim(a0, 1.1, 1.72),
        rim(a1, 1.1, 1.72),
        rim(a1, 0.55, 2.0),
        rim(a0, 0.55, 2.0),
        cloth,
        colors[i % 2],
      )
      b.quad(
        rim(a0, 0.55, 2.0),
        rim(a1, 0.55, 2.0),
        rim(a1, 0.01, 2.1),
        rim(a0, 0.01, 2.1),
        cloth,
        colors[i % 2],
      )
    }
  })
  const towel = set.material({ roughness: 0.95, f0: 0 })
  set.put(s * (side + 0.2), 0.3, { radius: 0.8, height: 0.03 }, { yaw: 0.3 * s }, (b) => {
    for (let i = 0; i < 6; i++)
      b.box(
        [-0.35 + i * 0.117, 0.012, -0.8],
        [-0.35 + (i + 1) * 0.117, 0.03, 0.8],
        towel,
        colors[i % 2],
      )
  })
}

/** Rocky land far at one side of the sea. */
const headland = (set: FilmSet, color: Rgb): void => {
  const b = set.builder
  const material = set.material({ roughness: 0.95, f0: 0, scale: 0.4, relief: 0.4, mottle: 0.5 })
  const side = set.random() < 0.5 ? -1 : 1
  b.grid(
    40,
    14,
    (u, v) => {
      const x = side * (26 + u * 150)
      const z = -90 - u * 60 - v * 50
      const h = 24 * smoothstep(0, 0.25, u) * smoothstep(0, 0.35, v) * (0.5 + fbm(u * 5, v * 3, 4))
      return [x, h - 0.6, z]
    },
    material,
    (p, n) =>
      mix3(
        scale(color, 0.7 + 0.5 * noise(p[0] * 0.2, p[1] * 0.5)),
        hex('#5f7a3a'),
        smoothstep(0.6, 0.85, n[1]),
      ),
  )
}

/** Waves that heave around a calm middle where the subject floats. */
const swell = (order: SetOrder) => {
  const storm = order.weather === 'storm'
  const huge = order.brief.mood
    .concat(order.brief.setting)
    .some((w) => /huge|giant|big-wave|wave/.test(w))
  const u = Math.max(0.6, unitOf(order))
  const high = (storm ? 0.27 : huge ? 0.3 : 0.05) * u + (storm ? 0.2 : 0.05)
  const long = (storm || huge ? 0.5 : 0.95) * u
  const waves = [
    [0.55, 0.16, 1],
    [0.33, 0.42, 0.85],
    [-0.3, 0.55, 0.5],
    [0.9, 0.5, 0.33],
    [-0.7, 1.1, 0.17],
  ] as const
  return (x: number, z: number): number => {
    let h = 0
    waves.forEach(([kx, kz, a], i) => {
      const phase =
        ((kx * x + kz * z) / long) * 1.6 +
        i * 1.9 +
        (order.seed % 13) +
        1.2 * noise((x / long) * 0.2 + i * 7, (z / long) * 0.2)
      const crest = 1 - Math.abs(Math.sin(phase * 0.5))
      h += a * ((storm ? crest ** 1.15 : crest) * 1.5 - 0.62)
    })
    const calm = Math.exp(
      -((x / (order.reach * 1.3 + 0.4)) ** 2) - (z / (order.reach * 1.1 + 0.4)) ** 2,
    )
    return h * high * (1 - 0.75 * calm)
  }
}

/** Open sea. */
export const ocean: Environment = (order) => {
  const height = swell(order)
  return {
    light: 'open',
    ground: () => -30,
    water: 0,
    show: 0.92,
    vista: { eye: [0, 2.4, 10], target: [0, 1.6, -20], fov: 46 },
    build: (set) => {
      const sea = seaOf(order)
      const rough = set.material({
        surface: 'water',
        roughness: 0.1,
        f0: 0.025,
        scale: 1.6,
        relief: sea.slope,
        share: 0.004,
      })
      const foamy = order.weather === 'storm' ? 1 : 0.45
      const u = Math.max(0.6, unitOf(order))
      const deep = scale(sea.color, 0.55)
      const crest = mix3(sea.color, hex('#3aa6a0'), 0.45)
      addTerrain(set, {
        height: (x, z) => {
          const d = Math.sqrt((x - set.view.eye[0]) ** 2 + (z - set.view.eye[2]) ** 2)
          return height(x, z) * (1 - 0.75 * smoothstep(25 * u, 120 * u, d)) + (d < 4 ? -0.1 : 0)
        },
        material: rough,
        far: 1800,
        rows: 230,
        columns: 190,
        paint: (p) => {
          const e = 0.35 * u ** 0.6
          const lap =
            (height(p[0] + e, p[2]) +
              height(p[0] - e, p[2]) +
              height(p[0], p[2] + e) +
              height(p[0], p[2] - e)) /
              4 -
            height(p[0], p[2])
          const rise = clamp(p[1] / (0.5 * u) + 0.4)
          const fleck = smoothstep(0.4, 0.65, fbm((p[0] / u) * 1.7, (p[2] / u) * 1.7, 4))
          const foam = clamp(
            smoothstep(0.012 * u, 0.09 * u, -lap) * fleck * smoothstep(0.05, 0.6, rise) * 1.2 +
              wake(set, p[0], p[2]) * fleck,
          )
          return mix3(mix3(deep, crest, rise), [0.8, 0.85, 0.87], foam * foamy)
        },
      })
    },
  }
}

/** Foam around what floats. */
const wake = (set: FilmSet, x: number, z: number): number => {
  let most = 0
  for (const box of set.subjects) {
    if (box.low[1] > 0.4) continue
    const dx = Math.max(box.low[0] - x, 0, x - box.high[0])
    const dz = Math.max(box.low[2] - z, 0, z - box.high[2])
    const size = 0.06 * (box.high[0] - box.low[0]) + 0.05
    most = Math.max(most, Math.exp(-(dx * dx + dz * dz) / (size * size)))
  }
  return most
}

/** A small tropical island, or a rocky one for a lighthouse. */
export const island: Environment = (order) => {
  const u = unitOf(order)
  const hero = order.brief.subjects[0]
  const rocky =
    hero?.form === 'lighthouse' ||
    order.named('cliff') ||
    order.named('rock') ||
    order.named('rocky')
  const wide = Math.max(levelRadius(order) * 1.7, 3 * u)
  const top = rocky ? Math.max(2.2, order.span * 0.32) : Math.max(0.5, 0.5 * u ** 0.7)
  const ground = (x: number, z: number) => {
    const d = Math.sqrt(x * x * 0.7 + z * z) / wide
    const rim = 1 + 0.35 * (fbm((x / wide) * 1.6 + 4, (z / wide) * 1.6, 4) - 0.5) * 2
    const fall = smoothstep(rocky ? 0.72 : 0.6, (rocky ? 1.15 : 1.7) * rim, d)
    return top - fall * (top + (rocky ? 4 : 1.6) * u ** 0.5)
  }
  return {
    light: 'open',
    ground,
    water: 0,
    ...(rocky ? { lensHeight: 5.5, show: 0.74 } : {}),
    vista: { eye: [0, 5.5, 26], target: [0, 1.6, 0], fov: 34 },
    build: (set) => {
      islandLand(set, order, top, rocky)
      addWater(set, 0, {
        ...seaOf(order),
        color: rocky ? hex('#16506a') : hex('#12909a'),
        scale: rocky ? 0.5 : 0.8,
      })
      shallows(set, wide, rocky)
      if (rocky) cliffRocks(set, wide, u)
      else islandPalms(set, order, wide, u)
    },
  }
}

const islandLand = (set: FilmSet, order: SetOrder, top: number, rocky: boolean): void => {
  const material = set.material({
    roughness: 0.95,
    f0: 0,
    scale: rocky ? 1.2 : 8,
    relief: rocky ? 0.4 : 0.18,
    mottle: rocky ? 0.5 : 0.15,
  })
  addTerrain(set, {
    height: set.ground,
    material,
    far: Math.max(60, set.lens.focus * 3),
    rows: 170,
    columns: 150,
    paint: (p, n) => {
      const q = fbm(p[0] * 0.4, p[2] * 0.4, 4)
      const grass = mix3(hex('#5a7f34'), hex('#8aa84c'), q)
      if (rocky) {
        const strata = 0.75 + 0.4 * noise(p[1] * 2.2, q * 4)
        const stone = scale(hex('#84786a'), strata)
        return mix3(
          stone,
          order.season === 'winter' ? hex('#eef2f6') : grass,
          smoothstep(0.72, 0.9, n[1]) * smoothstep(top * 0.3, top * 0.7, p[1]),
        )
      }
      const beachy = scale(hex('#ecd3a0'), 0.9 + 0.2 * noise(p[0] * 20, p[2] * 20))
      return mix3(beachy, grass, smoothstep(top * 0.55, top * 0.85, p[1] + (q - 0.5) * top * 0.4))
    },
  })
}

/** A paler ring of water over the shallows, and its foam. */
const shallows = (set: FilmSet, wide: number, rocky: boolean): void => {
  const foam = set.material({ color: [0.9, 0.94, 0.95], roughness: 0.9, f0: 0.02 })
  const b = set.builder
  const steps = 220
  for (let ring = 0; ring < 2; ring++)
    for (let i = 0; i < steps; i++) {
      const a0 = (i / steps) * 6.2832
      const a1 = ((i + 1) / steps) * 6.2832
      const out = (a: number): number => {
        let r = wide * 0.5
        while (r < wide * 3 && set.ground(Math.cos(a) * r, Math.sin(a) * r) > -0.05)
          r += wide * 0.02
        return r + ring * wide * 0.12 + wide * 0.03 * (noise(a * 9, ring * 5) - 0.5)
      }
      if (fbm(a0 * 4 + ring * 9, ring, 3) < (ring ? 0.5 : 0.32)) continue
      const [r0, r1] = [out(a0), out(a1)]
      const w = wide * (rocky ? 0.05 : 0.03) * (0.4 + noise(a0 * 20, ring))
      const at = (a: number, r: number) =>
        [Math.cos(a) * r, 0.015 + ring * 0.01, Math.sin(a) * r] as const
      b.quad(at(a0, r0), at(a1, r1), at(a1, r1 + w), at(a0, r0 + w), foam)
    }
}

const cliffRocks = (set: FilmSet, wide: number, u: number): void => {
  const rocks = [0, 1, 2].map(() =>
    rock(set, { color: hex('#6f655a'), jagged: 0.9 }, 11),
  ) as unknown as readonly [LocalMesh, ...LocalMesh[]]
  for (let i = 0; i < 46; i++) {
    const a = set.random() * 6.283
    const r = wide * (1 + 0.55 * set.random())
    const [x, z] = [Math.cos(a) * r * 1.15, Math.sin(a) * r]
    const size = u * set.between(0.4, 1.6)
    if (!set.free(x, z, size * 0.5, size * 0.6, -0.3)) continue
    set.builder.placed({ at: [x, -0.15 * size, z], yaw: a * 3, scale: size }, () =>
      set.cast(set.pick(rocks)),
    )
  }
}

const islandPalms = (set: FilmSet, order: SetOrder, wide: number, u: number): void => {
  const palms = [0, 1, 2].map(() => palmTree(set, 9)) as unknown as readonly [
    LocalMesh,
    ...LocalMesh[],
  ]
  const shrub = bush(set, order.season, 150)
  const tall = Math.max(2.4, wide * 0.42)
  for (let i = 0; i < 34; i++) {
    const a = set.random() * 6.283
    const r = wide * 0.75 * Math.sqrt(set.random())
    const [x, z] = [Math.cos(a) * r, Math.sin(a) * r]
    if (set.ground(x, z) < 0.25) continue
    const k = set.between(0.7, 1.25)
    if (i % 3 === 2)
      set.put(x, z, { radius: 0.3 * u, height: 0.6 * u }, { scale: 0.6 * u * k }, () =>
        set.cast(shrub),
      )
    else
      set.put(
        x,
        z,
        { radius: tall * 0.2, height: tall * k },
        { yaw: set.random() * 6, scale: tall * k },
        () => set.cast(set.pick(palms)),
      )
  }
}

/** A wooden pier that runs out into still water. */
export const pier: Environment = (order) => {
  const half = Math.max(1.3, order.reach * 1.1 + 0.5)
  return {
    light: 'open',
    ground: (x) => (Math.abs(x) < half ? 0 : -2.4),
    water: -0.7,
    vista: { eye: [0.3, 1.6, 6], target: [0, 0.9, -10], fov: 46 },
    build: (set) => {
      const b = set.builder
      const wood = set.matte([1, 1, 1], 0.8, 0.2, 7)
      const start = set.view.eye[2] + 6
      for (let z = start; z > -26; z -= 0.19) {
        const tone = 0.75 + 0.4 * noise(z * 9, 2)
        b.box(
          [-half - 0.06 * noise(z * 5, 1), -0.05, z - 0.17],
          [half + 0.06 * noise(z * 5, 4), 0, z],
          wood,
          scale(hex('#9a7a58'), tone),
        )
      }
      for (const x of [-half * 0.8, half * 0.8])
        b.box([x - 0.09, -0.3, -26], [x + 0.09, -0.05, start], wood, hex('#6a5038'))
      for (let z = start; z > -26; z -= 2.6)
        for (const s of [-1, 1]) {
          b.cylinder(
            [s * half, -2.4, z],
            [s * half, set.free(s * half, z, 0.12, 0.75, 0) ? 0.7 : 0, z],
            0.11,
            0.1,
            wood,
            hex('#6f543a'),
            10,
          )
        }
      set.put(-half + 0.35, -7, { radius: 0.3, height: 4 }, {}, () => lampPost(set, 3.6))
      addWater(set, -0.7, { ...seaOf(order), scale: 0.7, slope: 0.07 })
      farShore(set)
      const boat = smallBoat(set, false)
      for (const s of [-1, 1]) {
        const [x, z] = [s * (half + 2.6 + set.random()), -4 - set.random() * 6]
        if (set.free(x, z, 1.6, 1, -0.7))
          b.placed({ at: [x, -0.85, z], yaw: 1.3 * s, scale: 1.1 }, () => set.cast(boat))
      }
    },
  }
}

/** Wooded hills on the far side of water. */
export const farShore = (set: FilmSet, high = 34, color = hex('#45603a')): void => {
  const material = set.material({ roughness: 1, f0: 0, scale: 0.25, relief: 0.3, mottle: 0.4 })
  const seed = set.random() * 50
  for (let layer = 0; layer < 2; layer++) {
    const z0 = -230 - layer * 170
    set.builder.grid(
      70,
      8,
      (u, v) => {
        const x = (u - 0.5) * 1100
        const h = high * (0.7 + layer * 0.8) * (0.25 + fbm(u * 5 + seed + layer * 7, layer, 5))
        return [x, -2 + h * smoothstep(0, 1, v), z0 - v * 70]
      },
      material,
      (p) =>
        scale(mix3(color, hex('#7a8a6a'), layer * 0.4), 0.7 + 0.5 * noise(p[0] * 0.08, p[1] * 0.3)),
    )
  }
}

/** A harbour quay with boats and a row of coloured houses across the basin. */
export const harbour: Environment = (order) => {
  const edge = -(levelRadius(order) + 1.2)
  return {
    light: 'open',
    ground: (_x, z) => (z > edge ? 0 : -3),
    water: -0.9,
    vista: { eye: [0.5, 1.9, 8], target: [0, 1.6, -16], fov: 46 },
    build: (set) => {
      quay(set, edge)
      addWater(set, -0.9, { ...seaOf(order), scale: 0.8, slope: 0.08 })
      const boats = [0, 1, 2].map((i) => smallBoat(set, i > 0)) as unknown as readonly [
        LocalMesh,
        ...LocalMesh[],
      ]
      for (let i = 0; i < 22; i++) {
        const [x, z] = [set.between(-30, 30), edge - 3 - 34 * set.random()]
        const size = set.between(1.1, 1.9)
        if (set.free(x, z, 2 * size, 4.5 * size, -0.9))
          set.builder.placed({ at: [x, -1.05, z], yaw: set.random() * 6.28, scale: size }, () =>
            set.cast(set.pick(boats)),
          )
      }
      waterfront(set, edge - 46)
    },
  }
}

const quay = (set: FilmSet, edge: number): void => {
  const b = set.builder
  const stone = set.material({ roughness: 0.85, f0: 0.03, scale: 4, relief: 0.2, mottle: 0.4 })
  const near = set.view.eye[2] + 8
  b.box([-80, -4, edge], [80, 0, near], stone, hex('#a89c8a'))
  b.box([-80, 0, edge], [80, 0.16, edge + 0.5], stone, hex('#c4b8a4'))
  const iron = set.matte(hex('#2a2c30'), 0.5, 0.04)
  const rope = set.matte(hex('#c8a870'), 0.9, 0.1)
  for (let x = -24; x <= 24; x += 4.8) {
    if (!set.free(x, edge + 0.5, 0.2, 0.6, 0)) continue
    b.placed({ at: [x, 0.12, edge + 0.4] }, () =>
      b.lathe(
        [
          [0.16, 0],
          [0.12, 0.1],
          [0.11, 0.35],
          [0.19, 0.42],
          [0.17, 0.52],
          [0.001, 0.55],
        ],
        iron,
        [1, 1, 1],
        16,
      ),
    )
    b.placed({ at: [x + 1.1, 0.03, edge + 1.3] }, () => {
      for (let k = 0; k < 3; k++)
        b.lathe(
          [
            [0.3 - k * 0.04, k * 0.05],
            [0.34 - k * 0.04, k * 0.05 + 0.025],
            [0.3 - k * 0.04, k * 0.05 + 0.05],
            [0.26 - k * 0.04, k * 0.05 + 0.025],
            [0.3 - k * 0.04, k * 0.05],
          ],
          rope,
          [1, 1, 1],
          18,
        )
    })
  }
  for (const x of [-7, 9])
    set.put(x, edge + 1.4, { radius: 0.3, height: 4 }, {}, () => lampPost(set, 4.2))
}

const waterfront = (set: FilmSet, z: number): void => {
  const b = set.builder
  const colors = [
    '#d86a4a',
    '#e8b85a',
    '#6a9ab8',
    '#e8dcc8',
    '#c8566a',
    '#8ab08a',
    '#f0d0a0',
    '#b87a9a',
  ] as const
  const stone = set.matte(hex('#a89c8a'), 0.9, 0.1, 2)
  b.box([-140, -3, z - 30], [140, 0.2, z], stone)
  const roof = set.matte(hex('#9a4a34'), 0.85, 0.2, 3)
  let x = -90
  while (x < 90) {
    const [w, h] = [set.between(6, 9.5), set.between(8, 13)]
    const wall = set.material({
      surface: 'facade',
      color: hex(set.pick(colors)),
      roughness: 0.8,
      f0: 0.02,
      scale: 1.9,
      relief: 2.9,
      emission: set.lit ? [1.6, 1.05, 0.5] : [0.02, 0.02, 0.02],
      share: set.lit ? 0.5 : 0.05,
    })
    if (set.free(x + w / 2, z - 6, w * 0.5, h, 0)) {
      b.box([x, 0, z - 10], [x + w - 0.1, h, z - 2], wall, [1, 1, 1], true)
      b.quad(
        [x - 0.2, h, z - 1.7],
        [x + w + 0.1, h, z - 1.7],
        [x + w + 0.1, h + 2.4, z - 6],
        [x - 0.2, h + 2.4, z - 6],
        roof,
      )
    }
    x += w
  }
  farShore(set, 60, hex('#5a7048'))
}
