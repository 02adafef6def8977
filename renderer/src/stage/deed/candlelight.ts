// Who is seen by candlelight has the candles beside them, in the picture, and the dark of a room behind.
import type { Brief } from '../../prompt/brief.ts'
import { prop, tie } from './cast.ts'

const roofs = /^(room|bedroom|library|studio|church|cafe|castle)$/

/** The brief with a candelabrum at the shoulder of the one who sits for a close picture. */
export const byCandle = (brief: Brief): Brief => {
  const { shot } = brief.camera
  const [who] = brief.subjects
  if (!brief.light.includes('candle') || (shot !== 'close-up' && shot !== 'portrait')) return brief
  if (who?.kind !== 'person' || who.count > 1) return brief
  if (brief.place !== null && !roofs.test(brief.place)) return brief
  if (brief.subjects.some((s) => /candle/.test(`${s.noun} ${s.form}`))) return brief
  const height = who.height
  const x = 0.175 * height
  const stand = prop(`${who.id}-candles`, {
    noun: 'portrait-candles',
    kind: 'furniture',
    form: 'portrait-candles',
    height,
    traits: { works: `${x.toFixed(2)},0,0.06`, turn: '0', with: 'face' },
  })
  return {
    ...brief,
    place: brief.place ?? 'room',
    time: brief.time ?? 'night',
    subjects: [...brief.subjects, stand],
    relations: [...brief.relations, tie(stand.id, who.id)],
  }
}
