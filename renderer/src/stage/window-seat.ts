// Who sits on a windowsill is indoors, and what they look at lies outside: "a cat on a window sill looking at the city".
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { newSubject } from './new-subject.ts'

const sill = /^(window-?sill|window-?ledge|window-?seat|window)$/
const outOfDoors =
  /^(city|skyline|street|rooftop|ocean|beach|harbour|garden|park|meadow|hill|mountain|forest|lake|river|snow|village)$/

const onSill = (brief: Brief): { who: BriefSubject; window: BriefSubject } | null => {
  for (const r of brief.relations) {
    const who = brief.subjects.find((s) => s.id === r.from)
    const window = brief.subjects.find((s) => s.id === r.to)
    if (!who || !window || !sill.test(window.noun)) continue
    // A cat that watches what is outside sits there too.
    const watches = who.kind === 'quadruped' && who.height < 0.7 && who.pose === 'look'
    const sits =
      r.relation === 'on' ||
      (r.relation === 'in' && who.pose === 'sit') ||
      (watches && /^(in|facing|beside)$/.test(r.relation))
    if (sits && who.height < 1.9) return { who, window }
  }
  return null
}

const roomWords = /room|hotel|apartment|loft|flat|penthouse|indoors|inside/
const roomPlaces = /^(room|bedroom|kitchen|office|library|cafe|classroom)$/

/** Whether the window is all that the picture is of, and something is seen through or on it. */
const alone = ({ prompt, place, subjects }: Brief): boolean =>
  subjects.length > 0 &&
  subjects.some((s) => /^windows?$/.test(s.noun)) &&
  subjects.every((s) => /^(windows?|curtains?|drapes)$/.test(s.noun) && s.count < 4) &&
  (place === null || outOfDoors.test(place) || roomPlaces.test(place)) &&
  /\b(view|overlook\w*|rain\w*|drops?|drizzl\w*|through|outside|lights|looks?(ing)? (out|onto|over|into|on)|opens?(ing)? (out|onto|on)|snow\w*|frost\w*)\b/i.test(
    prompt,
  )

/** The window from indoors, near and sharp; what is beyond its panes is soft. */
const throughWindow = (brief: Brief): Brief => {
  const beyond = brief.place && outOfDoors.test(brief.place) ? [brief.place] : []
  return {
    ...brief,
    place: 'room',
    setting: [
      ...new Set([
        ...brief.setting,
        ...beyond,
        'windowsill',
        ...(brief.subjects.some((s) => /curtain|drapes/.test(s.noun)) ? ['curtains'] : []),
      ]),
    ],
    subjects: [],
    relations: [],
    camera: { ...brief.camera, shallow: brief.camera.shallow ?? true },
  }
}

const weatherOnGlass = /\b(rain\w*|drops?|drizzl\w*|snow\w*|frost\w*|sill|ledge)\b/i

/** The kitchen or bedroom whose window it is, seen with its window and what lies beyond. */
const inItsRoom = (brief: Brief): Brief | null => {
  const room = [brief.place ?? '', ...brief.setting].find((w) => /^(kitchen|bedroom)$/.test(w))
  if (!room || weatherOnGlass.test(brief.prompt)) return null
  const beyond = brief.place && outOfDoors.test(brief.place) ? [brief.place] : []
  const setting = brief.setting.filter((w) => w !== room)
  return {
    ...brief,
    place: room as Brief['place'],
    setting: [...new Set([...setting, ...beyond, 'window'])],
    subjects: [],
    relations: [],
  }
}

/** "A woman by the window of a hotel room, ocean view": the ocean is seen through the window. */
const atView = (brief: Brief): Brief => {
  const { place, setting, subjects } = brief
  if (alone(brief)) return inItsRoom(brief) ?? throughWindow(brief)
  if (!place || !outOfDoors.test(place)) return brief
  const window = subjects.some((s) => /^windows?$/.test(s.noun))
  const indoors =
    setting.some((w) => roomWords.test(w)) ||
    subjects.some((s) => s.kind === 'furniture' && !/bench|picnic|garden/.test(s.noun))
  if (!window || !indoors) return brief
  const room = setting.find((w) => roomPlaces.test(w)) ?? 'room'
  return { ...brief, place: room, setting: [...setting, place] }
}

const nearWindow =
  /\b(by|near|beside|next to|in front of|at|before|against) (the |a |an |its |my |our )?([a-z-]+ )?windows?\b/i

/** Small things by a window stand on its sill, where the window is seen with them. */
const onItsSill = (brief: Brief): Brief => {
  const things = brief.subjects.filter((s) => !sill.test(s.noun))
  const small = (s: BriefSubject): boolean =>
    /^(food|object|plant|art)$/.test(s.kind) && s.height < 0.6
  if (!nearWindow.test(brief.prompt) || things.length === 0 || !things.every(small)) return brief
  if (brief.place && !/^(table|room|kitchen|cafe)$/.test(brief.place)) return brief
  if (/\b(table|desk|shelf|counter)\b/i.test(brief.prompt)) return brief
  const gone = new Set(brief.subjects.filter((s) => sill.test(s.noun)).map((s) => s.id))
  return {
    ...brief,
    place: 'room',
    setting: [...new Set([...brief.setting, 'windowsill'])],
    subjects: things,
    relations: brief.relations.filter((r) => !gone.has(r.from) && !gone.has(r.to)),
  }
}

const cars = /^(car|taxi|jeep|suv|van|truck|pickup|pickup-truck|convertible|limousine)$/

/** A beast whose head is out of the window of a car is in that car, on a road. */
const inCar = (brief: Brief): Brief => {
  const window = brief.subjects.find(
    (s) => /^windows?$/.test(s.noun) && cars.test(s.traits['of'] ?? ''),
  )
  const tie = brief.relations.find((r) => r.to === window?.id)
  const who = brief.subjects.find((s) => s.id === tie?.from)
  if (!window || who?.kind !== 'quadruped') return brief
  const form = window.traits['of'] ?? 'car'
  const car = newSubject(window.id, { noun: form, form, kind: 'vehicle', height: 1.45 })
  const { shot } = brief.camera
  return {
    ...brief,
    place: brief.place === null || brief.place === 'room' ? 'street' : brief.place,
    subjects: brief.subjects.map((s) => (s === window ? { ...car, colors: window.colors } : s)),
    relations: brief.relations.map((r) => (r === tie ? { ...r, relation: 'in' as const } : r)),
    camera: { ...brief.camera, shot: shot === 'portrait' ? 'medium' : shot },
  }
}

/** The room at whose window somebody sits; the place that was named is the view. */
export const atWindow = (asked: Brief): Brief => {
  const brief = onItsSill(atView(inCar(asked)))
  const found = onSill(brief)
  if (!found) return brief
  const { who, window } = found
  const view = brief.place && outOfDoors.test(brief.place) ? brief.place : null
  if (brief.place && !view && !roomPlaces.test(brief.place)) return brief
  const person = who.kind === 'person'
  const subjects = brief.subjects
    .filter((s) => s !== window)
    .map((s) =>
      s !== who
        ? s
        : person
          ? { ...s, traits: { ...s.traits, seat: 'floor' } }
          : s.pose === 'look'
            ? { ...s, pose: 'sit' as const, traits: { ...s.traits, gaze: 'out' } }
            : s,
    )
  return {
    ...brief,
    place: view || !brief.place ? 'room' : brief.place,
    setting: [...brief.setting, ...(view ? [view] : []), 'windowsill'],
    subjects,
    relations: brief.relations.filter((r) => r.from !== window.id && r.to !== window.id),
  }
}
