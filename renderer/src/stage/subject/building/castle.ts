// A castle: ring of round towers with pointed roofs, toothed walls, a gatehouse and a keep behind.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { lay, wallSheet } from './courses.ts'
import { iron, type Kit, modelOf, stone, uneven, wood } from './kit.ts'
import { door, window } from './openings.ts'
import { coneRoof, drum, ringTeeth } from './roofs.ts'

interface Turret {
  readonly x: number
  readonly z: number
  readonly r: number
  readonly tall: number
  readonly roof: number
}

interface Palette {
  readonly wall: Rgb
  readonly roof: Rgb
  readonly flag: Rgb
}

const turret = (kit: Kit, t: Turret, look: Palette): void => {
  const { w } = kit
  const { r, tall } = t
  w.placed({ at: [t.x, 0, t.z] }, () => {
    drum(
      kit,
      { r0: r * 1.1, r1: r, y0: 0, y1: tall * 0.86 },
      [r * 0.5, 0.75],
      stone(kit),
      look.wall,
    )
    w.lathe(
      [
        [r, tall * 0.84],
        [r * 1.2, tall * 0.9],
        [r * 1.2, tall],
        [r * 1.05, tall],
        [r * 1.05, tall * 0.96],
        [0.05, tall * 0.96],
      ],
      stone(kit),
      look.wall,
      24,
    )
    ringTeeth(kit, r * 1.22, tall, r * 0.32, look.wall)
    for (const [y, yaw] of [
      [tall * 0.34, 0.1],
      [tall * 0.66, -0.25],
    ] as const) {
      const k = r * 1.04
      window(kit, {
        at: [k * Math.sin(yaw), y, k * Math.cos(yaw)],
        yaw,
        wide: r * 0.3,
        tall: r * 0.8,
        arch: 'pointed',
        frame: scale(look.wall, 0.7),
        power: 1.2,
      })
    }
    if (!t.roof || (kit.worn && kit.random() < 0.6)) return
    coneRoof(kit, r * 1.12, tall + 0.1, t.roof, look.roof)
    pennant(kit, tall + t.roof, look.flag)
  })
}

const pennant = (kit: Kit, y: number, color: Rgb): void => {
  const { w } = kit
  w.cylinder([0, y - 0.3, 0], [0, y + 2.2, 0], 0.07, 0.05, iron(kit), hex('#4a4038'), 6)
  w.grid(
    8,
    1,
    (u, v) => [
      0.06 + 1.7 * u,
      y + 2.1 - (1 - v) * 0.9 * (1 - 0.75 * u) - 0.45 * u * v,
      0.16 * Math.sin(u * 7),
    ],
    w.material({ ...finish.cloth, scale: 10 }),
    () => color,
    false,
  )
}

/** A wall of laid stone from one foot to the other with teeth along its top. */
const curtain = (kit: Kit, a: Vec3, b: Vec3, tall: number, color: Rgb): void => {
  const [dx, dz] = [b[0] - a[0], b[2] - a[2]]
  const long = Math.sqrt(dx * dx + dz * dz)
  const yaw = Math.atan2(-dz, dx)
  const { w } = kit
  w.placed({ at: a, yaw }, () => {
    w.box([0, 0, -1.3], [long, tall, 0], stone(kit), scale(color, 0.7))
    lay(
      kit,
      wallSheet([0, 0, 0], [long, 0, 0], tall),
      { columns: Math.round(long / 1.15), rows: Math.round(tall / 0.62), out: 0.05, uneven: 0.14 },
      stone(kit),
      color,
    )
    const teeth = Math.round(long / 1.5)
    for (let i = 0; i < teeth; i++) {
      if (kit.worn && kit.random() < 0.3) continue
      const x = ((i + 0.5) * long) / teeth
      w.box(
        [x - 0.42, tall, -0.5],
        [x + 0.42, tall + 0.95, 0.08],
        stone(kit),
        uneven(kit, color, 0.1),
      )
    }
  })
}

const gatehouse = (kit: Kit, look: Palette): void => {
  const { w } = kit
  for (const x of [-2.9, 2.9]) turret(kit, { x, z: 2, r: 1.7, tall: 11, roof: 4.6 }, look)
  curtain(kit, [-2.9, 0, 2.6], [2.9, 0, 2.6], 9, look.wall)
  door(
    kit,
    { at: [0, 0, 2.66], wide: 3.2, tall: 5, arch: 'round', frame: scale(look.wall, 0.6) },
    hex('#5a3a22'),
    false,
  )
  for (const x of [-1.1, 0, 1.1])
    window(kit, {
      at: [x, 6.3, 2.66],
      wide: 0.5,
      tall: 1.3,
      arch: 'pointed',
      frame: scale(look.wall, 0.7),
      power: 1.3,
    })
  w.box([-1.7, 0, 2.7], [1.7, 0.12, 7], wood(kit), hex('#6a4a30'))
  for (let i = 0; i < 9; i++)
    w.box(
      [-1.75, 0.1, 2.9 + i * 0.46],
      [1.75, 0.17, 3.24 + i * 0.46],
      wood(kit),
      uneven(kit, hex('#7a5636'), 0.15),
    )
}

const keep = (kit: Kit, look: Palette): void => {
  const { w } = kit
  const lighter = scale(look.wall, 1.06)
  w.placed({ at: [0, 0, -9] }, () => {
    curtain(kit, [-5, 0, 4], [5, 0, 4], 15, lighter)
    curtain(kit, [5, 0, 4], [5, 0, -4], 15, lighter)
    curtain(kit, [-5, 0, -4], [-5, 0, 4], 15, lighter)
    w.box([-5, 0, -4], [5, 14.6, 3.5], stone(kit), scale(lighter, 0.8))
    for (const y of [9.4, 12])
      for (const x of [-3.2, 0, 3.2])
        window(kit, {
          at: [x, y, 4.05],
          wide: 0.9,
          tall: 1.7,
          arch: 'pointed',
          frame: scale(look.wall, 0.75),
          power: 1.3,
        })
  })
}

/** A castle some 30 m wide; its gate faces +z. */
export const castle = (kit: Kit): Model => {
  const sand = /sand/.test(`${kit.subject.noun} ${kit.subject.material ?? ''}`)
  const wall = kit.color(0, kit.candy ? '#f0a8c0' : sand ? '#d8b878' : '#b3a894')
  const roof = kit.color(1, sand ? '#c8a464' : kit.candy ? '#7ac8d8' : '#3d5c82')
  const look: Palette = { wall, roof, flag: kit.color(2, '#c8302a') }
  const tall = () => 12 + 2 * kit.random()
  gatehouse(kit, look)
  for (const s of [-1, 1]) {
    turret(kit, { x: s * 12, z: 0, r: 2.5, tall: tall(), roof: 6.5 }, look)
    turret(kit, { x: s * 10.5, z: -15, r: 2.3, tall: tall() + 2, roof: 6 }, look)
    turret(kit, { x: s * 5.2, z: -5.2, r: 1.5, tall: 18 + 3 * kit.random(), roof: 5.4 }, look)
  }
  curtain(kit, [-12, 0, 0.8], [-3.4, 0, 1.4], 7.5, wall)
  curtain(kit, [3.4, 0, 1.4], [12, 0, 0.8], 7.5, wall)
  curtain(kit, [12.4, 0, 0], [10.8, 0, -15], 7.5, wall)
  curtain(kit, [-10.8, 0, -15], [-12.4, 0, 0], 7.5, wall)
  keep(kit, look)
  turret(kit, { x: 0.4, z: -12, r: 2.2, tall: 22.5, roof: 7.5 }, look)
  return modelOf(kit, { door: [0, 0, 3], front: [0, 1.5, 7.2] }, { bestYaw: 0.3 })
}
