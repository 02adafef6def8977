// Stand-up collars and hoods: what lies in rolls about the neck of a jacket or a sweater.
import type { Rgb } from '../../../prompt/brief.ts'
import { add, hex, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { chain, compose, ellipsoid, limb, torus, turned } from '../sdf.ts'
import { front, type OnBody, onChest, unit } from './chest-space.ts'
import type { Figure } from './figure.ts'

const cloth = (f: Figure): object => f.o.top?.finish ?? finish.cloth
const own = (f: Figure, color: Rgb | null): Rgb => color ?? f.o.top?.color ?? hex('#d8d8d4')

/** A short upright collar, as tracksuits and down jackets have. */
export const standCollar: OnBody = (f, color) => {
  const u = unit(f)
  const s = new Sculpture()
  const paint = s.paint(own(f, color), cloth(f))
  const r = f.p.neckR * 1.36
  for (const [y, thick] of [
    [0.172, 0.021],
    [0.198, 0.017],
    [0.222, 0.012],
  ] as const)
    s.add(
      torus(
        onChest(f, [0, y - 0.004, 0.006]),
        r,
        thick * u,
        compose(f.k.chestAxes, turned(0, 0.3, 0)),
      ),
      paint,
      { blend: 0.012 * u },
    )
  s.cut(
    limb(onChest(f, [0, 0.17, front(f) * 0.7]), onChest(f, [0, 0.3, front(f) * 0.7]), 0.016 * u),
    0.01 * u,
  )
  f.work.sculpt(s, 0.0085 * u)
}

/** A hood that lies on the back and about the neck, with its two cords. */
export const hoodDown: OnBody = (f, color) => {
  const u = unit(f)
  const s = new Sculpture()
  const c = own(f, color)
  const paint = s.paint(c, finish.wool)
  const z = front(f)
  const r = f.p.neckR / u
  for (const side of [1, -1])
    s.addAll(
      chain(
        [
          onChest(f, [0, 0.2, -r * 1.3 - 0.05]),
          onChest(f, [side * (r * 1.5 + 0.016), 0.2, -0.03]),
          onChest(f, [side * (r + 0.03), 0.168, z * 0.55]),
          onChest(f, [side * 0.012, 0.112, z * 0.94]),
        ],
        [0.042 * u, 0.04 * u, 0.03 * u, 0.013 * u],
      ),
      paint,
      { blend: 0.02 * u },
    )
  s.add(
    ellipsoid(onChest(f, [0, 0.12, -z - 0.035]), scale([0.1, 0.11, 0.05], u), f.k.chestAxes),
    paint,
    { blend: 0.05 * u },
  )
  f.work.sculpt(s, 0.01 * u)
  const cord = f.work.material(finish.cloth)
  const pale: Rgb = [0.82, 0.81, 0.78]
  for (const side of [1, -1]) {
    const end = onChest(f, [side * 0.034, -0.03, z + 0.012])
    f.work.tube(
      [
        onChest(f, [side * 0.022, 0.125, z * 0.96 + 0.008]),
        onChest(f, [side * 0.03, 0.05, z + 0.014]),
        end,
      ],
      { radii: [0.0042 * u], segments: 6 },
      cord,
      pale,
    )
    f.work.ball(
      add(end, [0, -0.006 * u, 0]),
      scale([0.0062, 0.012, 0.0062], u),
      cord,
      pale,
      f.k.chestAxes,
      8,
    )
  }
  // The pocket for both hands.
  const pouch = new Sculpture()
  pouch.add(
    ellipsoid(onChest(f, [0, -0.19, z * 0.78]), scale([0.1, 0.06, 0.045], u), f.k.chestAxes),
    pouch.paint([c[0] * 0.93, c[1] * 0.93, c[2] * 0.93], finish.wool),
  )
  f.work.sculpt(pouch, 0.01 * u)
}
