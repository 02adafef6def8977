// Every effect motion of the catalogue shows what its name says, measured on its frames, and does nothing at strength 0.
import { expect, test, vi } from 'vitest'
import { effectMotions } from '../../src/camera/motions-effect-a.data.ts'
import { moreEffectMotions } from '../../src/camera/motions-effect-b.data.ts'
import type { Pixels } from '../../src/host.ts'
import { frames, testSpec } from './draw.ts'
import { testDepth, testPicture } from './measure.ts'
import { alike, traits } from './traits.ts'

vi.setConfig({ testTimeout: 60_000 })

const [width, height] = [160, 90]
const all = [...effectMotions, ...moreEffectMotions]
const image = testPicture(1, width, height)
/** The panel is the subject, and known to be. */
const known = testDepth()
const depth = { ...known, subject: Uint8Array.from(known.distance, (d) => (d < 4 ? 1 : 0)) }

const shown = (id: string, strength: number, moments: readonly number[]): Promise<Pixels[]> =>
  frames(testSpec('', { image, depth, width, height, motions: [{ id, strength }] }), moments)

test('every effect motion has a trait', () => {
  expect(Object.keys(traits).sort()).toEqual(all.map(({ name }) => name).sort())
})

test.each(all.map(({ name, id }) => [name, id] as const))('%s', async (name, id) => {
  const trait = traits[name]
  if (!trait) throw new Error('no trait')
  const seen = await shown(id, 1, trait.at)
  expect([trait.what, trait.value(image, ...seen)]).toEqual([
    trait.what,
    expect.toSatisfy((v: number) => v > trait.least, `more than ${trait.least}`),
  ])
  const [still] = await shown(id, 0, [trait.at[0] ?? 0.5])
  expect(still && alike(still, image)).toBe(true)
})
