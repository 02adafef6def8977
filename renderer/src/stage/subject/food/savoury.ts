// Meals: burgers, pizza, noodles, sushi, sandwiches, eggs and cheese.
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import { steam } from './drinks.ts'
import { plate } from './fruit.ts'
import { isPorridge, porridge } from './porridge.ts'
import { isToasted, toasted } from './toasted.ts'

const food = (w: Workpiece, color: string): Brush => brush(w, finish.food, color)
const crust = (w: Workpiece, color: string): Brush => brush(w, finish.crust, color)

/** A wavy disc at y: lettuce, ham, cheese. */
const frill = (b: Brush, y: number, r: number, wave: number, n: number): void => {
  b.skin(64, 3, (u, v) => {
    const a = u * Math.PI * 2
    const k = r * (0.5 + 0.5 * v) * (1 + 0.03 * Math.sin(a * n * 0.6))
    return [k * Math.sin(a), y + wave * v * Math.sin(a * n) - 0.04 * v, k * Math.cos(a)]
  })
}
export const burger: Builder = () => ({
  yaw: 0.2,
  work: made((w) => {
    const bun = brush(w, { ...finish.crust, roughness: 0.35 }, '#c98a42')
    bun.lathe('0.02,0 0.9,0 1,0.1 1,0.26 0.94,0.32 0.02,0.33', 44)
    frill(brush(w, finish.leaf, '#6fae3a'), 0.38, 1.12, 0.06, 11)
    crust(w, '#5a2f18').lathe('0.02,0.4 0.95,0.4 1.03,0.5 1,0.66 0.9,0.7 0.02,0.7', 44)
    brush(w, finish.food, '#f4b82c').placed({ yaw: 0.4 }, () =>
      brush(w, finish.food, '#f4b82c').skin(12, 12, (u, v) => {
        const [x, z] = [(u - 0.5) * 2, (v - 0.5) * 2]
        const r = Math.sqrt(x * x + z * z)
        return [x * 0.98, 0.73 - 0.35 * Math.max(0, r - 0.92), z * 0.98]
      }),
    )
    for (const [x, z] of [
      [0.35, 0.4],
      [-0.4, 0.3],
      [0.1, -0.45],
    ] as const)
      food(w, '#d0301c').rod([x, 0.74, z], [x, 0.84, z], 0.52, 0.5, 28)
    frill(brush(w, finish.leaf, '#86c04a'), 0.88, 1.08, 0.05, 9)
    bun.lathe('0.02,0.92 0.98,0.92 1.05,1.05 0.98,1.32 0.78,1.58 0.45,1.74 0.02,1.8', 44)
    for (let i = 0; i < 46; i++) {
      const t = Math.sqrt((i + 0.5) / 46) * 0.8
      const a = i * 2.4
      brush(w, finish.food, '#f6e8c4').ball(
        [0.98 * t * Math.sin(a), 1.8 - 0.62 * t * t, 0.98 * t * Math.cos(a)],
        [0.035, 0.025, 0.06],
        turned(a),
        8,
      )
    }
  }),
})
const bowl = (w: Workpiece, color: string, rim: string): void => {
  brush(w, finish.ceramic, color).lathe(
    '0.02,0 0.5,0 0.55,0.1 1,0.45 1.28,0.95 1.3,1.04 1.22,1.04 1.15,0.85 0.02,0.8',
    48,
  )
  brush(w, finish.ceramic, rim).lathe('1.27,0.92 1.305,0.98 1.3,1.05 1.2,1.05', 48)
}
/** What floats in a bowl of ramen. */
const noodles = (w: Workpiece): void => {
  const draw = random(4)
  const noodle = food(w, '#f4d88a')
  for (let i = 0; i < 26; i++) {
    const [a, r] = [draw() * 6.28, 0.25 + 0.6 * draw()]
    noodle.shade(0.9 + 0.2 * draw()).tube(
      Array.from({ length: 9 }, (_, k): Vec3 => {
        const t = a + k * 0.32
        return [r * Math.sin(t) + 0.06 * draw(), 0.9 + 0.09 * draw(), r * Math.cos(t)]
      }),
      0.045,
      6,
    )
  }
  for (const [x, z, yaw] of [
    [-0.5, 0.35, 0.3],
    [-0.12, 0.62, -0.3],
  ] as const)
    w.placed({ at: [x, 0.98, z], yaw, pitch: 0.25 }, () => {
      brush(w, finish.wet, '#fbf6ea').ball([0, 0, 0], [0.28, 0.15, 0.22], undefined, 20)
      brush(w, finish.wet, '#f0921c').ball([0, 0.08, 0], [0.13, 0.1, 0.12], undefined, 14)
    })
  for (const [x, z] of [
    [0.5, 0.3],
    [0.68, -0.1],
  ] as const)
    w.placed({ at: [x, 0.98, z], pitch: 0.3, yaw: x }, () => {
      food(w, '#b8704a').rod([0, 0, 0], [0, 0.07, 0], 0.33, 0.33, 24)
      food(w, '#e8c0a0').rod([0, 0.06, 0], [0, 0.075, 0], 0.24, 0.2, 20)
    })
  for (let i = 0; i < 22; i++)
    brush(w, finish.leaf, i % 2 ? '#6ab03a' : '#a8d070').rod(
      [-0.1 + 0.4 * (draw() - 0.5), 1, -0.1 + 0.4 * (draw() - 0.5)],
      [-0.1 + 0.4 * (draw() - 0.5), 1.04, -0.1 + 0.4 * (draw() - 0.5)],
      0.055,
      0.055,
      10,
    )
  // Sheets of seaweed lean on the rim, half in the soup.
  for (const [x, yaw] of [
    [0.3, 0.25],
    [0.66, 0.6],
  ] as const)
    w.placed({ at: [x, 0.92, -0.72], yaw: -yaw, pitch: -0.5 }, () =>
      brush(w, { ...finish.leaf, roughness: 0.45 }, '#2c4a2c').skin(10, 6, (u, v) => [
        (u - 0.5) * 0.46,
        v * 0.34 - 0.06,
        0.03 * Math.sin(u * 6 + v * 4),
      ]),
    )
  for (const x of [0.5, 0.64])
    brush(w, finish.wood, '#8a3a20').rod([x - 1.6, 1.06, 0.75], [x + 1.3, 1.1, -0.5], 0.035, 0.05)
}
/** On a smooth soup: a swirl of cream and two leaves of basil. */
const creamed = (w: Workpiece): void => {
  brush(w, { roughness: 0.2, f0: 0.045 }, '#fdf3e2').tube(
    Array.from({ length: 46 }, (_, i): Vec3 => {
      const [a, r] = [i * 0.3, 0.1 + 0.0135 * i]
      return [r * Math.sin(a), 0.9, r * Math.cos(a)]
    }),
    0.035,
    6,
  )
  for (const yaw of [0.3, 1.9, 3.6])
    w.placed({ at: [0, 0.93, 0], yaw }, () =>
      brush(w, finish.leaf, '#3f8a2c').skin(10, 6, (u, v) => [
        (v - 0.5) * 0.34 * Math.sin(Math.PI * Math.min(1, 0.05 + 0.95 * u)) ** 0.8,
        0.05 * Math.sin(u * 3) + 0.3 * (v - 0.5) ** 2 * 0.4,
        0.04 + u * 0.36,
      ]),
    )
}
/** Noodles, egg, pork, spring onion and seaweed in a bowl; soup without the noodles. */
export const ramen: Builder = (subject) => ({
  work: made((w) => {
    if (isPorridge(subject)) {
      bowl(w, '#dfe6ea', '#4f7894')
      porridge(w, subject)
      return
    }
    bowl(w, '#f2ead8', '#b8281c')
    const soup =
      /soup/.test(`${subject.traits['content'] ?? ''}`) || /soup|stew|chowder/.test(subject.noun)
    const tomato = /tomato|gazpacho|bisque/.test(`${subject.traits['of'] ?? ''} ${subject.noun}`)
    brush(w, { roughness: 0.08, f0: 0.05 }, tomato ? '#d23a16' : soup ? '#d0602a' : '#a8682c').rod(
      [0, 0.8, 0],
      [0, 0.9, 0],
      1.17,
      1.2,
      44,
    )
    if (tomato) {
      creamed(w)
      steam(w, [0, 1, 0], 1.1, 1)
      return
    }
    if (soup) {
      for (let i = 0; i < 14; i++)
        food(w, ['#f0a030', '#4f9a3a', '#f4e8c8'][i % 3] ?? '#f0a030').ball(
          [
            0.85 * Math.sin(i * 2.4) * Math.sqrt(i / 14),
            0.92,
            0.85 * Math.cos(i * 2.4) * Math.sqrt(i / 14),
          ],
          [0.13, 0.06, 0.13],
          undefined,
          10,
        )
      steam(w, [0, 1, 0], 1.1, 1)
      return
    }
    noodles(w)
    steam(w, [0, 1.1, 0], 1, 1)
  }),
})
/** Nigiri and rolls on a board, with chopsticks. */
export const sushi: Builder = () => ({
  yaw: 0.25,
  work: made((w) => {
    const rice = brush(w, { ...finish.food, scale: 60, relief: 0.4 }, '#f8f6ee')
    brush(w, finish.wood, '#3a2416').block([0, 0, 0], 3.4, 0.14, 1.9)
    for (const [x, color] of [
      [-1.15, '#f0845a'],
      [-0.4, '#d8404a'],
      [0.35, '#f0845a'],
      [1.1, '#f6d8b0'],
    ] as const) {
      rice.ball([x, 0.3, -0.4], [0.27, 0.19, 0.48], undefined, 18)
      brush(w, finish.wet, color).ball([x, 0.46, -0.4], [0.29, 0.1, 0.56], undefined, 20)
      for (const z of [-0.62, -0.4, -0.18])
        brush(w, finish.wet, '#fbe4d4').ball([x, 0.52, z], [0.22, 0.05, 0.025], undefined, 10)
    }
    for (const [i, x] of [-1.15, -0.45, 0.25].entries()) {
      brush(w, finish.leaf, '#18261c').rod([x, 0.14, 0.5], [x, 0.62, 0.5], 0.3, 0.3, 28)
      rice.rod([x, 0.6, 0.5], [x, 0.64, 0.5], 0.26, 0.26, 24)
      food(w, ['#f0845a', '#6ab03a', '#d8404a'][i] ?? '#f0845a').rod(
        [x, 0.62, 0.5],
        [x, 0.67, 0.5],
        0.12,
        0.11,
        16,
      )
    }
    food(w, '#8ab83a').ball([0.85, 0.22, 0.55], [0.16, 0.12, 0.16])
    food(w, '#f4b8a8').ball([1.2, 0.2, 0.5], [0.2, 0.1, 0.16])
    for (const z of [0.98, 1.1])
      brush(w, finish.wood, '#a8281c').rod([-1.6, 0.18, z + 0.1], [1.6, 0.18, z], 0.04, 0.06)
  }),
})
export const sandwich: Builder = (subject, options) =>
  isToasted(subject.noun) ? toasted(subject, options) : layered(subject, options)

const layered: Builder = () => ({
  yaw: 0.3,
  work: made((w) => {
    const tri = (k: number): string =>
      `${-1.1 * k},${-0.62 * k} ${1.1 * k},${-0.62 * k} 0,${0.75 * k}`
    for (const [dx, yaw] of [
      [0, 0],
      [1.15, -0.5],
    ] as const)
      w.placed({ at: [dx, 0, dx ? -0.5 : 0.2], yaw }, () => {
        for (const y of [0, 0.72]) {
          crust(w, '#b8742c').plan(tri(1), y, y + 0.22, 0.03)
          food(w, '#f4e0b4').plan(tri(0.95), y - 0.005, y + 0.225)
        }
        brush(w, finish.leaf, '#78b43c').plan(tri(1.06), 0.24, 0.32, 0.03)
        food(w, '#d0301c').plan(tri(0.98), 0.33, 0.42, 0.03)
        food(w, '#e8a08a').plan(tri(1.03), 0.43, 0.52, 0.03)
        food(w, '#f4c03c').plan(tri(1.05), 0.54, 0.6)
        brush(w, finish.leaf, '#8ac44a').plan(tri(1.04), 0.62, 0.7, 0.03)
      })
  }),
})
export const fries: Builder = () => ({
  work: made((w) => {
    const box = brush(w, finish.paper, '#d0281c')
    box.slab('-0.6,0 0.6,0 0.78,1.2 0.4,1 0,0.92 -0.4,1 -0.78,1.2', 0.2, 0.26)
    box.slab('-0.6,0 0.6,0 0.78,1.3 -0.78,1.3', -0.3, -0.24)
    brush(w, finish.paper, '#f4c82c').ball([0, 0.5, 0.26], [0.26, 0.26, 0.02], undefined, 24)
    const draw = random(8)
    for (let i = 0; i < 44; i++) {
      const x = (draw() - 0.5) * 1.2
      w.placed(
        {
          at: [x * 0.85, 0.3, (draw() - 0.5) * 0.36],
          roll: -x * 0.22,
          pitch: (draw() - 0.5) * 0.2,
        },
        () =>
          crust(w, i % 3 ? '#f0c24a' : '#e0a838').block([0, 0, 0], 0.11, 1.05 + 0.5 * draw(), 0.11),
      )
    }
  }),
})
export const hotDog: Builder = () => ({
  yaw: 0.42,
  work: made((w) => {
    // One bun, cut along its top: two soft halves that press the sausage between them.
    crust(w, '#c98a44').ball([0, 0.3, 0.29], [1.24, 0.32, 0.27], turned(0, 0.22), 30)
    crust(w, '#c98a44').ball([0, 0.36, -0.29], [1.24, 0.4, 0.27], turned(0, -0.16), 30)
    crust(w, '#b9783a').ball([0, 0.22, 0], [1.2, 0.22, 0.42], undefined, 30)
    crust(w, '#f2e0b4').ball([0, 0.4, 0.12], [1.14, 0.2, 0.15], turned(0, 0.2), 24)
    const sausage = brush(w, finish.wet, '#a8421c')
    const way = Array.from({ length: 15 }, (_, i): Vec3 => {
      const x = -1.36 + (i * 2.72) / 14
      return [x, 0.5 + 0.06 * (x / 1.36) ** 4, 0.02]
    })
    sausage.tube(
      way,
      way.map((p) => 0.235 * Math.sqrt(Math.max(0.004, 1 - Math.abs(p[0] / 1.385) ** 7))),
      20,
    )
    for (const x of [-0.75, -0.25, 0.25, 0.75])
      brush(w, finish.wet, '#7a2c12').tube(
        [
          [x - 0.07, 0.705, 0.14],
          [x, 0.74, 0.02],
          [x + 0.07, 0.705, -0.1],
        ],
        0.014,
        6,
      )
    const squiggle = (color: string, lift: number, swing: number, phase: number) =>
      brush(w, finish.wet, color).tube(
        Array.from({ length: 57 }, (_, i): Vec3 => {
          const z = swing * Math.sin(i * 0.62 + phase)
          return [-1.1 + i * 0.0393, lift - 0.6 * z * z, 0.02 + z]
        }),
        0.042,
        8,
      )
    squiggle('#f4c01c', 0.765, 0.15, 0)
    const herb = food(w, '#4f8a2c')
    for (let i = 0; i < 11; i++)
      herb.ball(
        [-1 + i * 0.2, 0.56 + 0.03 * Math.sin(i * 2), 0.2 + 0.03 * Math.sin(i * 5)],
        [0.11, 0.03, 0.07],
        turned(i, 0.4, i * 1.7),
        10,
      )
  }),
})
export const cheese: Builder = () => ({
  yaw: 0.5,
  work: made((w) => {
    const b = food(w, '#f4c23c')
    b.plan('-1.2,-0.75 1.3,0 -1.2,0.75', 0, 0.95, 0.04)
    const hole = food(w, '#d09a20')
    for (const [x, y, k] of [
      [-0.7, 0.55, 0.16],
      [-0.1, 0.35, 0.12],
      [0.3, 0.6, 0.1],
      [-0.5, 0.2, 0.1],
    ] as const)
      hole.ball([x, y, 0.75 - (x + 1.2) * 0.3], [k, k, 0.05], turned(0.29), 14)
    for (const [x, z] of [
      [-0.8, 0.1],
      [-0.3, -0.2],
      [0.2, 0.1],
    ] as const)
      hole.ball([x, 0.95, z], [0.13, 0.03, 0.13], undefined, 14)
    brush(w, finish.paint, '#c8281c').plan('-1.26,-0.78 -1.19,-0.78 -1.19,0.78 -1.26,0.78', 0, 0.96)
  }),
})
/** Two eggs, sunny side up. */
export const friedEgg: Builder = () => ({
  work: made((w) => {
    for (const [x, z] of [
      [-0.36, 0.1],
      [0.42, -0.05],
    ] as const) {
      const white = brush(w, finish.wet, '#fbf8ee')
      white.ball([x, 0.06, z], [0.46, 0.06, 0.42], undefined, 24)
      white.ball([x + 0.2, 0.05, z + 0.2], [0.3, 0.05, 0.26], undefined, 20)
      brush(w, finish.wet, '#f4a81c').ball([x, 0.13, z], [0.19, 0.13, 0.19], undefined, 20)
    }
  }),
})
/** A dinner plate, or a bowl. */
export const dish: Builder = (subject) => ({
  anchors: {
    top: [0, /bowl/.test(subject.noun + subject.form) ? 0.5 : 0.08, 0],
    inside: [0, /bowl/.test(subject.noun + subject.form) ? 0.4 : 0.08, 0],
  },
  work: made((w) => {
    const color = colorOf(subject, 0, '#f4f2ec')
    if (!/bowl/.test(subject.noun + subject.form)) {
      plate(w, 1.5)
      brush(w, finish.ceramic, subject.colors[0] ?? '#3a6a9a').lathe(
        '1.42,0.158 1.5,0.168 1.5,0.19 1.42,0.18',
        48,
      )
      return
    }
    brush(w, finish.ceramic, color).lathe(
      '0.02,0 0.5,0 0.55,0.1 1,0.45 1.28,0.95 1.3,1.04 1.22,1.04 1.1,0.8 0.7,0.35 0.02,0.2',
      48,
    )
  }),
})
