// The built-in engine, in its own process as in production, keeps what every engine promises.
import { createBuiltinEngine } from '../../src/engine/builtin.ts'
import { keepsThePromiseOfEngines } from './engine.ts'

keepsThePromiseOfEngines('the built-in engine', () =>
  createBuiltinEngine({
    processes: 1,
    threads: 2,
    ffmpegPath: null,
    limits: { seconds: 120, memoryBytes: 2 ** 32 },
  }),
)
