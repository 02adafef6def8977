// A dragon wound round a tower: its body in rising rings, the tail on the ground, the head out over the top ring, wings half spread.
import type { Vec3 } from '../../scene.ts'
import { add, normalize, scale, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { chain, cone, limb, turned } from '../sdf.ts'
import { Workpiece } from '../workpiece.ts'
import { addBeastHead } from './beast-head.ts'
import { coatPaints } from './coat.ts'
import type { Species } from './species.ts'

/** Radius of the rings' middle line, as a share of the coil's height. */
const coilRadius = 0.26
const turns = 2.2
const end = 0.55

const angleAt = (t: number): number => end - (1 - t) * turns * Math.PI * 2
const ringAt = (t: number): Vec3 => {
  const a = angleAt(t)
  // The tail lies out on the ground.
  const r = coilRadius * (1 + 0.5 * Math.max(0, 0.12 - t) * 8)
  return [Math.sin(a) * r, 0.05 + 0.76 * t ** 1.15, Math.cos(a) * r]
}
const thickAt = (t: number): number =>
  0.008 + 0.056 * Math.min(1, t * 3.2) * (1 - 0.22 * Math.max(0, t - 0.75) * 4)

const membrane = (work: Workpiece, side: number, c: Vec3): void => {
  const skin = work.material({ ...finish.hide, roughness: 0.6 })
  const root = add(ringAt(0.86), [0, 0.03, -0.02])
  const tips: Vec3[] = [
    [side * 0.3, 0.34, -0.16],
    [side * 0.56, 0.22, -0.12],
    [side * 0.58, 0.0, -0.06],
    [side * 0.4, -0.16, -0.02],
    [side * 0.16, -0.14, 0],
  ].map(([x, y, z]) => add(root, [x ?? 0, y ?? 0, z ?? 0]))
  for (const [i, tip] of tips.entries()) {
    const next = tips[i + 1]
    work.tube([root, tip], { radii: [0.014, 0.006], segments: 7 }, skin, scale(c, 0.6))
    if (!next) continue
    // The skin hangs in between the fingers.
    const dip = add(scale(add(tip, next), 0.42), scale(root, 0.16))
    for (const [a, b, d] of [
      [root, tip, dip],
      [root, dip, next],
    ] as const) {
      work.quad(a, b, d, d, skin, scale(c, 0.85))
      work.quad(d, b, a, a, skin, scale(c, 0.75))
    }
  }
}

const n = 96

/** Spines along the outer side, and two legs that grip. */
const spinesAndClaws = (s: Sculpture, main: number, bone: number): void => {
  for (let i = 6; i < n; i += 2) {
    const t = i / n
    const p = ringAt(t)
    const r = thickAt(t)
    const away = normalize([p[0], 0, p[2]])
    const dir = normalize(add(scale(away, 0.75), [0, 0.8, 0]))
    s.add(
      cone(add(p, scale(dir, r * 0.8)), add(p, scale(dir, r * 1.75)), r * 0.3, 0.002, 0.002),
      bone,
    )
  }
  for (const t of [0.5, 0.83]) {
    const p = ringAt(t)
    const away = normalize([p[0], 0, p[2]])
    const knee = add(p, add(scale(away, 0.07), [0, 0.03, 0]))
    const claw = add(p, [0.02, -0.1, 0.03])
    s.addAll(chain([p, knee, claw], [0.04, 0.026, 0.02]), main, { blend: 0.02 })
    for (const k of [-1, 0, 1])
      s.add(limb(claw, add(claw, [k * 0.022, -0.035, 0.012]), 0.011, 0.003), bone)
  }
}

/** One high; the rings leave room for a tower of 0.2 around the y axis. */
export const coiledDragon = (sp: Species): Model => {
  const work = new Workpiece()
  const s = new Sculpture()
  const c = coatPaints(s, sp, false)
  const belly: Pattern = (x, y, z) => {
    const out = Math.hypot(x, z) - coilRadius
    return out < -0.012 && y > 0.1 ? c.second : c.main
  }
  const body = Array.from({ length: n + 1 }, (_, i) => ringAt(i / n))
  s.addAll(
    chain(
      body,
      body.map((_, i) => thickAt(i / n)),
    ),
    belly,
    { blend: 0.004 },
  )
  const last = ringAt(1)
  const out = normalize([last[0], 0, last[2]])
  const bend = add(last, add(scale(out, 0.07), [0.03, 0.09, 0]))
  const head = add(last, add(scale(out, 0.17), [0.04, 0.13, 0.02]))
  s.addAll(chain([last, bend, head], [thickAt(1), 0.04, 0.034]), c.main, { blend: 0.03 })
  const bone = s.paint(sp.spines ?? sp.dark, finish.plastic)
  spinesAndClaws(s, c.main, bone)
  work.sculpt(s, 0.0105)
  membrane(work, 1, sp.second)
  membrane(work, -1, sp.second)
  const axes = turned(0.25, 0.12, 0)
  const to = sub(bend, head)
  work.within(
    head,
    axes,
    (part) =>
      addBeastHead(
        part,
        sp,
        (q) => coatPaints(q, sp, false),
        { r: 0.75, to: scale(to, 12) },
        false,
        'open',
      ),
    0.05,
  )
  return {
    work,
    anchors: {
      top: add(head, [0, 0.06, 0]),
      head,
      mouth: head,
      front: head,
      axis: [0, 0, 0],
      back: [0, 0.5, -0.3],
    },
    bestYaw: 0,
    flat: false,
    stature: 1,
  }
}
