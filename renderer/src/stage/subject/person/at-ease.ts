// How somebody stands or sits of whom the words say no more than that.
import type { BriefSubject } from '../../../prompt/brief.ts'
import { random, subSeed } from '../../random.ts'
import { mirroredPose, type Pose } from './pose.ts'
import { sitting, standing } from './poses-standing.data.ts'

/** Whether somebody only stands there, so that the arms may do what they like. */
export const idle = (subject: BriefSubject, riding: boolean): boolean =>
  !riding &&
  (subject.pose ?? 'stand') === 'stand' &&
  subject.form !== 'mermaid' &&
  subject.form !== 'robot' &&
  subject.form !== 'baby' &&
  !subject.traits['seat'] &&
  !subject.traits['asleep'] &&
  subject.traits['profession'] !== 'zombie'

/** Standing at ease in one of several ways, the face turned back to the lens. */
const easy = (subject: BriefSubject, seed: number): Pose => {
  const chance = random(subSeed(seed, 'stance'))
  const child = /^(girl|boy)$/.test(subject.form)
  const right = chance() < 0.5
  const way = standing(child, chance())
  const pose = right ? way : mirroredPose(way)
  const view = right ? 0.3 : -0.3
  const [yaw, pitch, roll] = pose.head
  return { ...pose, head: [yaw - 0.7 * view, pitch, roll], view }
}

/** How somebody stands or sits of whom no more is said; null when there is more. */
export const unposed = (subject: BriefSubject, riding: boolean, seed: number): Pose | null => {
  if (idle(subject, riding)) return subject.traits['portrait'] ? null : easy(subject, seed)
  const linked = /^(hold-hands|close)$/.test(subject.traits['together'] ?? '')
  const sits =
    subject.pose === 'sit' && !riding && !linked && /^(woman|man|girl|boy)$/.test(subject.form)
  if (!sits || subject.traits['asleep'] || /floor|ground|cross/.test(subject.traits['seat'] ?? ''))
    return null
  const chance = random(subSeed(seed, 'seat'))
  const way = sitting(chance())
  return chance() < 0.5 ? way : mirroredPose(way)
}
