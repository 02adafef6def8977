// Locks lie as their style asks: long ones fall, cut ones end above the neck, and none comes out through a hat.
import { describe, expect, it } from 'vitest'
import type { HairStyle } from './hair.ts'
import { lays } from './hair-lays.data.ts'
import { hasLocks, locksOf } from './hair-locks.ts'

const heights = (style: HairStyle, covered = false): number[] => {
  const mesh = locksOf(style, [0.4, 0.2, 0.1], covered)
  if (!mesh) throw new Error(`no locks for ${style}`)
  return Array.from(mesh.positions as number[]).filter((_, i) => i % 3 === 1)
}
const styles = Object.keys(lays) as HairStyle[]

describe('locks of hair', () => {
  it.each(styles)('%s is a whole mesh with unit normals', (style) => {
    const mesh = locksOf(style, [0.4, 0.2, 0.1], false)
    const all = [...Array.from(mesh?.positions ?? []), ...Array.from(mesh?.normals ?? [])]
    expect(all.every(Number.isFinite)).toBe(true)
    for (let i = 0; i < (mesh?.normals.length ?? 0); i += 99) {
      const n = [0, 1, 2].map((k) => mesh?.normals[i - (i % 3) + k] ?? 0)
      expect(Math.hypot(...n)).toBeCloseTo(1, 3)
    }
  })
  it('fall below the chin when long, and end above the neck when short', () => {
    expect(Math.min(...heights('long'))).toBeLessThan(-0.25)
    expect(Math.min(...heights('bob'))).toBeGreaterThan(-0.2)
    expect(Math.min(...heights('short'))).toBeGreaterThan(-0.1)
  })
  it('stay under the rim of a hat', () => {
    for (const style of ['long', 'short', 'wavy', 'bun'] as const)
      expect(Math.max(...heights(style, true))).toBeLessThan(0.06)
  })
  it('are not made for styles without hair', () => {
    expect(hasLocks('bald')).toBe(false)
    expect(locksOf('bald', [0, 0, 0], false)).toBe(null)
  })
})
