// What haunted houses and fortune tellers show: a ghost under its sheet, a crystal ball on its stand.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import { points2 } from '../sweep.ts'

/** A sheet with folds and a ragged hem over a head and two raised arms, dark hollows for eyes. */
export const ghost: Builder = (subject) => ({
  yaw: 0.15,
  work: made((work) => {
    const color = colorOf(subject, 0, '#eef2f6')
    const cloth = work.material({
      roughness: 0.85,
      f0: 0.02,
      color: [1, 1, 1],
      emission: [0.05, 0.06, 0.08],
    })
    const radius = (a: number, v: number): number => {
      const dome = v < 0.22 ? 0.3 * Math.sqrt(1 - (1 - v / 0.22) ** 2) : 0.3 + 0.16 * (v - 0.22)
      const fold = (0.012 + 0.05 * v * v) * Math.sin(7 * a + 1.4 * Math.sin(3 * a))
      return dome + fold * Math.min(1, v * 3)
    }
    const hem = (a: number): number => 0.06 + 0.05 * Math.sin(5 * a + 0.6) + 0.03 * Math.sin(11 * a)
    work.grid(
      72,
      40,
      (u, v) => {
        const a = u * Math.PI * 2
        const low = hem(a)
        const y = 1.5 - v * (1.5 - low)
        const r = radius(a, v)
        return [Math.sin(a) * r, y, Math.cos(a) * r * 0.86]
      },
      cloth,
      () => color,
    )
    for (const s of [-1, 1]) {
      const arm: Vec3[] = [
        [s * 0.2, 0.98, 0.12],
        [s * 0.36, 1.02, 0.26],
        [s * 0.46, 1.1, 0.4],
      ]
      work.tube(arm, { radii: [0.15, 0.115, 0.06], segments: 16 }, cloth, color)
      work.ball([s * 0.46, 1.1, 0.4], [0.062, 0.062, 0.062], cloth, color, turned(0), 16)
      const hollow = work.material({ roughness: 0.9, f0: 0.01 })
      work.ball([s * 0.1, 1.27, 0.238], [0.045, 0.07, 0.03], hollow, hex('#0c0e14'), turned(0), 16)
    }
    work.ball(
      [0, 1.1, 0.262],
      [0.04, 0.055, 0.024],
      work.material({ roughness: 0.9, f0: 0.01 }),
      hex('#0c0e14'),
      turned(0),
      16,
    )
  }),
})

/** A ball of clear violet glass with light in it, on three brass feet. */
export const crystalBall: Builder = (subject) => ({
  work: made((work) => {
    const tint = colorOf(subject, 0, '#a88ae8')
    const brass = work.material(finish.gold)
    work.lathe(
      points2('.001,0 .085,0 .09,.012 .055,.03 .05,.05 .062,.06 .001,.055'),
      brass,
      hex('#c8a050'),
      32,
    )
    work.ball(
      [0, 0.158, 0],
      [0.105, 0.105, 0.105],
      work.material({ roughness: 0.03, f0: 0.2, emission: [0.1, 0.07, 0.2] }),
      tint,
      turned(0),
      40,
    )
    const mist = work.material({ color: [0, 0, 0], emission: [0.9, 0.8, 1.5] })
    for (let i = 0; i < 5; i++)
      work.ball(
        [0.045 * Math.cos(i * 2.4), 0.15 + 0.018 * (i % 3), 0.085 + 0.004 * i],
        [0.014, 0.01, 0.006],
        mist,
        hex('#ffffff'),
        turned(0),
        8,
      )
  }),
})
