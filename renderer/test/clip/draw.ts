// Draws single frames of a clip without threads, for tests.
import { readFile } from 'node:fs/promises'
import { motionByName } from '../../src/camera/motions.ts'
import { FramePainter } from '../../src/film/painter.ts'
import type { Pixels } from '../../src/host.ts'
import { type ClipSpec, planClip } from '../../src/render-clip.ts'
import { height, testDepth, testPicture, width } from './measure.ts'

export const warpKernel = (): Promise<Uint8Array> =>
  readFile(new URL('../../build/warp.wasm', import.meta.url))

/** A second and a bit of clip of the test picture. */
export const testSpec = (name: string, change: Partial<ClipSpec> = {}): ClipSpec => ({
  image: testPicture(),
  endImage: null,
  depth: testDepth(),
  prompt: '',
  motions: [{ id: motionByName(name)?.id ?? name, strength: 1 }],
  seed: 11,
  width,
  height,
  seconds: 5,
  fps: 24,
  ...change,
})

/** Frames of a clip at moments 0..1, as pictures. */
export const frames = async (spec: ClipSpec, moments: readonly number[]): Promise<Pixels[]> => {
  const code = await warpKernel()
  const plan = await planClip(spec, code)
  const painter = await FramePainter.start(code, plan)
  return moments.map((t) => ({
    width: spec.width,
    height: spec.height,
    data: painter.rgba(Math.round(t * (plan.frames - 1))),
  }))
}
