// Bicycles.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, limb, turned } from '../sdf.ts'
import { curve, points2, points3 } from '../sweep.ts'
import { Workpiece } from '../workpiece.ts'
import type { BuiltVehicle } from './vehicle-parts.ts'
import { addWheel } from './wheel.ts'

const black = hex('#18181b')
const chrome = hex('#cfd3d8')

type Rod = (a: Vec3, b: Vec3, t: number, c?: Rgb, m?: number) => void

/** Handlebars, grips and pedals of a bicycle. */
const addBars = (work: Workpiece, rod: Rod): void => {
  const metal = work.material(finish.chrome)
  const head: Vec3 = [0, 0.82, 0.36]
  rod([0, 0.82, -0.2], [0, 0.93, -0.24], 0.014, chrome, metal)
  rod(head, [0, 0.98, 0.31], 0.014, chrome, metal)
  work.tube(
    curve(points3('.3,.98,.14 .27,1,.26 .1,1,.33 -.1,1,.33 -.27,1,.26 -.3,.98,.14'), 5),
    { radii: [0.013], segments: 8 },
    metal,
    chrome,
  )
  for (const side of [1, -1]) {
    work.tube(
      [
        [side * 0.3, 0.98, 0.14],
        [side * 0.295, 0.985, 0.23],
      ],
      { radii: [0.019], segments: 8 },
      work.material(finish.rubber),
      black,
    )
    rod(
      [side * 0.06, 0.3, -0.06],
      [side * 0.07, 0.3 - side * 0.16, -0.06 + side * 0.06],
      0.01,
      chrome,
      metal,
    )
    work.box(
      [side * 0.13 - 0.05, 0.29 - side * 0.17, -0.1 + side * 0.06],
      [side * 0.13 + 0.05, 0.31 - side * 0.17, 0.0 + side * 0.06],
      work.material(finish.rubber),
      black,
    )
  }
}
/** Saddle and chain ring of a bicycle. */
const addSaddle = (work: Workpiece): void => {
  const metal = work.material(finish.chrome)
  const bracket: Vec3 = [0, 0.3, -0.06]
  const s = new Sculpture()
  s.add(
    limb([0, 0.945, -0.36], [0, 0.95, -0.08], 0.06, 0.024),
    s.paint(hex('#5a3420'), finish.leather),
  )
  s.cut(block([0, 0.88, -0.2], [0.2, 0.05, 0.3], 0.01))
  work.sculpt(s, 0.012)
  work.within(bracket, turned(0, 0, Math.PI / 2), (part) =>
    part.lathe(
      points2('.085,-.012 .095,-.012 .095,-.006 .085,-.006 .085,-.012'),
      metal,
      chrome,
      24,
    ),
  )
}

/** Mudguards over both wheels. */
const addGuards = (work: Workpiece, color: Rgb, rear: Vec3, front: Vec3): void => {
  const paint = work.material(finish.paint)
  const r = 0.34
  for (const [at, from, to] of [
    [rear, 0.2, 2.2],
    [front, 0.5, 2.2],
  ] as const) {
    const arc = Array.from({ length: 10 }, (_, i): Vec3 => {
      const a = from + ((to - from) * i) / 9
      return [0, at[1] + Math.sin(a) * (r + 0.035), at[2] - Math.cos(a) * (r + 0.035)]
    })
    work.tube(arc, { radii: [0.032], segments: 6, flatten: 0.25, up: [0, 1, 0] }, paint, color)
  }
}

/** A wicker basket before the handlebars; with flowers, loaves or apples in it when the prompt says. */
const addBasket = (work: Workpiece, load: string): void => {
  const wicker = work.material({ ...finish.wool, relief: 0.5, mottle: 0.5, scale: 40 })
  const straw = hex('#a9743c')
  const at: Vec3 = [0, 0.9, 0.5]
  const ring = (y: number, k: number): Vec3[] =>
    Array.from({ length: 17 }, (_, i): Vec3 => {
      const a = (i / 16) * Math.PI * 2
      return [at[0] + Math.cos(a) * 0.17 * k, at[1] + y, at[2] + Math.sin(a) * 0.12 * k]
    })
  for (let i = 0; i < 9; i++)
    work.tube(
      ring(-0.1 + i * 0.025, 0.8 + 0.025 * i),
      { radii: [0.013], segments: 6 },
      wicker,
      straw,
    )
  work.box([-0.13, 0.79, 0.41], [0.13, 0.805, 0.59], wicker, straw)
  if (load === 'yes') return
  const food = /apple|orange|lemon|fruit|bread|loaf|baguette|vegetable/.exec(load)?.[0]
  const tones = food
    ? food === 'orange'
      ? ['#f08a1c']
      : /bread|loaf|baguette/.test(food)
        ? ['#c98a4a', '#b87638']
        : ['#c8202c', '#d8a02c', '#6a9a2c']
    : ['#f7d23e', '#e8507c', '#fafafa', '#9a6ad0', '#f08a3c']
  const petal = work.material({ roughness: 0.8, f0: 0.03 })
  const leaf = work.material(finish.paint)
  for (let i = 0; i < 26; i++) {
    const a = i * 2.399
    const k = Math.sqrt((i + 0.5) / 26)
    const p: Vec3 = [
      Math.cos(a) * 0.17 * k,
      1.02 + 0.09 * (1 - k * k) + 0.02 * Math.sin(i * 5),
      at[2] + Math.sin(a) * 0.13 * k,
    ]
    const tone = hex(tones[i % tones.length] ?? '#fafafa')
    if (food) {
      work.ball(p, [0.045, 0.042, 0.045], petal, tone)
      continue
    }
    work.cylinder([p[0] * 0.6, 0.86, at[2]], p, 0.006, 0.005, leaf, hex('#3f7a34'), 5)
    for (let q = 0; q < 5; q++) {
      const b = (q / 5) * Math.PI * 2 + i
      work.ball(
        [p[0] + Math.cos(b) * 0.022, p[1] + 0.006, p[2] + Math.sin(b) * 0.022],
        [0.02, 0.012, 0.02],
        petal,
        tone,
      )
    }
    work.ball([p[0], p[1] + 0.014, p[2]], [0.012, 0.01, 0.012], petal, hex('#f2b51e'))
  }
}

/** How much longer a tandem is than a bicycle, between its two saddles. */
const second = 0.74

/** The second place of a tandem: its tubes, bars, saddle and pedals. */
const addSecondPlace = (work: Workpiece, rod: Rod): void => {
  const back = ([x, y, z]: Vec3): Vec3 => [x, y, z - second]
  rod([0, 0.3, -0.06], back([0, 0.3, -0.06]), 0.022)
  rod([0, 0.74, -0.17], back([0, 0.72, -0.17]), 0.018)
  rod(back([0, 0.3, -0.06]), back([0, 0.84, -0.2]), 0.019)
  rod(back([0, 0.72, -0.17]), [0, 0.32, -0.08], 0.014)
  work.within([0, 0, -second], turned(0), (part) => {
    const own: Rod = (a, b, t, c = chrome, m = part.material(finish.chrome)) =>
      part.cylinder(a, b, t, t, m, c, 10)
    addBars(part, own)
    addSaddle(part)
  })
}

export const bicycle = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const color = subject.colors[0] ?? hex('#2a6ab0')
  const paint = work.material(finish.paint)
  const r = 0.34
  const tandem = subject.traits['style'] === 'tandem'
  const long = tandem ? second : 0
  const [rear, front]: [Vec3, Vec3] = [
    [0, r, -0.52 - long],
    [0, r, 0.55],
  ]
  addWheel(work, rear, r, 0.045, 'wire')
  addWheel(work, front, r, 0.045, 'wire')
  const bracket: Vec3 = [0, 0.3, -0.06]
  const seat: Vec3 = [0, 0.84, -0.2]
  const head: Vec3 = [0, 0.82, 0.36]
  const crown: Vec3 = [0, 0.66, 0.42]
  const rod = (a: Vec3, b: Vec3, t: number, c: Rgb = color, m = paint) =>
    work.cylinder(a, b, t, t, m, c, 10)
  rod(bracket, seat, 0.019)
  rod([0, 0.74, -0.17], [0, 0.76, 0.37], 0.018)
  rod(bracket, [0, 0.64, 0.41], 0.022)
  rod(head, crown, 0.024)
  for (const x of [0.035, -0.035]) {
    rod([x, 0.3, -0.06 - long], [x, r, -0.52 - long], 0.011)
    rod([x, 0.74, -0.17 - long], [x, r, -0.52 - long], 0.01)
    work.tube(
      curve(
        [
          [x * 0.4, 0.68, 0.42],
          [x, 0.6, 0.44],
          [x, r, 0.55],
        ],
        4,
      ),
      { radii: [0.013], segments: 7 },
      paint,
      color,
    )
  }
  addBars(work, rod)
  addSaddle(work)
  addGuards(work, color, rear, front)
  if (tandem) addSecondPlace(work, rod)
  if (subject.traits['basket']) addBasket(work, subject.traits['basket'])
  return {
    work,
    stature: 1.02,
    yaw: 1.1,
    anchors: {
      seat: [0, 0.97, -0.24],
      ...(tandem ? { seatBehind: [0, 0.97, -0.24 - second] as Vec3 } : {}),
      top: [0, 1, 0.2],
      front: [0, 0.8, 0.6],
      handLeft: [0.3, 0.98, 0.18],
      handRight: [-0.3, 0.98, 0.18],
      pedal: [0, 0.3, -0.06],
    },
  }
}
