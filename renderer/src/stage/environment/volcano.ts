// A smoking volcano with glowing streams.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { clamp, hex, mix, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Height } from './relief.ts'
import { addTerrain, scatter } from './terrain.ts'

/** A smoking volcano with glowing streams. */
export const volcano: Environment = (order) => {
  // A snowy one sleeps: white, a wisp of steam, green land at its foot.
  const snowy = order.named('snow-covered') || order.named('snowy')
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
    // The peak belongs to the picture: a low lens, the subject in the lower part.
    lensHeight: 1.6 + 0.35 * order.span,
    lift: -0.4,
    show: 0.85,
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
        paint: (p) => landPaint(p, snowy),
      })
      if (!snowy) lava(set, ground, vein, far)
      smoke(set, [14, tall * 1.15, far], snowy ? 0.4 : 1)
      const stones = rock(set, { color: hex(snowy ? '#77716a' : '#3a322e'), jagged: 0.9 }, 10)
      scatter(set, {
        count: snowy ? 18 : 60,
        near: set.lens.focus > 40 ? 4 : set.lens.focus * 0.6,
        far: 90,
        scale: [0.3, 1.9],
        sink: 0.1,
        meshes: [stones],
      })
    },
  }
}

/** Ash and basalt; of a sleeping one grass at its foot and snow on its height. */
const landPaint = (p: Vec3, snowy: boolean): Rgb => {
  const ash = mix3(hex('#4a403a'), hex('#6a5646'), fbm(p[0] * 0.06, p[2] * 0.06, 4))
  const tone = 0.7 + 0.5 * noise(p[0], p[2])
  if (!snowy) return scale(ash, tone)
  const ragged = 22 * (fbm(p[0] * 0.05 + 3, p[2] * 0.05, 4) - 0.5)
  const grass = mix3(hex('#5f7a3c'), hex('#8a9a56'), fbm(p[0] * 0.04, p[2] * 0.04, 4))
  const low = mix3(grass, hex('#6f6a66'), smoothstep(8, 26, p[1]))
  return mix3(
    scale(low, tone),
    scale([0.9, 0.93, 0.97], 0.92 + 0.1 * noise(p[0] * 0.4, p[2] * 0.4)),
    smoothstep(24, 34, p[1] + ragged),
  )
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

const smoke = (set: FilmSet, from: readonly [number, number, number], size: number): void => {
  const grey = set.material({ roughness: 1, f0: 0, scale: 0.16, relief: 0.5, mottle: 0.3 })
  for (let i = 0; i < 46; i++) {
    const t = i / 46
    const r = (6 + 26 * t) * size
    const at = [
      from[0] + 50 * t * t * size + (set.random() - 0.5) * r,
      from[1] + 85 * t * size,
      from[2] + (set.random() - 0.5) * r,
    ] as const
    const tone = mix(size < 1 ? 0.6 : 0.16, size < 1 ? 0.9 : 0.55, clamp(t + 0.3 * set.random()))
    set.builder.placed({ at, scale: r * set.between(0.5, 0.8) }, () =>
      set.builder.sphere(grey, [tone, tone * 0.97, tone * 0.95], 14),
    )
  }
}
