// Motor boats, fishing boats, tugs, house boats, and submarines.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Brush, brush, mirrored, round, spread } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'
import { deck, type Hull, hullPoint, planks, rim } from './hull.ts'

const speed: Hull = {
  long: 6.4,
  beam: 2.2,
  tall: 1,
  bow: 0.35,
  stern: 0,
  transom: 0.85,
  full: [0.2, 0.5],
  rake: [1, 0],
}
const speedboat = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 1.05,
  stature: 1.75,
  anchors: { seat: [0, 0.75, -0.5], top: [0, 1.2, -0.5] },
  work: made((w) => {
    const wood = brush(w, finish.paint, colorOf(subject, 0, '#f6f4ee'))
    planks(brush(w, finish.paint, colorOf(subject, 1, '#b8201c')), speed, 0, 0.5)
    planks(wood, speed, 0.5, 1)
    deck(wood.shade(0.96), speed, 1, 0.56, 1)
    deck(brush(w, finish.wood, '#b0783c'), speed, 0.55, 0, 0.58)
    rim(brush(w, finish.chrome, '#d8dce0'), speed, 0.03)
    brush(w, finish.glass, '#3a5460').cloth(
      [-0.95, 1.05, 0.5],
      [0.95, 1.05, 0.5],
      [0.75, 1.55, 0.05],
      [-0.75, 1.55, 0.05],
      [0, 0, 0.3],
    )
    for (const x of [-0.5, 0.5]) {
      const seat = brush(w, finish.leather, '#e8e0cc')
      seat.block([x, 0.55, -0.5], 0.6, 0.25, 0.55)
      seat.block([x, 0.75, -0.8], 0.6, 0.5, 0.14)
    }
    brush(w, finish.leather, '#e8e0cc').block([0, 0.55, -2], 1.6, 0.3, 0.6)
    const motor = brush(w, finish.plastic, '#202226')
    motor.block([0, 0.5, -3.4], 0.4, 0.85, 0.5)
    motor.block([0, -0.1, -3.4], 0.16, 0.7, 0.2)
  }),
})

const cream = hex('#f4f1e8')
const workHull: Hull = {
  long: 9,
  beam: 3.2,
  tall: 1.7,
  bow: 1.1,
  stern: 0.25,
  transom: 0.75,
  full: [0.25, 0.6],
  rake: [0.8, 0.1],
  bluff: 0.7,
}
/** A wheelhouse with windows all round, its roof and light. */
const wheelhouse = (w: Workpiece, at: Vec3, size: Vec3, wall: Vec3, roof: Vec3): void => {
  const [x, y, z] = at
  const [wide, tall, deep] = size
  const b = brush(w, finish.paint, wall)
  b.block(at, wide, tall, deep)
  const glass = brush(w, { ...finish.glass, emission: [0.2, 0.15, 0.07] }, '#22303a')
  for (const s of [-1, 1])
    spread(-deep * 0.28, deep * 0.28, 2, (dz) =>
      glass.block([x + (s * wide) / 2, y + tall * 0.5, z + dz], 0.05, tall * 0.32, deep * 0.34),
    )
  spread(-wide * 0.3, wide * 0.3, 3, (dx) =>
    glass.block([x + dx, y + tall * 0.5, z + deep / 2], wide * 0.25, tall * 0.32, 0.05),
  )
  brush(w, finish.paint, roof).block([x, y + tall, z], wide * 1.15, 0.12, deep * 1.2)
}

/** What stands on the deck of a tug. */
const tugDeck = (w: Workpiece): void => {
  wheelhouse(w, [0, 1.4, 1], [1.9, 2.6, 2], cream, hex('#b8281c'))
  wheelhouse(w, [0, 1.4, -0.8], [2.4, 1.3, 2.6], cream, hex('#d8d4c8'))
  brush(w, finish.paint, '#1c1d20').rod([0, 2.6, -1.2], [0, 4.6, -1.2], 0.42, 0.4, 18)
  brush(w, finish.paint, '#e0b03a').rod([0, 3.6, -1.2], [0, 4, -1.2], 0.43, 0.43, 18)
  for (const side of [-1, 1])
    spread(0.2, 0.85, 7, (u) => {
      const p = hullPoint(workHull, u, 0.72, side, 0.06)
      brush(w, finish.rubber, '#141416').ball(p, [0.14, 0.34, 0.34])
    })
}
/** Wheelhouse, mast, boom, floats, nets and a fish box. */
const fishingDeck = (w: Workpiece): void => {
  wheelhouse(w, [0, 1.4, 0.9], [1.9, 2, 2], cream, hex('#c8481c'))
  const steel = brush(w, finish.steel, '#5a5e64')
  steel.rod([0, 3.4, 0.9], [0, 6.4, 0.7], 0.07, 0.04)
  steel.rod([0, 1.4, -2], [0, 5, -2], 0.09, 0.06)
  steel.rod([0, 2, -2], [0, 4.8, -4.4], 0.06, 0.04)
  steel.rod([0, 5, -2], [0, 6.2, 0.7], 0.02, 0.02, 4)
  const float = brush(w, finish.plastic, '#f0661c')
  for (const s of [-1, 1]) spread(-3, -1, 3, (z) => float.ball([s * 1.5, 1.9, z], 0.22))
  brush(w, finish.wool, '#3a7a6a').ball([0, 1.6, -3], [0.8, 0.45, 0.7])
  brush(w, finish.wood, '#b5854e').block([0.6, 1.4, -1.1], 0.7, 0.45, 0.6)
}
/** A long cabin with flower pots. */
const homeDeck = (w: Workpiece): void => {
  wheelhouse(w, [0, 1.4, -0.6], [2.6, 2, 5.4], hex('#c8503a'), hex('#4a4e55'))
  const leaf = brush(w, finish.leaf, '#4f8a3a')
  for (const z of [-2.4, -1.2, 0, 1.2]) leaf.ball([1.5, 1.75, z], [0.25, 0.25, 0.3])
}

const working = (subject: BriefSubject): ReturnType<Builder> => {
  const tug = /tug/.test(subject.noun)
  const home = /house/.test(subject.noun)
  return {
    yaw: 1.05,
    anchors: { seat: [0, 1.6, -2.4], top: [0, 4.6, 0.6], front: [0, 1.5, 4.6] },
    work: made((w) => {
      const color = colorOf(subject, 0, tug ? '#b8281c' : home ? '#2f5a48' : '#1c5a8c')
      planks(brush(w, finish.plaster, '#7a241c'), workHull, 0, 0.3)
      planks(brush(w, finish.paint, color), workHull, 0.3, 0.86)
      planks(brush(w, finish.paint, '#f2eee2'), workHull, 0.86, 1)
      deck(brush(w, finish.wood, '#a87a48'), workHull, 0.8)
      rim(brush(w, finish.wood, '#5a3a20'), workHull, 0.07)
      if (home) homeDeck(w)
      else if (tug) tugDeck(w)
      else fishingDeck(w)
    }),
  }
}
export const boat: Builder = (subject) =>
  /motor|speed|power|dinghy/.test(subject.noun) ? speedboat(subject) : working(subject)

/** Tower, periscope and its trim. */
const conningTower = (w: Workpiece, paint: Brush, trim: Brush): void => {
  const dark = brush(w, finish.steel, '#3a3f46')
  paint.plan('-0.55,-1.5 0.55,-1.5 0.7,0.6 0.4,1.6 -0.4,1.6 -0.7,0.6', 3.1, 4.75, 0.12)
  trim.plan('-0.62,-1.6 0.62,-1.6 0.78,0.6 0.45,1.7 -0.45,1.7 -0.78,0.6', 4.7, 4.85)
  dark.tube('0,4.7,0.2 0,6.1,0.2 0,6.3,0.35 0,6.3,0.75', 0.11)
  dark.rod([0.3, 4.7, -0.5], [0.3, 5.7, -0.5], 0.05)
}
/** Screw and lamp at the ends of a hull stretched by `k`. */
const submarineEnds = (w: Workpiece, brass: Brush, k: number): void => {
  w.placed({ at: [0, 1.75, -5.3 * k] }, () => {
    brass.ball([0, 0, 0], [0.22, 0.22, 0.3])
    round(4, (a) => w.placed({ roll: a }, () => brass.ball([0.55, 0, -0.05], [0.5, 0.2, 0.06])))
  })
  brush(w, { emission: [2.2, 2, 1.2] }, '#fff4c8').ball([0, 1.75, 4.9 * k], [0.3, 0.3, 0.16])
}
const pressureHull =
  '0.02,-5.2 0.35,-5 0.75,-4.2 1.25,-3 1.6,-1.6 1.7,0 1.7,1.8 1.62,2.8 1.4,3.7 1,4.4 0.5,4.8 0.02,4.95'

/** A round hull with a conning tower, periscope, portholes, fins and a screw. */
export const submarine: Builder = (subject) => {
  const words = `${subject.noun} ${Object.values(subject.traits).join(' ')}`
  const war = /u-boat|nuclear|navy|military/.test(words)
  return {
    yaw: 1.0,
    anchors: { seat: [0, 4.4, 0.3], top: [0, 5.2, 0.3] },
    work: made((w) => {
      const paint = brush(w, finish.paint, colorOf(subject, 0, war ? '#4a5258' : '#f0b81c'))
      const trim = brush(w, finish.paint, colorOf(subject, 1, war ? '#2c3136' : '#d8481c'))
      const k = war ? 1.45 : 1
      w.placed({ at: [0, 1.75, 0], scale: [1, 1, k] }, () => {
        paint.latheZ(pressureHull, 40)
        trim.latheZ('1.5,-2.02 1.62,-2.05 1.64,-1.7 1.5,-1.65', 40)
        trim.latheZ('1.5,2.6 1.7,2.6 1.66,2.9 1.5,2.9', 40)
      })
      conningTower(w, paint, trim)
      const brass = brush(w, finish.gold, '#d8a848')
      const pane = brush(w, { ...finish.glass, emission: [0.5, 0.42, 0.18] }, '#9ad0e0')
      mirrored(w, () => {
        for (const z of war ? [] : [-0.9, 0.5, 1.9]) {
          brass.ball([1.66, 1.95, z], [0.14, 0.5, 0.5])
          pane.ball([1.76, 1.95, z], [0.1, 0.36, 0.36])
        }
        trim.plan('0.6,0.2 1.7,0 1.5,0.8 0.6,1', 4, 4.12)
        w.placed({ scale: [1, 1, k] }, () =>
          trim.plan('0.6,-5.1 2.1,-5.2 1.8,-4.2 0.6,-3.6', 1.67, 1.83),
        )
      })
      w.placed({ scale: [1, 1, k] }, () =>
        trim.side('-5.2,0.2 -5.2,3.4 -4.4,3.1 -3.6,1.7 -4.4,0.5', 0.09),
      )
      submarineEnds(w, brass, k)
    }),
  }
}
