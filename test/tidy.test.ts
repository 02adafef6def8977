// Holds the code to its own rules, and each rule to a defect that it must catch.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules, type Tree } from './tidy-rules.ts'

/** What git tracks or would track, as texts (binary files are there by name). */
const tree: Tree = new Map(
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file && existsSync(file))
    .map((file) => [
      file,
      /\.(png|webp|jpe?g|mp4|onnx|wasm)$/.test(file) ? '' : readFileSync(file, 'utf8'),
    ]),
)

describe.each(Object.entries(rules))('%s', (_name, { rule, defect }) => {
  test('holds in the project', () => {
    expect(rule(tree)).toEqual([])
  })
  test('catches its defect', () => {
    expect(rule(new Map(Object.entries(defect)))).not.toEqual([])
  })
})

test('third-party notes name every dependency with the licence its package states', () => {
  const notes = tree.get('THIRD-PARTY.md') ?? ''
  const manifests = [...tree.keys()].filter((file) => /^([\w-]+\/)?package\.json$/.test(file))
  const dependencies = manifests.flatMap((file) => {
    const {
      dependencies = {},
      optionalDependencies = {},
      devDependencies = {},
    } = JSON.parse(tree.get(file) ?? '{}') as Record<string, Record<string, string>>
    // What a bundle takes in is passed on as well.
    const bundled = Object.keys(devDependencies).filter((name) =>
      [...tree].some(
        ([path, text]) =>
          path.startsWith('studio/src/') &&
          file.startsWith('studio/') &&
          text.includes(`'${name}`) &&
          !/\.test\.tsx?$/.test(path),
      ),
    )
    return [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...bundled].filter(
      (name) => !name.startsWith('@openfield/'),
    )
  })
  const wrong = [...new Set(dependencies)].filter((name) => {
    const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
      license?: string
    }
    return !notes
      .split('\n')
      .some((line) => line.includes(`\`${name}\``) && line.includes(license ?? '?'))
  })
  expect(wrong).toEqual([])
})
