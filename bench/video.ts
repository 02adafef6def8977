// How long a clip takes, stage by stage, against encoding alone and against ffmpeg's zoompan in the same run. `npx tsx bench/video.ts [picture|-] [motion] [short side] [depth file]`
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { motionByName } from '../renderer/src/camera/motions.ts'
import { decodeDepth } from '../renderer/src/depth/depth-map.ts'
import { FramePainter } from '../renderer/src/film/painter.ts'
import { clipSize } from '../renderer/src/film/size.ts'
import type { Pixels } from '../renderer/src/host.ts'
import { openEncoder } from '../renderer/src/node/encoder.ts'
import { findFfmpeg } from '../renderer/src/node/find-ffmpeg.ts'
import { createNodeHost } from '../renderer/src/node/host.ts'
import { type ClipSpec, planClip, renderClip } from '../renderer/src/render-clip.ts'
import { fbm } from '../renderer/src/stage/random.ts'

const [source = '-', motion = 'Dolly In', shortSide = '720', depthFile] = process.argv.slice(2)
const label = { prompt: 'bench', seed: 1, engine: 'bench', motions: [motion] }
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const host = createNodeHost()
const say = (line: string) => process.stdout.write(`${line}\n`)

/** A picture to work on: the file named, else mottled noise of ordinary detail. */
const picture = async (): Promise<Pixels> => {
  if (source === '-') {
    const [width, height] = [1280, 720]
    const data = new Uint8Array(width * height * 4).fill(255)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        for (let k = 0; k < 3; k++)
          data[(y * width + x) * 4 + k] = 255 * fbm(x / (40 + 30 * k), y / 60 + 9 * k, 6)
    return { width, height, data }
  }
  const { data, info } = await sharp(source)
    .removeAlpha()
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}

const timed = async <T>(work: () => Promise<T> | T): Promise<readonly [T, number]> => {
  const start = performance.now()
  const value = await work()
  return [value, (performance.now() - start) / 1000]
}

const image = await picture()
const size = clipSize(image, Number(shortSide))
const spec: ClipSpec = {
  image,
  endImage: null,
  depth: depthFile ? await decodeDepth(readFileSync(depthFile)) : null,
  prompt: '',
  motions: [{ id: motionByName(motion)?.id ?? motion, strength: 0.7 }],
  seed: 5,
  ...size,
  seconds: 5,
  fps: 24,
}
const never = new AbortController().signal
const quiet = () => undefined
const film = (name: string) => ({ file: join(folder, name), ...size, fps: 24, label })

say(`${motion} ${size.width}×${size.height}, ${host.threads} threads`)
const code = await host.kernel('warp')
const [plan, planTime] = await timed(() => planClip(spec, code))
say(`plan (scale, depth, layers)   ${planTime.toFixed(2)} s`)
const [painter, loadTime] = await timed(() => FramePainter.start(code, plan))
say(`load one thread               ${loadTime.toFixed(2)} s`)
const one = new ArrayBuffer((size.width * size.height * 3) / 2)
const [, drawTime] = await timed(() => {
  for (let i = 1; i < 30; i++) painter.frame(i * 4, one)
})
say(`draw, one thread              ${((drawTime / 29) * 1000).toFixed(1)} ms a frame`)

// Warm threads and file cache first, and keep the frames for encoding alone.
const kept: Uint8Array[] = []
await renderClip(spec, host, { frame: async (f) => void kept.push(f.slice()) }, quiet, never)
const encodeOnly = async (name: string) => {
  const encoder = await openEncoder(film(name), { ffmpegPath: null })
  for (const frame of kept) await encoder.frame(frame)
  await encoder.finish()
}
const whole = async (name: string) => {
  const encoder = await openEncoder(film(name), { ffmpegPath: null })
  await renderClip(spec, host, encoder, quiet, never)
  await encoder.finish()
}
const zoompan = async (upscale: number) => {
  const ffmpeg = await findFfmpeg(null)
  if (ffmpeg === null) throw new Error('no ffmpeg')
  const png = join(folder, 'in.png')
  await sharp(Buffer.from(image.data), {
    raw: { width: image.width, height: image.height, channels: 4 },
  })
    .png()
    .toFile(png)
  const up = upscale > 1 ? `scale=${size.width * upscale}:-2,` : ''
  const filter = `${up}zoompan=z='1+0.4*on/120':d=120:x='iw/2-(iw/zoom/2)':y='ih/2-(ih/zoom/2)':s=${size.width}x${size.height}:fps=24`
  execFileSync(ffmpeg, [
    '-hide_banner',
    '-loglevel',
    'error',
    '-y',
    '-i',
    png,
    '-vf',
    filter,
    '-frames:v',
    '120',
    '-c:v',
    'libx264',
    '-preset',
    'veryfast',
    '-crf',
    '20',
    '-pix_fmt',
    'yuv420p',
    join(folder, 'zoom.mp4'),
  ])
}
const rounds = 3
const cpu = { start: process.cpuUsage(), clips: 0 }
const best = { encode: Infinity, whole: Infinity, zoompan: Infinity, smooth: Infinity }
for (let i = 0; i < rounds; i++) {
  best.encode = Math.min(best.encode, (await timed(() => encodeOnly('a.mp4')))[1])
  cpu.start = process.cpuUsage()
  best.whole = Math.min(best.whole, (await timed(() => whole('b.mp4')))[1])
  const used = process.cpuUsage(cpu.start)
  cpu.clips = Math.min(cpu.clips || Infinity, (used.user + used.system) / 1e6)
  best.zoompan = Math.min(best.zoompan, (await timed(() => zoompan(1)))[1])
  best.smooth = Math.min(best.smooth, (await timed(() => zoompan(4)))[1])
}
say(`encode alone                  ${best.encode.toFixed(2)} s`)
say(
  `whole clip                    ${best.whole.toFixed(2)} s = ${(best.whole / best.encode).toFixed(2)} × encode alone`,
)
say(`our own part of it, CPU       ${cpu.clips.toFixed(2)} s`)
say(`ffmpeg zoompan                ${best.zoompan.toFixed(2)} s`)
say(
  `ffmpeg zoompan, 4× upscale    ${best.smooth.toFixed(2)} s; whole clip = ${(best.whole / best.smooth).toFixed(2)} × it`,
)
say(
  `film size                     ${(readFileSync(join(folder, 'b.mp4')).length / 1e6).toFixed(2)} MB; memory at its peak ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`,
)
rmSync(folder, { recursive: true })
await host.close()
