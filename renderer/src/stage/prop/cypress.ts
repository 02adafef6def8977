// Cypresses: dark narrow flames, for hills of Tuscany and the gardens of temples.
import type { Nursery } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { hex } from '../vector.ts'
import { leafClump } from './leaf.ts'

/** A cypress of unit height; `fine` for those that stand near. */
export const cypressTree = (set: Nursery, fine: boolean): LocalMesh => {
  const m = set.material({ roughness: 0.85, f0: 0.01 })
  return set.sculpt((b) => {
    b.cylinder([0, -0.02, 0], [0, 0.12, 0], 0.018, 0.014, m, hex('#4a3826'), 7)
    for (let k = 0; k < 9; k++) {
      const t = k / 8
      const r = 0.085 * Math.sin(Math.PI * (0.18 + 0.8 * t)) ** 0.8 + 0.008
      leafClump(
        b,
        {
          center: [0.004 * Math.sin(k * 3), 0.13 + 0.8 * t, 0.004 * Math.cos(k * 2)],
          radius: [r, 0.085, r],
          count: fine ? 120 : 34,
          size: fine ? 0.02 : 0.034,
          dark: hex('#1c3018'),
          light: hex('#4a6a34'),
          material: m,
        },
        set.random,
      )
    }
  }, 'tree')
}
