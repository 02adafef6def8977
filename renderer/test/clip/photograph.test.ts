// Clips of photographs: what comes into sight beyond the picture is made of its texture, and a person whom the edge cut fades there.
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { motionByName } from '../../src/camera/motions.ts'
import type { Pixels } from '../../src/host.ts'
import { planClip } from '../../src/render-clip.ts'
import { fbm, hash2 } from '../../src/stage/random.ts'
import { testSpec, warpKernel } from './draw.ts'

vi.setConfig({ testTimeout: 60_000 })

const planOf = async (name: string, image: Pixels) => {
  const { width, height } = image
  const motions = [{ id: motionByName(name)?.id ?? name, strength: 0.7 }]
  const spec = testSpec(name, { image, depth: null, width, height, motions })
  return planClip(spec, await warpKernel())
}

/** The astronaut without what is right of `right`, a share of the width. */
const astronaut = async (right: number): Promise<Pixels> => {
  const file = fileURLToPath(new URL('../pictures/astronaut.webp', import.meta.url))
  const whole = sharp(file).resize({ height: 320 })
  const { data, info } = await whole.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const width = 2 * Math.round((right * info.width) / 2)
  const cut = new Uint8Array(4 * width * info.height)
  for (let y = 0; y < info.height; y++)
    cut.set(data.subarray(4 * y * info.width, 4 * (y * info.width + width)), 4 * y * width)
  return { width, height: info.height, data: cut }
}

/** How much light differs from pixel to pixel in a box of an RGBA8 picture. */
const roughness = (
  data: Uint8Array,
  wide: number,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): number => {
  let [sum, n] = [0, 0]
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++, n++) {
      const k = 4 * (y * wide + x) + 1
      sum += Math.abs((data[k] ?? 0) - (data[k + 4] ?? 0))
    }
  return sum / n
}

test('the ground that comes into sight around a meadow is as rough as the meadow', async () => {
  const [width, height] = [320, 200]
  const data = new Uint8Array(4 * width * height).fill(255)
  for (let k = 0; k < width * height; k++) {
    const [x, y] = [k % width, Math.floor(k / width)]
    const light = 60 + 90 * fbm(x / 5, y / 3, 2) + 30 * hash2(x, y)
    data.set([0.6 * light, light, 0.3 * light], 4 * k)
  }
  const { start } = await planOf('Dolly Out', { width, height, data })
  const ground = start.layers[0]
  if (!ground) throw new Error('no ground')
  const { texture, textureWidth: w, textureHeight: h } = ground
  expect(w).toBeGreaterThan(width + 30)
  const margin = Math.floor((w - width) / 2)
  const inside = roughness(texture, w, [margin + 20, 40, w - margin - 20, h - 40])
  for (const [side, box] of [
    ['left', [2, 30, margin - 4, h - 30]],
    ['right', [w - margin + 4, 30, w - 4, h - 30]],
  ] as const)
    expect(roughness(texture, w, box) / inside, side).toBeGreaterThan(0.5)
})

test('a person whom the right edge cut goes on beyond it, fading, when they move away from it', async () => {
  const picture = await astronaut(0.5)
  const { start } = await planOf('Moonwalk Left', picture)
  const person = start.layers.find(({ role }) => role === 'subject')
  if (!person) throw new Error('no person')
  const { texture, textureWidth: w, textureHeight: h } = person
  const columns = Array.from({ length: w }, (_, x) => {
    let sum = 0
    for (let y = 0; y < h; y++) sum += texture[4 * (y * w + x) + 3] ?? 0
    return sum / 255
  })
  const last = columns.findLastIndex((v) => v > 0)
  const full = columns[Math.max(0, last - 40)] ?? 0
  expect(full).toBeGreaterThan(60)
  expect(columns[last - 1]).toBeLessThan(0.1 * full)
  expect(columns[last - 7]).toBeLessThan(0.6 * full)
})
