// A bucket of an S3 service as the few calls that media need: whole objects in, ranges out, names by prefix.
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'

export interface S3Options {
  readonly bucket: string
  /** Before every name in the bucket; empty, or with a slash at its end. */
  readonly prefix: string
  /** Null: the service of the region. */
  readonly endpoint: string | null
  readonly region: string
  /** `endpoint/bucket/name` instead of `bucket.endpoint/name`. */
  readonly pathStyle: boolean
  /** Null: what the machine has (environment, shared files, instance role). */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null
}

/** What is known of an object without its bytes. */
export interface ObjectFacts {
  readonly bytes: number
  /** As the service gives it. */
  readonly etag: string
  /** Plain words that were put with it. */
  readonly words: Readonly<Record<string, string>>
}

export interface Bucket {
  /** Rejects when the bucket is not there or may not be used. */
  reach(): Promise<void>
  /** The file's bytes as they are when they are read, with words and a type beside them. Whole or not at all. */
  putFile(
    name: string,
    path: string,
    bytes: number,
    with_: { readonly contentType: string; readonly words: Readonly<Record<string, string>> },
  ): Promise<void>
  /** An object without bytes. */
  mark(name: string): Promise<void>
  facts(name: string): Promise<ObjectFacts | null>
  /** Null when it is not there or no longer this one. */
  read(
    name: string,
    only?: { readonly etag: string; readonly start: number; readonly end: number },
  ): Promise<Readable | null>
  remove(name: string): Promise<void>
  /** Names that begin with `prefix`, in order, after `after` when given. */
  names(prefix: string, after?: string): AsyncIterable<string>
  /** The parts of names between `prefix` and the next slash, in order. */
  folders(prefix: string): AsyncIterable<string>
}

const sayMissing = (): never => {
  throw new Error(
    'Media in S3 need the optional package @aws-sdk/client-s3, which is not installed: run npm ci without --omit=optional.',
  )
}

/** Not there, or replaced while it was looked at. */
const isGone = (error: unknown): boolean => {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
  return status === 404 || status === 412
}

const unlessGone = async <T>(promise: Promise<T>): Promise<T | null> => {
  try {
    return await promise
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/** The first bytes of an answer that holds more than was asked for: not every service keeps to every range. */
async function* firstOf(stream: Readable, bytes: number): AsyncIterable<Buffer> {
  let left = bytes
  for await (const chunk of stream) {
    const part = (chunk as Buffer).subarray(0, left)
    left -= part.length
    yield part
    if (left === 0) return
  }
}

type Sdk = typeof import('@aws-sdk/client-s3')

class S3Bucket implements Bucket {
  readonly #sdk: Sdk
  readonly #client: S3Client
  readonly #bucket: string
  readonly #prefix: string
  constructor(sdk: Sdk, client: S3Client, { bucket, prefix }: S3Options) {
    this.#sdk = sdk
    this.#client = client
    this.#bucket = bucket
    this.#prefix = prefix
  }

  #place = (name: string) => ({ Bucket: this.#bucket, Key: this.#prefix + name })

  async reach(): Promise<void> {
    await this.#client.send(new this.#sdk.HeadBucketCommand({ Bucket: this.#bucket }))
  }

  async putFile(
    name: string,
    path: string,
    bytes: number,
    { contentType, words }: Parameters<Bucket['putFile']>[3],
  ): Promise<void> {
    await this.#client.send(
      new this.#sdk.PutObjectCommand({
        ...this.#place(name),
        // A stream of no bytes is sent in chunks, which some services refuse.
        Body: bytes === 0 ? '' : createReadStream(path, { end: bytes - 1 }),
        ContentLength: bytes,
        ContentType: contentType,
        Metadata: { ...words },
      }),
    )
  }

  async mark(name: string): Promise<void> {
    await this.#client.send(
      new this.#sdk.PutObjectCommand({ ...this.#place(name), Body: '', ContentLength: 0 }),
    )
  }

  async facts(name: string): Promise<ObjectFacts | null> {
    const head = await unlessGone(
      this.#client.send(new this.#sdk.HeadObjectCommand(this.#place(name))),
    )
    return (
      head && {
        bytes: head.ContentLength ?? 0,
        etag: head.ETag ?? '',
        words: head.Metadata ?? {},
      }
    )
  }

  async read(name: string, only?: Parameters<Bucket['read']>[1]): Promise<Readable | null> {
    const got = await unlessGone(
      this.#client.send(
        new this.#sdk.GetObjectCommand({
          ...this.#place(name),
          ...(only && { IfMatch: only.etag, Range: `bytes=${only.start}-${only.end}` }),
        }),
      ),
    )
    if (!got) return null
    const body = (got.Body as Readable | undefined) ?? Readable.from([])
    const wanted = only ? only.end - only.start + 1 : got.ContentLength
    return got.ContentLength === wanted ? body : Readable.from(firstOf(body, wanted ?? 0))
  }

  async remove(name: string): Promise<void> {
    await unlessGone(this.#client.send(new this.#sdk.DeleteObjectCommand(this.#place(name))))
  }

  async *names(prefix: string, after?: string): AsyncIterable<string> {
    const whole = this.#prefix + prefix
    for await (const page of this.#pages({
      Prefix: whole,
      ...(after !== undefined && { StartAfter: this.#prefix + after }),
    }))
      for (const { Key } of page.Contents ?? [])
        if (Key !== undefined) yield Key.slice(this.#prefix.length)
  }

  async *folders(prefix: string): AsyncIterable<string> {
    const whole = this.#prefix + prefix
    for await (const page of this.#pages({ Prefix: whole, Delimiter: '/' }))
      for (const { Prefix } of page.CommonPrefixes ?? [])
        if (Prefix !== undefined) yield Prefix.slice(whole.length, -1)
  }

  #pages(wish: { Prefix: string; Delimiter?: string; StartAfter?: string }) {
    return this.#sdk.paginateListObjectsV2(
      { client: this.#client },
      { Bucket: this.#bucket, ...wish },
    )
  }
}

/** Throws when the optional package is missing. */
export const openBucket = async (options: S3Options): Promise<Bucket> => {
  const sdk = await import('@aws-sdk/client-s3').catch(sayMissing)
  const { endpoint, region, pathStyle, credentials } = options
  const client = new sdk.S3Client({
    region,
    forcePathStyle: pathStyle,
    // What other makers' services understand as well; the connection itself is checked by TLS.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 30_000 },
    maxAttempts: 5,
    ...(endpoint !== null && { endpoint }),
    ...(credentials && { credentials: { ...credentials } }),
  })
  return new S3Bucket(sdk, client, options)
}
