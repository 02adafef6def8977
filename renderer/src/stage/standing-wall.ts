// A wall behind or under somebody: of bricks or stones laid one by one, plastered and painted, or with a mural on it; ivy grows on it when the words say so.
import type { BriefSubject, Rgb } from '../prompt/brief.ts'
import type { Actor } from './actor.ts'
import type { MeshBuilder } from './mesh-builder.ts'
import { graffitiOn } from './prop/graffiti.ts'
import { leafClump } from './prop/leaf.ts'
import { fbm, hash2, noise, type Random } from './random.ts'
import type { Vec3 } from './scene.ts'
import { hex, mix3, scale } from './vector.ts'

const [wide, deep] = [3.6, 0.15]

type Facing = 'brick' | 'stone' | 'plaster' | 'mural' | 'graffiti'

/** What a wall is faced with: a painted one is plastered unless it is called a brick wall. */
const facingOf = ({ noun, material, colors, traits }: BriefSubject): Facing => {
  const said = `${noun} ${material ?? ''} ${traits['of'] ?? ''}`
  if (/graffiti|street-art/.test(said)) return 'graffiti'
  if (/mural/.test(said)) return 'mural'
  if (/brick/.test(said)) return 'brick'
  if (/concrete|plaster|painted/.test(said)) return 'plaster'
  if (/stone|castle|city/.test(said)) return 'stone'
  return colors.length > 0 ? 'plaster' : 'brick'
}

interface Course {
  readonly tall: number
  readonly long: number
  readonly joint: number
  readonly low: Rgb
  readonly high: Rgb
  readonly bed: Rgb
}

const laid: Readonly<Record<'brick' | 'stone', Course>> = {
  brick: {
    tall: 0.085,
    long: 0.26,
    joint: 0.01,
    low: hex('#974c36'),
    high: hex('#bd7a58'),
    bed: hex('#b5a898'),
  },
  stone: {
    tall: 0.26,
    long: 0.55,
    joint: 0.018,
    low: hex('#8a8478'),
    high: hex('#b8ae9c'),
    bed: hex('#968d7e'),
  },
}

/** Every brick or stone is a face of its own, so that joints are straight at any distance. */
const layCourses = (b: MeshBuilder, m: number, c: Course, tall: number, own?: Rgb): void => {
  b.quad([-wide, 0, deep], [wide, 0, deep], [wide, tall, deep], [-wide, tall, deep], m, c.bed)
  const rows = Math.round(tall / c.tall)
  const step = tall / rows
  for (let row = 0; row < rows; row++)
    for (let i = -1; i < (2 * wide) / c.long; i++) {
      const start = -wide + (i + (row % 2) * 0.5) * c.long
      const x0 = Math.max(-wide, start + c.joint / 2)
      const x1 = Math.min(wide, start + c.long - c.joint / 2)
      if (x1 - x0 < 0.01) continue
      const [y0, y1] = [row * step + c.joint / 2, (row + 1) * step - c.joint / 2]
      const z = deep + 0.006
      const grime = 0.8 + 0.36 * fbm(x0 * 0.9 + 3, y0 * 0.9, 3)
      const tone = grime * (0.84 + 0.3 * hash2(row, i))
      const color = scale(own ?? mix3(c.low, c.high, hash2(i, row)), tone)
      b.quad([x0, y0, z], [x1, y0, z], [x1, y1, z], [x0, y1, z], m, color)
    }
}

const muralColors = ['#e8b02c', '#d8482c', '#2f7ab8', '#2f9a6a', '#7a3a9a', '#f2e4c4'].map(hex)

/** A painted wall: a sun over rolling bands of colour; bare plaster at its borders. */
const muralAt = (x: number, y: number, tall: number): Rgb => {
  if (Math.abs(x) > 3 || y < 0.35 || y > tall - 0.2) return hex('#a8a6a0')
  const sun = Math.hypot(x + 1.2, y - tall * 0.68)
  if (sun < 0.42) return muralColors[0] ?? [1, 1, 1]
  if (sun < 0.5) return muralColors[5] ?? [1, 1, 1]
  const wave =
    (y - 0.35) / (tall - 0.55) + 0.09 * Math.sin(x * 2.1) + 0.05 * Math.sin(x * 5 + y * 3)
  return muralColors[Math.max(1, Math.min(5, 1 + Math.floor(wave * 5)))] ?? [1, 1, 1]
}

const growIvy = (b: MeshBuilder, chance: Random, tall: number): void => {
  const m = b.material({ roughness: 0.6, f0: 0.03 })
  for (let i = 0; i < 260; i++) {
    const x = (chance() * 2 - 1) * wide
    const reach = tall * (0.35 + 0.75 * fbm(x * 0.6 + 5, 2, 3))
    const y = chance() < 0.7 ? chance() * reach : tall * (1.02 - 0.35 * chance() * noise(x, 4))
    leafClump(
      b,
      {
        center: [x, y, deep + 0.03],
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

/** Bricks behind, the paint on them; the bare wall shows where nobody sprayed. */
const sprayed = (b: MeshBuilder, m: number, tall: number, chance: Random): void => {
  const paint = graffitiOn(2 * wide, tall, chance)
  const brick = laid.brick
  b.grid(
    360,
    Math.round((360 * tall) / (2 * wide)),
    (u, v) => [(u - 0.5) * 2 * wide, v * tall, deep],
    m,
    ([x, y]) => {
      const row = Math.floor(y / brick.tall)
      const along = x / brick.long + (row % 2) * 0.5
      const joint =
        Math.abs(y / brick.tall - Math.round(y / brick.tall)) < 0.1 ||
        Math.abs(along - Math.round(along)) < 0.035
      const tone = 0.85 + 0.25 * hash2(row, Math.floor(along))
      const bare = joint ? brick.bed : scale(brick.low, tone)
      return scale(paint(x, y, bare), joint ? 0.86 : 1)
    },
    false,
  )
}

const face = (
  b: MeshBuilder,
  m: number,
  facing: Exclude<Facing, 'graffiti'>,
  tall: number,
  own?: Rgb,
): void => {
  if (facing === 'brick' || facing === 'stone') {
    layCourses(b, m, laid[facing], tall, own)
    return
  }
  const paint = (p: Vec3): Rgb =>
    facing === 'mural'
      ? scale(muralAt(p[0], p[1], tall), 0.9 + 0.15 * noise(p[0] * 6, p[1] * 6))
      : scale(own ?? hex('#a8a6a0'), 0.86 + 0.24 * fbm(p[0] * 1.4, p[1] * 1.4, 4))
  const fine = facing === 'mural' ? 300 : 90
  b.grid(
    fine,
    Math.round(fine * 0.55),
    (u, v) => [(u - 0.5) * 2 * wide, v * tall, deep],
    m,
    paint,
    false,
  )
  // A painted foot, as plastered walls by a street have.
  if (facing === 'plaster')
    b.box([-wide, 0, deep], [wide, 0.3, deep + 0.02], m, scale(own ?? hex('#a8a6a0'), 0.7))
}

/** A wall 7.2 m wide whose front looks to +z. */
export const standingWall = (
  subject: BriefSubject,
  { ivy }: { readonly ivy: boolean },
  chance: Random,
): Actor => {
  const tall = Math.max(2.8, subject.height)
  const facing = facingOf(subject)
  const own = subject.colors[0]
  return {
    low: [-wide, 0, -deep],
    high: [wide, tall, deep],
    anchors: { top: [0, tall + 0.12, 0], front: [0, tall / 2, deep] },
    bestYaw: 0,
    flat: true,
    backdrop: true,
    add: (b) => {
      const m = b.material({ roughness: 0.9, f0: 0.02, scale: 7, relief: 0.14, mottle: 0.2 })
      if (facing === 'graffiti') sprayed(b, m, tall, chance)
      else face(b, m, facing, tall, own)
      const body = facing === 'plaster' ? (own ?? hex('#a8a6a0')) : laid.stone.low
      b.box([-wide, 0, -deep], [wide, tall - 0.001, deep - 0.005], m, scale(body, 0.9))
      const cap = facing === 'plaster' ? scale(body, 0.92) : hex('#b8ac9a')
      b.box([-wide - 0.05, tall, -deep - 0.05], [wide + 0.05, tall + 0.12, deep + 0.06], m, cap)
      if (ivy) growIvy(b, chance, tall)
    },
  }
}
