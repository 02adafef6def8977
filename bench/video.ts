// How long a clip takes, stage by stage, against encoding alone and against ffmpeg's zoompan in the same run.
//
//   npx tsx bench/video.ts [picture|-] [motion] [short side] [depth file]
//
// Best of three rounds, all kinds in turn. Growth with size, length and threads: bench/video-growth.ts.
import './clip/as-media-process.ts'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { FramePainter } from '../renderer/src/film/painter.ts'
import { openEncoder } from '../renderer/src/node/encoder.ts'
import { findFfmpeg } from '../renderer/src/node/find-ffmpeg.ts'
import { createNodeHost } from '../renderer/src/node/host.ts'
import { planClip, renderClip } from '../renderer/src/render-clip.ts'
import { clipFor, filmOf, never, peak, quiet, say, timed } from './clip/scene.ts'

const [source = '-', motion = 'Dolly In', shortSide = '720', depthFile] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const host = createNodeHost()
const spec = await clipFor({ source, motion, shortSide: Number(shortSide), seconds: 5, depthFile })
const { width, height, image } = spec

const line = (name: string, seconds: number, more = '') =>
  say(`${name.padEnd(38)}${seconds.toFixed(2)} s${more}`)

say(`${motion} ${width}×${height}, ${host.threads} threads`)
const code = await host.kernel('warp')
const stages = async (name: string) => {
  const [plan, planned] = await timed(() => planClip(spec, code))
  const [painter, loaded] = await timed(() => FramePainter.start(code, plan))
  const one = new Uint8Array((width * height * 3) / 2)
  const [, , drawn] = await timed(() => {
    for (let i = 1; i < 30; i++) painter.frame(i * 4, one)
  })
  line(`${name}: plan (scale, depth, layers)`, planned)
  line(`${name}: load one thread`, loaded)
  line(`${name}: draw 29 frames`, drawn, ` of CPU: ${((drawn / 29) * 1000).toFixed(1)} ms each`)
}
await stages('cold')

// Warm threads and file cache first, and keep the frames for encoding alone.
const kept: Uint8Array[] = []
await renderClip(spec, host, { frame: async (f) => void kept.push(f.slice()) }, quiet, never)
const encodeOnly = async (name: string) => {
  const encoder = await openEncoder(filmOf(spec, join(folder, name)), { ffmpegPath: null })
  for (const frame of kept) await encoder.frame(frame)
  await encoder.finish()
}
const whole = async (name: string) => {
  const encoder = await openEncoder(filmOf(spec, join(folder, name)), { ffmpegPath: null })
  await renderClip(spec, host, encoder, quiet, never)
  await encoder.finish()
}
const png = join(folder, 'in.png')
await sharp(Buffer.from(image.data), {
  raw: { width: image.width, height: image.height, channels: 4 },
})
  .png()
  .toFile(png)
const ffmpeg = await findFfmpeg(null)
const zoompan = (upscale: number) => {
  if (ffmpeg === null) throw new Error('no ffmpeg')
  const up = upscale > 1 ? `scale=${width * upscale}:-2,` : ''
  const filter = `${up}zoompan=z='1+0.4*on/120':d=120:x='iw/2-(iw/zoom/2)':y='ih/2-(ih/zoom/2)':s=${width}x${height}:fps=24`
  execFileSync(ffmpeg, [
    ...['-hide_banner', '-loglevel', 'error', '-y', '-i', png, '-vf', filter],
    ...['-frames:v', '120', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20'],
    ...['-pix_fmt', 'yuv420p', join(folder, 'zoom.mp4')],
  ])
}
const rounds = 3
const none = { encode: Infinity, whole: Infinity, zoompan: Infinity, smooth: Infinity }
const best = { ...none }
const cpu = { ...none }
let own = Infinity
const race = async (kind: keyof typeof best, work: () => Promise<void> | void) => {
  const [, seconds, used, all] = await timed(work)
  best[kind] = Math.min(best[kind], seconds)
  cpu[kind] = Math.min(cpu[kind], all)
  if (kind === 'whole') own = Math.min(own, used)
}
for (let i = 0; i < rounds; i++) {
  await race('encode', () => encodeOnly('a.mp4'))
  await race('whole', () => whole('b.mp4'))
  await race('zoompan', () => zoompan(1))
  await race('smooth', () => zoompan(4))
}
await stages('warm')
// Other work on the machine lengthens seconds, and CPU seconds hardly.
const against = (kind: keyof typeof best) => {
  const [time, work] = [best.whole / best[kind], cpu.whole / cpu[kind]].map((r) => r.toFixed(2))
  return `, CPU ${cpu[kind].toFixed(2)} s; whole clip = ${time} × it, CPU ${work} ×`
}
line('whole clip', best.whole, `, CPU ${cpu.whole.toFixed(2)} s, our own ${own.toFixed(2)} s`)
line('encode alone', best.encode, against('encode'))
line('ffmpeg zoompan', best.zoompan, against('zoompan'))
line('ffmpeg zoompan, 4× upscale', best.smooth, against('smooth'))
const size = (readFileSync(join(folder, 'b.mp4')).length / 1e6).toFixed(2)
say(
  `film ${size} MB; this process at its peak ${peak()} MB, frames kept for encoding alone and all`,
)
rmSync(folder, { recursive: true })
await host.close()
