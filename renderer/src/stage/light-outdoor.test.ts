// The light of a clear day: the sky fills the sun's shadows by day, the sun stays the stronger, and a golden sky is warm low down.
import { describe, expect, it } from 'vitest'
import type { TimeOfDay } from '../prompt/brief.ts'
import { outdoorLight } from './light-outdoor.ts'
import { luminance } from './light-plan.ts'
import { random } from './random.ts'
import { domeLight, repaintDome } from './sky.ts'
import { plainBrief } from './stage-test-set.ts'

const lightAt = (time: TimeOfDay, seed: number) =>
  outdoorLight({
    kind: 'open',
    time,
    weather: 'clear',
    brief: plainBrief(),
    random: random(seed),
    open: 1,
    sunless: false,
    sunward: false,
  }).sky

/** The sky just above the horizon, as a card turned to it on every side would show it. */
const low = (dome: Float32Array) =>
  domeLight(
    repaintDome(dome, (c, d) => (d[1] > 0 && d[1] < 0.2 ? c : [0, 0, 0])),
    [0, 0, -1],
  )

describe('a clear day', () => {
  it.each(['morning', 'noon', 'afternoon'] as const)('has soft shadows: %s', (time) => {
    for (const seed of [1, 2, 3]) {
      const { dome, sun, sunLight } = lightAt(time, seed)
      const shade = luminance(domeLight(dome, [0, 1, 0]))
      const bright = shade + luminance(sunLight) * sun[1]
      expect(shade / bright).toBeGreaterThan(0.2)
      expect(shade / bright).toBeLessThan(0.5)
    }
  })
  it('is warm low in the sky by golden hour, and not at noon', () => {
    const [gold, noon] = [low(lightAt('golden', 1).dome), low(lightAt('noon', 1).dome)]
    expect(gold[0] / gold[2]).toBeGreaterThan(1.05)
    expect(noon[0] / noon[2]).toBeLessThan(1)
  })
})
