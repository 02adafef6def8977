// Ground that is level where subjects stand and rolls away around them.
import { fbm } from '../random.ts'
import { mix, smoothstep } from '../vector.ts'
import type { SetOrder } from './environment.ts'

/** Metres that one step of the picture's scale takes: 1 for people, more for buildings, less for cups. */
export const unitOf = (order: SetOrder): number =>
  Math.min(40, Math.max(0.15, Math.max(order.span, order.reach * 0.9) / 1.7))

/** Distance from the origin inside which the ground is level. */
export const levelRadius = (order: SetOrder): number => order.reach * 1.15 + 0.3 * order.span

/** Distance from the origin, shortened toward the lens so that what is level for the subjects is level before them too. */
export const nearness = (x: number, z: number): number => {
  const d = z > 0 ? z * 0.4 : z
  return Math.sqrt(x * x + d * d)
}

/** `rolling` ground with a level place for the subjects at height `at`. */
export const levelled = (
  order: SetOrder,
  rolling: (x: number, z: number) => number,
  at = rolling(0, 0),
): ((x: number, z: number) => number) => {
  const inner = levelRadius(order)
  const outer = inner * 2.2 + 0.6 * order.span
  return (x, z) => {
    const k = smoothstep(inner, outer, nearness(x, z))
    return k <= 0 ? at : mix(at, rolling(x, z), k)
  }
}

/** Gentle rolling ground of that height (metres) and wavelength. */
export const rolling =
  (seed: number, height: number, wave: number) =>
  (x: number, z: number): number =>
    (fbm(x / wave + (seed % 97), z / wave + (seed % 61), 4) - 0.47) * 2 * height

/** Whether the first subject is on the water: a vessel, a bridge over it, who sits in one, or what swims. */
export const isAfloat = ({ brief }: SetOrder): boolean => {
  const hero = brief.subjects[0]
  if (!hero) return false
  if (hero.kind === 'vessel' || hero.pose === 'swim' || /^(bridge|dam|oil-rig)$/.test(hero.form))
    return true
  if (hero.kind === 'fish' && hero.pose === 'jump') return true
  const boats = brief.subjects.filter((s) => s.kind === 'vessel').map((s) => s.id)
  return brief.relations.some(
    (r) => r.from === hero.id && boats.includes(r.to) && /^(in|on|riding)$/.test(r.relation),
  )
}
