// What each style and motion is called in words that any model understands: shipped tables, and a file of one's own that changes them.
import { motions, styles } from '@openfield/contract'
import { z } from 'zod'
import { SettingsProblem } from '../lib/setting.ts'
import { parseJson } from './engine-json.ts'
import motionWords from './motion-words.json' with { type: 'json' }
import styleWords from './style-words.json' with { type: 'json' }

const lora = z.strictObject({
  name: z.string().min(1),
  /** At full strength. */
  weight: z.number().min(-4).max(4).default(1),
})

const preset = z.strictObject({
  /** Before the prompt. */
  prefix: z.string().optional(),
  /** After the prompt; phrases divided by commas, the most important first. */
  words: z.string().optional(),
  negative: z.string().optional(),
  loras: z.array(lora).optional(),
})

const cameraValue = z.union([z.string(), z.number()])

const motionPreset = preset.extend({
  /** By kind of engine: values under the server's own names, numbers for full strength. */
  camera: z.record(z.string(), z.record(z.string(), cameraValue)).optional(),
})

export type Preset = z.output<typeof motionPreset>

export interface PresetWords {
  /** By catalogue name. */
  readonly styles: ReadonlyMap<string, Preset>
  readonly motions: ReadonlyMap<string, Preset>
}

const fileShape = z.strictObject({
  $schema: z.string().optional(),
  styles: z.record(z.string(), preset).default({}),
  motions: z.record(z.string(), motionPreset).default({}),
})

const shelf = (
  shipped: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, Preset>>,
): ReadonlyMap<string, Preset> =>
  new Map(
    Object.entries(shipped).map(([name, words]) => [
      name,
      { ...motionPreset.parse(words), ...own[name] },
    ]),
  )

/** The shipped words, changed field by field by those of the file. Throws SettingsProblem naming everything wrong in the file. */
export const readPresetWords = (
  file: { readonly name: string; readonly text: string } | null = null,
): PresetWords => {
  const own = file === null ? fileShape.parse({}) : readFile(file)
  return { styles: shelf(styleWords, own.styles), motions: shelf(motionWords, own.motions) }
}

const readFile = ({ name, text }: { readonly name: string; readonly text: string }) => {
  const parsed = parseJson(text)
  if ('wrong' in parsed) throw new SettingsProblem([`${name}: ${parsed.wrong}`])
  const read = fileShape.safeParse(parsed.value)
  if (!read.success) {
    throw new SettingsProblem(
      read.error.issues.map(
        ({ path, message }) => `${name}: ${path.map(String).join('.')}: ${message}.`,
      ),
    )
  }
  const wrong = [
    ...unknownNames('styles', read.data.styles, styles),
    ...unknownNames('motions', read.data.motions, motions),
  ]
  if (wrong.length > 0) throw new SettingsProblem(wrong.map((sentence) => `${name}: ${sentence}`))
  return read.data
}

const unknownNames = (
  shelfName: 'styles' | 'motions',
  own: Readonly<Record<string, unknown>>,
  catalogue: readonly { readonly name: string }[],
): string[] => {
  const known = new Set(catalogue.map(({ name }) => name))
  return Object.keys(own)
    .filter((name) => !known.has(name))
    .map(
      (name) => `${shelfName}.${name}: the catalogue has no such name; see docs/${shelfName}.md.`,
    )
}
