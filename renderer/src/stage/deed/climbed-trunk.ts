// What beasts climb: the lower part of a trunk, a palm's or a bamboo cane, as thick as they can hold, its crown out of the picture.
import type { BriefSubject, Rgb } from '../../prompt/brief.ts'
import type { Actor } from '../actor.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import { leafClump } from '../prop/leaf.ts'
import { noise, type Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { clamp, hex, scale } from '../vector.ts'

/** Radius in metres of what a beast of that height climbs; `kind` is `bamboo`, `palm` or `tree`. */
export const trunkRadius = (kind: string, tall: number): number =>
  kind === 'bamboo'
    ? clamp(0.055 * tall, 0.02, 0.075)
    : kind === 'palm'
      ? clamp(0.14 * tall, 0.05, 0.17)
      : clamp(0.2 * tall, 0.055, 0.34)

interface Trunk {
  readonly r: number
  readonly tall: number
}

/** Joints a span apart, pale rings, thin branches with long leaves. */
const addCane = (
  b: MeshBuilder,
  { r, tall }: Trunk,
  chance: Random,
  x: number,
  z: number,
): void => {
  const cane = b.material({ roughness: 0.38, f0: 0.04 })
  const leaf = b.material({ roughness: 0.6, f0: 0.02 })
  const green = scale(hex('#86a844'), 0.85 + 0.3 * chance())
  const step = r * 6.5
  const n = Math.ceil(tall / step)
  for (let i = 0; i < n; i++) {
    const [y0, y1] = [i * step, (i + 1) * step]
    b.cylinder([x, y0, z], [x, y1, z], r * 1.02, r * 0.98, cane, scale(green, i % 2 ? 1 : 0.92), 20)
    b.cylinder([x, y1 - r * 0.16, z], [x, y1, z], r * 1.14, r * 1.14, cane, hex('#c9c98e'), 20)
    // No leaf hides who climbs.
    if (x === 0 ? y1 < tall * 0.7 : i < 2 || chance() < 0.45) continue
    const a = chance() * 6.283
    const tip: Vec3 = [x + Math.cos(a) * r * 7, y1 + r * 4, z + Math.sin(a) * r * 7]
    b.cylinder([x, y1, z], tip, r * 0.13, r * 0.05, cane, green, 6)
    leafClump(
      b,
      {
        center: tip,
        radius: [r * 4, r * 2.4, r * 4],
        count: 16,
        size: r * 1.6,
        dark: hex('#4a7a2a'),
        light: hex('#a6c856'),
        material: leaf,
      },
      chance,
    )
  }
}

/** Bark in furrows, roots at the foot, boughs above. */
const addBark = (b: MeshBuilder, { r, tall }: Trunk, chance: Random, color: Rgb): void => {
  const m = b.material({ roughness: 0.92, f0: 0.02, scale: 9 / r, relief: 0.35, mottle: 0.3 })
  const leaf = b.material({ roughness: 0.7, f0: 0.02 })
  const at = (y: number): number => r * (1 + 0.55 * Math.exp(-y / (r * 1.6)) - 0.12 * (y / tall))
  b.grid(
    56,
    90,
    (u, v) => {
      const [a, y] = [u * 6.2832, v * tall]
      const furrow = noise(Math.cos(a) * 3.2 + 9, y / (r * 5) + Math.sin(a) * 3.2)
      const root = Math.max(0, 1 - y / (r * 2)) * 0.3 * Math.sin(a * 5)
      const w = at(y) * (0.93 + 0.14 * furrow + root)
      return [Math.sin(a) * w, y, Math.cos(a) * w]
    },
    m,
    ([x, y, z]) => scale(color, 0.62 + 0.7 * noise((x / r) * 4, (y / r) * 0.8 + (z / r) * 4)),
    true,
  )
  for (let i = 0; i < 4; i++) {
    const [a, y] = [i * 2.4 + chance(), tall * (0.68 + 0.07 * i)]
    const tip: Vec3 = [Math.cos(a) * r * 8, y + r * 4, Math.sin(a) * r * 8]
    b.cylinder([0, y, 0], tip, r * 0.4, r * 0.14, m, scale(color, 0.85), 10)
    leafClump(
      b,
      {
        center: tip,
        radius: [r * 5, r * 3, r * 5],
        count: 130,
        size: Math.min(0.09, r * 0.5),
        dark: hex('#2f5222'),
        light: hex('#86a848'),
        material: leaf,
      },
      chance,
    )
  }
}

/** A palm's scars, ring on ring. */
const addPalm = (b: MeshBuilder, { r, tall }: Trunk): void => {
  const m = b.material({ roughness: 0.9, f0: 0.02, scale: 20, relief: 0.2, mottle: 0.2 })
  const step = r * 0.9
  for (let y = 0; y < tall; y += step)
    b.cylinder([0, y, 0], [0, y + step, 0], r * 0.92, r * 1.06, m, scale(hex('#9a8264'), 0.9), 24)
}

/** A trunk of `subject.height` metres with the radius that `traits.trunk` says, of the kind in `traits.style`. */
export const climbedTrunk = (subject: BriefSubject, chance: Random): Actor => {
  const r = Number(subject.traits['trunk'] ?? 0.2)
  const kind = subject.traits['style'] ?? 'tree'
  const trunk: Trunk = { r, tall: subject.height }
  return {
    low: [-r, 0, -r],
    high: [r, subject.height, r],
    anchors: { top: [0, subject.height, 0] },
    bestYaw: 0,
    flat: true,
    backdrop: true,
    add: (b) => {
      if (kind === 'bamboo') {
        addCane(b, trunk, chance, 0, 0)
        for (let i = 0; i < 5; i++) {
          const [x, z] = [(i - 2) * r * 13 + r * 5 * chance(), -r * (12 + 14 * chance())]
          addCane(b, { ...trunk, r: r * (0.6 + 0.35 * chance()) }, chance, x, z)
        }
      } else if (kind === 'palm') addPalm(b, trunk)
      else addBark(b, trunk, chance, subject.colors[0] ?? hex('#6e543c'))
    },
  }
}
