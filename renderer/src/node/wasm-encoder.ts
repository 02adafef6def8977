// Encoding without ffmpeg: minih264 in WebAssembly on a thread of its own, its samples put into a clean MP4.
import { writeFile } from 'node:fs/promises'
import { ArrayBufferTarget, Muxer } from 'mp4-muxer'
import type { Encoding, Film } from './encoder.ts'
import { forgetTimes, readSamples } from './mp4-boxes.ts'
import type { WasmEncoderMessage } from './wasm-encoder-thread.ts'
import { WorkerPool } from './worker-pool.ts'

/** Index first, exact rate, colour tags, no times. */
const remux = (made: Buffer, film: Film): Buffer => {
  const { description, samples } = readSamples(made)
  const target = new ArrayBufferTarget()
  const muxer = new Muxer({
    target,
    video: { codec: 'avc', width: film.width, height: film.height, frameRate: film.fps },
    fastStart: 'in-memory',
  })
  const profile = [...description.subarray(1, 4)].map((b) => b.toString(16).padStart(2, '0'))
  const decoderConfig = {
    codec: `avc1.${profile.join('')}`,
    codedWidth: film.width,
    codedHeight: film.height,
    description,
    colorSpace: { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false },
  } as const
  const length = 1e6 / film.fps
  samples.forEach(({ data, key }, i) => {
    muxer.addVideoChunkRaw(data, key ? 'key' : 'delta', i * length, length, { decoderConfig })
  })
  muxer.finalize()
  const file = Buffer.from(target.buffer)
  forgetTimes(file)
  return file
}

/** Starts the thread. Its output is Baseline profile: this encoder knows no other. */
export const openWasmEncoder = async (film: Film): Promise<Encoding> => {
  const pool = new WorkerPool(0)
  const thread = pool.take('wasm-encoder')
  const ask = (message: WasmEncoderMessage) => thread.call(message)
  await ask({ type: 'start', width: film.width, height: film.height, fps: film.fps })
  return {
    frame: async (i420) => {
      await ask({ type: 'frame', i420 })
    },
    finish: async () => {
      const made = await ask({ type: 'finish' })
      await pool.close()
      await writeFile(film.file, remux(Buffer.from(made as Uint8Array), film))
    },
    abort: () => pool.close(),
  }
}
