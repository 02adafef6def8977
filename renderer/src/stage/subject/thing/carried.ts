// Things that are carried: baskets, buckets, bags, trays, pans, cups and what a painter needs; metres.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, limb, torus, turned } from '../sdf.ts'
import { curve, points2, points3 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import { cupsOn } from './work-tools.ts'

const hoop = (
  work: Workpiece,
  r: number,
  low: number,
  high: number,
  thick: number,
  m: number,
  c: Rgb,
): void => {
  const arc = Array.from({ length: 13 }, (_, i): Vec3 => {
    const a = (i / 12) * Math.PI
    return [-Math.cos(a) * r, low + Math.sin(a) * (high - low), 0]
  })
  work.tube(arc, { radii: [thick], segments: 7 }, m, c)
}

/** Woven, with a handle; fruit and bread peep out. */
export const basket: Builder = (subject) => ({
  yaw: 0.3,
  work: made((work) => {
    const color = colorOf(subject, 0, '#b07a3a')
    const weave = work.material({ ...finish.thatch, scale: 60 })
    for (let i = 0; i < 7; i++) {
      const [y, r] = [0.012 + i * 0.026, 0.135 + i * 0.0085]
      const ring = Array.from({ length: 25 }, (_, k): Vec3 => {
        const a = (k / 24) * Math.PI * 2
        return [Math.cos(a) * r, y, Math.sin(a) * r * 0.75]
      })
      work.tube(
        ring,
        { radii: [0.0155], segments: 6, closed: true },
        weave,
        dim(color, i % 2 ? 1 : 0.72),
      )
    }
    work.placed({ scale: [1, 1, 0.75] }, () =>
      work.lathe(
        [
          [0.001, 0.01],
          [0.14, 0.012],
          [0.17, 0.15],
          [0.001, 0.151],
        ],
        weave,
        dim(color, 0.5),
        20,
      ),
    )
    hoop(work, 0.185, 0.17, 0.36, 0.013, weave, color)
    if (subject.traits['content'] === 'cushion') {
      work.ball(
        [0, 0.13, 0],
        [0.155, 0.045, 0.115],
        work.material(finish.wool),
        subject.colors[1] ?? hex('#d8584e'),
      )
      return
    }
    if (subject.traits['content'] === 'none') return
    const fruit = ['#c8242a', '#e0a83a', '#4a8a3a', '#c8242a', '#d8701c', '#8a2a6a']
    for (const [i, c] of fruit.entries()) {
      const a = i * 1.05
      work.ball(
        [Math.cos(a) * 0.085, 0.175 + 0.012 * (i % 2), Math.sin(a) * 0.06],
        [0.047, 0.045, 0.047],
        work.material(finish.food),
        hex(c),
      )
    }
  }),
  anchors: { grip: [0, 0.36, 0], inside: [0, 0.16, 0] },
})

/** A pail with a bail. */
export const bucket: Builder = (subject) => ({
  yaw: 0.3,
  work: made((work) => {
    const color = colorOf(subject, 0, '#9aa4ac')
    const tin = work.material({
      roughness: 0.3,
      f0: 0.3,
      metal: subject.colors.length > 0 ? 0 : 0.8,
    })
    work.lathe(
      points2('.001,0 .11,0 .15,.26 .158,.262 .158,.272 .145,.272 .105,.02 .001,.02'),
      tin,
      color,
      28,
    )
    for (const y of [0.06, 0.2])
      work.lathe(
        [
          [0.113 + y * 0.155, y],
          [0.12 + y * 0.155, y + 0.008],
          [0.113 + y * 0.155, y + 0.016],
        ],
        tin,
        dim(color, 0.8),
        28,
      )
    hoop(work, 0.155, 0.26, 0.42, 0.007, work.material(finish.steel), hex('#6a6e74'))
  }),
  anchors: { grip: [0, 0.42, 0] },
})

/** A paper or cloth bag with two handles. */
export const bag: Builder = (subject) => ({
  yaw: 0.35,
  work: made((work) => {
    const leather = /purse|hand|leather|clutch|birkin|vuitton/.test(subject.noun)
    const color = colorOf(subject, 0, leather ? '#8a4a28' : '#d8466a')
    const [w, h, d] = leather ? [0.16, 0.2, 0.06] : [0.15, 0.34, 0.065]
    const s = new Sculpture()
    s.add(
      block([0, h / 2, 0], [w, h / 2, d], leather ? 0.04 : 0.008),
      s.paint(color, leather ? finish.leather : finish.paper),
    )
    work.sculpt(s, 0.016)
    const m = work.material(leather ? finish.leather : finish.cloth)
    for (const z of [d * 0.7, -d * 0.7])
      work.placed({ at: [0, 0, z] }, () =>
        hoop(
          work,
          w * 0.45,
          h - 0.01,
          h + 0.12,
          0.007,
          m,
          leather ? dim(color, 0.6) : hex('#f2ede2'),
        ),
      )
    if (!leather)
      work.box(
        [-w * 0.5, h * 0.42, d],
        [w * 0.5, h * 0.62, d + 0.002],
        work.material(finish.paper),
        hex('#f6f2ea'),
      )
    else
      work.ball([0, h * 0.62, d], [0.022, 0.018, 0.012], work.material(finish.gold), hex('#d8a83a'))
  }),
})

const stem = (work: Workpiece, x: number, z: number, drink: string): void =>
  work.placed({ at: [x, 0.02, z] }, () => {
    const glass = work.material({ roughness: 0.05, f0: 0.1 })
    work.lathe(points2('.03,0 .004,.006 .004,.06 .034,.1 .03,.14'), glass, hex('#dfe8ee'), 14)
    work.lathe(
      points2('.005,.068 .031,.1 .0295,.125 .001,.126'),
      work.material(finish.wet),
      hex(drink),
      14,
    )
  })

/** A round tray, with glasses unless its traits say `content: none`. */
export const tray: Builder = (subject) => ({
  stature: 0.17,
  work: made((work) => {
    if (subject.traits['laid']) {
      laidTray(work, colorOf(subject, 0, '#8a4a2a'))
      return
    }
    work.lathe(
      points2('.001,0 .2,.002 .215,.02 .205,.022 .195,.01 .001,.01'),
      work.material(finish.steel),
      colorOf(subject, 0, '#c8ccd2'),
      32,
    )
    if (subject.traits['content'] === 'none') return
    if (/coffee|tea|cup|mug|cappuccino|latte|espresso|cocoa/.test(subject.traits['of'] ?? '')) {
      cupsOn(work, [
        [-0.09, 0.012, 0.05],
        [0.09, 0.012, 0.04],
        [0, 0.012, -0.1],
      ])
      return
    }
    stem(work, -0.08, 0.04, '#c8242a')
    stem(work, 0.07, 0.06, '#e0a83a')
    stem(work, 0.02, -0.08, '#e07a3a')
  }),
})

/** A wide tray with a rim, a paper mat on it, for what is served on it. */
const laidTray = (work: Workpiece, color: Rgb): void => {
  const m = work.material(finish.plastic)
  work.box([-0.23, 0, -0.16], [0.23, 0.008, 0.16], m, color)
  for (const s of [-1, 1]) {
    work.box([s * 0.23 - 0.006, 0, -0.166], [s * 0.23 + 0.006, 0.024, 0.166], m, dim(color, 1.15))
    work.box([-0.23, 0, s * 0.16 - 0.006], [0.23, 0.024, s * 0.16 + 0.006], m, dim(color, 1.15))
  }
  work.box([-0.19, 0.008, -0.125], [0.19, 0.01, 0.125], work.material(finish.paper), hex('#f4efe2'))
}

/** A pancake that turns over in the air above the pan. */
const tossed = (work: Workpiece): void => {
  const crumb = work.material(finish.crust)
  work.placed({ at: [0, 0.34, 0.03], pitch: -0.6, roll: 0.3 }, () => {
    work.lathe(points2('.001,0 .1,.002 .112,.009 .1,.016 .001,.018'), crumb, hex('#c98a3c'), 28)
    work.lathe(points2('.001,.019 .092,.017'), crumb, hex('#e8b866'), 28)
  })
}

/** A frying pan, its handle towards -z; it holds a fried egg, or tosses a pancake. */
export const pan: Builder = (subject) => ({
  yaw: 0.8,
  work: made((work) => {
    const iron = work.material({ roughness: 0.35, f0: 0.2, metal: 0.6 })
    const color = colorOf(subject, 0, '#2a2b30')
    work.placed({ at: [0, 0, 0.2] }, () => {
      work.lathe(points2('.001,0 .12,0 .15,.05 .143,.05 .115,.01 .001,.01'), iron, color, 30)
      if (subject.traits['tossed']) return tossed(work)
      work.placed({ at: [0.01, 0.012, 0] }, () => {
        work.lathe(
          points2('.07,0 .075,.008 .05,.012 .001,.012'),
          work.material(finish.wet),
          hex('#f8f6ee'),
          20,
        )
        work.ball([0, 0.014, 0], [0.03, 0.02, 0.03], work.material(finish.wet), hex('#f0a81c'))
      })
    })
    work.tube(
      curve(points3('0,.045,.06 0,.06,0 0,.07,-.16'), 4),
      { radii: [0.012, 0.013, 0.015], segments: 8 },
      work.material(finish.plastic),
      hex('#16161a'),
    )
  }),
  anchors: { grip: [0, 0.068, -0.1] },
})

/** A lens in a ring on a handle. */
export const magnifier: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    const s = new Sculpture()
    const rim = s.paint(hex('#c8a04a'), finish.gold)
    s.add(torus([0, 0.25, 0], 0.09, 0.012, turned(0, Math.PI / 2, 0)), rim)
    s.add(limb([0, 0.15, 0], [0, 0.165, 0], 0.012), rim)
    s.add(
      limb([0, 0.015, 0], [0, 0.14, 0], 0.015, 0.012),
      s.paint(colorOf(subject, 0, '#4a2814'), finish.wood),
    )
    if (subject.traits['lies'] === 'flat')
      work.within([0, 0.016, 0.13], turned(0, -Math.PI / 2, 0.35), (part) => {
        part.sculpt(s, 0.006)
        enlarged(part)
      })
    else {
      work.sculpt(s, 0.007)
      pane(work)
    }
  }),
  anchors: { grip: [0, 0.07, 0] },
  ...(subject.traits['lies'] === 'flat' ? { stature: 0.35 } : {}),
})

/** What a chart shows at a point: sea, coast or land. */
const chartColor = (x: number, y: number): Rgb => {
  const k =
    Math.sin(x * 9 + 1) * 0.5 + Math.sin(y * 13 + x * 4) * 0.5 + Math.cos(x * 21 - y * 9) * 0.25
  return Math.abs(k) < 0.09 ? hex('#7a5a34') : k > 0 ? hex('#d9c48e') : hex('#a9c4c0')
}

/** The glass over a chart that lies under it: the same coast, twice as large. */
const enlarged = (work: Workpiece): void =>
  work.grid(
    40,
    14,
    (u, v) => [
      Math.cos(u * Math.PI * 2) * 0.086 * v,
      0.25 + Math.sin(u * Math.PI * 2) * 0.086 * v,
      0.011 * (1 - v * v) + 0.002,
    ],
    work.material({ ...finish.glass, roughness: 0.06, f0: 0.05 }),
    (p) => chartColor(p[0] * 0.5 + 0.05, 0.2 + p[1] * 0.5),
    false,
  )

/** The bulging glass in the ring. */
const pane = (work: Workpiece): void =>
  work.ball(
    [0, 0.25, 0],
    [0.087, 0.087, 0.011],
    work.material({ ...finish.glass, roughness: 0.02, f0: 0.1 }),
    hex('#cfe6ea'),
    turned(0, 0, 0),
    28,
  )

/** Iron plates on a bar; a barbell is long. */
export const weights: Builder = (subject) => ({
  yaw: 0.25,
  work: made((work) => {
    const long = /bar/.test(`${subject.noun} ${subject.form}`)
    const half = long ? 0.75 : 0.14
    const r = long ? 0.2 : 0.065
    const steel = work.material(finish.steel)
    const iron = work.material(finish.rubber)
    const color = colorOf(subject, 0, '#22232a')
    work.cylinder([-half, r, 0], [half, r, 0], 0.014, 0.014, steel, hex('#c8ccd2'), 10)
    for (const s of [1, -1])
      for (const [i, k] of [1, 0.8].entries()) {
        const x = s * (half - (long ? 0.1 : 0.03) - i * (long ? 0.05 : 0.035))
        work.cylinder(
          [x - 0.018, r, 0],
          [x + 0.018, r, 0],
          r * (long ? 1 - (1 - k) : k),
          r * k,
          iron,
          i ? dim(color, 1.6) : color,
          24,
        )
      }
  }),
})
