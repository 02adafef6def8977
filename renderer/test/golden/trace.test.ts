// What the tracer must answer where the right answer is known, and that threads don't change a byte.
import { createHash } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { develop } from '../../src/look/develop.ts'
import { createNodeHost } from '../../src/node/host.ts'
import type { MeshBuilder } from '../../src/stage/mesh-builder.ts'
import { random } from '../../src/stage/random.ts'
import type { Scene } from '../../src/stage/scene.ts'
import {
  RECORD_ALBEDO,
  RECORD_FLOATS,
  RECORD_LIGHT,
  RECORD_SAMPLES,
  SKY_DEPTH,
} from '../../src/trace/frame-layout.ts'
import { KernelCrew } from '../../src/trace/kernel-crew.ts'
import { giveBack, takeMemory } from '../../src/trace/memory-shelf.ts'
import { packScene } from '../../src/trace/scene-buffers.ts'
import { growTree, type Negative, traceScene, traceTakes } from '../../src/trace/trace-scene.ts'
import { evenSky, smallScene, stillLife } from './small-scenes.ts'

const one = createNodeHost({ threads: 1 })
const two = createNodeHost({ threads: 2 })
afterAll(async () => {
  await one.close()
  await two.close()
})

const light = (negative: Negative, x: number, y: number): number[] => {
  const at = (y * negative.width + x) * RECORD_FLOATS
  const samples = negative.records[at + RECORD_SAMPLES] ?? 0
  return [0, 1, 2].map((k) => (negative.records[at + RECORD_LIGHT + k] ?? 0) / samples)
}

/** Four metres above the ground, looking straight down. */
const downwards: Scene['lens'] = {
  eye: [0, 4, 0.001],
  target: [0, 0, 0],
  fov: 30,
  aperture: 0,
  focus: 4,
  roll: 0,
  projection: 'plane',
}

test('a matte plane under an even sky shows its own colour', async () => {
  const scene = smallScene((b) => {
    const m = b.material({ color: [0.8, 0.5, 0.2], f0: 0 })
    b.quad([-900, 0, 900], [900, 0, 900], [900, 0, -900], [-900, 0, -900], m)
  })
  const negative = await traceScene(scene, { width: 16, height: 12, samples: 16, seed: 3 }, two)
  const [r = 0, g = 0, b = 0] = light(negative, 8, 10)
  expect(r).toBeCloseTo(0.8, 3)
  expect(g).toBeCloseTo(0.5, 3)
  expect(b).toBeCloseTo(0.2, 3)
})

test('light goes under the skin: past its edge red is left, and where it falls straight on all is as on chalk', async () => {
  const ball = async (share: number): Promise<Negative> => {
    const scene = smallScene(
      (b) => b.sphere(b.material({ color: [0.8, 0.8, 0.8], f0: 0, share }), undefined, 64),
      {
        sky: { ...evenSky(0), sun: [1, 0, 0], sunLight: [3, 3, 3] },
        lens: { ...downwards, eye: [0, 0, 6], target: [0, 0, 0], fov: 25 },
        bounces: 1,
      },
    )
    return traceScene(scene, { width: 48, height: 48, samples: 32, seed: 5 }, two)
  }
  const [chalk, skin] = [await ball(0), await ball(1)]
  const [dark, edge] = [light(chalk, 21, 24), light(skin, 21, 24)]
  expect(dark[0]).toBeLessThan(0.02)
  expect(edge[0]).toBeGreaterThan(4 * ((edge[2] ?? 0) + 0.005))
  const far = [light(chalk, 40, 24), light(skin, 40, 24)]
  expect(far[1]?.[0]).toBeGreaterThanOrEqual(far[0]?.[0] ?? 0)
  expect((far[1]?.[0] ?? 0) / (far[0]?.[0] ?? 1)).toBeLessThan(1.15)
})

test('a white mirror or matte ball in an even furnace disappears', async () => {
  for (const metal of [0, 1]) {
    const scene = smallScene(
      (b) => {
        const m = b.material({ color: [1, 1, 1], f0: 0, metal, roughness: 0.3 })
        b.sphere(m, undefined, 64)
      },
      { bounces: 40 },
    )
    const negative = await traceScene(scene, { width: 24, height: 24, samples: 32, seed: 5 }, two)
    for (let i = 0; i < 24; i++) expect(light(negative, i, 12)[0]).toBeCloseTo(1, 2)
  }
})

test('a ball of clear glass in an even furnace disappears', async () => {
  const scene = smallScene(
    (b) => {
      const m = b.material({ surface: 'glass', color: [1, 1, 1], f0: 0.08, roughness: 0.05 })
      b.sphere(m, undefined, 64)
    },
    { bounces: 40 },
  )
  const negative = await traceScene(scene, { width: 24, height: 24, samples: 256, seed: 5 }, two)
  // Single pixels differ by the luck of what a wall mirrors; none gains or loses light.
  const row = Array.from({ length: 24 }, (_, i) => light(negative, i, 12)[0] ?? 0)
  expect(row.reduce((a, b) => a + b) / 24).toBeCloseTo(1, 2)
  expect(Math.max(...row.map((v) => Math.abs(v - 1)))).toBeLessThan(0.1)
})

test('a pane of glass tints what is behind, casts no shadow, and keeps its own distance', async () => {
  const seen = async (tint: readonly [number, number, number] | null) => {
    const scene = smallScene(
      (b) => {
        const m = b.material({ color: [0.8, 0.5, 0.2], f0: 0 })
        b.quad([-900, 0, 900], [900, 0, 900], [900, 0, -900], [-900, 0, -900], m)
        if (!tint) return
        const pane = b.material({ surface: 'glass', color: tint, f0: 0, roughness: 1 })
        b.quad([-900, 1, 900], [900, 1, 900], [900, 1, -900], [-900, 1, -900], pane)
      },
      { lens: downwards, sky: { ...evenSky(0), sunLight: [2, 2, 2] } },
    )
    return traceScene(scene, { width: 16, height: 12, samples: 16, seed: 3 }, two)
  }
  const [bare, green] = [await seen(null), await seen([0.5, 1, 0.5])]
  const [plain, tinted] = [light(bare, 8, 6), light(green, 8, 6)]
  // Only the way to the lens takes the colour: the sun's falls through glass as if there were none.
  expect((tinted[0] ?? 0) / (plain[0] ?? 1)).toBeCloseTo(0.5, 2)
  expect((tinted[1] ?? 0) / (plain[1] ?? 1)).toBeCloseTo(1, 2)
  const at = (6 * 16 + 8) * RECORD_FLOATS + RECORD_ALBEDO
  expect(green.records[at]).toBeCloseTo(bare.records[at] ?? 0, 3)
  expect(green.depth[6 * 16 + 8]).toBeCloseTo(3, 2)
  expect(bare.depth[6 * 16 + 8]).toBeCloseTo(4, 2)
})

test('depth is metres along the axis, and the object under each pixel is known', async () => {
  const scene = smallScene(
    (b) => {
      b.object = 3
      const m = b.material()
      b.quad([-2, -1, -5], [2, -1, -5], [2, 1, -5], [-2, 1, -5], m)
    },
    {
      lens: {
        eye: [0, 0, 0],
        target: [0, 0, -1],
        fov: 60,
        aperture: 0.2,
        focus: 2,
        roll: 0,
        projection: 'plane',
      },
    },
  )
  const { depth, objects, width } = await traceScene(
    scene,
    { width: 64, height: 48, samples: 1, seed: 1 },
    two,
  )
  expect(depth[24 * width + 32]).toBeCloseTo(5, 4)
  expect(depth[24 * width + 18]).toBeCloseTo(5, 4)
  expect(objects[24 * width + 32]).toBe(3)
  expect(depth[2 * width + 2]).toBe(SKY_DEPTH)
  expect(objects[2 * width + 2]).toBe(-1)
})

/** Möller and Trumbore in plain numbers. */
const distance = (o: number[], d: number[], p: Float32Array, t: number): number => {
  const v = (k: number, a: number) => p[t * 9 + k * 3 + a] ?? 0
  const e1 = [0, 1, 2].map((a) => v(1, a) - v(0, a))
  const e2 = [0, 1, 2].map((a) => v(2, a) - v(0, a))
  const s = [0, 1, 2].map((a) => (o[a] ?? 0) - v(0, a))
  const x = (a: number[], b: number[]) => [
    (a[1] ?? 0) * (b[2] ?? 0) - (a[2] ?? 0) * (b[1] ?? 0),
    (a[2] ?? 0) * (b[0] ?? 0) - (a[0] ?? 0) * (b[2] ?? 0),
    (a[0] ?? 0) * (b[1] ?? 0) - (a[1] ?? 0) * (b[0] ?? 0),
  ]
  const dot = (a: number[], b: number[]) =>
    a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
  const q = x(d, e2)
  const inverse = 1 / dot(e1, q)
  const u = dot(s, q) * inverse
  const r = x(s, e1)
  const w = dot(d, r) * inverse
  const at = dot(e2, r) * inverse
  return u >= 0 && w >= 0 && u + w <= 1 && at > 2e-5 ? at : Number.POSITIVE_INFINITY
}

test('the tree finds what a search through all triangles finds', async () => {
  const draw = random(11)
  const count = 700
  const corners = new Float32Array(count * 9)
  for (let t = 0; t < count; t++) {
    const [x, y, z] = [draw() * 10, draw() * 10, draw() * 10]
    for (let k = 0; k < 3; k++) corners.set([x + draw(), y + draw(), z + draw()], t * 9 + k * 3)
  }
  const scene = smallScene((b) => {
    const m = b.material()
    for (let t = 0; t < count; t++) {
      const [a, c, d] = [0, 1, 2].map((k) => {
        const at = t * 9 + k * 3
        return b.vertex([corners[at] ?? 0, corners[at + 1] ?? 0, corners[at + 2] ?? 0], [0, 1, 0])
      })
      b.triangle(a ?? 0, c ?? 0, d ?? 0, m)
    }
  })
  const buffers = packScene(scene, { width: 1, height: 1, seed: 1 }, one)
  const crew = await KernelCrew.open(one, 'trace', buffers.memory)
  await crew.everywhere((i) => ['open', buffers.frame, buffers.scratch[i] ?? 0])
  await growTree(crew)
  let hits = 0
  for (let i = 0; i < 300; i++) {
    const o = [draw() * 10, draw() * 10, draw() * 10].map(Math.fround)
    const raw = [draw() - 0.5, draw() - 0.5, draw() - 0.5]
    const l = Math.sqrt(raw.reduce((sum, c) => sum + c * c, 0))
    const d = raw.map((c) => Math.fround(c / l))
    let nearest = Number.POSITIVE_INFINITY
    for (let t = 0; t < count; t++) nearest = Math.min(nearest, distance(o, d, corners, t))
    const found = await crew.once('probe', ...o, ...d)
    if (Number.isFinite(nearest)) hits++
    expect(found).toBeCloseTo(Number.isFinite(nearest) ? nearest : -1, 3)
  }
  await crew.close()
  expect(hits).toBeGreaterThan(50)
})

test('the same seed gives the same bytes in one thread and in two, another seed others', async () => {
  const scene = stillLife()
  const make = async (host: typeof one, seed: number) => {
    const negative = await traceScene(scene, { width: 96, height: 64, samples: 5, seed }, host)
    const picture = await develop(negative, scene, { seed }, host)
    return createHash('sha256').update(picture.data).digest('hex')
  }
  const first = await make(one, 9)
  // Again in memories that have served other pictures, full of what those left.
  for (const bytes of [1 << 24, 1 << 25]) {
    const memory = takeMemory(one, bytes)
    new Uint8Array(memory.buffer).fill(0x7f)
    giveBack(one, memory)
  }
  expect(await make(one, 9)).toBe(first)
  expect(await make(two, 9)).toBe(first)
  expect(await make(two, 10)).not.toBe(first)
})

test('stops when told to', async () => {
  const stop = new AbortController()
  const work = traceScene(
    stillLife(),
    { width: 400, height: 300, samples: 64, seed: 1 },
    two,
    (fraction) => fraction > 0.2 && stop.abort(new Error('enough')),
    stop.signal,
  )
  await expect(work).rejects.toThrow('enough')
})

test('a film around the picture sees the further out the coarser', async () => {
  const scene = smallScene(
    (b) => {
      const m = b.material({ color: [0.5, 0.5, 0.5], f0: 0 })
      b.quad([-900, -1, -900], [900, -1, -900], [900, -1, 900], [-900, -1, 900], m)
    },
    {
      lens: {
        ...{ eye: [0, 0, 0], target: [0, 0, -1], fov: 40, aperture: 0, focus: 3, roll: 0 },
        projection: 'plane',
      },
    },
  )
  const film = {
    ...{ width: 24, height: 32, halfHeight: 0.5, from: 0, samples: () => 1 },
    ...{ stretch: 0.8, inner: { width: 0.25, height: 0.4 } },
  }
  const { around } = await traceTakes(
    scene,
    { width: 64, height: 48, samples: 1, seed: 3 },
    () => null,
    film,
    two,
  )
  for (const y of [18, 22, 26, 31]) {
    const down = (2 * (y + 0.5)) / film.height - 1
    const out = down + film.stretch * Math.max(0, down - film.inner.height) ** 2
    // A floor a metre below the lens.
    expect(around?.depth[y * film.width + 7]).toBeCloseTo(1 / (out * film.halfHeight), 3)
  }
})

test('past the subject and past a distance the lens sees what is behind, and only where it is told to', async () => {
  const wall = (
    b: MeshBuilder,
    z: number,
    color: readonly [number, number, number],
    id: number,
  ) => {
    b.object = id
    const m = b.material({ color, f0: 0 })
    b.quad([-9, -9, z], [9, -9, z], [9, 9, z], [-9, 9, z], m)
  }
  const scene = smallScene(
    (b) => {
      wall(b, -3, [0.9, 0.1, 0.1], 1)
      wall(b, -4, [0.9, 0.1, 0.1], 1)
      wall(b, -6, [0.1, 0.8, 0.1], 0)
      wall(b, -9, [0.1, 0.1, 0.7], 0)
    },
    {
      lens: {
        eye: [0, 0, 0],
        target: [0, 0, -1],
        fov: 40,
        aperture: 0.05,
        focus: 3,
        roll: 0,
        projection: 'plane',
      },
    },
  )
  const size = { width: 16, height: 12 }
  // Left past the subject, in the middle past seven metres, right nothing.
  const rules = Float32Array.from({ length: 16 * 12 }, (_, k) =>
    k % 16 < 5 ? -1 : k % 16 < 10 ? 7 : 0,
  )
  const take = (host: typeof two) =>
    traceTakes(
      scene,
      { width: 32, height: 24, samples: 4, seed: 3 },
      () => ({ ...size, rules, samples: 6 }),
      around,
      host,
    )
  // A film twice as large about the same middle, of which the upper quarter is not wanted.
  const around = {
    width: 32,
    height: 24,
    halfHeight: 2 * Math.tan((scene.lens.fov * Math.PI) / 360),
    stretch: 0,
    inner: { width: 16 / 24, height: 12 / 24 },
    from: 6,
    samples: (k: number, depth: number, object: number) =>
      depth > 8 ? 1 : object === 1 ? 4 : k % 32 < 8 ? 0 : 2,
  }
  const { negative, past, around: wide } = await take(two)
  expect(negative.depth[0]).toBeCloseTo(3, 3)
  if (!past) throw new Error('nothing was taken past')
  expect(past.depth[2]).toBeCloseTo(6, 2)
  expect(past.depth[7]).toBeCloseTo(9, 2)
  const at = (x: number) => past.records.subarray((6 * 16 + x) * RECORD_FLOATS)
  expect(at(2)[RECORD_SAMPLES]).toBe(6)
  expect(at(13)[RECORD_SAMPLES]).toBe(0)
  const albedo = (x: number) => [0, 1, 2].map((c) => (at(x)[RECORD_ALBEDO + c] ?? 0) / 6)
  expect(albedo(2)[1]).toBeCloseTo(0.8, 2)
  expect(albedo(7)[2]).toBeCloseTo(0.7, 2)
  const again = await take(one)
  expect(again.past?.records).toEqual(past.records)
  if (!wide) throw new Error('nothing was taken around')
  // The wider film shows at half the scale what the picture shows.
  const both = (y: number, x: number) => [
    wide.objects[(12 + y) * 32 + 16 + x],
    negative.objects[(12 + 2 * y) * 32 + 16 + 2 * x],
  ]
  for (const [y, x] of [
    [0, 0],
    [3, 6],
    [-4, -7],
  ] as const) {
    const [coarse, fine] = both(y, x)
    expect(coarse).toBe(fine)
  }
  const samplesAt = (k: number) => wide.records[k * RECORD_FLOATS + RECORD_SAMPLES]
  expect(samplesAt(2 * 32 + 16)).toBe(0)
  const planned = (k: number) => around.samples(k, wide.depth[k] ?? 0, wide.objects[k] ?? 0)
  for (let k = 6 * 32; k < 24 * 32; k++) expect(samplesAt(k)).toBe(planned(k))
  expect(again.around?.records).toEqual(wide.records)
})
