// A frame with painted effects is the same whatever its painter drew before: nothing is left of other frames in what it works with.
import { expect, test, vi } from 'vitest'
import { testSpec, warpKernel } from '../../test/clip/draw.ts'
import { planClip } from '../render-clip.ts'
import { FramePainter } from './painter.ts'

vi.setConfig({ testTimeout: 60_000 })

test.each([
  'Medusa Gorgona',
  'Buckle Up',
  'Ski Carving',
  'Boxing',
  'Diamond',
  'Skin Surge',
  'Invisible',
  'Freezing',
  'Flood',
  'Angel Wings',
  'Through Object In',
  'Lens Crack',
  'Paint Splash',
  'Agent Reveal',
  'Soul Jump',
  'Flying',
  'Powder Explosion',
  'Fire Breathe',
])('%s', async (name) => {
  const code = await warpKernel()
  const plan = await planClip(testSpec(name, { width: 320, height: 180, seconds: 1 }), code)
  const [used, fresh] = [await FramePainter.start(code, plan), await FramePainter.start(code, plan)]
  for (const frame of [22, 4, 11]) used.rgba(frame)
  for (const frame of [13, 21])
    expect(Buffer.compare(used.rgba(frame), fresh.rgba(frame)), `frame ${frame}`).toBe(0)
})
