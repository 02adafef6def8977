// Grips: how a thing lies in one hand or in both.

import type { BriefSubject } from '../../../prompt/brief.ts'
import { newSubject } from '../../new-subject.ts'
import type { Vec3 } from '../../scene.ts'
import type { Grip } from './hold.ts'

const above: Vec3 = [0, 1, 0]
const ahead: Vec3 = [0, 0, 1]
export const back: Vec3 = [0, 0, -1]
export const middle: Vec3 = [0.5, 0.5, 0.5]
export const bottom: Vec3 = [0.5, 0, 0.5]
export const top: Vec3 = [0.5, 1, 0.5]

export const inHand = (grip: Grip['grip'], part: Partial<Grip> = {}): Grip => ({
  by: 'hand',
  up: above,
  front: ahead,
  grip,
  ...part,
})
export const inBoth = (grip: Grip['grip'], part: Partial<Grip> = {}): Grip => ({
  ...inHand(grip, part),
  by: 'both',
})

export const extra = (form: string, height: number): BriefSubject =>
  newSubject(form, { form, height })
