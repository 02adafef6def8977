// The real core behind a free port for tests of the platform dialect: a quick engine, a receiver of webhooks, and what was called.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createNodeHost } from '@openfield/renderer/node'
import sharp from 'sharp'
import { checkLedger } from '../../src/account/check.ts'
import { type AccountWish, openAccount } from '../../src/account/create.ts'
import { type App, createApp, type Parts } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { CharacterEngine } from '../../src/engine/engine.ts'
import { studyPictures } from '../../src/engine/study-job.ts'
import { fetchStudyPictures } from '../../src/engine/study-pictures.ts'
import { systemClock } from '../../src/lib/clock.ts'
import type { Log } from '../../src/lib/log.ts'
import { type Behaviour, fakeEngine } from '../promise/fake-engine.ts'

export interface Line {
  readonly level: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly sentence: string
}

const collecting = (lines: Line[]): Log => {
  const at = (level: string) => (facts: object, sentence: string) =>
    void lines.push({ level, facts: { ...facts }, sentence })
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** A receiver that keeps what it gets. */
const openReceiver = async () => {
  const got: { headers: Record<string, string>; body: string }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    got.push({ headers: request.headers as Record<string, string>, body })
    response.writeHead(200).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { got, url: `http://127.0.0.1:${port}/hook`, server }
}

export const picture = (background = '#c83232', format: 'png' | 'jpeg' = 'png') =>
  sharp({ create: { width: 64, height: 48, channels: 3, background } })
    [format]()
    .toBuffer()

/** Pictures of clips are fetched, as every engine does; then `behave` does what it does. */
const fetching =
  (behave: Behaviour): Behaviour =>
  async (input, context) => {
    if (input.kind === 'video') {
      await context.fetchImage(input.image)
      if (input.endImage !== null) await context.fetchImage(input.endImage)
    } else if (input.imageReference !== null) await context.fetchImage(input.imageReference)
    await behave(input, context)
  }

/** Measuring is quick, so it is the real one. */
const study: CharacterEngine['study'] = async (images, context) =>
  studyPictures(
    await fetchStudyPictures(images, context),
    context.scratch,
    createNodeHost(),
    async () => undefined,
  )

export async function openPlatform({
  behave = () => Promise.resolve(),
  settings = {},
  parts = {},
}: {
  readonly behave?: Behaviour
  readonly settings?: Readonly<Record<string, string>>
  readonly parts?: Partial<Parts>
} = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'openfield-platform-'))
  const lines: Line[] = []
  const config = (more: Readonly<Record<string, string>> = {}) =>
    readConfig({ OPENFIELD_DATA_DIR: folder, OPENFIELD_PORT: '0', ...settings, ...more })
  const open = (more?: Readonly<Record<string, string>>): Promise<App> =>
    createApp(config(more), {
      log: collecting(lines),
      engine: fakeEngine(
        fetching((...all) => behave(...all)),
        study,
      ),
      ...parts,
    })
  const app = await open()
  const base = await app.start()
  const receiver = await openReceiver()
  return {
    app,
    base,
    lines,
    receiver,
    /** Another process on the same store. */
    open,
    account: async (wish: Partial<AccountWish> = {}) =>
      (
        await openAccount(
          { store: app.store, clock: systemClock },
          { name: 'test', credits: 1_000_000, ...wish },
        )
      ).key,
    audit: () => checkLedger(app.store),
    close: async () => {
      await app.stop()
      receiver.server.closeAllConnections()
      receiver.server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type Platform = Awaited<ReturnType<typeof openPlatform>>
