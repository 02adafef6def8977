// What one rides on, as solid things: skis, a snowboard, a skateboard, with boots and shoes.
import { hash2, noise } from '../../stage/random.ts'
import { type Pattern, pipe, type Shell, type Vec } from './solid.ts'
import type { Paint } from './surface.ts'

/** Where a board lies: its middle on the ground, which way it points, how far it leans on an edge and rises at the nose. */
export interface Lie {
  /** To the right, down, and away from the lens; picture heights. */
  readonly at: Vec
  /** Radians to the right of straight ahead. */
  readonly heading: number
  /** Radians; positive lifts the right edge. */
  readonly edge: number
  /** Radians; positive lifts the nose. */
  readonly nose: number
}

/** A board's own point (`a` across to the right, `f` forward, `up`) in front of the lens. */
const placeOn = ({ at, heading, edge, nose }: Lie) => {
  const [ce, se] = [Math.cos(edge), Math.sin(edge)]
  const [ch, sh] = [Math.cos(heading), Math.sin(heading)]
  const [cn, sn] = [Math.cos(nose), Math.sin(nose)]
  return (a: number, f: number, up: number): Vec => {
    const f1 = f * cn - up * sn
    const u1 = f * sn + up * cn
    const a2 = a * ce - u1 * se
    const u2 = a * se + u1 * ce
    return [at[0] + a2 * ch + f1 * sh, at[1] - u2, at[2] + f1 * ch - a2 * sh]
  }
}

interface Shape {
  /** From tail to nose. */
  readonly from: number
  readonly to: number
  /** Half its width at a place along it. */
  readonly half: (f: number) => number
  /** How high it curves up there. */
  readonly rise: (f: number) => number
  readonly thick: number
}

const steps = 44
const across = 12

/** Tells patterns of one kind apart by the light that they are in. */
const named = (kind: string, tint: (p: Paint) => Paint): string => `${kind} ${tint([99, 99, 99])}`

/** A board's upper side and its rim. `top` paints the upper side: `a` -1 .. 1 across, `f` along. */
const boardOf = (
  name: string,
  lie: Lie,
  { from, to, half, rise, thick }: Shape,
  top: (a: number, f: number) => Paint,
  rim: Paint,
  gloss: number,
): Shell[] => {
  const place = placeOn(lie)
  // More rows where the ends round off.
  const along = Array.from({ length: steps + 1 }, (_, j) => {
    const t = j / steps
    return from + (to - from) * (0.5 - 0.5 * Math.cos(Math.PI * t))
  })
  const rows = along.map((f) =>
    Array.from({ length: across + 1 }, (_, i) =>
      place((2 * (i / across) - 1) * half(f), f, rise(f) + thick),
    ),
  )
  const edge = (side: number) => [
    along.map((f) => place(side * half(f), f, rise(f) + thick)),
    along.map((f) => place(side * half(f) * 0.97, f, rise(f))),
  ]
  const paint: Pattern = {
    ...{ name, columns: 64, rows: 400 },
    at: (u, v) => top(2 * u - 1, from + (to - from) * (0.5 - 0.5 * Math.cos(Math.PI * v))),
  }
  return [
    { rows, paint, gloss },
    { rows: edge(-1), paint: rim, gloss: 0.3 },
    { rows: edge(1), paint: rim, gloss: 0.3 },
  ]
}

/** Half a width that ends in a round tip at `end`, over `round`. */
const rounded = (f: number, end: number, round: number): number => {
  const k = Math.max(0, Math.min(1, 1 - Math.abs(end - f) / round))
  return Math.sqrt(Math.max(0, 1 - k * k))
}

const mix = (a: Paint, b: Paint, k: number): Paint => [
  a[0] + (b[0] - a[0]) * k,
  a[1] + (b[1] - a[1]) * k,
  a[2] + (b[2] - a[2]) * k,
]

const snow: Paint = [236, 242, 252]

/** Snow that lies on a board: much near the nose and the edges, in flecks elsewhere. */
const snowed = (paint: Paint, a: number, f: number, nose: number, seed: number): Paint => {
  const n = noise(a * 2.5 + seed, f * 16) * 0.6 + noise(a * 7 + seed, f * 46) * 0.4
  const much = 0.1 + 0.5 * Math.max(0, 1 - (nose - f) / 0.45) + 0.25 * Math.abs(a) ** 3
  return mix(paint, snow, Math.max(0, Math.min(0.95, (n - 1 + much) * 6)))
}

/** One ski: waisted, with a tip that bends up, stripes, and snow on it. */
export const skiShells = (lie: Lie, tint: (p: Paint) => Paint, seed: number): Shell[] => {
  const long = 2.35
  const shape: Shape = {
    from: 0,
    to: long,
    half: (f) => (0.07 + 0.026 * (f / long) ** 3) * rounded(f, long, 0.22),
    rise: (f) => 0.36 * Math.max(0, f - long + 0.5) ** 1.8,
    thick: 0.02,
  }
  const base = tint([206, 34, 44])
  const [white, dark, sun] = [tint([244, 244, 246]), tint([26, 28, 38]), tint([250, 196, 44])]
  const top = (a: number, f: number): Paint => {
    const tip = long - f
    let paint = base
    if (tip < 0.34) paint = dark
    else if (tip < 0.4) paint = white
    else if (Math.abs(a) < 0.34 && tip > 0.6 && tip < 1.15) paint = white
    else if (Math.abs(a - 0.9 * Math.sin(f * 5)) < 0.3) paint = sun
    return snowed(Math.abs(a) > 0.92 ? tint([150, 154, 164]) : paint, a, f, long, seed)
  }
  return boardOf(named(`ski ${seed}`, tint), lie, shape, top, tint([120, 124, 134]), 0.5)
}

/** A snowboard's nose with the front boot in its binding; without it a whole board, round at both ends. */
export const snowboardShells = (
  lie: Lie,
  tint: (p: Paint) => Paint,
  seed: number,
  booted = true,
): Shell[] => {
  const to = 1.05
  const from = booted ? -0.5 : -to
  const shape: Shape = {
    from,
    to,
    half: (f) =>
      (0.2 + 0.03 * ((f + 0.1) / 1.1) ** 2) *
      rounded(f, to, 0.24) *
      (booted ? 1 : rounded(f, from, 0.24)),
    rise: (f) => 0.5 * Math.max(0, (booted ? f : Math.abs(f)) - to + 0.4) ** 1.8,
    thick: 0.022,
  }
  const [deep, sea, sun] = [tint([24, 44, 112]), tint([40, 150, 190]), tint([250, 150, 40])]
  const white = tint([246, 246, 248])
  const top = (a: number, f: number): Paint => {
    // Sun and waves.
    const d = Math.hypot(a * 0.2, f - 0.66)
    const wave = f - 0.36 - 0.06 * Math.sin(a * 5 + 1)
    let paint = wave > 0 ? mix(sun, [250, 90, 80], Math.min(1, wave * 1.6)) : deep
    if (wave < 0 && Math.sin(26 * wave + 2 * Math.sin(a * 5)) > 0.45) paint = sea
    if (Math.abs(wave) < 0.02) paint = white
    if (d < 0.13) paint = white
    return snowed(Math.abs(a) > 0.95 ? tint([150, 154, 164]) : paint, a, f, to, seed)
  }
  const name = named(`snowboard ${seed} ${booted}`, tint)
  const deck = boardOf(name, lie, shape, top, tint([70, 74, 90]), 0.5)
  return booted ? [...deck, ...boot(lie, tint)] : deck
}

/** A boot strapped across the board: highback, sole, shell and straps. */
const boot = (lie: Lie, tint: (p: Paint) => Paint): Shell[] => {
  const place = placeOn(lie)
  const [shell, strap, sole] = [tint([52, 54, 62]), tint([196, 202, 60]), tint([24, 24, 28])]
  const line = (points: readonly (readonly [number, number, number])[]): Vec[] =>
    points.map(([a, f, up]) => place(a, f, up))
  const foot = pipe(
    line([
      [-0.17, 0.02, 0.1],
      [-0.1, 0.03, 0.11],
      [0, 0.04, 0.105],
      [0.1, 0.045, 0.09],
      [0.17, 0.05, 0.075],
      [0.205, 0.05, 0.065],
    ]),
    (v) => (v > 0.96 ? 0.02 : 0.086 - 0.018 * v),
  )
  const under = pipe(
    line([
      [-0.19, 0.02, 0.035],
      [0.21, 0.05, 0.035],
    ]),
    () => 0.1,
    14,
    0.36,
  )
  // Towards the rider's own knee, below the lens.
  const leg = pipe(
    line([
      [-0.11, 0.03, 0.1],
      [-0.1, -0.05, 0.14],
      [-0.08, -0.2, 0.12],
      [-0.04, -0.5, 0.04],
      [0, -0.9, -0.05],
    ]),
    (v) => 0.082 + 0.02 * v,
  )
  const band = (a: number, up: number, r: number) =>
    pipe(
      line([
        [a - 0.035, 0.04, up],
        [a + 0.035, 0.045, up],
      ]),
      () => r,
    )
  return [
    { rows: under, paint: sole, gloss: 0.1 },
    { rows: foot, paint: shell, gloss: 0.25 },
    {
      rows: leg,
      paint: {
        ...{ name: named('boot', tint), columns: 32, rows: 64 },
        at: (u, v) =>
          mix(v < 0.3 ? shell : tint([86, 92, 74]), [0, 0, 0], 0.3 * noise(u * 7, v * 11)),
      },
      gloss: 0.04,
    },
    { rows: band(0.1, 0.09, 0.082), paint: strap, gloss: 0.4 },
    { rows: band(-0.04, 0.11, 0.094), paint: strap, gloss: 0.4 },
  ]
}

/** A skateboard: maple with grip tape, kicked up at both ends, on trucks and wheels. `kick` is the nose's and tail's rise. */
export const skateboardShells = (lie: Lie, tint: (p: Paint) => Paint, long = 0.8): Shell[] => {
  const k = long / 0.8
  const end = 0.4 * k
  const high = 0.085 * k
  const shape: Shape = {
    from: -end,
    to: end,
    half: (f) => 0.105 * k * Math.min(rounded(f, end, 0.13 * k), rounded(f, -end, 0.13 * k)),
    rise: (f) => high + 2.2 * Math.max(0, Math.abs(f) / k - 0.265) ** 1.7 * k,
    thick: 0.014 * k,
  }
  const top = (a: number, f: number): Paint => {
    const grit = 46 + 26 * hash2(Math.round(a * 90), Math.round((f / k) * 420))
    const worn = 26 * noise(a * 2 + 4, (f / k) * 9)
    const bolts = Math.abs(Math.abs(f / k) - 0.235) < 0.03 && Math.abs(Math.abs(a) - 0.42) < 0.09
    const bolt = bolts && Math.abs(Math.abs(Math.abs(f / k) - 0.235) - 0.02) < 0.009
    return bolt ? tint([196, 196, 204]) : tint([grit + worn, grit + worn, grit + worn + 4])
  }
  const place = placeOn(lie)
  const name = named('skateboard', tint)
  const shells = boardOf(name, lie, shape, top, tint([206, 152, 88]), 0.04)
  const bar = (f: number, a0: number, a1: number, up: number, r: number): Vec[][] =>
    pipe([place(a0, f, up), place(a1, f, up)], () => r)
  for (const f of [-0.235 * k, 0.235 * k]) {
    shells.push({
      rows: bar(f, -0.1 * k, 0.1 * k, 0.042 * k, 0.014 * k),
      paint: tint([150, 152, 160]),
      gloss: 0.8,
    })
    shells.push({
      rows: bar(f, -0.035 * k, 0.035 * k, 0.062 * k, 0.026 * k),
      paint: tint([128, 130, 138]),
      gloss: 0.7,
    })
    for (const side of [-1, 1]) {
      const wheel = (a: number) => side * a * k
      const hub = pipe(
        [place(wheel(0.128), f, 0.036 * k), place(wheel(0.134), f, 0.036 * k)],
        (v) => (v > 0.5 ? 0 : 0.036 * k),
      )
      shells.push({
        rows: bar(f, wheel(0.082), wheel(0.128), 0.036 * k, 0.036 * k),
        paint: tint([238, 228, 198]),
        gloss: 0.3,
      })
      shells.push({
        rows: hub,
        paint: {
          ...{ name: named('hub', tint), columns: 2, rows: 20 },
          at: (_, v) => (v > 0.55 ? tint([70, 70, 76]) : tint([238, 228, 198])),
        },
        gloss: 0.3,
      })
    }
  }
  return shells
}

/** One's own shoe on a board, pointing to the right, with the trouser leg above it. */
export const shoeShells = (
  lie: Lie,
  f: number,
  up: number,
  tint: (p: Paint) => Paint,
  jeans: Paint,
): Shell[] => {
  const place = placeOn(lie)
  const line = (points: readonly (readonly [number, number, number])[]): Vec[] =>
    points.map(([a, df, u]) => place(a, f + df, up + u))
  const upper = pipe(
    line([
      [-0.14, 0, 0.055],
      [-0.1, 0, 0.07],
      [-0.02, 0.005, 0.066],
      [0.06, 0.01, 0.05],
      [0.12, 0.012, 0.04],
      [0.15, 0.012, 0.032],
      [0.163, 0.012, 0.03],
    ]),
    (v) => (v > 0.97 ? 0.004 : v > 0.8 ? 0.04 : 0.05 + 0.006 * Math.sin(Math.PI * v)),
  )
  const sole = pipe(
    line([
      [-0.15, 0, 0.016],
      [0.02, 0.006, 0.016],
      [0.12, 0.012, 0.016],
      [0.168, 0.012, 0.016],
    ]),
    (v) => (v > 0.95 ? 0.03 : 0.058),
    14,
    0.34,
  )
  // Towards the rider's own knee, below the lens.
  const leg = pipe(
    line([
      [-0.1, 0, 0.08],
      [-0.09, -0.06, 0.11],
      [-0.07, -0.24, 0.1],
      [-0.03, -0.6, 0.02],
      [0, -1, -0.06],
    ]),
    (v) => 0.062 + 0.03 * v,
  )
  const [red, white] = [tint([176, 36, 42]), tint([240, 238, 230])]
  return [
    { rows: sole, paint: white, gloss: 0.15 },
    {
      rows: upper,
      // Laces over the instep, a white toe.
      paint: {
        ...{ name: named('shoe', tint), columns: 64, rows: 128 },
        at: (u, v) => {
          if (v > 0.72) return white
          const top = Math.abs(((u + 0.25) % 1) - 0.5) < 0.1
          return v > 0.34 && v < 0.7 && top && Math.sin(v * 95) > 0 ? white : red
        },
      },
      gloss: 0.1,
    },
    {
      rows: leg,
      paint: {
        ...{ name: `jeans ${jeans}`, columns: 32, rows: 64 },
        at: (u, v) => mix(jeans, [0, 0, 0], 0.22 * noise(u * 9, v * 14)),
      },
      gloss: 0,
    },
  ]
}
