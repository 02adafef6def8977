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

test('a plan that is made in the film lies there once, and draws the same', async () => {
  const code = await warpKernel()
  const wish = { ...spec('Super Dolly Out'), depth: null }
  const home = await startWarpKernel(code)
  const plan = await planClip(wish, code, null, () => undefined, home.room)
  const [back] = plan.start.layers
  expect(plan.start.layers.length).toBe(1)
  expect(back?.texture.length ?? 0).toBeGreaterThan(1.5 * 4 * wish.width * wish.height)
  const before = home.memory.buffer.byteLength
  const film = loadFilm(home, plan)
  // The smaller levels take a third of the texture; the rest is small.
  expect(home.memory.buffer.byteLength - before).toBeLessThan(0.8 * (back?.texture.length ?? 0))
  const painter = await FramePainter.join(code, film)
  const other = await FramePainter.start(code, await planClip(wish, code))
  for (const frame of [3, 12, 23])
    expect(Buffer.compare(painter.rgba(frame), other.rgba(frame)), `frame ${frame}`).toBe(0)
})
