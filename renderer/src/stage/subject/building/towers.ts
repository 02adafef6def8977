// Lighthouse, windmill, wind turbine and lone tower.
import type { Rgb } from '../../../prompt/brief.ts'
import { fbm } from '../../random.ts'
import { hex, scale } from '../../vector.ts'
import { finish, glowing } from '../finish.ts'
import type { Model } from '../model.ts'
import { lay } from './courses.ts'
import { iron, type Kit, modelOf, plaster, stone, uneven, wood } from './kit.ts'
import { door, window } from './openings.ts'
import { coneRoof, drum, ringTeeth } from './roofs.ts'

/** A low knoll of rock, so that a tower grows from the ground. */
const knoll = (kit: Kit, r: number, tall: number, color: Rgb): void => {
  const at = kit.random() * 50
  kit.w.grid(
    48,
    10,
    (u, v) => {
      const a = u * Math.PI * 2
      const rough = 0.75 + 0.5 * fbm(Math.cos(a) * 2 + at + 9, Math.sin(a) * 2 + v * 3 + 9, 4)
      const k = r * (1.28 - 0.55 * v) * rough
      return [k * Math.sin(a), v >= 1 ? tall : tall * v * (0.8 + 0.3 * rough), k * Math.cos(a)]
    },
    stone(kit),
    (p) => scale(color, 0.75 + 0.5 * fbm(p[0] * 0.9 + at, p[2] * 0.9 + p[1], 3)),
  )
  kit.w.cylinder([0, 0, 0], [0, tall, 0], r * 0.75, r * 0.8, stone(kit), color, 24)
}

/** A round balcony with a railing. */
const gallery = (kit: Kit, r: number, y: number, color: Rgb): void => {
  const m = iron(kit)
  kit.w.lathe(
    [
      [r * 0.7, y - r * 0.3],
      [r, y - 0.12],
      [r, y],
      [0.1, y + 0.01],
    ],
    m,
    color,
    32,
  )
  for (let i = 0; i < 24; i++) {
    const a = (i / 24) * Math.PI * 2
    const [x, z] = [Math.sin(a) * r * 0.96, Math.cos(a) * r * 0.96]
    kit.w.cylinder([x, y, z], [x, y + 0.95, z], 0.035, 0.035, m, color, 5)
  }
  for (const h of [0.5, 0.95]) {
    const ring = Array.from({ length: 33 }, (_, i) => {
      const a = (i / 32) * Math.PI * 2
      return [Math.sin(a) * r * 0.96, y + h, Math.cos(a) * r * 0.96] as const
    })
    kit.w.tube(ring, { radii: [0.045], segments: 5, closed: true }, m, color)
  }
}

/** Tapering tower with bands, a gallery, a lamp room with a burning lamp and a domed cap. */
export const lighthouse = (kit: Kit): Model => {
  const { w } = kit
  const [pale, band] = [kit.color(0, '#f6f2ea'), kit.color(1, '#c8201a')]
  const [r0, r1, y0, y1] = [2.7, 1.75, 1.2, 15]
  knoll(kit, 4.2, 1.2, hex('#7d756b'))
  const bands = 5 + Math.round(kit.random()) * 2
  const radius = (t: number) => r0 + (r1 - r0) * (1 - (1 - t) ** 1.5)
  const m = plaster(kit)
  for (let i = 0; i < bands; i++) {
    const color = i % 2 ? band : pale
    const part = Array.from({ length: 5 }, (_, k) => {
      const t = (i + k / 4) / bands
      return [radius(t), y0 + (y1 - y0) * t] as const
    })
    w.lathe(part, m, (p) => scale(color, 0.93 + 0.1 * fbm(p[0] * 2 + 9, p[1], 3)), 40)
  }
  w.lathe(
    [
      [r0 + 0.3, y0 - 0.2],
      [r0 + 0.3, y0 + 0.35],
      [r0, y0 + 0.5],
    ],
    stone(kit),
    hex('#a59d90'),
    40,
  )
  door(
    kit,
    { at: [0, y0 + 0.3, r0 - 0.02], wide: 1.2, tall: 2.3, arch: 'round', frame: pale },
    hex('#5a2f1e'),
  )
  for (const [t, yaw] of [
    [0.36, 0.35],
    [0.6, -0.4],
    [0.82, 0.3],
  ] as const) {
    const k = radius(t) - 0.05
    window(kit, {
      at: [k * Math.sin(yaw), y0 + (y1 - y0) * t, k * Math.cos(yaw)],
      yaw,
      wide: 0.6,
      tall: 1,
      arch: 'round',
    })
  }
  gallery(kit, r1 * 1.42, y1, hex('#2b2d30'))
  lampRoom(kit, r1 * 0.78, y1, band)
  return modelOf(kit, { door: [0, y0, r0], front: [0, 1.5, r0 + 0.5] })
}

const lampRoom = (kit: Kit, r: number, y: number, cap: Rgb): void => {
  const { w } = kit
  const dark = hex('#2b2d30')
  w.lathe(
    [
      [r, y],
      [r, y + 0.7],
      [r * 1.05, y + 0.75],
    ],
    plaster(kit),
    hex('#efe9dc'),
    24,
  )
  for (let i = 0; i < 10; i++) {
    const a = (i / 10) * Math.PI * 2
    const [x, z] = [Math.sin(a) * r, Math.cos(a) * r]
    w.cylinder([x, y + 0.7, z], [x, y + 2.5, z], 0.05, 0.05, iron(kit), dark, 5)
  }
  for (const h of [1.3, 1.9, 2.5])
    w.lathe(
      [
        [r + 0.04, y + h - 0.04],
        [r + 0.04, y + h + 0.04],
      ],
      iron(kit),
      dark,
      24,
    )
  const lamp = w.material({ ...glowing([1, 0.82, 0.45], 9), color: [0, 0, 0] })
  w.ball([0, y + 1.6, 0], [0.55, 0.75, 0.55], lamp, [1, 1, 1])
  w.light([0, y + 1.6, 0], 0.8, [150, 115, 55])
  w.lathe(
    [
      [r * 1.3, y + 2.5],
      [r * 1.15, y + 2.75],
      [r * 0.85, y + 3.3],
      [r * 0.4, y + 3.7],
      [0.1, y + 3.85],
    ],
    kit.w.material(finish.paint),
    cap,
    28,
  )
  w.cylinder([0, y + 3.8, 0], [0, y + 4.8, 0], 0.06, 0.03, iron(kit), dark, 6)
  w.ball([0, y + 4, 0], [0.18, 0.18, 0.18], iron(kit), dark)
}

/** One lattice sail along +y, its face to +z. */
const sail = (kit: Kit, long: number, cloth: Rgb): void => {
  const { w } = kit
  const m = wood(kit)
  const bar = hex('#5c4028')
  w.box([-0.13, -0.3, -0.12], [0.13, long, 0.08], m, bar)
  const rungs = 13
  const start = long * 0.2
  for (let i = 0; i <= rungs; i++) {
    const y = start + ((long - start - 0.1) * i) / rungs
    w.box([-0.42, y - 0.045, 0], [1.45, y + 0.045, 0.09], m, bar)
  }
  for (const x of [-0.42, 0.5, 0.98, 1.42])
    w.box([x - 0.045, start - 0.05, 0.02], [x + 0.045, long - 0.05, 0.1], m, bar)
  if (kit.worn && kit.random() < 0.6) return
  const linen = w.material({ ...finish.cloth, scale: 8 })
  w.grid(
    2,
    10,
    (u, v) => [
      0.16 + 1.24 * u,
      start + 0.05 + (long - start - 0.2) * v,
      -0.03 - 0.07 * Math.sin(Math.PI * u),
    ],
    linen,
    () => cloth,
    false,
  )
}

/** Dutch windmill: brick foot, tapering body, gallery, boat-shaped cap and four lattice sails. */
export const windmill = (kit: Kit): Model => {
  if (/modern/.test(kit.subject.traits['style'] ?? '')) return turbine(kit)
  const { w } = kit
  const body = kit.color(0, kit.candy ? '#e890b0' : '#e9e0cc')
  const roof = kit.color(1, '#5a3a28')
  const brick = hex('#9c5640')
  drum(kit, { r0: 3.3, r1: 3.05, y0: 0, y1: 3.6 }, [0.62, 0.3], stone(kit), brick)
  lay(
    kit,
    (u, v, out) => {
      const a = (u + 1 / 16) * Math.PI * 2
      const k = 2.95 - 1.05 * v + out
      return [k * Math.sin(a), 3.6 + 6 * v, k * Math.cos(a)]
    },
    { columns: 40, rows: 14, closed: true, lift: 0.05, uneven: 0.07, joint: [0.05, 0] },
    wood(kit),
    body,
  )
  gallery(kit, 3.9, 3.7, hex('#6a4a30'))
  door(
    kit,
    { at: [0, 0.05, 3.26], wide: 1.4, tall: 2.5, arch: 'round', frame: hex('#efe6d2') },
    hex('#2f6a4a'),
  )
  for (const yaw of [-0.75, 0.75])
    window(kit, {
      at: [3.14 * Math.sin(yaw), 1.2, 3.14 * Math.cos(yaw)],
      yaw,
      wide: 0.75,
      tall: 1.1,
    })
  window(kit, { at: [0, 5, 2.68], wide: 0.8, tall: 1.1 })
  w.placed({ at: [0, 9.6, 0], scale: [1, 1, 1.12] }, () => {
    w.lathe(
      [
        [2.15, -0.1],
        [2.15, 0.15],
      ],
      wood(kit),
      scale(roof, 0.7),
      28,
    )
    coneRoofRound(kit, 2.1, roof)
  })
  const turn = 0.3 + 0.5 * kit.random()
  w.placed({ at: [0, 10.5, 2.75], pitch: -0.08 }, () => {
    w.cylinder([0, 0, -1.6], [0, 0, 0.25], 0.24, 0.2, wood(kit), hex('#4a3322'), 10)
    w.ball([0, 0, 0.25], [0.34, 0.34, 0.3], iron(kit), hex('#3a3634'))
    for (let i = 0; i < 4; i++)
      w.placed({ roll: turn + (i * Math.PI) / 2 }, () => sail(kit, 6.3, hex('#efe6d0')))
  })
  return modelOf(kit, { door: [0, 0, 3.3], front: [0, 1.4, 3.8] }, { bestYaw: 0.45 })
}

const coneRoofRound = (kit: Kit, r: number, color: Rgb): void =>
  lay(
    kit,
    (u, v, out) => {
      const a = u * Math.PI * 2
      const k = r * Math.sqrt(Math.max(0, 1 - v ** 1.7)) + out
      return [k * Math.sin(a), 2.1 * v, k * Math.cos(a)]
    },
    { columns: 26, rows: 8, closed: true, lift: 0.06, uneven: 0.2, joint: [0.05, 0] },
    kit.w.material(finish.tile),
    color,
  )

/** A wind turbine: slim white mast and three blades. */
const turbine = (kit: Kit): Model => {
  const { w } = kit
  const [m, white] = [w.material(finish.plastic), kit.color(0, '#f4f5f6')]
  w.lathe(
    [
      [0.95, 0],
      [0.75, 12],
      [0.5, 25],
    ],
    m,
    white,
    28,
  )
  w.placed({ at: [0, 25, 0] }, () => {
    w.ball([0, 0.1, -0.4], [0.75, 0.75, 1.9], m, white)
    w.ball([0, 0.1, 1.5], [0.7, 0.7, 0.9], m, white)
    const turn = kit.random() * 2
    for (let i = 0; i < 3; i++)
      w.placed({ at: [0, 0.1, 1.55], roll: turn + (i * Math.PI * 2) / 3 }, () =>
        w.grid(
          6,
          14,
          (u, v) => {
            const a = u * Math.PI * 2
            const wide = (v < 0.14 ? 0.35 + 4 * v : 0.95 * (1 - (v - 0.14) / 0.9)) * 0.9 + 0.05
            return [wide * Math.cos(a) + 0.35 * v, 14 * v, 0.14 * (1.1 - v) * Math.sin(a) * 2]
          },
          m,
          () => white,
          false,
        ),
      )
  })
  return modelOf(kit, {}, { bestYaw: 0.35 })
}

/** A lone stone tower with a pointed roof, or battlements when gothic or ruined. */
export const tower = (kit: Kit): Model => {
  const { w } = kit
  const wall = kit.color(0, kit.worn ? '#8f8a80' : '#a99f8f')
  const clock = /clock/.test(kit.subject.noun)
  const bare = kit.worn || /watch|turret|ruin/.test(Object.values(kit.subject.traits).join(' '))
  drum(kit, { r0: 3, r1: 2.5, y0: 0, y1: 13 }, [0.9, 0.5], stone(kit), wall)
  w.lathe(
    [
      [2.5, 12.6],
      [3.1, 13.4],
      [3.1, 15.2],
      [2.7, 15.2],
      [2.7, 14.2],
      [0.1, 14.2],
    ],
    stone(kit),
    scale(wall, 0.92),
    32,
  )
  drum(kit, { r0: 3.1, r1: 3.1, y0: 13.4, y1: 15.2 }, [0.8, 0.45], stone(kit), wall)
  ringTeeth(kit, 3.15, 15.2, 0.8, wall)
  if (!bare) coneRoof(kit, 2.9, 15.4, 6.2, kit.color(1, '#3f5a78'))
  door(
    kit,
    { at: [0, 0.05, 2.95], wide: 1.5, tall: 2.8, arch: 'pointed', frame: scale(wall, 0.7) },
    hex('#5a3a22'),
  )
  for (const [y, yaw] of [
    [4.6, 0.5],
    [7, -0.4],
    [9.6, 0.35],
    [11, -0.9],
    [5.5, 1.4],
  ] as const) {
    const k = 2.98 - y * 0.04
    window(kit, {
      at: [k * Math.sin(yaw), y, k * Math.cos(yaw)],
      yaw,
      wide: 0.6,
      tall: 1.4,
      arch: 'pointed',
      frame: scale(wall, 0.7),
    })
  }
  if (clock)
    w.placed({ at: [0, 11.6, 2.62] }, () =>
      w.cylinder([0, 0, 0], [0, 0, 0.15], 1, 1, plaster(kit), hex('#f6f0e0'), 28),
    )
  for (let i = 0; i < 5; i++) {
    const a = kit.random() * 6.28
    const s = 0.25 + 0.4 * kit.random()
    w.ball(
      [3.3 * Math.sin(a), s * 0.4, 3.3 * Math.cos(a)],
      [s, s * 0.7, s],
      stone(kit),
      uneven(kit, wall, 0.2),
    )
  }
  return modelOf(kit, { door: [0, 0, 3], front: [0, 1.5, 3.4] })
}
