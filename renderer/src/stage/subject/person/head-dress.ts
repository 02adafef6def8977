// Crowns, wreaths, veils, scarves, hoods, ears and horns, in the head's space.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import {
  below,
  chain,
  cone,
  displaced,
  ellipsoid,
  limb,
  type Shape,
  torus,
  turned,
  without,
} from '../sdf.ts'
import { points3 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import { dome, gold } from './hat-parts.ts'
import { straw } from './hats-soft.ts'

/** A ring of metal whose upper edge runs in points. */
export const circlet = (
  part: Workpiece,
  color: Rgb,
  points: number,
  low: number,
  tall: number,
  front: boolean,
): void => {
  const metal = part.material(finish.gold)
  const [positions, normals, colors, indices]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ]
  const n = points * 8
  const push = (a: number, r: number, y: number, inward: number) => {
    const [sx, cz] = [Math.sin(a), Math.cos(a)]
    positions.push(sx * r, y, cz * r * 1.1 - 0.014)
    normals.push(sx * inward, 0.12, cz * inward)
    colors.push(...color)
  }
  for (let i = 0; i <= n; i++) {
    const t = i / n
    const a = front ? (t - 0.5) * 2.5 : t * Math.PI * 2
    const saw = Math.abs(((((t * points) % 1) + 1) % 1) - 0.5) * 2
    const taper = front ? Math.cos(a * 1.15) : 1
    const high = low + tall * (0.35 + 0.65 * saw ** 1.4) * taper
    for (const [r, s] of [
      [0.106, 1],
      [0.1, -1],
    ] as const) {
      push(a, r, low, s)
      push(a, r + (high - low) * 0.16, high, s)
    }
  }
  for (let i = 0; i < n; i++) {
    const k = i * 4
    indices.push(k, k + 4, k + 5, k, k + 5, k + 1, k + 2, k + 7, k + 6, k + 2, k + 3, k + 7)
    indices.push(k + 1, k + 5, k + 7, k + 1, k + 7, k + 3)
  }
  part.mesh({ positions, normals, colors, indices }, metal)
  const gems = ['#b01c34', '#1c4ab0', '#1c8a4a'].map(hex)
  for (let i = 0; i < points; i++) {
    const t = (i + (front ? 0.5 : 0)) / points
    const a = front ? (t - 0.5) * 2.5 : t * Math.PI * 2
    const high = low + tall * (front ? Math.cos(a * 1.15) : 1)
    const at: Vec3 = [Math.sin(a) * 0.112, low + 0.018, Math.cos(a) * 0.123 - 0.014]
    part.ball(
      at,
      [0.008, 0.009, 0.006],
      part.material(finish.glass),
      gems[i % 3] ?? gold,
      turned(a),
      10,
    )
    if (!front)
      part.ball(
        [Math.sin(a) * 0.118, high, Math.cos(a) * 0.129 - 0.014],
        [0.008, 0.008, 0.008],
        metal,
        color,
        turned(0),
        10,
      )
  }
}

/** A cloth around skull and neck that leaves the face free. */
export const wrap = (
  part: Workpiece,
  color: Rgb,
  low: number,
  loose: number,
  surface: object,
): void => {
  const s = new Sculpture()
  const cloth = s.paint(color, surface)
  const face = ellipsoid([0, -0.022, 0.13], [0.078, 0.112, 0.1])
  const shell: Shape = without(
    ellipsoid([0, 0.022, -0.014], [0.094 + loose, 0.11 + loose, 0.11 + loose]),
    face,
  )
  s.add(shell, cloth)
  for (const side of [1, -1])
    s.addAll(
      chain(
        [
          [side * 0.08, -0.03, 0],
          [side * 0.075, -0.12, 0.01],
          [side * 0.06, low, 0.04],
        ],
        [0.045, 0.05, 0.03],
      ),
      cloth,
      { blend: 0.04 },
    )
  s.addAll(
    chain(
      [
        [0, 0, -0.1],
        [0, -0.1, -0.085],
        [0, low - 0.05, -0.1],
      ],
      [0.06, 0.075, 0.05],
    ),
    cloth,
    { blend: 0.05 },
  )
  s.add(limb([-0.05, -0.145, 0.04], [0.05, -0.145, 0.04], 0.03), cloth, { blend: 0.05 })
  s.cut(face, 0.012)
  part.sculpt(s, 0.009)
}
export const veil = (part: Workpiece, color: Rgb): void => {
  const s = new Sculpture()
  const cloth = s.paint(color, finish.silk)
  const drape = displaced(
    cone([0, 0.1, -0.04], [0, -0.42, -0.13], 0.105, 0.2, 0.02),
    0.01,
    (x, _y, z) => 0.006 * Math.sin(Math.atan2(x, z) * 16),
  )
  s.add(below(drape, [0, 0, -0.02], [0, 0, 1]), cloth)
  s.add(dome(0.024, 0.075, -0.4), cloth, { blend: 0.02 })
  part.sculpt(s, 0.011)
}
export const ears = (part: Workpiece, color: Rgb, tall: boolean): void => {
  const s = new Sculpture()
  const fur = s.paint(color, finish.fur)
  const pink = s.paint(hex('#eaa4ac'), finish.fur)
  for (const side of [1, -1])
    if (tall) {
      s.add(
        ellipsoid([side * 0.05, 0.22, -0.01], [0.026, 0.1, 0.014], turned(0, 0, side * -0.16)),
        fur,
      )
      s.add(
        ellipsoid([side * 0.05, 0.22, 0.0], [0.015, 0.078, 0.01], turned(0, 0, side * -0.16)),
        pink,
      )
    } else
      s.add(
        cone([side * 0.062, 0.105, -0.01], [side * 0.08, 0.18, -0.012], 0.036, 0.006, 0.006),
        fur,
      )
  part.sculpt(s, 0.007)
}
export const wreath = (part: Workpiece): void => {
  const petals = ['#f28ab0', '#f4e6ec', '#e8c23c', '#c85a9a', '#f0a060'].map(hex)
  const leaf = part.material(finish.leaf)
  const matte = part.material(finish.petal)
  for (let i = 0; i < 20; i++) {
    const a = (i / 20) * Math.PI * 2
    const at: Vec3 = [
      Math.sin(a) * 0.104,
      0.076 + 0.006 * Math.sin(i * 2.3),
      Math.cos(a) * 0.118 - 0.014,
    ]
    part.ball(at, [0.02, 0.012, 0.014], leaf, hex('#4a7a3a'), turned(a, 0, i), 10)
    if (i % 2) continue
    const up: Vec3 = [at[0] * 1.08, at[1] + 0.008, at[2] * 1.08]
    for (let k = 0; k < 5; k++) {
      const b = (k / 5) * Math.PI * 2
      part.ball(
        [
          up[0] + Math.cos(a) * Math.cos(b) * 0.013,
          up[1] + Math.sin(b) * 0.013,
          up[2] - Math.sin(a) * Math.cos(b) * 0.013,
        ],
        [0.01, 0.01, 0.006],
        matte,
        petals[i % 5] ?? gold,
        turned(a),
        8,
      )
    }
    part.ball(
      [up[0] * 1.05, up[1], up[2] * 1.05],
      [0.007, 0.007, 0.007],
      matte,
      hex('#e8b83a'),
      turned(a),
      8,
    )
  }
}
export const headphones = (part: Workpiece, color: Rgb): void => {
  const s = new Sculpture()
  const c = s.paint(color, finish.plastic)
  s.add(
    below(
      torus([0, 0.03, -0.012], 0.125, 0.0125, turned(0, Math.PI / 2, 0)),
      [0, 0, 0],
      [0, -1, 0],
    ),
    c,
  )
  for (const side of [1, -1])
    s.add(cone([side * 0.1, -0.012, -0.002], [side * 0.146, -0.012, -0.002], 0.05, 0.045, 0.014), c)
  // Cushions about the ears, and a ring on each cup.
  const soft = s.paint(hex('#2a2a2e'), finish.leather)
  const shine = s.paint(hex('#d8dce0'), finish.chrome)
  for (const side of [1, -1]) {
    s.add(torus([side * 0.104, -0.012, -0.002], 0.04, 0.016, turned(0, 0, Math.PI / 2)), soft)
    s.add(torus([side * 0.146, -0.012, -0.002], 0.03, 0.005, turned(0, 0, Math.PI / 2)), shine)
  }
  part.sculpt(s, 0.007)
}
export const horns = (part: Workpiece, color: Rgb): void => {
  const s = new Sculpture()
  const c = s.paint(color, finish.plastic)
  for (const side of [1, -1])
    s.addAll(
      chain(
        [
          [side * 0.05, 0.1, 0.04],
          [side * 0.08, 0.15, 0.045],
          [side * 0.082, 0.2, 0.02],
        ],
        [0.02, 0.015, 0.003],
      ),
      c,
    )
  part.sculpt(s, 0.007)
}
export const hood = (part: Workpiece, color: Rgb): void => {
  const s = new Sculpture()
  const c = s.paint(color, finish.wool)
  s.add(
    without(
      ellipsoid([0, 0.022, -0.022], [0.134, 0.152, 0.148]),
      ellipsoid([0, -0.02, 0.12], [0.09, 0.13, 0.14]),
    ),
    c,
  )
  s.add(limb([0, 0.11, -0.09], [0, 0.13, -0.18], 0.06, 0.012), c, { blend: 0.05 })
  s.addAll(chain(points3('-.1,-.08,0 0,-.15,.06 .1,-.08,0'), [0.045, 0.04, 0.045]), c, {
    blend: 0.04,
  })
  s.cut(ellipsoid([0, -0.02, 0.1], [0.086, 0.122, 0.13]), 0.01)
  part.sculpt(s, 0.0095)
}

/** A straw hat with a net all round that hangs from its brim to the shoulders. */
export const beeVeil = (part: Workpiece, color: Rgb): void => {
  straw(part, color, 'straw-hat')
  const net = part.material({ roughness: 0.9 })
  const dark = hex('#2a2a26')
  const at = (a: number, t: number): Vec3 => {
    const r = 0.205 - 0.045 * t + 0.012 * Math.sin(a * 7) * t
    return [r * Math.sin(a), 0.055 - 0.27 * t, r * Math.cos(a) - 0.012]
  }
  const n = 44
  for (let k = 0; k < n; k++) {
    const a = (k / n) * 2 * Math.PI
    part.tube([at(a, 0), at(a, 0.5), at(a, 1)], { radii: [0.0008], segments: 4 }, net, dark)
  }
  for (let row = 1; row <= 12; row++) {
    const ring = Array.from({ length: n + 1 }, (_, k) => at((k / n) * 2 * Math.PI, row / 12))
    const hem = row === 12
    part.tube(
      ring,
      { radii: [hem ? 0.007 : 0.0008], segments: hem ? 7 : 4 },
      net,
      hem ? color : dark,
    )
  }
}
