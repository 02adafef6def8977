// Lizards by their kind: a chameleon that grips with its feet and curls its tail; and those that sprawl: gecko, iguana, monitor, salamander.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { animalEye, eyeball } from '../eyeball.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { chain, cone, ellipsoid, limb, sphere, turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

/** Small spikes along the middle of the back, `at` from head (0) to tail (1). */
const crest = (
  work: Workpiece,
  color: Rgb,
  n: number,
  at: (t: number) => { p: Vec3; long: number },
): void => {
  const horn = work.material(finish.scales)
  for (let i = 0; i < n; i++) {
    const { p, long } = at(i / (n - 1))
    work.cylinder(
      [p[0], p[1] - 0.01, p[2]],
      [p[0], p[1] + long, p[2] - long * 0.5],
      0.011,
      0.001,
      horn,
      color,
      5,
    )
  }
}

/** A cone of skin with a small pupil at its tip, as chameleons turn about. */
const turrets = (work: Workpiece, s: Sculpture, skin: number, at: Vec3): void => {
  for (const side of [1, -1]) {
    const [x, y, z] = [side * at[0], at[1], at[2]]
    s.add(cone([x * 0.4, y, z], [x * 1.45, y + 0.004, z + 0.012], 0.056, 0.03, 0.014), skin, {
      blend: 0.012,
    })
    work.ball(
      [x * 1.52, y + 0.005, z + 0.014],
      [0.018, 0.02, 0.02],
      work.material(finish.eye),
      hex('#c8902a'),
    )
    work.ball(
      [x * 1.52 + side * 0.013, y + 0.005, z + 0.016],
      [0.008, 0.011, 0.011],
      work.material(finish.eye),
      hex('#120c08'),
    )
    work.ball(
      [x * 1.52 + side * 0.018, y + 0.012, z + 0.019],
      [0.004, 0.004, 0.004],
      work.material({ emission: [0.6, 0.6, 0.6] }),
      [1, 1, 1],
    )
  }
}

const chameleonSkin = (s: Sculpture, color: Rgb): { skin: Pattern; plain: number } => {
  const plain = s.paint(color, finish.scales)
  const dark = s.paint(dim(color, 0.55), finish.scales)
  const light = s.paint(
    [color[0] * 0.5 + 0.42, color[1] * 0.55 + 0.36, color[2] * 0.5 + 0.02],
    finish.scales,
  )
  const blue = s.paint([color[0] * 0.3, color[1] * 0.75, color[2] * 0.4 + 0.34], finish.scales)
  const skin: Pattern = (x, y, z) => {
    // A pale line along the flank, dark bands across, spots between.
    if (z > -0.26 && z < 0.2 && Math.abs(y - 0.335 - 0.03 * z) < 0.014) return light
    const band = Math.sin(z * 34 + Math.sin(y * 16) * 0.8)
    if (z < 0.2 && y > 0.2 && band > 0.62) return dark
    if (Math.sin(x * 60 + z * 70) * Math.sin(y * 75 - z * 22) > 0.62) return band < 0 ? light : blue
    return plain
  }
  return { skin, plain }
}

/** High and thin in the body, a helmet on the head, the tail a spiral, its feet like tongs. */
const chameleon = (work: Workpiece, subject: BriefSubject): void => {
  const color = colorOf(subject, 0, '#3f9a34')
  const s = new Sculpture()
  const { skin, plain } = chameleonSkin(s, color)
  s.add(ellipsoid([0, 0.31, -0.03], [0.085, 0.15, 0.245]), skin)
  s.add(ellipsoid([0, 0.37, -0.02], [0.05, 0.12, 0.2]), skin, { blend: 0.05 })
  s.add(ellipsoid([0, 0.37, 0.2], [0.07, 0.1, 0.12]), skin, { blend: 0.06 })
  // Head: jaws, casque, throat.
  s.add(ellipsoid([0, 0.385, 0.31], [0.068, 0.07, 0.13], turned(0, 0.1)), skin, { blend: 0.03 })
  s.add(cone([0, 0.42, 0.26], [0, 0.54, 0.12], 0.062, 0.016, 0.012), skin, { blend: 0.05 })
  s.add(ellipsoid([0, 0.32, 0.26], [0.045, 0.06, 0.1]), skin, { blend: 0.04 })
  s.cut(ellipsoid([0, 0.352, 0.4], [0.075, 0.005, 0.09], turned(0, 0.16)), 0.004)
  turrets(work, s, plain, [0.052, 0.412, 0.33])
  const spiral: Vec3[] = Array.from({ length: 26 }, (_, i) => {
    const a = Math.PI * 0.5 + (i / 25) * Math.PI * 4.2
    const k = 0.16 * (1 - i / 29) ** 1.25
    return [0.004 * i * 0.3, 0.17 + Math.sin(a) * k, -0.42 + Math.cos(a) * k]
  })
  const tail: Vec3[] = [[0, 0.31, -0.22], [0, 0.33, -0.32], ...spiral]
  s.addAll(
    chain(
      tail,
      tail.map((_, i) => 0.058 * (1 - i / (tail.length + 3)) + 0.006),
    ),
    skin,
    { blend: 0.006 },
  )
  for (const [z, reach] of [
    [0.16, 0.07],
    [-0.17, -0.06],
  ] as const)
    for (const side of [1, -1]) {
      const knee: Vec3 = [side * 0.155, 0.2, z + reach * 1.1]
      const foot: Vec3 = [side * 0.062, 0.05, z + reach * 0.4]
      s.addAll(chain([[side * 0.05, 0.29, z], knee, foot], [0.04, 0.026, 0.024]), skin, {
        blend: 0.016,
      })
      for (const [dz, dx] of [
        [0.055, 0.012],
        [-0.05, 0.02],
      ] as const)
        s.add(limb(foot, [foot[0] + side * dx, 0.006, foot[2] + dz], 0.026, 0.017), plain, {
          blend: 0.012,
        })
    }
  work.sculpt(s, 0.0125)
  crest(work, dim(color, 0.75), 24, (t) => ({
    p: [0, 0.46 + 0.035 * Math.sin(Math.PI * t) - 0.05 * t ** 3, 0.12 - t * 0.32],
    long: 0.032,
  }))
}

interface Sprawler {
  readonly color: string
  readonly mark: string
  /** Radius of the trunk, height of the trunk's middle, size of the head. */
  readonly trunk: number
  readonly head: number
  readonly eye: number
  readonly spines?: number
  readonly pads?: boolean
  readonly spots: 'rows' | 'blots' | 'bands'
  readonly surface: keyof typeof finish
  readonly iris: string
  readonly raised: number
}
const lizardKind: Sprawler = {
  color: '#5f8a34',
  mark: '#2f4a1c',
  trunk: 0.068,
  head: 0.066,
  eye: 0.02,
  spots: 'rows',
  surface: 'scales',
  iris: '#d8a02a',
  raised: 0.07,
}
const sprawlers: readonly (readonly [RegExp, Sprawler])[] = [
  [
    /gecko/,
    {
      ...lizardKind,
      color: '#d8a83a',
      mark: '#4a2c14',
      head: 0.084,
      eye: 0.034,
      pads: true,
      spots: 'blots',
      iris: '#e8d8a0',
      raised: 0.03,
    },
  ],
  [
    /iguana/,
    {
      ...lizardKind,
      color: '#6a9a44',
      mark: '#3a5a3c',
      trunk: 0.086,
      head: 0.078,
      spines: 0.06,
      spots: 'bands',
      raised: 0.13,
    },
  ],
  [
    /komodo|monitor/,
    { ...lizardKind, color: '#6d6656', mark: '#3f3a30', trunk: 0.092, head: 0.072, raised: 0.07 },
  ],
  [
    /salamander|newt/,
    {
      ...lizardKind,
      color: '#17181a',
      mark: '#f0b81c',
      surface: 'wet',
      spots: 'blots',
      eye: 0.026,
      iris: '#17120c',
      raised: 0.02,
    },
  ],
]

const sprawlSkin = (s: Sculpture, k: Sprawler, color: Rgb, mark: Rgb): Pattern => {
  const [plain, spot] = [s.paint(color, finish[k.surface]), s.paint(mark, finish[k.surface])]
  const belly = s.paint(dim(color, 1.35), finish[k.surface])
  return (x, y, z) => {
    if (y < 0.035 && Math.abs(x) < 0.1) return belly
    const on =
      k.spots === 'bands'
        ? Math.sin(z * 27 + 1) > 0.62
        : k.spots === 'rows'
          ? Math.sin(z * 62) > 0.35 && Math.sin(x * 75 + 1.3) > 0.35
          : Math.sin(x * 55 + z * 23) + Math.sin(z * 49 - x * 31) > 0.95
    return on ? spot : plain
  }
}

/** The bend of the spine from side to side at `z`. */
const bend = (z: number): number => 0.05 * Math.sin(z * 5.2 + 0.4) * Math.min(1, Math.abs(z) + 0.35)

const sprawlLegs = (s: Sculpture, k: Sprawler, skin: Pattern, y: number): void => {
  for (const [z, reach] of [
    [0.2, 0.09],
    [-0.2, -0.08],
  ] as const)
    for (const side of [1, -1]) {
      const x = bend(z)
      const step = side * (z > 0 ? 0.03 : -0.03)
      const knee: Vec3 = [x + side * 0.15, y + 0.035, z + reach * 0.4 + step]
      const foot: Vec3 = [x + side * 0.2, 0.016, z + reach + step]
      s.addAll(chain([[x + side * 0.05, y, z], knee, foot], [0.036, 0.026, 0.02]), skin, {
        blend: 0.02,
      })
      for (const toe of [-0.9, -0.3, 0.3, 0.9]) {
        const tip: Vec3 = [
          foot[0] + side * 0.055 * Math.cos(toe),
          0.009,
          foot[2] + 0.02 + 0.055 * Math.sin(toe),
        ]
        s.add(limb(foot, tip, 0.011, 0.008), skin, { blend: 0.006 })
        if (k.pads) s.add(sphere(tip, 0.014), skin, { blend: 0.004 })
      }
    }
}

/** Low, legs to the sides, a long tail that sweeps. */
const sprawler = (work: Workpiece, subject: BriefSubject): void => {
  const k = sprawlers.find(([of]) => of.test(subject.noun))?.[1] ?? lizardKind
  const color = colorOf(subject, 0, k.color)
  const s = new Sculpture()
  const skin = sprawlSkin(s, k, color, subject.colors[1] ?? hex(k.mark))
  const y = k.trunk * 1.05
  const spine: Vec3[] = Array.from({ length: 18 }, (_, i) => {
    const z = 0.26 - i * 0.068
    return [bend(z), z > -0.2 ? y : Math.max(0.022, y * (1 - (-0.2 - z) * 1.5)), z]
  })
  const thick = spine.map(([, , z]) =>
    z > -0.2
      ? k.trunk * (0.72 + 0.28 * Math.cos(z * 5))
      : Math.max(0.009, k.trunk * 0.74 * (1 + (z + 0.2) * 1.22)),
  )
  s.addAll(chain(spine, thick), skin, { blend: 0.02 })
  const [hx, hy, hz] = [bend(0.36), y + k.raised, 0.4]
  s.add(limb([bend(0.24), y, 0.24], [hx, hy, hz - 0.06], k.trunk * 0.74, k.head * 0.72), skin, {
    blend: 0.04,
  })
  s.add(ellipsoid([hx, hy, hz], [k.head, k.head * 0.72, k.head * 1.2]), skin, { blend: 0.03 })
  s.add(ellipsoid([hx, hy - 0.008, hz + k.head], [k.head * 0.62, k.head * 0.46, k.head]), skin, {
    blend: 0.03,
  })
  s.cut(
    ellipsoid([hx, hy - k.head * 0.2, hz + k.head * 0.9], [k.head * 1.1, 0.004, k.head * 1.1]),
    0.004,
  )
  sprawlLegs(s, k, skin, y)
  if (k.spines) {
    s.add(ellipsoid([hx, hy - 0.075, hz + 0.0], [0.012, 0.075, 0.06]), skin, { blend: 0.01 })
    crest(work, dim(color, 0.7), 34, (t) => {
      const z = 0.34 - t * 0.75
      const high =
        z > 0.2 ? y + k.trunk + k.raised * (z - 0.2) * 6 : z > -0.2 ? y + k.trunk : y * 1.3
      return { p: [bend(z), high - 0.006, z], long: (k.spines ?? 0) * (1 - 0.75 * t) }
    })
  }
  work.sculpt(s, 0.0115)
  for (const side of [1, -1])
    work.mesh(
      eyeball(
        [hx + side * k.head * 0.72, hy + k.head * 0.4, hz + k.head * 0.35],
        k.eye,
        animalEye(hex(k.iris), 0.5),
        turned(side * 1.1, -0.15),
      ),
      work.material(finish.eye),
    )
}

/** The lizard that the noun names. */
export const lizard: Builder = (subject) => {
  const high = /chameleon/.test(subject.noun)
  return {
    yaw: high ? 1.2 : 0.85,
    work: made((work) => (high ? chameleon : sprawler)(work, subject)),
    ...(high ? { anchors: { seat: [0, 0.46, 0] } as const } : {}),
  }
}
