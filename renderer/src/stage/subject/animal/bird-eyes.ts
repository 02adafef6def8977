// Eyes of birds: an owl's great ones in their discs, an eagle's under its brow, a parrot's in bare skin, round ones of the rest.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type EyeRing, eyeball } from '../eyeball.ts'
import { finish } from '../finish.ts'
import type { Sculpture } from '../sculpture.ts'
import { below, cone, ellipsoid, limb, sphere, turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import type { Plumage } from './bird.data.ts'

const black: Rgb = [0.004, 0.004, 0.005]
const ringsOf = (iris: Rgb, open: number): readonly EyeRing[] => [
  [0, open, black],
  [open, open + 0.16, [iris[0] * 1.25, iris[1] * 1.2, iris[2] * 1.1]],
  [open + 0.16, 1, iris],
  [1, 1.12, [iris[0] * 0.2, iris[1] * 0.16, iris[2] * 0.1]],
  [1.12, 2.2, [0.02, 0.016, 0.014]],
]

/** A round disc of stiff pale feathers about each of an owl's eyes, rimmed dark, and its ear tufts. */
const addDisc = (s: Sculpture, p: Plumage, h: Vec3, side: number, main: number): void => {
  const rim = s.paint(hex('#4a3220'), finish.feather)
  const pale = s.paint(hex('#e8d8b8'), finish.feather)
  const axes = turned(side * 0.3, 0, 0)
  const at = (out: number, ahead: number): Vec3 => [side * out, h[1] + 0.01, h[2] + p.head * ahead]
  s.add(ellipsoid(at(0.128, 0.7), [0.158, 0.17, 0.06], axes), rim, { blend: 0.02 })
  s.add(ellipsoid(at(0.126, 0.76), [0.138, 0.15, 0.058], axes), pale, { bias: 0.006 })
  // Between the discs a ridge of the crown's colour comes down to the bill.
  s.add(
    limb(
      [side * 0.03, h[1] + 0.2, h[2] + p.head * 0.62],
      [side * 0.012, h[1] + 0.02, h[2] + p.head * 0.95],
      0.05,
      0.024,
    ),
    main,
    { blend: 0.02, bias: 0.004 },
  )
  s.add(
    cone(
      [side * 0.17, h[1] + 0.17, h[2]],
      [side * 0.25, h[1] + 0.36, h[2] - 0.02],
      0.085,
      0.012,
      0.01,
    ),
    main,
    { blend: 0.05 },
  )
}

/** The bare white cheek of a parrot, about its eye. */
const addCheek = (s: Sculpture, p: Plumage, c: Vec3, side: number): void =>
  s.add(
    ellipsoid(
      [c[0] * 0.9, c[1] - p.head * 0.16, c[2] - p.head * 0.02],
      [p.head * 0.34, p.head * 0.36, p.head * 0.13],
      turned(side * 0.9),
    ),
    s.paint(hex('#f4efe6'), finish.skin),
    { blend: 0.02, bias: 0.006 },
  )

/** Adds a bird's eyes to its head at `h`; `main` is its head's paint. `form` is the bird's. */
export const addBirdEyes = (
  work: Workpiece,
  s: Sculpture,
  p: Plumage,
  h: Vec3,
  main: number,
  form: string,
): void => {
  const owl = p.mark === 'owl'
  const prey = p.mark === 'eagle'
  const parrot = /^(parrot|macaw)$/.test(form)
  const lidTone = s.paints[main]?.color ?? [0.3, 0.2, 0.1]
  for (const side of [1, -1] as const) {
    if (owl) addDisc(s, p, h, side, main)
    const c: Vec3 = owl
      ? [side * 0.122, h[1] + 0.03, h[2] + p.head * 0.82]
      : [side * p.head * 0.66, h[1] + p.head * 0.2, h[2] + p.head * 0.62]
    const r = p.eye
    const axes = turned(owl ? side * 0.16 : side * 0.9)
    const iris = hex(owl ? '#f0a010' : prey ? '#f0b428' : parrot ? '#d8c878' : '#5a3214')
    if (parrot) addCheek(s, p, c, side)
    // A brow over the eye makes a bird of prey look keen and an owl wise.
    if (prey)
      s.add(
        limb(
          [c[0] * 1.06, c[1] + r * 0.75, c[2] - r * 1.3],
          [c[0] * 0.74, c[1] + r * 0.5, c[2] + r * 1.5],
          r * 0.62,
          r * 0.34,
        ),
        main,
        { blend: 0.015 },
      )
    if (owl) {
      const lid = s.paint([lidTone[0] * 0.8, lidTone[1] * 0.8, lidTone[2] * 0.8], finish.hide)
      s.add(below(sphere(c, r * 1.1), [c[0], c[1] + r * 0.44, c[2]], [side * 0.16, -1, 0.1]), lid, {
        bias: 0.004,
      })
    }
    work.mesh(
      eyeball(c, r, ringsOf(iris, owl ? 0.5 : prey || parrot ? 0.42 : 0.62), axes),
      work.material({ roughness: 0.06, f0: 0.04 }),
    )
    const glow = work.material({ emission: [0.55, 0.55, 0.55] })
    const z = axes[2]
    work.ball(
      [c[0] + z[0] * r * 0.85 - r * 0.2, c[1] + r * 0.38, c[2] + z[2] * r * 0.88],
      [r * 0.2, r * 0.2, r * 0.12],
      glow,
      [1, 1, 1],
    )
  }
}
