// What an operator sets for an account elsewhere that this server stands in front of.
import { z } from 'zod'
import { serverFields } from '../remote-server.ts'

export const upstreamOptions = z
  .strictObject({
    ...serverFields,
    /** What is spoken there: that of the platform's SDK, or that of the gateway's reference. */
    dialect: z.enum(['platform', 'gateway']),
    /** Of the account there: `ID:SECRET` of the platform, a subscription key of the gateway. */
    key: z.string().min(1).max(1000),
    /** Ids of characters here and what they are called there. */
    characters: z.record(z.guid(), z.string().min(1).max(200)).default({}),
    /** How soon a request is asked after for the first time; later more seldom, up to five times this. */
    pollSeconds: z.number().min(0.01).max(60).default(2),
  })
  .refine(({ dialect, key }) => dialect === 'gateway' || /^[^\s:]+:[^\s:]+$/.test(key), {
    path: ['key'],
    error: 'must be ID:SECRET, as the platform gives it',
  })

export type UpstreamOptions = z.output<typeof upstreamOptions>
