// The command that shows how a prompt is understood: its Brief, and the Scene that is staged from it. Needs no server.
import { explainBrief, explainPrompt } from '@openfield/renderer'
import { createNodeHost, readPicture } from '@openfield/renderer/node'
import type { Command } from 'commander'
import { type PlainRunner, wholeNumber } from './command.ts'
import { CommandFailure, exitCodes } from './surroundings.ts'

interface ExplainOptions {
  readonly seed: number
  readonly reference?: string
  readonly json?: boolean
}

/** The pixels of a reference; null when none is named. */
const pictureOf = async (file: string | undefined) => {
  if (file === undefined) return null
  return readPicture(file).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new CommandFailure(`The reference ${file} cannot be read: ${why}`, exitCodes.usage)
  })
}

/** Adds `explain`. */
export const addExplainCommand = (program: Command, plain: PlainRunner): void => {
  program
    .command('explain')
    .description('Show what the built-in renderer understands of a prompt and what it stages')
    .argument('<prompt...>', 'the words')
    .option('--seed <number>', 'seed of the scene', wholeNumber, 1)
    .option('--reference <file>', 'a picture that steers the scene')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExample:\n  openfield explain "two cats on a red sofa, no people, at night"',
    )
    .action(
      plain(async (around, _connection, words: string[], options: ExplainOptions) => {
        const prompt = words.join(' ').trim()
        if (prompt === '') throw new CommandFailure('The prompt is empty.', exitCodes.usage)
        const { brief, scene } = await explainPrompt(
          prompt,
          options.seed,
          createNodeHost({ threads: 1 }),
          await pictureOf(options.reference),
        )
        if (options.json) {
          around.out.write(`${JSON.stringify({ brief, scene }, null, 2)}\n`)
          return
        }
        const { lens } = scene
        const lines = [
          explainBrief(brief),
          '',
          ...scene.notes.map((note) => `stage    ${note}`),
          `lens     ${lens.fov.toFixed(0)}° across the shorter side, ${lens.eye[1].toFixed(1)} m above the ground, focus at ${lens.focus.toFixed(1)} m`,
          `set      ${scene.triangles.toLocaleString('en')} triangles, ${scene.lights} lamps`,
        ]
        around.out.write(`${lines.join('\n')}\n`)
      }),
    )
}
