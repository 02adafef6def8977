// Mountain, lake, river, waterfall and volcano: land that rises behind water and woods.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { cabin } from '../prop/house.ts'
import { broadTree, grassTuft, pineTree } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise, ridged } from '../random.ts'
import { clamp, hex, mix, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius, unitOf } from './lie-of-land.ts'
import { addTerrain, addWater, scatter } from './terrain.ts'

type Height = (x: number, z: number) => number

/** Peaks that rise behind the middle distance; a valley stays open ahead. */
const peaks = (order: SetOrder, start: number, high: number, open: number): Height => {
  const [sx, sz] = [(order.seed % 83) * 0.37, (order.seed % 59) * 0.53]
  const bend = ((order.seed % 7) - 3) * 4
  return (x, z) => {
    const d = Math.max(0, -z)
    const rise = smoothstep(start, start * 5, d)
    if (rise <= 0) return 0
    const valley = smoothstep(
      open * 0.35,
      open * 3.2,
      Math.abs(x + bend * Math.sin(z * 0.012)) + Math.max(0, d - start * 3.4) * 0.6,
    )
    const shape = ridged(x * 0.0052 + sx, z * 0.0052 + sz, 8)
    return (
      shape * high * rise * (0.12 + 0.88 * valley) + fbm(x * 0.02, z * 0.02, 4) * high * 0.05 * rise
    )
  }
}

interface Relief {
  readonly snowline: number
  readonly grass: Rgb
  readonly dry: Rgb
  readonly rock: Rgb
}

const reliefOf = (order: SetOrder, high: number): Relief => {
  const winter = order.season === 'winter'
  const autumn = order.season === 'autumn'
  return {
    snowline: winter ? -5 : high * 0.42,
    grass: winter ? hex('#dfe6ee') : autumn ? hex('#8a6a2a') : hex('#4f6a2a'),
    dry: winter ? hex('#f2f5f9') : autumn ? hex('#b8843a') : hex('#8d9444'),
    rock: hex('#7d6d60'),
  }
}

const reliefPaint =
  (look: Relief, shore: number) =>
  (p: readonly [number, number, number], n: readonly [number, number, number]): Rgb => {
    const q = fbm(p[0] * 0.05, p[2] * 0.05, 4)
    const fine = noise(p[0] * 0.9, p[2] * 0.9)
    const steep = smoothstep(0.86, 0.62, n[1] + (fine - 0.5) * 0.08)
    const soil = mix3(look.grass, look.dry, smoothstep(0.3, 0.7, q))
    const stone = scale(look.rock, 0.72 + 0.5 * noise(p[0] * 0.12 + p[1] * 0.2, p[2] * 0.12))
    let c = mix3(scale(soil, 0.8 + 0.35 * fine), stone, steep)
    const snow =
      smoothstep(look.snowline, look.snowline * 1.3 + 8, p[1] + (q - 0.5) * 60) *
      smoothstep(0.42, 0.68, n[1] + 0.15 * (q - 0.5))
    c = mix3(c, [0.88, 0.9, 0.95], snow)
    return mix3(c, hex('#6a5e4c'), 0.75 * smoothstep(shore + 0.7, shore + 0.1, p[1]))
  }

const forestOn = (
  set: FilmSet,
  order: SetOrder,
  look: { near: number; far: number; count: number; low: number; high: number; tall: number },
): void => {
  const snow = order.season === 'winter' || order.weather === 'snow' ? 0.8 : 0
  const conifers = [0, 1, 2].map((i) => pineTree(set, i * 0.25, snow))
  const leafy =
    order.season === 'autumn' || order.named('forest') ? [broadTree(set, order.season, 260)] : []
  const kinds = [...conifers, ...leafy] as unknown as readonly [LocalMesh, ...LocalMesh[]]
  scatter(set, {
    count: look.count,
    near: look.near,
    far: look.far,
    radius: look.tall * 0.22,
    height: look.tall,
    scale: [look.tall * 0.6, look.tall * 1.25],
    sink: 0.3,
    where: (x, z, d) => {
      const y = set.ground(x, z)
      if (y < look.low || y > look.high || fbm(x * 0.03 + 9, z * 0.03, 3) < 0.42) return false
      if (d < look.near * 2.4 && Math.abs(x) < order.reach * 1.6 + 2) return false
      return Math.abs(set.ground(x + 1, z) - y) < 1.2
    },
    build: (s) => s.cast(s.pick(kinds)),
  })
}

/** High mountains behind an alpine meadow or a tarn. */
export const mountain: Environment = (order) => {
  const u = Math.min(unitOf(order), 8)
  const high = 170
  const rise = peaks(order, 55 * Math.max(1, u ** 0.6), high, 22)
  const tarn = order.empty || order.named('lake') || order.named('water')
  const spot = levelRadius(order)
  const ground: Height = (x, z) => {
    const d = Math.sqrt(x * x + z * z)
    const near = (fbm(x * 0.07 + 2, z * 0.07, 4) - 0.45) * 3 * smoothstep(spot, spot * 2 + 14, d)
    const bowl = tarn
      ? -4.2 * smoothstep(9, 24, -z) * smoothstep(115, 70, -z)
      : -2.5 * smoothstep(spot + 4, spot + 40, -z)
    return near + bowl + rise(x, z)
  }
  return {
    light: 'open',
    ground,
    water: null,
    haze: 1.1,
    vista: { eye: [0, 3.2, 12], target: [-2, 10.5, -60], fov: 38 },
    build: (set) => {
      const stone = set.material({ roughness: 0.95, f0: 0, scale: 0.6, relief: 0.25, mottle: 0.4 })
      addTerrain(set, {
        height: ground,
        material: stone,
        far: 1300,
        rows: 250,
        columns: 210,
        paint: reliefPaint(reliefOf(order, high), tarn ? -1.6 : -99),
      })
      if (tarn) addWater(set, -1.6, { color: [0.02, 0.05, 0.06], scale: 0.25, slope: 0.05 })
      forestOn(set, order, {
        near: 18 * Math.max(1, u ** 0.5),
        far: 420,
        count: 620,
        low: tarn ? -1 : -6,
        high: 46,
        tall: 8,
      })
      meadowTufts(set, order)
      boulders(set, order, tarn ? -1.4 : -99)
      if (order.named('cabin')) placeCabin(set, 14, -22)
    },
  }
}

const meadowTufts = (set: FilmSet, order: SetOrder): void => {
  if (order.season === 'winter') return
  const autumn = order.season === 'autumn'
  const tuft = grassTuft(
    set,
    autumn ? hex('#5a4a20') : hex('#3d5a22'),
    autumn ? hex('#c8a048') : hex('#9ab04e'),
  )
  const tall = 0.2 * Math.max(0.6, Math.min(3, unitOf(order) ** 0.6))
  const d = set.lens.focus > 40 ? 8 : set.lens.focus
  scatter(set, {
    count: 900,
    near: d * 0.3,
    far: d * 6,
    radius: tall * 0.3,
    height: tall,
    scale: [tall * 0.7, tall * 1.3],
    where: (x, z) => set.ground(x, z) > -1.2,
    build: (s) => s.cast(tuft),
  })
}

const boulders = (set: FilmSet, order: SetOrder, low: number): void => {
  const winter = order.season === 'winter'
  const stones = [0, 1, 2].map(() =>
    rock(
      set,
      { color: hex('#857868'), jagged: 0.6, ...(winter ? { cap: [0.88, 0.9, 0.94] as Rgb } : {}) },
      10,
    ),
  ) as unknown as readonly [LocalMesh, ...LocalMesh[]]
  const d = set.lens.focus > 40 ? 8 : set.lens.focus
  const size = Math.max(0.5, 0.5 * unitOf(order) ** 0.5)
  scatter(set, {
    count: 20,
    near: d * 0.8,
    far: d * 9,
    radius: size * 0.6,
    height: size * 0.6,
    scale: [size * 0.2, size * 1.1],
    sink: 0.06,
    where: (x, z) =>
      set.ground(x, z) > low && Math.sqrt(x * x + z * z) > levelRadius(order) * 1.6 + size,
    build: (s) => s.cast(s.pick(stones)),
  })
}

const placeCabin = (set: FilmSet, x: number, z: number): void => {
  const side = set.random() < 0.5 ? -1 : 1
  set.put(side * x, z, { radius: 3, height: 4 }, { yaw: -side * 0.5 }, () => cabin(set))
}

/** A still lake with wooded shores and hills; frozen and white in winter. */
export const lake: Environment = (order) => {
  const u = Math.min(unitOf(order), 8)
  const hero = order.brief.subjects[0]
  const afloat =
    hero &&
    (hero.kind === 'vessel' || hero.pose === 'swim' || hero.form === 'swan' || hero.form === 'duck')
  const frozen = order.season === 'winter' || order.named('frozen') || order.named('ice')
  const spot = levelRadius(order)
  const edge = afloat ? 900 : -(spot + 1.6 * u ** 0.6)
  const high = 70
  const rise = peaks(order, 90 * Math.max(1, u ** 0.5), high, 30)
  const ground: Height = (x, z) => {
    const line = edge + 2 * u ** 0.5 * (noise(x * 0.12, 4) - 0.5) - Math.abs(x) * 0.12
    const bank = afloat
      ? -3
      : 0.45 - 2.6 * smoothstep(line + 2.2, line - 3, z) + smoothstep(4, 26, z) * 1.5
    const sides =
      9 * smoothstep(26 * u ** 0.5, 90 * u ** 0.5, Math.abs(x + 12)) * fbm(x * 0.03, z * 0.03, 4)
    const far = smoothstep(78 * Math.max(1, u ** 0.5), 100 * Math.max(1, u ** 0.5), -z) * 5
    return bank + (z < line + 3 || Math.abs(x) > 12 ? sides : 0) + far + rise(x, z)
  }
  const flat: Height = afloat
    ? ground
    : (x, z) =>
        mix(0.45, ground(x, z), smoothstep(spot, spot * 1.8 + 0.5, Math.sqrt(x * x + z * z)))
  return {
    light: 'open',
    ground: flat,
    water: afloat ? 0 : null,
    vista: { eye: [0, 2.2, 10], target: [0, 3.6, -30], fov: 42 },
    build: (set) => {
      const soil = set.material({ roughness: 0.95, f0: 0, scale: 3, relief: 0.25, mottle: 0.4 })
      addTerrain(set, {
        height: flat,
        material: soil,
        far: 1100,
        rows: 200,
        columns: 180,
        paint: reliefPaint({ ...reliefOf(order, high), snowline: frozen ? -5 : 200 }, 0),
      })
      if (frozen) {
        const ice = set.material({
          color: hex('#b8d2de'),
          roughness: 0.12,
          f0: 0.05,
          scale: 0.8,
          relief: 0.05,
          mottle: 0.35,
        })
        set.builder.quad([-900, 0, 60], [900, 0, 60], [900, 0, -900], [-900, 0, -900], ice)
      } else addWater(set, 0, { color: hex('#173a40'), scale: 0.3, slope: afloat ? 0.06 : 0.04 })
      forestOn(set, order, {
        near: 14 * Math.max(1, u ** 0.5),
        far: 380,
        count: 560,
        low: 0.5,
        high: 60,
        tall: 7.5,
      })
      if (!afloat) reeds(set, order)
      boulders(set, order, -0.3)
      if (order.named('cabin')) placeCabin(set, 13, -18)
    },
  }
}

const reeds = (set: FilmSet, order: SetOrder): void => {
  if (order.season === 'winter') return
  const reed = grassTuft(set, hex('#4a5a24'), hex('#a8a050'), 14, 0.25)
  const d = set.lens.focus > 30 ? 10 : set.lens.focus
  scatter(set, {
    count: 300,
    near: d * 0.5,
    far: d * 5,
    radius: 0.15,
    height: 0.7,
    scale: [0.4, 0.85],
    where: (x, z) => {
      const y = set.ground(x, z)
      return y > -0.3 && y < 0.3
    },
    build: (s) => s.cast(reed),
  })
  meadowTufts(set, order)
}

/** A river that winds toward the hills; with a fall when it is a waterfall. */
export const river: Environment = (order) => {
  const u = Math.min(unitOf(order), 6)
  const falls = order.place === 'waterfall'
  const hero = order.brief.subjects[0]
  const afloat = hero?.kind === 'vessel' || hero?.pose === 'swim'
  const spot = levelRadius(order)
  const side = order.seed % 2 ? 1 : -1
  const wide = falls ? 4.6 * u ** 0.5 : 3.4 * u ** 0.6 + (afloat ? spot : 0)
  const start = afloat ? 0 : side * (spot + wide + 0.6)
  const bed = (z: number) =>
    start +
    Math.sin((z + 3) * 0.045) * 7 * smoothstep(-4, -40, z) * side +
    (falls ? -start * smoothstep(-2, -13 * u, z) : 0)
  const cliff = 15 * u ** 0.7
  const back = -(16 * u ** 0.7 + spot)
  const ground: Height = (x, z) => {
    const off = Math.abs(x - bed(z))
    const bank = mix(
      -1.5,
      0.35,
      smoothstep(wide * 0.75, wide * 1.25, off + 0.7 * (fbm(x * 0.3, z * 0.3, 3) - 0.5)),
    )
    const roll = (fbm(x * 0.04 + 3, z * 0.04, 4) - 0.4) * 7 * smoothstep(wide * 1.3, wide * 5, off)
    const hills = 40 * smoothstep(90, 330, -z) * fbm(x * 0.006 + 7, z * 0.006, 5)
    const wall = falls
      ? smoothstep(back + 1.2 + fbm(x * 0.25, 2, 3) * 3.4, back - 3, z) *
        (cliff * (0.85 + 0.5 * fbm(x * 0.11 + 5, z * 0.06, 4)) - (off < wide * 0.8 ? 1.2 : 0))
      : 0
    const d = Math.sqrt(x * x + z * z)
    const own = bank + roll + hills + wall
    return afloat ? own : mix(0.35, own, smoothstep(spot, spot * 1.8 + 0.4, d))
  }
  return {
    light: 'open',
    ground,
    water: afloat ? 0 : null,
    open: falls ? 0.8 : 1,
    vista: {
      eye: falls ? [0, 2.2, 10] : [0, 2.6, 10],
      target: falls ? [0, cliff * 0.48, back] : [0, 1.6, -20],
      fov: falls ? 52 : 44,
    },
    build: (set) => {
      const soil = set.material({ roughness: 0.95, f0: 0, scale: 2.5, relief: 0.28, mottle: 0.4 })
      addTerrain(set, {
        height: ground,
        material: soil,
        far: 700,
        rows: 220,
        columns: 190,
        paint: reliefPaint(
          { ...reliefOf(order, 160), snowline: order.season === 'winter' ? -5 : 400 },
          -0.1,
        ),
      })
      addWater(set, 0, {
        color: falls ? hex('#1c5a5c') : hex('#1d4a44'),
        scale: 0.9,
        slope: falls ? 0.16 : 0.1,
      })
      if (falls) waterfallSheet(set, bed(back), back, cliff, wide)
      forestOn(set, order, {
        near: 11 * u ** 0.5,
        far: 300,
        count: 420,
        low: 0.5,
        high: 60,
        tall: 7.5,
      })
      riverStones(set, bed, wide)
      reeds(set, order)
      boulders(set, order, 0)
    },
  }
}

const waterfallSheet = (set: FilmSet, x: number, z: number, tall: number, wide: number): void => {
  const white = set.material({
    color: [1, 1, 1],
    roughness: 0.5,
    f0: 0.03,
    scale: 2,
    relief: 0.15,
    mottle: 0.1,
  })
  const half = wide * 0.62
  for (let layer = 0; layer < 2; layer++)
    set.builder.grid(
      60,
      34,
      (u, v) => {
        const strand = fbm(u * 9 + layer * 7, v * 0.8, 3)
        const out = 0.6 + layer * 0.5 + 1.9 * v ** 1.5 + strand * 1.3
        return [
          x + (u - 0.5) * 2 * half * (1 + 0.12 * v),
          tall * 1.02 * (1 - v) - 0.1,
          z + 1.6 + out,
        ]
      },
      white,
      (p) => {
        const strand = fbm((p[0] - x) * 2.2 + layer * 9, p[1] * 0.12, 4)
        return mix3(hex('#9fc4cc'), [0.96, 0.98, 1], smoothstep(0.3, 0.6, strand))
      },
      false,
    )
  const mist = set.material({ color: [0.95, 0.97, 0.98], roughness: 1, f0: 0 })
  for (let i = 0; i < 90; i++) {
    const s = set.between(0.15, 0.75) * wide * 0.16
    const at = [x + (set.random() - 0.5) * half * 2.6, s * 0.3, z + 5 + set.random() * 3] as const
    set.builder.placed({ at, scale: [s, s * set.between(0.4, 0.9), s] }, () =>
      set.builder.sphere(mist, [1, 1, 1], 8),
    )
  }
}

const riverStones = (set: FilmSet, bed: (z: number) => number, wide: number): void => {
  const stones = [0, 1, 2].map(() =>
    rock(set, { color: hex('#7a7268'), jagged: 0.2, cap: hex('#5f7040') }, 10),
  ) as unknown as readonly [LocalMesh, ...LocalMesh[]]
  for (let i = 0; i < 60; i++) {
    const z = set.view.eye[2] - 1 - 45 * set.random() ** 1.4
    const x = bed(z) + (set.random() - 0.5) * wide * 2.2
    const size = set.between(0.25, 1.1)
    if (!set.free(x, z, size * 0.5, size * 0.5, 0) || !set.inView(x, z, size)) continue
    set.builder.placed(
      { at: [x, Math.max(-0.12, set.ground(x, z) * 0.5), z], yaw: i, scale: size },
      () => set.cast(set.pick(stones)),
    )
  }
}

/** A smoking volcano with glowing streams. */
export const volcano: Environment = (order) => {
  const far = -300
  const tall = 96
  const ground: Height = (x, z) => {
    const d = Math.sqrt((x - 14) ** 2 + (z - far) ** 2)
    const cone = Math.max(0, tall * Math.exp(-d / 62) * 1.35 - (d < 15 ? (15 - d) * 1.6 : 0) - 6)
    const rough = (fbm(x * 0.05, z * 0.05, 5) - 0.45) * (3 + cone * 0.22)
    const spot = smoothstep(
      levelRadius(order),
      levelRadius(order) * 2 + 6,
      Math.sqrt(x * x + z * z),
    )
    return (cone + rough) * spot
  }
  const vein = (x: number, z: number): number => {
    const a = Math.atan2(x - 14, z - far)
    const d = Math.sqrt((x - 14) ** 2 + (z - far) ** 2)
    const wander = a * 5 + 0.8 * Math.sin(d * 0.07) + 0.5 * fbm(d * 0.05, a * 3, 3)
    return smoothstep(0.16, 0.02, Math.abs(Math.sin(wander))) * smoothstep(190, 60, d)
  }
  return {
    light: 'open',
    ground,
    water: null,
    haze: 1.6,
    vista: { eye: [0, 4, 12], target: [6, 24, -120], fov: 42 },
    build: (set) => {
      const basalt = set.material({
        roughness: 0.9,
        f0: 0.02,
        scale: 0.8,
        relief: 0.35,
        mottle: 0.5,
      })
      addTerrain(set, {
        height: ground,
        material: basalt,
        far: 700,
        rows: 210,
        columns: 190,
        paint: (p) =>
          scale(
            mix3(hex('#4a403a'), hex('#6a5646'), fbm(p[0] * 0.06, p[2] * 0.06, 4)),
            0.7 + 0.5 * noise(p[0], p[2]),
          ),
      })
      lava(set, ground, vein, far)
      smoke(set, [14, tall * 1.15, far])
      const stones = rock(set, { color: hex('#3a322e'), jagged: 0.9 }, 10)
      scatter(set, {
        count: 60,
        near: set.lens.focus > 40 ? 4 : set.lens.focus * 0.6,
        far: 90,
        radius: 0.5,
        height: 0.5,
        scale: [0.3, 1.9],
        sink: 0.1,
        build: (s) => s.cast(stones),
      })
    },
  }
}

const lava = (set: FilmSet, ground: Height, vein: Height, far: number): void => {
  const glow = set.builder.material({ color: [0.05, 0.01, 0], emission: [6, 1.5, 0.18] })
  const b = set.builder
  const step = 1.1
  for (let z = far - 20; z < far + 175; z += step)
    for (let x = -110; x < 135; x += step) {
      if (vein(x, z) < 0.12) continue
      const y = (dx: number, dz: number) => ground(x + dx, z + dz) + 0.35
      b.quad(
        [x, y(0, step), z + step],
        [x + step, y(step, step), z + step],
        [x + step, y(step, 0), z],
        [x, y(0, 0), z],
        glow,
      )
    }
  b.placed({ at: [14, ground(14, far) + 3, far], scale: [12, 3, 12] }, () =>
    b.sphere(glow, [1, 1, 1], 16),
  )
  b.light([14, ground(14, far) + 16, far + 10], 8, [900, 240, 40])
}

const smoke = (set: FilmSet, from: readonly [number, number, number]): void => {
  const grey = set.material({ roughness: 1, f0: 0, scale: 0.16, relief: 0.5, mottle: 0.3 })
  for (let i = 0; i < 46; i++) {
    const t = i / 46
    const r = 6 + 26 * t
    const at = [
      from[0] + 50 * t * t + (set.random() - 0.5) * r,
      from[1] + 85 * t,
      from[2] + (set.random() - 0.5) * r,
    ] as const
    const tone = mix(0.16, 0.55, clamp(t + 0.3 * set.random()))
    set.builder.placed({ at, scale: r * set.between(0.5, 0.8) }, () =>
      set.builder.sphere(grey, [tone, tone * 0.97, tone * 0.95], 14),
    )
  }
}
