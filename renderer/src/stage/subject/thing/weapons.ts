// Bows, shields, wands, torches and guns; metres.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish, glowing } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, chain, cone, limb } from '../sdf.ts'
import { curve, points2, points3, slab } from '../sweep.ts'
import { colored } from '../workpiece.ts'

/** Drawn, with its arrow pointing along +z. */
export const bow: Builder = (subject) => ({
  yaw: 1.2,
  work: made((work) => {
    const wood = work.material(finish.wood)
    const color = colorOf(subject, 0, '#7a4422')
    const arc = curve(
      points3('0,0,-.26 0,.16,-.12 0,.42,0 0,.7,.04 0,.98,0 0,1.24,-.12 0,1.4,-.26'),
      5,
    )
    work.tube(
      arc,
      { radii: [0.008, 0.017, 0.022, 0.024, 0.022, 0.017, 0.008], segments: 8 },
      wood,
      color,
    )
    const nock: Vec3 = [0, 0.72, -0.52]
    const string = work.material({ roughness: 0.7 })
    for (const end of [
      [0, 0, -0.26],
      [0, 1.4, -0.26],
    ] as const)
      work.tube([end, nock], { radii: [0.005], segments: 5 }, string, hex('#f0ecdc'))
    work.cylinder(nock, [0, 0.72, 0.24], 0.008, 0.008, wood, hex('#d8b27a'), 7)
    work.cylinder(
      [0, 0.72, 0.22],
      [0, 0.72, 0.32],
      0.022,
      0.001,
      work.material(finish.steel),
      hex('#b8bcc2'),
      8,
    )
    for (const up of [1, -1])
      work.box(
        [-0.004, 0.72 + (up > 0 ? 0 : -0.045), -0.5],
        [0.004, 0.72 + (up > 0 ? 0.045 : 0), -0.38],
        work.material(finish.feather),
        hex('#c8302a'),
      )
  }),
  anchors: { grip: [0, 0.7, 0.03] },
})

/** A heater shield with a cross, or a round one with a boss; its face to +z. */
export const shield: Builder = (subject) => ({
  yaw: 0.25,
  work: made((work) => {
    const round = /round|viking|spartan|greek|captain/.test(
      `${subject.noun} ${subject.traits['shape'] ?? ''}`,
    )
    const color = colorOf(subject, 0, '#2a4a8a')
    const second = subject.colors[1] ?? hex('#e0c468')
    const face = work.material({ roughness: 0.35, f0: 0.06 })
    const steel = work.material(finish.steel)
    if (round) {
      for (const [r, z, c] of [
        [0.35, 0, second],
        [0.31, 0.012, color],
        [0.2, 0.02, second],
        [0.1, 0.028, color],
      ] as const)
        work.ball([0, 0.35, 0], [r, r, 0.05 + z], face, c, undefined, 36)
      work.ball([0, 0.35, 0.05], [0.06, 0.06, 0.05], steel, hex('#c8ccd2'))
      return
    }
    const rim = points2('-.28,.7 .28,.7 .28,.42 .24,.24 .14,.1 0,0 -.14,.1 -.24,.24 -.28,.42')
    work.mesh(colored(slab(rim, -0.02, 0.015, 0.01), hex('#b8bcc2')), steel)
    const inner = rim.map(([x, y]): [number, number] => [x * 0.9, 0.035 + y * 0.92])
    work.mesh(colored(slab(inner, 0, 0.026, 0.01), color), face)
    for (const cross of [
      '-.04,.1 .04,.1 .04,.665 -.04,.665',
      '-.245,.42 .245,.42 .245,.5 -.245,.5',
    ])
      work.mesh(colored(slab(points2(cross), 0.01, 0.034, 0.006), second), face)
  }),
  anchors: { grip: [0, 0.4, -0.02] },
})

/** A dark stick with a star of light at its tip. */
export const wand: Builder = (subject) => ({
  yaw: 0.3,
  work: made((work) => {
    // A conductor's is of white wood and gives no light.
    if (/baton/.test(subject.noun)) {
      work.cylinder(
        [0, 0.06, 0],
        [0, 0.38, 0],
        0.006,
        0.003,
        work.material(finish.wood),
        hex('#f4efe4'),
        8,
      )
      work.ball([0, 0.05, 0], [0.016, 0.034, 0.016], work.material(finish.wood), hex('#b98a52'))
      return
    }
    if (/dental/.test(subject.noun)) {
      const steel = work.material(finish.chrome)
      work.cylinder([0, 0, 0], [0, 0.36, 0], 0.009, 0.006, steel, hex('#d8dce2'), 8)
      work.ball([0.02, 0.37, 0], [0.026, 0.026, 0.006], steel, hex('#e8ecf0'))
      return
    }
    if (/beater/.test(subject.noun)) {
      const wood = work.material(finish.wood)
      work.cylinder([0, 0, 0], [0, 0.4, 0], 0.011, 0.008, wood, hex('#e2b878'), 8)
      work.ball([0, 0.41, 0], [0.014, 0.02, 0.014], wood, hex('#e2b878'))
      return
    }
    const star = /fairy|star/.test(`${subject.noun} ${subject.traits['of'] ?? ''}`)
    work.cylinder(
      [0, 0, 0],
      [0, 0.36, 0],
      0.012,
      0.007,
      work.material(finish.wood),
      hex('#3a2416'),
      9,
    )
    work.ball([0, 0.01, 0], [0.018, 0.018, 0.018], work.material(finish.gold), hex('#d8a83a'))
    const light = colorOf(subject, 0, '#ffe08a')
    work.ball(
      [0, 0.38, 0],
      star ? [0.05, 0.05, 0.02] : [0.024, 0.024, 0.024],
      work.material(glowing(light, 3)),
      light,
    )
    for (let i = 0; i < 9; i++) {
      const a = i * 2.4
      const r = 0.04 + 0.012 * i
      work.ball(
        [Math.cos(a) * r, 0.38 + Math.sin(a * 1.7) * r, Math.sin(a) * r],
        [0.006, 0.006, 0.006],
        work.material(glowing(light, 4)),
        light,
      )
    }
    work.light([0, 0.38, 0], 0.02, dim(light, 0.05))
  }),
  anchors: { grip: [0, 0.05, 0] },
})

/** A wooden handle wrapped at the top, burning. */
export const torch: Builder = () => ({
  work: made((work) => {
    work.cylinder(
      [0, 0, 0],
      [0, 0.42, 0],
      0.016,
      0.026,
      work.material(finish.wood),
      hex('#5a3a20'),
      10,
    )
    work.lathe(
      points2('.03,.34 .05,.36 .052,.46 .03,.48'),
      work.material(finish.cloth),
      hex('#3a2a1c'),
      14,
    )
    for (const [x, z, h, r] of [
      [0, 0, 0.3, 0.055],
      [0.022, 0.012, 0.22, 0.035],
      [-0.024, -0.008, 0.2, 0.034],
    ] as const) {
      const outer = Array.from({ length: 9 }, (_, i): [number, number] => {
        const t = i / 8
        return [
          Math.max(0.001, r * Math.sin(Math.PI * (0.16 + 0.84 * t)) * (1 - 0.35 * t)),
          0.44 + t * h,
        ]
      })
      work.placed({ at: [x, 0, z] }, () => {
        work.lathe(outer, work.material(glowing([1, 0.36, 0.06], 3.2)), [1, 0.5, 0.1], 14)
      })
    }
    work.light([0, 0.62, 0], 0.05, [0.9, 0.42, 0.1])
  }),
  anchors: { grip: [0, 0.14, 0] },
})

/** A pistol pointing along +z. */
export const pistol: Builder = (subject) => ({
  yaw: 1.2,
  work: made((work) => {
    const s = new Sculpture()
    const ray = /ray|laser|blaster|space/.test(subject.noun)
    const main = s.paint(colorOf(subject, 0, ray ? '#b8bec8' : '#2a2c30'), finish.steel)
    const hold = s.paint(hex(ray ? '#c8302a' : '#5a3a24'), finish.plastic)
    s.add(limb([0, 0.01, 0], [0, 0.13, 0.03], 0.022, 0.02), hold)
    s.add(block([0, 0.155, 0.11], [0.018, 0.026, 0.14], 0.01), main)
    if (ray) {
      for (const z of [0.12, 0.17, 0.22])
        s.add(cone([0, 0.155, z], [0, 0.155, z + 0.014], 0.045, 0.045, 0.004), hold)
      s.add(limb([0, 0.155, 0.24], [0, 0.155, 0.34], 0.012, 0.02), main)
    } else s.add(limb([0, 0.165, 0.1], [0, 0.165, 0.3], 0.014), main)
    work.sculpt(s, 0.007)
  }),
  anchors: { grip: [0, 0.06, 0.01] },
})

/** A long gun along +z. */
export const rifle: Builder = () => ({
  yaw: 1.2,
  work: made((work) => {
    const s = new Sculpture()
    const wood = s.paint(hex('#6a4022'), finish.wood)
    const steel = s.paint(hex('#3a3c42'), finish.steel)
    s.addAll(
      chain(points3('0,.06,-.4 0,.1,-.16 0,.14,0 0,.14,.34'), [0.045, 0.028, 0.024, 0.02]),
      wood,
      { blend: 0.02 },
    )
    s.add(limb([0, 0.165, -0.02], [0, 0.165, 0.66], 0.013), steel)
    work.sculpt(s, 0.012)
  }),
  anchors: { grip: [0, 0.12, 0] },
})
