// Driven by engines: liners, steamers, warships, ferries, cargo ships, tankers, yachts, tugs and fishing boats.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Brush, brush, spread } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'
import { deck, type Hull, hullPoint, planks, rim } from './hull.ts'

const glassOf = (w: Workpiece): Brush =>
  brush(w, { ...finish.glass, emission: [0.14, 0.11, 0.06] }, '#1c2a36')

/** A house on deck with rows of windows, its front sloping. */
const deckHouse = (
  b: Brush,
  glass: Brush,
  at: Vec3,
  size: { wide: number; tall: number; deep: number; rows?: number; slope?: number },
): void => {
  const [x, y, z] = at
  const [h, d] = [size.wide / 2, size.deep / 2]
  const slope = size.slope ?? 0
  b.side(
    [
      [z - d, y],
      [z + d, y],
      [z + d - slope, y + size.tall],
      [z - d, y + size.tall],
    ],
    h,
    0.04,
    x,
  )
  const rows = size.rows ?? 1
  const step = size.tall / rows
  const count = Math.max(2, Math.round(size.deep / (step * 0.9)))
  for (let r = 0; r < rows; r++)
    for (const s of [-1, 1])
      spread(z - d * 0.88, z + d * 0.8 - (slope * (r + 0.5)) / rows, count, (zz) =>
        glass.block(
          [x + s * h, y + step * (r + 0.4), zz],
          0.06,
          step * 0.38,
          (size.deep / count) * 0.55,
        ),
      )
  const across = Math.max(2, Math.round(size.wide / step))
  for (let r = 0; r < rows; r++)
    spread(-h * 0.78, h * 0.78, across, (xx) =>
      glass.block(
        [x + xx, y + step * (r + 0.4), z + d - (slope * (r + 0.6)) / rows],
        (size.wide / across) * 0.6,
        step * 0.38,
        0.08,
      ),
    )
}

const funnel = (
  w: Workpiece,
  at: Vec3,
  r: number,
  tall: number,
  color: Vec3,
  band = '#16171a',
): void => {
  const b = brush(w, finish.paint, color)
  const [x, y, z] = at
  w.placed({ at: [x, y, z], pitch: -0.1, scale: [0.75, 1, 1.15] }, () => {
    b.rod([0, 0, 0], [0, tall * 0.75, 0], r, r * 0.95, 24)
    b.dyed(band).rod([0, tall * 0.75, 0], [0, tall, 0], r * 0.97, r * 0.95, 24)
  })
}

const liner: Hull = {
  long: 52,
  beam: 8.4,
  tall: 6,
  bow: 2.6,
  stern: 0.6,
  transom: 0.55,
  full: [0.25, 0.62],
  rake: [4, 1],
  bluff: 0.8,
}

const cruise = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 1.12,
  anchors: { seat: [0, 6.2, 19], top: [0, 19, 0] },
  work: made((w) => {
    const ferry = /ferry/.test(subject.noun)
    const color = colorOf(subject, 0, '#f7f7f4')
    const paint = brush(w, finish.paint, color)
    planks(brush(w, finish.paint, '#9a1f1c'), liner, 0, 0.26)
    planks(brush(w, finish.paint, colorOf(subject, 1, '#16406e')), liner, 0.26, 0.52)
    planks(paint, liner, 0.52, 1)
    deck(brush(w, finish.wood, '#b98d58'), liner, 0.98)
    const glass = glassOf(w)
    for (const side of [-1, 1])
      for (const v of [0.62, 0.78])
        spread(0.1, 0.86, 38, (u) => {
          const p = hullPoint(liner, u, v, side)
          glass.ball(p, [0.12, 0.24, 0.24], undefined, 8)
        })
    const tiers: readonly [number, number, number][] = [
      [6, -1.5, 37],
      [7.7, -2, 34],
      [9.4, -2.5, 31],
      [11.1, -3.5, 26],
      [12.8, -3, 19],
    ]
    tiers.forEach(([y, z, deep], i) => {
      deckHouse(paint, glass, [0, y, z], {
        wide: 7.4 - i * 0.5,
        tall: 1.55,
        deep,
        rows: 1,
        slope: 0.8,
      })
      paint.shade(0.82).block([0, y + 1.55, z], 7.9 - i * 0.5, 0.15, deep + 0.7)
    })
    const boat = brush(w, finish.plastic, '#f0761c')
    for (const s of [-1, 1])
      spread(-14, 10, 8, (z) => boat.ball([s * 4.1, 8.3, z], [0.5, 0.55, 1.1]))
    const stack = subject.colors[1] ?? hex(ferry ? '#c8281c' : '#1c5a9a')
    funnel(w, [0, 14.2, -9], 1.7, 4.4, stack)
    brush(w, finish.steel, '#d8dce0').rod([0, 14, 4], [0, 18.6, 3], 0.12)
    brush(w, finish.wet, '#3aa8d0').block([0, 11.2, -19], 4, 0.1, 5)
  }),
})

/** Black hull, white decks and four raked funnels. */
const steamer = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 1.12,
  anchors: { seat: [0, 6.6, 19], top: [0, 18, 0] },
  work: made((w) => {
    const h: Hull = { ...liner, bow: 1.8, transom: 0.35, rake: [0.6, 2.5] }
    planks(brush(w, finish.paint, '#7a1f18'), h, 0, 0.24)
    planks(brush(w, finish.paint, colorOf(subject, 0, '#15161a')), h, 0.24, 0.84)
    const white = brush(w, finish.paint, '#f2efe6')
    planks(white, h, 0.84, 1)
    deck(brush(w, finish.wood, '#b98d58'), h, 0.98)
    const glass = glassOf(w)
    for (const side of [-1, 1])
      for (const v of [0.5, 0.68])
        spread(0.1, 0.9, 36, (u) => {
          const p = hullPoint(h, u, v, side)
          brush(w, { emission: [0.7, 0.5, 0.2] }, '#ffe0a0').ball(
            p,
            [0.08, 0.17, 0.17],
            undefined,
            8,
          )
        })
    deckHouse(white, glass, [0, 6, 0], { wide: 7.2, tall: 1.8, deep: 33 })
    deckHouse(white, glass, [0, 7.8, 0.5], { wide: 6.2, tall: 1.7, deep: 28 })
    deckHouse(white, glass, [0, 9.5, 10.5], { wide: 5.6, tall: 1.5, deep: 5 })
    const count = /titanic|ocean-liner/.test(subject.noun) ? 4 : 2
    spread(8, -9, count, (z) => funnel(w, [0, 9.4, z], 1.25, 6.2, hex('#d8943a')))
    const mast = brush(w, finish.wood, '#8a5c30')
    for (const z of [18.5, -18]) {
      mast.rod([0, 6, z], [0, 17.5, z - 1], 0.2, 0.1)
      brush(w, finish.steel, '#2a2a2a').rod([0, 17, z - 1], [0, 14.5, 0], 0.03, 0.03, 4)
    }
    for (const s of [-1, 1]) spread(-12, 8, 8, (z) => white.ball([s * 3.5, 10.1, z], [0.4, 0.4, 1]))
  }),
})

const warship = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 1.1,
  anchors: { seat: [0, 5, 12], top: [0, 18, 0] },
  work: made((w) => {
    const h: Hull = { ...liner, tall: 4.4, beam: 7, bow: 2.2, transom: 0.6 }
    const grey = brush(w, finish.plaster, colorOf(subject, 0, '#7d858c'))
    planks(grey.dyed('#5a2420'), h, 0, 0.25)
    planks(grey, h, 0.25, 1)
    deck(grey.shade(0.75), h, 0.98)
    if (/carrier/.test(subject.noun)) {
      grey.shade(0.6).plan('-6,-27 6,-27 6.6,6 4.5,29 -4,29 -7,4', 6.2, 6.8)
      grey.dyed('#f0f0e8').block([-0.6, 6.81, 0], 0.25, 0.02, 50)
      deckHouse(grey, glassOf(w), [5, 6.8, 0], { wide: 2.6, tall: 5, deep: 8, rows: 3 })
      grey.rod([5, 11, 0], [5, 17, 0], 0.25, 0.1)
      spread(-18, 18, 7, (z) => {
        grey.shade(1.2).side(
          [
            [z - 1.4, 7.1],
            [z + 1.5, 7.2],
            [z - 1.2, 7.7],
          ],
          0.25,
          0,
          -4,
        )
        grey.shade(1.2).plan(
          [
            [-5.6, z - 0.9],
            [-4, z + 0.5],
            [-2.4, z - 0.9],
          ],
          7.2,
          7.3,
        )
      })
      return
    }
    const glass = glassOf(w)
    deckHouse(grey, glass, [0, 4.3, 0], { wide: 5.6, tall: 2.4, deep: 19, rows: 1 })
    deckHouse(grey, glass, [0, 6.7, 3.5], { wide: 4.6, tall: 3, deep: 7, rows: 2, slope: 0.8 })
    deckHouse(grey, glass, [0, 9.7, 3], { wide: 3, tall: 2.6, deep: 3.4 })
    funnel(w, [0, 6.6, -4], 1.3, 4.2, grey.color)
    grey.rod([0, 12, 2.6], [0, 18, 2.6], 0.3, 0.08)
    for (const y of [14, 16]) grey.rod([-1.6, y, 2.6], [1.6, y, 2.6], 0.09)
    for (const [z, y, turn] of [
      [16, 4.9, 1],
      [11.6, 6.2, 1],
      [-12.5, 4.4, -1],
    ] as const) {
      grey.shade(0.9).block([0, y - 0.6, z], 3.2, 2, 3)
      for (const x of [-0.6, 0.6])
        grey.shade(0.6).rod([x, y + 0.6, z + turn], [x, y + 1.2, z + turn * 5], 0.2, 0.16)
    }
  }),
})

/** Passenger ships by default; warships and steamers by name. */
export const ship: Builder = (subject) => {
  if (/war|battle|destroyer|naval|carrier|navy/.test(subject.noun)) return warship(subject)
  if (/titanic|steam|ocean-liner/.test(subject.noun)) return steamer(subject)
  return cruise(subject)
}

const containers = ['#b8321e', '#1c5a94', '#d8902a', '#2f7a48', '#8a8f94', '#c8c2b4', '#6a2a5a']
/** Stacks of containers before a white bridge; pipes and domes on a tanker. */
export const cargoShip: Builder = (subject, { seed }) => ({
  yaw: 1.12,
  anchors: { seat: [0, 6, 21], top: [0, 16, -17] },
  work: made((w) => {
    const h: Hull = { ...liner, tall: 5.4, bow: 2.4, rake: [3, 0.5], transom: 0.7, bluff: 0.65 }
    planks(brush(w, finish.plaster, '#8a2a1e'), h, 0, 0.34)
    planks(brush(w, finish.plaster, colorOf(subject, 0, '#1c3350')), h, 0.34, 1)
    deck(brush(w, finish.plaster, '#6a4a40'), h, 0.97)
    rim(brush(w, finish.steel, '#d8d8d4'), h, 0.07)
    const white = brush(w, finish.paint, '#f2f2ee')
    deckHouse(white, glassOf(w), [0, 5.2, -19], { wide: 7.4, tall: 8.5, deep: 5, rows: 5 })
    deckHouse(white, glassOf(w), [0, 13.7, -18.5], { wide: 8.4, tall: 1.5, deep: 3.4 })
    funnel(w, [0, 11, -23], 1.1, 5, hex('#c8481c'))
    white.rod([0, 15, -19], [0, 18, -19], 0.12)
    if (/tank/.test(subject.noun)) {
      const pipe = brush(w, finish.steel, '#c89a3a')
      for (const x of [-1, 0, 1]) pipe.rod([x, 6.2, -15], [x, 6.2, 18], 0.22)
      spread(-12, 15, 4, (z) => white.ball([0, 6, z], [3.2, 3.2, 3.2]))
      return
    }
    let n = seed % 7
    spread(-13.4, 16.6, 6, (z, row) => {
      const tall = 4 - (row > 4 ? 1 : 0) + ((row + n) % 2)
      for (let level = 0; level < tall; level++)
        spread(-2.95, 2.95, 3, (x, c) => {
          n += 3 + c
          const box = brush(w, finish.plaster, containers[n % 7] ?? '#b8321e')
          const y = 5.5 + level * 2.05
          box.block([x, y, z], 1.9, 2, 5.3)
          spread(-2.4, 2.4, 9, (dz) => {
            if (Math.abs(x) > 2)
              box.shade(0.75).block([x + Math.sign(x) * 0.95, y + 0.1, z + dz], 0.08, 1.8, 0.14)
          })
        })
    })
  }),
})

const yachtHull: Hull = {
  long: 22,
  beam: 5,
  tall: 2.6,
  bow: 1.2,
  stern: 0,
  transom: 0.8,
  full: [0.2, 0.5],
  rake: [3, -0.6],
}
export const yacht: Builder = (subject) => ({
  yaw: 1.15,
  anchors: { seat: [0, 2.7, -7], top: [0, 7.4, -1] },
  work: made((w) => {
    const h = yachtHull
    const white = brush(w, finish.paint, colorOf(subject, 0, '#fafaf7'))
    planks(brush(w, finish.paint, '#20242c'), h, 0, 0.25)
    planks(white, h, 0.25, 1)
    deck(brush(w, finish.wood, '#c09058'), h, 0.97)
    const glass = brush(w, finish.glass, '#11161c')
    const band = (u: number) => 0.14 * Math.sin(Math.PI * (0.05 + 0.9 * u))
    for (const s of [-1, 1])
      glass.skin(24, 2, (u, v) => hullPoint(h, 0.3 + 0.45 * u, 0.6 + v * band(u), s, 0.03))
    const tier = (y: number, z: number, long: number, half: number): void =>
      void w.placed({ at: [0, y, z], scale: [1, 1, long / 14] }, () => {
        white.side('-7,0 7,0 4.6,0.5 -7,0.5', half, 0.1)
        glass.side('-6.4,0.45 4.8,0.45 3.2,1.2 -6.4,1.2', half * 0.93, 0.05)
        white.side('-8.6,1.15 3.6,1.15 2.8,1.42 -8.4,1.42', half, 0.1)
      })
    tier(2.5, 0.5, 14, 2.1)
    tier(3.9, -0.2, 9.6, 1.75)
    tier(5.3, -0.6, 5.6, 1.3)
    white.rod([0, 6.6, -2.4], [0, 7.8, -3], 0.16, 0.06)
    white.ball([0, 7.1, -2.6], [0.5, 0.3, 0.5])
  }),
})
