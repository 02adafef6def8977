// The whole command line: every command, the options all share, and how a run ends.
import { Command, CommanderError } from 'commander'
import { addAccountCommands } from './account.ts'
import { addCatalogueCommands } from './catalogue.ts'
import type { PlainRunner, Runner } from './command.ts'
import { addCompletionCommand } from './completion.ts'
import { type ConnectionOptions, connect, urlOf } from './connection.ts'
import { addExplainCommand } from './explain.ts'
import { failureOf } from './failure.ts'
import { addGenerateCommands } from './generate.ts'
import { addMcpCommand } from './mcp.ts'
import { addModelsCommand } from './models.ts'
import { addRequestCommands } from './requests.ts'
import { addServeCommands } from './serve.ts'
import { exitCodes, type Surroundings } from './surroundings.ts'
import { paint } from './terminal.ts'

const build = (around: Surroundings): Command => {
  const program = new Command('openfield')
    .description('Pictures and clips from prompts, from a server of your own.')
    .version(around.version, '-V, --version')
    .option('--url <address>', 'the server; OPENFIELD_URL, else http://127.0.0.1:8787')
    .option(
      '--key <key>',
      'a key; OPENFIELD_KEY, else the saved one, else a development key of this machine’s server',
    )
    .showHelpAfterError('Run it with --help to see what it takes.')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => around.out.write(text),
      writeErr: (text) => around.err.write(text),
    })
    .addHelpText(
      'after',
      `
Exit codes: 0 done, 1 failed, 2 wrong use, 3 no server, 4 key refused, 5 not enough credits, 130 interrupted.

Examples:
  openfield serve
  openfield image "a fox in the snow"
  openfield video a-fox-in-the-snow-7.png --motion "dolly in"`,
    )
  const plain: PlainRunner =
    (action) =>
    (...args) =>
      action(around, program.opts<ConnectionOptions>(), ...args)
  const run: Runner = (action) =>
    plain(async (surroundings, options, ...args) =>
      action(await connect(options, surroundings), surroundings, ...(args as never)),
    )
  addGenerateCommands(program, run)
  addRequestCommands(program, run)
  addCatalogueCommands(program, run)
  addAccountCommands(program, run, plain)
  addServeCommands(program, plain)
  addModelsCommand(program, plain)
  addExplainCommand(program, plain)
  addMcpCommand(program, plain)
  addCompletionCommand(program, plain)
  return program
}

/** Runs one command; `words` are what was typed after the program's name. Gives the exit code and never throws. */
export const runCommand = async (
  words: readonly string[],
  around: Surroundings,
): Promise<number> => {
  const program = build(around)
  try {
    await program.parseAsync([...words], { from: 'user' })
    return exitCodes.done
  } catch (error) {
    // Commander has written its own sentence already; help and version are no failures.
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    let url = ''
    try {
      url = urlOf(program.opts<ConnectionOptions>(), around)
    } catch {
      // The address itself was what did not fit.
    }
    const failure = failureOf(around.signal.aborted ? around.signal.reason : error, url)
    around.err.write(`${paint('error:', 'red', around.err, around.variables)} ${failure.message}\n`)
    if (failure.hint !== null) around.err.write(`${failure.hint}\n`)
    return failure.exitCode
  }
}
