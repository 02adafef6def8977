// The moonwalk: in a spotlight the body glides backwards while its legs walk forwards.
import { during } from '../../camera/easing.ts'
import { laySolid } from './contact.ts'
import { asItIs, type Effect, type Ghost, type Moment, still } from './effect.ts'
import { fedoraShells } from './fedora.ts'
import { softCone } from './gait.ts'
import { fillsHeight, limbShare, shownAt, uncut } from './keep.ts'
import { fill, oval } from './shapes.ts'
import { drawSolid } from './solid.ts'
import type { Surface } from './surface.ts'
import { figureNow, lit } from './where.ts'

/** Steps in a clip. */
const steps = 7

/** How far off the hat is seen from, in half widths of the head. */
const hatFar = 9

const soft = (m: Moment) => m.strength * during(m.t, 0, 0.08)

const clamp = (v: number, low: number, high: number) => Math.max(low, Math.min(high, v))

/** How far the body has glided, in picture heights: no farther than it stays in the frame. */
const glided = (m: Moment, way: -1 | 1): number => {
  const { figure: f } = m.staged
  const [w, h] = [m.width, m.height]
  const room = (way > 0 ? w - f.right : f.left) / h - 0.03
  return m.strength * m.t * clamp(room, 0.12, 0.55)
}

/**
 * Where one leg is at a time of the step: `foot` -1 behind .. 1 before the hips, and how far its heel is up. The flat foot slides
 * back past the other, which stands on its toes.
 */
const legAt = (phase: number): { readonly foot: number; readonly heel: number } => {
  const p = phase - 2 * Math.floor(phase / 2)
  const along = p < 1 ? p : p - 1
  const eased = along * along * (3 - 2 * along)
  // Back, flat; then it waits on its toes while the body glides on, and so comes before it.
  return p < 1
    ? { foot: 1 - 2 * eased, heel: 0 }
    : { foot: 2 * eased - 1, heel: Math.sin(Math.PI * along) }
}

/** Moves a point of the walking body; lengths in picture heights. `way` is where it glides, so it looks the other way. */
const walking = (x: number, y: number, m: Moment, way: -1 | 1): readonly [number, number] => {
  if (fillsHeight(m)) return still
  const { figure: f } = m.staged
  const h = m.height
  const on = soft(m)
  const tall = (f.bottom - f.top) / h
  const wide = (f.right - f.left) / h
  const cx = f.heart[0] / h
  const v = (y - f.top / h) / Math.max(0.05, tall)
  const phase = m.t * steps
  const beat = Math.sin(Math.PI * phase)
  const face = -way
  // The shoulders lean into the way, the head nods on the step.
  const high = clamp(0.56 - v, 0, 0.56)
  const nod = 0.016 * Math.abs(beat) * Math.exp(-(((v - 0.1) / 0.12) ** 2))
  let dx =
    on * tall * (-face * 0.16 * high * high + 0.03 * face * Math.exp(-(((v - 0.52) / 0.12) ** 2)))
  let dy = on * tall * nod
  const hips = 0.52
  if (f.whole && f.upright && v > hips) {
    const u = clamp((v - hips) / (1 - hips), 0, 1)
    const right = clamp(0.5 + (x - cx) / (0.09 * wide + 0.004), 0, 1)
    const [one, two] = [legAt(phase), legAt(phase + 1)]
    const foot = one.foot * (1 - right) + two.foot * right
    const heel = one.heel * (1 - right) + two.heel * right
    const knee = Math.sin(Math.PI * Math.min(1, u * 1.05))
    dx += on * tall * face * (0.075 * foot * u + 0.055 * heel * knee)
    // The heel comes up, and the toes stay.
    dy -= on * tall * heel * (0.045 * u * u + 0.012 * knee)
  }
  return [dx, dy]
}

/** A spotlight on the floor that follows the dancer, and the beam to it. */
const spot = (surface: Surface, m: Moment, way: -1 | 1): void => {
  const on = soft(m)
  const f = figureNow(m)
  const x = f.heart[0] + way * glided(m, way) * m.height * m.scale
  const y = Math.min(m.height * 0.97, f.bottom)
  const sheet = surface.sheet(0.25)
  const wide = Math.max(m.height * 0.2, (f.right - f.left) * 0.75)
  const rings = 12
  for (let k = 1; k <= rings; k++) {
    const r = wide * (0.72 + 0.42 * (k / rings))
    fill(sheet, oval(x, y, r, r * 0.22), [255, 246, 220], (0.62 / rings) * on)
  }
  softCone(sheet, m.width * 0.5, 0.02 * m.height, x, wide, y, [255, 245, 215], 0.3 * on)
  surface.lay(sheet, true)
  // The dancer's own shadow, under the feet.
  const shade = surface.sheet(0.25)
  for (let k = 1; k <= 6; k++) {
    const r = (f.right - f.left) * (0.2 + 0.06 * k)
    fill(shade, oval(x, y, r, r * 0.16), [10, 8, 14], 0.09 * on)
  }
  surface.lay(shade)
}

/** Where the glide has the dancer. */
const gliding = (m: Moment, way: -1 | 1): Ghost =>
  uncut(m, { ...asItIs, dx: way * glided(m, way), turn: way * -0.03 * soft(m) })

/** A hat drops onto the head and goes along with it: where no legs are seen, it is what the dance is known by. */
const hat = (surface: Surface, m: Moment, way: -1 | 1): void => {
  const { figure: f } = m.staged
  if (!f.upright) return
  const { x, y, radius } = f.head
  const h = m.height
  const share = limbShare(m.staged)
  const [dx, dy] = walking(x / h, y / h, m, way)
  const ghost = gliding(m, way)
  // On the brow; the eyes stay free.
  const brow = y - 0.7 * radius
  const at = shownAt(m, ghost, [x + share * dx * h, brow + share * dy * h])
  const size = 0.86 * radius * m.scale * ghost.scale
  const above = (1 - during(m.t, 0.02, 0.12)) * (at[1] + 3 * size)
  const lens = { x: at[0], y: at[1] - above, focal: hatFar * size }
  const roll = ghost.turn + way * 0.1 + 0.05 * Math.sin(Math.PI * m.t * steps) * soft(m)
  const sheet = surface.sheet(1)
  drawSolid(
    sheet,
    lens,
    fedoraShells(roll, hatFar, (p) => lit(m, p)),
  )
  laySolid(surface, sheet, m, 0.4)
}

const glide = (way: -1 | 1): Effect => ({
  needsSubject: true,
  steps: true,
  ghosts: (m) => [gliding(m, way)],
  limb: (x, y, m) => walking(x, y, m, way),
  behind(surface, m) {
    // What is cut out of a close-up is least sure, and light or dark behind it shows each fault.
    if (fillsHeight(m)) return
    const on = soft(m)
    surface.tint(1 - 0.68 * on, 1 - 0.69 * on, 1 - 0.58 * on)
    spot(surface, m, way)
  },
  over: (surface, m) => hat(surface, m, way),
})

export const moonwalkLeft = glide(-1)
export const moonwalkRight = glide(1)
