// Ball games as matches: both teams in their colours, each player at a moment of the game, the ball in the air between them.
import type { Brief, BriefSubject } from '../../prompt/brief.ts'
import { hex } from '../vector.ts'
import { type Layout, prop, restaged, singles, tie } from './cast.ts'
import { type Game, games, type Post } from './games.data.ts'
import { COURT_LIFT } from './match-actors.ts'

const asMatch =
  /\b(match|game|tournament|final|play|plays|playing|played|teams|championship|players|fac(e|ing) off|face-?off|scrum|touchdown|tackl\w+|(fight|battl|compet|struggl|rac|challeng|duel)\w* (for|over) (the|a) (ball|puck))\b/i
const together = /\b(match|game|teams|final|tournament)\b/i
const things = /ball|racket|net|hoop|shuttlecock|tennis|badminton|hockey|puck|scrum|touchdown/
/** Words of a picture of one thing or one player and not of a match. */
const notMatch =
  /\b(hug\w*|celebrat\w*|pos(e|es|ing)|bench|locker|portrait|photo|lined up|line up|goalie|court|racket|racquet|logo|poster|alone|trophy|watch\w*|with (a|the|his|her|their) (son|father|dad|dog|puppy))\b/i

const kits: readonly (readonly [string, string])[] = [
  ['#c8202a', '#f2f0ea'],
  ['#1f4fa8', '#f0c030'],
]

const dressed = (
  who: BriefSubject,
  game: Game,
  team: 0 | 1,
  beach: boolean,
): BriefSubject['wears'] => {
  const own = who.wears.filter(
    (w) =>
      !/jersey|shorts|cleats|socks|sneakers|polo|skirt|visor|tank-top|leggings/.test(w.item) &&
      !(game.kit && /helmet|pants|gloves|skates/.test(w.item)),
  )
  if (own.length > 0) return who.wears
  const [top, low] = kits[team] ?? ['#c8202a', '#f2f0ea']
  if (game.kit) {
    const tones = { top, low, head: team === 0 ? '#f2f0ea' : '#1c2a4a', dark: '#1c1c22' }
    return game.kit.map(([item, of]) => ({ item, color: hex(tones[of]) }))
  }
  const shirt = beach ? 'tank-top' : game.racket ? 'polo' : 'jersey'
  return [
    { item: shirt, color: hex(top) },
    { item: 'shorts', color: hex(beach ? top : low) },
    ...(beach ? [] : [{ item: 'sneakers', color: hex('#f4f4f0') }]),
  ]
}

/** All who play as single people: those that are named, else as many as the game has. */
const playersOf = (people: readonly BriefSubject[], game: Game): readonly BriefSubject[] => {
  const asked = people.reduce((sum, p) => sum + p.count, 0)
  const most = game.posts.length
  const [first] = people
  if (!first) return []
  const pool =
    asked >= 2
      ? people.flatMap((p) => singles(p, most))
      : singles({ ...first, count: game.usual, id: first.id }, game.usual)
  return pool
    .slice(0, most)
    .map((p, i) => ({ ...p, id: i === 0 ? first.id : `${first.id}-plays-${i}` }))
}

const turned = (x: number, z: number, a: number): readonly [number, number] => [
  x * Math.cos(a) + z * Math.sin(a),
  -x * Math.sin(a) + z * Math.cos(a),
]

/** The player at a post of the game, `angle` the yaw of what it is played over, `lift` its floor. */
const atPost = (
  p: BriefSubject,
  { at, turn, pose, action, team }: Post,
  game: Game,
  { beach, spot }: Ground,
  first: boolean,
): BriefSubject => {
  const { held: _held, ...rest } = p
  const { action: _old, together: _with, profession: _trade, pair: _pair, ...traits } = p.traits
  const use = action === 'swing' || action === 'smash' ? action : 'ready'
  const racket = { noun: 'racket', form: 'racket', height: 0.7, traits: { use } }
  const own = game.inHand?.(p.id, first) ?? null
  const held = game.racket ? [prop(`${p.id}-racket`, racket)] : own ? [own] : []
  return {
    ...rest,
    noun: p.form,
    count: 1,
    pose,
    wears: dressed(p, game, team, beach),
    holds: held.map((h) => h.noun),
    ...(held.length > 0 ? { held } : {}),
    traits: {
      ...traits,
      ...(action ? { action } : {}),
      works: spot(at[0], at[1], at[2]),
      turn: String(turn),
    },
  }
}

/** What the players stand on, and where on it a place of the game is, as `works` says it. */
interface Ground {
  readonly place: Brief['place']
  readonly beach: boolean
  readonly on: 'sand' | 'hall' | 'lawn'
  readonly spot: (x: number, y: number, z: number) => string
}

const groundOf = (brief: Brief, game: Game, first: BriefSubject): Ground => {
  // Words such as "beach volleyball" name the place too.
  const sandy = /\bbeach\b/i.test(brief.prompt) ? 'beach' : null
  const young = game.place === 'gym' && first.traits['age'] === 'child'
  const outdoors = /\b(snow\w*|lake|pond|river|canal|frozen|street|field)\b/i.test(brief.prompt)
  const named = game.setting && brief.place === 'snow' && !outdoors ? null : brief.place
  const place = named ?? sandy ?? (young ? 'park' : game.place)
  const over = game.host.noun === 'game-net'
  const on = place === 'beach' ? 'sand' : place === 'gym' ? 'hall' : 'lawn'
  const lift = over && on === 'lawn' ? COURT_LIFT : 0
  const angle = over ? Number(game.host.traits?.['turn'] ?? 0) : 0
  const small = Math.max(0.72, Math.min(1, first.height / 1.7))
  const spot = (x: number, y: number, z: number): string => {
    const [u, w] = turned(x, z, angle)
    return `${u.toFixed(2)},${(y * (over ? 1 : small) + lift).toFixed(2)},${w.toFixed(2)}`
  }
  return { place, beach: place === 'beach', on, spot }
}

/** Who plays: of a match "between two women" it is the women. */
const castOfMatch = (brief: Brief): readonly BriefSubject[] => {
  const people = brief.subjects.filter((s) => s.kind === 'person' && s.form !== 'baby')
  const named = people.filter((p) => p.traits['match'] === undefined)
  return named.length > 0 ? named : people
}

const ballOf = (
  first: BriefSubject,
  { at, ...part }: NonNullable<Game['ball']>,
  ground: Ground,
): BriefSubject => {
  const [x = 0, y = 0, z = 0] = at.split(',').map(Number)
  const traits = { works: ground.spot(x, y, z), turn: '0.4' }
  return prop(`${first.id}-ball`, { form: 'ball', ...part, traits })
}

/** People at a game against each other, when two or more play or the words say that it is a match. */
export const atMatch: Layout = ({ brief }) => {
  const game = games.find((g) => g.said.test(brief.prompt))
  if (!game || !asMatch.test(brief.prompt) || notMatch.test(brief.prompt)) return null
  const players = castOfMatch(brief)
  const asked = players.reduce((sum, p) => sum + p.count, 0)
  const [first] = players
  if (!first || (asked < 2 && !together.test(brief.prompt))) return null
  const ground = groundOf(brief, game, first)
  const host = prop(`${first.id}-${game.name}`, {
    kind: 'furniture',
    form: game.host.noun,
    ...game.host,
    traits: { turn: '0', ...game.host.traits, on: ground.on },
  })
  const cast = playersOf(players, game).map((p, i) =>
    atPost(p, game.posts[i] as Post, game, ground, i === 0),
  )
  const balls = game.ball ? [ballOf(first, game.ball, ground)] : []
  const people = brief.subjects.filter((s) => s.kind === 'person' && s.form !== 'baby')
  const hall = game.name === 'volleyball' ? 'volleyball-court' : 'basketball-arena'
  return {
    ...restaged(brief, {
      cast: new Map(people.map((p) => [p.id, p === first ? cast : []])),
      more: [host, ...balls],
      gone: brief.subjects
        .filter((s) => s.kind !== 'person' && things.test(s.noun))
        .map((s) => s.id),
      ties: [...cast, ...balls].map((s) => tie(s.id, host.id)),
    }),
    place: ground.place,
    setting:
      ground.on === 'hall'
        ? [...brief.setting, hall]
        : game.setting && ground.place === 'stadium'
          ? [...brief.setting, game.setting]
          : brief.setting,
  }
}
