// What words about a thing make of its surroundings: ivy becomes its coat, flowers in numbers a bed before it, an old wreck rusts, a rough sea brings its weather.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { roughSea } from './environment/sea.ts'
import { newSubject } from './new-subject.ts'
import { hex } from './vector.ts'
import { without } from './without.ts'

const creeper = /^(ivy|vine|creeper|moss|weed|plant)s?$|ivy|creeper/
const walls = /wall/
const indoors =
  /^(room|kitchen|bedroom|library|office|classroom|gym|stage|church|table|studio|cave|underwater|space|cafe)$/
const bedded = /^(building|vehicle|furniture)$/

/** "Overgrown with ivy": what is overgrown carries it. */
const overgrown = (brief: Brief): Brief => {
  for (const r of brief.relations) {
    const [a, b] = [r.from, r.to].map((id) => brief.subjects.find((s) => s.id === id))
    if (!a || !b || !/^(with|on|around|in)$/.test(r.relation)) continue
    const plant =
      creeper.test(b.noun) && b.kind === 'plant'
        ? b
        : creeper.test(a.noun) && a.kind === 'plant'
          ? a
          : null
    const host = plant === b ? a : b
    if (!plant || host.kind === 'plant' || walls.test(host.noun)) continue
    if (!/^(building|vehicle|vessel|aircraft|object|furniture)$/.test(host.kind)) continue
    const rest = without(brief, new Set([plant.id]))
    const subjects = rest.subjects.map((s) =>
      s.id === host.id ? { ...s, traits: { ...s.traits, overgrown: plant.noun } } : s,
    )
    return { ...brief, ...rest, subjects }
  }
  return brief
}

/** Iron that nobody paints any more. */
const rusted = (s: BriefSubject): BriefSubject =>
  /^(vehicle|vessel|aircraft)$/.test(s.kind) &&
  s.traits['state'] === 'ruined' &&
  s.colors.length === 0
    ? { ...s, colors: [hex('#6e4630'), hex('#8a5a3a')] }
    : s

/** Seven tulips beside a windmill are a bed of tulips before it. */
const inBeds = (brief: Brief): Brief => {
  const [hero] = brief.subjects
  if (!hero || !bedded.test(hero.kind) || hero.height < 0.7 || indoors.test(brief.place ?? ''))
    return brief
  const many = brief.subjects.filter(
    (s) =>
      s.kind === 'plant' &&
      s.count >= 3 &&
      s.height < 1 &&
      s.traits['in'] === undefined &&
      !/mushroom|cactus|grass|potted|bush/.test(s.form) &&
      brief.relations.every((r) => r.relation !== 'in' || r.from !== s.id),
  )
  if (many.length === 0) return brief
  return {
    ...brief,
    ...without(brief, new Set(many.map((s) => s.id))),
    setting: [...brief.setting, ...many.map((s) => `bed-of-${s.noun}`)],
    palette: [...brief.palette, ...many.flatMap((s) => s.colors)],
  }
}

/** A tram keeps to its rails: the street runs its way, up the hill where it is steep. */
const onCourse = (brief: Brief): Brief => {
  const [hero] = brief.subjects
  const steep = brief.setting.some((w) => /^steep|^hilly/.test(w))
  const town =
    brief.place === null ||
    /^(street|city|village|alley)$/.test(brief.place) ||
    (steep && brief.place === 'hill')
  if (hero?.form !== 'tram' || hero.count > 1 || !town) return brief
  const course = String(brief.prompt.length % 2 ? 1.12 : -1.12)
  const traits = { ...hero.traits, course, ...(steep ? { climbs: 'yes' } : {}) }
  return {
    ...brief,
    place: 'street',
    setting: steep ? [...brief.setting, 'steep'] : brief.setting,
    subjects: [{ ...hero, traits }, ...brief.subjects.slice(1)],
  }
}

/** A clock that melts brings the limb it hangs on, whatever else was to carry it. */
const melting = (brief: Brief): Brief => {
  const soft = (s: BriefSubject) =>
    /clock|watch/.test(s.noun) && (/^melt/.test(s.noun) || s.traits['state'] === 'melting')
  const clocks = brief.subjects.filter(soft)
  if (clocks.length === 0) return brief
  const bearers = new Set(
    brief.relations
      .filter((r) => clocks.some((s) => s.id === r.from) && r.relation !== 'beside')
      .map((r) => r.to)
      .filter((id) =>
        brief.subjects.some(
          (s) => s.id === id && /branch|tree|bough|table|ledge|shelf|edge/.test(s.noun),
        ),
      ),
  )
  const rest = without(brief, bearers)
  return {
    ...brief,
    ...rest,
    place: brief.place === 'table' ? null : brief.place,
    subjects: rest.subjects.map((s) =>
      soft(s) ? { ...s, noun: 'melting-clock', count: Math.min(3, s.count) } : s,
    ),
  }
}

/** What is built where it snows carries snow on its roofs. */
const snowedUpon = (brief: Brief): Brief => {
  const lies =
    brief.weather === 'snow' ||
    brief.place === 'snow' ||
    brief.setting.some((w) => /^(snow|snowy.*|snow-covered)$/.test(w))
  return lies
    ? {
        ...brief,
        subjects: brief.subjects.map((s) =>
          s.kind === 'building' && s.traits['roof'] === undefined
            ? { ...s, traits: { ...s.traits, roof: 'snow' } }
            : s,
        ),
      }
    : brief
}

/** A dragon that somebody stands against is no taller than the picture can show beside a person. */
const matched = (brief: Brief): Brief => {
  const people = brief.subjects.some((s) => s.kind === 'person' && s.count < 3)
  if (!people) return brief
  const subjects = brief.subjects.map((s) =>
    s.form === 'dragon' && s.height > 3.4 && s.traits['size'] === undefined
      ? { ...s, height: 3.4 }
      : s,
  )
  return { ...brief, subjects }
}

/** A door with no house about it is the door of a wall, and what grows on it grows on the wall. */
const inWall = (brief: Brief): Brief => {
  const door = brief.subjects.find((s) => s.form === 'door' && s.count === 1)
  const rest = brief.subjects.filter((s) => s !== door)
  const lone =
    brief.place === null &&
    rest.every(
      (s) =>
        s.kind === 'plant' || s.art === 'pot-of-food' || (s.kind === 'object' && s.height < 0.6),
    )
  if (!door || !lone) return brief
  const wall = newSubject(`${door.id}-wall`, {
    noun: 'stone-wall',
    kind: 'art',
    form: 'art',
    art: 'brick',
    height: 3,
  })
  const climbs = new Set(rest.filter((s) => creeper.test(s.noun)).map((s) => s.id))
  const onWall = (id: string, other: string): string =>
    id === door.id && climbs.has(other) ? wall.id : id
  const relations = brief.relations.map((r) => ({
    ...r,
    from: onWall(r.from, r.to),
    to: onWall(r.to, r.from),
  }))
  return {
    ...brief,
    place: 'village',
    subjects: [door, wall, ...rest],
    relations: [{ from: door.id, relation: 'in', to: wall.id }, ...relations],
  }
}

/** The brief with its surroundings made plain. */
export const inSurroundings = (asked: Brief): Brief => {
  const brief = snowedUpon(matched(melting(onCourse(inBeds(overgrown(inWall(asked)))))))
  // A rough sea comes with its weather, unless the hour's own sky is asked for.
  const rough = brief.setting.some((w) => roughSea.test(w))
  const ownSky = brief.time !== null && brief.time !== 'night'
  return {
    ...brief,
    subjects: brief.subjects.map(rusted),
    weather: brief.weather ?? (rough && !ownSky ? 'storm' : null),
  }
}
