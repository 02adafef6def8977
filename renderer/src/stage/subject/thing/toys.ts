// Balls, balloons, kites, gifts and bears.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { animalEye, eyeball } from '../eyeball.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { block, cone, ellipsoid, limb, sphere, torus, turned } from '../sdf.ts'
import { curve, points2, points3 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

const golden = 1.618034
const corners: readonly Vec3[] = [
  [0, 1, golden],
  [0, -1, golden],
  [0, 1, -golden],
  [0, -1, -golden],
  [1, golden, 0],
  [-1, golden, 0],
  [1, -golden, 0],
  [-1, -golden, 0],
  [golden, 0, 1],
  [-golden, 0, 1],
  [golden, 0, -1],
  [-golden, 0, -1],
]
/** Black pentagons of a football. */
const pentagons =
  (plain: number, black: number): Pattern =>
  (x, y, z) => {
    const l = Math.sqrt(x * x + y * y + z * z) * 1.902
    return corners.some((c) => (c[0] * x + c[1] * y + c[2] * z) / l > 0.93) ? black : plain
  }
const wedges =
  (paints: readonly number[]): Pattern =>
  (x, y, z) => {
    if (Math.abs(y) > 0.94) return paints[0] ?? 0
    const t = Math.floor((Math.atan2(x, z) / (Math.PI * 2) + 1) * 6)
    return paints[t % paints.length] ?? 0
  }
const ribs =
  (plain: number, line: number): Pattern =>
  (x, y, z) => {
    const near = (v: number) => Math.abs(v) < 0.028
    return near(x) || near(y) || near(Math.abs(z) - 0.62 + 0.5 * y * y) ? line : plain
  }

export const ball: Builder = (subject) => ({
  yaw: 0.3,
  work: made((work) => {
    const s = new Sculpture()
    const name = subject.noun
    const kind = subject.traits['pattern'] ?? ''
    const first = colorOf(subject, 0, /beach/.test(name) ? '#e8382c' : '#c8402c')
    const paint = s.paint(first, finish.plastic)
    const second = s.paint(
      colorOf(subject, 1, /soccer|foot/.test(name) || kind === 'soccer' ? '#16161a' : '#f4f2ec'),
      finish.plastic,
    )
    const shape = sphere([0, 0, 0], 1)
    // Pointed at both ends, with a row of laces.
    if (/rugby|american/.test(name)) {
      const hide = s.paint(colorOf(subject, 0, '#8a4522'), finish.hide)
      const lace = s.paint(hex('#f2efe6'), finish.plastic)
      s.add(ellipsoid([0, 0, 0], [0.62, 1, 0.62]), (x, y, z) =>
        (z > 0.4 && Math.abs(x) < 0.05 && Math.abs(y) < 0.4) ||
        (z > 0.3 && Math.abs(x) < 0.14 && Math.abs(y) < 0.36 && Math.abs((y * 9) % 1) < 0.3) ||
        Math.abs(Math.abs(y) - 0.66) < 0.05
          ? lace
          : hide,
      )
    } else if (/soccer|football/.test(name) || kind === 'soccer')
      s.add(shape, pentagons(s.paint(colorOf(subject, 0, '#f2f0ea'), finish.plastic), second))
    else if (/basket/.test(name))
      s.add(
        shape,
        ribs(
          s.paint(colorOf(subject, 0, '#d8701c'), finish.hide),
          s.paint(hex('#1c1210'), finish.rubber),
        ),
      )
    else if (/tennis/.test(name))
      s.add(shape, (x, y, z) =>
        Math.abs(z - 0.55 * Math.sin(2 * Math.atan2(x, y))) < 0.055 ? second : paint,
      )
    else if (/beach/.test(name) || (subject.colors.length === 0 && name === 'ball'))
      s.add(
        shape,
        wedges([
          paint,
          second,
          s.paint(hex('#2a6ac8'), finish.plastic),
          second,
          s.paint(hex('#f0c02a'), finish.plastic),
          second,
        ]),
      )
    else s.add(shape, paint)
    work.sculpt(s, 0.045)
  }),
})

/** A flat disc with a rounded rim; in the air it is tilted so that its top is seen. */
export const frisbee: Builder = (subject) => ({
  work: made((work) => {
    const c = colorOf(subject, 0, '#e8402c')
    const plastic = work.material(finish.plastic)
    const tilt = Number(subject.traits['tilt'] ?? 0)
    work.placed({ at: [0, 0.138 * Math.sin(tilt), 0], pitch: tilt }, () => {
      work.lathe(
        points2(
          '.001,.028 .1,.028 .125,.025 .138,.015 .136,.004 .126,0 .122,.007 .12,.018 .001,.022',
        ),
        plastic,
        c,
        40,
      )
      work.lathe(points2('.078,.0284 .08,.03 .094,.03 .096,.0284'), plastic, hex('#f6f2e6'), 40)
    })
  }),
  stature: 0.06,
})

export const balloon: Builder = (subject) => ({
  work: made((work) => {
    const s = new Sculpture()
    const rubber = s.paint(colorOf(subject, 0, '#d8202a'), { roughness: 0.1, f0: 0.06 })
    s.add(ellipsoid([0, 0.62, 0], [0.31, 0.36, 0.31]), rubber)
    s.add(limb([0, 0.4, 0], [0, 0.24, 0], 0.16, 0.02), rubber, { blend: 0.12 })
    s.add(cone([0, 0.245, 0], [0, 0.21, 0], 0.012, 0.034, 0.006), rubber)
    work.sculpt(s, 0.018)
    if (subject.traits['string'] === 'none') return
    const string = curve(points3('0,.22,0 .02,.05,.01 -.02,-.3,0 .015,-.7,.01 0,-1,0'), 5)
    work.tube(string, { radii: [0.0035], segments: 5 }, work.material(finish.cloth), hex('#efece4'))
  }),
  stature: 0.98,
  anchors: { grip: [0, -0.95, 0] },
})

const bear = (work: Workpiece, color: Rgb, second: Rgb): void => {
  const s = new Sculpture()
  const fur = s.paint(color, finish.wool)
  const pale = s.paint(second, finish.wool)
  s.add(ellipsoid([0, 0.36, 0], [0.27, 0.3, 0.23]), fur)
  s.add(ellipsoid([0, 0.36, 0.1], [0.19, 0.22, 0.155]), pale, { bias: 0.008 })
  s.add(ellipsoid([0, 0.82, 0.03], [0.27, 0.24, 0.23]), fur, { blend: 0.04 })
  s.add(ellipsoid([0, 0.76, 0.21], [0.125, 0.1, 0.1]), pale, { blend: 0.02 })
  for (const side of [1, -1]) {
    s.add(sphere([side * 0.2, 1.0, 0], 0.095), fur, { blend: 0.02 })
    s.add(sphere([side * 0.2, 1.0, 0.05], 0.06), pale, { bias: 0.006 })
    s.add(limb([side * 0.23, 0.56, 0.03], [side * 0.38, 0.32, 0.16], 0.085, 0.1), fur, {
      blend: 0.03,
    })
    s.add(limb([side * 0.15, 0.12, 0.06], [side * 0.24, 0.11, 0.36], 0.12, 0.11), fur, {
      blend: 0.03,
    })
    s.add(ellipsoid([side * 0.245, 0.115, 0.44], [0.078, 0.088, 0.035]), pale)
  }
  work.sculpt(s, 0.0165)
  const wet = work.material(finish.wet)
  work.ball([0, 0.81, 0.3], [0.042, 0.03, 0.024], wet, hex('#1c1210'))
  work.tube(
    curve(points3('-.05,.735,.298 0,.715,.312 .05,.735,.298'), 4),
    { radii: [0.005, 0.008, 0.005], segments: 6 },
    work.material(),
    hex('#1c1210'),
  )
  for (const side of [1, -1]) {
    work.mesh(
      eyeball([side * 0.092, 0.875, 0.225], 0.03, animalEye(hex('#1a0e08'), 1), turned(side * 0.3)),
      work.material(finish.eye),
    )
    work.ball(
      [side * 0.092 - 0.008, 0.89, 0.252],
      [0.006, 0.006, 0.004],
      work.material({ emission: [0.6, 0.6, 0.6] }),
      [1, 1, 1],
    )
  }
}
export const teddy: Builder = (subject) => ({
  yaw: 0.25,
  work: made((work) => {
    const color = colorOf(subject, 0, '#b0793f')
    bear(
      work,
      color,
      subject.colors[1] ?? [
        Math.min(1, color[0] * 1.7 + 0.04),
        Math.min(1, color[1] * 1.9 + 0.04),
        Math.min(1, color[2] * 2.2 + 0.04),
      ],
    )
    const bow = work.material(finish.silk)
    for (const side of [1, -1])
      work.ball(
        [side * 0.075, 0.6, 0.2],
        [0.07, 0.042, 0.03],
        bow,
        hex('#c8202c'),
        turned(0, 0, side * 0.3),
      )
    work.ball([0, 0.6, 0.215], [0.026, 0.028, 0.026], bow, hex('#a81822'))
  }),
  stature: 1.08,
  anchors: { seat: [0, 0.2, 0.1], grip: [0, 0.4, 0] },
})

export const kite: Builder = (subject) => ({
  work: made((work) => {
    const cloth = work.material(finish.silk)
    const [a, b] = [colorOf(subject, 0, '#d8302a'), colorOf(subject, 1, '#f0c02a')]
    const top: Vec3 = [0, 1, 0]
    const left: Vec3 = [-0.36, 0.66, -0.06]
    const right: Vec3 = [0.36, 0.66, -0.06]
    const low: Vec3 = [0, 0, 0]
    const mid: Vec3 = [0, 0.66, 0.04]
    const sail = (p: Vec3, q: Vec3, r: Vec3, color: Rgb) => {
      work.quad(p, q, r, r, cloth, color)
      work.quad(
        [p[0], p[1], p[2] - 0.006],
        [r[0], r[1], r[2] - 0.006],
        [q[0], q[1], q[2] - 0.006],
        [q[0], q[1], q[2] - 0.006],
        cloth,
        dim(color, 0.8),
      )
    }
    sail(mid, top, left, a)
    sail(mid, right, top, b)
    sail(mid, left, low, b)
    sail(mid, low, right, a)
    const stick = work.material(finish.wood)
    work.cylinder(low, top, 0.009, 0.009, stick, hex('#8a6236'), 6)
    work.tube(
      curve([left, [0, 0.66, -0.01], right], 4),
      { radii: [0.008], segments: 6 },
      stick,
      hex('#8a6236'),
    )
    const tail = curve(
      [low, [0.08, -0.18, 0], [-0.06, -0.38, 0.02], [0.08, -0.6, 0], [0, -0.8, 0]],
      5,
    )
    work.tube(tail, { radii: [0.006], segments: 5 }, cloth, hex('#f2efe6'))
    for (let i = 1; i < 5; i++) {
      const p = tail[i * 4] ?? low
      for (const side of [1, -1])
        work.ball(
          [p[0] + side * 0.045, p[1], p[2]],
          [0.05, 0.026, 0.01],
          cloth,
          i % 2 ? a : b,
          turned(0, 0, side * 0.5),
          10,
        )
    }
  }),
  stature: 1.8,
  anchors: { grip: [0, 0.6, 0.05], string: [0, 0.6, 0.04] },
})

export const gift: Builder = (subject) => ({
  yaw: 0.5,
  work: made((work) => {
    const s = new Sculpture()
    const paper = s.paint(colorOf(subject, 0, '#c8242c'), finish.paper)
    const ribbon = s.paint(colorOf(subject, 1, '#e8c23a'), finish.silk)
    const band: Pattern = (x, _y, z) =>
      Math.abs(x) < 0.055 || Math.abs(z) < 0.055 ? ribbon : paper
    s.add(block([0, 0.32, 0], [0.4, 0.32, 0.4], 0.012), band)
    s.add(block([0, 0.66, 0], [0.435, 0.075, 0.435], 0.014), band)
    for (const side of [1, -1]) {
      s.add(
        torus([side * 0.12, 0.83, 0], 0.095, 0.036, turned(side * 0.35, Math.PI / 2, side * 0.3)),
        ribbon,
        { blend: 0.02 },
      )
      s.add(limb([0, 0.75, 0.03], [side * 0.22, 0.74, 0.2], 0.035, 0.03), ribbon, { blend: 0.02 })
    }
    s.add(sphere([0, 0.78, 0], 0.06), ribbon, { blend: 0.02 })
    work.sculpt(s, 0.021)
  }),
})
