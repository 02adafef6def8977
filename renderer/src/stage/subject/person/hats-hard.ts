// Helmets, in the head's space (0.26 m from chin to crown).
import type { Vec3 } from '../../scene.ts'
import { hex, smoothstep } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { below, block, chain, cone, displaced, ellipsoid, limb, torus, turned } from '../sdf.ts'
import { points3 } from '../sweep.ts'
import { brim, dim, dome, gold, put, type Wearing } from './hat-parts.ts'

export const hardHat: Wearing = (part, color) => {
  const s = new Sculpture()
  const c = s.paint(color ?? hex('#f2b81c'), finish.plastic)
  s.add(dome(0.026, 0.05, 0.06), c)
  s.add(
    brim(0.056, 0.1, 0.142, 0.005, (side, t) => -0.012 * t * (1 - side)),
    c,
    { blend: 0.012 },
  )
  for (const x of [-0.035, 0, 0.035])
    s.add(
      below(ellipsoid([x, 0.031, -0.014], [0.008, 0.136, 0.142]), [0, 0.07, 0], [0, -1, 0]),
      c,
      { blend: 0.008 },
    )
  put(part, s)
}
export const soldier: Wearing = (part, color) => {
  const s = new Sculpture()
  const c = s.paint(color ?? hex('#4c5636'), finish.plaster)
  s.add(
    displaced(
      dome(0.03, 0.03, 0.05),
      0.014,
      (_x, y, z) => 0.012 * smoothstep(0.06, 0.03, y) * (z > 0 ? 1 : 0.5),
    ),
    c,
  )
  s.add(
    torus([0, -0.05, 0.005], 0.1, 0.004, turned(0, 0.35, 0)),
    s.paint(hex('#3a3226'), finish.leather),
  )
  put(part, s)
}
export const fireHelmet: Wearing = (part, color) => {
  const s = new Sculpture()
  const c = s.paint(color ?? hex('#b8201a'), finish.paint)
  s.add(dome(0.028, 0.056, 0.04), c)
  s.add(
    brim(0.062, 0.1, 0.15, 0.005, (side, t) => -0.02 * t * (1 - side)),
    c,
    { blend: 0.01 },
  )
  s.add(ellipsoid([0, 0.045, -0.15], [0.09, 0.008, 0.07], turned(0, 0.4, 0)), c, { blend: 0.01 })
  s.add(below(ellipsoid([0, 0.031, -0.014], [0.012, 0.146, 0.15]), [0, 0.09, 0], [0, -1, 0]), c, {
    blend: 0.01,
  })
  s.add(
    block([0, 0.115, 0.122], [0.034, 0.042, 0.006], 0.006, turned(0, -0.5, 0)),
    s.paint(gold, finish.gold),
  )
  put(part, s)
}
export const crash: Wearing = (part, color, item) => {
  const s = new Sculpture()
  const c = s.paint(color ?? hex('#26282e'), finish.paint)
  const visor = s.paint(hex('#101318'), finish.glass)
  if (/bike|bicycle|cycl|riding/.test(item)) {
    const dark = s.paint(hex('#1c1d20'), finish.plastic)
    s.add(
      dome(0.03, 0.056, 0.05),
      /riding/.test(item) ? c : (x, y) => (y > 0.07 && Math.abs(Math.sin(x * 62)) < 0.3 ? dark : c),
    )
    s.add(ellipsoid([0, 0.062, 0.11], [0.07, 0.009, 0.045], turned(0, 0.2, 0)), c, { blend: 0.008 })
    put(part, s)
    return
  }
  s.add(ellipsoid([0, 0.015, -0.006], [0.138, 0.152, 0.152]), (x, y, z) =>
    z > 0.06 && y > -0.045 && y < 0.055 - x * x ? visor : c,
  )
  s.cut(block([0, -0.2, -0.01], [0.3, 0.072, 0.3], 0.001))
  put(part, s)
}
/** A player's helmet: a shell with vents over the ears, the chin strap, and the rim of a clear half visor before the eyes. */
export const hockeyHelmet: Wearing = (part, color) => {
  const s = new Sculpture()
  const c = s.paint(color ?? hex('#f0f0f0'), finish.paint)
  const dark = s.paint(hex('#1c1e22'), finish.plastic)
  s.add(dome(0.026, 0.058, 0.02), (x, y, z) =>
    y > 0.09 && Math.abs(Math.abs(x) - 0.04) < 0.009 && Math.sin(z * 60) > 0 ? dark : c,
  )
  for (const side of [1, -1])
    s.add(ellipsoid([side * 0.104, 0.015, -0.02], [0.024, 0.062, 0.058]), c, { blend: 0.02 })
  s.add(torus([0, -0.055, 0.005], 0.098, 0.004, turned(0, 0.3, 0)), dark)
  put(part, s)
  const rim = part.material({ roughness: 0.15, f0: 0.08 })
  const at = (a: number, y: number): Vec3 => [0.128 * Math.sin(a), y, 0.15 * Math.cos(a) - 0.008]
  const angles = Array.from({ length: 15 }, (_, i) => -1.15 + (i / 14) * 2.3)
  const edge = (y: number) => ({
    line: angles.map((a) => at(a, y - 0.006 * Math.cos(a * 1.3))),
    radii: angles.map(() => 0.0022),
  })
  for (const y of [0.06, -0.008]) {
    const { line, radii } = edge(y)
    part.tube(line, { radii, segments: 6, flatten: 1, up: [0, 1, 0] }, rim, [0.72, 0.8, 0.86])
  }
}
export const greatHelm: Wearing = (part, color) => {
  const c = color ?? hex('#b8bcc2')
  const s = new Sculpture()
  const steel = s.paint(c, finish.steel)
  const slit = s.paint(hex('#0c0c0e'), finish.cloth)
  const brass = s.paint(gold, finish.gold)
  const face = (x: number, y: number, z: number): number => {
    if (z < 0.03) return steel
    if (y > 0.002 && y < 0.019 && Math.abs(x) < 0.085) return slit
    if (y > 0.026 && y < 0.037) return brass
    if (Math.abs(x) < 0.005 && y < 0.03) return brass
    const [u, v] = [((Math.abs(x) + 0.003) % 0.02) - 0.01, ((y + 0.2) % 0.02) - 0.01]
    return y < -0.03 &&
      y > -0.1 &&
      Math.abs(x) > 0.012 &&
      Math.abs(x) < 0.06 &&
      u * u + v * v < 0.000012
      ? slit
      : steel
  }
  s.add(below(ellipsoid([0, 0.012, 0.002], [0.126, 0.15, 0.142]), [0, -0.142, 0], [0, -1, 0]), face)
  s.add(limb([0, -0.02, 0.1], [0, 0.005, 0.128], 0.03, 0.01), face, { blend: 0.03 })
  put(part, s, 0.007)
  const plume = new Sculpture()
  const red = plume.paint(hex('#b8241c'), finish.feather)
  plume.addAll(
    chain(
      points3('0,.15,.02 0,.21,-.02 0,.19,-.1 0,.09,-.17 0,0,-.185'),
      [0.012, 0.026, 0.034, 0.03, 0.01],
    ),
    red,
    { blend: 0.01 },
  )
  put(part, plume)
}
export const viking: Wearing = (part, color) => {
  const s = new Sculpture()
  const iron = s.paint(color ?? hex('#8a8c90'), finish.steel)
  const brass = s.paint(gold, finish.gold)
  s.add(dome(0.022, 0.05, 0.04), (x, y) => (y < 0.072 || Math.abs(x) < 0.012 ? brass : iron))
  s.add(block([0, 0.02, 0.112], [0.009, 0.036, 0.008], 0.004), brass)
  const horn = s.paint(hex('#efe6d0'), finish.plastic)
  for (const side of [1, -1])
    s.addAll(
      chain(
        [
          [side * 0.098, 0.08, -0.01],
          [side * 0.15, 0.1, -0.01],
          [side * 0.185, 0.155, -0.005],
          [side * 0.18, 0.22, 0],
        ],
        [0.03, 0.026, 0.017, 0.003],
      ),
      horn,
      { blend: 0.004 },
    )
  put(part, s)
}
export const roman: Wearing = (part, color) => {
  const s = new Sculpture()
  const brass = s.paint(color ?? hex('#b0823a'), finish.gold)
  s.add(dome(0.02, 0.046, 0.02), brass)
  s.add(
    brim(0.05, 0.1, 0.135, 0.004, () => 0),
    brass,
    { blend: 0.006 },
  )
  for (const side of [1, -1])
    s.add(ellipsoid([side * 0.096, -0.045, 0.035], [0.01, 0.06, 0.034]), brass)
  const crest = s.paint(hex('#b0201a'), finish.feather)
  s.add(
    below(ellipsoid([0, 0.04, -0.02], [0.02, 0.19, 0.2]), [0, 0.1, 0.06], [0, -1, -0.35]),
    crest,
  )
  s.add(dome(0.021, 0.05, 0.02), brass)
  put(part, s)
}
export const kabuto: Wearing = (part, color) => {
  const s = new Sculpture()
  const c = color ?? hex('#1a1a1e')
  const lacquer = s.paint(c, finish.paint)
  s.add(dome(0.026, 0.05, 0.04), lacquer)
  for (let i = 0; i < 3; i++)
    s.add(
      below(
        ellipsoid([0, 0.03 - i * 0.03, -0.014], [0.14 + i * 0.016, 0.05, 0.15 + i * 0.016]),
        [0, 0, 0.04],
        [0, 0, 1],
      ),
      s.paint(dim(c, 1 + i * 0.3), finish.paint),
    )
  const brass = s.paint(gold, finish.gold)
  for (const side of [1, -1])
    s.addAll(
      chain(
        [
          [side * 0.01, 0.09, 0.12],
          [side * 0.05, 0.15, 0.125],
          [side * 0.075, 0.25, 0.105],
        ],
        [0.013, 0.011, 0.003],
      ),
      brass,
    )
  put(part, s)
}
export const bubble: Wearing = (part) => {
  const s = new Sculpture()
  const shell = s.paint(hex('#ececea'), finish.plastic)
  const visor = s.paint(hex('#d8962c'), { roughness: 0.06, f0: 0.75, metal: 1 })
  const rim = s.paint(hex('#8a8f96'), finish.plastic)
  s.add(ellipsoid([0, 0.005, 0], [0.168, 0.17, 0.172]), (x, y, z) => {
    const d = Math.sqrt((x / 0.128) ** 2 + ((y - 0.005) / 0.108) ** 2)
    return z < 0.02 || d > 1.12 ? shell : d > 1 ? rim : visor
  })
  s.add(torus([0, -0.14, 0], 0.11, 0.026), rim)
  for (const side of [1, -1])
    s.add(cone([side * 0.155, 0, 0], [side * 0.182, 0, 0], 0.038, 0.034, 0.008), rim)
  put(part, s, 0.0085)
}
/** The same seen from near: hollow, its visor clear, so that the face shows. */
export const clearBubble: Wearing = (part) => {
  const s = new Sculpture()
  const shell = s.paint(hex('#ececea'), finish.plastic)
  const rim = s.paint(hex('#8a8f96'), finish.plastic)
  const across = (x: number, y: number) => Math.hypot(x / 0.128, (y - 0.005) / 0.12)
  s.add(ellipsoid([0, 0.005, 0], [0.168, 0.17, 0.172]), (x, y, z) =>
    z > 0.02 && across(x, y) < 1.12 ? rim : shell,
  )
  s.cut(ellipsoid([0, 0.005, 0], [0.148, 0.15, 0.152]))
  s.cut(ellipsoid([0, 0.005, 0.15], [0.124, 0.116, 0.13]))
  s.add(torus([0, -0.14, 0], 0.11, 0.026), rim)
  for (const side of [1, -1])
    s.add(cone([side * 0.155, 0, 0], [side * 0.182, 0, 0], 0.038, 0.034, 0.008), rim)
  put(part, s, 0.0065)
  // A sheen high on one side is all that shows of the glass.
  const glint = part.material({ roughness: 0.3, emission: [0.42, 0.45, 0.5] })
  const at = (a: number, e: number): Vec3 => [
    0.163 * Math.sin(a) * Math.cos(e),
    0.005 + 0.165 * Math.sin(e),
    0.167 * Math.cos(a) * Math.cos(e),
  ]
  part.tube(
    [at(-0.62, 0.22), at(-0.57, 0.36), at(-0.47, 0.48), at(-0.34, 0.56)],
    { radii: [0.0012, 0.0036, 0.0036, 0.001], segments: 6, flatten: 0.4, up: [0, 0, 1] },
    glint,
    [0.9, 0.93, 1],
  )
}
export const bearskin: Wearing = (part, color) => {
  const s = new Sculpture()
  const tall = ellipsoid([0, 0.15, -0.014], [0.125, 0.155, 0.135])
  s.add(
    displaced(
      below(tall, [0, 0.045, 0], [0, -1, 0]),
      0.006,
      (x, y, z) => 0.004 * Math.sin(x * 110) * Math.sin(y * 120) * Math.sin(z * 105),
    ),
    s.paint(color ?? hex('#141416'), finish.fur),
  )
  put(part, s)
}
export const aviator: Wearing = (part, color) => {
  const c = color ?? hex('#5a3a22')
  const s = new Sculpture()
  const hide = s.paint(c, finish.leather)
  s.add(dome(0.015, 0.045, 0.3), hide)
  for (const side of [1, -1])
    s.add(ellipsoid([side * 0.1, -0.03, 0], [0.014, 0.06, 0.045]), hide, { blend: 0.01 })
  put(part, s)
}
/** A fencer's mask: dark mesh before the face, a white bib under the chin. */
export const fencingMask: Wearing = (part) => {
  const s = new Sculpture()
  const mesh = s.paint(hex('#2a2d33'), { roughness: 0.5, f0: 0.2, scale: 160, relief: 0.3 })
  const white = s.paint(hex('#f2f2ee'), finish.cloth)
  s.add(ellipsoid([0, 0.004, 0.012], [0.122, 0.148, 0.148]), (x, y, z) =>
    z > 0.03 && Math.abs(x) < 0.1 && y > -0.1 && y < 0.112 ? mesh : white,
  )
  s.add(ellipsoid([0, -0.15, 0.05], [0.09, 0.06, 0.075]), white, { blend: 0.02 })
  put(part, s, 0.008)
}
