// The motion table holds the whole catalogue, and every path keeps its two promises.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { paths } from './all-paths.ts'
import { motionByName, motions } from './motions.ts'
import { isHome } from './pose.ts'
import { motionsFromPrompt, moveInPrompt } from './prompt-moves.ts'

const catalogue = JSON.parse(
  readFileSync(new URL('../../../contract/src/dop-motions.json', import.meta.url), 'utf8'),
) as { motions: { id: string; name: string; start_end_frame: boolean }[] }

test('every motion of the catalogue is here under its id and name', () => {
  expect(motions.length).toBe(121)
  expect(
    motions.map(({ id, name, startEndFrame }) => ({ id, name, start_end_frame: startEndFrame })),
  ).toEqual(catalogue.motions)
})

test('every motion has its own sentence and a path that exists', () => {
  expect(new Set(motions.map((m) => m.sentence)).size).toBe(121)
  for (const { name, path } of motions) expect([name, path in paths]).toEqual([name, true])
})

test.each(Object.keys(paths))('%s begins at home and stays there at strength 0', (name) => {
  const path = paths[name]
  if (!path) throw new Error(name)
  expect(isHome({ ...path(0, 1, 3), aperture: 0 })).toBe(true)
  for (const t of [0.2, 0.45, 0.5, 0.7, 1])
    expect(isHome({ ...path(t, 0, 3), aperture: 0 })).toBe(true)
})

test.each(Object.keys(paths).filter((name) => !['whip-pan', 'roll-transition'].includes(name)))(
  '%s has no jumps',
  (name) => {
    const path = paths[name]
    if (!path) throw new Error(name)
    for (let frame = 1; frame < 120; frame++) {
      const [a, b] = [path((frame - 1) / 119, 1, 3), path(frame / 119, 1, 3)]
      const step = Math.max(
        ...(['x', 'y', 'z', 'yaw', 'pitch', 'roll'] as const).map((k) => Math.abs(a[k] - b[k])),
        Math.abs(Math.log(a.zoom / b.zoom)),
      )
      expect([name, frame, step < 0.16]).toEqual([name, frame, true])
    }
  },
)

test.each([
  ['slow pan left across the bay', 'pan-left'],
  ['the camera zooms in on her face', 'Zoom In'],
  ['camera slowly zooming out', 'Zoom Out'],
  ['dolly in, dramatic', 'Dolly In'],
  ['the camera moves to the right', 'Dolly Right'],
  ['tilt up to the tower', 'Tilt up'],
  ['an orbit around the statue', '360 Orbit'],
  ['handheld footage', 'Handheld'],
  ['the camera moves around him', '360 Orbit'],
  ['the camera slowly circles the tower', '360 Orbit'],
  ['it orbits', '360 Orbit'],
  ['the camera spins around', '360 Orbit'],
  ['a drone flies all around the castle', '360 Orbit'],
  ['the camera rotates', 'Roll Transition'],
  ['the camera shakes', 'Handheld'],
  ['a shaking camera', 'Handheld'],
  ['a tracking shot through the market', 'Dolly Right'],
  ['tracking left along the wall', 'Dolly Left'],
  ['follow him', 'Dolly In'],
  ['the camera follows the dog', 'Dolly In'],
])('"%s" is heard', (prompt, name) => {
  expect(moveInPrompt(prompt)?.id).toBe(motionByName(name)?.id ?? name)
})

test.each(['a pan of soup', 'a cat on the left', 'a zoo', 'a circle', 'she walks in', ''])(
  '"%s" is no camera word',
  (prompt) => {
    expect(moveInPrompt(prompt)).toBeNull()
  },
)

test('the prompt moves the camera only where the motion leaves it free, and not beyond its strength', () => {
  const id = (name: string) => motionByName(name)?.id ?? ''
  const asked = [{ id: id('Dolly In'), strength: 1 }]
  expect(motionsFromPrompt('slow pan left', asked)).toEqual(asked)
  const added = motionsFromPrompt('slow pan left', [{ id: id('Static'), strength: 0.5 }])
  expect(added[1]).toEqual({ id: 'pan-left', strength: 0.275 })
  expect(motionsFromPrompt('zoom in', [{ id: id('Static'), strength: 0 }])[1]?.strength).toBe(0)
})
