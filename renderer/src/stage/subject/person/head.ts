// The head: skull, jaw, nose, ears and lids as one sculpture in its own space (0.26 m from chin to crown).
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { ellipsoid, limb, sphere, turned } from '../sdf.ts'
import type { Age, Proportions } from './proportions.ts'

/** The measures of a face, in the head's space: origin at its middle, chin at y = -0.13, z to the front. */
export interface FaceShape {
  readonly age: Age
  readonly female: boolean
  /** Half the distance between the pupils. */
  readonly eyeX: number
  readonly eyeY: number
  readonly eyeZ: number
  readonly eyeR: number
  readonly jaw: Vec3
  readonly jawY: number
  readonly chin: number
  readonly noseY: number
  readonly nose: number
  readonly mouthY: number
  readonly mouthHalf: number
  readonly browY: number
  readonly cheek: number
}

const adult = { eyeX: 0.037, eyeY: -0.004, eyeZ: 0.0685, eyeR: 0.024, noseY: -0.044 }

export const faceShapeOf = (p: Proportions): FaceShape => {
  const { age, female } = p
  if (age === 'child' || age === 'baby')
    return {
      ...adult,
      age,
      female,
      eyeX: 0.04,
      eyeY: -0.022,
      eyeZ: 0.067,
      eyeR: 0.0268,
      jaw: [0.074, 0.079, 0.08],
      jawY: -0.045,
      chin: 0.02,
      noseY: -0.054,
      nose: 0.011,
      mouthY: -0.082,
      mouthHalf: age === 'baby' ? 0.017 : 0.023,
      browY: 0.018,
      cheek: 0.036,
    }
  return {
    ...adult,
    age,
    female,
    eyeR: female ? 0.0254 : adult.eyeR,
    jaw: female ? [0.0665, 0.084, 0.08] : [0.0715, 0.085, 0.082],
    jawY: -0.043,
    chin: female ? 0.02 : 0.028,
    nose: female ? 0.0125 : 0.0158,
    mouthY: -0.081,
    mouthHalf: female ? 0.025 : 0.028,
    browY: female ? 0.035 : 0.031,
    cheek: female ? 0.031 : 0.0305,
  }
}

const blush = (base: Rgb, f: FaceShape) => {
  const strength = f.age === 'child' || f.age === 'baby' ? 0.3 : f.female ? 0.22 : 0.12
  const fair = Math.min(1, 0.35 + base[1] * 1.6)
  return (x: number, y: number, z: number): Rgb => {
    const [cx, cy] = [Math.abs(x) - 0.052, y - f.noseY + 0.006]
    const cheek = z > 0.03 ? Math.exp(-(cx * cx + cy * cy) / 0.00045) : 0
    const tip = Math.exp(-(x * x + (y - f.noseY) ** 2 + (z - 0.115) ** 2) / 0.0003)
    const k = (cheek + 0.6 * tip) * strength * fair
    return [1 + 0.1 * k, 1 - 0.75 * k, 1 - 0.7 * k]
  }
}

/** Pointed for elves, else round. */
const addEars = (s: Sculpture, skin: number, pointed: boolean): void => {
  for (const side of [1, -1]) {
    const c: Vec3 = [side * 0.091, -0.012, -0.006]
    const axes = turned(side * -0.45, 0, side * -0.12)
    s.add(ellipsoid(c, [0.012, pointed ? 0.04 : 0.033, 0.021], axes), skin, { blend: 0.01 })
    if (pointed)
      s.add(limb([side * 0.098, 0.005, -0.01], [side * 0.128, 0.062, -0.035], 0.014, 0.003), skin, {
        blend: 0.012,
      })
    s.cut(ellipsoid([side * 0.1, -0.009, 0.001], [0.006, 0.021, 0.011], axes), 0.008)
  }
}

const addNose = (s: Sculpture, f: FaceShape, skin: number): void => {
  const y = f.noseY
  s.add(limb([0, f.eyeY + 0.012, 0.083], [0, y + 0.004, 0.102], 0.009, f.nose * 0.86), skin, {
    blend: 0.02,
  })
  s.add(sphere([0, y, 0.1045], f.nose), skin, { blend: 0.012 })
  for (const side of [1, -1])
    s.add(sphere([side * f.nose * 0.85, y - 0.003, 0.0955], f.nose * 0.62), skin, { blend: 0.008 })
}

/** The head without hair and features. */
export const headSculpture = (
  f: FaceShape,
  skin: Rgb,
  options: { readonly pointed: boolean },
): Sculpture => {
  const s = new Sculpture()
  const base = s.paint(skin, finish.skin, blush(skin, f))
  s.add(ellipsoid([0, 0.03, -0.012], [0.094, 0.1, 0.108]), base)
  s.add(ellipsoid([0, f.jawY, 0.016], f.jaw), base, { blend: 0.035 })
  s.add(sphere([0, -0.13 + f.chin + 0.002, 0.073 - f.chin * 0.25], f.chin), base, { blend: 0.035 })
  for (const side of [1, -1]) {
    const young = f.age === 'child' || f.age === 'baby'
    s.add(sphere([side * 0.042, young ? -0.06 : -0.043, young ? 0.05 : 0.053], f.cheek), base, {
      blend: 0.034,
    })
    if (!f.female && !young)
      s.add(sphere([side * 0.047, -0.08, 0.018], 0.022), base, { blend: 0.035 })
    s.cut(ellipsoid([side * f.eyeX, f.eyeY + 0.002, 0.108], [0.027, 0.021, 0.02]), 0.03)
    s.add(
      limb([side * 0.014, f.browY + 0.002, 0.09], [side * 0.056, f.browY, 0.07], 0.012, 0.01),
      base,
      {
        blend: 0.024,
      },
    )
  }
  s.add(ellipsoid([0, f.mouthY, 0.075], [0.032, 0.02, 0.02]), base, { blend: 0.02 })
  addNose(s, f, base)
  addEars(s, base, options.pointed)
  // The neck's upper end, so that jaw and throat melt into each other.
  const neck = f.age === 'child' || f.age === 'baby' ? 0.043 : f.female ? 0.041 : 0.05
  s.add(limb([0, -0.06, -0.022], [0, -0.15, -0.026], neck, neck), base, { blend: 0.02 })
  return s
}
