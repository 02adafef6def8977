// Starts processes that a test kills, and hears what they said before.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import type { ChildPlan, Said } from './child-plan.ts'

const require = createRequire(import.meta.url)

/** Bundles the child once: a bundle starts in a fraction of the time that compiling at each start takes. */
export const buildChild = async (): Promise<{ file: string; remove: () => Promise<void> }> => {
  // Inside node_modules, so that native packages are found from there.
  const packages = join(require.resolve('libsql'), '..', '..')
  const folder = join(packages, '.cache', `openfield-fault-${process.pid}`)
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'child.mjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'child.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['libsql', 'sharp', 'pino', 'pg'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  })
  return { file, remove: () => rm(folder, { recursive: true, force: true }) }
}

export interface Killable {
  /** Resolves with the first line of this kind; rejects when the process ends before. */
  heard(what: Said['say']): Promise<Said>
  /** Resolves when so many lines were said, or it ended. */
  saidLines(count: number): Promise<void>
  /** Ids of requests whose submit was acknowledged. */
  readonly submitted: string[]
  /** SIGKILL; resolves when the process is gone and everything it said is heard. */
  kill(): Promise<void>
  /** Resolves with the exit code or the signal when it ends by itself. */
  ended(): Promise<number | string>
}

export const start = (file: string, plan: ChildPlan): Killable => {
  const child: ChildProcess = spawn(process.execPath, [file, JSON.stringify(plan)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!child.stdout) throw new Error('the child has an output')
  const said: Said[] = []
  const submitted: string[] = []
  const waiting = new Set<() => void>()
  const lines = createInterface({ input: child.stdout })
  const tell = () => {
    for (const wake of [...waiting]) wake()
  }
  lines.on('line', (line) => {
    const each = JSON.parse(line) as Said
    said.push(each)
    if (each.say === 'submitted') submitted.push(each.id)
    tell()
  })
  let isOver = false
  const over = Promise.all([once(child, 'exit'), once(lines, 'close')]).then(([exit]) => {
    isOver = true
    tell()
    return (exit[0] ?? exit[1]) as number | string
  })
  return {
    heard: (what) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = said.find((each) => each.say === what)
          if (!found && !isOver) return
          waiting.delete(look)
          if (found) resolve(found)
          else reject(new Error(`the process ended before it said ${what}`))
        }
        waiting.add(look)
        look()
      }),
    saidLines: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (said.length < count && !isOver) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    submitted,
    kill: async () => {
      child.kill('SIGKILL')
      await over
    },
    ended: () => over,
  }
}
