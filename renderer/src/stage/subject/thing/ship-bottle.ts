// A ship in a bottle: a bottle of clear glass lying on a stand, a ship with all sails set inside.
import { hex } from '../../vector.ts'
import { brush } from '../brush.ts'
import { type Builder, made } from '../built.ts'
import { finish } from '../finish.ts'
import { boundsOf } from '../model.ts'
import { turned } from '../sdf.ts'
import type { Point2 } from '../sweep.ts'
import { makeVessel } from '../vessel/vessel.ts'
import { colored, copyInto, moved, type Workpiece } from '../workpiece.ts'

/** Radius of the glass along its axis, from the bottom (left) to the lip. */
const shape: readonly Point2[] = [
  [-1.2, 0.06],
  [-1.24, 0.4],
  [-1.14, 0.55],
  [-0.9, 0.58],
  [0.55, 0.58],
  [0.8, 0.5],
  [0.98, 0.3],
  [1.1, 0.19],
  [1.5, 0.17],
  [1.52, 0.22],
  [1.62, 0.22],
  [1.63, 0.17],
]
const axis = 0.78

const glassColor = hex('#eef6f3')

/** The bottle, lying with its neck to +x. */
const glass = (work: Workpiece): void =>
  work.within([0, axis, 0], turned(0, 0, -Math.PI / 2), (part) =>
    part.lathe(
      shape.map(([x, r]): Point2 => [r, x]),
      part.material(finish.clear),
      glassColor,
      44,
    ),
  )

const shipInside = (work: Workpiece, subject: Parameters<Builder>[0], seed: number): void => {
  const plain = /boat|dinghy|yacht|sail/.test(subject.traits['vessel'] ?? '')
  const vessel = {
    ...subject,
    noun: plain ? 'sailboat' : 'tall-ship',
    kind: 'vessel' as const,
    form: plain ? 'sailboat' : 'pirate-ship',
    traits: {},
  }
  const model = makeVessel(vessel, { seed, riding: false })
  if (!model) return
  const { low, high } = boundsOf(model.work.build().positions)
  const size = Math.min(
    1.55 / Math.max(high[2] - low[2], high[0] - low[0]),
    0.92 / (high[1] - low[1]),
  )
  // Its bow to the neck.
  copyInto(work, model.work, (mesh) =>
    moved(mesh, [-0.18, axis - 0.5 - low[1] * size, 0], turned(Math.PI / 2), size),
  )
}

export const shipBottle: Builder = (subject, { seed }) => ({
  yaw: 0.12,
  work: made((work) => {
    const wood = brush(work, { ...finish.wood, roughness: 0.3 }, '#6a3c1e')
    wood.box([-1.15, 0, -0.34], [0.95, 0.07, 0.34])
    for (const x of [-0.8, 0.55]) wood.box([x - 0.06, 0.05, -0.3], [x + 0.06, 0.27, 0.3])
    const blue = work.material({ roughness: 0.12, f0: 0.06, scale: 9, relief: 0.3 })
    work.mesh(colored(seaMesh(), hex('#2a6a9a')), blue)
    glass(work)
    shipInside(work, subject, seed)
    brush(work, finish.wood, '#b88a58').rod([1.58, axis, 0], [1.82, axis, 0], 0.15, 0.17, 20)
    work.mesh(colored(ropeRing(), hex('#d8b878')), work.material({ roughness: 0.9, f0: 0.02 }))
  }),
})

/** A strip of sea on the bottle's floor. */
const seaMesh = () => {
  const [n, half] = [26, 0.4]
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  for (let j = 0; j <= 8; j++)
    for (let i = 0; i <= n; i++) {
      const x = -1.1 + (1.9 * i) / n
      const z = -half + (2 * half * j) / 8
      positions.push(x, axis - 0.42 + 0.03 * Math.sin(x * 9 + z * 5), z)
      normals.push(0, 1, 0)
    }
  for (let j = 0; j < 8; j++)
    for (let i = 0; i < n; i++) {
      const a = j * (n + 1) + i
      indices.push(a, a + n + 1, a + 1, a + 1, a + n + 1, a + n + 2)
    }
  return { positions, normals, indices }
}

/** Turns of string about the neck. */
const ropeRing = () => {
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  const [around, wide] = [24, 4]
  for (let j = 0; j <= wide; j++)
    for (let i = 0; i <= around; i++) {
      const a = (i / around) * Math.PI * 2
      const r = 0.195 + 0.012 * Math.abs(Math.sin(j * 1.6))
      positions.push(1.2 + 0.12 * (j / wide), axis + r * Math.sin(a), r * Math.cos(a))
      normals.push(0, Math.sin(a), Math.cos(a))
    }
  for (let j = 0; j < wide; j++)
    for (let i = 0; i < around; i++) {
      const a = j * (around + 1) + i
      indices.push(a, a + 1, a + around + 1, a + 1, a + around + 2, a + around + 1)
    }
  return { positions, normals, indices }
}
