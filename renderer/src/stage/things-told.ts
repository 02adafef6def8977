// Things as a picture of them wants them: a crown of its own is a jewel with arches, and a map that nobody holds lies unrolled.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { without } from './without.ts'

const isAlone = (brief: Brief, id: string): boolean =>
  brief.relations.every((r) => {
    const other = r.from === id ? r.to : r.to === id ? r.from : null
    const who = brief.subjects.find((s) => s.id === other)
    return who?.kind !== 'person'
  })

/** A crown that nobody wears: flowers and tiaras stay what they are. */
const asRegalia = (s: BriefSubject): BriefSubject =>
  s.kind === 'art' && /^((gold(en)?|royal|kings?|jewell?ed)-)?crown$/.test(s.noun)
    ? {
        ...s,
        kind: 'object',
        form: 'crown',
        art: null,
        height: Math.max(s.height, 0.22),
        traits: { ...s.traits, regal: 'yes' },
      }
    : s

/** A computer has its keyboard and mouse: those named beside it are no instrument and no beast. */
const oneComputer = (brief: Brief): Brief => {
  if (!brief.subjects.some((s) => s.form === 'computer')) return brief
  const parts = brief.subjects.filter((s) =>
    /^((mechanical|computer|gaming)-)?(keyboard|mouse)$/.test(s.noun),
  )
  return { ...brief, ...without(brief, new Set(parts.map((s) => s.id))) }
}

/** A house with a pool has it on its terrace, and does not stand in a lido. */
const withItsPool = (brief: Brief): Brief => {
  const pool = /\b(swimming )?pools?\b/i
  const home = brief.subjects.find((s) => s.form === 'house')
  if (!home || !pool.test(brief.prompt) || !/^(lake|)$/.test(brief.place ?? '')) return brief
  const style = home.traits['style'] ?? 'modern'
  return {
    ...brief,
    place: 'hill',
    // From above, or its water would not be seen.
    camera: { ...brief.camera, angle: brief.camera.angle ?? 'high' },
    setting: brief.setting.filter((w) => !pool.test(w.replace('-', ' '))),
    subjects: brief.subjects.map((s) =>
      s === home ? { ...s, traits: { ...s.traits, style, pool: 'yes' } } : s,
    ),
  }
}

/** Pots and pans of a kitchen that is the picture hang on its wall. */
const hungUp = (brief: Brief): Brief => {
  const ware = brief.subjects.filter((s) => /^(cooking-pot|pan)$/.test(s.form) && s.count > 1)
  const bare = brief.place === 'kitchen' && /\bkitchen (with|full of|and)\b/i.test(brief.prompt)
  if (!bare || ware.length < brief.subjects.length) return brief
  return { ...brief, ...without(brief, new Set(ware.map((s) => s.id))) }
}

/** Beside a tree that is the picture goes a footbridge, no viaduct. */
const footbridge = (brief: Brief): Brief => {
  const [hero] = brief.subjects
  if (hero?.kind !== 'plant' || hero.height < 1.5) return brief
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      s.form === 'bridge' && /^(bridge|small-bridge|stone-bridge|wooden-bridge)$/.test(s.noun)
        ? { ...s, noun: s.noun === 'bridge' ? 'wooden-bridge' : s.noun, height: hero.height * 0.42 }
        : s,
    ),
  }
}

/** Over a stream goes a small bridge, whatever its stones. */
const overStream = (brief: Brief): Brief =>
  brief.setting.some((w) => /^(stream|brook|creek|pond|koi-pond)$/.test(w))
    ? {
        ...brief,
        subjects: brief.subjects.map((s) =>
          s.form === 'bridge' && s.traits['style'] === undefined
            ? { ...s, height: Math.min(s.height, 3.4) }
            : s,
        ),
      }
    : brief

/** A house beside a tree that is the picture is no taller than lets the tree be seen. */
const besideTree = (brief: Brief): Brief => {
  const [hero] = brief.subjects
  if (hero?.kind !== 'plant' || hero.height < 2.5 || hero.count > 1) return brief
  const house = brief.subjects.find((s) => s.kind === 'building' && s.height > hero.height * 1.2)
  const near = brief.relations.some(
    (r) =>
      /^(beside|with|front)$/.test(r.relation) &&
      [r.from, r.to].includes(hero.id) &&
      [r.from, r.to].includes(house?.id ?? ''),
  )
  if (!house || !near) return brief
  const tall = Math.max(hero.height, 7)
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      s === hero
        ? { ...s, height: tall }
        : s === house
          ? { ...s, height: Math.min(s.height, tall * 1.25) }
          : s,
    ),
  }
}

const lined = /\b(palm|cherry|maple|oak|tree|birch|poplar)(-| tree)?[- ]?lined\b/i

/** Trees that line a way stand along it, and nobody is on them. */
const avenue = (brief: Brief): Brief => {
  const [, kind] = brief.prompt.match(lined) ?? []
  if (!kind) return brief
  const trees = brief.subjects.filter((s, i) => i > 0 && s.kind === 'plant')
  const rest = without(brief, new Set(trees.map((s) => s.id)))
  return { ...brief, ...rest, setting: [...brief.setting, `${kind.toLowerCase()}-lined`] }
}

const dishOf =
  /\b(wood(en)?|ceramic|glass|metal|steel|silver|stone|clay|porcelain|copper|bamboo) (bowl|plate|dish|cup|mug|platter|tray)s? (of|with|full of|filled with)\b/i

/** What a dish is made of is not what is eaten from it. */
const ownStuff = (brief: Brief): Brief =>
  dishOf.test(brief.prompt)
    ? {
        ...brief,
        subjects: brief.subjects.map((s) =>
          s.kind === 'food' && s.material !== null ? { ...s, material: null } : s,
        ),
      }
    : brief

const crawlers = /^(snake|lizard|frog|turtle|gecko|iguana|toad|crab|snail)$/

/** A rock on which something small lies is flat and hardly larger. */
const smallRock = (brief: Brief): Brief => {
  const tie = brief.relations.find(
    (r) =>
      r.relation === 'on' && brief.subjects.some((s) => s.id === r.from && crawlers.test(s.form)),
  )
  const beast = brief.subjects.find((s) => s.id === tie?.from)
  if (!tie || !beast) return brief
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      s.id === tie.to && s.form === 'rock'
        ? { ...s, height: Math.min(s.height, beast.height * 0.75) }
        : s,
    ),
  }
}

/** A thing in the rain is out in the street. */
const inTheWet = (brief: Brief): Brief => {
  const [hero] = brief.subjects
  const wet = brief.weather === 'rain' || brief.weather === 'storm'
  return wet && hero?.kind === 'object' && brief.place === null
    ? { ...brief, place: 'street' }
    : brief
}

/** The brief with such things told as what they are. */
export const asThingsAreTold = (asked: Brief): Brief =>
  [
    oneComputer,
    withItsPool,
    footbridge,
    overStream,
    besideTree,
    hungUp,
    smallRock,
    inTheWet,
    avenue,
    ownStuff,
  ].reduce((now, step) => step(now), toldIn(asked))

const toldIn = (brief: Brief): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s) => {
    const thing = asRegalia(s)
    const hangs = /\b(wall|hanging|hung|pinned)\b/i.test(brief.prompt)
    return thing.form === 'map' &&
      isAlone(brief, s.id) &&
      !hangs &&
      thing.traits['lies'] === undefined
      ? { ...thing, traits: { ...thing.traits, lies: 'flat' } }
      : thing
  }),
})
