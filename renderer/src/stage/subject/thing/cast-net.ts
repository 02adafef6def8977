// A casting net in the air: it opens from its cord into a bell of meshes with leads along the rim.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { curve } from '../sweep.ts'

/** Metres ahead of the hands of crown and rim, and the rim's radius. */
const [crown, rim, radius] = [0.7, 1.75, 0.95]

/** A point of the net at `t` 0..1 from crown to rim and `a` about it; +y is ahead of the hands, +z up. */
const meshAt = (t: number, a: number): Vec3 => {
  const r = radius * Math.sin(t * 1.45) * (1 + 0.06 * Math.sin(a * 7) * t)
  const ahead = crown + (rim - crown) * (1 - Math.cos(t * 1.57)) ** 0.8
  // The rim looks ahead and down, and its lower side lags behind.
  return [
    r * Math.cos(a),
    ahead - 0.42 * r * Math.sin(a) - 0.1 * t * Math.cos(a * 5),
    0.32 + 0.9 * r * Math.sin(a) - 0.35 * t * t,
  ]
}

/** A net that has been thrown, its cord still in the hand. */
export const castNet: Builder = (subject) => ({
  anchors: { grip: [0, 0, 0] },
  stature: 2.2,
  work: made((work) => {
    const thread = work.material({ roughness: 0.8 })
    const color = colorOf(subject, 0, '#e9e2cc')
    const cord: Vec3[] = [
      [0, -0.06, 0],
      [0, 0.25, -0.06],
      [0.02, 0.5, 0.12],
      [0, crown, 0.32],
    ]
    work.tube(curve(cord, 6), { radii: [0.012], segments: 7 }, thread, hex('#b99a62'))
    const turns = 30
    for (let i = 0; i < turns; i++) {
      // Threads run slantwise both ways, as meshes do.
      for (const way of [1, -1]) {
        const line = Array.from({ length: 12 }, (_, k) =>
          meshAt(k / 11, ((i + (way * k) / 6) / turns) * 2 * Math.PI),
        )
        work.tube(line, { radii: [0.0055], segments: 4 }, thread, color)
      }
    }
    const edge = Array.from({ length: 61 }, (_, k) => meshAt(1, (k / 60) * 2 * Math.PI))
    work.tube(edge, { radii: [0.012], segments: 6 }, thread, hex('#c8b888'))
    const lead = work.material(finish.steel)
    for (let k = 0; k < 60; k += 2)
      work.ball(edge[k] ?? [0, 0, 0], [0.024, 0.024, 0.024], lead, hex('#6a7078'), undefined, 8)
  }),
})
