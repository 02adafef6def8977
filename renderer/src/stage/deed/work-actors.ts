// What deeds need about them, built by the stage: a couch, a stall, a bed of flowers, a young tree, a crate with a net, a log.
import type { BriefSubject, Rgb } from '../../prompt/brief.ts'
import type { Actor } from '../actor.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import { leafClump } from '../prop/leaf.ts'
import { noise, type Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix3, scale } from '../vector.ts'

export type Make = (subject: BriefSubject, chance: Random) => Actor

/** An actor of its own box. */
export const built = (
  low: Vec3,
  high: Vec3,
  anchors: Readonly<Record<string, Vec3>>,
  add: (b: MeshBuilder) => void,
): Actor => ({ low, high, anchors, bestYaw: 0, flat: true, add })

/** An ellipsoid of radii `r` about a point, `n` segments round. */
export const ball = (b: MeshBuilder, at: Vec3, r: Vec3, m: number, color: Rgb, n = 16): void =>
  b.placed({ at, scale: r }, () => b.sphere(m, color, n))

export const woodOf = (b: MeshBuilder): number =>
  b.material({ roughness: 0.7, f0: 0.03, scale: 9, relief: 0.12, mottle: 0.3 })
export const plainOf = (b: MeshBuilder, roughness = 0.85): number =>
  b.material({ roughness, f0: 0.02, scale: 30, relief: 0.05, mottle: 0.1 })

/** A couch of a surgery: padded top on white legs, a step before it. */
export const examCouch: Make = () =>
  built(
    [-0.95, 0, -0.34],
    [0.95, 0.66, 0.34],
    { seat: [0.3, 0.63, 0.2], top: [0.2, 0.64, 0] },
    (b) => {
      const steel = b.material({ color: hex('#c4cad0'), roughness: 0.3, f0: 0.5 })
      const vinyl = b.material({ roughness: 0.45, f0: 0.04 })
      for (const x of [-0.8, 0.8])
        for (const z of [-0.26, 0.26])
          b.cylinder([x, 0, z], [x, 0.54, z], 0.022, 0.022, steel, [1, 1, 1], 10)
      for (const z of [-0.26, 0.26])
        b.cylinder([-0.8, 0.2, z], [0.8, 0.2, z], 0.015, 0.015, steel, [1, 1, 1], 8)
      b.box([-0.92, 0.5, -0.33], [0.92, 0.545, 0.33], steel)
      b.box([-0.94, 0.545, -0.34], [0.94, 0.63, 0.34], vinyl, hex('#2f8f9a'))
      b.box([-0.3, 0.631, -0.345], [0.94, 0.636, 0.345], plainOf(b), hex('#f2f4f4'))
      b.box([-0.93, 0.63, -0.3], [-0.62, 0.72, 0.3], plainOf(b), hex('#f4f6f6'))
    },
  )

/** An operating table with somebody under green sheets, the great lamp over it, a tray of instruments beside. */
export const operatingTable: Make = () =>
  built([-0.95, 0, -0.4], [0.95, 2.1, 0.4], { top: [0, 1.1, 0] }, (b) => {
    const steel = b.material({ color: hex('#c4cad0'), roughness: 0.3, f0: 0.5 })
    const [sheet, lamp] = [plainOf(b), b.material({ emission: [3.2, 3.2, 3] })]
    b.cylinder([0, 0, 0], [0, 0.8, 0], 0.12, 0.1, steel, [1, 1, 1], 14)
    b.box([-0.4, 0, -0.25], [0.4, 0.06, 0.25], steel)
    b.box([-0.95, 0.78, -0.3], [0.95, 0.88, 0.3], plainOf(b), hex('#2b3038'))
    const green = hex('#2f8f86')
    b.grid(
      30,
      16,
      (u, v) => {
        const [x, z] = [-0.66 + u * 1.6, (v - 0.5) * 0.86]
        const under = 0.21 * Math.exp(-((z / 0.24) ** 4)) * (0.8 + 0.2 * Math.cos(u * 7))
        const hang = 0.34 * Math.max(0, Math.abs(v - 0.5) * 2 - 0.72)
        return [x, 0.9 + under - hang * 1.6, z * (1 - hang * 0.5)]
      },
      sheet,
      () => green,
    )
    const skin = b.material({ roughness: 0.5, f0: 0.035 })
    b.placed({ at: [-0.8, 1, 0], scale: [0.13, 0.1, 0.1] }, () =>
      b.sphere(skin, hex('#e0ab8c'), 16),
    )
    b.placed({ at: [-0.85, 1.01, 0], scale: [0.11, 0.1, 0.108] }, () => b.sphere(sheet, green, 14))
    b.cylinder([0.1, 2.02, -0.1], [0.1, 2.1, -0.1], 0.34, 0.2, steel, [1, 1, 1], 24)
    for (let i = 0; i < 6; i++) {
      const a = (i / 6) * Math.PI * 2
      const at: Vec3 = [0.1 + 0.2 * Math.cos(a), 2.01, -0.1 + 0.2 * Math.sin(a)]
      b.placed({ at, scale: [0.075, 0.02, 0.075] }, () => b.sphere(lamp, [1, 1, 1], 12))
    }
    b.light([0.1, 1.93, -0.05], 0.12, [0.5, 0.5, 0.47])
  })

/** A log to sit on. */
export const seatLog: Make = () =>
  built([-0.55, 0, -0.2], [0.55, 0.4, 0.2], { seat: [0, 0.37, 0.02], top: [0, 0.38, 0] }, (b) => {
    const bark = b.material({ roughness: 0.9, f0: 0.01, scale: 14, relief: 0.35, mottle: 0.4 })
    b.cylinder([-0.54, 0.19, 0], [0.54, 0.19, 0.03], 0.19, 0.185, bark, hex('#5f4630'), 20)
    for (const [x, s] of [
      [-0.545, -1],
      [0.545, 1],
    ] as const)
      b.cylinder(
        [x, 0.19, 0.015],
        [x + s * 0.006, 0.19, 0.015],
        0.165,
        0.16,
        woodOf(b),
        hex('#c79a64'),
        20,
      )
  })

/** A mound of earth at the foot of what was planted. */
const mound = (b: MeshBuilder, rx: number, rz: number, high: number): void => {
  const earth = b.material({ roughness: 1, f0: 0, scale: 18, relief: 0.5, mottle: 0.5 })
  b.grid(
    28,
    28,
    (u, v) => {
      const [x, z] = [(u - 0.5) * 2.1, (v - 0.5) * 2.1]
      const r = Math.min(1, Math.sqrt(x * x + z * z))
      const y = high * (1 - r * r) * (0.8 + 0.5 * noise(x * 5, z * 5)) - 0.02
      return [x * rx, y, z * rz]
    },
    earth,
    (p) => scale(hex('#5a3c24'), 0.7 + 0.6 * noise(p[0] * 14, p[2] * 14)),
  )
}

const spadeInEarth = (b: MeshBuilder, x: number, z: number): void => {
  const wood = woodOf(b)
  const steel = b.material({ color: hex('#7a8288'), roughness: 0.4, f0: 0.4, metal: 0.7 })
  b.cylinder([x, 0.24, z], [x + 0.1, 1.06, z - 0.06], 0.017, 0.017, wood, hex('#b98a54'), 10)
  b.cylinder(
    [x + 0.04, 1.07, z - 0.06],
    [x + 0.16, 1.06, z - 0.06],
    0.018,
    0.018,
    wood,
    hex('#7a4a28'),
    8,
  )
  b.box([x - 0.1, 0.02, z - 0.01], [x + 0.1, 0.27, z + 0.012], steel)
}

/** A sapling, or a bed of seedlings, in fresh earth. */
export const plantingBed: Make = (subject, chance) => {
  const tree = subject.traits['kind'] === 'tree'
  const tall = tree ? 1.35 : 0.32
  const bloom = subject.colors[0] ?? hex('#e0507a')
  const half = tree ? 0.5 : 0.62
  return built([-half, 0, -0.34], [half, tall, 0.34], { top: [0, tall, 0] }, (b) => {
    mound(b, tree ? 0.52 : 0.68, tree ? 0.42 : 0.36, tree ? 0.15 : 0.09)
    const leaf = b.material({ roughness: 0.6, f0: 0.03 })
    const bark = woodOf(b)
    const green = { dark: hex('#2f6a24'), light: hex('#8fc24a'), material: leaf }
    if (tree) {
      b.cylinder([0, 0.05, 0], [0.02, 0.8, 0], 0.024, 0.014, bark, hex('#6a4a2c'), 10)
      for (const [x, y, z] of [
        [0, 1.12, 0],
        [-0.17, 0.92, 0.05],
        [0.19, 0.96, -0.03],
        [0.03, 0.84, 0.14],
      ] as const) {
        b.cylinder([0.015, 0.7, 0], [x, y, z], 0.01, 0.005, bark, hex('#6a4a2c'), 6)
        leafClump(
          b,
          { center: [x, y, z], radius: [0.19, 0.17, 0.18], count: 60, size: 0.055, ...green },
          chance,
        )
      }
      if (subject.traits['spade']) spadeInEarth(b, -0.36, 0.16)
      return
    }
    for (let i = 0; i < 10; i++) {
      const [x, z] = [-0.5 + (i % 5) * 0.25, i < 5 ? -0.12 : 0.14]
      leafClump(
        b,
        { center: [x, 0.13, z], radius: [0.08, 0.06, 0.08], count: 22, size: 0.04, ...green },
        chance,
      )
      blossom(b, [x, 0.22 + 0.04 * chance(), z], 0.045, bloom)
    }
  })
}

/** A round blossom of five petals with a yellow eye, turned to the lens. */
export const blossom = (b: MeshBuilder, at: Vec3, r: number, color: Rgb): void => {
  const petal = b.material({ roughness: 0.6, f0: 0.02 })
  for (let k = 0; k < 5; k++) {
    const a = (k / 5) * 6.283
    b.placed(
      {
        at: [at[0] + Math.cos(a) * r * 0.75, at[1] + Math.sin(a) * r * 0.75, at[2]],
        scale: [r * 0.62, r * 0.62, r * 0.3],
      },
      () => b.sphere(petal, color, 10),
    )
  }
  b.placed({ at: [at[0], at[1], at[2] + r * 0.25], scale: r * 0.36 }, () =>
    b.sphere(petal, hex('#f0c030'), 8),
  )
}

export const garden = ['#d83a5a', '#f0b030', '#e87aa8', '#f4f0e8', '#8a4ac0'].map(hex)

/** A bed of tall flowers, boxed in wood. */
export const flowerBed: Make = (subject, chance) =>
  built([-0.8, 0, -0.36], [0.8, 0.62, 0.36], { top: [0, 0.5, 0] }, (b) => {
    const wood = woodOf(b)
    for (const z of [-0.36, 0.34]) b.box([-0.8, 0, z], [0.8, 0.16, z + 0.03], wood, hex('#8a6238'))
    for (const x of [-0.8, 0.77]) b.box([x, 0, -0.36], [x + 0.03, 0.16, 0.36], wood, hex('#7f5a34'))
    b.box([-0.77, 0, -0.33], [0.77, 0.13, 0.34], plainOf(b), hex('#4a3220'))
    const leaf = b.material({ roughness: 0.6, f0: 0.03 })
    for (let i = 0; i < 20; i++) {
      const [x, z] = [-0.7 + (i % 7) * 0.233 + 0.05 * chance(), -0.22 + Math.floor(i / 7) * 0.2]
      const tall = 0.36 + 0.18 * chance() - z * 0.16
      b.cylinder([x, 0.1, z], [x + 0.02, tall, z], 0.006, 0.005, leaf, hex('#3f7a2c'), 6)
      leafClump(
        b,
        {
          center: [x, 0.24, z],
          radius: [0.09, 0.1, 0.07],
          count: 16,
          size: 0.045,
          dark: hex('#2c6424'),
          light: hex('#7ab23f'),
          material: leaf,
        },
        chance,
      )
      const own = subject.colors[i % Math.max(1, subject.colors.length)]
      blossom(b, [x + 0.02, tall, z + 0.03], 0.06, own ?? garden[i % 5] ?? garden[0] ?? [1, 0, 0])
    }
  })

/** A crate to sit on with a fishing net drawn over its front and along the planks. */
export const netCrate: Make = () =>
  built([-0.42, 0, -0.26], [0.7, 0.5, 1.1], { seat: [0, 0.44, 0.06], top: [0, 0.46, 0] }, (b) => {
    const wood = woodOf(b)
    for (let k = 0; k < 4; k++)
      b.box(
        [-0.34, 0.02 + k * 0.115, -0.25],
        [0.34, 0.115 + k * 0.115, 0.25],
        wood,
        scale(hex('#9a7448'), k % 2 ? 1 : 0.85),
      )
    b.box([-0.36, 0.44, -0.27], [0.36, 0.465, 0.27], wood, hex('#a88250'))
    const cord = b.material({ roughness: 0.9, f0: 0.01 })
    const twine = hex('#3f8f86')
    // Over the lap, down before the shins, and out over the boards.
    const at = (u: number, v: number): Vec3 => {
      const x = (u - 0.5) * (0.75 + 0.55 * v)
      const fold = 0.03 * Math.sin(u * 17 + v * 5)
      if (v < 0.3) return [x, 0.66 + fold * 0.4 - 0.1 * Math.abs(u - 0.5), 0.18 + v * 1.2]
      if (v < 0.6) return [x, 0.64 - (v - 0.3) * 2, 0.54 + (v - 0.3) * 0.5 + fold]
      return [x + fold, 0.035 + Math.abs(fold) * 1.4, 0.69 + (v - 0.6) * 1.1]
    }
    const [nu, nv] = [15, 22]
    for (let j = 0; j <= nv; j++)
      for (let i = 0; i <= nu; i++) {
        const p = at(i / nu, j / nv)
        if (i < nu) b.cylinder(p, at((i + 1) / nu, (j + 0.5) / nv), 0.0045, 0.0045, cord, twine, 4)
        if (j < nv) b.cylinder(p, at((i + 0.5) / nu, (j + 1) / nv), 0.0045, 0.0045, cord, twine, 4)
      }
    for (let i = 0; i < 6; i++) {
      const p = at(0.04 + i * 0.184, 1)
      b.placed({ at: [p[0], p[1] + 0.03, p[2]], scale: [0.06, 0.045, 0.045] }, () =>
        b.sphere(b.material({ roughness: 0.5 }), hex('#e0742c'), 12),
      )
    }
  })

/** A blackboard on the wall side of the room: oak frame, chalk lines half way down, ledge with chalk. */
export const chalkBoard: Make = (subject, chance) => {
  const white = /white/.test(subject.noun)
  return built([-1.3, 0, -0.08], [1.3, 2.2, 0.08], { top: [0, 2.15, 0] }, (b) => {
    const oak = woodOf(b)
    const slate = b.material({ roughness: 0.9, f0: 0.02, scale: 4, relief: 0.02, mottle: 0.15 })
    b.box([-1.3, 0.78, -0.04], [1.3, 2.2, 0.02], oak, white ? hex('#b8bcc0') : hex('#9a6a3a'))
    b.box([-1.23, 0.85, 0], [1.23, 2.13, 0.03], slate, white ? hex('#f2f4f4') : hex('#22402f'))
    b.box([-1.25, 0.79, 0.02], [1.25, 0.82, 0.12], oak, hex('#9a6a3a'))
    for (const x of [-1.1, 1.1])
      b.box([x - 0.04, 0, -0.06], [x + 0.04, 0.8, 0], oak, hex('#7a5230'))
    const chalk = b.material({ roughness: 1, f0: 0 })
    const ink = white ? hex('#2a4aa0') : hex('#f2f2ea')
    for (let row = 0; row < 4; row++) {
      const y = 1.98 - row * 0.2
      const end = row === 3 ? 0.1 : 1.0 - 0.25 * chance()
      for (let x = -1.1; x < end; ) {
        const long = 0.12 + 0.2 * chance()
        for (let t = 0; t < long; t += 0.026)
          b.cylinder(
            [x + t, y + 0.022 * Math.sin((x + t) * 90), 0.032],
            [x + t + 0.026, y + 0.022 * Math.sin((x + t + 0.026) * 90), 0.032],
            0.0045,
            0.0045,
            chalk,
            ink,
            4,
          )
        x += long + 0.07
      }
    }
    for (const x of [-0.4, 0.1])
      b.box([x, 0.82, 0.05], [x + 0.09, 0.837, 0.067], chalk, mix3(ink, [1, 1, 1], 0.5))
  })
}
