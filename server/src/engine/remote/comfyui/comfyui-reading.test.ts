// Reading ComfyUI: which outputs are the media, how far events say a job is, which workflows a server's files are enough for.
import { expect, test } from 'vitest'
import { refusalIn } from './comfyui-api.ts'
import { workflowsFor } from './comfyui-discover.ts'
import { readPreview } from './comfyui-events.ts'
import { mediaOf } from './comfyui-outputs.ts'
import { WorkflowProgress } from './comfyui-progress.ts'

const file = (filename: string, type = 'output') => ({ filename, subfolder: '', type })
const names = (files: readonly { filename: string }[]) => files.map(({ filename }) => filename)

test('pictures in the order of their nodes as numbers, saved ones before previews, nothing that is no file', () => {
  const outputs = {
    '10': { images: [file('c.png'), file('d.png')] },
    '9': { images: [file('a.png'), file('b.jpg')], text: ['hello'], animated: [false] },
    '2': { images: [file('preview.png', 'temp'), { filename: 7 }] },
  }
  expect(names(mediaOf(outputs, 'image', []))).toEqual(['a.png', 'b.jpg', 'c.png', 'd.png'])
  expect(names(mediaOf(outputs, 'image', ['10', '9']))[0]).toBe('c.png')
  expect(names(mediaOf(outputs, 'image', ['2']))).toEqual(['preview.png'])
  expect(mediaOf({}, 'image', [])).toEqual([])
})

test('of a clip the MP4 first, whatever the name it is reported under', () => {
  const outputs = {
    '3': { gifs: [file('clip.webm'), file('clip.mp4')], images: [file('first.png')] },
    '4': { videos: [file('other.webp')] },
  }
  expect(names(mediaOf(outputs, 'video', []))).toEqual(['clip.mp4'])
  expect(names(mediaOf(outputs, 'video', ['4']))).toEqual(['other.webp'])
})

test('progress counts nodes by weight, takes cached ones, and never goes back', () => {
  const node = (class_type: string) => ({ class_type, inputs: {} })
  const progress = new WorkflowProgress({
    '1': node('CheckpointLoaderSimple'),
    '2': node('KSampler'),
    '3': node('VAEDecode'),
    '4': node('SaveImage'),
  })
  const seen = [progress.fraction]
  const take = (type: string, data: Record<string, unknown>) => {
    progress.take({ type, data })
    seen.push(progress.fraction)
  }
  take('execution_cached', { nodes: ['1'] })
  take('executing', { node: '2' })
  take('progress', { value: 10, max: 20 })
  take('progress', { value: 5, max: 20, node: '2' })
  take('progress_state', { nodes: { '2.0.1': { value: 15, max: 20, state: 'running' }, x: 3 } })
  take('executing', { node: '3' })
  take('executed', { node: '4', output: {} })
  take('executing', { node: null })
  take('surprise', { nodes: 'no', value: 'a' })
  take('progress', { value: Number.NaN, max: 0, node: null })
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect([seen[0], seen.at(-1)]).toEqual([0, 1])
  expect(seen[3]).toBeCloseTo(11 / 25)
})

test('the sentence of a refused workflow', () => {
  expect(refusalIn({ error: { message: 'no prompt', details: '' } })).toBe('no prompt')
  expect(refusalIn('x')).toBeNull()
  const errors = [{ message: 'Value not in list', details: "vae: 'x'" }]
  const node_errors = { '3': { class_type: 'VAELoader', errors }, '7': {} }
  expect(refusalIn({ error: { message: 'failed' }, node_errors })).toBe(
    "node 3 (VAELoader): Value not in list: vae: 'x'; node 7 (?): ",
  )
})

test('workflows for the files of a server', () => {
  const none = { checkpoints: [], unets: [], clips: [], vaes: [] }
  const found = (files: Partial<typeof none> | object) =>
    Object.fromEntries(
      Object.entries(workflowsFor({ ...none, ...files })).map(([slot, { template, values }]) => [
        slot,
        [template.name, ...values.values()].join(' '),
      ]),
    )
  expect(found({})).toEqual({})
  expect(found({ checkpoints: ['svd_xt.safetensors', 'sd_xl_refiner_1.0.safetensors'] })).toEqual(
    {},
  )
  expect(
    found({ checkpoints: ['dreamshaper_8.safetensors', 'sd_xl_base_1.0.safetensors'] }),
  ).toEqual({
    picture: 'sdxl sd_xl_base_1.0.safetensors',
    pictureAfter: 'sdxl sd_xl_base_1.0.safetensors',
  })
  expect(found({ checkpoints: ['v1-5-pruned.safetensors'] })['picture']).toMatch(/^sd15 /)
  const flux = {
    unets: ['flux1-schnell.safetensors', 'wan2.2_ti2v_5B_fp16.safetensors'],
    clips: ['clip_l.safetensors', 't5xxl_fp16.safetensors', 'umt5_xxl_fp8.safetensors'],
    vaes: ['ae.safetensors', 'wan2.2_vae.safetensors', 'wan_2.1_vae.safetensors'],
  }
  expect(found({ ...flux, checkpoints: ['a.safetensors'] })).toEqual({
    picture:
      'flux flux1-schnell.safetensors t5xxl_fp16.safetensors clip_l.safetensors ae.safetensors 4',
    pictureAfter:
      'flux flux1-schnell.safetensors t5xxl_fp16.safetensors clip_l.safetensors ae.safetensors 4',
    clip: 'wan2.2-5b wan2.2_ti2v_5B_fp16.safetensors umt5_xxl_fp8.safetensors wan2.2_vae.safetensors',
  })
  const large = ['wan2.2_i2v_high_noise_14B.safetensors', 'wan2.2_i2v_low_noise_14B.safetensors']
  expect(Object.keys(found({ ...flux, unets: large }))).toEqual(['clip', 'clipToEnd'])
})

const message = (event: number, second: number, ...parts: (string | Buffer)[]): ArrayBuffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(event)
  head.writeUInt32BE(second, 4)
  const all = Buffer.concat([head, ...parts.map((part) => Buffer.from(part))])
  return new Uint8Array(all).buffer
}
const shown = (data: unknown) => {
  const seen = readPreview(data)
  return seen && [seen.picture.contentType, Buffer.from(seen.picture.bytes).toString(), seen.jobId]
}

test('binary messages: plain previews, previews with facts, and whose they are', () => {
  expect(shown(message(1, 1, 'picture'))).toEqual(['image/jpeg', 'picture', null])
  expect(shown(message(1, 2, 'picture'))).toEqual(['image/png', 'picture', null])
  const facts = (of: object) => {
    const text = JSON.stringify(of)
    return message(4, Buffer.byteLength(text), text, 'picture')
  }
  const png = { image_type: 'image/png' }
  expect(shown(facts({ ...png, prompt_id: 'mine' }))).toEqual(['image/png', 'picture', 'mine'])
  expect(shown(facts(png))).toEqual(['image/png', 'picture', null])
  expect(shown(facts({ image_type: 'image/svg+xml', prompt_id: 'mine' }))).toBeNull()
})

test.each([
  ['a text', 'picture'],
  ['nothing', new ArrayBuffer(0)],
  ['a head alone', message(1, 1)],
  ['another event', message(3, 1, 'words')],
  ['another format', message(1, 7, 'picture')],
  ['facts longer than the message', message(4, 4_000_000_000, '{}')],
  ['facts that are none', message(4, 2, '{{', 'picture')],
  ['more than anyone waits for', message(1, 1, Buffer.alloc(8 * 2 ** 20))],
])('%s is no preview', (_what, data) => {
  expect(shown(data)).toBeNull()
})
