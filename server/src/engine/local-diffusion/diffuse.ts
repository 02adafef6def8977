// From words to a picture: text to numbers, noise through the schedule's passes, latents to pixels.
import type { LoadedModel, Tensor } from './loaded-model.ts'
import { gaussianNoise } from './noise.ts'
import type { Size } from './picture-size.ts'
import { openSchedule, type Sampling } from './schedule/choose.ts'
import { mix } from './schedule/schedule.ts'

/** What the text encoder made of the words; the same for every picture of a batch. */
export interface Words {
  readonly hidden: Tensor
  /** Of the negative prompt; null when nothing is guided away from. */
  readonly against: Tensor | null
}

export interface Wish {
  readonly words: Words
  readonly sampling: Sampling
  readonly seed: number
  /** Pixels; both sides are what `modelSize` gives. */
  readonly size: Size
  /** Begins from these latents instead of noise alone; `strength` 1 keeps nothing of them, 0 all. */
  readonly reference: { readonly latents: Tensor; readonly strength: number } | null
}

export interface Watch {
  /** Looked at between passes. */
  readonly signal: AbortSignal
  /** After each pass: how many of all are done, and the latents as the model now sees their end. */
  passed(done: number, all: number, clean: Tensor): Promise<void>
}

/** How strongly the prompt acts, as LCM's UNet reads it: sines and cosines of a thousand times the scale. */
export const guidanceEmbedding = (guidance: number, size: number): Tensor => {
  const half = Math.floor(size / 2)
  const data = new Float32Array(size)
  for (let i = 0; i < half; i++) {
    const angle = (guidance - 1) * 1000 * Math.exp((-Math.log(10_000) * i) / Math.max(1, half - 1))
    data[i] = Math.sin(angle)
    data[half + i] = Math.cos(angle)
  }
  return { dims: [1, size], data }
}

/** Whether a second pass without the prompt is made at each step, which doubles the time. */
export const isGuided = (
  model: Pick<LoadedModel, 'guidanceEmbedding'>,
  guidance: number,
): boolean => guidance > 1 && model.guidanceEmbedding === null

/** One pass, guided: what the prompt adds is taken `guidance` times. */
const denoise = async (
  model: LoadedModel,
  sample: Tensor,
  timestep: number,
  { hidden, against }: Words,
  guidance: number,
): Promise<Float32Array> => {
  const size = model.guidanceEmbedding
  const condition = size === null ? null : guidanceEmbedding(guidance, size)
  const withWords = await model.denoise(sample, timestep, hidden, condition)
  if (against === null || !isGuided(model, guidance)) return withWords.data
  const without = await model.denoise(sample, timestep, against, condition)
  return mix(guidance, withWords.data, 1 - guidance, without.data)
}

/** One picture as [1, 3, height, width] in -1 to 1. Rejects with the signal's reason between passes. */
export const diffuse = async (model: LoadedModel, wish: Wish, watch: Watch): Promise<Tensor> => {
  const { seed, sampling, reference, words } = wish
  const height = wish.size.height / model.downscale
  const width = wish.size.width / model.downscale
  const dims = [1, model.latentChannels, height, width]
  const count = model.latentChannels * height * width
  const { schedule, begin } = openSchedule(
    model.schedulerConfig,
    sampling,
    reference?.strength ?? 1,
  )
  const noise = gaussianNoise(seed, 0, count)
  let sample = reference
    ? schedule.addNoise(reference.latents.data, noise, begin)
    : noise.map((value) => value * schedule.initialScale)
  const all = schedule.timesteps.length - begin
  for (let index = begin; index < schedule.timesteps.length; index++) {
    watch.signal.throwIfAborted()
    const seen = { dims, data: schedule.input(sample, index) }
    const timestep = schedule.timesteps[index] ?? 0
    const output = await denoise(model, seen, timestep, words, sampling.guidance)
    const stepped = schedule.step(output, index, sample, () =>
      gaussianNoise(seed, index + 1, count),
    )
    sample = stepped.sample
    await watch.passed(index - begin + 1, all, { dims, data: stepped.clean })
  }
  watch.signal.throwIfAborted()
  return model.decode({ dims, data: sample })
}
