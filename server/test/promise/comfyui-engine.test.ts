// The ComfyUI engine keeps what all engines and all remote engines promise, in front of newer and older servers.
import type { EngineSetting } from '../../src/engine/engine-kind.ts'
import { silentLog } from '../../src/lib/log.ts'
import { keepsThePromiseOfEngines } from './engine.ts'
import { keepsThePromiseOfRemoteEngines } from './remote-engine.ts'
import { comfyuiTraits, oldComfyuiTraits } from './remote-traits.ts'
import { openScriptedComfyui } from './scripted-comfyui.ts'

const setting: EngineSetting = {
  id: 'comfy',
  log: silentLog,
  timeoutMs: 60_000,
  modelsFolder: '',
  ffmpegPath: null,
  threads: 1,
  translate: ({ prompt }) =>
    Promise.resolve({
      ...{ prompt, negativePrompt: '', loras: [], camera: {} },
      ...{ enhancedPrompt: null, notes: [] },
    }),
}

keepsThePromiseOfEngines('the ComfyUI engine', async () => {
  const server = await openScriptedComfyui()
  const engine = server.open(setting, { callSeconds: 10 })
  return {
    id: engine.id,
    serves: (input) => engine.serves(input),
    check: (signal) => engine.check(signal),
    // Every call is a request of its own.
    generate: (input, context) => {
      requests += 1
      return engine.generate(input, { ...context, requestId: `request ${requests}` })
    },
    close: async () => {
      await engine.close()
      await server.close()
    },
  }
})
let requests = 0

keepsThePromiseOfRemoteEngines(comfyuiTraits, () => openScriptedComfyui())
keepsThePromiseOfRemoteEngines(oldComfyuiTraits, () => openScriptedComfyui({ isOld: true }))
