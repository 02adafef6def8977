// Water at work out of doors: a geyser over its basin, a dam of beavers.
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, mix3 } from '../../vector.ts'
import { brush } from '../brush.ts'
import { type Builder, made } from '../built.ts'
import { finish } from '../finish.ts'

/** A column of boiling water with steam that blows off its top, over a crusted basin. */
export const geyser: Builder = () => ({
  stature: 1,
  work: made((w) => {
    const r = random(11)
    const crust = brush(w, { ...finish.stone, scale: 30 }, '#d8c8a8')
    crust.lathe('0.34,0 0.27,0.012 0.16,0.028 0.06,0.05 0.035,0.048', 40)
    brush(w, finish.stone, '#c8823c').lathe('0.42,0 0.34,0.006 0.3,0.004', 40)
    brush(w, finish.wet, '#3fa8b8').lathe('0.27,0.013 0.2,0.024 0.16,0.03', 40)
    const jet = w.material({ roughness: 0.6, f0: 0.03, emission: [0.05, 0.055, 0.06] })
    const white = hex('#f4f9fc')
    // Strands that rise, bend and fall back.
    for (let i = 0; i < 46; i++) {
      const [a, out, top] = [i * 2.4, 0.01 + 0.11 * r() ** 1.5, 0.42 + 0.5 * r()]
      const [c, s] = [Math.cos(a), Math.sin(a)]
      const path: Vec3[] = Array.from({ length: 8 }, (_, k) => {
        const t = k / 7
        const d = 0.012 + out * t ** 1.7
        return [c * d, 0.04 + top * t * (1.3 - 0.3 * t), s * d]
      })
      w.tube(
        path,
        { radii: [0.012, 0.016, 0.012, 0.004], segments: 5 },
        jet,
        mix3(white, hex('#b8d8e4'), r() * 0.6),
      )
    }
    const steam = w.material({ roughness: 1, f0: 0, emission: [0.08, 0.085, 0.09] })
    // Steam in a plume that the wind bends over, billowing wider as it rises.
    for (let i = 0; i < 260; i++) {
      const t = r() ** 0.8
      const wide = 0.02 + 0.17 * t ** 1.6
      const size = (0.018 + 0.062 * t) * (0.6 + 0.6 * r())
      const a = r() * 6.283
      const out = wide * Math.sqrt(r())
      const y = Math.min(0.34 + 0.62 * t + 0.03 * Math.sin(a), 1 - size)
      const at: Vec3 = [Math.cos(a) * out + 0.2 * t ** 2, y, Math.sin(a) * out]
      w.ball(
        at,
        [size, size * 0.86, size],
        steam,
        mix3(white, hex('#c4d6e2'), 0.5 * r()),
        undefined,
        10,
      )
    }
    // Drops thrown out, and where they fall.
    for (let i = 0; i < 60; i++) {
      const [a, out] = [r() * 6.28, 0.08 + 0.18 * r()]
      w.ball(
        [Math.cos(a) * out, 0.06 + 0.7 * r() ** 2, Math.sin(a) * out],
        [0.005, 0.009, 0.005],
        jet,
        white,
        undefined,
        6,
      )
    }
  }),
})

/** Logs, branches and mud heaped across a stream, gnawed ends to both sides; wide in x. */
export const beaverDam: Builder = () => ({
  work: made((w) => {
    const r = random(23)
    const bark = brush(w, finish.bark, '#6a4a30')
    const gnawed = brush(w, finish.wood, '#d8b078')
    const mud = brush(w, { ...finish.stone, scale: 5 }, '#4a3826')
    mud.w.grid(
      40,
      14,
      (u, v) => {
        const x = (u - 0.5) * 7
        const bow = 0.5 * Math.cos(x * 0.45)
        const a = -0.45 + v * (Math.PI + 0.9)
        const ends = Math.max(0.06, 1 - Math.abs(x / 3.5) ** 5)
        const high = (0.5 + 0.14 * Math.sin(x * 2.1) + 0.08 * Math.sin(x * 5.3)) * ends
        return [
          x,
          Math.sin(a) * high,
          bow - 0.4 + Math.cos(a) * (0.55 + 0.12 * Math.sin(x * 3.1)) * (0.4 + 0.6 * ends),
        ]
      },
      mud.material,
      () => mud.color,
      false,
    )
    for (let i = 0; i < 230; i++) {
      const x = (r() - 0.5) * 6.6
      const [long, thick] = [0.5 + 1.3 * r(), 0.025 + 0.055 * r() ** 2]
      const bow = 0.5 * Math.cos(x * 0.45) - 0.4
      const v = -0.06 + 1.06 * r()
      const a = v * Math.PI
      const at: Vec3 = [x, Math.max(-0.12, Math.sin(a) * 0.64 + 0.02), bow + Math.cos(a) * 0.78]
      const yaw = (r() - 0.5) * (i % 3 ? 1.1 : 3)
      w.placed({ at, yaw, roll: (r() - 0.5) * 0.55, pitch: (r() - 0.5) * 0.4 }, () => {
        bark.shade(0.6 + 0.8 * r()).rod([-long / 2, 0, 0], [long / 2, 0, 0], thick, thick * 0.8, 7)
        for (const k of [-1, 1])
          gnawed.rod(
            [(k * long) / 2, 0, 0],
            [k * (long / 2 + thick * 1.6), 0, 0],
            thick,
            thick * 0.15,
            7,
          )
      })
    }
    const moss = brush(w, finish.leaf, '#5a7a34')
    for (let i = 0; i < 26; i++)
      moss.ball(
        [(r() - 0.5) * 6, 0.6 + 0.1 * r(), -0.1 + 0.4 * r()],
        [0.14, 0.05, 0.12],
        undefined,
        8,
      )
    bark.rod([0.6, 0.7, 0.1], [0.9, 1, 0.2], 0.04, 0.02, 7)
  }),
})
