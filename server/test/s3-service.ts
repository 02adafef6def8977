// An S3 service inside the test's process that keeps what S3 promises: a put is whole before it is answered or read.
import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'

/** The service as tests use it. */
export interface S3Service {
  /** Where it listens, on loopback: `http://127.0.0.1:<port>`. */
  readonly endpoint: string
  close(): Promise<void>
}

/**
 * Starts the service with one empty bucket; its objects are files below `directory`.
 *
 * The service writes a put straight over the object's file and answers before the last byte is down, so two puts of
 * one name at once leave a mixture and a get may find half: no S3 does that. Here the gets and puts of one object take
 * turns, and a put replaces the file as a whole.
 */
export const startS3 = async (bucket: string, directory: string): Promise<S3Service> => {
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [] }],
  })
  takeTurns(server)
  const { port } = await server.run()
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => {
      await server.close()
    },
  }
}

const takeTurns = ({ store }: S3rver): void => {
  const turns = new Map<string, Promise<unknown>>()
  const inTurn = <T>(path: string, work: () => Promise<T>): Promise<T> => {
    const before = turns.get(path) ?? Promise.resolve()
    const mine = before.then(work, work)
    turns.set(path, mine)
    const forget = () => {
      if (turns.get(path) === mine) turns.delete(path)
    }
    mine.then(forget, forget)
    return mine
  }
  const get = store.getObject.bind(store)
  const fileOf = (of: { readonly bucket: string; readonly key: string }) =>
    store.getResourcePath(of.bucket, of.key, 'object')
  store.getObject = (bucket, key, options) =>
    inTurn(fileOf({ bucket, key }), () => get(bucket, key, options))
  store.putObject = (object) => {
    const file = fileOf(object)
    return inTurn(file, async () => {
      // The body is read to its end first: a client that goes away in the middle must not leave half.
      const content = Buffer.isBuffer(object.content)
        ? object.content
        : await buffer(object.content)
      const md5 = createHash('md5').update(content).digest('hex')
      await mkdir(dirname(file), { recursive: true })
      // Who reads the old object already goes on reading it: the new one is another file.
      await writeFile(`${file}.new`, content)
      await rename(`${file}.new`, file)
      await store.putMetadata(object.bucket, object.key, object.metadata, md5)
      return { size: content.length, md5 }
    })
  }
}
