// Develops a negative into a picture: denoise, weather in the air, glow, film curve, finishes, grain.
import type { Veil } from '../depth/veil.ts'
import type { Pixels, Progress, RendererHost } from '../host.ts'
import type { Grade, Scene } from '../stage/scene.ts'
import { RECORD_FLOATS } from '../trace/frame-layout.ts'
import { bands, KernelCrew, lanesOf } from '../trace/kernel-crew.ts'
import { giveBack, takeMemory } from '../trace/memory-shelf.ts'
import type { Negative } from '../trace/trace-scene.ts'
import { BAND, type Darkroom, layOut, writeBlock } from './darkroom.ts'
import * as at from './develop-layout.ts'
import type { Pass } from './easel.ts'
import { boxOfSubject, planFinishes } from './finish.ts'
import { measureVeil } from './measure-veil.ts'
import { scatterParticles } from './particles.ts'

export interface DevelopOptions {
  /** Seeds grain and weather. */
  readonly seed: number
  /** Widths of the denoiser: 0 none, 5 (the default) reaches 64 pixels. */
  readonly denoise?: number
  /** True for what no frame surrounds: finishes then write and draw nothing on it. */
  readonly bare?: boolean
}

/** How far apart in light two pixels may lie to be mixed, in standard deviations. */
const STRENGTH = 2.4
/** How much farther with every width from the third on: what earlier ones left are blotches, whose variance says too little of them. */
const WIDER = 0.4

/** Brings the records in band by band and turns them into planes. */
const bringIn = async (
  crew: KernelCrew,
  memory: WebAssembly.Memory,
  places: Darkroom,
  { records, width, height }: Negative,
  signal?: AbortSignal,
): Promise<void> => {
  const row = width * RECORD_FLOATS
  await crew.feed(
    Math.ceil(height / BAND),
    (i, lane) => {
      const [y0, y1] = [i * BAND, Math.min(height, (i + 1) * BAND)]
      const offset = places.records[lane] ?? 0
      new Float32Array(memory.buffer, offset, BAND * row).set(records.subarray(y0 * row, y1 * row))
      return ['prepareRows', y0, y1, offset]
    },
    signal,
  )
}

/** From noisy planes to clean light: guides, then ever wider levels. */
const denoising = (height: number, levels: number): Pass[] => {
  const rows = (name: string, ...rest: readonly number[]) => bands(name, height, BAND, ...rest)
  const list: Pass[] = []
  let albedo: number = at.ALBEDO_R
  let light: number = at.LIGHT_R
  if (levels > 0) {
    for (const step of [1, 2]) {
      const next = albedo === at.ALBEDO_R ? at.OTHER_R : at.ALBEDO_R
      list.push(rows('smoothAlbedoRows', albedo, next, step))
      albedo = next
    }
    list.push(rows('temperRows'), rows('steadyRows'))
    light = at.OTHER_R
  }
  for (let level = 0; level < levels; level++) {
    const next = light === at.LIGHT_R ? at.OTHER_R : at.LIGHT_R
    list.push(
      rows('guideRows', light, Math.max(2, 1 << level)),
      rows('denoiseRows', light, next, 1 << level, STRENGTH * (1 + WIDER * Math.max(0, level - 1))),
    )
    light = next
  }
  list.push(rows('relightRows', light, albedo))
  return list
}

/** From light to display values. */
const toning = (height: number, grade: Grade, particles: number): Pass[] => {
  const rows = (name: string, ...rest: readonly number[]) => bands(name, height, BAND, ...rest)
  return [
    ...(particles > 0 ? [rows('drawParticles', 0, particles)] : []),
    ...(grade.bloom > 0
      ? [[['gatherGlow']] as const, [0, 1, 2].map((c) => ['spreadGlow', c] as const)]
      : []),
    rows('toneRows'),
  ]
}

/** How near the sharp plane is, per metre; from the subject itself where it can be seen. */
const nearness = ({ depth, objects }: Negative, { lens }: Pick<Scene, 'lens'>): number => {
  let sum = 0
  let count = 0
  for (let i = 0; i < objects.length; i += 7) {
    if (objects[i] !== 1) continue
    sum += 1 / Math.max(0.01, depth[i] ?? 1)
    count++
  }
  return count > 0 ? sum / count : 1 / Math.max(0.1, lens.focus)
}

/** The developed light, kept while the picture is made of it, to make the same picture without weather. */
const keepLight = (memory: WebAssembly.Memory, { planes, planeBytes }: Darkroom): Uint8Array =>
  new Uint8Array(memory.buffer, planes + planeBytes * at.LIGHT_R - at.PADDING * 4, 3 * planeBytes)

/** A picture, and what of it is weather; null when nothing is in the air. */
export interface Developed {
  readonly pixels: Pixels
  readonly veil: Veil | null
}

/** Makes the picture. Rejects with the signal's reason when it is aborted. */
export const develop = async (
  negative: Negative,
  scene: Pick<Scene, 'grade' | 'finishes' | 'weather' | 'lens'>,
  options: DevelopOptions,
  host: RendererHost,
  progress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<Pixels> =>
  (await developVeiled(negative, scene, { ...options, veil: false }, host, progress, signal)).pixels

/** As `develop`, with the weather told apart: with any, toning and finishes are done twice. */
export const developVeiled = async (
  negative: Negative,
  scene: Pick<Scene, 'grade' | 'finishes' | 'weather' | 'lens'>,
  options: DevelopOptions & { readonly veil?: boolean },
  host: RendererHost,
  progress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<Developed> => {
  signal?.throwIfAborted()
  const { width, height } = negative
  const { seed, bare = false } = options
  const weather = scatterParticles(scene.weather, width, height, seed, scene.grade.exposure)
  const veiled = weather.length > 0 && options.veil !== false
  const subject = boxOfSubject(negative.objects, width, height)
  const film = { width, height, seed, subject, near: nearness(negative, scene), bare }
  const finish = planFinishes(scene.finishes, film, weather.length)
  const particles = Float32Array.from(
    [...weather.map(({ floats }) => floats), ...finish.marks].flat(),
  )
  const places = layOut(negative, particles.length, lanesOf(host))
  const memory = takeMemory(host, places.arena.bytes)
  new Float32Array(memory.buffer, places.particles, particles.length).set(particles)
  writeBlock(memory, places, negative, seed, scene.grade)
  const crew = await KernelCrew.open(host, 'look', memory)
  try {
    await crew.everywhere(() => ['open', places.block])
    await bringIn(crew, memory, places, negative, signal)
    const clean = denoising(height, options.denoise ?? 5)
    const rest = (drops: number) => [
      ...toning(height, scene.grade, drops),
      ...finish.passes,
      bands('printRows', height, BAND),
    ]
    const all = clean.length + rest(weather.length).length * (veiled ? 2 : 1)
    let done = 0
    const run = async (passes: readonly Pass[]) => {
      for (const step of passes) {
        await crew.all(step, signal)
        progress(++done / all, 'developing')
      }
    }
    const print = (): Pixels => {
      const data = new Uint8Array(memory.buffer, places.pixels, width * height * 4).slice()
      return { width, height, data }
    }
    await run(clean)
    const light = veiled ? keepLight(memory, places).slice() : null
    await run(rest(weather.length))
    const pixels = print()
    if (!light) return { pixels, veil: null }
    keepLight(memory, places).set(light)
    await run(rest(0))
    return { pixels, veil: measureVeil(pixels, print(), weather) }
  } finally {
    await crew.close()
    giveBack(host, memory)
  }
}
