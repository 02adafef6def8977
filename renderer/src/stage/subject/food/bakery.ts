// Croissants, loaves, toast and eggs in their shells.
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

const food = (w: Workpiece, color: string): Brush => brush(w, finish.food, color)
const crust = (w: Workpiece, color: string): Brush => brush(w, finish.crust, color)
export const croissant: Builder = () => ({
  work: made((w) => {
    for (let i = 0; i < 11; i++) {
      const a = -1.35 + (i / 10) * 2.7
      const k = 1 - Math.abs(i - 5) / 6.4
      crust(w, i % 2 ? '#c07a30' : '#d89848').ball(
        [1.1 * Math.sin(a), 0.44 * k + 0.04, 0.75 - 1.1 * Math.cos(a)],
        [0.22, 0.46 * k + 0.04, 0.5 * k + 0.06],
        turned(-a),
        20,
      )
    }
  }),
})
export const bread: Builder = (subject) => ({
  yaw: 0.35,
  work: made((w) => {
    if (/toast/.test(subject.noun)) {
      for (let i = 0; i < 3; i++)
        w.placed({ at: [0, 0.5, -0.3 * i], pitch: -0.18 }, () => {
          crust(w, '#b8742c').slab(
            '-0.6,-0.5 0.6,-0.5 0.6,0.3 0.7,0.5 0.5,0.72 -0.5,0.72 -0.7,0.5 -0.6,0.3',
            -0.1,
            0.1,
            0.04,
          )
          food(w, '#f0d6a0').slab(
            '-0.52,-0.42 0.52,-0.42 0.52,0.28 0.6,0.48 0.44,0.62 -0.44,0.62 -0.6,0.48 -0.52,0.28',
            -0.11,
            0.11,
          )
        })
      return
    }
    const b = crust(w, '#b8742c')
    b.ball([0, 0.5, 0], [1.25, 0.52, 0.68], undefined, 36)
    for (let i = 0; i < 4; i++)
      w.placed({ at: [-0.75 + i * 0.5, 0.86 - 0.1 * Math.abs(i - 1.5), 0], yaw: 0.6 }, () =>
        food(w, '#ecd09a').ball([0, 0.04, 0], [0.09, 0.1, 0.42], undefined, 14),
      )
    // What lies in a basket is whole.
    if (subject.traits['in'] !== undefined) return
    for (const [i, x] of [1.45, 1.75].entries())
      w.placed({ at: [x, 0.48, 0.15 + 0.1 * i], yaw: -1.1, pitch: -0.25 - 0.2 * i }, () => {
        b.ball([0, 0, 0], [0.6, 0.48, 0.09], undefined, 28)
        food(w, '#f2dcae').ball([0, 0, 0.03], [0.53, 0.41, 0.08], undefined, 28)
      })
  }),
})
export const egg: Builder = (subject) => ({
  work: made((w) => {
    const own = colorOf(subject, 0, /easter/.test(subject.noun) ? '#7ac0e0' : '#f0dcc0')
    const shell = brush(w, { ...finish.plaster, roughness: 0.45 }, own)
    const at = (u: number, v: number, out = 0): Vec3 => {
      const b = (v - 0.5) * Math.PI
      const r = (0.76 - 0.12 * Math.sin(b)) * Math.cos(b) + out
      return [r * Math.sin(u * 6.2832), 1 + Math.sin(b), r * Math.cos(u * 6.2832)]
    }
    shell.skin(40, 28, (u, v) => at(u, v))
    if (/dragon|dinosaur/.test(subject.noun))
      for (let i = 0; i < 210; i++) {
        const v = 0.06 + 0.88 * (i / 210)
        const p = at(i * 0.382, v)
        shell.shade(0.7 + 0.5 * ((i * 7) % 5) * 0.2).ball(p, [0.12, 0.09, 0.12], undefined, 8)
      }
    if (/easter|faberge/.test(subject.noun))
      for (const [v, color] of [
        [0.3, '#f0d030'],
        [0.5, '#e84a80'],
        [0.7, '#f6f2ea'],
      ] as const)
        brush(w, finish.paint, color).skin(48, 2, (u, k) =>
          at(u, v + 0.07 * k + 0.02 * Math.sin(u * 60), 0.012),
        )
  }),
})
