// A beach: sand before, surf and sea behind, palms or marram at the sides.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { palmTree } from '../prop/palm.ts'
import { grassTuft } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { smallBoat } from '../prop/vessel.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius, unitOf } from './lie-of-land.ts'
import { beachSand, ripples } from './sand.ts'
import { seaOf } from './sea.ts'
import { shoreWaves } from './shore-waves.ts'
import { addWater, scatter } from './terrain.ts'

/** Whether the subjects stand in the shallows; benches, huts and who is by or above the sea stay dry. */
const wades = ({ named, brief }: SetOrder): boolean => {
  const { subjects, setting, prompt } = brief
  if (subjects.some((s) => /^(furniture|building|vehicle|plant)$/.test(s.kind))) return false
  if (
    /\b(by|at|near|beside|overlooking|facing|watching|above) (the |a )?(sea|ocean|water|waves)/i.test(
      prompt,
    )
  )
    return false
  return named('water') || named('shallow') || setting.some((s) => /water|wave|sea|ocean/.test(s))
}

/** Beach: sand before, surf and sea behind, palms at the sides. */
export const beach: Environment = (order) => {
  const u = unitOf(order)
  const shore = -(levelRadius(order) + 2.2 * u ** 0.5)
  const wade = !order.empty && wades(order)
  const edge = wade ? levelRadius(order) * 0.6 + 0.3 : shore
  const ripple = ripples(Math.min(u, 3))
  const ground = (x: number, z: number) => {
    const line = edge + 0.9 * (fbm(x * 0.25, 3, 3) - 0.5) * 2
    const flat = smoothstep(levelRadius(order), levelRadius(order) * 2, Math.sqrt(x * x + z * z))
    const dune = (fbm(x * 0.5, z * 0.5, 4) - 0.47) * 0.16 * flat + smoothstep(8, 40, z) * 1.2
    // The wind ripples what the sea does not smooth.
    const blown = 1.5 * ripple(x, z) * (0.25 + 0.75 * flat) * smoothstep(line + 1, line + 2.4, z)
    return dune + blown - smoothstep(line + 0.6, line - 14 * u ** 0.5, z) * 1.9 - (wade ? 0.02 : 0)
  }
  return {
    light: 'open',
    sunward: true,
    ground,
    water: wade ? 0.05 : -0.16,
    vista: { eye: [0.5, 1.6, 9], target: [-0.8, 1.25, -10], fov: 44 },
    build: (set) => {
      const level = wade ? 0.05 : -0.16
      beachSand(set, level, edge)
      addWater(set, level, { ...seaOf(order), scale: 0.75, roughness: 0.03 })
      surf(set, edge, level, u)
      if (['wave', 'waves'].some(order.named)) shoreWaves(set, edge, level, u)
      beachThings(set, order, u)
      if (order.named('coast') || order.named('cliff')) headland(set, hex('#8a7a62'))
    },
  }
}

/** Lace of foam along the shore and on the low waves behind: many thin strands that wander, part and meet again. */
const surf = (set: FilmSet, edge: number, level: number, u: number): void => {
  const foam = set.material({ color: [0.78, 0.84, 0.87], roughness: 0.9, f0: 0.02 })
  const b = set.builder
  const y = level + 0.012
  for (let line = 0; line < 5; line++) {
    const at = edge - 0.35 - line * (1.3 + line * 1.1) * u ** 0.5
    const strands = line === 0 ? 6 : 9
    for (let k = 0; k < strands; k++) {
      const drift = (k - (strands - 1) / 2) * 0.13 * u ** 0.5 * (1 + line * 0.45)
      const z = (x: number) =>
        at +
        drift +
        (1.8 + line * 0.8) * u ** 0.4 * (fbm((x / u ** 0.5) * 0.16 + line * 3, line * 4, 4) - 0.5) +
        0.42 * u ** 0.4 * (fbm((x / u ** 0.5) * 1.9 + k * 9, line * 5 + k, 3) - 0.5)
      const step = 0.17 * u ** 0.5
      const half = (x: number): number => {
        // Short pieces: a strand that ran on would be a string on the water.
        const keep = fbm((x / u ** 0.5) * 1.15 + line * 11 + k * 7, line * 5 + k * 3, 4)
        const floor = line === 0 ? 0.36 : 0.5
        const k2 = smoothstep(floor, floor + 0.16, keep)
        return (
          (0.016 + 0.05 * noise((x / u ** 0.5) * 2.6 + k * 5, line)) *
          u ** 0.4 *
          k2 *
          (1 + line * 0.15)
        )
      }
      for (let x = -30 * u; x < 30 * u; x += step) {
        const [w0, w1] = [half(x), half(x + step)]
        if (w0 + w1 < 0.004) continue
        const [z0, z1] = [z(x), z(x + step)]
        b.quad(
          [x, y, z0 + w0],
          [x + step, y, z1 + w1],
          [x + step, y, z1 - w1],
          [x, y, z0 - w0],
          foam,
        )
      }
    }
  }
}

/** Shores that are told of as cool or bare: marram grass grows there and no palm. */
const cool =
  /\b(coast|coastline|coastal|shoreline|rocky|rugged|pebble|pebbly|shingle|dunes?|north|nordic|baltic|irish|scottish|cornwall|brittany|normandy|lighthouse|stormy|windswept|foggy|misty|cold|seals?|penguins?)\b/i
const warm = /\b(palms?|tropic\w*|coconuts?|caribbean|hawaii\w*|maldives|lagoon|amalfi|riviera)\b/i

/** Whether palms grow by the sea here. */
export const growsPalms = ({ brief, season }: Pick<SetOrder, 'brief' | 'season'>): boolean =>
  warm.test(brief.prompt) || (season !== 'winter' && !cool.test(brief.prompt))

const marram = (set: FilmSet, order: SetOrder): void => {
  const dry = order.season === 'winter' || order.season === 'autumn'
  const tuft = grassTuft(set, hex('#7a7448'), hex(dry ? '#c8b884' : '#a8b070'), 26, 0.3)
  const d = Math.min(set.lens.focus, 14)
  scatter(set, {
    count: 150,
    near: d * 0.35,
    far: d * 3,
    scale: [0.3, 0.8],
    where: (x, z) =>
      set.ground(x, z) > 0.02 &&
      Math.abs(x) > order.reach * 1.2 + 0.8 &&
      fbm(x * 0.35 + 3, z * 0.35, 3) > 0.48,
    meshes: [tuft],
  })
}

const palmGrove = (set: FilmSet, u: number, side: number): void => {
  const palms = [0, 1, 2].map(() => palmTree(set, 10)) as unknown as readonly [
    LocalMesh,
    ...LocalMesh[],
  ]
  const tall = 4.6 * Math.max(1, u ** 0.7)
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
}

const beachThings = (set: FilmSet, order: SetOrder, u: number): void => {
  const side = Math.max(order.reach * 1.5 + 1.4, 2.6 * u ** 0.6)
  const bathers = growsPalms(order)
  if (bathers) palmGrove(set, u, side)
  else marram(set, order)
  const stones = [0, 1].map(() => rock(set, { color: hex('#9a8a78') }, 10)) as unknown as readonly [
    LocalMesh,
    ...LocalMesh[],
  ]
  scatter(set, {
    count: 26,
    near: set.lens.focus * 0.4,
    far: set.lens.focus * 5,
    scale: [0.05, 0.22],
    where: (x, z) => set.ground(x, z) > 0.06,
    meshes: stones,
  })
  if (order.span < 6 && bathers) parasol(set, side)
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
  if (set.lacks('parasol')) return
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
