// Packing bytes: deflate as every runtime has it, for what is kept beside pictures.

const through = async (
  bytes: Uint8Array,
  stream: { readable: ReadableStream<Uint8Array>; writable: WritableStream<BufferSource> },
): Promise<Uint8Array> => {
  const writer = stream.writable.getWriter()
  const write = async () => {
    await writer.write(bytes as Uint8Array<ArrayBuffer>)
    await writer.close()
  }
  const parts: Uint8Array[] = []
  const read = async () => {
    const reader = stream.readable.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read())
      parts.push(part.value)
  }
  const [wrote, got] = await Promise.allSettled([write(), read()])
  if (wrote.status === 'rejected') throw wrote.reason
  if (got.status === 'rejected') throw got.reason
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const deflate = (bytes: Uint8Array): Promise<Uint8Array> =>
  through(bytes, new CompressionStream('deflate'))

/** Rejects for bytes that `deflate` did not make. */
export const inflate = (bytes: Uint8Array): Promise<Uint8Array> =>
  through(bytes, new DecompressionStream('deflate'))
