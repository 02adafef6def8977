// A barber's chair of leather and chrome, for a shop's own row and for the one who is shaved.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { hex } from '../vector.ts'

/** Builds it facing +z, its seat 0.52 m high; the rest for the head is let down unless `tall`. */
export const buildBarberChair = (b: MeshBuilder, leather: Rgb, tall = false): void => {
  const chrome = b.material({ color: hex('#c8ccd0'), roughness: 0.18, f0: 0.6, metal: 0.8 })
  const hide = b.material({ color: leather, roughness: 0.35, f0: 0.05 })
  const roll = (from: Vec3, to: Vec3, r: number): void =>
    b.cylinder(from, to, r, r, hide, [1, 1, 1], 18)
  b.cylinder([0, 0, 0], [0, 0.05, 0], 0.34, 0.32, chrome, [1, 1, 1], 28)
  b.cylinder([0, 0.05, 0], [0, 0.4, 0], 0.07, 0.06, chrome, [1, 1, 1], 18)
  b.box([-0.3, 0.37, -0.28], [0.3, 0.4, 0.28], chrome)
  b.box([-0.28, 0.4, -0.26], [0.28, 0.51, 0.26], hide)
  roll([-0.28, 0.455, 0.26], [0.28, 0.455, 0.26], 0.055)
  for (let k = 0; k < 4; k++)
    roll([-0.27, 0.56 + k * 0.13, -0.28], [0.27, 0.56 + k * 0.13, -0.28], 0.07)
  if (tall) {
    b.cylinder([0, 0.98, -0.3], [0, 1.2, -0.3], 0.015, 0.015, chrome, [1, 1, 1], 8)
    roll([-0.15, 1.2, -0.28], [0.15, 1.2, -0.28], 0.07)
  }
  for (const s of [-1, 1]) {
    roll([s * 0.35, 0.72, -0.26], [s * 0.35, 0.72, 0.2], 0.045)
    b.box([s * 0.35 - 0.02, 0.42, -0.05], [s * 0.35 + 0.02, 0.7, 0.05], chrome)
  }
  b.box([-0.22, 0.1, 0.36], [0.22, 0.14, 0.56], chrome)
  b.box([-0.04, 0.12, 0.2], [0.04, 0.38, 0.4], chrome)
}
