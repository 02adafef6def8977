// The commands about models for local diffusion and depth; the server's program does the work, since it has settings and folder.
import type { Command } from 'commander'
import type { PlainRunner } from './command.ts'
import { runServer } from './serve.ts'

interface AddOptions {
  readonly yes?: boolean
  readonly name?: string
  readonly kind?: string
  readonly sha256?: string
  readonly full?: boolean
}

const wordsOf = ({ yes, name, kind, sha256, full }: AddOptions): string[] => [
  ...(yes ? ['--yes'] : []),
  ...(name === undefined ? [] : [`--name=${name}`]),
  ...(kind === undefined ? [] : [`--kind=${kind}`]),
  ...(sha256 === undefined ? [] : [`--sha256=${sha256}`]),
  ...(full ? ['--full'] : []),
]

const folderOf = ({ dataDir }: { readonly dataDir?: string }): Record<string, string> =>
  dataDir === undefined ? {} : { OPENFIELD_DATA_DIR: dataDir }

const addAdd = (models: Command, plain: PlainRunner): void => {
  models
    .command('add')
    .description('Fetch or copy a model, after showing its licence, size and hashes')
    .argument(
      '<source>',
      'a known name, a hub id such as owner/name, a URL of an .onnx file, or a folder',
    )
    .option('-y, --yes', 'agree to licence and size beforehand')
    .option('--name <name>', 'what to call it here')
    .option('--kind <kind>', 'diffusion, decoder, depth or upscaler, where its files do not tell')
    .option('--sha256 <hash>', 'the hash that a URL’s file must have')
    .option('--full', 'take 32-bit weights also where 16-bit ones are published')
    .option('--data-dir <folder>', 'the data folder whose models folder is meant')
    .addHelpText(
      'after',
      '\nA fetch that was interrupted goes on with the same command. Nothing is ever fetched by the running server.\n\nExample:\n  openfield models add sdxs-512',
    )
    .action(
      plain((around, _connection, source: string, options: AddOptions & { dataDir?: string }) =>
        runServer(folderOf(options), around, ['models', 'add', ...wordsOf(options), '--', source]),
      ),
    )
}

/** Adds `add`, `list`, `known`, `verify` and `remove` to `models`. */
export const addModelsCommand = (program: Command, plain: PlainRunner): void => {
  // Alone, `models` lists what the server offers; these are about the models on the disk behind it.
  const models = program.commands.find((command) => command.name() === 'models')
  if (!models) throw new Error('the command models comes with the catalogue')
  addAdd(models, plain)
  const simple = [
    ['list', 'List what is installed, with kind, size and licence', null],
    ['known', 'List models that are known to work, with their licences', null],
    ['verify', 'Compare every file with its hash', '[names...]'],
    ['remove', 'Remove models', '<names...>'],
  ] as const
  for (const [name, sentence, argument] of simple) {
    const command = models
      .command(name)
      .description(sentence)
      .option('--data-dir <folder>', 'the data folder whose models folder is meant')
    if (argument !== null) command.argument(argument, 'names of installed models')
    command.action(
      plain((around, _connection, ...given: unknown[]) => {
        const [names, options] = argument === null ? [[], given[0]] : [given[0], given[1]]
        const words = ['models', name, '--', ...(names as string[])]
        return runServer(folderOf(options as { dataDir?: string }), around, words)
      }),
    )
  }
}
