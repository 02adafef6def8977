// What is seen by its marks: prints in sand or snow that lead away, and a web between two twigs with its spider in it.
import type { BriefSubject } from '../prompt/brief.ts'
import type { Actor } from './actor.ts'
import type { MeshBuilder } from './mesh-builder.ts'
import type { Random } from './random.ts'
import type { Vec3 } from './scene.ts'
import { hex, scale } from './vector.ts'

const actor = (
  low: Vec3,
  high: Vec3,
  anchors: Readonly<Record<string, Vec3>>,
  add: (b: MeshBuilder) => void,
): Actor => ({ low, high, anchors, bestYaw: 0, flat: true, add })

/** A dent of an oval outline: a raised rim about a darker floor, lit from the left. */
const dent = (
  b: MeshBuilder,
  m: number,
  at: Vec3,
  wide: number,
  long: number,
  ground: Vec3,
): void => {
  b.placed({ at, scale: [wide, 1, long] }, () => {
    b.grid(
      26,
      7,
      (u, v) => {
        const a = -u * Math.PI * 2
        const rim = Math.exp(-(((v - 0.8) / 0.12) ** 2))
        // Its outer edge dives under the ground, so that it never hovers.
        const skirt = 0.09 * Math.max(0, v - 0.86)
        return [Math.cos(a) * v, 0.001 + 0.005 * rim - skirt, Math.sin(a) * v]
      },
      m,
      ([x, , z]) => {
        const r = Math.hypot(x, z)
        const deep = r < 0.72 ? 0.56 + 0.2 * Math.max(0, x) + 0.12 * r : 1
        return scale(ground, r > 0.95 ? 1 : deep)
      },
    )
  })
}

/** One print: of a bare foot or a boot, or of a paw with its toes; `side` -1 left, 1 right, the toes to -z. */
const print = (
  b: MeshBuilder,
  m: number,
  x: number,
  z: number,
  side: number,
  kind: string,
  ground: Vec3,
): void => {
  if (kind === 'paw') {
    dent(b, m, [x, 0, z], 0.06, 0.055, ground)
    for (const [dx, dz] of [
      [-0.062, -0.065],
      [-0.022, -0.095],
      [0.022, -0.095],
      [0.062, -0.065],
    ] as const)
      dent(b, m, [x + dx, 0, z + dz], 0.022, 0.028, ground)
    return
  }
  dent(b, m, [x, 0, z + 0.085], 0.048, 0.06, ground)
  dent(b, m, [x - side * 0.008, 0, z - 0.05], 0.062, 0.09, ground)
  if (kind === 'boot') return
  for (let k = 0; k < 5; k++)
    dent(
      b,
      m,
      [x + side * (k * 0.025 - 0.05), 0, z - 0.155 + 0.012 * k ** 1.3],
      0.02 - 0.0022 * k,
      0.022 - 0.0022 * k,
      ground,
    )
}

/** Two rows of prints that begin before the lens and lead away; bare feet in sand, boots in snow. */
export const printsAway = (subject: BriefSubject, winter: boolean): Actor => {
  const kind = /paw|animal|track/.test(subject.noun) ? 'paw' : winter ? 'boot' : 'foot'
  const steps = kind === 'paw' ? 40 : 30
  const stride = kind === 'paw' ? 0.3 : 0.42
  const ground = winter ? hex('#e4e9f2') : hex('#cfa468')
  // The sea that they lead to is in the picture too.
  return actor([-0.55, 0, -6], [0.55, 0.95, 0.75], { top: [0, 0.03, 0] }, (b) => {
    const m = b.material({ roughness: 0.95, f0: 0.01, scale: 40, relief: 0.1, mottle: 0.1 })
    for (let i = 0; i < steps; i++) {
      const side = i % 2 ? 1 : -1
      const z = 0.62 - i * stride
      const bend = 0.035 * i * Math.sin(i * 0.22)
      print(b, m, side * (kind === 'paw' ? 0.09 : 0.12) + bend, z, side, kind, ground)
    }
  })
}

/** A round body, a smaller fore part and eight bent legs, flat against the web (the plane z = 0). */
const spiderOn = (b: MeshBuilder, size: number): void => {
  const m = b.material({ roughness: 0.45, f0: 0.04 })
  const [dark, mark] = [hex('#2a2320'), hex('#c88a3a')]
  b.placed(
    { at: [0, 0.42 * size, 0.3 * size], scale: [0.42 * size, 0.56 * size, 0.4 * size] },
    () => b.sphere(m, ([x, y]) => (Math.abs(x) < 0.22 && Math.sin(y * 9) > 0.2 ? mark : dark), 20),
  )
  b.placed(
    { at: [0, -0.24 * size, 0.24 * size], scale: [0.26 * size, 0.3 * size, 0.22 * size] },
    () => b.sphere(m, dark, 16),
  )
  for (const s of [-1, 1])
    for (let k = 0; k < 4; k++) {
      const a = 1.05 - k * 0.68
      const knee: Vec3 = [
        s * 0.75 * size * Math.cos(a * 0.8),
        size * (-0.2 + 0.75 * Math.sin(a)),
        0.5 * size,
      ]
      const tip: Vec3 = [
        s * 1.35 * size * Math.cos(a * 0.85),
        size * (-0.2 + 1.45 * Math.sin(a)),
        0.03 * size,
      ]
      b.cylinder(
        [s * 0.16 * size, -0.2 * size, 0.24 * size],
        knee,
        0.055 * size,
        0.045 * size,
        m,
        dark,
        7,
      )
      b.cylinder(knee, tip, 0.045 * size, 0.018 * size, m, mark, 7)
    }
}

/** An orb web of fine thread in the fork of two twigs, drops of dew on it. */
export const orbWeb = (subject: BriefSubject, chance: Random): Actor => {
  const [r, y] = [0.3, 0.62]
  const spokes = 18
  return actor(
    [-0.36, 0.28, -0.05],
    [0.36, 0.96, 0.08],
    { top: [0, y, 0.02], web: [0, y, 0.02] },
    (b) => {
      const silk = b.material({ roughness: 0.3, f0: 0.06, emission: [0.1, 0.1, 0.11] })
      const bark = b.material({ roughness: 0.9, f0: 0.01, scale: 16, relief: 0.3, mottle: 0.3 })
      const dew = b.material({ color: [0.92, 0.96, 1], roughness: 0.04, f0: 0.2 })
      const wood = hex('#5f4a34')
      const at = (a: number, d: number): Vec3 => [Math.cos(a) * d * 1.04, y + Math.sin(a) * d, 0]
      const turn = (k: number): number => (k / spokes) * 6.2832 + 0.06 * Math.sin(k * 7)
      for (let k = 0; k < spokes; k++)
        b.cylinder(
          [0, y, 0],
          at(turn(k), r * (1.16 + 0.1 * Math.sin(k * 5))),
          0.0011,
          0.0011,
          silk,
          [1, 1, 1],
          4,
        )
      for (let ring = 0; ring < 15; ring++) {
        const d = 0.045 + (r - 0.045) * (ring / 14)
        for (let k = 0; k < spokes; k++) {
          const [p, q] = [at(turn(k), d), at(turn(k + 1), d)]
          const mid: Vec3 = [(p[0] + q[0]) / 2, y + ((p[1] + q[1]) / 2 - y) * 0.965, 0]
          b.cylinder(p, [p[0] + (mid[0] - p[0]), mid[1] - 0, 0], 0.0009, 0.0009, silk, [1, 1, 1], 3)
          b.cylinder(mid, q, 0.0009, 0.0009, silk, [1, 1, 1], 3)
          if (chance() < 0.3)
            b.placed({ at: [mid[0], mid[1] - 0.003, 0], scale: 0.0036 + 0.0026 * chance() }, () =>
              b.sphere(dew, [1, 1, 1], 7),
            )
        }
      }
      for (const s of [-1, 1]) {
        b.cylinder([s * 0.62, -0.3, -0.02], [s * 0.37, 0.55, 0], 0.03, 0.02, bark, wood, 9)
        b.cylinder([s * 0.37, 0.55, 0], [s * 0.42, 1.2, 0], 0.02, 0.012, bark, wood, 9)
        b.cylinder([s * 0.37, 0.6, 0], [s * 0.12, 1.08, -0.02], 0.013, 0.007, bark, wood, 7)
      }
      if (subject.traits['spider']) b.placed({ at: [0, y, 0.012] }, () => spiderOn(b, 0.085))
    },
  )
}
