// Sharks: a pointed snout over a toothed mouth, gill slits, a tall fin on the back and an upright tail, larger above.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import { type Choice, type Pattern, Sculpture } from '../sculpture.ts'
import { type Axes, chain, ellipsoid, limb, turned } from '../sdf.ts'
import { type Point2, points2 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import { fin, upright } from './fin.ts'

const bodyOf = (color: Rgb, pale: Rgb): Sculpture => {
  const s = new Sculpture()
  const back = s.paint(color, finish.wet)
  const belly = s.paint(pale, finish.wet)
  const skin: Pattern = (_x, y, z) =>
    y < -0.035 + 0.03 * Math.max(0, z - 0.25) + 0.006 * Math.sin(z * 40) ? belly : back
  const spine: Vec3[] = [
    [0, 0.012, 0.78],
    [0, 0.016, 0.66],
    [0, 0.012, 0.5],
    [0, 0, 0.28],
    [0, 0, 0.05],
    [0, 0.006, -0.2],
    [0, 0.016, -0.45],
    [0, 0.024, -0.66],
  ]
  s.addAll(chain(spine, [0.022, 0.066, 0.105, 0.135, 0.145, 0.115, 0.066, 0.036]), skin, {
    blend: 0.04,
  })
  s.add(ellipsoid([0, -0.02, 0.3], [0.125, 0.13, 0.3]), skin, { blend: 0.06 })
  // The mouth lies behind the snout and under it.
  s.cut(ellipsoid([0, -0.1, 0.5], [0.1, 0.036, 0.085], turned(0, 0.2)), 0.008)
  s.add(
    ellipsoid([0, -0.085, 0.475], [0.085, 0.03, 0.075]),
    s.paint(hex('#7a1c20'), finish.wet),
    {},
  )
  s.add(limb([-0.05, -0.128, 0.46], [0.05, -0.128, 0.46], 0.028), belly, { blend: 0.03 })
  return s
}

/** Where a line from the side at (y, z) meets the body. */
const flank = (s: Sculpture, all: Choice, y: number, z: number): number => {
  let x = 0.3
  for (let i = 0; i < 50; i++) {
    const d = s.distance(all, x, y, z)
    if (d < 0.0008 || x < 0) break
    x -= d * 0.8
  }
  return x
}

const teeth = (work: Workpiece): void => {
  const white = work.material(finish.ceramic)
  for (const [y, long, n] of [
    [-0.072, -0.03, 13],
    [-0.122, 0.024, 11],
  ] as const)
    for (let i = 0; i < n; i++) {
      const a = (i / (n - 1) - 0.5) * 2.5
      const [x, z] = [0.08 * Math.sin(a), 0.478 + 0.075 * Math.cos(a)]
      work.cylinder([x, y, z], [x, y + long, z], 0.0085, 0.0008, white, hex('#f8f6f0'), 5)
    }
}

const marks = (work: Workpiece, s: Sculpture, color: Rgb): void => {
  const all = s.all()
  const dark = work.material({ roughness: 0.6 })
  for (const side of [1, -1]) {
    for (let i = 0; i < 5; i++) {
      const z = 0.33 - i * 0.03
      const slit = Array.from({ length: 6 }, (_, k): Vec3 => {
        const y = 0.05 - k * 0.026
        return [side * (flank(s, all, y, z - 0.006 * k) - 0.001), y, z - 0.006 * k]
      })
      work.tube(slit, { radii: [0.0045], segments: 5 }, dark, dim(color, 0.28))
    }
    const [y, z] = [0.032, 0.575]
    const x = flank(s, all, y, z)
    work.ball(
      [side * (x - 0.004), y, z],
      [0.012, 0.02, 0.02],
      work.material(finish.eye),
      hex('#0a0a0c'),
    )
    work.ball(
      [side * (x + 0.007), y + 0.008, z + 0.006],
      [0.004, 0.005, 0.005],
      work.material({ emission: [0.6, 0.6, 0.6] }),
      [1, 1, 1],
    )
    work.ball(
      [side * flank(s, all, -0.012, 0.7), -0.012, 0.7],
      [0.006, 0.005, 0.009],
      dark,
      hex('#141418'),
    )
  }
}

const fins = (work: Workpiece, color: Rgb): void => {
  fin(
    work,
    points2('-.12,-.03 .07,.25 .12,.27 .1,.14 .16,-.03'),
    [0, 0.13, 0.05],
    upright,
    color,
    0.018,
  )
  fin(work, points2('-.04,-.01 .03,.07 .05,.07 .05,-.01'), [0, 0.07, -0.42], upright, color, 0.01)
  fin(work, points2('-.04,.01 .04,-.07 .06,-.07 .05,.01'), [0, -0.04, -0.4], upright, color, 0.01)
  // The upper lobe is the longer one.
  fin(
    work,
    points2('-.08,.03 .06,.12 .24,.36 .29,.36 .18,.07 .15,.01 .22,-.2 .18,-.21 .05,-.08 -.08,-.03'),
    [0, 0.024, -0.64],
    upright,
    color,
    0.013,
  )
  for (const side of [1, -1]) {
    const droop: Axes = [
      [0.9, -0.44 * side, 0],
      [0, 0, 1],
      [-0.44 * side, -0.9, 0],
    ]
    const long: Point2[] = [
      [0, 0.08],
      [side * 0.2, 0],
      [side * 0.36, -0.2],
      [side * 0.33, -0.23],
      [side * 0.12, -0.12],
      [0, -0.1],
    ]
    fin(work, long, [side * 0.1, -0.06, 0.2], droop, color, 0.016)
    fin(
      work,
      long.map(([x, y]): Point2 => [x * 0.42, y * 0.5]),
      [side * 0.05, -0.07, -0.28],
      droop,
      color,
      0.01,
    )
  }
}

/** A shark that swims along +z, its tail bent a little. */
export const shark: Builder = (subject) => ({
  yaw: 1.0,
  anchors: { mouth: [0, -0.1, 0.6] },
  work: made((whole) =>
    whole.within([0, 0, 0], turned(0, subject.pose === 'jump' ? -0.65 : 0), (work) => {
      const color = colorOf(subject, 0, '#5d6a76')
      const s = bodyOf(color, subject.colors[1] ?? hex('#eef0ee'))
      work.sculpt(s, 0.0155)
      marks(work, s, color)
      fins(work, dim(color, 0.88))
      teeth(work)
    }),
  ),
})
