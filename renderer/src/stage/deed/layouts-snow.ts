// Deeds in the snow: who shovels it throws it on a heap beside a path that is already clear; who sleds comes down the slope towards the lens, each on a sled of their own, the first with an arm in the air.
import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { siblingTold } from '../siblings.ts'
import { hex } from '../vector.ts'
import { warmWearOf } from '../warm-wear.ts'
import { castOf, doing, fixed, type Layout, prop, restaged, seatedOn, tie } from './cast.ts'

const snowShovel = prop('shovel-in-hand', {
  noun: 'snow-shovel',
  form: 'shovel',
  height: 1.4,
  colors: [hex('#2468b0')],
  traits: { use: 'scoop' },
})

/** Bent over a wide shovel of snow, a heap of it at the side. */
export const shovellingSnow: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || who.count > 1) return null
  const heap = fixed(who, 'snow-heap', 0.7)
  const warm = { ...who, traits: { ...who.traits, warm: String(brief.prompt.length) } }
  const clad = who.wears.length === 0 ? { ...who, wears: warmWearOf(warm, 0) } : who
  const worker = doing(clad, { works: '-0.82,0,-0.1', turn: '0.7', action: 'dig' }, 'stand', [
    snowShovel,
  ])
  const out = restaged(brief, {
    cast: castOf([worker]),
    more: [heap],
    gone: brief.subjects.filter((s) => /shovel|^snow$/.test(s.noun)).map((s) => s.id),
    ties: [tie(worker.id, heap.id)],
    place: 'village',
  })
  return { ...out, weather: brief.weather ?? 'snow', season: brief.season ?? 'winter' }
}

/** Where the sleds are, metres from the first, and the way they go. */
const run: readonly (readonly [at: string, turn: string])[] = [
  ['0,0,0', '0.55'],
  ['1.25,0,-0.75', '0.3'],
  ['-1.5,0,-1.35', '0.75'],
  ['0.35,0,-2.3', '0.5'],
]

/** The brief with those who ride sleds that nothing draws strung out down the hill. */
export const sledding = (brief: Brief): Brief => {
  const ride = brief.relations.find((r) => /^(riding|on|in)$/.test(r.relation))
  const who = brief.subjects.find((s) => s.id === ride?.from && s.kind === 'person')
  const sled = brief.subjects.find((s) => s.id === ride?.to && s.form === 'sled')
  if (!who || !sled || brief.subjects.some((s) => s.traits['draws'] || s.traits['pulled']))
    return brief
  if (brief.subjects.length > 2 || !/^(ride|sit|stand|slide)?$/.test(who.pose ?? '')) return brief
  const n = Math.min(run.length, who.count)
  const tall = 0.25 * who.height
  const riders: BriefSubject[] = []
  const sleds: BriefSubject[] = []
  const ties: BriefRelation[] = []
  for (let i = 0; i < n; i++) {
    const [works, turn] = run[i] ?? ['0,0,0', '0.5']
    const own: BriefSubject = {
      ...sled,
      id: i === 0 ? sled.id : `${sled.id}-${i}`,
      count: 1,
      height: tall,
      traits: { ...sled.traits, style: 'toboggan', turn, ...(i > 0 ? { works } : {}) },
    }
    const told = siblingTold(who, i, 3)
    riders.push({
      ...told,
      id: i === 0 ? who.id : `${who.id}-${i}`,
      count: 1,
      pose: 'sit',
      traits: { ...told.traits, action: i % 2 ? 'sled' : 'sled-cheer', mood: 'laughing', turn },
    })
    sleds.push(own)
    if (i > 0) ties.push(tie(own.id, sled.id))
    ties.push(seatedOn(riders[i]?.id ?? who.id, own.id))
  }
  return {
    ...brief,
    subjects: [...riders, ...sleds],
    relations: ties,
  }
}
