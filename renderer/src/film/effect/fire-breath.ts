// Fire out of an open mouth: the jaw drops, a glow wells up behind the teeth, and a jet shoots out past the lens.
import { during } from '../../camera/easing.ts'
import { fbm } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { clamp01, flame, sparks, veilOf } from './fire.ts'
import { tintFrame } from './light.ts'
import { parted } from './lips.ts'
import { openMouth } from './mouth.ts'
import type { Surface } from './surface.ts'
import { figureNow, subjectAt } from './where.ts'

/** 1 when the mouth blows to the right, -1 to the left: where a face in profile looks, else where there is more room. */
const blowsTo = (m: Moment): 1 | -1 => {
  const { head, mouth } = figureNow(m)
  let open = 0
  for (let k = 2; k <= 10; k++) {
    const off = 0.14 * k * head.radius
    open += subjectAt(m, mouth[0] - off, mouth[1]) - subjectAt(m, mouth[0] + off, mouth[1])
  }
  if (Math.abs(open) > 2.4) return open > 0 ? 1 : -1
  return m.aim[0] < m.width / 2 ? 1 : -1
}

/** How far the mouth is open, 0..1: it opens for the breath before the fire, and shuts after it. */
const openAt = (m: Moment): number =>
  m.strength * during(m.t, 0.05, 0.17) * (1 - during(m.t, 0.86, 0.97))

/** Half the width and height of the open mouth on a head of a radius. */
const gape = (m: Moment, radius: number): readonly [number, number] => {
  const on = openAt(m)
  const shake = 1 + 0.06 * Math.sin(m.t * 130) * during(m.t, 0.2, 0.26)
  return [radius * (0.2 + 0.08 * on) * Math.min(1, 3 * on), radius * 0.27 * on * shake]
}

/** A jet from (x, y), to one side and down towards the lens, where it is wide; `thick` is the mouth's radius in heights. */
const jet = (
  surface: Surface,
  m: Moment,
  x0: number,
  y0: number,
  side: number,
  thick: number,
  on: number,
): void => {
  const sheet = surface.sheet(0.25)
  const { width: w, height: h, data, scale } = sheet
  const [ax, ay] = [side * 0.93, 0.36]
  const reach = 1.3 * on + 0.02
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [dx, dy] = [(x / scale - x0) / m.height, (y / scale - y0) / m.height]
      const along = dx * ax + dy * ay
      if (along < -0.3 * thick || along > reach) continue
      // Hot gas rises.
      const off = -dx * ay * side + dy * ax * side + 0.13 * along * along
      // It leaves the lips round, and spreads.
      const fan = thick * Math.min(1, Math.sqrt(Math.max(0, along + 0.3 * thick) / thick))
      const wide = fan + 0.36 * along + 1e-4
      if (Math.abs(off) > 2 * wide) continue
      // Billows grow as they come nearer.
      const size = 1 / (0.05 + 0.5 * thick + 0.2 * along)
      const u = Math.log(along + 0.06) * 3.4 - m.t * 30
      const n = fbm(u, off * size * 1.4 + m.seed, 3)
      const far = Math.max(0, along / reach)
      const core = 1 - (off / wide) ** 2
      const heat = clamp01(core * 1.05 + n - 0.68 - 0.3 * far - 1.1 * far ** 6) * 1.35
      if (heat < 0.02) continue
      const paint = flame(heat)
      const i = 4 * (y * w + x)
      data[i] = paint[0]
      data[i + 1] = paint[1]
      data[i + 2] = paint[2]
      data[i + 3] = 255 * veilOf(heat)
    }
  surface.lay(sheet)
}

export const fireBreathe: Effect = {
  needsSubject: true,
  limb: (x, y, m) => parted(x, y, m, ...gape(m, m.staged.figure.head.radius)),
  over(surface, m) {
    const open = openAt(m)
    if (open <= 0.02) return
    const f = figureNow(m)
    const r = f.head.radius
    const [x, y] = [f.mouth[0], f.mouth[1] + 0.1 * r * open]
    const [rx, ry] = gape(m, r)
    if (f.upright) openMouth(surface, m, x, y, rx, ry)
    const on = during(m.t, 0.19, 0.3) * (1 - during(m.t, 0.8, 0.92)) * m.strength
    const ember = during(m.t, 0.1, 0.22) * (1 - during(m.t, 0.84, 0.95)) * m.strength
    const glow = surface.sheet(0.25)
    glow.disc(x, y, 0.9 * ry + 0.2 * rx, [255, 150, 40], 0.9 * ember)
    // It lights the face and what is near.
    glow.disc(x, y + 0.2 * r, 2.6 * r, [255, 120, 30], 0.3 * on)
    surface.lay(glow, true)
    if (on <= 0) return
    const side = blowsTo(m)
    tintFrame(surface, 1 + 0.08 * on, 1 - 0.08 * on, 1 - 0.22 * on)
    jet(surface, m, x, y, side, Math.max(0.008, (0.75 * ry) / m.height), on)
    const from = [side > 0 ? x : 0, y - 20, m.width * 0.5, m.height * 0.3] as const
    sparks(surface, m, 70, [255, 190, 90], from)
  },
}
