// The work of a scripted inference server: jobs that go on step by step, stand still, fail, or are canceled, and the media they make.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEncoder } from '@openfield/renderer/node'
import sharp from 'sharp'

/** What a server was asked to make, as it understood it. */
export interface Wish {
  readonly kind: 'image' | 'video'
  readonly prompt: string
  /** Null when the caller gave none. */
  readonly seed: number | null
  readonly width: number
  readonly height: number
  readonly count: number
  /** Input pictures in their order, as they arrived. */
  readonly pictures: readonly Uint8Array[]
}

export interface ScriptedJob extends Wish {
  /** The server's own name of it. */
  readonly id: string
  state: 'running' | 'done' | 'failed' | 'canceled'
  /** Steps done. */
  step: number
}

/** Steps of a job. */
export const STEPS = 6

export class ScriptedJobs {
  readonly all: ScriptedJob[] = []
  /** Jobs stand still half-way until this is false. */
  isHeld = false
  /** The sentence with which jobs fail half-way; null when they do well. */
  failing: string | null = null
  /** Milliseconds of a step. */
  stepMs = 8
  private readonly timers = new Set<NodeJS.Timeout>()
  private readonly listeners = new Set<(job: ScriptedJob) => void>()

  add(id: string, wish: Wish): ScriptedJob {
    const job: ScriptedJob = { ...wish, id, state: 'running', step: 0 }
    this.all.push(job)
    this.next(job)
    return job
  }

  /** The last of that name: a server may be asked for the same twice. */
  find(id: string): ScriptedJob | undefined {
    return this.all.findLast((job) => job.id === id)
  }

  cancel(job: ScriptedJob): boolean {
    if (job.state !== 'running') return false
    job.state = 'canceled'
    this.tell(job)
    return true
  }

  /** After every step and at the end. */
  onStep(listener: (job: ScriptedJob) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Resolves when the job has ended, one way or the other. */
  ended(job: ScriptedJob): Promise<ScriptedJob> {
    return new Promise((resolve) => {
      if (job.state !== 'running') return resolve(job)
      const stop = this.onStep((other) => {
        if (other !== job || job.state === 'running') return
        stop()
        resolve(job)
      })
    })
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
  }

  private next(job: ScriptedJob): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      if (job.state !== 'running') return
      const isHalfWay = job.step >= STEPS / 2
      if (isHalfWay && this.failing !== null) {
        job.state = 'failed'
      } else if (!(isHalfWay && this.isHeld)) {
        job.step += 1
        if (job.step === STEPS) job.state = 'done'
      }
      this.tell(job)
      if (job.state === 'running') this.next(job)
    }, this.stepMs)
    this.timers.add(timer)
  }

  private tell(job: ScriptedJob): void {
    for (const listener of this.listeners) listener(job)
  }
}

/** A picture that depends on prompt, seed and place: stripes and a gradient. */
export const madePicture = (
  { prompt, seed, width, height }: Pick<Wish, 'prompt' | 'seed' | 'width' | 'height'>,
  index: number,
): Promise<Buffer> => {
  const data = Buffer.alloc(width * height * 3)
  const k = (seed ?? 0) * 7 + index * 31 + prompt.length
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      data[at++] = (x * 255) / width
      data[at++] = (y * 3 + k * 11) & 255
      data[at++] = (x + y + k * 5) & 255
    }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer()
}

const clips = new Map<string, Promise<Buffer>>()

const encodeClip = async (width: number, height: number): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'openfield-clip-'))
  const file = join(folder, 'clip.mp4')
  const label = { prompt: '', seed: 1, engine: 'scripted', motions: [] }
  const encoder = await openEncoder(
    { file, width, height, fps: 8, label },
    { ffmpegPath: null, use: 'wasm' },
  )
  for (let i = 0; i < 8; i += 1)
    await encoder.frame(new Uint8Array((width * height * 3) / 2).fill(40 + i * 20))
  await encoder.finish()
  const bytes = await readFile(file)
  await rm(folder, { recursive: true, force: true })
  return bytes
}

/** A true MP4 of eight frames; made once for each size. Both sides are rounded down to even. */
export const madeClip = ({ width, height }: Pick<Wish, 'width' | 'height'>): Promise<Buffer> => {
  const [w, h] = [width - (width % 2), height - (height % 2)]
  const key = `${w}x${h}`
  const clip = clips.get(key) ?? encodeClip(w, h)
  clips.set(key, clip)
  return clip
}
