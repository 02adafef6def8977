// Long things that hands swing, sweep, dig and fish with; metres, the working end up or, where it touches the ground, down.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, chain, cone, ellipsoid, limb, turned } from '../sdf.ts'
import { curve, points2, points3, slab } from '../sweep.ts'
import { colored, type Workpiece } from '../workpiece.ts'

const stick = (
  work: Workpiece,
  from: Vec3,
  to: Vec3,
  ra: number,
  rb: number,
  color = '#a8763e',
): void => work.cylinder(from, to, ra, rb, work.material(finish.wood), hex(color), 12)

/** A bent rod with reel, line and float. */
export const fishingRod: Builder = (subject) => ({
  yaw: 0.9,
  work: made((work) => {
    const cork = work.material(finish.wood)
    work.cylinder([0, 0, 0], [0, 0.34, 0], 0.02, 0.018, cork, hex('#b98a54'), 10)
    const bend = curve(points3('0,.3,0 0,1,0 .02,1.55,0 .12,2,0'), 6)
    work.tube(
      bend,
      { radii: [0.014, 0.011, 0.008, 0.005], segments: 7 },
      work.material(finish.plastic),
      colorOf(subject, 0, '#2a2c30'),
    )
    const s = new Sculpture()
    const steel = s.paint(hex('#9aa0a8'), finish.steel)
    s.add(cone([-0.05, 0.36, 0.06], [0.05, 0.36, 0.06], 0.05, 0.05, 0.01), steel)
    s.add(limb([0.05, 0.36, 0.06], [0.1, 0.42, 0.06], 0.01), steel)
    work.sculpt(s, 0.012)
    const line = work.material({ roughness: 0.6 })
    work.tube(
      points3('.12,2,0 .5,1.6,0 .86,.6,0 .98,.06,0'),
      { radii: [0.0065], segments: 5 },
      line,
      hex('#f2f2ee'),
    )
    work.ball([0.98, 0.1, 0], [0.035, 0.05, 0.035], work.material(finish.plastic), hex('#d8241c'))
    work.ball([0.98, 0.15, 0], [0.024, 0.03, 0.024], work.material(finish.plastic), hex('#f6f4ee'))
  }),
  anchors: { grip: [0, 0.16, 0] },
})

/** A strung racket. */
export const racket: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    const frame = work.material(finish.plastic)
    const color = colorOf(subject, 0, '#c8242a')
    const [cy, rx, ry] = [0.52, 0.125, 0.165]
    const ring = Array.from({ length: 33 }, (_, i): Vec3 => {
      const a = (i / 32) * Math.PI * 2
      return [Math.sin(a) * rx, cy - Math.cos(a) * ry, 0]
    })
    work.tube(ring, { radii: [0.013], segments: 7, closed: true }, frame, color)
    for (const x of [-0.045, 0.045])
      work.tube(
        [
          [x * 1.5, cy - ry * 0.86, 0],
          [0, 0.2, 0],
        ],
        { radii: [0.01], segments: 6 },
        frame,
        color,
      )
    work.cylinder(
      [0, 0, 0],
      [0, 0.21, 0],
      0.017,
      0.015,
      work.material(finish.leather),
      hex('#1c1c20'),
      10,
    )
    const string = work.material({ roughness: 0.5 })
    for (let i = -4; i <= 4; i++) {
      const t = i / 5
      const w = Math.sqrt(1 - t * t)
      const ends: [Vec3, Vec3][] = [
        [
          [t * rx, cy - ry * w, 0],
          [t * rx, cy + ry * w, 0],
        ],
        [
          [-rx * w, cy + t * ry, 0],
          [rx * w, cy + t * ry, 0],
        ],
      ]
      for (const [a, b] of ends)
        work.tube([a, b], { radii: [0.0022], segments: 4 }, string, hex('#f0eee2'))
    }
  }),
  anchors: { grip: [0, 0.1, 0] },
})

/** Turned from ash, thick end up. */
export const baseballBat: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) =>
    work.lathe(
      points2('.001,0 .032,.005 .03,.025 .014,.05 .014,.3 .024,.55 .036,.78 .03,.89 .001,.9'),
      work.material({ ...finish.wood, roughness: 0.3 }),
      colorOf(subject, 0, '#c8924e'),
      18,
    ),
  ),
  anchors: { grip: [0, 0.12, 0] },
})

/** The shaft upright, its head on the ground. */
export const golfClub: Builder = (subject) => ({
  yaw: 0.5,
  work: made((work) => {
    work.cylinder(
      [0, 0.04, 0],
      [0, 0.78, 0],
      0.007,
      0.007,
      work.material(finish.steel),
      hex('#c8ccd2'),
      8,
    )
    work.cylinder(
      [0, 0.76, 0],
      [0, 1.02, 0],
      0.014,
      0.016,
      work.material(finish.rubber),
      hex('#1c1c20'),
      10,
    )
    work.ball(
      [0.03, 0.03, 0],
      [0.065, 0.032, 0.045],
      work.material(finish.plastic),
      colorOf(subject, 0, '#2a2a30'),
    )
  }),
  anchors: { grip: [0, 0.92, 0] },
})

/** Its blade flat along the ground, the shaft leaning away from it; at play a puck lies before the blade. */
export const hockeyStick: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    const wood = work.material(finish.wood)
    const color = colorOf(subject, 0, '#d8a860')
    work.mesh(
      colored(
        slab(
          points2('.3,0 .31,.085 .05,.1 -.62,1.13 -.66,1.11 -.02,.03 .03,0'),
          -0.014,
          0.014,
          0.005,
        ),
        color,
      ),
      wood,
    )
    work.mesh(
      colored(
        slab(points2('-.5,.86 -.46,.89 -.62,1.14 -.67,1.115'), -0.018, 0.018, 0.004),
        hex('#1c1c20'),
      ),
      work.material(finish.rubber),
    )
    if (subject.traits['use'] === 'skate' && !subject.traits['second'])
      work.cylinder(
        [0.24, 0.005, -0.09],
        [0.24, 0.04, -0.09],
        0.05,
        0.05,
        work.material(finish.rubber),
        hex('#101114'),
      )
  }),
  anchors: { grip: [-0.49, 0.84, 0] },
})

/** Twigs bound to a stick; a mop has strings. */
export const broom: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    const mop = /mop/.test(subject.noun)
    stick(work, [0, 0.3, 0], [0, 1.4, 0], 0.016, 0.015)
    const straw = work.material(finish.thatch)
    const color = colorOf(subject, 0, mop ? '#e6e2d6' : '#d0a04a')
    work.lathe(points2('.001,.0 .13,.005 .12,.12 .05,.34 .022,.4 .001,.41'), straw, color, 18)
    for (let i = 0; i < 30; i++) {
      const a = i * 2.4
      const r = 0.02 + 0.1 * Math.sqrt(((i * 7) % 30) / 30)
      work.cylinder(
        [Math.cos(a) * 0.03, 0.36, Math.sin(a) * 0.03],
        [Math.cos(a) * r * 1.15, -0.02 + 0.02 * (i % 3), Math.sin(a) * r * 1.15],
        0.012,
        0.007,
        straw,
        dim(color, 0.75 + 0.1 * (i % 5)),
        5,
      )
    }
    work.lathe(
      points2('.036,.34 .04,.36 .036,.38'),
      work.material(finish.cloth),
      hex('#a8322c'),
      14,
    )
  }),
  anchors: { grip: [0, 0.9, 0] },
})

const heads: Readonly<Record<string, (s: Sculpture, steel: number) => void>> = {
  'snow-shovel': (s, steel) => {
    const snow = s.paint(hex('#f4f7fb'), finish.feather)
    s.add(block([0, 0.2, 0], [0.24, 0.2, 0.014], 0.012), steel)
    for (const x of [-0.24, 0.24]) s.add(block([x, 0.2, 0.03], [0.012, 0.2, 0.04], 0.008), steel)
    s.add(limb([0, 0.36, 0], [0, 0.48, 0], 0.024), steel, { blend: 0.03 })
    s.add(ellipsoid([-0.03, 0.18, 0.08], [0.19, 0.15, 0.1]), snow)
    s.add(ellipsoid([0.08, 0.22, 0.09], [0.12, 0.12, 0.11]), snow, { blend: 0.04 })
  },
  shovel: (s, steel) => {
    s.add(ellipsoid([0, 0.16, 0], [0.11, 0.17, 0.016]), steel)
    s.add(limb([0, 0.3, 0], [0, 0.42, 0], 0.022), steel, { blend: 0.03 })
  },
  rake: (s, steel) => {
    s.add(block([0, 0.1, 0], [0.19, 0.014, 0.014], 0.006), steel)
    for (let i = -4; i <= 4; i++)
      s.add(limb([i * 0.042, 0.1, 0], [i * 0.042, 0.01, 0.03], 0.007, 0.005), steel)
    s.add(limb([0, 0.1, 0], [0, 0.3, 0], 0.016), steel)
  },
  pitchfork: (s, steel) => {
    for (let i = -1; i <= 1; i++)
      s.addAll(
        chain(
          points3(`${i * 0.07},0,0 ${i * 0.075},.24,0 ${i * 0.03},.32,0 0,.36,0`),
          [0.006, 0.011, 0.012, 0.014],
        ),
        steel,
        { blend: 0.01 },
      )
  },
  paddle: (s, steel) => {
    s.add(ellipsoid([0, 0.2, 0], [0.09, 0.24, 0.016]), steel)
  },
}

/** Shovels, rakes, forks and paddles: the head on the ground, the handle up. */
export const groundTool: Builder = (subject) => ({
  yaw: 0.25,
  work: made((work) => {
    const kind =
      Object.keys(heads).find((name) => subject.noun.includes(name)) ??
      (/oar|row/.test(subject.noun) ? 'paddle' : 'shovel')
    const s = new Sculpture()
    heads[kind]?.(
      s,
      kind === 'paddle'
        ? s.paint(colorOf(subject, 0, '#b98a54'), finish.wood)
        : s.paint(colorOf(subject, 0, '#8a9098'), finish.steel),
    )
    work.sculpt(s, 0.012)
    stick(work, [0, 0.3, 0], [0, 1.36, 0], 0.017, 0.017)
    stick(work, [-0.06, 1.37, 0], [0.06, 1.37, 0], 0.016, 0.016, '#7a4a28')
  }),
  anchors: { grip: [0, 0.9, 0] },
})

/** A handle with a head across its top: hammers, axes, picks. */
export const headedTool: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    const pick = /pick/.test(subject.noun)
    const axe = /ax/.test(subject.noun)
    const s = new Sculpture()
    const steel = s.paint(colorOf(subject, 0, '#9aa0a8'), finish.steel)
    const wood = s.paint(hex('#8a5a2c'), finish.wood)
    s.addAll(chain(points3('0,0,0 .01,.3,0 0,.72,0'), [0.02, 0.017, 0.02]), wood)
    if (pick)
      s.addAll(
        chain(
          points3('-.3,.56,0 -.16,.68,0 0,.72,0 .16,.68,0 .3,.56,0'),
          [0.006, 0.024, 0.036, 0.024, 0.006],
        ),
        steel,
        { blend: 0.02 },
      )
    else if (!axe) {
      s.add(block([0, 0.7, 0], [0.11, 0.055, 0.055], 0.012), steel)
    }
    work.sculpt(s, 0.011)
    if (axe) {
      const blade = slab(
        points2('-.05,.6 .06,.6 .2,.5 .235,.66 .2,.83 .06,.73 -.05,.73'),
        -0.016,
        0.016,
        0.015,
      )
      work.mesh(colored(blade, colorOf(subject, 0, '#9aa0a8')), work.material(finish.steel))
      if (/battle|viking|double/.test(subject.noun))
        work.within([0, 0, 0], turned(Math.PI), (part) =>
          part.mesh(colored(blade, hex('#9aa0a8')), part.material(finish.steel)),
        )
    }
  }),
  anchors: { grip: [0, 0.16, 0] },
})

/** A hoop with a bag of mesh, the handle down. */
export const net: Builder = (subject) => ({
  yaw: 0.3,
  work: made((work) => {
    stick(work, [0, 0, 0], [0, 0.86, 0], 0.014, 0.013)
    const [cy, r] = [1.03, 0.17]
    const ring = Array.from({ length: 25 }, (_, i): Vec3 => {
      const a = (i / 24) * Math.PI * 2
      return [Math.cos(a) * r, cy + Math.sin(a) * r, 0]
    })
    const steel = work.material(finish.steel)
    work.tube(ring, { radii: [0.01], segments: 6, closed: true }, steel, hex('#9aa0a8'))
    const thread = work.material({ roughness: 0.8 })
    const color = colorOf(subject, 0, '#f4f2ea')
    for (let i = 0; i < 16; i++) {
      const a = (i / 16) * Math.PI * 2
      const at = (k: number, z: number): Vec3 => [
        Math.cos(a) * r * k,
        cy - 0.1 * (1 - k) + Math.sin(a) * r * k,
        z,
      ]
      work.tube(
        [at(1, 0), at(0.85, -0.18), at(0.45, -0.36), at(0.05, -0.46)],
        { radii: [0.004], segments: 4 },
        thread,
        color,
      )
    }
    for (const [k, z] of [
      [0.95, -0.08],
      [0.85, -0.18],
      [0.65, -0.28],
      [0.4, -0.38],
    ] as const)
      work.tube(
        ring.map(([x, y]): Vec3 => [x * k, cy - 0.1 * (1 - k) + (y - cy) * k, z]),
        { radii: [0.004], segments: 4, closed: true },
        thread,
        color,
      )
  }),
  anchors: { grip: [0, 0.14, 0] },
})

/** Rope in a coil. */
export const rope: Builder = (subject) => ({
  yaw: 0.3,
  work: made((work) => {
    const hemp = work.material({ ...finish.thatch, scale: 70 })
    const color = colorOf(subject, 0, '#b98a4e')
    for (let i = 0; i < 4; i++) {
      const r = 0.17 + 0.012 * (i % 2)
      const ring = Array.from({ length: 29 }, (_, k): Vec3 => {
        const a = (k / 28) * Math.PI * 2
        return [
          Math.cos(a) * r,
          0.2 + Math.sin(a) * r,
          (i - 1.5) * 0.024 + 0.01 * Math.sin(a * 2 + i),
        ]
      })
      work.tube(
        ring,
        { radii: [0.014], segments: 7, closed: true },
        hemp,
        dim(color, 0.85 + 0.1 * (i % 3)),
      )
    }
  }),
})
