// Lamps: on a stand with a cloth shade, on a post in the street, and the chandelier.
import type { Rgb } from '../../../prompt/brief.ts'
import { hex, scale } from '../../vector.ts'
import { finish, glowing } from '../finish.ts'
import type { Model } from '../model.ts'
import { brass, iron, type Joinery, modelOf } from './joinery.ts'

/** A lamp: on a stand with a cloth shade, a street lamp, or a chandelier. */
export const lamp = (j: Joinery): Model => {
  if (/street/.test(j.words)) return streetLamp(j)
  if (
    /hangs|chandelier|ceiling|pendant|float/.test(
      `${j.words} ${Object.keys(j.subject.traits).join(' ')}`,
    )
  )
    return chandelier(j)
  return shaded(j)
}

const shaded = (j: Joinery): Model => {
  const { w } = j
  const low = j.subject.height < 0.8 || /desk|table|lava/.test(j.words)
  const [tall, r] = low ? [0.55, 0.17] : [1.5, 0.25]
  const shade = j.color(0, '#f0dcb4')
  const metal = brass(j)
  w.lathe(
    [
      [0.01, 0],
      [r * 0.72, 0],
      [r * 0.7, 0.015],
      [r * 0.2, 0.04],
      [0.014, 0.06],
      [0.014, tall * 0.3],
      [0.03, tall * 0.34],
      [0.014, tall * 0.38],
      [0.014, tall * 0.85],
    ],
    metal,
    [1, 1, 1],
    28,
  )
  const cloth = w.material({
    roughness: 0.9,
    f0: 0.02,
    emission: scale(shade, 1.7),
    color: scale(shade, 0.8),
  })
  w.lathe(
    [
      [r, tall * (low ? 0.52 : 0.8)],
      [r * 0.62, tall],
    ],
    cloth,
    [1, 1, 1],
    36,
  )
  for (const [k, y] of [
    [1.01, tall * (low ? 0.52 : 0.8)],
    [0.63, tall - 0.008],
  ] as const)
    w.lathe(
      [
        [r * k, y],
        [r * k, y + 0.012],
      ],
      metal,
      [1, 1, 1],
      36,
    )
  w.ball(
    [0, tall * 0.86, 0],
    [0.04, 0.05, 0.04],
    w.material({ ...glowing([1, 0.8, 0.5], 12), color: [0, 0, 0] }),
    [1, 1, 1],
  )
  w.light([0, tall * (low ? 0.5 : 0.78), 0], 0.07, [1.1, 0.74, 0.4])
  return modelOf(j, { front: [0, tall * 0.5, r] }, 0)
}

const streetLamp = (j: Joinery): Model => {
  const { w } = j
  const [m, dark] = [iron(j), j.color(0, '#1f2826')]
  w.lathe(
    [
      [0.01, 0],
      [0.2, 0],
      [0.2, 0.12],
      [0.13, 0.2],
      [0.12, 0.6],
      [0.07, 0.75],
      [0.05, 1.1],
      [0.042, 3],
    ],
    m,
    dark,
    20,
  )
  for (const y of [1.1, 2.6, 3])
    w.lathe(
      [
        [0.05, y - 0.04],
        [0.08, y],
        [0.05, y + 0.04],
      ],
      m,
      dark,
      20,
    )
  w.tube(
    [
      [-0.4, 2.75, 0],
      [0.4, 2.75, 0],
    ],
    { radii: [0.022], segments: 8 },
    m,
    dark,
  )
  for (const x of [-0.4, 0.4]) w.ball([x, 2.75, 0], [0.04, 0.04, 0.04], m, dark, undefined, 10)
  lantern(j, dark)
  return modelOf(j, { front: [0, 1.5, 0.2] }, 0.3)
}

const lantern = (j: Joinery, dark: Rgb): void => {
  const { w } = j
  const m = iron(j)
  const glass = w.material({ ...glowing([1, 0.76, 0.4], 5), color: [0, 0, 0] })
  w.lathe(
    [
      [0.11, 3.08],
      [0.2, 3.55],
    ],
    glass,
    [1, 1, 1],
    6,
  )
  w.lathe(
    [
      [0.05, 3],
      [0.13, 3.08],
    ],
    m,
    dark,
    6,
  )
  for (let i = 0; i < 6; i++) {
    const a = (i / 6) * Math.PI * 2
    w.cylinder(
      [0.12 * Math.cos(a), 3.06, 0.12 * Math.sin(a)],
      [0.21 * Math.cos(a), 3.56, 0.21 * Math.sin(a)],
      0.014,
      0.014,
      m,
      dark,
      6,
    )
  }
  w.lathe(
    [
      [0.26, 3.54],
      [0.2, 3.64],
      [0.08, 3.74],
      [0.03, 3.8],
      [0.05, 3.86],
      [0.01, 3.94],
    ],
    m,
    dark,
    12,
  )
  w.light([0, 3.3, 0], 0.24, [7, 4.6, 2])
}

const chandelier = (j: Joinery): Model => {
  const { w } = j
  const metal = w.material({ ...finish.gold, color: j.color(0, '#d8b060') })
  const glass = w.material(finish.glass)
  const spark = w.material({ ...glowing([1, 0.72, 0.35], 12), color: [0, 0, 0] })
  w.lathe(
    [
      [0.01, 0.1],
      [0.07, 0.16],
      [0.03, 0.3],
      [0.05, 0.42],
      [0.02, 0.6],
      [0.02, 1],
    ],
    metal,
    [1, 1, 1],
    20,
  )
  for (let i = 0; i < 8; i++)
    w.placed({ yaw: (i * Math.PI) / 4 }, () => {
      w.tube(
        [
          [0.03, 0.25, 0],
          [0.2, 0.12, 0],
          [0.4, 0.16, 0],
          [0.46, 0.34, 0],
        ],
        { radii: [0.014], segments: 8 },
        metal,
        [1, 1, 1],
      )
      w.cylinder(
        [0.46, 0.36, 0],
        [0.46, 0.5, 0],
        0.016,
        0.016,
        w.material(finish.ceramic),
        hex('#f6efdc'),
        10,
      )
      w.ball([0.46, 0.53, 0], [0.014, 0.035, 0.014], spark, [1, 1, 1], undefined, 8)
      for (const [x, y] of [
        [0.3, 0.06],
        [0.46, 0.24],
        [0.14, 0.1],
      ] as const)
        w.ball([x, y, 0], [0.018, 0.04, 0.018], glass, hex('#e4f2f8'), undefined, 8)
      w.tube(
        [
          [0.05, 0.62, 0],
          [0.2, 0.42, 0],
          [0.44, 0.4, 0],
        ],
        { radii: [0.006], segments: 6 },
        glass,
        hex('#e4f2f8'),
      )
    })
  w.light([0, 0.55, 0], 0.3, [2.4, 1.6, 0.8])
  return modelOf(j, {}, 0.2)
}
