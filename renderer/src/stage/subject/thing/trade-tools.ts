// Tools of trades: a hand saw, a microscope, a DJ's decks, a flying round of dough.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

/** A hand saw, handle at the bottom, teeth towards +x. */
export const handSaw: Builder = (subject) => ({
  anchors: { grip: [0, 0.07, 0] },
  work: made((work) => {
    const steel = work.material({ ...finish.chrome, roughness: 0.3 })
    const wood = work.material(finish.wood)
    const blade = hex('#c2c8cc')
    const teeth = 26
    const [low, high] = [0.13, 0.62]
    for (let i = 0; i < teeth; i++) {
      const [y0, y1] = [low + ((high - low) * i) / teeth, low + ((high - low) * (i + 1)) / teeth]
      const edge = 0.062
      const back = (y: number): number => -0.06 + (0.07 * (y - low)) / (high - low)
      for (const z of [-0.003, 0.003]) {
        const q: readonly [Vec3, Vec3, Vec3, Vec3] = [
          [back(y0), y0, z],
          [edge, y0, z],
          [edge + 0.014, (y0 + y1) / 2, z],
          [back(y1), y1, z],
        ]
        if (z > 0) work.quad(...q, steel, blade)
        else work.quad(q[3], q[2], q[1], q[0], steel, blade)
      }
    }
    const handle = colorOf(subject, 0, '#a8622c')
    work.tube(
      [
        [-0.055, 0.15, 0],
        [-0.06, 0.06, 0],
        [-0.03, 0.01, 0],
        [0.03, 0.02, 0],
        [0.05, 0.08, 0],
        [0.05, 0.15, 0],
        [-0.055, 0.15, 0],
      ],
      { radii: [0.018], segments: 10 },
      wood,
      handle,
    )
  }),
})

/** A microscope, its eyepiece towards the front. */
export const microscope: Builder = (subject) => ({
  yaw: 0.9,
  anchors: { eyepiece: [0, 0.4, 0.06] },
  work: made((work) => {
    const body = work.material(finish.paint)
    const metal = work.material(finish.chrome)
    const color = colorOf(subject, 0, '#eceae4')
    const dark = hex('#23262c')
    work.box([-0.075, 0, -0.1], [0.075, 0.03, 0.12], body, dark)
    work.tube(
      [
        [0, 0.02, 0.08],
        [0, 0.12, 0.11],
        [0, 0.25, 0.1],
        [0, 0.31, 0.03],
      ],
      { radii: [0.03, 0.024, 0.024, 0.032], segments: 14 },
      body,
      color,
    )
    work.box([-0.07, 0.125, -0.09], [0.07, 0.14, 0.09], body, dark)
    work.box(
      [-0.035, 0.14, -0.055],
      [0.035, 0.144, -0.015],
      work.material(finish.glass),
      hex('#a8d0e0'),
    )
    work.cylinder([0, 0.3, -0.04], [0, 0.22, -0.04], 0.03, 0.03, body, color, 18)
    for (const [x, r] of [
      [-0.018, 0.011],
      [0.016, 0.013],
    ] as const)
      work.cylinder(
        [x, 0.23, -0.04],
        [x * 1.5, 0.165, -0.04],
        r,
        r * 0.7,
        metal,
        hex('#cfd3d8'),
        12,
      )
    work.cylinder([0, 0.28, -0.03], [0, 0.42, 0.08], 0.026, 0.022, body, color, 18)
    work.cylinder([0, 0.41, 0.072], [0, 0.45, 0.104], 0.026, 0.026, body, dark, 18)
    for (const side of [-1, 1])
      work.cylinder(
        [side * 0.03, 0.17, 0.1],
        [side * 0.055, 0.17, 0.1],
        0.024,
        0.024,
        body,
        dark,
        16,
      )
    work.cylinder(
      [0, 0.03, -0.04],
      [0, 0.05, -0.04],
      0.025,
      0.02,
      work.material({ ...finish.glass, emission: [0.9, 0.9, 0.8] }),
      hex('#fff8e0'),
      16,
    )
  }),
})

const deck = (
  work: Parameters<Parameters<typeof made>[0]>[0],
  x: number,
  materials: { readonly body: number; readonly vinyl: number; readonly metal: number },
): void => {
  const { body, vinyl, metal } = materials
  work.box([x - 0.24, 0.94, -0.2], [x + 0.24, 1, 0.2], body, hex('#b9bec4'))
  work.cylinder([x, 1, 0], [x, 1.015, 0], 0.175, 0.175, vinyl, hex('#101012'), 40)
  work.cylinder([x, 1.015, 0], [x, 1.018, 0], 0.06, 0.06, body, hex('#d8402c'), 24)
  work.tube(
    [
      [x + 0.2, 1.03, -0.16],
      [x + 0.2, 1.04, 0.02],
      [x + 0.13, 1.025, 0.1],
    ],
    { radii: [0.008], segments: 6 },
    metal,
    hex('#d8dade'),
  )
}

/** Two turntables and a mixer on a flight case with lit edges, tilted a little to whoever looks. */
export const djDesk: Builder = (subject) => ({
  stature: 1.02,
  yaw: 0,
  work: made((work) => {
    const body = work.material(finish.plastic)
    const vinyl = work.material({ roughness: 0.2, f0: 0.08 })
    const metal = work.material(finish.chrome)
    const glow = colorOf(subject, 0, '#20c8ff')
    const lit = work.material({ roughness: 0.5, emission: [glow[0] * 3, glow[1] * 3, glow[2] * 3] })
    const pink = work.material({ roughness: 0.5, emission: [2.6, 0.2, 1.6] })
    work.box([-0.9, 0, -0.28], [0.9, 0.94, 0.28], body, hex('#17181c'))
    for (const y of [0.02, 0.91]) work.box([-0.9, y, 0.281], [0.9, y + 0.025, 0.29], lit, glow)
    for (const x of [-0.9, 0.875]) work.box([x, 0.02, 0.281], [x + 0.025, 0.93, 0.29], lit, glow)
    for (let i = 0; i < 13; i++) {
      const tall = 0.12 + 0.5 * Math.abs(Math.sin(i * 1.7 + 0.6))
      work.box(
        [-0.68 + i * 0.105, 0.14, 0.281],
        [-0.61 + i * 0.105, 0.14 + tall, 0.288],
        pink,
        hex('#f02ca0'),
      )
    }
    for (const x of [-0.56, 0.56]) deck(work, x, { body, vinyl, metal })
    work.box([-0.2, 0.94, -0.2], [0.2, 1.01, 0.2], body, hex('#23252b'))
    for (let i = 0; i < 12; i++)
      work.cylinder(
        [-0.13 + (i % 4) * 0.087, 1.01, -0.13 + Math.floor(i / 4) * 0.09],
        [-0.13 + (i % 4) * 0.087, 1.035, -0.13 + Math.floor(i / 4) * 0.09],
        0.018,
        0.016,
        metal,
        hex('#d8dade'),
        10,
      )
    for (const x of [-0.1, 0.1]) work.box([x - 0.02, 1.01, 0.12], [x + 0.02, 1.04, 0.17], lit, glow)
  }),
})

/** A spinning round of dough, sagging at its rim. */
export const dough: Builder = () => ({
  work: made((work) => {
    const m = work.material({ roughness: 0.8, f0: 0.02, scale: 30, relief: 0.08 })
    work.grid(
      48,
      12,
      (u, v) => {
        const [a, r] = [u * Math.PI * 2, 0.25 * Math.sin(Math.PI * v)]
        const top = v < 0.5 ? 1 : 0
        const sag = 0.07 * (r / 0.25) ** 2 + 0.012 * Math.sin(a * 3) * (r / 0.25)
        return [r * Math.cos(a), 0.1 - sag + (top ? 0.014 : -0.008), r * Math.sin(a)]
      },
      m,
      () => hex('#efdcb4'),
      false,
    )
  }),
})
