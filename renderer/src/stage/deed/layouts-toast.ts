// Toasts and sickbeds: who drinks to something lifts a glass, who is in a hospital's bed lies in it with the nurse at its side.
import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { doing, fixed, prop, restaged, seatedOn, singles, tie } from './cast.ts'

const toasts =
  /\b(toast(s|ing|ed)?|cheers(ing)?|clink(s|ing)?|rais(e|es|ing) (a |an |their |his |her )?(toast|glass|glasses))\b/i
const wines = /champagne|wine|prosecco|sparkling/

/** Two who drink to each other stand face to face, and their glasses meet between them. */
const meeting = (brief: Brief): Brief => {
  const drinkers = brief.subjects.filter((s) => s.kind === 'person')
  const [one, two] = drinkers.flatMap((s) => singles(s, 3))
  const tight = /^(close-up|portrait)$/.test(brief.camera.shot ?? '')
  const busy = brief.relations.some(
    (r) =>
      drinkers.some((s) => s.id === r.from) &&
      !drinkers.some((s) => s.id === r.to) &&
      r.relation !== 'holding',
  )
  const count = drinkers.reduce((n, s) => n + s.count, 0)
  const clinks = drinkers.every((s) => s.holds.includes('wine-glass'))
  if (!one || !two || count !== 2 || tight || busy || !clinks) return brief
  const level = (0.78 * Math.min(one.height, two.height)).toFixed(2)
  const raised = (s: BriefSubject, left: boolean): BriefSubject => {
    const { level: _own, ...traits } = s.traits
    const held = (s.held ?? []).map((h) => ({
      ...h,
      id: `${s.id}-glass`,
      traits: { ...h.traits, use: left ? 'toast' : 'toast-left' },
    }))
    const told = {
      works: `${left ? -0.06 : 0.06},0,0`,
      by: left ? 'handRight' : 'handLeft',
      turn: left ? '0.9' : '-0.9',
      [left ? 'level' : 'level-left']: level,
    }
    return doing({ ...s, traits }, told, 'stand', held)
  }
  const host = fixed(one, 'floor-spot', 0.02)
  const pair = [raised(one, true), raised(two, false)]
  const cast = new Map<string, readonly BriefSubject[]>(drinkers.map((s) => [s.id, []]))
  cast.set(one.id, pair)
  return restaged(brief, { cast, more: [host], ties: pair.map((s) => tie(s.id, host.id)) })
}

/** Champagne is drunk to someone from glasses, and not out of the bottle. */
export const withGlasses = (brief: Brief): Brief => {
  if (
    !toasts.test(brief.prompt) ||
    /\b(bread|marshmallow|french toast|avocado)/i.test(brief.prompt)
  )
    return brief
  const drinks = (s: BriefSubject): boolean =>
    s.kind === 'person' && (s.held ?? []).every((h) => wines.test(h.noun) || /glass/.test(h.noun))
  const glass = (s: BriefSubject): BriefSubject =>
    prop(`${s.id}-glass`, {
      noun: 'wine-glass',
      form: 'wine-glass',
      kind: 'food',
      height: 0.22,
      colors: [[0.93, 0.78, 0.36]],
    })
  const festive = /new year|birthday|party|christmas|wedding|anniversar/i.test(brief.prompt)
  return meeting({
    ...brief,
    place: brief.place ?? (festive ? 'room' : null),
    setting: festive ? [...new Set([...brief.setting, 'party'])] : brief.setting,
    subjects: brief.subjects
      .filter((s) => !wines.test(s.noun) || s.kind === 'person')
      .map((s): BriefSubject => {
        if (!drinks(s)) return s
        const held = [glass(s)]
        return {
          ...s,
          pose: 'hold',
          held,
          holds: ['wine-glass'],
          // The glass is lifted to the height of the eyes.
          traits: {
            ...s.traits,
            mood: s.traits['mood'] ?? (s.count > 1 ? 'laughing' : 'happy'),
            level: (0.74 * s.height).toFixed(2),
          },
        }
      }),
    relations: brief.relations.filter(
      (r) =>
        !brief.subjects.some((s) => s.id === r.to && s.kind !== 'person' && wines.test(s.noun)),
    ),
  })
}

const carers = /^(nurse|doctor|surgeon|paramedic|visitor)$/

/** Who is cared for in a hospital's bed lies in it; who cares stands beside. */
export const inSickbed = (brief: Brief): Brief => {
  const bed = brief.subjects.find(
    (s) =>
      s.form === 'bed' && (s.traits['of'] === 'hospital' || brief.setting.includes('hospital')),
  )
  const people = brief.subjects.filter((s) => s.kind === 'person' && s.count === 1)
  const carer = people.find((s) => carers.test(s.noun))
  const patient = people.find((s) => s !== carer && s.form !== 'baby')
  if (!bed || !patient || people.length > 2 || (people.length === 2 && !carer)) return brief
  const ids = new Set(people.map((s) => s.id))
  const ties: BriefRelation[] = [seatedOn(patient.id, bed.id)]
  if (carer) ties.push({ from: carer.id, relation: 'beside', to: patient.id })
  return {
    ...brief,
    place: 'room',
    setting: [...new Set([...brief.setting, 'hospital'])],
    subjects: brief.subjects.map((s): BriefSubject => {
      if (s === bed) return { ...s, colors: s.colors.length > 0 ? s.colors : [[0.82, 0.9, 0.92]] }
      if (s === patient) return { ...s, pose: 'sleep' }
      if (s !== carer) return s
      const { together: _hug, ...traits } = s.traits
      return { ...s, pose: 'stand', traits: { ...traits, works: '-0.3,0,-0.78', turn: '0.15' } }
    }),
    relations: [...ties, ...brief.relations.filter((r) => !ids.has(r.from))],
  }
}
