// Petals that lie strewn: on the ground about who or what the picture is of, and on the beds and tables there.
import type { Brief, Rgb } from '../prompt/brief.ts'
import type { Spot } from './actor.ts'
import { boxOf, worldPoint } from './actor.ts'
import type { FilmSet } from './film-set.ts'
import type { Vec3 } from './scene.ts'
import { hex, scale } from './vector.ts'

const strewn =
  /\b(rose|flower|red|pink|white|scattered|strewn) petals\b|\bpetals (on|over|around|across|scattered)\b/i

/** One petal, a small curled leaf, about its middle. */
const petal = (set: FilmSet, at: Vec3, size: number, color: Rgb): void => {
  const m = set.material({ roughness: 0.7, f0: 0.03 })
  set.builder.placed(
    { at, yaw: set.random() * 6.2832, scale: size, pitch: (set.random() - 0.5) * 0.5 },
    () =>
      set.builder.grid(
        5,
        5,
        (u, v) => {
          const [x, z] = [2 * u - 1, 2 * v - 1]
          const wide = 0.35 + 0.65 * Math.sqrt(Math.max(0, 1 - (z - 0.25) ** 2 / 1.6))
          return [x * wide * 0.8, 0.12 + 0.28 * x * x + 0.16 * z * z, z]
        },
        m,
        () => color,
        false,
      ),
  )
}

/** Strews them where the prompt speaks of petals that lie. */
export const strewPetals = (set: FilmSet, brief: Brief, spots: readonly Spot[]): void => {
  const asked = brief.setting.some((w) => /petal/.test(w)) && strewn.test(brief.prompt)
  const [hero] = spots
  if (!asked || !hero || /fall|drift|blow|swirl|wind/i.test(brief.prompt)) return
  const color = brief.palette[0] ?? hex(/pink/i.test(brief.prompt) ? '#f08ab0' : '#c8142e')
  const box = boxOf(hero)
  const tall = box.high[1] - box.low[1]
  const size = Math.min(0.045, Math.max(0.012, tall * 0.05))
  const tone = (): Rgb => scale(color, 0.75 + 0.45 * set.random())
  const [cx, cz] = [(box.low[0] + box.high[0]) / 2, (box.low[2] + box.high[2]) / 2]
  const reach = Math.max(box.high[0] - box.low[0], box.high[2] - box.low[2], tall * 0.6)
  for (let i = 0; i < 130; i++) {
    const [a, r] = [set.random() * 6.2832, reach * (0.45 + 0.75 * Math.sqrt(set.random()))]
    const [x, z] = [cx + r * Math.cos(a), cz + r * Math.sin(a)]
    petal(set, [x, set.ground(x, z) + 0.004, z], size, tone())
  }
  for (const spot of spots) {
    const top = spot.actor.anchors['top'] ?? spot.actor.anchors['lie'] ?? spot.actor.anchors['seat']
    const subject = brief.subjects[spot.subject]
    if (!top || subject?.kind !== 'furniture' || !/bed|table|desk/.test(subject.form)) continue
    const { low, high } = boxOf(spot)
    const y = worldPoint(spot, top)[1]
    for (let i = 0; i < 70; i++)
      petal(
        set,
        [
          low[0] + (high[0] - low[0]) * (0.15 + 0.7 * set.random()),
          y + 0.006,
          low[2] + (high[2] - low[2]) * (0.25 + 0.65 * set.random()),
        ],
        size,
        tone(),
      )
  }
}
