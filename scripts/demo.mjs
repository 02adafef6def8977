// The main job before your eyes: starts a server, turns the API reference's prompt into a picture and the picture into a clip;
// `--engine local:<folder>` (or another route) makes the picture by that engine, `--keep` leaves the server running.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = join(root, 'out')
const keep = process.argv.includes('--keep')
const LIMIT_SECONDS = 600
/** The route of `--engine`, its folder made absolute, since the server runs elsewhere; undefined without one. */
const routeOf = () => {
  const at = process.argv.indexOf('--engine')
  if (at < 0) return undefined
  const word = process.argv[at + 1]
  if (!word || word.startsWith('--')) throw new Error('--engine takes a route such as local:out/tiny-model')
  return word.replace(/^local:(.+)$/, (_, folder) => `local:${resolve(folder)}`)
}

const route = routeOf()

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const startServer = async (port, adminToken) => {
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'server', 'dist', 'main.js')], {
    cwd: root,
    env: {
      ...process.env,
      OPENFIELD_HOST: '127.0.0.1',
      OPENFIELD_PORT: String(port),
      OPENFIELD_DATA_DIR: join(out, 'demo-data'),
      OPENFIELD_ADMIN_TOKEN: adminToken,
      OPENFIELD_LOG_LEVEL: process.env.OPENFIELD_LOG_LEVEL ?? 'warn',
      ...(route === undefined ? {} : { OPENFIELD_ROUTE_SOUL: route }),
    },
    // By the channel the server notices when this process is gone.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let ended = null
  child.once('exit', (code, signal) => {
    ended = code ?? signal
  })
  for (let tries = 0; tries < 300; tries++) {
    if (ended !== null) throw new Error(`the server ended at once (${ended})`)
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (ready?.ok) return child
    await sleep(100)
  }
  child.kill()
  throw new Error('the server did not become ready within 30 s')
}

const json = async (response) => {
  const body = await response.json()
  if (!response.ok) throw new Error(`${response.status} ${body.error}: ${body.message}`)
  return body
}

const post = (url, headers, body) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }).then(json)

const show = (line) => {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${line}`)
}

/** Polls until the request ends, with one progress line; returns the finished status. */
const follow = async (label, pollingUrl, headers) => {
  const started = performance.now()
  let said = ''
  for (;;) {
    const seconds = (performance.now() - started) / 1000
    if (seconds > LIMIT_SECONDS) throw new Error(`${label} was not finished after ${LIMIT_SECONDS} s`)
    const status = await fetch(`${pollingUrl}?detail=1`, { headers }).then(json)
    const { progress = 0, stage = '' } = status.detail ?? {}
    const line = `  ${status.status.toLowerCase().padEnd(10)} ${String(stage).padEnd(12)} ${String(Math.round(progress * 100)).padStart(3)} %  ${seconds.toFixed(1).padStart(5)} s`
    show(line)
    if (!process.stdout.isTTY && `${status.status}${stage}` !== said) {
      said = `${status.status}${stage}`
      console.log(line)
    }
    if (status.status === 'COMPLETED') {
      show('')
      return { ...status, seconds }
    }
    if (status.status === 'FAILED' || status.status === 'ERROR') throw new Error(`${label} ended as ${status.status}: ${status.error}`)
    await sleep(250)
  }
}

const download = async (url, file) => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`download of ${url}: ${response.status}`)
  writeFileSync(file, Buffer.from(await response.arrayBuffer()))
  return relative(root, file)
}

/** Bodies of the API reference, with its remote pictures replaced by local ones. */
const bodies = (reference) => ({
  soul: {
    prompt: 'Woman on rooftop',
    soul_style_id: 'a5f63c3b-70eb-4979-af5e-98c7ee1e18e8',
    width_and_height: '1536x1152',
    image_reference_type: 'image_url',
    image_reference_image_url: reference,
  },
  video: (motion, picture) => ({
    model: 'dop-lite',
    prompt: 'A serene lake with gentle ripples, birds flying overhead, cinematic lighting',
    seed: 123456,
    motions_id: motion,
    motions_strength: 0.7,
    input_images: [picture],
    enhance_prompt: true,
  }),
})

/** A request waits for an engine that is down, as one should; who tries an engine wants to know at once what it lacks. */
const refuseUnusable = async (base, adminToken) => {
  const headers = { authorization: `Bearer ${adminToken}` }
  const { engines } = await post(`${base}/api/v1/admin/engines/check`, headers, {})
  const asked = engines.filter(({ models }) => models.includes('soul'))
  if (asked.some(({ state }) => state !== 'down')) return
  throw new Error(asked.map(({ id, sentence }) => `${id}: ${sentence}`).join('\n'))
}

const generate = async (base, key) => {
  const api = `${base}/ai-model-api/v1`
  const headers = { 'Ocp-Apim-Subscription-Key': key }
  // A thumbnail small enough for the 2083 characters an image reference may have.
  const reference = `data:image/webp;base64,${readFileSync(join(root, 'docs', 'pictures', 'reference-thumbnail.webp')).toString('base64')}`
  const { soul, video } = bodies(reference)

  console.log(`\n“${soul.prompt}”, ${soul.width_and_height}`)
  const picture = await post(`${api}/generateSoul`, headers, soul)
  const pictured = await follow('the picture', picture.polling_url, headers)
  const [pictureUrl] = pictured.output.media_url
  console.log(`  ${await download(pictureUrl, join(out, 'woman-on-rooftop.png'))}  in ${pictured.seconds.toFixed(1)} s, ${pictured.detail.credits} credits`)

  for (const note of pictured.detail.notes ?? []) console.log(`  ${note}`)

  const motions = await fetch(`${api}/getMotions`, { headers }).then(json)
  const motion = motions.find(({ name }) => name === 'Dolly In')
  const body = video(motion.id, pictureUrl)
  console.log(`\n“${body.prompt}”, ${body.model}, ${motion.name}`)
  const clip = await post(`${api}/generateImageToVideoRequest`, headers, body)
  const clipped = await follow('the clip', clip.polling_url, headers)
  const [clipUrl] = clipped.output.media_url
  console.log(`  ${await download(clipUrl, join(out, 'woman-on-rooftop-dolly-in.mp4'))}  in ${clipped.seconds.toFixed(1)} s, ${clipped.detail.credits} credits`)
  return pictured.detail.credits + clipped.detail.credits
}

const main = async () => {
  mkdirSync(out, { recursive: true })
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const adminToken = randomBytes(24).toString('base64url')
  const started = performance.now()
  const server = await startServer(port, adminToken)
  console.log(`Openfield listens on ${base} (ready after ${((performance.now() - started) / 1000).toFixed(1)} s)`)
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await gone
  }
  try {
    await refuseUnusable(base, adminToken)
    const account = await post(`${base}/admin/keys`, { authorization: `Bearer ${adminToken}` }, { name: 'demo', credits: 100 })
    console.log(`Account ${account.account_id} with 100 credits`)
    const cost = await generate(base, account.key)
    console.log(`\nTogether ${cost} credits, ${100 - cost} left.`)
    if (!keep) return
    console.log(`\nThe server stays up (Ctrl-C ends it).\n  address  ${base}\n  key      ${account.key}`)
    await new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, resolve)
      server.once('exit', resolve)
    })
  } finally {
    await stop()
  }
}

main().catch((error) => {
  console.error(`\nThe demo failed: ${error.message}`)
  process.exitCode = 1
})
