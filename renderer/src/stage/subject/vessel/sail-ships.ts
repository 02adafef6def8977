// Under sail: sailing boats, junks and catamarans, galleons and longships.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, spread } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'
import { deck, type Hull, hullPoint, planks, rim } from './hull.ts'

const sailcloth = { ...finish.cloth, scale: 12, relief: 0.03 }

/** Mainsail and jib on one mast at z. */
const sloopRig = (w: Workpiece, at: Vec3, tall: number, sail: Brush): void => {
  const mast = brush(w, finish.wood, '#9a7040')
  const [x, y, z] = at
  mast.rod(at, [x, y + tall, z], 0.09, 0.05)
  mast.rod([x, y + 0.9, z], [x + 0.5, y + 0.95, z - tall * 0.42], 0.055, 0.04)
  const head: Vec3 = [x, y + tall * 0.96, z - 0.1]
  sail.cloth(
    [x, y + 1, z - 0.1],
    [x + 0.5, y + 1.05, z - tall * 0.41],
    head,
    head,
    [0.55, 0, 0],
    10,
  )
  const tack: Vec3 = [x, y + 0.25, z + tall * 0.36]
  const top: Vec3 = [x, y + tall * 0.82, z + 0.08]
  sail.shade(1.06).cloth(tack, [x + 0.55, y + 0.7, z + 0.15], top, top, [0.5, 0, 0.1], 10)
  mast.rod(tack, top, 0.012, 0.012, 4)
  mast.rod([x, y + 0.1, z - tall * 0.42], [x, y + tall, z], 0.01, 0.01, 4)
}

const sloop: Hull = {
  long: 7,
  beam: 2.3,
  tall: 1.15,
  bow: 0.4,
  stern: 0.05,
  transom: 0.6,
  full: [0.35, 0.5],
  rake: [0.7, 0.1],
}
const junk = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 1.15,
  anchors: { seat: [0, 1.6, -2.4], top: [0, 8.6, 0] },
  work: made((w) => {
    const h: Hull = { ...sloop, long: 8, beam: 2.8, bow: 0.9, stern: 1.5, transom: 0.8, bluff: 0.6 }
    planks(brush(w, { ...finish.wood, scale: 4 }, '#6a4426'), h, 0, 1)
    deck(brush(w, finish.wood, '#a87c4a'), h, 0.85)
    rim(brush(w, finish.wood, '#3a2416'), h, 0.07)
    brush(w, finish.wood, '#8a3a20').block([0, 1.2, -2.5], 1.8, 1.2, 1.8)
    const red = brush(w, sailcloth, colorOf(subject, 0, '#b83a20'))
    const pole = brush(w, finish.wood, '#5a3a20')
    for (const [z, tall, long] of [
      [2.6, 5, 2],
      [0.2, 7.4, 3.2],
      [-2.8, 5.6, 2],
    ] as const) {
      pole.rod([0, 1, z], [0, 1.2 + tall, z], 0.09, 0.06)
      spread(0, 5, 6, (i) => {
        const [a, b] = [i / 6, (i + 1) / 6]
        const y = (t: number) => 1.9 + (tall - 0.9) * t
        const back = (t: number) =>
          z - long * (0.75 + 0.25 * Math.sin(Math.PI * t * 0.9)) + long * t * t * 0.4
        const front = z + long * 0.28
        red
          .shade(0.92 + 0.12 * (i % 2))
          .cloth(
            [0.25, y(a), back(a)],
            [0.1, y(a), front],
            [0.1, y(b), front],
            [0.25, y(b), back(b)],
            [0.12, 0, 0],
            4,
          )
        pole.rod([0.27, y(b), back(b) - 0.1], [0.12, y(b), front + 0.08], 0.035)
      })
    }
  }),
})

/** A sailing boat: white hull and two sails; a junk with battened red ones; two hulls for a catamaran. */
export const sailboat: Builder = (subject) => {
  if (/junk/.test(subject.noun)) return junk(subject)
  const twin = /catamaran/.test(subject.noun)
  const masts = /schooner|dhow/.test(subject.noun) ? [1.1, -1.5] : [0.5]
  return {
    yaw: 1.2,
    anchors: { seat: [0, 1.15, -1.9], top: [0, 9.8, 0.5] },
    work: made((w) => {
      const body = colorOf(subject, 0, '#f4f2ec')
      const paint = brush(w, finish.paint, body)
      for (const x of twin ? [-1.5, 1.5] : [0])
        w.placed({ at: [x, 0, 0], scale: twin ? [0.45, 1, 1] : 1 }, () => {
          planks(brush(w, finish.paint, '#a8281c'), sloop, 0, 0.36)
          planks(paint, sloop, 0.36, 0.82)
          planks(brush(w, finish.paint, '#1c3a6a'), sloop, 0.82, 1)
          deck(brush(w, finish.wood, '#c8985c'), sloop, 0.97)
          rim(brush(w, finish.wood, '#8a5a30'), sloop, 0.04)
        })
      if (twin) paint.block([0, 1.05, -0.4], 3.4, 0.2, 3.6)
      const cabin = brush(w, finish.paint, '#f6f4ee')
      cabin.side('-1.4,1.1 1.2,1.1 0.7,1.6 -1.3,1.66', 0.62, 0.06)
      const glass = brush(w, finish.glass, '#1c2a34')
      for (const s of [-1, 1])
        for (const z of [-0.9, -0.2, 0.4]) glass.ball([s * 0.62, 1.38, z], [0.03, 0.1, 0.22])
      const sail = brush(w, sailcloth, colorOf(subject, 1, '#fbf8ee'))
      for (const [i, z] of masts.entries()) sloopRig(w, [0, 1.1, z], i ? 6.6 : 8.6, sail)
      brush(w, finish.wood, '#6a4426').side('-3.7,0.1 -3.5,1.3 -3.4,1.3 -3.4,0.1', 0.04)
    }),
  }
}

interface SquareRig {
  readonly z: number
  readonly tall: number
  readonly wide: number
  readonly sails: number
}
/** A mast with square sails one above the other, shrouds and a top. */
const squareRig = (w: Workpiece, foot: number, m: SquareRig, sail: Brush, worn: boolean): void => {
  const wood = brush(w, finish.wood, '#6a4628')
  wood.rod([0, foot - 1, m.z], [0, foot + m.tall, m.z], 0.3, 0.14, 12)
  wood.block([0, foot + m.tall * 0.62, m.z], 1.6, 0.5, 1.6)
  const share = (m.tall * 0.9) / m.sails
  for (let i = 0; i < m.sails; i++) {
    const [low, high] = [foot + m.tall * 0.1 + i * share, foot + m.tall * 0.1 + (i + 0.92) * share]
    const [a, b] = [m.wide * (1 - 0.17 * i), m.wide * (1 - 0.17 * (i + 0.7))]
    wood.rod([-b * 1.08, high, m.z + 0.3], [b * 1.08, high, m.z + 0.3], 0.13, 0.13, 8)
    if (worn && i === 1) continue
    sail
      .shade(1 - 0.05 * i)
      .cloth(
        [-a, low, m.z + 0.5],
        [a, low, m.z + 0.5],
        [b, high, m.z + 0.35],
        [-b, high, m.z + 0.35],
        [0, 0, 1.5],
        12,
      )
  }
  const rope = brush(w, finish.cloth, '#2a2018')
  for (const s of [-1, 1])
    spread(-1.1, 1.1, 4, (dz) =>
      rope.rod([s * 3, foot - 0.1, m.z + dz], [s * 0.2, foot + m.tall * 0.62, m.z], 0.04, 0.03, 4),
    )
}

const galleonHull: Hull = {
  long: 26,
  beam: 7.6,
  tall: 5.2,
  bow: 2.2,
  stern: 4.2,
  transom: 0.72,
  full: [0.3, 0.6],
  rake: [2.6, 1.2],
  bluff: 0.62,
}

const skull = (bone: Brush, x: number, y: number, z: number, k: number): void => {
  bone.ball([x, y + 0.12 * k, z], [0.08, 0.32 * k, 0.3 * k])
  bone.block([x, y - 0.36 * k, z], 0.14, 0.24 * k, 0.3 * k)
  const dark = bone.dyed('#0c0c0e')
  for (const s of [-1, 1]) {
    dark.ball([x, y + 0.08 * k, z + s * 0.12 * k], [0.12, 0.09 * k, 0.08 * k])
    for (const t of [-1, 1])
      bone.ball([x, y - 0.5 * k + s * t * 0.24 * k, z + s * 0.5 * k], [0.08, 0.1 * k, 0.1 * k])
    bone.rod(
      [x, y - 0.5 * k - 0.24 * k, z - s * 0.5 * k],
      [x, y - 0.5 * k + 0.24 * k, z + s * 0.5 * k],
      0.05 * k,
    )
  }
}

const galleonHullWork = (w: Workpiece, timber: Brush): void => {
  const h = galleonHull
  const strakes = 11
  for (let i = 0; i < strakes; i++) {
    const tone = i === 6 ? 1.9 : i === 9 ? 0.55 : 0.8 + 0.2 * ((i * 5) % 3)
    planks(timber.shade(tone), h, i / strakes, (i + 1) / strakes, 0, 44)
  }
  deck(timber.shade(2.1), h, 0.8)
  for (const v of [0.63, 0.82, 1])
    rim(timber.shade(v === 1 ? 2.4 : 0.6), h, v === 1 ? 0.16 : 0.12, v)
  const port = brush(w, finish.wood, '#0d0a08')
  const iron = brush(w, finish.steel, '#2c2d30')
  for (const side of [-1, 1])
    spread(0.2, 0.78, 8, (u) => {
      const p = hullPoint(h, u, 0.7, side, 0.03)
      port.block([p[0], p[1] - 0.32, p[2]], 0.14, 0.64, 0.7)
      iron.rod([p[0] - side * 0.4, p[1], p[2]], [p[0] + side * 0.65, p[1] + 0.04, p[2]], 0.16, 0.13)
    })
  const gold = brush(w, finish.gold, '#d8a43a')
  const lamp = brush(w, { emission: [1.4, 0.8, 0.3] }, '#ffd890')
  const back = -h.long / 2
  for (const x of [-1.9, -0.65, 0.65, 1.9]) {
    lamp.block([x, 5.6, back - 1.02], 0.8, 1.1, 0.3)
    gold.block([x, 5.45, back - 1.06], 1.05, 0.15, 0.3)
  }
  for (const x of [-2, 2]) {
    gold.rod([x, 9, back - 0.9], [x, 10, back - 1.2], 0.08)
    lamp.ball([x, 10.2, back - 1.2], [0.3, 0.45, 0.3])
  }
  timber.shade(1.3).block([0, 5.2, -9.6], 4.8, 3.4, 5.2)
  timber.shade(0.7).block([0, 8.6, -9.6], 5.2, 0.25, 5.6)
}

/** A galleon under full sail, with a black flag when pirates sail it. */
const galleon = (subject: BriefSubject): ReturnType<Builder> => {
  const pirate = /pirate|pearl/.test(subject.noun)
  const ghost = /ghost|wreck|sunken/.test(subject.noun) || subject.traits['state'] === 'ruined'
  const cloth = subject.colors[1] ?? (pirate ? '#1c1a1c' : ghost ? '#8c958c' : '#efe6d0')
  return {
    yaw: 1.05,
    anchors: { seat: [0, 4.6, 2], top: [0, 26, 0], front: [0, 6, 16] },
    work: made((w) => {
      const color = subject.colors[0] ?? (ghost ? '#4a4a42' : '#6a4526')
      const timber = brush(w, { ...finish.wood, scale: 2.5 }, color).shade(0.8)
      galleonHullWork(w, timber)
      const sail = brush(w, sailcloth, cloth)
      squareRig(w, 4.6, { z: 7, tall: 17, wide: 4.8, sails: 3 }, sail, ghost)
      squareRig(w, 4.6, { z: 0, tall: 20.5, wide: 5.6, sails: 3 }, sail, ghost)
      squareRig(w, 5.4, { z: -7, tall: 14.5, wide: 4.2, sails: 2 }, sail, ghost)
      timber.rod([0, 6.4, 13.4], [0, 9.6, 20.5], 0.28, 0.12)
      const head: Vec3 = [0, 17, 7.6]
      if (!ghost) sail.cloth([0, 9, 19.5], [0.5, 7.4, 12], head, head, [0.9, 0, 0])
      const flag = brush(w, finish.cloth, pirate ? '#101012' : colorOf(subject, 0, '#b8202c'))
      flag.cloth([0, 24.6, -0.2], [0.5, 24.4, -4.2], [0.5, 26.8, -4.2], [0, 27, -0.2], [0.35, 0, 0])
      timber.rod([0, 24, 0], [0, 27.3, 0], 0.09)
      if (pirate) {
        const bone = brush(w, finish.plaster, '#f4f0e4')
        for (const x of [-0.12, 0.62]) skull(bone, x, 25.8, -2.2, 1)
        for (const s of [-1, 1])
          w.placed({ at: [0, 15.6, 2.1 + s * 0.04], yaw: -Math.PI / 2 }, () =>
            skull(bone, 0, 0, 0, 2.4),
          )
      }
    }),
  }
}

const longship: Hull = {
  long: 18,
  beam: 4,
  tall: 1.6,
  bow: 3,
  stern: 2.6,
  full: [0.45, 0.55],
  rake: [1.2, 1],
  rocker: 1.1,
}
const dragonHead = (b: Brush, at: Vec3): void => {
  const [x, y, z] = at
  b.tube(
    [
      [x, y - 1.6, z - 0.9],
      [x, y, z],
      [x, y + 1.1, z + 0.15],
      [x, y + 1.7, z + 0.55],
    ],
    [0.4, 0.34, 0.26, 0.3],
  )
  b.ball([x, y + 1.8, z + 0.85], [0.3, 0.3, 0.6])
  b.dyed('#f0d890').ball([x, y + 1.6, z + 1.3], [0.16, 0.08, 0.2])
  for (const s of [-1, 1]) {
    b.dyed('#f4e8b0').ball([x + s * 0.24, y + 1.95, z + 0.95], 0.1)
    b.rod([x + s * 0.2, y + 2, z + 0.6], [x + s * 0.34, y + 2.55, z + 0.2], 0.1, 0.01)
  }
}
/** A longship: dragon's head, striped sail, round shields and oars. */
const viking = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 1.05,
  anchors: { seat: [0, 1.2, -3], top: [0, 12, 0] },
  work: made((w) => {
    const timber = brush(w, { ...finish.wood, scale: 3 }, colorOf(subject, 0, '#6e4526'))
    for (let i = 0; i < 7; i++)
      planks(timber.shade(0.85 + 0.14 * (i % 3)), longship, i / 7, (i + 1.05) / 7, 0.02 * (7 - i))
    deck(timber.shade(1.5), longship, 0.55, 0.1, 0.9)
    rim(timber.shade(0.6), longship, 0.1)
    dragonHead(timber.shade(0.8), hullPoint(longship, 1, 1, 0))
    const tail = hullPoint(longship, 0, 1, 0)
    timber
      .shade(0.8)
      .tube(
        [
          [0, tail[1] - 1, tail[2] + 0.5],
          tail,
          [0, tail[1] + 1.2, tail[2] + 0.1],
          [0, tail[1] + 1.5, tail[2] + 0.7],
        ],
        [0.34, 0.26, 0.2, 0.06],
      )
    const shields = ['#b8281c', '#e0b03a', '#1c4a7a', '#f0e8d8']
    for (const side of [-1, 1])
      spread(0.24, 0.76, 11, (u, i) => {
        const p = hullPoint(longship, u, 0.93, side, 0.08)
        const face = brush(w, finish.wood, shields[i % 4] ?? '#b8281c')
        face.rod([p[0], p[1], p[2]], [p[0] + side * 0.1, p[1], p[2]], 0.46, 0.44, 20)
        brush(w, finish.steel, '#9aa0a8').ball([p[0] + side * 0.1, p[1], p[2]], 0.15)
        if (i % 2)
          timber
            .shade(1.4)
            .rod([p[0], p[1] - 0.5, p[2]], [p[0] + side * 2.3, 0.1, p[2] - 0.8], 0.06, 0.05)
      })
    timber.rod([0, 0.8, 0], [0, 12, 0], 0.2, 0.13)
    timber.rod([-4, 11.2, 0.3], [4, 11.2, 0.3], 0.13)
    const cloths = [colorOf(subject, 1, '#c0281c'), '#f2ead8'] as const
    for (let i = 0; i < 8; i++) {
      const [a, b] = [-3.8 + 0.95 * i, -3.8 + 0.95 * (i + 1)]
      const bulge = (x: number) => 1.5 * Math.cos((x / 3.8) * 1.35)
      brush(w, sailcloth, cloths[i % 2] ?? '#f2ead8').skin(3, 10, (u, v) => {
        const x = a + (b - a) * u
        return [
          x * (1 + 0.06 * v),
          4.2 + 7 * v,
          0.4 + bulge(x) * Math.sin(Math.PI * (0.15 + 0.8 * v)),
        ]
      })
    }
    const rope = brush(w, finish.cloth, '#2a2018')
    for (const z of [-8, 8]) rope.rod([0, 3, z], [0, 11.8, 0], 0.04, 0.04, 4)
  }),
})

export const pirateShip: Builder = (subject) =>
  /viking|longship/.test(subject.noun) ? viking(subject) : galleon(subject)
