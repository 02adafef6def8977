// The gallery pages: every style and motion of the catalogue with what it looks like, its id and its sentence.
import { motions, styles } from '@openfield/contract'

/** Cells of a table are single lines. */
const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const STYLES_A_ROW = 3

const styleCell = ({ id, name, description }: (typeof styles)[number]): string =>
  [
    `![${name}](../server/previews/styles/${id}.webp)`,
    `**${name}**`,
    description,
    `\`${id}\``,
  ].join('<br>')

const stylesPage = (): string => {
  const cells = styles.map(styleCell)
  const rows = Array.from({ length: Math.ceil(cells.length / STYLES_A_ROW) }, (_, i) =>
    Array.from({ length: STYLES_A_ROW }, (_cell, k) => cells[i * STYLES_A_ROW + k] ?? ''),
  )
  return [
    `# The ${styles.length} styles`,
    '',
    'One prompt, "a smiling young woman with long red hair", in each style at full strength, made by the built-in renderer. A style fills in',
    'what a prompt leaves open: place, light, clothes, lens and print. What the prompt says itself stays as it says. `style_id` takes the id;',
    '`style_strength` from 0 to 1 says how much of it. The same pictures are the `preview_url` of the style lists.',
    '',
    rowOf(Array.from({ length: STYLES_A_ROW }, () => ' ')),
    rowOf(Array.from({ length: STYLES_A_ROW }, () => '---')),
    ...rows.map(rowOf),
    '',
    'Written by `npm run previews`; a test checks that this page is current.',
    '',
  ].join('\n')
}

const motionsPage = (): string =>
  [
    `# The ${motions.length} motions`,
    '',
    'Four moments of each motion at full strength, on a picture that shows it, made by the built-in renderer. `motions_id` takes the id;',
    '`motions_strength` from 0 to 1 says how much of it. Motions marked *end picture* can also travel to `input_images_end`. The clips behind',
    'the names are the `preview_url` of the motion lists.',
    '',
    rowOf(['What it looks like', 'Motion']),
    rowOf(['---', '---']),
    ...motions.map(({ id, name, description, startEndFrame }) =>
      rowOf([
        `![${name}](pictures/motions/${id}.webp)`,
        [
          `[**${name}**](../server/previews/motions/${id}.mp4)${startEndFrame ? ' · *end picture*' : ''}`,
          description,
          `\`${id}\``,
        ].join('<br>'),
      ]),
    ),
    '',
    'Written by `npm run previews`; a test checks that this page is current.',
    '',
  ].join('\n')

/** The pages by path from the root of the repository. */
export const galleries = (): ReadonlyMap<string, string> =>
  new Map([
    ['docs/styles.md', stylesPage()],
    ['docs/motions.md', motionsPage()],
  ])
