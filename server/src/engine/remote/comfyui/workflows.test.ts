// Built-in workflows are whole and fill to what ComfyUI takes; files are opened with clear sentences; LoRAs and sizes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fitSize } from '../fit-size.ts'
import { fillTemplate, type Graph, isLink, type Value } from './template.ts'
import {
  builtinWorkflows,
  openWorkflow,
  type Slot,
  withLoras,
  workflowOptions,
} from './workflows.ts'

const folder = mkdtempSync(join(tmpdir(), 'openfield-workflows-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const filesFor = (files: readonly string[]) =>
  Object.fromEntries(files.map((name) => [name, `${name}.safetensors`]))

const open = (slot: Slot, options: object) => openWorkflow(slot, workflowOptions.parse(options))

const request = new Map<string, Value>([
  ...Object.entries({ prompt: 'a boat', negative_prompt: 'blur', seed: 7, width: 640 }),
  ...Object.entries({ height: 480, batch_size: 4, image: 'in.png', end_image: 'end.png' }),
  ...Object.entries({ strength: 0.65, frames: 121, fps: 24, seconds: 5, index: 0 }),
] as [string, Value][])

/** Every text, number and link of a graph, by node and input. */
const inputsOf = (graph: Graph) =>
  Object.entries(graph).flatMap(([id, { inputs }]) =>
    Object.entries(inputs).map(([input, value]) => ({ id, input, value })),
  )

const cases = builtinWorkflows.flatMap((workflow) => [
  [workflow.name, workflow.slot as Slot, workflow] as const,
  ...(workflow.after ? [[workflow.name, 'pictureAfter' as Slot, workflow] as const] : []),
])

test.each(cases)(
  '%s for %s fills to a whole graph with numbers as numbers',
  (name, slot, found) => {
    const workflow = open(slot, { workflow: name, values: filesFor(found.files) })
    const graph = fillTemplate(workflow.template, new Map([...workflow.values, ...request]))
    const inputs = inputsOf(graph)
    expect(JSON.stringify(graph)).not.toContain('{{')
    for (const { id, value } of inputs) {
      expect(id).toMatch(/^\d+$/)
      if (isLink(value)) expect(graph[value[0]]).toBeDefined()
    }
    const numbers =
      /^(seed|noise_seed|steps|cfg|width|height|length|batch_size|amount|fps|denoise|shift|guidance|start_at_step|end_at_step)$/
    for (const { input, value } of inputs)
      if (numbers.test(input)) expect([input, typeof value]).toEqual([input, 'number'])
    for (const file of found.files)
      expect(inputs.some(({ value }) => value === `${file}.safetensors`)).toBe(true)
    const text = inputs.map(({ value }) => value)
    expect(text).toContain('a boat')
    expect(text).toContain(7)
    if (slot === 'picture') expect(text).toContain(4)
    else expect(text).toContain('in.png')
    if (slot === 'clipToEnd') expect(text).toContain('end.png')
    // Every node but the last leads somewhere: nothing is computed for nothing.
    const used = new Set(text.filter(isLink).map(([from]) => from))
    const loose = Object.keys(graph).filter((id) => !used.has(id))
    expect(loose.map((id) => graph[id]?.class_type)).toEqual([
      expect.stringMatching(/^Save(Image|Video)$/),
    ])
  },
)

test.each([
  [
    'picture',
    { workflow: 'sdxxl' },
    /neither a built-in workflow \(sd15, sdxl, flux, .*\) nor a file/,
  ],
  ['picture', { workflow: 'sdxl' }, /needs values\.checkpoint, the name of a file on the ComfyUI/],
  ['clip', { workflow: 'sdxl', values: { checkpoint: 'x' } }, /is for picture, not for clip/],
  [
    'picture',
    { workflow: 'sdxl', values: { checkpoint: 'x', stepps: 4 } },
    /values\.stepps is nothing that .* sdxl knows; it takes .*steps/,
  ],
  ['picture', { workflow: '/nowhere/at-all.json' }, /cannot be read \(ENOENT\)/],
] as const)('%s %j is refused', (slot, options, reason) => {
  expect(() => open(slot, options)).toThrow(reason)
})

test('a file that is no JSON, and one without the picture of a clip', () => {
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, '{"1": ')
  expect(() => open('picture', { workflow: broken })).toThrow(/^broken\.json is not JSON/)
  const still = join(folder, 'still.json')
  const text = { class_type: 'CLIPTextEncode', inputs: { text: '{{prompt}}' } }
  writeFileSync(still, JSON.stringify({ '1': text, '2': { class_type: 'SaveVideo', inputs: {} } }))
  expect(() => open('clip', { workflow: still })).toThrow(/^still\.json has no \{\{image\}\}/)
  expect(open('picture', { workflow: still, multiple: 64 }).size).toMatchObject({
    multiple: 64,
    pixels: Number.POSITIVE_INFINITY,
  })
})

test('LoRAs go between the model loader and all that used it, in their order', () => {
  const { template, takesAnyLora } = open('picture', {
    workflow: 'sdxl',
    values: { checkpoint: 'x' },
  })
  expect(takesAnyLora).toBe(true)
  const plain = fillTemplate(template, request)
  const graph = withLoras(plain, [
    { name: 'film', weight: 0.5 },
    { name: 'grain', weight: 1 },
  ])
  const [first, second] = Object.entries(graph).filter(([, node]) =>
    node.class_type.startsWith('LoraLoader'),
  )
  const loader = Object.keys(plain).find((id) => plain[id]?.class_type === 'CheckpointLoaderSimple')
  expect(first?.[1].inputs).toMatchObject({
    model: [loader, 0],
    clip: [loader, 1],
    lora_name: 'film',
  })
  expect(second?.[1].inputs).toMatchObject({ model: [first?.[0], 0], clip: [first?.[0], 1] })
  const users = inputsOf(graph).filter(({ value }) => isLink(value) && value[0] === second?.[0])
  expect(users.map(({ input }) => input).sort()).toEqual(['clip', 'clip', 'model'])
  const vae = inputsOf(graph).find(({ input }) => input === 'vae')
  expect(vae?.value).toEqual([loader, 2])
  expect(withLoras(plain, [])).toEqual(plain)
})

test('two model loaders take no LoRA by themselves', () => {
  const found = builtinWorkflows.find(({ name }) => name === 'wan2.2-14b')
  const options = { workflow: 'wan2.2-14b', values: filesFor(found?.files ?? []) }
  expect(open('clip', options).takesAnyLora).toBe(false)
})

test('sizes: the asked shape at the area and steps of the model, or as it is asked', () => {
  const sized = (slot: Slot, options: object, width: number, height: number) =>
    fitSize({ width, height }, open(slot, options).size)
  const sd15 = { workflow: 'sd15', values: { checkpoint: 'x' } }
  expect(sized('picture', sd15, 2048, 1152)).toEqual({ width: 680, height: 384 })
  // A model is poor below what it was trained for.
  expect(sized('picture', sd15, 320, 240)).toEqual({ width: 592, height: 440 })
  const still = join(folder, 'sized.json')
  const text = { class_type: 'CLIPTextEncode', inputs: { text: '{{prompt}}' } }
  writeFileSync(still, JSON.stringify({ '1': text, '2': { class_type: 'SaveImage', inputs: {} } }))
  const own = { workflow: still, multiple: 64 }
  expect(sized('picture', own, 1536, 1152)).toEqual({ width: 1536, height: 1152 })
  expect(sized('picture', own, 10, 10)).toEqual({ width: 64, height: 64 })
  const wan = { workflow: 'wan2.2-5b', values: filesFor(['unet', 'clip', 'vae']) }
  const tall = sized('clip', wan, 1152, 2048)
  expect([tall.width % 32, tall.height % 32]).toEqual([0, 0])
  expect(tall.width * tall.height).toBeLessThanOrEqual(1280 * 704)
  expect(tall.width * tall.height).toBeGreaterThan(1280 * 704 * 0.9)
})
