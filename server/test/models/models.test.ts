// `openfield models`: a model comes from a hub, a URL or a folder, whole and checked or not at all; it is listed, verified, removed.
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chooseFiles } from '../../src/models/choose-files.ts'
import { type CommandRoom, runModels } from '../../src/models/command.ts'
import { knownModel, knownModels } from '../../src/models/known-models.data.ts'
import { isSafePath } from '../../src/models/manifest.ts'
import { writeTinyModel } from '../local-diffusion/tiny-model.ts'
import { type HubFile, openHub, type ScriptedHub } from './scripted-hub.ts'

const large = Buffer.alloc(300_000, 'weights ')
const weights = (path: string, seed: number): HubFile => ({
  path,
  bytes: Buffer.concat([Buffer.from([seed]), large]),
})
const small = (path: string, text = '{}'): HubFile => ({
  path,
  bytes: Buffer.from(text),
  isSmall: true,
})
const tiny = (): HubFile[] => [
  small('README.md', 'words'),
  small('model_index.json'),
  small('scheduler/scheduler_config.json'),
  small('tokenizer/vocab.json', '{"a":1}'),
  small('tokenizer/merges.txt', ''),
  small('unet/config.json'),
  weights('unet/diffusion_pytorch_model.safetensors', 1),
  weights('unet/diffusion_pytorch_model.bin', 2),
  weights('text_encoder/model.safetensors', 3),
  weights('vae/diffusion_pytorch_model.safetensors', 4),
  weights('safety_checker/model.safetensors', 5),
  weights('whole-model.safetensors', 6),
]
const taken = [
  'model_index.json',
  'openfield-model.json',
  'scheduler/scheduler_config.json',
  'text_encoder/model.safetensors',
  'tokenizer/merges.txt',
  'tokenizer/vocab.json',
  'unet/config.json',
  'unet/diffusion_pytorch_model.safetensors',
  'vae/diffusion_pytorch_model.safetensors',
]

let folder: string
let hub: ScriptedHub
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-models-'))
  hub = await openHub(tiny())
})
afterEach(async () => {
  await hub.close()
  await rm(folder, { recursive: true })
})

const openfield = async (words: string, changes: Partial<CommandRoom> = {}) => {
  const lines: string[] = []
  const room: CommandRoom = {
    modelsFolder: join(folder, 'models'),
    hub: { base: hub.base, token: null },
    signal: new AbortController().signal,
    say: (line) => void lines.push(line),
    sayProgress: () => undefined,
    ask: () => Promise.resolve(null),
    wait: () => Promise.resolve(),
    ...changes,
  }
  let failure: string | null = null
  await runModels(words.split(' '), room).catch((error: Error) => {
    failure = error.message
  })
  return { failure, text: lines.join('\n') }
}
const filesOf = async (name: string): Promise<string[]> => {
  const entries = await readdir(join(folder, 'models', name), {
    recursive: true,
    withFileTypes: true,
  })
  const root = join(folder, 'models', name)
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
const models = () => readdir(join(folder, 'models')).catch(() => [])

describe('add from a hub', () => {
  test('takes what is needed and no more, shows licence, size and hashes, and keeps them', async () => {
    const { failure, text } = await openfield('add tiny/model --yes')
    expect(failure).toBe(null)
    expect(text).toContain('licence: mit')
    expect(text).toMatch(/300\.0 kB|0\.3 MB|301 kB/)
    expect(text).toMatch(/sha256 [0-9a-f]{64} {2}unet\/diffusion_pytorch_model\.safetensors/)
    expect(await filesOf('model')).toEqual(taken)
    const manifest = JSON.parse(
      await readFile(join(folder, 'models/model/openfield-model.json'), 'utf8'),
    )
    expect(manifest).toMatchObject({
      name: 'model',
      kind: 'diffusion',
      source: 'tiny/model@c0ffee',
      licence: 'mit',
    })
    expect(manifest.files).toHaveLength(taken.length - 1)
  })

  test('asks before it fetches anything, and does nothing without a yes', async () => {
    const asked: string[] = []
    const no = await openfield('add tiny/model', {
      ask: (question) => Promise.resolve(asked.push(question) < 0),
    })
    expect(no.failure).toBe('Nothing was added.')
    expect(asked).toHaveLength(1)
    expect((await openfield('add tiny/model')).failure).toContain('--yes')
    expect(hub.calls.every(({ path }) => path.startsWith('/api/'))).toBe(true)
    expect((await openfield('add tiny/model', { ask: () => Promise.resolve(true) })).failure).toBe(
      null,
    )
  })

  test('a download that is cut goes on where it ended', async () => {
    hub.cut = { after: 100_000, times: 2 }
    expect((await openfield('add tiny/model --yes')).failure).toBe(null)
    const ranges = hub.calls.map(({ range }) => range).filter(Boolean)
    expect(ranges).toHaveLength(2)
    expect(ranges.every((range) => Number(range?.slice(6, -1)) > 0)).toBe(true)
    expect((await openfield('verify model')).failure).toBe(null)
  })

  test('given up, it keeps what came, and the same command goes on later', async () => {
    hub.cut = { after: 70_000, times: 1 }
    let cuts = 0
    hub.answer = (request, response) => {
      if (!request.url?.endsWith('.safetensors') || hub.cut.times > 0 || cuts++ > 20) return false
      response.destroy()
      return true
    }
    const { failure } = await openfield('add tiny/model --yes')
    expect(failure).toMatch(/could not be fetched.*kept/)
    expect(await models()).toEqual(['.adding-model'])
    expect((await openfield('list')).text).toContain('No models')
    hub.answer = null
    hub.calls.length = 0
    expect((await openfield('add tiny/model --yes')).failure).toBe(null)
    expect(hub.calls.find(({ range }) => range !== null)?.range).toBe('bytes=70000-')
    expect(hub.calls.some(({ path }) => path.endsWith('vocab.json'))).toBe(false)
    expect(await models()).toEqual(['model'])
  })

  test.each(['unet/diffusion_pytorch_model.safetensors', 'tokenizer/vocab.json'])(
    'a file with another hash than the published one is removed: %s',
    async (path) => {
      const isSmall = path.endsWith('.json')
      hub.files = tiny().map((file) =>
        file.path === path ? { ...file, hash: 'a'.repeat(isSmall ? 40 : 64) } : file,
      )
      const { failure } = await openfield('add tiny/model --yes')
      expect(failure).toMatch(/hash.*removed/)
      const left = await readdir(join(folder, 'models', '.adding-model'), { recursive: true })
      expect(left).not.toContain(path)
      expect(left.some((name) => name.endsWith('.part'))).toBe(false)
    },
  )

  test('a server that sends more than it promised is not believed', async () => {
    hub.files = tiny().map((file) =>
      file.path.startsWith('unet/diffusion_pytorch_model.s') ? { ...file, size: 1000 } : file,
    )
    expect((await openfield('add tiny/model --yes')).failure).toMatch(/longer than the 1000 bytes/)
  })

  test.each(['../../evil.safetensors', '/etc/evil', 'unet/../../x.json', 'a\\..\\b'])(
    'a name that leads out is refused: %s',
    async (path) => {
      hub.files = [...tiny(), small(path)]
      expect((await openfield('add tiny/model --yes')).failure).toMatch(/leads out/)
      expect(await models()).toEqual([])
    },
  )

  test.each([
    [401, 'OPENFIELD_MODEL_HUB_TOKEN'],
    [404, 'has no model'],
    [503, 'answered 503'],
  ])('the hub answers %i', async (status, words) => {
    hub.answer = (_request, response) => Boolean(response.writeHead(status).end())
    expect((await openfield('add tiny/model --yes')).failure).toContain(words)
  })

  test.each(['<html>', '{}', '{"sha":"x"}', '[]', 'null', '{"sha":"../..","siblings":[]}'])(
    'garbage from the hub: %s',
    async (body) => {
      hub.answer = (_request, response) => Boolean(response.end(body))
      expect((await openfield('add tiny/model --yes')).failure).toMatch(/no JSON|lists no files/)
    },
  )

  test('a hub that cannot be reached', async () => {
    const { failure } = await openfield('add tiny/model --yes', {
      hub: { base: 'http://127.0.0.1:9', token: null },
    })
    expect(failure).toContain('cannot be reached')
  })

  test('the token goes to the hub and not where it redirects to', async () => {
    const elsewhere = await openHub([])
    elsewhere.answer = (request, response) => {
      const file = hub.files.find(({ path }) => request.url?.endsWith(path))
      response.end(file?.bytes)
      return true
    }
    hub.answer = (request, response) => {
      if (!request.url?.endsWith('.safetensors')) return false
      response
        .writeHead(302, {
          location: elsewhere.base.replace('127.0.0.1', 'localhost') + request.url,
        })
        .end()
      return true
    }
    expect(
      (await openfield('add tiny/model --yes', { hub: { base: hub.base, token: 'secret' } }))
        .failure,
    ).toBe(null)
    expect(hub.calls.every(({ token }) => token === 'Bearer secret')).toBe(true)
    expect(elsewhere.calls.length).toBeGreaterThan(0)
    expect(elsewhere.calls.every(({ token }) => token === null)).toBe(true)
    await elsewhere.close()
  })

  test('a repository without weights that can be used', async () => {
    hub.files = [small('model_index.json'), weights('unet/diffusion_pytorch_model.bin', 1)]
    expect((await openfield('add tiny/model --yes')).failure).toMatch(/no model that can be used/)
    hub.files = [small('README.md')]
    expect((await openfield('add tiny/model --yes')).failure).toMatch(/--kind/)
  })

  test('a stop ends it and keeps what came', async () => {
    const stop = new AbortController()
    hub.answer = (request, response) => {
      if (!request.url?.endsWith('.safetensors')) return false
      response.writeHead(200, { 'content-length': 300_001 })
      response.write(Buffer.alloc(1000), () =>
        setTimeout(() => stop.abort(new Error('Interrupted.')), 20),
      )
      return true
    }
    expect((await openfield('add tiny/model --yes', { signal: stop.signal })).failure).toContain(
      'Interrupted',
    )
    expect(
      (
        await stat(
          join(folder, 'models/.adding-model/unet/diffusion_pytorch_model.safetensors.part'),
        )
      ).size,
    ).toBe(1000)
  })

  test('a name that is taken', async () => {
    await openfield('add tiny/model --yes')
    expect((await openfield('add tiny/model --yes')).failure).toMatch(/there already.*--name/)
    expect((await openfield('add tiny/model --yes --name second')).failure).toBe(null)
    expect((await openfield('add tiny/model --yes --name ../third')).failure).toMatch(
      /no name for a model/,
    )
    expect(await models()).toEqual(['model', 'second'])
  })
})

test('one file from a URL, checked when its hash is given', async () => {
  hub.answer = (request, response) => {
    const body = request.method === 'HEAD' ? undefined : 'graph'
    response.writeHead(200, { 'content-length': 5 }).end(body)
    return true
  }
  const url = `${hub.base}/files/twice.onnx`
  expect((await openfield(`add ${url} --yes`)).failure).toContain('--kind')
  expect(
    (await openfield(`add ${url} --yes --kind upscaler --sha256 ${'0'.repeat(64)}`)).failure,
  ).toContain('hash')
  const added = await openfield(`add ${url} --yes --kind upscaler`)
  expect(added).toMatchObject({ failure: null, text: expect.stringContaining('No hash was given') })
  expect((await openfield('list')).text).toMatch(/twice +upscaler/)
  expect((await openfield(`add ${hub.base}/files/page.html --yes --kind depth`)).failure).toContain(
    '.onnx',
  )
})

describe('a folder on this machine, without a network', () => {
  beforeEach(async () => {
    await hub.close()
    await writeTinyModel(join(folder, 'own', 'My Model'), 'sdxs')
  })
  test('is copied, listed, verified and removed', async () => {
    expect(
      (await openfield('add', { hub: { base: 'http://127.0.0.1:9', token: null } })).failure,
    ).toContain('Name one model')
    const own = join(folder, 'own', 'renamed')
    await mkdir(join(folder, 'own'), { recursive: true })
    await writeTinyModel(own, 'sdxs')
    expect((await openfield(`add ${own} --yes`)).failure).toBe(null)
    expect((await openfield('list')).text).toMatch(/renamed +diffusion/)
    expect(await openfield('verify')).toMatchObject({
      failure: null,
      text: 'renamed: as it was added',
    })
    const weightsFile = join(folder, 'models/renamed/unet/diffusion_pytorch_model.safetensors')
    const bytes = await readFile(weightsFile)
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    await writeFile(weightsFile, bytes)
    await rm(join(folder, 'models/renamed/tokenizer/vocab.json'))
    const bad = await openfield('verify renamed')
    expect(bad.failure).toContain('not as it was added')
    expect(bad.text).toMatch(/safetensors has changed/)
    expect(bad.text).toMatch(/vocab\.json is missing/)
    expect((await openfield('remove absent')).failure).toMatch(
      /no installed model "absent".*renamed/,
    )
    expect((await openfield('remove renamed')).text).toContain('Removed renamed.')
    expect(await models()).toEqual([])
    expect(await readdir(own)).toContain('unet')
  })
})

test('a damaged manifest is told, not believed', async () => {
  await openfield('add tiny/model --yes')
  const path = join(folder, 'models/model/openfield-model.json')
  const manifest = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(
    path,
    JSON.stringify({ ...manifest, files: [{ ...manifest.files[0], path: '../../x' }] }),
  )
  expect((await openfield('verify model')).text).toContain('damaged')
})

test('what is typed wrong is told', async () => {
  expect((await openfield('fly')).failure).toContain('add, list, known, verify or remove')
  expect((await openfield('add nonsense')).failure).toContain('models known')
  expect((await openfield('add tiny/model --kind cake')).failure).toContain(
    'diffusion, decoder, depth, upscaler',
  )
  expect((await openfield('add tiny/model --sha256 12')).failure).toContain('64')
  expect((await openfield('add tiny/model --cake')).failure).toContain('--cake')
})

test('known models have a licence, a name of their own and say when they are not free to use', async () => {
  expect(new Set(knownModels.map(({ name }) => name)).size).toBe(knownModels.length)
  expect(knownModel('SDXS-512')?.kind).toBe('diffusion')
  const { text } = await openfield('known')
  for (const { name, licence } of knownModels)
    expect(text).toMatch(new RegExp(`${name}.*${licence.replaceAll('+', '\\+')}`))
  expect(text).toMatch(/sd-turbo[\s\S]*Not for every commercial use/)
})

test('the page on engines lists every known model with its licence', async () => {
  const page = await readFile(new URL('../../../docs/engines.md', import.meta.url), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('| `'))
  for (const { name, licence } of knownModels)
    expect(rows.filter((row) => row.includes(`\`${name}\``) && row.includes(licence))).toHaveLength(
      1,
    )
})

test('a model that is larger than the room on the disk is refused before anything is fetched', async () => {
  hub.files = tiny().map((file) =>
    file.path.startsWith('unet/diffusion_pytorch_model.s') ? { ...file, size: 4e15 } : file,
  )
  const { failure } = await openfield('add tiny/model --yes')
  expect(failure).toMatch(/The disk has .* GB left; the model needs 4000000\.0 GB/)
  expect(hub.calls.every(({ path }) => path.startsWith('/api/'))).toBe(true)
})

describe('which files are chosen', () => {
  const base = [
    'model_index.json',
    'unet/config.json',
    'text_encoder/model.safetensors',
    'vae/diffusion_pytorch_model.safetensors',
  ]
  const unet = (paths: readonly string[], isFull = false) =>
    chooseFiles([...base, ...paths], 'diffusion', isFull).filter(
      (path) => path.startsWith('unet/') && path !== 'unet/config.json',
    )
  test('16-bit weights where there are any, unless full ones are asked for', () => {
    const both = [
      'unet/diffusion_pytorch_model.safetensors',
      'unet/diffusion_pytorch_model.fp16.safetensors',
    ]
    expect(unet(both)).toEqual([both[1]])
    expect(unet(both, true)).toEqual([both[0]])
  })
  test('shards with their index', () => {
    const shards = [
      'unet/diffusion_pytorch_model-00001-of-00002.safetensors',
      'unet/diffusion_pytorch_model-00002-of-00002.safetensors',
      'unet/diffusion_pytorch_model.safetensors.index.json',
    ]
    expect(unet(shards)).toEqual(shards)
  })
  test('exported graphs when there are no safetensors', () => {
    const onnx = [
      'model_index.json',
      'unet/model.onnx',
      'unet/model.onnx_data',
      'text_encoder/model.onnx',
      'vae_decoder/model.onnx',
      'vae_encoder/model.onnx',
    ]
    expect([...chooseFiles(onnx, 'diffusion', false)].sort()).toEqual([...onnx].sort())
  })
  test('one graph of a depth model', () => {
    const paths = ['config.json', 'onnx/model.onnx', 'onnx/model_fp16.onnx', 'onnx/model_q4.onnx']
    expect(chooseFiles(paths, 'depth', false)).toEqual(['config.json', 'onnx/model.onnx'])
  })
})

test.each([
  ['unet/config.json', true],
  ['a b/c+d(1).json', true],
  ['../x', false],
  ['a/../b', false],
  ['/a', false],
  ['a//b', false],
  ['a/.hidden', false],
  ['a\\b', false],
  ['C:/x', false],
  ['nul', false],
  ['aux.txt', false],
  ['a/b.', false],
  ['a/\u0000b', false],
  [`${'x'.repeat(500)}`, false],
])('path %j is safe: %s', (path, safe) => {
  expect(isSafePath(path)).toBe(safe)
})
