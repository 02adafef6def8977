// Fire out of an open mouth: the jaw drops, a glow wells up behind the teeth, and a jet shoots out past the lens.
import { during } from '../../camera/easing.ts'
import type { Effect, Moment } from './effect.ts'
import { flamesIn, sparks } from './fire.ts'
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

/** How far a jet goes at most, in heights, and how wide it opens for each of them. */
const [farthest, opens] = [1.25, 0.34]

/** A jet from (x, y), to one side and down or up to where there is room; `thick` is the mouth's radius in heights. */
const jet = (
  surface: Surface,
  m: Moment,
  x0: number,
  y0: number,
  side: number,
  thick: number,
  on: number,
): void => {
  const sheet = surface.sheet(0.5)
  const { width: w, height: h, scale, kernel, at } = sheet
  const per = 1 / (scale * m.height)
  // It stays in the frame: from a low mouth it goes level or up, towards the lens from a high one.
  const ay = Math.max(-0.16, Math.min(0.36, 1.3 * (0.6 - y0 / m.height)))
  const ax = side * Math.sqrt(1 - ay * ay)
  kernel.run.setJet(ax, ay, side, thick, farthest * on + 0.02, opens)
  // Billows as wide as the jet is halfway, carried along it; fine curls faster still.
  const grain = 1 / (0.07 + 0.5 * thick)
  kernel.run.paintJet(
    ...([at, w, h, flamesIn(kernel), x0 * scale, y0 * scale, per] as const),
    ...([grain, m.t * 30, m.t * 64] as const),
  )
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
