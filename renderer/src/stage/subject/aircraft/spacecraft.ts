// To and in space: rockets, shuttle, landers, starships, saucers, satellites and stations.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, mirrored, round, spread } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

const foil = { ...finish.gold, scale: 9, relief: 0.4 }

/** White stages with black bands and a pointed top. */
const launcher = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 0.3,
  anchors: { top: [0, 30, 0], bottom: [0, 0, 0] },
  work: made((w) => {
    const white = brush(w, finish.paint, colorOf(subject, 0, '#f6f6f4'))
    const dark = brush(w, finish.paint, colorOf(subject, 1, '#1c1d20'))
    white.lathe('1.7,1.4 1.7,15 1.7,15.2 1.25,16.6 1.25,22.4 0.8,23.8 0.8,25.6 0.1,27.4', 32)
    for (const [r, y0, y1] of [
      [1.72, 3, 4.4],
      [1.72, 13.6, 15],
      [1.27, 17.4, 18.2],
    ] as const)
      dark.lathe(
        [
          [r, y0],
          [r, y1],
        ],
        32,
      )
    white.rod([0, 27.2, 0], [0, 30, 0], 0.09, 0.03)
    const steel = brush(w, finish.steel, '#5c6066')
    round(5, (a, i) => {
      const r = i ? 1 : 0
      w.placed({ at: [r * Math.cos(a), 0, r * Math.sin(a)] }, () =>
        steel.lathe('0.62,0 0.4,0.8 0.25,1.4', 16),
      )
    })
    round(4, (a) => w.placed({ yaw: a + 0.4 }, () => dark.side('1.6,1 3,0.4 3,1.6 1.6,4.6', 0.1)))
  }),
})

/** The rocket of picture books: a white spindle, red nose, three fins and a porthole. */
const storybook = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 0.25,
  anchors: { top: [0, 13, 0], seat: [0, 8, 0], bottom: [0, 0, 0] },
  work: made((w) => {
    const body = brush(w, finish.paint, colorOf(subject, 0, '#f6f5f0'))
    const red = brush(w, finish.paint, colorOf(subject, 1, '#cc2a1e'))
    const steel = brush(w, finish.chrome, '#c0c4ca')
    body.lathe('1.1,1.6 1.6,3 1.95,5 2,6.6 1.8,8.6 1.35,10.4', 40)
    red.lathe('1.36,10.38 0.95,11.6 0.5,12.6 0.02,13.2', 40)
    red.lathe('1.05,1.4 1.2,1.55 1.34,2.2', 40)
    for (const y of [3.4, 9.4]) {
      const r = y < 5 ? 1.72 : 1.64
      steel.lathe(
        [
          [r, y],
          [r + 0.06, y + 0.1],
          [r, y + 0.22],
        ],
        40,
      )
    }
    brush(w, finish.steel, '#4c5056').lathe('1.15,0.5 0.85,1.1 0.9,1.5', 28)
    brush(w, finish.gold, '#e0b048').rod([0, 13.1, 0], [0, 14, 0], 0.05, 0.02)
    round(3, (a) =>
      w.placed({ yaw: a }, () =>
        red.side('1.2,4.6 2.6,3.4 3.4,1.6 3.5,0 2.6,0.5 1.9,1.5 1,2', 0.16, 0.06),
      ),
    )
    for (const [y, r] of [
      [7.6, 0.62],
      [5.5, 0.42],
    ] as const) {
      const z = y > 7 ? 1.85 : 1.95
      w.placed({ at: [0, y, z], yaw: 0, pitch: y > 7 ? -0.14 : 0 }, () => {
        steel.latheZ(
          [
            [r + 0.14, -0.15],
            [r + 0.16, 0.1],
            [r, 0.16],
          ],
          28,
        )
        brush(w, { ...finish.glass, emission: [0.12, 0.24, 0.34] }, '#7ac0e0').ball(
          [0, 0, 0.02],
          [r, r, 0.16],
        )
      })
    }
  }),
})
export const rocket: Builder = (subject) =>
  /saturn|falcon|missile|space-rocket|moon-rocket/.test(subject.noun)
    ? launcher(subject)
    : storybook(subject)

/** The orbiter, standing on its tank between boosters when it is to start. */
const shuttle = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 0.5,
  anchors: { top: [0, 31, 0], bottom: [0, 0, 0] },
  work: made((w) => {
    const white = brush(w, finish.paint, colorOf(subject, 0, '#f6f6f4'))
    const black = brush(w, finish.plaster, '#1c1d20')
    const tank = brush(w, finish.plaster, '#c8682c')
    tank.lathe('0.5,3 2.4,4 2.6,6 2.6,23 2.2,27 1.2,30 0.05,31.5', 32)
    for (const s of [-1, 1])
      w.placed({ at: [s * 4, 0, -0.2] }, () => {
        white.lathe('1.5,0 1.1,1.2 1.1,23.5 0.05,26', 24)
        for (const y of [5, 12, 19])
          black.lathe(
            [
              [1.12, y],
              [1.12, y + 0.35],
            ],
            24,
          )
      })
    w.placed({ at: [0, 0, 4.6] }, () => {
      white.lathe('1.5,3 1.75,4 1.75,16 1.6,18 1.1,20 0.4,21.4 0.02,21.8', 28)
      for (const s of [-1, 1]) {
        white.slab(
          [
            [s * 1.2, 3.4],
            [s * 6.2, 4],
            [s * 6, 6.2],
            [s * 2.6, 10],
            [s * 1.5, 16],
          ],
          -0.7,
          -0.45,
          0.08,
        )
        black.slab(
          [
            [s * 1.3, 3.2],
            [s * 6.3, 3.8],
            [s * 6.2, 4.3],
            [s * 1.3, 3.7],
          ],
          -0.72,
          -0.42,
          0.04,
        )
        white.ball([s * 1, 4.6, 1.1], [0.6, 1.8, 0.6])
        black.ball([s * 0.55, 19.2, 1], [0.34, 0.36, 0.2])
      }
      white.side('0.8,3 4.4,1.8 4.6,3.6 1,8.4', 0.16)
      black.box([-1.3, 3, -1.4], [1.3, 3.2, 1.6])
      round(3, (a) =>
        w.placed({ at: [0.7 * Math.sin(a), 1.8, 0.3 + 0.7 * Math.cos(a)] }, () =>
          brush(w, finish.steel, '#4a4d52').lathe('0.7,0 0.45,0.8 0.3,1.4', 14),
        ),
      )
    })
  }),
})

const lander = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 0.5,
  anchors: { top: [0, 6.4, 0], seat: [0, 3, 0] },
  work: made((w) => {
    const gold = brush(w, foil, '#d8a040')
    const grey = brush(w, finish.steel, colorOf(subject, 0, '#c8c8c4'))
    const eight = Array.from({ length: 8 }, (_, i): [number, number] => [
      2 * Math.cos((i + 0.5) * 0.785),
      2 * Math.sin((i + 0.5) * 0.785),
    ])
    gold.plan(eight, 1.4, 3, 0.1)
    grey.plan(
      eight.map(([x, z]) => [x * 0.75, z * 0.75] as [number, number]),
      3,
      4.9,
      0.3,
    )
    grey.ball([0, 4.2, 1.2], [1, 0.9, 0.7])
    const dark = brush(w, finish.glass, '#14171b')
    for (const s of [-1, 1])
      dark.slab(
        [
          [s * 0.25, 4.2],
          [s * 0.9, 4.5],
          [s * 0.4, 4.9],
        ],
        1.7,
        1.95,
      )
    dark.box([-0.5, 3.1, 1.5], [0.5, 3.9, 1.75])
    round(4, (a) =>
      w.placed({ yaw: a + Math.PI / 4 }, () => {
        gold.rod([0, 2.7, 1.9], [0, 0.25, 3.7], 0.13)
        gold.rod([0, 1.5, 1.9], [0, 0.6, 3.4], 0.08)
        grey.rod([0, 0, 3.75], [0, 0.18, 3.75], 0.6, 0.4, 18)
      }),
    )
    grey.lathe('0.9,0.6 0.5,1.2 0.3,1.6', 20)
    grey.rod([0.9, 4.8, -0.3], [1.1, 6, -0.3], 0.04)
    grey.ball([1.1, 6.1, -0.2], [0.5, 0.5, 0.12])
    spread(0, 1.6, 5, (y) =>
      grey.rod([-0.25, y + 0.2, 3.2 - y * 0.55], [0.25, y + 0.2, 3.2 - y * 0.55], 0.03),
    )
  }),
})

/** A lifting body with engines that glow. */
const starship = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 0.85,
  anchors: { seat: [0, 3, 4], top: [0, 4.6, 0] },
  work: made((w) => {
    const metal = { ...finish.plaster, metal: 0.15, roughness: 0.4, mottle: 0.12, scale: 3 }
    const hull = brush(w, metal, colorOf(subject, 0, '#d4d8de'))
    const trim = brush(w, finish.paint, colorOf(subject, 1, '#c8481c'))
    const glow = brush(w, { emission: [1, 3.2, 6] }, '#a0e0ff')
    w.placed({ at: [0, 2, 0], roll: 0.36, pitch: -0.1 }, () => {
      w.placed({ scale: [1.2, 0.8, 1] }, () =>
        hull.latheZ('0.9,-6.5 1.5,-5.5 1.9,-2 1.7,2 1.1,6 0.5,8.4 0.04,9.4', 32),
      )
      brush(w, finish.glass, '#1c3a5a').ball([0, 0.9, 3.6], [0.7, 0.6, 1.9])
      mirrored(w, () => {
        hull.plan('1.2,2.5 6.5,-3.4 6.5,-6 1.2,-5.4', -0.3, 0.05, 0.12)
        hull.shade(0.6).plan('2,-1.2 4.6,-3.8 4.6,-4.6 2,-4.4', 0, 0.09, 0.03)
        trim.plan('5.2,-1.9 6.6,-3.4 6.6,-4.2 5.2,-2.9', -0.32, 0.1, 0.05)
        hull.shade(0.8).ball([6.5, -0.1, -3.6], [0.6, 0.6, 2.8])
        glow.ball([6.5, -0.1, -6.3], [0.4, 0.4, 0.35])
        hull.shade(0.6).rod([6.5, -0.1, -1.4], [6.5, -0.1, 1.2], 0.1)
        hull.shade(0.55).rod([1, 0, -5.6], [1, 0, -7.2], 0.7, 0.85, 20)
        glow.ball([1, 0, -7.2], [0.7, 0.7, 0.3])
        trim.side('-6.6,1 -6.4,3.2 -5.2,3 -3.4,1', 0.1, 0.03, 1.2)
      })
      spread(-3, 3, 4, (z) => trim.block([0, 1.3 - 0.02 * z * z, z], 0.5, 0.16, 0.7))
    })
  }),
})
export const spaceship: Builder = (subject) => {
  if (/shuttle/.test(subject.noun)) return shuttle(subject)
  if (/land|module/.test(subject.noun)) return lander(subject)
  return starship(subject)
}

export const ufo: Builder = (subject) => ({
  anchors: { seat: [0, 2.6, 0], top: [0, 4, 0], bottom: [0, 0, 0] },
  work: made((w) => {
    const hull = brush(w, { ...finish.steel, roughness: 0.2 }, colorOf(subject, 0, '#b8bec8'))
    hull.lathe('0.6,0 1.6,0.25 3.4,0.7 6.2,1.45 6.4,1.65 6.2,1.85 3.6,2.6 2.6,2.9', 56)
    brush(w, { ...finish.glass, emission: [0.1, 0.5, 0.35] }, '#7ae0c0').lathe(
      '2.5,2.85 2.4,3.5 1.9,4.2 1.1,4.7 0.02,4.9',
      40,
    )
    hull.shade(0.6).lathe(
      [
        [2.6, 2.8],
        [2.75, 2.9],
        [2.55, 3.02],
      ],
      48,
    )
    const lights = ['#ffd060', '#60e0ff', '#ff6080'] as const
    const power: readonly Vec3[] = [
      [4, 2.4, 0.6],
      [0.6, 3, 4],
      [4, 0.6, 1],
    ]
    round(18, (a, i) =>
      brush(w, { emission: power[i % 3] ?? [3, 3, 3] }, lights[i % 3] ?? '#ffd060').ball(
        [5.3 * Math.sin(a), 1.98, 5.3 * Math.cos(a)],
        0.26,
      ),
    )
    brush(w, { emission: [2, 5, 3.4] }, '#c0ffe0').lathe('1.7,0.02 1.5,-0.1 0.02,-0.16', 32)
    w.light([0, -1, 0], 0.6, [40, 110, 75])
    const beam = brush(w, { emission: [0.16, 0.5, 0.34], roughness: 1 }, '#80ffc8')
    if (subject.traits['beam']) beam.lathe('2.6,-6 1.4,0', 32)
  }),
})

/** Panels of cells on a frame. */
const array = (w: Workpiece, at: Vec3, wide: number, tall: number): void => {
  const cell = brush(w, { ...finish.glass, roughness: 0.2 }, '#16285a')
  const frame = brush(w, finish.gold, '#c8a050')
  const [x, y, z] = at
  cell.box([x - wide / 2, y - tall / 2, z - 0.04], [x + wide / 2, y + tall / 2, z + 0.04])
  const n = Math.round(wide / 0.8)
  spread(-wide / 2, wide / 2, n + 1, (dx) =>
    frame.box([x + dx - 0.03, y - tall / 2, z - 0.06], [x + dx + 0.03, y + tall / 2, z + 0.06]),
  )
  spread(-tall / 2, tall / 2, 4, (dy) =>
    frame.box([x - wide / 2, y + dy - 0.025, z - 0.06], [x + wide / 2, y + dy + 0.025, z + 0.06]),
  )
}
const dish = (b: Brush, at: Vec3, r: number): void => {
  b.placed({ at, pitch: 0.9 }, () => {
    b.lathe(
      [
        [r * 0.02, 0],
        [r * 0.6, r * 0.14],
        [r, r * 0.42],
      ],
      28,
    )
    b.rod([0, 0, 0], [0, r * 0.7, 0], r * 0.04)
    b.ball([0, r * 0.7, 0], r * 0.1)
  })
}
const station = (w: Workpiece): void => {
  const white = brush(w, { ...finish.paint, mottle: 0.1, scale: 2 }, '#e8e8e4')
  const truss = brush(w, finish.steel, '#b8bcc2')
  white.rod([0, 6, -6], [0, 6, 6], 1.2, 1.2, 24)
  for (const z of [-6, -2, 2, 6]) truss.rod([0, 6, z - 0.2], [0, 6, z + 0.2], 1.32, 1.32, 24)
  white.rod([0, 3, 3], [0, 9, 3], 0.95, 0.95, 20)
  white.rod([-3.4, 6, -3], [3.4, 6, -3], 0.95, 0.95, 20)
  truss.rod([0, 6, 6], [0, 6, 7.4], 1.1, 0.6, 20)
  for (const y of [5.6, 6.4]) truss.rod([-13, y + 1.6, 0], [13, y + 1.6, 0], 0.1)
  spread(-13, 13, 20, (x, i) =>
    truss.rod([x, 7.2, 0], [x + (i % 2 ? 1.3 : -1.3) * 0.5, 8, 0], 0.06),
  )
  for (const s of [-1, 1])
    for (const x of [6.5, 11.5])
      for (const y of [3, 12]) {
        array(w, [s * x, y, 0], 2.6, 6.4)
        truss.rod([s * x, 7.6, 0], [s * x, y, 0], 0.1)
      }
}
/** A box in gold foil between two wings of solar cells, with a dish; many modules when it is a station. */
export const satellite: Builder = (subject) => ({
  yaw: 0.5,
  work: made((w) => {
    if (/station|iss/.test(subject.noun)) return station(w)
    const gold = brush(w, foil, colorOf(subject, 0, '#e0a840'))
    const grey = brush(w, finish.steel, '#c8ccd2')
    if (/sputnik/.test(subject.noun)) {
      grey.ball([0, 2, 0], 1)
      for (const x of [-1, 1])
        for (const y of [-1, 1])
          grey.rod([x * 0.5, 2 + y * 0.4, -0.5], [x * 1.6, 2 + y * 1.2, -4], 0.05)
      return
    }
    w.placed({ roll: 0.22 }, () => {
      gold.block([0, 2, 0], 1.9, 2.6, 1.9)
      grey.block([0, 4.6, 0], 1.2, 0.4, 1.2)
      grey.block([0, 1.75, 0], 1.4, 0.3, 1.4)
      for (const s of [-1, 1]) {
        grey.rod([s * 0.9, 3.3, 0], [s * 2, 3.3, 0], 0.1)
        array(w, [s * 4.6, 3.3, 0], 5.2, 2.2)
      }
      dish(brush(w, finish.paint, '#f4f4f2'), [0, 3.2, 1.1], 1.3)
      grey.rod([0.5, 5, 0], [0.7, 6.6, 0], 0.04)
    })
  }),
})
