// Ball games as matches: both teams in their colours, each player at a moment of the game, the ball in the air between them.
import type { Brief, BriefSubject, Pose } from '../../prompt/brief.ts'
import { hex } from '../vector.ts'
import { type Layout, prop, restaged, singles, tie } from './cast.ts'
import { COURT_LIFT } from './match-actors.ts'

/** One place in a match: metres from the middle, yaw, and what its player does. */
interface Post {
  readonly at: readonly [x: number, y: number, z: number]
  readonly turn: number
  readonly pose: Pose
  readonly action?: string
  readonly team: 0 | 1
}
interface Game {
  readonly said: RegExp
  readonly name: string
  readonly posts: readonly Post[]
  /** Players when the words name no number. */
  readonly usual: number
  readonly place: Brief['place']
  readonly ball: Partial<BriefSubject> & { readonly at: string }
  readonly host: Partial<BriefSubject> & { readonly noun: string; readonly height: number }
  readonly racket?: boolean
}

const post = (
  team: 0 | 1,
  x: number,
  z: number,
  turn: number,
  action: string | null,
  pose: Pose = 'stand',
  y = 0,
): Post => ({ at: [x, y, z], turn, pose, team, ...(action ? { action } : {}) })

const net = (game: string, height: number): Game['host'] => ({
  noun: 'game-net',
  height,
  traits: { game, turn: '-0.42' },
})

const games: readonly Game[] = [
  {
    name: 'volleyball',
    said: /\bvolley ?ball\b/i,
    usual: 4,
    place: 'gym',
    host: net('volleyball', 2.3),
    ball: { noun: 'volleyball', height: 0.26, colors: [hex('#f4ecd0')], at: '0.5,2.62,0.3' },
    posts: [
      post(0, 1.02, 0.3, -1.15, 'spike', 'jump', 0.42),
      post(1, -0.75, 0.1, 1.15, 'block', 'jump', 0.26),
      post(0, 2.7, -0.5, -0.95, 'ready'),
      post(1, -2.5, 0.2, 0.95, 'ready'),
      post(1, -1.7, -1.5, 0.8, 'ready'),
      post(0, 1.9, -1.9, -0.8, 'ready'),
    ],
  },
  {
    name: 'badminton',
    said: /\bbadminton\b/i,
    usual: 2,
    place: 'park',
    host: net('badminton', 1.5),
    racket: true,
    ball: { noun: 'shuttlecock', form: 'shuttlecock', height: 0.16, at: '0.7,2.3,0.2' },
    posts: [
      post(0, 1.95, 0.5, -1.0, 'smash', 'stand'),
      post(1, -1.95, -0.1, 1.0, 'ready'),
      post(0, 3.0, -1.0, -0.9, 'ready'),
      post(1, -3.0, 0.6, 0.9, 'ready'),
    ],
  },
  {
    name: 'tennis',
    said: /(?<!table )(?<!table-)\btennis\b/i,
    usual: 2,
    place: 'park',
    host: net('tennis', 1),
    racket: true,
    ball: {
      noun: 'tennis-ball',
      form: 'ball',
      height: 0.13,
      colors: [hex('#c8e01c')],
      at: '0.6,1.5,0.3',
    },
    posts: [
      post(0, 2.3, 0.5, -0.75, 'swing'),
      post(1, -2.3, -0.1, 1.0, 'ready'),
      post(0, 3.3, -1.3, -0.9, 'ready'),
      post(1, -3.3, 0.7, 0.9, 'ready'),
    ],
  },
  {
    name: 'basketball',
    said: /\bbasket ?ball\b/i,
    usual: 4,
    place: 'gym',
    host: {
      noun: 'basketball-hoop',
      form: 'basketball-hoop',
      height: 3.5,
      traits: { turn: '-1.05' },
    },
    ball: { noun: 'basketball', form: 'ball', height: 0.25, at: '-1.5,2.75,0.75' },
    posts: [
      post(0, -2.15, 0.8, 1.15, 'shoot', 'jump', 0.28),
      post(1, -1.05, 0.7, -1.1, 'block', 'jump', 0.12),
      post(0, -3.4, -0.1, 0.9, null, 'run'),
      post(1, -0.2, -0.4, -0.7, 'ready'),
      post(0, -2.5, -1.3, 0.7, 'ready'),
      post(1, -3.2, 1.5, 1.4, null, 'run'),
    ],
  },
  {
    name: 'soccer',
    said: /\b(soccer|(?<!american )football|futbol)\b/i,
    usual: 5,
    place: 'stadium',
    host: { noun: 'game-pitch', height: 0.1 },
    ball: { noun: 'soccer-ball', form: 'ball', height: 0.24, at: '0,0,0.3' },
    posts: [
      post(0, -0.62, 0.12, 1.0, null, 'kick'),
      post(1, 1.05, 0.1, -1.05, 'tackle', 'run'),
      post(0, -2.1, -1.1, 0.8, null, 'run'),
      post(1, 2.3, -1.2, -0.8, null, 'run'),
      post(1, -0.1, -1.7, 0.1, 'ready'),
      post(0, 1.0, -3, -0.5, null, 'run'),
    ],
  },
]

const asMatch = /\b(match|game|tournament|final|play|plays|playing|played|teams|championship)\b/i
const together = /\b(match|game|teams|final|tournament)\b/i
const things = /ball|racket|net|hoop|shuttlecock|tennis|badminton/
/** Words of a picture of one thing or one player and not of a match. */
const notMatch =
  /\b(court|racket|racquet|logo|poster|alone|trophy|watch\w*|with (a|the|his|her|their) (son|father|dad|dog|puppy))\b/i

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
    (w) => !/jersey|shorts|cleats|socks|sneakers|polo|skirt|visor/.test(w.item),
  )
  if (own.length > 0) return who.wears
  const [top, low] = kits[team] ?? ['#c8202a', '#f2f0ea']
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
): BriefSubject => {
  const { held: _held, ...rest } = p
  const { action: _old, together: _with, profession: _trade, pair: _pair, ...traits } = p.traits
  const use = action === 'swing' || action === 'smash' ? action : 'ready'
  const racket = { noun: 'racket', form: 'racket', height: 0.7, traits: { use } }
  const held = game.racket ? [prop(`${p.id}-racket`, racket)] : []
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
  const place = brief.place ?? sandy ?? (young ? 'park' : game.place)
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
    atPost(p, game.posts[i] as Post, game, ground),
  )
  const [bx = 0, by = 0, bz = 0] = game.ball.at.split(',').map(Number)
  const { at: _at, ...ballPart } = game.ball
  const ball = prop(`${first.id}-ball`, {
    form: 'ball',
    ...ballPart,
    traits: { works: ground.spot(bx, by, bz), turn: '0.4' },
  })
  const people = brief.subjects.filter((s) => s.kind === 'person' && s.form !== 'baby')
  const hall = game.name === 'volleyball' ? 'volleyball-court' : 'basketball-arena'
  return {
    ...restaged(brief, {
      cast: new Map(people.map((p) => [p.id, p === first ? cast : []])),
      more: [host, ball],
      gone: brief.subjects
        .filter((s) => s.kind !== 'person' && things.test(s.noun))
        .map((s) => s.id),
      ties: [...cast, ball].map((s) => tie(s.id, host.id)),
    }),
    place: ground.place,
    setting: ground.on === 'hall' ? [...brief.setting, hall] : brief.setting,
  }
}
