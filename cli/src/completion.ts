// Completions for bash, zsh and fish, drawn from the commands and their options.
import type { Command } from 'commander'
import type { PlainRunner } from './command.ts'
import { CommandFailure, exitCodes } from './surroundings.ts'

interface Entry {
  readonly name: string
  readonly about: string
  readonly options: readonly { readonly flag: string; readonly about: string }[]
  readonly under: readonly string[]
}

const entriesOf = (program: Command): readonly Entry[] =>
  program.commands.map((command) => ({
    name: command.name(),
    about: command.description(),
    options: command.options.flatMap(({ long, description }) =>
      long ? [{ flag: long, about: description }] : [],
    ),
    under: command.commands.map((one) => one.name()),
  }))

const bash = (entries: readonly Entry[]): string => `_openfield() {
  local word="\${COMP_WORDS[COMP_CWORD]}" command="\${COMP_WORDS[1]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${entries.map(({ name }) => name).join(' ')}" -- "$word"))
    return
  fi
  case "$command" in
${entries
  .map(({ name, options, under }) => {
    const words = [...under, ...options.map(({ flag }) => flag)].join(' ')
    return `    ${name}) COMPREPLY=($(compgen -W "${words}" -- "$word") $(compgen -f -- "$word")) ;;`
  })
  .join('\n')}
  esac
}
complete -o filenames -F _openfield openfield
`

const quoted = (text: string): string => text.replace(/'/g, '’')

const fish = (entries: readonly Entry[]): string =>
  `${entries
    .flatMap(({ name, about, options, under }) => [
      `complete -c openfield -n __fish_use_subcommand -a ${name} -d '${quoted(about)}'`,
      ...under.map(
        (one) => `complete -c openfield -n '__fish_seen_subcommand_from ${name}' -a ${one}`,
      ),
      ...options.map(
        (one) =>
          `complete -c openfield -n '__fish_seen_subcommand_from ${name}' -l ${one.flag.slice(2)} -d '${quoted(one.about)}'`,
      ),
    ])
    .join('\n')}\n`

const shells: Readonly<Record<string, (entries: readonly Entry[]) => string>> = {
  bash,
  fish,
  zsh: (entries) => `autoload -U +X bashcompinit && bashcompinit\n${bash(entries)}`,
}

/** Adds `completion`. */
export const addCompletionCommand = (program: Command, plain: PlainRunner): void => {
  program
    .command('completion')
    .description('Print completions for a shell')
    .argument('<shell>', 'bash, zsh or fish')
    .addHelpText('after', '\nExample:\n  openfield completion bash >> ~/.bashrc')
    .action(
      plain(async (around, _connection, shell: string) => {
        const write = shells[shell]
        if (!write)
          throw new CommandFailure(
            `The shell must be bash, zsh or fish, not "${shell}".`,
            exitCodes.usage,
          )
        around.out.write(write(entriesOf(program)))
      }),
    )
}
