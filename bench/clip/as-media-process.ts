// Starts a benchmark of clips again as the server starts the processes that make them; imported first.
import { spawnSync } from 'node:child_process'
import { processFlags } from '../../server/src/engine/process-flags.ts'

if (!processFlags.every((flag) => process.execArgv.includes(flag))) {
  const all = [...processFlags, ...process.execArgv, ...process.argv.slice(1)]
  const { status } = spawnSync(process.execPath, all, { stdio: 'inherit' })
  process.exit(status ?? 1)
}
