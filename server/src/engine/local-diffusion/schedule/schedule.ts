// The promise of a schedule: in which steps noise becomes a picture, and what one step does to the latents.

/** Fresh gaussian numbers for one step, as many as the latents have. */
export type Noise = () => Float32Array

export interface Stepped {
  /** The latents that the next pass reads; after the last step the finished ones. */
  readonly sample: Float32Array
  /** What the model now takes the finished latents to be; for previews. */
  readonly clean: Float32Array
}

export interface Schedule {
  /** The word in the configuration. */
  readonly name: SchedulerName
  /** What the UNet is told at each pass, noisiest first. */
  readonly timesteps: readonly number[]
  /** Pure noise is multiplied by this before the first pass. */
  readonly initialScale: number
  /** What the UNet sees of the latents in pass `index`. */
  input(sample: Float32Array, index: number): Float32Array
  /** Passes are done in order, each once: multistep schedules remember the one before. */
  step(output: Float32Array, index: number, sample: Float32Array, noise: Noise): Stepped
  /** Known latents with as much noise as pass `index` begins with. */
  addNoise(clean: Float32Array, noise: Float32Array, index: number): Float32Array
}

export const schedulerNames = ['euler', 'euler-a', 'dpm++-2m', 'ddim', 'lcm', 'one-step'] as const
export type SchedulerName = (typeof schedulerNames)[number]

/** What the UNet's output stands for. */
export type Prediction = 'epsilon' | 'v_prediction' | 'sample'

/** `a·x + b·y`, number by number. */
export const mix = (a: number, x: Float32Array, b: number, y: Float32Array): Float32Array => {
  const out = new Float32Array(x.length)
  for (let i = 0; i < out.length; i++) out[i] = a * (x[i] ?? 0) + b * (y[i] ?? 0)
  return out
}
