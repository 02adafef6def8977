// The settings of media in S3, and what they say together.
import { choice, secret, setting, text, type Values } from '../lib/setting.ts'
import type { S3Options } from './s3-bucket.ts'

const isBucket = (name: string): boolean => /^([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])?$/.test(name)
const isEndpoint = (url: string): boolean =>
  url === '' || (/^https?:\/\/[^\s?#]*[^\s?#/]$/.test(url) && URL.canParse(url))

export const s3Settings = {
  s3Bucket: setting(
    'OPENFIELD_S3_BUCKET',
    text('the name of a bucket', isBucket),
    '',
    'Keeps media in this bucket of an S3 service, for processes on many machines; when empty, in the data folder.',
  ),
  s3Prefix: setting(
    'OPENFIELD_S3_PREFIX',
    text('letters, digits and -_./', (prefix) => /^([\w.-]+\/?)*$/.test(prefix)),
    '',
    'Goes before every name in the bucket, as a folder does.',
  ),
  s3Endpoint: setting(
    'OPENFIELD_S3_ENDPOINT',
    text('an http or https URL without query and without a slash at its end', isEndpoint),
    '',
    'The S3 service; when empty, the AWS one of the region.',
  ),
  s3Region: setting(
    'OPENFIELD_S3_REGION',
    text('a region', (region) => /^[\w-]+$/.test(region)),
    'us-east-1',
    'Region of the bucket.',
  ),
  s3PathStyle: setting(
    'OPENFIELD_S3_PATH_STYLE',
    choice('auto', 'on', 'off'),
    'auto',
    'Whether the bucket stands in the path of addresses instead of their host name; `auto`: when an endpoint is set.',
  ),
  s3AccessKey: setting(
    'OPENFIELD_S3_ACCESS_KEY_ID',
    text(),
    '',
    'Key of the bucket; when empty, what the machine has (AWS environment, shared files, instance role).',
  ),
  s3Secret: secret('OPENFIELD_S3_SECRET_ACCESS_KEY', text(), 'Secret of that key.'),
}

/** Null: media are kept in the data folder. */
export const s3Of = (of: Values<typeof s3Settings>): S3Options | null =>
  of.s3Bucket === ''
    ? null
    : {
        bucket: of.s3Bucket,
        prefix: of.s3Prefix === '' ? '' : `${of.s3Prefix.replace(/\/$/, '')}/`,
        endpoint: of.s3Endpoint === '' ? null : of.s3Endpoint,
        region: of.s3Region,
        pathStyle: of.s3PathStyle === 'on' || (of.s3PathStyle === 'auto' && of.s3Endpoint !== ''),
        credentials:
          of.s3AccessKey === ''
            ? null
            : { accessKeyId: of.s3AccessKey, secretAccessKey: of.s3Secret },
      }
