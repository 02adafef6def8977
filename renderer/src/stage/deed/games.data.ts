// The games that are played as matches: who stands where at which moment of them, with what, dressed how.
import type { Brief, BriefSubject, Pose } from '../../prompt/brief.ts'
import { hex } from '../vector.ts'
import { prop } from './cast.ts'

/** One place in a match: metres from the middle, yaw, and what its player does. */
export interface Post {
  readonly at: readonly [x: number, y: number, z: number]
  readonly turn: number
  readonly pose: Pose
  readonly action?: string
  readonly team: 0 | 1
}
export interface Game {
  readonly said: RegExp
  readonly name: string
  readonly posts: readonly Post[]
  /** Players when the words name no number. */
  readonly usual: number
  readonly place: Brief['place']
  /** The ball between the players; null where one of them has it. */
  readonly ball: (Partial<BriefSubject> & { readonly at: string }) | null
  readonly host: Partial<BriefSubject> & { readonly noun: string; readonly height: number }
  readonly racket?: boolean
  /** What all have in hand, by the id of who holds it and whether that is the first of them. */
  readonly inHand?: (id: string, first: boolean) => BriefSubject | null
  /** What a game of its own is played in, in the colours of one's team. */
  readonly kit?: readonly (readonly [item: string, of: 'top' | 'low' | 'head' | 'dark'])[]
  readonly setting?: string
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

/** A game in which one runs with the ball and the others are after him. */
const rugby: Game = {
  name: 'rugby',
  said: /\brugby\b(?! (ball|team)\b)/i,
  usual: 5,
  place: 'stadium',
  host: { noun: 'game-pitch', height: 0.1 },
  ball: null,
  inHand: (id, first) =>
    first
      ? prop(`${id}-ball`, {
          noun: 'rugby-ball',
          form: 'ball',
          height: 0.2,
          traits: { use: 'tuck' },
        })
      : null,
  posts: [
    post(0, 0.1, 0.45, 0.62, null, 'run'),
    post(1, -1.05, -0.15, 0.75, 'lunge', 'run'),
    post(1, 1.5, -0.5, -0.7, 'lunge', 'run'),
    post(0, 1.75, -2.0, 0.5, null, 'run'),
    post(0, -1.5, -2.1, 0.7, null, 'run'),
    post(1, 0.3, -2.9, 0.2, null, 'run'),
  ],
}

export const games: readonly Game[] = [
  {
    name: 'hockey',
    said: /\bhockey\b(?! (stick|puck|rink)s?\b)/i,
    usual: 5,
    place: 'stadium',
    setting: 'ice-rink',
    host: { noun: 'game-pitch', height: 0.1 },
    ball: null,
    kit: [
      ['hockey-jersey', 'top'],
      ['hockey-helmet', 'head'],
      ['pants', 'dark'],
      ['gloves', 'dark'],
      ['ice-skates', 'dark'],
    ],
    inHand: (id, first) =>
      prop(`${id}-stick`, {
        noun: 'hockey-stick',
        form: 'hockey-stick',
        height: 1.14,
        traits: { use: 'skate', ...(first ? {} : { second: 'yes' }) },
      }),
    posts: [
      post(0, -0.72, 0.25, 0.8, 'hockey'),
      post(1, 0.78, -0.05, -0.75, 'hockey-stride'),
      post(1, -1.55, -0.9, 0.85, 'hockey-stride'),
      post(0, 1.7, -1.2, -0.6, 'hockey-stride'),
      post(0, 0.3, -2.4, 0.3, 'hockey'),
      post(1, 3.2, -2.6, -0.7, 'hockey'),
    ],
  },
  rugby,
  {
    ...rugby,
    name: 'american-football',
    said: /\b(american football|nfl|quarterbacks?|touchdown|super ?bowl|linebackers?)\b(?! ball\b)/i,
    kit: [
      ['jersey', 'top'],
      ['football-helmet', 'head'],
      ['baseball-pants', 'low'],
      ['cleats', 'dark'],
    ],
  },
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
      post(0, -1.6, -1.0, 0.8, null, 'run'),
      post(1, 1.9, -1.2, -0.8, null, 'run'),
      post(1, -0.1, -1.7, 0.1, 'ready'),
      post(0, 1.0, -3, -0.5, null, 'run'),
    ],
  },
]
