// Boots and shoes that nobody wears: a shaft, an instep, a welt and sole, laces through eyelets.
import type { Rgb } from '../../../prompt/brief.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, cone, ellipsoid, limb, torus, turned } from '../sdf.ts'
import { copyInto, moved, type Workpiece } from '../workpiece.ts'
import { sneaker } from './sneaker.ts'

interface Cut {
  /** Height of the shaft's rim, metres. */
  readonly rim: number
  readonly heel: number
  readonly laced: boolean
  readonly color: string
  readonly sole: string
  /** A rubber boot shines and has no laces. */
  readonly rubber: boolean
}

const cutOf = (noun: string): Cut => {
  const plain = {
    rim: 0.24,
    heel: 0.03,
    laced: true,
    color: '#6e4526',
    sole: '#2a1c12',
    rubber: false,
  }
  if (/rain|rubber|wellies|wellington/.test(noun))
    return { ...plain, rim: 0.32, laced: false, color: '#e8b81c', sole: '#b88a10', rubber: true }
  if (/cowboy|riding/.test(noun)) return { ...plain, rim: 0.3, heel: 0.045, laced: false }
  if (/shoe|loafer|oxford/.test(noun))
    return { ...plain, rim: 0.095, heel: 0.024, color: '#3a2416' }
  return plain
}

/** Eyelets and crossed laces up the instep. */
const lace = (work: Workpiece, cut: Cut, color: Rgb): void => {
  const cord = work.material(finish.cloth)
  const brass = work.material(finish.gold)
  const rows = cut.rim > 0.15 ? 6 : 4
  const at = (k: number) => {
    const t = k / (rows - 1)
    return cut.rim > 0.15
      ? { y: 0.1 + t * (cut.rim - 0.13), z: 0.075 - t ** 0.7 * 0.052, w: 0.026 }
      : { y: 0.078 + t * 0.024, z: 0.105 - t * 0.06, w: 0.024 }
  }
  for (let k = 0; k < rows; k++) {
    const { y, z, w } = at(k)
    for (const s of [-1, 1])
      work.ball([s * w, y, z + 0.004], [0.005, 0.005, 0.004], brass, hex('#c8a050'), turned(0), 8)
    const next = at(Math.min(rows - 1, k + 1))
    for (const s of [-1, 1])
      work.cylinder(
        [s * w, y, z + 0.009],
        [-s * next.w, next.y, next.z + 0.009],
        0.0035,
        0.0035,
        cord,
        color,
        6,
      )
  }
  const { y, z } = at(rows - 1)
  for (const s of [-1, 1])
    work.cylinder([0, y, z + 0.012], [s * 0.05, y - 0.05, z + 0.02], 0.0035, 0.003, cord, color, 6)
}

/** One boot or shoe, its toe towards +z. */
const boot: Builder = (subject) => ({
  yaw: 0.7,
  work: made((work) => {
    const cut = cutOf(subject.noun)
    const old = /old|worn|vintage/.test(
      `${subject.traits['style'] ?? ''} ${subject.traits['age'] ?? ''}`,
    )
    const color = colorOf(subject, 0, cut.color)
    const s = new Sculpture()
    const skin = s.paint(color, cut.rubber ? finish.plastic : finish.leather, (x, y, z) => {
      const worn = old ? 0.82 + 0.3 * Math.sin(x * 60 + z * 40) * Math.sin(y * 55) * 0.5 : 1
      const toe = z > 0.12 ? 0.86 : 1
      return [worn * toe, worn * toe, worn * toe]
    })
    const { heel, rim } = cut
    s.add(limb([0, 0.055 + heel, -0.06], [0, 0.045 + heel, 0.1], 0.046, 0.038), skin)
    s.add(ellipsoid([0, 0.04 + heel, 0.125], [0.047, 0.036, 0.062]), skin, { blend: 0.03 })
    if (rim > 0.15) {
      s.add(
        cone([0, 0.07 + heel, -0.055], [0, rim, -0.06], 0.047, cut.laced ? 0.05 : 0.062, 0.012),
        skin,
        { blend: 0.04 },
      )
      s.cut(
        cone(
          [0, rim - 0.1, -0.06],
          [0, rim + 0.05, -0.06],
          0.038,
          cut.laced ? 0.041 : 0.053,
          0.004,
        ),
      )
      s.add(torus([0, rim - 0.004, -0.06], cut.laced ? 0.046 : 0.058, 0.007, turned(0)), skin)
    } else {
      s.cut(ellipsoid([0, 0.105 + heel, -0.045], [0.034, 0.04, 0.052]))
      s.add(limb([0, 0.075 + heel, 0.0], [0, 0.062 + heel, 0.07], 0.03, 0.026), skin, {
        blend: 0.02,
      })
    }
    const sole = s.paint(hex(cut.sole), finish.rubber)
    s.add(ellipsoid([0, 0.012 + heel * 0.7, 0.1], [0.054, 0.014, 0.095]), sole)
    s.add(block([0, 0.012 + heel * 0.7, -0.01], [0.042, 0.011, 0.1], 0.008), sole, { blend: 0.02 })
    s.add(block([0, heel * 0.5 + 0.003, -0.065], [0.044, heel * 0.5 + 0.004, 0.04], 0.006), sole)
    work.sculpt(s, 0.006)
    if (cut.laced) lace(work, cut, old ? hex('#c8b088') : dim(color, 0.5))
  }),
})

const sneakers = /sneaker|trainer|running|converse|nike|jordan|tennis/

/** A boot, shoe or sneaker; two that stand as a pair, one turned a little from the other, when the trait `pair` says so. */
export const footwear: Builder = (subject, options) => {
  const one = (sneakers.test(subject.noun) ? sneaker : boot)(subject, options)
  if (!subject.traits['pair']) return one
  return {
    ...one,
    work: made((work) => {
      copyInto(work, one.work, (mesh) => moved(mesh, [0.068, 0, 0.02], turned(-0.12)))
      copyInto(work, one.work, (mesh) => moved(mesh, [-0.066, 0, -0.045], turned(0.2)))
    }),
  }
}
