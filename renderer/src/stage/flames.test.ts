// Fire: hot below and red above, narrowing to licks, standing on its foot; smoke rises over it.
import { describe, expect, it } from 'vitest'
import { flames, heatAt, smokeOver, tongueWidth } from './flames.ts'
import { MeshBuilder } from './mesh-builder.ts'
import { random } from './random.ts'

/** Lowest and highest of an axis of all that was built. */
const reach = (b: MeshBuilder, axis: number): readonly [number, number] => {
  const { positions } = b.build()
  const all = Array.from(positions).filter((_, i) => i % 3 === axis)
  return [Math.min(...all), Math.max(...all)]
}

describe('fire', () => {
  it('cools and reddens from its foot to its tips', () => {
    const tones = [0, 0.25, 0.5, 0.75, 1].map(heatAt)
    for (let i = 1; i < tones.length; i++) {
      const [a, b] = [tones[i - 1] ?? [0, 0, 0], tones[i] ?? [0, 0, 0]]
      expect(b[1] / b[0]).toBeLessThan(a[1] / a[0])
      expect(b[0]).toBeLessThanOrEqual(a[0])
    }
  })
  it('narrows to nothing at its tips', () => {
    expect(tongueWidth(1)).toBe(0)
    expect(tongueWidth(0.75)).toBeLessThan(0.5 * tongueWidth(0.2))
  })
  it('stands on its foot, keeps to its width and is seen through', () => {
    const b = new MeshBuilder()
    flames(b, { at: [3, 1, 0], half: 0.5, deep: 0.2, tall: 2, tongues: 8 }, random(4))
    const [low, high] = reach(b, 1)
    expect(low).toBeGreaterThan(0.85)
    expect(high).toBeGreaterThan(2.4)
    expect(high).toBeLessThan(4.1)
    const [left, right] = reach(b, 0)
    expect(left).toBeGreaterThan(3 - 1.8)
    expect(right).toBeLessThan(3 + 1.8)
    const sheets = b.materials.filter((m) => m.surface === 'fire')
    expect(sheets.length).toBeGreaterThan(0)
    for (const { share } of sheets) expect(share).toBeLessThan(0.9)
  })
  it('lights the foot of its smoke and nothing of its top', () => {
    const b = new MeshBuilder()
    const column = { half: 1, tall: 6, drift: [1, -1], puffs: 12, night: true } as const
    smokeOver(b, { at: [0, 2, 0], ...column }, random(4))
    const [first, last] = [b.materials[0], b.materials.at(-1)]
    expect(first?.emission[0]).toBeGreaterThan(3 * (first?.emission[2] ?? 1))
    expect(last?.emission[0]).toBeLessThan(0.06)
    expect(last?.share).toBeLessThan(first?.share ?? 0)
  })
})
