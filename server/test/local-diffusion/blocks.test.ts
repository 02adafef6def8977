// Are the parts of diffusion networks right, against the same parts in plain 64-bit loops?
import { describe, expect, test, vi } from 'vitest'
import { resnet, transformer } from '../../src/engine/local-diffusion/blocks.ts'
import type { Graph } from '../../src/engine/local-diffusion/graph.ts'
import {
  attention,
  conv,
  fromRows,
  groupNorm,
  layerNorm,
  linear,
  silu,
  toRows,
  upsampleConv,
  upsampleTo,
} from '../../src/engine/local-diffusion/layers.ts'
import { partDifference, randomPlain } from './graph-case.ts'
import { plainResnet, plainTransformer } from './plain-model.ts'
import { attend, gelu, type Plain, silu as plainSilu, resized } from './plain-network.ts'
import type { TensorList } from './tensor-names.ts'
import type { Dtype } from './tiny-model.ts'

// Five seconds are short where many programs share a machine.
vi.setConfig({ testTimeout: 60_000 })

const CLOSE = 2e-6
const picture = randomPlain([2, 8, 5, 6], 1)

const affine = (name: string, ...shape: number[]): TensorList => [
  [`${name}.weight`, shape],
  [`${name}.bias`, shape.slice(0, 1)],
]

test.each<Dtype>(['F32', 'F16', 'BF16'])(
  'a convolution reads %s weights as they lie in the file',
  async (dtype) => {
    const apart = await partDifference({
      dtype,
      tensors: [['first', [3]], ...affine('it', 12, 8, 3, 3)],
      inputs: { x: picture },
      graph: (g, { x = '' }) => conv(g, x, 'it', [8, 12]),
      plain: (net, { x }) => net.conv(x as Plain, 'it'),
    })
    expect(apart).toBeLessThan(CLOSE)
  },
)

test.each([
  { stride: 2, pads: [1, 1, 1, 1] as const },
  { stride: 2, pads: [0, 0, 1, 1] as const },
])('a convolution that halves the sides: %o', async ({ stride, pads }) => {
  const apart = await partDifference({
    tensors: affine('it', 4, 8, 3, 3),
    inputs: { x: picture },
    graph: (g, { x = '' }) => conv(g, x, 'it', [8, 4], { stride, pads }),
    plain: (net, { x }) => net.conv(x as Plain, 'it', stride, pads),
  })
  expect(apart).toBeLessThan(CLOSE)
})

test.each([true, false])('twice the sides in four small convolutions, bias %s', async (bias) => {
  const tensors = affine('it', 8, 8, 3, 3).slice(0, bias ? 2 : 1)
  const apart = await partDifference({
    tensors,
    inputs: { x: picture },
    graph: (g, { x = '' }) => upsampleConv(g, x, 'it', 8, bias),
    plain: (net, { x }) => net.conv(resized(x as Plain, 10, 12), 'it'),
  })
  expect(apart).toBeLessThan(CLOSE)
})

test.each([
  [10, 12],
  [9, 11],
  [9, 12],
])('pixels are repeated to %i by %i', async (height, width) => {
  const apart = await partDifference({
    tensors: affine('it', 4, 8, 3, 3),
    inputs: { x: picture, like: randomPlain([2, 3, height, width], 2) },
    graph: (g, { x = '', like = '' }) => conv(g, upsampleTo(g, x, like), 'it', [8, 4]),
    plain: (net, { x }) => net.conv(resized(x as Plain, height, width), 'it'),
  })
  expect(apart).toBeLessThan(CLOSE)
})

test.each([1, 2, 4, 8])('groups of channels are normalised: %i groups', async (groups) => {
  const apart = await partDifference({
    tensors: affine('it', 8),
    inputs: { x: picture },
    graph: (g, { x = '' }) => groupNorm(g, x, 'it', 8, { groups, epsilon: 1e-5 }),
    plain: (net, { x }) => net.groupNorm(x as Plain, 'it', groups, 1e-5),
  })
  expect(apart).toBeLessThan(CLOSE)
})

describe('rows', () => {
  const rows = randomPlain([7, 8], 3)
  test('are normalised', async () => {
    const apart = await partDifference({
      tensors: affine('it', 8),
      inputs: { x: rows },
      graph: (g, { x = '' }) => layerNorm(g, x, 'it', 8),
      plain: (net, { x }) => net.layerNorm(x as Plain, 'it'),
    })
    expect(apart).toBeLessThan(CLOSE)
  })
  test.each<Dtype>(['F32', 'F16', 'BF16'])('go through a linear layer of %s', async (dtype) => {
    const apart = await partDifference({
      dtype,
      tensors: affine('it', 5, 8),
      inputs: { x: rows },
      graph: (g, { x = '' }) => silu(g, linear(g, x, 'it', [8, 5])),
      plain: (net, { x }) => plainSilu(net.linear(x as Plain, 'it')),
    })
    expect(apart).toBeLessThan(CLOSE)
  })
  test('go through half of a wide layer', async () => {
    const apart = await partDifference({
      tensors: affine('it', 10, 8),
      inputs: { x: rows },
      graph: (g, { x = '' }) => g.op('Gelu', [linear(g, x, 'it', [8, 5], { rows: [5, 10] })]),
      plain: (net, { x }) => {
        const wide = net.linear(x as Plain, 'it')
        return gelu({ shape: [7, 5], data: wide.data.filter((_, n) => n % 10 >= 5) })
      },
    })
    expect(apart).toBeLessThan(CLOSE)
  })
  test('come from pixels and go back', async () => {
    const apart = await partDifference({
      tensors: affine('unused', 2),
      inputs: { x: picture },
      graph: (g, { x = '' }) => fromRows(g, toRows(g, x, 8), x, 8),
      plain: (_, { x }) => x as Plain,
    })
    expect(apart).toBe(0)
  })
})

describe('attention', () => {
  const q = randomPlain([2, 70, 16], 4)
  const k = randomPlain([2, 33, 16], 5)
  const v = randomPlain([2, 33, 16], 6)
  const own = (
    key: string,
    g: Graph,
    it: Readonly<Record<string, string>>,
    heads: number,
    causal: boolean,
  ) =>
    attention(g, [it['q'] ?? '', it[key] ?? '', it[key === 'q' ? 'q' : 'v'] ?? ''], heads, causal)
  test.each([1, 2, 4])('on other tokens with %i heads', async (heads) => {
    const apart = await partDifference({
      tensors: affine('unused', 2),
      inputs: { q, k, v },
      graph: (g, it) => own('k', g, it, heads, false),
      plain: (_, it) => attend(it['q'] as Plain, [it['k'] as Plain, it['v'] as Plain], heads),
    })
    expect(apart).toBeLessThan(CLOSE)
  })
  test.each([true, false])('on the same tokens, only earlier ones: %s', async (causal) => {
    const apart = await partDifference({
      tensors: affine('unused', 2),
      inputs: { q },
      graph: (g, it) => own('q', g, it, 2, causal),
      plain: (_, it) => attend(it['q'] as Plain, [it['q'] as Plain, it['q'] as Plain], 2, causal),
    })
    expect(apart).toBeLessThan(CLOSE)
  })
})

describe('a residual block', () => {
  const tensors = (inner: number, outer: number, time: boolean): TensorList => [
    ...affine('it.norm1', inner),
    ...affine('it.conv1', outer, inner, 3, 3),
    ...affine('it.norm2', outer),
    ...affine('it.conv2', outer, outer, 3, 3),
    ...(time ? affine('it.time_emb_proj', outer, 12) : []),
    ...(inner === outer ? [] : affine('it.conv_shortcut', outer, inner, 1, 1)),
  ]
  test.each([
    { outer: 8, rows: 0 },
    { outer: 12, rows: 0 },
    { outer: 8, rows: 1 },
    { outer: 12, rows: 2 },
  ])('to $outer channels with $rows rows of time', async ({ outer, rows }) => {
    const norm = { groups: 4, epsilon: 1e-5 }
    const time = randomPlain([Math.max(rows, 1), 12], 8)
    const apart = await partDifference({
      tensors: tensors(8, outer, rows > 0),
      inputs: rows > 0 ? { x: picture, time } : { x: picture },
      graph: (g, { x = '', time: value }) =>
        resnet(g, x, 'it', [8, outer], { norm, time: value ? { value, width: 12 } : null }),
      plain: (net, it) => plainResnet(net, it['x'] as Plain, 'it', [4, 1e-5], it['time'] ?? null),
    })
    expect(apart).toBeLessThan(5e-6)
  })
})

describe('a transformer', () => {
  const affines = (...names: string[]) => names.flatMap((name) => affine(name, 8))
  const block = (name: string): TensorList => [
    ...affines(`${name}.norm1`, `${name}.norm2`, `${name}.norm3`),
    ...['attn1', 'attn2'].flatMap((attn): TensorList => {
      const from = attn === 'attn1' ? 8 : 6
      return [
        [`${name}.${attn}.to_q.weight`, [8, 8]],
        [`${name}.${attn}.to_k.weight`, [8, from]],
        [`${name}.${attn}.to_v.weight`, [8, from]],
        ...affine(`${name}.${attn}.to_out.0`, 8, 8),
      ]
    }),
    ...affine(`${name}.ff.net.0.proj`, 64, 8),
    ...affine(`${name}.ff.net.2`, 8, 32),
  ]
  test.each([
    { depth: 1, heads: 2, square: [8, 8] },
    { depth: 2, heads: 4, square: [8, 8, 1, 1] },
  ])('of depth $depth with $heads heads', async ({ depth, heads, square }) => {
    const names = Array.from({ length: depth }, (_, i) => `it.transformer_blocks.${i}`)
    const apart = await partDifference({
      tensors: [
        ...affine('it.norm', 8),
        ...affine('it.proj_in', ...square),
        ...affine('it.proj_out', ...square),
        ...names.flatMap(block),
      ],
      inputs: { x: picture, words: randomPlain([2, 9, 6], 9) },
      graph: (g, { x = '', words = '' }) =>
        transformer(g, x, 'it', 8, {
          heads,
          depth,
          groups: 4,
          onlyCross: false,
          words: { rows: g.op('Reshape', [words, g.wholes(-1, 6)]), width: 6 },
          batch: x,
        }),
      plain: (net, it) =>
        plainTransformer(net, it['x'] as Plain, 'it', it['words'] as Plain, {
          heads,
          depth,
          groups: 4,
        }),
    })
    expect(apart).toBeLessThan(1e-5)
  })
})
