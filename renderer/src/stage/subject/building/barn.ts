// A barn.
import type { Rgb } from '../../../prompt/brief.ts'
import { hex, scale } from '../../vector.ts'
import type { Model } from '../model.ts'
import { lay, wallSheet } from './courses.ts'
import { type Kit, modelOf, uneven, wood } from './kit.ts'
import { window } from './openings.ts'
import { cover } from './roofs.ts'

/** A barn of upright boards with white trim, crossed doors and a gambrel roof. */
export const barn = (kit: Kit): Model => {
  const { w } = kit
  const red = kit.color(0, '#9a2a1e')
  const [trim, roof] = [kit.color(1, '#f2ede2'), hex('#5c6066')]
  const m = wood(kit)
  const profile = [
    [-4.4, 4.2],
    [-3.3, 6.9],
    [0, 8.7],
    [3.3, 6.9],
    [4.4, 4.2],
  ] as const
  w.box([-4, 0, -5], [4, 4.4, 5], m, scale(red, 0.6))
  for (const s of [1, -1]) {
    const top = (x: number) => {
      const a = Math.abs(x)
      return a > 3 ? 4.4 + (4 - a) * 2.4 : 6.8 + (3 - a) * 0.58
    }
    for (let i = 0; i < 26; i++) {
      const [x0, x1] = [-4 + (8 * i) / 26, -4 + (8 * (i + 0.92)) / 26]
      const z = s * 5.03
      w.quad([x0, 0, z], [x1, 0, z], [x1, top(x1), z], [x0, top(x0), z], m, uneven(kit, red, 0.12))
    }
    lay(
      kit,
      wallSheet([s * 4, 0, s * 5], [s * 4, 0, -s * 5], 4.4),
      { columns: 30, rows: 1, shift: 0, uneven: 0.12, bed: null },
      m,
      red,
    )
  }
  for (let i = 0; i < 4; i++) {
    const [a, b] = [profile[i] ?? [0, 0], profile[i + 1] ?? [0, 0]]
    const flip = i < 2
    const sheet = (u: number, v: number, out: number) => {
      const t = flip ? v : 1 - v
      return [
        a[0] + (b[0] - a[0]) * t + (flip ? -out : out) * 0.6,
        a[1] + (b[1] - a[1]) * t + out * 0.8,
        5.5 - 11 * u,
      ] as const
    }
    cover(kit, sheet, [11, 3], 'tile', roof)
    w.quad(
      [a[0], a[1] - 0.12, 5.5],
      [b[0], b[1] - 0.12, 5.5],
      [b[0], b[1] + 0.12, 5.5],
      [a[0], a[1] + 0.12, 5.5],
      m,
      trim,
    )
  }
  barnDoors(kit, red, trim)
  return modelOf(kit, { door: [0, 0, 5], front: [0, 1.5, 5.4] }, { bestYaw: 0.5 })
}

const barnDoors = (kit: Kit, red: Rgb, trim: Rgb): void => {
  const [{ w }, m] = [kit, wood(kit)]
  const beam = (x0: number, y0: number, x1: number, y1: number) => {
    const [dx, dy] = [x1 - x0, y1 - y0]
    const l = Math.sqrt(dx * dx + dy * dy)
    w.placed({ at: [x0, y0, 5.16], roll: Math.atan2(dy, dx) }, () =>
      w.box([0, -0.1, -0.05], [l, 0.1, 0.06], m, trim),
    )
  }
  for (const s of [-1, 1]) {
    const [a, b] = [s * 0.06, s * 1.9]
    w.box([Math.min(a, b), 0, 5], [Math.max(a, b), 3.3, 5.12], m, scale(red, 0.85))
    for (const [x0, y0, x1, y1] of [
      [a, 0.1, b, 0.1],
      [a, 3.2, b, 3.2],
      [a, 0, a, 3.3],
      [b, 0, b, 3.3],
      [a, 0.1, b, 3.2],
      [b, 0.1, a, 3.2],
    ] as const)
      beam(x0, y0, x1, y1)
  }
  window(kit, { at: [0, 5, 5.05], wide: 1.3, tall: 1.4, frame: trim })
  for (const x of [-3, 3]) window(kit, { at: [x, 1.4, 5.05], wide: 0.9, tall: 1.1, frame: trim })
  for (const x of [-4, 4]) w.box([x - 0.12, 0, 4.95], [x + 0.12, 4.4, 5.12], m, trim)
}
