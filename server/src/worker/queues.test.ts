// Two queues share a loop without one starving the other.
import { expect, test } from 'vitest'
import { bothQueues } from './queues.ts'

const queueOf = (jobs: string[], ran: string[]) => ({
  claim: async () => jobs.shift() ?? null,
  isAlone: (job: string) => job.endsWith('!'),
  run: async (job: string) => void ran.push(job),
})

test('jobs of both come in turns, and what is left of one comes when the other is empty', async () => {
  const ran: string[] = []
  const queue = bothQueues(queueOf(['a1', 'a2', 'a3!'], ran), queueOf(['b1'], ran))
  const never = new AbortController().signal
  const alone: boolean[] = []
  for (let job = await queue.claim(true); job !== null; job = await queue.claim(true)) {
    alone.push(queue.isAlone(job))
    await queue.run(job, never)
  }
  expect(ran).toEqual(['a1', 'b1', 'a2', 'a3!'])
  expect(alone).toEqual([false, false, false, true])
})
