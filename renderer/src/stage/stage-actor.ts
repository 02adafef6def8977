// Actors that the stage builds itself, because they are parts of a set more than things: walls, branches, stairs, fences.
import type { BriefSubject, Rgb } from '../prompt/brief.ts'
import type { Actor } from './actor.ts'
import type { MeshBuilder } from './mesh-builder.ts'
import { leafClump } from './prop/leaf.ts'
import { fbm, hash2, noise, type Random, random, subSeed } from './random.ts'
import type { Vec3 } from './scene.ts'
import { basketballHoop, boxingRing, rockFace } from './stage-actor-sport.ts'
import { hex, mix3, scale } from './vector.ts'

type Make = (subject: BriefSubject, ivy: boolean, chance: Random) => Actor

const actor = (
  half: Vec3,
  anchors: Readonly<Record<string, Vec3>>,
  add: (b: MeshBuilder) => void,
): Actor => ({
  low: [-half[0], 0, -half[2]],
  high: [half[0], half[1], half[2]],
  anchors,
  bestYaw: 0,
  flat: true,
  backdrop: true,
  add,
})

const matte = (b: MeshBuilder, relief: number, grain: number): number =>
  b.material({ roughness: 0.9, f0: 0.02, scale: grain, relief, mottle: relief * 1.4 })

/** A brick or stone wall, 7 m wide; grown with ivy when the brief says so. */
const wall: Make = (subject, ivy, chance) => {
  const tall = Math.max(2.8, subject.height)
  const own = subject.colors[0]
  const stone = /stone|castle|concrete|city/.test(subject.noun) || subject.material === 'stone'
  const plain = /concrete/.test(subject.noun) || subject.material === 'concrete'
  const [wide, deep] = [3.6, 0.15]
  const [row, long] = stone ? [0.26, 0.55] : [0.085, 0.26]
  const [low, high] = stone ? [hex('#8a8478'), hex('#b8ae9c')] : [hex('#974c36'), hex('#bd7a58')]
  const paint = (p: Vec3): Rgb => {
    if (plain) return scale(own ?? hex('#a8a6a0'), 0.85 + 0.3 * fbm(p[0] * 1.4, p[1] * 1.4, 4))
    const course = Math.floor(p[1] / row)
    const brick = Math.floor(p[0] / long + (course % 2) * 0.5)
    const across = p[0] / long + (course % 2) * 0.5
    const joint =
      Math.abs(p[1] / row - Math.round(p[1] / row)) < (stone ? 0.06 : 0.1) ||
      Math.abs(across - Math.round(across)) < (stone ? 0.03 : 0.035)
    const tone = 0.78 + 0.4 * hash2(course, brick)
    return joint ? hex('#b5a898') : scale(own ?? mix3(low, high, hash2(brick, course)), tone)
  }
  return actor([wide, tall, deep], { top: [0, tall, 0], front: [0, tall / 2, deep] }, (b) => {
    const m = matte(b, 0.14, 7)
    b.grid(220, 130, (u, v) => [(u - 0.5) * 2 * wide, v * tall, deep], m, paint, false)
    b.box([-wide, 0, -deep], [wide, tall - 0.001, deep - 0.005], m, scale(low, 0.9))
    b.box(
      [-wide - 0.05, tall, -deep - 0.05],
      [wide + 0.05, tall + 0.12, deep + 0.06],
      m,
      hex('#b8ac9a'),
    )
    if (ivy) growIvy(b, chance, wide, tall, deep)
  })
}

const growIvy = (b: MeshBuilder, chance: Random, wide: number, tall: number, z: number): void => {
  const m = b.material({ roughness: 0.6, f0: 0.03 })
  for (let i = 0; i < 260; i++) {
    const x = (chance() * 2 - 1) * wide
    const reach = tall * (0.35 + 0.75 * fbm(x * 0.6 + 5, 2, 3))
    const y = chance() < 0.7 ? chance() * reach : tall * (1.02 - 0.35 * chance() * noise(x, 4))
    leafClump(
      b,
      {
        center: [x, y, z + 0.03],
        radius: [0.22, 0.2, 0.05],
        count: 20,
        size: 0.06,
        dark: hex('#23491d'),
        light: hex('#6f9f3f'),
        material: m,
      },
      chance,
    )
  }
}

/** A bough that reaches in from the side of the picture, high above the ground. */
const branch: Make = (_subject, _ivy, chance) => {
  const y = 2.6
  const side = chance() < 0.5 ? -1 : 1
  const bark = (p: Vec3): Rgb =>
    scale(hex('#6a5038'), 0.75 + 0.5 * noise(p[0] * 6, p[1] * 30 + p[2] * 30))
  return actor([2.2, y + 0.07, 0.3], { top: [0, y + 0.06, 0], seat: [0, y + 0.06, 0] }, (b) => {
    const m = matte(b, 0.3, 14)
    const leaves = b.material({ roughness: 0.7, f0: 0.02 })
    const points: Vec3[] = Array.from({ length: 13 }, (_, i) => {
      const t = i / 12
      return [
        side * (2.6 - 4.4 * t),
        y + 0.05 * Math.sin(t * 9) - 0.18 * (t - 0.58) ** 2 * 4,
        0.06 * Math.sin(t * 7),
      ]
    })
    points.forEach((p, i) => {
      const q = points[i + 1]
      if (q) b.cylinder(p, q, 0.085 - 0.005 * i, 0.085 - 0.005 * (i + 1), m, bark(p), 10)
    })
    for (let k = 0; k < 7; k++) {
      const from = points[2 + Math.floor(chance() * 10)]
      if (!from || Math.abs(from[0]) < 0.5) continue
      const tip: Vec3 = [
        from[0] - side * (0.3 + 0.3 * chance()),
        from[1] + (chance() - 0.45) * 0.6,
        from[2] + (chance() - 0.6) * 0.5,
      ]
      b.cylinder(from, tip, 0.022, 0.008, m, bark(from), 6)
      leafClump(
        b,
        {
          center: tip,
          radius: [0.24, 0.18, 0.2],
          count: 34,
          size: 0.06,
          dark: hex('#2f5222'),
          light: hex('#86a848'),
          material: leaves,
        },
        chance,
      )
    }
  })
}

/** A flight of stone steps with a rail. */
const stairs: Make = (_subject, _ivy, _chance) => {
  const [steps, rise, tread, half] = [6, 0.16, 0.32, 1.7]
  const deep = (steps * tread) / 2
  return actor([half, steps * rise, deep], { top: [0, steps * rise, -deep / 2] }, (b) => {
    const m = matte(b, 0.12, 5)
    for (let i = 0; i < steps; i++)
      b.box(
        [-half, 0, -deep],
        [half, (steps - i) * rise, -deep + (i + 1) * tread],
        m,
        scale(hex('#b5ada0'), 0.9 + 0.12 * (i % 2)),
      )
    const iron = b.material({ color: hex('#3a4046'), roughness: 0.4, f0: 0.2, metal: 0.5 })
    const at = (z: number): number => Math.max(0, ((deep - z) / (2 * deep)) * steps * rise)
    for (const x of [-half + 0.1, half - 0.1]) {
      b.cylinder(
        [x, at(-deep) + 0.85, -deep],
        [x, at(deep) + 0.85, deep],
        0.025,
        0.025,
        iron,
        [1, 1, 1],
        8,
      )
      for (const z of [-deep, 0, deep])
        b.cylinder([x, at(z), z], [x, at(z) + 0.85, z], 0.02, 0.02, iron, [1, 1, 1], 8)
    }
  })
}

/** A picket fence. */
const fence: Make = (subject) => {
  const color = subject.colors[0] ?? hex('#e8e2d4')
  const tall = subject.height
  return actor([3, tall, 0.06], { top: [0, tall, 0], front: [0, tall * 0.6, 0.06] }, (b) => {
    const m = matte(b, 0.12, 8)
    for (const y of [0.3, 0.75])
      b.box([-3, y * tall - 0.04, -0.04], [3, y * tall + 0.04, -0.01], m, color)
    for (let x = -2.95; x < 3; x += 0.15) {
      b.box([x - 0.045, 0.04, -0.01], [x + 0.045, tall - 0.07, 0.02], m, color)
      b.placed({ at: [x, tall - 0.07, 0.005], scale: [0.045, 0.07, 0.015] }, () =>
        b.lathe(
          [
            [1, 0],
            [0.01, 1],
          ],
          m,
          color,
          4,
        ),
      )
    }
  })
}

/** A cloth spread on the ground: checked for a picnic, striped as a towel, plain as a mat. */
const spread: Make = (subject) => {
  const small = /towel|mat/.test(subject.noun)
  const [half, deep] = small ? [0.45, 0.95] : [1.15, 0.85]
  const own = subject.colors[0] ?? hex('#c02a2a')
  const picnic = /picnic/.test(subject.noun)
  const white = hex('#f4efe4')
  const paint = ([x, , z]: Vec3): Rgb => {
    if (/mat/.test(subject.noun)) return own
    if (!picnic) return Math.floor((z + 5) / 0.19) % 2 ? own : mix3(own, white, 0.75)
    const [a, b] = [Math.floor((x + 5) / 0.115) % 2, Math.floor((z + 5) / 0.115) % 2]
    return a && b ? own : a || b ? mix3(own, white, 0.5) : white
  }
  return actor([half, 0.02, deep], { top: [0, 0.02, 0], seat: [0, 0.02, 0] }, (b) => {
    const m = b.material({ roughness: 0.95, f0: 0.01, scale: 60, relief: 0.06 })
    b.grid(
      120,
      90,
      (u, v) => {
        const [x, z] = [(u - 0.5) * 2 * half, (0.5 - v) * 2 * deep]
        return [x, 0.016 + 0.004 * Math.sin(x * 9 + z * 3) * Math.sin(z * 7), z]
      },
      m,
      paint,
      false,
    )
  })
}

const makers: readonly (readonly [RegExp, Make])[] = [
  [/^boxing-ring$/, boxingRing],
  [/^basketball-hoop$/, basketballHoop],
  [/^rock-face$/, (subject, _ivy, chance) => rockFace(subject, chance)],
  [/^(brick|bricks|.*-wall|wall|walls|graffiti|mural|street-art)$/, wall],
  [/^(branch|tree-branch|bough|twig)$/, branch],
  [/^(stairs?|staircase|steps|stairway)$/, stairs],
  [/^(picnic-blanket|beach-towel|towel|yoga-mat)$/, spread],
  [/^(fence|picket-fence|wooden-fence|railing)$/, fence],
]

/** The stage's own actor for a subject, or null when the makers of subjects should build it. */
export const stageActor = (
  subject: BriefSubject,
  others: readonly BriefSubject[],
  seed: number,
): Actor | null => {
  if (subject.kind === 'person' || subject.kind === 'quadruped') return null
  const make = makers.find(([test]) => test.test(subject.noun))?.[1]
  if (!make) return null
  const ivy = others.some((s) => /ivy|vine|creeper/.test(s.noun))
  return make(subject, ivy, random(subSeed(seed, `stage-actor-${subject.id}`)))
}
