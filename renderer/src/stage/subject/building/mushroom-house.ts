// The house in a toadstool: a red cap with white spots over a stem with a round door, windows and a chimney.
import type { Rgb } from '../../../prompt/brief.ts'
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { brush, round } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { Sculpture } from '../sculpture.ts'
import { ellipsoid } from '../sdf.ts'
import { masonry, timber } from './facing.ts'
import { type Kit, modelOf } from './kit.ts'
import { door, window } from './openings.ts'

/** Radius of the stem at a height. */
const stem = (y: number): number => 1.35 + 0.42 * ((2.4 - y) / 2.4) ** 2

/** A point of the cap's upper side: `v` 0 at the rim .. 1 at the crown. */
const cap = (a: number, v: number, out = 0): Vec3 => {
  const b = v * (Math.PI / 2)
  const r = (2.75 + out) * Math.cos(b) ** 0.9
  const y = 2.25 + (2.15 + out) * Math.sin(b) ** 0.95
  return [r * Math.sin(a), y, r * Math.cos(a)]
}

const roof = (kit: Kit, color: Rgb): void => {
  const skin = brush(kit.w, { ...finish.plastic, roughness: 0.32, scale: 1.5, mottle: 0.14 }, color)
  skin.skin(64, 24, (u, v) => cap(-u * 6.2832, v))
  // Gills beneath: they run from the stem to the rim, which hangs a little.
  const gill = brush(kit.w, finish.plaster, '#efe2c6')
  gill.skin(64, 8, (u, v) => {
    const r = 1.2 + 1.56 * v
    const a = u * 6.2832
    const y = 2.55 - 0.34 * Math.sin((v * Math.PI) / 2) ** 2 + 0.02 * Math.cos(a * 32)
    return [r * Math.sin(a), y, r * Math.cos(a)]
  })
  const spot = brush(kit.w, finish.plaster, kit.color(1, '#faf4e6'))
  const draw = random(11)
  for (let i = 0; i < 34; i++) {
    const v = 0.1 + 0.86 * ((i + 0.5) / 34)
    const a = i * 2.39996
    const r = (0.16 + 0.2 * draw()) * (0.55 + 0.6 * v)
    const p = cap(a, v, 0.01)
    const [q, t] = [cap(a + 0.02, v), cap(a, v + 0.01)]
    const side: Vec3 = [q[0] - p[0], q[1] - p[1], q[2] - p[2]]
    const up: Vec3 = [t[0] - p[0], t[1] - p[1], t[2] - p[2]]
    const unit = (d: Vec3): Vec3 => {
      const l = Math.hypot(...d) || 1
      return [d[0] / l, d[1] / l, d[2] / l]
    }
    const [x, z] = [unit(side), unit(up)]
    const n: Vec3 = [
      x[1] * z[2] - x[2] * z[1],
      x[2] * z[0] - x[0] * z[2],
      x[0] * z[1] - x[1] * z[0],
    ]
    spot.ball(p, [r, 0.07, r], [x, n, z], 14)
  }
}

/** Stepping stones, a lamp at the door and moss about the foot. */
const doorstep = (kit: Kit): void => {
  const step = masonry(kit, '#9a948a')
  for (let i = 0; i < 5; i++)
    step.ball([0.14 * Math.sin(i * 2.2), 0.02, 2.05 + i * 0.5], [0.34, 0.06, 0.2], undefined, 12)
  const lamp = brush(kit.w, { ...finish.glass, emission: [1.6, 0.95, 0.35] }, '#f8d890')
  lamp.ball([0.78, 1.6, 1.5], 0.1)
  const moss = brush(kit.w, { ...finish.leaf, scale: 9, relief: 0.6, mottle: 0.6 }, '#4f7a34')
  round(11, (a, i) => {
    if (Math.abs(Math.sin(a / 2)) < 0.28) return
    moss.ball(
      [1.75 * Math.sin(a), 0.08, 1.75 * Math.cos(a)],
      [0.3, 0.14 + 0.06 * (i % 3), 0.26],
      undefined,
      10,
    )
  })
}

/** A toadstool with a door, as fairies and gnomes have it. */
export const mushroomHouse = (kit: Kit): Model => {
  const s = new Sculpture()
  const pale = s.paint(hex('#f0e4ca'), { ...finish.plaster, scale: 2.5, relief: 0.12, mottle: 0.2 })
  for (let i = 0; i < 8; i++)
    s.add(ellipsoid([0, 0.15 + i * 0.33, 0], [stem(i * 0.33), 0.6, stem(i * 0.33)]), pale, {
      blend: 0.3,
    })
  kit.w.sculpt(s, 0.09)
  roof(kit, kit.color(0, '#c8201c'))
  const wood = hex('#7a4a26')
  door(
    kit,
    {
      at: [0, 0.05, stem(0.6) - 0.14],
      wide: 1.0,
      tall: 1.72,
      arch: 'round',
      frame: hex('#5a3a20'),
    },
    hex('#3f7a46'),
  )
  for (const a of [-0.8, 0.8])
    window(kit, {
      at: [stem(1.2) * 0.97 * Math.sin(a), 0.95, stem(1.2) * 0.97 * Math.cos(a)],
      yaw: a,
      wide: 0.62,
      tall: 0.8,
      arch: 'round',
      frame: wood,
      power: 1.6,
    })
  // A dormer in the cap, and a crooked chimney.
  window(kit, {
    at: [0, 2.95, 2.42],
    wide: 0.55,
    tall: 0.72,
    arch: 'round',
    frame: wood,
    power: 1.6,
  })
  timber(kit, wood).tube(
    [
      [-0.42, 2.9, 2.45],
      [-0.36, 3.5, 2.3],
      [0, 3.86, 2.2],
      [0.36, 3.5, 2.3],
      [0.42, 2.9, 2.45],
    ],
    0.09,
    8,
  )
  const chimney = masonry(kit, '#8a8076')
  chimney
    .rod([1.25, 3.4, -0.3], [1.38, 4.75, -0.3], 0.24, 0.21, 12)
    .rod([1.38, 4.7, -0.3], [1.39, 4.85, -0.3], 0.28, 0.28, 12)
  doorstep(kit)
  return modelOf(kit, { door: [0, 0.05, 1.9] }, { bestYaw: 0.3 })
}
