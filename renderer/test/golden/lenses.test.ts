// Special lenses where the right answer is known: a panorama sees what stands beside it, a leaning sharp plane blurs above and below, a rolled lens tilts the horizon.
import { afterAll, expect, test } from 'vitest'
import { createNodeHost } from '../../src/node/host.ts'
import type { Scene } from '../../src/stage/scene.ts'
import { RECORD_FLOATS, RECORD_LIGHT, RECORD_SAMPLES } from '../../src/trace/frame-layout.ts'
import { type Negative, traceScene } from '../../src/trace/trace-scene.ts'
import { smallScene } from './small-scenes.ts'

const host = createNodeHost({ threads: 2 })
afterAll(() => host.close())

const red = ({ width, records }: Negative, x: number, y: number): number => {
  const at = (y * width + x) * RECORD_FLOATS
  return (records[at + RECORD_LIGHT] ?? 0) / (records[at + RECORD_SAMPLES] ?? 1)
}

const ahead: Scene['lens'] = {
  eye: [0, 0, 0],
  target: [0, 0, -6],
  fov: 60,
  aperture: 0,
  focus: 6,
  roll: 0,
  projection: 'plane',
}

test('a panorama shows what stands square beside the lens, at its azimuth', async () => {
  const scene = (lens: Scene['lens']) =>
    smallScene(
      (b) => {
        const lamp = b.material({ color: [0, 0, 0], emission: [9, 0, 0] })
        b.quad([-5, -1, 0.3], [-5, -1, -0.3], [-5, 1, -0.3], [-5, 1, 0.3], lamp)
      },
      { lens },
    )
  const film = { width: 80, height: 40, samples: 4, seed: 1 }
  const around = await traceScene(scene({ ...ahead, fov: 100, projection: 'panorama' }), film, host)
  const plain = await traceScene(scene({ ...ahead, fov: 100 }), film, host)
  const row = (n: Negative) => Array.from({ length: 80 }, (_, x) => red(n, x, 20))
  // 100 degrees up and down are 200 across: 90 to the left is a twentieth from the border.
  expect(row(around).findIndex((r) => r > 5)).toBeGreaterThan(0)
  expect(red(around, 4, 20)).toBeGreaterThan(5)
  expect(Math.max(...row(around).slice(12))).toBeLessThan(2)
  expect(Math.max(...row(plain))).toBeLessThan(2)
})

test('a leaning sharp plane leaves a band sharp and blurs what is above and below it', async () => {
  const bars = (lens: Scene['lens']) =>
    smallScene(
      (b) => {
        const m = b.material({ color: [0, 0, 0], f0: 0, emission: [3, 3, 3] })
        for (let i = -20; i < 20; i++)
          b.quad(
            [i * 0.4, -6, -6],
            [i * 0.4 + 0.2, -6, -6],
            [i * 0.4 + 0.2, 6, -6],
            [i * 0.4, 6, -6],
            m,
          )
      },
      { lens },
    )
  const film = { width: 96, height: 64, samples: 64, seed: 1 }
  const contrast = (n: Negative, y: number) => {
    const row = Array.from({ length: 60 }, (_, x) => red(n, x + 18, y))
    return Math.max(...row) - Math.min(...row)
  }
  const lens = { ...ahead, aperture: 0.4 }
  const plain = await traceScene(bars(lens), film, host)
  const leaning = await traceScene(bars({ ...lens, tilt: 1.5 }), film, host)
  for (const y of [4, 32, 59]) expect(contrast(plain, y)).toBeGreaterThan(1.4)
  expect(contrast(leaning, 32)).toBeGreaterThan(1.4)
  for (const y of [4, 59]) expect(contrast(leaning, y)).toBeLessThan(0.9)
})

test('the horizon of a rolled lens runs across the picture aslant', async () => {
  const land = (roll: number) =>
    smallScene(
      (b) => {
        const dark = b.material({ color: [0.02, 0.02, 0.02], f0: 0 })
        b.quad([-900, -1, 900], [900, -1, 900], [900, -1, -900], [-900, -1, -900], dark)
      },
      { lens: { ...ahead, roll } },
    )
  const film = { width: 64, height: 64, samples: 4, seed: 1 }
  const horizon = (n: Negative, x: number) =>
    Array.from({ length: 64 }, (_, y) => y).find((y) => red(n, x, y) < 0.5) ?? 64
  const level = await traceScene(land(0), film, host)
  const rolled = await traceScene(land(0.25), film, host)
  expect(horizon(level, 2)).toBe(horizon(level, 61))
  // The tangent of 0.25 over the width of the picture.
  expect(Math.abs(horizon(rolled, 2) - horizon(rolled, 61))).toBeGreaterThan(11)
})
