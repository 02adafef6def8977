// The code's own rules as functions from a tree of texts to the places that break them.
import { dirname, join, normalize } from 'node:path'

/** A tree: path → text. The real one is read from disk, a defect is written by hand. */
export type Tree = ReadonlyMap<string, string>
export type Rule = (tree: Tree) => string[]

const block = (tree: Tree, name: string): string[] =>
  ((tree.get('ARCHITECTURE.md') ?? '').match(new RegExp(`\`\`\`${name}\n([^]*?)\`\`\``))?.[1] ?? '')
    .trim()
    .split('\n')

const packagesOf = (tree: Tree): Map<string, string[]> =>
  new Map(
    block(tree, 'packages').map((line) => {
      const [name = '', allowed = ''] = line.split('->').map((part) => part.trim())
      return [name, allowed.split(' ').filter(Boolean)]
    }),
  )

const sourcesOf = (tree: Tree): string[] =>
  [...tree.keys()].filter((file) => /^[\w-]+\/src\/.*\.tsx?$/.test(file))
const productionOf = (tree: Tree): string[] =>
  sourcesOf(tree).filter((file) => !/\.test\.tsx?$/.test(file))
const importsOf = (tree: Tree, file: string): string[] =>
  [...(tree.get(file) ?? '').matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  )
const part = (file: string): string => file.split('/')[2]?.replace(/\.ts$/, '') ?? ''

/** Inside the server, imports go down the layers of ARCHITECTURE.md; parts on one line don't know each other. */
const layers: Rule = (tree) => {
  const rank = new Map(
    block(tree, 'layers').flatMap((line, depth) => line.split(' ').map((p) => [p, depth] as const)),
  )
  return productionOf(tree)
    .filter((file) => file.startsWith('server/src/'))
    .flatMap((file) =>
      importsOf(tree, file)
        .filter((to) => to.startsWith('.') && !to.endsWith('/package.json'))
        .map((to) => normalize(join(dirname(file), to)))
        .filter(
          (to) =>
            part(to) !== part(file) && !((rank.get(part(to)) ?? -1) > (rank.get(part(file)) ?? 99)),
        )
        .map((to) => `${file} -> ${to}`),
    )
}

/** Every part of the server is on the map, and the map names nothing else. */
const map: Rule = (tree) => {
  const named = new Set(block(tree, 'layers').flatMap((line) => line.split(' ')))
  const real = new Set(
    productionOf(tree)
      .filter((file) => file.startsWith('server/src/'))
      .map(part),
  )
  return [...[...real].filter((p) => !named.has(p)), ...[...named].filter((p) => !real.has(p))]
}

/** Packages import only what the map allows, and only through the front door. */
const packages: Rule = (tree) => {
  const allowed = packagesOf(tree)
  return productionOf(tree).flatMap((file) => {
    const own = file.split('/')[0] ?? ''
    return importsOf(tree, file)
      .filter(
        (to) =>
          to.startsWith('@openfield/') ||
          (to.startsWith('.') && normalize(join(dirname(file), to)).split('/')[0] !== own),
      )
      .map((to) =>
        to.startsWith('@openfield/')
          ? (to.split('/')[1] ?? '')
          : `a path outside the package: ${to}`,
      )
      .filter((to) => !allowed.get(own)?.includes(to))
      .map((to) => `${file} -> ${to}`)
  })
}

/** The renderer's core knows neither Node nor the browser. */
const pureRenderer: Rule = (tree) =>
  productionOf(tree)
    .filter((file) => file.startsWith('renderer/src/') && !file.startsWith('renderer/src/node/'))
    .flatMap((file) =>
      importsOf(tree, file)
        .filter(
          (to) =>
            to.startsWith('node:') ||
            /\/node\//.test(to) ||
            ['sharp', '@resvg/resvg-js'].includes(to),
        )
        .map((to) => `${file} -> ${to}`),
    )

const documentsOf = (tree: Tree): string[] =>
  [...tree.keys()].filter((file) => /^(docs\/)?[\w-]+\.md$/.test(file))

/** Every path and every npm script named in the documents exists. */
const documents: Rule = (tree) => {
  const scripts = Object.keys(
    (JSON.parse(tree.get('package.json') ?? '{}') as { scripts?: object }).scripts ?? {},
  )
  const folders = new Set(
    [...tree.keys()].flatMap((file) =>
      file.split('/').map((_, i, all) => all.slice(0, i).join('/')),
    ),
  )
  const made = /^(out|dist|node_modules|data|renderer\/build|studio\/dist)(\/|$)/
  return documentsOf(tree).flatMap((name) => {
    const text = tree.get(name) ?? ''
    const paths = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/g)].map((m) => m[1] ?? '')
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((m) =>
      normalize(join(dirname(name), m[1] ?? '')),
    )
    const missing = [
      ...paths.filter((p) =>
        /^(contract|renderer|server|sdk|cli|studio|docs|test|scripts|bench|models|\.ci)\//.test(p),
      ),
      ...links,
    ]
    return [
      ...missing.filter((p) => !made.test(p) && !tree.has(p) && !folders.has(p.replace(/\/$/, ''))),
      ...[...text.matchAll(/npm run ([\w:-]+)/g)]
        .map((m) => m[1] ?? '')
        .filter((it) => !scripts.includes(it)),
    ].map((what) => `${name}: ${what}`)
  })
}

/** Every source file opens with one sentence that says what it is for. */
const openings: Rule = (tree) =>
  sourcesOf(tree).filter((file) => !/^\/\/ [A-Z\d].*[.?:…]/.test(tree.get(file) ?? ''))

const banned: readonly { pattern: RegExp; instead: string; except: RegExp }[] = [
  { pattern: /\b(Date\.now|new Date\(\))/, instead: 'lib/clock.ts', except: /lib\/clock\.ts$/ },
  { pattern: /Math\.random|randomUUID/, instead: 'lib/id.ts', except: /lib\/id\.ts$/ },
  { pattern: /\b(TODO|FIXME|XXX)\b/, instead: 'an issue', except: /^$/ },
  {
    pattern: /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s+\w/,
    instead: 'a *-rows.ts file',
    except: /(-rows|store\/[\w/-]+)\.ts$/,
  },
  {
    pattern: /\bprocess\.(env|argv|exit|on)\b/,
    instead: 'main.ts',
    except: /(\/main|-process|-thread)\.ts$/,
  },
]

/** Words with one place of their own. */
const words: Rule = (tree) =>
  productionOf(tree).flatMap((file) =>
    banned
      .filter(({ pattern, except }) => pattern.test(tree.get(file) ?? '') && !except.test(file))
      .map(({ pattern, instead }) => `${file} writes ${pattern}: use ${instead}`),
  )

/** No file has a name that says nothing. */
const names: Rule = (tree) =>
  sourcesOf(tree).filter((file) =>
    /\/(utils?|helpers?|common|misc|manager|service|types)\.tsx?$/.test(file),
  )

/** Nothing that lands names a machine, a registry host or an unfinished word. */
const outside: Rule = (tree) =>
  [...tree.keys()]
    .filter(
      (file) => !/^test\/tidy/.test(file) && /\.(tsx?|css|html|mjs|md|json|yml|sh)$/.test(file),
    )
    .filter((file) =>
      /\/work\/(main|shared|wt)|\bregistry\.npmjs\.org\b|\.\.\/shared\/(design|spec|catalog|prompts|photos|prototype)/.test(
        tree.get(file) ?? '',
      ),
    )

/** What the Studio's page is built from is bundled, so no server has to install it. */
const lean: Rule = (tree) => {
  const { dependencies = {} } = JSON.parse(tree.get('studio/package.json') ?? '{}') as {
    dependencies?: object
  }
  return Object.keys(dependencies).filter((name) => !name.startsWith('@openfield/'))
}

export const rules: Readonly<Record<string, { rule: Rule; defect: Record<string, string> }>> = {
  layers: {
    rule: layers,
    defect: {
      'ARCHITECTURE.md': '```layers\nhttp\nstore\n```',
      'server/src/store/a.ts': "import { b } from '../http/b.ts'",
    },
  },
  map: {
    rule: map,
    defect: { 'ARCHITECTURE.md': '```layers\nhttp\n```', 'server/src/attic/a.ts': '// An attic.' },
  },
  packages: {
    rule: packages,
    defect: {
      'ARCHITECTURE.md': '```packages\nserver -> contract\ncontract ->\n```',
      'contract/src/a.ts': "import { b } from '@openfield/server'",
    },
  },
  'the pure renderer': {
    rule: pureRenderer,
    defect: { 'renderer/src/trace/a.ts': "import { readFileSync } from 'node:fs'" },
  },
  documents: {
    rule: documents,
    defect: {
      'package.json': '{"scripts":{}}',
      'README.md': 'Run `npm run fly`, see `docs/nowhere.md`.',
    },
  },
  openings: { rule: openings, defect: { 'server/src/lib/a.ts': 'export const a = 1' } },
  words: {
    rule: words,
    defect: { 'server/src/lib/a.ts': '// A.\nexport const now = () => Date.now()' },
  },
  names: { rule: names, defect: { 'server/src/lib/utils.ts': '// Utils.' } },
  lean: { rule: lean, defect: { 'studio/package.json': '{"dependencies":{"react":"*"}}' } },
  outside: { rule: outside, defect: { 'docs/a.md': 'see ../shared/design' } },
}
