// A clip some server made becomes ours: an MP4 that is whole, judged by its frames, labelled, with a poster.
import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem, type VideoInput } from '@openfield/contract'
import { readPicture } from '@openfield/renderer/node'
import sharp from 'sharp'
import type { Log } from '../../lib/log.ts'
import type { Artifact } from '../engine.ts'
import { webpToMp4 } from './animated-webp.ts'
import { refusePixels } from './made-check.ts'
import type { RawFile } from './made-picture.ts'
import { labelMp4, type Mp4Facts, readMp4 } from './mp4-file.ts'
import { findSystemFfmpeg, takeFrames, toMp4 } from './system-ffmpeg.ts'

export interface ClipFinish {
  readonly input: VideoInput
  readonly engineId: string
  /** Bytes of the picture the clip begins with. */
  readonly image: Uint8Array
  /** Names of the motions that were honoured. */
  readonly motions: readonly string[]
  readonly ffmpegPath: string | null
  readonly scratch: string
  readonly signal: AbortSignal
  readonly log: Log
}

type Container = 'mp4' | 'webp' | 'matroska' | 'avi' | 'gif'

const containerOf = async (path: string): Promise<Container | null> => {
  const file = await open(path, 'r')
  const head = Buffer.alloc(16)
  await file.read(head, 0, 16, 0).finally(() => file.close())
  const text = head.toString('latin1')
  if (text.startsWith('ftyp', 4)) return 'mp4'
  if (text.startsWith('\x1aE\xdf\xa3')) return 'matroska'
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp'
  if (text.startsWith('RIFF') && text.startsWith('AVI ', 8)) return 'avi'
  return text.startsWith('GIF8') ? 'gif' : null
}

const names: Readonly<Record<Container, string>> = {
  mp4: 'MP4',
  webp: 'animated WebP',
  matroska: 'WebM',
  avi: 'AVI',
  gif: 'GIF',
}

/** Codecs that browsers play inside an MP4. */
const played = new Set(['avc1', 'avc3', 'av01', 'vp09', 'hvc1', 'hev1'])

class Finish {
  private readonly wish: ClipFinish
  private readonly path: string
  private readonly notes: string[] = []

  constructor(wish: ClipFinish) {
    this.wish = wish
    this.path = join(wish.scratch, 'output.mp4')
  }

  async finish(file: RawFile): Promise<{ artifacts: Artifact[]; notes: string[] }> {
    const { input, engineId, motions, scratch } = this.wish
    const ffmpeg = await findSystemFfmpeg(this.wish.ffmpegPath)
    const facts = await this.asMp4(file.path, ffmpeg)
    const frames = ffmpeg ? await this.frames(ffmpeg) : []
    await this.check(frames, ffmpeg)
    await labelMp4(this.path, this.label(file.seed ?? input.seed, motions))
    const { width, height } = facts
    const poster = join(scratch, 'poster.webp')
    await sharp(frames[0] ?? this.wish.image)
      .resize(width, height, { fit: 'cover' })
      .flatten({ background: '#000000' })
      .webp({ quality: 82, effort: 2 })
      .toFile(poster)
    for (const frame of frames) await rm(frame, { force: true })
    this.wish.log.debug({ engine: engineId, ...facts }, 'a clip came from a remote engine')
    const size = { width, height }
    return {
      notes: this.notes,
      artifacts: [
        { path: this.path, role: 'output', index: 0, contentType: 'video/mp4', ...size },
        { path: poster, role: 'poster', index: 0, contentType: 'image/webp', ...size },
      ],
    }
  }

  private label(seed: number, motions: readonly string[]) {
    const { input, engineId } = this.wish
    const engine = `Openfield engine ${engineId}`
    return { prompt: input.prompt, seed, engine, motions, isTrained: true }
  }

  private failed(what: string, cause?: unknown): Problem {
    const { engineId, log } = this.wish
    const why = cause instanceof Error ? cause.message.slice(0, 600) : undefined
    log.warn({ engine: engineId, why }, `a clip of a remote engine ${what}`)
    return new Problem('engine_failed', `The clip of the engine ${engineId} ${what}.`)
  }

  /** Brings the raw file to `path`. */
  private async asMp4(raw: string, ffmpeg: string | null): Promise<Mp4Facts> {
    const container = await containerOf(raw)
    if (container === null) throw this.failed('is no video file')
    if (container === 'mp4') {
      const facts = await this.facts(raw)
      if (played.has(facts.codec) || ffmpeg === null) {
        if (!played.has(facts.codec))
          this.notes.push(`The clip is coded as ${facts.codec}, which many browsers do not play.`)
        await rename(raw, this.path)
        return facts
      }
    }
    await this.convert(raw, container, ffmpeg)
    await rm(raw, { force: true })
    this.notes.push(`The clip came as ${names[container]} and was made an MP4 here.`)
    return this.facts(this.path)
  }

  private async facts(path: string): Promise<Mp4Facts> {
    try {
      return await readMp4(path)
    } catch (error) {
      throw this.failed('is damaged', error)
    }
  }

  private async convert(raw: string, container: Container, ffmpeg: string | null): Promise<void> {
    const { signal, input, motions, ffmpegPath } = this.wish
    const name = names[container]
    if (container !== 'webp' && ffmpeg === null)
      throw this.failed(
        `is ${name}, which needs an ffmpeg of the system (setting FFMPEG_PATH) to become MP4`,
      )
    try {
      if (container === 'webp') {
        const label = this.label(input.seed, motions)
        await webpToMp4(raw, this.path, label, { ffmpegPath, signal })
      } else {
        await toMp4(ffmpeg ?? '', { path: raw, format: container }, this.path, signal)
      }
    } catch (error) {
      signal.throwIfAborted()
      throw this.failed(`is ${name} and could not be made an MP4`, error)
    }
  }

  /** PNG files; none when ffmpeg cannot take any. */
  private async frames(ffmpeg: string): Promise<string[]> {
    const { scratch, signal, engineId, log } = this.wish
    try {
      await takeFrames(ffmpeg, this.path, join(scratch, 'frame-%d.png'), FRAMES, signal)
    } catch (error) {
      signal.throwIfAborted()
      const why = error instanceof Error ? error.message : String(error)
      log.warn({ engine: engineId, why }, 'no frames could be taken out of a clip')
    }
    const found = await readdir(scratch)
    const number = (name: string) => Number(name.slice(6, -4))
    return found
      .filter((name) => /^frame-\d+\.png$/.test(name))
      .sort((a, b) => number(a) - number(b))
      .map((name) => join(scratch, name))
  }

  private async check(frames: readonly string[], ffmpeg: string | null): Promise<void> {
    if (!this.wish.input.checkNsfw) return
    for (const frame of frames) {
      this.wish.signal.throwIfAborted()
      const unchecked = await refusePixels(await readPicture(frame), 'made clip')
      if (unchecked && !this.notes.includes(unchecked)) this.notes.push(unchecked)
    }
    if (frames.length === 0) {
      const why = ffmpeg ? 'none could be taken out' : 'that needs an ffmpeg of the system'
      this.notes.push(`The frames of the clip were not checked for content: ${why}.`)
    }
  }
}

/** How many frames the filter looks at, one a second. */
const FRAMES = 8

/** Writes `output.mp4` and `poster.webp`. Throws Problem engine_failed or content_rejected. */
export const finishClip = (
  file: RawFile,
  wish: ClipFinish,
): Promise<{ readonly artifacts: Artifact[]; readonly notes: string[] }> =>
  new Finish(wish).finish(file)
