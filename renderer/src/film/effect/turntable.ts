// A table that turns with the subject on it: both turn as one about the subject's own axis, the camera stays.
import { glide, lot } from '../../camera/easing.ts'
import type { Staged } from '../plan.ts'
import { laySolid } from './contact.ts'
import { come, type Effect, type Moment, ofMoment } from './effect.ts'
import { groundOf } from './ground.ts'
import { fillsHeight } from './keep.ts'
import { drawSolid, type Pattern, type Shell, type Vec } from './solid.ts'
import type { Sheet, Surface } from './surface.ts'
import { lit, onFrame } from './where.ts'

/** The plate before the lens that took the picture: lengths in distances to the subject. */
interface Table {
  /** The middle of what it bears. */
  readonly at: Vec
  /** Along its axis, up; and away from the lens on it. */
  readonly up: Vec
  readonly away: Vec
  readonly radius: number
}

const tables = new WeakMap<Staged, Table>()

/** No table is seen flatter than this, nor from higher above (radians). */
const [flattest, steepest] = [0.1, 0.75]

/** What bears a stander, a thing, and a thing whose outline is a guess. */
const radiusFor = ({ figure: f, soft }: Staged, rows: number, half: number): number =>
  f.upright ? 0.36 * rows : (soft ? 1.6 : 1.28) * half

const tableOf = (m: Moment): Table => {
  const { staged, width: w, height: h } = m
  const known = tables.get(staged)
  if (known) return known
  const { figure: f, focal, relief, subject } = staged
  const { horizon } = groundOf(staged, h)
  const seenFrom = Math.atan((h / 2 - horizon) / focal)
  // What the lower edge cuts must not come loose from it: it turns upright.
  const down = f.whole ? Math.max(flattest, Math.min(steepest, seenFrom)) : 0
  const up: Vec = [0, -Math.cos(down), -Math.sin(down)]
  const away: Vec = [0, -Math.sin(down), Math.cos(down)]
  const { bottom } = f
  // How far the subject is, by the middle of what is seen of it.
  const seen = Array.from(relief.keys())
    .filter((k) => (subject[k] ?? 0) > 0.6)
    .map((k) => relief[k] ?? 1)
    .sort((x, y) => x - y)
  const near = seen[seen.length >> 1] ?? 1
  const rows = (bottom - f.top) / focal / near
  const half = (f.right - f.left) / 2 / focal / near
  // Handles and spouts stand out to the sides of what stands on it.
  const round = f.upright ? Math.min(half, 0.14 * rows) : 0.72 * half
  const z = 1 / near
  const foot = bottom - (f.upright ? 0.01 * h : 0.02 * h)
  const middle = f.upright ? (f.head.x + f.heart[0]) / 2 : (f.left + f.right) / 2
  const at: Vec = [
    ((middle - w / 2) / focal) * z,
    ((foot - h / 2) / focal) * z + away[1] * round,
    z + away[2] * round * (f.upright ? 0.4 : 1),
  ]
  const made = { at, up, away, radius: radiusFor(staged, rows, half) }
  tables.set(staged, made)
  return made
}

/** Radians that it has turned by. */
const turned = ofMoment(
  (m) => (lot(m.seed, 9) < 0 ? -1 : 1) * farthest(m.staged) * m.strength * glide(m.t, 0.12),
)

/** At full strength: farther round, nobody knows what would come into sight; least of all of what is guessed or cut. */
const farthest = ({ soft, figure }: Staged): number =>
  (soft ? 0.42 : 0.5) * (figure.whole ? 1 : soft ? 0.75 : 0.85)

/** A point turned about the table's axis. */
const turn = ({ at, up }: Table, [x, y, z]: Vec, angle: number): Vec => {
  const [px, py, pz] = [x - at[0], y - at[1], z - at[2]]
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const along = (py * up[1] + pz * up[2]) * (1 - c)
  return [
    at[0] + px * c + (up[1] * pz - up[2] * py) * s,
    at[1] + py * c + up[2] * px * s + up[1] * along,
    at[2] + pz * c - up[1] * px * s + up[2] * along,
  ]
}

const ring = (table: Table, r: number, high: number, angle: number): Vec[] =>
  Array.from({ length: 73 }, (_, i) => {
    const a = (2 * Math.PI * i) / 72 + angle
    const [c, s] = [Math.cos(a) * r * table.radius, Math.sin(a) * r * table.radius]
    const lift = high * table.radius
    return [
      table.at[0] + c,
      table.at[1] + s * table.away[1] + lift * table.up[1],
      table.at[2] + s * table.away[2] + lift * table.up[2],
    ]
  })

/** Wedges of two woods, an inlaid ring, and a rounded rim with a bright edge. */
const plate = (m: Moment, table: Table, angle: number): Shell[] => {
  const woods = [lit(m, [198, 138, 82]), lit(m, [134, 82, 46])] as const
  const [brass, dark] = [lit(m, [232, 190, 104]), lit(m, [78, 46, 26])]
  const radii = [0, 0.25, 0.5, 0.75, 0.92, 0.97]
  const top: Pattern = {
    ...{ name: `plate ${brass}`, columns: 512, rows: 256 },
    at: (u, v) => {
      const r = v * 0.97
      if (Math.abs(r - 0.86) < 0.018 || Math.abs(r - 0.78) < 0.008) return brass
      const wedge = Math.floor(u * 12) % 2 === 0 ? woods[0] : woods[1]
      const grain = 0.96 + 0.04 * Math.sin(34 * r + 5 * Math.sin(31 * u))
      return [wedge[0] * grain, wedge[1] * grain, wedge[2] * grain]
    },
  }
  const rim: Pattern = {
    ...{ name: `rim ${brass}`, columns: 256, rows: 32 },
    at: (u, v) => (v < 0.4 ? brass : Math.floor(u * 12) % 2 === 0 ? woods[1] : dark),
  }
  return [
    { rows: radii.map((r) => ring(table, r, 0, -angle)), paint: top, gloss: 0.35 },
    {
      rows: [
        ring(table, 0.97, 0, -angle),
        ring(table, 1, -0.02, -angle),
        ring(table, 1, -0.1, -angle),
        ring(table, 0.95, -0.13, -angle),
      ],
      paint: rim,
      gloss: 0.6,
    },
  ]
}

/** How far the plate has come in: 0..1. */
const here = (m: Moment): number => come(m, 0, 0.12)

const lensOf = (m: Moment) => {
  const [x, y] = onFrame(m, [m.width / 2, m.height / 2])
  return { x, y, focal: m.staged.focal * m.scale }
}

/** Lays the plate on the frame, and the subject's shadow on it. */
const lay = (surface: Surface, m: Moment): void => {
  const on = here(m)
  if (on <= 0.01) return
  // It grows from under what it bears.
  const known = tableOf(m)
  const table = { ...known, radius: known.radius * on }
  const sheet = surface.sheet(1)
  const lens = lensOf(m)
  drawSolid(sheet, lens, plate(m, table, turned(m)))
  laySolid(surface, sheet, m, 0.5)
  const shade = surface.sheet(0.25)
  const nearer = lens.focal / table.at[2]
  const [ax, ay] = [lens.x + table.at[0] * nearer, lens.y + table.at[1] * nearer]
  const r = 0.5 * table.radius * nearer
  for (let i = -4; i <= 4; i++) shade.disc(ax + 0.2 * i * r, ay, 0.45 * r, [0, 0, 0], 0.1 * on)
  surface.lay(shade)
}

/** How far up the frame the middle of a plate is that stands for what the lower edge cuts, and how far from above it is seen. */
const [edgeHigh, edgeDown] = [0.915, 0.19]

/** The plate at the lower edge, from which a subject rises that the edge cuts; it comes up from below. */
const edgeTable = (m: Moment): Table => {
  const { at } = tableOf(m)
  const { figure: f, focal, aim } = m.staged
  const z = at[2]
  const wide = Math.min(0.47 * m.width, 0.62 * (f.right - f.left)) / m.scale
  const middle = Math.max(wide, Math.min(m.width - wide, f.heart[0]))
  // On the frame, whatever the camera does.
  const y = aim[1] + ((edgeHigh + 0.25 * (1 - here(m))) * m.height - m.aim[1]) / m.scale
  return {
    at: [((middle - m.width / 2) / focal) * z, ((y - m.height / 2) / focal) * z, z],
    up: [0, -Math.cos(edgeDown), -Math.sin(edgeDown)],
    away: [0, -Math.sin(edgeDown), Math.cos(edgeDown)],
    radius: (wide / focal) * z,
  }
}

/** Clears of a sheet what the subject hides that stands on a round foot: all above the front of the foot. */
const clearBehind = (
  { data, width, height }: Sheet,
  [x, y]: readonly [number, number],
  [wide, deep]: readonly [number, number],
): void => {
  const middle = Math.max(0, Math.min(height, Math.round(y)))
  data.fill(0, 0, 4 * width * middle)
  for (let row = middle; row < Math.min(height, y + deep); row++) {
    const half = wide * Math.sqrt(Math.max(0, 1 - ((row - y) / deep) ** 2))
    const [from, to] = [x - half, x + half].map((at) =>
      Math.max(0, Math.min(width, Math.round(at))),
    )
    data.fill(0, 4 * (row * width + (from ?? 0)), 4 * (row * width + (to ?? 0)))
  }
}

/** Lays that plate: all of it behind the subject, and its nearer part before it, which hides where the edge cuts. */
const layAtEdge = (surface: Surface, m: Moment, before: boolean): void => {
  // A close-up is no thing on a table.
  if (here(m) <= 0.01 || fillsHeight(m)) return
  const table = edgeTable(m)
  const lens = lensOf(m)
  const sheet = surface.sheet(1)
  drawSolid(sheet, lens, plate(m, table, turned(m)))
  const per = lens.focal / table.at[2]
  const foot = 0.74 * table.radius * per
  const middle = [lens.x + table.at[0] * per, lens.y + table.at[1] * per] as const
  if (before) clearBehind(sheet, middle, [foot, foot * Math.sin(edgeDown)])
  laySolid(surface, sheet, m, 0.5)
}

export const turntable: Effect = {
  needsSubject: true,
  limb(x, y, m, near) {
    const angle = turned(m)
    if (angle === 0) return [0, 0]
    const table = tableOf(m)
    const { width: w, height: h } = m
    const { focal } = m.staged
    const z = 1 / Math.max(0.1, near)
    const [px, py] = [((x * h - w / 2) / focal) * z, ((y * h - h / 2) / focal) * z]
    const [tx, ty, tz] = turn(table, [px, py, z], angle)
    const far = Math.max(0.1, tz)
    return [((tx / far) * focal + w / 2) / h - x, ((ty / far) * focal + h / 2) / h - y]
  },
  behind(surface, m) {
    if (m.staged.figure.whole) lay(surface, m)
    else layAtEdge(surface, m, false)
  },
  over(surface, m) {
    if (!m.staged.figure.whole) layAtEdge(surface, m, true)
  },
}
