// The snacks of a cart, large enough to be its sign: each within a unit's width, facing +z.
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { hex } from '../vector.ts'
import { plainOf } from './work-actors.ts'

const blob = (b: MeshBuilder, at: Vec3, size: Vec3, color: string): void =>
  b.placed({ at, scale: size }, () => b.sphere(plainOf(b, 0.5), hex(color), 16))

/** A line of beads through points, as thick as `r`. */
const line = (
  b: MeshBuilder,
  n: number,
  r: number,
  color: string,
  at: (t: number) => Vec3,
): void => {
  const m = plainOf(b, 0.5)
  for (let i = 0; i < n; i++) b.cylinder(at(i / n), at((i + 1) / n), r, r, m, hex(color), 8)
}

const hotDog = (b: MeshBuilder): void => {
  blob(b, [0, -0.1, -0.02], [0.48, 0.15, 0.1], '#d89a4a')
  blob(b, [0, 0.1, -0.04], [0.48, 0.14, 0.08], '#e0a858')
  blob(b, [0, 0, 0.05], [0.56, 0.1, 0.1], '#b8482a')
  line(b, 24, 0.024, '#f4c820', (t) => [-0.44 + 0.88 * t, 0.04 * Math.sin(t * 28), 0.145])
}

const cone = (b: MeshBuilder): void => {
  b.cylinder([0, -0.55, 0], [0, 0, 0], 0.01, 0.2, plainOf(b), hex('#d8a050'), 16)
  blob(b, [-0.1, 0.08, 0.02], [0.18, 0.17, 0.15], '#f4a8b8')
  blob(b, [0.12, 0.09, 0.02], [0.17, 0.16, 0.15], '#f6ecd2')
  blob(b, [0, 0.28, 0.02], [0.17, 0.16, 0.15], '#8a5a3a')
  blob(b, [0.02, 0.46, 0.02], [0.05, 0.05, 0.05], '#c8281c')
}

const pretzel = (b: MeshBuilder): void =>
  line(b, 40, 0.062, '#a8602c', (t) => {
    const a = t * Math.PI * 2
    return [
      0.36 * Math.sin(a) + 0.17 * Math.sin(2 * a),
      0.27 * Math.cos(a) - 0.17 * Math.cos(2 * a),
      0.03 * Math.sin(3 * a),
    ]
  })

const ring = (b: MeshBuilder): void => {
  line(b, 28, 0.15, '#c88848', (t) => [0.27 * Math.cos(t * 6.2832), 0.27 * Math.sin(t * 6.2832), 0])
  line(b, 28, 0.13, '#f08aa8', (t) => [
    0.27 * Math.cos(t * 6.2832),
    0.27 * Math.sin(t * 6.2832),
    0.06,
  ])
}

const popcorn = (b: MeshBuilder): void => {
  for (let i = 0; i < 7; i++)
    b.box(
      [-0.28 + i * 0.08, -0.42, -0.1],
      [-0.2 + i * 0.08, 0.1, 0.1],
      plainOf(b),
      hex(i % 2 ? '#f6f0e4' : '#c8281c'),
    )
  for (let i = 0; i < 12; i++)
    blob(
      b,
      [-0.26 + (i % 6) * 0.104, 0.14 + (i > 5 ? 0.12 : 0), 0.04],
      [0.09, 0.09, 0.09],
      i % 3 ? '#f8e8a8' : '#fbf4d8',
    )
}

const taco = (b: MeshBuilder): void => {
  for (const z of [-0.07, 0.07])
    b.placed({ at: [0, -0.1, z], scale: [0.46, 0.36, 0.035] }, () =>
      b.sphere(plainOf(b, 0.6), hex(z > 0 ? '#e8b450' : '#c8923a'), 20),
    )
  for (let i = 0; i < 9; i++) {
    const x = -0.36 + i * 0.09
    blob(
      b,
      [x, 0.24 - x * x, 0],
      [0.075, 0.07, 0.07],
      ['#4f9a3a', '#c83a24', '#6a3a20'][i % 3] ?? '#4f9a3a',
    )
  }
}

const burger = (b: MeshBuilder): void => {
  blob(b, [0, 0.18, 0], [0.4, 0.24, 0.16], '#d89a4a')
  blob(b, [0, 0.03, 0.02], [0.44, 0.06, 0.17], '#5aa03a')
  blob(b, [0, -0.06, 0.02], [0.42, 0.08, 0.17], '#5a3018')
  blob(b, [0, -0.2, 0], [0.4, 0.12, 0.16], '#d89a4a')
}

const cloud = (b: MeshBuilder): void => {
  b.cylinder([0, -0.55, 0], [0, 0, 0], 0.03, 0.05, plainOf(b), hex('#f4ead2'), 8)
  for (let i = 0; i < 7; i++)
    blob(
      b,
      [0.17 * Math.cos(i * 0.9), 0.16 + 0.17 * Math.sin(i * 0.9), 0],
      [0.2, 0.2, 0.15],
      '#f4a8c8',
    )
}

const wares: readonly (readonly [RegExp, (b: MeshBuilder) => void])[] = [
  [/ice|gelato/, cone],
  [/pretzel/, pretzel],
  [/donut|doughnut|bagel/, ring],
  [/popcorn|chestnut/, popcorn],
  [/taco|crêpe|crepe|falafel|pizza/, taco],
  [/burger/, burger],
  [/candy|cotton/, cloud],
]

/** The snack by its name; a hot dog when there is no form of its own. */
export const bigWare = (b: MeshBuilder, name: string): void =>
  (wares.find(([of]) => of.test(name))?.[1] ?? hotDog)(b)
