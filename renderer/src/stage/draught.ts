// Beasts before what they draw: sleighs for horses, the plough with its ploughman, and a driver on every coach.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { withTraits } from './handing.ts'
import { newSubject } from './new-subject.ts'
import { hex } from './vector.ts'

const draught = /^(horse|bull|cow|buffalo|donkey|mule|deer|camel|pony|moose|zebra|goat)$/
const isBeast = (s: BriefSubject): boolean =>
  s.kind === 'quadruped' && (draught.test(s.form) || s.height > 0.85)

/** "Pulled by reindeer": it is the reindeer who draw, whoever else the words seem to say it of. */
const pulledBy = (brief: Brief): Brief => {
  if (!/\b(pulled|drawn|driven|towed) by\b/i.test(brief.prompt)) return brief
  const load = brief.subjects.find((s) => s.form === 'sled' || s.form === 'carriage')
  const beast = brief.subjects.find((s) => s.kind === 'quadruped')
  if (!load || !beast) return brief
  const rest = brief.relations.filter((r) => r.from !== beast.id && r.to !== beast.id)
  return {
    ...brief,
    subjects: brief.subjects.map((s) => {
      if (s === beast) return withTraits(s, { draws: 'yes' })
      const { draws: _draws, ...traits } = s.traits
      return s.kind === 'person' ? { ...s, traits } : s
    }),
    relations: [...rest, { from: beast.id, relation: 'front', to: load.id }],
  }
}

/** "An explorer with his huskies pulling a sled": where beasts are with somebody it is they who pull, and that one stands on the runners behind. */
const teamed = (brief: Brief): Brief => {
  const load = brief.subjects.find((s) => s.form === 'sled' || s.form === 'carriage')
  const team = brief.subjects.find((s) => s.kind === 'quadruped')
  const who = brief.subjects.find((s) => s.kind === 'person' && s.count === 1)
  const sledging = load?.form === 'sled' && team?.form === 'dog'
  if (!load || !team || !who || (!who.traits['draws'] && !sledging)) return brief
  const rides = brief.relations.some(
    (r) => r.from === who.id && /^(riding|in|on)$/.test(r.relation),
  )
  if (rides || !/^(stand|walk|run|look|hold)?$/.test(who.pose ?? '')) return brief
  const { draws: _draws, ...traits } = who.traits
  const ids = new Set([who.id, team.id])
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      s === team
        ? withTraits(s, { draws: 'yes' })
        : s === who
          ? { ...who, pose: 'stand', traits: { ...traits, station: 'musher', action: 'push' } }
          : s,
    ),
    relations: [
      { from: team.id, relation: 'front', to: load.id },
      { from: who.id, relation: 'behind', to: load.id },
      ...brief.relations.filter((r) => !ids.has(r.from) && !ids.has(r.to)),
    ],
  }
}

const ploughs = /\bplou?gh?(s|ing|ed|w|wing|ws|man)?\b|\bplow(s|ing|ed)?\b/i

/** A farmer who ploughs walks behind the plough that the beast draws. */
const ploughed = (brief: Brief): Brief => {
  const beast = brief.subjects.find(isBeast)
  const who = brief.subjects.find((s) => s.kind === 'person')
  if (!ploughs.test(brief.prompt) || !beast || brief.subjects.some((s) => s.form === 'tractor'))
    return brief
  const tool = newSubject('plough', {
    noun: 'plough',
    kind: 'vehicle',
    form: 'carriage',
    height: 0.98,
  })
  const ids = new Set([beast.id, who?.id])
  return {
    ...brief,
    place: brief.place ?? 'field',
    subjects: [
      ...brief.subjects
        .filter((s) => !/plou?gh|plow/.test(s.noun))
        .map((s): BriefSubject => {
          if (s === beast) return withTraits({ ...s, pose: 'walk' }, { draws: 'yes' })
          if (s !== who) return s
          const { held: _held, ...rest } = s
          const traits = { ...rest.traits, station: 'ploughman', action: 'push' }
          return { ...rest, pose: 'walk', holds: [], traits }
        }),
      tool,
    ],
    relations: [
      { from: beast.id, relation: 'front', to: tool.id },
      ...(who ? [{ from: who.id, relation: 'behind' as const, to: tool.id }] : []),
      ...brief.relations.filter((r) => !ids.has(r.from) && !ids.has(r.to)),
    ],
  }
}

/** What horses and reindeer draw through snow is a sleigh, not a sled for dogs; a coach has its coachman. */
const fitting = (brief: Brief): Brief => {
  const tie = brief.relations.find(
    (r) =>
      r.relation === 'front' &&
      brief.subjects.some((s) => s.id === r.from && s.traits['draws'] && isBeast(s)),
  )
  const load = brief.subjects.find((s) => s.id === tie?.to)
  if (!load || !/^(sled|carriage)$/.test(load.form)) return brief
  const own: BriefSubject =
    load.form === 'sled'
      ? { ...load, kind: 'vehicle', form: 'carriage', noun: 'sleigh', art: null, height: 1.36 }
      : /wagon|cart/.test(load.noun) && !/cover|prairie/.test(load.noun)
        ? { ...load, height: 1.45 }
        : load
  const ridden = brief.relations.some((r) => r.to === load.id && r !== tie)
  const bare = ridden || /pumpkin|plough|abandoned|empty/.test(`${own.noun} ${brief.prompt}`)
  const subjects = brief.subjects.map((s) => (s === load ? own : s))
  if (bare) return { ...brief, subjects }
  const rustic = /wagon|cart|sleigh/.test(own.noun)
  const driver = newSubject(`${load.id}-driver`, {
    noun: 'coachman',
    kind: 'person',
    form: 'man',
    height: 1.76,
    pose: 'drive',
    wears: rustic
      ? [
          { item: 'coat', color: hex('#5a4632') },
          { item: 'flat-cap', color: hex('#4a4038') },
        ]
      : [
          { item: 'tailcoat', color: hex('#1c1f2a') },
          { item: 'top-hat', color: hex('#121216') },
        ],
  })
  return {
    ...brief,
    subjects: [...subjects, driver],
    relations: [...brief.relations, { from: driver.id, relation: 'riding', to: load.id }],
  }
}

/** The brief with all that is drawn as it is drawn. */
export const drawn = (brief: Brief): Brief => fitting(ploughed(teamed(pulledBy(brief))))
