// Turtle and frog.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { animalEye, eyeball } from '../eyeball.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { below, chain, ellipsoid, limb, sphere, turned } from '../sdf.ts'
import { curve, points3 } from '../sweep.ts'
import { Workpiece } from '../workpiece.ts'

export const turtle = (subject: BriefSubject): Workpiece => {
  const s = new Sculpture()
  const skin = s.paint(subject.colors[0] ?? hex('#7f9a52'), finish.scales)
  const shell = hex('#5c4a26')
  const plate = s.paint(subject.colors[1] ?? shell, finish.plastic)
  const seam = s.paint(hex('#2f2614'), finish.plastic)
  const rim = s.paint(hex('#8a7038'), finish.plastic)
  const hexes: Pattern = (x, y, z) => {
    if (y < 0.3) return rim
    const [u, v] = [x / 0.26, z / 0.3]
    const [a, b] = [
      u - Math.round(u),
      v + 0.5 * (Math.round(u) & 1) - Math.round(v + 0.5 * (Math.round(u) & 1)),
    ]
    return Math.max(Math.abs(a), Math.abs(b)) > 0.44 ? seam : plate
  }
  s.add(below(ellipsoid([0, 0.26, 0], [0.5, 0.5, 0.6]), [0, 0.22, 0], [0, -1, 0]), hexes)
  s.add(ellipsoid([0, 0.24, 0], [0.53, 0.07, 0.64]), rim, { blend: 0.03 })
  for (const side of [1, -1])
    for (const z of [0.42, -0.42]) {
      s.add(limb([side * 0.32, 0.22, z * 0.8], [side * 0.5, 0.08, z * 1.2], 0.15, 0.1), skin, {
        blend: 0.02,
      })
      s.add(ellipsoid([side * 0.54, 0.06, z * 1.26], [0.12, 0.06, 0.14]), skin, { blend: 0.03 })
    }
  s.addAll(chain(points3('0,.26,.5 0,.36,.78 0,.42,.92'), [0.13, 0.12, 0.16]), skin, {
    blend: 0.02,
  })
  s.add(ellipsoid([0, 0.41, 0.98], [0.15, 0.135, 0.18]), skin, { blend: 0.05 })
  s.add(limb([0, 0.2, -0.6], [0, 0.12, -0.8], 0.06, 0.01), skin, { blend: 0.03 })
  const work = new Workpiece()
  work.sculpt(s, 0.018)
  eyes(work, [0.115, 0.46, 1.04], 0.042, '#3a2a10')
  work.tube(
    curve(points3('-.1,.385,1.07 0,.37,1.162 .1,.385,1.07'), 4),
    { radii: [0.006], segments: 5 },
    work.material(),
    [0.03, 0.03, 0.015],
  )
  return work
}
const eyes = (work: Workpiece, at: Vec3, r: number, iris: string): void => {
  for (const side of [1, -1]) {
    const c: Vec3 = [side * at[0], at[1], at[2]]
    const axes = turned(side * 0.7, -0.1, 0)
    work.mesh(eyeball(c, r, animalEye(hex(iris), 0.6), axes), work.material(finish.eye))
    work.ball(
      [c[0] + axes[2][0] * r * 0.8 - r * 0.2, c[1] + r * 0.45, c[2] + axes[2][2] * r * 0.8],
      [r * 0.2, r * 0.2, r * 0.15],
      work.material({ emission: [0.5, 0.5, 0.5] }),
      [1, 1, 1],
      axes,
      8,
    )
  }
}
export const frog = (subject: BriefSubject): Workpiece => {
  const s = new Sculpture()
  const color = subject.colors[0] ?? hex('#5aa83a')
  const skin = s.paint(color, finish.wet)
  const pale = s.paint(hex('#dfe8b0'), finish.wet)
  const body: Pattern = (_x, y, z) => (y < 0.34 - z * 0.1 ? pale : skin)
  s.add(ellipsoid([0, 0.38, -0.08], [0.36, 0.3, 0.42], turned(0, -0.45, 0)), body)
  s.add(ellipsoid([0, 0.58, 0.22], [0.37, 0.22, 0.28]), (_x, y) => (y < 0.53 ? pale : skin), {
    blend: 0.1,
  })
  for (const side of [1, -1]) {
    s.add(sphere([side * 0.22, 0.77, 0.22], 0.125), skin, { blend: 0.03 })
    const [knee, hip, ankle]: [Vec3, Vec3, Vec3] = [
      [side * 0.55, 0.42, 0.12],
      [side * 0.26, 0.26, -0.3],
      [side * 0.46, 0.07, -0.22],
    ]
    s.add(limb(hip, knee, 0.17, 0.11), skin, { blend: 0.06 })
    s.add(limb(knee, ankle, 0.1, 0.07), skin, { blend: 0.02 })
    for (const k of [-1, 0, 1])
      s.add(
        limb(ankle, [side * (0.56 + 0.06 * k), 0.035, 0.16 - 0.05 * k * k], 0.05, 0.045),
        skin,
        { blend: 0.02 },
      )
    s.add(limb([side * 0.26, 0.4, 0.24], [side * 0.34, 0.06, 0.36], 0.085, 0.06), skin, {
      blend: 0.04,
    })
    for (const k of [-1, 0, 1])
      s.add(
        limb(
          [side * 0.34, 0.05, 0.36],
          [side * 0.34 + 0.1 * k, 0.035, 0.5 - 0.03 * k * k],
          0.04,
          0.042,
        ),
        skin,
        { blend: 0.02 },
      )
  }
  const work = new Workpiece()
  work.sculpt(s, 0.018)
  eyes(work, [0.235, 0.8, 0.27], 0.1, '#e8c83a')
  work.tube(
    curve(points3('-.32,.57,.33 -.15,.535,.475 .15,.535,.475 .32,.57,.33'), 5),
    { radii: [0.006, 0.012, 0.006], segments: 6 },
    work.material(),
    [0.03, 0.06, 0.02],
  )
  return work
}
