// Local diffusion, in its own process and in both layouts of folders, keeps what every engine promises.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openLocal } from '../../src/engine/local-diffusion/local.ts'
import { settingWith } from '../local-diffusion/local-setting.ts'
import { writeTinyModel } from '../local-diffusion/tiny-model.ts'
import { NEW_EXPORT, writeTinyOptimum } from '../local-diffusion/tiny-optimum.ts'
import { keepsThePromiseOfEngines } from './engine.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

const opened = async (write: (folder: string) => Promise<void>) => {
  const root = await mkdtemp(join(tmpdir(), 'openfield-local-promise-'))
  folders.push(root)
  const folder = join(root, 'tiny-sd1')
  await write(folder)
  return openLocal({ folder, steps: 3 }, settingWith(join(root, 'models')))
}

keepsThePromiseOfEngines(
  'local diffusion over a diffusers folder',
  () => opened((folder) => writeTinyModel(folder, 'sd1')),
  { makesClips: false },
)

keepsThePromiseOfEngines(
  'local diffusion over an exported folder',
  () => opened((folder) => writeTinyOptimum(folder, 'sd1', NEW_EXPORT)),
  { makesClips: false },
)
