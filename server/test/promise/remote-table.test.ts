// The table in docs/engines.md is written from the behaviours and what each engine can: `npx vitest run server/test/promise/remote-table.test.ts --update` renews it.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { behaviours } from './remote-behaviours.ts'
import { allTraits } from './remote-traits.ts'

const begin = '<!-- table of behaviours: begin -->'
const end = '<!-- table of behaviours: end -->'

const table = (): string => {
  const names = allTraits.map(({ name }) => name)
  const rows = behaviours.map(({ name, when }) => {
    const cells = allTraits.map((traits) => ((when?.(traits) ?? true) ? '✓' : '–'))
    return `| ${[name, ...cells].join(' | ')} |`
  })
  return [
    `| | ${names.join(' | ')} |`,
    `| --- |${names.map(() => ' --- |').join('')}`,
    ...rows,
  ].join('\n')
}

test('the table in docs/engines.md is current', async () => {
  const page = readFileSync(new URL('../../../docs/engines.md', import.meta.url), 'utf8')
  const [before, after] = [page.indexOf(begin), page.indexOf(end)]
  expect(before).toBeGreaterThan(0)
  expect(after).toBeGreaterThan(before)
  const whole = `${page.slice(0, before)}${begin}\n${table()}\n${page.slice(after)}`
  await expect(whole).toMatchFileSnapshot('../../../docs/engines.md')
})

test('every behaviour has a name of its own, and some engine that must keep it', () => {
  expect(new Set(behaviours.map(({ name }) => name)).size).toBe(behaviours.length)
  expect(new Set(allTraits.map(({ name }) => name)).size).toBe(allTraits.length)
  const idle = behaviours.filter(({ when }) => when && !allTraits.some((traits) => when(traits)))
  expect(idle.map(({ name }) => name)).toEqual([])
})
