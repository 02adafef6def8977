// Hair braided, chins shaved, faces made up: deeds at one's own or another's head.
import type { BriefSubject } from '../../prompt/brief.ts'
import { castOf, doing, fixed, type Layout, restaged, seatedOn, tie, tool } from './cast.ts'

const braids = /\b(braid|plait|brush|comb|do)(s|es|ing)?\b[^,.]*\bhair\b/i

/** One sits on a stool, the other stands behind with both hands in the hair. */
export const braiding: Layout = ({ brief, doers }) => {
  if (!braids.test(brief.prompt)) return null
  const people = brief.subjects.filter((s) => s.kind === 'person' && s.count === 1)
  const [first, second] = people
  const who = doers.find((d) => d === first) ?? first
  if (!who || !second || people.length !== 2 || who === second) return null
  const stool = fixed(who, 'stool', 0.46, { traits: { turn: '0.55' } })
  const plaits = /braid|plait/i.test(brief.prompt)
  const seated = doing(
    {
      ...second,
      traits: { ...second.traits, ...(plaits ? { hair: 'braids' } : { hair: 'long' }) },
    },
    { turn: '0.55', mood: 'smiling' },
    'sit',
    [],
  )
  const worker = doing(
    who,
    { works: '-0.22,0,-0.4', turn: '0.55', action: 'braid', mood: 'smiling' },
    'stand',
    [],
  )
  return restaged(brief, {
    cast: castOf([worker, seated]),
    more: [stool],
    ties: [tie(worker.id, stool.id), seatedOn(seated.id, stool.id)],
    place: 'bedroom',
  })
}

const shaves = /\bshav(e|es|ing)\b/i
const paints =
  /\b(put|puts|putting|apply|applies|applying|do|does|doing) (on )?(her |his |some )?(make-?up|lipstick|mascara|eye ?liner|eye ?shadow|blush)\b/i

/** A man with foam on his chin and a razor at it; a woman with a brush at her cheek and a mirror in her hand. */
export const atTheMirror: Layout = ({ brief, doers }) => {
  const [who] = doers
  const shaving = shaves.test(brief.prompt)
  if (!who || who.count > 1 || (!shaving && !paints.test(brief.prompt))) return null
  if (shaving && /sheep|barber|head/i.test(brief.prompt)) return null
  const held: readonly BriefSubject[] = shaving
    ? [tool('razor', 0.15, 'groom')]
    : [tool('makeup-brush', 0.17, 'groom'), tool('magnifier', 0.3, 'reflect')]
  const groomed = doing(
    {
      ...who,
      traits: {
        ...who.traits,
        ...(shaving ? { beard: 'foam' } : { makeup: who.traits['makeup'] ?? 'yes' }),
      },
    },
    { turn: '0.2' },
    'stand',
    held.map((h) => (h.noun === 'makeup-brush' ? { ...h, form: 'paintbrush' } : h)),
  )
  const gone = brief.subjects.filter((s) => /mirror|makeup|lipstick|razor|brush/.test(s.noun))
  const out = restaged(brief, {
    cast: castOf([groomed]),
    more: [],
    gone: gone.map((s) => s.id),
    ties: [],
    place: 'room',
  })
  const room = shaving ? 'bathroom' : 'bedroom'
  return {
    ...out,
    place: shaving || !/^(studio|stage)$/.test(out.place ?? '') ? 'room' : out.place,
    setting: [...out.setting, room],
    camera: { ...out.camera, shot: 'medium' },
  }
}
