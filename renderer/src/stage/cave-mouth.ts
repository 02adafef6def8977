// A wall of rock with the dark mouth of a cave in it, behind those who stand before a cave.
import type { Spot } from './actor.ts'
import { boxOf } from './actor.ts'
import { unite } from './boxes.ts'
import type { FilmSet } from './film-set.ts'
import { rock } from './prop/rock.ts'
import { fbm } from './random.ts'
import type { Vec3 } from './scene.ts'
import { hex, mix3, scale, smoothstep } from './vector.ts'

/** Builds the wall across the picture behind the spots, the mouth in its middle. */
export const wall = (set: FilmSet, spots: readonly Spot[]): void => {
  const main = unite(spots.map(boxOf))
  const tall = Math.max(1.5, main.high[1] - main.low[1])
  const x0 = (main.low[0] + main.high[0]) / 2
  const z0 = main.low[2] - tall * 0.7
  const floor = set.ground(x0, z0)
  const wide = Math.max(tall * 5, (main.high[0] - main.low[0]) * 2.2)
  const high = tall * 2.5
  const mouth = {
    half: Math.max(tall * 0.72, (main.high[0] - main.low[0]) * 0.26),
    high: tall * 1.3,
  }
  const stone = set.material({
    roughness: 0.95,
    f0: 0.01,
    scale: 1.5 / tall,
    relief: 0.5,
    mottle: 0.5,
  })
  const tone = (p: Vec3): Vec3 =>
    scale(
      mix3(hex('#6a6258'), hex('#978b7c'), fbm(p[0] * (1.7 / tall), p[1] * (2.4 / tall) + 4, 4)),
      0.75 + 0.5 * fbm(p[0] * (5 / tall), p[1] * (6 / tall), 3),
    )
  const hollow = (x: number, y: number): number => {
    const e = ((x - x0) / mouth.half) ** 2 + (Math.max(0, y - floor) / mouth.high) ** 2
    const ragged = 0.35 * (fbm((x - x0) * (3 / tall) + 9, y * (3 / tall), 3) - 0.5)
    return smoothstep(1.12, 0.86, e + ragged)
  }
  const b = set.builder
  b.grid(
    120,
    64,
    (u, v) => {
      const x = x0 + (u - 0.5) * 2 * wide
      const crest = high * (0.72 + 0.6 * fbm(u * 5 + 2, 3, 4)) * (1 - 0.5 * Math.abs(u - 0.5))
      const y = floor - 0.4 + v * (crest + 0.4)
      const rough = (fbm(x * (1.3 / tall), y * (1.3 / tall) + 7, 4) - 0.45) * tall * 0.9
      const lean = v * v * tall * 0.9
      return [x, y, z0 + rough - lean - hollow(x, y) * tall * 2.4]
    },
    stone,
    tone,
    false,
  )
  const dark = set.material({ color: [0.006, 0.006, 0.008], roughness: 1, f0: 0 })
  const back = z0 - tall * 1.5
  b.quad(
    [x0 - mouth.half, floor - 0.3, back],
    [x0 + mouth.half, floor - 0.3, back],
    [x0 + mouth.half, floor + mouth.high, back],
    [x0 - mouth.half, floor + mouth.high, back],
    dark,
  )
  const stones = rock(set, { color: hex('#7d7368'), jagged: 0.8 }, 11)
  for (let i = 0; i < 26; i++) {
    const side = i % 2 ? 1 : -1
    const x = x0 + side * mouth.half * (1 + 1.9 * set.random())
    const z = z0 + tall * 0.6 * set.random()
    const size = tall * set.between(0.12, 0.55)
    if (set.free(x, z, size * 0.5, size * 0.7))
      b.placed({ at: [x, set.ground(x, z) - size * 0.1, z], yaw: i, scale: size }, () =>
        set.cast(stones),
      )
  }
}
