// What a blown-up car throws about: wheels, a door, a bonnet and scraps of its sheet metal, tumbling, scorched and trailing smoke.
import { hash2, noise } from '../../stage/random.ts'
import { clothOf, laySolid } from './contact.ts'
import type { Moment } from './effect.ts'
import { drawSolid, type Pattern, pipe, type Shell, type Vec } from './solid.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { lit } from './where.ts'

/** Distance of the wreck from the lens, in frame heights: it looks through a long lens, so that sizes stay. */
const far = 3

/** A piece that flies: out and up (heights a clip), how large it is in heights, and what it is. */
interface Piece {
  readonly out: number
  readonly up: number
  readonly size: number
  readonly kind: 'wheel' | 'door' | 'bonnet' | 'scrap'
}

const pieces: readonly Piece[] = [
  { out: -0.9, up: 1.5, size: 0.085, kind: 'wheel' },
  { out: 0.75, up: 1.75, size: 0.085, kind: 'wheel' },
  { out: -0.4, up: 2, size: 0.105, kind: 'door' },
  { out: 1.2, up: 1.3, size: 0.11, kind: 'bonnet' },
  ...Array.from({ length: 7 }, (_, i): Piece => {
    const out = (hash2(i, 301) * 2 - 1) * 1.7
    return { out, up: 1 + 1.2 * hash2(i, 302), size: 0.016 + 0.022 * hash2(i, 303), kind: 'scrap' }
  }),
]

/** Turns a piece's own points about three axes, and puts it in its place. */
const placed = (
  [x, y]: readonly [number, number],
  size: number,
  a: number,
  b: number,
  c: number,
) => {
  const [ca, sa, cb, sb, cc, sc] = [a, b, c].flatMap((v) => [Math.cos(v), Math.sin(v)]) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return (u: number, v: number, w: number): Vec => {
    const [u1, v1] = [u * ca - v * sa, u * sa + v * ca]
    const [v2, w2] = [v1 * cb - w * sb, v1 * sb + w * cb]
    const [u3, w3] = [u1 * cc - w2 * sc, u1 * sc + w2 * cc]
    return [x + size * u3, y + size * v2, far + size * w3]
  }
}

type Place = ReturnType<typeof placed>

const wheel = (at: Place, m: Moment, size: number): Shell[] => {
  const [hub, end] = [at(0, 0, 0), at(0, 0, 1)]
  const axis: Vec = [end[0] - hub[0], end[1] - hub[1], end[2] - hub[2]]
  const tyre = pipe(
    Array.from({ length: 27 }, (_, i) => {
      const a = (2 * Math.PI * i) / 24
      return at(0.72 * Math.cos(a), 0.72 * Math.sin(a), 0)
    }),
    () => 0.3 * size,
    10,
    1.15,
    // Along its axis, or the tube would flip where it goes up and down.
    [axis[0] / size, axis[1] / size, axis[2] / size],
  )
  const spokes: Pattern = {
    ...{ name: `wreck hub ${lit(m, [99, 99, 99])}`, columns: 128, rows: 32 },
    at: (u, v) => {
      if (v < 0.2 || v > 0.88) return lit(m, [120, 120, 124])
      return Math.cos(10 * Math.PI * u) > 0.1 ? lit(m, [168, 168, 172]) : lit(m, [30, 30, 32])
    },
  }
  const ring = (r: number, w: number) =>
    Array.from({ length: 25 }, (_, i) => {
      const a = (2 * Math.PI * i) / 24
      return at(r * Math.cos(a), r * Math.sin(a), w)
    })
  return [
    { rows: tyre, paint: lit(m, [30, 29, 29]), gloss: 0.12 },
    {
      rows: [ring(0.01, 0.12), ring(0.2, 0.12), ring(0.5, 0.02), ring(0.58, 0.1)],
      paint: spokes,
      gloss: 0.6,
    },
  ]
}

/** The car's paint, blistered and black with soot in places; `glass` is where a window is. */
const scorched = (m: Moment, name: string, glass: (u: number, v: number) => boolean): Pattern => {
  const own = clothOf(m)
  return {
    ...{ name: `wreck ${name} ${own}`, columns: 64, rows: 64 },
    at: (u, v) => {
      const soot = Math.max(
        0,
        Math.min(
          1,
          2.4 * (0.55 * noise(u * 4 + 7, v * 4) + 0.45 * noise(u * 11, v * 11 + 3)) - 0.86,
        ),
      )
      const paint: Paint = glass(u, v) ? lit(m, [40, 48, 58]) : own
      const rim = Math.min(u, 1 - u, v, 1 - v) < 0.035 ? 0.5 : 1
      return [paint[0], paint[1], paint[2]].map(
        (p) => (p * (1 - 0.86 * soot) + 16 * soot) * rim,
      ) as unknown as Paint
    },
  }
}

/** Sheet metal, bulged and crumpled: its width at a share of its height, and how deep it bulges. */
const sheetOf = (
  at: Place,
  m: Moment,
  name: string,
  half: (v: number) => number,
  tall: number,
  lot: number,
  glass: (u: number, v: number) => boolean = () => false,
): Shell[] => {
  const [across, down] = [10, 8]
  const rows = Array.from({ length: down + 1 }, (_, j) => {
    const v = j / down
    return Array.from({ length: across + 1 }, (_, i) => {
      const u = i / across
      const dent =
        0.3 * (noise(u * 2.6 + lot, v * 2.6 + 4) - 0.5) + 0.12 * (noise(u * 7, v * 7 + lot) - 0.5)
      return at((2 * u - 1) * half(v), (v - 0.5) * tall, 0.22 * (1 - (2 * u - 1) ** 2) + dent)
    })
  })
  return [{ rows, paint: scorched(m, name, glass), gloss: 0.45 }]
}

const shellsOf = ({ kind, size }: Piece, i: number, at: Place, m: Moment): Shell[] => {
  if (kind === 'wheel') return wheel(at, m, size)
  if (kind === 'door') {
    const pane = (u: number, v: number) => v > 0.07 && v < 0.42 && u > 0.1 && u < 0.9
    return sheetOf(at, m, 'door', (v) => 0.68 + 0.3 * Math.min(1, 2.2 * v), 1.55, 3, pane)
  }
  if (kind === 'bonnet') return sheetOf(at, m, 'bonnet', (v) => 0.75 + 0.25 * v, 1.25, 9)
  return sheetOf(at, m, `scrap ${i % 3}`, (v) => 0.3 + 0.7 * hash2(i, 7) * v, 1.2 + hash2(i, 8), i)
}

/** Where a piece is at an age of the blast, in frame heights, and whether it lies on the ground. */
const flying = (
  { out, up, size, kind }: Piece,
  age: number,
  [x, y]: readonly [number, number],
  ground: number,
): { readonly at: readonly [number, number]; readonly lies: boolean } => {
  const round = kind === 'wheel'
  const floor = ground - 0.6 * size
  const flight = y - (up * age - 3.1 * age * age)
  const lies = flight > floor
  const px = x + out * 0.9 * Math.min(age, lies && !round ? 0.62 : 1)
  // Wheels bounce where they land; sheet metal stays.
  const bounce = round ? 0.07 * Math.abs(Math.sin(age * 17)) * (1 - age) : 0
  return { at: [px, lies ? floor - bounce : flight], lies }
}

/** The smoke and the fire that a piece draws behind it. */
const trails = (
  sheet: Sheet,
  m: Moment,
  age: number,
  from: readonly [number, number],
  ground: number,
) => {
  const h = m.height
  const steps = 9
  for (const piece of pieces.slice(0, 8))
    for (let k = steps; k > 0; k--) {
      const ago = age - 0.012 * k
      if (ago <= 0) continue
      const { at } = flying(piece, ago, from, ground)
      const r = (0.5 * piece.size + 0.004 * k) * h
      const thin = (1 - k / (steps + 1)) * Math.exp(-2.2 * age) * m.strength
      sheet.disc(at[0] * h, (at[1] - 0.004 * k) * h, r, [66, 60, 56], 0.4 * thin)
      if (k < 5) sheet.disc(at[0] * h, at[1] * h, 0.8 * r, [255, 150 - 12 * k, 50], 0.5 * thin)
    }
}

/** Throws the pieces of a car about, `age` after it blew up at the frame point (x, y). What burns there lies on `soft`, which is laid before them. */
export const wreckage = (
  surface: Surface,
  soft: Sheet,
  m: Moment,
  age: number,
  [x, y]: readonly [number, number],
): void => {
  // They come out of the fire, and are not seen before it.
  const shown = Math.max(0, Math.min(1, 14 * (age - 0.05)))
  if (shown <= 0) {
    surface.lay(soft)
    return
  }
  const h = m.height
  const from = [x / h, y / h] as const
  const ground = Math.min(0.95, from[1] + 0.34)
  trails(soft, m, age, from, ground)
  surface.lay(soft)
  const sheet = surface.sheet(1)
  const [cx, cy] = [m.width / 2 / h, 0.5]
  const shells = pieces.flatMap((piece, i) => {
    const { at, lies } = flying(piece, age, from, ground)
    const turn = age * (piece.kind === 'scrap' ? 24 : 11) * (i % 2 ? 1 : -1)
    const flat = lies && piece.kind !== 'wheel'
    const place = placed(
      [at[0] - cx, at[1] - cy],
      piece.size,
      flat ? 0.4 * i : 0.8 * turn + i,
      // What lies, lies nearly flat on the ground.
      flat ? 1.25 : piece.kind === 'wheel' && lies ? 0.1 : 0.6 * turn + 2 * i,
      piece.kind === 'wheel' ? 0.5 + 0.25 * Math.sin(turn) : 0.3 * turn,
    )
    return shellsOf(piece, i, place, m)
  })
  drawSolid(sheet, { x: cx * h, y: cy * h, focal: far * h }, shells, shown)
  laySolid(surface, sheet, m, 0.3)
}
