// Small machines of the kitchen: toasters, blenders, stand mixers, coffee machines, irons.
import type { Rgb } from '../../../prompt/brief.ts'
import { hex } from '../../vector.ts'
import { type Brush, brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish, glowing } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, cone, ellipsoid, limb, sphere } from '../sdf.ts'
import { curve, points3 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

const chrome = (w: Workpiece): Brush => brush(w, finish.chrome, '#d2d6da')
const black = (w: Workpiece): Brush => brush(w, finish.plastic, '#1c1d20')

/** A slice of toast standing in x and y, its foot at the origin; thin along z. */
const slice = (w: Workpiece, z: number, y: number): void => {
  const outline = '-.27,0 .27,0 .29,.3 .33,.36 .33,.43 .27,.49 -.27,.49 -.33,.43 -.33,.36 -.29,.3'
  w.placed({ at: [0, y, z] }, () => {
    brush(w, finish.crust, '#8a4a1c').slab(outline, -0.05, 0.05, 0.01)
    w.placed({ scale: [0.9, 0.93, 1], at: [0, 0.02, 0] }, () =>
      brush(w, finish.crust, '#d89a4c').slab(outline, -0.056, 0.056, 0.004),
    )
  })
}

/** A rounded case with two slots and the slices that stand in them; slots run along x. */
export const toaster: Builder = (subject) => ({
  yaw: 0.5,
  stature: 1,
  work: made((w) => {
    const s = new Sculpture()
    const shell = s.paint(colorOf(subject, 0, '#c4302a'), finish.paint)
    s.add(block([0, 0.42, 0], [0.68, 0.34, 0.4], 0.17), shell)
    for (const z of [-0.17, 0.17]) s.cut(block([0, 0.8, z], [0.42, 0.3, 0.075], 0.02))
    w.sculpt(s, 0.026)
    chrome(w).block([0, 0.05, 0], 1.26, 0.1, 0.72)
    for (const x of [-0.5, 0.5])
      for (const z of [-0.25, 0.25]) black(w).rod([x, 0, z], [x, 0.06, z], 0.06)
    for (const z of [-0.17, 0.17]) slice(w, z, 0.51)
    // The lever and its slot at the end, and the dial under it.
    black(w).box([0.675, 0.28, -0.025], [0.69, 0.66, 0.025])
    black(w).block([0.74, 0.56, 0], 0.14, 0.06, 0.2)
    chrome(w).rod([0.67, 0.22, 0.16], [0.74, 0.22, 0.16], 0.06, 0.05, 18)
  }),
})

/** A glass jug with blades on a motor foot; what is in it has the second colour. */
const blender = (w: Workpiece, body: Rgb, drink: Rgb): void => {
  brush(w, finish.plastic, body).lathe('0.24,0 0.25,0.03 0.2,0.26 0.17,0.3 0,0.3', 32)
  chrome(w).rod([0, 0.12, 0.2], [0, 0.12, 0.25], 0.05, 0.045, 20)
  black(w).lathe('0.14,0.3 0.15,0.33 0.14,0.36 0,0.36', 28)
  // What is in it stands a little before the glass, which is thick and not quite clear.
  brush(w, { ...finish.food, roughness: 0.12 }, drink).lathe(
    '0.001,0.36 0.135,0.37 0.178,0.72 0.001,0.73',
    32,
  )
  const glass = brush(w, { roughness: 0.03, f0: 0.14 }, '#cfe2e4')
  glass.lathe('0.178,0.72 0.19,0.9 0.2,0.92', 36)
  glass.tube('0.17,.8,0 .29,.78,0 .29,.52,0 .15,.48,0', 0.018, 10)
  black(w).lathe('0.2,0.91 0.2,0.95 0.09,0.96 0.08,1 0,1', 30)
}

/** A foot, a neck, a heavy head over a steel bowl. */
const standMixer = (w: Workpiece, body: Rgb): void => {
  const s = new Sculpture()
  const paint = s.paint(body, finish.paint)
  s.add(block([0, 0.06, 0.02], [0.24, 0.06, 0.42], 0.05), paint)
  s.add(limb([0, 0.08, -0.28], [0, 0.72, -0.26], 0.13, 0.12), paint, { blend: 0.08 })
  s.add(ellipsoid([0, 0.83, 0.02], [0.16, 0.15, 0.44]), paint, { blend: 0.08 })
  w.sculpt(s, 0.022)
  chrome(w).latheZ('0.1,0.42 0.12,0.46 0.07,0.48 0,0.48', 24)
  w.placed({ at: [0, 0.12, 0.18] }, () => {
    chrome(w).lathe('0.1,0 0.2,0.06 0.24,0.2 0.25,0.36 0.235,0.36 0.22,0.2 0.05,0.08', 36)
    brush(w, finish.food, '#f3e2bd').lathe('0,0.26 0.225,0.26 0.1,0.3 0,0.32', 30)
  })
  chrome(w).rod([0, 0.36, 0.18], [0, 0.72, 0.18], 0.03, 0.05, 14)
}

/** A case with two groups, cups warm on its top, a drip tray and one cup being filled. */
const coffeeMachine = (w: Workpiece, body: Rgb): void => {
  const shell = brush(w, finish.paint, body)
  shell.box([-0.42, 0.06, -0.36], [0.42, 0.9, -0.02])
  shell.box([-0.42, 0.62, -0.36], [0.42, 0.9, 0.28])
  chrome(w).box([-0.44, 0.02, -0.36], [0.44, 0.12, 0.32])
  black(w).box([-0.4, 0.12, -0.02], [0.4, 0.13, 0.3])
  chrome(w).box([-0.42, 0.9, -0.36], [0.42, 0.93, 0.28])
  for (const x of [-0.2, 0.2]) {
    chrome(w).rod([x, 0.52, 0.16], [x, 0.62, 0.16], 0.085, 0.1, 22)
    black(w).rod([x, 0.55, 0.22], [x, 0.53, 0.48], 0.028, 0.034)
    w.placed({ at: [x, 0.13, 0.16] }, () =>
      brush(w, finish.ceramic, '#f6f2ea').lathe('0.05,0 0.08,0.04 0.095,0.13 0.085,0.13 0.06,0.03'),
    )
    brush(w, finish.wet, '#3a1c0c').rod([x, 0.16, 0.16], [x, 0.52, 0.16], 0.008)
  }
  brush(w, glowing(hex('#f0a83a'), 0.8), '#f0a83a').block([0, 0.74, 0.282], 0.12, 0.06, 0.012)
  for (const x of [-0.26, -0.19, 0.19, 0.26])
    chrome(w).rod([x, 0.77, 0.28], [x, 0.77, 0.31], 0.025, 0.025, 14)
  for (let i = 0; i < 8; i++)
    w.placed({ at: [-0.3 + (i % 4) * 0.2, 0.93, i < 4 ? -0.2 : 0.06] }, () =>
      brush(w, finish.ceramic, '#f6f2ea').lathe('0.075,0 0.09,0.02 0.07,0.13 0.04,0.14 0,0.14', 20),
    )
  chrome(w).tube('.36,.62,.2 .38,.4,.26 .35,.26,.3', 0.014)
}

/** A sole of steel under a body with its handle over it; lying flat, the point to +x. */
const iron = (w: Workpiece, body: Rgb): void => {
  const sole = '-.8,-.36 .1,-.38 .6,-.24 1,0 .6,.24 .1,.38 -.8,.36 -.9,0'
  chrome(w).plan(sole, 0, 0.09, 0.02)
  const s = new Sculpture()
  const paint = s.paint(body, finish.plastic)
  s.add(ellipsoid([-0.12, 0.2, 0], [0.84, 0.24, 0.36]), paint)
  s.add(limb([0.42, 0.3, 0], [0.2, 0.84, 0], 0.11), paint, { blend: 0.1 })
  s.add(limb([0.2, 0.86, 0], [-0.72, 0.86, 0], 0.115, 0.13), paint, { blend: 0.06 })
  s.add(limb([-0.72, 0.86, 0], [-0.76, 0.24, 0], 0.13, 0.16), paint, { blend: 0.08 })
  s.cut(block([0, -0.18, 0], [1.2, 0.25, 1]))
  w.sculpt(s, 0.03)
  black(w).tube(
    curve(points3('-.78,.8,0 -1,.86,.02 -1.2,.6,.1 -1.3,.2,.24 -1.55,.03,.34 -1.9,.03,.2'), 6),
    0.028,
  )
  chrome(w).rod([0.2, 0.98, 0], [0.2, 1, 0], 0.12, 0.1, 20)
}

/** The machine that the noun names. */
export const kitchenMachine: Builder = (subject) => ({
  yaw: 0.35,
  stature: 1,
  work: made((w) => {
    const { noun } = subject
    const color = (own: string) => colorOf(subject, 0, own)
    if (/coffee|espresso|cappuccino/.test(noun)) coffeeMachine(w, color('#b3262a'))
    else if (/blender|juicer|food-processor/.test(noun))
      blender(w, color('#3c3f44'), subject.colors[1] ?? hex('#d8566a'))
    else if (/iron/.test(noun)) iron(w, color('#3f7fc0'))
    else standMixer(w, color('#8fc7b8'))
  }),
})

/** Wires bent into a bulb on a handle; standing. */
const whisk = (w: Workpiece): void => {
  for (let k = 0; k < 6; k++) {
    const a = (k / 6) * Math.PI
    const at = (t: number): [number, number, number] => {
      const r = 0.15 * Math.sin(Math.PI * t) ** 0.8
      const side = Math.cos(Math.PI * t) < 0 ? 1 : 1
      return [Math.cos(a) * r * side, 0.45 + 0.55 * t, Math.sin(a) * r * side]
    }
    const loop = Array.from({ length: 13 }, (_, i) => at(i / 12))
    chrome(w).tube(loop, 0.008, 6)
    chrome(w).tube(
      loop.map(([x, y, z]): [number, number, number] => [-x, y, -z]),
      0.008,
      6,
    )
  }
  chrome(w).lathe('0.03,0 0.045,0.05 0.035,0.2 0.045,0.36 0.03,0.46 0,0.46', 20)
}

const rollingPin = (w: Workpiece, color: Rgb): void => {
  const wood = brush(w, finish.wood, color)
  w.placed({ at: [0, 0.5, 0], roll: Math.PI / 2 }, () => {
    wood.lathe('0.5,-1.7 0.5,1.7 0.2,1.78 0,1.78', 30)
    wood.lathe('0,-1.78 0.2,-1.78 0.5,-1.7', 30)
    for (const k of [-1, 1])
      w.placed({ scale: [1, k, 1] }, () =>
        wood.shade(0.7).lathe('0.14,1.74 0.2,1.9 0.24,2.2 0.16,2.5 0,2.52', 22),
      )
  })
}

/** A steel bowl of holes on a foot, two ears. */
const colander = (w: Workpiece): void => {
  const steel = chrome(w)
  steel.lathe(
    '0.5,0 0.5,0.08 0.4,0.1 0.8,0.42 0.98,0.9 1.08,0.95 1.08,1 0.95,0.99 0.7,0.42 0,0.2',
    44,
  )
  const hole = black(w)
  for (const [row, n] of [
    [0.32, 16],
    [0.5, 22],
    [0.68, 24],
  ] as const)
    for (let i = 0; i < n; i++) {
      const a = ((i + row * 5) / n) * Math.PI * 2
      const r = 0.68 + (row - 0.32) * 0.62
      hole.ball([Math.cos(a) * r, row, Math.sin(a) * r], 0.032, undefined, 8)
    }
  for (const k of [-1, 1])
    steel.tube(
      [
        [k * 1.04, 0.95, -0.3],
        [k * 1.3, 0.93, -0.18],
        [k * 1.3, 0.93, 0.18],
        [k * 1.04, 0.95, 0.3],
      ],
      0.035,
    )
}

const grater = (w: Workpiece): void => {
  const steel = chrome(w)
  steel.slab('-.34,0 .34,0 .22,.84 -.22,.84', -0.2, 0.2, 0.01)
  for (let row = 0; row < 8; row++)
    for (let i = 0; i < 5; i++)
      black(w).ball(
        [(i - 2) * 0.085 * (1 - row * 0.035) + (row % 2) * 0.03, 0.12 + row * 0.085, 0.205],
        [0.022, 0.014, 0.012],
        undefined,
        8,
      )
  black(w).tube('-.16,.84,0 -.17,.97,0 .17,.97,0 .16,.84,0', 0.035)
}

const corkscrew = (w: Workpiece, color: Rgb): void => {
  const turns = Array.from({ length: 41 }, (_, i): [number, number, number] => {
    const a = (i / 40) * Math.PI * 10
    return [0.07 * Math.cos(a), 0.02 + (i / 40) * 0.52, 0.07 * Math.sin(a)]
  })
  chrome(w).tube(turns, [0.004, 0.026, 0.026], 8)
  chrome(w).rod([0, 0.52, 0], [0, 0.86, 0], 0.035)
  const s = new Sculpture()
  s.add(limb([-0.36, 0.9, 0], [0.36, 0.9, 0], 0.085), s.paint(color, finish.wood))
  s.add(sphere([0, 0.88, 0], 0.11), s.paint(color, finish.wood), { blend: 0.05 })
  w.sculpt(s, 0.02)
}

/** A flat thing with a hole at its handle, standing on its edge a little tilted back. */
const cuttingBoard = (w: Workpiece, color: Rgb): void => {
  w.placed({ pitch: -0.14, at: [0, 0, 0] }, () =>
    brush(w, finish.wood, color).slab(
      '-.42,0 .42,0 .46,.05 .46,.68 .4,.75 .12,.78 .1,.95 .05,1 -.05,1 -.1,.95 -.12,.78 -.4,.75 -.46,.68 -.46,.05',
      -0.04,
      0.04,
      0.015,
    ),
  )
  const s = new Sculpture()
  s.add(cone([0, 0.9, -0.1], [0, 0.9, -0.06], 0.03, 0.03), s.paint(hex('#3a2414'), finish.wood))
  w.sculpt(s, 0.015)
}

/** The tool of the cook that the noun names. */
export const cookTool: Builder = (subject) => ({
  yaw: 0.3,
  stature: 1,
  work: made((w) => {
    const { noun } = subject
    const color = (own: string) => colorOf(subject, 0, own)
    if (/whisk/.test(noun)) whisk(w)
    else if (/pin/.test(noun)) rollingPin(w, color('#d8a868'))
    else if (/grater/.test(noun)) grater(w)
    else if (/corkscrew|opener/.test(noun)) corkscrew(w, color('#6a3a1c'))
    else if (/board/.test(noun)) cuttingBoard(w, color('#b9824a'))
    else colander(w)
  }),
})
