// Toasts and sickbeds: who drinks to something lifts a glass, who is in a hospital's bed lies in it with the nurse at its side.
import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { prop, seatedOn } from './cast.ts'

const toasts =
  /\b(toast(s|ing|ed)?|cheers(ing)?|clink(s|ing)?|rais(e|es|ing) (a |an |their |his |her )?(toast|glass|glasses))\b/i
const wines = /champagne|wine|prosecco|sparkling/

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
  return {
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
  }
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
