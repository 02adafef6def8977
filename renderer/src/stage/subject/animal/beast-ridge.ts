// What stands along an animal's back: a dragon's points, a stegosaur's plates.
import type { Vec3 } from '../../scene.ts'
import { add, hex, mix3 } from '../../vector.ts'
import { finish } from '../finish.ts'
import { cone, ellipsoid, turn } from '../sdf.ts'
import { curve } from '../sweep.ts'
import { type Beast, tailPath } from './beast-parts.ts'
import type { Gait } from './gait.ts'

/** Points along neck, back and tail. */
export const addSpines = (b: Beast, gait: Gait): void => {
  const { s, sp, j } = b
  if (!sp.spines) return
  const paint = s.paint(sp.spines, finish.plastic)
  const ridge: [Vec3, number][] = []
  for (let i = 1; i < 8; i++)
    ridge.push([
      add(mix3(j.head, j.neckRoot, i / 8), [
        0,
        0.0,
        -(sp.neck[3] + ((sp.neck[2] - sp.neck[3]) * i) / 8) * 0.9,
      ]),
      0.07,
    ])
  for (let i = 0; i < 9; i++)
    ridge.push([
      add(
        mix3(j.chest, j.rump, -0.05 + i * 0.14),
        turn(j.spine, [0, sp.waist[1] * (1.02 + 0.1 * Math.cos(i * 0.7)), 0]),
      ),
      0.085,
    ])
  const tail = curve(tailPath(b, gait), 4)
  for (let i = 1; i < tail.length - 1; i++) {
    const t = i / (tail.length - 1)
    ridge.push([
      add(tail[i] ?? j.tail, [0, sp.rump[0] * 0.7 * (1 - t) ** 0.85, 0]),
      0.075 * (1 - 0.6 * t),
    ])
  }
  if (sp.plates) {
    addPlates(b, ridge, tail)
    return
  }
  for (const [p, size] of ridge)
    s.add(
      cone(add(p, [0, -size * 0.3, 0]), add(p, [0, size, -size * 0.7]), size * 0.55, 0.008, 0.006),
      paint,
      { blend: 0.01 },
    )
  const end = tail[tail.length - 1]
  if (end && sp.wings) s.add(ellipsoid(end, [0.025, 0.09, 0.13]), paint, { blend: 0.02 })
}

/** A stegosaur's: two rows of leaf-shaped plates in step, and four spikes at the tail's end. */
const addPlates = (
  { s, sp }: Beast,
  ridge: readonly (readonly [Vec3, number])[],
  tail: readonly Vec3[],
): void => {
  const paint = s.paint(sp.spines ?? sp.dark, sp.finish)
  ridge.forEach(([p], i) => {
    const t = i / (ridge.length - 1)
    const h = 0.07 + 0.3 * Math.sin(Math.PI * Math.min(1, 0.1 + t * 0.88)) ** 1.4
    const at = add(p, [(i % 2 ? 1 : -1) * 0.05, 0, 0])
    // A leaf: broad below its middle, pointed above.
    s.add(ellipsoid(add(at, [0, h * 0.4, 0]), [0.022, h * 0.5, h * 0.4]), paint, { blend: 0.01 })
    s.add(ellipsoid(add(at, [0, h * 0.78, -h * 0.04]), [0.018, h * 0.42, h * 0.2]), paint, {
      blend: 0.06,
    })
  })
  const bone = s.paint(hex('#e8dcc0'), finish.plastic)
  for (const k of [2, 3])
    for (const side of [1, -1]) {
      const at = tail[tail.length - k]
      if (at) s.add(cone(at, add(at, [side * 0.2, 0.2, -0.1]), 0.035, 0.006, 0.006), bone)
    }
}
