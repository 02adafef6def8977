// The maker of fish, sharks, whales and dolphins: one streamlined body with a table of proportions, fins and coats.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, dim, made } from '../built.ts'
import { animalEye, eyeball } from '../eyeball.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { type Axes, ellipsoid, limb, sphere, turned } from '../sdf.ts'
import { type Point2, points2 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import { fin, upright } from './fin.ts'
import { type FishKind, fishKindOf } from './fish.data.ts'

/** A level fin: outline x runs left, y forward. */
const level: Axes = [
  [1, 0, 0],
  [0, 0, 1],
  [0, -1, 0],
]

const bands: Readonly<Record<string, (z: number, y: number, x: number, k: FishKind) => number>> = {
  plain: () => 0,
  // White rings with dark rims, as a clownfish wears.
  rings: (z) => {
    for (const c of [0.26, 0, -0.28]) {
      const d = Math.abs(z - c)
      if (d < 0.05) return 1
      if (d < 0.068) return 2
    }
    return 0
  },
  stripes: (z) => (Math.sin(z * 26) > 0.35 ? 1 : 0),
  patches: (z, y, x) =>
    Math.sin(z * 8 + 1.2) + Math.sin(x * 21 + z * 5 + 2) + Math.sin(y * 17 - z * 9) > 0.7 &&
    y > -0.06
      ? 1
      : 0,
  pale: (_z, y, _x, k) => (y < k.body[1] * -0.22 ? 1 : 0),
  orca: (z, y, x, k) => {
    if (y < k.body[1] * -0.35 && z > -0.3) return 1
    const eye = ((z - 0.3) / 0.085) ** 2 + ((y - 0.045) / 0.03) ** 2
    return eye < 1 && Math.abs(x) > 0.03 ? 1 : 0
  },
}

const bodyOf = (k: FishKind, colors: readonly [Rgb, Rgb, Rgb]): Sculpture => {
  const s = new Sculpture()
  const paints = colors.map((c) => s.paint(c, finish.wet))
  const mark = bands[k.coat] ?? bands['plain']
  const skin: Pattern = (x, y, z) => paints[mark?.(z, y, x, k) ?? 0] ?? 0
  const [w, h, l] = k.body
  s.add(ellipsoid([0, 0, 0.06], [w, h, l * 0.62]), skin)
  s.add(ellipsoid([0, h * 0.05, l * 0.38], [w * k.head, h * k.head, l * 0.4]), skin, {
    blend: 0.08,
  })
  s.add(
    limb([0, 0, -0.05], [0, h * 0.1, -l * 0.92], Math.min(w, h) * 0.75, Math.min(w, h) * 0.24),
    skin,
    { blend: 0.1 },
  )
  if (k.snout)
    s.add(limb([0, -h * 0.12, l * 0.7], [0, -h * 0.2, l * 0.72 + k.snout], 0.042, 0.03), skin, {
      blend: 0.04,
    })
  // The mouth, cut a little into the front.
  s.cut(
    ellipsoid(
      [0, -h * 0.3, l * (k.grin ? 0.66 : 0.8)],
      [w * (k.grin ? 1.05 : 0.5), 0.012, l * (k.grin ? 0.16 : 0.06)],
      turned(0, 0.22),
    ),
    0.01,
  )
  return s
}

const tails: Readonly<Record<FishKind['tail'], string>> = {
  fork: '-.03,.03 .1,.16 .26,.26 .19,.02 .2,-.02 .26,-.26 .1,-.16 -.03,-.03',
  fan: '-.04,.04 .08,.13 .22,.17 .27,.08 .28,0 .27,-.08 .22,-.17 .08,-.13 -.04,-.04',
  veil: '-.04,.04 .08,.2 .3,.34 .46,.26 .36,.08 .48,-.06 .42,-.3 .24,-.36 .08,-.18 -.04,-.04',
  crescent: '-.04,.03 .1,.14 .26,.36 .2,.06 .16,-.02 .2,-.22 .08,-.1 -.04,-.03',
  fluke:
    '-.03,.03 -.1,-.04 -.34,-.16 -.28,-.2 -.08,-.14 0,-.1 .08,-.14 .28,-.2 .34,-.16 .1,-.04 .03,.03',
}

const dorsals: Readonly<Record<FishKind['dorsal'], string>> = {
  none: '',
  ridge: '-.22,-.02 -.12,.08 0,.11 .14,.09 .26,.05 .3,-.02',
  shark: '-.08,-.02 .08,.19 .13,.2 .12,.08 .16,-.02',
  tall: '-.08,-.03 .06,.3 .11,.3 .12,.12 .15,-.03',
  sail: '-.2,-.04 -.05,.22 .12,.34 .2,.3 .2,.1 .26,-.02',
  hook: '-.07,-.02 .06,.1 .14,.13 .11,.04 .14,-.02',
}

const scaled = (text: string, k: number): Point2[] =>
  points2(text).map(([x, y]): Point2 => [x * k, y * k])

const addFins = (work: Workpiece, k: FishKind, color: Rgb): void => {
  const [w, h, l] = k.body
  const tail = scaled(tails[k.tail], k.tailSize)
  fin(
    work,
    tail,
    [0, h * 0.1, -l * 0.9],
    k.tail === 'fluke' ? level : upright,
    color,
    k.tail === 'fluke' ? 0.018 : 0.012,
  )
  if (k.dorsal !== 'none')
    fin(work, scaled(dorsals[k.dorsal], k.dorsalSize), [0, h * 0.86, 0], upright, color)
  if (k.dorsal === 'sail')
    fin(
      work,
      scaled(dorsals.sail, k.dorsalSize).map(([x, y]): Point2 => [x, -y]),
      [0, -h * 0.86, 0],
      upright,
      color,
    )
  if (k.dorsal === 'ridge')
    fin(work, points2('-.02,.02 .04,-.1 .14,-.1 .16,.02'), [0, -h * 0.8, -l * 0.3], upright, color)
  for (const side of [1, -1]) {
    const reach = k.flipper
    const outline: Point2[] = [
      [0, 0.05],
      [side * reach * 0.6, -0.02],
      [side * reach, -reach * 0.55],
      [side * reach * 0.8, -reach * 0.62],
      [0, -0.1],
    ]
    const droop: Axes = [
      [0.8, -0.6 * side, 0],
      [0, 0, 1],
      [-0.6 * side, -0.8, 0],
    ]
    fin(work, outline, [side * w * 0.82, -h * 0.4, l * 0.24], droop, color)
  }
}

const addEyes = (work: Workpiece, s: Sculpture, k: FishKind): void => {
  const [w, h, l] = k.body
  const [y, z] = [h * k.eye[1], l * k.eye[2]]
  const all = s.all()
  for (const side of [1, -1]) {
    let x = w * 1.3
    for (let i = 0; i < 40 && s.distance(all, side * x, y, z) > 0.0005; i++)
      x -= s.distance(all, side * x, y, z) * 0.8
    const c: Vec3 = [side * (x - k.eye[0] * 0.35), y, z]
    work.mesh(
      eyeball(
        c,
        k.eye[0],
        animalEye(hex(k.big ? '#2a1c14' : '#e8d8a0'), k.big ? 0.9 : 0.62),
        turned(side * 1.35),
      ),
      work.material(finish.eye),
    )
  }
}

const addExtras = (work: Workpiece, k: FishKind, colors: readonly [Rgb, Rgb, Rgb]): void => {
  const [w, h, l] = k.body
  if (k.extra === 'tusk')
    work.cylinder(
      [0, 0, l * 0.85],
      [0, 0.03, l * 0.85 + 0.55],
      0.022,
      0.004,
      work.material(finish.ceramic),
      hex('#efe6d2'),
      10,
    )
  if (k.extra === 'bill')
    work.cylinder(
      [0, -0.01, l * 0.7],
      [0, 0, l * 0.7 + 0.5],
      0.03,
      0.004,
      work.material(finish.wet),
      colors[0],
      10,
    )
  if (k.extra === 'lure') {
    work.tube(
      [
        [0, h * 0.9, l * 0.4],
        [0, h * 1.7, l * 0.7],
        [0, h * 1.5, l * 1.05],
      ],
      { radii: [0.012, 0.008], segments: 6 },
      work.material(finish.wet),
      dim(colors[0], 0.8),
    )
    work.ball(
      [0, h * 1.5, l * 1.06],
      [0.05, 0.05, 0.05],
      work.material({ emission: [2.4, 2.6, 1.6] }),
      [1, 1, 0.7],
    )
    work.light([0, h * 1.5, l * 1.06], 0.05, [0.3, 0.35, 0.2])
  }
  if (k.extra === 'spikes')
    for (let i = 0; i < 90; i++) {
      const t = Math.acos(1 - (2 * (i + 0.5)) / 90)
      const a = i * 2.39996
      const n: Vec3 = [Math.sin(t) * Math.cos(a), Math.cos(t), Math.sin(t) * Math.sin(a)]
      if (n[2] > 0.82) continue
      work.cylinder(
        [n[0] * w * 0.94, n[1] * h * 0.94, n[2] * l * 0.6 + 0.06],
        [n[0] * w * 1.22, n[1] * h * 1.22, n[2] * l * 0.8 + 0.06],
        0.014,
        0.002,
        work.material(finish.wet),
        colors[1],
        5,
      )
    }
}

/** A hammerhead's head, a shark's teeth. */
const addJaws = (work: Workpiece, k: FishKind, colors: readonly [Rgb, Rgb, Rgb]): void => {
  const [w, h, l] = k.body
  if (k.extra === 'hammer') {
    const s = new Sculpture()
    s.add(limb([-0.26, 0, l * 0.86], [0.26, 0, l * 0.86], 0.05), s.paint(colors[0], finish.wet))
    work.sculpt(s, 0.016)
    for (const side of [1, -1])
      work.ball(
        [side * 0.29, 0, l * 0.87],
        [0.03, 0.03, 0.03],
        work.material(finish.eye),
        [0.01, 0.01, 0.01],
      )
  }
  if (k.grin && k.extra !== 'hammer' && k.coat === 'pale' && k.dorsal === 'shark')
    for (let i = -4; i <= 4; i++)
      work.cylinder(
        [i * w * 0.16, -h * 0.26, l * 0.76 - Math.abs(i) * 0.012],
        [i * w * 0.16, -h * 0.42, l * 0.75 - Math.abs(i) * 0.012],
        0.012,
        0.001,
        work.material(finish.ceramic),
        hex('#f6f4ee'),
        5,
      )
}

/** Builds anything shaped like a fish. */
export const fish: Builder = (subject) => {
  const k = fishKindOf(subject)
  const named = subject.colors
  const colors: readonly [Rgb, Rgb, Rgb] = [
    named[0] ?? hex(k.color),
    named[1] ?? hex(k.second),
    hex(k.third),
  ]
  return {
    work: made((whole) => {
      // One that leaps rises out of the water head first.
      const leaps = subject.pose === 'jump'
      // A whale turns on its side as it breaches, which shows its belly and its flukes.
      const whale = k.tail === 'fluke'
      const turn = leaps
        ? turned(whale ? 0.25 : 0, whale ? -0.95 : -0.65, whale ? 0.5 : 0)
        : turned(0)
      whole.within([0, 0, 0], turn, (work) => {
        const s = bodyOf(k, colors)
        work.sculpt(s, 0.016)
        const finned = k.coat === 'rings' || k.coat === 'stripes' ? colors[0] : dim(colors[0], 0.82)
        addFins(work, k, finned)
        if (k.extra !== 'hammer') addEyes(work, s, k)
        addExtras(work, k, colors)
        addJaws(work, k, colors)
      })
    }),
    yaw: 1.05,
    anchors: { mouth: [0, 0, k.body[2]] },
  }
}

/** Long and bending: eels and sea snakes. */
export const eel: Builder = (subject) => ({
  yaw: 1.1,
  work: made((work) => {
    const s = new Sculpture()
    const skin = s.paint(subject.colors[0] ?? hex('#5a6a3a'), finish.wet)
    const points = Array.from(
      { length: 13 },
      (_, i): Vec3 => [0.16 * Math.sin(i * 0.95), 0.1 * Math.cos(i * 0.6), 0.9 - i * 0.15],
    )
    points.forEach((p, i) => {
      const q = points[i + 1]
      if (q) s.add(limb(p, q, 0.09 - i * 0.005, 0.085 - i * 0.005), skin, { blend: 0.02 })
    })
    s.add(sphere([0, 0.1, 0.92], 0.1), skin, { blend: 0.04 })
    work.sculpt(s, 0.018)
    for (const side of [1, -1])
      work.mesh(
        eyeball([side * 0.07, 0.15, 0.95], 0.028, animalEye(hex('#e8d060')), turned(side * 1.1)),
        work.material(finish.eye),
      )
  }),
})
