// How a person looks above the collar: skin, hair, beard and face, from traits or drawn by the seed.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { type Random, random } from '../../random.ts'
import { hex, mix3 } from '../../vector.ts'
import type { FaceLook, Mood } from './face-look.ts'
import { type FacePaint, groundOf } from './face-paint.ts'
import type { HairStyle } from './hair.ts'
import type { Pose } from './pose.ts'
import type { Proportions } from './proportions.ts'
import { selfSeed } from './self.ts'

const skinTones = ['#e8b799', '#dea584', '#d0926a', '#c98866', '#a8694b', '#8a563e', '#704633'].map(
  hex,
)
const namedSkins: Readonly<Record<string, string>> = {
  pale: '#f6d8ca',
  fair: '#f4cbb6',
  light: '#f0c2a8',
  white: '#f4e6da',
  tan: '#cf946e',
  tanned: '#c98866',
  olive: '#cf9d78',
  brown: '#a56847',
  dark: '#815239',
  black: '#6d4432',
  green: '#7aa848',
  blue: '#5a86c8',
  red: '#b8382c',
  grey: '#9a9c9e',
  gray: '#9a9c9e',
  bone: '#e8e0cc',
  straw: '#dcbf6e',
  gold: '#d8a83a',
  silver: '#c4c8cc',
}
const hairTones = ['#2a1d19', '#38241b', '#4a2c18', '#6e4424', '#a06a34', '#c9a05a', '#84472c'].map(
  hex,
)
const namedHair: Readonly<Record<string, string>> = {
  black: '#1f1b1c',
  brown: '#4a2c18',
  dark: '#2a1912',
  blond: '#d2ac68',
  blonde: '#d2ac68',
  golden: '#d8a848',
  red: '#9c4526',
  ginger: '#ae5a2e',
  auburn: '#7a3018',
  orange: '#d8641c',
  grey: '#a4a4a6',
  gray: '#a4a4a6',
  silver: '#c4c6ca',
  white: '#ecebe8',
  pink: '#e878a8',
  blue: '#3a6ac8',
  green: '#4a9a4a',
  purple: '#7a4ab0',
}

/** The skin that most people of a named part of the world have. */
const homeSkin = (from: string): string =>
  /^(african|nigerian|kenyan|ghanaian|ethiopian|senegalese|jamaican|zulu|maasai)/.test(from)
    ? 'dark'
    : /^(indian|pakistani|bengali|sri-lankan)/.test(from)
      ? 'brown'
      : ''

/** Where nearly all eyes are brown and hair is black. */
const darkEyed =
  /asian|chinese|japan|korea|vietnam|thai|indian|pakistan|bengal|arab|turk|persia|mexic|latin|hispanic|peru|african/

/** How a person looks above the collar. */
export interface Looks {
  readonly skin: Rgb
  readonly hair: Rgb
  readonly style: HairStyle
  readonly beard: string
  readonly face: FaceLook
  readonly pointedEars: boolean
}

const pick = <T>(r: Random, list: readonly T[], or: T): T =>
  list[Math.floor(r() * list.length)] ?? or

const styleWords: readonly (readonly [RegExp, HairStyle])[] = [
  [/bald|shaved|hairless/, 'bald'],
  [/buzz|crew/, 'buzz'],
  [/afro/, 'afro'],
  [/mohawk|punk/, 'mohawk'],
  [/pigtail|twin-?tail/, 'pigtails'],
  [/pony/, 'ponytail'],
  [/braid|plait/, 'braid'],
  [/dread/, 'dreadlocks'],
  [/updo|beehive/, 'updo'],
  [/bun|topknot/, 'bun'],
  [/bob/, 'bob'],
  [/curly.*short|short.*curly/, 'curly-short'],
  [/curl/, 'curly'],
  [/wav/, 'wavy'],
  [/long|flowing/, 'long'],
  [/spik/, 'spiky'],
  [/slick/, 'slick'],
  [/fringe|bangs/, 'fringe'],
  [/short/, 'short'],
]
/** The cut of a character's hair; null leaves it to the seed. */
const castStyle = ({ cast }: BriefSubject, p: Proportions, r: Random): HairStyle | null => {
  if (!cast || cast.seed === null) return null
  if (cast.hairLength === 'none') return 'bald'
  if (cast.hairLength === 'long')
    return p.female ? pick(r, ['long', 'wavy'] as const, 'long') : 'long'
  if (cast.hairLength === 'short')
    return p.female ? 'bob' : pick(r, ['short', 'side'] as const, 'short')
  return null
}
const styleOf = (subject: BriefSubject, p: Proportions, r: Random): HairStyle => {
  const named = styleWords.find(([words]) => words.test(subject.traits['hair'] ?? ''))?.[1]
  if (named === 'curly' && !p.female) return 'curly-short'
  if (named === 'wavy' && !p.female && !/long/.test(subject.traits['hair'] ?? ''))
    return 'wavy-short'
  if (named === 'short' && p.female && p.age === 'adult') return 'bob'
  if (named) return named
  const cast = castStyle(subject, p, r)
  if (cast) return cast
  if (p.age === 'baby') return 'wisps'
  if (p.age === 'old')
    return p.female ? 'bun' : pick(r, ['balding', 'short', 'slick'] as const, 'balding')
  if (p.age === 'child')
    return p.female
      ? pick(r, ['pigtails', 'long', 'pigtails', 'braid', 'bob'] as const, 'bob')
      : pick(r, ['fringe', 'short', 'spiky', 'curly-short', 'side'] as const, 'short')
  return p.female
    ? pick(r, ['long', 'wavy', 'bob', 'ponytail', 'long', 'bun', 'curly'] as const, 'long')
    : pick(r, ['short', 'side', 'slick', 'short', 'curly-short', 'buzz'] as const, 'short')
}
/** Lather is white on whosever chin. */
export const lathered = (subject: BriefSubject): boolean => subject.traits['beard'] === 'foam'

const beardOf = (subject: BriefSubject, p: Proportions, r: Random): string => {
  const word = `${subject.traits['beard'] ?? ''} ${(subject.traits['moustache'] ?? subject.traits['mustache']) ? 'moustache' : ''}`
  if (/long|big|bushy/.test(word)) return 'long'
  if (/goatee/.test(word)) return 'goatee'
  if (/no|none/.test(word) || /beard|stubble/.test(subject.traits['lacks'] ?? '')) return ''
  if (/moustache|mustache/.test(word) && !/yes|short|full/.test(word)) return 'moustache'
  if (word.trim()) return subject.traits['age'] === 'old' ? 'long' : 'short'
  if (p.female || p.age === 'child' || p.age === 'baby') return ''
  const x = r()
  return p.age === 'old'
    ? x < 0.4
      ? 'short'
      : x < 0.6
        ? 'moustache'
        : ''
    : x < 0.18
      ? 'short'
      : x < 0.24
        ? 'moustache'
        : ''
}
const moods: readonly (readonly [RegExp, Mood])[] = [
  [/laugh|joy|excited|cheer|grin/, 'laugh'],
  [/smil|happy|cheerful|friendly|content/, 'smile'],
  [/sad|cry|lonely|melanchol|unhappy/, 'sad'],
  [/angry|mad|furious|fierce|evil|grumpy/, 'angry'],
  [/scared|afraid|frighten|terrif/, 'scared'],
  [/surpris|shock|amazed/, 'surprised'],
  [/calm|serious|neutral|stern|serene/, 'calm'],
]
const moodOf = (subject: BriefSubject, p: Proportions, r: Random): Mood => {
  const word = subject.traits['mood'] ?? subject.traits['expression'] ?? ''
  const named = moods.find(([words]) => words.test(word))?.[1]
  if (named) return named
  // Who sings into a microphone does so with an open mouth.
  if (subject.traits['mouth'] === 'open' && subject.holds.includes('microphone')) return 'laugh'
  if (p.age === 'child' || subject.pose === 'dance' || subject.pose === 'jump')
    return r() < 0.5 ? 'laugh' : 'smile'
  return r() < 0.75 ? 'smile' : 'calm'
}

/** From the drawn colour to the character's, as far as its strength says. */
const toward = (drawn: Rgb, own: Rgb | null | undefined, cast: BriefSubject['cast']): Rgb =>
  own && cast ? mix3(drawn, own, cast.strength) : drawn

const cosmetics: Readonly<Record<string, string>> = {
  red: '#a80f24',
  pink: '#d4527a',
  purple: '#5e2260',
  dark: '#5a0f1c',
  black: '#161014',
  orange: '#d8502a',
  blue: '#2c4f9a',
  green: '#2f7a4a',
  gold: '#c8963a',
  golden: '#c8963a',
  silver: '#aab0b8',
  glitter: '#b060a8',
}
/** The first of the words that names a colour of cosmetics. */
const cosmetic = (words: string): Rgb | null => {
  const name = words.split('-').find((w) => cosmetics[w])
  return name ? hex(cosmetics[name] ?? '#a80f24') : null
}
type Traits = BriefSubject['traits']
const lipstick = (t: Traits): Rgb | null =>
  cosmetic(t['lips'] ?? t['lipstick'] ?? '') ??
  (t['makeup']
    ? /glitter/.test(t['makeup'])
      ? null
      : (cosmetic(t['makeup']) ?? hex('#a82a40'))
    : null)
const shadowOf = (t: Traits, paint: FacePaint | null): Rgb | null =>
  paint === 'skull'
    ? hex('#121014')
    : t['makeup'] && !/red|pink/.test(t['makeup'])
      ? (cosmetic(t['makeup']) ?? hex('#6a4a6a'))
      : null
const paintOf = (t: Traits): FacePaint | null =>
  t['skull-paint']
    ? 'skull'
    : t['paint'] === undefined
      ? null
      : /tiger|cat|lion/.test(`${t['paint']} ${t['like'] ?? ''}`)
        ? 'tiger'
        : 'stripes'

/** The looks of a subject; the same seed gives the same face. */
export const looksOf = (subject: BriefSubject, p: Proportions, pose: Pose, seed: number): Looks => {
  const { cast } = subject
  const r = random(selfSeed(subject, seed, 'looks'))
  const tone = pick(r, [0, 1, 2, 0, 1, 3, 4, 5, 6], 1)
  const t = subject.traits
  const skinHex = namedSkins[t['skin'] ?? homeSkin(t['from'] ?? '')]
  const drawn = skinTones[tone] ?? skinTones[1] ?? hex('#ecbf98')
  const skin = skinHex ? hex(skinHex) : toward(drawn, cast?.skin, cast)
  const dark = skin[0] < 0.32
  const hairHex = namedHair[t['hairColor'] ?? '']
  const natural =
    dark || darkEyed.test(`${t['from'] ?? ''} ${t['culture'] ?? ''}`)
      ? pick(r, hairTones.slice(0, 2), hairTones[0] ?? skin)
      : pick(r, hairTones, hairTones[2] ?? skin)
  const old = p.age === 'old'
  const grown = hairHex ? hex(hairHex) : toward(old ? hex('#d8d6d2') : natural, cast?.hair, cast)
  // A baby's down lets the skin shine through.
  const hair = p.age === 'baby' && !hairHex ? mix3(grown, skin, 0.4) : grown
  // The brows of the fair are darker than their hair.
  const fair = hair[0] > 0.4 && hair[1] > 0.3 ? 0.45 : 0
  const red = /red|ginger/.test(t['hairColor'] ?? '')
  const style = styleOf(subject, p, r)
  const beard = beardOf(subject, p, r)
  const mood = moodOf(subject, p, r)
  const paint = paintOf(t)
  const lips: Rgb =
    lipstick(t) ??
    (p.female && p.age === 'adult'
      ? [skin[0] * 0.78, skin[1] * 0.36, skin[2] * 0.4]
      : [skin[0] * 0.86, skin[1] * 0.6, skin[2] * 0.6])
  return {
    skin,
    hair,
    style,
    beard,
    pointedEars: /point|elf/.test(t['ears'] ?? ''),
    face: {
      skin: groundOf(paint) ?? skin,
      mood,
      lips,
      iris: hex(
        t['eyes'] && namedHair[t['eyes']]
          ? (namedHair[t['eyes']] ?? '#4a2c18')
          : dark || darkEyed.test(`${t['from'] ?? ''} ${t['culture'] ?? ''}`)
            ? '#3a2012'
            : pick(r, ['#5a3418', '#3a5a7a', '#4a6a3a', '#6a4624'], '#5a3418'),
      ),
      brow: mix3([hair[0] * 0.7, hair[1] * 0.66, hair[2] * 0.62], hex('#4a3020'), fair),
      gaze: [(r() - 0.5) * 0.16, 0.02],
      asleep: pose.asleep ?? false,
      tears: /cry|weep|tear/.test(t['mood'] ?? ''),
      wrinkles: p.age === 'old' || t['wrinkles'] !== undefined,
      shadow: shadowOf(t, paint),
      paint,
      freckles: /yes|freck/.test(t['freckles'] ?? '') || (red && r() < 0.6),
    },
  }
}
