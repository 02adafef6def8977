// A subject that the stage brings by itself, out of the little that is known of it.
import type { BriefSubject } from '../prompt/brief.ts'

/** One plain object a metre tall, called after its form, save for what `part` says. */
export const newSubject = (
  id: string,
  part: Partial<BriefSubject> & Pick<BriefSubject, 'form'>,
): BriefSubject => ({
  id,
  noun: part.form,
  kind: 'object',
  art: null,
  count: 1,
  height: 1,
  colors: [],
  material: null,
  pose: null,
  wears: [],
  holds: [],
  traits: {},
  ...part,
})
