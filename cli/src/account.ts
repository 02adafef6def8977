// The commands about money and access: account, ledger, keys, webhooks, login, and the operator's topup and accounts.
import type { Command } from 'commander'
import { numberOption, type PlainRunner, type Runner } from './command.ts'
import { anonymous, connectAdmin, saveKey, urlOf } from './connection.ts'
import { CommandFailure, exitCodes } from './surroundings.ts'
import { creditsText, table } from './terminal.ts'

interface JsonOption {
  readonly json?: boolean
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const addAccount = (program: Command, run: Runner): void => {
  program
    .command('account')
    .description('Show balance and limits')
    .option('--ledger', 'with the last movements of credits')
    .option('--json', 'print JSON')
    .action(
      run(async (client, around, options: JsonOption & { readonly ledger?: boolean }) => {
        const account = await client.account.get({ signal: around.signal })
        const entries = options.ledger
          ? (await client.account.ledgerPage({ limit: 20 })).entries
          : []
        if (options.json) {
          around.out.write(json(options.ledger ? { ...account, ledger: entries } : account))
          return
        }
        const { limits } = account
        around.out.write(
          [
            `${account.name} (${account.id})`,
            `balance  ${creditsText(account.balance)} = ${account.balance_usd.toFixed(2)} USD`,
            `held     ${creditsText(account.held)}`,
            `spent    ${creditsText(account.spent)}`,
            `limits   ${limits.unfinished_requests} of ${limits.concurrent_requests} requests unfinished, media kept ${limits.media_days} days`,
            '',
          ].join('\n'),
        )
        if (!options.ledger) return
        const rows = entries.map((one) => [
          one.at,
          one.kind,
          `${one.amount}`,
          `${one.balance_after}`,
          one.request_id ?? one.note,
        ])
        around.out.write(`\n${table(['when', 'what', 'credits', 'balance', 'of'], rows)}\n`)
      }),
    )
}

const addKeys = (program: Command, run: Runner): void => {
  const keys = program.command('keys').description('List, make and revoke keys')
  keys
    .command('list', { isDefault: true })
    .description('List the keys of the account')
    .option('--json', 'print JSON')
    .action(
      run(async (client, around, options: JsonOption) => {
        const list = await client.keys.list({ signal: around.signal })
        const rows = list.map((one) => [
          one.id,
          one.name,
          one.revoked_at ? 'revoked' : one.is_current ? 'this one' : 'in use',
          one.last_used_at ?? 'never used',
        ])
        around.out.write(
          options.json ? json(list) : `${table(['key', 'name', 'state', 'last used'], rows)}\n`,
        )
      }),
    )
  keys
    .command('create')
    .description('Make a key; it is shown once')
    .argument('<name>', 'what it is for')
    .option('--json', 'print JSON')
    .action(
      run(async (client, around, name: string, options: JsonOption) => {
        const made = await client.keys.create({ name }, { signal: around.signal })
        around.out.write(options.json ? json(made) : `${made.key}\n`)
        if (!options.json) around.err.write('Keep it: it is not shown again.\n')
      }),
    )
  keys
    .command('revoke')
    .description('Refuse a key from now on')
    .argument('<id>', 'its id')
    .action(
      run(async (client, around, id: string) => {
        await client.keys.revoke(id, { signal: around.signal })
        around.out.write('Revoked.\n')
      }),
    )
}

const addWebhooks = (program: Command, run: Runner): void => {
  const webhooks = program
    .command('webhooks')
    .description('Show deliveries, redeliver, show the secret')
  webhooks
    .command('list', { isDefault: true })
    .description('List the last messages and how they went')
    .option('--json', 'print JSON')
    .action(
      run(async (client, around, options: JsonOption) => {
        const { deliveries } = await client.webhooks.deliveryPage(
          { limit: 20 },
          { signal: around.signal },
        )
        const rows = deliveries.map((one) => {
          const last = one.attempts.at(-1)
          const how =
            last === undefined ? 'not tried yet' : `${last.status ?? last.error ?? 'no answer'}`
          return [one.id, one.state, `${one.attempts.length}`, how, one.url]
        })
        around.out.write(
          options.json
            ? json(deliveries)
            : `${table(['delivery', 'state', 'tries', 'last answer', 'to'], rows)}\n`,
        )
      }),
    )
  webhooks
    .command('redeliver')
    .description('Send a message again')
    .argument('<id>', 'the delivery id')
    .action(
      run(async (client, around, id: string) => {
        const { state } = await client.webhooks.redeliver(id, { signal: around.signal })
        around.out.write(`${state}\n`)
      }),
    )
  webhooks
    .command('secret')
    .description('Show the secret that messages are signed with')
    .option('--rotate', 'make a new one first')
    .action(
      run(async (client, around, options: { readonly rotate?: boolean }) => {
        const { secret } = options.rotate
          ? await client.webhooks.rotateSecret({ signal: around.signal })
          : await client.webhooks.secret({ signal: around.signal })
        around.out.write(`${secret}\n`)
      }),
    )
}

const addLogin = (program: Command, plain: PlainRunner): void => {
  program
    .command('login')
    .description('Save a key for a server; it is read from --key or the standard input')
    .action(
      plain(async (around, options) => {
        const url = urlOf(options, around)
        const key = (options.key ?? new TextDecoder().decode(await around.readInput())).trim()
        if (!/^[\x21-\x7e]{4,400}$/.test(key))
          throw new CommandFailure(
            'That is no key: 4 to 400 characters without spaces.',
            exitCodes.usage,
          )
        const client = anonymous(url, around)
        await client.session.isDevelopmentAvailable({ signal: around.signal })
        const file = await saveKey(url, key, around)
        around.err.write(
          file === null ? 'There is no folder to save it in.\n' : `Saved for ${url}.\n`,
        )
      }),
    )
  program
    .command('logout')
    .description('Forget the saved key of a server')
    .action(
      plain(async (around, options) => {
        const url = urlOf(options, around)
        await saveKey(url, null, around)
        around.err.write(`Forgot the key of ${url}.\n`)
      }),
    )
}

const addOperator = (program: Command, plain: PlainRunner): void => {
  const token = ['--admin-token <token>', 'the server’s OPENFIELD_ADMIN_TOKEN'] as const
  program
    .command('topup')
    .description('Give an account credits (operator)')
    .argument('<account>', 'the account id')
    .argument('<credits>', 'how many', numberOption)
    .option('--note <text>', 'why, for the ledger')
    .option(...token)
    .action(
      plain(
        async (
          around,
          connection,
          id: string,
          credits: number,
          options: { note?: string; adminToken?: string },
        ) => {
          const admin = connectAdmin({ ...connection, ...options }, around)
          const body = { credits, ...(options.note === undefined ? {} : { note: options.note }) }
          const account = await admin.accounts.topUp(id, body, { signal: around.signal })
          around.out.write(`${account.name}: ${creditsText(account.balance)}\n`)
        },
      ),
    )
  program
    .command('accounts')
    .description('List accounts, or open one (operator)')
    .option('--open <name>', 'open an account with this name')
    .option('--credits <number>', 'credits to begin with', numberOption)
    .option('--json', 'print JSON')
    .option(...token)
    .action(
      plain(
        async (
          around,
          connection,
          options: JsonOption & { open?: string; credits?: number; adminToken?: string },
        ) => {
          const admin = connectAdmin({ ...connection, ...options }, around)
          if (options.open !== undefined) {
            const credits = options.credits === undefined ? {} : { credits: options.credits }
            const made = await admin.accounts.open({ name: options.open, ...credits })
            around.out.write(options.json ? json(made) : `${made.account.id}\n${made.key.key}\n`)
            return
          }
          const { accounts } = await admin.accounts.page({ limit: 100 }, { signal: around.signal })
          const rows = accounts.map((one) => [
            one.id,
            one.name,
            `${one.balance}`,
            `${one.held}`,
            `${one.spent}`,
          ])
          around.out.write(
            options.json
              ? json(accounts)
              : `${table(['account', 'name', 'balance', 'held', 'spent'], rows)}\n`,
          )
        },
      ),
    )
}

/** Adds `account`, `keys`, `webhooks`, `login`, `logout`, `topup` and `accounts`. */
export const addAccountCommands = (program: Command, run: Runner, plain: PlainRunner): void => {
  addAccount(program, run)
  addKeys(program, run)
  addWebhooks(program, run)
  addLogin(program, plain)
  addOperator(program, plain)
}
