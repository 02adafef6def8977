// Starts a thread's TypeScript script when the renderer runs from its sources; a bundle has no need of it.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.script)
