// A handwritten letter on the table, its envelope under it, a quill in its inkwell beside.
import type { Vec3 } from '../../scene.ts'
import { brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'

/** One line of joined writing from `x0` to `x1`, as points over the sheet. */
const scrawl = (x0: number, x1: number, z: number, seed: number): Vec3[] => {
  const n = Math.round((x1 - x0) * 190)
  return Array.from({ length: n }, (_, i): Vec3 => {
    const x = x0 + ((x1 - x0) * i) / (n - 1)
    const tall = 0.014 + 0.01 * Math.abs(Math.sin(i * 0.37 + seed * 3))
    return [x + 0.004 * Math.cos(i * 1.3), 0, z + tall * 0.5 * Math.sin(i * 1.3 + seed)]
  })
}

/** Lies on y = 0, its head away from the lens; 1 is the sheet's length. */
export const letter: Builder = (subject) => ({
  yaw: 0.12,
  stature: 0.72,
  work: made((w) => {
    const paper = brush(w, { ...finish.paper, mottle: 0.1 }, colorOf(subject, 0, '#efe2c2'))
    const rise = (x: number, z: number): number =>
      0.012 + 0.05 * Math.max(0, Math.abs(z) - 0.34) ** 2 * 8 + 0.006 * Math.sin(x * 5 + z * 3)
    const env = brush(w, finish.paper, '#d9c294')
    w.placed({ at: [-0.42, 0.002, -0.12], yaw: 0.5 }, () => {
      env.box([-0.34, 0, -0.22], [0.34, 0.008, 0.22])
      env.shade(0.8).tube('-.34,.01,-.22 0,.01,.02 .34,.01,-.22', 0.004, 4)
      const wax = brush(w, { ...finish.plastic, roughness: 0.3 }, '#a8181f')
      wax.ball([0, 0.012, 0.02], [0.05, 0.014, 0.05])
    })
    paper.skin(24, 32, (u, v) => {
      const [x, z] = [(u - 0.5) * 0.7, (0.5 - v) * 1]
      return [x, rise(x, z), z]
    })
    const ink = brush(w, { roughness: 0.7 }, '#2a1d18')
    const write = (x0: number, x1: number, z: number, k: number): void => {
      ink.tube(
        scrawl(x0, x1, z, k).map(([x, , q]): Vec3 => [x, rise(x, q) + 0.003, q]),
        0.0036,
        4,
      )
    }
    write(-0.27, -0.06, -0.41, 1)
    for (let i = 0; i < 11; i++) {
      const z = -0.33 + i * 0.06
      const end = i % 4 === 3 ? 0.1 : 0.27 - 0.03 * (i % 2)
      for (let x = -0.27; x < end - 0.06; ) {
        const word = 0.07 + 0.06 * ((i * 5 + Math.round((x + 1) * 40)) % 3)
        write(x, Math.min(end, x + word), z, i + x * 9)
        x += word + 0.026
      }
    }
    write(0.04, 0.24, 0.41, 5)
    w.placed({ at: [0.52, 0, -0.2] }, () => {
      const glass = brush(w, { ...finish.glass, roughness: 0.08 }, '#1b2230')
      glass.lathe(
        '0.02,0 0.1,0 0.115,0.02 0.115,0.1 0.06,0.13 0.055,0.16 0.07,0.17 0.05,0.17 0.04,0.13',
        28,
      )
      const tip: Vec3 = [0, 0.13, 0]
      const top: Vec3 = [0.24, 0.72, -0.16]
      brush(w, finish.paper, '#f2ede0').tube(
        [tip, [0.09, 0.42, -0.07], top],
        [0.008, 0.012, 0.003],
        7,
      )
      for (let i = 0; i < 26; i++) {
        const t = 0.36 + (i / 25) * 0.62
        const p: Vec3 = [0.24 * t, 0.13 + 0.59 * t, -0.16 * t]
        const wide = 0.075 * Math.sin(Math.PI * Math.min(1, (t - 0.3) / 0.72)) + 0.008
        for (const s of [-1, 1])
          brush(w, finish.feather, i % 2 ? '#f6f2e8' : '#e6dfd0').ball(
            [p[0] + s * wide * 0.55, p[1] + 0.03, p[2] + 0.01 * s],
            [wide * 0.62, 0.02, 0.006],
            turned(0, 0, s * 0.7 - 0.35),
            8,
          )
      }
    })
  }),
})
