// Every kind of engine that the configuration may name: one line a kind. `builtin` is always there and is none of them.
import type { EngineKind } from './engine-kind.ts'
import { localKind } from './local-diffusion/local.ts'
import { comfyui } from './remote/comfyui/comfyui.ts'
import { openaiKind } from './remote/openai/openai.ts'
import { sdServerKind } from './remote/sd-server/sd-server.ts'
import { upstreamKind } from './remote/upstream/upstream.ts'
import { webuiKind } from './remote/webui/webui.ts'

export const engineKinds: readonly EngineKind[] = [
  comfyui,
  openaiKind,
  sdServerKind,
  webuiKind,
  upstreamKind,
  localKind,
]
