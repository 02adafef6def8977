// Properties of the code itself: the map in ARCHITECTURE.md is the rule that imports must obey.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const map = readFileSync('ARCHITECTURE.md', 'utf8')
const block = (name: string) =>
  (map.match(new RegExp(`\`\`\`${name}\n([^]*?)\`\`\``))?.[1] ?? '').trim().split('\n')

const files = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => join(root, name))
const packages = new Map(
  block('packages').map((line) => {
    const [name = '', allowed = ''] = line.split('->').map((part) => part.trim())
    return [name, allowed.split(' ').filter(Boolean)]
  }),
)
const sources = [...packages.keys()].flatMap((name) => files(`${name}/src`))
const production = sources.filter((file) => !file.endsWith('.test.ts'))
const text = (file: string) => readFileSync(file, 'utf8')
const imports = (file: string) =>
  [...text(file).matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  )

const rank = new Map(
  block('layers').flatMap((line, depth) => line.split(' ').map((p) => [p, depth] as const)),
)
const part = (file: string) => file.split('/')[2]?.replace(/\.ts$/, '') ?? ''

test('inside the server, imports go down the layers', () => {
  const wrong = production
    .filter((file) => file.startsWith('server/src/'))
    .flatMap((file) =>
      imports(file)
        .filter((to) => to.startsWith('.'))
        .map((to) => normalize(join(dirname(file), to)))
        .filter(
          (to) =>
            part(to) !== part(file) && !((rank.get(part(to)) ?? -1) > (rank.get(part(file)) ?? 99)),
        )
        .map((to) => `${file} -> ${to}`),
    )
  expect(wrong).toEqual([])
})

test('every part of the server is on the map, and nothing else is', () => {
  const parts = new Set(production.filter((file) => file.startsWith('server/src/')).map(part))
  expect([...parts].sort()).toEqual([...rank.keys()].sort())
})

test('packages import only what the map allows', () => {
  const wrong = production.flatMap((file) => {
    const own = file.split('/')[0] ?? ''
    return imports(file)
      .filter(
        (to) =>
          to.startsWith('@openfield/') || normalize(join(dirname(file), to)).split('/')[0] !== own,
      )
      .filter((to) => to.startsWith('@openfield/') || to.startsWith('.'))
      .map((to) =>
        to.startsWith('@openfield/') ? to.slice(7) : `a path outside the package: ${to}`,
      )
      .filter((to) => !packages.get(own)?.includes(to))
      .map((to) => `${file} -> ${to}`)
  })
  expect(wrong).toEqual([])
})

test('every path and every npm script named in the documents exists', () => {
  const scripts = Object.keys(JSON.parse(text('package.json')).scripts)
  const documents = readdirSync('.').filter((name) => name.endsWith('.md'))
  const wrong = documents.flatMap((name) => [
    ...[...text(name).matchAll(/`([\w.-]+\/[\w./-]+)`/g)]
      .map((m) => m[1] ?? '')
      .filter((path) => !existsSync(path)),
    ...[...text(name).matchAll(/npm run ([\w:-]+)/g)]
      .map((m) => m[1] ?? '')
      .filter((it) => !scripts.includes(it)),
  ])
  expect(wrong).toEqual([])
})

test('every source file opens with one sentence that says what it is for', () => {
  expect(sources.filter((file) => !/^\/\/ [A-Z].*/.test(text(file)))).toEqual([])
})

const banned: [pattern: RegExp, instead: string, except: RegExp][] = [
  [/\b(Date\.now|new Date\(\))/, 'lib/clock.ts', /lib\/clock\.ts$/],
  [/Math\.random|randomUUID/, 'lib/id.ts', /lib\/id\.ts$/],
  [/\b(FIXME|XXX)\b/, 'an issue', /^$/],
  [/\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s+\w/, 'a *-rows.ts file', /(-rows|store\/\w+)\.ts$/],
]
test.each(banned)('nobody writes %s but uses %s', (pattern, _instead, except) => {
  expect(production.filter((file) => pattern.test(text(file)) && !except.test(file))).toEqual([])
})

test('no file has a name that says nothing', () => {
  expect(
    sources.filter((file) => /(utils?|helpers?|common|misc|manager|service)\.ts$/.test(file)),
  ).toEqual([])
})
