// The commands that list what there is: styles, motions, models.
import type { Command } from 'commander'
import type { Runner } from './command.ts'
import type { Surroundings } from './surroundings.ts'
import { creditsText, table } from './terminal.ts'

interface ListOptions {
  readonly json?: boolean
}

const fitting = <T extends { readonly name: string; readonly description: string }>(
  things: readonly T[],
  search: string | undefined,
): readonly T[] => {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return things.filter(({ name, description }) =>
    words.every((word) => `${name} ${description}`.toLowerCase().includes(word)),
  )
}

const print = (
  things: readonly unknown[],
  options: ListOptions,
  text: () => string,
  around: Surroundings,
) => around.out.write(`${options.json ? JSON.stringify(things, null, 2) : text()}\n`)

/** Adds `styles`, `motions` and `models`. */
export const addCatalogueCommands = (program: Command, run: Runner): void => {
  program
    .command('styles')
    .description('List the styles of pictures')
    .argument('[words]', 'only those whose name or description has these words')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  openfield styles film')
    .action(
      run(async (client, around, search: string | undefined, options: ListOptions) => {
        const styles = fitting(await client.styles(), search)
        const rows = styles.map(({ name, description, id }) => [name, description, id])
        print(styles, options, () => table(['style', 'what it does', 'id'], rows), around)
      }),
    )
  program
    .command('motions')
    .description('List the motions of clips')
    .argument('[words]', 'only those whose name or description has these words')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  openfield motions zoom')
    .action(
      run(async (client, around, search: string | undefined, options: ListOptions) => {
        const motions = fitting(await client.motions(), search)
        const rows = motions.map(({ name, description, takes_end_image, id }) => [
          name,
          takes_end_image ? 'yes' : '',
          description,
          id,
        ])
        print(
          motions,
          options,
          () => table(['motion', 'end image', 'what it does', 'id'], rows),
          around,
        )
      }),
    )
  program
    .command('models')
    .description('List the models with their prices and engines')
    .option('--json', 'print JSON')
    .action(
      run(async (client, around, options: ListOptions) => {
        const models = await client.models()
        const rows = models.map(({ id, credits, engine, usual_seconds }) => [
          id,
          Object.entries(credits)
            .map(([what, amount]) => `${what} ${creditsText(amount)}`)
            .join(', '),
          engine,
          usual_seconds === null ? '' : `${usual_seconds.toFixed(1)} s`,
        ])
        print(models, options, () => table(['model', 'price', 'engine', 'usually'], rows), around)
      }),
    )
}
