// What x264's presets cost and give for a clip of ours: seconds, size, and how near the decoded film is to the frames drawn.
//
//   npx tsx bench/video-presets.ts [picture|-] [motion] [short side]
//
// All else is as the server encodes. `ratio` is time against our own choice, which is the base of every figure `encode alone`.
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodingArguments } from '../renderer/src/node/ffmpeg-encoder.ts'
import { findFfmpeg } from '../renderer/src/node/find-ffmpeg.ts'
import { createNodeHost } from '../renderer/src/node/host.ts'
import { renderClip } from '../renderer/src/render-clip.ts'
import { clipFor, filmOf, never, quiet, say } from './clip/scene.ts'

const [source = '-', motion = 'Dolly In', shortSide = '720'] = process.argv.slice(2)
const ffmpeg = await findFfmpeg(null)
if (ffmpeg === null) throw new Error('no ffmpeg')
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const spec = await clipFor({ source, motion, shortSide: Number(shortSide), seconds: 5 })
const [raw, file] = [join(folder, 'raw.yuv'), join(folder, 'a.mp4')]
const host = createNodeHost()
const out = openSync(raw, 'w')
await renderClip(spec, host, { frame: async (f) => void writeSync(out, f) }, quiet, never)
closeSync(out)
await host.close()

const frames = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${spec.width}x${spec.height}`]

/** SSIM (1 is the same) and PSNR in dB of the film against the frames. */
const likeness = (): readonly [ssim: string, psnr: string] => {
  const measure = (filter: string, pattern: RegExp): string => {
    const inputs = ['-i', file, ...frames, '-r', String(spec.fps), '-i', raw]
    const args = ['-hide_banner', ...inputs, '-lavfi', filter, '-f', 'null', '-']
    // What filters find is said on standard error.
    const said = execFileSync('/bin/sh', ['-c', 'exec "$0" "$@" 2>&1', ffmpeg, ...args])
    return pattern.exec(said.toString())?.[1] ?? '?'
  }
  return [measure('ssim', /All:([\d.]+)/), measure('psnr', /average:([\d.]+)/)]
}

const encode = (preset: string, crf: string): number => {
  const args = encodingArguments(filmOf(spec, file))
  args[args.indexOf('-preset') + 1] = preset
  args[args.indexOf('-crf') + 1] = crf
  args[args.indexOf('pipe:0')] = raw
  const start = performance.now()
  execFileSync(ffmpeg, args)
  return (performance.now() - start) / 1000
}

const ours = ['veryfast', '20'] as const
const kinds = [
  ours,
  ...(['ultrafast', 'superfast', 'faster', 'fast', 'medium'] as const).map(
    (p) => [p, '20'] as const,
  ),
  ['superfast', '18'],
  ['ultrafast', '16'],
] as const
say(`${motion} ${spec.width}×${spec.height}, 5 s\n`)
say('| preset | crf | seconds | ratio | MB | SSIM | PSNR |')
say('| --- | --- | --- | --- | --- | --- | --- |')
encode(...ours)
let base = 0
for (const [preset, crf] of kinds) {
  const seconds = Math.min(encode(preset, crf), encode(preset, crf))
  base ||= seconds
  const [ssim, psnr] = likeness()
  const mb = (statSync(file).size / 1e6).toFixed(2)
  const times = `${seconds.toFixed(2)} | ${(seconds / base).toFixed(2)}`
  say(`| ${preset} | ${crf} | ${times} | ${mb} | ${ssim} | ${psnr} |`)
}
rmSync(folder, { recursive: true })
