// What ComfyUI says of its nodes: which inputs they have and which values those take.
import { z } from 'zod'

/** The answer of `/object_info/{class}`; without the class when the server does not know it. */
export const nodeInfo = z.record(
  z.string(),
  z.looseObject({
    input: z.looseObject({
      required: z.record(z.string(), z.unknown()).optional(),
      optional: z.record(z.string(), z.unknown()).optional(),
    }),
  }),
)

export type NodeInfo = z.output<typeof nodeInfo>[string]

/** The choices of an input: `[[…], {…}]`, or newer `["COMBO", {options: […]}]`; null when it takes anything. */
export const choicesOf = (spec: unknown): readonly string[] | null => {
  if (!Array.isArray(spec)) return null
  const [first, more] = spec as [unknown, { options?: unknown } | undefined]
  const choices = Array.isArray(first) ? first : first === 'COMBO' ? more?.options : null
  return Array.isArray(choices) ? choices.map(String) : null
}
