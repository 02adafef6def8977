// A server without HTTP, to be killed: submits, makes, keeps, settles and delivers as its plan says.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ClaimedCharacter, createCharacterClaim } from '../../src/character/claim.ts'
import { createCharacter } from '../../src/character/create.ts'
import { sweepCharacters } from '../../src/character/remove.ts'
import { createCharacterRun } from '../../src/character/work.ts'
import { createDeliverer } from '../../src/event/webhook.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { jitter } from '../../src/lib/id.ts'
import { silentLog } from '../../src/lib/log.ts'
import { diskMedia } from '../../src/media/disk.ts'
import type { Media } from '../../src/media/media.ts'
import { type Claimed, createClaim } from '../../src/request/claim.ts'
import { expire } from '../../src/request/expire.ts'
import { createRun, defaultRunLimits, type RunParts } from '../../src/request/run.ts'
import { submit } from '../../src/request/submit.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { createLoop } from '../../src/worker/loop.ts'
import { bothQueues } from '../../src/worker/queues.ts'
import { fakeEngine, fakeStudy } from '../promise/fake-engine.ts'
import { image } from '../promise/image-input.ts'
import { type ChildPlan, type HangAt, LEASE_MS, type Said } from './child-plan.ts'

const plan = JSON.parse(process.argv[2] ?? '{}') as ChildPlan
const say = (said: Said) => void process.stdout.write(`${JSON.stringify(said)}\n`)
const hang = async (at: HangAt, id: string): Promise<void> => {
  if (plan.hangAt !== at) return
  say({ say: at, id })
  // A large file takes a while to keep: the killer comes meanwhile.
  if (at !== 'putting') await new Promise(() => undefined)
}

const clock = systemClock
const store = await openSqlite({ path: join(plan.folder, 'store.sqlite') })
const disk = diskMedia(join(plan.folder, 'media'))
const media: Media = {
  put: async (id, name, source, facts) => {
    await hang('putting', id)
    const item = await disk.put(id, name, source, facts)
    await hang('kept', id)
    return item
  },
  putDepth: (...given) => disk.putDepth(...given),
  describe: (...given) => disk.describe(...given),
  open: (...given) => disk.open(...given),
  findByHash: (hash) => disk.findByHash(hash),
  findByLook: (bytes) => disk.findByLook(bytes),
  remove: (id) => disk.remove(id),
  requests: () => disk.requests(),
  sweep: (before) => disk.sweep(before),
}
const engine = fakeEngine(async (input, { scratch }) => {
  await hang('generating', scratch.split('/').at(-1)?.split('.')[0] ?? '')
  if (input.prompt === 'poison') process.kill(process.pid, 'SIGKILL')
  await clock.sleep(2 + 20 * jitter())
})
const parts: RunParts = {
  store,
  clock,
  webhookBody: ({ id, state }) => JSON.stringify({ id, state }),
  log: silentLog,
  media,
  fetchInput: () => Promise.reject(new Error('nothing is fetched here')),
  engineFor: () => ({
    ...engine,
    generate: async (input, context) => {
      const generated = await engine.generate(input, context)
      if (plan.outputBytes > 0) {
        const bytes = Buffer.alloc(plan.outputBytes, 7)
        for (const { path } of generated.artifacts) await writeFile(path, bytes)
      }
      return generated
    },
  }),
  refusePreview: () => Promise.resolve(),
  scratchFolder: join(plan.folder, 'scratch'),
  limits: { ...defaultRunLimits, leaseMs: LEASE_MS, attemptsMax: plan.attemptsMax },
}
const studyFolder = join(plan.folder, 'study')
if (plan.isAlone) {
  await expire(parts, { abandonedBefore: clock.now() })
  await sweepCharacters(parts, studyFolder)
}
say({ say: 'ready' })

const run = createRun(parts)
const runCharacter = createCharacterRun({
  ...parts,
  scratchFolder: studyFolder,
  engine: {
    study: async (images, context) => {
      await hang('studying', context.scratch.split('/').at(-1)?.split('.')[0] ?? '')
      return fakeStudy(images, context)
    },
  },
})
const queueLimits = { leaseMs: LEASE_MS, runningMax: 100, attemptsMax: plan.attemptsMax }
const requests = createLoop({
  name: 'requests',
  concurrency: 2,
  ...bothQueues<Claimed, ClaimedCharacter>(
    {
      claim: createClaim(parts, queueLimits),
      isAlone: (claimed) => claimed.isAlone,
      run: async (claimed, stopping) => {
        await run(claimed, stopping)
        await hang('settled', claimed.request.id)
        say({ say: 'ended', id: claimed.request.id })
      },
    },
    {
      claim: createCharacterClaim(parts, queueLimits),
      isAlone: (claimed) => claimed.isAlone,
      run: async (claimed, stopping) => {
        await runCharacter(claimed, stopping)
        await hang('settled', claimed.row.id)
        say({ say: 'ended', id: claimed.row.id })
      },
    },
  ),
  clock,
  wake: (listener) => store.onWake('requests', listener),
  log: silentLog,
  pollMs: 50,
})
const reach = { allowLoopback: true, allowPrivate: false, ports: null }
const deliverer = createDeliverer({ store, clock, log: silentLog, reach })
const deliveries = createLoop({
  name: 'deliveries',
  concurrency: 2,
  claim: deliverer.claim,
  run: deliverer.run,
  clock,
  wake: (listener) => store.onWake('deliveries', listener),
  log: silentLog,
  pollMs: 50,
})
if (plan.works) requests.start()
if (plan.delivers) deliveries.start()

for (let i = 0; i < plan.submits; i++) {
  const { request } = await submit(parts, {
    accountId: plan.accountId,
    keyId: 'of_1',
    dialect: 'gateway',
    input: image({ prompt: plan.prompt }),
    price: 1500,
    webhookUrl: plan.webhookUrl,
  })
  say({ say: 'submitted', id: request.id })
  await clock.sleep(4 * jitter())
}
for (let i = 0; i < plan.characters; i++) {
  const { character } = await createCharacter(parts, {
    accountId: plan.accountId,
    keyId: 'of_1',
    name: 'Ann',
    images: ['https://pictures.example/a.png'],
    price: 40_000,
    idempotency: null,
  })
  say({ say: 'submitted', id: character.id })
}
/** Is a request or character unfinished, or a delivery of ours not made. */
const isBusy = async (): Promise<boolean> => {
  const open = store.read.selectFrom('requests').select('id')
  const unfinished = await open.where('state', 'in', ['queued', 'processing']).limit(1).execute()
  const characters = store.read.selectFrom('characters').select('id')
  const unmade = await characters.where('state', 'in', ['queued', 'processing']).limit(1).execute()
  if (unmade.length > 0) return true
  const due = store.read.selectFrom('deliveries').select('id').where('state', '=', 'pending')
  return unfinished.length > 0 || (plan.delivers && (await due.limit(1).execute()).length > 0)
}
while (plan.endsWhenDone && (await isBusy())) await clock.sleep(20)
if (plan.endsWhenDone) {
  await requests.stop(1000)
  await deliveries.stop(1000)
  await store.close()
  say({ say: 'done' })
}
