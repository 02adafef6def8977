// Encoding by an ffmpeg process: raw frames on its standard input, as fast as it takes them.
import { type ChildProcess, spawn } from 'node:child_process'
import { commentFor } from './clip-label.ts'
import type { Encoding, Film } from './encoder.ts'

/** Fixed, because x264's output depends on it; more gain little for five seconds. */
const threads = 4

const colour = [
  '-color_range',
  'tv',
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
]

/** All that ffmpeg is told: raw frames on its standard input, a finished film in `film.file`. */
export const encodingArguments = (film: Film): string[] => [
  ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'],
  ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${film.width}x${film.height}`],
  ...['-r', String(film.fps), ...colour, '-i', 'pipe:0'],
  ...['-an', '-map_metadata', '-1', '-metadata', `comment=${commentFor(film.label)}`],
  ...['-c:v', 'libx264', '-profile:v', 'high', '-preset', 'veryfast', '-crf', '20'],
  ...['-pix_fmt', 'yuv420p', ...colour, '-r', String(film.fps), '-g', String(film.fps * 2)],
  ...['-threads', String(threads), '-flags:v', '+bitexact', '-fflags', '+bitexact'],
  ...['-movflags', '+faststart+write_colr', '-f', 'mp4', film.file],
]

class FfmpegEncoding implements Encoding {
  private readonly child: ChildProcess
  private readonly ended: Promise<void>
  private complaint = ''

  constructor(path: string, film: Film) {
    this.child = spawn(path, encodingArguments(film), {
      stdio: ['pipe', 'ignore', 'pipe'],
      windowsHide: true,
    })
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.complaint = (this.complaint + text).slice(-2000)
    })
    // A process that dies early is told by its exit code, not by the broken pipe.
    this.child.stdin?.on('error', () => undefined)
    this.ended = new Promise((resolve, reject) => {
      this.child.on('error', reject)
      this.child.on('close', (code, signal) => {
        if (code === 0) resolve()
        else reject(new Error(`ffmpeg ended with ${signal ?? code}: ${this.complaint.trim()}`))
      })
    })
    this.ended.catch(() => undefined)
  }

  async frame(i420: Uint8Array): Promise<void> {
    const written = new Promise<void>((resolve, reject) => {
      this.child.stdin?.write(i420, (error) => (error ? reject(error) : resolve()))
    })
    // If ffmpeg ends while a frame is under way, its own words are the better error.
    await Promise.race([written.catch(() => this.ended), this.ended])
  }

  async finish(): Promise<void> {
    this.child.stdin?.end()
    await this.ended
  }

  async abort(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.ended.catch(() => undefined)
  }
}

/** Starts ffmpeg; a path that cannot be run shows as an error of the first frame. */
export const openFfmpeg = (path: string, film: Film): Encoding => new FfmpegEncoding(path, film)
