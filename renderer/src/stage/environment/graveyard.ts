// A graveyard: leaning stones and crosses in the grass, bare trees, and an iron fence between pillars at its end.
import type { FilmSet } from '../film-set.ts'
import { newSubject } from '../new-subject.ts'
import type { Vec3 } from '../scene.ts'
import { brush } from '../subject/brush.ts'
import { finish } from '../subject/finish.ts'
import { deadTree } from '../subject/plant/trees.ts'
import { turned } from '../subject/sdf.ts'
import { plainStone } from '../subject/thing/gravestone.ts'
import { copyInto, moved, Workpiece } from '../subject/workpiece.ts'
import { hex } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { openLand } from './open-land.ts'

const tones = ['#8d8c86', '#77766f', '#9c978c', '#6b6f70'].map(hex)

/** Rows of stones, none before or upon the subjects. */
const stones = (set: FilmSet, work: Workpiece, d: number): void => {
  for (let row = 0; row < 6; row++)
    for (let i = -6; i <= 6; i++) {
      const [a, b, c, e] = [set.random(), set.random(), set.random(), set.random()]
      const x = (i + 0.5 * (row % 2) + 0.3 * (a - 0.5)) * d * (0.42 + 0.1 * row)
      const z = d * 0.45 - row * d * 0.62 + 0.4 * (b - 0.5)
      const size = 0.75 + 0.5 * c
      if (e < 0.14 || !set.inView(x, z, 0.5, 1.1) || !set.free(x, z, 0.45, size * 1.1)) continue
      work.placed(
        {
          at: [x, set.ground(x, z), z],
          yaw: 0.22 + 0.3 * (a - 0.5),
          pitch: -0.12 * b,
          roll: 0.2 * (c - 0.5),
          scale: size,
        },
        () =>
          plainStone(
            work,
            e > 0.76 ? 'cross' : 'slab',
            tones[(row + i + 12) % tones.length] ?? [0.5, 0.5, 0.5],
            row * 31 + i,
          ),
      )
    }
}

const trees = (set: FilmSet, work: Workpiece, d: number): void => {
  const tree = deadTree(newSubject('tree', { kind: 'plant', form: 'dead-tree' }), {
    seed: 7,
    riding: false,
  }).work
  for (const [x, z, size] of [
    [-0.95, -1.7, 1],
    [1.35, -2.5, 1.25],
    [-2.6, -3.4, 1.1],
    [0.4, -4.4, 1.3],
  ] as const) {
    const at: Vec3 = [x * d, set.ground(x * d, z * d) - 0.05, z * d]
    if (!set.free(at[0], at[2], 0.5, 5)) continue
    copyInto(work, tree, (mesh) => moved(mesh, at, turned(x * 5 + z), size * Math.max(1, d / 4)))
  }
}

/** Spiked bars on two rails between stone pillars, across the view. */
const fence = (set: FilmSet, work: Workpiece, d: number): void => {
  const iron = brush(work, { roughness: 0.5, f0: 0.3, metal: 0.4 }, '#1c1d20')
  const stone = brush(work, finish.stone, '#6f6c66')
  const z = -d * 3.3
  const step = Math.max(0.16, d * 0.045)
  for (let i = -48; i <= 48; i++) {
    const x = i * step
    if (!set.inView(x, z, 0.3, 1.5)) continue
    const y = set.ground(x, z)
    if (i % 12 === 0) {
      stone.block([x, y - 0.2, z], 0.34, 1.85, 0.34)
      stone.block([x, y + 1.65, z], 0.44, 0.1, 0.44)
      stone.ball([x, y + 1.86, z], 0.13, undefined, 10)
      continue
    }
    iron.rod([x, y, z], [x, y + 1.45, z], 0.014, 0.014, 5)
    iron.rod([x, y + 1.45, z], [x, y + 1.6, z], 0.03, 0.001, 5)
  }
  for (const high of [0.25, 1.3])
    for (let i = -48; i < 48; i += 4)
      iron.rod(
        [i * step, set.ground(i * step, z) + high, z],
        [(i + 4) * step, set.ground((i + 4) * step, z) + high, z],
        0.018,
        0.018,
        5,
      )
}

/** Whether the words ask for one. */
export const asksForGraveyard = (order: SetOrder): boolean =>
  order.named('graveyard') || order.named('cemetery')

/** A graveyard on open land. */
export const graveyard: Environment = (order) => {
  const plan = openLand(order)
  return {
    ...plan,
    build: (set) => {
      plan.build(set)
      const d = Math.min(12, Math.max(2.6, order.empty ? 6 : set.lens.focus))
      const work = new Workpiece()
      stones(set, work, d)
      trees(set, work, d)
      fence(set, work, d)
      copyInto(set.builder, work)
    },
  }
}
