// Measures what a picture costs: seconds, CPU seconds and memory by stage and size, against looking once through each pixel.
//
//   npx tsx bench/image.ts [--rounds 3] [--sizes 768x576,1536x1152,2048x1152] [--samples 4.3] [--threads 2] [--prompt "…"]…
//
// Several --prompt are measured one after the other; `--prompt many` stands for seven unlike places.
// Medians over the rounds; memory is the most that was resident during a stage. `behind` is the look past what stands before other things and around the picture, `around` what is made of the latter. `floor` is one bare ray through each pixel's centre, no light: what the tree alone costs.
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { developVeiled } from '../renderer/src/look/develop.ts'
import { meteredGrade } from '../renderer/src/look/meter.ts'
import { createNodeHost } from '../renderer/src/node/host.ts'
import { writePng } from '../renderer/src/node/png.ts'
import { parsePrompt } from '../renderer/src/prompt/parse.ts'
import { createVocabulary } from '../renderer/src/prompt/vocabulary.ts'
import { traceWithBehind } from '../renderer/src/render-behind.ts'
import type { Scene } from '../renderer/src/stage/scene.ts'
import { stageScene } from '../renderer/src/stage/stage-scene.ts'
import { bands, KernelCrew } from '../renderer/src/trace/kernel-crew.ts'
import { giveBack } from '../renderer/src/trace/memory-shelf.ts'
import { packScene } from '../renderer/src/trace/scene-buffers.ts'
import { growTree, type TraceOptions } from '../renderer/src/trace/trace-scene.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    sizes: { type: 'string', default: '768x576,1536x1152,2048x1152' },
    samples: { type: 'string', default: '4.3' },
    threads: { type: 'string', default: String(Math.min(16, availableParallelism())) },
    prompt: {
      type: 'string',
      multiple: true,
      default: ['a woman in a red dress walking a dog in a street in the rain'],
    },
  },
})
const many = [
  'a woman in a red dress walking a dog in a street in the rain',
  'a portrait of an old man with a beard',
  'a path through a forest in the morning',
  'a living room with a sofa and a fireplace',
  'a night city street with neon signs',
  'a beach with palm trees at sunset',
  'a market with many people',
]
const prompts = values.prompt.flatMap((prompt) => (prompt === 'many' ? many : [prompt]))
const host = createNodeHost({ threads: Number(values.threads) })
const samples = Number(values.samples)

interface Cost {
  readonly seconds: number
  readonly cpu: number
  /** Most that was resident, in MiB. */
  readonly peak: number
}
type Stages = Record<string, Cost>

const cpuNow = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
/** Lets the system count the most resident memory anew; where it cannot, the peak is that of the whole run. */
const forgetPeak = (): void => {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {}
}
const peakNow = (): number => {
  try {
    const [, kib] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    if (kib) return Number(kib) / 1024
  } catch {}
  return process.resourceUsage().maxRSS / 1024
}
const measure = async <T>(stages: Stages, name: string, work: () => T | Promise<T>): Promise<T> => {
  forgetPeak()
  const [start, cpu] = [performance.now(), cpuNow()]
  const result = await work()
  stages[name] = {
    seconds: (performance.now() - start) / 1000,
    cpu: cpuNow() - cpu,
    peak: peakNow(),
  }
  return result
}

/** The tree alone, and one ray a pixel through it. */
const floor = async (scene: Scene, width: number, height: number, stages: Stages) => {
  const buffers = await measure(stages, '(pack)', () =>
    packScene(scene, { width, height, seed: 1 }, host),
  )
  const crew = await KernelCrew.open(host, 'trace', buffers.memory)
  await crew.everywhere((i) => ['open', buffers.frame, buffers.scratch[i] ?? 0])
  await measure(stages, '(tree)', () => growTree(crew))
  await measure(stages, '(floor)', () => crew.all(bands('surveyRows', height, 8)))
  await crew.close()
  giveBack(host, buffers.memory)
}

/** Traces as every picture does; what comes after the picture's own last sample is the look behind and around. */
const trace = async (scene: Scene, film: TraceOptions, stages: Stages) => {
  forgetPeak()
  let traced: Cost = { seconds: 0, cpu: 0, peak: 0 }
  const [start, cpu] = [performance.now(), cpuNow()]
  const since = (): Cost => ({
    seconds: (performance.now() - start) / 1000,
    cpu: cpuNow() - cpu,
    peak: peakNow(),
  })
  const taken = await traceWithBehind(scene, film, host, () => {
    traced = since()
  })
  const whole = since()
  stages['trace'] = traced
  const past = {
    seconds: whole.seconds - traced.seconds,
    cpu: whole.cpu - traced.cpu,
    peak: whole.peak,
  }
  return { ...taken, past }
}

const picture = async (prompt: string, width: number, height: number): Promise<Stages> => {
  const stages: Stages = {}
  const words = await measure(stages, 'vocabulary', async () =>
    createVocabulary(await host.artNames()),
  )
  const brief = await measure(stages, 'words', () => parsePrompt(prompt, words))
  const options = { seed: 1, width, height, style: null, styleStrength: 0 }
  const scene = await measure(stages, 'stage', () => stageScene(brief, options, host))
  const { negative, behind, around, past } = await trace(
    scene,
    { width, height, samples, seed: 1 },
    stages,
  )
  const grade = meteredGrade(scene.grade, negative)
  const { pixels, veil } = await measure(stages, 'develop', () =>
    developVeiled(negative, { ...scene, grade }, { seed: 1 }, host),
  )
  await measure(stages, 'behind', () => behind(1, grade))
  await measure(stages, 'around', () => around(1, grade, { picture: pixels, veil }))
  const { seconds, cpu, peak } = stages['behind'] ?? { seconds: 0, cpu: 0, peak: 0 }
  stages['behind'] = {
    seconds: seconds + past.seconds,
    cpu: cpu + past.cpu,
    peak: Math.max(peak, past.peak),
  }
  const label = {
    prompt,
    enhancedPrompt: null,
    seed: 1,
    styleId: '',
    styleStrength: 0,
    engine: 'bench',
  }
  await measure(stages, 'png', () => writePng(pixels, label))
  await floor(scene, width, height, stages)
  return stages
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0

const report = (size: string, rounds: readonly Stages[]): void => {
  const names = Object.keys(rounds[0] ?? {})
  const of = (name: string, key: keyof Cost) => median(rounds.map((r) => r[name]?.[key] ?? 0))
  const own = names.filter((name) => !name.startsWith('('))
  const whole = (key: keyof Cost) =>
    median(rounds.map((r) => own.reduce((sum, name) => sum + (r[name]?.[key] ?? 0), 0)))
  const [width = 0, height = 0] = size.split('x').map(Number)
  const paths = width * height * samples
  const peak = Math.max(...own.map((name) => of(name, 'peak')))
  const line = (name: string, seconds: number, cpu: number, most: number) =>
    `  ${name.padEnd(12)} ${seconds.toFixed(2).padStart(7)} s ${cpu.toFixed(2).padStart(8)} CPU s ${most.toFixed(0).padStart(6)} MiB\n`
  const text = [
    `${size}, ${samples} samples, ${host.threads} threads\n`,
    ...names.map((name) => line(name, of(name, 'seconds'), of(name, 'cpu'), of(name, 'peak'))),
    line('whole', whole('seconds'), whole('cpu'), peak),
    `  ${(paths / of('trace', 'cpu') / 1e6).toFixed(2)} million paths per CPU s; `,
    `${((width * height) / of('(floor)', 'seconds') / 1e6).toFixed(1)} million bare rays a second; `,
    `a path costs ${(of('trace', 'cpu') / samples / of('(floor)', 'cpu')).toFixed(1)} × a bare ray; `,
    `the whole ${(whole('cpu') / of('(floor)', 'cpu')).toFixed(0)} × the floor; peak ${peak.toFixed(0)} MiB\n`,
  ]
  process.stdout.write(text.join(''))
}

for (const prompt of prompts) {
  process.stdout.write(`${prompt}\n`)
  for (const size of values.sizes.split(',')) {
    const [width = 0, height = 0] = size.split('x').map(Number)
    const rounds: Stages[] = []
    for (let i = 0; i < Number(values.rounds); i++)
      rounds.push(await picture(prompt, width, height))
    report(size, rounds)
  }
}
await host.close()
