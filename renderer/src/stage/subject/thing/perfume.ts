// A bottle of perfume: a thick block of glass with its amber inside, a gold collar and a cut stopper.
import type { Vec3 } from '../../scene.ts'
import { hex, mix3, smoothstep } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

/** A block with bevelled edges from `y0` to `y1`, half as wide and deep as told, painted by height. */
const block = (
  w: Workpiece,
  [half, deep]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  bevel: number,
  material: number,
  tone: (p: Vec3) => Vec3,
): void => {
  const ring = (inset: number): (readonly [number, number])[] => {
    const [a, c] = [half - inset, deep - inset]
    const k = bevel * 0.7
    return [
      [a, -c + k],
      [a, c - k],
      [a - k, c],
      [-a + k, c],
      [-a, c - k],
      [-a, -c + k],
      [-a + k, -c],
      [a - k, -c],
    ]
  }
  const levels: readonly (readonly [number, number])[] = [
    [y0, bevel],
    [y0 + bevel, 0],
    [y1 - bevel, 0],
    [y1, bevel],
    [y1 + 1e-4, Math.min(half, deep)],
  ]
  for (let i = 0; i + 1 < levels.length; i++) {
    const [a, c] = [levels[i] ?? [0, 0], levels[i + 1] ?? [0, 0]]
    const [p, q] = [ring(a[1]), ring(c[1])]
    for (let k = 0; k < 8; k++) {
      const [p0, p1, q0, q1] = [p[k], p[(k + 1) % 8], q[k], q[(k + 1) % 8]].map((e) => e ?? [0, 0])
      w.grid(
        6,
        14,
        (u, v): Vec3 => {
          const low = [
            (p0?.[0] ?? 0) + ((p1?.[0] ?? 0) - (p0?.[0] ?? 0)) * u,
            (p0?.[1] ?? 0) + ((p1?.[1] ?? 0) - (p0?.[1] ?? 0)) * u,
          ]
          const top = [
            (q0?.[0] ?? 0) + ((q1?.[0] ?? 0) - (q0?.[0] ?? 0)) * u,
            (q0?.[1] ?? 0) + ((q1?.[1] ?? 0) - (q0?.[1] ?? 0)) * u,
          ]
          return [
            (low[0] ?? 0) + ((top[0] ?? 0) - (low[0] ?? 0)) * v,
            a[0] + (c[0] - a[0]) * v,
            (low[1] ?? 0) + ((top[1] ?? 0) - (low[1] ?? 0)) * v,
          ]
        },
        material,
        tone,
        false,
      )
    }
  }
}

export const perfumeBottle: Builder = (subject) => ({
  yaw: 0.32,
  anchors: { grip: [0, 0.045, 0] },
  work: made((w) => {
    const juice = colorOf(subject, 0, '#e0933c')
    const glass = w.material({ roughness: 0.03, f0: 0.12, emission: [0.012, 0.012, 0.012] })
    const clear = hex('#dcebee')
    // Liquid up to three quarters, brighter toward the thick foot and the sides as glass shows it.
    block(w, [0.043, 0.02], [0, 0.078], 0.007, glass, ([x, y]) => {
      const rim = smoothstep(0.028, 0.041, Math.abs(x)) * 0.6
      const foot = 1 - smoothstep(0.008, 0.014, y)
      const full = 1 - smoothstep(0.058, 0.06, y)
      const body = mix3(juice, [1, 0.86, 0.6], 0.2 * (1 - Math.abs(y - 0.035) / 0.05))
      return mix3(clear, body, full * (1 - 0.7 * foot) * (1 - rim))
    })
    const gold = w.material(finish.gold)
    w.cylinder([0, 0.077, 0], [0, 0.088, 0], 0.0135, 0.0135, gold, hex('#e6c15a'), 24)
    block(w, [0.017, 0.017], [0.088, 0.12], 0.006, glass, () => mix3(clear, juice, 0.12))
    const label = w.material(finish.paper)
    w.box([-0.021, 0.022, 0.0201], [0.021, 0.05, 0.0206], label, hex('#f8f2e4'))
    w.box([-0.014, 0.038, 0.0206], [0.014, 0.0405, 0.021], gold, hex('#c89a3a'))
    w.box([-0.009, 0.03, 0.0206], [0.009, 0.032, 0.021], gold, hex('#c89a3a'))
  }),
})
