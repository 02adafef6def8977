// What engines of tests get beside their options: words go through as they are, the models folder is a given one.
import type { EngineSetting } from '../../src/engine/engine-kind.ts'
import { silentLog } from '../../src/lib/log.ts'

export const settingWith = (
  modelsFolder: string,
  changes: Partial<EngineSetting> = {},
): EngineSetting => ({
  id: 'local',
  log: silentLog,
  timeoutMs: 120_000,
  modelsFolder,
  ffmpegPath: null,
  threads: 1,
  translate: ({ prompt }) =>
    Promise.resolve({
      prompt,
      negativePrompt: 'blurred',
      loras: [],
      camera: {},
      enhancedPrompt: null,
      notes: [],
    }),
  ...changes,
})
