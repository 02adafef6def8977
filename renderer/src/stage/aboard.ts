// Who is on a big ship, a roof, a balcony or a catwalk is seen there: the ship or house they stand on becomes the place, too large to be a thing beside them.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { newSubject } from './new-subject.ts'
import { upATree } from './rescue.ts'
import { atStern, sameSeat } from './same-seat.ts'
import { without } from './without.ts'

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
    ...without(brief, new Set(vessel ? [vessel.id] : [])),
  }
}

const alive = /^(person|quadruped|bird)$/

/** "A cat on a roof": the ridge of a tiled roof; "rooftop" says a terrace. */
const onRoof = (brief: Brief, main: BriefSubject): Brief => {
  const asked =
    /\b(on|from|atop|across|over|along)\s+(top of\s+)?(the|a|an|his|her|their|some|snowy)?\s*([a-z]+\s+){0,2}roofs?\b/i.test(
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

/** Who or what is on a balcony has the place that was named below and beyond. */
export const onBalcony = (brief: Brief, main: BriefSubject): Brief => {
  const said = /\b(on|from|at)\s+(the|a|an|his|her|their|its)?\s*([a-z]+\s+){0,2}balcony\b/i.test(
    brief.prompt,
  )
  const houses = brief.subjects.some((s) => s.kind === 'building' && s.height < 20)
  if (!said || houses || main.pose === 'fly') return brief
  const { windows: _door, ...traits } = main.traits
  return {
    ...brief,
    subjects: brief.subjects.map((s) => (s === main ? { ...s, traits } : s)),
    place: 'rooftop',
    setting: [...brief.setting, ...(brief.place ? [brief.place] : []), 'balcony'],
  }
}

/** A horse that looks out of its stable is seen in it. */
const inStable = (brief: Brief, main: BriefSubject): Brief => {
  if (!/\b(out of|inside|in) (a|an|the|its|his|her) ([a-z]+ )?(stable|stall)\b/i.test(brief.prompt))
    return brief
  if (main.kind !== 'quadruped') return brief
  const barns = new Set(brief.subjects.filter((s) => s.form === 'barn').map((s) => s.id))
  return {
    ...brief,
    place: 'farm',
    setting: [...brief.setting, 'stable'],
    ...without(brief, barns),
  }
}

const views =
  /\b(look|gaz|star|watch|admir|contemplat)[a-z]* (?:out )?(?:at|over|into|towards?|upon)? ?(?:the|a|an) ([a-z]+ ){0,2}(waterfall|view|valley|sunset|sunrise|horizon|skyline|northern lights|aurora|fireworks|stars|milky way|ocean|sea)\b/i

/** Who looks at a view is seen from behind, as painters of wanderers do, unless the face is asked for. */
const facingTheView = (brief: Brief, main: BriefSubject): Brief => {
  const { shot } = brief.camera
  const alone = brief.subjects.filter((s) => s.kind === 'person').length === 1 && main.count === 1
  const stands = /^(stand|look|walk)?$/.test(main.pose ?? '')
  if (main.kind !== 'person' || !alone || !stands || shot === 'portrait' || shot === 'close-up')
    return brief
  if (!views.test(brief.prompt)) return brief
  const turned: BriefSubject = { ...main, pose: 'stand', traits: { ...main.traits, gaze: 'out' } }
  return { ...brief, subjects: brief.subjects.map((s) => (s === main ? turned : s)) }
}

const packs =
  /\b(backpacks?|rucksacks?|knapsacks?|school ?bag|(on|over) (his|her|their|its) back)\b/i

/** Whose pack is spoken of goes a little away from the lens, which sees it on the back. */
const withPack = (brief: Brief, main: BriefSubject): Brief => {
  const { shot } = brief.camera
  const worn = main.kind === 'person' && main.wears.some((w) => /backpack|rucksack/.test(w.item))
  const free = /^(stand|look|walk)?$/.test(main.pose ?? '') && main.traits['turn'] === undefined
  const alone = brief.subjects.filter((s) => s.kind === 'person').length === 1
  if (!worn || !free || !alone || shot === 'portrait' || shot === 'close-up') return brief
  if (!packs.test(brief.prompt)) return brief
  const turned: BriefSubject = {
    ...main,
    pose: 'walk',
    traits: { ...main.traits, turn: brief.prompt.length % 2 ? '2.1' : '-2.1' },
  }
  return { ...brief, subjects: brief.subjects.map((s) => (s === main ? turned : s)) }
}

/** Who plays a harp is seen from the side, beside it and not behind its strings. */
const atHarp = (brief: Brief, main: BriefSubject): Brief => {
  const plays =
    main.kind === 'person' &&
    (/^harpist$/.test(main.noun) || (main.held ?? []).some((h) => h.form === 'harp'))
  if (!plays || main.count > 1 || main.traits['turn'] !== undefined) return brief
  const turn = brief.prompt.length % 2 ? '1.15' : '-1.15'
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      s === main ? { ...main, traits: { ...main.traits, turn } } : s,
    ),
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

/** Who rows is in a rowing boat. */
const rowed = (brief: Brief): Brief => {
  if (
    !/\b(row|rows|rowing|rowed|paddl\w+)\b/i.test(brief.prompt) ||
    /\brow of\b/i.test(brief.prompt)
  )
    return brief
  const manned = (s: BriefSubject): boolean =>
    s.kind === 'vessel' &&
    s.form === 'boat' &&
    brief.relations.some((r) => r.to === s.id && /^(in|on|riding)$/.test(r.relation))
  if (!brief.subjects.some(manned)) return brief
  const subjects = brief.subjects.map((s) =>
    manned(s) ? { ...s, form: 'rowboat', height: 0.9 } : s,
  )
  return { ...brief, subjects }
}

/** "A crowded subway train" is seen from within, among those who fill it. */
const crowdedRide = (brief: Brief): Brief => {
  const [main] = brief.subjects
  const packed = /\b(crowded|packed|full|overcrowded|jam-packed)\b/i.test(brief.prompt)
  if (main?.kind !== 'vehicle' || !packed || brief.subjects.length > 1) return brief
  const metro = /subway|metro|underground|tube/.test(main.noun)
  if (!metro && !/^(train|tram|bus)$/.test(main.form)) return brief
  const crowd = newSubject('crowd', {
    noun: 'passengers',
    kind: 'person',
    form: 'man',
    count: 5,
    height: 1.72,
    traits: { gender: 'mixed' },
  })
  return {
    ...brief,
    place: metro ? 'subway' : 'railway',
    setting: [...brief.setting, 'carriage'],
    subjects: [crowd],
    relations: [],
  }
}

/** A hammock between two palms hangs from their trunks: the set has the palms, the hammock its posts. */
const hung = (brief: Brief): Brief => {
  const hammock = brief.subjects.find(
    (s) => s.traits['style'] === 'hammock' || s.noun === 'hammock',
  )
  const trees = brief.subjects.filter((s) => s.kind === 'plant' && s.height > 2)
  if (!hammock || trees.length === 0 || !/\bbetween\b/i.test(brief.prompt)) return brief
  const gone = new Set(trees.map((s) => s.id))
  const palms = trees.some((s) => s.form === 'palm')
  const traits = { ...hammock.traits, style: palms ? 'hammock-palms' : 'hammock-trees' }
  const rest = without(brief, gone)
  return {
    ...brief,
    ...rest,
    subjects: rest.subjects.map((s) => (s === hammock ? { ...s, height: 6, traits } : s)),
  }
}

/** "A car with suitcases on the roof": they are on it. */
const onRack = (asked: Brief): Brief => {
  const loads = new Set<string>()
  const relations = asked.relations.map((r) => {
    const car = asked.subjects.find((s) => s.id === r.from)
    const load = asked.subjects.find((s) => s.id === r.to)
    const roof = car?.kind === 'vehicle' && car.traits['roof'] !== undefined
    const small = load?.kind === 'object' && load.height < 1.3
    if (!roof || !small || !/^(with|beside|holding)$/.test(r.relation)) return r
    loads.add(r.to)
    return { from: r.to, relation: 'on' as const, to: r.from }
  })
  if (loads.size === 0) return asked
  // No more than a rack holds.
  const subjects = asked.subjects.map((s) =>
    loads.has(s.id) ? { ...s, count: Math.min(2, s.count), height: Math.min(0.42, s.height) } : s,
  )
  return { ...asked, subjects, relations }
}

const covers = /^(newspaper|paper|hat|coat|jacket|towel)$/

/** Who sleeps under a newspaper on a bench is on the bench. */
const underPapers = (brief: Brief): Brief => {
  const tie = brief.relations.find((r) => {
    const [who, cover] = [r.from, r.to].map((id) => brief.subjects.find((s) => s.id === id))
    const lies = /^(sleep|lie)$/.test(who?.pose ?? '') && who?.kind === 'person'
    return r.relation === 'under' && lies && covers.test(cover?.noun ?? '')
  })
  const berth = brief.relations.find((r) => r.from === tie?.to && r.relation === 'on')
  if (!tie || !berth) return brief
  return {
    ...brief,
    relations: brief.relations.map((r) =>
      r === berth
        ? { from: tie.from, relation: 'on' as const, to: berth.to }
        : r === tie
          ? { from: tie.to, relation: 'beside' as const, to: berth.to }
          : r,
    ),
  }
}

/** A balcony that is all there is to see has its rail before the town. */
const emptyBalcony = (brief: Brief): Brief =>
  brief.place === null && brief.subjects.length === 0 && brief.setting.includes('balcony')
    ? { ...brief, place: 'rooftop' }
    : brief

const roadVehicle = /^(car|bus|taxi|tram|truck|van|bicycle|motorcycle)$/

/** What drives over a bridge in a town drives along it, the river to both sides. */
const overBridge = (brief: Brief): Brief => {
  const [main, bridge, third] = brief.subjects
  const over = brief.relations.some((r) => r.relation === 'on' && r.to === bridge?.id)
  if (!main || bridge?.form !== 'bridge' || third || !over || brief.place !== 'street') return brief
  if (!roadVehicle.test(main.form)) return brief
  return { ...brief, place: 'bridge', ...without(brief, new Set([bridge.id])) }
}

/** The brief with its main subject on what carries it. */
export const aboard = (asked: Brief): Brief => {
  const told = overBridge(emptyBalcony(asked))
  const brief = upATree(hung(crowdedRide(atStern(sameSeat(rowed(underPapers(onRack(told))))))))
  const [first] = brief.subjects
  // A pot or a bicycle on a balcony is there too.
  if (first && /^(plant|object|art)$/.test(first.kind) && first.height < 2.4)
    return onBalcony(brief, first)
  if (!first || !alive.test(first.kind)) return brief
  const seen = facingTheView(brief, first)
  const [main] = seen.subjects
  if (!main) return seen
  for (const step of [onDeck, onRoof, onBalcony, inStable, onCatwalk, withPack, atHarp]) {
    const next = step(seen, main)
    if (next !== seen) return next
  }
  return seen
}
