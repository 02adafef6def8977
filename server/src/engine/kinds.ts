// Every kind of engine that the configuration may name: one line a kind. `builtin` is always there and is none of them.
import type { EngineKind } from './engine-kind.ts'
import { localKind } from './local-diffusion/local.ts'

export const engineKinds: readonly EngineKind[] = [localKind]
