// Small things that deeds bring, built by the stage: what jaws carry, an archer's target, stilts, a vine, food in the air, a nest with its chicks.
import type { Rgb } from '../../prompt/brief.ts'
import { flames } from '../flames.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import { leafClump } from '../prop/leaf.ts'
import type { Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix3, scale } from '../vector.ts'
import { ball, built, type Make, plainOf, woodOf } from './work-actors.ts'

/** A stick as long as its height says, across. */
export const bittenStick: Make = (subject) => {
  const half = subject.height / 2
  const r = Math.max(0.009, half * 0.075)
  return built([-half, 0, -r], [half, 2 * r, r], {}, (b) => {
    const wood = woodOf(b)
    const bark = hex('#7a5230')
    b.cylinder([-half, r * 0.8, 0], [half * 0.2, r * 1.15, 0], r, r * 0.9, wood, bark, 10)
    b.cylinder([half * 0.2, r * 1.15, 0], [half, r * 0.7, r], r * 0.9, r * 0.7, wood, bark, 10)
    b.cylinder([half * 0.45, r, 0], [half * 0.7, r * 4, r * 2], r * 0.5, r * 0.3, wood, bark, 8)
  })
}

/** A bone with two knobs at each end, across. */
export const bittenBone: Make = (subject) => {
  const half = subject.height / 2
  const r = half * 0.17
  return built([-half, 0, -r], [half, 2 * r, r], {}, (b) => {
    const m = plainOf(b, 0.5)
    const white = hex('#f0e8d4')
    b.cylinder([-half * 0.8, r, 0], [half * 0.8, r, 0], r * 0.72, r * 0.72, m, white, 12)
    for (const s of [-1, 1])
      for (const k of [-1, 1])
        ball(b, [s * half * 0.85, r + k * r * 0.75, 0], [r * 1.1, r * 1.05, r * 1.05], m, white)
  })
}

/** A knotted rope between two jaws, `rise` metres above the ground. */
export const bittenRope: Make = (subject) => {
  const half = subject.height / 2
  const y = Number(subject.traits['rise'] ?? 0.4)
  return built([-half, y - 0.05, -0.04], [half, y + 0.05, 0.04], {}, (b) => {
    const cord = b.material({ roughness: 0.9, f0: 0.02, scale: 60, relief: 0.3 })
    const n = 12
    const at = (i: number): Vec3 => [half * ((2 * i) / n - 1), y, 0]
    for (let i = 0; i < n; i++)
      b.cylinder(at(i), at(i + 1), 0.022, 0.022, cord, i % 2 ? hex('#e8e0cc') : hex('#3a78c0'), 10)
    for (const s of [-0.62, 0, 0.62])
      ball(b, [s * half, y, 0], [0.045, 0.042, 0.042], cord, hex('#e8e0cc'))
  })
}

/** Rings of colour on a straw butt, on three legs; it faces +z. */
export const archeryTarget: Make = (subject) => {
  const tall = subject.height
  const [r, y] = [tall * 0.36, tall * 0.62]
  return built([-r, 0, -0.4], [r, tall, 0.12], { front: [0, y, 0.1] }, (b) => {
    const wood = woodOf(b)
    const paint = plainOf(b, 0.8)
    const rings: readonly Rgb[] = ['#f0efe8', '#23262a', '#2f78c0', '#d0282c', '#f0cc30'].map(hex)
    b.cylinder([0, y, -0.08], [0, y, 0.04], r * 1.05, r * 1.05, paint, hex('#c8a860'), 40)
    rings.forEach((color, i) => {
      const k = r * (1 - i * 0.19)
      b.cylinder([0, y, 0.04], [0, y, 0.046 + i * 0.003], k, k, paint, color, 40)
      b.grid(
        40,
        1,
        (u, v) => {
          const a = u * 2 * Math.PI
          return [Math.cos(a) * k * v, y + Math.sin(a) * k * v, 0.047 + i * 0.003]
        },
        paint,
        () => color,
        false,
      )
    })
    for (const s of [-1, 1])
      b.cylinder(
        [s * r * 0.95, 0, 0.1],
        [s * r * 0.2, tall, -0.1],
        0.03,
        0.025,
        wood,
        hex('#8a5a30'),
        10,
      )
    b.cylinder([0, 0, -0.55], [0, tall, -0.1], 0.03, 0.025, wood, hex('#8a5a30'), 10)
    const shaft = hex('#d8b070')
    for (const [x, dy] of [
      [0.03, 0.05],
      [-0.1, -0.06],
    ] as const)
      b.cylinder([x, y + dy, 0.05], [x - 0.02, y + dy + 0.03, 0.5], 0.008, 0.008, wood, shaft, 6)
  })
}

/** Two tall legs in striped trousers for one who walks on them; the feet come at `top`. */
export const stilts: Make = (subject) => {
  const tall = subject.height
  return built([-0.3, 0, -0.2], [0.3, tall, 0.3], { top: [0, tall, 0] }, (b) => {
    const wood = woodOf(b)
    const cloth = b.material({ roughness: 0.85, f0: 0.02, scale: 20, relief: 0.08 })
    const [red, white] = [subject.colors[0] ?? hex('#c8202a'), hex('#f2efe6')]
    for (const s of [-1, 1]) {
      const foot: Vec3 = [s * 0.15, 0, s * 0.14]
      const knee: Vec3 = [s * 0.11, tall + 0.16, 0]
      b.cylinder(foot, mix3(foot, knee, 0.4), 0.035, 0.035, wood, hex('#8a5a30'), 10)
      const n = 13
      for (let i = 0; i < n; i++) {
        const [p, q] = [
          mix3(foot, knee, 0.14 + (0.86 * i) / n),
          mix3(foot, knee, 0.14 + (0.86 * (i + 1)) / n),
        ]
        const r = (t: number): number => 0.13 - 0.03 * t
        b.cylinder(p, q, r(i / n), r((i + 1) / n), cloth, i % 2 ? red : white, 18)
      }
    }
  })
}

/** A vine that hangs from high in the trees past the origin, with leaves; held at any height. */
export const hangingVine: Make = (subject, chance) => {
  const tall = subject.height
  const at = (t: number): Vec3 => {
    const y = tall * (1 - t)
    return [0.055 * (y - 1.7) ** 2 * (y > 1.7 ? 1 : 0.4), y, -0.03 * (y - 1.7)]
  }
  return {
    ...built([-0.1, 0, -0.1], [0.1, 2.2, 0.1], {}, (b) => {
      const wood = b.material({ roughness: 0.9, f0: 0.02, scale: 30, relief: 0.2, mottle: 0.3 })
      const leaf = b.material({ roughness: 0.7, f0: 0.03 })
      const n = 40
      for (let i = 0; i < n * 0.88; i++)
        b.cylinder(at(i / n), at((i + 1) / n), 0.026, 0.026, wood, hex('#5c6a2c'), 8)
      for (let i = 0; i < 26; i++) {
        const p = at(chance() * 0.86)
        leafClump(
          b,
          {
            center: p,
            radius: [0.12, 0.1, 0.12],
            count: 4,
            size: 0.07,
            dark: hex('#2c5a20'),
            light: hex('#6aa03a'),
            material: leaf,
          },
          chance,
        )
      }
    }),
    backdrop: true,
  }
}

/** Bits of vegetables thrown up from a pan in an arc. */
export const tossedFood: Make = (subject, chance) => {
  const r = subject.height / 2
  return built([-r, 0, -r], [r, subject.height, r], {}, (b) => {
    const m = b.material({ roughness: 0.45, f0: 0.04 })
    const colors = ['#d83828', '#58a832', '#f0b428', '#e8702a', '#f2ead0', '#7ab83c'].map(hex)
    for (let i = 0; i < 26; i++) {
      const a = (i / 26) * Math.PI * 0.85 + 0.2
      const p: Vec3 = [
        (chance() - 0.5) * r * 0.5,
        Math.sin(a) * subject.height * (0.62 + 0.38 * chance()),
        -Math.cos(a) * r * 0.9,
      ]
      const s = 0.014 + 0.012 * chance()
      ball(
        b,
        p,
        [s, s * (0.5 + chance() * 0.5), s * 0.8],
        m,
        colors[i % colors.length] ?? [1, 1, 1],
        10,
      )
    }
  })
}

/** What is tossed over fire: the tongues leap out of the pan, the food over them. */
export const flambe: Make = (subject, chance) => {
  const food = tossedFood(subject, chance)
  return {
    ...food,
    add: (b) => {
      food.add(b)
      const at: Vec3 = [-0.1, -0.16, 0.06]
      flames(b, { at, half: 0.085, deep: 0.085, tall: 0.42, tongues: 16, power: 0.7 }, chance)
    },
  }
}

type Sized = (p: Vec3) => Vec3

/** A forked bough from the left, and twigs wound into a bowl on it. */
const addNest = (b: MeshBuilder, k: number, sized: Sized, chance: Random): void => {
  const bark = woodOf(b)
  const limb = (p: Vec3, q: Vec3, r0: number, r1: number): void =>
    b.cylinder(sized(p), sized(q), r0 * k, r1 * k, bark, hex('#6a4a30'), 14)
  limb([-1.5, -0.22, -0.1], [-0.1, -0.06, 0], 0.09, 0.06)
  limb([-0.1, -0.06, 0], [0.7, 0.1, 0.1], 0.06, 0.035)
  limb([-0.05, -0.05, 0], [0.3, 0.05, -0.4], 0.05, 0.03)
  limb([-0.15, -0.06, 0], [-0.3, 0.5, -0.25], 0.05, 0.03)
  const straw = b.material({ roughness: 0.95, f0: 0.01 })
  for (let i = 0; i < 190; i++) {
    const a = chance() * Math.PI * 2
    const h = chance()
    const r = 0.13 + 0.055 * h + 0.015 * chance()
    const long = 0.5 + 0.5 * chance()
    const at = (d: number): Vec3 =>
      sized([Math.cos(a + d) * r, h * 0.13 - 0.02, Math.sin(a + d) * r])
    const tone = scale(hex('#a8844c'), 0.6 + 0.6 * chance())
    b.cylinder(at(0), at(long), 0.006 * k, 0.004 * k, straw, tone, 5)
  }
}

/** A chick whose bill is wide open, leaning to a side by `tilt`. */
const addChick = (
  b: MeshBuilder,
  k: number,
  sized: Sized,
  [x, z, tilt]: readonly [number, number, number],
): void => {
  const down = b.material({ roughness: 0.95, f0: 0.01, scale: 90, relief: 0.3 })
  const horn = b.material({ roughness: 0.5, f0: 0.04 })
  const put = (p: Vec3, r: Vec3, color: string, n = 16): void =>
    ball(b, sized(p), scale(r, k), r[0] > 0.03 ? down : horn, hex(color), n)
  put([x, 0.08, z], [0.055, 0.06, 0.05], '#8f8478')
  put([x, 0.15, z + 0.01], [0.04, 0.042, 0.038], '#9c9084')
  const bill: Vec3 = [x + 0.02 * tilt, 0.185, z + 0.025]
  for (const s of [-1, 1]) {
    const tip: Vec3 = [bill[0] + 0.012 + 0.03 * tilt + s * 0.018, bill[1] + 0.045, bill[2] + 0.016]
    b.cylinder(sized(bill), sized(tip), 0.02 * k, 0.003 * k, horn, hex('#f0a020'), 10)
    put([x + s * 0.026, 0.163, z + 0.038], [0.006, 0.006, 0.005], '#121212', 8)
  }
  put([bill[0], bill[1] + 0.012, bill[2]], [0.015, 0.016, 0.015], '#d8402c')
}

/** A nest in the fork of a bough with three hungry chicks; the old bird's place is the anchor `rim`. */
export const nestOfChicks: Make = (subject, chance) => {
  const k = subject.height / 0.32
  const low = 1.6
  const sized: Sized = (p) => [p[0] * k, low + p[1] * k, p[2] * k]
  const rim = sized([0.19, 0.13, 0])
  const [from, to]: readonly [Vec3, Vec3] = [
    [-0.3 * k, low - 0.05, -0.2 * k],
    [0.3 * k, low + 0.3 * k, 0.2 * k],
  ]
  return built(from, to, { rim, top: rim }, (b) => {
    addNest(b, k, sized, chance)
    addChick(b, k, sized, [-0.09, 0.02, -0.2])
    addChick(b, k, sized, [0, 0.06, 0.05])
    addChick(b, k, sized, [0.07, -0.01, 0.3])
  })
}
