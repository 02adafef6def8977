// Converts a small TensorFlow.js graph (selfie segmentation, face detection) to the data file the renderer reads:
//
//   npx tsx renderer/convert-net.ts <model.json> <out.data.ts> <exported name> <what it is>
//
// Weights stay the 16-bit floats of the original. Shapes of what flows are worked out when the net runs.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface GraphNode {
  readonly name: string
  readonly op: string
  readonly input?: readonly string[]
  readonly attr?: Record<string, { s?: string | string[]; list?: { i?: string[]; s?: string[] } }>
}
interface Weight {
  readonly name: string
  readonly shape: number[]
  readonly dtype: string
  readonly quantization?: { dtype: string }
}

const [source, target, exported, what] = process.argv.slice(2)
if (!source || !target || !exported || !what)
  throw new Error('usage: convert-net <model.json> <out.data.ts> <exported name> <what it is>')
const graph = JSON.parse(readFileSync(source, 'utf8')) as {
  modelTopology: { node: GraphNode[] }
  weightsManifest: { paths: string[]; weights: Weight[] }[]
}

const known = new Map<string, { shape: number[]; bytes: Buffer }>()
for (const { paths, weights } of graph.weightsManifest) {
  const shard = Buffer.concat(paths.map((path) => readFileSync(join(dirname(source), path))))
  let at = 0
  for (const { name, shape, dtype, quantization } of weights) {
    const size = shape.reduce((all, side) => all * side, 1)
    const half = quantization?.dtype === 'float16'
    if (!half && dtype !== 'int32') throw new Error(`${name} is neither float16 nor int32`)
    const bytes = shard.subarray(at, at + size * (half ? 2 : 4))
    at += bytes.length
    known.set(name, { shape, bytes })
  }
  if (at !== shard.length) throw new Error(`${shard.length - at} bytes are left over`)
}

const kept: Buffer[] = []
let offset = 0
/** Keeps a weight; its offset counts 16-bit floats. */
const keep = (name: string) => {
  const found = known.get(name)
  if (!found) throw new Error(`no weight ${name}`)
  const at = offset
  kept.push(found.bytes)
  offset += found.bytes.length / 2
  return { at, shape: found.shape }
}
const whole = (name: string): number[] => {
  const { bytes } = known.get(name) ?? { bytes: Buffer.alloc(0) }
  return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readInt32LE(4 * i))
}

const steps: object[] = []
/** Index of the value that each node makes. */
const values = new Map<string, number>()
const done = (node: GraphNode, step: object) => {
  steps.push(step)
  values.set(node.name, steps.length)
}
const list = (node: GraphNode, key: string) => (node.attr?.[key]?.list?.i ?? []).map(Number)
const word = (node: GraphNode, key: string) => {
  const s = node.attr?.[key]?.s
  return Buffer.from(Array.isArray(s) ? (s[0] ?? '') : (s ?? ''), 'base64').toString()
}

const words = (node: GraphNode, key: string) =>
  (node.attr?.[key]?.list?.s ?? []).map((s) => Buffer.from(s, 'base64').toString())

const unary: Record<string, string> = { Relu: 'relu', Relu6: 'relu6', Sigmoid: 'sigmoid' }
const silent = new Set(['Shape', 'StridedSlice', 'Pack'])

for (const node of graph.modelTopology.node) {
  const { op, name, input = [] } = node
  const from = (i: number) => values.get((input[i] ?? '').split(':')[0] ?? '') ?? -1
  const stride = list(node, 'strides')[1] ?? 1
  const same = word(node, 'padding') === 'SAME'
  if (op === 'Const' || silent.has(op)) continue
  if (op === 'Placeholder') values.set(name, 0)
  else if (op === 'Identity' || op === 'Reshape' || op === 'ConcatV2') values.set(name, from(0))
  else if (unary[op]) done(node, { op: unary[op], from: from(0) })
  else if (op === 'Conv2D' || op === '_FusedConv2D' || op === 'DepthwiseConv2dNative') {
    const kind = op === 'DepthwiseConv2dNative' ? 'depthwise' : 'conv'
    const bias = op === '_FusedConv2D' ? keep(input[2] ?? '') : null
    const { at, shape } = keep(input[1] ?? '')
    done(node, { op: kind, from: from(0), at, shape, bias: bias?.at ?? -1, stride, same })
    if (words(node, 'fused_ops').includes('Relu'))
      done(node, { op: 'relu', from: values.get(name) })
  } else if (op === 'Conv2DBackpropInput') {
    const { at, shape } = keep(input[1] ?? '')
    done(node, { op: 'widen', from: from(2), at, shape })
  } else if (op === 'ResizeBilinear')
    done(node, { op: 'resize', from: from(0), size: whole(input[1] ?? '')[0] })
  else if (op === 'AvgPool') done(node, { op: 'mean', from: from(0) })
  else if (op === 'MaxPool') done(node, { op: 'most', from: from(0) })
  else if (op === 'Pad') {
    const pads = whole(input[1] ?? '')
    if (pads[6] === 0 && (pads[7] ?? 0) > 0)
      done(node, { op: 'channels', from: from(0), more: pads[7] })
    else done(node, { op: 'border', from: from(0), pads: pads.slice(2, 6) })
  } else if (['Add', 'AddV2', 'AddN', 'Mul'].includes(op)) {
    const kind = op === 'Mul' ? 'times' : 'plus'
    const constant = input.findIndex((i) => known.has(i))
    if (constant < 0) done(node, { op: kind, from: from(0), with: from(1) })
    else
      done(node, { op: `${kind}-fixed`, from: from(1 - constant), ...keep(input[constant] ?? '') })
  } else throw new Error(`${name}: no way to convert ${op}`)
}

const weights = Buffer.concat(kept).toString('base64')
writeFileSync(
  target,
  `// ${what}; made by renderer/convert-net.ts.
import type { Net } from './net.ts'

export const ${exported}: Net = {
  steps:
    '${JSON.stringify(steps)}',
  weights:
    '${weights}',
}
`,
)
process.stdout.write(`${steps.length} steps, ${offset} weights\n`)
