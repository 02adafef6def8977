// Workflow templates: what is refused and with which sentence, and how placeholders are filled.
import { expect, test } from 'vitest'
import { fillTemplate, isLink, loraPlaces, readTemplate, TemplateProblem } from './template.ts'

const graph = {
  '1': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'a.safetensors' } },
  '2': { class_type: 'CLIPTextEncode', inputs: { text: 'photo of {{prompt}}', clip: ['1', 1] } },
  '3': {
    class_type: 'KSampler',
    inputs: { seed: '{{seed}}', cfg: '{{cfg|6.5}}', model: ['1', 0], positive: ['2', 0] },
  },
  '4': { class_type: 'SaveImage', inputs: { images: ['3', 0], filename_prefix: 'x' } },
}

const read = (json: unknown, more: Partial<Parameters<typeof readTemplate>[0]> = {}) =>
  readTemplate({ name: 'mine.json', json, values: new Map(), needs: ['prompt'], ...more })

const sentence = (json: unknown, more = {}): string => {
  try {
    read(json, more)
  } catch (error) {
    if (error instanceof TemplateProblem) return error.message
    throw error
  }
  return 'was taken'
}

const with4 = (inputs: object) => ({ ...graph, '4': { class_type: 'SaveImage', inputs } })

test.each([
  [7, 'mine.json is not a JSON object of nodes.'],
  [[], 'mine.json is not a JSON object of nodes.'],
  [{}, 'mine.json has no nodes.'],
  [
    { nodes: [], links: [] },
    "mine.json is saved for ComfyUI's editor; save it with Workflow → Export (API) instead.",
  ],
  [{ a: 1 }, "mine.json is not in ComfyUI's API format: a has no class_type."],
  [{ a: { class_type: 'X', inputs: 3 } }, 'mine.json: the inputs of node a are not an object.'],
  [
    with4({ images: ['9', 0] }),
    'mine.json: images of node 4 (SaveImage) comes from node 9, which is not there.',
  ],
  [
    with4({ images: ['3', 0], text: '{{promt}}' }),
    /^mine\.json: node 4 \(SaveImage\) wants \{\{promt\}\}, which is neither of the request \(prompt, .*\) nor among the values/,
  ],
  [
    with4({ images: ['3', 0], text: 'a {{ prompt b' }),
    /^mine\.json: node 4 \(SaveImage\) holds "\{\{ prompt b", which is no placeholder\.$/,
  ],
  [{ '4': graph['4'], '3': { ...graph['3'], inputs: {} } }, /^mine\.json has no \{\{prompt\}\}/],
  [
    { '2': { class_type: 'CLIPTextEncode', inputs: { text: '{{prompt}}' } } },
    /^mine\.json has no node that saves \(SaveImage, .*\); name yours in outputs\.$/,
  ],
])('%j is refused with its reason', (json, reason) => {
  expect(sentence(json)).toMatch(reason)
})

test('output nodes of the operator’s own must exist', () => {
  expect(sentence(graph, { outputs: ['40'] })).toBe(
    'mine.json has no node 40 to take outputs from.',
  )
  expect(sentence(graph, { outputs: ['3'] })).toBe('was taken')
})

test('a body of the call as some tools save it is taken, too', () => {
  expect(Object.keys(read({ prompt: graph, client_id: 'x' }).graph)).toEqual(['1', '2', '3', '4'])
})

test('a placeholder alone takes the type of its value, in a text it is text; fallbacks stand in', () => {
  const template = read(graph)
  const filled = fillTemplate(
    template,
    new Map<string, string | number>([
      ['prompt', 'a "quoted" {{seed}} boat'],
      ['seed', 7],
    ]),
  )
  expect(filled['2']?.inputs['text']).toBe('photo of a "quoted" {{seed}} boat')
  expect(filled['3']?.inputs).toMatchObject({ seed: 7, cfg: 6.5, model: ['1', 0] })
  expect(template.graph['3']?.inputs['seed']).toBe('{{seed}}')
})

test('values of the configuration are placeholders of their own', () => {
  const mine = with4({ images: ['3', 0], filename_prefix: '{{folder}}/x', on: '{{fast|true}}' })
  expect(sentence(mine)).toContain('{{folder}}')
  const values = new Map([['folder', 'openfield']])
  const filled = fillTemplate(read(mine, { values }), values)
  expect(filled['4']?.inputs).toMatchObject({ filename_prefix: 'openfield/x', on: true })
})

test('LoRA loaders without a LoRA are left out, and what hung on them hangs on what is before', () => {
  const lora = (i: number, from: string) => ({
    class_type: 'LoraLoader',
    inputs: {
      ...{ lora_name: `{{lora:${i}:name}}`, strength_model: `{{lora:${i}:weight}}` },
      ...{ strength_clip: 1, model: [from, 0], clip: [from, 1] },
    },
  })
  const template = read({
    ...graph,
    '8': lora(0, '1'),
    '9': lora(1, '8'),
    '2': { class_type: 'CLIPTextEncode', inputs: { text: '{{prompt}}', clip: ['9', 1] } },
    '3': { class_type: 'KSampler', inputs: { model: ['9', 0], positive: ['2', 0] } },
  })
  expect(loraPlaces(template)).toBe(2)
  const none = fillTemplate(template, new Map([['prompt', 'x']]))
  expect(Object.keys(none)).toEqual(['1', '2', '3', '4'])
  expect([none['2']?.inputs['clip'], none['3']?.inputs['model']]).toEqual([
    ['1', 1],
    ['1', 0],
  ])
  const values = new Map<string, string | number>([
    ['lora:0:name', 'film.safetensors'],
    ['lora:0:weight', 0.5],
  ])
  const one = fillTemplate(template, values)
  expect(one['8']?.inputs).toMatchObject({ lora_name: 'film.safetensors', strength_model: 0.5 })
  expect(one['3']?.inputs['model']).toEqual(['8', 0])
  expect(one['9']).toBeUndefined()
})

test('links are told from other lists', () => {
  expect([['1', 0], ['1', 'a'], [1, 0], ['1', 0, 2], '1'].map(isLink)).toEqual([
    ...[true, false, false, false, false],
  ])
})
