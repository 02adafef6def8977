// Strength falls where depth is unsure, and only there.
import { readFile } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { testDepth, testPicture } from '../../test/clip/measure.ts'
import { paths } from '../camera/all-paths.ts'
import { motionByName } from '../camera/motions.ts'
import { around } from '../camera/paths.ts'
import { pose } from '../camera/pose.ts'
import { restrained } from '../camera/restrain.ts'
import { planClip } from '../render-clip.ts'
import { type Bearing, borne, gentler, unsure } from './borne.ts'
import type { Relief } from './relief.ts'

vi.setConfig({ testTimeout: 60_000 })

const [width, height] = [8, 8]
/** Ground that comes nearer towards the lower edge, up to `low`. */
const bearing = (of: Partial<Relief>, flat = false, low = 1.4, sure = 1): Bearing => {
  const nearness = Float32Array.from(
    { length: width * height },
    (_, k) => (low * (1 + Math.floor(k / width))) / height,
  )
  const guessed = flat ? nearness.map(() => 1) : nearness
  return {
    relief: { width, height, nearness, focal: 10, soft: true, ...of },
    made: { nearness: { data: guessed }, sure },
  }
}

const guess = bearing({})
const person = bearing({ behind: new Float32Array(width * height) })
const known = bearing({ soft: false })
const page = bearing({}, true)

test('the tables name paths that exist, and only lessen them', () => {
  for (const [path, share] of [...Object.entries(gentler), ...Object.entries(unsure)]) {
    expect([path, path in paths]).toEqual([path, true])
    expect(share).toBeGreaterThan(0.3)
    expect(share).toBeLessThan(1)
  }
})

test.each(Object.keys(paths))(
  '%s keeps most where depth is known, least where nothing is sure',
  (path) => {
    const [least, some, flat] = [guess, person, page].map((reading) => borne(path, reading))
    expect(least).toBe((gentler[path] ?? 1) * (unsure[path] ?? 1))
    const doubted = [0.6, 0.2, 0].map((sure) => borne(path, bearing({}, false, 1.4, sure)))
    if (path in unsure) {
      // The less is sure, the less it moves.
      const falling = [least, ...doubted]
      expect([...falling].sort((a = 0, b = 0) => b - a)).toEqual(falling)
      expect(new Set(falling).size).toBe(4)
    } else expect(doubted).toEqual([least, least, least])
    // Who is surely a person may lean less wrongly; a flat page has no depth to be wrong about.
    expect(some).toBe(gentler[path] ?? 1)
    expect(flat).toBe(gentler[path] ?? 1)
    if (path !== 'crane-down') expect(borne(path, known)).toBe(1)
  },
)

test('a crane sinks no lower than the ground it stands over', () => {
  const low = borne('crane-down', bearing({ soft: false, focal: 40 }))
  const high = borne('crane-down', bearing({ soft: false, focal: 4 }))
  expect(low).toBeLessThan(high)
  expect(high).toBe(1)
})

test('a clip of a photograph moves less about its subject than one whose depth is known', async () => {
  const code = await readFile(new URL('../../build/warp.wasm', import.meta.url))
  const strengthOf = async (name: string, depth: ReturnType<typeof testDepth> | null) => {
    const size = { width: 96, height: 54 }
    const image = testPicture(1, size.width, size.height)
    const motions = [{ id: motionByName(name)?.id ?? name, strength: 0.9 }]
    const spec = { image, endImage: null, depth, prompt: '', motions, seed: 3, seconds: 1, fps: 24 }
    return (await planClip({ ...spec, ...size }, code)).motions[0]?.strength ?? 0
  }
  expect(await strengthOf('360 Orbit', testDepth())).toBe(0.9)
  expect(await strengthOf('360 Orbit', null)).toBeLessThan(0.6)
  expect(await strengthOf('Dolly In', null)).toBe(0.9)
})

test('a move that would look past an edge that cuts the subject keeps less of itself, but never nothing', () => {
  const gate = { width: 160, height: 90, focal: 110 }
  const goal = {
    aim: [80, 45] as const,
    figure: { leftEye: [84, 40], mouth: [80, 55], head: { radius: 20 } } as const,
  }
  const share = (strength: number, cut: { above: boolean; below: boolean }) =>
    restrained((k) => (t) => pose(around(0, strength * k * t)), gate, goal, cut)
  const free = { above: false, below: false }
  expect(share(0.9, free)).toBe(1)
  expect(share(0.05, { above: true, below: true })).toBe(1)
  const held = Math.min(
    share(0.9, { above: false, below: true }),
    share(-0.9, { above: true, below: true }),
  )
  expect(held).toBeLessThan(1)
  expect(held).toBeGreaterThanOrEqual(0.4)
})
