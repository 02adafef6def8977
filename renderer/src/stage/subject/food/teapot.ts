// Teapots: of glazed ware with dots, or of glass with the tea in it and a flower that opens there.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, round } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

const spout: readonly Vec3[] = [
  [0.85, 0.5, 0],
  [1.25, 0.7, 0],
  [1.4, 1.1, 0],
  [1.65, 1.36, 0],
]
const handle: readonly Vec3[] = [
  [-0.8, 1.15, 0],
  [-1.3, 1.3, 0],
  [-1.5, 0.9, 0],
  [-1.25, 0.5, 0],
  [-0.88, 0.42, 0],
]
const side = '0.02,0 0.5,0 0.55,0.06 0.9,0.4 1,0.8 0.86,1.2 0.5,1.42 0.46,1.46'
const lid = '0.48,1.44 0.5,1.5 0.3,1.64 0.08,1.7 0.06,1.76'

const spoutAndHandle = (b: Brush): void => {
  b.tube(spout, [0.26, 0.18, 0.13, 0.1], 14)
  b.tube(handle, 0.09, 12)
}

const glazed = (w: Workpiece, subject: BriefSubject): void => {
  const b = brush(w, finish.ceramic, colorOf(subject, 0, '#3a6a9a'))
  b.lathe(side, 44)
  b.shade(0.85).lathe(lid, 36)
  brush(w, finish.gold, '#d8b048').ball([0, 1.82, 0], 0.1).lathe('0.5,1.43 0.52,1.47 0.48,1.5', 36)
  spoutAndHandle(b)
  round(8, (a) =>
    brush(w, finish.paint, '#f4f0e4').ball(
      [0.98 * Math.sin(a), 0.78, 0.98 * Math.cos(a)],
      [0.1, 0.1, 0.1],
      undefined,
      10,
    ),
  )
}

/** Petals in rings about a golden heart, on a bed of tea leaves. */
const bloom = (w: Workpiece): void => {
  const leaf = brush(w, finish.leaf, '#5f7a34')
  round(12, (a) =>
    leaf.ball(
      [0.24 * Math.sin(a), 0.3, 0.24 * Math.cos(a)],
      [0.07, 0.035, 0.24],
      turned(a, -0.5),
      10,
    ),
  )
  for (const [n, r, y, up, color] of [
    [9, 0.3, 0.52, 0.35, '#e8487a'],
    [7, 0.2, 0.62, 0.8, '#f27a9c'],
  ] as const)
    round(n, (a) =>
      brush(w, finish.petal, color).ball(
        [r * Math.sin(a), y, r * Math.cos(a)],
        [0.1, 0.03, 0.22],
        turned(a, -up),
        12,
      ),
    )
  brush(w, finish.petal, '#f4c030').ball([0, 0.68, 0], 0.11, undefined, 14)
}

/** Thin walls, the tea three quarters up them. */
const ofGlass = (w: Workpiece, subject: BriefSubject): void => {
  const glass = brush(w, finish.clear, '#eef6f4')
  const tea = brush(
    w,
    { ...finish.clear, roughness: 0.05 },
    colorOf(subject, 0, subject.traits['content'] === 'water' ? '#e4f0f2' : '#f8e2b0'),
  )
  tea.lathe('0.02,0.07 0.5,0.07 0.86,0.42 0.955,0.8 0.9,1.02 0.02,1.02', 40)
  if (subject.traits['content'] === 'bloom') bloom(w)
  glass.lathe(side, 44)
  glass.lathe(lid, 36)
  glass.ball([0, 1.82, 0], 0.1)
  spoutAndHandle(glass)
  // Rims catch the light, and show where glass is.
  const rim = brush(w, { roughness: 0.05, f0: 0.12 }, '#d8e8e6')
  for (const [r, y] of [
    [0.5, 0.02],
    [0.49, 1.45],
  ] as const)
    rim.tube(
      Array.from(
        { length: 41 },
        (_, i): Vec3 => [r * Math.sin((i / 40) * 6.2832), y, r * Math.cos((i / 40) * 6.2832)],
      ),
      0.022,
      8,
    )
}

export const teapot: Builder = (subject) => ({
  yaw: 0.3,
  work: made((w) => (subject.material === 'glass' ? ofGlass(w, subject) : glazed(w, subject))),
})
