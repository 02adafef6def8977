// Small looping clips: frames of the renderer to an H.264 file under a limit of bytes, and single frames of them to pictures.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFfmpeg } from '@openfield/renderer/node'
import sharp from 'sharp'

/** Frames of one size as planar 4:2:0, BT.709 limited range. */
export interface Frames {
  readonly width: number
  readonly height: number
  readonly fps: number
  readonly list: readonly Uint8Array[]
}

/** A plane of bytes at half its width and height, each pixel the mean of four. */
const halfPlane = (plane: Uint8Array, width: number, height: number): Uint8Array => {
  const [w, h] = [width >> 1, height >> 1]
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const k = 2 * y * width + 2 * x
      const sum =
        (plane[k] ?? 0) +
        (plane[k + 1] ?? 0) +
        (plane[k + width] ?? 0) +
        (plane[k + width + 1] ?? 0)
      out[y * w + x] = (sum + 2) >> 2
    }
  return out
}

/** A frame of width and height that four divides, as planar 4:2:0, at half its size. */
export const halved = (frame: Uint8Array, width: number, height: number): Uint8Array => {
  const n = width * height
  const [w, h] = [width >> 1, height >> 1]
  const out = new Uint8Array((w * h * 3) / 2)
  out.set(halfPlane(frame.subarray(0, n), width, height))
  out.set(halfPlane(frame.subarray(n, n * 1.25), w, h), w * h)
  out.set(halfPlane(frame.subarray(n * 1.25), w, h), w * h * 1.25)
  return out
}

const colour = '-color_range tv -colorspace bt709 -color_primaries bt709 -color_trc bt709'.split(
  ' ',
)

const encode = async (frames: Frames, crf: number, file: string): Promise<void> => {
  const path = await findFfmpeg(null)
  if (path === null) throw new Error('previews of motions need an ffmpeg with libx264')
  const size = `${frames.width}x${frames.height}`
  const child = spawn(
    path,
    [
      ...'-hide_banner -loglevel error -nostdin -y -f rawvideo -pix_fmt yuv420p'.split(' '),
      ...['-s', size, '-r', String(frames.fps), ...colour, '-i', 'pipe:0', '-an'],
      ...['-map_metadata', '-1', '-c:v', 'libx264', '-profile:v', 'high', '-preset', 'slow'],
      ...['-crf', String(crf), '-pix_fmt', 'yuv420p', ...colour, '-g', '300', '-threads', '1'],
      ...['-flags:v', '+bitexact', '-fflags', '+bitexact'],
      ...['-movflags', '+faststart+write_colr', '-f', 'mp4', file],
    ],
    { stdio: ['pipe', 'ignore', 'inherit'] },
  )
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`ffmpeg: ${code}`))))
  })
  child.stdin.end(Buffer.concat(frames.list))
  await ended
}

/** An MP4 of the best quality that has at most `limit` bytes, or of the last one tried. */
export const clipUnder = async (frames: Frames, limit: number): Promise<Uint8Array> => {
  const folder = mkdtempSync(join(tmpdir(), 'openfield-previews-'))
  const file = join(folder, 'clip.mp4')
  try {
    for (const crf of [25, 29, 33, 37, 41, 45]) {
      await encode(frames, crf, file)
      const bytes = readFileSync(file)
      if (bytes.length <= limit || crf === 45) return bytes
    }
    throw new Error('no quality was tried')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const clamp = (value: number): number => Math.max(0, Math.min(255, Math.round(value)))

/** A frame as RGB8. */
const rgbOf = (frame: Uint8Array, width: number, height: number): Uint8Array => {
  const rgb = new Uint8Array(width * height * 3)
  const [u, v] = [width * height, width * height * 1.25]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const c = (y >> 1) * (width >> 1) + (x >> 1)
      const luma = 1.1644 * ((frame[y * width + x] ?? 16) - 16)
      const [blue, red] = [(frame[u + c] ?? 128) - 128, (frame[v + c] ?? 128) - 128]
      const to = (y * width + x) * 3
      rgb[to] = clamp(luma + 1.7927 * red)
      rgb[to + 1] = clamp(luma - 0.2132 * blue - 0.5329 * red)
      rgb[to + 2] = clamp(luma + 2.1124 * blue)
    }
  }
  return rgb
}

/** One frame as a WebP. */
export const posterOf = async (frames: Frames, at: number): Promise<Uint8Array> => {
  const { width, height, list } = frames
  const frame = list[Math.round(at * (list.length - 1))] ?? new Uint8Array()
  return sharp(rgbOf(frame, width, height), { raw: { width, height, channels: 3 } })
    .webp({ quality: 72, effort: 6 })
    .toBuffer()
}

/** Some frames beside each other, each `wide` pixels wide, as a WebP. */
export const stripOf = async (
  frames: Frames,
  moments: readonly number[],
  wide: number,
): Promise<Uint8Array> => {
  const high = Math.round((wide * frames.height) / frames.width)
  const cells = await Promise.all(
    moments.map(async (at, i) => ({
      input: await sharp(await posterOf(frames, at))
        .resize(wide, high)
        .png()
        .toBuffer(),
      left: i * (wide + 2),
      top: 0,
    })),
  )
  const width = moments.length * (wide + 2) - 2
  return sharp({ create: { width, height: high, channels: 3, background: '#fff' } })
    .composite(cells)
    .webp({ quality: 68, effort: 6 })
    .toBuffer()
}
