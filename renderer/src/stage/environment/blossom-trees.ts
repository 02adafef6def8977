// Trees in bloom about a picture's edges, and their petals on the ground.
import type { Season } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { broadTree } from '../prop/plant.ts'
import { hex } from '../vector.ts'
import { scatter } from './terrain.ts'

/** Words for trees that bloom. */
export const blossoming = /cherry|sakura|blossom|magnolia|plum|almond/

/** Two large ones frame the picture, more stand beyond wherever the ground is higher than `above` metres; petals lie about. */
export const blossomTrees = (set: FilmSet, season: Season, above: number): void => {
  const fine = [0, 1].map(() => broadTree(set, season, 2600, true))
  const plain = [0, 1].map(() => broadTree(set, season, 700, true))
  const { eye } = set.view
  for (const [i, [x, z, tall]] of (
    [
      [-4.6, -6.2, 6.4],
      [5.4, -8.4, 6.8],
      [-8.6, -12.5, 6],
      [9.4, -15, 6.2],
    ] as const
  ).entries()) {
    const [px, pz] = [eye[0] + x, eye[2] + z]
    const mesh = fine[i % 2]
    if (mesh && set.free(px, pz, 1.2, tall, 0.3))
      set.builder.placed(
        { at: [px, set.ground(px, pz) - 0.1, pz], yaw: i * 1.9, scale: tall },
        () => set.cast(mesh),
      )
  }
  scatter(set, {
    count: 34,
    near: 22,
    far: 150,
    scale: [5, 7],
    girth: 0.6,
    where: (x, z) => set.ground(x, z) > above,
    meshes: plain,
  })
  const petal = set.matte(hex('#f6c4d2'), 0.8, 0)
  for (let i = 0; i < 420; i++) {
    const [x, z] = [eye[0] + set.between(-8, 8), eye[2] - set.between(2.5, 15)]
    const y = set.ground(x, z)
    if (y < above - 0.3) continue
    set.builder.placed({ at: [x, y + 0.02, z], yaw: i, scale: [0.04, 0.008, 0.026] }, () =>
      set.builder.sphere(petal, [1, 1, 1], 6),
    )
  }
}
