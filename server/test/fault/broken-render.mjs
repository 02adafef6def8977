// A render process that misbehaves as its prompt says: crashes, hangs, eats memory, tells how it was started, or answers.
let held = []
process.on('message', ({ type, job }) => {
  if (type === 'setup') return process.send({ type: 'ready' })
  const { id, input } = job
  if (input.prompt === 'crash') process.kill(process.pid, 'SIGSEGV')
  if (input.prompt === 'hang') process.send({ type: 'progress', id, fraction: 0.1, stage: 'hanging' })
  if (input.prompt === 'memory') held = Array.from({ length: 40 }, () => Buffer.alloc(16 * 2 ** 20, 1))
  if (input.prompt === 'problem') process.send({ type: 'problem', id, code: 'input_rejected', message: 'The picture is no picture.' })
  if (input.prompt === 'bug') process.send({ type: 'broke', id, message: 'TypeError: a secret path' })
  if (input.prompt === 'blocks') {
    const notes = [`blocks from ${process.env.MALLOC_MMAP_THRESHOLD_}`]
    process.send({ type: 'done', id, made: { artifacts: [], notes, enhancedPrompt: null } })
  }
  if (input.prompt === 'good') {
    process.send({ type: 'progress', id, fraction: 0.5, stage: 'tracing' })
    process.send({ type: 'done', id, made: { artifacts: [], notes: [`process ${process.pid}`], enhancedPrompt: null } })
  }
})
setInterval(() => held.length, 1000)
