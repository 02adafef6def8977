// Measures what local diffusion costs at real shapes with random weights: seconds, CPU seconds and memory by part and size.
//
//   npx tsx bench/diffusion.ts [--model sdxs|sd15] [--sizes 256,512] [--rounds 3] [--threads 2] [--dtype F16|F32] [--vae tiny|full]
//
// The folder is written below the temporary folder (0.9 GB for sdxs in F16, 2 GB for sd15) and removed again. Weights are a
// few random numbers repeated: how fast, never how good. Medians over the rounds; one more round before them is not counted.
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadModel } from '../server/src/engine/local-diffusion/load-model.ts'
import type { Tensor } from '../server/src/engine/local-diffusion/loaded-model.ts'
import {
  type TensorList,
  textTensors,
  tinyVaeTensors,
  unetTensors,
  vaeTensors,
} from '../server/test/local-diffusion/tensor-names.ts'
import {
  type Dtype,
  packed,
  randomNumbers,
  writeJson,
  writeSharedFiles,
} from '../server/test/local-diffusion/tiny-model.ts'

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'sdxs' },
    sizes: { type: 'string', default: '256,512' },
    rounds: { type: 'string', default: '3' },
    threads: { type: 'string', default: String(Math.min(16, availableParallelism())) },
    dtype: { type: 'string', default: 'F16' },
    vae: { type: 'string', default: 'tiny' },
  },
})

const text = {
  model_type: 'clip_text_model',
  hidden_act: 'quick_gelu',
  hidden_size: 768,
  intermediate_size: 3072,
  max_position_embeddings: 77,
  num_attention_heads: 12,
  num_hidden_layers: 12,
  vocab_size: 49408,
}
const unetBase = {
  attention_head_dim: 8,
  cross_attention_dim: 768,
  in_channels: 4,
  out_channels: 4,
  sample_size: 64,
}
const unets = {
  sdxs: {
    ...unetBase,
    block_out_channels: [320, 640, 1280],
    down_block_types: ['DownBlock2D', 'CrossAttnDownBlock2D', 'CrossAttnDownBlock2D'],
    layers_per_block: 1,
    mid_block_type: null,
    up_block_types: ['CrossAttnUpBlock2D', 'CrossAttnUpBlock2D', 'UpBlock2D'],
  },
  sd15: {
    ...unetBase,
    block_out_channels: [320, 640, 1280, 1280],
    down_block_types: [
      'CrossAttnDownBlock2D',
      'CrossAttnDownBlock2D',
      'CrossAttnDownBlock2D',
      'DownBlock2D',
    ],
    layers_per_block: 2,
    up_block_types: ['UpBlock2D', 'CrossAttnUpBlock2D', 'CrossAttnUpBlock2D', 'CrossAttnUpBlock2D'],
  },
}
const four = <T>(value: T): T[] => Array.from({ length: 4 }, () => value)
const tinyVae = {
  _class_name: 'AutoencoderTiny',
  encoder_block_out_channels: four(64),
  decoder_block_out_channels: four(64),
  latent_channels: 4,
  num_decoder_blocks: [3, 3, 3, 1],
  num_encoder_blocks: [1, 3, 3, 3],
}
const fullVae = {
  _class_name: 'AutoencoderKL',
  block_out_channels: [128, 256, 512, 512],
  down_block_types: four('DownEncoderBlock2D'),
  latent_channels: 4,
  layers_per_block: 2,
  up_block_types: four('UpDecoderBlock2D'),
}

/** A weights file of any size, from one block of random numbers for each spread. */
async function writeRepeated(file: string, list: TensorList, dtype: Dtype): Promise<void> {
  const size = dtype === 'F32' ? 4 : 2
  const header: Record<string, unknown> = {}
  let end = 0
  for (const [name, shape] of list) {
    const length = shape.reduce((product, dim) => product * dim, size)
    header[name] = { dtype, shape, data_offsets: [end, end + length] }
    end += length
  }
  const head = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(head.length))
  const handle = await open(file, 'w')
  await handle.writeFile(Buffer.concat([length, head]))
  for (const [name, shape] of list) {
    const block = blockFor(name, shape, dtype)
    let left = shape.reduce((product, dim) => product * dim, size)
    for (; left > 0; left -= block.length)
      await handle.write(block, 0, Math.min(left, block.length))
  }
  await handle.close()
}

const blocks = new Map<string, Uint8Array>()
/** Spread so that numbers stay near one through the network. */
function blockFor(name: string, shape: readonly number[], dtype: Dtype): Uint8Array {
  const mean = shape.length === 1 && name.endsWith('.weight') ? 1 : 0
  const fan = shape.slice(1).reduce((product, dim) => product * dim, 1)
  const spread = shape.length === 1 ? 0.1 : 1.7 / Math.sqrt(fan)
  const key = `${mean} ${spread}`
  const known = blocks.get(key)
  if (known) return known
  const next = randomNumbers(blocks.size + 1)
  const numbers = Float32Array.from({ length: 1 << 18 }, () => mean + (next() * 2 - 1) * spread)
  const block = packed(numbers, dtype)
  blocks.set(key, block)
  return block
}

async function writeModel(folder: string): Promise<void> {
  const unet = unets[values.model as keyof typeof unets]
  const tiny = values.vae === 'tiny'
  await writeSharedFiles(folder, 'StableDiffusionPipeline', { _class_name: 'DDIMScheduler' })
  const parts: [string, string, object, TensorList][] = [
    ['text_encoder', 'model', text, textTensors(text)],
    ['unet', 'diffusion_pytorch_model', unet, unetTensors(unet)],
    [
      'vae',
      'diffusion_pytorch_model',
      tiny ? tinyVae : fullVae,
      tiny ? tinyVaeTensors(tinyVae) : vaeTensors(fullVae),
    ],
  ]
  for (const [part, stem, config, list] of parts) {
    await mkdir(join(folder, part), { recursive: true })
    await writeJson(join(folder, part, 'config.json'), config)
    await writeRepeated(join(folder, part, `${stem}.safetensors`), list, values.dtype as Dtype)
    const count = list.reduce((n, [, shape]) => n + shape.reduce((a, b) => a * b, 1), 0)
    line(`${part}: ${(count / 1e6).toFixed(0)} M weights`)
  }
}

const line = (it: string) => process.stdout.write(`${it}\n`)
const memory = () => `${(process.memoryUsage().rss / 1e9).toFixed(2)} GB`

interface Cost {
  readonly seconds: number
  readonly cpu: number
}
async function cost(work: () => Promise<unknown>): Promise<Cost> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}
const middle = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

async function report(name: string, work: () => Promise<unknown>): Promise<void> {
  await work()
  const costs: Cost[] = []
  for (let i = 0; i < Number(values.rounds); i += 1) costs.push(await cost(work))
  const seconds = middle(costs.map((it) => it.seconds)).toFixed(2)
  line(
    `${name}: ${seconds} s, ${middle(costs.map((it) => it.cpu)).toFixed(2)} CPU s; resident ${memory()}`,
  )
}

const waves = (...dims: number[]): Tensor => ({
  dims,
  data: Float32Array.from({ length: dims.reduce((a, b) => a * b, 1) }, (_, i) => Math.sin(i * 7.3)),
})

const folder = mkdtempSync(join(tmpdir(), 'openfield-bench-'))
try {
  line(`${values.model}, ${values.dtype} on disk, ${values.threads} threads`)
  await writeModel(join(folder, 'model'))
  const options = {
    threads: Number(values.threads),
    providers: [],
    workFolder: join(folder, 'work'),
  }
  const [start, before] = [performance.now(), process.cpuUsage()]
  const model = await loadModel(join(folder, 'model'), options)
  const { user, system } = process.cpuUsage(before)
  line(
    `load: ${((performance.now() - start) / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} CPU s; resident ${memory()}`,
  )
  const ids = [Array.from({ length: 77 }, (_, i) => i * 600)]
  await report('text, 77 tokens', () => model.encodeText(ids))
  const hidden = await model.encodeText(ids)
  for (const size of values.sizes.split(',').map(Number)) {
    const latents = waves(1, 4, size / 8, size / 8)
    await report(`UNet pass, ${size}²`, () => model.denoise(latents, 500, hidden, null))
    await report(`decode, ${size}²`, () => model.decode(latents))
  }
  await model.close()
  line(`peak resident ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
