// Shirts, sweaters and jackets on four-legged animals: cloth over chest, waist and upper forelegs, printed as its name says.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { add, hex, mix3, scale, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Pattern } from '../sculpture.ts'
import { ellipsoid, limb, torus, turn } from '../sdf.ts'
import type { Beast } from './beast-parts.ts'

type Wear = BriefSubject['wears'][number]

const cloths =
  /shirt|blouse|sweater|jumper|hoodie|pullover|jacket|coat|cardigan|vest|tuxedo|suit|dress|robe|pyjama|pajama|jersey|onesie|kimono|uniform|poncho/
const notCloth = /space|astronaut|diving|hat$|cap$|helmet|armou?r/

/** The first thing that is worn about the chest; null for none. */
export const shirtOf = (subject: BriefSubject): Wear | null =>
  subject.wears.find((w) => cloths.test(w.item) && !notCloth.test(w.item)) ?? null

const groundOf = ({ item, color }: Wear): Rgb =>
  color ??
  hex(
    /hawaiian|aloha/.test(item)
      ? '#d8382c'
      : /tuxedo|suit/.test(item)
        ? '#17181d'
        : /rain/.test(item)
          ? '#e8bc1c'
          : /sweater|jumper|cardigan/.test(item)
            ? '#b8342c'
            : /hoodie|pullover/.test(item)
              ? '#5a6470'
              : '#3a6ab0',
  )

/** The print over the ground, by where on the body a point is: `u` along it and `v` about it, in withers heights. */
const printOf = (item: string): ((u: number, v: number) => 0 | 1 | 2) => {
  const wrap = (a: number, n: number): number => ((a % n) + n) % n
  if (/hawaiian|aloha|floral|flower/.test(item))
    return (u, v) => {
      const row = Math.floor(u / 0.2)
      const [x, y] = [wrap(v + row * 0.11, 0.22) - 0.11, u - (row + 0.5) * 0.2]
      const r = Math.hypot(x, y)
      if (r < 0.02) return 2
      if (r < 0.056 + 0.022 * Math.cos(Math.atan2(y, x) * 5 + row)) return 1
      const leaf = Math.hypot(x * 0.9 - 0.072, (y - 0.05) * 2)
      return leaf < 0.045 ? 2 : 0
    }
  if (/stripe|sailor/.test(item)) return (u) => (wrap(u, 0.14) < 0.066 ? 1 : 0)
  if (/plaid|flannel|check|tartan/.test(item))
    return (u, v) => {
      const [a, b] = [wrap(u, 0.15) < 0.05, wrap(v, 0.15) < 0.05]
      return a && b ? 2 : a || b ? 1 : 0
    }
  if (/dot/.test(item))
    return (u, v) => (Math.hypot(wrap(u, 0.12) - 0.06, wrap(v, 0.12) - 0.06) < 0.03 ? 1 : 0)
  return () => 0
}

const second = (item: string): readonly [Rgb, Rgb] =>
  /hawaiian|aloha/.test(item)
    ? [hex('#f8ecd0'), hex('#f2c02c')]
    : /plaid|flannel/.test(item)
      ? [hex('#1c1c24'), hex('#e8e2d6')]
      : [hex('#f4f0e6'), hex('#f4f0e6')]

/** Adds the cloth over the body's own shapes. */
export const addShirt = (b: Beast, wear: Wear): void => {
  const { s, sp, j } = b
  const cloth = /rain/.test(wear.item)
    ? finish.plastic
    : /sweater|jumper|cardigan|knit/.test(wear.item)
      ? finish.wool
      : finish.cloth
  const paints = [groundOf(wear), ...second(wear.item)].map((c) => s.paint(c, cloth))
  const print = printOf(`${wear.pattern ?? ''} ${wear.item}`)
  const mid = mix3(j.chest, j.rump, 0.5)
  const paint: Pattern = (x, y, z) => {
    const d = sub([x, y, z], mid)
    const along = j.spine[2][0] * d[0] + j.spine[2][1] * d[1] + j.spine[2][2] * d[2]
    const up = j.spine[1][0] * d[0] + j.spine[1][1] * d[1] + j.spine[1][2] * d[2]
    return paints[print(along + 4, Math.atan2(x, up) * sp.chest[0] + 4)] ?? 0
  }
  const loose = 0.026
  const deep = Math.max(sp.chest[0], sp.length * 0.324)
  s.add(
    ellipsoid(j.chest, [sp.chest[0] + loose, sp.chest[1] + loose, deep + loose * 0.4], j.spine),
    paint,
  )
  const back = mix3(j.chest, j.rump, 0.36)
  const round = [sp.waist[0] + loose * 1.3, sp.waist[1] + loose * 1.3] as const
  s.add(ellipsoid(back, [round[0], round[1], sp.length * 0.36], j.spine), paint, { blend: 0.05 })
  const [arm, m] = sp.leg
  for (const leg of j.legs)
    if (leg.front)
      s.add(
        limb(
          mix3(leg.root, leg.elbow, -0.1),
          mix3(leg.root, leg.elbow, 0.82),
          arm + loose,
          m * 1.4 + loose,
        ),
        paint,
        { blend: 0.05 },
      )
  // A collar about the neck.
  const toHead = sub(j.head, j.neckRoot)
  const at = add(j.neckRoot, scale(toHead, 0.12))
  const lean = Math.atan2(toHead[2], toHead[1])
  const axes = [
    [1, 0, 0],
    [0, Math.cos(lean), Math.sin(lean)],
    [0, -Math.sin(lean), Math.cos(lean)],
  ] as const
  const white = /tuxedo|suit/.test(wear.item) ? s.paint(hex('#f4f2ee'), finish.cloth) : paints[0]
  s.add(torus(at, sp.neck[2] * 0.94, 0.034, axes), white ?? 0, { blend: 0.01, bias: 0.004 })
  if (/tuxedo|suit/.test(wear.item)) {
    const front = add(j.chest, turn(j.spine, [0, -sp.chest[1] * 0.1, deep * 0.5]))
    s.add(ellipsoid(front, [sp.chest[0] * 0.4, sp.chest[1] * 0.9, deep * 0.62]), white ?? 0, {
      bias: 0.012,
    })
  }
}
