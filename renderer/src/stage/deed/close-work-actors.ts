// Small things of close work that the stage builds: seeds on the wind and a dragon's breath.
import type { Vec3 } from '../scene.ts'
import { hex } from '../vector.ts'
import { ball, built, type Make, plainOf } from './work-actors.ts'

/** Seeds of a dandelion that drift away to the right, each under its parasol; `traits.size` is how tall who blew is. */
export const flyingSeeds: Make = (subject, chance) =>
  built([-0.1, 0, -0.1], [0.1, 0.1, 0.1], { top: [0, 0, 0] }, (b) => {
    const k = Number(subject.traits['size'] ?? 1.2)
    const down = plainOf(b, 0.95)
    for (let i = 0; i < 34; i++) {
      const t = (i + chance()) / 34
      const at: Vec3 = [
        k * (0.1 + 0.75 * t),
        k * (0.05 + 0.22 * t + (chance() - 0.5) * 0.28 * (0.3 + t)),
        k * (0.12 * t + (chance() - 0.5) * 0.3 * (0.3 + t)),
      ]
      const [r, lean] = [0.026 * k, (chance() - 0.3) * 0.8]
      const foot: Vec3 = [at[0] - lean * r * 2, at[1] - r * 2.4, at[2]]
      b.cylinder(at, foot, 0.002 * k, 0.002 * k, down, hex('#f4f0e4'), 5)
      ball(b, foot, [0.003 * k, 0.006 * k, 0.003 * k], down, hex('#6a4a2c'), 6)
      for (let s = 0; s < 9; s++) {
        const a = s * 0.698
        b.cylinder(
          at,
          [at[0] + Math.cos(a) * r, at[1] + r * 0.45, at[2] + Math.sin(a) * r],
          0.0016 * k,
          0.001 * k,
          down,
          hex('#ffffff'),
          4,
        )
      }
    }
  })

/** A jet of flame from the origin to the right, widening; `traits.size` is its length in metres. */
export const dragonFire: Make = (subject) =>
  built([-0.1, -0.2, -0.1], [0.3, 0.3, 0.1], { top: [0, 0.2, 0] }, (b) => {
    const long = Number(subject.traits['size'] ?? 1)
    for (let i = 0; i < 46; i++) {
      const t = i / 46
      const r = long * (0.05 + 0.2 * t ** 0.8) * (0.75 + 0.25 * Math.sin(i * 5.1))
      const [a, off] = [i * 2.4, long * 0.13 * t]
      const hot = 1 - t
      const fire = b.material({
        color: [0, 0, 0],
        emission: [3.4 + 2.4 * hot, 0.75 + 2.3 * hot * hot, 0.06 + 0.7 * hot ** 3],
      })
      ball(
        b,
        [long * t, -0.12 * long * t + Math.sin(a) * off, 0.3 * long * t + Math.cos(a) * off],
        [r * 1.25, r * 0.72, r * 0.72],
        fire,
        [1, 1, 1],
        14,
      )
    }
    b.light([long * 0.7, 0.1, long * 0.4], 0.2, [5, 1.9, 0.4])
  })
