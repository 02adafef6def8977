// Lights that hang over a place: strings of bulbs, rows of paper lanterns, across the picture above the subjects.
import type { Brief, BriefSubject, Rgb } from '../prompt/brief.ts'
import type { FilmSet } from './film-set.ts'
import { project } from './film-set.ts'
import { stringLights } from './prop/town.ts'
import type { Vec3 } from './scene.ts'
import { add, hex, mix, scale } from './vector.ts'

const strung = /^(string|fairy|christmas|festoon|party)-lights?$/
const lantern = /^(paper-|chinese-|red-|japanese-|floating-)*lanterns?$/
const underSky =
  /^(cafe|alley|street|market|city|garden|park|rooftop|village|beach|studio|meadow|harbour|pier|bridge|playground|farm|castle)$/

/** Whether a subject is lights that hang over the place instead of standing on it. */
export const hangsOver = (brief: Brief, subject: BriefSubject, place: string): boolean => {
  const held = brief.relations.some((r) => r.to === subject.id && r.relation === 'holding')
  const set = brief.relations.some(
    (r) => r.from === subject.id && /^(on|in|beside|around)$/.test(r.relation),
  )
  if (held || set) return false
  if (strung.test(subject.noun)) return true
  return lantern.test(subject.noun) && subject.count >= 3 && underSky.test(place)
}

/** Hangs what hangs over the place; nothing when nothing does. */
export const addFestoons = (set: FilmSet, brief: Brief, place: string): void => {
  if (place === 'market') return
  for (const subject of brief.subjects) {
    if (!hangsOver(brief, subject, place)) continue
    if (strung.test(subject.noun)) strings(set, place)
    else lanterns(set, subject, place)
  }
}

/** The lowest height on the picture (-1..1) that keeps clear of all subjects. */
const clearOf = (set: FilmSet): number =>
  Math.max(
    0.3,
    ...set.subjects.flatMap((s) =>
      [s.low[0], s.high[0]].map((x) => project(set.view, [x, s.high[1], s.high[2]]).y + 0.12),
    ),
  )

const pointAt = (set: FilmSet, x: number, y: number, depth: number): Vec3 => {
  const { eye, forward, right, up, tanX, tanY } = set.view
  return add(
    add(eye, scale(forward, depth)),
    add(scale(right, x * tanX * depth), scale(up, y * tanY * depth)),
  )
}

/** Rows one behind another, the near ones high on the picture. */
const rows = (
  set: FilmSet,
  deep: number,
): readonly { readonly y: number; readonly depth: number }[] => {
  const floor = Math.min(0.72, clearOf(set))
  // Where nothing stands the lens looks at the far wall, and they hang before it.
  const near = Math.min(set.lens.focus, 14) * (set.subjects.length === 0 && deep < 2 ? 0.66 : 1)
  return [0, 1, 2, 3, 4].map((k) => ({
    y: mix(0.92, floor + 0.12, k / 4),
    depth: near * mix(0.85, deep, (k / 4) ** 1.3),
  }))
}

const strings = (set: FilmSet, place: string): void => {
  const open = underSky.test(place)
  const all = rows(set, open ? 2.6 : 1.5)
  // In a room two strings are enough; they hang behind what stands there.
  for (const [k, { y, depth }] of (open ? all : all.slice(2, 4)).entries()) {
    const tilt = k % 2 ? 0.1 : -0.1
    const unit = set.view.tanY * depth
    const from = pointAt(set, -1.15, y + tilt + 0.1, depth)
    const to = pointAt(set, 1.15, y - tilt + 0.1, depth)
    // What hangs near lights no more than what hangs far off.
    stringLights(set, from, to, 0.16 * unit, 15, 0.017 * unit, Math.min(1, (depth / 7) ** 2))
  }
}

const warm: readonly Rgb[] = ['#e8402a', '#f08a2a', '#f4c04a', '#e85a6a'].map(hex)

const lanterns = (set: FilmSet, subject: BriefSubject, place: string): void => {
  const b = set.builder
  const wire = set.material({ color: [0.03, 0.025, 0.02], roughness: 0.9 })
  const brass = set.material({ color: hex('#8a5a2c'), roughness: 0.4, f0: 0.2 })
  const narrow = /^(alley)$/.test(place)
  rows(set, narrow ? 2.4 : 3).forEach(({ y: high, depth }, k) => {
    const unit = set.view.tanY * depth
    // Between close walls they hang lower, and only as far apart as the walls are.
    const y = narrow ? mix(0.74, 0.34, k / 4) : high
    const reach = narrow ? Math.min(1, 1.15 / (set.view.tanX * depth)) : 1.05
    const many = narrow ? 3 : 6
    const [from, to] = [pointAt(set, -1.2, y + 0.22, depth), pointAt(set, 1.2, y + 0.22, depth)]
    b.cylinder(from, to, unit * 0.004, unit * 0.004, wire, [1, 1, 1], 4)
    for (let i = 0; i < many; i++) {
      const x = reach * (((i + 0.25 + 0.5 * (k % 2)) / many) * 2 - 1)
      const size = unit * set.between(0.085, 0.12) * (k < 1 ? 1.15 : 1)
      const at = pointAt(set, x, y - set.between(0, 0.06), depth)
      const color =
        subject.colors.length > 1
          ? (subject.colors[i % subject.colors.length] ?? hex('#e8402a'))
          : ((i % 3 ? subject.colors[0] : warm[(i + k) % 4]) ?? hex('#e8402a'))
      const paper = set.lit
        ? set.material({ color: scale(color, 0.5), emission: scale(color, 2.4), roughness: 0.8 })
        : set.material({ color, emission: scale(color, 0.3), roughness: 0.8 })
      b.cylinder(
        [at[0], from[1], at[2]],
        [at[0], at[1] + size, at[2]],
        unit * 0.003,
        unit * 0.003,
        wire,
        [1, 1, 1],
        4,
      )
      b.placed({ at }, () => paperLantern(set, size, paper, brass))
      if (i % 2 === 0) set.lamp([at[0], at[1] - size * 1.1, at[2]], size, scale(color, 0.5 * depth))
    }
  })
}

/** A round lantern with ribs, caps and a tassel, of that radius. */
const paperLantern = (set: FilmSet, r: number, paper: number, brass: number): void => {
  const b = set.builder
  const ribs = 9
  const profile: (readonly [number, number])[] = []
  for (let i = 0; i <= ribs * 2; i++) {
    const e = (i / (ribs * 2) - 0.5) * Math.PI * 0.86
    profile.push([r * Math.cos(e) * (i % 2 ? 1 : 0.95), r * 0.86 * Math.sin(e)])
  }
  b.lathe(profile, paper, [1, 1, 1], 26)
  for (const s of [-1, 1])
    b.cylinder([0, s * r * 0.8, 0], [0, s * r * 0.92, 0], r * 0.26, r * 0.26, brass, [1, 1, 1], 14)
  b.cylinder([0, -r * 0.92, 0], [0, -r * 1.5, 0], r * 0.05, r * 0.09, brass, [1.4, 0.6, 0.4], 7)
}
