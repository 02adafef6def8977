// The kangaroo, with or without a joey that looks out of its pouch.
import type { BriefSubject } from '../../../prompt/brief.ts'
import { hex, scale } from '../../vector.ts'
import { Sculpture } from '../sculpture.ts'
import { ellipsoid, limb, turned } from '../sdf.ts'
import { points3 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import { addBeastHead } from './beast-head.ts'
import type { CoatPaints } from './coat.ts'
import type { Species } from './species.ts'
import { dim, headSpecies, upright } from './upright-beasts.ts'

/** The rim of the pouch, in heights of the animal's withers, and the joey's head over it. */
const [rim, face] = [0.5, 0.6] as const

/** A bag of skin before the belly; head, ears and forepaws of the young one over its rim. */
const joeyIn = (work: Workpiece, mother: Species): void => {
  const s = new Sculpture()
  const bag = s.paint(scale(mother.second, 0.86), mother.finish)
  const fur = s.paint(scale(mother.color, 1.12), mother.finish)
  s.add(ellipsoid([0, 0.41, 0.12], [0.135, 0.13, 0.12]), bag)
  s.cut(ellipsoid([0, rim + 0.035, 0.17], [0.085, 0.045, 0.07]), 0.02)
  s.add(ellipsoid([0, rim - 0.02, 0.16], [0.075, 0.1, 0.065]), fur, { blend: 0.01 })
  for (const side of [1, -1]) {
    s.add(
      limb([side * 0.05, rim + 0.03, 0.18], [side * 0.055, rim + 0.012, 0.255], 0.02, 0.016),
      fur,
      { blend: 0.01 },
    )
    s.add(
      limb([side * 0.055, rim + 0.012, 0.255], [side * 0.055, rim - 0.025, 0.268], 0.017, 0.014),
      fur,
      {
        blend: 0.01,
      },
    )
  }
  work.sculpt(s, 0.0105)
  const young = headSpecies({
    ...mother,
    muzzle: [0.62, 0.32, 0.5, 0.34, 1],
    ears: ['long', 0.78, 0.5, 0.7],
    eye: [0.62, 0.16, 0.56, 0.24],
    color: scale(mother.color, 1.12),
  })
  const paints = (q: Sculpture): CoatPaints => ({
    main: q.paint(young.color, young.finish),
    second: q.paint(young.second, young.finish),
    dark: q.paint(young.dark, young.finish),
  })
  work.within(
    [0.01, face, 0.2],
    turned(0.35, 0.05, 0),
    (part) => addBeastHead(part, young, paints, { r: 0.6, to: [0, -1, -0.2] }, false),
    0.066,
    1.6,
  )
}

export const kangaroo = (subject: BriefSubject): Workpiece => {
  const color = subject.colors[0] ?? hex('#a5734a')
  const full = subject.traits['pouch'] !== undefined
  const head = headSpecies({
    skull: 0.1,
    dome: [0.92, 0.95, 1.05],
    muzzle: [0.85, 0.35, 0.52, 0.34, 1],
    ears: ['long', 0.85, 0.42, 0.75],
    eye: [0.66, 0.2, 0.5, 0.2],
    nose: [hex('#1c1412'), 0.2],
    color,
    second: hex('#ecdcc0'),
    dark: dim(color, 0.45),
    pale: 0.6,
    nod: 0.1,
    fur: 0.02,
  })
  const work = upright({
    head,
    hip: [0, 0.4, -0.05],
    chest: [0, 0.72, 0.08],
    hips: [0.17, 0.2, 0.19],
    ribs: [0.105, 0.15, 0.1],
    headAt: [0, 0.98, 0.16],
    neckR: [0.085, 0.06],
    leg: [0.3, 0.3, 0.085, 0.26],
    foot: [0.03, 0.09, -0.1],
    arm: [0.13, 0.14, 0.032],
    // Over what looks out of the pouch she holds her hands apart.
    hand: full ? [0.17, 0.64, 0.2] : [0.1, 0.58, 0.25],
    shoulder: [0.09, 0.77, 0.1],
    tail: points3('0,.34,-.18 0,.16,-.42 0,.06,-.75 0,.05,-1.05'),
    tailR: [0.11, 0.075, 0.05, 0.03],
    belly: true,
  })
  if (full) joeyIn(work, head)
  return work
}
