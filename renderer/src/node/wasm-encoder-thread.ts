// The worker script of the WebAssembly encoder: takes I420 frames, answers the finished file.
import { createRequire } from 'node:module'
import type { H264MP4Encoder } from 'h264-mp4-encoder'
import { serveThread } from './serve-thread.ts'

export type WasmEncoderMessage =
  | {
      readonly type: 'start'
      readonly width: number
      readonly height: number
      readonly fps: number
    }
  | { readonly type: 'frame'; readonly i420: Uint8Array }
  /** Answers the whole MP4 as bytes. */
  | { readonly type: 'finish' }

// CommonJS whose names a static import does not find.
const { createH264MP4Encoder } = createRequire(import.meta.url)(
  'h264-mp4-encoder',
) as typeof import('h264-mp4-encoder')

const open = async (width: number, height: number, fps: number): Promise<H264MP4Encoder> => {
  const encoder = await createH264MP4Encoder()
  encoder.width = width
  encoder.height = height
  encoder.frameRate = fps
  encoder.quantizationParameter = 24
  encoder.groupOfPictures = fps * 2
  encoder.speed = 6
  encoder.initialize()
  return encoder
}

let encoder: H264MP4Encoder | null = null

serveThread(async (raw) => {
  const message = raw as WasmEncoderMessage
  if (message.type === 'start') {
    encoder?.delete()
    encoder = await open(message.width, message.height, message.fps)
    return null
  }
  if (encoder === null) throw new Error('the encoder was not started')
  if (message.type === 'frame') {
    encoder.addFrameYuv(message.i420)
    return null
  }
  encoder.finalize()
  const file = encoder.FS.readFile(encoder.outputFilename)
  encoder.FS.unlink(encoder.outputFilename)
  encoder.delete()
  encoder = null
  return file
})
