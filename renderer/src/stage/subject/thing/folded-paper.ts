// What is folded from a sheet of paper: a boat with its peak, a crane with its wings up.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

type Facet = readonly [Vec3, Vec3, Vec3]

/** Lays flat facets; a sheet is seen from both sides, its inner one a little darker. */
const fold = (work: Workpiece, facets: readonly Facet[], color: Rgb): void => {
  const paper = work.material({ ...finish.paper, roughness: 0.85 })
  const facet = ([a, b, c]: Facet, tone: Rgb): void => {
    const d: Vec3 = [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2, (a[2] + c[2]) / 2]
    work.quad(a, b, c, d, paper, tone)
  }
  for (const [a, b, c] of facets) {
    facet([a, b, c], color)
    facet([c, b, a], dim(color, 0.9))
  }
}

/** Both sides of what is alike in front and behind. */
const mirrored = (facets: readonly Facet[]): Facet[] =>
  facets.flatMap(([a, b, c]): Facet[] => {
    const back = ([x, y, z]: Vec3): Vec3 => [x, y, -z]
    return [
      [a, b, c],
      [back(c), back(b), back(a)],
    ]
  })

/** A boat 2 long whose bow and stern rise, and the peak of the hat that it was folded from between them. */
export const paperBoat: Builder = (subject) => ({
  yaw: 0.5,
  work: made((work) => {
    const white = colorOf(subject, 0, '#f6f4ee')
    const [left, right]: [Vec3, Vec3] = [
      [-0.52, 0, 0],
      [0.52, 0, 0],
    ]
    const [bow, stern]: [Vec3, Vec3] = [
      [1, 0.56, 0.01],
      [-1, 0.56, 0.01],
    ]
    const [rim, fore, aft]: [Vec3, Vec3, Vec3] = [
      [0, 0.36, 0.3],
      [0.46, 0.42, 0.16],
      [-0.46, 0.42, 0.16],
    ]
    const bilge: Vec3 = [0, 0.02, 0.13]
    fold(
      work,
      mirrored([
        [left, bilge, aft],
        [bilge, rim, aft],
        [bilge, right, fore],
        [bilge, fore, rim],
        [left, aft, stern],
        [right, bow, fore],
      ]),
      white,
    )
    const peak: Vec3 = [0, 0.98, 0]
    fold(
      work,
      mirrored([
        [[-0.46, 0.3, 0.05], [0, 0.26, 0.1], peak],
        [[0, 0.26, 0.1], [0.46, 0.3, 0.05], peak],
      ]),
      dim(white, 0.98),
    )
  }),
})

/** A crane: wings up, neck and tail long, the beak bent down. */
export const paperCrane: Builder = (subject) => ({
  yaw: 0.6,
  work: made((work) => {
    const white = colorOf(subject, 0, '#e8e4f2')
    const [breast, rump, keel]: [Vec3, Vec3, Vec3] = [
      [0.2, 0.34, 0],
      [-0.2, 0.34, 0],
      [0, 0.06, 0],
    ]
    const side: Vec3 = [0, 0.36, 0.13]
    const head: Vec3 = [0.62, 0.86, 0]
    fold(
      work,
      mirrored([
        [keel, breast, side],
        [keel, side, rump],
        [
          [-0.17, 0.36, 0.05],
          [0.17, 0.36, 0.05],
          [0.02, 0.92, 0.72],
        ],
        [[0.04, 0.2, 0.03], breast, head],
        [[-0.04, 0.2, 0.03], rump, [-0.74, 0.8, 0]],
      ]),
      white,
    )
    fold(work, mirrored([[head, [0.55, 0.76, 0.03], [0.82, 0.72, 0]]]), dim(white, 0.94))
  }),
})
