// Coats: which of an animal's colours shows where, in space with the withers at 1.
import type { Rgb } from '../../../prompt/brief.ts'
import { fbm, hash2, noise } from '../../random.ts'
import type { Pattern, Sculpture } from '../sculpture.ts'
import type { Species } from './species.ts'

export interface CoatPaints {
  readonly main: number
  readonly second: number
  readonly dark: number
}

/** A pale belly and a darker back, softly; `low` and `high` are heights. */
export const countershade =
  (low: number, high: number, pale: number) =>
  (_x: number, y: number, _z: number): Rgb => {
    const t = Math.max(0, Math.min(1, (y - low) / (high - low)))
    const k = 1 + pale * (1 - t) * 0.5 - 0.1 * t
    return [k, k, k]
  }

/** Distance to the nearest and second nearest point of a jittered lattice. */
const cells = (u: number, v: number): readonly [number, number] => {
  const [i, j] = [Math.floor(u), Math.floor(v)]
  let [a, b] = [9, 9]
  for (let dj = -1; dj <= 1; dj++)
    for (let di = -1; di <= 1; di++) {
      const [p, q] = [i + di, j + dj]
      const [x, y] = [p + 0.2 + 0.6 * hash2(p, q), q + 0.2 + 0.6 * hash2(q + 91, p)]
      const d = Math.sqrt((u - x) ** 2 + (v - y) ** 2)
      if (d < a) [a, b] = [d, a]
      else if (d < b) b = d
    }
  return [a, b]
}

/** Around the body and along it; both in withers heights. */
const unroll = (x: number, y: number, z: number, middle: number): readonly [number, number] => [
  z,
  Math.atan2(x, y - middle + 0.001) * 0.25 + (y < middle * 0.6 ? y * 0.6 : 0),
]

type Rule = (c: CoatPaints, sp: Species) => Pattern
const middleOf = (sp: Species): number => sp.legs + sp.chest[1] * 0.2

const stripes =
  (width: number, fill: number, wobble: number, broken: boolean): Rule =>
  (c, sp) =>
  (x, y, z) => {
    const legs = y < sp.legs * 0.8
    const [u, v] = unroll(x, y, z, middleOf(sp))
    const along = legs ? y * 1.15 : u + 0.35 * Math.abs(v) * (broken ? 0.2 : 0.5)
    const bend = wobble * (noise(u * 5 + 7, v * 9 + 3) - 0.5) + wobble * 0.5 * Math.sin(v * 14)
    const phase = (along + bend) / width
    const f = phase - Math.floor(phase)
    if (f > fill) return c.main
    if (broken && noise(Math.floor(phase) * 3.7, v * 11) < 0.3) return c.main
    return c.dark
  }
/** Black bars that taper towards a white belly; white inside the legs. */
const tiger: Rule = (c, sp) => {
  const girth = middleOf(sp)
  return (x, y, z) => {
    const leg = y < sp.legs * 0.82
    const inner = Math.abs(x) < sp.chest[0] * 0.27
    const under = leg ? inner : y < sp.legs + sp.chest[1] * (0.06 * Math.sin(z * 9) - 0.2)
    const ground = under ? c.second : c.main
    if (leg && y < sp.legs * 0.16) return ground
    const round = Math.atan2(Math.abs(x), y - girth + 0.001)
    const along = leg ? y * 1.25 + 0.3 * Math.abs(x) : z + 0.05 * Math.sin(round * 2.4 + z * 4)
    const bend = 0.07 * (noise(z * 4 + 7, round * 2.2 + 3 + (x > 0 ? 9 : 0)) - 0.5)
    const phase = (along + bend) / 0.135
    const row = Math.floor(phase)
    // Every second bar comes from below and ends on the flank.
    const reach = leg ? 1 : row % 2 === 0 ? 1.25 - round * 0.42 : 0.2 + round * 0.45
    const fill = 0.5 * Math.max(0, Math.min(1, reach)) * (leg && inner ? 0.4 : 1)
    return Math.abs(phase - row - 0.5) < fill / 2 ? c.dark : ground
  }
}
const spots =
  (size: number, ring: boolean): Rule =>
  (c, sp) =>
  (x, y, z) => {
    const [u, v] = unroll(x, y, z, middleOf(sp))
    const [a, b] = cells(u / size, (y < sp.legs * 0.75 ? y + x * 0.8 : v) / size)
    if (ring)
      return a < 0.4 && a > 0.2 && b - a > 0.12 ? c.dark : a < 0.14 && b > 0.8 ? c.dark : c.main
    return a < 0.24 ? c.dark : c.main
  }
const giraffe: Rule = (c, sp) => (x, y, z) => {
  if (y < sp.legs * 0.42) return c.second
  const [a, b] = cells((z + y * 0.25) / 0.165, (Math.atan2(x, 0.3) * 0.32 + y) / 0.165)
  return b - a > 0.17 ? c.main : c.second
}
const patches: Rule = (c) => (x, y, z) =>
  fbm(z * 2.6 + 3.1 + (x > 0 ? 7 : 0), y * 2.6 + Math.abs(x) * 2, 3) > 0.49 ? c.dark : c.main
const fawn: Rule = (c, sp) => (x, y, z) => {
  if (y < sp.legs) return c.main
  const [a] = cells(z / 0.1, (Math.atan2(x, y - middleOf(sp)) * 0.25) / 0.1)
  return a < 0.2 && y > sp.legs + sp.chest[1] * 0.1 ? c.second : c.main
}
const panda: Rule = (c, sp) => (_x, y, z) => {
  // Shoulders, forelegs and what is before them, as when it holds something up.
  const front = z > sp.length * 0.26
  return y < sp.legs * 0.72 || front ? c.dark : c.main
}
/** Dark legs and a dark belly under a bright back. */
const undersides: Rule = (c, sp) => (_x, y) =>
  y < sp.legs * 0.78 + sp.chest[1] * 0.1 ? c.dark : c.main
const socks: Rule = (c, sp) => (_x, y) => (y < sp.legs * 0.5 ? c.dark : c.main)
const husky: Rule = (c, sp) => (x, y, z) => {
  const low = sp.legs + sp.chest[1] * 0.08 + 0.03 * Math.sin(z * 16)
  return y < low || Math.abs(x) < 0.0 ? c.second : c.main
}

/** A dark saddle that frays into the grey of the flanks, pale inside the legs and below. */
const wolf: Rule = (c, sp) => {
  const middle = middleOf(sp)
  return (x, y, z) => {
    const fray = 0.05 * (noise(z * 26, y * 9 + x * 9) - 0.5) + 0.03 * Math.sin(z * 7)
    if (y > middle + sp.chest[1] * 0.5 + fray) return c.dark
    const inner = Math.abs(x) < sp.chest[0] * 0.34 && y < sp.legs * 0.9
    return inner || (y > sp.legs * 0.6 && y < sp.legs - 0.04 + fray) ? c.second : c.main
  }
}

/** Spots of `size` above `belly`, plain below, feet of another colour to `feet`; all in leg lengths. */
const spotted =
  (size: number, feet: number, belly: number, paint: (c: CoatPaints) => number): Rule =>
  (c, sp) => {
    const dots = spots(size, false)(c, sp)
    return (x, y, z) => {
      if (y < sp.legs * feet) return paint(c)
      if (y < sp.legs * belly || typeof dots === 'number') return c.main
      return dots(x, y, z)
    }
  }
/** Two white stripes that part behind the neck and meet at the tail. */
const skunk: Rule = (c, sp) => (x, y, z) => {
  const apart = 0.035 + 0.05 * Math.max(0, Math.min(1, 0.5 + z / sp.length))
  const near = Math.abs(Math.abs(x) - apart) < 0.055
  return near && y > sp.legs + sp.waist[1] * 0.35 && z < sp.length * 0.52 ? c.second : c.main
}
/** Ridges about the body, smooth plates on shoulders and hips. */
const bands: Rule = (c, sp) => (_x, y, z) => {
  if (y < sp.legs * 0.75) return c.second
  const middle = Math.abs(z) < sp.length * 0.42
  return middle && z * 15 - Math.floor(z * 15) < 0.3 ? c.dark : c.main
}
/** Pale feet. */
const meerkat: Rule = (c, sp) => (_x, y) => (y < sp.legs * 0.2 ? c.second : c.main)

const rules: Readonly<Record<Species['coat'], Rule | null>> = {
  plain: null,
  zebra: stripes(0.115, 0.52, 0.06, false),
  tiger,
  tabby: stripes(0.15, 0.38, 0.06, true),
  leopard: spots(0.12, true),
  dalmatian: spots(0.13, false),
  giraffe,
  patches,
  fawn,
  panda,
  fox: socks,
  husky,
  wolf,
  points: socks,
  badger: null,
  'red-panda': undersides,
  raccoon: socks,
  mask: null,
  monkey: null,
  cheetah: spots(0.085, false),
  hyena: spotted(0.1, 0.28, 0.8, (c) => c.dark),
  lynx: spotted(0.085, 0.3, 1, (c) => c.second),
  skunk,
  bands,
  meerkat,
  lemur: null,
}

/** Registers an animal's colours with a sculpture; `shade` softens belly and back. */
export const coatPaints = (s: Sculpture, sp: Species, shade: boolean): CoatPaints => {
  const soft = shade ? countershade(sp.legs * 0.55, 1.05, sp.pale ?? 0.3) : undefined
  return {
    main: s.paint(sp.color, sp.finish, soft),
    second: s.paint(sp.second, sp.finish),
    dark: s.paint(sp.dark, sp.finish),
  }
}
/** The paint of trunk and legs. */
export const coatPattern = (sp: Species, c: CoatPaints): number | Pattern => {
  const rule = rules[sp.coat]
  return rule ? rule(c, sp) : c.main
}
