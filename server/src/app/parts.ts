// The parts a server is made of, as the configuration wants them or as they are given.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { createBuiltinEngine } from '../engine/builtin.ts'
import type { CharacterEngine, Engine } from '../engine/engine.ts'
import type { EngineKind } from '../engine/engine-kind.ts'
import { engineKinds } from '../engine/kinds.ts'
import { type Clock, systemClock } from '../lib/clock.ts'
import { createLog, type Log } from '../lib/log.ts'
import { diskMedia } from '../media/disk.ts'
import type { Media } from '../media/media.ts'
import { s3Media } from '../media/s3.ts'
import { openPostgres } from '../store/postgres.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { Store } from '../store/store.ts'

/** What tests and other programs put in the place of the configured parts. */
export interface Parts {
  readonly store: Store
  readonly media: Media
  readonly clock: Clock
  readonly log: Log
  /** In the place of the built-in engine. */
  readonly engine: Engine & CharacterEngine
  /** What the configuration may name. */
  readonly kinds: readonly EngineKind[]
}

const openStore = async (config: Config, log: Log): Promise<Store> => {
  const { databaseUrl, dataDir } = config.store
  if (databaseUrl !== null) return openPostgres({ url: databaseUrl, log })
  return openSqlite({ path: join(dataDir, 'openfield.db') })
}

/** In the bucket that is set, else in the data folder. */
const openMedia = async ({ s3, store: { dataDir } }: Config): Promise<Media> =>
  s3 === null
    ? diskMedia(join(dataDir, 'media'))
    : s3Media(s3, { clock: systemClock, folder: join(dataDir, 'depths') })

/** Opens what is not given. Throws when the store or the bucket cannot be opened. */
export const openParts = async (config: Config, given: Partial<Parts>): Promise<Parts> => {
  await mkdir(config.store.dataDir, { recursive: true, mode: 0o700 })
  const { timeoutMs, memoryMegabytes, threads, ffmpegPath } = config.engine
  const log = given.log ?? createLog(config.log.level)
  return {
    log,
    clock: given.clock ?? systemClock,
    store: given.store ?? (await openStore(config, log)),
    media: given.media ?? (await openMedia(config)),
    kinds: given.kinds ?? engineKinds,
    engine:
      given.engine ??
      createBuiltinEngine({
        threads,
        ffmpegPath,
        modelsFolder: join(config.store.dataDir, 'models'),
        processes: config.worker.count,
        limits: { seconds: timeoutMs / 1000, memoryBytes: memoryMegabytes * 2 ** 20 },
      }),
  }
}
