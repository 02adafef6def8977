// `.env.example` and `docs/config.md` are written from the table of settings: `npx vitest run server/test/config-documents.test.ts --update` renews them.
import { expect, test } from 'vitest'
import { settings } from '../src/config.ts'

const rows = Object.values(settings)
const plain = (sentence: string): string => sentence.replaceAll('`', '')

const environment = [
  '# Settings of Openfield; docs/config.md says the same as a table. Everything is optional.',
  ...rows.map(
    ({ name, sentence, takes, absent }) =>
      `\n# ${plain(sentence)}\n# Takes ${plain(takes)}.\n# ${name}=${absent}`,
  ),
  '',
].join('\n')

const cell = (text: string): string => text.replaceAll('|', '\\|')
const document = [
  '# Configuration',
  '',
  'All settings come from the environment and all are optional; a blank value is an absent one. The server does not start while a',
  'value does not fit, and names all of them at once; an unknown `OPENFIELD_` name is a warning. Secrets are never logged.',
  '',
  '| Setting | Default | Takes | What it does |',
  '| --- | --- | --- | --- |',
  ...rows.map(({ name, absent, secret, takes, sentence }) => {
    const standing = absent === '' ? '' : `\`${absent}\``
    return `| \`${name}\`${secret ? ' (secret)' : ''} | ${standing} | ${cell(takes)} | ${cell(sentence)} |`
  }),
  '',
  'Written from the table in `server/src/config.ts`; a test checks that this page is current.',
  '',
].join('\n')

test('.env.example is current', async () => {
  await expect(environment).toMatchFileSnapshot('../../.env.example')
})

test('docs/config.md is current', async () => {
  await expect(document).toMatchFileSnapshot('../../docs/config.md')
})
