// Ears of four-legged animals, in skull radii.
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import type { Sculpture } from '../sculpture.ts'
import { cone, ellipsoid, limb, sphere, turned, without } from '../sdf.ts'
import type { CoatPaints } from './coat.ts'
import type { Species } from './species.ts'

/** An upright pointed ear; a lynx has a brush on it. */
const addPoint = (
  s: Sculpture,
  sp: Species,
  side: number,
  paint: { readonly dark: number; readonly tip: number; readonly inside: number },
): void => {
  const [, size, out, up] = sp.ears
  const at: Vec3 = [side * out, up, -0.12]
  const tip: Vec3 = [side * (out + 0.2 * size), up + size, -0.2]
  const wide = sp.foot === 'hoof' ? 0.24 : 0.36
  s.add(cone([at[0], at[1] - 0.2, at[2]], tip, wide * size ** 0.5, 0.05, 0.05), paint.dark, {
    blend: 0.1,
  })
  s.add(
    cone(
      [at[0] + side * 0.01, at[1] + 0.02, at[2] + 0.17],
      [tip[0] - side * 0.02, tip[1] - 0.22 * size, tip[2] + 0.12],
      wide * 0.56 * size ** 0.5,
      0.03,
      0.03,
    ),
    paint.inside,
    { bias: 0.02 },
  )
  if (sp.coat === 'lynx')
    s.add(
      cone(
        [tip[0], tip[1] - 0.1, tip[2]],
        [tip[0] + side * 0.05, tip[1] + 0.4, tip[2] - 0.05],
        0.09,
        0.02,
        0.02,
      ),
      paint.tip,
    )
}

/** Adds both ears in the species' way. */
export const addEars = (s: Sculpture, sp: Species, c: CoatPaints): void => {
  const [kind, size, out, up] = sp.ears
  // An elephant's are sheets (`elephant-ears.ts`).
  if (kind === 'none' || kind === 'fan') return
  const dark = /^(panda|fox|mask)$/.test(sp.coat) ? c.dark : c.main
  // Hanging ears are a little darker than the head they lie on.
  const shaded = s.paint(scale(sp.color, 0.58), sp.finish)
  const inside = s.paint(hex(sp.foot === 'hoof' ? '#b89484' : '#dfa49a'), sp.finish)
  for (const side of [1, -1]) {
    const at: Vec3 = [side * out, up, -0.12]
    if (kind === 'point') addPoint(s, sp, side, { dark, tip: c.dark, inside })
    else if (kind === 'round') {
      s.add(sphere([side * out, up, -0.2], 0.36 * size), dark, { blend: 0.08 })
      s.add(
        sphere([side * out, up, -0.2 + 0.2 * size], 0.22 * size),
        sp.coat === 'panda' ? dark : inside,
        { bias: 0.01 },
      )
    } else if (kind === 'long') {
      const axes = turned(0, -0.2, side * -0.14)
      const mid: Vec3 = [side * (out + 0.16), up + size * 0.62, -0.36]
      s.add(ellipsoid(mid, [0.27, size * 0.78, 0.16], axes), c.main, { blend: 0.06 })
      s.add(ellipsoid([mid[0], mid[1], mid[2] + 0.08], [0.16, size * 0.62, 0.12], axes), inside, {
        bias: 0.02,
      })
    } else if (kind === 'flop') {
      const flap =
        sp.coat === 'patches' || sp.coat === 'dalmatian' ? c.dark : dark === c.main ? shaded : dark
      // A flap that hangs from a fold beside the crown, its edge forward and its tip round.
      const axes = turned(side * 1.0, -0.16, side * 0.22)
      s.add(limb(at, [side * (out + 0.2), up - size * 0.1, 0.02], 0.19, 0.15), flap, {
        blend: 0.08,
      })
      s.add(
        ellipsoid(
          [side * (out + 0.27), up - size * 0.52, 0.08],
          [0.3 * size ** 0.4, 0.56 * size, 0.11],
          axes,
        ),
        flap,
        { blend: 0.05 },
      )
    } else {
      const axes = turned(side * 0.5, 0.1, side * -1.0)
      const mid: Vec3 = [side * (out + size * 0.46), up + size * 0.26, -0.16]
      s.add(
        without(
          ellipsoid(mid, [0.26 * size ** 0.4, size * 0.62, 0.16], axes),
          ellipsoid([mid[0], mid[1] + 0.02, mid[2] + 0.17], [0.15, size * 0.42, 0.14], axes),
        ),
        c.main,
        { blend: 0.06 },
      )
      s.add(limb([side * 0.5, up - 0.1, -0.16], mid, 0.13, 0.12), c.main, { blend: 0.1 })
    }
  }
}
