// Faces of four-legged animals: which of their colours shows where, in a space where the skull's radius is 1.
import type { Pattern } from '../sculpture.ts'
import type { CoatPaints } from './coat.ts'
import type { Species } from './species.ts'

/** White over the eyes, on cheeks, muzzle and chin; dark rims about the eyes, black bars on brow and cheeks. */
const tigerFace =
  (sp: Species, c: CoatPaints): Pattern =>
  (x, y, z) => {
    const a = Math.abs(x)
    const [ex, ey, , er] = sp.eye
    const rim = z > 0.3 && Math.hypot(a - ex, (y - ey) * 1.15) < er * 1.34
    if (rim) return c.dark
    const brow = z > 0.2 && (a - ex) ** 2 / 0.028 + (y - ey - 0.3) ** 2 / 0.016 < 1
    const cheek = a > 0.5 && y < -0.12 && z < 0.98
    const muzzle = (z > 0.86 && y < -0.16) || y < -0.5
    // Arcs over the brow, a fork between the eyes, bars that sweep back over the cheeks.
    const arcs = y > 0.5 && a < 0.66 && Math.sin((y - a * 0.35) * 24) > 0.42
    const fork = y > 0.34 && y <= 0.5 && z > 0.4 && Math.abs(a - 0.1) < 0.05
    const bars = a > 0.62 && y < 0.42 && y > -0.66 && Math.sin(y * 17 - a * 4 + 1) > 0.55
    if ((arcs || fork || bars) && z < 0.9) return c.dark
    return brow || cheek || muzzle ? c.second : c.main
  }

/** A red panda's face: white muzzle, brows and cheeks, a dark tear below each eye. */
const pandaOfTheTrees =
  (sp: Species, c: CoatPaints): Pattern =>
  (x, y, z) => {
    const a = Math.abs(x)
    const [ex, ey] = sp.eye
    const tear = z > 0.25 && y < ey - 0.06 && y > -0.62 && Math.abs(a - ex - 0.1 + 0.12 * y) < 0.11
    if (tear) return c.dark
    if (z > 0.72 && y < 0.06) return c.second
    const brow = z > 0.3 && (a - ex - 0.02) ** 2 / 0.035 + (y - ey - 0.32) ** 2 / 0.018 < 1
    const cheek = a > ex + 0.2 && y < 0.1 && y > -0.7 && z > 0
    return brow || cheek ? c.second : c.main
  }

/** A raccoon's black mask between white. */
const raccoonFace =
  (sp: Species, c: CoatPaints): Pattern =>
  (x, y, z) => {
    const a = Math.abs(x)
    if (z > 0.3 && Math.abs(y - sp.eye[1] + 0.05) < 0.17 + 0.1 * (1 - Math.min(1, a)))
      return a > 0.1 || z < 0.95 ? c.dark : c.second
    return z > 0.3 && y < 0.42 ? c.second : c.main
  }

const zebraFace =
  (sp: Species, c: CoatPaints): Pattern =>
  (x, y, z) =>
    z > 0.25 + sp.muzzle[0] || Math.sin(z * 9 + Math.abs(x) * 5 + y * 6) > 0.1 ? c.dark : c.main

/** Dark about the eyes on a pale face, with a dark snout. */
const ringedEyes =
  (sp: Species, c: CoatPaints): Pattern =>
  (x, y, z) => {
    const a = Math.abs(x)
    if (z > 0.3 && (a - sp.eye[0]) ** 2 / 0.05 + (y - sp.eye[1] + 0.04) ** 2 / 0.06 < 1)
      return c.dark
    if (z > 0.72 + sp.muzzle[0] * 0.55) return c.dark
    return z > 0.1 && y < 0.5 ? c.second : c.main
  }

/** Dark lines from the inner corner of each eye to the mouth, and small spots on the brow. */
const tearLines =
  (sp: Species, c: CoatPaints): Pattern =>
  (x, y, z) => {
    const a = Math.abs(x)
    const down = sp.eye[1] - y
    if (z > 0.4 && down > 0 && down < 0.75 && Math.abs(a - sp.eye[0] + 0.13 - 0.16 * down) < 0.065)
      return c.dark
    if (z > 0.75 && y < -0.1) return c.second
    return y > 0.35 && Math.sin(x * 21) * Math.sin(y * 21 + 1) * Math.sin(z * 17) > 0.3
      ? c.dark
      : c.main
  }

/** Pale cheeks and chin, dark lines across the cheeks. */
const bearded =
  (_sp: Species, c: CoatPaints): Pattern =>
  (x, y, z) => {
    const a = Math.abs(x)
    if (a > 0.6 && y < 0.1 && Math.sin(y * 16 + a * 4) > 0.6) return c.dark
    return y < -0.15 && (z > 0.55 || a > 0.45) ? c.second : c.main
  }

/** A pale heart: about each eye, and all of the muzzle. */
const heartOfMonkey =
  (sp: Species, c: CoatPaints): Pattern =>
  (x, y, z) => {
    const [a, up] = [Math.abs(x) - sp.eye[0] * 0.9, y - sp.eye[1] - 0.02]
    const eye = a * a + up * up * 0.8 < 0.085
    const muzzle = y < -0.02 && x * x * 0.9 + (y + 0.42) ** 2 < 0.36
    return z > 0.15 && (eye || muzzle) ? c.second : c.main
  }

/** A horse's pale blaze from the brow to the nose. */
const blazed =
  (c: CoatPaints, tip: number): Pattern =>
  (x, y, z) =>
    z > 0.5 && z < tip - 0.2 && Math.abs(x) < 0.15 + 0.06 * Math.sin(y * 5 + 1) && y < 0.75
      ? c.second
      : c.main

/** A white stripe over brow and crown. */
const stripeOfSkunk =
  (_sp: Species, c: CoatPaints): Pattern =>
  (x, y, z) =>
    Math.abs(x) < (z > 0.4 ? 0.1 : 0.34) && y > 0.15 ? c.second : c.main

/** Two dark bars from the nose over the eyes on white. */
const barred =
  (_sp: Species, c: CoatPaints): Pattern =>
  (x, y, z) =>
    z > 0.1 && Math.abs(Math.abs(x) - 0.42) < 0.24 && y > -0.3
      ? c.dark
      : y < 0.1 || z > 0.6
        ? c.second
        : c.main

const masks: Readonly<Partial<Record<Species['coat'], typeof raccoonFace>>> = {
  'red-panda': pandaOfTheTrees,
  raccoon: raccoonFace,
  zebra: zebraFace,
  meerkat: ringedEyes,
  lemur: ringedEyes,
  cheetah: tearLines,
  lynx: bearded,
  skunk: stripeOfSkunk,
  monkey: heartOfMonkey,
  badger: barred,
}

/** Paint of the face: masks, blazes and pale muzzles. */
export const facePattern = (sp: Species, c: CoatPaints): number | Pattern => {
  const [length] = sp.muzzle
  const tip = 0.7 + length
  if (sp.beak) return c.second
  const masked = masks[sp.coat]
  if (masked) return masked(sp, c)
  switch (sp.coat) {
    case 'tiger':
      return tigerFace(sp, c)
    case 'tabby':
      return (x, y, z) => {
        if (z > 0.72 && y < -0.12) return c.second
        const brow = y > 0.3 && Math.sin(Math.abs(x) * 15 + 1.2) > 0.45 && Math.abs(x) < 0.75
        const cheek = Math.abs(x) > 0.62 && y < 0.25 && y > -0.75 && Math.sin(y * 13) > 0.5
        return brow || cheek ? c.dark : c.main
      }
    case 'leopard':
      return (x, y, z) =>
        z > 0.75 && y < -0.1
          ? c.second
          : y > 0.1 && Math.sin(x * 13) * Math.sin(y * 13 + 1) * Math.sin(z * 11) > 0.35
            ? c.dark
            : c.main
    case 'panda':
      return (x, y, z) =>
        z > 0.3 && (Math.abs(x) - sp.eye[0]) ** 2 / 0.075 + (y - sp.eye[1] + 0.08) ** 2 / 0.12 < 1
          ? c.dark
          : c.main
    case 'fox':
      return (x, y, z) =>
        y < -0.22 - 0.25 * (1 - Math.min(1, Math.abs(x) * 1.2)) + (z > 0.8 ? 0.12 : 0)
          ? c.second
          : c.main
    case 'husky':
    case 'wolf':
      return (x, y, z) =>
        y < -0.05 ||
        (z > 0.55 && Math.abs(x) < 0.42 && y < 0.15) ||
        (Math.abs(Math.abs(x) - 0.36) < 0.17 && y > 0.2 && y < 0.5)
          ? c.second
          : c.main
    case 'patches':
      return (x, y, z) =>
        z > tip - 0.5 && y < 0.2
          ? c.second
          : Math.abs(x) > 0.42 + 0.1 * Math.sin(y * 6)
            ? c.dark
            : c.main
    case 'mask':
      return (_x, y, z) => (z > 0.66 && y < 0.12 ? c.dark : c.main)
    case 'points':
      return sp.foot === 'hoof' ? blazed(c, tip) : (_x, _y, z) => (z > tip - 0.7 ? c.dark : c.main)
    default:
      // The muzzle of a horse is bare and dark.
      if (sp.mane === 'horse')
        return (x, y, z) => (z > tip - 0.34 + 0.12 * y + 0.05 * Math.sin(x * 11) ? c.dark : c.main)
      if (sp.mane === 'lion' || (sp.pale ?? 0) > 0.5)
        return (_x, y, z) => (z > 0.75 && y < -0.05 ? c.second : c.main)
      return c.main
  }
}
