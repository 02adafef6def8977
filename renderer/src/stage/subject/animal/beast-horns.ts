// Horns and antlers, in skull radii.
import type { Vec3 } from '../../scene.ts'
import { hex, mix3 } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { chain, cone, ellipsoid, limb, sphere, turned } from '../sdf.ts'
import { curve, points3 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import type { Species } from './species.ts'

type Grow = (s: Sculpture, paint: number, side: 1 | -1) => void
const taper = (path: readonly Vec3[], r: number): number[] =>
  path.map((_, i) => r * (1 - (0.88 * i) / (path.length - 1)))
const horn = (s: Sculpture, paint: number, points: readonly Vec3[], r: number): void => {
  const path = curve(points, 4)
  s.addAll(chain(path, taper(path, r * 1.15)), paint, { blend: 0.02 })
}
const mirror = (points: readonly Vec3[], side: number): Vec3[] =>
  points.map((p) => [p[0] * side, p[1], p[2]])

const growths: Readonly<Record<string, Grow>> = {
  cow: (s, p, k) => horn(s, p, mirror(points3('.55,.62,-.1 1.05,.75,-.08 1.3,1.2,.05'), k), 0.19),
  buffalo: (s, p, k) =>
    horn(s, p, mirror(points3('.4,.6,-.15 1.2,.72,-.35 1.95,1.1,-.75 2.1,1.7,-1.15'), k), 0.27),
  goat: (s, p, k) => horn(s, p, mirror(points3('.32,.72,-.1 .42,1.35,-.4 .55,1.6,-1.05'), k), 0.18),
  gazelle: (s, p, k) => horn(s, p, mirror(points3('.3,.75,-.1 .42,1.6,-.45 .3,2.3,-.35'), k), 0.13),
  ram: (s, p, k) =>
    horn(
      s,
      p,
      mirror(points3('.4,.65,-.1 .8,.95,-.55 1.15,.2,-.75 1.2,-.35,-.15 1.35,0,.35'), k),
      0.3,
    ),
  antlers: (s, p, k) => {
    horn(s, p, mirror(points3('.34,.75,-.15 .75,1.45,-.5 1.3,2.1,-.45 1.25,2.9,-.1'), k), 0.13)
    horn(s, p, mirror(points3('.55,1.1,-.35 .6,1.5,.2 .55,1.85,.4'), k), 0.09)
    horn(s, p, mirror(points3('.95,1.7,-.5 .95,2.2,-.1 .85,2.55,.1'), k), 0.09)
    horn(
      s,
      p,
      mirror(
        [
          [1.3, 2.1, -0.45],
          [1.65, 2.55, -0.5],
        ],
        k,
      ),
      0.08,
    )
  },
  palms: (s, p, k) => {
    horn(s, p, mirror(points3('.36,.7,-.15 .9,1,-.3 1.5,1.25,-.35'), k), 0.16)
    s.add(ellipsoid([k * 2.0, 1.75, -0.45], [0.72, 0.5, 0.12], turned(0, 0.3, k * 0.7)), p, {
      blend: 0.15,
    })
    for (let i = 0; i < 5; i++) {
      const a = -0.5 + i * 0.42
      const c: Vec3 = [k * (2.0 + 0.55 * Math.cos(a)), 1.8 + 0.55 * Math.sin(a), -0.4]
      s.add(
        cone(
          c,
          [c[0] + k * 0.42 * Math.cos(a), c[1] + 0.5 * Math.sin(a) + 0.1, -0.25],
          0.12,
          0.02,
          0.02,
        ),
        p,
        { blend: 0.08 },
      )
    }
  },
  dragon: (s, p, k) => {
    horn(s, p, mirror(points3('.4,.6,-.3 .62,1.05,-.9 .66,1.3,-1.6'), k), 0.2)
    for (let i = 0; i < 3; i++)
      s.add(
        cone(
          [k * (0.85 - 0.06 * i), -0.1 - 0.24 * i, -0.3],
          [k * (1.3 - 0.1 * i), -0.1 - 0.34 * i, -0.85],
          0.13,
          0.02,
          0.02,
        ),
        p,
      )
  },
  triceratops: (s, p, k) => {
    horn(s, p, mirror(points3('.45,.6,.35 .6,1.05,.95 .62,1.35,1.75'), k), 0.2)
    if (k > 0) horn(s, p, points3('0,.05,1.35 0,.5,1.6 0,.75,1.72'), 0.17)
  },
  crest: (s, p, k) => {
    if (k > 0) horn(s, p, points3('0,.5,-.2 0,1.1,-1 0,1.5,-1.9'), 0.3)
  },
  ossicones: (s, p, k) => {
    s.add(limb([k * 0.3, 0.7, -0.1], [k * 0.36, 1.25, -0.25], 0.12, 0.1), p)
    s.add(sphere([k * 0.36, 1.3, -0.26], 0.15), p, { blend: 0.04 })
  },
}

/** A unicorn's: long, straight and wound about with a thread; meshed apart from the head, so that it is never lost to coarse cells. */
const spiralHorn = (work: Workpiece): void => {
  const [from, to]: [Vec3, Vec3] = [
    [0, 0.7, 0.42],
    [0, 3.0, 1.55],
  ]
  const gold = work.material(finish.gold)
  const steps = 48
  const axis = (t: number): Vec3 => mix3(from, to, t)
  const r = (t: number): number => 0.24 * (1 - t) + 0.014
  work.tube(
    Array.from({ length: 13 }, (_, i) => axis(i / 12)),
    { radii: Array.from({ length: 13 }, (_, i) => r(i / 12)), segments: 14 },
    gold,
    hex('#f2dc94'),
  )
  const thread = Array.from({ length: steps + 1 }, (_, i): Vec3 => {
    const t = (i / steps) * 0.94
    const a = t * 6.2832 * 6
    const [x, y, z] = axis(t)
    const up = Math.sin(a) * r(t)
    return [x + Math.cos(a) * r(t), y - up * 0.44, z + up * 0.9]
  })
  work.tube(
    thread,
    { radii: thread.map((_, i) => 0.055 * (1 - i / (steps + 8))), segments: 6 },
    gold,
    hex('#c8962c'),
  )
}

/** Adds what grows on the head. */
export const addHorns = (work: Workpiece, sp: Species): void => {
  if (!sp.horns || sp.horns === 'rhino') return
  const s = new Sculpture()
  if (sp.horns === 'unicorn') {
    spiralHorn(work)
    return
  } else {
    const bone = s.paint(
      hex(
        sp.horns === 'ossicones'
          ? '#3a281c'
          : sp.horns === 'antlers' || sp.horns === 'palms'
            ? '#8a6a48'
            : '#d8ccb2',
      ),
      finish.stone,
    )
    const grow = growths[sp.horns]
    grow?.(s, bone, 1)
    grow?.(s, bone, -1)
  }
  // Thin tines would be lost to coarse cells.
  work.sculpt(s, 0.072 / work.coarse)
}
