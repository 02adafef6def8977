// Who peeks out from behind a tree, a rock or a wall shows its head beside it, the rest of it hidden.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { tie } from './deed/cast.ts'
import { newSubject } from './new-subject.ts'
import { without } from './without.ts'

const peeks =
  /\b(peek|peep|peer|hid|hiding|look|watch)(s|ing|es|ed|den)?\b( (out|around|round))?( from)? behind\b|\b(peek|peep|peer)(s|ing)? (around|round)\b/i
const trunks = /^(tree|pine|oak|birch|willow|bare-tree|dead-tree|maple|acacia|cherry-tree|palm)$/

/** The thing that hides them, seen from near, and half its width in metres. */
const coverOf = (who: BriefSubject, host: BriefSubject): { cover: BriefSubject; half: number } => {
  if (host.kind === 'plant' && trunks.test(host.form)) {
    const half = 0.08 + 0.3 * who.height
    const cover = newSubject(`${who.id}-trunk`, {
      noun: 'climbed-trunk',
      kind: 'furniture',
      form: 'climbed-trunk',
      height: who.height * 6 + 2,
      traits: { trunk: half.toFixed(3), style: 'tree', turn: '0', covers: 'yes' },
    })
    // Roots spread at its foot.
    return { cover, half: half * 1.3 }
  }
  const height = Math.max(Math.min(host.height, who.height), who.height * 0.8)
  return {
    cover: { ...host, count: 1, height, traits: { ...host.traits, turn: '0' } },
    half: height * 0.66,
  }
}

/** The brief with beasts that peek from behind something beside it, their faces to the lens. */
export const peekingBehind = (brief: Brief): Brief => {
  if (!peeks.test(brief.prompt)) return brief
  const who = brief.subjects.find((s) => s.kind === 'quadruped')
  if (!who || who.height > 2) return brief
  const told = brief.relations.find((r) => r.from === who.id && r.relation === 'behind')
  const host =
    brief.subjects.find((s) => s.id === told?.to) ??
    brief.subjects.find((s) => s !== who && /tree|rock|boulder|bush|stump|log|wall/.test(s.noun))
  if (!host || (host.kind !== 'plant' && !/rock|boulder|stump/.test(`${host.noun} ${host.form}`)))
    return brief
  if (host.kind === 'plant' && !trunks.test(host.form)) return brief
  const { cover, half } = coverOf(who, host)
  const side = brief.prompt.length % 2 ? 1 : -1
  const yaw = 0.8
  // The head is a body's height ahead of the middle, just past the rim of what hides the rest.
  const x = side * (half * 1.05 + 0.3 * who.height - who.height * 0.85 * Math.sin(yaw))
  const z = -(half * 0.75 + 0.5 * who.height)
  const peeker: BriefSubject = {
    ...who,
    count: 1,
    pose: 'stand',
    traits: {
      ...who.traits,
      gaze: 'lens',
      works: `${x.toFixed(3)},0,${z.toFixed(3)}`,
      turn: (side * yaw).toFixed(2),
    },
  }
  const rest = without(brief, new Set([host.id]))
  return {
    ...brief,
    ...rest,
    place: brief.place ?? 'forest',
    subjects: [...rest.subjects.map((s) => (s.id === who.id ? peeker : s)), cover],
    relations: [
      tie(who.id, cover.id),
      ...rest.relations.filter((r) => r.from !== who.id && r.to !== who.id),
    ],
  }
}
