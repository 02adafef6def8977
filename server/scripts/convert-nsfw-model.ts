// Converts the MobileNetV2 of the npm package nsfwjs to the ONNX file in models/: `npx tsx server/scripts/convert-nsfw-model.ts <nsfwjs folder> <out.onnx>`.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Attribute, model, node, tensor, value } from './onnx-writer.ts'

interface Layer {
  name: string
  class_name: string
  config: {
    padding?: string | [[number, number], [number, number]]
    strides?: [number, number]
    kernel_size?: [number, number]
    epsilon?: number
    max_value?: number
    activation?: string
    filters?: number
  }
  inbound_nodes: [string, number, number, unknown][][]
}
interface Weight {
  name: string
  shape: number[]
  quantization: { min: number; scale: number; dtype: string }
}
interface Packed {
  shape: number[]
  quantized: Uint8Array
  min: number
  scale: number
}

const [folder, target] = process.argv.slice(2)
if (!folder || !target) throw new Error('usage: convert-nsfw-model <nsfwjs folder> <out.onnx>')
const require = createRequire(import.meta.url)
const source = join(folder, 'dist/models/mobilenet_v2')
const described = require(join(source, 'model.min.js')) as {
  modelTopology: { model_config: { config: { layers: Layer[] } } }
  weightsManifest: { weights: Weight[] }[]
}
const shard = Buffer.from(require(join(source, 'group1-shard1of1.min.js')) as string, 'base64')
const version = (
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
).version
const layers = described.modelTopology.model_config.config.layers

const weights = new Map<string, Packed>()
let offset = 0
for (const { name, shape, quantization } of described.weightsManifest.flatMap((it) => it.weights)) {
  if (quantization.dtype !== 'uint8') throw new Error(`${name} is not uint8`)
  const size = shape.reduce((all, side) => all * side, 1)
  const quantized = shard.subarray(offset, offset + size)
  weights.set(name, { shape, quantized, min: quantization.min, scale: quantization.scale })
  offset += size
}
if (offset !== shard.length)
  throw new Error(`${shard.length - offset} bytes of weights are left over`)

const weight = (name: string): Packed => {
  const found = weights.get(name)
  if (!found) throw new Error(`no weight ${name}`)
  return found
}
const real = (name: string): Float32Array => {
  const { quantized, min, scale } = weight(name)
  return Float32Array.from(quantized, (q) => q * scale + min)
}

const nodes: Buffer[] = []
const tensors: Buffer[] = []
/** What ONNX calls the output of each layer; layers that vanish stand for their input. */
const outputs = new Map<string, string>()
/** Zero padding that the next convolution takes over: top, left, bottom, right. */
const padding = new Map<string, number[]>()

/** A weight kept as the bytes it came as, with one scale per output channel. */
function dequantized(
  name: string,
  shape: number[],
  data: Uint8Array,
  packed: Packed,
  gains: Float32Array,
) {
  const zero = Math.round(-packed.min / packed.scale)
  if (Math.abs(zero + packed.min / packed.scale) > 1e-3 || zero < 0 || zero > 255)
    throw new Error(`${name} has no whole zero point`)
  tensors.push(
    tensor(`${name}_bytes`, shape, data),
    tensor(
      `${name}_scale`,
      [gains.length],
      gains.map((gain) => gain * packed.scale),
    ),
    tensor(`${name}_zero`, [gains.length], new Uint8Array(gains.length).fill(zero)),
  )
  const axis = shape.length === 4 ? 0 : 1
  nodes.push(
    node('DequantizeLinear', [`${name}_bytes`, `${name}_scale`, `${name}_zero`], name, { axis }),
  )
}

/** Batch normalisation that directly follows becomes part of the convolution: a gain and a bias per channel. */
function normalisation(after: string): { name: string; gains: Float32Array; biases: Float32Array } {
  const found = layers.find(
    (layer) => layer.class_name === 'BatchNormalization' && inputsOf(layer)[0] === after,
  )
  if (!found) throw new Error(`nothing normalises ${after}`)
  const { name } = found
  const gamma = real(`${name}/gamma`)
  const variance = real(`${name}/moving_variance`)
  const gains = gamma.map((g, c) => g / Math.sqrt((variance[c] ?? 0) + (found.config.epsilon ?? 0)))
  const mean = real(`${name}/moving_mean`)
  const biases = real(`${name}/beta`).map((b, c) => b - (mean[c] ?? 0) * (gains[c] ?? 0))
  return { name, gains, biases }
}

const inputsOf = (layer: Layer): string[] => (layer.inbound_nodes[0] ?? []).map(([name]) => name)

function convolution(layer: Layer, input: string, from: string): void {
  const depthwise = layer.class_name === 'DepthwiseConv2D'
  const packed = weight(`${layer.name}/${depthwise ? 'depthwise_kernel' : 'kernel'}`)
  const [height = 0, width = 0, third = 0, fourth = 0] = packed.shape
  const [outs, ins] = depthwise ? [third, 1] : [fourth, third]
  const data = new Uint8Array(packed.quantized.length)
  // From height, width, in, out (depthwise: height, width, out, 1) to out, in, height, width.
  for (let o = 0; o < outs; o += 1)
    for (let i = 0; i < ins; i += 1)
      for (let place = 0; place < height * width; place += 1)
        data[(o * ins + i) * height * width + place] =
          packed.quantized[(place * ins + i) * outs + o] ?? 0
  const { name, gains, biases } = normalisation(layer.name)
  dequantized(`${layer.name}_kernel`, [outs, ins, height, width], data, packed, gains)
  tensors.push(tensor(`${layer.name}_bias`, [outs], biases))
  const side = layer.config.padding === 'same' ? (height - 1) / 2 : 0
  const attributes: Record<string, Attribute> = {
    kernel_shape: [height, width],
    strides: layer.config.strides ?? [1, 1],
    pads: padding.get(from) ?? [side, side, side, side],
    group: depthwise ? outs : 1,
  }
  nodes.push(node('Conv', [input, `${layer.name}_kernel`, `${layer.name}_bias`], name, attributes))
  outputs.set(name, name)
}

function dense(layer: Layer, input: string): void {
  const packed = weight(`${layer.name}/kernel`)
  const gains = new Float32Array(packed.shape[1] ?? 0).fill(1)
  dequantized(`${layer.name}_kernel`, packed.shape, packed.quantized, packed, gains)
  tensors.push(tensor(`${layer.name}_bias`, [gains.length], real(`${layer.name}/bias`)))
  nodes.push(
    node('Gemm', [input, `${layer.name}_kernel`, `${layer.name}_bias`], `${layer.name}_sum`),
  )
  const softmax = layer.config.activation === 'softmax'
  const output = softmax ? 'scores' : layer.name
  nodes.push(
    softmax
      ? node('Softmax', [`${layer.name}_sum`], output, { axis: 1 })
      : node('Relu', [`${layer.name}_sum`], output),
  )
  outputs.set(layer.name, output)
}

tensors.push(tensor('zero', [], new Float32Array([0])), tensor('six', [], new Float32Array([6])))
for (const layer of layers) {
  const from = inputsOf(layer)
  const inputs = from.map((name) => outputs.get(name) ?? name)
  const [input = '', second = ''] = inputs
  switch (layer.class_name) {
    case 'InputLayer':
      outputs.set(layer.name, 'pixels')
      break
    case 'ZeroPadding2D': {
      const sides = layer.config.padding as [[number, number], [number, number]]
      padding.set(layer.name, [sides[0][0], sides[1][0], sides[0][1], sides[1][1]])
      outputs.set(layer.name, input)
      break
    }
    case 'Conv2D':
    case 'DepthwiseConv2D':
      convolution(layer, input, from[0] ?? '')
      break
    case 'BatchNormalization':
      break
    case 'ReLU':
      if (layer.config.max_value !== 6) throw new Error('expected a ReLU of 6')
      nodes.push(node('Clip', [input, 'zero', 'six'], layer.name))
      outputs.set(layer.name, layer.name)
      break
    case 'Add':
      nodes.push(node('Add', [input, second], layer.name))
      outputs.set(layer.name, layer.name)
      break
    case 'AveragePooling2D':
      nodes.push(node('GlobalAveragePool', [input], layer.name))
      outputs.set(layer.name, layer.name)
      break
    case 'Flatten':
      nodes.push(node('Flatten', [input], layer.name, { axis: 1 }))
      outputs.set(layer.name, layer.name)
      break
    case 'Dropout':
      outputs.set(layer.name, input)
      break
    case 'Dense':
      dense(layer, input)
      break
    default:
      throw new Error(`no way to convert a ${layer.class_name}`)
  }
}

writeFileSync(
  target,
  model({
    name: 'nsfw-mobilenet-v2',
    nodes,
    tensors,
    inputs: [value('pixels', ['n', 3, 224, 224])],
    outputs: [value('scores', ['n', 5])],
    facts: {
      source: `npm package nsfwjs ${version}, model MobileNetV2`,
      licence: 'MIT, Copyright (c) 2019 Infinite Red, Inc.',
      input: 'RGB, 0 to 1, planar, 224 by 224, picture squeezed to the square',
      output: 'probabilities of Drawing, Hentai, Neutral, Porn, Sexy',
    },
  }),
)
