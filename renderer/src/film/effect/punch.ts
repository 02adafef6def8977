// One blow to the face: a bare fist swings in from the side, the head snaps away, sweat flies, the cheek stays red.
import { during, ease, sideOf } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import { laySolid } from './contact.ts'
import { type Effect, type Moment, ofMoment, still } from './effect.ts'
import { fist } from './hands.ts'
import { tintFrame } from './light.ts'
import type { Surface } from './surface.ts'
import { figureNow, subjectAt } from './where.ts'

/** When the fist lands; the camera path `hard-hit` jolts then. */
const hit = 0.46

/** The side the fist comes from: 1 from the viewer's right. */
const punchSide = ({ seed }: Moment): number => sideOf(seed, 14)

/** How far the head is knocked aside: 0, at once 1, a reel back. */
const snap = (t: number): number => {
  const age = t - hit
  if (age <= 0) return 0
  const back = 1 - 0.8 * during(age, 0.14, 0.42)
  return Math.min(1, age / 0.016) * back * (1 + 0.16 * Math.sin(age * 60) * Math.exp(-age * 9))
}

/** How far off the face the fist is, in frame widths; below 0 it has gone through. */
const distance = (t: number): number => {
  const drawn = 1 - 0.62 * ease((t - 0.08) / 0.16) + 0.1 * during(t, 0.34, 0.41)
  const thrust = ease((t - 0.415) / (hit - 0.415)) ** 1.6
  const away = during(t, hit + 0.1, hit + 0.3)
  return drawn * (1 - thrust) - 0.05 * during(t, hit, hit + 0.03) * (1 - away) + 1.1 * away
}

/** White rays and a star of light where the fist lands. */
const burst = (surface: Surface, m: Moment, x: number, y: number, r: number): void => {
  const age = (m.t - hit) * 120
  const light = Math.exp(-age / 4) * m.strength
  tintFrame(surface, 1 + 0.45 * light, 1 + 0.3 * light, 1 + 0.3 * light, Math.round(40 * light))
  const rays = surface.sheet(0.5)
  for (let i = 0; i < 22; i++) {
    const angle = (i / 22) * 6.283 + hash2(i, m.seed & 63)
    const near = r * (0.5 + 0.12 * age)
    const far = near + r * (0.8 + 1.9 * hash2(i, 8))
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    const [from, to] = [
      [x + c * near, y + s * near],
      [x + c * far, y + s * far],
    ] as const
    rays.stroke(from, to, 0.1 * r, 0.5, [255, 255, 236], light)
  }
  rays.disc(x, y, 1.1 * r, [255, 255, 240], light)
  surface.lay(rays, true)
}

/** Drops of sweat that fly off to the other side and fall. */
const sweat = (surface: Surface, m: Moment, x: number, y: number, r: number, side: number) => {
  const age = m.t - hit
  const sheet = surface.sheet(1)
  const fade = m.strength * (1 - during(age, 0.16, 0.34))
  for (let i = 0; i < 64; i++) {
    const [a, b, c] = [hash2(i, 31), hash2(i, 32), hash2(i, 33)]
    const [vx, vy] = [-side * (5 + 22 * a), -9 + 17 * b]
    const slow = 1 - Math.exp(-age * 7)
    const at = (s: number) =>
      [
        x - side * r * 0.3 + (r * vx * s) / 7,
        y - 0.2 * r + r * ((vy * s) / 7 + 16 * (age * s) ** 2),
      ] as const
    const size = r * (0.014 + 0.045 * c * c) * Math.min(1, 0.3 + 6 * age)
    sheet.stroke(at(slow * 0.9), at(slow), size * 0.4, size, [226, 240, 252], 0.62 * fade, 0.6)
  }
  surface.lay(sheet)
}

/** How far the head is struck aside at a moment, with its side. */
const struckBy = ofMoment((m) => -punchSide(m) * snap(m.t) * m.strength)

export const facePunch: Effect = {
  needsSubject: true,
  limb(x, y, m) {
    const { head } = m.staged.figure
    const h = m.height
    const r = head.radius / h
    const [dx, dy] = [x - head.x / h, y - head.y / h]
    const blow = struckBy(m)
    if (blow === 0) return still
    const far = (dx * dx + 0.8 * dy * dy) / (2.2 * r) ** 2
    const away = blow * Math.exp(-far * far)
    // The head tips over as it goes.
    return [away * (0.62 * r - 0.34 * dy), away * 0.34 * dx + Math.abs(away) * 0.1 * r]
  },
  over(surface, m) {
    if (m.strength < 0.05) return
    const f = figureNow(m)
    const side = punchSide(m)
    const { x, radius } = f.head
    const struck = snap(m.t) * m.strength
    const cheek = [
      x + side * (0.5 - 0.62 * struck) * radius - side * struck * 0.2 * radius,
      f.mouth[1] - 0.3 * radius,
    ] as const
    const bruise = during(m.t, hit, hit + 0.12) * m.strength
    if (bruise > 0.01) {
      const mark = surface.sheet(0.5)
      let red = cheek[0] + side * 0.14 * radius
      // A head that is turned away has its cheek further in: what is beside it does not blush.
      for (let k = 0; k < 8 && subjectAt(m, red + side * 0.3 * radius, cheek[1]) < 0.6; k++)
        red -= side * 0.08 * radius
      mark.disc(red, cheek[1], 0.36 * radius, [176, 20, 44], 0.55 * bruise)
      surface.lay(mark)
    }
    // A fist is never smaller than what the eye catches, however far off the face is.
    const size = Math.max(radius * 0.62, 0.075 * m.height)
    const far = distance(m.t)
    const px = cheek[0] + side * (0.3 * size + far * m.width * 0.75)
    const sheet = surface.sheet(1)
    fist(sheet, m, px, cheek[1] + 0.1 * size + far * m.height * 0.16, size, side)
    laySolid(surface, sheet, m, 0.5)
    if (m.t <= hit) return
    sweat(surface, m, x - side * struck * 0.5 * radius, f.mouth[1], radius, side)
    if (m.t < hit + 0.16) burst(surface, m, cheek[0] + side * 0.3 * radius, cheek[1], radius)
  },
}
