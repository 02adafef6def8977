// Things that keep a house: vacuum cleaners, fans, radiators, safes, gongs, metronomes.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, round, spread } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, cone, ellipsoid, limb, torus, turned } from '../sdf.ts'
import { curve, points3 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

const chrome = (w: Workpiece): Brush => brush(w, finish.chrome, '#d2d6da')
const black = (w: Workpiece): Brush => brush(w, finish.plastic, '#1c1d20')

/** A canister on wheels, its ribbed hose, the wand upright and the head on the floor. */
export const vacuumCleaner: Builder = (subject) => ({
  yaw: 0.25,
  stature: 1,
  work: made((w) => {
    const color = colorOf(subject, 0, '#c8332c')
    const s = new Sculpture()
    const shell = s.paint(color, finish.paint)
    const dark = s.paint([0.02, 0.02, 0.024], finish.plastic)
    s.add(ellipsoid([-0.34, 0.17, 0], [0.3, 0.15, 0.17]), shell)
    s.add(ellipsoid([-0.44, 0.2, 0], [0.16, 0.14, 0.15]), dark, { blend: 0.02 })
    for (const z of [-0.17, 0.17])
      s.add(cone([-0.46, 0.12, z - 0.03], [-0.46, 0.12, z + 0.03], 0.12, 0.12, 0.02), dark)
    s.add(limb([-0.5, 0.34, 0], [-0.22, 0.35, 0], 0.022), dark, { blend: 0.02 })
    // The head that sucks.
    s.add(block([0.4, 0.035, 0.06], [0.08, 0.035, 0.18], 0.025), dark)
    s.add(limb([0.4, 0.05, 0.06], [0.36, 0.12, 0.06], 0.03), dark, { blend: 0.02 })
    w.sculpt(s, 0.016)
    chrome(w).rod([0.36, 0.1, 0.06], [0.14, 0.86, 0.06], 0.019)
    black(w).tube('.14,.86,.06 .1,.96,.06 .02,.99,.06', 0.024)
    const hose = curve(
      points3('-.08,.18,0 .06,.16,0 .16,.3,-.06 .1,.6,-.1 -.1,.86,-.06 -.02,.97,.04 .06,.98,.06'),
      10,
    )
    black(w).tube(hose, 0.024, 10)
    for (const p of hose) brush(w, finish.rubber, '#3a3c40').ball(p, 0.027, undefined, 10)
  }),
})

/** Blades in a cage on a stand; the head faces +z. */
const standingFan = (w: Workpiece, color: Rgb): void => {
  black(w).lathe('0.24,0 0.24,0.02 0.05,0.05 0.03,0.08 0,0.08', 36)
  chrome(w).rod([0, 0.06, -0.05], [0, 0.72, -0.05], 0.018)
  black(w).rod([0, 0.72, -0.1], [0, 0.72, 0.02], 0.06, 0.05, 20)
  w.placed({ at: [0, 0.72, 0.05] }, () => {
    const blade = brush(w, finish.plastic, color)
    round(4, (a) =>
      w.placed({ roll: a }, () =>
        w.placed({ pitch: 0.25 }, () =>
          blade.slab('.02,.02 .1,.05 .16,.14 .13,.22 .02,.21 -.03,.12', -0.004, 0.004),
        ),
      ),
    )
    black(w).ball([0, 0, 0.02], [0.045, 0.045, 0.03])
    for (const r of [0.08, 0.16, 0.24, 0.265])
      chrome(w).tube(
        Array.from({ length: 41 }, (_, i): Vec3 => {
          const a = (i / 40) * Math.PI * 2
          return [r * Math.cos(a), r * Math.sin(a), r > 0.25 ? 0 : 0.06 - r * 0.08]
        }),
        0.005,
        6,
      )
    round(20, (a) =>
      chrome(w).tube(
        [
          [0.03 * Math.cos(a), 0.03 * Math.sin(a), 0.06],
          [0.24 * Math.cos(a), 0.24 * Math.sin(a), 0.042],
          [0.265 * Math.cos(a), 0.265 * Math.sin(a), 0],
        ],
        0.004,
        5,
      ),
    )
  })
}

/** Columns of cast iron side by side on feet. */
const radiator = (w: Workpiece, color: Rgb): void => {
  const iron = brush(w, finish.ceramic, color)
  spread(-0.66, 0.66, 9, (x) => {
    for (const z of [-0.07, 0.07])
      iron.tube(
        [
          [x, 0.12, z * 0.6],
          [x, 0.2, z],
          [x, 0.86, z],
          [x, 0.96, z * 0.6],
        ],
        0.055,
        10,
      )
    iron.ball([x, 0.94, 0], [0.06, 0.06, 0.1])
  })
  for (const y of [0.18, 0.88]) iron.rod([-0.7, y, 0], [0.74, y, 0], 0.05)
  for (const x of [-0.66, 0.66]) iron.rod([x, 0, 0], [x, 0.16, 0], 0.05, 0.045)
  chrome(w).rod([0.74, 0.18, 0], [0.86, 0.18, 0], 0.03)
  black(w).rod([0.86, 0.12, 0], [0.86, 0.28, 0], 0.045)
}

/** A steel box whose thick door has a dial and a wheel. */
const safe = (w: Workpiece, color: Rgb): void => {
  const steel = brush(w, { roughness: 0.4, f0: 0.06 }, color)
  steel.box([-0.44, 0.05, -0.4], [0.44, 1, 0.34])
  steel.shade(0.7).box([-0.37, 0.13, 0.34], [0.37, 0.92, 0.36])
  steel.shade(1.1).box([-0.35, 0.15, 0.35], [0.35, 0.9, 0.41])
  w.placed({ at: [-0.12, 0.62, 0.41] }, () => {
    chrome(w).latheZ('0.1,0 0.1,0.03 0.05,0.035 0.045,0.07 0,0.07', 32)
    round(12, (a) => black(w).ball([0.085 * Math.cos(a), 0.085 * Math.sin(a), 0.035], 0.007))
  })
  w.placed({ at: [0.12, 0.46, 0.45] }, () => {
    round(5, (a) =>
      chrome(w).rod([0, 0, 0], [0.13 * Math.cos(a), 0.13 * Math.sin(a), 0], 0.014, 0.018),
    )
    chrome(w).ball([0, 0, 0], 0.035)
  })
  for (const y of [0.28, 0.76])
    chrome(w).rod([-0.39, y - 0.07, 0.38], [-0.39, y + 0.07, 0.38], 0.025)
  for (const x of [-0.34, 0.34]) black(w).rod([x, 0, -0.02], [x, 0.06, -0.02], 0.07)
}

/** A disc of bronze hung in a frame of wood. */
const gong = (w: Workpiece, color: Rgb): void => {
  const wood = brush(w, finish.wood, '#5a1f18')
  for (const x of [-0.46, 0.46]) {
    wood.rod([x, 0, 0], [x, 1, 0], 0.035)
    wood.block([x, 0, 0], 0.09, 0.05, 0.42)
  }
  wood.box([-0.54, 0.93, -0.035], [0.54, 1, 0.035])
  for (const x of [-0.2, 0.2])
    brush(w, finish.cloth, '#c8a060').rod([x, 0.79, 0], [x, 0.95, 0], 0.01)
  w.placed({ at: [0, 0.49, 0] }, () =>
    brush(w, finish.gold, color).latheZ(
      '0.36,-0.06 0.39,-0.04 0.39,0 0.36,0.02 0.12,0.035 0.1,0.075 0,0.085',
      48,
    ),
  )
}

/** A pyramid of wood with its swinging needle. */
const metronome = (w: Workpiece, color: Rgb): void => {
  const wood = brush(w, finish.wood, color)
  wood.slab('-.34,0 .34,0 .34,.06 .3,.08 .12,.96 0,1 -.12,.96 -.3,.08 -.34,.06', -0.2, 0.16, 0.02)
  brush(w, finish.paper, '#f0e6cc').slab('-.1,.2 .1,.2 .05,.9 -.05,.9', 0.16, 0.172)
  w.placed({ at: [0, 0.14, 0.2], roll: -0.22 }, () => {
    chrome(w).rod([0, 0, 0], [0, 0.74, 0], 0.01)
    brush(w, finish.gold, '#d8a83a').slab('-.05,.46 .05,.46 .035,.56 -.035,.56', -0.02, 0.02)
  })
  brush(w, finish.gold, '#d8a83a').ball([0, 0.14, 0.19], 0.03)
}

/** The thing of the house that the noun names. */
export const houseMachine: Builder = (subject) => ({
  yaw: 0.3,
  stature: 1,
  work: made((w) => {
    const { noun } = subject
    const color = (own: string) => colorOf(subject, 0, own)
    if (/fan/.test(noun)) standingFan(w, color('#7fb4d8'))
    else if (/safe|vault|strongbox/.test(noun)) safe(w, color('#4a525c'))
    else if (/gong/.test(noun)) gong(w, color('#c8923a'))
    else if (/metronome/.test(noun)) metronome(w, color('#7a4420'))
    else radiator(w, color('#ece8de'))
  }),
})

/** A horse of wood on two bows; colours: coat, mane. It looks to +z. */
export const rockingHorse: Builder = (subject) => ({
  yaw: 0.9,
  stature: 1,
  anchors: { seat: [0, 0.62, -0.02] },
  work: made((w) => {
    const s = new Sculpture()
    const coat = s.paint(colorOf(subject, 0, '#e9dcc0'), finish.wood)
    const hair = s.paint(colorOf(subject, 1, '#7a3a1c'), finish.hair)
    const red = s.paint([0.5, 0.03, 0.03], finish.leather)
    s.add(ellipsoid([0, 0.52, 0], [0.13, 0.13, 0.3]), coat)
    s.add(limb([0, 0.56, 0.2], [0, 0.84, 0.32], 0.1, 0.075), coat, { blend: 0.06 })
    s.add(limb([0, 0.87, 0.31], [0, 0.76, 0.5], 0.08, 0.055), coat, { blend: 0.04 })
    for (const x of [-0.1, 0.1]) {
      s.add(limb([x * 0.8, 0.46, 0.2], [x * 1.3, 0.12, 0.3], 0.055, 0.032), coat, { blend: 0.03 })
      s.add(limb([x * 0.8, 0.46, -0.2], [x * 1.3, 0.12, -0.3], 0.06, 0.032), coat, { blend: 0.03 })
      s.add(limb([x * 0.4, 0.92, 0.3], [x * 0.45, 0.99, 0.29], 0.025, 0.012), coat, { blend: 0.01 })
    }
    for (let i = 0; i < 6; i++)
      s.add(ellipsoid([0, 0.92 - i * 0.055, 0.245 - i * 0.022], [0.035, 0.05, 0.055]), hair)
    s.add(limb([0, 0.56, -0.28], [0, 0.3, -0.42], 0.05, 0.03), hair, { blend: 0.02 })
    s.add(ellipsoid([0, 0.6, -0.02], [0.135, 0.07, 0.14]), red)
    s.add(torus([0, 0.8, 0.42], 0.066, 0.012, turned(0, 1.1)), red)
    w.sculpt(s, 0.017)
    for (const x of [-0.037, 0.037]) black(w).ball([x * 1.7, 0.88, 0.37], 0.016)
    const bow = brush(w, finish.wood, '#b03a24')
    for (const x of [-0.14, 0.14])
      bow.tube(
        Array.from({ length: 15 }, (_, i): Vec3 => {
          const t = (i / 14) * 2 - 1
          return [x, 0.03 + 0.16 * t * t, t * 0.56]
        }),
        0.03,
        8,
      )
    for (const z of [-0.3, 0.3]) bow.rod([-0.14, 0.09, z], [0.14, 0.09, z], 0.02)
  }),
})
