// The commands about requests: status, list, cancel, delete, rerun.
import type { GenerationRequest, RequestFilter } from '@openfield/sdk'
import type { Command } from 'commander'
import { type Runner, wholeNumber } from './command.ts'
import type { Surroundings } from './surroundings.ts'
import { creditsText, ProgressLine, progressText, table } from './terminal.ts'

interface StatusOptions {
  readonly json?: boolean
  readonly watch?: boolean
}

const facts = (request: GenerationRequest): string => {
  const rows: [string, string | null][] = [
    ['request', request.id],
    ['state', request.is_final ? request.state : progressText(request)],
    ['kind', `${request.kind}, ${request.model}`],
    ['prompt', request.prompt],
    ['enhanced', request.enhanced_prompt],
    ['seed', `${request.seed}`],
    ['engine', request.engine],
    ['price', `${creditsText(request.price)}, charged ${request.charged}`],
    ['created', request.created_at],
    ['took', request.seconds === null ? null : `${request.seconds.toFixed(1)} s`],
    ['expires', request.expires_at],
    ['error', request.error?.message ?? null],
    ...request.media.map((media): [string, string] => [
      'media',
      `${media.url}  ${media.width}x${media.height}, ${Math.ceil(media.bytes / 1024)} KB`,
    ]),
    ...request.notes.map((note): [string, string] => ['note', note]),
  ]
  return rows
    .filter(([, text]) => text !== null && text !== '')
    .map(([name, text]) => `${name.padEnd(9)} ${text}`)
    .join('\n')
}

const print = (request: GenerationRequest, json: boolean | undefined, around: Surroundings) =>
  around.out.write(`${json ? JSON.stringify(request, null, 2) : facts(request)}\n`)

const addList = (program: Command, run: Runner): void => {
  program
    .command('list')
    .description('List your requests, newest first')
    .option('-q, --search <words>', 'only those whose prompt has these words')
    .option('--state <state>', 'queued, processing, completed, failed, error, nsfw or canceled')
    .option('--kind <kind>', 'image or video')
    .option('-n, --count <number>', 'how many, at most 100', wholeNumber, 20)
    .option('--json', 'print JSON')
    .action(
      run(
        async (
          client,
          around,
          options: {
            search?: string
            state?: string
            kind?: string
            count: number
            json?: boolean
          },
        ) => {
          const filter = {
            limit: options.count,
            ...(options.search === undefined ? {} : { q: options.search }),
            ...(options.state === undefined ? {} : { state: options.state }),
            ...(options.kind === undefined ? {} : { kind: options.kind }),
          } as RequestFilter
          const { requests } = await client.requests.page(filter, { signal: around.signal })
          const rows = requests.map((one) => [
            one.id,
            one.state,
            one.model,
            `${one.charged}`,
            one.prompt.replace(/\s+/g, ' ').slice(0, 60),
          ])
          around.out.write(
            `${options.json ? JSON.stringify(requests, null, 2) : table(['request', 'state', 'model', 'credits', 'prompt'], rows)}\n`,
          )
        },
      ),
    )
}

/** Adds `status`, `list`, `cancel`, `delete` and `rerun`. */
export const addRequestCommands = (program: Command, run: Runner): void => {
  program
    .command('status')
    .description('Show everything about a request')
    .argument('<id>', 'the request id')
    .option('-w, --watch', 'follow it to its end')
    .option('--json', 'print JSON')
    .action(
      run(async (client, around, id: string, options: StatusOptions) => {
        const call = { signal: around.signal }
        if (!options.watch) return print(await client.requests.get(id, call), options.json, around)
        const line = new ProgressLine(around.err)
        let last: GenerationRequest | null = null
        for await (const now of client.requests.updates(id, call)) {
          last = now
          if (!now.is_final) line.show(now)
        }
        line.clear()
        if (last) print(last, options.json, around)
      }),
    )
  addList(program, run)
  program
    .command('cancel')
    .description('Stop a request; it is not charged')
    .argument('<id>', 'the request id')
    .action(
      run(async (client, around, id: string) => {
        const { is_done } = await client.requests.cancel(id, { signal: around.signal })
        around.out.write(
          is_done ? 'Canceled, nothing charged.\n' : 'Being stopped; nothing is charged.\n',
        )
      }),
    )
  program
    .command('delete')
    .description('Remove a finished request and its media')
    .argument('<id>', 'the request id')
    .action(
      run(async (client, around, id: string) => {
        await client.requests.delete(id, { signal: around.signal })
        around.out.write('Deleted. What was paid stays in the ledger.\n')
      }),
    )
  program
    .command('rerun')
    .description('Make a request again with a new seed')
    .argument('<id>', 'the request id')
    .option('--keep-seed', 'with the same seed')
    .option('--prompt <words>', 'with other words')
    .action(
      run(async (client, around, id: string, options: { keepSeed?: boolean; prompt?: string }) => {
        const changes = {
          ...(options.keepSeed ? { keep_seed: true } : {}),
          ...(options.prompt === undefined ? {} : { prompt: options.prompt }),
        }
        const again = await client.requests.rerun(id, changes, { signal: around.signal })
        around.out.write(`${again.id}\n`)
      }),
    )
}
