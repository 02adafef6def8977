// What one climbs: a flight of stairs with its balustrades, stairs that wind round a post, and a ladder.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { scale } from '../../vector.ts'
import { type Brush, brush } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { type Joinery, modelOf } from './joinery.ts'

/** A step's height and depth, metres. */
const rise = 0.17
const tread = 0.3

export const stairs = (j: Joinery): Model => {
  if (/ladder/.test(j.words)) return ladder(j)
  if (/spiral|winding|helical/.test(j.words)) return spiral(j)
  return flight(j)
}

const isStone = (j: Joinery): boolean =>
  /marble|stone|concrete|temple|palace/.test(`${j.subject.material ?? ''} ${j.words}`)

/** What the steps are of, and what their rails are of. */
const brushes = (j: Joinery): { readonly step: Brush; readonly rail: Brush } => {
  const stone = isStone(j)
  const color: Rgb = j.color(
    0,
    stone ? '#d8d2c6' : /spiral|winding/.test(j.words) ? '#c08c50' : '#8a5a34',
  )
  const wood = { ...finish.wood, roughness: 0.4, scale: 14, relief: 0.05, mottle: 0.2 }
  const rock = { roughness: 0.3, f0: 0.05, scale: 5, relief: 0.02, mottle: 0.25 }
  return {
    step: brush(j.w, stone ? rock : wood, color),
    rail: stone ? brush(j.w, rock, scale(color, 0.94)) : brush(j.w, wood, scale(color, 0.6)),
  }
}

/** Twelve steps that rise away from the lens, between two balustrades. */
const flight = (j: Joinery): Model => {
  const { step, rail } = brushes(j)
  const [n, wide] = [12, 1.05]
  const front = (i: number): number => tread * (n / 2 - i)
  for (let i = 0; i < n; i++) {
    const [top, z] = [(i + 1) * rise, front(i)]
    step.shade(0.86).box([-wide, 0, front(n)], [wide, top - 0.035, z])
    // Each tread reaches over its riser, and its edge catches the light.
    step.box([-wide - 0.02, top - 0.035, z - tread], [wide + 0.02, top, z + 0.03])
  }
  for (const side of [-1, 1]) balustrade(rail, side * (wide - 0.06), n, front)
  const at = (i: number): Vec3 => [0, i * rise, front(i) + tread / 2]
  return modelOf(j, { seat: at(3), top: at(5), front: [0, 0, front(0) + 0.4] }, 0.5)
}

const balustrade = (rail: Brush, x: number, n: number, front: (i: number) => number): void => {
  const hand = 0.86
  for (let i = 0; i < n; i++) {
    const [y, z] = [(i + 1) * rise, front(i) - tread / 2]
    rail.placed({ at: [x, y, z] }, () =>
      rail.lathe('.034,0 .034,.06 .016,.1 .03,.26 .014,.5 .016,.72 .03,.78 .03,.86', 10),
    )
  }
  const end = (i: number): Vec3 => [x, (i + 1) * rise + hand, front(i) - tread / 2]
  rail.tube([end(-0.4), end(n - 1)], 0.05, 10)
  const [, y, z] = end(-0.4)
  rail.block([x, 0, z], 0.15, y + 0.1, 0.15)
  rail.ball([x, y + 0.17, z], 0.09)
}

/** Steps like the leaves of a fan round a post, one turn and a half, with a rail that winds along. */
const spiral = (j: Joinery): Model => {
  const { step, rail } = brushes(j)
  const [n, reach, turn] = [17, 1, (1.35 * 2 * Math.PI) / 17]
  const tall = n * rise
  const foot = 0.9
  rail.rod([0, 0, 0], [0, tall + 1, 0], 0.07, 0.07, 16)
  rail.ball([0, tall + 1.05, 0], 0.11)
  const rim = (i: number, y: number, r = reach - 0.04): Vec3 => [
    r * Math.cos(foot - i * turn),
    y,
    r * Math.sin(foot - i * turn),
  ]
  for (let i = 0; i < n; i++) {
    const y = (i + 1) * rise
    step.placed({ yaw: i * turn - foot }, () => {
      const half = turn * 0.58
      const edge = (a: number, r: number) => [r * Math.cos(a), r * Math.sin(a)] as const
      step.plan(
        [
          edge(-half, 0.05),
          edge(-half, reach),
          edge(0, reach * 1.03),
          edge(half, reach),
          edge(half, 0.05),
        ],
        y - 0.05,
        y,
      )
    })
    rail.rod(rim(i, y), rim(i, y + 0.86), 0.014, 0.014, 8)
  }
  const along = Array.from({ length: 3 * n }, (_, k) => {
    const i = (k / (3 * n - 1)) * (n - 1)
    return rim(i, (i + 1) * rise + 0.86)
  })
  rail.tube(along, 0.035, 10)
  const [x, , z] = rim(2, 0, reach * 0.6)
  return modelOf(j, { seat: [x, 3 * rise, z], top: [x, 3 * rise, z] }, 0.2)
}

/** Two rails and their rungs, leaning back as against a wall. */
const ladder = (j: Joinery): Model => {
  const { step } = brushes(j)
  const [n, lean] = [9, 0.2]
  const at = (x: number, y: number): Vec3 => [x, y, (1.4 - y) * lean]
  for (const side of [-1, 1]) step.rod(at(side * 0.24, 0), at(side * 0.2, 2.8), 0.03, 0.028, 10)
  for (let i = 0; i < n; i++) {
    const y = 0.28 + i * 0.29
    step.shade(1.12).rod(at(-0.24, y), at(0.24, y), 0.02, 0.02, 8)
  }
  return modelOf(j, { top: at(0, 2.8) }, 0.35)
}
