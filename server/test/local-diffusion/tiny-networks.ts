// Writes the smallest networks that keep the contracts of depth models and upscalers, whose answers a test can work out.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  encodeModel,
  type Initialiser,
  type Node,
} from '../../src/engine/local-diffusion/protobuf.ts'
import { hashFile } from '../../src/models/installed.ts'
import { type ModelKind, writeManifest } from '../../src/models/manifest.ts'

const floats = (name: string, dims: readonly number[], values: readonly number[]): Initialiser => ({
  name,
  element: 'float',
  dims,
  data: new Uint8Array(Float32Array.from(values).buffer),
})
const node = (
  type: string,
  inputs: readonly string[],
  output: string,
  attributes: Node['attributes'] = {},
): Node => ({
  type,
  domain: '',
  inputs,
  outputs: [output],
  attributes,
})

/** pixel_values [1, 3, H, W] as ImageNet has them to predicted_depth [1, H, W]: the redder, the nearer. */
export const redIsNear = (): Uint8Array =>
  encodeModel({
    inputs: [{ name: 'pixel_values', element: 'float', dims: [1, 3, 'height', 'width'] }],
    outputs: [{ name: 'predicted_depth', element: 'float', dims: [1, 'height', 'width'] }],
    initialisers: [
      floats('weight', [1, 3, 1, 1], [0.229, 0, 0]),
      floats('bias', [1], [0.485]),
      {
        name: 'axis',
        element: 'int64',
        dims: [1],
        data: new Uint8Array(BigInt64Array.of(1n).buffer),
      },
    ],
    nodes: [
      node('Conv', ['pixel_values', 'weight', 'bias'], 'red', { kernel_shape: [1, 1] }),
      node('Squeeze', ['red', 'axis'], 'predicted_depth'),
    ],
  })

/** [1, 3, h, w] to [1, 3, 2h, 2w]: every pixel four times. */
export const twice = (): Uint8Array =>
  encodeModel({
    inputs: [{ name: 'input', element: 'float', dims: [1, 3, 'h', 'w'] }],
    outputs: [{ name: 'output', element: 'float', dims: [1, 3, 'h2', 'w2'] }],
    initialisers: [floats('scales', [4], [1, 1, 2, 2])],
    nodes: [
      node('Resize', ['input', '', 'scales'], 'output', {
        mode: 'nearest',
        coordinate_transformation_mode: 'asymmetric',
        nearest_mode: 'floor',
      }),
    ],
  })

/** As `openfield models add` leaves it. */
export const install = async (
  modelsFolder: string,
  name: string,
  kind: ModelKind,
  bytes: Uint8Array,
): Promise<void> => {
  const folder = join(modelsFolder, name)
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'model.onnx')
  await writeFile(path, bytes)
  const file = { path: 'model.onnx', bytes: bytes.length, sha256: await hashFile(path) }
  await writeManifest(folder, {
    version: 1,
    name,
    kind,
    source: 'a test',
    licence: 'mit',
    files: [file],
  })
}
