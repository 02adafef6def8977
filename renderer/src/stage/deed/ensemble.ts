// Musicians who play together: each with an instrument of the ensemble, seated in a half circle or standing in a row.
import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { doing, prop, restaged, tie } from './cast.ts'

interface Player {
  readonly plays: string
  readonly woman?: boolean
}
interface Ensemble {
  readonly of: RegExp
  readonly players: readonly Player[]
  readonly seated: boolean
  /** Whether somebody sits at a drum kit behind the others; such a band wears no suits. */
  readonly drummer?: boolean
}

const strings: readonly Player[] = [
  { plays: 'violin', woman: true },
  { plays: 'violin' },
  { plays: 'viola', woman: true },
  { plays: 'cello' },
]
const known: readonly Ensemble[] = [
  { of: /^string-quartet$/, players: strings, seated: true },
  {
    of: /^string-trio$/,
    players: [strings[0], strings[2], strings[3]].flatMap((p) => p ?? []),
    seated: true,
  },
  {
    of: /^(chamber-orchestra|orchestra|symphony-orchestra)$/,
    players: [
      ...strings,
      { plays: 'flute', woman: true },
      { plays: 'violin' },
      { plays: 'trumpet' },
    ],
    seated: true,
  },
  {
    of: /^(jazz-band|jazz-trio)$/,
    players: [{ plays: 'trumpet' }, { plays: 'saxophone' }, { plays: 'double-bass' }],
    seated: false,
  },
  {
    of: /^(brass-band|marching-band)$/,
    players: [
      { plays: 'trumpet' },
      { plays: 'drum', woman: true },
      { plays: 'saxophone' },
      { plays: 'trumpet' },
    ],
    seated: false,
  },
  {
    of: /^mariachi-band$/,
    players: [
      { plays: 'guitar' },
      { plays: 'trumpet' },
      { plays: 'violin', woman: true },
      { plays: 'guitar' },
    ],
    seated: false,
  },
  {
    of: /^(rock-band|band)$/,
    players: [
      { plays: 'electric-guitar' },
      { plays: 'microphone', woman: true },
      { plays: 'electric-guitar' },
    ],
    seated: false,
    drummer: true,
  },
]

const instrument = (name: string): BriefSubject => {
  const form = /viola|cello|double-bass/.test(name)
    ? 'violin'
    : name === 'electric-guitar'
      ? 'guitar'
      : name
  const height = { cello: 1.25, 'double-bass': 1.7, drum: 0.4, microphone: 0.25 }[name] ?? 0.65
  return prop(`${name}-in-hand`, { noun: name, form, height })
}

const leathers: readonly BriefSubject['wears'][] = [
  [
    { item: 'leather-jacket', color: [0.02, 0.02, 0.022] },
    { item: 'jeans', color: null },
  ],
  [
    { item: 'tank-top', color: [0.5, 0.02, 0.05] },
    { item: 'jeans', color: [0.03, 0.03, 0.04] },
  ],
  [
    { item: 't-shirt', color: [0.8, 0.78, 0.74] },
    { item: 'jeans', color: null },
  ],
]

/** A drum kit behind the others and whoever plays it. */
const atDrums = (group: BriefSubject): readonly [kit: BriefSubject, drummer: BriefSubject] => [
  prop(`${group.id}-kit`, {
    noun: 'drum-kit',
    form: 'drum-kit',
    height: 1.12,
    traits: { works: '0.2,0,-1.9', turn: '0' },
  }),
  doing(
    {
      ...group,
      id: `${group.id}-drummer`,
      noun: 'musician',
      form: 'man',
      height: 1.78,
      wears: leathers[2] ?? [],
      traits: { profession: 'musician' },
    },
    { reach: 'drum' },
    'sit',
    [],
  ),
]

const black = [0.012, 0.012, 0.016] as const

const playerOf = (group: BriefSubject, one: Player, i: number, seated: boolean): BriefSubject => {
  const dressed = group.wears.filter((w) => w.item !== 'suit')
  const wears = seated
    ? [{ item: one.woman ? 'gown' : 'tuxedo', color: black }]
    : dressed.length < group.wears.length
      ? [
          {
            item: one.woman ? 'dress' : 'suit',
            color: group.wears.find((w) => w.item === 'suit')?.color ?? null,
          },
        ]
      : dressed
  return doing(
    {
      ...group,
      id: i === 0 ? group.id : `${group.id}-${i}`,
      noun: 'musician',
      form: one.woman ? 'woman' : 'man',
      height: one.woman ? 1.68 : 1.78,
      wears,
      traits: { profession: 'musician' },
    },
    seated && one.plays === 'cello' ? { action: 'cello' } : {},
    seated ? 'sit' : one.plays === 'microphone' ? 'stand' : 'play',
    [instrument(one.plays)],
  )
}

/** Where one of `n` is, metres from the first: a shallow arc open to the lens; of many, some in the gaps of a second one. */
const place = (i: number, n: number, step: number): { x: number; z: number; turn: number } => {
  const first = Math.ceil(n / 2)
  if (n > 5 && i < first) return place(i, first, step)
  if (n > 5) {
    const behind = place(i - first, n - first, step)
    return { ...behind, z: behind.z - 1.25 }
  }
  const t = n === 1 ? 0 : i / (n - 1) - 0.5
  return { x: t * step * (n - 1), z: -0.9 + 3 * t * t, turn: -t * 1.5 }
}

const lit = (brief: Brief, host: string, half: number): readonly BriefSubject[] =>
  brief.light.includes('candle')
    ? [-1, 1].map((s, i) =>
        prop(`${host}-candles-${i}`, {
          noun: 'candelabrum',
          form: 'candelabrum',
          kind: 'furniture',
          height: 1.6,
          traits: { works: `${(s * (half + 0.4)).toFixed(2)},0,-0.9` },
        }),
      )
    : []

/** A drummer in a band is who the picture is of: at the kit before two of the others, who stand behind at both sides. */
const aroundDrummer = (brief: Brief, group: BriefSubject): Brief | null => {
  const who = brief.subjects.find((s) => s.kind === 'person' && /^drummers?$/.test(s.noun))
  if (!who || who.count > 1) return null
  const [kit] = atDrums(group)
  const { works: _place, ...plain } = kit.traits
  const drummer = doing({ ...who, wears: leathers[2] ?? [] }, { reach: 'drum' }, 'sit', [])
  const others = [-1, 1].map((side, i): BriefSubject => {
    const one: Player = { plays: 'electric-guitar', woman: side < 0 }
    const player = playerOf({ ...group, id: `${group.id}-${i}` }, one, 0, false)
    const works = `${(side * 1.02).toFixed(2)},0,-1.0`
    return {
      ...player,
      wears: leathers[i] ?? [],
      traits: { ...player.traits, works, turn: (-0.35 * side).toFixed(2), sibling: String(i + 1) },
    }
  })
  return restaged(brief, {
    cast: new Map([[who.id, [drummer, ...others]]]),
    more: [{ ...kit, traits: plain }],
    gone: [group.id],
    ties: [
      { from: drummer.id, relation: 'behind', to: kit.id },
      ...others.map((o) => tie(o.id, kit.id)),
    ],
    place: 'stage',
  })
}

/** The brief with each ensemble taken apart into its players. */
export const ensembles = (brief: Brief): Brief => {
  const group = brief.subjects.find(
    (s) => s.kind === 'person' && known.some((e) => e.of.test(s.noun)),
  )
  const ensemble = group && known.find((e) => e.of.test(group.noun))
  if (!group || !ensemble || group.form === 'robot') return brief
  const led = ensemble.drummer ? aroundDrummer(brief, group) : null
  if (led) return led
  const { players, seated } = ensemble
  const n = players.length
  // Room for a drummer's face between two of them.
  const step = seated ? 0.98 : ensemble.drummer ? 1.25 : 0.95
  const podium = prop(`${group.id}-floor`, {
    noun: 'floor-spot',
    form: 'floor-spot',
    kind: 'furniture',
    height: 0.02,
    traits: { turn: '0' },
  })
  const people: BriefSubject[] = []
  const more: BriefSubject[] = [podium]
  const ties: BriefRelation[] = []
  for (const [i, one] of players.entries()) {
    const player = playerOf(group, one, i, seated)
    const at = place(i, n, step)
    const works = `${at.x.toFixed(2)},0,${at.z.toFixed(2)}`
    const turn = at.turn.toFixed(2)
    if (seated && one.plays !== 'double-bass') {
      const chair = prop(`${player.id}-chair`, {
        noun: 'chair',
        kind: 'furniture',
        form: 'chair',
        height: 0.95,
        colors: [
          [0.1, 0.05, 0.03],
          [0.35, 0.03, 0.04],
        ],
        traits: { works, turn },
      })
      more.push(chair)
      ties.push(tie(chair.id, podium.id), { from: player.id, relation: 'on', to: chair.id })
      people.push(player)
    } else {
      ties.push(tie(player.id, podium.id))
      people.push({ ...player, traits: { ...player.traits, works, turn } })
    }
  }
  if (ensemble.drummer) {
    for (const [i, p] of people.entries()) people[i] = { ...p, wears: leathers[i % 3] ?? [] }
    const [kit, drummer] = atDrums(group)
    more.push(kit)
    people.push(drummer)
    ties.push(tie(kit.id, podium.id), { from: drummer.id, relation: 'behind', to: kit.id })
  }
  for (const c of lit(brief, group.id, ((n - 1) / 2) * step)) {
    more.push(c)
    ties.push(tie(c.id, podium.id))
  }
  const out = restaged(brief, { cast: new Map([[group.id, people]]), more, ties, place: 'stage' })
  // A jazz band in "a club" plays in one of its own kind.
  if (/^jazz/.test(group.noun)) return { ...out, setting: ['jazz', ...out.setting] }
  const hall = brief.place === 'room' && brief.setting.some((w) => /hall|concert/.test(w))
  return hall ? { ...out, setting: [...out.setting, 'throne-room'] } : out
}
