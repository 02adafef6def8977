// Buildings stand at their height, on the ground, within the budget, the same twice, in the asked colours.

import { describe, expect, it } from 'vitest'
import type { RendererHost } from '../../../host.ts'
import type { BriefSubject } from '../../../prompt/brief.ts'
import { FORMS } from '../../../prompt/forms.ts'
import { MeshBuilder } from '../../mesh-builder.ts'
import { newSubject } from '../../new-subject.ts'
import { hex } from '../../vector.ts'
import { prepareSubject } from '../prepare.ts'
import { makeBuilding } from './building.ts'

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
const building = (form: string, part: Partial<BriefSubject> = {}): BriefSubject =>
  newSubject('s0', { kind: 'building', form, height: 10, ...part })
const build = async (s: BriefSubject, seed = 1) => {
  const prepared = await prepareSubject(s, { seed }, host)
  const builder = new MeshBuilder()
  prepared.add(builder)
  return { prepared, builder, mesh: builder.build() }
}
const same = (a: Float32Array, b: Float32Array): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i])

const made = FORMS.building.filter((form) =>
  makeBuilding(building(form), { seed: 1, riding: false }),
)

describe('buildings', () => {
  for (const form of made)
    it(`${form} stands on the ground, centred, at its height, within the budget`, async () => {
      const { prepared, mesh } = await build(building(form))
      expect(prepared.low[1]).toBeCloseTo(0, 5)
      expect(prepared.low[0] + prepared.high[0]).toBeCloseTo(0, 5)
      expect(prepared.high[1]).toBeGreaterThan(8.5)
      expect(prepared.high[1]).toBeLessThan(11.5)
      expect(prepared.triangles).toBeGreaterThan(150)
      expect(prepared.triangles).toBeLessThan(40_000)
      expect(prepared.flat).toBe(false)
      expect(mesh.positions.every(Number.isFinite)).toBe(true)
      expect(mesh.normals.every(Number.isFinite)).toBe(true)
    })
  it('are the same twice and vary by seed', async () => {
    const [a, b, c] = [
      await build(building('castle')),
      await build(building('castle')),
      await build(building('castle'), 2),
    ]
    expect(same(a.mesh.positions, b.mesh.positions)).toBe(true)
    expect(same(a.mesh.colors, b.mesh.colors)).toBe(true)
    expect(same(a.mesh.positions, c.mesh.positions)).toBe(false)
  })
  it('have bands in both named colours when they are lighthouses, and a lamp that gives light', async () => {
    const [blue, white] = [hex('#1040a0'), hex('#ffffff')]
    const { mesh, builder } = await build(building('lighthouse', { colors: [white, blue] }))
    let [blues, whites] = [0, 0]
    for (let i = 0; i < mesh.colors.length; i += 3) {
      const [r, b] = [mesh.colors[i] ?? 0, mesh.colors[i + 2] ?? 0]
      if (b > 8 * r && b > 0.2) blues++
      if (r > 0.85 && b > 0.85) whites++
    }
    expect(blues).toBeGreaterThan(200)
    expect(whites).toBeGreaterThan(200)
    expect(builder.lights.some((l) => l.power[0] > 0)).toBe(true)
  })
  it('carry more when made of sweets', async () => {
    const plain = await build(building('house'))
    const candy = await build(building('house', { material: 'candy' }))
    const reds = ({ mesh }: typeof plain) => {
      let n = 0
      for (let i = 0; i < mesh.colors.length; i += 3)
        if ((mesh.colors[i] ?? 0) > 0.5 && (mesh.colors[i + 1] ?? 1) < 0.1) n++
      return n
    }
    expect(reds(candy)).toBeGreaterThan(reds(plain) + 500)
  })
})
