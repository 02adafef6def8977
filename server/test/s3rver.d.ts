// What the tests use of s3rver, an S3 service that runs inside a process; it brings no types.
declare module 's3rver' {
  import type { AddressInfo } from 'node:net'
  import type { Readable } from 'node:stream'
  /** One object as the service's store takes and gives it. */
  export interface StoredObject {
    readonly bucket: string
    readonly key: string
    readonly content: Readable | Buffer
    readonly metadata: object
  }
  /** Where the service keeps its objects: files in its directory. */
  export interface ObjectStore {
    getResourcePath(bucket: string, key: string, resource: string): string
    getObject(bucket: string, key: string, options?: object): Promise<StoredObject | null>
    putMetadata(bucket: string, key: string, metadata: object, md5: string): Promise<void>
    putObject(object: StoredObject): Promise<{ readonly size: number; readonly md5: string }>
  }
  // biome-ignore lint/style/noDefaultExport: as the package does
  export default class S3rver {
    constructor(options: {
      readonly port: number
      readonly address: string
      readonly silent: boolean
      readonly directory: string
      readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly [] }[]
    })
    readonly store: ObjectStore
    run(): Promise<AddressInfo>
    close(): Promise<void>
  }
}
