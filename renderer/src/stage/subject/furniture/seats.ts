// Things to sit on: chair, armchair, sofa, bench, stool and swing. Each has a seat anchor where a sitter's hips come.
import type { Rgb } from '../../../prompt/brief.ts'
import { palmTree } from '../../prop/palm.ts'
import { broadTree } from '../../prop/plant.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, mix3, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { nurseryOf, planted } from '../plant/nursery.ts'
import {
  board,
  brass,
  cushion,
  fabric,
  iron,
  type Joinery,
  leg,
  modelOf,
  timber,
} from './joinery.ts'
import { treeSwing } from './tree-swing.ts'

/** A wooden chair with spindles and a padded seat. */
export const chair = (j: Joinery): Model => {
  const { w } = j
  const frame = j.color(0, '#7d4f2c')
  const m = timber(j)
  for (const x of [-0.19, 0.19]) {
    leg(j, x, 0.18, 0.44, 0.028, frame)
    w.tube(
      [
        [x, 0, -0.21],
        [x, 0.44, -0.19],
        [x * 0.98, 0.7, -0.21],
        [x * 0.95, 0.95, -0.27],
      ],
      { radii: [0.018, 0.023, 0.021, 0.018], segments: 10 },
      m,
      frame,
    )
    w.cylinder([x, 0.2, -0.19], [x, 0.2, 0.18], 0.012, 0.012, m, scale(frame, 0.9), 8)
  }
  w.cylinder([-0.19, 0.25, 0], [0.19, 0.25, 0], 0.012, 0.012, m, scale(frame, 0.9), 8)
  board(j, [-0.225, 0.425, -0.215], [0.225, 0.455, 0.225], frame)
  cushion(j, [0, 0.468, 0.005], [0.205, 0.025, 0.2], fabric(j), j.color(1, '#b8473a'))
  for (let i = 0; i < 5; i++) {
    const x = (i - 2) * 0.065
    w.cylinder([x, 0.45, -0.2], [x * 1.02, 0.88, -0.25], 0.009, 0.009, m, scale(frame, 1.08), 8)
  }
  cushion(j, [0, 0.9, -0.257], [0.215, 0.055, 0.016], m, frame, { soft: 6, pitch: -0.16 })
  if (/rocking/.test(j.words)) {
    for (const x of [-0.19, 0.19]) {
      w.tube(
        Array.from({ length: 11 }, (_, i): Vec3 => {
          const t = i / 5 - 1
          return [x, -0.03 + 0.085 * t * t, 0.02 + 0.46 * t]
        }),
        { radii: [0.022], segments: 10 },
        m,
        scale(frame, 0.9),
      )
      w.tube(
        [
          [x * 1.25, 0.45, 0.16],
          [x * 1.25, 0.66, 0.17],
          [x * 1.28, 0.67, -0.02],
          [x * 1.05, 0.67, -0.22],
        ],
        { radii: [0.018, 0.02, 0.024, 0.018], segments: 9 },
        m,
        frame,
      )
    }
  }
  return modelOf(j, { seat: [0, 0.49, 0.02], front: [0, 0.45, 0.3] })
}

/** A deep upholstered chair; a throne when ornate. */
export const armchair = (j: Joinery): Model => {
  if (/ornate|throne/.test(j.words)) return throne(j)
  const cloth = j.color(0, '#3f6a5c')
  const m = fabric(j)
  for (const x of [-0.32, 0.32])
    for (const z of [-0.3, 0.32]) leg(j, x, z, 0.16, 0.035, hex('#5a3820'))
  cushion(j, [0, 0.25, 0], [0.42, 0.11, 0.4], m, scale(cloth, 0.82))
  cushion(j, [0, 0.39, 0.05], [0.3, 0.085, 0.35], m, scale(cloth, 1.12))
  cushion(j, [0, 0.66, -0.3], [0.36, 0.38, 0.12], m, cloth, { pitch: -0.12 })
  for (const s of [-1, 1]) {
    cushion(j, [s * 0.38, 0.42, 0], [0.085, 0.2, 0.38], m, cloth)
    cushion(j, [s * 0.38, 0.6, 0.01], [0.1, 0.065, 0.38], m, scale(cloth, 1.05), { soft: 3 })
    cushion(j, [s * 0.33, 0.86, -0.22], [0.05, 0.17, 0.12], m, cloth)
  }
  for (let row = 0; row < 3; row++)
    for (let i = 0; i < 3; i++)
      j.w.ball(
        [(i - 1) * 0.17 + (row % 2 ? 0.05 : 0), 0.62 + row * 0.13, -0.185 - row * 0.016],
        [0.014, 0.014, 0.01],
        m,
        scale(cloth, 0.6),
        undefined,
        8,
      )
  return modelOf(j, { seat: [0, 0.475, 0.1], front: [0, 0.45, 0.45] })
}

const throne = (j: Joinery): Model => {
  const { w } = j
  const [gilt, velvet] = [{ ...finish.gold, color: j.color(0, '#c8982c') }, j.color(1, '#8a1c2c')]
  const [g, m] = [w.material(gilt), w.material(finish.cloth)]
  w.box([-0.55, 0, -0.4], [0.55, 0.1, 0.6], g)
  w.box([-0.38, 0.1, -0.3], [0.38, 0.42, 0.34], g)
  cushion(j, [0, 0.46, 0.03], [0.36, 0.08, 0.32], m, velvet)
  cushion(j, [0, 1.05, -0.3], [0.42, 0.68, 0.06], g, [1, 1, 1], { soft: 6 })
  cushion(j, [0, 1.02, -0.25], [0.32, 0.55, 0.06], m, velvet)
  for (const s of [-1, 1]) {
    w.cylinder([s * 0.42, 0.1, -0.3], [s * 0.42, 1.75, -0.3], 0.055, 0.045, g, [1, 1, 1], 14)
    w.ball([s * 0.42, 1.8, -0.3], [0.09, 0.09, 0.09], g, [1, 1, 1])
    w.cylinder([s * 0.42, 0.1, 0.34], [s * 0.42, 0.72, 0.34], 0.05, 0.045, g, [1, 1, 1], 14)
    cushion(j, [s * 0.42, 0.74, 0.02], [0.07, 0.05, 0.4], g, [1, 1, 1])
    w.ball([s * 0.42, 0.76, 0.4], [0.085, 0.085, 0.085], g, [1, 1, 1])
  }
  for (let i = 0; i < 5; i++) {
    const x = (i - 2) * 0.15
    w.cylinder(
      [x, 1.68, -0.3],
      [x, 1.98 - Math.abs(i - 2) * 0.07, -0.3],
      0.06,
      0.005,
      g,
      [1, 1, 1],
      10,
    )
    w.ball(
      [x, 1.66, -0.24],
      [0.035, 0.035, 0.035],
      w.material(finish.glass),
      hex(i % 2 ? '#2050c0' : '#c01830'),
      undefined,
      10,
    )
  }
  return modelOf(j, { seat: [0, 0.54, 0.1], front: [0, 0.5, 0.6] }, 0.25)
}

/** A sofa 1.95 m wide with three seat cushions. */
export const sofa = (j: Joinery): Model => {
  const cloth = j.color(0, '#56718a')
  const m = fabric(j)
  for (const x of [-0.85, 0.85])
    for (const z of [-0.34, 0.36]) leg(j, x, z, 0.13, 0.035, hex('#5a3820'))
  cushion(j, [0, 0.22, 0], [0.97, 0.12, 0.44], m, scale(cloth, 0.8), { soft: 8 })
  cushion(j, [0, 0.54, -0.34], [0.95, 0.33, 0.12], m, scale(cloth, 0.92), { pitch: -0.1 })
  for (const s of [-1, 1]) {
    cushion(j, [s * 0.9, 0.4, 0], [0.1, 0.24, 0.44], m, cloth, { soft: 6 })
    cushion(j, [s * 0.9, 0.6, 0.01], [0.12, 0.06, 0.44], m, scale(cloth, 1.05), { soft: 3 })
  }
  for (let i = -1; i <= 1; i++) {
    cushion(j, [i * 0.53, 0.39, 0.06], [0.265, 0.085, 0.37], m, scale(cloth, 1.1))
    cushion(j, [i * 0.53, 0.62, -0.22], [0.26, 0.2, 0.09], m, scale(cloth, 1.04), {
      pitch: -0.2,
      soft: 4,
    })
  }
  const seat = modelOf(j, { seat: [0, 0.475, 0.1], front: [0, 0.45, 0.5] }, 0.3)
  if (j.subject.traits['cushions'] === 'bare') return seat
  const throwTone = j.color(1, '#d9a03c')
  cushion(j, [-0.62, 0.58, -0.04], [0.18, 0.18, 0.07], m, throwTone, {
    pitch: -0.35,
    roll: 0.25,
    soft: 3.4,
  })
  cushion(j, [0.64, 0.58, -0.04], [0.18, 0.18, 0.07], m, mix3(throwTone, [0.9, 0.85, 0.75], 0.6), {
    pitch: -0.35,
    roll: -0.2,
    soft: 3.4,
  })
  return seat
}

const slats = (j: Joinery, color: Rgb): void => {
  const m = timber(j)
  const tone = () => scale(color, 0.88 + 0.24 * j.random())
  for (let i = 0; i < 5; i++) {
    const z = -0.2 + i * 0.105
    j.w.box([-0.8, 0.425, z], [0.8, 0.455, z + 0.085], m, tone())
  }
  for (let i = 0; i < 4; i++)
    j.w.placed({ at: [0, 0.53 + i * 0.1, -0.235 - i * 0.028], pitch: -0.27 }, () =>
      j.w.box([-0.8, -0.04, -0.013], [0.8, 0.04, 0.013], m, tone()),
    )
}

/** A park bench: wooden slats on curled cast-iron ends. */
export const bench = (j: Joinery): Model => {
  const { w } = j
  const [m, dark] = [iron(j), hex('#23282a')]
  slats(j, j.color(0, '#8a5a32'))
  const bar = { radii: [0.022], segments: 8 }
  for (const x of [-0.7, 0.7]) {
    w.tube(
      [
        [x, 0, 0.3],
        [x, 0.2, 0.25],
        [x, 0.41, 0.27],
        [x, 0.41, -0.2],
        [x, 0.6, -0.27],
        [x, 0.88, -0.34],
      ],
      bar,
      m,
      dark,
    )
    w.tube(
      [
        [x, 0, -0.36],
        [x, 0.2, -0.27],
        [x, 0.41, -0.2],
      ],
      bar,
      m,
      dark,
    )
    w.tube(
      [
        [x, 0.41, 0.27],
        [x, 0.58, 0.31],
        [x, 0.64, 0.24],
        [x, 0.65, 0],
        [x, 0.66, -0.28],
      ],
      bar,
      m,
      dark,
    )
    w.tube(
      [
        [x, 0.12, 0.26],
        [x, 0.22, 0],
        [x, 0.12, -0.3],
      ],
      { radii: [0.015], segments: 8 },
      m,
      dark,
    )
    for (const z of [0.3, -0.36])
      w.box([x - 0.04, 0, z - 0.05], [x + 0.04, 0.025, z + 0.05], m, dark)
  }
  return modelOf(j, { seat: [0, 0.458, 0.06], front: [0, 0.4, 0.4] }, 0.35)
}

/** A round stool on splayed legs. */
export const stool = (j: Joinery): Model => {
  const { w } = j
  const color = j.color(0, '#9a6a3c')
  const m = timber(j)
  w.lathe(
    [
      [0.01, 0.55],
      [0.17, 0.55],
      [0.185, 0.57],
      [0.185, 0.59],
      [0.17, 0.602],
      [0.01, 0.596],
    ],
    m,
    color,
    32,
  )
  for (let i = 0; i < 4; i++) {
    const a = Math.PI / 4 + (i * Math.PI) / 2
    const b = a + Math.PI / 2
    const at = (t: number, k: number) =>
      [Math.cos(k) * (0.2 - 0.09 * t), 0.55 * t, Math.sin(k) * (0.2 - 0.09 * t)] as const
    w.cylinder(at(0, a), at(1, a), 0.017, 0.022, m, scale(color, 0.85), 10)
    w.cylinder(at(0.4, a), at(0.4, b), 0.011, 0.011, m, scale(color, 0.8), 8)
  }
  return modelOf(j, { seat: [0, 0.6, 0] })
}

/** Height in metres of the trees a hammock hangs from. */
const treeHeight = 6.2

/** What a hammock hangs from on a beach or in a wood: a palm that leans outward, or a trunk with its crown. */
const hammockTree = (j: Joinery, s: number, palm: boolean): void => {
  const grove = nurseryOf(j.w, s > 0 ? 11 : 5)
  const tree = palm ? palmTree(grove) : broadTree(grove, 'summer', 1500)
  planted(j.w, tree, [s * 1.46, 0.03 * treeHeight, 0], treeHeight, s > 0 ? 0.1 : Math.PI - 0.1)
}

/** A swing in an A-frame of poles; a hammock between two posts when asked. */
export const swing = (j: Joinery): Model => {
  if (j.subject.traits['hung']) return treeSwing(j)
  const { w } = j
  const [m, pole] = [timber(j), j.color(0, '#8a5c34')]
  const rope = w.material({ ...finish.wool, scale: 200 })
  const hemp = hex('#c8ac7c')
  if (/hammock/.test(j.words)) {
    const cloth = j.color(0, '#d8683c')
    // Who sits in it presses its front edge down under the knees.
    const pressed = j.subject.traits['sat'] ? 0.95 : 0
    const rim = (u: number, v: number): number =>
      v < 0.5 ? 1 : 1 - pressed * Math.exp(-(((u - 0.5) / 0.2) ** 2))
    for (const s of [-1, 1]) {
      const wild = /hammock-(palms|trees)/.test(`${j.words} ${j.subject.traits['style'] ?? ''}`)
      if (wild) hammockTree(j, s, /palms/.test(j.subject.traits['style'] ?? ''))
      else w.cylinder([s * 1.5, 0, 0], [s * 1.35, 1.4, 0], 0.05, 0.045, m, hex('#7a5030'), 12)
      for (let i = 0; i < 5; i++)
        w.cylinder(
          [s * 1.36, 1.3, 0],
          [s * 1.05, 0.92, (i - 2) * 0.17],
          0.006,
          0.006,
          rope,
          hemp,
          5,
        )
    }
    w.grid(
      30,
      12,
      (u, v) => [
        2.1 * (u - 0.5),
        0.92 -
          0.36 * Math.sin(Math.PI * u) +
          0.3 * (2 * v - 1) ** 2 * (0.3 + Math.sin(Math.PI * u)) * rim(u, v) -
          0.08,
        0.72 * (v - 0.5),
      ],
      w.material(finish.cloth),
      (p) => (Math.floor((p[2] + 5) / 0.08) % 2 ? cloth : hex('#f2e6d0')),
    )
    return modelOf(j, { seat: [0, 0.5, 0] }, 0.3)
  }
  for (const s of [-1, 1]) {
    for (const z of [-0.75, 0.75])
      w.cylinder([s * 1.25, 0, z], [s * 1, 2.15, 0], 0.055, 0.05, m, pole, 12)
    w.cylinder(
      [s * 1.14, 0.85, -0.45],
      [s * 1.14, 0.85, 0.45],
      0.035,
      0.035,
      m,
      scale(pole, 0.9),
      10,
    )
    w.cylinder([s * 0.26, 0.5, 0], [s * 0.3, 2.12, 0], 0.014, 0.014, rope, hemp, 8)
    w.ball([s * 0.3, 2.13, 0], [0.05, 0.03, 0.07], brass(j), [1, 1, 1], undefined, 10)
  }
  w.cylinder([-1.15, 2.15, 0], [1.15, 2.15, 0], 0.06, 0.06, m, pole, 14)
  board(j, [-0.3, 0.465, -0.13], [0.3, 0.5, 0.13], j.color(1, '#b8402c'))
  return modelOf(j, { seat: [0, 0.5, 0.02], front: [0, 0.5, 0.3] }, 0.45)
}
