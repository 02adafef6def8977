// What remote engines promise beside what all engines do, asked of any of them in front of a scripted server.
import { describe, test } from 'vitest'
import { behaviours } from './remote-behaviours.ts'
import { RemoteBench, type RemoteTraits, type ScriptedInference } from './remote-bench.ts'

export const keepsThePromiseOfRemoteEngines = (
  traits: RemoteTraits,
  openScripted: () => Promise<ScriptedInference>,
): void => {
  describe(`${traits.name} keeps the promise of remote engines`, () => {
    const due = behaviours.filter(({ when }) => when?.(traits) ?? true)
    test.each(due.map(({ name, run }) => [name, run] as const))(
      '%s',
      async (_name, run) => {
        const bench = new RemoteBench(traits, await openScripted())
        try {
          await run(bench)
        } finally {
          await bench.close()
        }
      },
      60_000,
    )
  })
}
