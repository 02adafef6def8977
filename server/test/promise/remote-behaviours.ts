// What every remote engine does whatever its server does: one behaviour each, run on a scripted server; also the rows of the documents' table.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { problems } from '@openfield/contract'
import sharp from 'sharp'
import { expect } from 'vitest'
import type { PreviewPicture } from '../../src/engine/engine.ts'
import {
  clip,
  outputs,
  picture,
  type RemoteBench,
  type RemoteTraits,
  showsPictureAt,
  until,
} from './remote-bench.ts'
import type { Role } from './scripted-server.ts'

export interface Behaviour {
  readonly name: string
  /** Absent means every engine. */
  readonly when?: (traits: RemoteTraits) => boolean
  readonly run: (bench: RemoteBench) => Promise<void>
}

/** The role of the calls that an engine makes between the submit and the end: broken ones break its waiting. */
const waitingRole = ({ asksStatus }: RemoteTraits): Role => (asksStatus ? 'status' : 'submit')
const resultRole = ({ fetchesResult, asksStatus }: RemoteTraits): Role =>
  fetchesResult ? 'result' : asksStatus ? 'status' : 'submit'

const good: readonly Behaviour[] = [
  {
    name: 'a picture in the size that was asked for, by prompt and seed, labelled as made by a trained model',
    when: ({ makesPictures }) => makesPictures,
    run: async (bench) => {
      const generated = await bench.make(picture())
      const [output] = outputs(generated)
      expect(output).toMatchObject({ index: 0, contentType: 'image/png', width: 192, height: 144 })
      expect(await sharp(output?.path).metadata()).toMatchObject({ width: 192, height: 144 })
      const seed = bench.traits.takesSeed === false ? null : 7
      expect(bench.job).toMatchObject({ kind: 'image', seed, count: 1 })
      expect(bench.job.prompt).toContain('a red boat on a lake')
      expect(bench.job.width / bench.job.height).toBeCloseTo(192 / 144, 1)
      const [bytes] = await bench.bytesOf(generated)
      for (const text of ['a red boat on a lake', 'trainedAlgorithmicMedia', 'engine remote'])
        expect(bytes?.includes(text)).toBe(true)
    },
  },
  {
    name: 'a batch of four: four different pictures in order',
    when: ({ makesPictures }) => makesPictures,
    run: async (bench) => {
      const generated = await bench.make(picture({ batchSize: 4 }))
      expect(outputs(generated).map(({ index }) => index)).toEqual([0, 1, 2, 3])
      const all = await bench.bytesOf(generated)
      expect(new Set(all.map((bytes) => bytes.toString('base64'))).size).toBe(4)
    },
  },
  {
    name: 'the same seed again gives the same bytes',
    when: ({ makesPictures }) => makesPictures,
    run: async (bench) => {
      const [first] = await bench.bytesOf(await bench.make(picture()))
      bench.kept.length = 0
      const [again] = await bench.bytesOf(await bench.make(picture()))
      expect(again?.equals(first ?? Buffer.alloc(0))).toBe(true)
    },
  },
  {
    name: 'a picture after a reference picture, sent as bytes',
    when: ({ makesPictures, takesReference }) => makesPictures && takesReference,
    run: async (bench) => {
      const url = 'https://pictures.example/boat.png'
      await bench.make(picture({ imageReference: url }))
      await showsPictureAt(bench.job.pictures[0], url)
    },
  },
  {
    name: 'a clip from a picture sent as bytes: an MP4 with a poster',
    when: ({ makesClips }) => makesClips,
    run: async (bench) => {
      const generated = await bench.make(clip())
      const [output] = outputs(generated)
      expect(output?.contentType).toBe('video/mp4')
      expect((output?.width ?? 0) / (output?.height ?? 1)).toBeCloseTo(1.5, 1)
      const poster = generated.artifacts.find(({ role }) => role === 'poster')
      expect(await sharp(poster?.path).metadata()).toMatchObject({
        format: 'webp',
        width: output?.width,
      })
      const [bytes] = await bench.bytesOf(generated)
      expect(bytes?.subarray(4, 8).toString()).toBe('ftyp')
      expect(bytes?.includes('trainedAlgorithmicMedia')).toBe(true)
      expect(bench.job.prompt).toContain('the boat leaves')
      await showsPictureAt(bench.job.pictures[0], clip().image)
    },
  },
  {
    name: 'a clip to an end picture',
    when: ({ makesClips, takesEndPicture }) => makesClips && takesEndPicture,
    run: async (bench) => {
      const end = 'https://pictures.example/end.png'
      await bench.make(clip({ endImage: end }))
      await showsPictureAt(bench.job.pictures[0], clip().image)
      await showsPictureAt(bench.job.pictures[1], end)
    },
  },
  {
    name: 'progress as the server tells it, never falling, one at the end',
    when: ({ tellsProgress }) => tellsProgress,
    run: async (bench) => {
      bench.server.jobs.stepMs = 40
      const { generated, steps } = bench.attempt(bench.engine())
      await generated
      expect(steps).toEqual([...steps].sort((a, b) => a - b))
      expect(steps.at(-1)).toBe(1)
      expect(new Set(steps.filter((step) => step > 0.05 && step < 0.93)).size).toBeGreaterThan(1)
    },
  },
  {
    name: 'says whether its server answers, in a sentence without secrets',
    run: async (bench) => {
      const engine = bench.engine()
      const never = new AbortController().signal
      expect(await engine.check(never)).toMatchObject({ ok: true })
      bench.server.http.trouble({
        role: 'check',
        with: { status: 401, json: { error: `no entry for ${bench.server.secret}` } },
      })
      const refused = await engine.check(never)
      expect(refused.ok).toBe(false)
      expect(refused.sentence).toMatch(/\.$/)
      expect(refused.sentence).not.toContain(bench.server.secret)
      expect(bench.server.jobs.all).toEqual([])
    },
  },
  {
    name: 'a forbidden prompt never reaches the server',
    run: async (bench) => {
      const wish = { ...bench.wish, prompt: 'a nude woman, porn' }
      expect((await bench.problem(bench.make(wish))).code).toBe('content_rejected')
      expect(bench.server.http.calls).toEqual([])
    },
  },
]

const stops: readonly Behaviour[] = [
  {
    name: 'a cancel ends the attempt and the job at the server',
    when: ({ stops: how }) => how !== 'never',
    run: async (bench) => {
      const engine = bench.engine()
      const attempt = await bench.halfWay(engine)
      attempt.stop.abort('canceled')
      await expect(attempt.generated).rejects.toMatchObject({ code: 'canceled' })
      await bench.server.jobs.ended(bench.job)
      expect(bench.job.state).toBe('canceled')
      bench.server.jobs.isHeld = false
      bench.kept.length = 0
      const again = await bench.attempt(engine, bench.wish, { requestId: 'another' }).generated
      expect(outputs(again)).toHaveLength(1)
    },
  },
  {
    name: 'a cancel ends the attempt although the server cannot stop',
    when: ({ stops: how }) => how === 'never',
    run: async (bench) => {
      const attempt = await bench.halfWay()
      attempt.stop.abort('canceled')
      await expect(attempt.generated).rejects.toMatchObject({ code: 'canceled' })
    },
  },
  {
    name: 'a server that never finishes: the time limit ends it with engine_timeout',
    run: async (bench) => {
      bench.server.jobs.isHeld = true
      const problem = await bench.problem(bench.attempt(bench.engine({ timeoutMs: 600 })))
      expect(problem.code).toBe('engine_timeout')
      if (bench.traits.stops !== 'never') {
        await bench.server.jobs.ended(bench.job)
        expect(bench.job.state).toBe('canceled')
      }
    },
  },
  {
    name: 'a server deaf to the cancel does not hold up the stop',
    when: ({ stops: how }) => how === 'told',
    run: async (bench) => {
      const attempt = await bench.halfWay(bench.engine({ callSeconds: 0.2 }))
      bench.server.http.trouble({ role: 'cancel', with: 'hang' })
      attempt.stop.abort('canceled')
      await expect(attempt.generated).rejects.toMatchObject({ code: 'canceled' })
    },
  },
  {
    name: 'a worker that stops or dies: the next attempt finds the job and begins no second',
    when: ({ findsAgain }) => findsAgain,
    run: async (bench) => {
      for (const reason of ['stopping', 'lost']) {
        bench.server.jobs.all.length = 0
        bench.kept.length = 0
        const first = await bench.halfWay()
        first.stop.abort(reason)
        await expect(first.generated).rejects.toThrow()
        expect(bench.job.state).toBe('running')
        bench.server.jobs.isHeld = false
        expect(outputs(await bench.make())).toHaveLength(1)
        expect(bench.job.state).toBe('done')
      }
    },
  },
  {
    name: 'the next attempt also finds a job that ended meanwhile',
    when: ({ findsAgain }) => findsAgain,
    run: async (bench) => {
      const first = await bench.halfWay()
      first.stop.abort('lost')
      await expect(first.generated).rejects.toThrow()
      bench.server.jobs.isHeld = false
      await bench.server.jobs.ended(bench.job)
      expect(outputs(await bench.make())).toHaveLength(1)
      expect(bench.server.jobs.all).toHaveLength(1)
    },
  },
  {
    name: 'what it remembers is worth nothing when the server forgot: the job is begun anew',
    when: ({ findsAgain }) => findsAgain,
    run: async (bench) => {
      const first = await bench.halfWay()
      first.stop.abort('lost')
      await expect(first.generated).rejects.toThrow()
      bench.server.jobs.isHeld = false
      bench.server.jobs.cancel(bench.job)
      bench.server.jobs.all.length = 0
      // An engine may end this attempt, so long as the next gets on.
      const attempts = [1, 2].map(() => async () => outputs(await bench.make()).length)
      const made = await attempts[0]?.().catch(() => attempts[1]?.())
      expect(made).toBe(1)
    },
  },
  {
    name: 'a job that the server accepted without being heard is not begun twice',
    when: ({ submitsOnce }) => submitsOnce,
    run: async (bench) => {
      bench.server.http.trouble({ role: 'submit', times: 1, with: 'acceptThenDrop' })
      const made = await bench.make().catch(() => bench.make())
      expect(outputs(made)).toHaveLength(1)
      expect(bench.server.jobs.all).toHaveLength(1)
    },
  },
]

const badDays: readonly Behaviour[] = [
  {
    name: 'slow answers are waited for',
    run: async (bench) => {
      bench.server.http.delayMs = 150
      expect(outputs(await bench.make())).toHaveLength(1)
    },
  },
  {
    name: 'an answer that never comes ends in engine_failed',
    run: async (bench) => {
      const { traits, server } = bench
      // Who waits for the media in one long call has only the time limit.
      const isOneCall = !traits.asksStatus && !traits.fetchesResult
      server.http.trouble({ role: waitingRole(traits), with: 'hang' })
      const engine = bench.engine({ callSeconds: 0.1, ...(isOneCall ? { timeoutMs: 700 } : {}) })
      const { code } = await bench.problem(bench.attempt(engine))
      expect(isOneCall ? ['engine_failed', 'engine_timeout'] : ['engine_failed']).toContain(code)
    },
  },
  {
    name: '5xx once while waiting is got over',
    when: ({ asksStatus }) => asksStatus,
    run: async (bench) => {
      bench.server.breakEvents?.()
      const reply = { status: 502, contentType: 'text/html', body: '<html>Bad gateway</html>' }
      bench.server.http.trouble({ role: 'status', times: 1, with: reply })
      expect(outputs(await bench.make())).toHaveLength(1)
      expect(bench.server.jobs.all).toHaveLength(1)
    },
  },
  {
    name: '5xx at the submit: the next attempt does it',
    run: async (bench) => {
      bench.server.http.trouble({ role: 'submit', times: 1, with: { status: 500, json: {} } })
      const engine = bench.engine()
      const made = await bench.make(bench.wish, engine).catch(async (error: unknown) => {
        expect(error).toMatchObject({ code: 'engine_failed' })
        return bench.make(bench.wish, engine)
      })
      expect(outputs(made)).toHaveLength(1)
      expect(bench.server.jobs.all).toHaveLength(1)
    },
  },
  {
    name: '5xx for ever is engine_failed, with the server’s sentence in the log',
    run: async (bench) => {
      const json = { error: { message: 'out of graphics memory' } }
      bench.server.http.trouble({ role: 'submit', with: { status: 500, json } })
      const problem = await bench.problem(bench.make())
      expect(problem.code).toBe('engine_failed')
      expect(problem.message).not.toContain('graphics memory')
      expect(bench.lines.join('')).toContain('out of graphics memory')
    },
  },
  {
    name: 'a full queue (429, 503) is engine_busy',
    run: async (bench) => {
      for (const status of [429, 503]) {
        bench.server.http.wellAgain()
        bench.server.http.trouble({ role: 'submit', with: { status, json: { detail: 'full' } } })
        expect((await bench.problem(bench.make())).code).toBe('engine_busy')
      }
    },
  },
  {
    name: 'a server that is not there is engine_failed',
    run: async (bench) => {
      const engine = bench.engine()
      await bench.server.http.close()
      expect((await bench.problem(bench.make(bench.wish, engine))).code).toBe('engine_failed')
      const { ok, sentence } = await engine.check(new AbortController().signal)
      expect([ok, sentence]).toEqual([false, expect.stringMatching(/refused the connection/)])
    },
  },
  {
    name: 'a dropped connection at the submit: the next attempt does it',
    run: async (bench) => {
      bench.server.http.trouble({ role: 'submit', times: 1, with: 'drop' })
      const engine = bench.engine()
      const made = await bench.make(bench.wish, engine).catch(async (error: unknown) => {
        expect(error).toMatchObject({ code: 'engine_failed' })
        return bench.make(bench.wish, engine)
      })
      expect(outputs(made)).toHaveLength(1)
      expect(bench.server.jobs.all).toHaveLength(1)
    },
  },
  {
    name: 'garbage instead of JSON is engine_failed',
    run: async (bench) => {
      const reply = { contentType: 'application/json', body: '{"half": ' }
      bench.server.http.trouble({ role: 'submit', with: reply })
      expect((await bench.problem(bench.make())).code).toBe('engine_failed')
    },
  },
  {
    name: 'JSON of another shape is engine_failed',
    run: async (bench) => {
      for (const json of [null, 7, [], { surprise: true }]) {
        bench.server.http.wellAgain()
        bench.server.http.trouble({ role: 'submit', with: { json } })
        expect((await bench.problem(bench.make())).code).toBe('engine_failed')
      }
    },
  },
  {
    name: 'a page of HTML in place of the media is engine_failed',
    run: async (bench) => {
      const reply = { contentType: 'text/html', body: '<html><title>Sign in</title></html>' }
      bench.server.http.trouble({ role: resultRole(bench.traits), with: reply })
      expect((await bench.problem(bench.make())).code).toBe('engine_failed')
    },
  },
  {
    name: 'media that are gone (404, 410) are engine_failed',
    when: ({ fetchesResult }) => fetchesResult,
    run: async (bench) => {
      for (const status of [404, 410]) {
        bench.server.http.wellAgain()
        bench.server.http.trouble({ role: 'result', with: { status, json: { error: 'gone' } } })
        expect((await bench.problem(bench.make())).code).toBe('engine_failed')
        bench.kept.length = 0
      }
    },
  },
  {
    name: 'media that break off half-way are fetched again',
    when: ({ fetchesResult }) => fetchesResult,
    run: async (bench) => {
      bench.server.http.trouble({ role: 'result', times: 1, with: 'cut' })
      expect(outputs(await bench.make())).toHaveLength(1)
    },
  },
  {
    name: 'an answer that always breaks off half-way is engine_failed',
    run: async (bench) => {
      bench.server.http.trouble({ role: resultRole(bench.traits), with: 'cut' })
      expect((await bench.problem(bench.make())).code).toBe('engine_failed')
    },
  },
  {
    name: 'a job that fails at the server is engine_failed, with the server’s sentence in the log',
    when: ({ endsAlike }) => endsAlike !== true,
    run: async (bench) => {
      bench.server.jobs.failing = 'the sampler met a NaN'
      const problem = await bench.problem(bench.make())
      expect(problem.code).toBe('engine_failed')
      expect(problem.message).not.toContain('NaN')
      expect(bench.lines.join('')).toContain('the sampler met a NaN')
      bench.server.jobs.failing = null
      expect(outputs(await bench.make())).toHaveLength(1)
    },
  },
  {
    name: 'events that come twice, late and out of order change nothing',
    when: ({ hasEvents }) => hasEvents,
    run: async (bench) => {
      bench.server.confuseEvents?.()
      const { generated, steps } = bench.attempt(bench.engine())
      expect(outputs(await generated)).toHaveLength(1)
      expect(steps).toEqual([...steps].sort((a, b) => a - b))
      expect(bench.server.jobs.all).toHaveLength(1)
    },
  },
  {
    name: 'pictures of what is being made reach who looks on; those of others’ jobs do not',
    when: ({ hasEvents }) => hasEvents,
    run: async (bench) => {
      const seen: PreviewPicture[] = []
      const { generated } = bench.attempt(bench.engine(), bench.wish, {
        preview: (picture) => void seen.push(picture),
      })
      await generated
      expect(seen.length).toBeGreaterThan(0)
      // The server also tells of another's job, whose pictures are wider.
      for (const { bytes, contentType } of seen) {
        expect(contentType).toBe('image/png')
        expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1 })
      }
    },
  },
  {
    name: 'events that break off or are refused: it asks instead',
    when: ({ hasEvents }) => hasEvents,
    run: async (bench) => {
      bench.server.breakEvents?.()
      expect(outputs(await bench.make())).toHaveLength(1)
      bench.kept.length = 0
      bench.server.http.trouble({ role: 'events', with: 'drop' })
      const again = bench.attempt(bench.engine(), bench.wish, { requestId: 'another' })
      expect(outputs(await again.generated)).toHaveLength(1)
    },
  },
  {
    name: 'an input that the server refuses is not tried again',
    when: ({ refusesInput }) => refusesInput,
    run: async (bench) => {
      const { refusal } = bench.server
      if (refusal) bench.server.http.trouble(refusal)
      const wish = bench.traits.takesReference
        ? picture({ imageReference: 'https://pictures.example/boat.png' })
        : bench.wish
      const { code } = await bench.problem(bench.make(wish))
      expect(problems[code].retry).toBe(false)
    },
  },
  {
    name: 'content that the server refuses is content_rejected',
    when: ({ refusesContent }) => refusesContent,
    run: async (bench) => {
      const { moderation } = bench.server
      if (moderation) bench.server.http.trouble(moderation)
      expect((await bench.problem(bench.make())).code).toBe('content_rejected')
    },
  },
  {
    name: 'redirects are not followed',
    run: async (bench) => {
      let reached = 0
      const other = createServer((_, response) => {
        reached += 1
        response.end('{}')
      }).listen(0, '127.0.0.1')
      await until(() => other.listening)
      const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`
      for (const role of ['submit', 'status', 'result', 'upload'] as const)
        bench.server.http.trouble({ role, with: { status: 307, headers: { location } } })
      expect((await bench.problem(bench.make())).code).toBe('engine_failed')
      other.close()
      expect(reached).toBe(0)
    },
  },
  {
    name: 'credentials reach the server and nobody else; prompts stay out of the log',
    run: async (bench) => {
      const { secret, http } = bench.server
      await bench.make()
      for (const { headers } of http.calls) expect(JSON.stringify(headers)).toContain(secret)
      const echo = { error: { message: `${secret} may not make ${bench.wish.prompt}` } }
      for (const status of [500, 401, 400]) {
        http.wellAgain()
        http.trouble({ role: 'submit', with: { status, json: echo } })
        bench.kept.length = 0
        const problem = await bench.problem(bench.make())
        expect(problem.message + JSON.stringify(problem.facts)).not.toContain(secret)
      }
      const log = bench.lines.join('')
      expect(log).toContain('may not make')
      expect(log).not.toContain(secret)
      expect(log).not.toContain(bench.wish.prompt)
      expect(bench.kept.join('')).not.toContain(secret)
    },
  },
]

export const behaviours: readonly Behaviour[] = [...good, ...stops, ...badDays]
