// Furniture stands at its height, on the ground, within the budget, the same twice, and is sat on at the right height.
import { describe, expect, it } from 'vitest'
import type { RendererHost } from '../../../host.ts'
import type { BriefSubject } from '../../../prompt/brief.ts'
import { FORMS } from '../../../prompt/forms.ts'
import { MeshBuilder } from '../../mesh-builder.ts'
import { newSubject } from '../../new-subject.ts'
import { prepareSubject } from '../prepare.ts'
import { makeFurniture } from './furniture.ts'

const host: RendererHost = {
  threads: 1,
  kernel: () => Promise.reject(new Error('no kernels here')),
  thread: () => {
    throw new Error('no threads here')
  },
  art: () => Promise.resolve(null),
  artNames: () => Promise.resolve([]),
  rasterise: () => ({ width: 1, height: 1, pixels: new Uint8Array(4) }),
}
const piece = (form: string, part: Partial<BriefSubject> = {}): BriefSubject =>
  newSubject('s0', { kind: 'furniture', form, ...part })
const build = async (s: BriefSubject, seed = 1) => {
  const prepared = await prepareSubject(s, { seed }, host)
  const builder = new MeshBuilder()
  prepared.add(builder)
  return { prepared, builder, mesh: builder.build() }
}

describe('furniture', () => {
  for (const form of FORMS.furniture)
    it(`${form} stands on the ground, centred, at its height, within the budget`, async () => {
      expect(makeFurniture(piece(form), { seed: 1, riding: false })).not.toBeNull()
      const { prepared, mesh } = await build(piece(form))
      expect(prepared.low[1]).toBeCloseTo(0, 5)
      expect(prepared.low[0] + prepared.high[0]).toBeCloseTo(0, 5)
      expect(prepared.high[1]).toBeGreaterThan(0.85)
      expect(prepared.high[1]).toBeLessThan(1.15)
      expect(prepared.triangles).toBeGreaterThan(150)
      expect(prepared.triangles).toBeLessThan(40_000)
      expect(mesh.positions.every(Number.isFinite)).toBe(true)
      expect(mesh.normals.every(Number.isFinite)).toBe(true)
    })
  for (const [form, height] of [
    ['chair', 0.95],
    ['armchair', 1],
    ['sofa', 0.85],
    ['bench', 0.85],
    ['swing', 2.2],
    ['stool', 0.5],
  ] as const)
    it(`${form} is sat on at the height of a knee`, async () => {
      const { prepared } = await build(piece(form, { height }))
      expect(prepared.anchors['seat']?.[1]).toBeGreaterThan(0.4)
      expect(prepared.anchors['seat']?.[1]).toBeLessThan(0.6)
    })
  it('is the same twice; books vary by seed', async () => {
    const [a, b, c] = [
      await build(piece('bookshelf')),
      await build(piece('bookshelf')),
      await build(piece('bookshelf'), 5),
    ]
    expect(a.mesh.positions).toEqual(b.mesh.positions)
    expect(a.mesh.positions).not.toEqual(c.mesh.positions)
  })
  it('gives warm light where a fire or a lamp burns', async () => {
    for (const form of ['fireplace', 'lamp']) {
      const { builder } = await build(piece(form))
      const [r, , b] = builder.lights[0]?.power ?? [0, 0, 0]
      expect(r).toBeGreaterThan(2 * b)
      expect(builder.materials.some((m) => m.emission[0] > 1)).toBe(true)
    }
  })
})
