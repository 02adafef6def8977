// A whole Openfield with a quick engine and a development account, on a free port.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAccount } from '../../server/src/account/create.ts'
import { createApp } from '../../server/src/app.ts'
import { readConfig } from '../../server/src/config.ts'
import { systemClock } from '../../server/src/lib/clock.ts'
import { quickEngine } from './quick-engine.ts'

export const operatorToken = 'operator-token-of-the-studio'

export async function openServer() {
  const folder = await mkdtemp(join(tmpdir(), 'openfield-studio-'))
  const config = readConfig({
    OPENFIELD_PORT: '0',
    OPENFIELD_DATA_DIR: folder,
    OPENFIELD_ADMIN_TOKEN: operatorToken,
    OPENFIELD_LOG_LEVEL: 'silent',
    OPENFIELD_RATE_PER_MINUTE: '0',
  })
  const app = await createApp(config, { engine: quickEngine() })
  const { key } = await openAccount(
    { store: app.store, clock: systemClock },
    { name: config.dev.accountName, credits: 1_000_000 },
  )
  const base = await app.start()
  return {
    app,
    base,
    key: key.key,
    databasePath: join(folder, 'openfield.db'),
    closeServer: async (): Promise<void> => {
      await app.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
