// A hoard of gold coins, a witch's cauldron on its legs, and a sled on runners.
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, mix3 } from '../../vector.ts'
import { brush, round } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish, glowing } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

/** Height of the heap at a distance from its middle, both in its own height and radius. */
const slope = (d: number): number => Math.max(0, Math.cos(Math.min(1, d) * Math.PI * 0.5)) ** 0.8

/** A wide heap of coins with cups and gems in it, five and a half times as wide as high. */
export const hoard: Builder = (subject, { seed }) => ({
  stature: 1,
  work: made((w) => {
    const gold = colorOf(subject, 0, '#e0a52c')
    const wide = 2.9
    const great = subject.height > 0.8
    const sheen = great ? 1 : 0.1
    const chance = random(seed)
    const bulk = w.material({
      roughness: 0.5,
      f0: 0.4,
      metal: 0.5,
      scale: 16,
      relief: 0.5,
      emission: [0.05 * sheen, 0.03 * sheen, 0.005 * sheen],
    })
    w.lathe(
      Array.from({ length: 9 }, (_, i): [number, number] => {
        const d = 1 - i / 8
        return [Math.max(0.001, d * wide), slope(d) * 0.97 - 0.02]
      }),
      bulk,
      mix3(gold, hex('#5a3a10'), 0.45),
      40,
    )
    const coin = w.material({
      roughness: 0.28,
      f0: great ? 0.5 : 0.2,
      metal: great ? 0.5 : 0.15,
      emission: [0.09 * sheen, 0.055 * sheen, 0.01 * sheen],
    })
    for (let i = 0; i < 1100; i++) {
      const d = Math.sqrt(chance()) * 1.08
      const a = chance() * 6.2832
      const at: Vec3 = [Math.sin(a) * d * wide, slope(d) * 0.99, Math.cos(a) * d * wide]
      const tone = mix3(gold, hex('#fff0b0'), 0.35 * chance())
      w.placed({ at, yaw: a, pitch: 0.25 * d + (chance() - 0.5) * 0.9, roll: chance() - 0.5 }, () =>
        w.cylinder([0, 0, 0], [0, 0.022, 0], 0.085, 0.085, coin, tone, 11),
      )
    }
    treasures(w, wide, chance)
    // A great one lights its cave a little; gold in the dark would be brown.
    if (great) for (const s of [-1, 1]) w.light([s * 1.6, 2.4, 2.6], 0.5, [5, 3.6, 1.6])
  }),
  anchors: { top: [0, 0.9, 0], seat: [0, 0.82, 0] },
})

const treasures = (w: Workpiece, wide: number, chance: () => number): void => {
  const gems = ['#c8182c', '#1c6ad8', '#1c9a4c', '#8a2cc8']
  for (let i = 0; i < 26; i++) {
    const [d, a] = [0.35 + 0.62 * chance(), chance() * 6.2832]
    const at: Vec3 = [Math.sin(a) * d * wide, slope(d) + 0.04, Math.cos(a) * d * wide]
    brush(w, finish.glass, gems[i % 4] ?? '#c8182c').ball(at, [0.07, 0.09, 0.07], turned(a), 6)
  }
  for (const [a, d] of [
    [0.5, 0.8],
    [-0.9, 0.86],
    [2.4, 0.7],
  ] as const)
    w.placed(
      {
        at: [Math.sin(a) * d * wide, slope(d) - 0.02, Math.cos(a) * d * wide],
        roll: 0.4 - a * 0.3,
      },
      () =>
        brush(w, finish.gold, '#e8c050').lathe(
          '0.16,0 0.17,0.04 0.05,0.1 0.045,0.22 0.16,0.34 0.2,0.52 0.18,0.52 0.02,0.36',
          20,
        ),
    )
}

/** A round iron pot on three legs, its brew bubbling over the rim; embers glow under it. */
export const cauldron: Builder = (subject) => ({
  yaw: 0.3,
  work: made((w) => {
    const iron = brush(w, { roughness: 0.5, f0: 0.04, scale: 30, relief: 0.1 }, '#1b1c1f')
    iron.lathe(
      '0.02,0.16 0.5,0.2 0.85,0.42 0.98,0.8 0.9,1.2 0.76,1.42 0.8,1.5 0.92,1.56 0.9,1.64 0.74,1.62 0.7,1.46',
      44,
    )
    round(3, (a) => {
      const at = (r: number, y: number): Vec3 => [Math.sin(a + 0.5) * r, y, Math.cos(a + 0.5) * r]
      iron.tube([at(0.6, 0.42), at(0.78, 0.2), at(0.86, 0)], [0.13, 0.1, 0.08], 10)
    })
    for (const s of [-1, 1])
      iron.tube(
        [
          [s * 0.8, 1.4, 0.16],
          [s * 1.12, 1.36, 0.12],
          [s * 1.14, 1.08, 0],
          [s * 1.12, 1.36, -0.12],
          [s * 0.8, 1.4, -0.16],
        ],
        0.05,
        8,
      )
    const brew = subject.traits['brew'] === 'soup' ? '#c8642c' : '#5fd04a'
    const glow = glowing(hex(brew), 0.45)
    const top = brush(w, { ...glow, roughness: 0.15 }, brew)
    top.rod([0, 1.46, 0], [0, 1.52, 0], 0.75, 0.77, 36)
    for (const [x, z, r] of [
      [0, 0.2, 0.24],
      [-0.36, 0.28, 0.18],
      [0.38, 0.3, 0.2],
      [0.2, -0.3, 0.22],
      [-0.3, -0.2, 0.26],
      [0.08, 0.56, 0.14],
      [-0.56, 0, 0.12],
    ] as const)
      top.ball([x, 1.54, z], r, undefined, 14)
    // A little runs over the rim, and bubbles rise.
    top.tube('0.3,1.56,0.66 0.36,1.6,0.86 0.38,1.2,0.96 0.36,0.95,0.98', [0.1, 0.09, 0.07, 0.05], 8)
    top.ball([-0.15, 1.95, 0.1], 0.1).ball([0.25, 2.1, -0.1], 0.07).ball([0.05, 2.3, 0.1], 0.05)
    const ember = brush(w, glowing(hex('#ff5a14'), 1.6), '#ff5a14')
    const log = brush(w, finish.bark, '#4a3220')
    round(5, (a) => {
      const at = (r: number): Vec3 => [Math.sin(a) * r, 0.08, Math.cos(a) * r]
      log.rod(at(0.15), at(0.85), 0.09, 0.08, 9)
      ember.ball([Math.sin(a + 0.6) * 0.3, 0.08, Math.cos(a + 0.6) * 0.3], [0.14, 0.08, 0.14])
    })
  }),
  anchors: { inside: [0, 1.4, 0], top: [0, 1.64, 0] },
})

/** A wooden sled: two runners that curl up in front, slats across them; it looks along +z. */
export const sled: Builder = (subject) => ({
  yaw: 0.9,
  work: made((w) => {
    const wood = brush(w, finish.wood, colorOf(subject, 0, '#b0713a'))
    const iron = brush(w, finish.steel, '#9aa0a8')
    for (const s of [-1, 1]) {
      const x = s * 0.34
      wood.tube(
        [
          [x, 0.05, -0.95],
          [x, 0.05, 0.55],
          [x, 0.12, 0.86],
          [x, 0.36, 1.0],
          [x, 0.5, 0.84],
        ],
        [0.042],
        8,
      )
      iron.rod([x, 0.012, -0.95], [x, 0.012, 0.6], 0.016, 0.016, 6)
      for (const z of [-0.75, -0.1, 0.5]) wood.rod([x, 0.05, z], [x, 0.36, z], 0.03)
      wood.rod([x, 0.36, -0.9], [x, 0.36, 0.84], 0.032)
      // Children's have no stanchions, nor the rail that a musher holds.
      if (subject.traits['style'] === 'toboggan') continue
      wood.tube(
        [
          [x, 0.36, -0.86],
          [x, 0.72, -0.98],
          [x * 0.9, 0.82, -1.02],
        ],
        0.028,
        8,
      )
      wood.rod([x, 0.56, -0.93], [x, 0.38, 0.5], 0.02)
    }
    const toboggan = subject.traits['style'] === 'toboggan'
    if (!toboggan) wood.rod([-0.31, 0.82, -1.02], [0.31, 0.82, -1.02], 0.03)
    wood.rod([-0.34, 0.48, 0.88], [0.34, 0.48, 0.88], 0.03)
    for (let i = 0; i < 6; i++)
      wood.shade(i % 2 ? 1 : 0.86).block([-0.275 + i * 0.11, 0.37, -0.05], 0.095, 0.03, 1.66)
    const fur = brush(w, finish.wool, '#a8323a')
    fur.block([0, 0.4, -0.35], 0.54, 0.06, 0.75)
    if (!toboggan)
      fur.dyed('#7a5a38').rod([-0.26, 0.52, -0.62], [0.26, 0.52, -0.62], 0.13, 0.13, 14)
  }),
  anchors: {
    seat: [0, 0.46, -0.2],
    top: [0, 0.46, -0.2],
    hitch: [0, 0.44, 0.92],
    musher: [0, 0.02, -1.42],
  },
})
