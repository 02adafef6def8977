// The fireplace with its burning fire.
import type { Rgb } from '../../../prompt/brief.ts'
import { flames } from '../../flames.ts'
import { hex, scale } from '../../vector.ts'
import { finish, glowing } from '../finish.ts'
import type { Model } from '../model.ts'
import { brass, iron, type Joinery, modelOf, timber } from './joinery.ts'

const bricks = (
  j: Joinery,
  x0: number,
  x1: number,
  y0: number,
  y1: number,
  z: number,
  color: Rgb,
): void => {
  const m = j.w.material({ ...finish.brick, scale: 30 })
  const rows = Math.max(1, Math.round((y1 - y0) / 0.075))
  const count = Math.max(1, Math.round((x1 - x0) / 0.2))
  const [h, l] = [(y1 - y0) / rows, (x1 - x0) / count]
  for (let r = 0; r < rows; r++)
    for (let i = -1; i < count; i++) {
      const a = Math.max(x0, x0 + (i + (r % 2) / 2) * l + 0.004)
      const b = Math.min(x1, x0 + (i + 1 + (r % 2) / 2) * l - 0.004)
      if (b - a < 0.02) continue
      const out = 0.012 + 0.008 * j.random()
      j.w.box(
        [a, y0 + r * h + 0.004, z - 0.02],
        [b, y0 + (r + 1) * h - 0.004, z + out],
        m,
        scale(color, 0.78 + 0.44 * j.random()),
      )
    }
}

const hearth = (j: Joinery): void => {
  const { w } = j
  const bark = w.material(finish.bark)
  const ember = w.material({ ...glowing([1, 0.25, 0.04], 2.5), color: [0.05, 0.02, 0.01] })
  w.placed({ at: [0, 0.06, -0.16] }, () => {
    for (const [x, y, yaw] of [
      [-0.1, 0.07, 0.3],
      [0.12, 0.075, -0.35],
      [0, 0.17, 0.06],
      [0.02, 0.06, 0],
    ] as const)
      w.placed({ at: [x, y, 0], yaw }, () => {
        w.cylinder([-0.29, 0, 0], [0.29, 0, 0], 0.055, 0.05, bark, hex('#54361f'), 12)
        for (const s of [-1, 1])
          w.cylinder(
            [s * 0.288, 0, 0],
            [s * 0.294, 0, 0],
            0.046,
            0.046,
            timber(j),
            hex('#c89a60'),
            12,
          )
      })
    for (let i = 0; i < 26; i++)
      w.ball(
        [0.6 * (j.random() - 0.5), 0.02, 0.26 * (j.random() - 0.5)],
        [0.03, 0.022, 0.03],
        ember,
        [1, 1, 1],
        undefined,
        8,
      )
    flames(w, { at: [0, 0.1, 0.01], half: 0.26, deep: 0.08, tall: 0.5, tongues: 9 }, j.random)
  })
  for (const x of [-0.24, 0.24]) {
    w.cylinder([x, 0.05, 0.06], [x, 0.3, 0.06], 0.016, 0.012, iron(j), hex('#222428'), 8)
    w.ball([x, 0.32, 0.06], [0.03, 0.03, 0.03], brass(j), [1, 1, 1], undefined, 10)
  }
  w.light([0, 0.4, 0.1], 0.16, [2.6, 1.1, 0.32])
}

/** A brick fireplace with a burning fire, a mantel with candles and a clock, and a stone hearth. */
export const fireplace = (j: Joinery): Model => {
  const { w } = j
  const brick = j.color(0, '#9c5640')
  const mortar = w.material(finish.plaster)
  const grey = hex('#b4a696')
  const soot = hex('#241c19')
  for (const s of [-1, 1]) {
    const [a, b] = s < 0 ? [-0.82, -0.44] : [0.44, 0.82]
    w.box([a, 0, -0.42], [b, 1.14, 0], mortar, grey)
    bricks(j, a, b, 0.05, 1.14, 0.005, brick)
    w.box(
      [Math.min(s * 0.44, s * 0.445), 0, -0.4],
      [Math.max(s * 0.44, s * 0.445), 0.86, 0],
      mortar,
      scale(soot, 2),
    )
  }
  w.box([-0.44, 0.84, -0.42], [0.44, 1.14, 0], mortar, grey)
  bricks(j, -0.44, 0.44, 0.97, 1.14, 0.005, brick)
  for (let i = 0; i < 11; i++) {
    const x = -0.44 + (0.88 * (i + 0.5)) / 11
    w.box(
      [x - 0.036, 0.835, -0.02],
      [x + 0.036, 0.965, 0.03],
      w.material(finish.brick),
      scale(brick, 0.85 + 0.3 * j.random()),
    )
  }
  w.box([-0.46, 0, -0.43], [0.46, 0.9, -0.38], mortar, soot)
  w.box(
    [-0.95, 0, -0.42],
    [0.95, 0.06, 0.42],
    w.material({ ...finish.stone, scale: 12 }),
    hex('#8b837a'),
  )
  const shelf = j.color(1, '#6a4224')
  w.box([-0.9, 1.14, -0.42], [0.9, 1.18, 0.1], timber(j), scale(shelf, 0.8))
  w.box([-0.96, 1.18, -0.42], [0.96, 1.25, 0.15], timber(j), shelf)
  hearth(j)
  mantel(j)
  return modelOf(j, { top: [0, 1.25, -0.1], front: [0, 0.4, 0.5] }, 0.12)
}

const mantel = (j: Joinery): void => {
  const { w } = j
  const wax = w.material({ roughness: 0.5, f0: 0.03 })
  const spark = w.material({ ...glowing([1, 0.6, 0.2], 8), color: [0, 0, 0] })
  for (const x of [-0.72, -0.6, 0.68]) {
    const tall = 0.09 + 0.08 * j.random()
    w.cylinder([x, 1.25, -0.1], [x, 1.25 + tall, -0.1], 0.03, 0.03, wax, hex('#f2e8d0'), 14)
    w.ball([x, 1.27 + tall, -0.1], [0.009, 0.022, 0.009], spark, [1, 1, 1], undefined, 8)
  }
  w.box([-0.12, 1.25, -0.2], [0.12, 1.42, -0.06], timber(j), hex('#54341e'))
  w.cylinder(
    [0, 1.335, -0.065],
    [0, 1.335, -0.05],
    0.062,
    0.062,
    w.material(finish.paper),
    hex('#f8f2e2'),
    24,
  )
  for (const [roll, long] of [
    [0.6, 0.032],
    [-1.1, 0.048],
  ] as const)
    w.placed({ at: [0, 1.335, -0.048], roll }, () =>
      w.box([-0.004, 0, 0], [0.004, long, 0.003], iron(j), hex('#15151a')),
    )
}
