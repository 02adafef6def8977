// Is a request said in the words of each server, and nothing a server does not understand?
import { describe, expect, test } from 'vitest'
import { dialects } from './dialects.ts'
import { clipFields, formText, nearestSeconds, pictureFields, secondsOf } from './fields.ts'
import { openaiKind } from './openai.ts'
import { madeBy, openaiOptions } from './options.ts'

const wish = {
  prompt: 'a red boat',
  negative: 'text, logo',
  seed: 7,
  lora: { name: 'boats', weight: 0.8 },
}
const call = { size: { width: 1024, height: 768 }, count: 4, quality: '1080p' } as const

const optionsOf = (more: object) =>
  openaiOptions.parse({
    url: 'http://127.0.0.1:1/v1',
    server: 'vllm-omni',
    pictures: { steps: 20, guidance: 4 },
    clips: { model: 'wan', steps: 30, guidance: 5 },
    ...more,
  })
const { pictures, clips } = optionsOf({})
if (!pictures || !clips) throw new Error('both were given')

describe('pictures', () => {
  const fieldsFor = (name: keyof typeof dialects, changes: Partial<typeof wish> = {}) =>
    pictureFields(dialects[name].pictures, pictures, { ...wish, ...changes }, call)

  test('OpenAI is told nothing it would refuse', () => {
    expect(fieldsFor('openai')).toEqual({
      prompt: 'a red boat',
      n: 4,
      size: '1024x768',
      quality: 'high',
    })
  })
  test('vLLM-Omni is told everything', () => {
    expect(fieldsFor('vllm-omni')).toEqual({
      prompt: 'a red boat',
      n: 4,
      size: '1024x768',
      response_format: 'b64_json',
      negative_prompt: 'text, logo',
      seed: 7,
      num_inference_steps: 20,
      guidance_scale: 4,
      lora: { name: 'boats', path: 'boats', scale: 0.8 },
    })
  })
  test('SGLang is asked for base64, since its default is refused', () => {
    expect(fieldsFor('sglang')).toMatchObject({ response_format: 'b64_json', seed: 7 })
    expect(fieldsFor('sglang')).not.toHaveProperty('lora')
  })
  test('LocalAI reads the negative prompt behind a bar, and the prompt has no bar of its own', () => {
    expect(fieldsFor('localai')).toMatchObject({ prompt: 'a red boat|text, logo', step: 20 })
    expect(fieldsFor('localai', { prompt: 'red|blue', negative: '' })['prompt']).toBe('red blue')
  })
  test('the operator has the last word', () => {
    const { pictures: own } = optionsOf({ pictures: { extra: { seed: 1, moderation: 'low' } } })
    if (!own) throw new Error('pictures were given')
    expect(pictureFields(dialects['vllm-omni'].pictures, own, wish, call)).toMatchObject({
      seed: 1,
      moderation: 'low',
    })
  })
})

describe('clips', () => {
  const size = { width: 832, height: 480 }
  test('vLLM-Omni is always told how many frames, since its default is one', () => {
    expect(clipFields(dialects['vllm-omni'].clips, clips, wish, size)).toEqual({
      model: 'wan',
      prompt: 'a red boat',
      width: 832,
      height: 480,
      num_frames: 81,
      fps: 16,
      negative_prompt: 'text, logo',
      seed: 7,
      num_inference_steps: 30,
      guidance_scale: 5,
      lora: { name: 'boats', path: 'boats', scale: 0.8 },
    })
  })
  test('OpenAI takes four, eight or twelve seconds, as text', () => {
    const fields = clipFields(dialects.openai.clips, clips, wish, size)
    expect(fields).toEqual({ model: 'wan', prompt: 'a red boat', size: '832x480', seconds: '4' })
    expect(secondsOf(dialects.openai.clips, clips)).toBe(4)
    expect(nearestSeconds(6, [4, 8, 12])).toBe(4)
    expect(nearestSeconds(6.1, [4, 8, 12])).toBe(8)
  })
  test('LocalAI is asked for base64', () => {
    expect(clipFields(dialects.localai.clips, clips, wish, size)).toMatchObject({
      response_format: 'b64_json',
      cfg_scale: 5,
      step: 30,
      num_frames: 81,
    })
  })
  test('a form has objects as JSON and numbers as digits', () => {
    expect([formText('a'), formText(81), formText({ a: 1 })]).toEqual(['a', '81', '{"a":1}'])
  })
})

describe('options', () => {
  const faultOf = (more: object): string =>
    openaiOptions
      .safeParse({ url: 'http://127.0.0.1:1', server: 'sglang', pictures: {}, ...more })
      .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
      .join('; ') ?? 'fine'

  test('that say nothing of pictures and clips mean both; LocalAI must be told a model for clips', () => {
    const made = (word: string) => madeBy(openaiOptions.parse(openaiKind.shorthand?.(word)))
    const all = made('vllm-omni=http://127.0.0.1:8000')
    expect(all).toMatchObject({ pictures: { extra: {} }, clips: { seconds: 5, fps: 16 } })
    expect(made('localai=http://127.0.0.1:8080').clips).toBeUndefined()
    // Which of the four it is cannot be guessed.
    const alone = openaiOptions.safeParse(openaiKind.shorthand?.('https://api.openai.com'))
    expect(alone.error?.issues.map(({ path }) => path.join('.'))).toEqual(['server'])
  })

  test('say what is wrong', () => {
    expect(faultOf({})).toBe('fine')
    expect(faultOf({ pictures: undefined })).toBe('fine')
    expect(faultOf({ server: 'localai', clips: {} })).toContain('clips.model is missing')
    expect(faultOf({ server: 'openai' })).toContain('pictures.model is missing')
    expect(faultOf({ server: 'openai', pictures: undefined })).toContain('pictures is missing')
    expect(faultOf({ pictures: { sizes: ['big'] } })).toContain('pictures.sizes.0')
    expect(faultOf({ url: 'ftp://x' })).toContain('url')
    expect(faultOf({ colour: 'red' })).toContain('colour')
  })
})
