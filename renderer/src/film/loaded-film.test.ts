// Painters that share a film's memory: each draws what a painter alone draws, in any order, and textures are there once.
import { expect, test, vi } from 'vitest'
import { frames as alone, testSpec, warpKernel } from '../../test/clip/draw.ts'
import { planClip } from '../render-clip.ts'
import { startWarpKernel } from './kernel.ts'
import { loadFilm } from './loaded-film.ts'
import { FramePainter } from './painter.ts'

vi.setConfig({ testTimeout: 60_000 })

const spec = (name: string) => testSpec(name, { width: 640, height: 360, seconds: 1 })

const loaded = async (name: string) => {
  const code = await warpKernel()
  const plan = await planClip(spec(name), code)
  const film = loadFilm(await startWarpKernel(code), plan)
  return { plan, film, join: () => FramePainter.join(code, film) }
}

// Fast moves take room for sums, effects take sheets, while others draw already.
test.each(['Bullet Time', 'Crash Zoom In', 'Earth Zoom Out'])(
  'three painters of one %s draw what one painter draws',
  async (name) => {
    const { plan, join } = await loaded(name)
    const last = plan.frames - 1
    const moments = [0, 0.2, 0.5, 0.7, 1]
    const own = await alone(spec(name), moments)
    const painters = [await join(), await join(), await join()]
    const at = (k: number) => Math.round((moments[k] ?? 0) * last)
    for (const [k, picture] of [...own.entries()].reverse())
      for (const painter of painters)
        expect(Buffer.compare(painter.rgba(at(k)), picture.data), `frame ${at(k)}`).toBe(0)
  },
)

test('one more painter takes room for its frames, and none for textures', async () => {
  const { plan, film, join } = await loaded('Super Dolly Out')
  const textures = plan.start.layers.reduce((sum, { texture }) => sum + texture.length, 0)
  const before = film.memory.buffer.byteLength
  expect(before).toBeGreaterThan(textures)
  const painter = await join()
  painter.rgba(12)
  expect(film.memory.buffer.byteLength - before).toBeLessThan(textures)
})
