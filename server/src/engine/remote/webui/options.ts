// What an operator sets for AUTOMATIC1111's web UI, Forge and their like.
import { z } from 'zod'
import { serverFields } from '../remote-server.ts'
import { sizeFields } from '../size-options.ts'

export const webuiOptions = z.strictObject({
  /** With `user:password@` when the server was started with --api-auth. */
  ...serverFields,
  ...sizeFields,
  /** As /sdapi/v1/sd-models has it, by title or model_name; the loaded one when absent. */
  checkpoint: z.string().min(1).max(300).optional(),
  steps: z.int().min(1).max(150).default(25),
  guidance: z.number().min(0).max(30).default(7),
  sampler: z.string().min(1).max(60).optional(),
  scheduler: z.string().min(1).max(60).optional(),
  /** How far a picture may go from the one it begins with, 0..1. */
  strength: z.number().min(0).max(1).default(0.65),
  /** Others use the server too: then only a task known to be ours is ever interrupted. */
  shared: z.boolean().default(false),
  /** Fields of txt2img and img2img that are sent as they are, such as `{"enable_hr": true}`. They win over ours. */
  extra: z.record(z.string().min(1), z.json()).default({}),
  /** How often the server is asked for progress. */
  pollSeconds: z.number().min(0.01).max(60).default(1),
})

export type WebuiOptions = z.output<typeof webuiOptions>
