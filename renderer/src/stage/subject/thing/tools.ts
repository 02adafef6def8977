// Things in the hand and about the house: umbrellas, swords, staffs, keys, phones, cameras, cases …
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, chain, cone, limb, sphere, torus, turned } from '../sdf.ts'
import { curve, points2, points3, slab } from '../sweep.ts'
import { colored } from '../workpiece.ts'

export const umbrella: Builder = (subject) => ({
  work: made((work) => {
    const cloth = work.material(finish.silk)
    const color = colorOf(subject, 0, '#c8242c')
    const other = subject.colors[1] ?? color
    const ribs = 8
    const at = (a: number, t: number, lift: number): Vec3 => {
      const seg = (a / (Math.PI * 2)) * ribs
      const sag = 0.055 * Math.sin((seg - Math.floor(seg)) * Math.PI) * t * t
      const r = (0.56 * Math.sin(t * 1.35)) / Math.sin(1.35) - sag
      return [Math.cos(a) * r, 1 - 0.3 * t * t - 0.03 + lift + sag * 0.6, Math.sin(a) * r]
    }
    for (let k = 0; k < ribs; k++) {
      const [a0, a1] = [(k / ribs) * Math.PI * 2, ((k + 1) / ribs) * Math.PI * 2]
      const c: Rgb = k % 2 ? other : color
      work.grid(
        6,
        8,
        (u, v) => at(a0 + (a1 - a0) * u, v * 0.998 + 0.002, 0),
        cloth,
        () => c,
      )
      work.grid(
        6,
        8,
        (u, v) => at(a0 + (a1 - a0) * u, v * 0.998 + 0.002, -0.006),
        cloth,
        () => dim(c, 0.6),
      )
      work.tube(
        Array.from({ length: 6 }, (_, i) => at(a0, 0.02 + (i / 5) * 0.98, -0.008)),
        { radii: [0.004], segments: 5 },
        work.material(finish.steel),
        hex('#8a8e94'),
      )
    }
    work.cylinder(
      [0, 0.12, 0],
      [0, 1.05, 0],
      0.011,
      0.009,
      work.material(finish.steel),
      hex('#3a3c40'),
      10,
    )
    work.tube(
      curve(points3('0,.16,0 0,.05,0 .03,.005,0 .075,.012,0 .085,.05,0'), 5),
      { radii: [0.019], segments: 10 },
      work.material(finish.wood),
      hex('#7a4a28'),
    )
  }),
  stature: 1.05,
  anchors: { grip: [0, 0.12, 0] },
})

export const sword: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    const steel = work.material(finish.chrome)
    const curved = /katana|sabre|saber|cutlass|scimitar/.test(subject.noun)
    const blade = colorOf(subject, 0, '#d5dae0')
    if (curved) {
      const path = curve(points3('0,.24,0 .015,.5,0 .05,.78,0 .11,1,0'), 5)
      work.tube(
        path,
        { radii: [0.024, 0.024, 0.02, 0.003], segments: 8, flatten: 0.3, up: [0, 0, 1] },
        steel,
        blade,
      )
    } else {
      work.mesh(
        colored(
          slab(points2('-.034,.24 .034,.24 .028,.9 0,1 -.028,.9'), -0.009, 0.009, 0.0085),
          blade,
        ),
        steel,
      )
    }
    const gold = work.material(finish.gold)
    work.mesh(
      colored(
        slab(
          curved
            ? points2('-.06,.215 .06,.215 .06,.24 -.06,.24')
            : points2('-.13,.215 .13,.215 .12,.245 -.12,.245'),
          -0.018,
          0.018,
          0.006,
        ),
        hex('#d8a83a'),
      ),
      gold,
    )
    work.cylinder(
      [0, 0.035, 0],
      [0, 0.22, 0],
      0.019,
      0.017,
      work.material(finish.leather),
      hex('#4a2416'),
      12,
    )
    work.ball([0, 0.025, 0], [0.03, 0.03, 0.03], gold, hex('#d8a83a'))
  }),
  stature: 1,
  anchors: { grip: [0, 0.13, 0] },
})

export const staff: Builder = (subject) => ({
  work: made((work) => {
    const s = new Sculpture()
    const wood = s.paint(colorOf(subject, 0, '#6a4424'), finish.bark)
    const crook = /crook/.test(`${subject.noun} ${subject.traits['style'] ?? ''}`)
    const plain = crook || /stick|cane|walking|pole|spear|trident|broom/.test(subject.noun)
    s.addAll(
      chain(points3('0,0,0 .012,.5,.005 -.008,1,0 .004,1.45,0'), [0.02, 0.022, 0.024, 0.03]),
      wood,
      { blend: 0.01 },
    )
    if (crook)
      s.addAll(
        chain(
          points3('.004,1.45,0 0,1.62,0 .03,1.74,0 .1,1.78,0 .16,1.72,0 .15,1.62,0 .1,1.58,0'),
          [0.028, 0.024, 0.022, 0.02, 0.02, 0.018, 0.016],
        ),
        wood,
        { blend: 0.012 },
      )
    if (!plain) {
      for (let i = 0; i < 4; i++) {
        const a = (i / 4) * Math.PI * 2
        s.addAll(
          chain(
            [
              [0, 1.43, 0],
              [Math.cos(a) * 0.075, 1.54, Math.sin(a) * 0.075],
              [Math.cos(a) * 0.035, 1.68, Math.sin(a) * 0.035],
            ],
            [0.024, 0.016, 0.008],
          ),
          wood,
          { blend: 0.012 },
        )
      }
      const glow: Rgb = subject.colors[1] ?? hex('#5ac8ff')
      s.add(
        sphere([0, 1.58, 0], 0.052),
        s.paint(glow, {
          roughness: 0.05,
          f0: 0.1,
          emission: [glow[0] * 2.2, glow[1] * 2.2, glow[2] * 2.2],
        }),
      )
      work.light([0, 1.58, 0], 0.06, dim(glow, 0.6))
    }
    work.sculpt(s, 0.012)
  }),
  anchors: { grip: [0, 0.95, 0] },
})

export const key: Builder = (subject) => ({
  yaw: 0.3,
  work: made((work) => {
    const s = new Sculpture()
    const metal = s.paint(colorOf(subject, 0, '#d8a83a'), finish.gold)
    s.add(torus([0, 0.82, 0], 0.13, 0.035, turned(0, Math.PI / 2, 0)), metal)
    s.add(limb([0, 0.7, 0], [0, 0.04, 0], 0.032), metal, { blend: 0.02 })
    s.add(block([0.08, 0.06, 0], [0.07, 0.028, 0.02], 0.008), metal)
    s.add(block([0.065, 0.17, 0], [0.055, 0.024, 0.02], 0.008), metal)
    work.sculpt(s, 0.013)
  }),
})

export const phone: Builder = (subject) => ({
  yaw: 0.25,
  work: made((work) => {
    work.mesh(
      colored(
        slab(points2('-.24,0 .24,0 .24,1 -.24,1'), -0.03, 0.028, 0.02),
        colorOf(subject, 0, '#1a1b1f'),
      ),
      work.material(finish.plastic),
    )
    work.quad(
      [-0.215, 0.035, 0.029],
      [0.215, 0.035, 0.029],
      [0.215, 0.965, 0.029],
      [-0.215, 0.965, 0.029],
      work.material({ ...finish.glass, emission: [0.25, 0.4, 0.62] }),
      hex('#3a6ab0'),
    )
    for (let i = 0; i < 12; i++) {
      const [x, y] = [-0.15 + (i % 3) * 0.15, 0.8 - Math.floor(i / 3) * 0.16]
      const c = hex(['#e85a4a', '#f0c03a', '#5ab85a', '#f4f4f4', '#a05ac8'][i % 5] ?? '#ffffff')
      work.box(
        [x - 0.045, y - 0.045, 0.029],
        [x + 0.045, y + 0.045, 0.031],
        work.material({ roughness: 0.2, emission: dim(c, 0.5) }),
        c,
      )
    }
  }),
  anchors: { grip: [0, 0.35, 0] },
})

export const laptop: Builder = (subject) => ({
  yaw: 0.35,
  work: made((work) => {
    const metal = work.material(finish.steel)
    const color = colorOf(subject, 0, '#b6bac0')
    work.box([-0.6, 0, -0.4], [0.6, 0.04, 0.42], metal, color)
    const keys = work.material(finish.plastic)
    for (let r = 0; r < 4; r++)
      for (let i = 0; i < 11; i++)
        work.box(
          [-0.5 + i * 0.092, 0.04, -0.3 + r * 0.095],
          [-0.425 + i * 0.092, 0.052, -0.225 + r * 0.095],
          keys,
          hex('#1c1d20'),
        )
    work.box([-0.16, 0.04, 0.15], [0.16, 0.043, 0.36], metal, dim(color, 0.85))
    work.within([0, 0.04, -0.4], turned(0, -0.28, 0), (part) => {
      part.box([-0.6, 0, -0.03], [0.6, 0.8, 0], metal, color)
      part.quad(
        [-0.56, 0.04, 0.003],
        [0.56, 0.04, 0.003],
        [0.56, 0.76, 0.003],
        [-0.56, 0.76, 0.003],
        part.material({ ...finish.glass, emission: [0.3, 0.45, 0.6] }),
        hex('#4a7ab8'),
      )
      for (let i = 0; i < 6; i++)
        part.box(
          [-0.46, 0.62 - i * 0.09, 0.003],
          [-0.46 + 0.3 + 0.09 * ((i * 5) % 6), 0.645 - i * 0.09, 0.005],
          part.material({ emission: [0.6, 0.7, 0.75] }),
          hex('#ffffff'),
        )
    })
  }),
})

export const camera: Builder = (subject) => ({
  yaw: 0.35,
  work: made((work) => {
    const s = new Sculpture()
    const body = s.paint(colorOf(subject, 0, '#1c1d20'), finish.leather)
    const metal = s.paint(hex('#b8bcc2'), finish.steel)
    s.add(block([0, 0.34, 0], [0.5, 0.32, 0.17], 0.05), (_x, y) =>
      y > 0.54 || y < 0.1 ? metal : body,
    )
    s.add(block([0, 0.7, 0], [0.16, 0.1, 0.13], 0.04), metal, { blend: 0.03 })
    s.add(cone([0, 0.35, 0.15], [0, 0.35, 0.46], 0.26, 0.24, 0.02), body)
    s.add(cone([-0.34, 0.66, 0], [-0.34, 0.73, 0], 0.07, 0.065, 0.01), metal)
    s.add(cone([0.34, 0.66, 0], [0.34, 0.72, 0], 0.1, 0.1, 0.01), metal)
    work.sculpt(s, 0.021)
    work.ball(
      [0, 0.35, 0.44],
      [0.19, 0.19, 0.05],
      work.material({ roughness: 0.03, f0: 0.2 }),
      hex('#1a2438'),
    )
    work.ball(
      [0, 0.7, 0.13],
      [0.08, 0.05, 0.01],
      work.material({ roughness: 0.05, f0: 0.15 }),
      hex('#0c0d10'),
    )
  }),
  anchors: { grip: [0, 0.3, -0.1] },
})

export const suitcase: Builder = (subject) => ({
  yaw: 0.45,
  work: made((work) => {
    const s = new Sculpture()
    const c = colorOf(subject, 0, '#8a5a32')
    const hide = s.paint(c, finish.leather)
    const strap = s.paint(dim(c, 0.45), finish.leather)
    const brass = s.paint(hex('#d0a040'), finish.gold)
    s.add(block([0, 0.42, 0], [0.55, 0.4, 0.19], 0.06), (x, y, z) =>
      Math.abs(Math.abs(x) - 0.32) < 0.045
        ? strap
        : Math.abs(z) < 0.012
          ? brass
          : Math.abs(x) > 0.46 && (y < 0.14 || y > 0.7)
            ? strap
            : hide,
    )
    s.addAll(
      chain(
        curve(points3('-.14,.81,0 -.11,.93,0 .11,.93,0 .14,.81,0'), 3),
        Array.from({ length: 10 }, () => 0.03),
      ),
      strap,
    )
    for (const x of [-0.32, 0.32]) s.add(block([x, 0.62, 0.19], [0.06, 0.05, 0.02], 0.01), brass)
    work.sculpt(s, 0.024)
  }),
  anchors: { grip: [0, 0.92, 0] },
})

export const mirror: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    const frame = work.material(finish.gold)
    const ring = Array.from({ length: 41 }, (_, i): Vec3 => {
      const a = (i / 40) * Math.PI * 2
      return [Math.cos(a) * 0.36, 0.55 + Math.sin(a) * 0.5, 0.02]
    })
    work.tube(
      ring,
      { radii: [0.045], segments: 10, closed: true },
      frame,
      colorOf(subject, 0, '#c8963a'),
    )
    work.ball(
      [0, 0.55, 0],
      [0.36, 0.5, 0.012],
      work.material({ roughness: 0.01, f0: 0.95, metal: 1 }),
      [0.95, 0.96, 0.97],
      turned(0),
      36,
    )
    work.ball([0, 1.09, 0.03], [0.1, 0.06, 0.04], frame, colorOf(subject, 0, '#c8963a'))
  }),
})

export const clock: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    work.within([0, 0.5, 0], turned(0, Math.PI / 2, 0), (part) => {
      part.lathe(
        points2('.001,-.08 .48,-.08 .5,-.04 .5,.06 .44,.09 .42,.05'),
        part.material(finish.wood),
        colorOf(subject, 0, '#8a4a24'),
        48,
      )
      part.lathe(
        [
          [0.43, 0.05],
          [0.001, 0.051],
        ],
        part.material(finish.paper),
        hex('#f6f2e6'),
        48,
      )
    })
    const black = work.material()
    const ink = hex('#1a1816')
    const hand = (a: number, l: number, w: number, z: number) =>
      work.within([0, 0.5, z], turned(0, 0, -a), (p) =>
        p.box([-w, -0.04, 0], [w, l, 0.012], black, ink),
      )
    for (let i = 0; i < 12; i++)
      work.within([0, 0.5, 0.055], turned(0, 0, -(i / 12) * Math.PI * 2), (p) =>
        p.box([-(i % 3 ? 0.009 : 0.018), 0.33, 0], [i % 3 ? 0.009 : 0.018, 0.4, 0.006], black, ink),
      )
    hand(5.25, 0.22, 0.016, 0.062)
    hand(1.05, 0.33, 0.011, 0.07)
    work.ball([0, 0.5, 0.075], [0.026, 0.026, 0.015], work.material(finish.gold), hex('#c8963a'))
  }),
})
