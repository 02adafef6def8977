// The local engine's process, which ends like one that the system kills at its first step; only once for each model folder.
import '../../src/engine/local-diffusion/local-process.ts'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

let flag = ''
// Beside the process's own listener, in the same turn: a message that comes before both waits for both.
process.on('message', (message: { type: string; setup?: { folder: string } }) => {
  if (message.setup) flag = join(message.setup.folder, 'was-killed')
})
const send = process.send?.bind(process)
Object.assign(process, {
  send: (message: { type: string; stage?: string }): boolean => {
    if (message.stage?.startsWith('step') && !existsSync(flag)) {
      writeFileSync(flag, '')
      process.kill(process.pid, 'SIGKILL')
    }
    return send?.(message) ?? false
  },
})
