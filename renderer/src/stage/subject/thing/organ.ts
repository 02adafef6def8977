// The organ of a church: pipes in towers over a case of carved wood, and the player's keys before it.
import { type Brush, brush, mirrored } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

/** A pipe of tin with its mouth and pointed foot; `long` is its body. */
const pipe = (
  w: Workpiece,
  tin: Brush,
  x: number,
  y: number,
  z: number,
  r: number,
  long: number,
) => {
  w.placed({ at: [x, y, z] }, () => {
    tin.lathe(`${r * 0.2},0 ${r},${r * 5} ${r},${r * 5 + long} ${r * 0.9},${r * 5 + long}`, 18)
    brush(w, finish.plastic, '#1c1714').box(
      [-r * 0.5, r * 5.2, r * 0.8],
      [r * 0.5, r * 6.2, r * 1.02],
    )
    brush(w, finish.plastic, '#1c1714').lathe(
      `0,${r * 5 + long - 0.01} ${r * 0.88},${r * 5 + long - 0.008}`,
      14,
    )
  })
}

/** Pipes side by side between x0 and x1, tallest in the middle of a tower or falling to one side. */
const field = (
  w: Workpiece,
  tin: Brush,
  x0: number,
  x1: number,
  y: number,
  tall: (t: number) => number,
  n: number,
  bow: number,
): void => {
  for (let i = 0; i < n; i++) {
    const t = n > 1 ? i / (n - 1) : 0.5
    const r = ((x1 - x0) / n) * 0.46
    const z = 0.12 + bow * (1 - (2 * t - 1) ** 2)
    pipe(w, tin, x0 + (x1 - x0) * ((i + 0.5) / n), y, z, r, tall(t))
  }
}

const console = (w: Workpiece, wood: Brush, bench: boolean): void => {
  wood.shade(1.15).box([-0.62, 0, 0.5], [0.62, 0.62, 0.9])
  const ivory = brush(w, finish.plastic, '#f4efe0')
  const ebony = brush(w, finish.plastic, '#18161a')
  for (let row = 0; row < 2; row++) {
    const [y, z] = [0.64 + row * 0.07, 0.82 - row * 0.12]
    wood.box([-0.62, y - 0.04, z - 0.04], [0.62, y, z + 0.12])
    for (let i = 0; i < 30; i++) {
      const x = -0.54 + i * 0.036
      ivory.box([x, y, z], [x + 0.033, y + 0.015, z + 0.13])
      if (![2, 6].includes(i % 7))
        ebony.box([x + 0.024, y + 0.015, z], [x + 0.042, y + 0.028, z + 0.08])
    }
  }
  wood.shade(1.15).box([-0.66, 0.6, 0.5], [0.66, 1.0, 0.6])
  mirrored(w, () => {
    wood.shade(1.15).box([0.58, 0.6, 0.5], [0.68, 0.95, 0.9])
    for (let i = 0; i < 8; i++)
      ivory.rod(
        [0.36 + (i % 2) * 0.1, 0.82 + Math.floor(i / 2) * 0.045, 0.6],
        [0.36 + (i % 2) * 0.1, 0.82 + Math.floor(i / 2) * 0.045, 0.64],
        0.014,
      )
  })
  brush(w, finish.paper, '#fbf7ea').box([-0.2, 0.86, 0.6], [0.2, 1.06, 0.61])
  if (!bench) return
  wood.box([-0.4, 0.4, 1.15], [0.4, 0.45, 1.42])
  for (const x of [-0.34, 0.34]) wood.box([x - 0.04, 0, 1.2], [x + 0.04, 0.4, 1.38])
}

/** The whole front, 4 m wide and 4.6 m high. */
export const organ: Builder = (subject) => ({
  yaw: 0.1,
  stature: 4.6,
  anchors: { seat: [0, 0.45, 1.28] },
  work: made((w) => {
    const wood = brush(w, finish.wood, colorOf(subject, 0, '#6a3c20'))
    const gold = brush(w, finish.gold, '#d8a83a')
    const tin = brush(w, { roughness: 0.22, f0: 0.6, metal: 1 }, colorOf(subject, 1, '#dcd8cc'))
    wood.box([-2, 0, -0.5], [2, 1.35, 0.12])
    wood.shade(0.55).box([-1.95, 1.35, -0.5], [1.95, 3.5, -0.3])
    for (let i = 0; i < 7; i++) {
      const x = -1.8 + i * 0.6
      if (Math.abs(x) > 0.7) wood.shade(1.3).box([x - 0.22, 0.2, 0.12], [x + 0.22, 1.15, 0.15])
    }
    gold.box([-2.04, 1.33, -0.5], [2.04, 1.4, 0.2])
    // Three towers and the flats between them.
    const towers: readonly (readonly [number, number, number])[] = [
      [-1.55, 0.45, 2.1],
      [0, 0.6, 2.55],
      [1.55, 0.45, 2.1],
    ]
    for (const [x, half, long] of towers) {
      w.placed({ at: [0, 0, 0] }, () =>
        field(w, tin, x - half, x + half, 1.42, (t) => long - 0.5 * Math.abs(2 * t - 1), 5, 0.16),
      )
      const top = 1.42 + long + 0.35
      wood.box([x - half - 0.06, top, -0.4], [x + half + 0.06, top + 0.16, 0.42])
      gold.box([x - half - 0.08, top + 0.16, -0.4], [x + half + 0.08, top + 0.2, 0.46])
      w.placed({ at: [x, top + 0.2, 0] }, () =>
        gold.lathe('0.12,0 0.05,0.06 0.1,0.14 0.03,0.22 0.001,0.3', 16),
      )
      for (const s of [-1, 1])
        wood.box(
          [x + s * (half + 0.03) - 0.04, 1.35, -0.4],
          [x + s * (half + 0.03) + 0.04, top, 0.25],
        )
    }
    for (const s of [-1, 1]) {
      const [a, b] = s < 0 ? [-1.06, -0.66] : [0.66, 1.06]
      field(w, tin, a, b, 1.42, (t) => 1.2 + 0.5 * (s < 0 ? 1 - t : t), 6, 0)
      wood.box([a - 0.02, 3.15, -0.4], [b + 0.02, 3.3, 0.25])
      gold.box([a - 0.02, 3.3, -0.4], [b + 0.02, 3.34, 0.28])
    }
    console(w, wood, subject.traits['played'] === undefined)
  }),
})
