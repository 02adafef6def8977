// Effects that keep something from frame to frame draw each frame alike, alone and after others.
import { expect, test } from 'vitest'
import { FramePainter } from '../../src/film/painter.ts'
import { planClip } from '../../src/render-clip.ts'
import { testSpec, warpKernel } from './draw.ts'

test.each([
  'Agent Reveal',
  'Building Explosion',
  'Car Chasing',
  'Clone Explosion',
  'Dirty Lens',
  'Disintegration',
  'Freezing',
  'Head Explosion',
  'Innerlight',
  'Kiss',
  'Lens Crack',
  'Medusa Gorgona',
  'Morphskin',
  'Mouth In',
  'Paint Splash',
  'Push To Glass',
  'Soul Jump',
  'Super 8MM',
  'Thunder God',
  'Timelapse Human',
  'VHS',
])('%s', async (name) => {
  const code = await warpKernel()
  const plan = await planClip(testSpec(name, { seconds: 2 }), code)
  const at = (t: number) => Math.round(t * (plan.frames - 1))
  const alone = (await FramePainter.start(code, plan)).rgba(at(0.77))
  const painter = await FramePainter.start(code, plan)
  const others = [0.95, 0.2, 0.45].map((t) => painter.rgba(at(t)))
  expect(Buffer.compare(painter.rgba(at(0.77)), alone)).toBe(0)
  // And they do differ from one another.
  for (const other of others) expect(Buffer.compare(other, alone)).not.toBe(0)
})
