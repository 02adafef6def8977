// What a scene says of itself: its place and hour, and how many of each subject stand on it.
import type { Brief } from '../prompt/brief.ts'
import type { Spot } from './actor.ts'
import type { Circumstances } from './place.ts'
import { isHeavenly } from './role.ts'

/** Sentences for `Scene.notes`. */
export const notesOf = (brief: Brief, around: Circumstances, spots: readonly Spot[]): string[] => {
  const names = brief.subjects.map((s, i) => {
    const seen = spots.filter((p) => p.subject === i).length
    return isHeavenly(s) ? `${s.noun} in the sky` : `${seen} × ${s.noun} (${s.kind} ${s.form})`
  })
  return [
    `Place ${around.place}, ${around.time}, ${around.weather}, ${around.season}.`,
    ...(names.length > 0
      ? [`On stage: ${names.join(', ')}.`]
      : ['The place itself is the picture.']),
  ]
}
