// The wall behind the lens, which only a mirror shows: without it a mirror in a room would show an empty grey.
import type { Brief } from '../prompt/brief.ts'
import type { Spot } from './actor.ts'
import type { FilmSet } from './film-set.ts'
import { hex } from './vector.ts'

const rooms = /^(room|bedroom|kitchen|library|office)$/

/** A papered wall with a door and a picture, if there is a mirror in the room to show it. */
export const mirroredRoom = (
  set: FilmSet,
  { subjects }: Brief,
  spots: readonly Spot[],
  place: string,
): void => {
  const shown = spots.some((s) => /mirror|wash-stand/.test(subjects[s.subject]?.form ?? ''))
  if (!shown || !rooms.test(place)) return
  const b = set.builder
  const z = set.view.eye[2] + 2.2
  const white = set.matte(hex('#efe8da'), 0.7, 0.02)
  b.box([-5, 0, z], [5, 2.8, z + 0.1], set.matte(hex('#c8ad8e'), 0.9, 0.03))
  b.box([-5, 0, z - 0.03], [5, 0.12, z], white)
  b.box([0.5, 0, z - 0.05], [1.5, 2.12, z], white)
  b.box([0.58, 0, z - 0.07], [1.42, 2.04, z - 0.04], set.matte(hex('#8a5a3a'), 0.6, 0.08))
  b.box([-1.5, 1.2, z - 0.05], [-0.5, 1.95, z], set.matte(hex('#4a3220'), 0.6, 0.05))
  b.box([-1.42, 1.28, z - 0.06], [-0.58, 1.87, z - 0.04], set.matte(hex('#5a8a9a'), 0.8, 0.2, 3))
}
