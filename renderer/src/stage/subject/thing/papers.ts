// Books, newspapers, flags and signs.
import type { Rgb } from '../../../prompt/brief.ts'
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import { points2, slab } from '../sweep.ts'
import { colored, type Workpiece } from '../workpiece.ts'

const page = hex('#f1e8d2')
const covers = [
  '#234a6b',
  '#a8322c',
  '#d9a93f',
  '#2f6b4f',
  '#6b3a6a',
  '#c8642c',
  '#2a3038',
  '#8a2f4a',
].map(hex)

/** A closed book lying flat: spine along -x, `w` across, `d` deep, `h` thick. */
export const closedBook = (work: Workpiece, w: number, d: number, h: number, color: Rgb): void => {
  const cover = work.material({ roughness: 0.4, f0: 0.05, scale: 60, relief: 0.05 })
  const paper = work.material(finish.paper)
  const t = Math.min(0.022, h * 0.14)
  for (const y of [0, h - t])
    work.mesh(
      colored(
        slab(
          [
            [-w, y],
            [w, y],
            [w, y + t],
            [-w, y + t],
          ],
          -d,
          d,
          t * 0.25,
        ),
        color,
      ),
      cover,
    )
  work.mesh(
    colored(
      slab(
        [
          [-w, 0],
          [-w + t, 0],
          [-w + t, h],
          [-w, h],
          [-w - t * 0.6, h / 2],
        ],
        -d,
        d,
        t * 0.2,
        false,
      ),
      color,
    ),
    cover,
  )
  const leaves = 9
  for (let i = 0; i < leaves; i++) {
    const [a, b] = [t + ((h - 2 * t) * i) / leaves, t + ((h - 2 * t) * (i + 0.94)) / leaves]
    const inset = 0.03 + 0.004 * (i % 3)
    work.box([-w + t, a, -d + inset], [w - inset, b, d - inset], paper, dim(page, i % 2 ? 1 : 0.93))
  }
  const gold = work.material(finish.gold)
  work.box(
    [-w * 0.9 - t, h * 0.2, d * 0.55],
    [-w * 0.9 - t + 0.001, h * 0.8, d * 0.62],
    gold,
    hex('#d8b050'),
  )
}

/** An open book standing in reading hands: pages to +z, spine on the y axis. */
const openBook = (work: Workpiece, color: Rgb): void => {
  const cover = work.material({ roughness: 0.4, f0: 0.05 })
  const paper = work.material(finish.paper)
  const ink = work.material({ roughness: 0.9 })
  for (const side of [1, -1] as const) {
    const at = (u: number, lift: number): readonly [number, number] => [
      side * (0.01 + 0.47 * u),
      0.12 * u ** 1.6 - 0.05 * Math.exp(-u * 14) + lift,
    ]
    const row =
      (lift: number) =>
      (u: number, v: number): Vec3 => {
        const [x, z] = at(u, lift * (1 - u * 0.2))
        return [x, v, z]
      }
    work.grid(12, 2, row(0.085), paper, () => page, false)
    for (let i = 0; i < 4; i++) {
      const p = row(0.02 + i * 0.018)
      work.tube([p(1, 0), p(1, 1)], { radii: [0.008], segments: 4 }, paper, dim(page, 0.86))
    }
    const back = row(-0.012)
    work.grid(
      12,
      2,
      (u, v) => back(u * 1.03, v * 1.05 - 0.025),
      cover,
      () => color,
      false,
    )
    work.grid(
      12,
      2,
      (u, v) => row(0.004)(u * 1.03, v * 1.05 - 0.025),
      cover,
      () => color,
      false,
    )
    for (let i = 0; i < 9; i++) {
      const y = 0.87 - i * 0.088
      const [a, b] = [at(0.16, 0.089), at(i % 4 === 3 ? 0.62 : 0.88, 0.078)]
      const m = at(0.5, 0.086)
      work.tube(
        [
          [a[0], y, a[1]],
          [m[0], y, m[1]],
          [b[0], y, b[1]],
        ],
        { radii: [0.009], segments: 4, flatten: 0.25, up: [0, 0, 1] },
        ink,
        hex('#6a645c'),
      )
    }
  }
}

export const book: Builder = (subject) => {
  const open = !/closed|old|ancient/.test(`${subject.traits['state'] ?? ''} ${subject.noun}`)
  const color = colorOf(subject, 0, '#8a2a2c')
  // Its height is that of the page: it lies.
  if (!open)
    return {
      yaw: 0.5,
      stature: 0.46,
      work: made((work) => closedBook(work, 0.5, 0.36, 0.16, color)),
    }
  return {
    yaw: 0,
    // Lies tilted up, so that its pages are seen.
    work: made((work) =>
      work.within([0, 0.06, 0], turned(0, -1.05, 0), (part) => openBook(part, color)),
    ),
    anchors: { grip: [0, 0.3, 0] },
  }
}

export const books: Builder = (subject, options) => ({
  yaw: 0.35,
  work: made((work) => {
    const r = random(options.seed)
    let y = 0
    for (let i = 0; i < 5; i++) {
      const h = 0.13 + r() * 0.09
      const [w, d] = [0.62 - i * 0.03 + r() * 0.05, 0.44 - i * 0.02 + r() * 0.03]
      const color =
        subject.colors[i % Math.max(1, subject.colors.length)] ??
        covers[(i * 3 + Math.floor(r() * 3)) % covers.length] ??
        page
      work.within([(r() - 0.5) * 0.06, y, (r() - 0.5) * 0.04], turned((r() - 0.5) * 0.5), (part) =>
        closedBook(part, w, d, h, color),
      )
      y += h
    }
  }),
})

const headline = (
  work: Workpiece,
  x: number,
  y: number,
  w: number,
  h: number,
  z: number,
  k: number,
): void =>
  work.quad(
    [x, y - h, z],
    [x + w, y - h, z],
    [x + w, y, z],
    [x, y, z],
    work.material({ roughness: 0.95 }),
    [k, k, k],
  )

/** Rolled up, as a dog brings it: a tube along x with its print outside and the sheet's turns at its ends. */
const rolledPaper = (work: Workpiece): void => {
  const paper = work.material(finish.paper)
  const [half, r] = [0.19, 0.036]
  work.cylinder([-half, r, 0], [half, r, 0], r, r, paper, hex('#e6e1d2'), 24)
  for (const s of [-1, 1])
    for (const [k, tone] of ['#8d8878', '#e6e1d2', '#77725f'].entries())
      work.cylinder(
        [s * half, r, 0],
        [s * (half + 0.001 * (k + 1)), r, 0],
        r * (0.8 - 0.27 * k),
        r * (0.8 - 0.27 * k),
        paper,
        hex(tone),
        20,
      )
  const ink = hex('#3a3834')
  for (let i = 0; i < 7; i++)
    for (const s of [-1, 1])
      work.box(
        [
          s * 0.1 - 0.07,
          r + r * Math.cos(i * 0.42 - 0.4) - 0.002,
          r * Math.sin(i * 0.42 - 0.4) - 0.002,
        ],
        [
          s * 0.1 + 0.07,
          r + r * Math.cos(i * 0.42 - 0.4) + 0.001,
          r * Math.sin(i * 0.42 - 0.4) + 0.002,
        ],
        paper,
        ink,
      )
}

export const newspaper: Builder = (subject) => ({
  work: made((work) => {
    if (subject.traits['rolled']) {
      rolledPaper(work)
      return
    }
    const paper = work.material(finish.paper)
    const sheet = hex('#e6e1d2')
    for (const side of [1, -1])
      work.within([0, 0, 0], turned(side * -0.22), (part) => {
        const x0 = side > 0 ? 0 : -0.4
        part.quad(
          [x0, 0, 0.004],
          [x0 + 0.4, 0, 0.004],
          [x0 + 0.4, 0.58, 0.004],
          [x0, 0.58, 0.004],
          paper,
          sheet,
        )
        part.quad(
          [x0 + 0.4, 0, -0.004],
          [x0, 0, -0.004],
          [x0, 0.58, -0.004],
          [x0 + 0.4, 0.58, -0.004],
          paper,
          sheet,
        )
        for (const [z, flip] of [
          [0.006, 1],
          [-0.006, -1],
        ] as const) {
          headline(part, x0 + 0.03, 0.55, 0.34, 0.06, z, 0.04)
          headline(part, x0 + 0.03, 0.46, 0.34, 0.014, z, 0.12)
          headline(part, x0 + (flip > 0 ? 0.03 : 0.21), 0.42, 0.16, 0.14, z, 0.3)
          for (let c = 0; c < 2; c++)
            for (let i = 0; i < 13; i++) {
              const y = 0.42 - i * 0.031
              if (y > 0.27 && (c === 0) === flip > 0) continue
              headline(
                part,
                x0 + 0.03 + c * 0.18,
                y,
                0.16 - (i % 5 === 4 ? 0.05 : 0),
                0.011,
                z,
                0.22,
              )
            }
        }
      })
  }),
  stature: 0.6,
  anchors: { grip: [0, 0.2, 0] },
})

export const flag: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    const cloth = work.material(finish.silk)
    const colors =
      subject.colors.length > 0 ? subject.colors : ['#c8202c', '#f4f2ee', '#20408a'].map(hex)
    const wave = (u: number, v: number): Vec3 => [
      0.02 + u * 0.95,
      1.42 + v * 0.55 - 0.06 * u * u,
      0.07 * u * Math.sin(u * 7 + v * 1.5),
    ]
    for (const [lift, k] of [
      [0.004, 1],
      [-0.004, 0.85],
    ] as const)
      for (const [i, color] of colors.slice(0, 3).entries()) {
        const n = Math.min(3, colors.length)
        work.grid(
          20,
          4,
          (u, v) => {
            const p = wave(u, 1 - (i + v) / n)
            return [p[0], p[1], p[2] + lift]
          },
          cloth,
          () => dim(color, k),
          false,
        )
      }
    work.cylinder(
      [0, 0, 0],
      [0, 2, 0],
      0.025,
      0.02,
      work.material(finish.steel),
      hex('#c8ccd2'),
      12,
    )
    work.ball([0, 2.02, 0], [0.04, 0.04, 0.04], work.material(finish.gold), hex('#d8a83a'))
  }),
  anchors: { grip: [0, 0.75, 0] },
})

/** A street sign: two named blades crosswise on a steel pole. */
const streetSign: Builder = (subject) => ({
  yaw: 0.3,
  work: made((work) => {
    const steel = work.material(finish.steel)
    const paint = work.material({ roughness: 0.4, f0: 0.05 })
    const color = colorOf(subject, 0, '#1f7a48')
    const white = hex('#f6f6f2')
    work.cylinder([0, 0, 0], [0, 2.2, 0], 0.035, 0.035, steel, hex('#9aa0a6'), 14)
    work.ball([0, 2.22, 0], [0.05, 0.05, 0.05], steel, hex('#9aa0a6'))
    const blade = (y: number, turn: number) =>
      work.within([0, y, 0], turned(0, turn, 0), (part) => {
        part.box([-0.72, -0.15, -0.02], [0.72, 0.15, 0.02], paint, white)
        for (const z of [-0.026, 0.02])
          part.box([-0.7, -0.13, z], [0.7, 0.13, z + 0.006], paint, color)
        // The lines of a name: strokes of unlike length, legible as lettering from afar.
        for (const z of [-0.031, 0.026])
          for (const [x, w] of [
            [-0.58, 0.1],
            [-0.44, 0.07],
            [-0.33, 0.12],
            [-0.17, 0.05],
            [-0.08, 0.1],
            [0.1, 0.12],
            [0.26, 0.06],
            [0.36, 0.1],
            [0.5, 0.06],
          ] as const)
            part.box([x, -0.06, z], [x + w, 0.06, z + 0.005], paint, white)
      })
    blade(1.98, 0)
    blade(1.66, 1.25)
  }),
})

export const sign: Builder = (subject, ...rest) =>
  /street|road/.test(subject.noun) ? streetSign(subject, ...rest) : board(subject, ...rest)

/** A wooden board that points the way. */
const board: Builder = (subject) => ({
  yaw: 0.25,
  work: made((work) => {
    const wood = work.material(finish.wood)
    const color = colorOf(subject, 0, '#a87a48')
    work.mesh(
      colored(slab(points2('-.07,0 .07,0 .07,1.6 -.07,1.6'), -0.07, 0.07, 0.015), dim(color, 0.75)),
      wood,
    )
    work.mesh(
      colored(
        slab(points2('-.75,.95 .62,.95 .85,1.2 .62,1.45 -.75,1.45'), 0.07, 0.13, 0.015),
        color,
      ),
      wood,
    )
    const ink = work.material({ roughness: 0.9 })
    for (const [x, w] of [
      [-0.55, 0.24],
      [-0.24, 0.34],
      [0.18, 0.3],
    ] as const)
      work.box([x, 1.16, 0.13], [x + w, 1.25, 0.136], ink, hex('#3a2616'))
  }),
})
