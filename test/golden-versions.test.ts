// The step that draws the golden pictures on other Node versions never passes silently where a version was not tried.
import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const script = fileURLToPath(new URL('../.ci/golden', import.meta.url))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golden-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Machine {
  /** What `npx -p node@22 -- node -v` prints; null: it fails. */
  readonly version: string | null
  /** Whether the pictures come out right. */
  readonly right: boolean
  readonly registry: boolean
  readonly ci: boolean
}

/** Runs the step with commands of our own in place of npx and npm: exit code and what it said. */
const step = async ({ version, right, registry, ci }: Machine) => {
  const npx =
    version === null
      ? 'echo "npm error 404" >&2; exit 1'
      : `if [ "\${!#}" = -v ]; then echo ${version}; else exit ${right ? 0 : 1}; fi`
  await writeFile(join(folder, 'npx'), `#!/usr/bin/env bash\n${npx}\n`)
  await writeFile(join(folder, 'npm'), `#!/usr/bin/env bash\nexit ${registry ? 0 : 1}\n`)
  for (const name of ['npx', 'npm']) await chmod(join(folder, name), 0o755)
  const call = 'PATH=$0:$PATH CI=$1 exec "$2" "$0/report" 22'
  return new Promise<readonly [number, string]>((resolve) => {
    execFile('bash', ['-c', call, folder, ci ? 'true' : '', script], (error, stdout) =>
      resolve([error === null ? 0 : Number(error.code), stdout]),
    )
  })
}

const fine: Machine = { version: 'v22.1.0', right: true, registry: true, ci: true }

test.each<[string, Partial<Machine>, number, RegExp]>([
  ['passes where the pictures are right', {}, 0, /the golden pictures on Node 22/],
  ['fails where one is wrong', { right: false }, 1, /the golden pictures on Node 22/],
  ['fails in a CI that has no such Node', { version: null, registry: false }, 1, /^FAILED: .*404/],
  ['fails where the Node is another', { version: 'v20.1.0' }, 1, /^FAILED/],
  ['fails where the registry answers', { version: null, ci: false }, 1, /^FAILED: the registry/],
  [
    'says what was not tried where there is no network',
    { version: null, registry: false, ci: false },
    0,
    /^NOT TRIED: .*Node 22/,
  ],
])('%s', async (_, machine, code, said) => {
  const [exit, output] = await step({ ...fine, ...machine })
  expect([exit, output]).toEqual([code, expect.stringMatching(said)])
})
