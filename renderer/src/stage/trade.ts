// What athletes, dancers and craftsmen are seen at when a prompt only names them: their stance, their ball, their ring, hoop or rock face.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { newSubject } from './new-subject.ts'

const piece = (id: string, form: string, part: Partial<BriefSubject> = {}): BriefSubject =>
  newSubject(id, { form, ...part })

/** What somebody of a trade is seen at. */
interface Trade {
  /** The nouns of those who do it; whoever already has the `action` does it too. */
  readonly of: RegExp
  /** Poses under which it is seen; `stand` is also nobody's pose. */
  readonly poses: RegExp
  readonly action?: string
  /** Replaces the pose that was asked. */
  readonly pose?: BriefSubject['pose']
  /** Put in the hands, used so. */
  readonly holds?: { readonly form: string; readonly use: string; readonly height: number }
  readonly wears?: string
  /** Brought along and put where `at` of it says. */
  readonly brings?: Partial<BriefSubject> & { readonly form: string; readonly at: string }
}

const stands = /^(stand|point|hold|look|wave)$/
const ball = { form: 'ball', noun: 'basketball', height: 0.24 } as const

const oval = { form: 'ball', noun: 'rugby-ball', height: 0.2 } as const

const trades: readonly Trade[] = [
  {
    of: /^(boxer|kickboxer|mma-fighter|fighter|prizefighter)$/,
    poses: /^(stand|point|kick|hold|look)$/,
    action: 'guard',
    brings: { form: 'boxing-ring', height: 1.4, at: 'under' },
  },
  {
    of: /^(boxer|kickboxer|mma-fighter|fighter|prizefighter)$/,
    poses: /^(sit|lie|sleep)$/,
    pose: 'sit',
    brings: { form: 'boxing-ring', height: 1.4, at: 'under' },
  },
  { of: /^wrestler$/, poses: stands, action: 'guard' },
  { of: /^(sumo-wrestler|sumo|rikishi)$/, poses: stands, action: 'sumo' },
  {
    of: /^dunk$/,
    poses: /./,
    action: 'dunk',
    pose: 'jump',
    holds: { ...ball, use: 'dunk' },
    brings: { form: 'basketball-hoop', height: 3, at: 'hand' },
  },
  {
    of: /^(basketball-player|dribble)$/,
    poses: /^(stand|run|play|kick|jump)$/,
    action: 'dribble',
    pose: 'run',
    holds: { ...ball, use: 'dribble' },
    brings: { form: 'basketball-hoop', height: 3.1, at: 'beyond' },
  },
  {
    of: /^(rugby-player|american-football-player|quarterback|linebacker|nfl-player)s?$/,
    poses: /^(stand|run|play|hold|walk)$/,
    pose: 'run',
    holds: { ...oval, use: 'tuck' },
  },
  {
    of: /^(skier|skiers|ski|ski-jumper)$/,
    poses: /^(stand|ride|run|jump|walk)$/,
    action: 'ski',
    wears: 'skis',
  },
  {
    of: /^(climber|rock-climber|mountain-climber|scale)$/,
    poses: /^(stand|climb)$/,
    action: 'scale',
    brings: { form: 'rock-face', height: 5.2, at: 'wall' },
  },
  { of: /^(flamenco-dancer)$/, poses: /^dance$/, action: 'flamenco' },
  { of: /^(breakdancer|break-dancer|b-boy|hip-hop-dancer)$/, poses: /^dance$/, action: 'freeze' },
  { of: /^(ballerina|ballet-dancer|prima-ballerina)$/, poses: /^dance$/, action: 'arabesque' },
  {
    of: /^(gymnast|ice-skater|figure-skater)$/,
    poses: /^(dance|jump|stand)$/,
    action: 'arabesque',
    pose: 'dance',
  },
  {
    of: /^(tightrope-walker|trapeze-artist)$/,
    poses: /^(stand|walk|jump)$/,
    action: 'balance',
    pose: 'walk',
  },
  {
    of: /^(goalkeeper|goalie)$/,
    poses: /^(stand|jump|hold)$/,
    action: 'save',
    pose: 'jump',
    brings: { form: 'ball', noun: 'soccer-ball', height: 0.22, at: 'palms' },
  },
  {
    of: /^(soccer-player|soccer-players|footballer|football-player|striker|messi|ronaldo)$/,
    poses: /^(stand|run|kick|play)$/,
    pose: 'kick',
    brings: { form: 'ball', noun: 'soccer-ball', height: 0.22, at: 'footRight' },
  },
  {
    of: /^(tennis-player|badminton-player)$/,
    poses: /^(stand|run|play|kick)$/,
    action: 'swing',
    holds: { form: 'racket', use: 'swing', height: 0.7 },
    brings: { form: 'ball', noun: 'tennis-ball', height: 0.09, at: 'coming' },
  },
  {
    of: /^(golfer|golf-player|golf)$/,
    poses: /^(stand|hold|play|kick|walk|look|point)$/,
    action: 'golf',
    pose: 'stand',
    holds: { form: 'golf-club', use: 'drive', height: 1.05 },
    brings: {
      form: 'ball',
      noun: 'golf-ball',
      height: 0.075,
      colors: [[0.95, 0.95, 0.92]],
      at: 'tee',
    },
  },
  {
    of: /^(ice-)?hockey-(player|goalie|goaltender|game|match|team)$/,
    poses: /^(stand|run|hold|play|walk|kick)$/,
    action: 'hockey',
    pose: 'stand',
    holds: { form: 'hockey-stick', use: 'skate', height: 1.14 },
  },
  {
    of: /^(javelin-thrower|pitcher-player|quarterback|shot-putter|throw)$/,
    poses: /./,
    action: 'throw',
  },
  {
    of: /^(drummer|percussionist)$/,
    poses: /^(stand|play|sit)$/,
    brings: { form: 'drum-kit', height: 1.12, at: 'drums' },
  },
]

const tradeOf = (who: BriefSubject): Trade | undefined => {
  const pose = who.pose ?? 'stand'
  const shod = who.wears.some((w) => w.item === 'skis')
  const doing = shod ? 'ski' : (who.traits['action'] ?? '')
  return trades.find(
    (t) =>
      (t.of.test(who.noun) || (doing !== '' && (doing === t.action || t.of.test(doing)))) &&
      t.poses.test(pose),
  )
}

/** Whether the words already put them on, in or at something that the trade would bring. */
const placed = (brief: Brief, who: BriefSubject): boolean =>
  brief.relations.some(
    (r) =>
      r.from === who.id &&
      /^(on|in|riding|against|behind)$/.test(r.relation) &&
      brief.subjects.some((s) => s.id === r.to && !/wall|rock|cliff|mountain/.test(s.noun)),
  )

/** Without things that the trade has in its own way: a dunked ball is in the hand, a climbed wall is the rock face. */
const withoutOwn = (brief: Brief, who: BriefSubject, trade: Trade): Brief => {
  const own = (s: BriefSubject): boolean =>
    s.id !== who.id &&
    s.kind !== 'person' &&
    (s.form === trade.holds?.form ||
      s.form === trade.brings?.form ||
      (trade.brings?.at === 'wall' &&
        /^(wall|rock-wall|climbing-wall|cliff|rock|mountain)$/.test(s.noun)) ||
      (trade.brings?.at === 'hand' && /hoop|basket/.test(s.noun)) ||
      (trade.brings?.at === 'drums' && /^drum/.test(s.form)))
  const gone = new Set(brief.subjects.filter(own).map((s) => s.id))
  return {
    ...brief,
    subjects: brief.subjects.filter((s) => !gone.has(s.id)),
    relations: brief.relations.filter((r) => !gone.has(r.from) && !gone.has(r.to)),
  }
}

/** As one of the trade is seen at it; of what there is one of, such as a puck, only the `first` has it. */
const dressedFor = (who: BriefSubject, trade: Trade, first: boolean): BriefSubject => {
  const { action, holds, wears } = trade
  const busy = (who.held ?? []).some((h) => h.form !== holds?.form && h.form !== 'staff')
  const held =
    holds && !busy
      ? [
          piece(`${who.id}-${holds.form}`, holds.form, {
            ...holds,
            traits: { use: holds.use, ...(first ? {} : { second: 'yes' }) },
          }),
        ]
      : who.held
  const rest = wears === 'skis' ? (held ?? []).filter((h) => h.form !== 'staff') : held
  return {
    ...who,
    pose: trade.pose ?? who.pose,
    wears:
      wears && !who.wears.some((w) => w.item === wears)
        ? [...who.wears, { item: wears, color: null }]
        : who.wears,
    holds: (rest ?? []).map((h) => h.noun),
    ...(rest ? { held: rest } : {}),
    traits: action && !who.traits['partner'] ? { ...who.traits, action } : who.traits,
  }
}

/** Ties what is brought to who is seen with it. */
const tied = (who: BriefSubject, thing: BriefSubject, at: string): BriefRelation =>
  at === 'footRight'
    ? { from: who.id, relation: 'front', to: thing.id }
    : at === 'drums'
      ? { from: who.id, relation: 'facing', to: thing.id }
      : { from: thing.id, relation: 'with', to: who.id }

/** The main person of a trade, seen at it. */
export const atTrade = (asked: Brief): Brief => {
  const who = asked.subjects.find((s) => s.kind === 'person')
  const trade = who && tradeOf(who)
  if (!who || !trade || placed(asked, who)) return asked
  const { shot } = asked.camera
  const tight = shot === 'close-up' || shot === 'portrait'
  if (tight) return asked
  const brief = who.count === 1 ? withoutOwn(asked, who, trade) : asked
  const { brings } = trade
  // Others of the trade do as the first does, but for what there is one of.
  const alike = (s: BriefSubject): boolean =>
    s === who || (!brings && s.kind === 'person' && tradeOf(s) === trade)
  const subjects = brief.subjects.map((s) => (alike(s) ? dressedFor(s, trade, s === who) : s))
  if (!brings || who.count > 1) return { ...brief, subjects }
  const { at, form, ...part } = brings
  const place = at === 'wall' ? (brief.place ?? 'mountain') : brief.place
  const thing = piece(`${who.id}-${form}`, form, { ...part, traits: { at } })
  return {
    ...brief,
    place,
    subjects: [...subjects, thing],
    relations: [...brief.relations, tied(who, thing, at)],
  }
}
