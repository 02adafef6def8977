// The heads of flowers, petal by petal, and a flower on its stem.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Brush, brush, round } from '../brush.ts'
import { colorOf } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

export const green = '#4f8a34'
export type Bloom = 'sunflower' | 'tulip' | 'rose' | 'daisy' | 'poppy' | 'lily' | 'plain'

/** A leaf blade from `a`, reaching `out`, `wide`, with a bend. */
export const blade = (b: Brush, a: Vec3, out: Vec3, wide: number): void => {
  b.skin(4, 8, (u, v) => {
    const k = wide * Math.sin(Math.PI * (0.06 + 0.92 * v)) * (u - 0.5)
    const l = Math.sqrt(out[0] ** 2 + out[2] ** 2) || 1
    const sag = -0.35 * (out[1] + l * 0.4) * v * v
    return [
      a[0] + out[0] * v - (out[2] / l) * k,
      a[1] + out[1] * v + sag + Math.abs(k) * 0.4,
      a[2] + out[2] * v + (out[0] / l) * k,
    ]
  })
}
/** Petals in a ring on the face of a flower that looks along +z. */
const ring = (
  b: Brush,
  n: number,
  r: number,
  long: number,
  wide: number,
  lift: number,
  turn = 0,
): void =>
  round(n, (a0) => {
    const a = a0 + turn
    b.skin(4, 5, (u, v) => {
      const k = wide * Math.sin(Math.PI * (0.12 + 0.84 * v)) ** 0.7 * (u - 0.5)
      const d = r + long * v
      const z = lift * v - 0.25 * long * v * v + 0.3 * Math.abs(k)
      return [d * Math.sin(a) + k * Math.cos(a), d * Math.cos(a) - k * Math.sin(a), z]
    })
  })

const roseHead = (b: Brush): void => {
  for (let i = 0; i < 22; i++) {
    const t = i / 22
    const a = i * 2.4
    const r = 0.05 + 0.3 * t
    b.shade(0.7 + 0.5 * t).skin(6, 5, (u, v) => {
      const w = (u - 0.5) * (1.9 - 0.5 * t)
      const open = r * (0.65 + 0.5 * v ** 2 * (0.4 + t))
      const y = 0.52 * (1 - 0.35 * t) * Math.sin(v * 1.5) * (1 - 0.35 * (2 * (u - 0.5)) ** 2)
      return [open * Math.sin(a + w), y, open * Math.cos(a + w)]
    })
  }
}
/** The head of a flower about 1 wide, its back at the origin, looking along +z. */
const head = (w: Workpiece, kind: Bloom, color: Rgb): void => {
  const petal = brush(w, finish.petal, color)
  switch (kind) {
    case 'sunflower':
      ring(petal.shade(0.85), 20, 0.2, 0.34, 0.17, 0.02)
      ring(petal, 20, 0.2, 0.3, 0.16, 0.1, 0.16)
      brush(w, { ...finish.crust, scale: 60, relief: 0.6 }, '#4a2a12').ball(
        [0, 0, 0.03],
        [0.25, 0.25, 0.07],
        undefined,
        28,
      )
      brush(w, finish.crust, '#6a4a1c').ball([0, 0, 0.05], [0.13, 0.13, 0.07], undefined, 20)
      return
    case 'daisy':
      ring(petal, 16, 0.1, 0.38, 0.16, 0.06)
      brush(w, { ...finish.crust, scale: 50 }, '#f0b81c').ball([0, 0, 0.04], [0.15, 0.15, 0.09])
      return
    case 'poppy':
      ring(petal, 5, 0.04, 0.46, 0.62, 0.24)
      ring(petal.shade(0.85), 4, 0.03, 0.36, 0.55, 0.34, 0.5)
      brush(w, finish.leaf, '#1c1a16').ball([0, 0, 0.08], [0.1, 0.1, 0.09])
      return
    case 'lily':
      ring(petal, 6, 0.03, 0.5, 0.24, 0.2)
      round(6, (a) =>
        brush(w, finish.petal, '#c8701c').rod(
          [0, 0, 0.05],
          [0.12 * Math.sin(a), 0.12 * Math.cos(a), 0.36],
          0.012,
        ),
      )
      return
    case 'rose':
      w.placed({ pitch: Math.PI / 2 - 0.35 }, () => roseHead(petal))
      return
    case 'tulip':
      w.placed({ pitch: Math.PI / 2 }, () => {
        for (let i = 0; i < 6; i++)
          petal.shade(i % 2 ? 0.86 : 1.05).skin(6, 8, (u, v) => {
            const a = (i * Math.PI) / 3 + (u - 0.5) * 1.5 * Math.cos(v * 1.25)
            const r = (0.3 * Math.sin(0.5 + 1.9 * v) + 0.02) * (i % 2 ? 0.92 : 1)
            return [r * Math.sin(a), 0.72 * v, r * Math.cos(a)]
          })
      })
      return
    default:
      ring(petal, 6, 0.06, 0.42, 0.36, 0.14)
      ring(petal.shade(1.15), 6, 0.04, 0.28, 0.26, 0.2, 0.5)
      brush(w, finish.crust, '#f0c030').ball([0, 0, 0.07], [0.1, 0.1, 0.08])
  }
}
export const bloomOf = (noun: string, form: string): Bloom => {
  if (/sunflower/.test(noun + form)) return 'sunflower'
  if (/tulip|crocus/.test(noun + form)) return 'tulip'
  if (/rose|peon|camellia|carnation|ranunculus/.test(noun + form)) return 'rose'
  if (/daisy|daisies|chrysanth|dandelion|gerbera|aster|edelweiss|dahlia|marigold/.test(noun))
    return 'daisy'
  if (/popp|anemone/.test(noun)) return 'poppy'
  return /lil(y|ies)|orchid|iris|daffodil|magnolia|jasmine/.test(noun) ? 'lily' : 'plain'
}
export const ownColor: Readonly<Record<Bloom, string>> = {
  sunflower: '#f5b40f',
  tulip: '#d8283c',
  rose: '#b8141c',
  daisy: '#f8f6f0',
  poppy: '#d8241c',
  lily: '#f6e4ee',
  plain: '#d85a98',
}
export const colorFor = (subject: BriefSubject, kind: Bloom): Rgb =>
  /dandelion|daffodil|marigold/.test(subject.noun)
    ? hex('#f2c01c')
    : /iris|crocus|violet/.test(subject.noun)
      ? hex('#6a4ac0')
      : colorOf(subject, 0, ownColor[kind])

/** One flower on its stem: head `wide`, at the end of the stem from `foot`, looking where yaw and pitch say. */
export const stalk = (
  w: Workpiece,
  part: {
    foot: Vec3
    top: Vec3
    wide: number
    kind: Bloom
    color: Rgb
    yaw: number
    pitch: number
    leaves: boolean
  },
): void => {
  const { foot, top, wide } = part
  const stem = brush(w, finish.leaf, green)
  const bend: Vec3 = [
    (foot[0] + top[0]) / 2 + wide * 0.1,
    (foot[1] + top[1]) / 2,
    (foot[2] + top[2]) / 2,
  ]
  stem.tube([foot, bend, top], [wide * 0.075, wide * 0.06, wide * 0.055], 8)
  if (part.leaves) {
    const tall = top[1] - foot[1]
    const at = (k: number): Vec3 => [
      foot[0] + (top[0] - foot[0]) * k,
      foot[1] + tall * k,
      foot[2] + (top[2] - foot[2]) * k,
    ]
    if (part.kind === 'tulip')
      for (const s of [-1, 1])
        blade(stem, at(0.02), [s * tall * 0.22, tall * 0.75, 0.05 * tall], tall * 0.16)
    else
      for (const [k, s] of [
        [0.3, 1],
        [0.45, -1],
        [0.62, 1],
      ] as const)
        blade(
          stem.shade(0.9 + 0.2 * k),
          at(k),
          [s * wide * 0.75, wide * 0.2, wide * 0.15],
          wide * 0.42,
        )
  }
  w.placed({ at: top, yaw: part.yaw, pitch: part.pitch, scale: wide }, () => {
    brush(w, finish.leaf, green).ball([0, 0, -0.03], [0.15, 0.15, 0.08], undefined, 12)
    head(w, part.kind, part.color)
  })
}
