// The operator's own ffmpeg: turns other containers into MP4 and takes frames. Never the one from npm, which is too old for files of others.
import { execFile, spawn } from 'node:child_process'

/** Longest run, milliseconds. */
const RUN_MS = 300_000

const encodesH264 = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    execFile(
      path,
      ['-hide_banner', '-loglevel', 'error', '-encoders'],
      { timeout: 20_000, windowsHide: true },
      (error, stdout) => resolve(error === null && stdout.includes('libx264')),
    )
  })

const known = new Map<string, Promise<boolean>>()

/** The configured one or that of the system when it can make H.264; null when there is none. Asked once per process. */
export const findSystemFfmpeg = async (configured: string | null): Promise<string | null> => {
  for (const path of configured ? [configured, 'ffmpeg'] : ['ffmpeg']) {
    const works = known.get(path) ?? encodesH264(path)
    known.set(path, works)
    if (await works) return path
  }
  return null
}

/** Runs ffmpeg without a network. Rejects with its last words, or the reason of the signal. */
const run = (path: string, args: readonly string[], signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const common = ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y']
    const child = spawn(path, [...common, '-protocol_whitelist', 'file', ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
      signal,
      killSignal: 'SIGKILL',
      timeout: RUN_MS,
    })
    let complaint = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-1000)
    })
    child.on('error', (error) => reject(signal.aborted ? (signal.reason as Error) : error))
    child.on('close', (code, by) => {
      if (code === 0) resolve()
      else reject(new Error(`ffmpeg ended with ${by ?? code}: ${complaint.trim()}`))
    })
  })

/** `format` is ffmpeg's own word for the container, such as `matroska`: it is told, never guessed. */
export const toMp4 = (
  ffmpeg: string,
  from: { readonly path: string; readonly format: string },
  to: string,
  signal: AbortSignal,
): Promise<void> =>
  run(
    ffmpeg,
    [
      ...['-f', from.format, '-i', from.path],
      ...['-map', '0:v:0', '-map', '0:a:0?', '-vf', 'scale=trunc(iw/2)*2:trunc(ih/2)*2'],
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '18', '-pix_fmt', 'yuv420p'],
      ...['-c:a', 'aac', '-map_metadata', '-1', '-movflags', '+faststart', '-f', 'mp4', to],
    ],
    signal,
  )

/** Takes a frame a second, at most `count`, the first of them the clip's first: PNG files by `pattern` such as `/tmp/frame-%d.png`. */
export const takeFrames = (
  ffmpeg: string,
  mp4: string,
  pattern: string,
  count: number,
  signal: AbortSignal,
): Promise<void> =>
  run(
    ffmpeg,
    [
      ...['-f', 'mp4', '-i', mp4, '-map', '0:v:0'],
      ...['-vf', 'fps=1:round=up', '-frames:v', String(count), '-f', 'image2', pattern],
    ],
    signal,
  )
