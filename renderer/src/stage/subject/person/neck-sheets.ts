// Cloth that is folded about the neck: collars of shirts, lapels and ties of jackets, a king's ermine, as sheets that lie on the body.
import type { Rgb } from '../../../prompt/brief.ts'
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { add, dot, hex, mix, mix3, normalize, scale, smoothstep, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Sculpture } from '../sculpture.ts'
import { turn } from '../sdf.ts'
import { strandsOver } from '../strands.ts'
import { type OnBody, onChest, unit } from './chest-space.ts'
import type { Figure } from './figure.ts'

/** The neck as a rounded pillar: where it stands, which ways are up, ahead and aside, how long and how thick it is. */
const neckOf = (f: Figure) => {
  const { k, p } = f
  const foot = k.neck
  const top = add(k.head, turn(k.headAxes, [0, -p.head * 0.3, -p.head * 0.09]))
  const up = normalize(sub(top, foot))
  const z = k.chestAxes[2]
  const ahead = normalize(sub(z, scale(up, dot(up, z))))
  return { foot, up, ahead, aside: k.chestAxes[0], r: p.neckR }
}

/** The same point, moved along `out` until it is `gap` metres off the body. */
const lifted = (body: Sculpture, p: Vec3, out: Vec3, gap: number): Vec3 => {
  const all = body.all()
  let q = p
  for (let i = 0; i < 8; i++) {
    const d = body.distance(all, q[0], q[1], q[2])
    if (d > gap) break
    q = add(q, scale(out, gap - d + 0.0005))
  }
  return q
}

/** Where a ray from before the chest meets it, `gap` metres off; x and y in the chest's space. */
const onBreast = (f: Figure, body: Sculpture, x: number, y: number, gap: number): Vec3 => {
  const all = body.all()
  const back = scale(f.k.chestAxes[2], -1)
  let p = onChest(f, [x, y, 0.3])
  for (let i = 0; i < 40; i++) {
    const d = body.distance(all, p[0], p[1], p[2])
    if (d < gap + 0.0006) break
    p = add(p, scale(back, (d - gap) * 0.8))
  }
  return p
}

/** A band that stands about the neck and folds down over itself, its points before. */
export const foldedCollar = (f: Figure, body: Sculpture, color: Rgb, closed: boolean): void => {
  const u = unit(f)
  const n = neckOf(f)
  const material = f.work.material({ ...(f.o.top?.finish ?? finish.cloth), relief: 0 })
  const gap = closed ? 0.2 : 0.42
  const at = (s: number, v: number): Vec3 => {
    const a = mix(gap, Math.PI * 2 - gap, s)
    const before = smoothstep(1.5, 0.2, Math.min(a, Math.PI * 2 - a))
    const out = normalize(add(scale(n.aside, Math.sin(a)), scale(n.ahead, Math.cos(a))))
    const top = mix(0.042, 0.014, before) * u
    const bottom = mix(closed ? 0.016 : -0.006, closed ? -0.036 : -0.05, before ** 2) * u
    const t = Math.max(0, (v - 0.3) / 0.7)
    const r = v < 0.3 ? n.r * 1.13 : n.r * mix(1.17, closed ? 1.2 : 1.34, t ** 1.5) + 0.004 * u
    const h = v < 0.3 ? mix(-0.02 * u, top, v / 0.3) : mix(top + 0.002 * u, bottom, t)
    const p = add(n.foot, add(scale(n.up, h), scale(out, r)))
    return lifted(body, p, normalize(add(out, scale(n.up, 0.35))), (v < 0.3 ? 0.001 : 0.004) * u)
  }
  f.work.grid(44, 12, at, material, (_p, nn) => scale(color, 0.93 + 0.07 * nn[1]))
}

/** A knot under the collar, and the blade that hangs from it into the jacket. */
const addTie = (f: Figure, body: Sculpture, color: Rgb): void => {
  const u = unit(f)
  const silk = f.work.material(finish.silk)
  const knot = 0.142
  f.work.grid(
    8,
    14,
    (s, v) => {
      const y = mix(knot, -0.1, v)
      const half = mix(0.013, 0.031, v)
      const x = (s * 2 - 1) * half
      return onBreast(f, body, x, y, (0.006 + 0.006 * (1 - (s * 2 - 1) ** 2)) * u)
    },
    silk,
    () => color,
  )
  f.work.grid(
    10,
    8,
    (s, v) => {
      const half = mix(0.019, 0.013, v)
      const k = s * 2 - 1
      return onBreast(
        f,
        body,
        k * half,
        mix(knot + 0.022, knot - 0.008, v),
        (0.008 + 0.01 * (1 - k * k)) * u,
      )
    },
    silk,
    () => scale(color, 0.9),
  )
}

/** The half width of a jacket's opening at a height on the chest. */
const opening = (y: number): number => Math.max(0.004, (y + 0.045) * 0.34)

/** A jacket's lapels with their notches, and its collar behind the neck. */
export const notchedLapels = (f: Figure, body: Sculpture, color: Rgb): void => {
  const u = unit(f)
  const cloth = f.work.material({ ...(f.o.top?.finish ?? finish.cloth), relief: 0 })
  const dim = scale(color, 0.88)
  for (const side of [1, -1]) {
    f.work.grid(
      6,
      26,
      (s, v) => {
        const y = mix(-0.052, 0.168, v)
        // Widest below the notch, narrow above it where the collar goes round the neck.
        const wide =
          v < 0.6 ? 0.056 * Math.sin((v / 0.6) * 1.57) ** 0.9 : mix(0.03, 0.034, (v - 0.6) / 0.4)
        const x = opening(Math.min(y, 0.125)) - 0.003 + s * wide
        const roll = 0.004 + 0.009 * Math.sin(Math.PI * Math.min(1, 0.2 + s * 0.75))
        return onBreast(f, body, side * x, y, roll * u)
      },
      cloth,
      () => dim,
      side > 0,
    )
  }
  const n = neckOf(f)
  f.work.grid(
    30,
    8,
    (s, v) => {
      const a = mix(0.75, Math.PI * 2 - 0.75, s)
      const back = smoothstep(0.7, 2.4, Math.min(a, Math.PI * 2 - a))
      const out = normalize(add(scale(n.aside, Math.sin(a)), scale(n.ahead, Math.cos(a))))
      const top = mix(-0.012, 0.03, back) * u
      const h = mix(top, mix(-0.04, -0.025, back) * u, v ** 1.3)
      const r = n.r * mix(1.3, 1.75, v) + 0.008 * u
      const p = add(n.foot, add(scale(n.up, h), scale(out, r)))
      return lifted(body, p, normalize(add(out, scale(n.up, 0.6))), 0.006 * u)
    },
    cloth,
    () => dim,
  )
}

/** White fur with black tails all round neck and shoulders, as on a king's mantle. */
const ermine = (f: Figure, body: Sculpture, color: Rgb): void => {
  const u = unit(f)
  const n = neckOf(f)
  const fur = f.work.material({ ...finish.wool, relief: 0 })
  const at = (s: number, v: number): Vec3 => {
    const a = mix(0.16, Math.PI * 2 - 0.16, s)
    const out = normalize(add(scale(n.aside, Math.sin(a) * 1.25), scale(n.ahead, Math.cos(a))))
    const round = Math.sin(Math.PI * Math.min(1, 0.1 + v * 0.9))
    const r = n.r * mix(1.25, 2.45, v)
    const p = add(n.foot, add(scale(n.up, mix(0.012, -0.075, v) * u), scale(out, r)))
    return lifted(body, p, normalize(add(out, n.up)), (0.006 + 0.022 * round) * u)
  }
  const spot = (s: number, v: number): boolean => {
    const [i, j] = [s * 15, v * 2.6]
    const x = i - Math.floor(i) - 0.5 + (Math.floor(j) % 2 ? 0.2 : -0.1)
    const y = j - Math.floor(j) - 0.45
    return (x / 0.17) ** 2 + (y / 0.3) ** 2 < 1
  }
  const [nu, nv] = [150, 26]
  const positions: number[] = []
  const normals: number[] = []
  const colors: number[] = []
  const indices: number[] = []
  const cut = (k: number): Vec3[] => Array.from({ length: nu + 1 }, (_, i) => at(i / nu, k / nv))
  const rows = Array.from({ length: nv + 1 }, (_, k) => cut(k))
  rows.forEach((row, j) => {
    row.forEach((p, i) => {
      const east = sub(row[Math.min(nu, i + 1)] ?? p, row[Math.max(0, i - 1)] ?? p)
      const south = sub(rows[Math.min(nv, j + 1)]?.[i] ?? p, rows[Math.max(0, j - 1)]?.[i] ?? p)
      const face: Vec3 = [
        south[1] * east[2] - south[2] * east[1],
        south[2] * east[0] - south[0] * east[2],
        south[0] * east[1] - south[1] * east[0],
      ]
      positions.push(...p)
      normals.push(...normalize(face))
      colors.push(...(spot(i / nu, j / nv) ? hex('#1a1718') : color))
    })
  })
  for (let j = 0; j < nv; j++)
    for (let i = 0; i < nu; i++) {
      const k = j * (nu + 1) + i
      indices.push(k, k + nu + 1, k + 1, k + 1, k + nu + 1, k + nu + 2)
    }
  const sheet = { positions, normals, colors, indices }
  f.work.mesh(sheet, fur)
  if (f.subject.traits['portrait'] === undefined) return
  const hairs = strandsOver(
    sheet,
    {
      count: 5200,
      lay: (p, _slot, r) => add(sub(p, n.foot), [r() * 0.05, -0.05 + r() * 0.04, r() * 0.05]),
      long: () => 0.02 * u,
      half: 0.0013 * u,
      cell: 0.02 * u,
      round: 0.06 * u,
      off: 0.001,
      lift: 0.5,
      tones: [0.86, 1.1],
      blade: [1, 0.6, 0.1],
    },
    random(31),
  )
  f.work.mesh(hairs, fur)
}

/** A shirt's collar, closed under a tie and open without. */
export const shirtCollar: OnBody = (f, color) => {
  const { body, o } = f
  if (!body) return
  foldedCollar(f, body, color ?? o.top?.color ?? hex('#d8d8d4'), Boolean(o.top?.tie))
}

/** A jacket's lapels, and the tie between them. */
export const lapels: OnBody = (f, color) => {
  const { body, o } = f
  if (!body) return
  notchedLapels(f, body, color ?? o.top?.color ?? hex('#3a3a40'))
  if (o.top?.tie) addTie(f, body, o.top.tie)
}

/** The fur of a mantle about the shoulders, white with black tails where the cloth is pale. */
export const mantleFur: OnBody = (f, color) => {
  if (f.body) ermine(f, f.body, mix3(color ?? [1, 1, 1], hex('#f6f3ec'), 0.6))
}
