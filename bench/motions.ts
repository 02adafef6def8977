// What every motion of the catalogue costs: CPU of planning a clip, of a frame, and how large its draughtsman's memory gets.
//
//   npx tsx bench/motions.ts [picture|-] [short side] [words of names …]
//
// All in this one process, on one thread, dearest frames first; CPU milliseconds, which other work on the machine hardly lengthens.
import { motions } from '../renderer/src/camera/motions.ts'
import { FramePainter } from '../renderer/src/film/painter.ts'
import { createNodeHost } from '../renderer/src/node/host.ts'
import { sweep } from '../renderer/src/node/sweep.ts'
import { planClip } from '../renderer/src/render-clip.ts'
import { clipFor, say, timed } from './clip/scene.ts'

const [source = '-', shortSide = '720', ...words] = process.argv.slice(2)
/** Frames between two that are drawn. */
const every = 5
const chosen = motions.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
)
const host = createNodeHost()
const code = await host.kernel('warp')
const wish = { source, shortSide: Number(shortSide), seconds: 5 }
const clip = await clipFor({ ...wish, motion: 'Dolly In' })

const measure = async (id: string) => {
  const spec = { ...clip, motions: [{ id, strength: 0.7 }] }
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

// Code grown warm, as a process that has made clips has it.
for (const id of ['dolly-in', 'super-dolly-out']) await measure(id)
const rows: { name: string; plan: number; mean: number; most: number }[] = []
for (const { id, name } of chosen) {
  rows.push({ name, ...(await measure(id)) })
  sweep()
}
rows.sort((a, b) => b.mean - a.mean)
say(`${source} ${clip.width}×${clip.height}, CPU milliseconds\n`)
say('| motion | a frame | dearest frame | plan |')
say('| --- | --- | --- | --- |')
for (const { name, plan, mean, most } of rows)
  say(`| ${name} | ${mean.toFixed(1)} | ${most.toFixed(1)} | ${plan.toFixed(0)} |`)
await host.close()
