// Hairstyles by name.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, scale, smoothstep } from '../../vector.ts'
import { finish } from '../finish.ts'
import { type PartOptions, type Pattern, Sculpture } from '../sculpture.ts'
import {
  below,
  block,
  displaced,
  ellipsoid,
  limb,
  type Shape,
  sphere,
  torus,
  turned,
  without,
} from '../sdf.ts'
import { points3 } from '../sweep.ts'
import { hasLocks } from './hair-locks.ts'
import {
  braid,
  cap,
  curls,
  ears,
  fall,
  type Locks,
  lock,
  spikes,
  straightFringe,
  swept,
  tail,
} from './hair-parts.ts'
import type { FaceShape } from './head.ts'

export type HairStyle =
  | 'bald'
  | 'buzz'
  | 'short'
  | 'side'
  | 'slick'
  | 'spiky'
  | 'mohawk'
  | 'fringe'
  | 'bob'
  | 'long'
  | 'wavy'
  | 'wavy-short'
  | 'curly'
  | 'curly-short'
  | 'afro'
  | 'bun'
  | 'updo'
  | 'ponytail'
  | 'pigtails'
  | 'braid'
  | 'dreadlocks'
  | 'balding'
  | 'wisps'

/** What is made of hair that is tied. */
const knots: Partial<Readonly<Record<HairStyle, (l: Locks) => void>>> = {
  bun: (l) => {
    const knot = ellipsoid([0, 0.125, -0.085], [0.05, 0.045, 0.05])
    if (!l.covered)
      l.s.add(
        displaced(
          knot,
          0.004,
          (x, y, z) => 0.0025 * Math.sin(Math.atan2(x, y - 0.12) * 6 + z * 60),
        ),
        l.paint,
        { blend: 0.006 },
      )
    else l.s.add(sphere([0, -0.04, -0.115], 0.042), l.paint, { blend: 0.008 })
  },
  updo: (l) => {
    if (l.covered) return
    l.s.add(ellipsoid([0, 0.13, -0.04], [0.075, 0.05, 0.075]), l.paint, { blend: 0.02 })
    l.s.add(torus([0, 0.125, -0.045], 0.055, 0.028, turned(0, -0.35, 0)), l.paint, { blend: 0.006 })
  },
  ponytail: (l) => {
    // High and to one side, so that it is seen from before.
    if (l.covered) tail(l, [0, -0.01, -0.115], [0, 0.25, -1], 0.26, 0.034)
    else tail(l, [0.055, 0.1, -0.085], [1.55, 0.4, -0.5], 0.25, 0.034)
  },
  pigtails: (l) => {
    for (const side of [1, -1])
      tail(l, [side * 0.1, l.covered ? -0.04 : 0.02, -0.03], [side, 0.15, -0.2], 0.2, 0.032)
  },
  braid: (l) => {
    // Two, over the shoulders, so that they are seen from the front.
    for (const side of [1, -1]) braid(l, [side * 0.094, -0.055, 0.012], 0.24)
  },
}

const styles: Readonly<Record<HairStyle, (l: Locks) => void>> = {
  bald: () => {},
  buzz: (l) => {
    l.s.add(cap(l, 0.004, -0.06, 0), l.paint)
    ears(l)
  },
  short: (l) => {
    l.s.add(cap(l, 0.014, -0.07), l.paint)
    ears(l)
    swept(l, 1, 0.062)
  },
  side: (l) => {
    l.s.add(cap(l, 0.012, -0.07), l.paint)
    ears(l)
    swept(l, -1, 0.066)
  },
  slick: (l) => {
    l.s.add(cap(l, 0.011, -0.075), l.paint)
    ears(l)
    if (l.covered) return
    for (let i = -3; i <= 3; i++)
      lock(
        l,
        [
          [i * 0.02, 0.1, 0.085],
          [i * 0.024, 0.132 - 0.003 * i * i, 0.03],
          [i * 0.026, 0.126 - 0.003 * i * i, -0.05],
          [i * 0.03, 0.06, -0.118],
        ],
        [0.01, 0.016, 0.016, 0.01],
        0.01,
      )
  },
  spiky: (l) => {
    l.s.add(cap(l, 0.011, -0.06), l.paint)
    ears(l)
    if (!l.covered) spikes(l, 0.1, 0.034)
  },
  mohawk: (l) => {
    l.s.add(cap(l, 0.003, -0.06, 0), l.paint)
    ears(l)
    if (l.covered) return
    // A fan of stiff spikes from the brow to the neck, the tallest over the crown.
    for (let i = 0; i < 15; i++) {
      const a = -0.5 + (i / 14) * 2.9
      const d: Vec3 = [0, Math.cos(a - 0.5), -Math.sin(a - 0.5)]
      const p: Vec3 = [0, 0.03 + d[1] * 0.095, -0.012 + d[2] * 0.104]
      const tall = 0.085 + 0.075 * Math.sin(Math.PI * Math.min(1, (i + 1.5) / 14))
      l.s.add(limb(p, add(p, scale(d, tall)), 0.021, 0.005), l.paint, { blend: 0.012 })
    }
  },
  fringe: (l) => {
    l.s.add(cap(l, 0.016, -0.085), l.paint)
    ears(l)
    straightFringe(l, 0.05)
  },
  bob: (l) => {
    l.s.add(cap(l, 0.017, -0.2), l.paint)
    fall(l, 0.09, 0, true)
    straightFringe(l, 0.058)
  },
  long: (l) => {
    l.s.add(cap(l, 0.016, -0.2), l.paint)
    fall(l, 0.27, 0.004, true)
    swept(l, 1, 0.06)
  },
  wavy: (l) => {
    l.s.add(cap(l, 0.018, -0.2), l.paint)
    fall(l, 0.3, 0.014, true)
    swept(l, -1, 0.058)
  },
  'wavy-short': (l) => {
    l.s.add(cap(l, 0.017, -0.07, 0.004), l.paint)
    ears(l)
    swept(l, 1, 0.066)
  },
  curly: (l) => {
    l.s.add(cap(l, 0.012, -0.2), l.paint)
    fall(l, 0.2, 0.02, true)
    curls(l, 0.024, 1.22, -1.25)
    // Ringlets before the shoulders.
    for (const side of [1, -1])
      for (const [x, z] of [
        [0.1, 0.045],
        [0.122, 0.01],
        [0.118, -0.03],
      ] as const)
        lock(
          l,
          Array.from({ length: 13 }, (_, i): Vec3 => {
            const a = i * 1.45 + x * 40
            return [side * (x + 0.013 * Math.sin(a)), 0.02 - i * 0.019, z + 0.013 * Math.cos(a)]
          }),
          [0.014, 0.016, 0.015, 0.012, 0.005],
          0.005,
        )
  },
  'curly-short': (l) => {
    l.s.add(cap(l, 0.01, -0.06), l.paint)
    curls(l, 0.021, 1.1, -0.35)
  },
  afro: (l) => {
    l.s.add(
      without(
        ellipsoid([0, 0.05, -0.025], l.covered ? [0.12, 0.1, 0.13] : [0.152, 0.142, 0.148]),
        ellipsoid([0, -0.06, 0.13], [0.09, 0.13, 0.11]),
      ),
      l.paint,
    )
    if (!l.covered) curls(l, 0.024, 1.5, -0.5)
  },
  bun: (l) => {
    l.s.add(cap(l, 0.011, -0.07), l.paint)
    ears(l)
    knots.bun?.(l)
  },
  updo: (l) => {
    l.s.add(cap(l, 0.02, -0.07), l.paint)
    ears(l)
    knots.updo?.(l)
  },
  ponytail: (l) => {
    l.s.add(cap(l, 0.012, -0.07), l.paint)
    ears(l)
    knots.ponytail?.(l)
    swept(l, 1, 0.072)
  },
  pigtails: (l) => {
    l.s.add(cap(l, 0.013, -0.075), l.paint)
    ears(l)
    knots.pigtails?.(l)
    straightFringe(l, 0.05)
  },
  braid: (l) => {
    l.s.add(cap(l, 0.013, -0.08), l.paint)
    ears(l)
    knots.braid?.(l)
    swept(l, 1, 0.066)
  },
  dreadlocks: (l) => {
    l.s.add(cap(l, 0.014, -0.1), l.paint)
    for (let i = 0; i < 22; i++) {
      const a = (i / 21 - 0.5) * 4.6
      const [sx, cz] = [Math.sin(a), -Math.cos(a)]
      lock(
        l,
        [
          [sx * 0.06, 0.11, cz * 0.07 - 0.01],
          [sx * 0.112, 0.03, cz * 0.112 - 0.01],
          [sx * 0.12, -0.09, cz * 0.11 - 0.01],
          [sx * 0.118, -0.19 - 0.02 * (i % 3), cz * 0.1 - 0.01],
        ],
        [0.016, 0.015, 0.014, 0.01],
        0.003,
      )
    }
  },
  balding: (l) => {
    const ring = below(cap(l, 0.013, -0.075), [0, 0.055, 0], [0, 1, 0.25])
    l.s.add(ring, l.paint)
    ears(l)
  },
  wisps: (l) => {
    if (l.covered) return
    for (const path of [
      '0,.128,.03 .006,.146,.045 -.012,.14,.064',
      '.018,.126,.02 .03,.14,.034 .022,.134,.054',
      '-.016,.127,.012 -.026,.142,.024 -.034,.132,.044',
    ])
      lock(l, points3(path), [0.0065, 0.0045, 0.0012])
  },
}

/** Hair that is tied up: its cap, and the knot, tails or braids of it. */
const tiedUp = (style: HairStyle, l: Locks): void => {
  l.s.add(cap(l, 0.005, -0.07, 0.0003, style === 'pigtails' ? 0.142 : 0.152), l.paint)
  ears(l)
  if (!/tail|braid/.test(style)) knots[style]?.(l)
}

/** What lies under the locks of one who is seen from near: the scalp's own hair, and what is tied or falls behind. */
const under = (style: HairStyle, l: Locks): void => {
  const tied = /^(bun|updo|ponytail|pigtails|braid)$/.test(style)
  if (tied) {
    tiedUp(style, l)
    return
  }
  const long = /^(bob|long|wavy|curly)$/.test(style)
  const straight = /^(bob|fringe)$/.test(style)
  l.s.add(
    cap(
      l,
      style === 'curly-short' ? 0.013 : 0.005,
      long ? -0.2 : -0.065,
      0.0003,
      straight ? 0.142 : 0.156,
    ),
    l.paint,
  )
  if (!long) {
    ears(l)
    return
  }
  // A curtain behind the neck, so that no light shows between the locks.
  const drop = { bob: 0.06, curly: 0.15 }[style as string] ?? 0.2
  l.s.add(ellipsoid([0, -0.02 - drop * 0.5, -0.062], [0.082, 0.06 + drop * 0.55, 0.036]), l.paint, {
    blend: 0.02,
  })
}

const curled = /curly|afro|dreadlocks/

/** Grooves between strands that fall from the crown, -1..1; curls are rough all over. */
const grooves = (style: HairStyle) =>
  curled.test(style)
    ? (x: number, y: number, z: number): number =>
        Math.sin(x * 260 + 2 * Math.sin(y * 140)) * Math.sin(y * 240 + 2 * Math.sin(z * 150)) +
        0.5 * Math.sin(z * 290 + 3 * Math.sin(x * 120))
    : (x: number, y: number, z: number): number => {
        const a = Math.atan2(x, z + 0.015)
        const warp = 1.6 * Math.sin(y * 21 + a * 3)
        // At the crown, where all strands meet, grooves would be finer than the mesh.
        const k = smoothstep(0.02, 0.07, Math.hypot(x, z + 0.015))
        return k * (0.7 * Math.sin(a * 46 + warp) + 0.3 * Math.sin(a * 77 - y * 12 + warp * 1.7))
      }

/** A sculpture whose shapes all get the grooves of hair. */
class Combed extends Sculpture {
  private readonly groove: (x: number, y: number, z: number) => number
  constructor(groove: (x: number, y: number, z: number) => number) {
    super()
    this.groove = groove
  }
  override add(shape: Shape, paint: number | Pattern, options: PartOptions = {}): void {
    const deep = 0.0009
    super.add(
      displaced(shape, deep * 1.5, (x, y, z) => deep * this.groove(x, y, z)),
      paint,
      options,
    )
  }
}

/** What would stand out through a hat: all above its rim that lies more than 6 mm off the skull. */
const overHat: Shape = without(
  block([0, 0.254, 0], [0.3, 0.2, 0.3]),
  ellipsoid([0, 0.031, -0.014], [0.1, 0.106, 0.115]),
)

/** The hair as a sculpture in the head's space; empty for a bald head. `fine` combs strands into it, for a fine mesh. */
export const hairSculpture = (
  style: HairStyle,
  color: Rgb,
  f: FaceShape,
  covered: boolean,
  fine = false,
): Sculpture => {
  const groove = grooves(style)
  // Under locks it is smooth: grooves would fray its edge on the brow.
  const s = fine && !hasLocks(style) && style !== 'wisps' ? new Combed(groove) : new Sculpture()
  const shade = (x: number, y: number, z: number): Rgb => {
    const k =
      1 +
      0.17 * Math.sin(Math.atan2(x, z + 0.02) * 14 + y * 18) +
      (fine ? 0.16 * groove(x, y, z) : 0.12 * Math.sin(Math.atan2(x, z + 0.02) * 37 - y * 26)) +
      0.2 * smoothstep(-0.1, 0.14, y)
    return [k, k, k]
  }
  const paint = s.paint(color, finish.hair, shade)
  const locks = { s, paint, f, covered }
  if (fine && hasLocks(style)) under(style, locks)
  else styles[style](locks)
  if (covered) s.cut(overHat)
  return s
}
