// What leisure needs about it, built by the stage: a television on its stand, a barbecue, a counter, a rope for two teams, a beam, a tightrope.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Random } from '../random.ts'
import type { Texture, Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { built, type Make, plainOf, woodOf } from './work-actors.ts'

/** A film on a screen: a sunset over the sea with a sail. */
const filmStill = (): Texture => {
  const [width, height] = [96, 54]
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const t = y / height
      const sun = Math.hypot(x - 62, (y - 26) * 1.1) < 9 && t < 0.58
      const sail = t > 0.24 && t < 0.6 && x > 24 && x < 24 + (y - 13) * 0.62
      const glitter = t > 0.58 && Math.abs(x - 62) < 4 + (y % 3) * 3
      const c = sail
        ? [250, 246, 236]
        : sun || glitter
          ? [255, 226, 130]
          : t < 0.58
            ? [90 + 150 * t * 1.6, 110 + 60 * t, 200 - 130 * t]
            : [26, 92 + (y % 4) * 8, 130]
      pixels.set([c[0] ?? 0, c[1] ?? 0, c[2] ?? 0, 255], (y * width + x) * 4)
    }
  return { width, height, pixels }
}

/** A flat television on a low sideboard, switched on. */
export const tvStand: Make = () =>
  built([-0.8, 0, -0.24], [0.8, 1.24, 0.24], { top: [0, 1.2, 0], front: [0, 0.85, 0.1] }, (b) => {
    const wood = woodOf(b)
    const black = b.material({ color: hex('#101216'), roughness: 0.25, f0: 0.05 })
    b.box([-0.8, 0.1, -0.22], [0.8, 0.46, 0.22], wood, hex('#8a5c38'))
    for (const x of [-0.7, 0.7])
      for (const z of [-0.16, 0.16])
        b.box([x - 0.02, 0, z - 0.02], [x + 0.02, 0.1, z + 0.02], wood, hex('#5a3a22'))
    for (const x of [-0.4, 0.4])
      b.box([x - 0.36, 0.14, 0.221], [x + 0.36, 0.42, 0.232], wood, hex('#a4703f'))
    b.box([-0.2, 0.46, -0.06], [0.2, 0.48, 0.1], black)
    b.box([-0.03, 0.48, -0.03], [0.03, 0.56, 0], black)
    b.box([-0.66, 0.53, -0.03], [0.66, 1.24, 0.02], black)
    const screen = b.material({
      surface: 'emissive-texture',
      texture: b.texture(filmStill()),
      emission: [1.5, 1.5, 1.5],
      color: [0, 0, 0],
    })
    b.quad(
      [-0.63, 0.56, 0.024],
      [0.63, 0.56, 0.024],
      [0.63, 1.21, 0.024],
      [-0.63, 1.21, 0.024],
      screen,
    )
    b.light([0, 0.9, 0.5], 0.2, [0.5, 0.6, 0.8])
  })

/** A kettle barbecue: glowing coals under a grate of sausages and steaks, its lid hung behind. */
export const barbecue: Make = (subject) =>
  built([-0.46, 0, -0.4], [0.62, 1.02, 0.4], { top: [0, 0.9, 0], front: [0, 0.9, 0.3] }, (b) => {
    const enamel = b.material({
      color: subject.colors[0] ?? hex('#17191d'),
      roughness: 0.18,
      f0: 0.06,
    })
    const steel = b.material({ color: hex('#b8bec4'), roughness: 0.3, f0: 0.5, metal: 0.8 })
    const ember = b.material({ color: hex('#ff5a14'), emission: [4, 0.9, 0.1], roughness: 0.9 })
    b.placed({ at: [0, 0.52, 0] }, () =>
      b.lathe(
        [
          [0.02, 0],
          [0.2, 0.03],
          [0.33, 0.14],
          [0.39, 0.3],
          [0.41, 0.32],
          [0.38, 0.32],
          [0.32, 0.2],
          [0.02, 0.12],
        ],
        enamel,
        [1, 1, 1],
        32,
      ),
    )
    for (const a of [0.5, 2.6, 4.7]) {
      const [c, s] = [Math.cos(a), Math.sin(a)]
      b.cylinder(
        [c * 0.22, 0.58, s * 0.22],
        [c * 0.36, 0, s * 0.36],
        0.016,
        0.014,
        steel,
        [1, 1, 1],
        10,
      )
    }
    for (let i = 0; i < 26; i++) {
      const [a, r] = [i * 2.39996, 0.3 * Math.sqrt((i + 0.5) / 26)]
      b.placed({ at: [Math.cos(a) * r, 0.735, Math.sin(a) * r], scale: [0.05, 0.035, 0.05] }, () =>
        b.sphere(ember, [1, 1, 1], 8),
      )
    }
    for (let i = -7; i <= 7; i++) {
      const half = Math.sqrt(0.148 - (i * 0.05) ** 2)
      b.cylinder([i * 0.05, 0.84, -half], [i * 0.05, 0.84, half], 0.006, 0.006, steel, [1, 1, 1], 6)
    }
    grilled(b)
    b.box([0.4, 0.8, -0.2], [0.66, 0.83, 0.2], woodOf(b), hex('#a8703c'))
    b.light([0, 0.8, 0.05], 0.15, [1.3, 0.45, 0.08])
  })

const grilled = (b: MeshBuilder): void => {
  const crust = b.material({ roughness: 0.5, f0: 0.04, scale: 40, relief: 0.2, mottle: 0.4 })
  for (const [x, z, a] of [
    [-0.22, 0.06, 0.2],
    [-0.13, 0.09, 0.1],
    [-0.04, 0.07, -0.1],
    [-0.2, -0.18, 1.3],
  ] as const) {
    const [dx, dz] = [Math.sin(a) * 0.09, Math.cos(a) * 0.09]
    b.cylinder(
      [x - dx, 0.868, z - dz],
      [x + dx, 0.868, z + dz],
      0.026,
      0.026,
      crust,
      hex('#8a3c1c'),
      12,
    )
    for (const s of [-1, 1])
      b.placed({ at: [x + s * dx, 0.868, z + s * dz], scale: 0.026 }, () =>
        b.sphere(crust, hex('#7a3218'), 10),
      )
  }
  for (const [x, z] of [
    [0.16, 0.1],
    [0.1, -0.15],
  ] as const)
    b.placed({ at: [x, 0.865, z], scale: [0.115, 0.026, 0.085], yaw: x * 8 }, () =>
      b.sphere(crust, hex('#5a2a16'), 18),
    )
  for (const [x, z, c] of [
    [0.27, -0.06, '#d8362a'],
    [-0.05, -0.27, '#e8b02c'],
    [-0.27, -0.06, '#3c8a34'],
  ] as const)
    b.placed({ at: [x, 0.872, z], scale: 0.04 }, () => b.sphere(crust, hex(c), 12))
}

const cup = (b: MeshBuilder, at: Vec3, m: number, color: Rgb): void =>
  b.placed({ at, scale: 0.042 }, () =>
    b.lathe(
      [
        [0.01, 0],
        [0.62, 0],
        [0.95, 1.6],
        [1, 1.9],
        [0.9, 1.9],
        [0.6, 0.3],
        [0.01, 0.25],
      ],
      m,
      color,
      18,
    ),
  )

/** A bar's counter with an espresso machine, stacked cups and a glass bell of cakes. */
export const barCounter: Make = (subject) =>
  built([-1.0, 0, -0.32], [1.0, 1.42, 0.34], { top: [0, 1.08, 0], front: [0, 1, 0.3] }, (b) => {
    const wood = woodOf(b)
    const panel = subject.colors[0] ?? hex('#2f4a44')
    b.box([-0.98, 0.08, -0.26], [0.98, 1.02, 0.28], wood, panel)
    b.box([-0.96, 0, -0.2], [0.96, 0.08, 0.22], wood, hex('#2a1c12'))
    for (let i = 0; i < 6; i++) {
      const x = -0.8 + i * 0.32
      b.box([x - 0.118, 0.16, 0.28], [x + 0.118, 0.94, 0.3], wood, scale(panel, 1.25))
    }
    const stone = b.material({ roughness: 0.18, f0: 0.05, scale: 6, mottle: 0.2 })
    b.box([-1.02, 1.02, -0.32], [1.02, 1.07, 0.36], stone, hex('#e4ddd0'))
    const steel = b.material({ color: hex('#c8ccd0'), roughness: 0.2, f0: 0.6, metal: 0.9 })
    const black = b.material({ color: hex('#15171b'), roughness: 0.3, f0: 0.05 })
    const china = b.material({ roughness: 0.2, f0: 0.05 })
    // The machine: body, group heads, drip tray, cups on its top.
    b.box([0.3, 1.13, -0.24], [0.92, 1.5, 0.06], steel)
    b.box([0.28, 1.07, -0.26], [0.94, 1.13, 0.22], black)
    b.box(
      [0.32, 1.34, 0.061],
      [0.9, 1.48, 0.1],
      b.material({ color: hex('#a82a20'), roughness: 0.25, f0: 0.06 }),
    )
    for (const x of [0.46, 0.76]) {
      b.cylinder([x, 1.34, 0.1], [x, 1.26, 0.1], 0.04, 0.035, steel, [1, 1, 1], 14)
      b.cylinder([x, 1.28, 0.12], [x, 1.27, 0.27], 0.014, 0.018, black, [1, 1, 1], 10)
      cup(b, [x, 1.13, 0.1], china, hex('#f4f1ea'))
    }
    for (let i = 0; i < 8; i++)
      cup(b, [0.36 + (i % 4) * 0.14, 1.5, i < 4 ? -0.15 : -0.03], china, hex('#f4f1ea'))
    cakes(b, china)
  })

const cakes = (b: MeshBuilder, china: number): void => {
  const crumb = b.material({ roughness: 0.8, scale: 40, relief: 0.15, mottle: 0.3 })
  b.placed({ at: [-0.72, 1.07, 0] }, () =>
    b.lathe(
      [
        [0.06, 0],
        [0.03, 0.1],
        [0.2, 0.12],
        [0.2, 0.14],
        [0.001, 0.14],
      ],
      china,
      hex('#f2efe8'),
      28,
    ),
  )
  for (let i = 0; i < 5; i++) {
    const a = i * 1.257
    const at: Vec3 = [-0.72 + 0.11 * Math.cos(a), 1.235, 0.11 * Math.sin(a)]
    b.placed({ at, scale: [0.055, 0.04, 0.055] }, () =>
      b.sphere(crumb, hex(i % 2 ? '#b87434' : '#5a3420'), 14),
    )
  }
}

/** A thick rope between two teams, a red ribbon at its middle over a line on the ground. */
export const tugRope: Make = (subject) => {
  const y = subject.height
  return built([-0.5, 0, -0.1], [0.5, y, 0.1], { top: [0, y, 0] }, (b) => {
    const hemp = b.material({ roughness: 0.9, scale: 60, relief: 0.4, mottle: 0.4 })
    const n = 40
    for (let i = 0; i < n; i++) {
      const at = (k: number): Vec3 => [(k / n - 0.5) * 7, y, 0.006 * Math.sin(k * 1.9)]
      b.cylinder(at(i), at(i + 1), 0.026, 0.026, hemp, hex('#d2b67e'), 9)
    }
    const cloth = b.material({ roughness: 0.8 })
    b.cylinder([-0.04, y, 0], [0.04, y, 0], 0.045, 0.045, cloth, hex('#c8201a'), 14)
    b.box([-0.035, y - 0.3, 0.02], [0.035, y, 0.026], cloth, hex('#c8201a'))
    b.box([-0.03, 0.004, -0.7], [0.03, 0.012, 0.7], plainOf(b), hex('#f4f0e6'))
  })
}

/** A gymnast's beam on two steel feet over a blue mat. */
export const balanceBeam: Make = () =>
  built([-2.5, 0, -0.3], [2.5, 0.98, 0.3], { top: [0, 0.98, 0], seat: [0, 0.98, 0] }, (b) => {
    const steel = b.material({ color: hex('#3a4450'), roughness: 0.4, f0: 0.3, metal: 0.4 })
    b.box([-2.5, 0.86, -0.05], [2.5, 0.98, 0.05], plainOf(b), hex('#d8b488'))
    for (const x of [-1.7, 1.7]) {
      b.box([x - 0.05, 0.06, -0.04], [x + 0.05, 0.86, 0.04], steel)
      b.box([x - 0.07, 0.02, -0.45], [x + 0.07, 0.08, 0.45], steel)
    }
    b.box([-3, 0, -1.1], [3, 0.05, 1.1], plainOf(b), hex('#2a5aa0'))
  })

/** A rope high over the street between two poles with platforms. */
export const tightrope: Make = () =>
  built([-0.6, 4.6, -0.1], [0.6, 5, 0.1], { top: [0, 5, 0], seat: [0, 5, 0] }, (b) => {
    const steel = b.material({ color: hex('#d8d4cc'), roughness: 0.35, f0: 0.3, metal: 0.3 })
    for (const s of [-1, 1]) {
      b.cylinder([s * 5.2, 0, 0], [s * 5.2, 6.1, 0], 0.09, 0.07, steel, hex('#b8402c'), 14)
      b.box([s * 5.2 - 0.5, 4.86, -0.45], [s * 5.2 + 0.5, 4.95, 0.45], woodOf(b), hex('#c89a5c'))
      b.cylinder([s * 5.2, 6, 0], [s * 7.4, 0, -1.6], 0.012, 0.012, steel, [1, 1, 1], 6)
    }
    b.cylinder([-5.2, 4.985, 0], [5.2, 4.985, 0], 0.016, 0.016, steel, hex('#e8dcc0'), 8)
  })

/** Tongues of fire from the origin along +z, 1.3 m long, and the light they throw. */
export const jetOfFire = (b: MeshBuilder, chance: Random): void => {
  const core = b.material({ color: hex('#fff2c0'), emission: [7, 4.6, 1.4], roughness: 1 })
  const outer = b.material({ color: hex('#ff8a1c'), emission: [4.6, 1.3, 0.12], roughness: 1 })
  for (let i = 0; i < 46; i++) {
    const t = (i + 0.5) / 46
    const wide = 0.05 + 0.26 * t
    const a = i * 2.39996
    const r = wide * (0.25 + 0.6 * chance())
    const at: Vec3 = [Math.cos(a) * r, 0.16 * t * t + Math.sin(a) * r, 0.06 + 1.15 * t]
    const size = (0.05 + 0.1 * t) * (0.7 + 0.5 * chance())
    b.placed({ at, scale: [size * 0.8, size * 0.8, size * 1.5], pitch: -0.3 }, () =>
      b.sphere(i % 3 ? outer : core, [1, 1, 1], 10),
    )
  }
  b.light([0, 0.1, 0.7], 0.3, [5, 2.2, 0.4])
}

/** A jet of fire that grows along +z from where lips would be. */
export const flameJet: Make = (_subject, chance) =>
  built([-0.3, -0.2, 0], [0.3, 0.4, 1.3], { top: [0, 0.3, 0] }, (b) => jetOfFire(b, chance))
