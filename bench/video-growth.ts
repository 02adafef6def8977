// How a clip's time and memory grow with its size, length and threads; each in a process of its own, as renders are.
//
//   npx tsx bench/video-growth.ts [picture|-] [motion] [end picture|-]
//
// `first` is a process's first clip, code still cold; `next` the one after it. Memory is the process's peak, ffmpeg's apart.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openEncoder } from '../renderer/src/node/encoder.ts'
import { createNodeHost } from '../renderer/src/node/host.ts'
import { largeBlocks } from '../renderer/src/node/large-blocks.ts'
import { renderClip } from '../renderer/src/render-clip.ts'
import { clipFor, filmOf, never, peak, quiet, say, timed } from './clip/scene.ts'

const [source = '-', motion = 'Dolly In', end = '-', alone] = process.argv.slice(2)

interface Case {
  readonly shortSide: number
  readonly seconds: number
  readonly threads: number
}

interface Result {
  readonly size: string
  readonly first: number
  readonly next: number
  readonly cpu: number
  readonly encode: number
  readonly memory: number
}

/** Runs one case in this process. */
const measure = async ({ shortSide, seconds, threads }: Case): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const host = createNodeHost({ threads })
  const spec = await clipFor({ source, motion, shortSide, seconds, end })
  const film = () => openEncoder(filmOf(spec, join(folder, 'a.mp4')), { ffmpegPath: null })
  const clip = async () => {
    const encoder = await film()
    await renderClip(spec, host, encoder, quiet, never)
    await encoder.finish()
  }
  const [, first] = await timed(clip)
  const memory = peak()
  const [, next, cpu] = await timed(clip)
  const kept: Uint8Array[] = []
  await renderClip(spec, host, { frame: async (f) => void kept.push(f.slice()) }, quiet, never)
  const [, encode] = await timed(async () => {
    const encoder = await film()
    for (const frame of kept) await encoder.frame(frame)
    await encoder.finish()
  })
  rmSync(folder, { recursive: true })
  await host.close()
  return { size: `${spec.width}×${spec.height}`, first, next, cpu, encode, memory }
}

const script = fileURLToPath(import.meta.url)
const apart = (one: Case): Result =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [...process.execArgv, script, source, motion, end, JSON.stringify(one)],
      // biome-ignore lint/style/noProcessEnv: as render processes are started
      { encoding: 'utf8', env: { ...largeBlocks, ...process.env } },
    ),
  )

const usual: Case = { shortSide: 720, seconds: 5, threads: 2 }
const cases: readonly Case[] = [
  ...[360, 540, 720, 1080].map((shortSide) => ({ ...usual, shortSide })),
  ...[2, 10].map((seconds) => ({ ...usual, seconds })),
  { ...usual, threads: 1 },
]

if (alone) process.stdout.write(JSON.stringify(await measure(JSON.parse(alone))))
else {
  say(`${motion}\n`)
  say('| size | length | threads | first | next | own CPU | encode alone | ratio | memory |')
  say('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const one of cases) {
    const { size, first, next, cpu, encode, memory } = apart(one)
    const times = [first, next, cpu, encode].map((s) => `${s.toFixed(2)} s`).join(' | ')
    const ratio = (next / encode).toFixed(2)
    say(`| ${size} | ${one.seconds} s | ${one.threads} | ${times} | ${ratio} | ${memory} MB |`)
  }
}
