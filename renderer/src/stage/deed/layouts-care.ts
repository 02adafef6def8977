// What people do to themselves and their machines: nails painted at a table, a flat tyre beside the road.
import type { BriefSubject } from '../../prompt/brief.ts'
import { castOf, doing, fixed, idsOf, type Layout, prop, restaged, seatedOn, tie } from './cast.ts'

const nails =
  /\b(paint|polish|do|fil|varnish|lacquer)(s|es|ing)? (her|his|their|my|your|the) (finger|toe)?-?nails\b|\bmanicure\b|\bapplying nail polish\b/i

/** At a small table, one hand flat on it, the brush in the other, the bottle beside. */
export const paintingNails: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || who.count > 1 || !nails.test(brief.prompt)) return null
  const turn = 0.3
  const table = fixed(who, 'table', 0.72, { traits: { turn: String(turn) } })
  const chair = fixed(who, 'chair', 0.95, {
    traits: {
      works: `${(-Math.sin(turn) * 0.72).toFixed(2)},0,${(-Math.cos(turn) * 0.72).toFixed(2)}`,
      turn: String(turn),
    },
  })
  const bottle = prop(`${who.id}-polish`, {
    noun: 'nail-polish',
    kind: 'object',
    form: 'perfume-bottle',
    height: 0.13,
    colors: [[0.72, 0.02, 0.12]],
    traits: { works: '0.24,0.72,0.12', turn: '0.2' },
  })
  const brush = prop('nail-brush-in-hand', {
    noun: 'nail-brush',
    form: 'paintbrush',
    height: 0.13,
    colors: [[0.72, 0.02, 0.12]],
  })
  const sitter = doing(who, { action: 'nails', turn: String(turn), seat: 'chair' }, 'sit', [brush])
  return restaged(brief, {
    cast: castOf([sitter]),
    more: [table, chair, bottle],
    gone: idsOf(
      brief,
      (s) => s !== who && (/nail|polish|hand/.test(s.noun) || /^(table|desk|chair)$/.test(s.form)),
    ),
    ties: [tie(chair.id, table.id), seatedOn(sitter.id, chair.id), tie(bottle.id, table.id)],
    place: 'room',
  })
}

const flat =
  /\b(flat|punctured|burst|blown) (t[iy]res?|wheel)\b|\b(puncture|flat)\b.*\b(bike|bicycle|tire|tyre)\b/i

/** On one knee at the wheel of a machine that stands still. */
export const flatTyre: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || who.count > 1 || !flat.test(brief.prompt)) return null
  const machine = brief.subjects.find((s) => s.kind === 'vehicle')
  if (!machine) return null
  const cycle = machine.form === 'bicycle'
  const still: BriefSubject = {
    ...machine,
    count: 1,
    traits: { ...machine.traits, flat: 'yes', turn: '1.25' },
  }
  const tool = prop('wrench-in-hand', {
    noun: 'wrench',
    kind: 'art',
    form: 'wrench',
    art: 'wrench',
    height: 0.26,
  })
  const { mount: _mount, ...traits } = who.traits
  const mender = doing(
    { ...who, traits },
    {
      works: cycle ? '0.72,0,0.5' : '1.4,0,1.35',
      turn: '-1.9',
      action: 'tend',
      seat: '',
      mood: who.traits['mood'] ?? 'sad',
    },
    'kneel',
    cycle ? [] : [tool],
  )
  return restaged(brief, {
    cast: castOf([mender]),
    more: [still],
    gone: idsOf(brief, (s) => /^(tire|tyre|wheel|flat-tire|flat-tyre)$/.test(s.noun)),
    ties: [tie(mender.id, still.id)],
    place: 'road',
  })
}
