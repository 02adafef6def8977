// What the tests use of s3rver, an S3 service that runs inside a process; it brings no types.
declare module 's3rver' {
  import type { AddressInfo } from 'node:net'
  // biome-ignore lint/style/noDefaultExport: as the package does
  export default class S3rver {
    constructor(options: {
      readonly port: number
      readonly address: string
      readonly silent: boolean
      readonly directory: string
      readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly [] }[]
    })
    run(): Promise<AddressInfo>
    close(): Promise<void>
  }
}
