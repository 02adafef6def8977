// The render process itself: takes jobs from its parent, makes pictures and clips, studies characters, and answers with files in the scratch folder.

import type { FromRender, RenderSetup, ToRender } from './builtin-protocol.ts'
import { RenderJobs } from './render-job.ts'

const say = (message: FromRender): void => {
  process.send?.(message)
}

let jobs: RenderJobs | null = null
const begin = (setup: RenderSetup): void => {
  jobs = new RenderJobs(setup)
  say({ type: 'ready' })
}

process.on('message', (message: ToRender) => {
  if (message.type === 'setup') return begin(message.setup)
  const { job } = message
  void jobs
    ?.run(job, (fraction, stage) => say({ type: 'progress', id: job.id, fraction, stage }))
    .then(say)
})

// Ctrl-C and service managers signal every process at once, but only the parent may say when the work in hand ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

// The parent went away: nobody is left to render for.
process.on('disconnect', () => process.exit(0))
