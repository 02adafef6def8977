// What the clip benchmarks work on: a picture, a clip of it, and clocks.
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { motionByName } from '../../renderer/src/camera/motions.ts'
import { decodeDepth } from '../../renderer/src/depth/depth-map.ts'
import { clipSize } from '../../renderer/src/film/size.ts'
import type { Pixels } from '../../renderer/src/host.ts'
import type { ClipSpec } from '../../renderer/src/render-clip.ts'
import { fbm } from '../../renderer/src/stage/random.ts'
import { cpuClock } from './cpu.ts'

export interface Wish {
  /** A picture's file; `-` makes mottled noise of ordinary detail. */
  readonly source: string
  readonly motion: string
  readonly shortSide: number
  readonly seconds: number
  readonly depthFile?: string | undefined
  /** The end picture's file; `-` or nothing: none. */
  readonly end?: string
}

export const never = new AbortController().signal
export const quiet = () => undefined
export const say = (line: string) => process.stdout.write(`${line}\n`)

const noise = (): Pixels => {
  const [width, height] = [1280, 720]
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let k = 0; k < 3; k++)
        data[(y * width + x) * 4 + k] = 255 * fbm(x / (40 + 30 * k), y / 60 + 9 * k, 6)
  return { width, height, data }
}

const fromFile = async (file: string): Promise<Pixels> => {
  const { data, info } = await sharp(file)
    .removeAlpha()
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}

export const clipFor = async ({
  source,
  motion,
  shortSide,
  seconds,
  depthFile,
  end = '-',
}: Wish): Promise<ClipSpec> => {
  const image = source === '-' ? noise() : await fromFile(source)
  return {
    image,
    endImage: end === '-' ? null : await fromFile(end),
    depth: depthFile ? await decodeDepth(readFileSync(depthFile)) : null,
    prompt: '',
    motions: [{ id: motionByName(motion)?.id ?? motion, strength: 0.7 }],
    seed: 5,
    ...clipSize(image, shortSide),
    seconds,
    fps: 24,
  }
}

export const filmOf = ({ width, height, fps, motions }: ClipSpec, file: string) => ({
  file,
  width,
  height,
  fps,
  label: { prompt: 'bench', seed: 1, engine: 'bench', motions: motions.map(({ id }) => id) },
})

/** What work gives, its seconds, the CPU seconds this process spent on it, and those with the processes it waited for. */
export const timed = async <T>(
  work: () => Promise<T> | T,
): Promise<readonly [value: T, seconds: number, cpu: number, allCpu: number]> => {
  const before = cpuClock()
  const start = performance.now()
  const value = await work()
  const after = cpuClock()
  const own = after.own - before.own
  return [value, (performance.now() - start) / 1000, own, own + after.children - before.children]
}

/** The most memory this process has had, in MB. */
export const peak = () => Math.round(process.resourceUsage().maxRSS / 1e3)
