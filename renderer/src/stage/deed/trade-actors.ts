// What trades need about them, built by the stage: a wall of glass with a cradle, a camera on a tripod, a dentist's chair, school desks, an open bonnet.
import type { MeshBuilder } from '../mesh-builder.ts'
import { buildBarberChair } from '../prop/barber-chair.ts'
import type { Vec3 } from '../scene.ts'
import { hex } from '../vector.ts'
import { built, type Make, plainOf, woodOf } from './work-actors.ts'

/** A wall of glass with a cleaner's cradle hung before it, high up. */
export const glassFacade: Make = (_subject, chance) => ({
  ...built([-7, 0, -0.5], [7, 26, 1.5], { top: [0, 26, 0], seat: [0, 12.08, 0.62] }, (b) => {
    const glass = b.material({ color: hex('#3f6f92'), roughness: 0.06, f0: 0.16 })
    const frame = b.material({ color: hex('#c9ced2'), roughness: 0.4, f0: 0.2, metal: 0.3 })
    const blind = plainOf(b)
    for (let i = -4; i <= 4; i++)
      for (let k = 0; k < 13; k++) {
        const [x, y] = [i * 1.5, k * 2]
        const t = 0.75 + 0.5 * chance()
        b.box([x - 0.71, y + 0.08, -0.1], [x + 0.71, y + 1.92, 0], glass, [t, t, t])
        if (chance() < 0.4)
          b.box(
            [x - 0.7, y + 1.3 + 0.4 * chance(), 0],
            [x + 0.7, y + 1.92, 0.006],
            blind,
            hex('#e6dfd0'),
          )
      }
    for (let i = -4; i <= 5; i++)
      b.box([i * 1.5 - 0.79, 0, -0.1], [i * 1.5 - 0.71, 26, 0.06], frame)
    for (let k = 0; k <= 13; k++) b.box([-7, k * 2 - 0.08, -0.1], [7, k * 2 + 0.08, 0.04], frame)
    cradle(b)
  }),
  backdrop: true,
})

const cradle = (b: MeshBuilder): void => {
  const steel = b.material({ color: hex('#e0a020'), roughness: 0.4, f0: 0.1 })
  const wire = b.material({ color: hex('#30343a'), roughness: 0.5, f0: 0.2 })
  const [y, z0, z1] = [12, 0.3, 0.95]
  b.box([-1.3, y, z0], [1.3, y + 0.08, z1], wire)
  for (const z of [z0, z1])
    for (const h of [0.08, 0.5, 0.92])
      b.cylinder([-1.3, y + h, z], [1.3, y + h, z], 0.022, 0.022, steel, [1, 1, 1], 8)
  for (const x of [-1.3, 0, 1.3])
    for (const z of [z0, z1])
      b.cylinder([x, y, z], [x, y + 0.92, z], 0.022, 0.022, steel, [1, 1, 1], 8)
  for (const x of [-1.2, 1.2])
    b.cylinder([x, y + 0.9, 0.62], [x, 26, 0.62], 0.012, 0.012, wire, [1, 1, 1], 6)
  b.cylinder(
    [0.95, y + 0.08, 0.6],
    [0.95, y + 0.36, 0.6],
    0.12,
    0.15,
    b.material({ roughness: 0.4 }),
    hex('#2f6ab0'),
    18,
  )
}

/** A camera on a tripod, its lens towards +z. */
export const tripodCamera: Make = () =>
  built([-0.36, 0, -0.3], [0.36, 1.52, 0.4], { top: [0, 1.5, 0], front: [0, 1.42, 0.2] }, (b) => {
    const black = b.material({ color: hex('#17181b'), roughness: 0.4, f0: 0.05 })
    const glass = b.material({ color: hex('#1c2c4a'), roughness: 0.05, f0: 0.2 })
    for (const a of [0.52, 2.62, 4.71])
      b.cylinder(
        [0, 1.24, 0],
        [Math.cos(a) * 0.38, 0, Math.sin(a) * 0.38],
        0.022,
        0.014,
        black,
        [1, 1, 1],
        10,
      )
    b.cylinder([0, 1.05, 0], [0, 1.33, 0], 0.022, 0.022, black, [1, 1, 1], 10)
    b.box([-0.09, 1.33, -0.06], [0.09, 1.45, 0.05], black)
    b.box([-0.04, 1.45, -0.04], [0.04, 1.49, 0.03], black)
    b.cylinder([0, 1.39, 0.05], [0, 1.39, 0.19], 0.048, 0.055, black, [1, 1, 1], 20)
    b.cylinder([0, 1.39, 0.188], [0, 1.39, 0.193], 0.046, 0.046, glass, [1, 1, 1], 20)
  })

/** A dentist's chair, laid back, with its lamp and a tray of tools. */
export const dentalChair: Make = () =>
  built([-0.6, 0, -1.0], [0.75, 1.85, 0.75], { seat: [0, 0.64, 0.02], top: [0, 0.66, 0] }, (b) => {
    const vinyl = b.material({ roughness: 0.35, f0: 0.05 })
    const cream = b.material({ color: hex('#eef0ee'), roughness: 0.3, f0: 0.05 })
    const teal = hex('#2f8f9a')
    b.box([-0.28, 0, -0.3], [0.28, 0.08, 0.3], cream)
    b.cylinder([0, 0.08, 0], [0, 0.5, 0], 0.11, 0.13, cream, [1, 1, 1], 18)
    const pad = (from: Vec3, to: Vec3, wide: number): void => {
      for (let i = -3; i <= 3; i++) {
        const x = (i / 3) * wide
        b.cylinder([x, from[1], from[2]], [x, to[1], to[2]], 0.065, 0.065, vinyl, teal, 14)
      }
    }
    pad([0, 0.56, -0.2], [0, 0.58, 0.3], 0.2)
    pad([0, 0.58, -0.22], [0, 1.12, -0.62], 0.2)
    pad([0, 1.16, -0.66], [0, 1.34, -0.78], 0.09)
    pad([0, 0.56, 0.32], [0, 0.34, 0.72], 0.16)
    for (const s of [-1, 1])
      b.box([s * 0.34 - 0.04, 0.72, -0.16], [s * 0.34 + 0.04, 0.77, 0.24], cream)
    b.cylinder([-0.52, 0, -0.62], [-0.52, 1.75, -0.62], 0.03, 0.025, cream, [1, 1, 1], 12)
    b.cylinder([-0.52, 1.75, -0.62], [0.02, 1.84, -0.3], 0.02, 0.02, cream, [1, 1, 1], 10)
    b.placed({ at: [0.04, 1.8, -0.28], scale: [0.17, 0.06, 0.1] }, () =>
      b.sphere(cream, [1, 1, 1], 18),
    )
    const glow = b.material({ color: hex('#fff6dc'), emission: [3, 2.8, 2.3], roughness: 0.5 })
    b.placed({ at: [0.04, 1.765, -0.27], scale: [0.12, 0.03, 0.07] }, () =>
      b.sphere(glow, [1, 1, 1], 16),
    )
    b.light([0.04, 1.66, -0.24], 0.1, [0.5, 0.48, 0.42])
  })

/** A barber's chair of leather and chrome that faces +z. */
export const barberChair: Make = () =>
  built([-0.4, 0, -0.34], [0.4, 1.06, 0.58], { seat: [0, 0.52, -0.02], top: [0, 0.54, 0] }, (b) =>
    buildBarberChair(b, hex('#9c2a26')),
  )

/** A school desk with its chair behind, a book and a pencil on it. */
export const schoolDesk: Make = (subject) =>
  built(
    [-0.36, 0, -0.5],
    [0.36, 0.76, 0.32],
    { seat: [0, 0.46, -0.36], top: [0, 0.74, 0.05] },
    (b) => {
      const wood = woodOf(b)
      const steel = b.material({ color: hex('#3c4650'), roughness: 0.4, f0: 0.3, metal: 0.4 })
      b.box([-0.36, 0.7, -0.14], [0.36, 0.735, 0.32], wood, hex('#c8965a'))
      for (const x of [-0.32, 0.32])
        for (const z of [-0.1, 0.27])
          b.cylinder([x, 0, z], [x, 0.7, z], 0.016, 0.016, steel, [1, 1, 1], 8)
      b.box([-0.2, 0.42, -0.56], [0.2, 0.45, -0.2], wood, hex('#b88448'))
      b.box([-0.2, 0.62, -0.6], [0.2, 0.86, -0.57], wood, hex('#b88448'))
      for (const x of [-0.17, 0.17]) {
        b.cylinder([x, 0, -0.57], [x, 0.84, -0.59], 0.014, 0.014, steel, [1, 1, 1], 8)
        b.cylinder([x, 0, -0.22], [x, 0.42, -0.22], 0.014, 0.014, steel, [1, 1, 1], 8)
      }
      const cover = subject.colors[0] ?? hex('#2f6a9a')
      const paper = plainOf(b)
      b.box([-0.2, 0.735, 0.0], [0.12, 0.742, 0.2], paper, cover)
      b.box([-0.19, 0.742, 0.01], [-0.045, 0.752, 0.19], paper, hex('#f6f2e6'))
      b.box([-0.035, 0.742, 0.01], [0.11, 0.752, 0.19], paper, hex('#f6f2e6'))
    },
  )

/** A car's bonnet propped open over its engine, in a sedan's space. */
export const openBonnet: Make = (subject) =>
  built([-0.8, 0.7, 0.8], [0.8, 1.9, 2.1], { top: [0, 1.8, 1] }, (b) => {
    const paint = b.material({
      color: subject.colors[0] ?? hex('#b8201c'),
      roughness: 0.2,
      f0: 0.06,
    })
    const dark = b.material({ color: hex('#1a1c20'), roughness: 0.6, f0: 0.05 })
    const steel = b.material({ color: hex('#8a9096'), roughness: 0.35, f0: 0.4, metal: 0.7 })
    b.placed({ at: [0, 1.0, 0.9], pitch: -1.02 }, () =>
      b.box([-0.78, -0.02, 0], [0.78, 0.02, 1.12], paint),
    )
    b.cylinder([0.66, 0.92, 1.5], [0.62, 1.62, 1.32], 0.012, 0.012, steel, [1, 1, 1], 8)
    b.box([-0.72, 0.86, 0.95], [0.72, 0.965, 1.95], dark)
    b.box([-0.26, 0.96, 1.15], [0.26, 1.04, 1.7], steel)
    for (let i = 0; i < 4; i++)
      b.cylinder(
        [-0.18 + i * 0.12, 1.04, 1.25],
        [-0.18 + i * 0.12, 1.07, 1.6],
        0.03,
        0.03,
        dark,
        hex('#b8402c'),
        10,
      )
    b.box([0.4, 0.96, 1.1], [0.64, 1.06, 1.4], dark, hex('#2a2c30'))
    b.cylinder([-0.5, 0.96, 1.35], [-0.5, 1.05, 1.35], 0.12, 0.12, steel, [1, 1, 1], 18)
  })
