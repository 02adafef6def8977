// No clip flickers: light on the whole frame and on its parts goes on as it began, but for flashes that are declared. All frames are looked at.
import { beforeAll, expect, test, vi } from 'vitest'
import { motionByName, motions } from '../../src/camera/motions.ts'
import { cameraMotions } from '../../src/camera/motions-camera.data.ts'
import { FramePainter } from '../../src/film/painter.ts'
import type { ClipPlan } from '../../src/film/plan.ts'
import { planClip } from '../../src/render-clip.ts'
import { testSpec, warpKernel } from './draw.ts'
import { testDepth, testPicture } from './measure.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const [width, height] = [80, 45]
/** The frame is looked at in so many parts across and down. */
const parts = 5

/** How far light may leave its way from one frame to the next, in grey levels: on the whole frame, and on its worst part. */
type Bound = readonly [whole: number, part: number]

const usual: Bound = [3, 40]

/** Things that pass quickly before the lens, or a camera that jerks: light comes and goes with them. */
const quick: Readonly<Record<string, Bound>> = {
  'Action Run': [6, 85],
  Boxing: [4, 45],
  'Buckle Up': [16, 140],
  'Car Chasing': [7, 40],
  Catwalk: [9, 100],
  'Fire Breathe': [4, 40],
  'Glowing Fish': [8, 100],
  // It leaps from stride to stride, which shows most in so small a frame.
  Hyperlapse: [3.3, 40],
  'Moonwalk Left': [4, 40],
  'Moonwalk Right': [4, 40],
  'Push To Glass': [9, 75],
  'Set on Fire': [6, 50],
  'Timelapse Landscape': [6, 40],
  'Whip Pan': [9, 105],
}

/** What flashes, bursts or is damaged film by its name. */
const flashes: Readonly<Record<string, Bound>> = {
  'Baseball Kick': [110, 185],
  'Building Explosion': [105, 155],
  'Car Explosion': [125, 145],
  'Clone Explosion': [65, 85],
  Datamosh: [7, 110],
  'Face Punch': [125, 200],
  'Head Explosion': [150, 180],
  'Lens Crack': [80, 110],
  Paparazzi: [145, 240],
  'Super 8MM': [32, 60],
  'Thunder God': [62, 125],
  'Timelapse Human': [18, 70],
}

/** A stage that is seen from far and all round: taken apart once, all motions are drawn from it. */
let plan: ClipPlan | null = null
let code: Uint8Array = new Uint8Array()

beforeAll(async () => {
  code = await warpKernel()
  const known = testDepth()
  const depth = { ...known, subject: Uint8Array.from(known.distance, (d) => (d < 4 ? 1 : 0)) }
  const wide = ['Super Dolly Out', '360 Orbit'].map((name) => ({
    id: motionByName(name)?.id ?? name,
    strength: 1,
  }))
  const image = testPicture(1, width, height)
  plan = await planClip(testSpec('', { image, depth, width, height, motions: wide }), code)
})

/** Light of the parts of a frame, and last of the whole. */
const lightsOf = (frame: Uint8Array): Float64Array => {
  const lights = new Float64Array(parts * parts + 1)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const v = (frame[4 * (y * width + x) + 1] ?? 0) / (width * height)
      const part = Math.floor((y * parts) / height) * parts + Math.floor((x * parts) / width)
      lights[part] = (lights[part] ?? 0) + v * parts * parts
      lights[parts * parts] = (lights[parts * parts] ?? 0) + v
    }
  return lights
}

/** The worst that light leaves its way: of the whole frame, and of any part. */
const flickerOf = (film: readonly Float64Array[]): Bound => {
  let [whole, part] = [0, 0]
  for (let k = 1; k + 1 < film.length; k++)
    for (let i = 0; i <= parts * parts; i++) {
      const [a, b, c] = [film[k - 1]?.[i] ?? 0, film[k]?.[i] ?? 0, film[k + 1]?.[i] ?? 0]
      const off = Math.abs(a - 2 * b + c)
      if (i === parts * parts) whole = Math.max(whole, off)
      else part = Math.max(part, off)
    }
  return [whole, part]
}

const flickers = async (name: string): Promise<Bound> => {
  if (!plan) throw new Error('no plan')
  const own = [{ id: motionByName(name)?.id ?? name, strength: 1 }]
  const painter = await FramePainter.start(code, { ...plan, motions: own })
  return flickerOf(Array.from({ length: plan.frames }, (_, k) => lightsOf(painter.rgba(k))))
}

test('the measure sees a flicker of one frame, and of one part', () => {
  const grey = new Uint8Array(4 * width * height).fill(100)
  const still = Array.from({ length: 5 }, () => lightsOf(grey))
  expect(flickerOf(still)).toEqual([0, 0])
  const flash = lightsOf(grey.map((v) => v + 4))
  expect(flickerOf(still.with(2, flash))[0]).toBeGreaterThan(usual[0])
  const spot = grey.slice()
  for (let y = 0; y < 9; y++) spot.fill(130, 4 * y * width, 4 * (y * width + 16))
  const [whole, part] = flickerOf(still.with(2, lightsOf(spot)))
  expect(whole).toBeLessThan(usual[0])
  expect(part).toBeGreaterThan(usual[1])
})

test('only effects are declared to flash', () => {
  const cameras = new Set(cameraMotions.map(({ name }) => name))
  expect(Object.keys(flashes).filter((name) => cameras.has(name))).toEqual([])
  expect(Object.keys(quick).filter((name) => cameras.has(name))).toEqual(['Hyperlapse', 'Whip Pan'])
  for (const name of [...Object.keys(flashes), ...Object.keys(quick)])
    expect(motionByName(name)?.name).toBe(name)
})

test.each(motions.map(({ name }) => name))('%s keeps to its light', async (name) => {
  const [whole, part] = await flickers(name)
  const bound = flashes[name] ?? quick[name] ?? usual
  expect(whole).toBeLessThan(bound[0])
  expect(part).toBeLessThan(bound[1])
  // A declared flash is one.
  if (flashes[name]) expect(Math.max(whole / usual[0], part / usual[1])).toBeGreaterThan(1)
})
