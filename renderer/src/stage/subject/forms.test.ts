// Every form that is built by hand is sound: on the ground, centred, within the budget, the same twice, and each its own.

import { describe, expect, it } from 'vitest'
import type { RendererHost } from '../../host.ts'
import type { BriefSubject, SubjectKind } from '../../prompt/brief.ts'
import { FORMS } from '../../prompt/forms.ts'
import { createVocabulary } from '../../prompt/vocabulary.ts'
import { MeshBuilder } from '../mesh-builder.ts'
import { newSubject } from '../new-subject.ts'
import { hex } from '../vector.ts'
import { makerOf } from './makers.ts'
import { prepareSubject } from './prepare.ts'

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
const subject = (kind: SubjectKind, form: string, noun = form): BriefSubject =>
  newSubject('s0', { kind, form, noun })
const build = async (s: BriefSubject) => {
  const prepared = await prepareSubject(s, { seed: 1 }, host)
  const builder = new MeshBuilder()
  prepared.add(builder)
  return { prepared, builder, mesh: builder.build() }
}
const kinds = ['vessel', 'aircraft', 'building', 'plant', 'food'] as const

for (const kind of kinds)
  describe(kind, () => {
    for (const form of FORMS[kind])
      it(`${form} stands on the ground, centred, within the budget`, async () => {
        expect(makerOf(kind)?.(subject(kind, form), { seed: 1, riding: false })).not.toBeNull()
        const { prepared, mesh } = await build(subject(kind, form))
        expect(prepared.low[1]).toBeCloseTo(0, 5)
        expect(prepared.low[0] + prepared.high[0]).toBeCloseTo(0, 5)
        expect(prepared.high[1]).toBeGreaterThan(0.02)
        expect(prepared.triangles).toBeGreaterThan(60)
        expect(prepared.triangles).toBeLessThan(60_000)
        expect(mesh.positions.every(Number.isFinite)).toBe(true)
        expect(mesh.normals.every(Number.isFinite)).toBe(true)
        const again = (await build(subject(kind, form))).mesh
        expect(again.positions.length).toBe(mesh.positions.length)
        expect(again.positions.every((x, i) => x === mesh.positions[i])).toBe(true)
      }, 30_000)
  })

describe('names within a form', () => {
  const vocabulary = createVocabulary([])
  const shape = async (noun: string): Promise<string> => {
    const found = vocabulary.noun(noun)
    if (!found) throw new Error(`no noun ${noun}`)
    const { mesh } = await build({
      ...subject(found.kind, found.form),
      noun,
      traits: found.traits,
    })
    return `${mesh.positions.length} ${mesh.positions.slice(0, 900).join()}`
  }
  for (const names of [
    ['pirate-ship', 'viking-ship'],
    ['rowboat', 'gondola'],
    ['canoe', 'kayak'],
    ['cruise-ship', 'battleship', 'aircraft-carrier', 'titanic'],
    ['fishing-boat', 'tugboat', 'houseboat', 'speedboat'],
    ['airliner', 'biplane', 'seaplane', 'glider', 'paper-plane'],
    ['spaceship', 'space-shuttle', 'lunar-lander'],
    ['satellite', 'space-station', 'sputnik'],
    ['church', 'cathedral'],
    ['greek-temple', 'mayan-temple', 'angkor-wat', 'bank'],
    ['taj-mahal', 'mosque', 'saint-basils-cathedral'],
    ['pagoda', 'himeji-castle', 'chinese-temple'],
    ['stone-bridge', 'wooden-bridge', 'golden-gate-bridge', 'tower-bridge'],
    ['skyscraper', 'empire-state-building', 'burj-khalifa'],
    ['ancient-ruins', 'colosseum', 'stonehenge', 'aqueduct'],
    ['tent', 'teepee', 'circus-tent'],
    ['pyramid', 'pyramids-of-giza'],
    ['factory', 'nuclear-power-plant'],
    ['phone-booth', 'tardis'],
    ['obelisk', 'totem-pole'],
    ['tree', 'apple-tree', 'bonsai'],
    ['pine', 'christmas-tree'],
    ['daisy', 'poppy', 'lily', 'peony'],
    ['birthday-cake', 'wedding-cake'],
    ['ramen', 'soup'],
    ['apple', 'pear'],
    ['orange', 'lemon'],
    ['clock', 'grandfather-clock'],
    ['suitcase', 'treasure-chest'],
    ['sword', 'sword-in-the-stone'],
    ['barrel', 'typewriter', 'hydrant'],
    ['piano', 'grand-piano'],
    ['vase', 'bottle'],
    ['refrigerator', 'oven', 'microwave', 'washing-machine', 'vending-machine', 'jukebox'],
    ['cube', 'rubiks-cube'],
    ['prism', 'square-pyramid'],
    ['fork', 'spoon', 'cutlery'],
    ['spaghetti', 'carbonara'],
    ['jar', 'snow-globe'],
    ['watering-can', 'bathtub', 'hedgehog'],
    ['cone', 'cylinder', 'torus'],
  ])
    it(`${names.join(', ')} look different`, async () => {
      const shapes = await Promise.all(names.map(shape))
      expect(new Set(shapes).size).toBe(names.length)
    })
  it('keeps the sails of a wooden ship in cloth', async () => {
    const wooden = await build({ ...subject('vessel', 'sailboat'), material: 'wooden' })
    let pale = 0
    for (let i = 0; i < wooden.mesh.colors.length; i += 3)
      if ((wooden.mesh.colors[i + 2] ?? 0) > 0.75) pale++
    expect(pale).toBeGreaterThan(100)
  })
  it('casts glass and metal in a colour that was named', async () => {
    const bottle = {
      ...subject('object', 'vase', 'bottle'),
      material: 'glass',
      colors: [hex('#109020')],
    }
    const greens = async (traits: Record<string, string>) => {
      const { colors } = (await build({ ...bottle, traits })).mesh
      let count = 0
      for (let i = 0; i < colors.length; i += 3)
        if ((colors[i + 1] ?? 0) > 3 * (colors[i] ?? 0)) count++
      return count
    }
    expect(await greens({ dyed: 'yes' })).toBeGreaterThan(100)
    expect(await greens({})).toBe(0)
  })
  it('takes named colours', async () => {
    const { mesh } = await build({ ...subject('vessel', 'canoe'), colors: [hex('#1040a0')] })
    let blue = 0
    for (let i = 0; i < mesh.colors.length; i += 3)
      if ((mesh.colors[i + 2] ?? 0) > 6 * (mesh.colors[i] ?? 0)) blue++
    expect(blue).toBeGreaterThan(100)
  })
})
