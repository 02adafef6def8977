// Which way an actor is turned when nothing else decides it.
import type { BriefSubject } from '../prompt/brief.ts'
import type { Actor } from './actor.ts'
import { onRails, railYaw } from './rail-yaw.ts'
import type { Random } from './random.ts'

/** The yaw that shows an actor well, with a little chance. */
export const naturalYaw = (actor: Actor, random: Random, subject?: BriefSubject): number => {
  // A tram's own street is laid along its course.
  if (subject?.traits['course']) return Number(subject.traits['course'])
  if (onRails(subject?.form)) return railYaw
  if (subject?.traits['gaze'] === 'out') return random() < 0.5 ? 2.25 : -2.25
  const named = Number(subject?.traits['turn'] ?? Number.NaN)
  if (Number.isFinite(named)) return named
  const sitter = subject?.traits['portrait'] !== undefined
  const spread = sitter ? 0.08 : actor.flat ? 0.12 : subject?.kind === 'person' ? 0.28 : 0.2
  const fixed = actor.flat || actor.sided === true || Math.abs(actor.bestYaw) < 0.05
  const turn = fixed || random() < 0.5 ? 1 : -1
  return actor.bestYaw * turn + (random() - 0.5) * 2 * spread
}

/** A yaw that looks toward +x (side 1) or -x (side -1) and yet shows the front. */
export const sideways = (actor: Actor, side: number, subject: BriefSubject): number => {
  if (actor.flat) return actor.bestYaw
  const turn = subject.kind === 'person' ? 0.85 : subject.kind === 'vehicle' ? 0.95 : 1.05
  return side * turn
}
