// Small things of close work that the stage builds: seeds on the wind and a dragon's breath.
import type { Vec3 } from '../scene.ts'
import { hex } from '../vector.ts'
import { ball, built, type Make, plainOf, woodOf } from './work-actors.ts'

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
      const [r, lean] = [0.015 * k, (chance() - 0.3) * 0.8]
      const foot: Vec3 = [at[0] - lean * r * 2, at[1] - r * 2.4, at[2]]
      b.cylinder(at, foot, 0.0011 * k, 0.0011 * k, down, hex('#f4f0e4'), 5)
      ball(b, foot, [0.003 * k, 0.006 * k, 0.003 * k], down, hex('#6a4a2c'), 6)
      // The parasol: a soft white tuft.
      ball(b, at, [r * 0.95, r * 0.6, r * 0.95], down, hex('#ffffff'), 9)
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
        [long * t, -0.62 * long * t + Math.sin(a) * off, 0.22 * long * t + Math.cos(a) * off],
        [r * 1.25, r * 0.72, r * 0.72],
        fire,
        [1, 1, 1],
        14,
      )
    }
    b.light([long * 0.7, 0.1, long * 0.4], 0.2, [5, 1.9, 0.4])
  })

/** A desk with a wide keyboard before a screen and a mouse, seen from where one would sit; the keys' tops are 0.765 m up. */
export const keyboardDesk: Make = (subject) =>
  built([-0.55, 0, -0.34], [0.55, 1.2, 0.34], { top: [0, 0.765, 0.1] }, (b) => {
    const wood = woodOf(b)
    b.box([-0.75, 0.7, -0.36], [0.75, 0.735, 0.36], wood, subject.colors[0] ?? hex('#a8794c'))
    for (const x of [-0.7, 0.7])
      for (const z of [-0.31, 0.31])
        b.box([x - 0.025, 0, z - 0.025], [x + 0.025, 0.7, z + 0.025], wood, hex('#8a6038'))
    const dark = b.material({ roughness: 0.4, f0: 0.04 })
    b.box([-0.3, 0.735, -0.02], [0.3, 0.752, 0.24], dark, hex('#2b2e34'))
    for (let row = 0; row < 6; row++)
      for (let k = 0; k < 15; k++) {
        const [x, z] = [-0.286 + k * 0.0385, 0.0 + row * 0.0385]
        const wide = row === 5 && k > 4 && k < 10
        b.box(
          [x, 0.752, z],
          [x + (wide ? 0.0385 : 0.033), 0.765, z + 0.032],
          dark,
          hex(k === 0 || k === 14 || row === 0 ? '#8f98a6' : '#e6e9ee'),
        )
      }
    b.placed({ at: [0.42, 0.745, 0.12], scale: [0.035, 0.022, 0.055] }, () =>
      b.sphere(dark, hex('#d8dce2'), 18),
    )
    const glow = b.material({ roughness: 0.3, f0: 0.04, emission: [0.25, 0.34, 0.46] })
    b.box([-0.08, 0.735, -0.28], [0.08, 0.745, -0.14], dark, hex('#9aa0a8'))
    b.box([-0.02, 0.74, -0.24], [0.02, 0.9, -0.21], dark, hex('#9aa0a8'))
    b.box([-0.36, 0.82, -0.22], [0.36, 1.26, -0.19], dark, hex('#22252a'))
    b.box([-0.34, 0.84, -0.19], [0.34, 1.24, -0.187], glow, hex('#3f6f9e'))
    for (let i = 0; i < 7; i++)
      b.box(
        [-0.3, 1.18 - i * 0.045, -0.187],
        [-0.3 + 0.14 + 0.3 * chanceOf(i), 1.195 - i * 0.045, -0.185],
        glow,
        hex('#e8f2fb'),
      )
  })
const chanceOf = (i: number): number => 0.5 + 0.5 * Math.sin(i * 2.7)
