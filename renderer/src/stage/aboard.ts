// Who is on a big ship, a roof, a balcony or a catwalk is seen there: the ship or house they stand on becomes the place, too large to be a thing beside them.
import type { Brief, BriefSubject } from '../prompt/brief.ts'

const decked =
  /^(yacht|superyacht|ship|cruise-ship|ocean-liner|galleon|pirate-ship|sailing-ship|tall-ship|ferry|warship|battleship|viking-ship|steamship|frigate)$/

/** The vessel whose deck somebody stands on. */
const vesselOf = (brief: Brief, who: BriefSubject): BriefSubject | null => {
  const vessels = brief.subjects.filter((s) => s.kind === 'vessel' && decked.test(s.noun))
  const [vessel] = vessels
  if (!vessel || vessel.count > 1) return null
  const on = brief.relations.some(
    (r) => r.from === who.id && r.to === vessel.id && /^(on|in)$/.test(r.relation),
  )
  const steers = brief.subjects.some((s) => /^(helm|ships?-wheel|steering-wheel)$/.test(s.noun))
  return on || steers || /\bdeck\b/i.test(brief.prompt) ? vessel : null
}

const onDeck = (brief: Brief, main: BriefSubject): Brief => {
  const vessel = vesselOf(brief, main)
  const said = /\bon (the )?deck\b/i.test(brief.prompt) && main.kind === 'person'
  if (!vessel && !(said && (brief.place === null || brief.place === 'ocean'))) return brief
  const { camera } = brief
  if (camera.shot === 'wide' || camera.angle === 'aerial') return brief
  return {
    ...brief,
    place: 'ocean',
    setting: [...brief.setting, 'deck', ...(vessel ? [vessel.noun] : [])],
    subjects: brief.subjects.filter((s) => s !== vessel),
    relations: brief.relations.filter((r) => r.from !== vessel?.id && r.to !== vessel?.id),
  }
}

const alive = /^(person|quadruped|bird)$/

/** "A cat on a roof": the ridge of a tiled roof; "rooftop" says a terrace. */
const onRoof = (brief: Brief, main: BriefSubject): Brief => {
  const asked =
    /\b(on|atop|across|over|along)\s+(top of\s+)?(the|a|an|his|her|their|some|snowy)?\s*([a-z]+\s+){0,2}roofs?\b/i.test(
      brief.prompt,
    ) ||
    (/\bchimney\b/i.test(brief.prompt) && main.traits['profession'] === 'sweep')
  const houses = brief.subjects.some((s) => s.kind === 'building')
  const flat = brief.setting.some((w) => /skyscraper|new-york|terrace/.test(w))
  if (!asked || houses || flat || /roof ?top|roof (terrace|garden|bar)/i.test(brief.prompt))
    return brief
  const snowy = /snow/.test(main.traits['roof'] ?? '') || brief.place === 'snow'
  const subjects = brief.subjects.map((s) => {
    const { roof: _roof, ...traits } = s.traits
    return { ...s, traits }
  })
  return {
    ...brief,
    subjects,
    place: 'rooftop',
    season: brief.season ?? (snowy ? 'winter' : null),
    setting: [...brief.setting, 'tiled-roof'],
  }
}

/** Who shows clothes on a runway is not on an airfield. */
const onCatwalk = (brief: Brief, main: BriefSubject): Brief => {
  const runway = brief.setting.some((w) => /^(runway|catwalk|fashion-runway|runway-show)$/.test(w))
  const shows =
    /model|mannequin/.test(main.noun) ||
    main.wears.some((w) => /dress|gown|couture|skirt|coat|cape/.test(w.item))
  if (!runway || main.kind !== 'person' || !shows) return brief
  return {
    ...brief,
    place: 'stage',
    setting: [...brief.setting.filter((w) => w !== 'runway'), 'catwalk'],
    subjects: brief.subjects.map((s) =>
      s === main && s.pose === null ? { ...s, pose: 'walk' } : s,
    ),
  }
}

/** The brief with its main subject on what carries it. */
export const aboard = (brief: Brief): Brief => {
  const [main] = brief.subjects
  if (!main || !alive.test(main.kind)) return brief
  for (const step of [onDeck, onRoof, onCatwalk]) {
    const next = step(brief, main)
    if (next !== brief) return next
  }
  return brief
}
