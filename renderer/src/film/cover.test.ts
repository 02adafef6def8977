// What nearer layers hide is left out, and nothing else is: frames are the same with and without.
import { readFile } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { type Layer, meshSheet, type Sheet } from '../depth/layer.ts'
import { random as seeded } from '../stage/random.ts'
import { startWarpKernel, type WarpKernel } from './kernel.ts'

vi.setConfig({ testTimeout: 60_000 })

const [width, height] = [160, 120]
// Smaller than what lies between the samples of what is covered.
const cell = 3

/** A sheet as large as the frame; clear where `clear` says so. */
const sheet = (role: Sheet['role'], clear: (x: number, y: number) => boolean): Layer => {
  const size = 48 * cell + 2
  const texture = new Uint8Array(size * size * 4)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (!clear(x, y)) texture.set([(x * 37) & 255, (y * 53) & 255, 90, 255], 4 * (y * size + x))
  return meshSheet(
    { texture, width: size, height: size, left: 0, top: 0, role },
    cell,
    { x: 0, y: 0 },
    () => 1,
  )
}

interface Loaded {
  readonly layer: Layer
  readonly table: number
  readonly vertices: number
  readonly uvs: number
  readonly quads: number
  readonly count: number
}

const load = (kernel: WarpKernel, layer: Layer): Loaded => {
  const { columns, rows, texture, textureWidth, textureHeight } = layer
  const uvs = kernel.put(layer.uvs)
  const quads = kernel.run.alloc(layer.quads.byteLength)
  const [from, near] = [kernel.put(layer.quads), kernel.put(layer.nearness)]
  return {
    layer,
    table: kernel.put(Int32Array.of(kernel.put(texture), textureWidth, textureHeight)),
    vertices: kernel.run.alloc(columns * rows * 16),
    uvs,
    quads,
    count: kernel.run.group(from, layer.quads.length, columns, rows, uvs, near, quads),
  }
}

test('a front with holes, turned, folded, shrunk and partly behind the lens hides only what it covers', async () => {
  const kernel = await startWarpKernel(
    await readFile(new URL('../../build/warp.wasm', import.meta.url)),
  )
  const { run } = kernel
  const back = load(
    kernel,
    sheet('back', () => false),
  )
  const holes = (x: number, y: number) =>
    Math.hypot(x - 60, y - 70) < 9 || (x > 95 && x < 98) || Math.hypot(x - 72, y - 70) > 68
  const front = load(kernel, sheet('subject', holes))
  const frame = kernel.put(new Uint8Array(width * height * 4))
  const grid = run.alloc(run.coverSize(width, height))
  const random = seeded(3)
  const draw = ({ layer, table, vertices, uvs, quads, count }: Loaded) =>
    run.drawMesh(table, 1, vertices, uvs, layer.columns, quads, count, 256, 0.6)
  const picture = () => kernel.bytes(frame, width * height * 4)
  const empty = () => kernel.ints(frame, width * height).filter((pixel) => pixel === 0).length
  run.setTarget(frame, width, height)
  let left = 0
  for (let round = 0; round < 300; round++) {
    const [turn, size, bend] = [2 * random() - 1, 0.5 + 1.6 * random(), 60 * random() ** 3]
    const [dx, dy] = [40 * random() - 20, 40 * random() - 20]
    const lost = round % 7 === 0 ? Math.floor(random() * 2000) : -1
    for (const { layer, vertices } of [back, front])
      for (
        let i = 0, out = kernel.floats(vertices, layer.columns * layer.rows * 4);
        i < layer.columns * layer.rows;
        i++
      ) {
        const [x, y] = [(layer.places[2 * i] ?? 0) - 72, (layer.places[2 * i + 1] ?? 0) - 72]
        const moved = layer === front.layer ? size * (x + bend * Math.sin(y / 9)) : 1.3 * x
        const along = layer === front.layer ? size * (y + bend * Math.sin(x / 11)) : 1.3 * y
        out[4 * i] = width / 2 + dx + Math.cos(turn) * moved - Math.sin(turn) * along
        out[4 * i + 1] = height / 2 + dy + Math.sin(turn) * moved + Math.cos(turn) * along
        out[4 * i + 3] = layer === front.layer && i === lost ? 0 : 1
      }
    const { layer, vertices, uvs, quads, count } = front
    run.clearCover(0, width, height)
    picture().fill(0)
    draw(back)
    const drawn = empty()
    draw(front)
    const whole = picture().slice()
    run.clearCover(grid, width, height)
    run.cover(vertices, uvs, layer.columns, layer.rows, quads, count)
    picture().fill(0)
    draw(back)
    left += empty() > drawn ? 1 : 0
    run.clearCover(0, width, height)
    draw(front)
    expect(Buffer.compare(picture(), whole), `round ${round}`).toBe(0)
  }
  expect(left).toBeGreaterThan(60)
})
