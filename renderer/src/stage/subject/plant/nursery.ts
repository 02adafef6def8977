// Plants of the set as subjects: their makers work on a workpiece as they do on a set.
import type { Nursery } from '../../film-set.ts'
import { type LocalMesh, MeshBuilder } from '../../mesh-builder.ts'
import { type Random, random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { localMesh, type Workpiece } from '../workpiece.ts'

/** A place where set plants grow with the materials of `w`. */
export const nurseryOf = (w: Workpiece, seed: number): Nursery => {
  const draw: Random = random(seed)
  return {
    random: draw,
    material: (part = {}) => w.material(part),
    matte: (color = [1, 1, 1], roughness = 0.8, grain = 0.06, scale = 14) =>
      w.material({ color, roughness, f0: 0.03, relief: grain, scale, mottle: grain * 1.5 }),
    sculpt: (build) => {
      const own = new MeshBuilder()
      build(own)
      return localMesh(own.build())
    },
  }
}
/** Puts a grown plant on the workpiece. */
export const planted = (w: Workpiece, mesh: LocalMesh, at: Vec3, size: number, yaw = 0): void =>
  w.placed({ at, scale: size, yaw }, () =>
    w.mesh(
      mesh,
      w.materials.map((_, i) => i),
    ),
  )
