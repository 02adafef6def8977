// What subjects' makers build, as a prop that any set may put where it likes: microscopes for a laboratory, cakes for a bakery, palms for a greenhouse.
import type { BriefSubject } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { newSubject } from '../new-subject.ts'
import { makerOf } from '../subject/makers.ts'
import { boundsOf } from '../subject/model.ts'
import { localMesh } from '../subject/workpiece.ts'

/** A thing by kind and form, `height` metres tall; the rest as a brief would say it. */
export type KnownThing = Partial<Omit<BriefSubject, 'form' | 'height'>> &
  Pick<BriefSubject, 'kind' | 'form' | 'height'>

/** Its mesh standing on y = 0, centred in x and z, facing +z, in the set's own materials; `seed` varies it. */
export const knownThing = (set: FilmSet, thing: KnownThing, seed = 1): LocalMesh => {
  const subject = newSubject(thing.form, thing)
  const model = makerOf(thing.kind)?.(subject, { seed, riding: false, coarse: 1.6 })
  if (!model) throw new Error(`No maker knows ${thing.kind} ${thing.form}.`)
  const { work } = model
  const mesh = localMesh(work.build())
  const textures = work.textures.map((t) => set.builder.texture(t))
  const own = work.materials.map((m) =>
    set.material({ ...m, texture: m.texture < 0 ? -1 : (textures[m.texture] ?? -1) }),
  )
  const { low, high } = boundsOf(mesh.positions)
  const [x, z] = [(low[0] + high[0]) / 2, (low[2] + high[2]) / 2]
  const size = thing.height / model.stature
  const positions = Float32Array.from(
    mesh.positions,
    (v, i) => (v - ([x, low[1], z][i % 3] ?? 0)) * size,
  )
  return {
    ...mesh,
    positions,
    slots: Int32Array.from(mesh.slots ?? [], (slot) => own[slot] ?? 0),
  }
}

/** How wide, tall and deep such a mesh is. */
export const measuresOf = (mesh: LocalMesh): readonly [number, number, number] => {
  const { low, high } = boundsOf(mesh.positions)
  return [high[0] - low[0], high[1] - low[1], high[2] - low[2]]
}
