// Which cloth, or skin, shows where on the torso: necklines, waists, belts, shirt fronts, ties and prints.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { dot, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Pattern } from '../sculpture.ts'
import type { Body } from './body.ts'
import type { Top, Weave } from './outfit.ts'

/** Whether a print shows its second colour; metres on a grown man. */
export const weaveAt = (weave: Weave, x: number, y: number, z: number): boolean => {
  if (weave === 'plain') return false
  if (weave === 'blossoms') return blossomAt(Math.atan2(x, z + 0.001) * 0.2, y)
  if (weave === 'striped') return ((y % 0.07) + 0.07) % 0.07 < 0.033
  const a = Math.atan2(x, z + 0.001) * 0.15
  if (weave === 'plaid') {
    const [p, q] = [((a % 0.075) + 0.075) % 0.075, ((y % 0.075) + 0.075) % 0.075]
    return p < 0.026 || q < 0.026
  }
  if (weave === 'motley') {
    const [p, q] = [a / 0.11 + y / 0.16, a / 0.11 - y / 0.16]
    return ((Math.floor(p) + Math.floor(q)) & 1) === 0
  }
  const row = Math.floor(y / 0.05)
  const [p, q] = [
    ((((a + (row % 2) * 0.025) % 0.05) + 0.05) % 0.05) - 0.025,
    y - (row + 0.5) * 0.05,
  ]
  return p * p + q * q < 0.00017
}

/** Five round petals, here and there. */
const blossomAt = (x: number, y: number): boolean => {
  const row = Math.floor(y / 0.13)
  const p = (((x + row * 0.07) % 0.14) + 0.14) % 0.14
  const [dx, dy] = [p - 0.07, y - (row + 0.5) * 0.13]
  const r = Math.sqrt(dx * dx + dy * dy)
  return r < 0.03 + 0.012 * Math.cos(Math.atan2(dy, dx) * 5 + row)
}

/** Where the neckline lets skin show; chest space in metres of a grown man. */
const bareNeck = (top: Top, x: number, y: number, z: number, female: boolean): boolean => {
  const front = z > 0
  switch (top.neck) {
    case 'high':
      return false
    case 'crew':
    case 'open':
      return x * x + (z - 0.005) ** 2 * 0.8 + (y - 0.17) ** 2 * 0.9 < 0.0062
    case 'scoop':
      return front ? x * x * 1.3 + (y - 0.175) ** 2 < 0.0125 : y > 0.135 && Math.abs(x) < 0.075
    case 'v':
      return (
        (front && Math.abs(x) < (y - 0.045) * 0.6 && y > 0.045) ||
        (x * x + z * z < 0.0052 && y > 0.13)
      )
    case 'strapless':
      return y > (female ? 0.062 : 0.08) + (front ? 0.012 : -0.03)
    case 'straps': {
      const strap = Math.abs(Math.abs(x) - 0.078) < 0.017
      return !strap && y > (front ? 0.07 + 0.02 * Math.cos(x * 30) : 0.05)
    }
  }
}

interface Paints {
  readonly main: number
  readonly second: number
  readonly shirt: number
  readonly tie: number
  readonly button: number
  readonly dark: number
  readonly zip: number
  readonly lapel: number
}

const dim = (c: Rgb, k: number): Rgb => [c[0] * k, c[1] * k, c[2] * k]

/** The front of a jacket: lapels, shirt, tie, buttons. */
const jacketFront = (top: Top, paints: Paints, x: number, y: number, z: number): number => {
  if (z < 0) return paints.main
  const ax = Math.abs(x)
  const depth = -0.045
  const half = (y - depth) * 0.34
  if (top.shirt && y > depth) {
    if (ax < half) {
      if (top.tie) {
        const knot = y > 0.135 ? 0.016 : 0.012 + (0.135 - y) * 0.085
        if (ax < knot) return paints.tie
      }
      return paints.shirt
    }
    // A lapel is a band beside the opening that widens to a notch; lines finer than a cell would be saw teeth.
    const wide = half + 0.018 + Math.max(0, y + 0.02) * 0.26
    return ax < wide && y < 0.13 ? paints.lapel : paints.main
  }
  if (top.zip) return ax < 0.006 ? paints.zip : paints.main
  if (top.quilted) return ax < 0.0045 ? paints.dark : paints.main
  if (top.double && top.buttons) {
    const row = ((y % 0.085) + 0.085) % 0.085
    if ((ax - 0.05) ** 2 + (row - 0.042) ** 2 < 0.009 ** 2 && y < 0.04) return paints.button
    return Math.abs(x + 0.075 - (y + 0.05) * 0.1) < 0.0028 ? paints.dark : paints.main
  }
  if (ax < 0.0035) return paints.dark
  return paints.main
}

const topPaints = (b: Body, top: Top): Paints => {
  const main = b.s.paint(top.color, top.finish)
  return {
    main,
    second: top.weave === 'plain' ? main : b.s.paint(top.second, top.finish),
    shirt: top.shirt ? b.s.paint(top.shirt, finish.cloth) : main,
    tie: top.tie ? b.s.paint(top.tie, finish.silk) : main,
    button: top.buttons ? b.s.paint(top.buttons, finish.plastic) : main,
    zip: top.zip ? b.s.paint(top.zip, finish.plastic) : main,
    lapel: top.shirt ? b.s.paint(dim(top.color, 0.7), finish.silk) : main,
    dark:
      top.neck === 'open' || top.buttons || top.quilted
        ? b.s.paint(dim(top.color, 0.45), top.finish)
        : main,
  }
}

/** Paint of everything between neck and thighs. */
export const torsoPattern = (b: Body): Pattern => {
  const { k, p, o, u, s } = b
  const paints = o.top ? topPaints(b, o.top) : null
  // Under a coat no trousers show at the hips.
  const bottom =
    o.bottom && !o.skirt
      ? s.paint(o.bottom.color, o.bottom.finish)
      : o.skirt
        ? s.paint(o.skirt.color, o.skirt.finish)
        : b.skin
  const belt = o.belt ? s.paint(o.belt.color, finish.leather) : bottom
  const torso = p.shoulderY - p.hipY
  const waist = torso * 0.2
  const local = (q: Vec3, axes: typeof k.chestAxes): Vec3 => [
    dot(q, axes[0]) / u,
    dot(q, axes[1]) / u,
    dot(q, axes[2]) / u,
  ]
  const wrap = 1 / ((p.shoulderY - p.hipY) / 0.476 / u)
  return (px, py, pz) => {
    const low = local(sub([px, py, pz], k.pelvis), k.pelvisAxes)
    const high = local(sub([px, py, pz], k.chest), k.chestAxes)
    const y = high[1] * wrap
    const fromWaist = low[1] * u
    if (o.belt && Math.abs(fromWaist - waist + 0.012 * u) < 0.019 * u) return belt
    if (o.bottom?.bib && high[2] > -0.02 && bibAt(high[0], y, high[2])) return bottom
    if (fromWaist < waist - 0.012 * u)
      return o.bottom || o.skirt ? bottom : paints && o.top && !o.top.cropped ? paints.main : b.skin
    if (!paints || !o.top) return b.skin
    if (o.top.cropped && y < -0.045) return b.skin
    if (bareNeck(o.top, high[0], y, high[2], p.female))
      return o.top.shirt && high[1] < 0.13 ? paints.shirt : b.skin
    if (o.top.neck === 'open' || o.top.buttons || o.top.zip || o.top.quilted) {
      const paint = jacketFront(o.top, paints, high[0], y, high[2])
      if (paint !== paints.main) return paint
    }
    return weaveAt(o.top.weave, high[0], y, high[2]) ? paints.second : paints.main
  }
}
/** Overalls: a bib on the chest and straps over the shoulders. */
const bibAt = (x: number, y: number, z: number): boolean => {
  const ax = Math.abs(x)
  if (y < 0.045) return z > 0.02 && ax < 0.105
  return Math.abs(ax - 0.075) < 0.019
}
