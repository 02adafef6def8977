// Things of house and yard: a honeycomb in its frame, a beehive, a skate ramp, a fishbowl, a jug, a pumpkin, a punching bag and chopsticks; metres.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, mix3 } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish, glowing } from '../finish.ts'
import { points2, slab } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import { colored } from '../workpiece.ts'

/** Six-sided cells of wax in a wooden frame, honey running from the lowest ones. */
export const honeycomb: Builder = (subject) => ({
  yaw: 0.15,
  work: made((work) => {
    const [w, h, r] = [0.21, 0.28, 0.024]
    const wood = work.material(finish.wood)
    const oak = hex('#a8763c')
    for (const s of [-1, 1])
      work.box([s * (w + 0.01) - 0.012, 0, -0.02], [s * (w + 0.01) + 0.012, h, 0.02], wood, oak)
    work.box([-w - 0.06, h - 0.01, -0.022], [w + 0.06, h + 0.02, 0.022], wood, oak)
    work.box([-w, 0, -0.02], [w, 0.018, 0.02], wood, oak)
    const wax = work.material(finish.food)
    const honey = work.material(finish.wet)
    const gold = colorOf(subject, 0, '#e8a41c')
    work.box([-w, 0.01, -0.012], [w, h, 0.004], wax, dim(gold, 0.45))
    for (let row = 0; row < 7; row++)
      for (let k = 0; k < 10; k++) {
        const x = -w + 0.028 + k * r * 1.8 + (row % 2) * r * 0.9
        const y = 0.038 + row * r * 1.56
        if (x > w - 0.015) continue
        const ring = Array.from({ length: 7 }, (_, i): Vec3 => {
          const a = (i / 6) * 2 * Math.PI + Math.PI / 6
          return [x + r * Math.cos(a), y + r * Math.sin(a), 0.01]
        })
        work.tube(ring, { radii: [0.0052], segments: 6 }, wax, dim(gold, 1.1))
        if ((row * 7 + k * 5) % 3)
          work.ball(
            [x, y, 0.004],
            [r * 0.8, r * 0.8, 0.007],
            honey,
            mix3(gold, hex('#c8680c'), 0.4),
          )
      }
  }),
})

/** A straw skep with a dark doorway and two bees. */
export const beehive: Builder = (subject) => ({
  work: made((work) => {
    const straw = work.material(finish.thatch)
    const c = colorOf(subject, 0, '#d0a24a')
    for (let i = 0; i < 9; i++) {
      const r = 0.32 * Math.sqrt(Math.max(0.02, 1 - (i / 9.2) ** 2.2))
      const ring = Array.from({ length: 25 }, (_, k): Vec3 => {
        const a = (k / 24) * 2 * Math.PI
        return [r * Math.cos(a), 0.2 + i * 0.066, r * Math.sin(a)]
      })
      work.tube(
        ring,
        { radii: [0.042], segments: 8, closed: true },
        straw,
        dim(c, i % 2 ? 1 : 0.84),
      )
    }
    work.ball([0, 0.33, 0.3], [0.07, 0.085, 0.07], work.material(), hex('#1c130a'))
    const wood = work.material(finish.wood)
    work.box([-0.42, 0.1, -0.4], [0.42, 0.16, 0.42], wood, hex('#8a6238'))
    for (const x of [-0.34, 0.34])
      for (const z of [-0.32, 0.32])
        work.box([x - 0.03, 0, z - 0.03], [x + 0.03, 0.1, z + 0.03], wood, hex('#6e4c2a'))
  }),
})

/** A quarter pipe: a curved face with a steel lip, 3.4 m wide for 1.5 m of height. */
export const ramp: Builder = (subject) => ({
  yaw: 0.7,
  work: made((work) => {
    const snow = subject.traits['of'] === 'snow'
    const wood = work.material(
      snow
        ? { roughness: 0.9, scale: 6, relief: 0.12, mottle: 0.05 }
        : { ...finish.wood, scale: 4, mottle: 0.15, roughness: 0.4 },
    )
    const c = colorOf(subject, 0, snow ? '#f2f6fb' : '#b98a56')
    const [half, tall, deep] = [1.7, 1.5, 2]
    const face = (v: number): readonly [number, number] => {
      const a = v * 1.35
      return [
        deep * (1 - Math.sin(a) / Math.sin(1.35)),
        (tall * (1 - Math.cos(a))) / (1 - Math.cos(1.35)),
      ]
    }
    work.grid(
      2,
      24,
      (u, v) => {
        const [z, y] = face(v)
        return [(u - 0.5) * 2 * half, y + 0.01, z]
      },
      wood,
      () => c,
      false,
    )
    work.box([-half, tall - 0.06, -0.9], [half, tall, 0], wood, dim(c, 0.9))
    work.box([-half, 0, -0.9], [half, tall - 0.06, -0.86], wood, dim(c, 0.6))
    const side = [
      ...points2(`-.9,0 -.9,${tall}`),
      ...Array.from({ length: 13 }, (_, i) => face(1 - i / 12)),
    ]
    for (const s of [-1, 1])
      work.placed({ at: [s * half, 0, 0], yaw: -Math.PI / 2 }, () =>
        work.mesh(colored(slab(side, -0.03, 0.03), dim(c, snow ? 0.94 : 0.72)), wood),
      )
    if (snow) return
    work.tube(
      [
        [-half, tall + 0.01, 0],
        [half, tall + 0.01, 0],
      ],
      { radii: [0.035], segments: 10 },
      work.material(finish.steel),
      hex('#b8bcc2'),
    )
  }),
  anchors: { top: [0, 1.5, -0.4] },
})

const ringAt = (y: number, r: number, n = 32): Vec3[] =>
  Array.from({ length: n + 1 }, (_, k): Vec3 => {
    const a = (k / n) * 2 * Math.PI
    return [r * Math.cos(a), y, r * Math.sin(a)]
  })

/** Two goldfish that swim in their bowl. */
const goldfish = (work: Workpiece): void => {
  const skin = work.material({ ...finish.wet })
  const dark = work.material(finish.eye)
  for (const [x, y, z, way, tone] of [
    [0.015, 0.15, 0.04, 1, '#f07a1c'],
    [-0.05, 0.1, 0.0, -1, '#f0a02c'],
  ] as const) {
    const color = hex(tone)
    work.ball([x, y, z], [0.046, 0.028, 0.02], skin, color)
    work.ball([x - way * 0.058, y, z], [0.022, 0.024, 0.004], skin, dim(color, 1.15))
    work.ball([x - way * 0.005, y + 0.03, z], [0.022, 0.012, 0.003], skin, dim(color, 1.1))
    work.ball([x + way * 0.03, y + 0.006, z + 0.014], [0.005, 0.005, 0.005], dark, hex('#0c0a0a'))
  }
}

/** A round bowl of clear glass, filled up to a hand below its rim. */
export const fishbowl: Builder = ({ noun }) => ({
  work: made((work) => {
    const glass = work.material(finish.clear)
    const edge = work.material(finish.chrome)
    const [r, y] = [0.16, 0.15]
    const wall = Array.from({ length: 25 }, (_, i): readonly [number, number] => {
      const e = -1.35 + (i / 24) * 2.1
      return [r * Math.cos(e), y + r * Math.sin(e)]
    })
    const full = wall.filter(([, h]) => h < 0.237)
    work.lathe(full, glass, hex('#c4e2ea'), 48)
    work.lathe(wall.slice(full.length - 1), glass, hex('#eaf4f4'), 48)
    work.tube(
      ringAt(0.262, 0.118),
      { radii: [0.0065], segments: 8, closed: true },
      edge,
      hex('#e8f4f8'),
    )
    work.tube(
      ringAt(0.235, 0.135),
      { radii: [0.002], segments: 6, closed: true },
      edge,
      hex('#bfe2ee'),
    )
    work.lathe(points2('.001,0 .085,0 .09,.008 .07,.014 .001,.015'), glass, hex('#cfe6ee'), 28)
    for (let i = 0; i < 46; i++) {
      const a = i * 2.4
      const d = 0.105 * Math.sqrt((i % 23) / 23)
      const tone = hex(['#d8c8a0', '#b8a888', '#e8e0cc', '#7aa0a8'][i % 4] ?? '#d8c8a0')
      work.ball(
        [d * Math.cos(a), 0.026 + 0.006 * (i % 3), d * Math.sin(a)],
        [0.014, 0.01, 0.014],
        work.material(finish.stone),
        tone,
        undefined,
        8,
      )
    }
    if (/fish/.test(noun)) goldfish(work)
    const weed = work.material(finish.leaf)
    for (const [x, z, tall] of [
      [-0.06, -0.05, 0.14],
      [-0.04, -0.07, 0.1],
      [0.075, -0.05, 0.12],
    ] as const)
      work.tube(
        Array.from(
          { length: 8 },
          (_, i): Vec3 => [x + 0.012 * Math.sin(i * 1.4), 0.03 + (tall * i) / 7, z],
        ),
        { radii: [0.008, 0.01, 0.002], segments: 6 },
        weed,
        hex('#3f8a3a'),
      )
  }),
  anchors: { inside: [0, 0.09, 0] },
})

/** A jug with a handle and a lip; what is in it shows at the top. */
export const jug: Builder = (subject) => ({
  yaw: 0.5,
  work: made((work) => {
    const china = work.material(finish.ceramic)
    const milk = /milk|cream/.test(`${subject.noun} ${subject.traits['of'] ?? ''}`)
    const c = colorOf(subject, 0, milk ? '#e9edf0' : '#5f86a8')
    work.lathe(
      points2(
        '.001,0 .062,0 .088,.05 .092,.1 .07,.17 .056,.205 .066,.25 .062,.252 .05,.21 .001,.208',
      ),
      china,
      c,
      36,
    )
    work.tube(
      [
        [0.06, 0.225, 0],
        [0.115, 0.215, 0],
        [0.13, 0.15, 0],
        [0.088, 0.085, 0],
      ],
      { radii: [0.011], segments: 10 },
      china,
      c,
    )
    work.ball([-0.062, 0.247, 0], [0.024, 0.012, 0.022], china, c)
    work.tube(
      ringAt(0.13, 0.087),
      { radii: [0.004], segments: 6, closed: true },
      china,
      hex('#3a5f9a'),
    )
    const inner: Rgb = milk ? hex('#fbf8ee') : hex('#9ac0d0')
    work.lathe(points2('.001,.222 .055,.222'), work.material(finish.wet), inner, 28)
  }),
})

/** Where the ribs of a pumpkin are, at an angle. */
const ribbed = (a: number): number => 1 - 0.075 * Math.abs(Math.cos(a * 5)) ** 6

/** Shapes of a carved face, in x and y of a ball of radius 1. */
const features: readonly string[] = [
  '-.52,.18 -.2,.2 -.34,.5',
  '.52,.18 .2,.2 .34,.5',
  '-.08,.02 .08,.02 0,.18',
  '-.62,-.12 -.42,-.2 -.34,-.1 -.2,-.24 -.08,-.14 .08,-.26 .2,-.14 .34,-.22 .42,-.1 .62,-.12 .5,-.36 .28,-.4 .2,-.5 .02,-.48 -.1,-.56 -.2,-.46 -.42,-.44',
]

const carve = (work: Workpiece, r: number, high: number): void => {
  const flame = work.material(glowing([1, 0.55, 0.12], 2.4))
  for (const outline of features) {
    const points = points2(outline)
    work.placed({ at: [0, high * 0.5, 0] }, () => {
      const mesh = colored(slab(points, 0, 0.001), hex('#ffb030'))
      const positions = Float32Array.from(mesh.positions)
      for (let i = 0; i < positions.length; i += 3) {
        const [x, y] = [(positions[i] ?? 0) * r, (positions[i + 1] ?? 0) * high * 0.62]
        const deep = 1 - (x / r) ** 2 - (y / (high * 0.52)) ** 2
        positions.set([x, y, r * Math.sqrt(Math.max(0.02, deep)) + 0.004], i)
      }
      work.mesh({ ...mesh, positions }, flame)
    })
  }
  work.light([0, high * 0.45, r * 1.25], 0.05, [0.16, 0.08, 0.02])
}

/** A ribbed pumpkin with a stalk; carved with a face that a candle lights when it is a lantern. */
export const pumpkin: Builder = (subject) => ({
  yaw: 0.1,
  work: made((work) => {
    const [r, high] = [0.2, 0.3]
    const words = `${subject.noun} ${Object.entries(subject.traits).join(' ')}`
    const c = colorOf(subject, 0, '#e0761a')
    const skin = work.material({
      ...finish.wet,
      roughness: 0.35,
      scale: 24,
      relief: 0.05,
      mottle: 0.1,
    })
    work.grid(
      90,
      30,
      (u, v) => {
        const [a, e] = [u * 2 * Math.PI, (v - 0.5) * Math.PI]
        const k = ribbed(a) * Math.cos(e) ** 0.75
        const dent = 0.06 * Math.exp(-((Math.cos(e) / 0.35) ** 2))
        return [
          r * k * Math.sin(a),
          high * 0.5 + high * 0.52 * Math.sin(e) - Math.sign(e) * dent,
          r * k * Math.cos(a),
        ]
      },
      skin,
      ([x, , z]) => dim(c, 0.62 + 0.38 * ((ribbed(Math.atan2(x, z)) - 0.925) / 0.075)),
      true,
    )
    work.tube(
      [
        [0, high * 0.88, 0],
        [0.01, high * 1.06, 0],
        [0.05, high * 1.2, 0.01],
      ],
      { radii: [0.03, 0.02, 0.022], segments: 9 },
      work.material(finish.bark),
      hex('#5f6a2c'),
    )
    if (/lantern|carved|face|halloween|scary|spooky/.test(words) && !/face,no/.test(words))
      carve(work, r, high)
  }),
})

/** Two lacquered sticks side by side, lying on a small rest. */
export const chopsticks: Builder = (subject) => ({
  yaw: 0.5,

  work: made((work) => {
    const lacquer = work.material(finish.paint)
    const c = colorOf(subject, 0, '#8a1c1c')
    for (const z of [-0.012, 0.014])
      work.tube(
        [
          [-0.115, 0.016, z],
          [0.115, 0.006, z * 0.6],
        ],
        { radii: [0.0045, 0.0022], segments: 8 },
        lacquer,
        c,
      )
    work.box(
      [-0.075, 0, -0.022],
      [-0.06, 0.013, 0.024],
      work.material(finish.ceramic),
      hex('#f0ede4'),
    )
  }),
})

/** A leather bag on chains that hang from a gallows of steel. */
export const punchingBag: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    const c = colorOf(subject, 0, '#8a1c1c')
    const leather = work.material(finish.leather)
    work.lathe(points2('.001,.55 .15,.56 .18,.6 .18,1.52 .15,1.58 .001,1.6'), leather, c, 32)
    for (const y of [0.72, 1.42])
      work.lathe(
        [
          [0.182, y],
          [0.184, y + 0.05],
        ],
        leather,
        dim(c, 0.45),
        32,
      )
    const steel = work.material(finish.steel)
    const grey = hex('#8a9096')
    for (const a of [0, 2.1, 4.2])
      work.tube(
        [
          [0.14 * Math.cos(a), 1.58, 0.14 * Math.sin(a)],
          [0, 1.92, 0],
        ],
        { radii: [0.008], segments: 6 },
        steel,
        grey,
      )
    work.tube(
      [
        [0, 1.92, 0],
        [0, 2.06, 0],
      ],
      { radii: [0.01], segments: 6 },
      steel,
      grey,
    )
    const black = hex('#22262a')
    work.box([-0.04, 2.05, -0.85], [0.04, 2.12, 0.06], steel, black)
    work.box([-0.05, 0, -0.85], [0.05, 2.1, -0.76], steel, black)
    work.box([-0.5, 0, -0.9], [0.5, 0.05, -0.7], steel, black)
    work.box([-0.05, 0, -0.9], [0.05, 0.05, -0.1], steel, black)
  }),
})
