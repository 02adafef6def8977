// Are the graphs' folders of killed processes cleared at the next start, and only those?
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, readdir, rename, symlink, utimes } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { clearLeftGraphs } from '../../src/engine/local-diffusion/left-graphs.ts'
import { loadModel } from '../../src/engine/local-diffusion/load-model.ts'
import { openLocal } from '../../src/engine/local-diffusion/local.ts'
import { inFolder, optionsIn } from './graph-case.ts'
import { settingWith } from './local-setting.ts'
import { writeTinyModel } from './tiny-model.ts'

vi.setConfig({ testTimeout: 120_000 })

const running = new Set<ChildProcess>()
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

const program = fileURLToPath(new URL('./placing-process.ts', import.meta.url))

/** A process in the middle of opening a graph, and the folder it made for it. */
const placing = async (...args: string[]): Promise<{ folder: string; kill(): Promise<void> }> => {
  const child = fork(program, args, { execArgv: ['--import', import.meta.resolve('tsx')] })
  running.add(child)
  const [folder] = (await once(child, 'message')) as [string]
  return {
    folder,
    kill: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      running.delete(child)
    },
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const WEIGHTS = 'diffusion_pytorch_model.safetensors'

test('folders of killed processes go when a model is loaded, in both places; those of living ones stay', () =>
  inFolder(async (root) => {
    const [model, work] = [join(root, 'tiny'), join(root, 'work')]
    await writeTinyModel(model, 'sdxs')
    await mkdir(work)
    const weights = join(model, 'unet', WEIGHTS)
    const dead = await placing(weights, work)
    const deadElsewhere = await placing(weights, work, 'otherDisk')
    const alive = await placing(weights, work)
    expect(dirname(dead.folder)).toBe(work)
    expect(dirname(deadElsewhere.folder)).toBe(join(model, 'unet'))
    expect(await readdir(dead.folder)).toEqual([`0-${WEIGHTS}`])
    await dead.kill()
    await deadElsewhere.kill()
    const loaded = await loadModel(model, optionsIn(work))
    await loaded.close()
    expect(await readdir(work)).toEqual([basename(alive.folder)])
    expect((await readdir(join(model, 'unet'))).toSorted()).toEqual(['config.json', WEIGHTS])
    await alive.kill()
    await clearLeftGraphs(model, work)
    expect(await readdir(work)).toEqual([])
    expect((await readdir(join(model, 'unet'))).toSorted()).toEqual(['config.json', WEIGHTS])
  }))

test('an engine clears them when it is opened, though no picture is asked of it', () =>
  inFolder(async (root) => {
    const models = join(root, 'models')
    const work = join(models, '.work')
    await writeTinyModel(join(models, 'tiny'), 'sdxs')
    await mkdir(work)
    const left = await placing(join(models, 'tiny', 'unet', WEIGHTS), work)
    await left.kill()
    const engine = openLocal({ model: 'tiny' }, settingWith(models))
    await expect.poll(() => readdir(work)).toEqual([])
    await engine.close()
  }))

test('through the links of a download cache; what others named so, and young ones of other machines, stay', () =>
  inFolder(async (root) => {
    const [model, work, blobs] = [join(root, 'tiny'), join(root, 'work'), join(root, 'blobs')]
    await mkdir(join(model, 'unet'), { recursive: true })
    for (const folder of [work, blobs]) await mkdir(folder)
    const whole = join(root, 'whole')
    await writeTinyModel(whole, 'sdxs')
    await rename(join(whole, 'unet', WEIGHTS), join(blobs, 'unet'))
    await symlink(join(blobs, 'unet'), join(model, 'unet', WEIGHTS))
    const left = await placing(join(model, 'unet', WEIGHTS), work, 'otherDisk')
    expect(dirname(left.folder)).toBe(blobs)
    await left.kill()
    const [own, ours = ''] = [join(work, '.graph-mine'), basename(left.folder)]
    const otherHost = ours.replace(/^\.graph-[0-9a-f]{8}/, '.graph-00000000')
    const [young, old] = [otherHost, `${otherHost.slice(0, -6)}aaaaaa`].map((name) =>
      join(work, name),
    ) as [string, string]
    for (const folder of [own, young, old]) await mkdir(folder)
    const longAgo = new Date(Date.now() - 48 * 60 * 60_000)
    for (const folder of [own, old]) await utimes(folder, longAgo, longAgo)
    await clearLeftGraphs(model, work)
    expect(await isThere(left.folder)).toBe(false)
    expect((await readdir(work)).toSorted()).toEqual([basename(own), basename(young)].toSorted())
    expect(await readdir(blobs)).toEqual(['unet'])
  }))
