// Soft and shelled animals of the sea: octopus, jellyfish, seahorse, ray, seal, starfish.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { animalEye, eyeball } from '../eyeball.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { chain, ellipsoid, limb, sphere, torus, turned } from '../sdf.ts'
import { curve, points3 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

/** Two round eyes of a sea beast, mirrored, each turned `out` radians to its side. */
export const eyes = (
  work: Workpiece,
  at: Vec3,
  r: number,
  iris: string,
  out: number,
  open = 0.62,
): void => {
  for (const side of [1, -1])
    work.mesh(
      eyeball([side * at[0], at[1], at[2]], r, animalEye(hex(iris), open), turned(side * out)),
      work.material(finish.eye),
    )
}

/** The way of an arm that reaches forward and curls round something before the head. */
const grasp = (side: number, forward: number): Vec3[] => {
  const low = forward < 0.75
  const y = low ? 0.2 : 0.34
  return [
    [side * 0.1, 0.4, 0.06],
    [side * (low ? 0.42 : 0.3), y, 0.34],
    [side * (low ? 0.5 : 0.38), y + 0.06, 0.7],
    [side * (low ? 0.34 : 0.3), y + 0.16, 0.98],
    [side * 0.06, y + 0.2, 1],
    [-side * 0.16, y + 0.12, 0.9],
  ]
}

/** An arm that leads away at an angle: along the ground to a curled tip, or reared out of the water, up and over. */
const armAt = (a: number, wave: number, rears: boolean): Vec3[] => {
  const at = (r: number, y: number, turn: number): Vec3 => [
    r * Math.cos(a + turn),
    y,
    r * Math.sin(a + turn),
  ]
  return rears
    ? [
        at(0.1, 0.4, 0),
        at(0.5, 0.34, 0.08),
        at(0.82, 0.6, 0.14 + wave),
        at(0.86, 0.98 + wave, 0.2),
        at(0.62, 1.2 + wave, 0.3),
        at(0.44, 1.06 + wave, 0.42),
      ]
    : [
        at(0.1, 0.4, 0),
        at(0.32, 0.22, 0.1),
        at(0.52, 0.07, 0.2 + wave),
        at(0.74, 0.08, 0.35),
        at(0.84, 0.2 + wave, 0.5),
        at(0.76, 0.28 + wave, 0.6),
      ]
}

/** A bulb of a head on eight curling arms; a squid's is long and pointed. */
export const octopus: Builder = (subject) => ({
  yaw: 0.25,
  work: made((work) => {
    const squid = /squid|cuttle/.test(subject.noun)
    const grips = subject.traits['grips'] !== undefined
    const rears = subject.traits['rears'] !== undefined
    const s = new Sculpture()
    const color = colorOf(subject, 0, '#b4483a')
    const skin = s.paint(color, { ...finish.wet, scale: 22, relief: 0.08, mottle: 0.25 })
    const under = s.paint(dim(color, 1.7), finish.wet)
    s.add(
      ellipsoid(
        [0, squid ? 0.9 : 0.78, -0.06],
        squid ? [0.2, 0.42, 0.2] : [0.27, 0.32, 0.3],
        turned(0, -0.25),
      ),
      skin,
    )
    s.add(sphere([0, 0.48, 0.04], 0.2), skin, { blend: 0.14 })
    if (squid)
      for (const side of [1, -1])
        s.add(
          ellipsoid([side * 0.18, 1.12, -0.1], [0.18, 0.13, 0.03], turned(0, 0, side * 0.5)),
          skin,
          { blend: 0.05 },
        )
    for (let i = 0; i < 8; i++) {
      const a = (i / 8) * Math.PI * 2 + 0.2
      const [c, z] = [Math.cos(a), Math.sin(a)]
      const wave = 0.09 * Math.sin(i * 2.3)
      // The four arms before it reach forward and close round what it holds.
      const front = grips && z > 0.1
      const path = curve(front ? grasp(Math.sign(c) || 1, z) : armAt(a, wave, rears), 2)
      s.addAll(
        chain(
          path,
          path.map((_, k) => 0.105 * (1 - k / (path.length + 1)) ** 1.1),
        ),
        (x, y, zz) => (y < 0.07 + 0 * (x * c + zz * z) ? under : skin),
        { blend: 0.03 },
      )
    }
    work.sculpt(s, 0.02)
    eyes(work, [0.155, 0.6, 0.17], 0.062, '#e8c84a', 0.65, 0.5)
  }),
  anchors: { front: [0, 0.34, 0.72], grip: [0, 0.34, 0.72] },
})

/** A glowing bell over frilled arms and threads. */
export const jellyfish: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    const color = colorOf(subject, 0, '#8fb8f0')
    const glow = (k: number) =>
      work.material({
        roughness: 0.2,
        f0: 0.06,
        emission: [color[0] * k, color[1] * k, color[2] * k],
      })
    const profile = Array.from({ length: 18 }, (_, i): [number, number] => {
      const a = (i / 17) * 1.75
      return [Math.max(0.001, 0.42 * Math.sin(a)), 1 + 0.36 * Math.cos(a)]
    }).reverse()
    const frill = (p: Vec3): Rgb => {
      const a = Math.atan2(p[2], p[0])
      return dim(color, 0.8 + 0.35 * Math.cos(a * 16) * Math.min(1, Math.max(0, 1.3 - p[1])))
    }
    work.lathe(profile, glow(0.22), frill, 48)
    work.placed({ at: [0, 0.06, 0], scale: 0.72 }, () =>
      work.lathe(
        profile.map(([r, y]) => [r, y * 0.9 + 0.25] as const),
        glow(0.35),
        dim(color, 1.3),
        32,
      ),
    )
    for (let i = 0; i < 6; i++) {
      const a = (i / 6) * Math.PI * 2
      const path = Array.from({ length: 12 }, (_, k): Vec3 => {
        const t = k / 11
        return [
          Math.cos(a + t * 1.2) * (0.1 + 0.08 * t),
          1.05 - 0.85 * t,
          Math.sin(a + t * 1.2) * (0.1 + 0.08 * t) + 0.03 * Math.sin(t * 14 + i),
        ]
      })
      work.tube(
        path,
        { radii: [0.05, 0.06, 0.04, 0.01], segments: 7, flatten: 0.35 },
        glow(0.3),
        dim(color, 1.25),
      )
    }
    for (let i = 0; i < 18; i++) {
      const a = (i / 18) * Math.PI * 2
      const long = 0.75 + 0.3 * ((i * 7) % 5) * 0.25
      const path = Array.from({ length: 12 }, (_, k): Vec3 => {
        const t = k / 11
        return [
          Math.cos(a) * (0.4 - 0.1 * t) + 0.05 * Math.sin(t * 8 + i),
          0.95 - long * t,
          Math.sin(a) * (0.4 - 0.1 * t) + 0.05 * Math.cos(t * 7 + i * 2),
        ]
      })
      work.tube(path, { radii: [0.011, 0.004], segments: 5 }, glow(0.4), dim(color, 1.4))
    }
    work.light([0, 1.1, 0], 0.2, dim(color, 0.12))
  }),
})

/** Upright, with a curled tail and a trumpet of a snout. */
export const seahorse: Builder = (subject) => ({
  yaw: 1.15,
  work: made((work) => {
    const s = new Sculpture()
    const color = colorOf(subject, 0, '#e0a02c')
    const skin = s.paint(color, { ...finish.scales, scale: 40 })
    const pale = s.paint(dim(color, 1.5), finish.scales)
    const ring: Pattern = (_x, y) => (Math.sin(y * 60) > 0.6 ? pale : skin)
    const spine = curve(
      points3(
        '0,.93,.02 0,.8,-.06 0,.62,.02 0,.46,.04 0,.3,-.04 0,.16,-.06 0,.06,.02 0,.05,.12 0,.12,.15 0,.16,.1',
      ),
      2,
    )
    const radii = [
      0.06, 0.065, 0.07, 0.09, 0.11, 0.115, 0.105, 0.09, 0.07, 0.058, 0.05, 0.044, 0.038, 0.033,
      0.028, 0.024, 0.02, 0.017, 0.014,
    ]
    s.addAll(chain(spine, radii), ring, { blend: 0.02 })
    s.add(sphere([0, 0.94, 0.05], 0.085), skin, { blend: 0.03 })
    s.add(limb([0, 0.92, 0.1], [0, 0.88, 0.27], 0.034, 0.026), skin, { blend: 0.03 })
    s.add(sphere([0, 0.878, 0.275], 0.034), skin, { blend: 0.01 })
    for (let i = 0; i < 4; i++)
      s.add(
        limb([0, 1, 0.03 - i * 0.03], [0, 1.08 - i * 0.015, 0.02 - i * 0.045], 0.022, 0.006),
        skin,
        { blend: 0.02 },
      )
    s.add(ellipsoid([0, 0.58, -0.12], [0.012, 0.11, 0.08]), pale, { blend: 0.01 })
    work.sculpt(s, 0.012)
    eyes(work, [0.07, 0.955, 0.09], 0.028, '#f0e0a0', 1.3)
  }),
})

/** A flat diamond with a whip of a tail. */
export const ray: Builder = (subject) => ({
  yaw: 0.6,
  // Banked, so that its outline shows from the side.
  work: made((whole) =>
    whole.within([0, 0, 0], turned(0.35, 0.95, 0.25), (work) => {
      const color = colorOf(subject, 0, '#4a5a68')
      const skin = work.material(finish.wet)
      const wing =
        (lift: number, under: boolean) =>
        (u: number, v: number): Vec3 => {
          const [x, z] = [u * 2 - 1, v * 2 - 1]
          const wide = 1 - Math.abs(z * 0.9 + 0.1) ** 1.3
          const thick = 0.16 * (1 - Math.abs(x)) ** 1.4 * Math.max(0, wide) + 0.008
          return [
            x * Math.max(0.02, wide),
            0.34 + 0.22 * Math.abs(x) ** 1.5 + (under ? -thick * 0.4 : thick) + lift,
            z * 0.66 - 0.22 * Math.abs(x) * 0.4,
          ]
        }
      work.grid(40, 28, wing(0, false), skin, () => color)
      work.grid(40, 28, wing(0, true), skin, () => dim([0.8, 0.82, 0.84], 1), false)
      work.tube(
        curve(points3('0,.4,-.6 .04,.36,-.9 -.05,.42,-1.25 0,.36,-1.6'), 5),
        { radii: [0.034, 0.02, 0.006], segments: 7 },
        skin,
        dim(color, 0.8),
      )
      eyes(work, [0.11, 0.48, 0.38], 0.034, '#e8d8a0', 0.9)
    }),
  ),
})

/** A sleek body on flippers, head raised; a walrus has tusks. */
export const seal: Builder = (subject) => ({
  yaw: 0.8,
  work: made((work) => {
    const s = new Sculpture()
    const walrus = /walrus/.test(subject.noun)
    const color = colorOf(subject, 0, walrus ? '#8a5a40' : '#6e737a')
    const skin = s.paint(color, finish.wet)
    const pale = s.paint(dim(color, 1.5), finish.wet)
    s.addAll(
      chain(
        points3('0,.62,.42 0,.42,.28 0,.3,-.1 0,.2,-.6 0,.1,-.95'),
        [0.17, 0.24, 0.29, 0.19, 0.07],
      ),
      (_x, y, z) => (z > 0.2 && y < 0.5 ? pale : skin),
      { blend: 0.12 },
    )
    s.add(ellipsoid([0, 0.74, 0.5], [0.17, 0.16, 0.19]), skin, { blend: 0.08 })
    s.add(ellipsoid([0, 0.69, 0.65], [0.1, 0.075, 0.08]), pale, { blend: 0.05 })
    for (const side of [1, -1]) {
      s.add(
        ellipsoid(
          [side * 0.36, 0.08, 0.2],
          [0.2, 0.035, 0.1],
          turned(side * -0.5, 0, side * -0.25),
        ),
        skin,
        { blend: 0.05 },
      )
      s.add(ellipsoid([side * 0.1, 0.07, -1.08], [0.06, 0.025, 0.16], turned(side * -0.4)), skin, {
        blend: 0.04,
      })
    }
    work.sculpt(s, 0.021)
    work.ball([0, 0.74, 0.715], [0.034, 0.026, 0.02], work.material(finish.wet), [0.01, 0.01, 0.01])
    eyes(work, [0.085, 0.79, 0.625], 0.036, '#1a1008', 0.5, 0.95)
    for (const side of [1, -1]) {
      if (walrus)
        work.tube(
          points3(`${side * 0.05},.64,.7 ${side * 0.06},.5,.72 ${side * 0.055},.4,.69`),
          { radii: [0.022, 0.018, 0.004], segments: 8 },
          work.material(finish.ceramic),
          hex('#f2ead6'),
        )
      for (let i = 0; i < 3; i++)
        work.tube(
          [
            [side * 0.06, 0.68 - i * 0.015, 0.7],
            [side * 0.2, 0.66 - i * 0.04, 0.72],
          ],
          { radii: [0.004, 0.001], segments: 4 },
          work.material(),
          [0.9, 0.9, 0.88],
        )
    }
  }),
})

/** Five arms flat on the ground. */
export const starfish: Builder = (subject) => ({
  yaw: 0,
  work: made((work) => {
    const s = new Sculpture()
    const color = colorOf(subject, 0, '#e07a3a')
    const skin = s.paint(color, { ...finish.hide, scale: 30, relief: 0.2 })
    s.add(sphere([0, 0.5, 0], 0.16), skin)
    for (let i = 0; i < 5; i++) {
      const a = (i / 5) * Math.PI * 2 + Math.PI / 2
      s.add(
        limb([0, 0.5, 0], [Math.cos(a) * 0.46, 0.5 + Math.sin(a) * 0.46, 0], 0.14, 0.05),
        skin,
        { blend: 0.06 },
      )
    }
    s.add(
      torus([0, 0.5, 0.1], 0.06, 0.02, turned(0, Math.PI / 2)),
      s.paint(dim(color, 1.5), finish.hide),
      { blend: 0.02 },
    )
    work.within([0, 0.18, 0], turned(0, -0.9), (part) => part.sculpt(s, 0.018))
  }),
})
