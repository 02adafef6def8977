// Workflows for a server about which only its URL is known: its model files, by the names they are published under, decide.
import type { ComfyuiApi } from './comfyui-api.ts'
import { choicesOf, nodeInfo } from './comfyui-info.ts'
import { openWorkflow, type Slot, type Workflow, workflowOptions } from './workflows.ts'

/** Model files by the loader that lists them. */
export interface ModelFiles {
  readonly checkpoints: readonly string[]
  readonly unets: readonly string[]
  readonly clips: readonly string[]
  readonly vaes: readonly string[]
}

/** Checkpoints that are no text-to-image models of the two families that one file is enough for. */
const others =
  /flux|sd3|sd_?3\.|svd|stable.video|wan|ltx|hunyuan|refiner|inpaint|cascade|audio|upscale|3d|qwen|cosmos|mochi|lumina|hidream/i
const xl = /xl|pony|illustrious|noob/i

interface Found {
  readonly workflow: string
  readonly values: Readonly<Record<string, string | number>>
}

const first = (names: readonly string[], ...patterns: RegExp[]): string | undefined =>
  names.find((name) => patterns.every((pattern) => pattern.test(name)))

const pictureFor = ({ checkpoints, unets, clips, vaes }: ModelFiles): Found | null => {
  const unet = first(unets, /flux/i, /dev|schnell/i)
  const [clip1, clip2] = [first(clips, /t5xxl/i), first(clips, /clip_l/i)]
  const vae = first(vaes, /(^|[\\/_-])ae\./i)
  if (unet && clip1 && clip2 && vae) {
    const steps = /schnell/i.test(unet) ? { steps: 4 } : {}
    return { workflow: 'flux', values: { unet, clip1, clip2, vae, ...steps } }
  }
  const plain = checkpoints.filter((name) => !others.test(name))
  const checkpoint = first(plain, xl) ?? plain[0]
  if (!checkpoint) return null
  return { workflow: xl.test(checkpoint) ? 'sdxl' : 'sd15', values: { checkpoint } }
}

const clipsFor = ({ unets, clips, vaes }: ModelFiles): Partial<Record<Slot, Found>> => {
  const clip = first(clips, /umt5/i)
  const [small, smallVae] = [first(unets, /wan/i, /5b/i, /ti2v/i), first(vaes, /wan2[._]2/i)]
  const unet_high = first(unets, /wan/i, /i2v/i, /high/i)
  const unet_low = first(unets, /wan/i, /i2v/i, /low/i)
  const vae = first(vaes, /wan_?2[._]1/i)
  const large =
    clip && unet_high && unet_low && vae ? { unet_high, unet_low, clip, vae } : undefined
  return {
    ...(large && { clip: { workflow: 'wan2.2-14b', values: large } }),
    // Small as it is, the 5B model makes five seconds in a fraction of the time.
    ...(clip &&
      small &&
      smallVae && {
        clip: { workflow: 'wan2.2-5b', values: { unet: small, clip, vae: smallVae } },
      }),
    ...(large && { clipToEnd: { workflow: 'wan2.2-14b-flf', values: large } }),
  }
}

/** The workflows that these files are enough for. */
export const workflowsFor = (files: ModelFiles): Partial<Record<Slot, Workflow>> => {
  const picture = pictureFor(files)
  const found = { ...(picture && { picture, pictureAfter: picture }), ...clipsFor(files) }
  return Object.fromEntries(
    Object.entries(found).map(([slot, options]) => [
      slot,
      openWorkflow(slot as Slot, workflowOptions.parse(options)),
    ]),
  )
}

/** Asks the server for its model files. Throws RemoteFault. */
export const discoverWorkflows = async (
  { client }: ComfyuiApi,
  signal: AbortSignal,
): Promise<Partial<Record<Slot, Workflow>>> => {
  const listOf = async (name: string, input: string): Promise<readonly string[]> => {
    const call = { path: `/object_info/${name}`, signal, maxBytes: 32 * 2 ** 20 }
    const info = (await client.json(call, nodeInfo))[name]
    return choicesOf(info?.input.required?.[input]) ?? []
  }
  return workflowsFor({
    checkpoints: await listOf('CheckpointLoaderSimple', 'ckpt_name'),
    unets: await listOf('UNETLoader', 'unet_name'),
    clips: await listOf('CLIPLoader', 'clip_name'),
    vaes: await listOf('VAELoader', 'vae_name'),
  })
}
