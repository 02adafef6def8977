// The front door of the client: two classes, the errors, the webhook check, and every type of the wire.
export type * from '@openfield/contract/native'
export { OpenfieldAdmin, type OpenfieldAdminOptions } from './admin.ts'
export { Openfield, type OpenfieldOptions } from './client.ts'
export { type ErrorCode, GenerationFailed, OpenfieldError } from './errors.ts'
export type { LiveEvent, LiveOptions } from './live.ts'
export type { Picture, PictureFile } from './pictures.ts'
export type {
  GenerateOptions,
  ImageWish,
  SubmitOptions,
  VideoWish,
  WaitOptions,
  Wish,
} from './requests.ts'
export type { CallOptions } from './transport.ts'
export {
  type VerifyOptions,
  verifyWebhook,
  type WebhookHeaders,
  WebhookRefused,
} from './webhook.ts'
