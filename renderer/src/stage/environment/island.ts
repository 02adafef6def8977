// A small island: palms and sand, or rock for a lighthouse.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { palmTree } from '../prop/palm.ts'
import { bush } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import { cliff } from './cliff.ts'
import { cliffCoast } from './cliff-coast.ts'
import { asksForClifftop, clifftop } from './clifftop.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius, unitOf } from './lie-of-land.ts'
import { seaOf } from './sea.ts'
import { addTerrain, addWater } from './terrain.ts'

/** A small tropical island, or a rocky one for a lighthouse. */
export const island: Environment = (order) => {
  const [first] = order.brief.subjects
  const cliffs = order.named('cliff') || order.named('cliffs')
  if (cliffs && first?.kind === 'building') return cliff(order)
  const flies = first?.kind === 'aircraft' || (first?.kind === 'bird' && first.pose === 'fly')
  // A coast of rock that is itself the picture goes on out of it: it is no islet.
  if (cliffs && (flies || order.empty)) return cliffCoast(order)
  if (asksForClifftop(order)) return clifftop(order)
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
    sunward: true,
    ground,
    water: 0,
    ...(rocky ? { lensHeight: 5.5, show: 0.74 } : {}),
    vista: { eye: [0, 2.6, 17], target: [0, 2.3, 0], fov: 34 },
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
  if (set.lacks('rock')) return
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
  const tall = Math.max(order.empty ? 4.2 : 2.4, wide * 0.42)
  for (let i = 0; i < (order.empty ? 18 : 34); i++) {
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
