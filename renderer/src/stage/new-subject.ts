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

/** A thing for the hand, of that height in metres, built by the form that stands for it. */
export const simple = (noun: string, height: number): BriefSubject =>
  newSubject(`${noun}-in-hand`, {
    noun,
    form: /trombone/.test(noun)
      ? 'trumpet'
      : /clarinet/.test(noun)
        ? 'saxophone'
        : /cello/.test(noun)
          ? 'violin'
          : noun,
    height,
  })
