// A beach hut: a narrow house of painted boards on short legs, with a steep roof, two doors and steps.
import type { Rgb } from '../../../prompt/brief.ts'
import { hex, mix3, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { type Kit, modelOf } from './kit.ts'

const paints = '#2f8fc8 #e8604c #f2c23c #58b07a #e88ab0 #7a6ac8 #3cb8b0 #f08a3c'
  .split(' ')
  .map((c) => hex(c))
const white = hex('#f6f3ea')
const [half, deep, floor, wall, peak] = [0.95, 1.15, 0.35, 2.05, 2.9]

/** Both gables, in stripes of the colour and white. */
const gables = ({ w }: Kit, board: number, color: Rgb): void => {
  const planks = 10
  const at = (x: number): number => wall + (peak - wall) * (1 - Math.abs(x) / half)
  for (let i = 0; i < planks; i++) {
    const [x0, x1] = [-half + (2 * half * i) / planks, -half + (2 * half * (i + 1)) / planks]
    for (const z of [-deep, deep])
      w.quad(
        [x0, floor, z],
        [x1, floor, z],
        [x1, at(x1), z],
        [x0, at(x0), z],
        board,
        i % 2 ? white : color,
      )
  }
}

/** Side walls, roof, barge boards and doors. */
const sides = ({ w }: Kit, board: number, color: Rgb): void => {
  const ridge = peak + 0.06
  for (const s of [-1, 1]) {
    w.box(
      [s * half - 0.02, floor, -deep],
      [s * half + 0.02, wall, deep],
      board,
      mix3(color, white, 0.15),
    )
    const [a, b] = [s * (half + 0.16), wall - 0.12]
    const [z0, z1] = [-deep - 0.15, deep + 0.25]
    w.quad([a, b, z1], [a, b, z0], [0, ridge, z0], [0, ridge, z1], board, scale(color, 0.62))
    w.quad([a, b, z0], [a, b, z1], [0, ridge, z1], [0, ridge, z0], board, scale(color, 0.5))
    w.cylinder([a, b, z1], [0, ridge, z1], 0.05, 0.05, board, white, 8)
    const x = s * 0.26
    w.box([x - 0.24, floor + 0.08, deep], [x + 0.24, floor + 1.5, deep + 0.05], board, white)
    w.box(
      [x - 0.2, floor + 0.14, deep + 0.05],
      [x + 0.2, floor + 1.44, deep + 0.06],
      board,
      mix3(color, white, 0.35),
    )
  }
}

/** Striped with white; every copy in a colour of its own. */
export const beachHut = (kit: Kit): Model => {
  const { w, subject } = kit
  const pick = subject.colors.length === 1 ? subject.colors : paints
  for (let i = 0; i < 3; i++) kit.random()
  const color = pick[Math.floor(kit.random() * pick.length)] ?? hex('#2f8fc8')
  const board = w.material({ ...finish.wood, roughness: 0.5, scale: 8, relief: 0.04, mottle: 0.08 })
  for (const x of [-half + 0.1, half - 0.1])
    for (const z of [-deep + 0.1, deep - 0.1])
      w.box([x - 0.07, 0, z - 0.07], [x + 0.07, floor, z + 0.07], board, hex('#8a7860'))
  const deck = hex('#c8b088')
  w.box([-half - 0.05, floor, -deep], [half + 0.05, floor + 0.08, deep + 0.5], board, deck)
  gables(kit, board, color)
  sides(kit, board, color)
  const knob = w.material(finish.gold)
  w.ball([0.06, floor + 0.8, deep + 0.08], [0.035, 0.035, 0.035], knob, hex('#e0b040'))
  for (let i = 0; i < 2; i++)
    w.box(
      [-0.4, 0, deep + 0.5 + i * 0.2],
      [0.4, floor - 0.12 * (i + 1), deep + 0.7 + i * 0.2],
      board,
      hex('#b8a078'),
    )
  return modelOf(kit, { front: [0, 1, deep + 0.9] }, { bestYaw: 0.12 })
}
