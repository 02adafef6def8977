// Frames in, MP4 out: H.264 4:2:0 BT.709 at an exact rate, ready to stream, labelled. By ffmpeg where there is one, else in WebAssembly.
import { appendFile } from 'node:fs/promises'
import { type ClipLabel, labelBox } from './clip-label.ts'
import { openFfmpeg } from './ffmpeg-encoder.ts'
import { findFfmpeg } from './find-ffmpeg.ts'
import { openWasmEncoder } from './wasm-encoder.ts'

export interface Film {
  /** Where the MP4 is written; its folder exists. */
  readonly file: string
  /** Even. */
  readonly width: number
  /** Even. */
  readonly height: number
  readonly fps: number
  readonly label: ClipLabel
}

/** One way of encoding. After `frame` resolves its bytes may be reused. */
export interface Encoding {
  frame(i420: Uint8Array): Promise<void>
  /** Resolves when the file is whole. */
  finish(): Promise<void>
  /** Stops and lets go of everything; the file may be left unfinished. */
  abort(): Promise<void>
}

export interface EncoderOptions {
  /** From the configuration; null tries the system's and npm's. */
  readonly ffmpegPath: string | null
  /** `wasm` never looks for ffmpeg. */
  readonly use?: 'any' | 'wasm'
}

export interface FilmEncoder extends Encoding {
  readonly kind: 'ffmpeg' | 'wasm'
}

/** Starts writing a film. Throws when neither way can be started. */
export const openEncoder = async (film: Film, options: EncoderOptions): Promise<FilmEncoder> => {
  const path = options.use === 'wasm' ? null : await findFfmpeg(options.ffmpegPath)
  const encoding = path === null ? await openWasmEncoder(film) : openFfmpeg(path, film)
  return {
    kind: path === null ? 'wasm' : 'ffmpeg',
    frame: (i420) => encoding.frame(i420),
    abort: () => encoding.abort(),
    finish: async () => {
      await encoding.finish()
      // At the end of the file it moves nothing else.
      await appendFile(film.file, labelBox(film.label))
    },
  }
}
