// Ovens at work: the open door of a kitchen's oven with what it bakes on its rack, and a baker's oven of bricks with its fire and a peel.
import { hex } from '../../vector.ts'
import { type Brush, brush } from '../brush.ts'
import { finish, glowing } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

const crust = (w: Workpiece, color = '#b8742c'): Brush => brush(w, finish.crust, color)

/** A scored loaf of half-length `r`, its base at the point. */
const loaf = (w: Workpiece, x: number, y: number, z: number, r: number): void => {
  crust(w).ball([x, y + r * 0.42, z], [r, r * 0.44, r * 0.62], undefined, 26)
  for (let i = -1; i <= 1; i++)
    brush(w, finish.food, '#ecd09a').ball(
      [x + i * r * 0.5, y + r * (0.8 - 0.08 * Math.abs(i)), z],
      [r * 0.07, r * 0.08, r * 0.36],
      turned(0.55),
      12,
    )
}

const flatCake = (w: Workpiece, x: number, y: number, z: number, r: number): void => {
  crust(w, '#c98a3c').ball([x, y + 0.02, z], [r, r * 0.13, r], undefined, 30)
  brush(w, finish.food, '#c8321c').ball(
    [x, y + 0.04, z],
    [r * 0.86, r * 0.1, r * 0.86],
    undefined,
    28,
  )
  brush(w, finish.food, '#f6dc90').ball(
    [x, y + 0.05, z],
    [r * 0.78, r * 0.1, r * 0.78],
    undefined,
    28,
  )
  for (let i = 0; i < 9; i++)
    brush(w, finish.food, i % 3 ? '#a8241c' : '#3f7a2c').ball(
      [
        x + r * 0.6 * Math.sqrt((i * 0.618) % 1) * Math.cos(i * 2.4),
        y + 0.05 + r * 0.09,
        z + r * 0.6 * Math.sqrt((i * 0.618) % 1) * Math.sin(i * 2.4),
      ],
      [r * 0.12, r * 0.03, r * 0.12],
      undefined,
      10,
    )
}

/** Several small things in rows, such as cookies or buns. */
const small = (w: Workpiece, x: number, y: number, z: number, r: number, color: string): void => {
  for (let i = 0; i < 4; i++)
    for (let k = 0; k < 3; k++)
      crust(w, color).ball(
        [x + (i - 1.5) * r * 0.55, y + r * 0.1, z + (k - 1) * r * 0.5],
        [r * 0.23, r * 0.13, r * 0.23],
        undefined,
        14,
      )
}

const bakedAt = (w: Workpiece, noun: string, x: number, y: number, z: number, r: number): void => {
  if (/pizza|pie|tart|flatbread|lasagna|quiche/.test(noun)) flatCake(w, x, y, z, r)
  else if (/cookie|bun|roll|muffin|cupcake|croissant|biscuit|pastr|scone/.test(noun))
    small(w, x, y, z, r * 1.1, '#c98a44')
  else if (/cake|brownie/.test(noun)) {
    brush(w, finish.steel, '#6a6e74').rod([x, y, z], [x, y + r * 0.35, z], r * 0.8, r * 0.84, 30)
    crust(w, '#a8642c').ball([x, y + r * 0.35, z], [r * 0.8, r * 0.28, r * 0.8], undefined, 28)
  } else loaf(w, x, y, z, r)
}

/** The door let down before a lit inside, a rack drawn out with what was baked; for the oven that `appliance` builds. */
export const openOven = (w: Workpiece, noun: string): void => {
  const warm = brush(w, glowing(hex('#f09a3c'), 0.9), '#f0a850')
  warm.box([-0.3, 0.26, 0.334], [0.3, 0.64, 0.338])
  brush(w, glowing(hex('#ffd080'), 2.6), '#ffe0a0').box([-0.24, 0.6, 0.338], [0.24, 0.625, 0.342])
  const steel = brush(w, finish.chrome, '#c8ccd0')
  const enamel = brush(w, { roughness: 0.25, f0: 0.05 }, '#2a2c30')
  enamel.box([-0.36, 0.2, 0.33], [0.36, 0.235, 0.86])
  steel.rod([-0.32, 0.26, 0.83], [0.32, 0.26, 0.83], 0.014)
  for (let i = 0; i < 13; i++)
    steel.rod([-0.28 + i * 0.0467, 0.4, 0.3], [-0.28 + i * 0.0467, 0.4, 0.78], 0.005, 0.005, 6)
  for (const z of [0.34, 0.78]) steel.rod([-0.3, 0.4, z], [0.3, 0.4, z], 0.008, 0.008, 6)
  bakedAt(w, noun, 0, 0.405, 0.55, 0.2)
  w.light([0, 0.55, 0.42], 0.06, [0.5, 0.3, 0.12])
}

/** A dome of bricks over an arch, embers and flames inside, loaves on the peel that comes out of it. */
export const brickOven = (w: Workpiece, noun: string): void => {
  const brick = brush(w, { ...finish.brick, scale: 9 }, '#a8583c')
  const stone = brush(w, finish.stone, '#b0a48e')
  stone.box([-0.62, 0, -0.55], [0.62, 0.5, 0.42])
  stone.shade(1.15).box([-0.7, 0.5, -0.55], [0.7, 0.56, 0.56])
  // Firewood below.
  brush(w, finish.plastic, '#14100e').box([-0.36, 0.06, 0.4], [0.36, 0.42, 0.424])
  for (let i = 0; i < 12; i++) {
    const [x, y] = [-0.27 + (i % 4) * 0.18, 0.12 + Math.floor(i / 4) * 0.1]
    brush(w, finish.bark, '#6a4a30').rod([x, y, 0.36], [x, y, 0.44], 0.05, 0.05, 10)
    brush(w, finish.wood, '#d8b484').rod([x, y, 0.44], [x, y, 0.444], 0.042, 0.042, 10)
  }
  // The dome, and its front with the arch in it.
  w.grid(
    36,
    16,
    (u, v) => {
      const [a, b] = [u * Math.PI * 2, v * (Math.PI / 2)]
      return [
        0.6 * Math.cos(a) * Math.cos(b),
        0.56 + 0.52 * Math.sin(b),
        -0.06 - 0.48 * Math.sin(a) * Math.cos(b),
      ]
    },
    brick.material,
    (p) => {
      const joint = Math.abs(((p[1] * 11) % 1) - 0.5) > 0.44
      return joint ? hex('#c8b49a') : brick.color
    },
    false,
  )
  const arch = Array.from({ length: 15 }, (_, i): [number, number] => {
    const a = (i / 14) * Math.PI
    return [Math.cos(a), Math.sin(a)]
  })
  brick.slab([...arch.map(([x, y]): [number, number] => [x * 0.52, 0.56 + y * 0.46])], 0.3, 0.42)
  for (let i = 0; i < 13; i++) {
    const a = ((i + 0.5) / 13) * Math.PI
    w.placed(
      { at: [Math.cos(a) * 0.37, 0.57 + Math.sin(a) * 0.32, 0.43], roll: a - Math.PI / 2 },
      () =>
        brick
          .shade(0.8 + 0.4 * ((i * 0.618) % 1))
          .box([-0.042, -0.045, -0.02], [0.042, 0.05, 0.03]),
    )
  }
  brush(w, glowing(hex('#e0601c'), 1.1), '#f08a3c').slab(
    arch.map(([x, y]): [number, number] => [x * 0.32, 0.56 + y * 0.27]),
    0.41,
    0.424,
  )
  const fire = brush(w, glowing([1, 0.5, 0.12], 5), '#ffb040')
  for (let i = 0; i < 7; i++) {
    const x = -0.24 + i * 0.08
    fire.rod(
      [x, 0.57, 0.426],
      [x + 0.02 * Math.sin(i * 2), 0.57 + 0.08 + 0.09 * ((i * 0.618) % 1), 0.43],
      0.026,
      0.003,
      8,
    )
  }
  w.light([0, 0.72, 0.55], 0.06, [0.9, 0.4, 0.12])
  brick.box([-0.11, 1.02, -0.2], [0.11, 1.42, 0.02])
  // The peel.
  const wood = brush(w, finish.wood, '#b98a54')
  w.placed({ at: [0.02, 0.575, 0.56], yaw: 0.12 }, () => {
    wood.plan('-.2,-.16 .2,-.16 .2,.18 .06,.26 -.06,.26 -.2,.18', 0, 0.018)
    wood.rod([0, 0.012, 0.24], [0, -0.06, 0.95], 0.018)
    bakedAt(w, noun, 0, 0.02, 0, 0.17)
  })
}
