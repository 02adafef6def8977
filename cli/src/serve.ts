// The commands that run a server or look after one: serve, worker, doctor.
import { spawn } from 'node:child_process'
import { access, constants, mkdir, statfs } from 'node:fs/promises'
import { availableParallelism, freemem } from 'node:os'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type PlainRunner, wholeNumber } from './command.ts'
import { anonymous, connect, connectAdmin, urlOf } from './connection.ts'
import { CommandFailure, exitCodes, type Surroundings } from './surroundings.ts'
import { paint } from './terminal.ts'

interface ServeOptions {
  readonly port?: number
  readonly host?: string
  readonly dataDir?: string
  readonly workers?: number
}

/** Runs the server's program as a process of its own until it ends; its output is ours. `words` are for another of its tasks. */
export const runServer = (
  variables: Readonly<Record<string, string | undefined>>,
  around: Surroundings,
  words: readonly string[] = [],
): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--enable-source-maps', around.serverFile, ...words], {
      env: { ...around.variables, ...variables },
      // By the channel the server notices when this process is killed, and stops as well.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    })
    const stop = () => child.kill('SIGTERM')
    around.signal.addEventListener('abort', stop)
    child.on('error', fail)
    child.on('exit', (code, signal) => {
      around.signal.removeEventListener('abort', stop)
      if (code === 0 || signal !== null || around.signal.aborted) done()
      else if (words.length > 0)
        fail(new CommandFailure('It was not done; the reason is above.', exitCodes.failed))
      else fail(new CommandFailure(`The server ended with code ${code}.`, exitCodes.failed))
    })
  })

const setting = (name: string, value: string | number | undefined) =>
  value === undefined ? {} : { [name]: `${value}` }

const addServe = (program: Command, plain: PlainRunner): void => {
  program
    .command('serve')
    .description('Run the server: API, Studio and workers')
    .option('--port <number>', 'port to listen on', wholeNumber)
    .option('--host <address>', 'address to listen on')
    .option('--data-dir <folder>', 'folder of the database and the media')
    .option('--workers <number>', 'requests made at the same time', wholeNumber)
    .addHelpText(
      'after',
      '\nEvery setting is a variable; see docs/config.md.\n\nExample:\n  openfield serve --port 9000 --data-dir ./data',
    )
    .action(
      plain((around, _connection, options: ServeOptions) =>
        runServer(
          {
            ...setting('OPENFIELD_PORT', options.port),
            ...setting('OPENFIELD_HOST', options.host),
            ...setting('OPENFIELD_DATA_DIR', options.dataDir),
            ...setting('OPENFIELD_WORKERS', options.workers),
          },
          around,
        ),
      ),
    )
  program
    .command('worker')
    .description('Run workers alone, beside servers that share a PostgreSQL and a media folder')
    .option('--workers <number>', 'requests made at the same time', wholeNumber, 1)
    .option('--data-dir <folder>', 'the media folder all share')
    .action(
      plain((around, _connection, options: ServeOptions) => {
        if (!around.variables['OPENFIELD_DATABASE_URL'])
          throw new CommandFailure(
            'Workers of their own need a PostgreSQL: set OPENFIELD_DATABASE_URL.',
            exitCodes.usage,
            'Without one, "openfield serve --workers 4" makes more at the same time in one process.',
          )
        return runServer(
          {
            // Its own port only tells health and metrics of this process.
            OPENFIELD_HOST: '127.0.0.1',
            OPENFIELD_PORT: around.variables['OPENFIELD_PORT'] ?? '0',
            OPENFIELD_DEV_ACCOUNT: 'off',
            // Not that address decides what its webhooks and inputs may reach, as it would for a server.
            OPENFIELD_WEBHOOK_ALLOW_PRIVATE:
              around.variables['OPENFIELD_WEBHOOK_ALLOW_PRIVATE'] ?? 'off',
            OPENFIELD_INPUT_ALLOW_PRIVATE:
              around.variables['OPENFIELD_INPUT_ALLOW_PRIVATE'] ?? 'off',
            ...setting('OPENFIELD_DATA_DIR', options.dataDir),
            ...setting('OPENFIELD_WORKERS', options.workers),
          },
          around,
        )
      }),
    )
}

interface Finding {
  readonly level: 'ok' | 'warning' | 'problem'
  readonly text: string
}

const ok = (text: string): Finding => ({ level: 'ok', text })
const warning = (text: string): Finding => ({ level: 'warning', text })
const problem = (text: string): Finding => ({ level: 'problem', text })

const machine = async (around: Surroundings): Promise<Finding[]> => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isNew = major > 20 || (major === 20 && minor >= 19)
  const memory = freemem() / 2 ** 30
  const folder = resolve(around.variables['OPENFIELD_DATA_DIR'] ?? 'data')
  const found = [
    isNew
      ? ok(`Node ${process.versions.node}`)
      : problem(`Node ${process.versions.node} is too old; 20.19 or newer is needed.`),
    ok(`${availableParallelism()} cores for the renderer`),
    memory < 1
      ? warning(
          `Only ${memory.toFixed(1)} GiB of memory are free; a large picture needs about 0.75.`,
        )
      : ok(`${memory.toFixed(1)} GiB of memory free`),
  ]
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    const { bavail, bsize } = await statfs(folder)
    const space = (bavail * bsize) / 2 ** 30
    found.push(
      space < 1
        ? warning(`The data folder ${folder} has only ${space.toFixed(1)} GiB left.`)
        : ok(`data folder ${folder}, ${space.toFixed(0)} GiB free`),
    )
  } catch {
    found.push(problem(`The data folder ${folder} cannot be written.`))
  }
  found.push(
    (await isBuilt(around))
      ? ok('server built')
      : problem('The server is not built: run "npm run setup".'),
  )
  return found
}

const server = async (
  options: { readonly url?: string; readonly key?: string },
  around: Surroundings,
): Promise<Finding[]> => {
  const url = urlOf(options, around)
  const call = { signal: around.signal, maxRetries: 0 }
  try {
    await anonymous(url, around).session.isDevelopmentAvailable(call)
  } catch {
    return [warning(`No server answers at ${url}; start one with "openfield serve".`)]
  }
  const found = [ok(`server at ${url}`)]
  try {
    const client = await connect(options, around)
    const { name, balance } = await client.account.get(call)
    found.push(ok(`key of “${name}” with ${balance} credits`))
    for (const { id, engine } of await client.models(call))
      found.push(ok(`${id} is made by ${engine}`))
  } catch (error) {
    found.push(problem(error instanceof Error ? error.message : String(error)))
  }
  return found
}

/** The engines as the running server sees them, each asked anew. */
const engines = async (
  options: { readonly url?: string },
  around: Surroundings,
): Promise<Finding[]> => {
  const answers = await connectAdmin(options, around).checkEngines({ signal: around.signal })
  return answers.map(({ id, kind, state, sentence, models, last_error: last, breaker }) => {
    const makes =
      models.length === 0 ? 'makes nothing: it is in no route' : `for ${models.join(', ')}`
    const told = `engine ${id} (${kind}), ${makes}: ${sentence}`
    if (state === 'ready') return ok(told)
    const advice = breaker === 'closed' ? '' : ' It is tried again by itself.'
    const before =
      last === null || last.sentence === sentence ? '' : ` Last error: ${last.sentence}`
    return problem(`${told}${before}${advice}`)
  })
}

/** What the server itself says of its configuration, without being started: findings as JSON on its output. */
const configuration = (asks: 'settings' | 'engines', around: Surroundings): Promise<Finding[]> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [around.serverFile, 'check', asks], {
      env: { ...around.variables },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const pieces: Buffer[] = []
    const stop = () => child.kill('SIGTERM')
    around.signal.addEventListener('abort', stop)
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
    child.on('error', () => done([problem('The server could not be asked for its configuration.')]))
    child.on('close', () => {
      around.signal.removeEventListener('abort', stop)
      try {
        done(JSON.parse(Buffer.concat(pieces).toString('utf8')) as Finding[])
      } catch {
        done([problem('The server did not say how its configuration is.')])
      }
    })
  })

const isBuilt = (around: Surroundings): Promise<boolean> =>
  access(around.serverFile).then(
    () => true,
    () => false,
  )

/** Settings of this machine, and the engines: asked by the running server where we are its operator, else from here. */
const enginesAndSettings = async (
  options: { readonly url?: string; readonly key?: string },
  around: Surroundings,
): Promise<Finding[]> => {
  const answering = await server(options, around)
  const isOperator = Boolean(around.variables['OPENFIELD_ADMIN_TOKEN'])
  const runs = answering.every(({ level }) => level !== 'warning')
  const asks = runs && isOperator ? 'settings' : 'engines'
  const found = [
    ...((await isBuilt(around)) ? await configuration(asks, around) : []),
    ...answering,
  ]
  if (asks === 'engines') return found
  try {
    return [...found, ...(await engines(options, around))]
  } catch (error) {
    return [...found, problem(error instanceof Error ? error.message : String(error))]
  }
}

const addDoctor = (program: Command, plain: PlainRunner): void => {
  program
    .command('doctor')
    .description(
      'Check this machine, the settings, the server and each engine, and say what is wrong',
    )
    .option('--json', 'print JSON')
    .action(
      plain(async (around, connection, options: { readonly json?: boolean }) => {
        const findings = [
          ...(await machine(around)),
          ...(await enginesAndSettings(connection, around)),
        ]
        if (options.json) around.out.write(`${JSON.stringify(findings, null, 2)}\n`)
        else
          for (const { level, text } of findings) {
            const color = level === 'ok' ? 'green' : level === 'warning' ? 'yellow' : 'red'
            const mark = level === 'ok' ? '✓' : level === 'warning' ? '!' : '✗'
            around.out.write(`${paint(mark, color, around.out, around.variables)} ${text}\n`)
          }
        const bad = findings.filter(({ level }) => level === 'problem').length
        if (bad > 0)
          throw new CommandFailure(
            bad === 1 ? 'One problem.' : `${bad} problems.`,
            exitCodes.failed,
          )
      }),
    )
}

/** Adds `serve`, `worker` and `doctor`. */
export const addServeCommands = (program: Command, plain: PlainRunner): void => {
  addServe(program, plain)
  addDoctor(program, plain)
}
