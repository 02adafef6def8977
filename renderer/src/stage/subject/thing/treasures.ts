// Treasure chest, barrel, typewriter, longcase clock, hydrant and the sword in the stone.
import { fbm } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { brush, round, spread } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

/** An open chest of planks and iron, heaped with gold. */
export const treasureChest: Builder = (subject) => ({
  yaw: 0.45,
  anchors: { inside: [0, 0.9, 0] },
  work: made((w) => {
    const wood = brush(w, { ...finish.wood, scale: 5 }, colorOf(subject, 0, '#7a4a22'))
    const iron = brush(w, finish.gold, '#b88a30')
    for (let i = 0; i < 4; i++)
      wood.shade(0.85 + 0.15 * (i % 3)).block([0, i * 0.22, 0], 2, 0.21, 1.2)
    for (const x of [-0.9, 0, 0.9]) iron.block([x, 0, 0], 0.14, 0.9, 1.24)
    iron.block([0, 0.82, 0], 2.06, 0.08, 1.26)
    w.placed({ at: [0, 0.9, -0.6], pitch: -1.05 }, () => {
      const lid =
        (r: number) =>
        (u: number, v: number): Vec3 => {
          const a = Math.PI * v
          return [(2 * u - 1) * 1.01, r * 0.75 * Math.sin(a), 0.6 - r * Math.cos(a)]
        }
      wood.skin(2, 16, lid(0.6)).shade(0.4).skin(2, 16, lid(0.55))
      for (const x of [-0.9, 0, 0.9])
        iron.skin(1, 16, (u, v) => {
          const p = lid(0.62)(0.5, v)
          return [x + 0.14 * (u - 0.5), p[1], p[2]]
        })
      for (const s of [-1, 1]) {
        const end = Array.from({ length: 13 }, (_, i): [number, number] => {
          const a = (i / 12) * Math.PI
          return [0.6 - 0.58 * Math.cos(a), 0.435 * Math.sin(a)]
        })
        wood.side(end, 0.03, 0, s * 0.98)
      }
    })
    iron.block([0, 0.62, 0.62], 0.3, 0.34, 0.06)
    const gold = brush(w, finish.gold, '#f2c040')
    for (let i = 0; i < 120; i++) {
      const r = 0.88 * Math.sqrt(i / 120)
      const [x, z] = [r * 1.02 * Math.sin(i * 2.4), r * 0.56 * Math.cos(i * 2.4)]
      const y = 0.84 + 0.3 * (1 - r) + 0.05 * ((i * 7) % 5) * 0.3
      const tilt = 0.05 * Math.sin(i * 3.3)
      gold.rod([x, y, z], [x + tilt, y + 0.035, z + 0.04 * Math.cos(i * 5)], 0.11, 0.11, 14)
    }
    const gems = ['#c8142c', '#1c8a4a', '#2c4ac8', '#f4f4f4'] as const
    for (let i = 0; i < 9; i++)
      brush(w, finish.glass, gems[i % 4] ?? '#c8142c').ball(
        [0.8 * Math.sin(i * 2.2), 1 + 0.05 * (i % 3), 0.35 * Math.cos(i * 2.9)],
        0.085,
        undefined,
        7,
      )
    for (const [x, z] of [
      [1.2, 0.7],
      [0.9, 0.95],
      [-0.7, 0.9],
    ] as const)
      gold.rod([x, 0, z], [x, 0.035, z], 0.11, 0.11, 14)
  }),
})
/** Staves and hoops. */
export const barrel: Builder = (subject) => ({
  work: made((w) => {
    const n = 18
    const radius = (v: number): number => 0.6 + 0.16 * Math.sin(Math.PI * v)
    const wood = brush(w, { ...finish.wood, scale: 5 }, colorOf(subject, 0, '#9a6a38'))
    for (let i = 0; i < n; i++)
      wood.shade(0.82 + 0.12 * ((i * 5) % 4)).skin(2, 10, (u, v) => {
        const a = ((i + 0.04 + 0.92 * u) / n) * Math.PI * 2
        return [radius(v) * Math.sin(a), 1.8 * v, radius(v) * Math.cos(a)]
      })
    wood.shade(0.5).rod([0, 0.02, 0], [0, 1.78, 0], 0.58, 0.58, 24)
    wood.rod([0, 1.7, 0], [0, 1.74, 0], 0.58, 0.58, 24)
    for (const v of [0.07, 0.27, 0.73, 0.93])
      brush(w, finish.steel, '#4c4e52').lathe(
        [
          [radius(v - 0.03) + 0.012, 1.8 * (v - 0.03)],
          [radius(v + 0.03) + 0.012, 1.8 * (v + 0.03)],
        ],
        40,
      )
  }),
})
/** Keys in rows, a carriage with paper and a ribbon. */
export const typewriter: Builder = (subject) => ({
  yaw: 0.35,
  work: made((w) => {
    const body = brush(w, finish.paint, colorOf(subject, 0, '#22262a'))
    const chrome = brush(w, finish.chrome, '#c8ccd2')
    body.side('-0.9,0 1.1,0 1.1,0.14 0.2,0.4 0.1,0.75 -0.9,0.8', 1.1, 0.06)
    for (let row = 0; row < 4; row++)
      spread(-0.86 + 0.05 * row, 0.86 - 0.05 * row, 10, (x) => {
        const [y, z] = [0.44 - row * 0.085, 0.36 + row * 0.2]
        chrome.rod([x, y - 0.1, z], [x, y, z], 0.02)
        chrome.rod([x, y, z], [x, y + 0.03, z], 0.078, 0.078, 16)
        brush(w, finish.plastic, '#f2ead6').rod(
          [x, y + 0.03, z],
          [x, y + 0.04, z],
          0.064,
          0.064,
          16,
        )
      })
    chrome.block([0, 0.16, 1.12], 0.9, 0.05, 0.1)
    brush(w, finish.rubber, '#17181a').rod(
      [-1.25, 0.95, -0.35],
      [1.25, 0.95, -0.35],
      0.15,
      0.15,
      20,
    )
    for (const s of [-1, 1])
      body.rod([s * 1.25, 0.95, -0.35], [s * 1.4, 0.95, -0.35], 0.17, 0.17, 18)
    chrome.tube('-1.2,1,-0.3 -1.4,1.15,-0.1 -1.45,1.15,0.2', 0.03, 6)
    const paper = brush(w, finish.paper, '#fbf8ee')
    paper.skin(2, 10, (u, v) => [(u - 0.5) * 1.5, 0.95 + 1.05 * v, -0.3 - 0.28 * v + 0.12 * v * v])
    for (let i = 0; i < 6; i++)
      brush(w, finish.paint, '#4a4a4e').block(
        [0 - 0.06 * (i % 3), 1.25 + i * 0.11, -0.3 - 0.05 * i],
        1.1 - 0.12 * (i % 3),
        0.025,
        0.03,
      )
    round(
      13,
      (a) =>
        Math.cos(a) > 0 &&
        chrome.rod([0.34 * Math.sin(a), 0.72, 0.12], [0.12 * Math.sin(a), 0.86, -0.15], 0.014),
    )
    for (const s of [-1, 1])
      body.shade(1.6).rod([s * 0.6, 0.76, -0.1], [s * 0.6, 0.84, -0.1], 0.26, 0.26, 24)
  }),
})
/** A tall case with a face above and a pendulum behind glass. */
export const longcaseClock: Builder = (subject) => ({
  yaw: 0.25,
  work: made((w) => {
    const wood = brush(w, { ...finish.wood, scale: 5 }, colorOf(subject, 0, '#6a3a1e'))
    const gold = brush(w, finish.gold, '#d8a840')
    wood.block([0, 0, 0], 1.1, 0.9, 0.62).shade(1.15).block([0, 0, 0], 1.2, 0.16, 0.7)
    wood.block([0, 0.9, 0], 0.8, 2.1, 0.5)
    wood.block([0, 3, 0], 1.06, 1.15, 0.62)
    wood.shade(1.15).block([0, 2.95, 0], 1.16, 0.1, 0.7).block([0, 0.86, 0], 1.14, 0.1, 0.66)
    w.placed({ at: [0, 4.15, 0] }, () =>
      wood.slab(
        '-0.6,0 0.6,0 0.6,0.12 0.3,0.2 0.14,0.5 0,0.42 -0.14,0.5 -0.3,0.2 -0.6,0.12',
        -0.3,
        0.33,
        0.03,
      ),
    )
    gold.ball([0, 4.62, 0.02], 0.1)
    brush(w, finish.wet, '#140d08').box([-0.27, 1.05, 0.24], [0.27, 2.8, 0.26])
    gold.rod([0, 1.6, 0.3], [0, 2.8, 0.3], 0.02)
    gold.ball([0.05, 1.5, 0.3], [0.17, 0.17, 0.04], undefined, 20)
    for (const x of [-0.17, 0.19]) gold.rod([x, 2, 0.29], [x, 2.4, 0.29], 0.05)
    w.placed({ at: [0, 3.6, 0.32] }, () => {
      gold.rod([0, 0, 0], [0, 0, 0.03], 0.46, 0.46, 36)
      brush(w, finish.paper, '#f8f2e0').rod([0, 0, 0.03], [0, 0, 0.045], 0.41, 0.41, 36)
      const black = brush(w, finish.paint, '#16140f')
      round(12, (a) =>
        w.placed({ roll: a }, () => black.box([-0.012, 0.3, 0.04], [0.012, 0.38, 0.055])),
      )
      w.placed({ roll: 0.9 }, () => black.box([-0.018, -0.04, 0.05], [0.018, 0.22, 0.065]))
      w.placed({ roll: -0.5 }, () => black.box([-0.012, -0.05, 0.05], [0.012, 0.34, 0.07]))
    })
  }),
})
export const hydrant: Builder = (subject) => ({
  yaw: 0.4,
  work: made((w) => {
    const red = brush(w, finish.paint, colorOf(subject, 0, '#c8201a'))
    const steel = brush(w, finish.steel, '#c8ccd0')
    red.lathe(
      '0.42,0 0.42,0.12 0.28,0.14 0.28,1.1 0.36,1.12 0.36,1.24 0.33,1.26 0.3,1.45 0.16,1.58 0.08,1.62 0.08,1.74 0.02,1.74',
      32,
    )
    for (const s of [-1, 1]) {
      red.rod([s * 0.2, 0.85, 0], [s * 0.42, 0.85, 0], 0.13, 0.13, 20)
      steel.rod([s * 0.42, 0.85, 0], [s * 0.5, 0.85, 0], 0.15, 0.15, 8)
    }
    red.rod([0, 0.7, 0.2], [0, 0.7, 0.44], 0.18, 0.18, 24)
    steel.rod([0, 0.7, 0.44], [0, 0.7, 0.53], 0.2, 0.2, 8)
    round(8, (a) => steel.ball([0.36 * Math.sin(a), 0.13, 0.36 * Math.cos(a)], 0.04, undefined, 8))
    steel.tube('0.42,0.8,0 0.4,0.55,0.25 0.2,0.5,0.48', 0.018, 5)
  }),
})
/** A blade driven into a boulder, hilt up. */
export const swordInStone: Builder = () => ({
  yaw: 0.25,
  work: made((w) => {
    const rock = brush(w, { ...finish.stone, scale: 5, relief: 0.4, mottle: 0.4 }, '#83807a')
    rock.skin(48, 20, (u, v) => {
      const a = u * Math.PI * 2
      const k =
        1.15 *
        (1 - 0.55 * v ** 2) *
        (0.75 + 0.5 * fbm(Math.sin(a) * 1.6 + 7, Math.cos(a) * 1.6 + v * 2 + 7, 4))
      const r = v > 0.93 ? k * (1 - v) * 14 : k
      return [
        r * Math.sin(a),
        0.95 * Math.min(1, v / 0.93) * (0.9 + 0.12 * Math.sin(a * 3)),
        r * 0.85 * Math.cos(a),
      ]
    })
    const steel = brush(w, finish.chrome, '#d4d8de')
    const gold = brush(w, finish.gold, '#e0b040')
    w.placed({ at: [0, 0.7, 0], roll: 0.05 }, () => {
      steel.slab('-0.09,0 0.09,0 0.1,1.5 -0.1,1.5', -0.025, 0.025, 0.02)
      gold.block([0, 1.5, 0], 0.74, 0.1, 0.13)
      for (const s of [-1, 1]) gold.ball([s * 0.38, 1.55, 0], 0.085)
      brush(w, finish.leather, '#5a2a18').rod([0, 1.6, 0], [0, 2.02, 0], 0.055, 0.05, 12)
      gold.ball([0, 2.1, 0], 0.1)
      brush(w, finish.glass, '#b8142c').ball([0, 2.1, 0.08], 0.05)
    })
  }),
})
