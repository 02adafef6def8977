// Do the documents tell the truth: does every link, setting, command, script, metric and JSON block in them exist?
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../cli/src/program.ts'
import type { Output } from '../cli/src/surroundings.ts'
import { settings } from '../server/src/config.ts'
import { createMetrics } from '../server/src/http/metrics.ts'

const documents = new Map(
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file && existsSync(file))
    .map((file) => [file, readFileSync(file, 'utf8')]),
)

/** What `find` gives for each document, as `file: thing`, without those that `exists`. */
const missing = (
  find: (text: string, file: string) => Iterable<string>,
  exists: (thing: string) => boolean,
): string[] =>
  [...documents].flatMap(([file, text]) =>
    [...find(text, file)].filter((thing) => !exists(thing)).map((thing) => `${file}: ${thing}`),
  )

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '')

const blocks = (text: string, language: string): string[] =>
  matches(text, new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))

test('every relative link and picture is there', () => {
  const links = (text: string, file: string) =>
    matches(text, /\]\((?!https?:|mailto:|#)([^)#\s]+)/g).map((to) => join(dirname(file), to))
  expect([...documents].flatMap(([file, text]) => links(text, file)).length).toBeGreaterThan(200)
  expect(missing(links, existsSync)).toEqual([])
})

test('every document is reached from the README', () => {
  const reached = new Set<string>()
  const visit = (file: string): void => {
    const text = documents.get(file)
    if (text === undefined || reached.has(file)) return
    reached.add(file)
    for (const to of matches(text, /\]\((?!https?:|#)([^)#\s]+\.md)/g)) {
      visit(join(dirname(file), to))
    }
  }
  visit('README.md')
  const own = [...documents.keys()].filter((file) => /^(docs\/)?[\w-]+\.md$/.test(file))
  expect(own.filter((file) => !reached.has(file))).toEqual([])
})

test('every setting has its line in the table of settings', () => {
  // The first three are read by the client and by the tests, not by the server; names cut short with … stand for a group.
  const others = [
    'OPENFIELD_URL',
    'OPENFIELD_KEY',
    'OPENFIELD_TEST_POSTGRES',
    'OPENFIELD_TEST_CHROMIUM',
  ]
  const names = new Set<string>([...Object.values(settings).map(({ name }) => name), ...others])
  const isGroup = (start: string) => [...names].some((name) => name.startsWith(start))
  expect(
    missing(
      (text) => matches(text, /\b(OPENFIELD_[A-Z\d_]+)/g),
      (name) => names.has(name) || (name.endsWith('_') && isGroup(name)),
    ),
  ).toEqual([])
})

/** What a command prints when asked for help, and its exit code. */
const helpOf = async (words: readonly string[]): Promise<string | null> => {
  let said = ''
  const output: Output = {
    isTerminal: false,
    columns: 200,
    write: (text) => {
      said += text.toString()
    },
  }
  const code = await runCommand([...words, '--help'], {
    out: output,
    err: output,
    variables: {},
    signal: new AbortController().signal,
    settingsFolder: null,
    serverFile: '',
    version: '0',
    readInput: async () => new Uint8Array(),
  })
  // Help of an unknown command is the help of the whole program.
  return code === 0 && said.startsWith(`Usage: openfield ${words.join(' ')}`) ? said : null
}

/** Calls of the command line: those in shell blocks with all their options, those in the text by their names. */
const calls = (text: string): string[] => [
  ...blocks(text, 'sh').flatMap((block) =>
    matches(block, /\bopenfield (?!openfield\b)([a-z]+\b[^\n#|]*)/g),
  ),
  ...matches(text, /`(?:npx )?openfield ([a-z]+\b[^`\n]*)`/g),
]

const wrongIn = async (call: string): Promise<string[]> => {
  const [command = '', next = ''] = call.split(' ')
  const help = await helpOf([command])
  if (help === null) return [command]
  const isGroup = /^Commands:/m.test(help)
  const inner = isGroup && /^[a-z]+$/.test(next) ? await helpOf([command, next]) : help
  if (inner === null) return [`${command} ${next}`]
  const options = matches(call.replace(/"[^"]*"/g, ''), / (--?[a-z][a-z-]*)/g)
  return options
    .filter((option) => !['--url', '--key', '--help'].includes(option))
    .filter((option) => !new RegExp(`(^|[ ,])${option}\\b`, 'm').test(inner))
    .map((option) => `${command} ${option}`)
}

test('every call of the command line is a command with such options', async () => {
  const all = [...documents].flatMap(([file, text]) => calls(text).map((call) => ({ file, call })))
  expect(all.length).toBeGreaterThan(20)
  const wrong: string[] = []
  for (const { file, call } of all) {
    for (const what of await wrongIn(call)) wrong.push(`${file}: ${what}`)
  }
  expect(wrong).toEqual([])
  expect(await wrongIn('fly --high')).toEqual(['fly'])
  expect(await wrongIn('keys lend')).toEqual(['keys lend'])
  expect(await wrongIn('image "a --dash" --altitude 3')).toEqual(['image --altitude'])
})

test('every script of npm is in package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }
  expect(
    missing(
      (text) => matches(text, /\bnpm run ([\w:-]+)/g),
      (name) => name in scripts,
    ),
  ).toEqual([])
})

test('every JSON block can be read', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  expect(missing((text) => blocks(text, 'json'), isJson)).toEqual([])
})

test('the metrics named are the metrics served, all of them', async () => {
  const ledger = { issued: 0, balance: 0, held: 0, spent: 0 }
  const { text } = await createMetrics().page({ requests: [], ledger, engines: [] })
  const served = matches(text, /^# TYPE (openfield_\w+)/gm)
  const named = new Set(
    [...documents.values()].flatMap((document) => matches(document, /`(openfield_[a-z_]+)/g)),
  )
  const plain = [...named].map((name) => name.replace(/_seconds_(count|sum|bucket)$/, '_seconds'))
  expect([...new Set(plain)].sort()).toEqual([...served].sort())
})
