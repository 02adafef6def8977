// Measures how a picture's cost grows with pixels, samples, triangles and threads, one at a time, against the first value of each row.
//
//   npx tsx bench/image-growth.ts [--rounds 3] [--prompt "…"]
//
// Medians of trace and develop together. A growth of 1.0 says that twice as much costs twice as much, 0 that it costs nothing more.
// Triangles: every triangle is cut in four, so the picture stays the same while the tree grows.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { develop } from '../renderer/src/look/develop.ts'
import { createNodeHost } from '../renderer/src/node/host.ts'
import { parsePrompt } from '../renderer/src/prompt/parse.ts'
import { createVocabulary } from '../renderer/src/prompt/vocabulary.ts'
import type { Mesh, Scene } from '../renderer/src/stage/scene.ts'
import { stageScene } from '../renderer/src/stage/stage-scene.ts'
import { traceScene } from '../renderer/src/trace/trace-scene.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    prompt: {
      type: 'string',
      default: 'a woman in a red dress walking a dog in a street in the rain',
    },
  },
})

interface Case {
  readonly width: number
  readonly height: number
  readonly samples: number
  /** How often every triangle is cut in four. */
  readonly cuts: number
  readonly threads: number
}
interface Cost {
  readonly seconds: number
  readonly cpu: number
}
const usual: Case = {
  width: 768,
  height: 576,
  samples: 4,
  cuts: 0,
  threads: Math.min(2, availableParallelism()),
}

const rows: readonly (readonly [string, (of: Case, mesh: Mesh) => number, readonly Case[]])[] = [
  [
    'pixels',
    (of) => of.width * of.height,
    [
      { ...usual, width: 384, height: 288 },
      usual,
      { ...usual, width: 1536, height: 1152 },
      { ...usual, width: 2048, height: 1536 },
    ],
  ],
  ['samples', (of) => of.samples, [2, 4, 8, 16].map((samples) => ({ ...usual, samples }))],
  [
    'triangles',
    (_, mesh) => mesh.triangles.length / 4,
    [0, 1, 2].map((cuts) => ({ ...usual, cuts })),
  ],
  [
    'threads',
    (of) => of.threads,
    [1, 2, 4, 8]
      .filter((threads) => threads <= availableParallelism())
      .map((threads) => ({ ...usual, threads })),
  ],
]

const halfway = (list: Float32Array, width: number, a: number, b: number): number[] =>
  Array.from(
    { length: width },
    (_, k) => ((list[a * width + k] ?? 0) + (list[b * width + k] ?? 0)) / 2,
  )

/** The same surface, each triangle cut in four at the middles of its sides. */
const finer = (mesh: Mesh): Mesh => {
  const vertices = {
    positions: [...mesh.positions],
    normals: [...mesh.normals],
    uvs: [...mesh.uvs],
    colors: [...mesh.colors],
  }
  const middles = new Map<string, number>()
  const middle = (a: number, b: number): number => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    const known = middles.get(key)
    if (known !== undefined) return known
    const at = vertices.positions.length / 3
    vertices.positions.push(...halfway(mesh.positions, 3, a, b))
    const normal = halfway(mesh.normals, 3, a, b)
    const size = Math.hypot(...normal) || 1
    vertices.normals.push(...normal.map((x) => x / size))
    vertices.uvs.push(...halfway(mesh.uvs, 2, a, b))
    vertices.colors.push(...halfway(mesh.colors, 3, a, b))
    middles.set(key, at)
    return at
  }
  const triangles: number[] = []
  for (let t = 0; t < mesh.triangles.length; t += 4) {
    const [a = 0, b = 0, c = 0, material = 0] = mesh.triangles.subarray(t, t + 4)
    const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)]
    for (const [p, q, r] of [
      [a, ab, ca],
      [ab, b, bc],
      [ca, bc, c],
      [ab, bc, ca],
    ])
      triangles.push(p ?? 0, q ?? 0, r ?? 0, material)
  }
  return {
    positions: Float32Array.from(vertices.positions),
    normals: Float32Array.from(vertices.normals),
    uvs: Float32Array.from(vertices.uvs),
    colors: Float32Array.from(vertices.colors),
    triangles: Int32Array.from(triangles),
    objects: Uint16Array.from(
      triangles
        .filter((_, i) => i % 16 === 0)
        .flatMap((_, i) => Array<number>(4).fill(mesh.objects[i] ?? 0)),
    ),
  }
}

const cost = async (of: Case): Promise<Cost & { readonly mesh: Mesh }> => {
  const host = createNodeHost({ threads: of.threads })
  const words = createVocabulary(await host.artNames())
  const { width, height, samples } = of
  const options = { seed: 1, width, height, style: null, styleStrength: 0 }
  const staged = await stageScene(parsePrompt(values.prompt, words), options, host)
  let mesh = staged.mesh
  for (let cut = 0; cut < of.cuts; cut++) mesh = finer(mesh)
  const scene: Scene = { ...staged, mesh }
  const spent: Cost[] = []
  for (let round = 0; round < Number(values.rounds); round++) {
    const [start, before] = [performance.now(), process.cpuUsage()]
    const negative = await traceScene(scene, { width, height, samples, seed: 1 }, host)
    await develop(negative, scene, { seed: 1 }, host)
    const { user, system } = process.cpuUsage(before)
    spent.push({ seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 })
  }
  await host.close()
  const median = (key: keyof Cost) =>
    spent.map((round) => round[key]).sort((a, b) => a - b)[spent.length >> 1] ?? 0
  return { seconds: median('seconds'), cpu: median('cpu'), mesh }
}

for (const [name, amount, cases] of rows) {
  let first: { readonly amount: number; readonly cpu: number } | null = null
  for (const of of cases) {
    const { seconds, cpu, mesh } = await cost(of)
    const n = amount(of, mesh)
    first ??= { amount: n, cpu }
    const growth =
      n === first.amount ? '' : (Math.log(cpu / first.cpu) / Math.log(n / first.amount)).toFixed(2)
    process.stdout.write(
      `${name.padEnd(10)} ${String(n).padStart(9)} ${seconds.toFixed(2).padStart(7)} s ${cpu.toFixed(2).padStart(7)} CPU s  ${growth}\n`,
    )
  }
}
process.stdout.write(
  `peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB of this process, all rows\n`,
)
