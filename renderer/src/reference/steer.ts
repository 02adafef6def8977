// Turns a reading of a reference into what it asks for: the brief with what the prompt left open, the stage's guidance, sentences.
import { hexOf, lightOfTone, type Tone } from '../character/tone.ts'
import type { Brief, BriefSubject, Rgb } from '../prompt/brief.ts'
import type { Guidance, SunGuide } from '../stage/guidance.ts'
import { newSubject } from '../stage/new-subject.ts'
import type { Grade } from '../stage/scene.ts'
import { cutOutActor } from './cut-out.ts'
import { placeOf } from './layout.ts'
import type { LightSeen } from './light-seen.ts'
import { type Meant, meantSubject } from './meant-subject.ts'
import type { Reading } from './reading.ts'
import { regraded } from './regrade.ts'

/** A reading and how strongly it acts, 0..1. */
export interface Reference {
  readonly reading: Reading
  readonly strength: number
}

export interface Steered {
  readonly brief: Brief
  readonly guidance: Guidance
  /** The id of the subject that the reference's own plays; null for none. */
  readonly stand: string | null
  /** Sentences for the user. */
  readonly notes: readonly string[]
}

/** From this strength on what cannot be blended is the reference's: the hour, and who stands on stage. */
const WHOLLY = 0.5

/** Whether words tell how it is lit. */
const tellsLight = ({ time, light }: Brief): boolean => time !== null || light.length > 0

/** Whether words tell what colour something has. */
const tellsColor = ({ subjects, palette }: Brief): boolean =>
  palette.length > 0 ||
  subjects.some((s) => s.colors.length > 0 || s.wears.some((w) => w.color !== null))

/** Whether words tell how it is framed. */
const tellsShot = ({ camera: { shot, angle, focal, lens } }: Brief): boolean =>
  shot !== null || angle !== null || focal !== null || lens !== null

const rgbOf = (tone: Tone): Rgb => lightOfTone(tone).map((v) => Math.max(0, v)) as unknown as Rgb

/** A person in the reference's colours, where no word and no character tells others. */
const dressed = (subject: BriefSubject, accents: readonly Tone[], k: number): BriefSubject =>
  subject.kind !== 'person' || subject.cast
    ? subject
    : { ...subject, dyes: { colors: accents.slice(0, 2).map(rgbOf), strength: 0.85 * k } }

/** How tall a thing is of which no word tells anything, in metres. */
const SOMETHING = 1.2

/** What stands in for a subject of the brief: a thing that nobody builds or poses. */
const standIn = (subject: BriefSubject): BriefSubject =>
  newSubject(subject.id, {
    kind: 'art',
    form: subject.noun,
    noun: subject.noun,
    height: subject.height,
  })

/** The brief in which the reference's subject plays what it is meant to. */
const cast = (
  brief: Brief,
  meant: Meant,
): { readonly brief: Brief; readonly id: string | null } => {
  if (meant.plays === null) return { brief, id: null }
  if (meant.plays === 'newcomer') {
    const newcomer = newSubject('reference', { kind: 'art', form: 'subject', height: SOMETHING })
    return { brief: { ...brief, subjects: [newcomer] }, id: newcomer.id }
  }
  const { id } = meant.plays
  return {
    brief: {
      ...brief,
      place: brief.place ?? (brief.subjects.length === 1 ? 'studio' : null),
      camera: { ...brief.camera, shot: null, angle: null },
      subjects: brief.subjects.map((s) => (s.id === id ? standIn(s) : s)),
    },
    id,
  }
}

const sideOf = (side: number): string =>
  Math.abs(side) < 0.12 ? 'even' : side < 0 ? 'from the left' : 'from the right'

const notesFor = (
  brief: Brief,
  { reading, strength }: Reference,
  meant: Meant,
  stands: boolean,
) => {
  const { palette, light, layout } = reading
  const colors = palette.colors.slice(0, 4).map(({ tone }) => hexOf(tone))
  const lit = tellsLight(brief)
    ? 'the prompt tells the light'
    : `light ${sideOf(light.side)}, ${light.hardness > 0.5 ? 'hard' : 'soft'}${light.time && strength >= WHOLLY ? `, ${light.time}` : ''}`
  const place = layout.subject
  const framed = tellsShot(brief)
    ? 'the prompt tells the shot'
    : place
      ? `subject ${Math.round(50 + 50 * place.x)} % from the left, ${Math.round(100 * place.share)} % of the height`
      : 'no subject with a place of its own'
  const sentences = [
    `The reference steers at strength ${strength}: colours ${colors.join(' ')}; ${lit}; ${framed}.`,
  ]
  if (stands) sentences.push('The reference’s own subject is cut out and stands on stage.')
  else if (meant.plays === null && meant.why)
    sentences.push(`The reference’s own subject is not on stage: ${meant.why}.`)
  else if (meant.plays !== null)
    sentences.push(
      `The reference’s own subject is not on stage: a strength below ${WHOLLY} only steers.`,
    )
  return sentences
}

/** What is cut out has no sides: a sun from the side would pass it by, and it would cast no shadow. */
const sunOf = ({ side, height, hardness }: LightSeen, k: number, flat: boolean): SunGuide => ({
  side,
  height,
  hardness: flat ? Math.max(0.6, hardness) : hardness,
  azimuth: flat ? 128 : 82,
  always: flat,
  pull: k,
})

/** A photograph that stands in the set is a white card at the subject; for the sake of what is behind it, it is hardly exposed longer. */
const sparing = ({ meter, ...grade }: Grade): Grade =>
  meter ? { ...grade, meter: { low: Math.min(meter.low, 0.4), high: meter.high } } : grade

/** What a reference asks of a brief. A strength of 0 is no reference, and is not to be asked for. */
export const steered = (brief: Brief, reference: Reference): Steered => {
  const { reading, strength: k } = reference
  const { palette, light, layout, subject } = reading
  const meant = meantSubject(brief, subject)
  const plays = k >= WHOLLY ? cast(brief, meant) : { brief, id: null }
  const lit = !tellsLight(brief)
  const framed = !tellsShot(brief)
  const told = { light: !lit, color: tellsColor(brief) }
  const placed = plays.brief.subjects.find((s) => s.id === plays.id)
  return {
    brief: {
      ...plays.brief,
      time: lit && k >= WHOLLY ? light.time : brief.time,
      subjects: plays.brief.subjects.map((s) =>
        s.id === plays.id ? s : dressed(s, palette.accents, k),
      ),
    },
    guidance: {
      sun: lit ? sunOf(light, k, placed !== undefined) : null,
      frame: placed
        ? { horizon: layout.horizon, subject: placeOf(subject.box), pull: k }
        : framed
          ? { ...layout, pull: k }
          : null,
      stand: placed ? { id: placed.id, actor: cutOutActor(reading, placed.height) } : null,
      grade: placed
        ? (grade) => sparing(regraded(palette, light, k, { ...told, light: true })(grade))
        : regraded(palette, light, k, told),
    },
    stand: plays.id,
    notes: notesFor(brief, reference, meant, plays.id !== null),
  }
}
