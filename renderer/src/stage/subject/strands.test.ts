// Strands lie on their hair, lead away from the crown, and end at the hairline.
import { describe, expect, it } from 'vitest'
import type { LocalMesh } from '../mesh-builder.ts'
import { random } from '../random.ts'
import { Sculpture } from './sculpture.ts'
import { ellipsoid } from './sdf.ts'
import { type Growth, headGrowth, strandsOver } from './strands.ts'
import { Workpiece } from './workpiece.ts'

const growth = headGrowth(300, [0, 0.12, 0], 0.03, false)

/** The strands of a ball of hair 0.1 m in radius, of which all below `rim` is bare. */
const grown = (rim: number, more: Partial<Growth> = {}): LocalMesh => {
  const s = new Sculpture()
  s.add(ellipsoid([0, 0, 0], [0.1, 0.1, 0.1]), s.paint([0.4, 0.2, 0.1]))
  s.cut(ellipsoid([0, rim - 1, 0], [1, 1, 1]))
  let strands: LocalMesh | null = null
  new Workpiece().furred(s, 0.006, (mesh) => {
    strands = strandsOver(mesh, { ...growth, ...more }, random(3))
    return strands
  })
  if (!strands) throw new Error('none grew')
  return strands
}

/** Root and tip of every strand: the first and the last of its eight corners. */
const ends = ({ positions }: LocalMesh) =>
  Array.from({ length: positions.length / 24 }, (_, i) =>
    [i * 8, i * 8 + 7].map((v) => [0, 1, 2].map((k) => positions[v * 3 + k] ?? 0)),
  )

describe('strands', () => {
  it('lie close to the hair, but for a few strays', () => {
    const tips = ends(grown(-0.2)).map(([, tip]) => Math.hypot(...(tip ?? [])))
    const off = tips.filter((r) => Math.abs(r - 0.1) > 0.004)
    expect(off.length).toBeLessThan(0.15 * tips.length)
    expect(Math.max(...tips)).toBeLessThan(0.112)
  })
  it('lead away from the crown', () => {
    const down = ends(grown(-0.2)).filter(([root, tip]) => (tip?.[1] ?? 0) < (root?.[1] ?? 0))
    expect(down.length).toBeGreaterThan(240)
  })
  it('end soon after the hairline', () => {
    const lowest = Math.min(...ends(grown(0.02)).map(([, tip]) => tip?.[1] ?? 0))
    expect(lowest).toBeGreaterThan(0)
  })
})
