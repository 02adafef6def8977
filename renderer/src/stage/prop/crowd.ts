// Spectators on the stands of arenas, plain enough to sit there by the thousand.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { hex } from '../vector.ts'

/** Somebody who sits on y = 0, in white. */
export const spectator = (set: FilmSet, cloth: number): LocalMesh =>
  set.sculpt((m) => {
    m.box([-0.22, 0, -0.14], [0.22, 0.62, 0.14], cloth)
    m.placed({ at: [0, 0.75, 0], scale: 0.14 }, () => m.sphere(cloth, hex('#d8a080'), 6))
  }, 'person')

/** Somebody who sits on y = 0 and is seen from near by: shoulders, legs, hair. The clothes are white. */
export const nearSpectator = (set: FilmSet, cloth: number, hair: string, skin: string): LocalMesh =>
  set.sculpt((m) => {
    m.placed({ at: [0, 0, 0], scale: [1, 1, 0.62] }, () =>
      m.lathe(
        [
          [0.17, 0],
          [0.18, 0.2],
          [0.225, 0.46],
          [0.2, 0.54],
          [0.06, 0.6],
        ],
        cloth,
        [1, 1, 1],
        12,
      ),
    )
    m.box([-0.18, 0, 0.05], [0.18, 0.14, 0.42], cloth, hex('#3a3c4a'))
    m.placed({ at: [0, 0.74, 0], scale: [0.105, 0.135, 0.115] }, () =>
      m.sphere(cloth, hex(skin), 12),
    )
    m.placed({ at: [0, 0.785, -0.02], scale: [0.118, 0.115, 0.118] }, () =>
      m.sphere(cloth, hex(hair), 12),
    )
    for (const s of [-1, 1])
      m.cylinder([s * 0.23, 0.5, 0], [s * 0.17, 0.17, 0.2], 0.055, 0.045, cloth, [1, 1, 1], 8)
  }, 'person')

/** The same mesh with its white parts in a colour. */
export const tinted = (mesh: LocalMesh, color: Rgb): LocalMesh => ({
  ...mesh,
  colors: Float32Array.from(mesh.colors ?? [], (c, i) =>
    (mesh.colors?.[i - (i % 3)] ?? 0) > 0.99 && (mesh.colors?.[i - (i % 3) + 1] ?? 0) > 0.99
      ? (color[(i % 3) as 0 | 1 | 2] ?? c)
      : c,
  ),
})
