// Sand as wind and water leave it: ripples, and the dark sheen where waves ran up.
import type { FilmSet } from '../film-set.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import { addTerrain } from './terrain.ts'

type Height = (x: number, z: number) => number

/** The wind's ripples in sand: ridges that fork and bend, gone where the lens could not tell them apart. */
export const ripples = (u: number): Height => {
  const long = 0.5 * u ** 0.75
  return (x, z) => {
    const away = smoothstep(34 * u, 9 * u, Math.sqrt(x * x + z * z))
    if (away <= 0) return 0
    const bend = 2.6 * fbm(x / (long * 9) + 3, z / (long * 9), 3)
    const t = ((z * 0.93 + x * 0.37) / long + bend) * Math.PI * 2
    const patch = 0.35 + 0.65 * smoothstep(0.35, 0.6, fbm(x / (long * 14) + 20, z / (long * 14), 3))
    return long * 0.034 * Math.sin(t) * away * patch
  }
}

const [pale, warm, wetTone] = [hex('#fff3da'), hex('#f8e3bc'), hex('#b3946a')]

/** The sand of a beach whose sea lies at `level` and meets the land about z = `edge`. */
export const beachSand = (set: FilmSet, level: number, edge: number): void => {
  const dry = set.material({ roughness: 0.95, f0: 0.01, scale: 26, relief: 0.16, mottle: 0.1 })
  const wetness = (p: Vec3): number => {
    const line = level + 0.16 + 0.1 * (fbm(p[0] * 0.5, 9, 3) - 0.5)
    return p[2] < edge + 9 ? smoothstep(line + 0.12, line - 0.02, p[1]) : 0
  }
  addTerrain(set, {
    height: set.ground,
    material: dry,
    far: 260,
    rows: 210,
    columns: 190,
    paint: (p, n) => {
      const grain = 0.93 + 0.14 * noise(p[0] * 30, p[2] * 30)
      const tone = mix3(warm, pale, fbm(p[0] * 0.22, p[2] * 0.22, 4) * 1.1)
      // Slopes away from the sky show the ripples.
      const side = 0.8 + 0.22 * smoothstep(0.955, 0.998, n[1])
      return scale(mix3(tone, wetTone, 0.85 * wetness(p)), grain * side)
    },
  })
  film(set, level, edge)
  washedUp(set, level)
}

/** The film of water that a wave leaves: it mirrors the sky. */
const film = (set: FilmSet, level: number, edge: number): void => {
  const wet = set.material({ roughness: 0.16, f0: 0.06, scale: 3, relief: 0.03 })
  const half = 14 + 1.5 * Math.abs(set.view.eye[2])
  set.builder.grid(
    120,
    14,
    (u, v) => {
      const x = (u - 0.5) * 2 * half
      const z = edge + 1.5 - v * 4.5 + 0.5 * (fbm(x * 0.5, 5, 3) - 0.5)
      const g = set.ground(x, z)
      // Under the sand where that is dry, so that the film ends in a wandering line.
      return [x, g + (g < level + 0.075 ? 0.006 : -0.05), z]
    },
    wet,
    () => wetTone,
  )
}

/** Shells, a starfish and weed that the tide has left. */
const washedUp = (set: FilmSet, level: number): void => {
  const b = set.builder
  const shell = set.material({ roughness: 0.35, f0: 0.05 })
  const tones = ['#f8efe4', '#f0c8b0', '#e8d8c4', '#d8b8a8', '#f4dcd0'] as const
  const reach = set.lens.focus
  for (let i = 0; i < 46; i++) {
    const [x, z] = [
      (set.random() - 0.5) * reach * 1.6,
      set.view.eye[2] - reach * (0.28 + 1.1 * set.random()),
    ]
    const g = set.ground(x, z)
    const r = 0.012 + 0.026 * set.random()
    if (g < level + 0.03 || !set.free(x, z, r * 2, r * 2)) continue
    const tone = hex(set.pick(tones))
    b.placed(
      { at: [x, g, z], yaw: 6 * set.random(), pitch: 0.2, scale: [r, r * 0.45, r * 0.85] },
      () =>
        b.sphere(shell, ([, , pz]) => scale(tone, 0.84 + 0.2 * Math.abs(Math.sin(pz * 900))), 10),
    )
  }
}
