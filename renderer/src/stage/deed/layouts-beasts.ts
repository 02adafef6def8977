// Up in a tree, at a cow's flank, over a cauldron, behind the camera: deeds done at something that stays as it is.
import type { BriefSubject } from '../../prompt/brief.ts'
import { castOf, doing, type Layout, prop, restaged, tie, tool } from './cast.ts'

/** Whoever climbs a tree is among its lower boughs, hugging the trunk. */
export const upTheTree: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || who.pose !== 'climb' || thing?.kind !== 'plant') return null
  // Whoever saves something from it has a ladder.
  if (thing.height < 2 || who.traits['works'] !== undefined) return null
  const tree = { ...thing, count: 1, height: Math.max(4.2, Math.min(5.2, thing.height)) }
  const climber = doing(who, { works: '0.2,0.95,0.34', turn: '-2.75' }, 'climb', [])
  return restaged(brief, {
    cast: castOf([climber]),
    more: [tree],
    ties: [tie(climber.id, tree.id)],
    place: 'meadow',
  })
}

/** Whoever milks kneels at the flank, a pail under the udder. */
export const milking: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || !/\bmilk(s|ing)\b/i.test(brief.prompt)) return null
  if (!thing || !/^(cow|goat|sheep|camel)$/.test(thing.form)) return null
  const beast: BriefSubject = {
    ...thing,
    count: 1,
    pose: 'stand',
    traits: { ...thing.traits, turn: '1.35' },
  }
  const near = 0.34 + 0.28 * thing.height
  const pail = prop(`${who.id}-pail`, {
    noun: 'bucket',
    form: 'bucket',
    height: 0.32,
    traits: { works: `${(-0.16 * thing.height).toFixed(2)},0,${(near * 0.5).toFixed(2)}` },
  })
  const milker = doing(
    who,
    {
      works: `${(-0.42 * thing.height).toFixed(2)},0,${near.toFixed(2)}`,
      turn: '2.3',
      action: 'tend',
    },
    'kneel',
    [],
  )
  return restaged(brief, {
    cast: castOf([milker]),
    more: [beast, pail],
    ties: [tie(milker.id, beast.id), tie(pail.id, beast.id)],
    place: 'farm',
  })
}

/** Whoever looks through a telescope has an eye at its end. */
export const stargazing: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || thing?.form !== 'telescope' || thing.height < 1) return null
  if (!/^(stand|look|point)?$/.test(who.pose ?? '')) return null
  const turn = 1.15
  const height = 1.38 * who.height
  // The eyepiece is 0.27 of the height behind the stand.
  const back = 0.27 * height + 0.2 * who.height
  const at = [-Math.sin(turn) * back, 0, -Math.cos(turn) * back].map((v) => v.toFixed(2))
  const scope: BriefSubject = {
    ...thing,
    count: 1,
    height,
    traits: { ...thing.traits, turn: String(turn) },
  }
  const viewer = doing(
    who,
    { works: at.join(','), turn: String(turn), action: 'reach' },
    'stand',
    [],
  )
  const night = brief.time ?? (brief.light.some((w) => /star|moon|milky/.test(w)) ? 'night' : null)
  return {
    ...restaged(brief, {
      cast: castOf([viewer]),
      more: [scope],
      ties: [tie(viewer.id, scope.id)],
      place: 'hill',
    }),
    time: night,
  }
}

/** A small child among its blocks, on the floor. */
export const withBlocks: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const toys = /^(building-blocks|toy-blocks|blocks|wooden-blocks|toys?|legos?|lego-bricks)$/
  const found = [thing, ...(who?.held ?? [])].find((s) => s && toys.test(s.noun))
  if (!who || who.count > 1 || !found) return null
  const host = {
    ...found,
    id: `${who.id}-blocks`,
    kind: 'furniture' as const,
    count: 1,
    height: 0.42,
    traits: { turn: '0.2' },
  }
  const child = doing(who, { works: '-0.42,0,-0.3', turn: '0.6', seat: 'floor' }, 'sit', [])
  return restaged(brief, {
    cast: castOf([child]),
    more: [host],
    gone: brief.subjects.filter((s) => s === found).map((s) => s.id),
    ties: [tie(child.id, host.id)],
    place: 'room',
  })
}

const ladle = tool('staff', 1.25, 'stir')

/** Whoever stirs a cauldron stands behind it, a long ladle in both hands. */
export const stirring: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || !/cauldron|kettle|vat|pot$/.test(thing?.noun ?? '') || !thing)
    return null
  if (!/\b(stir|brew|mix|cook)/i.test(brief.prompt) || thing.height > 1.4) return null
  const pot = {
    ...thing,
    count: 1,
    height: Math.max(thing.height, 0.72),
    traits: { ...thing.traits, turn: '0' },
  }
  const cook = doing(who, { works: '0.06,0,-0.62', turn: '0.1' }, 'stand', [ladle])
  return restaged(brief, {
    cast: castOf([cook]),
    more: [pot],
    ties: [tie(cook.id, pot.id)],
  })
}

/** Whoever takes somebody's picture has the lens on them. */
export const takingPictures: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const camera = who?.held?.some((h) => /camera|phone/.test(h.form)) ?? false
  if (!who || who.count > 1 || !camera || thing?.kind !== 'person' || thing.count > 1) return null
  if (!/\b(photograph|picture|photo|filming|shoot)/i.test(brief.prompt)) return null
  if (/selfie/i.test(brief.prompt)) return null
  const taker = doing(who, { works: '-1.35,0,0.75', turn: '2.1' }, 'stand')
  const model: BriefSubject = { ...thing, traits: { ...thing.traits, turn: '-0.45' } }
  return restaged(brief, {
    cast: castOf([taker, model]),
    more: [],
    ties: [tie(taker.id, model.id)],
  })
}
