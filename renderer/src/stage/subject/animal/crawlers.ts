// Spiders, scorpions, snails, snakes and caterpillars, and the maker of all small crawlers and fliers.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made, makerFrom } from '../built.ts'
import { animalEye, eyeball } from '../eyeball.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { chain, ellipsoid, limb, sphere, turned } from '../sdf.ts'
import { curve, points3 } from '../sweep.ts'

import { feelers, legs } from './crawler-parts.ts'
import { hedgehog } from './hedgehog.ts'
import { ant, bee, beetle, butterfly, dragonfly } from './insects.ts'
import { lizard } from './lizard.ts'

/** Eight legs around two round parts; scorpions lift a tail. */
export const spider: Builder = (subject) => ({
  yaw: 0.5,
  work: made((work) => {
    const scorpion = /scorpion/.test(subject.noun)
    const hairy = /tarantula/.test(subject.noun)
    const s = new Sculpture()
    const color = colorOf(subject, 0, scorpion ? '#7a5a24' : hairy ? '#4a3020' : '#1c1a1c')
    const skin = s.paint(color, hairy ? finish.fur : finish.plastic)
    if (scorpion) {
      s.add(ellipsoid([0, 0.2, 0], [0.18, 0.13, 0.36]), skin)
      s.addAll(
        chain(
          curve(points3('0,.2,-.34 0,.3,-.7 0,.62,-.84 0,.86,-.62 0,.84,-.4'), 2),
          [0.1, 0.095, 0.085, 0.08, 0.075, 0.07, 0.066, 0.06, 0.02],
        ),
        skin,
        { blend: 0.01 },
      )
      for (const side of [1, -1]) {
        s.addAll(
          chain(
            [
              [side * 0.14, 0.2, 0.28],
              [side * 0.4, 0.24, 0.48],
              [side * 0.32, 0.22, 0.74],
            ],
            [0.05, 0.05, 0.06],
          ),
          skin,
          { blend: 0.01 },
        )
        s.add(ellipsoid([side * 0.28, 0.22, 0.9], [0.09, 0.07, 0.16], turned(side * 0.2)), skin, {
          blend: 0.02,
        })
      }
    } else {
      s.add(ellipsoid([0, 0.36, -0.32], [0.27, 0.25, 0.32]), skin)
      s.add(ellipsoid([0, 0.3, 0.12], [0.18, 0.14, 0.2]), skin, { blend: 0.02 })
      for (const side of [1, -1])
        s.add(limb([side * 0.06, 0.26, 0.28], [side * 0.05, 0.16, 0.34], 0.04, 0.014), skin)
    }
    work.sculpt(s, 0.018)
    legs(
      work,
      4,
      [0.12, 0.28, 0.06],
      scorpion ? 0.45 : 0.72,
      hairy ? 0.04 : 0.028,
      dim(color, 0.9),
      scorpion ? 0.3 : 0.5,
    )
    for (const side of [1, -1])
      for (const [x, y] of [
        [0.05, 0.37],
        [0.1, 0.35],
      ] as const)
        work.ball(
          [side * x, y, scorpion ? 0.3 : 0.25],
          [0.022, 0.022, 0.02],
          work.material({ ...finish.eye, emission: [0.12, 0, 0] }),
          hex('#4a0a08'),
        )
  }),
})

/** A soft foot under a coiled house. */
export const snail: Builder = (subject) => ({
  yaw: 1.2,
  work: made((work) => {
    const s = new Sculpture()
    const skin = s.paint(hex('#c8a878'), finish.wet)
    const color = colorOf(subject, 0, '#a8622c')
    const [shell, band] = [s.paint(color, finish.ceramic), s.paint(dim(color, 0.5), finish.ceramic)]
    s.addAll(
      chain(points3('0,.06,-.6 0,.1,-.1 0,.12,.3 0,.34,.52'), [0.04, 0.13, 0.13, 0.11]),
      skin,
      { blend: 0.05 },
    )
    const coil: Pattern = (x, y, z) =>
      Math.sin(
        Math.atan2(y - 0.46, z + 0.12) + 22 * Math.sqrt((y - 0.46) ** 2 + (z + 0.12) ** 2) + 0 * x,
      ) > 0.45
        ? band
        : shell
    s.add(ellipsoid([0, 0.46, -0.12], [0.22, 0.36, 0.36]), coil)
    work.sculpt(s, 0.018)
    for (const side of [1, -1]) {
      const tip: Vec3 = [side * 0.13, 0.66, 0.66]
      work.tube(
        [[side * 0.05, 0.4, 0.56], tip],
        { radii: [0.026, 0.018], segments: 7 },
        work.material(finish.wet),
        hex('#c8a878'),
      )
      work.ball(tip, [0.04, 0.04, 0.04], work.material(finish.eye), hex('#1a120c'))
    }
  }),
})

/** Coils on the ground, the head raised; a cobra spreads its hood. */
export const snake: Builder = (subject) => ({
  yaw: 0.5,
  work: made((work) => {
    const s = new Sculpture()
    const cobra = /cobra/.test(subject.noun)
    const color = colorOf(subject, 0, '#5a8a32')
    const skin = s.paint(color, finish.scales)
    const mark = s.paint(subject.colors[1] ?? dim(color, 0.35), finish.scales)
    const pale = s.paint(hex('#e6dfa8'), finish.scales)
    const path = Array.from({ length: 40 }, (_, i): Vec3 => {
      const t = i / 39
      const a = t * 13
      const r = 0.62 - 0.4 * t
      return [Math.cos(a) * r, 0.09 + 0.3 * t, Math.sin(a) * r * 0.8 - 0.1]
    })
    const neck: Vec3[] = [
      [0.1, 0.55, 0.02],
      [0, 0.8, -0.04],
      [0, 1.02, 0.06],
      [0, 1.1, 0.2],
    ]
    const all = [...path, ...curve(neck, 3)]
    s.addAll(
      chain(
        all,
        all.map((_, i) => (i < 6 ? 0.02 + 0.012 * i : i > 46 ? 0.075 : 0.095)),
      ),
      (x, y, z) =>
        Math.sin(Math.atan2(z + 0.1, x) * 7 + y * 9) > 0.62
          ? mark
          : y > 0.5 && z > 0.06
            ? pale
            : skin,
      { blend: 0.008 },
    )
    if (cobra)
      s.add(
        ellipsoid([0, 0.88, 0], [0.24, 0.22, 0.05], turned(0, 0.1)),
        (_x, _y, z) => (z > 0.0 ? pale : skin),
        { blend: 0.05 },
      )
    s.add(ellipsoid([0, 1.11, 0.24], [0.105, 0.075, 0.15]), skin, { blend: 0.04 })
    work.sculpt(s, 0.02)
    for (const side of [1, -1]) {
      work.mesh(
        eyeball(
          [side * 0.075, 1.15, 0.29],
          0.028,
          animalEye(hex('#e8c01c'), 0.4),
          turned(side * 0.9),
        ),
        work.material(finish.eye),
      )
      work.tube(
        [
          [0, 1.08, 0.38],
          [0, 1.07, 0.48],
          [side * 0.04, 1.06, 0.54],
        ],
        { radii: [0.008, 0.007, 0.004], segments: 5 },
        work.material(),
        hex('#c01c24'),
      )
    }
  }),
})

/** A chain of soft balls on many feet. */
export const caterpillar: Builder = (subject) => ({
  yaw: 1.05,
  work: made((work) => {
    const s = new Sculpture()
    const color = colorOf(subject, 0, '#7ab83a')
    const [skin, second] = [
      s.paint(color, finish.wool),
      s.paint(subject.colors[1] ?? hex('#d8d84a'), finish.wool),
    ]
    for (let i = 0; i < 8; i++)
      s.add(
        sphere(
          [0, 0.24 + 0.09 * Math.max(0, Math.sin(i * 0.9)), 0.75 - i * 0.24],
          0.19 - 0.006 * i,
        ),
        i % 2 ? second : skin,
        { blend: 0.02 },
      )
    work.sculpt(s, 0.02)
    for (const side of [1, -1]) {
      work.mesh(
        eyeball([side * 0.09, 0.3, 0.9], 0.05, animalEye(hex('#2a1a0c'), 0.7), turned(side * 0.45)),
        work.material(finish.eye),
      )
      for (let i = 0; i < 7; i++)
        work.cylinder(
          [side * 0.1, 0.14, 0.62 - i * 0.24],
          [side * 0.12, 0, 0.62 - i * 0.24],
          0.03,
          0.02,
          work.material(),
          hex('#4a3a20'),
          7,
        )
    }
    feelers(work, [0.06, 0.4, 0.82], 0.22, hex('#2a2010'), 0.03)
  }),
})

/** Builds small crawlers and fliers; null for forms it does not know. */
export const makeCrawler = makerFrom({
  butterfly,
  bee,
  beetle,
  ant,
  dragonfly,
  spider,
  hedgehog,
  snail,
  snake,
  caterpillar,
  lizard,
})
