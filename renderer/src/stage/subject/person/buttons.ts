// The buttons down the front of a shirt or a coat, each a small disc on the cloth.
import { add, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Sculpture } from '../sculpture.ts'
import { onChest, unit } from './chest-space.ts'
import type { Figure } from './figure.ts'

/** Metres from one to the next, and aside from the opening. */
const [STEP, ASIDE] = [0.075, 0.011]

/** Sews buttons on where the top has a single row of them; `body` is what they lie on. */
export const addButtons = (f: Figure, body: Sculpture): void => {
  const { top } = f.o
  if (!top?.buttons || top.double || top.shirt || top.zip || top.quilted) return
  const u = unit(f)
  const ahead = f.k.chestAxes[2]
  const all = body.all()
  const material = f.work.material(finish.plastic)
  for (let y = 0.1; y > -0.2; y -= STEP) {
    // From before the chest back to the cloth.
    let p = onChest(f, [ASIDE, y, 0.3])
    let d = 1
    for (let i = 0; i < 40 && d > 0.0004; i++) {
      d = body.distance(all, p[0], p[1], p[2])
      p = add(p, scale(ahead, -d * 0.8))
    }
    if (d > 0.002) continue
    const r = 0.0072 * u
    f.work.ball(p, [r, r, 0.0034 * u], material, top.buttons, f.k.chestAxes, 10)
  }
}
