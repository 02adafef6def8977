// The net's steps give the numbers that a hand gives, and the kernel the numbers that plain sums give.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../../film/kernel.ts'
import { faceNet } from './face-net.data.ts'
import { type Net, prepare, type Tensor } from './net.ts'
import { personNet } from './person-net.data.ts'
import { preparePlain } from './plain-net.ts'

const kernel = await startWarpKernel(
  readFileSync(new URL('../../../build/warp.wasm', import.meta.url)),
)

/** Little-endian 16-bit floats of small whole and half numbers. */
const halves = (values: readonly number[]): string => {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((v, i) => {
    if (v === 0) return
    const power = Math.floor(Math.log2(Math.abs(v)))
    const part = Math.round((Math.abs(v) / 2 ** power - 1) * 1024)
    bytes.writeUInt16LE((v < 0 ? 0x8000 : 0) | ((power + 15) << 10) | part, 2 * i)
  })
  return bytes.toString('base64')
}

const run = (steps: readonly object[], weights: readonly number[], input: Tensor): number[] => {
  const net = { steps: JSON.stringify(steps), weights: halves(weights) }
  const [out] = prepare(net)(kernel)(input, [-1])
  expect(preparePlain(net)(input, [-1])[0]).toEqual(out)
  return [...(out?.data ?? [])]
}

const grid: Tensor = { width: 2, height: 2, channels: 1, data: Float32Array.of(1, 2, 3, 4) }

test('a convolution with zeros around it, with a stride, with offsets', () => {
  const conv = { op: 'conv', from: 0, at: 0, shape: [3, 3, 1, 1], bias: -1, stride: 1, same: true }
  const sum = Array(9).fill(1)
  expect(run([conv], sum, grid)).toEqual([10, 10, 10, 10])
  expect(run([{ ...conv, stride: 2 }], sum, grid)).toEqual([10])
  expect(run([{ ...conv, bias: 9 }], [...sum, -0.5], grid)).toEqual([9.5, 9.5, 9.5, 9.5])
  const two = { ...conv, shape: [1, 1, 1, 2] }
  expect(run([two], [2, -1], grid)).toEqual([2, -1, 4, -2, 6, -3, 8, -4])
})

test('joining, clipping, averaging, resizing and widening', () => {
  expect(run([{ op: 'plus', from: 0, with: 0 }], [], grid)).toEqual([2, 4, 6, 8])
  expect(run([{ op: 'times-fixed', from: 0, at: 0, shape: [1] }], [-2], grid)).toEqual([
    -2, -4, -6, -8,
  ])
  const fixed = { op: 'plus-fixed', from: 0, at: 0, shape: [1] }
  expect(run([fixed, { op: 'relu', from: 1 }], [-2], grid)).toEqual([0, 0, 1, 2])
  expect(run([fixed, { op: 'relu6', from: 1 }], [4], grid)).toEqual([5, 6, 6, 6])
  expect(run([{ op: 'mean', from: 0 }], [], grid)).toEqual([2.5])
  expect(run([{ op: 'most', from: 0 }], [], grid)).toEqual([4])
  expect(run([{ op: 'resize', from: 0, size: 1 }], [], grid)).toEqual([2.5])
  expect(run([{ op: 'channels', from: 0, more: 1 }], [], grid)).toEqual([1, 0, 2, 0, 3, 0, 4, 0])
  const widen = { op: 'widen', from: 0, at: 0, shape: [1, 2, 1, 1] }
  expect(run([widen], [1, 2], grid)).toEqual([1, 2, 2, 4, 3, 6, 4, 8])
})

/** Blobs of colour, so that no layer sees only zeros. */
const blobs = (size: number, low: number): Tensor => {
  const data = Float32Array.from({ length: size * size * 3 }, (_, i) => {
    const [c, x, y] = [i % 3, Math.floor(i / 3) % size, Math.floor(i / 3 / size)]
    const v = 0.5 + 0.5 * Math.sin(x / (9 + 4 * c) + 3 * Math.cos(y / (17 - 3 * c)))
    return low + (1 - low) * v
  })
  return { width: size, height: size, channels: 3, data }
}

const furthest = (net: Net, input: Tensor, wanted: readonly number[]): number => {
  const mine = prepare(net)(kernel)(input, wanted)
  const plain = preparePlain(net)(input, wanted)
  return Math.max(
    ...mine.map((tensor, i) => {
      expect({ ...tensor, data: tensor.data.length }).toEqual({
        ...plain[i],
        data: plain[i]?.data.length,
      })
      return tensor.data.reduce(
        (far, v, k) => Math.max(far, Math.abs(v - (plain[i]?.data[k] ?? Number.NaN))),
        0,
      )
    }),
  )
}

test('both nets answer as plain 64-bit sums do', () => {
  expect(furthest(personNet, blobs(256, 0), [-1])).toBeLessThan(1e-3)
  expect(furthest(faceNet, blobs(128, -1), [59, 60, 83, 84])).toBeLessThan(1e-3)
})

test('a net answers the same a second time, whatever ran between', () => {
  const ask = () => prepare(personNet)(kernel)(blobs(256, 0), [-1])[0]?.data
  const first = ask()
  prepare(faceNet)(kernel)(blobs(128, -1), [59])
  expect(ask()).toEqual(first)
})
