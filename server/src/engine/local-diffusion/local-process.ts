// The local engine's process: holds one diffusion model in memory and makes pictures with it, until its parent goes away.
import { serveJobs } from '../serving-process.ts'
import { LocalJobs } from './local-job.ts'
import type { LocalJob, LocalMade, LocalSetup } from './local-protocol.ts'

serveJobs<LocalSetup, LocalJob, LocalMade>((setup) => {
  const jobs = new LocalJobs(setup)
  return (job, watch) => jobs.run(job, watch)
})
