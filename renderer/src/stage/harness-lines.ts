// The harness of beasts that draw: a padded collar, a girth, shafts or traces to what they draw, and reins to who drives.
import type { Brief } from '../prompt/brief.ts'
import { type Spot, worldPoint } from './actor.ts'
import type { FilmSet } from './film-set.ts'
import type { Vec3 } from './scene.ts'
import { add, hex, length, mix3, normalize, scale, sub } from './vector.ts'

const hide = hex('#3a2216')

/** A ring about a point in the spot's own space, between two axes given as half extents. */
const ring = (
  set: FilmSet,
  spot: Spot,
  at: Vec3,
  side: Vec3,
  up: Vec3,
  thick: number,
  color: Vec3,
): void => {
  const m = set.material({ color, roughness: 0.55, f0: 0.04 })
  const points = Array.from({ length: 25 }, (_, i): Vec3 => {
    const a = (i / 24) * 2 * Math.PI
    return worldPoint(spot, add(at, add(scale(side, Math.cos(a)), scale(up, Math.sin(a)))))
  })
  for (let i = 0; i < 24; i++)
    set.builder.cylinder(points[i] as Vec3, points[i + 1] as Vec3, thick, thick, m, [1, 1, 1], 8)
}

const line = (set: FilmSet, from: Vec3, to: Vec3, r: number, color: Vec3, sag = 0): void => {
  const m = set.material({ color, roughness: 0.6, f0: 0.03 })
  const n = sag > 0 ? 8 : 1
  const at = (t: number): Vec3 => add(mix3(from, to, t), [0, -sag * 4 * t * (1 - t), 0])
  for (let i = 0; i < n; i++)
    set.builder.cylinder(at(i / n), at((i + 1) / n), r, r, m, [1, 1, 1], 8)
}

/** Harness of one beast in the spot `beast` that draws what stands at `load`; `alone` has shafts at its sides. */
const harnessed = (
  set: FilmSet,
  beast: Spot,
  load: Spot,
  driver: Spot | null,
  alone: boolean,
): void => {
  const { neckRoot, head, flank, breast, mouth } = beast.actor.anchors
  if (!neckRoot || !head || !flank || !breast) return
  const girth = Math.abs(flank[0])
  const toHead = normalize(sub(head, neckRoot))
  const collar = add(neckRoot, scale(toHead, girth * 0.5))
  const up: Vec3 = [0, toHead[2] * girth * 1.3, -toHead[1] * girth * 1.3]
  ring(set, beast, collar, [girth * 0.92, 0, 0], up, girth * 0.17, hide)
  const behind: Vec3 = [0, flank[1], breast[2] - girth * 2.1]
  ring(set, beast, behind, [girth * 1.05, 0, 0], [0, girth * 1.42, 0], girth * 0.07, hide)
  const hitch = load.actor.anchors['hitch'] ?? load.actor.anchors['front']
  if (!hitch) return
  const out = girth * 1.14
  for (const s of [-1, 1]) {
    const chest = worldPoint(beast, [s * out, flank[1] * 0.96, breast[2] - girth * 0.7])
    if (alone) {
      const root = worldPoint(load, [s * Math.max(0.4, out * 0.95), hitch[1], hitch[2] - 0.05])
      line(set, root, chest, 0.034, hex('#7a4c28'))
    } else line(set, worldPoint(load, [s * 0.3, hitch[1], hitch[2]]), chest, 0.016, hide)
  }
  const hands = driver?.actor.anchors['handRight']
  const bit = mouth ?? head
  if (!driver || !hands) return
  const left = driver.actor.anchors['handLeft'] ?? hands
  for (const [s, hand] of [
    [1, left],
    [-1, hands],
  ] as const) {
    const jaw = worldPoint(beast, add(mix3(bit, head, 0.45), [s * girth * 0.42, 0, 0]))
    const over = worldPoint(beast, [s * girth * 0.8, flank[1] + girth * 1.25, behind[2]])
    line(set, worldPoint(driver, hand), over, 0.011, hide, 0.05 * length(sub(over, jaw)))
    line(set, over, jaw, 0.011, hide)
  }
}

/** Adds the harness of all beasts that draw something; small ones, such as sled dogs, go on plain lines. */
export const addHarness = (set: FilmSet, brief: Brief, spots: readonly Spot[]): void => {
  const spotsOf = (id: string): Spot[] => spots.filter((s) => brief.subjects[s.subject]?.id === id)
  for (const who of brief.subjects) {
    if (!who.traits['hitched'] || who.height < 0.85) continue
    const tie = brief.relations.find((r) => r.from === who.id && r.relation === 'front')
    const [load] = spotsOf(tie?.to ?? '')
    if (!load) continue
    const rides = brief.relations.find(
      (r) =>
        r.to === tie?.to &&
        r.from !== who.id &&
        brief.subjects.some((s) => s.id === r.from && s.kind === 'person'),
    )
    const [driver] = spotsOf(rides?.from ?? '')
    const team = spotsOf(who.id)
    for (const beast of team) harnessed(set, beast, load, driver ?? null, team.length === 1)
  }
}
