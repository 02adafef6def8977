// Instruments that are blown, beaten, bowed and sung into; metres.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import { curve, points2, points3 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

const brass = '#e0ac3a'

/** A bell that opens along +z at `at`. */
const bell = (work: Workpiece, at: Vec3, size: number, pitch: number, color: string): void =>
  work.within(
    at,
    turned(0, Math.PI / 2 - pitch, 0),
    (part) => {
      part.lathe(
        points2('.012,-.12 .018,-.06 .032,-.02 .06,.004 .064,.004 .034,-.024 .016,-.06'),
        part.material(finish.gold),
        hex(color),
        24,
      )
    },
    size,
  )

/** Blown from -z, its bell at +z. */
export const trumpet: Builder = (subject) => ({
  yaw: 1.1,
  work: made((work) => {
    const gold = work.material(finish.gold)
    const color = colorOf(subject, 0, brass)
    const long = /trombone/.test(subject.noun) ? 1.5 : 1
    const tubes = [
      `0,.12,0 0,.12,.24`,
      `0,.12,.2 0,.12,.36 0,.1,.4 0,.06,.4 0,.04,.36 0,.04,.16 0,.06,.12 0,.12,.13 0,.12,.5`,
    ]
    for (const path of tubes)
      work.tube(
        curve(points3(path), 3).map(([x, y, z]): Vec3 => [x, y, z * long]),
        { radii: [0.011], segments: 8 },
        gold,
        color,
      )
    for (const z of [0.21, 0.25, 0.29]) {
      work.cylinder([0, 0.03, z], [0, 0.16, z], 0.015, 0.015, gold, color, 10)
      work.cylinder([0, 0.16, z], [0, 0.19, z], 0.007, 0.01, gold, dim(color, 0.8), 8)
    }
    bell(work, [0, 0.12, 0.56 * long], 1.15, 0, brass)
    work.cylinder([0, 0.12, -0.01], [0, 0.12, 0.03], 0.017, 0.009, gold, color, 10)
  }),
  anchors: { mouthpiece: [0, 0.12, -0.01], grip: [0, 0.1, 0.25] },
})

/** A bent horn with its bell turned up in front. */
export const saxophone: Builder = (subject) => ({
  yaw: 0.9,
  work: made((work) => {
    const gold = work.material(finish.gold)
    const color = colorOf(subject, 0, brass)
    const path = curve(
      points3(
        '0,.8,-.12 0,.85,-.03 0,.82,.03 0,.7,.04 0,.3,.06 0,.12,.08 0,.03,.15 0,.08,.24 0,.3,.28',
      ),
      5,
    )
    work.tube(
      path,
      { radii: [0.01, 0.014, 0.018, 0.022, 0.034, 0.042, 0.048, 0.052, 0.058], segments: 12 },
      gold,
      color,
    )
    bell(work, [0, 0.39, 0.3], 1.75, 1.35, brass)
    for (let i = 0; i < 7; i++) {
      const y = 0.66 - i * 0.075
      work.ball([0.03, y, 0.06], [0.018, 0.018, 0.012], gold, dim(color, 0.85))
      work.ball(
        [0, y + 0.02, 0.088],
        [0.014, 0.014, 0.01],
        work.material(finish.steel),
        hex('#f0ead8'),
      )
    }
    work.cylinder(
      [0, 0.8, -0.12],
      [0, 0.775, -0.18],
      0.013,
      0.007,
      work.material(finish.plastic),
      hex('#16161a'),
      8,
    )
  }),
  anchors: { mouthpiece: [0, 0.77, -0.17], grip: [0, 0.4, 0.06] },
})

/** A silver tube with keys, upright. */
export const flute: Builder = (subject) => ({
  yaw: 0.3,
  work: made((work) => {
    const wooden = /recorder|pan/.test(subject.noun)
    const tone = colorOf(subject, 0, wooden ? '#a8662c' : '#d8dce2')
    const m = work.material(wooden ? finish.wood : finish.steel)
    work.cylinder([0, 0, 0], [0, 0.67, 0], 0.012, 0.012, m, tone, 12)
    for (let i = 0; i < 9; i++)
      work.ball(
        [0, 0.26 + i * 0.042, 0.012],
        [0.009, 0.009, 0.006],
        m,
        dim(tone, wooden ? 0.25 : 0.7),
      )
    work.ball([0, 0.08, 0.012], [0.014, 0.02, 0.007], m, dim(tone, 0.8))
  }),
  anchors: { grip: [0, 0.4, 0] },
})

/** Stick and hair of a bow. */
export const violinBow: Builder = () => ({
  yaw: 0.3,
  work: made((work) => {
    work.tube(
      points3('0,0,0 .006,.36,.006 0,.72,0'),
      { radii: [0.007, 0.006, 0.005], segments: 7 },
      work.material(finish.wood),
      hex('#4a2412'),
    )
    work.tube(
      points3('.0,.05,.028 0,.7,.02'),
      { radii: [0.004], segments: 5, flatten: 0.4 },
      work.material({ roughness: 0.6 }),
      hex('#f4f0e2'),
    )
    work.box([-0.006, 0.02, 0], [0.006, 0.06, 0.03], work.material(finish.plastic), hex('#141416'))
    work.box([-0.005, 0.69, 0], [0.005, 0.72, 0.022], work.material(finish.plastic), hex('#f4f0e2'))
  }),
  anchors: { grip: [0, 0.04, 0.01] },
})

/** A stage microphone with a round grille. */
export const microphone: Builder = (subject) => ({
  yaw: 0.3,
  work: made((work) => {
    work.lathe(
      points2('.001,0 .014,.002 .021,.15 .022,.16 .001,.161'),
      work.material(finish.plastic),
      colorOf(subject, 0, '#1a1b1f'),
      16,
    )
    work.ball([0, 0.195, 0], [0.038, 0.042, 0.038], work.material(finish.steel), hex('#9a9ea6'))
    work.lathe(
      points2('.039,.185 .042,.19 .042,.2 .039,.205'),
      work.material(finish.chrome),
      hex('#d8dce2'),
      20,
    )
  }),
  anchors: { grip: [0, 0.08, 0] },
})

const shell = (work: Workpiece, at: Vec3, r: number, h: number, color: string, pitch = 0): void =>
  work.within(at, turned(0, pitch, 0), (part) => {
    const steel = part.material(finish.chrome)
    part.lathe(
      [
        [r, 0],
        [r, h],
      ],
      part.material({ roughness: 0.15, f0: 0.06 }),
      hex(color),
      28,
    )
    for (const y of [0, h]) {
      part.lathe(
        [
          [r * 0.98, y - 0.014],
          [r * 1.05, y - 0.012],
          [r * 1.05, y + 0.012],
          [r * 0.98, y + 0.014],
        ],
        steel,
        hex('#d8dce2'),
        28,
      )
      part.lathe(
        y > 0
          ? [
              [r, y + 0.006],
              [0.001, y + 0.008],
            ]
          : [
              [0.001, -0.008],
              [r, -0.006],
            ],
        part.material(finish.paper),
        hex('#f2efe6'),
        28,
      )
    }
    for (let i = 0; i < 6; i++) {
      const a = (i / 6) * Math.PI * 2
      part.cylinder(
        [Math.cos(a) * r * 1.02, h * 0.1, Math.sin(a) * r * 1.02],
        [Math.cos(a) * r * 1.02, h * 0.9, Math.sin(a) * r * 1.02],
        0.008,
        0.008,
        steel,
        hex('#d8dce2'),
        6,
      )
    }
  })

/** A drum with its sticks. */
export const drum: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    const c = subject.colors[0]
    shell(work, [0, 0, 0], 0.3, 0.44, '#c8242a')
    if (c)
      work.lathe(
        [
          [0.302, 0.02],
          [0.302, 0.42],
        ],
        work.material({ roughness: 0.15, f0: 0.06 }),
        c,
        28,
      )
    const wood = work.material(finish.wood)
    for (const s of [1, -1]) {
      work.cylinder(
        [s * 0.22, 0.47, 0.2],
        [s * -0.06, 0.5, -0.16],
        0.012,
        0.008,
        wood,
        hex('#d8a860'),
        8,
      )
      work.ball([s * -0.06, 0.5, -0.16], [0.016, 0.016, 0.016], wood, hex('#d8a860'))
    }
  }),
})

/** Bass drum, toms, snare and cymbals. */
export const drumKit: Builder = (subject) => ({
  yaw: 0,
  work: made((work) => {
    const red = '#b01c24'
    const gold = work.material(finish.gold)
    const steel = work.material(finish.chrome)
    shell(work, [0, 0.26, -0.14], 0.26, 0.34, red, Math.PI / 2)
    work.within([0, 0.26, 0.225], turned(0, Math.PI / 2, 0), (part) =>
      part.lathe(
        [
          [0.14, 0.001],
          [0.001, 0.002],
        ],
        part.material(finish.paper),
        subject.colors[0] ?? hex('#1c1c22'),
        28,
      ),
    )
    for (const s of [1, -1]) {
      shell(work, [s * 0.21, 0.55, -0.02], 0.14, 0.15, red, -0.25)
      shell(work, [s * 0.56, 0.3, -0.16], s > 0 ? 0.2 : 0.17, s > 0 ? 0.32 : 0.14, red)
      work.cylinder(
        [s * 0.56, 0, -0.16],
        [s * 0.56, 0.3, -0.16],
        0.012,
        0.012,
        steel,
        hex('#d8dce2'),
        7,
      )
      const x = s * 0.66
      work.cylinder([x, 0, -0.02], [x, 1.06, -0.02], 0.011, 0.011, steel, hex('#d8dce2'), 7)
      work.within([x, 1.07, -0.02], turned(0, 0.24, s * 0.2), (part) =>
        part.lathe(
          points2('.001,.03 .04,.02 .06,.005 .24,-.012 .06,.0 .001,.02'),
          part.material(finish.gold),
          hex('#d8a83a'),
          30,
        ),
      )
      work.ball([x, 1.1, -0.02], [0.016, 0.016, 0.016], gold, hex('#d8a83a'))
    }
  }),
})
