// What every motion of the catalogue costs: CPU of planning a clip, of a frame, and the whole clip against encoding its frames alone.
//
//   npx tsx bench/motions.ts [picture|-] [short side] [words of names …]
//
// All in this one process, dearest frames first. Frames are drawn on one thread; CPU milliseconds, which other work on the machine
// hardly lengthens. `whole` and `whole CPU` are the clip, planned, drawn by all threads and encoded, in times of encoding alone.
import './clip/as-media-process.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { motions } from '../renderer/src/camera/motions.ts'
import { FramePainter } from '../renderer/src/film/painter.ts'
import { openEncoder } from '../renderer/src/node/encoder.ts'
import { createNodeHost } from '../renderer/src/node/host.ts'
import { sweep } from '../renderer/src/node/sweep.ts'
import { type ClipSpec, planClip, renderClip } from '../renderer/src/render-clip.ts'
import { clipFor, filmOf, never, quiet, say, timed } from './clip/scene.ts'

const [source = '-', shortSide = '720', ...words] = process.argv.slice(2)
/** Frames between two that are drawn. */
const every = 5
const chosen = motions.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
)
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const host = createNodeHost()
const code = await host.kernel('warp')
const wish = { source, shortSide: Number(shortSide), seconds: 5 }
const clip = await clipFor({ ...wish, motion: 'Dolly In' })

const draw = async (spec: ClipSpec) => {
  const [plan, , planned] = await timed(() => planClip(spec, code))
  const painter = await FramePainter.start(code, plan)
  const into = new Uint8Array((spec.width * spec.height * 3) / 2)
  painter.frame(plan.frames >> 1, into)
  const frames: number[] = []
  for (let i = 1; i < plan.frames; i += every)
    frames.push((await timed(() => painter.frame(i, into)))[2] * 1000)
  const mean = frames.reduce((sum, v) => sum + v, 0) / frames.length
  return { plan: planned * 1000, mean, most: Math.max(...frames) }
}

const race = async (spec: ClipSpec) => {
  const film = () => openEncoder(filmOf(spec, join(folder, 'a.mp4')), { ffmpegPath: null })
  const kept: Uint8Array[] = []
  await renderClip(spec, host, { frame: async (f) => void kept.push(f.slice()) }, quiet, never)
  const [, alone, , aloneCpu] = await timed(async () => {
    const encoder = await film()
    for (const frame of kept) await encoder.frame(frame)
    await encoder.finish()
  })
  const [, whole, , wholeCpu] = await timed(async () => {
    const encoder = await film()
    await renderClip(spec, host, encoder, quiet, never)
    await encoder.finish()
  })
  const encode = (aloneCpu * 1000) / kept.length
  return { encode, whole: whole / alone, wholeCpu: wholeCpu / aloneCpu }
}

const measure = async (id: string) => {
  const spec = { ...clip, motions: [{ id, strength: 0.7 }] }
  return { ...(await draw(spec)), ...(await race(spec)) }
}

// Code grown warm, as a process that has made clips has it.
for (const id of ['dolly-in', 'super-dolly-out']) await measure(id)
const rows: ({ name: string } & Awaited<ReturnType<typeof measure>>)[] = []
for (const { id, name } of chosen) {
  rows.push({ name, ...(await measure(id)) })
  sweep()
}
rows.sort((a, b) => b.mean - a.mean)
say(`${source} ${clip.width}×${clip.height}, CPU milliseconds\n`)
say('| motion | a frame | dearest frame | plan | encode a frame | whole CPU | whole |')
say('| --- | --- | --- | --- | --- | --- | --- |')
for (const { name, plan, mean, most, encode, whole, wholeCpu } of rows) {
  const own = [mean, most, plan, encode].map((ms, i) => ms.toFixed(i === 2 ? 0 : 1))
  const ratios = [wholeCpu, whole].map((r) => `${r.toFixed(2)} ×`)
  say(`| ${[name, ...own, ...ratios].join(' | ')} |`)
}
rmSync(folder, { recursive: true })
await host.close()
