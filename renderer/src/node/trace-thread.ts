// The worker script behind `host.thread('trace')`: runs the trace and look kernels.
import { kernelAnswers } from '../trace/kernel-thread.ts'
import { serveThread } from './serve-thread.ts'

serveThread(kernelAnswers())
