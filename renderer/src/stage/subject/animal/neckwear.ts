// What animals wear about the neck: scarves, bandanas, collars, ties, bows, medals, and capes that fall over the back.

import type { Vec3 } from '../../scene.ts'
import { add, cross, hex, length, mix3, normalize, scale, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import type { Workpiece } from '../workpiece.ts'

/** All that is worn so, by the last of its words. */
export const neckwear =
  /scarf|shawl|bow-?tie|^bow$|ribbon|bandana|bandanna|neckerchief|collar|necktie|^tie$|necklace|pearls|medal|cape|cloak|lei$|garland/

/** A neck as a ring about it: `axis` points to the head, `out` to the throat, turned a little to the lens. */
interface Neck {
  readonly at: Vec3
  readonly r: number
  readonly axis: Vec3
  readonly out: Vec3
  readonly across: Vec3
  /** How far before the body's middle the breast is. */
  readonly breast: number
}

/** The neck of a model that has one, else a place under the chin; `r` is the head's radius. */
const neckOf = (model: Model, head: Vec3, r: number): Neck => {
  const { neckRoot, neckSide, breast } = model.anchors
  const root = neckRoot ?? add(head, [0, -r * 1.5, -r * 0.35])
  const long = length(sub(head, root))
  const axis = normalize(sub(head, root))
  // As low as the chest allows and clear of the chin.
  const t = Math.max(0.12, Math.min(0.62, 1 - (r * 0.92) / long))
  const at = mix3(root, head, t)
  const wide = Math.max(neckRoot && neckSide ? length(sub(neckSide, neckRoot)) : r * 0.86, r * 0.72)
  const lens = model.sided ? -Math.sign(model.bestYaw) : 0
  const level = cross([1, 0, 0], axis)
  const throat = level[2] < 0 ? scale(level, -1) : level
  const out = normalize(add(throat, [lens * 0.62, 0, 0]))
  return {
    at,
    r: wide,
    axis,
    out,
    across: normalize(cross(axis, out)),
    breast: (breast?.[2] ?? at[2] + wide) + r * 0.1,
  }
}

/** A point about the neck, `a` radians from the throat's middle. */
const about = ({ at, r, axis, out, across }: Neck, a: number, k: number, up: number): Vec3 =>
  add(
    at,
    add(
      add(scale(out, r * k * Math.cos(a)), scale(across, r * k * Math.sin(a))),
      scale(axis, r * up),
    ),
  )

const band = (
  work: Workpiece,
  neck: Neck,
  thick: number,
  wide: number,
  material: number,
  color: Vec3,
  up = 0,
): void => {
  const points = Array.from({ length: 33 }, (_, i) => about(neck, (i / 32) * 2 * Math.PI, 1.04, up))
  work.tube(
    points,
    { radii: [neck.r * wide], flatten: thick / wide, segments: 10, closed: true, up: neck.axis },
    material,
    color,
  )
}

/** A strip of cloth that falls from the neck before the breast: half widths in neck radii from its knot to its end. */
const fall = (
  work: Workpiece,
  neck: Neck,
  a: number,
  long: number,
  half: readonly [number, number],
  material: number,
  color: (v: number) => Vec3,
): void => {
  const knot = about(neck, a, 1.2, -0.1)
  const flat = normalize([neck.out[0], 0, neck.out[2]])
  const side: Vec3 = normalize(cross([0, 1, 0], flat))
  const point = (u: number, v: number): Vec3 => {
    const w = neck.r * (half[0] + (half[1] - half[0]) * v) * (u * 2 - 1)
    // It leans on the breast on its way down and swings a little free at its end.
    const down: Vec3 = [knot[0], knot[1] - neck.r * long * v, knot[2]]
    const push = Math.max(0, neck.breast - down[2]) * Math.min(1, v * 1.6) * 0.9
    const ripple = neck.r * 0.05 * Math.sin(v * 7 + u * 4)
    return add(add(down, scale(side, w)), scale(flat, push + ripple + neck.r * 0.06))
  }
  work.grid(8, 18, point, material, (p) => color((knot[1] - p[1]) / (neck.r * long)), false)
}

const scarf = (work: Workpiece, neck: Neck, color: Vec3): void => {
  const wool = work.material(finish.wool)
  const pale = mix3(color, [0.92, 0.9, 0.85], 0.75)
  band(work, neck, 0.26, 0.36, wool, color, 0.02)
  band(work, { ...neck, r: neck.r * 0.96 }, 0.2, 0.26, wool, scale(color, 0.86), 0.42)
  // Stripes at the ends, as knitted ones have.
  const striped = (v: number): Vec3 =>
    v > 0.68 && Math.floor((v - 0.68) * 19) % 2 === 0 ? pale : color
  fall(work, neck, -0.2, 2.1, [0.3, 0.42], wool, striped)
  fall(work, neck, 0.34, 1.6, [0.28, 0.4], wool, striped)
  work.ball(
    about(neck, 0.06, 1.22, -0.05),
    [neck.r * 0.34, neck.r * 0.34, neck.r * 0.3],
    wool,
    scale(color, 0.94),
  )
}

const bandana = (work: Workpiece, neck: Neck, color: Vec3): void => {
  const cloth = work.material(finish.cloth)
  band(work, neck, 0.14, 0.22, cloth, color)
  const dotted = (v: number): Vec3 => (v > 0.12 && v < 0.2 ? [0.9, 0.88, 0.84] : color)
  fall(work, neck, 0, 1.9, [1.12, 0.04], cloth, dotted)
}

const bow = (work: Workpiece, neck: Neck, color: Vec3): void => {
  const silk = work.material(finish.silk)
  band(work, neck, 0.08, 0.13, silk, scale(color, 0.8))
  const front = about(neck, 0, 1.42, -0.16)
  const flat = normalize([neck.out[0], 0, neck.out[2]])
  const side = normalize(cross([0, 1, 0], flat))
  for (const s of [-1, 1])
    work.tube(
      [0, 0.12, 0.4, 0.78].map((d, i) =>
        add(front, add(scale(side, s * neck.r * d * 1.25), [0, neck.r * 0.03 * i, 0])),
      ),
      {
        radii: [neck.r * 0.16, neck.r * 0.28, neck.r * 0.5, neck.r * 0.58],
        flatten: 0.42,
        segments: 12,
        up: [0, 1, 0],
      },
      silk,
      color,
    )
  work.ball(front, [neck.r * 0.15, neck.r * 0.2, neck.r * 0.17], silk, scale(color, 0.75))
}

const hung = (work: Workpiece, neck: Neck, item: string, color: Vec3 | null): void => {
  if (/pearl|necklace|lei$|garland/.test(item)) {
    const flowers = /lei$|garland/.test(item)
    const beads = flowers ? 18 : 26
    const m = work.material(flowers ? finish.cloth : { roughness: 0.2, f0: 0.08 })
    for (let i = 0; i < beads; i++) {
      const a = (i / beads) * 2 * Math.PI
      const sag = -0.3 - 0.35 * Math.max(0, Math.cos(a))
      const size = neck.r * (flowers ? 0.2 : 0.11)
      const tint: Vec3 = flowers
        ? ([hex('#e83a6c'), hex('#f6c02c'), hex('#f4f0ea')][i % 3] ?? [1, 1, 1])
        : [0.9, 0.87, 0.8]
      work.ball(about(neck, a, 1.12, sag), [size, size, size], m, color ?? tint)
    }
    return
  }
  const medal = /medal/.test(item)
  band(work, neck, 0.09, medal ? 0.12 : 0.24, work.material(finish.cloth), color ?? hex('#b8242c'))
  const gold = work.material(finish.gold)
  const size = neck.r * (medal ? 0.34 : 0.2)
  const at = about(neck, 0, 1.2, -0.1)
  work.ball(
    add(at, [0, -neck.r * (medal ? 0.75 : 0.3), 0]),
    [size, size, size * (medal ? 0.5 : 0.8)],
    gold,
    hex('#e0b040'),
  )
}

/** A cape from the neck over the back, its hem in the wind behind. */
const cape = (model: Model, neck: Neck, color: Vec3): void => {
  const { work, anchors } = model
  const cloth = work.material(finish.silk)
  const rear = anchors['rear'] ?? add(neck.at, [0, 0, -neck.r * 3])
  const back = anchors['back'] ?? mix3(neck.at, rear, 0.5)
  const girth = anchors['flank'] ? Math.abs(anchors['flank'][0]) : neck.r
  const long = neck.at[2] - rear[2]
  const point = (u: number, v: number): Vec3 => {
    const a = (u * 2 - 1) * (0.9 + 0.35 * v)
    const flare = 1 + 0.28 * v + 0.07 * Math.sin(u * 18) * v
    const w = (neck.r * 1.05 * (1 - v) + girth * 1.15 * Math.min(1, v * 2.2)) * flare
    // It rests on the line of the back and lifts off it toward the hem.
    const ridge =
      neck.at[1] + neck.r * 0.9 + (back[1] - neck.at[1] - neck.r * 0.9) * Math.min(1, v * 2.4)
    const lift = neck.r * (0.1 + 0.5 * v * v + 0.05 * Math.sin(v * 9))
    return [
      Math.sin(a) * w,
      ridge - w + Math.cos(a) * w + lift,
      neck.at[2] - long * (1.12 * v - 0.02),
    ]
  }
  work.grid(28, 28, point, cloth, () => color, false)
  band(work, neck, 0.12, 0.2, cloth, color)
  const gold = work.material(finish.gold)
  work.ball(
    about(neck, 0, 1.18, 0),
    [neck.r * 0.2, neck.r * 0.2, neck.r * 0.14],
    gold,
    hex('#e0b040'),
  )
}

/** Puts `item` about the neck; `head` is the head's middle and `r` its radius in the model's space. */
export const addNeckwear = (
  model: Model,
  item: string,
  color: Vec3 | null,
  head: Vec3,
  r: number,
): void => {
  const { work } = model
  const neck = neckOf(model, head, r)
  const red = color ?? hex('#b8242c')
  if (/cape|cloak/.test(item)) cape(model, neck, red)
  else if (/scarf|shawl/.test(item)) scarf(work, neck, red)
  else if (/bandan|neckerchief/.test(item)) bandana(work, neck, red)
  else if (/bow|ribbon/.test(item)) bow(work, neck, red)
  else if (/tie$/.test(item)) {
    const silk = work.material(finish.silk)
    band(work, neck, 0.1, 0.16, silk, red)
    fall(work, neck, 0, 2.1, [0.16, 0.3], silk, (v) => (v < 0.12 ? scale(red, 0.8) : red))
  } else hung(work, neck, item, color)
}
