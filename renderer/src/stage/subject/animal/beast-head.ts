// Heads of four-legged animals, in a space where the skull's radius is 1: y up, z along the muzzle.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { below, chain, cone, ellipsoid, limb, sphere, turned } from '../sdf.ts'
import { points3 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import { addEars } from './beast-ears.ts'
import { addBeastEyes } from './beast-eyes.ts'
import { facePattern } from './beast-face.ts'
import { addHorns } from './beast-horns.ts'
import { addMouth, addMuzzle, addNose, addWhiskers, jawEnd } from './beast-muzzle.ts'
import type { CoatPaints } from './coat.ts'
import { addElephantEars } from './elephant-ears.ts'
import { sculptHead } from './pelt.ts'
import type { Species } from './species.ts'

/** A mouth that is shut or roars, or a trunk raised to trumpet. */
export type MouthOf = 'shut' | 'open' | 'trumpet'

/** Red throat, tongue and four fangs between the jaws. */
const addFangs = (work: Workpiece, sp: Species): void => {
  const [length, drop, r0, r1] = sp.muzzle
  const tip = jawEnd(sp, true)
  const upper: Vec3 = [0, -0.16 - drop - r1 * 0.45, 0.6 + length]
  const s = new Sculpture()
  const throat = s.paint(hex('#4a0c10'), finish.wet)
  const tongue = s.paint(hex('#d0606a'), finish.wet)
  const tooth = s.paint(hex('#f4efe0'), finish.plastic)
  s.add(
    limb([0, -0.36, 0.5], [0, (upper[1] + tip[1]) / 2, tip[2] - 0.04], r0 * 0.5, r1 * 0.66),
    throat,
  )
  s.add(
    limb([0, -0.5, 0.55], [0, tip[1] + r1 * 0.62, tip[2] + r1 * 0.1], r1 * 0.3, r1 * 0.34),
    tongue,
    {
      bias: 0.03,
    },
  )
  for (const side of [1, -1]) {
    const x = side * r1 * 0.66
    s.add(
      cone(
        [x, upper[1], upper[2] - 0.02],
        [x, upper[1] - r1 * 0.85, upper[2]],
        r1 * 0.2,
        0.012,
        0.01,
      ),
      tooth,
    )
    s.add(
      cone(
        [x * 0.9, tip[1] + r1 * 0.2, tip[2] + r1 * 0.2],
        [x * 0.9, tip[1] + r1 * 0.95, tip[2] + r1 * 0.24],
        r1 * 0.17,
        0.012,
        0.01,
      ),
      tooth,
    )
  }
  work.sculpt(s, 0.045)
}

/** Cheeks that hang beside a broad jaw, two lower teeth, a roll of skin over the nose. */
const addJowls = (s: Sculpture, sp: Species, paint: number | Pattern): void => {
  const z = 0.62 + sp.muzzle[0]
  const dark = s.paint(sp.dark, finish.fur)
  const ivory = s.paint(hex('#f6f0e0'), finish.plastic)
  s.add(limb([-0.3, -0.72, z + 0.02], [0.3, -0.72, z + 0.02], 0.26), paint, { blend: 0.12 })
  for (const side of [1, -1]) {
    s.add(ellipsoid([side * 0.36, -0.46, z + 0.02], [0.36, 0.46, 0.34]), paint, { blend: 0.08 })
    s.add(limb([side * 0.1, 0.16, z + 0.08], [side * 0.42, -0.02, z - 0.04], 0.1, 0.08), paint, {
      blend: 0.08,
    })
    s.add(limb([side * 0.08, -0.36, z + 0.36], [side * 0.5, -0.66, z + 0.2], 0.035), dark, {
      bias: 0.01,
    })
    s.add(
      cone([side * 0.24, -0.64, z + 0.27], [side * 0.24, -0.46, z + 0.3], 0.06, 0.015, 0.01),
      ivory,
    )
  }
}

/** A triceratops' frill: a shield behind the head, points about its rim. */
const addFrill = (s: Sculpture, sp: Species, paint: number | Pattern): void => {
  const rim = s.paint(sp.dark, sp.finish)
  const axes = turned(0, -0.62, 0)
  s.add(ellipsoid([0, 0.95, -0.7], [1.75, 1.55, 0.2], axes), rim, { blend: 0.04 })
  s.add(ellipsoid([0, 0.82, -0.58], [1.4, 1.2, 0.2], axes), paint, { blend: 0.06 })
  const bone = s.paint(hex('#e8dcc0'), finish.plastic)
  for (let i = 0; i < 9; i++) {
    const a = Math.PI * (-0.08 + (1.16 * i) / 8)
    const [x, up] = [Math.cos(a) * 1.72, Math.sin(a) * 1.52]
    const at: Vec3 = [x, 0.95 + up * 0.81, -0.7 - up * 0.58]
    s.add(
      cone(at, [at[0] * 1.14, at[1] + 0.24 * Math.sin(a), at[2] - 0.14], 0.17, 0.03, 0.03),
      bone,
    )
  }
}

/** The end of a trunk that is lifted, in skull radii. */
export const trunkTip: Vec3 = [0, 1.5, 2.75]

const addTrunk = (s: Sculpture, paint: number | Pattern, up: boolean): void => {
  s.addAll(
    chain(
      up
        ? points3('0,-.2,.75 0,-.7,1.35 0,-.55,2.1 0,.35,2.5 0,1.4,2.6')
        : points3('0,-.2,.75 0,-.75,1.2 0,-1.6,1.3 0,-2.35,1.25 0,-2.75,1.5'),
      [0.46, 0.36, 0.27, 0.2, 0.16],
    ),
    paint,
    { blend: 0.12 },
  )
  const ivory = s.paint(hex('#f2ead6'), finish.plastic)
  for (const side of [1, -1])
    s.addAll(
      chain(
        [
          [side * 0.42, -0.62, 0.82],
          [side * 0.52, -1.0, 1.2],
          [side * 0.5, -1.05, 1.75],
        ],
        [0.13, 0.1, 0.03],
      ),
      ivory,
    )
}

/** Adds the head; `collar` is the neck's radius in skull radii and `back` the way to it in head space. */
export const addBeastHead = (
  work: Workpiece,
  sp: Species,
  paints: (s: Sculpture) => CoatPaints,
  neck: { readonly r: number; readonly to: Vec3 },
  asleep: boolean,
  mouth: MouthOf = 'shut',
): void => {
  const s = new Sculpture()
  const c = paints(s)
  const paint = facePattern(sp, c)
  const [w, h, d] = sp.dome
  s.add(ellipsoid([0, 0, 0], [w, h, d]), paint)
  s.add(limb([0, -0.1, -0.2], neck.to, Math.min(neck.r, 0.98), neck.r), c.main, { blend: 0.3 })
  addMuzzle(s, sp, paint, mouth === 'open')
  const [ex, ey, ez, er] = sp.eye
  for (const side of [1, -1]) {
    if (sp.foot === 'paw')
      s.add(ellipsoid([side * 0.55 * w, -0.3, 0.45], [0.4, 0.36, 0.42]), paint, { blend: 0.25 })
    // A brow over the eye.
    const lidAt: Vec3 = [side * (ex - 0.02), ey + er * 0.3, ez - er * 0.25]
    s.add(
      below(sphere(lidAt, er * 1.12), [lidAt[0], lidAt[1] + er * 0.5, lidAt[2]], [0, -1, 0.3]),
      paint,
      { blend: 0.05 },
    )
  }
  if (sp.jowls) addJowls(s, sp, paint)
  if (sp.horns === 'triceratops') addFrill(s, sp, paint)
  if (sp.trunk) addTrunk(s, paint, sp.trunk === 'up' || mouth === 'trumpet')
  addEars(s, sp, c)
  sculptHead(work, s, sp, 0.077)
  if (sp.ears[0] === 'fan') addElephantEars(work, sp, sp.ears[1])
  addHorns(work, sp)
  const tone = ([x, y, z]: Vec3): Rgb =>
    s.paints[typeof paint === 'number' ? paint : paint(x, y, z)]?.color ?? sp.color
  addBeastEyes(work, sp, asleep, tone)
  if (!sp.trunk) {
    addNose(work, s, sp)
    if (mouth === 'open') addFangs(work, sp)
    else addMouth(work, s, sp)
    addWhiskers(work, s, sp)
  }
  if (sp.horns === 'rhino') {
    const horn = new Sculpture()
    const gray = horn.paint(hex('#8a8378'), finish.stone)
    const z = 0.6 + sp.muzzle[0]
    horn.addAll(
      chain(
        [
          [0, 0.1 - sp.muzzle[1], z + 0.1],
          [0, 0.7, z + 0.35],
          [0, 1.25, z + 0.25],
        ],
        [0.26, 0.17, 0.03],
      ),
      gray,
    )
    horn.add(cone([0, 0.25, z - 0.55], [0, 0.75, z - 0.5], 0.18, 0.03, 0.02), gray)
    work.sculpt(horn, 0.06)
  }
}
