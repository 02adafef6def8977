// What hangs on an animal's body: tail, mane, wool, spines and wings.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, mix3, normalize, scale, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Pattern, Sculpture } from '../sculpture.ts'
import { chain, displaced, ellipsoid, limb, sphere, turn } from '../sdf.ts'
import { curve } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import type { CoatPaints } from './coat.ts'
import type { BeastJoints, Gait } from './gait.ts'
import type { Species } from './species.ts'

/** An animal while being modelled. */
export interface Beast {
  readonly s: Sculpture
  readonly sp: Species
  readonly j: BeastJoints
  readonly c: CoatPaints
  readonly coat: number | Pattern
}

/** The tail's middle line, from its root. */
export const tailPath = (b: Beast, gait: Gait): Vec3[] => {
  const { sp, j } = b
  const [kind, l] = sp.tail
  const a =
    kind === 'curl'
      ? 1.2
      : kind === 'hair' || kind === 'tuft' || kind === 'thin'
        ? gait.tail - 0.6
        : gait.tail + (sp.coat === 'tabby' && gait.rump > 0.6 ? 0.9 : 0)
  const low = kind === 'thick' ? -Math.min(0.5, b.j.tail[1] / l) * 0.7 : a
  const d: Vec3 = [0, Math.sin(low), -Math.cos(low)]
  const at = (t: number, up: number, side: number): Vec3 =>
    add(j.tail, [side * l, d[1] * l * t + up * l, d[2] * l * t])
  const floor = (p: Vec3): Vec3 => [p[0], Math.max(p[1], 0.05), p[2]]
  if (kind === 'plume')
    return [j.tail, at(0.3, 0.2, 0), at(0.38, 0.62, 0), at(0.2, 1.0, 0.02), at(0.45, 1.12, 0.03)]
  if (kind === 'curl')
    return [j.tail, at(0.5, 0.1, 0), at(0.7, 0.35, 0.1), at(0.2, 0.5, 0.2), at(-0.05, 0.2, 0.24)]
  return [
    j.tail,
    at(0.28, 0.07, 0.02),
    at(0.6, 0.04, 0.07),
    at(1, gait.tail > 0 ? 0 : 0.06, 0.05),
  ].map(floor)
}
export const addTail = (b: Beast, gait: Gait): void => {
  const { s, sp, c, coat } = b
  const [kind, l] = sp.tail
  if (kind === 'none') return
  if (kind === 'stub') {
    s.add(
      ellipsoid(add(b.j.tail, [0, 0.02, -l * 0.3]), [l * 0.5, l * 0.5, l * 0.55]),
      sp.coat === 'fawn' || sp.mane === 'wool' ? c.second : coat,
      { blend: 0.04 },
    )
    return
  }
  if (kind === 'paddle') {
    const tip = add(b.j.tail, [0, 0.09 - b.j.tail[1] * 0.72, -l * 0.62])
    s.add(limb(b.j.tail, mix3(b.j.tail, tip, 0.5), 0.1, 0.07), coat, { blend: 0.06 })
    s.add(ellipsoid(tip, [l * 0.24, 0.05, l * 0.48]), c.dark, { blend: 0.05 })
    return
  }
  const path = curve(tailPath(b, gait), 4)
  const n = path.length - 1
  const r = (t: number): number => {
    if (kind === 'thick') return sp.rump[0] * 0.74 * (1 - t) ** 0.85 + 0.02
    if (kind === 'brush') return 0.055 + 0.035 * Math.sin(t * 2.8)
    if (kind === 'bush' || kind === 'plume')
      return l * (0.07 + 0.19 * Math.sin(Math.min(1, t * 1.08) * 2.7))
    if (kind === 'hair') return l * (0.05 + 0.1 * Math.sin(t * 2.6))
    if (kind === 'thin' || kind === 'tuft') return 0.028 - 0.012 * t
    return 0.055 - 0.018 * t
  }
  const tip =
    sp.coat === 'fox' || sp.coat === 'husky'
      ? c.second
      : /^(tabby|leopard|tiger|cheetah|lemur|meerkat|red-panda|raccoon)$/.test(sp.coat)
        ? c.dark
        : null
  const paint = kind === 'hair' && sp.mane === 'horse' ? c.dark : coat
  for (let i = 0; i < n; i++) {
    const t = i / n
    const bands = /^(red-panda|raccoon|lemur)$/.test(sp.coat)
    const ringed =
      ((sp.coat === 'tabby' || sp.coat === 'tiger') && i % 4 < 2 && t > 0.3) ||
      (bands && i % 2 === 1)
    const p = path[i] ?? b.j.tail
    s.add(
      limb(p, path[i + 1] ?? p, r(t), r((i + 1) / n)),
      tip !== null && t > 0.78
        ? tip
        : ringed
          ? bands && sp.coat !== 'raccoon'
            ? c.second
            : c.dark
          : bands
            ? c.main
            : paint,
      { blend: 0.015 },
    )
  }
  if (kind === 'tuft')
    s.add(ellipsoid(path[n] ?? b.j.tail, [0.05, 0.09, 0.05]), c.dark, { blend: 0.01 })
}

/** A lying lion's mane spreads on the ground, not through it. */
const lifted = (p: Vec3, floor: number): Vec3 => [p[0], Math.max(p[1], floor), p[2]]

/** Tufts in rings about head and neck. */
const addLionsMane = ({ s, sp, j, c }: Beast): void => {
  const axis = normalize(sub(j.neckRoot, j.head))
  // It covers the breast, so that no coat shows between the tufts.
  s.add(
    ellipsoid(add(mix3(j.neckRoot, j.chest, 0.3), [0, 0, sp.chest[0] * 0.2]), [
      sp.chest[0] * 0.86,
      sp.chest[1] * 0.86,
      sp.chest[0] * 0.86,
    ]),
    c.dark,
    { blend: 0.05 },
  )
  for (let ring = -0.5; ring < 4; ring++) {
    const r = sp.skull * (1.36 + 0.16 * ring)
    const center = add(add(j.head, scale(axis, sp.skull * (0.02 + 0.42 * ring))), [
      0,
      -0.02 - 0.035 * ring,
      0,
    ])
    const n = 17
    for (let i = 0; i < n; i++) {
      const a = ((i + 0.5 * (Math.ceil(ring) % 2)) / n) * Math.PI * 2
      const d = turn(j.headAxes, [Math.sin(a), Math.cos(a), -0.3])
      const p = add(center, scale(d, r * (1 + 0.07 * Math.sin(i * 4.3))))
      const fall = Math.cos(a) < 0 ? -0.07 : 0
      s.add(
        limb(
          lifted(add(center, scale(d, r * (ring < 0 ? 0.74 : 0.5))), sp.skull * 0.45),
          lifted(add(p, [0, fall, 0]), 0.05),
          sp.skull * (ring < 0 ? 0.24 : 0.42),
          sp.skull * 0.15,
        ),
        c.dark,
        { blend: 0.025 },
      )
    }
  }
}

/** Thick fur about the chest. */
const addRuff = ({ s, sp, j, c }: Beast): void => {
  // White before the chest only: behind it would lie round the neck like a band.
  const from = mix3(j.neckRoot, j.chest, 0.4)
  const front: Pattern = (x, y, z) => {
    const d = sub([x, y, z], from)
    const [, up] = j.spine
    return d[0] * up[0] + d[1] * up[1] + d[2] * up[2] < sp.chest[1] * 0.3 ? c.second : c.main
  }
  s.add(
    displaced(
      ellipsoid(mix3(j.neckRoot, j.chest, 0.4), [
        sp.chest[0] * 0.95,
        sp.chest[1] * 0.95,
        sp.chest[0] * 0.8,
      ]),
      0.02,
      (x, y, z) => 0.012 * Math.sin(x * 60) * Math.sin(y * 55 + z * 40),
    ),
    front,
    { blend: 0.06 },
  )
}

/** Where hair grows along the neck's back at 0 (withers) .. 1 (poll), and the way away from the neck there. */
const napeAt = ({ sp, j }: Beast, t: number): { readonly root: Vec3; readonly back: Vec3 } => {
  const along = sub(j.head, j.neckRoot)
  const back = normalize([0, along[2], -along[1]])
  const r = sp.neck[2] + (sp.neck[3] - sp.neck[2]) * t
  return { root: add(mix3(j.neckRoot, j.head, t * 1.02), scale(back, r * 0.92)), back }
}

/** A horse's mane: locks that fall on both sides of the neck from an unbroken crest, and a forelock. */
const addLocks = (b: Beast): void => {
  const { s, sp, j, c } = b
  const n = 17
  for (let i = 0; i <= n; i++) {
    const t = i / n
    const { root, back } = napeAt(b, t)
    const r = sp.neck[2] + (sp.neck[3] - sp.neck[2]) * t
    if (i > 0) s.add(limb(napeAt(b, t - 1 / n).root, root, 0.042), c.dark, { blend: 0.02 })
    for (const side of [1, -1]) {
      const drop = (side > 0 ? 0.24 : 0.13) + 0.035 * Math.sin(i * 2.1 + side)
      const shoulder = add(root, [side * r * 0.8, 0.015, 0])
      const tip = add(root, [side * (0.07 + r * 0.75), -drop, -0.03 + 0.025 * Math.sin(i * 3)])
      s.addAll(
        chain([add(root, scale(back, 0.012)), shoulder, tip], [0.036, 0.042, 0.01]),
        c.dark,
        { blend: 0.012 },
      )
    }
  }
  const brow = add(j.head, turn(j.headAxes, [0, sp.skull * 1.02, sp.skull * 0.1]))
  const low = add(j.head, turn(j.headAxes, [sp.skull * 0.25, sp.skull * 0.5, sp.skull * 1.05]))
  s.addAll(chain([brow, mix3(brow, low, 0.5), low], [0.04, 0.038, 0.012]), c.dark, { blend: 0.015 })
}

/** A zebra's mane: short and upright. */
const addCrest = (b: Beast): void => {
  const n = 11
  for (let i = 0; i <= n; i++) {
    const { root, back } = napeAt(b, i / n)
    b.s.add(limb(root, add(root, scale(back, 0.075)), 0.035, 0.022), i % 2 ? b.c.dark : b.c.main, {
      blend: 0.02,
    })
  }
}

/** A poodle's clip: wool on head, ears, chest, wrists, hips and the end of the tail. */
const addPompoms = (b: Beast): void => {
  const { s, sp, j, c } = b
  const puff = (p: Vec3, r: number): void =>
    s.add(
      displaced(
        sphere(p, r),
        0.02,
        (x, y, z) => 0.014 * Math.sin(x * 75) * Math.sin(y * 70) * Math.sin(z * 72),
      ),
      c.second,
      { blend: 0.02 },
    )
  const onHead = (p: Vec3): Vec3 => add(j.head, scale(turn(j.headAxes, p), sp.skull))
  puff(onHead([0, 1.05, -0.05]), sp.skull * 0.92)
  for (const side of [1, -1]) {
    puff(onHead([side * 1.0, 0.25, -0.1]), sp.skull * 0.5)
    puff(onHead([side * 1.1, -0.45, -0.05]), sp.skull * 0.56)
    puff(add(j.rump, [side * sp.rump[0] * 0.75, 0.06, 0.02]), sp.rump[0] * 0.85)
  }
  puff(add(j.chest, [0, 0.03, 0.02]), sp.chest[1] * 1.06)
  puff(add(mix3(j.chest, j.rump, 0.25), [0, 0.02, 0]), sp.chest[1] * 1.0)
  puff(add(mix3(j.neckRoot, j.head, 0.35), [0, 0, 0]), sp.neck[2] * 1.35)
  for (const leg of j.legs) puff(mix3(leg.wrist, leg.paw, 0.25), sp.leg[0] * 1.55)
  s.add(limb(j.tail, add(j.tail, [0, 0.24, -0.18]), 0.035, 0.03), c.main, { blend: 0.02 })
  puff(add(j.tail, [0, 0.3, -0.22]), 0.11)
}

/** A mane as the species has it. */
export const addMane = (b: Beast): void => {
  const { mane } = b.sp
  if (mane === 'horse') addLocks(b)
  if (mane === 'zebra') addCrest(b)
  if (mane === 'poodle') addPompoms(b)
  if (mane === 'lion') addLionsMane(b)
  if (mane === 'fluff') addRuff(b)
}
/** Sheep: the body's surface becomes a field of curls. */
export const addWool = (b: Beast): void => {
  const { s, sp, j, c } = b
  const n = 130
  for (let i = 0; i < n; i++) {
    const t = (i + 0.5) / n
    const y = 1 - 2 * t
    const r = Math.sqrt(1 - y * y)
    const a = i * 2.39996
    const q: Vec3 = [Math.sin(a) * r, y, Math.cos(a) * r]
    const center = mix3(j.rump, j.chest, 0.5)
    const p = add(
      center,
      turn(j.spine, [
        q[0] * sp.waist[0] * 1.02,
        q[1] * sp.waist[1] * 1.02,
        q[2] * (sp.length * 0.5 + sp.chest[0] * 0.85),
      ]),
    )
    s.add(sphere(p, 0.1 + 0.018 * Math.sin(i * 3.7)), c.main, { blend: 0.035 })
  }
  for (let i = 0; i < 12; i++) {
    const a = (i / 12) * Math.PI * 2
    s.add(
      sphere(
        add(mix3(j.neckRoot, j.head, 0.45), [
          Math.sin(a) * sp.neck[2] * 0.8,
          Math.cos(a) * sp.neck[2] * 0.8,
          0,
        ]),
        0.08,
      ),
      c.main,
      { blend: 0.02 },
    )
  }
  s.add(sphere(add(j.head, [0, sp.skull * 0.85, -sp.skull * 0.2]), sp.skull * 0.5), c.main, {
    blend: 0.03,
  })
}

/** A bat's wing on each shoulder: arm, fingers, and skin between them. */
export const addWings = (work: Workpiece, b: Beast, spread: number): void => {
  const { sp, j } = b
  const bone = work.material(sp.finish)
  const skin = work.material(finish.hide)
  const color: Rgb = sp.second
  for (const side of [1, -1] as const) {
    const root = add(j.chest, [side * sp.chest[0] * 0.55, sp.chest[1] * 0.75, -sp.chest[0] * 0.4])
    const elbow = add(root, [side * 0.42 * spread, 0.5 * spread, -0.22])
    const wrist = add(elbow, [side * 0.42 * spread, 0.4, 0.12])
    const tips: Vec3[] = [
      add(wrist, [side * 0.75 * spread, 0.18, -0.35]),
      add(wrist, [side * 0.55 * spread, -0.45, -0.55]),
      add(wrist, [side * 0.12 * spread, -0.78, -0.62]),
      add(root, [side * 0.1, -0.22, -0.75]),
    ]
    work.tube(
      curve([root, elbow, wrist], 4),
      { radii: [0.055, 0.045, 0.035], segments: 8 },
      bone,
      sp.color,
    )
    for (const tip of tips.slice(0, 3))
      work.tube(
        curve([wrist, mix3(wrist, add(tip, [0, 0.12, 0]), 0.55), tip], 4),
        { radii: [0.03, 0.02, 0.008], segments: 6 },
        bone,
        sp.color,
      )
    const webs: readonly (readonly [Vec3, Vec3, Vec3])[] = [
      [wrist, tips[0] ?? root, tips[1] ?? root],
      [wrist, tips[1] ?? root, tips[2] ?? root],
      [elbow, tips[2] ?? root, tips[3] ?? root],
    ]
    for (const [top, p, q] of webs) {
      const other = top === elbow ? root : wrist
      const at = (u: number, v: number): Vec3 => {
        const edge = mix3(p, q, u)
        const sag: Vec3 = [0, 0.1 * Math.sin(u * Math.PI) * v, 0.1 * Math.sin(u * Math.PI) * v]
        return add(mix3(top === elbow ? mix3(wrist, other, u) : top, edge, v), sag)
      }
      work.grid(8, 8, at, skin, () => color, false)
    }
  }
}
