// What stands on the tables of feasts and kitchens, and the boulder in the stream, built by the stage.
import type { BriefSubject } from '../../prompt/brief.ts'
import type { Actor } from '../actor.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import { fbm } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'
import { ball, built, type Make, plainOf, woodOf } from './work-actors.ts'

/** A tray of cookies, a bowl of dough, a rolling pin, eggs and flour, spread over a table's top. */
export const bakingThings: Make = (_subject, chance) =>
  built([-0.52, 0, -0.28], [0.52, 0.2, 0.28], { top: [0, 0.1, 0] }, (b) => {
    const plain = plainOf(b)
    const steel = b.material({ color: hex('#9aa0a6'), roughness: 0.35, f0: 0.4, metal: 0.5 })
    const glaze = b.material({ roughness: 0.25, f0: 0.05 })
    b.box([-0.02, 0, -0.08], [0.5, 0.012, 0.26], steel)
    for (const [x0, x1, z0, z1] of [
      [-0.02, 0.5, -0.09, -0.075],
      [-0.02, 0.5, 0.255, 0.27],
      [-0.03, -0.015, -0.09, 0.27],
      [0.495, 0.51, -0.09, 0.27],
    ] as const)
      b.box([x0, 0, z0], [x1, 0.026, z1], steel)
    for (let i = 0; i < 4; i++)
      for (let k = 0; k < 3; k++) {
        const [x, z] = [0.05 + i * 0.126, -0.02 + k * 0.112]
        ball(
          b,
          [x, 0.018, z],
          [0.05, 0.016, 0.05],
          plain,
          mix3(hex('#c8863c'), hex('#e0ac62'), chance()),
        )
        for (let q = 0; q < 6; q++)
          ball(
            b,
            [x + (chance() - 0.5) * 0.07, 0.031, z + (chance() - 0.5) * 0.07],
            [0.007, 0.006, 0.007],
            plain,
            hex('#4a2412'),
            8,
          )
      }
    b.placed({ at: [-0.36, 0, -0.1] }, () => {
      b.lathe(
        [
          [0.06, 0],
          [0.1, 0.02],
          [0.145, 0.1],
          [0.155, 0.125],
          [0.14, 0.12],
          [0.1, 0.06],
        ],
        glaze,
        hex('#4a8ab0'),
        32,
      )
      ball(b, [0, 0.085, 0], [0.125, 0.05, 0.125], plain, hex('#ecd6a6'))
      b.cylinder([0.03, 0.1, 0], [0.17, 0.25, -0.04], 0.009, 0.012, woodOf(b), hex('#b8824a'), 10)
    })
    b.placed({ at: [-0.25, 0.034, 0.17], yaw: 0.2 }, () => {
      b.cylinder([-0.15, 0, 0], [0.15, 0, 0], 0.034, 0.034, woodOf(b), hex('#c8965a'), 18)
      for (const s of [-1, 1])
        b.cylinder([s * 0.15, 0, 0], [s * 0.22, 0, 0], 0.013, 0.016, woodOf(b), hex('#a8703c'), 12)
    })
    ball(b, [-0.24, 0.001, 0.14], [0.24, 0.005, 0.13], plain, hex('#f8f4ea'))
    for (const [x, z] of [
      [-0.14, -0.2],
      [-0.08, -0.17],
      [-0.1, -0.23],
    ] as const)
      ball(b, [x, 0.026, z], [0.023, 0.027, 0.023], glaze, hex('#e8c8a0'))
  })

const party = ['#e8384a', '#f2b81c', '#2f8ad8', '#48b85a', '#a850d0', '#f07ab0'] as const

/** A laid birthday table: a tall cake whose candles burn, plates, cups, gifts and a cloth; balloons at its ends. */
export const partyTable: Make = () =>
  built([-0.8, 0, -0.36], [0.8, 0.66, 0.36], { top: [0, 0.66, 0] }, (b) => {
    const cloth = b.material({ roughness: 0.9, f0: 0.01, scale: 40, relief: 0.05, mottle: 0.06 })
    const top = 0.55
    b.box([-0.8, top - 0.02, -0.36], [0.8, top, 0.36], cloth, hex('#f6f2ea'))
    b.grid(
      120,
      4,
      (u, v) => {
        const x = -0.8 + 1.6 * u
        return [x, top - 0.24 * (1 - v), 0.365 + 0.014 * Math.sin(x * 40) * (1 - v)]
      },
      cloth,
      (p) => (p[1] < top - 0.17 ? hex('#e8384a') : hex('#f6f2ea')),
      false,
    )
    for (const x of [-0.73, 0.73])
      for (const z of [-0.3, 0.3])
        b.cylinder([x, 0, z], [x, top, z], 0.03, 0.035, woodOf(b), hex('#a8763f'), 10)
    cake(b, top)
    const plain = plainOf(b, 0.4)
    for (const [i, x] of [-0.64, -0.38, 0.38, 0.64].entries()) {
      b.cylinder([x, top, 0.2], [x, top + 0.012, 0.2], 0.09, 0.1, plain, hex('#fbfaf6'), 24)
      b.cylinder(
        [x + 0.06, top, -0.02],
        [x + 0.06, top + 0.1, -0.02],
        0.03,
        0.038,
        plain,
        hex(party[i] ?? '#e8384a'),
        16,
      )
    }
    for (const [x, z, r, i] of [
      [-0.62, -0.02, 0.075, 2],
      [0.62, 0, 0.085, 3],
    ] as const) {
      b.box([x - r, top, z - r], [x + r, top + r * 1.5, z + r], plain, hex(party[i] ?? '#2f8ad8'))
      for (const turn of [0, 1]) {
        const [w, d] = turn ? [r * 1.02, 0.018] : [0.018, r * 1.02]
        b.box([x - w, top, z - d], [x + w, top + r * 1.53, z + d], plain, hex('#f2c83a'))
      }
    }
    balloons(b)
  })

const cake = (b: MeshBuilder, top: number): void => {
  const icing = b.material({ roughness: 0.45, f0: 0.04 })
  for (const [y, r, color] of [
    [top, 0.2, '#f4b8cc'],
    [top + 0.12, 0.145, '#fbf4ea'],
  ] as const) {
    b.cylinder([0, y, 0.02], [0, y + 0.12, 0.02], r, r, icing, hex(color), 40)
    for (let k = 0; k < 22; k++) {
      const a = (k / 22) * Math.PI * 2
      ball(
        b,
        [Math.cos(a) * r, y + 0.118, 0.02 + Math.sin(a) * r],
        [0.026, 0.02, 0.026],
        icing,
        hex('#fffaf2'),
        10,
      )
      ball(
        b,
        [Math.cos(a) * r, y + 0.012, 0.02 + Math.sin(a) * r],
        [0.022, 0.018, 0.022],
        icing,
        hex(party[k % 6] ?? '#e8384a'),
        8,
      )
    }
  }
  const flame = b.material({ color: [0, 0, 0], emission: [6, 3.6, 1.2] })
  for (let k = 0; k < 7; k++) {
    const a = (k / 7) * Math.PI * 2
    const [x, z] = [0.095 * Math.cos(a), 0.02 + 0.095 * Math.sin(a)]
    const y = top + 0.24
    b.cylinder(
      [x, y, z],
      [x, y + 0.085, z],
      0.0075,
      0.0075,
      icing,
      hex(party[k % 6] ?? '#e8384a'),
      8,
    )
    ball(b, [x, y + 0.108, z], [0.009, 0.02, 0.009], flame, [1, 1, 1], 10)
  }
  b.light([0, top + 0.5, 0.1], 0.08, [0.12, 0.085, 0.045])
}

const balloons = (b: MeshBuilder): void => {
  const skin = b.material({ roughness: 0.2, f0: 0.06 })
  const string = plainOf(b)
  for (const [i, [x, y, z]] of (
    [
      [-0.84, 1.32, -0.5],
      [-1.08, 1.12, -0.35],
      [-1.0, 1.52, -0.62],
      [0.86, 1.26, -0.5],
      [1.1, 1.42, -0.42],
      [0.96, 1.56, -0.6],
    ] as const
  ).entries()) {
    const color = hex(party[i] ?? '#e8384a')
    ball(b, [x, y, z], [0.15, 0.185, 0.15], skin, color, 22)
    b.cylinder([x, y - 0.205, z], [x, y - 0.18, z], 0.022, 0.008, skin, scale(color, 0.8), 10)
    b.cylinder(
      [x, y - 0.2, z],
      [Math.sign(x) * 0.78, 0.53, -0.3],
      0.003,
      0.003,
      string,
      hex('#f0ece4'),
      4,
    )
  }
}

/** A stone `tall` metres high, `wide` and `deep` to its sides, its top flat enough for a seat. */
const stoneOf = (subject: BriefSubject, wide: number, tall: number, deep: number): Actor =>
  built([-wide, 0, -deep], [wide, tall, deep], { seat: [0, tall, 0], top: [0, tall, 0] }, (b) => {
    const stone = b.material({ roughness: 0.6, f0: 0.04, scale: 7, relief: 0.3, mottle: 0.4 })
    const shift = subject.id.length
    b.grid(
      72,
      24,
      (u, v) => {
        const a = u * Math.PI * 2
        const rough = 0.86 + 0.3 * fbm(Math.cos(a) * 1.6 + shift, Math.sin(a) * 1.6 + v * 0.8, 4)
        const out = v < 0.5 ? 1 - 0.16 * (2 * v) ** 3 : (1 - v) * 1.68
        const y =
          v < 0.5 ? tall * (-0.2 + 2.36 * v) : tall * (0.98 + 0.04 * fbm(u * 9, v * 9, 3) - 0.02)
        return [Math.cos(a) * wide * 1.08 * out * rough, y, Math.sin(a) * deep * 1.1 * out * rough]
      },
      stone,
      (p, n) => {
        const moss = n[1] > 0.75 && fbm(p[0] * 3 + shift, p[2] * 3, 3) > 0.5
        return scale(
          hex(moss ? '#6f8a44' : '#7c766c'),
          0.75 + 0.5 * fbm(p[0] * 4, p[1] * 5 + p[2] * 4, 3),
        )
      },
      false,
    )
  })

/** A broad flat rock to lie or sit on. */
export const flatRock: Make = (subject) => stoneOf(subject, 0.85, 0.55, 0.62)

/** A boulder of the size of a seat. */
export const seatStone: Make = (subject) => stoneOf(subject, 0.42, subject.height, 0.36)

/** Two candles in their holders, as they stand on a table. */
export const tableCandles: Make = () =>
  built([-0.2, 0, -0.06], [0.2, 0.34, 0.06], { top: [0, 0.3, 0] }, (b) => {
    const brass = b.material({ color: hex('#c89a3a'), roughness: 0.3, f0: 0.6, metal: 1 })
    const wax = b.material({ roughness: 0.6, f0: 0.03, emission: [0.3, 0.2, 0.1] })
    const flame = b.material({ color: [0, 0, 0], emission: [12, 7.2, 2.4] })
    for (const [x, tall] of [
      [-0.15, 0.26],
      [0.15, 0.22],
    ] as const) {
      b.cylinder([x, 0, 0], [x, 0.02, 0], 0.055, 0.03, brass, [1, 1, 1], 16)
      b.cylinder([x, 0.02, 0], [x, 0.07, 0], 0.012, 0.022, brass, [1, 1, 1], 12)
      b.cylinder([x, 0.06, 0], [x, tall, 0], 0.013, 0.012, wax, hex('#f4ead2'), 12)
      b.placed({ at: [x, tall + 0.035, 0], scale: [0.011, 0.034, 0.011] }, () =>
        b.sphere(flame, [1, 1, 1], 10),
      )
    }
    b.light([0, 0.42, 0.05], 0.07, [1.5, 0.92, 0.42])
  })
