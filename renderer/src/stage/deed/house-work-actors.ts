// What is worked at about the house: liquid that runs from a bottle's mouth, a board with a nail half in it; and a rail to slide along.
import { hex } from '../vector.ts'
import { built, type Make, plainOf, woodOf } from './work-actors.ts'

/** A thin stream `traits.size` metres high over the origin. */
export const pouredStream: Make = (subject) =>
  built([-0.02, 0, -0.02], [0.02, 0.1, 0.02], { top: [0, 0.1, 0] }, (b) => {
    const tall = Number(subject.traits['size'] ?? 0.2)
    const wet = b.material({ roughness: 0.08, f0: 0.06 })
    const color = subject.colors[0] ?? hex('#a8d0e4')
    b.cylinder([0, 0, 0], [0, tall * 0.8, 0], 0.005, 0.007, wet, color, 10)
    b.cylinder([0, tall * 0.8, 0], [-0.03, tall, 0], 0.007, 0.009, wet, color, 10)
  })

/** Two boards laid crosswise, one nail half driven, two to their heads. */
export const nailedBoard: Make = () =>
  built([-0.34, 0, -0.12], [0.34, 0.14, 0.12], { top: [-0.06, 0.13, 0] }, (b) => {
    const wood = woodOf(b)
    b.box([-0.34, 0, -0.09], [0.34, 0.03, 0.09], wood, hex('#c89a5c'))
    b.box([-0.13, 0.03, -0.2], [0.03, 0.058, 0.2], wood, hex('#b5834a'))
    const iron = b.material({ color: hex('#9aa0a6'), roughness: 0.3, f0: 0.5, metal: 1 })
    b.cylinder([-0.05, 0.04, 0], [-0.045, 0.135, 0], 0.004, 0.005, iron, [1, 1, 1], 8)
    b.cylinder([-0.045, 0.135, 0], [-0.045, 0.14, 0], 0.011, 0.011, iron, [1, 1, 1], 12)
    for (const z of [-0.07, 0.07])
      b.cylinder([-0.05, 0.058, z], [-0.05, 0.062, z], 0.011, 0.011, iron, [1, 1, 1], 12)
    b.box([0.2, 0.03, -0.05], [0.24, 0.05, 0.05], plainOf(b), hex('#6a4a2c'))
  })

/** A steel rail on posts along a low flight of steps; its top is 0.5 m up. */
export const grindRail: Make = () =>
  built([-1.5, 0, -0.1], [1.5, 0.52, 0.1], { top: [0, 0.5, 0] }, (b) => {
    const steel = b.material({ color: hex('#c2c8ce'), roughness: 0.25, f0: 0.5, metal: 1 })
    b.cylinder([-1.9, 0.475, 0], [1.9, 0.475, 0], 0.028, 0.028, steel, [1, 1, 1], 16)
    for (const x of [-1.7, 0, 1.7])
      b.cylinder([x, 0, 0], [x, 0.47, 0], 0.022, 0.022, steel, [1, 1, 1], 12)
    const stone = b.material({ roughness: 0.9, f0: 0.02, scale: 6, relief: 0.12, mottle: 0.2 })
    for (let i = 0; i < 3; i++)
      b.box(
        [-2.6, 0, -1.9 - i * 0.4],
        [2.6, 0.16 * (i + 1), -1.5 - i * 0.4],
        stone,
        hex(i % 2 ? '#a8a49c' : '#b4b0a8'),
      )
  })

/** A rope with knots in it that hangs down from 5 m. */
export const hangingRope: Make = () =>
  built([-0.05, 0, -0.05], [0.05, 3.2, 0.05], { top: [0, 3.2, 0] }, (b) => {
    const hemp = b.material({ roughness: 0.95, f0: 0.01, scale: 60, relief: 0.25, mottle: 0.3 })
    b.cylinder([0, 0.25, 0], [0, 5, 0], 0.022, 0.022, hemp, hex('#c2a06a'), 12)
    for (let y = 0.4; y < 5; y += 0.5)
      b.placed({ at: [0, y, 0], scale: [0.042, 0.05, 0.042] }, () =>
        b.sphere(hemp, hex('#b08e58'), 12),
      )
  })
