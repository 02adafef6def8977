// Converts the ×2 network of the npm package @upscalerjs/esrgan-slim to the ONNX file in models/: `npx tsx server/scripts/convert-upscaler.ts <unpacked package> <out.onnx>`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { model, node, tensor, value } from './onnx-writer.ts'

interface Layer {
  readonly name: string
  readonly class_name: string
  readonly config: { readonly kernel_size?: readonly [number, number]; readonly filters?: number }
  readonly inbound_nodes: readonly (readonly (readonly [string, ...unknown[]])[])[]
}

const [folder, target] = process.argv.slice(2)
if (!folder || !target) throw new Error('usage: convert-upscaler <package folder> <out.onnx>')
const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'))
const described = read('models/x2/model.json') as {
  modelTopology: { model_config: { config: { layers: Layer[] } } }
  weightsManifest: { weights: { name: string; shape: number[]; dtype: string }[] }[]
}
const shard = readFileSync(join(folder, 'models/x2/group1-shard1of1.bin'))
const weights = new Map<string, { shape: number[]; data: Float32Array }>()
let offset = 0
for (const { name, shape, dtype } of described.weightsManifest.flatMap((it) => it.weights)) {
  if (dtype !== 'float32') throw new Error(`${name} is not float32`)
  const size = shape.reduce((all, side) => all * side, 1)
  const data = Float32Array.from({ length: size }, (_, i) => shard.readFloatLE(offset + i * 4))
  weights.set(name, { shape, data })
  offset += size * 4
}
if (offset !== shard.length) throw new Error(`${shard.length - offset} bytes are left over`)
const weight = (name: string) => {
  const found = weights.get(name)
  if (!found) throw new Error(`no weight ${name}`)
  return found
}

const nodes: Buffer[] = []
const tensors: Buffer[] = []

/** The network counts colours to 255, ours to 1: the first and the last convolution take the factor. */
function convolution({ name }: Layer, input: string): void {
  const { shape, data } = weight(`${name}/kernel`)
  const bias = weight(`${name}/bias`).data
  const [height = 0, width = 0, ins = 0, outs = 0] = shape
  const [gain, lift] = name === 'F_m1' ? [255, 1] : name === 'SR' ? [1 / 255, 1 / 255] : [1, 1]
  const turned = new Float32Array(data.length)
  // From height, width, in, out to out, in, height, width.
  for (let o = 0; o < outs; o++)
    for (let i = 0; i < ins; i++)
      for (let at = 0; at < height * width; at++)
        turned[(o * ins + i) * height * width + at] = (data[(at * ins + i) * outs + o] ?? 0) * gain
  const side = (height - 1) / 2
  tensors.push(tensor(`${name}_kernel`, [outs, ins, height, width], turned))
  tensors.push(
    tensor(
      `${name}_bias`,
      [outs],
      bias.map((it) => it * lift),
    ),
  )
  nodes.push(
    node('Conv', [input, `${name}_kernel`, `${name}_bias`], name, {
      kernel_shape: [height, width],
      pads: [side, side, side, side],
    }),
  )
}

for (const layer of described.modelTopology.model_config.config.layers) {
  const inputs = (layer.inbound_nodes[0] ?? []).map(([name]) => name)
  const [input = ''] = inputs
  if (layer.class_name === 'Conv2D') convolution(layer, input)
  else if (layer.class_name === 'Activation') nodes.push(node('Relu', [input], layer.name))
  else if (layer.class_name === 'Concatenate')
    nodes.push(node('Concat', inputs, layer.name, { axis: 1 }))
  else if (layer.class_name === 'Add') nodes.push(node('Add', inputs, layer.name))
  else if (layer.class_name === 'UpSampling2D') {
    // Every pixel four times: a transposed convolution of ones, channel by channel.
    tensors.push(tensor('ones', [12, 1, 2, 2], new Float32Array(48).fill(1)))
    nodes.push(
      node('ConvTranspose', [input, 'ones'], layer.name, {
        kernel_shape: [2, 2],
        strides: [2, 2],
        group: 12,
      }),
    )
  } else if (layer.class_name !== 'InputLayer')
    throw new Error(`no way to convert a ${layer.class_name}`)
}

writeFileSync(
  target,
  model({
    name: 'esrgan-slim-x2',
    nodes,
    tensors,
    inputs: [value('LR', [1, 3, 'height', 'width'])],
    outputs: [value('SR', [1, 3, 'twice_height', 'twice_width'])],
    facts: {
      source: `npm package @upscalerjs/esrgan-slim ${(read('package.json') as { version: string }).version}, models/x2`,
      licence: 'MIT, Copyright (c) 2022 Kevin Scott',
      input: 'RGB, 0 to 1, planar',
    },
  }),
)
