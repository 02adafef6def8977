// The promise of remote engines, kept in front of every server that speaks the OpenAI APIs.
import { keepsThePromiseOfRemoteEngines } from './remote-engine.ts'
import { openaiTraits } from './remote-traits.ts'
import { scriptedOpenai } from './scripted-openai.ts'

const servers = Object.keys(openaiTraits) as (keyof typeof openaiTraits)[]
for (const server of servers)
  for (const what of ['pictures', 'clips'] as const)
    keepsThePromiseOfRemoteEngines(openaiTraits[server][what], () => scriptedOpenai(server, what))
