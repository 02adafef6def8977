// How people stand at what shows something: a mirror, a map or clues on a wall, a drawing on the ground, the door of a house.
import type { Brief, BriefSubject } from '../../prompt/brief.ts'
import { castOf, doing, fixed, idsOf, type Layout, restaged, singles, tie } from './cast.ts'

const upright = (who: BriefSubject): boolean =>
  who.count === 1 && /^(stand|hold|look|read|point|play|kneel|walk|wave)?$/.test(who.pose ?? '')

const inBathroom = ({ prompt, setting }: Brief): boolean =>
  setting.includes('bathroom') || /\b(bathroom|shav(e|es|ing)|teeth|sink|washbasin)\b/i.test(prompt)

/** Before a mirror, back half turned, so that the face is seen in the glass. */
export const atMirror: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || doers.length > 1 || thing?.form !== 'mirror' || !upright(who)) return null
  if (who.traits['self'] !== undefined || /hand/.test(thing.noun)) return null
  const wet = inBathroom(brief)
  const glass = wet
    ? fixed(who, 'wash-stand', 2.3)
    : fixed(who, 'stand-mirror', 1.98, { traits: { turn: '-0.3' } })
  const places = wet ? { works: '0.6,0,0.5', turn: '-2.55' } : { works: '-0.72,0,0.7', turn: '2.3' }
  const { deed: _verb, ...traits } = who.traits
  const pose = who.pose === 'hold' || who.pose === 'play' ? who.pose : 'stand'
  const seen = doing({ ...who, traits }, places, pose)
  const action = who.traits['action']
  const kept = action ? { ...seen, traits: { ...seen.traits, action } } : seen
  const out = restaged(brief, {
    cast: castOf([kept]),
    more: [glass],
    gone: idsOf(brief, (s) => s.form === 'mirror'),
    ties: [tie(who.id, glass.id)],
    place: wet ? 'room' : 'bedroom',
  })
  return wet ? { ...out, setting: [...new Set([...out.setting, 'bathroom'])] } : out
}

const clues =
  /\b(cork|pin|evidence|investigation|crime|bulletin|notice|clue) ?-?boards?\b|\bboard (with|of|full of|covered in) (photos|clues|pictures|notes|evidence)/i
const wallMap =
  /\bmaps?\b[a-z ]*\b(on|pinned|hanging|hung|against|across|covering)\b[a-z ]*\bwalls?\b|\bwall maps?\b/i

/** Before a map or a board of clues, half turned to it, a hand up to it. */
export const atWallBoard: Layout = ({ brief, doers }) => {
  const [who] = doers
  const shows = clues.test(brief.prompt) ? 'clues' : wallMap.test(brief.prompt) ? 'map' : null
  if (!who || !shows || !upright(who)) return null
  const board = fixed(who, 'wall-board', 2.5, { traits: { shows } })
  const places = { works: '0.42,0,0.6', turn: '-2.1' }
  // The red of the thread is not theirs.
  const { skin: _tint, ...traits } = who.traits
  const plain = shows === 'clues' ? { ...who, colors: [], traits } : who
  return restaged(brief, {
    cast: castOf([doing(plain, places, 'point', [])]),
    more: [board],
    gone: idsOf(brief, (s) => s !== who && s.kind !== 'person' && s.kind !== 'quadruped'),
    ties: [tie(who.id, board.id)],
    place: 'room',
  })
}

/** On their knees behind what they draw on the ground. */
export const chalkDrawing: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || !/\bchalk\b/i.test(brief.prompt) || /\b(black|white)?board\b/i.test(brief.prompt))
    return null
  if (!/\b(draw|drawing|drawings|draws|art|sketch|hopscotch)\b/i.test(brief.prompt)) return null
  if (brief.place !== null && !/^(street|playground|park|city|village)$/.test(brief.place))
    return null
  const drawing = fixed(who, 'ground-drawing', 0.02)
  const people = doers.flatMap((d) => singles(d, 3)).slice(0, 3)
  const spots = [
    { works: '-0.35,0,-1', turn: '0.25' },
    { works: '0.75,0,-0.95', turn: '-0.35' },
    { works: '-1.35,0,0.1', turn: '1.1' },
  ] as const
  const seen = people.map((p, i) => doing(p, { ...spots[i], action: 'tend' }, 'kneel', []))
  const cast = new Map(
    doers.map(
      (d) => [d.id, seen.filter((p) => p.id === d.id || p.id.startsWith(`${d.id}-`))] as const,
    ),
  )
  return restaged(brief, {
    cast,
    more: [drawing],
    gone: idsOf(brief, (s) => /chalk|crayon|drawing|picture/.test(s.noun)),
    ties: seen.map((p) => tie(p.id, drawing.id)),
    place: 'street',
  })
}

/** At the door of a house, on its step. */
export const atFrontDoor: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || doers.length > 1 || thing?.form !== 'door' || !upright(who)) return null
  if (!/\b(front door|doorstep|door)\b/i.test(brief.prompt)) return null
  const outside =
    /\b(front door|deliver|doorstep|postman|mail|courier|trick|house|home|knock|bell|porch)/i
  if (
    !outside.test(brief.prompt) ||
    (brief.place !== null && !/^(street|garden|village|room|meadow)$/.test(brief.place))
  )
    return null
  const front = fixed(who, 'house-door', 2.9, { colors: thing.colors })
  const seen = doing(who, { works: '0.62,0,0.95', turn: '-1.1' }, who.pose ?? 'stand')
  const out = restaged(brief, {
    cast: castOf([seen]),
    more: [front],
    gone: idsOf(brief, (s) => s === thing || s.form === 'house'),
    ties: [tie(who.id, front.id)],
  })
  return { ...out, place: 'garden' }
}
