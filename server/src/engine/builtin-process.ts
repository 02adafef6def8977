// The render process itself: makes pictures and clips, studies characters, and answers with files in the scratch folder.
import type { Job, RenderSetup, StudyJob } from './builtin-protocol.ts'
import type { Generated, Studied } from './engine.ts'
import { RenderJobs } from './render-job.ts'
import { serveJobs } from './serving-process.ts'

serveJobs<RenderSetup, Job | StudyJob, Generated | Studied>((setup) => {
  const jobs = new RenderJobs(setup)
  return (job, { progress }) => jobs.run(job, progress)
})
