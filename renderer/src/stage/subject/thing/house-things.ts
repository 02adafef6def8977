// Things of house and field: backpacks, shells, nests, yarn, logs, stumps, hay, television sets, envelopes, boxes and crates.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush } from '../brush.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

/** Builds wood. */
export const wood = (w: Workpiece, c: Rgb | string = '#8a5a30'): Brush => brush(w, finish.wood, c)
/** Builds backpack. */
export const backpack = (w: Workpiece, c: Rgb): void => {
  const cloth = brush(w, { ...finish.cloth, roughness: 0.8 }, c)
  cloth.placed({ at: [0, 0.46, 0], scale: [0.36, 0.46, 0.22] }, () =>
    cloth.ball([0, 0, 0], 1, undefined, 28),
  )
  cloth.box([-0.3, 0.06, -0.16], [0.3, 0.66, 0.17])
  cloth.shade(0.85).box([-0.24, 0.1, 0.16], [0.24, 0.42, 0.27])
  cloth.shade(0.75).box([-0.25, 0.36, 0.17], [0.25, 0.45, 0.285])
  for (const s of [-1, 1]) {
    cloth.shade(0.85).ball([s * 0.36, 0.26, 0], [0.09, 0.2, 0.14], undefined, 16)
    brush(w, finish.leather, '#6a4426').tube(
      [
        [s * 0.2, 0.84, -0.16],
        [s * 0.26, 0.6, -0.34],
        [s * 0.24, 0.14, -0.18],
      ],
      0.035,
      8,
    )
    brush(w, finish.leather, '#6a4426').box(
      [s * 0.13 - 0.025, 0.3, 0.27],
      [s * 0.13 + 0.025, 0.72, 0.292],
    )
    brush(w, finish.gold, '#d8b04a').block([s * 0.13, 0.34, 0.29], 0.07, 0.05, 0.02)
  }
  brush(w, finish.leather, '#6a4426').tube('-.09,.9,-.1 0,1,-.12 .09,.9,-.1', 0.025, 8)
}

/** Builds shell. */
export const shell = (w: Workpiece, c: Rgb): void => {
  const lime = brush(w, { roughness: 0.3, f0: 0.045, scale: 20, relief: 0.2 }, c)
  // A whelk: a tube that winds up to a point, each turn smaller.
  lime.skin(
    220,
    14,
    (u, v) => {
      const turn = u * 6.2832 * 4.6
      const k = Math.exp(-1.05 * u * 2.4)
      const r = 0.3 * k
      const b = v * 6.2832
      const out = 0.27 * k + r * Math.cos(b) * (1 + 0.05 * Math.cos(turn * 7))
      return [
        out * Math.cos(turn),
        0.3 + 0.62 * (1 - k) + r * 0.9 * Math.sin(b),
        out * Math.sin(turn),
      ]
    },
    (p) => {
      const band = 0.5 + 0.5 * Math.sin(p[1] * 34 + Math.atan2(p[2], p[0]))
      return [
        Math.min(1, c[0] * (0.8 + 0.25 * band)),
        c[1] * (0.7 + 0.35 * band),
        c[2] * (0.6 + 0.45 * band),
      ]
    },
  )
  brush(w, finish.wet, '#f4b8a8').ball([0.28, 0.28, 0.12], [0.2, 0.24, 0.16], turned(0.5), 18)
}

/** Builds nest. */
export const nest = (w: Workpiece): void => {
  for (let i = 0; i < 260; i++) {
    const [a, t] = [i * 2.4, (i * 0.618) % 1]
    const r = 0.62 + 0.3 * Math.sin(t * 3.1)
    const y = 0.06 + 0.38 * t
    const b = a + 0.35 + 0.3 * Math.sin(i)
    brush(w, finish.bark, i % 3 ? '#7a5a34' : '#a88a54').tube(
      [
        [r * Math.cos(a), y, r * Math.sin(a)],
        [(r + 0.05) * Math.cos((a + b) / 2), y + 0.05, (r + 0.05) * Math.sin((a + b) / 2)],
        [r * Math.cos(b), y + 0.04 * Math.cos(i), r * Math.sin(b)],
      ],
      0.018,
      4,
    )
  }
  brush(w, finish.thatch, '#8a6a3c').lathe('0.01,.05 .5,.1 .66,.36', 30)
  for (const [x, z] of [
    [-0.2, 0.1],
    [0.2, 0.14],
    [0.02, -0.2],
  ] as const)
    brush(w, { roughness: 0.45, f0: 0.04 }, '#9ad0d8').ball(
      [x, 0.28, z],
      [0.17, 0.2, 0.17],
      turned(0, 0.3, 0.2 * x),
      18,
    )
}

/** Builds yarn. */
export const yarn = (w: Workpiece, c: Rgb): void => {
  const wool = brush(w, { ...finish.wool, scale: 70 }, c)
  wool.ball([0, 0.48, 0], 0.45, undefined, 26)
  for (let k = 0; k < 15; k++)
    w.placed({ at: [0, 0.48, 0], yaw: k * 1.25, pitch: k * 0.83, roll: k * 0.51 }, () => {
      for (let i = -2; i <= 2; i++) {
        const h = i * 0.055
        const r = Math.sqrt(0.235 - h * h)
        wool.shade(0.86 + 0.07 * ((i + k) % 4)).tube(
          Array.from(
            { length: 33 },
            (_, n): Vec3 => [r * Math.cos((n / 32) * 6.2832), h, r * Math.sin((n / 32) * 6.2832)],
          ),
          0.026,
          6,
        )
      }
    })
  wool.tube('.3,.1,.3 .62,.026,.4 .9,.026,.1 1.2,.026,.3 1.4,.026,.2', 0.026, 6)
}

/** Builds log. */
export const log = (w: Workpiece, c: Rgb): void => {
  const one = (at: Vec3, yaw: number, r: number): void => {
    w.placed({ at, yaw }, () => {
      brush(w, finish.bark, c).skin(30, 10, (u, v) => {
        const a = u * 6.2832
        const k = r * (1 + 0.06 * Math.sin(a * 5 + v * 3) + 0.03 * Math.sin(a * 11))
        return [(v - 0.5) * 1.8, r + k * Math.cos(a), k * Math.sin(a)]
      })
      for (const s of [-1, 1])
        for (let i = 0; i < 5; i++)
          wood(w, i % 2 ? '#c89a60' : '#e0bc84').rod(
            [s * 0.895, r, 0],
            [s * (0.9 + 0.004 * i), r, 0],
            r * (0.98 - i * 0.19),
            r * (0.98 - i * 0.19),
            24,
          )
    })
  }
  one([0, 0, 0.26], 0.05, 0.25)
  one([0.05, 0, -0.26], -0.04, 0.24)
  one([-0.02, 0.42, 0], 0.03, 0.23)
}

/** Builds stump. */
export const stump = (w: Workpiece, c: Rgb): void => {
  brush(w, finish.bark, c).skin(48, 12, (u, v) => {
    const a = u * 6.2832
    const flare = 0.62 + 0.28 * (1 - v) ** 3 * (1 + 0.6 * Math.cos(a * 5))
    const r = flare * (1 + 0.03 * Math.sin(a * 13))
    return [r * Math.cos(a), v * 0.82, r * Math.sin(a)]
  })
  for (let i = 0; i < 8; i++)
    wood(w, i % 2 ? '#c89a60' : '#e0bc84').rod(
      [0, 0.8, 0],
      [0, 0.825 + 0.003 * i, 0],
      0.62 - i * 0.077,
      0.62 - i * 0.077,
      40,
    )
}

/** Builds hay. */
export const hay = (w: Workpiece, c: Rgb): void => {
  const straw = brush(w, { ...finish.thatch, scale: 30, relief: 0.5 }, c)
  w.placed({ at: [0, 0.5, 0] }, () => {
    straw.latheZ('0.01,-.42 .46,-.42 .5,-.36 .5,.36 .46,.42 .01,.42', 40)
    for (let i = 0; i < 7; i++)
      straw.shade(i % 2 ? 0.82 : 1.05).latheZ(
        [
          [0.46 - i * 0.062, 0.42],
          [0.45 - i * 0.062, 0.428],
          [0.44 - i * 0.062, 0.42],
        ].map(([r, z]) => [r ?? 0, z ?? 0] as const),
        36,
      )
    for (let i = 0; i < 130; i++) {
      const [a, z] = [i * 2.4, -0.36 + (0.72 * ((i * 7) % 130)) / 130]
      straw
        .shade(1.1)
        .rod(
          [0.5 * Math.cos(a), 0.5 * Math.sin(a), z],
          [0.53 * Math.cos(a + 0.15), 0.53 * Math.sin(a + 0.15), z + 0.06 * Math.sin(i)],
          0.007,
          0.003,
          4,
        )
    }
  })
}

/** Builds television. */
export const television = (w: Workpiece, c: Rgb): void => {
  wood(w, c).plan(
    '-.62,-.42 .62,-.42 .66,-.36 .66,.36 .62,.42 -.62,.42 -.66,.36 -.66,-.36',
    0.14,
    0.94,
    0.05,
  )
  brush(w, finish.plastic, '#d8cfb8').box([-0.58, 0.22, 0.42], [0.3, 0.88, 0.44])
  brush(w, { roughness: 0.06, f0: 0.08, emission: [0.05, 0.08, 0.09] }, '#4a6a70').placed(
    { at: [-0.14, 0.55, 0.41], scale: [0.4, 0.29, 0.09] },
    () =>
      brush(w, { roughness: 0.06, f0: 0.08, emission: [0.05, 0.08, 0.09] }, '#4a6a70').ball(
        [0, 0, 0],
        1,
        undefined,
        26,
      ),
  )
  for (const y of [0.78, 0.6])
    brush(w, finish.gold, '#d8b04a').rod([0.48, y, 0.42], [0.48, y, 0.48], 0.07, 0.06, 20)
  for (let i = 0; i < 6; i++)
    brush(w, finish.plastic, '#2a1c12').box(
      [0.38, 0.24 + i * 0.04, 0.42],
      [0.58, 0.26 + i * 0.04, 0.43],
    )
  for (const [x, z] of [
    [-0.5, 0.3],
    [0.5, 0.3],
    [-0.5, -0.3],
    [0.5, -0.3],
  ] as const)
    wood(w, c).rod([x, 0.16, z], [x * 1.12, 0, z * 1.12], 0.035, 0.02, 8)
  for (const s of [-1, 1])
    brush(w, finish.chrome, '#c8ccd0').rod([0, 0.94, -0.1], [s * 0.4, 1.5, -0.1], 0.012, 0.008, 6)
}

/** Builds envelope. */
export const envelope = (w: Workpiece, c: Rgb): void => {
  w.placed({ at: [0, 0.36, 0], pitch: -0.3 }, () => {
    const paper = brush(w, finish.paper, c)
    paper.box([-0.56, -0.36, -0.02], [0.56, 0.36, 0])
    paper.shade(0.94).slab(
      [
        [-0.56, -0.36],
        [0.56, -0.36],
        [0, 0.1],
      ],
      0,
      0.008,
    )
    paper.shade(0.97).slab(
      [
        [-0.56, 0.36],
        [0, -0.06],
        [0.56, 0.36],
      ],
      0.006,
      0.016,
    )
    brush(w, { roughness: 0.25, f0: 0.05 }, '#b0181c').ball(
      [0, -0.02, 0.02],
      [0.09, 0.09, 0.022],
      undefined,
      16,
    )
    brush(w, { roughness: 0.25, f0: 0.05 }, '#8a1014').ball(
      [0, -0.02, 0.036],
      [0.045, 0.045, 0.014],
      undefined,
      12,
    )
  })
}

/** Builds box. */
export const box = (w: Workpiece, c: Rgb): void => {
  const card = brush(w, { ...finish.paper, scale: 24, relief: 0.08, mottle: 0.1 }, c)
  card.block([0, 0, 0], 1.1, 0.86, 0.86)
  brush(w, { roughness: 0.35, f0: 0.05 }, '#d8b888').box([-0.09, 0.3, -0.436], [0.09, 0.866, 0.436])
  card.shade(0.72).box([-0.552, 0.84, -0.004], [0.552, 0.866, 0.004])
  brush(w, finish.paper, '#f6f2ea').box([-0.46, 0.48, 0.43], [-0.14, 0.74, 0.436])
  for (let i = 0; i < 4; i++)
    brush(w, finish.paper, '#3a342e').box(
      [-0.43, 0.52 + i * 0.05, 0.436],
      [-0.2 - 0.04 * (i % 2), 0.535 + i * 0.05, 0.439],
    )
}

/** Builds crate. */
export const crate = (w: Workpiece, c: Rgb): void => {
  wood(w, c).shade(0.55).block([0, 0.03, 0], 0.92, 0.82, 0.92)
  for (let i = 0; i < 5; i++) {
    const y = 0.04 + i * 0.172
    for (const s of [-1, 1]) {
      wood(w, c)
        .shade(0.9 + 0.06 * (i % 3))
        .box([-0.5, y, s * 0.47 - 0.025], [0.5, y + 0.15, s * 0.47 + 0.025])
      wood(w, c)
        .shade(0.86 + 0.07 * (i % 3))
        .box([s * 0.47 - 0.025, y, -0.47], [s * 0.47 + 0.025, y + 0.15, 0.47])
    }
    wood(w, c)
      .shade(0.95)
      .box([-0.5, 0.86, -0.5 + i * 0.2], [0.5, 0.9, -0.32 + i * 0.2])
  }
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      wood(w, c)
        .shade(1.1)
        .box([x * 0.46 - 0.06, 0, z * 0.46 - 0.06], [x * 0.46 + 0.06, 0.88, z * 0.46 + 0.06])
  for (const s of [-1, 1])
    wood(w, c)
      .shade(1.05)
      .placed({ at: [0, 0.45, s * 0.505], roll: 0.72 }, () =>
        wood(w, c).shade(1.05).box([-0.55, -0.06, -0.02], [0.55, 0.06, 0.02]),
      )
}
