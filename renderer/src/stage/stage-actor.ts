// Actors that the stage builds itself, because they are parts of a set more than things: walls, branches, stairs, fences.
import type { Brief, BriefSubject, Rgb } from '../prompt/brief.ts'
import type { Actor } from './actor.ts'
import { deedActors } from './deed/deed-actors.ts'
import { orbWeb, printsAway } from './ground-marks.ts'
import type { MeshBuilder } from './mesh-builder.ts'
import { leafClump } from './prop/leaf.ts'
import { woven } from './prop/rug.ts'
import { noise, type Random, random, subSeed } from './random.ts'
import type { Vec3 } from './scene.ts'
import { basketballHoop, boxingRing, rockFace } from './stage-actor-sport.ts'
import { standingWall } from './standing-wall.ts'
import { clamp, hex, mix3, scale } from './vector.ts'

/** What the makers are told beside the subject. */
export interface Around {
  readonly ivy: boolean
  /** Height of the smallest that sits on it; null when nothing does. */
  readonly guest: number | null
  /** Whether boughs are bare. */
  readonly winter: boolean
}
type Make = (subject: BriefSubject, around: Around, chance: Random) => Actor

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

/** A bough that reaches in from the side of the picture, high above the ground, as thick as its guest needs. */
const branch: Make = (_subject, { guest, winter }, chance) => {
  const y = 2.6
  const side = chance() < 0.5 ? -1 : 1
  const k = clamp((guest ?? 0.45) / 0.45, 0.4, 2.2)
  const bark = (p: Vec3): Rgb =>
    scale(hex('#6a5038'), 0.75 + 0.5 * noise(p[0] * 6, p[1] * 30 + p[2] * 30))
  const thick = (t: number): number => k * (0.085 - 0.06 * t)
  // Where the guest sits the bough is level and exactly under the feet.
  const seat = 0.58
  const at = (t: number): Vec3 => [
    side * 4.4 * k * (seat - t),
    y + k * (0.06 * Math.sin((t - seat) * 9) - 0.72 * (t - seat) ** 2),
    0.06 * k * Math.sin((t - seat) * 7),
  ]
  const top: Vec3 = [0, y + thick(seat) * 0.94, 0]
  return actor([2 * k, top[1], 0.3 * k], { top, seat: top }, (b) => {
    const m = matte(b, 0.3, 14)
    const leaves = b.material({ roughness: 0.7, f0: 0.02 })
    const n = 18
    for (let i = 0; i < n; i++) {
      const [p, q] = [at(i / n), at((i + 1) / n)]
      b.cylinder(p, q, thick(i / n), thick((i + 1) / n), m, bark(p), 12)
    }
    for (let i = 0; i < 9; i++) {
      const t = (i + 0.4) / 9
      const from = at(t)
      // No twig hides the guest.
      if (Math.abs(from[0]) < 0.55 * k) continue
      const tip: Vec3 = [
        from[0] - side * k * (0.3 + 0.3 * chance()),
        from[1] + k * (chance() - 0.45) * 0.6,
        from[2] + k * (chance() - 0.7) * 0.5,
      ]
      b.cylinder(from, tip, 0.022 * k, 0.008 * k, m, bark(from), 6)
      if (winter) continue
      leafClump(
        b,
        {
          center: tip,
          radius: [0.24 * k, 0.18 * k, 0.2 * k],
          count: 34,
          size: 0.06 * k,
          dark: hex('#2f5222'),
          light: hex('#86a848'),
          material: leaves,
        },
        chance,
      )
    }
  })
}

/** A board on brackets before a plain wall, a few books at its end. */
const shelf: Make = (subject, { guest }, chance) => {
  const size = clamp((guest ?? 0.25) * 2.6, 0.5, 1.1)
  const [y, deep, wide] = [1.25, 0.17 * size + 0.06, 1.1 * size]
  const wood = subject.colors[0] ?? hex('#9a6a3c')
  const paint = hex(
    ['#b9c4bd', '#d3c3a8', '#c3b0a6', '#a9b7c4'][Math.floor(chance() * 4)] ?? '#d3c3a8',
  )
  return actor([3.4, y, deep], { top: [0, y, 0], seat: [0, y, 0] }, (b) => {
    const m = b.material({ roughness: 0.9, f0: 0.02, scale: 5, relief: 0.05, mottle: 0.12 })
    b.box([-4, -0.2, -deep - 0.2], [4, 4, -deep], m, paint)
    const plank = b.material({ roughness: 0.45, f0: 0.04, scale: 12, relief: 0.06, mottle: 0.25 })
    b.box([-wide, y - 0.03, -deep], [wide, y, deep], plank, wood)
    for (const s of [-1, 1])
      b.box(
        [s * wide * 0.7 - 0.015, y - 0.2, -deep],
        [s * wide * 0.7 + 0.015, y - 0.03, 0],
        plank,
        scale(wood, 0.7),
      )
    const cover = b.material({ roughness: 0.6, f0: 0.03 })
    const colors = ['#8a2f2a', '#2d4f6e', '#c79a3c', '#3c6a4a', '#d8cdb8']
    let x = wide - 0.03
    for (let i = 0; i < 4; i++) {
      const [t, h] = [(0.025 + 0.02 * chance()) * size, (0.2 + 0.08 * chance()) * size]
      b.box(
        [x - t, y, -deep],
        [x, y + h, deep * 0.4],
        cover,
        hex(colors[(i * 2 + Math.floor(chance() * 5)) % 5] ?? '#8a2f2a'),
      )
      x -= t + 0.002
    }
  })
}

/** A flight of stone steps with a rail. */
const stairs: Make = (_subject, _around, _chance) => {
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

/** Split rails between posts, grey from the weather: the fence of ranches and fields. */
const railFence: Make = (subject, _around, chance) => {
  const tall = subject.height
  const color = subject.colors[0] ?? hex('#8a6e50')
  return actor([3.4, tall, 0.1], { top: [0, tall, 0], front: [0, tall * 0.6, 0.1] }, (b) => {
    const m = matte(b, 0.3, 6)
    for (const x of [-3.1, -1.03, 1.03, 3.1])
      b.box(
        [x - 0.075, -0.05, -0.07],
        [x + 0.075, tall, 0.07],
        m,
        scale(color, 0.75 + 0.2 * chance()),
      )
    for (const y of [0.32, 0.62, 0.91])
      for (const x of [-2.07, 0, 2.07]) {
        const [a, c] = [(chance() - 0.5) * 0.05, (chance() - 0.5) * 0.05]
        b.cylinder(
          [x - 1.12, y * tall + a, 0.07],
          [x + 1.12, y * tall + c, 0.07],
          0.055,
          0.045,
          m,
          scale(color, 0.85 + 0.35 * chance()),
          8,
        )
      }
  })
}

/** A picket fence; where somebody sits on it a board lies along its top, to hold them. */
const fence: Make = (subject, { guest }) => {
  const color = subject.colors[0] ?? hex('#e8e2d4')
  const tall = subject.height
  return actor([3, tall, 0.06], { top: [0, tall, 0], front: [0, tall * 0.6, 0.06] }, (b) => {
    const m = matte(b, 0.12, 8)
    if (guest) b.box([-3, tall - 0.05, -0.05], [3, tall, 0.05], m, color)
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

/** A cloth spread on the ground: checked for a picnic, striped as a towel, plain as a mat, bordered as a rug. */
const spread: Make = (subject, { guest }) => {
  const small = /towel|mat$/.test(subject.noun)
  const rug = /rug|carpet/.test(subject.noun)
  const size = rug ? clamp((guest ?? 1) * 1.5, 0.75, 1.6) : 1
  const [half, deep] = small ? [0.45, 0.95] : [1.15 * size, 0.85 * size]
  const own = subject.colors[0] ?? hex('#c02a2a')
  const picnic =
    /picnic|tablecloth/.test(subject.noun) || /plaid|check/.test(subject.traits['pattern'] ?? '')
  const white = hex('#f4efe4')
  const paint = ([x, , z]: Vec3): Rgb => {
    if (rug) return woven(own, (x / half + 1) / 2, (z / deep + 1) / 2)
    if (/mat$|^cloth$/.test(subject.noun) && !subject.traits['pattern']) return own
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
  [
    /^(footprints?|footsteps?|paw-?prints?|animal-tracks|tracks)$/,
    (subject, { winter }) => printsAway(subject, winter),
  ],
  [/^(spider-?web|cobweb|web)$/, (subject, _around, chance) => orbWeb(subject, chance)],
  [/^rock-face$/, (subject, _ivy, chance) => rockFace(subject, chance)],
  [/^(brick|bricks|.*-wall|wall|walls|graffiti|mural|street-art)$/, standingWall],
  [/^(branch|tree-branch|bough|twig)$/, branch],
  [/^(stairs?|steps)$/, stairs],
  [
    /^(picnic-blanket|blanket|tablecloth|cloth|beach-towel|towel|yoga-mat|rug|carpet|persian-rug|mat)$/,
    spread,
  ],
  [/^(shelf|shelves|wooden-shelf)$/, shelf],
  [
    /^(wooden-fence|wood-fence|rail-fence|split-rail-fence|ranch-fence|corral-fence|farm-fence)$/,
    railFence,
  ],
  [/^(fence|picket-fence|wooden-fence|railing)$/, fence],
]

/** The stage's own actor for a subject, or null when the makers of subjects should build it. */
export const stageActor = (
  subject: BriefSubject,
  {
    subjects: others,
    relations,
    season,
    weather,
  }: Pick<Brief, 'subjects' | 'relations' | 'season' | 'weather'>,
  seed: number,
): Actor | null => {
  if (subject.kind === 'person' || subject.kind === 'quadruped') return null
  const chance = random(subSeed(seed, `stage-actor-${subject.id}`))
  const prop = deedActors[subject.noun]
  if (prop) return prop(subject, chance)
  const make = makers.find(([test]) => test.test(subject.noun))?.[1]
  if (!make) return null
  const ivy = others.some((s) => /ivy|vine|creeper/.test(s.noun))
  const guests = others.filter((s) =>
    relations.some((r) => r.from === s.id && r.relation === 'on' && r.to === subject.id),
  )
  const guest = guests.length > 0 ? Math.min(...guests.map((s) => s.height)) : null
  // A shelf that carries nothing small is a piece of furniture.
  if (make === shelf && (guest === null || guest > 0.6)) return null
  return make(subject, { ivy, guest, winter: season === 'winter' || weather === 'snow' }, chance)
}
