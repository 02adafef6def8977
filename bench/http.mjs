// Submits and status reads per second against bare Fastify in one run, and how long a status read takes while a picture is rendered.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const SECONDS = 5
const CONNECTIONS = 16
const ROUNDS = 3

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]
const percentile = (list, p) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * p))]

/** Starts a Node program and waits until `path` answers; gives the address, how long that took, and how to end it. */
const serve = async (file, env, path) => {
  const started = performance.now()
  const child = spawn(process.execPath, [join(root, file)], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
  const base = `http://127.0.0.1:${env.PORT ?? env.OPENFIELD_PORT}`
  for (let tries = 0; tries < 400; tries++) {
    if (await fetch(base + path).then((r) => r.status < 500, () => false)) {
      const stop = () => new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGTERM'))
      return { base, child, readyMs: performance.now() - started, stop }
    }
    await sleep(10)
  }
  child.kill()
  throw new Error(`${file} did not start`)
}

const openfield = async (extra) => {
  const data = mkdtempSync(join(tmpdir(), 'openfield-bench-'))
  const env = {
    OPENFIELD_PORT: String(await freePort()),
    OPENFIELD_HOST: '127.0.0.1',
    OPENFIELD_DATA_DIR: data,
    OPENFIELD_ADMIN_TOKEN: 'bench-admin-token-of-some-length',
    OPENFIELD_LOG_LEVEL: 'error',
    OPENFIELD_RATE_PER_MINUTE: '0',
    OPENFIELD_RATE_BURST: '1000000',
    OPENFIELD_CONCURRENCY_LIMIT: '1000000',
    ...extra,
  }
  const server = await serve('server/dist/main.js', env, '/readyz')
  const answer = await fetch(`${server.base}/admin/keys`, {
    method: 'POST',
    headers: { authorization: `Bearer ${env.OPENFIELD_ADMIN_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'bench', credits: 1_000_000 }),
  }).then((r) => r.json())
  const headers = { 'Ocp-Apim-Subscription-Key': answer.key, 'content-type': 'application/json' }
  return { ...server, headers, stop: () => server.stop().then(() => rmSync(data, { recursive: true, force: true })) }
}

const body = JSON.stringify({ prompt: 'Woman on rooftop', width_and_height: '1536x1152', seed: 7 })

const load = async (options) => {
  const result = await autocannon({ connections: CONNECTIONS, duration: SECONDS, ...options })
  if (result.non2xx || result.errors) throw new Error(`${options.url}: ${result.non2xx} refusals, ${result.errors} errors`)
  return result.requests.average
}

const throughput = async () => {
  const bare = await serve('bench/bare-fastify.mjs', { PORT: String(await freePort()) }, '/status/x')
  const ours = await openfield({ OPENFIELD_WORKERS: '0' })
  const first = await fetch(`${ours.base}/ai-model-api/v1/generateSoul`, { method: 'POST', headers: ours.headers, body }).then((r) => r.json())
  const rows = { submit: [], status: [] }
  const post = (url, headers) => load({ url, method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  for (let round = 0; round < ROUNDS; round++) {
    rows.submit.push([await post(`${bare.base}/submit`, {}), await post(`${ours.base}/ai-model-api/v1/generateSoul`, ours.headers)])
    rows.status.push([await load({ url: `${bare.base}/status/x` }), await load({ url: first.polling_url, headers: ours.headers })])
  }
  await Promise.all([bare.stop(), ours.stop()])
  for (const [name, pairs] of Object.entries(rows)) {
    const [floor, own] = [median(pairs.map((p) => p[0])), median(pairs.map((p) => p[1]))]
    console.log(`${name.padEnd(8)} bare Fastify ${floor.toFixed(0)}/s   Openfield ${own.toFixed(0)}/s   ratio ${median(pairs.map((p) => p[1] / p[0])).toFixed(3)}`)
  }
}

const residentMegabytes = (pid) => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096 / 2 ** 20

const whileRendering = async () => {
  const ours = await openfield({ OPENFIELD_WORKERS: '1' })
  await sleep(1500)
  console.log(`cold start to listening ${ours.readyMs.toFixed(0)} ms, idle memory ${residentMegabytes(ours.child.pid).toFixed(0)} MiB (server process)`)
  const { polling_url: url } = await fetch(`${ours.base}/ai-model-api/v1/generateSoul`, { method: 'POST', headers: ours.headers, body }).then((r) => r.json())
  const times = []
  for (let status = ''; !['COMPLETED', 'FAILED', 'ERROR'].includes(status) && times.length < 60_000; ) {
    const before = performance.now()
    status = (await fetch(url, { headers: ours.headers }).then((r) => r.json())).status
    if (status === 'PROCESSING') times.push(performance.now() - before)
    await sleep(5)
  }
  await ours.stop()
  console.log(`status while rendering: ${times.length} reads, p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)} ms`)
}

await throughput()
await whileRendering()
