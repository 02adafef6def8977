// An oil platform at sea: four legs in the water, decks of steel full of modules, a derrick, cranes, a helipad and a flare.
import type { Vec3 } from '../../scene.ts'
import { brush } from '../brush.ts'
import { finish, glowing } from '../finish.ts'
import type { Model } from '../model.ts'
import { type Kit, modelOf } from './kit.ts'

/** A mast of lattice that narrows upwards. */
const derrick = (kit: Kit, at: Vec3, wide: number, tall: number, color: string): void => {
  const bar = brush(kit.w, finish.paint, color)
  const n = 8
  const corner = (k: number, i: number): Vec3 => {
    const r = wide * (1 - (0.78 * i) / n)
    const [sx, sz] = [k === 0 || k === 3 ? -1 : 1, k < 2 ? -1 : 1]
    return [at[0] + sx * r, at[1] + (tall * i) / n, at[2] + sz * r]
  }
  for (let i = 0; i < n; i++)
    for (let k = 0; k < 4; k++) {
      bar.rod(corner(k, i), corner(k, i + 1), 0.22, 0.2, 6)
      bar.rod(corner(k, i + 1), corner((k + 1) % 4, i + 1), 0.13, 0.13, 5)
      bar.rod(corner(k, i), corner((k + 1) % 4, i + 1), 0.1, 0.1, 5)
      bar.rod(corner((k + 1) % 4, i), corner(k, i + 1), 0.1, 0.1, 5)
    }
  bar.block([at[0], at[1] + tall, at[2]], wide * 0.7, 1.4, wide * 0.7)
}

const crane = (kit: Kit, at: Vec3, reach: Vec3): void => {
  const paint = brush(kit.w, finish.paint, '#f0c020')
  paint.rod(at, [at[0], at[1] + 5, at[2]], 0.9, 0.9, 14)
  paint.block([at[0], at[1] + 5, at[2]], 2.6, 2.4, 2.6)
  const top: Vec3 = [at[0], at[1] + 6.4, at[2]]
  const tip: Vec3 = [at[0] + reach[0], at[1] + reach[1], at[2] + reach[2]]
  for (const s of [-0.45, 0.45]) paint.rod([top[0], top[1], top[2] + s], tip, 0.2, 0.1, 6)
  brush(kit.w, finish.steel, '#30343a').rod(tip, [tip[0], tip[1] - 7, tip[2]], 0.07, 0.07, 5)
}

/** The legs in the water with their braces, and the lower decks on them. */
const hull = (kit: Kit): void => {
  const { w } = kit
  const leg = brush(w, { ...finish.paint, roughness: 0.5 }, kit.color(0, '#d8a01c'))
  const steel = brush(w, { ...finish.paint, roughness: 0.45 }, '#7a828a')
  const rust = brush(w, { ...finish.stone, scale: 3 }, '#8a4a30')
  for (const x of [-15, 15])
    for (const z of [-11, 11]) {
      leg.rod([x, 0, z], [x, 18, z], 2.5, 2.3, 24)
      rust.rod([x, 0, z], [x, 2.4, z], 2.56, 2.56, 24)
    }
  for (const z of [-11, 11])
    for (const [y0, y1] of [
      [3, 16],
      [16, 3],
    ] as const)
      leg.rod([-15, y0, z], [15, y1, z], 0.75, 0.75, 12)
  for (const x of [-15, 15]) leg.rod([x, 4, -11], [x, 16, 11], 0.75, 0.75, 12)
  steel.box([-20, 17, -15], [20, 19, 15])
  steel.shade(0.7).box([-19, 22.8, -14], [19, 24, 14])
  for (let x = -18; x <= 18; x += 4)
    for (const z of [-13.4, 13.4]) steel.shade(0.85).rod([x, 19, z], [x, 23, z], 0.3, 0.3, 8)
  const tones = ['#c8402c', '#e8e4da', '#3a6a9a', '#d8a01c', '#8a929a']
  for (let i = 0; i < 8; i++)
    brush(w, finish.paint, tones[i % 5] ?? '#e8e4da').block(
      [-16 + i * 4.6, 19, i % 2 ? 10.5 : 8.5],
      3.9,
      3.2,
      5,
    )
}

/** Quarters with lit windows under the helipad. */
const quarters = (kit: Kit): void => {
  const { w } = kit
  const steel = brush(w, finish.paint, '#7a828a')
  const house = brush(w, finish.paint, '#ece8dc')
  house.box([-19, 24, -12], [-6, 36, 6])
  for (let y = 25.6; y < 35; y += 3)
    for (let x = -18; x < -7; x += 2.2)
      brush(w, glowing([1, 0.82, 0.5], 1.2), '#f8e0b0').box([x, y, 6], [x + 1.2, y + 1.2, 6.06])
  brush(w, finish.paint, '#2f6a4a').rod([-14, 37.4, -3], [-14, 38.1, -3], 8.6, 8.6, 32)
  brush(w, finish.paper, '#f4f0e8').rod([-14, 38.1, -3], [-14, 38.14, -3], 5.4, 5.4, 32)
  brush(w, finish.paint, '#2f6a4a').rod([-14, 38.14, -3], [-14, 38.18, -3], 4.7, 4.7, 32)
  const mark = brush(w, finish.paper, '#f4f0e8')
  for (const dx of [-1.5, 1.5]) mark.box([-14 + dx - 0.4, 38.2, -6], [-14 + dx + 0.4, 38.24, 0])
  mark.box([-15.5, 38.2, -3.4], [-12.5, 38.24, -2.6])
  for (const [x, z] of [
    [-20, 3],
    [-8, 3],
  ] as const)
    steel.rod([x, 34, z], [x + 3, 37.4, z - 3], 0.3, 0.3, 6)
}

/** 46 m wide and 60 m high over the water; bestYaw shows derrick, helipad and flare. */
export const oilRig = (kit: Kit): Model => {
  const { w } = kit
  const steel = brush(w, finish.paint, '#7a828a')
  hull(kit)
  quarters(kit)
  derrick(kit, [6, 24, 0], 5, 32, '#d8382c')
  steel.box([-1, 24, -6], [13, 27, 6])
  for (let i = 0; i < 5; i++)
    brush(w, finish.steel, '#b8bec4').rod(
      [14.5 + i * 0.9, 24, -8],
      [14.5 + i * 0.9, 30 - (i % 2), -8],
      0.4,
      0.4,
      10,
    )
  crane(kit, [17, 24, 9], [9, 16, 8])
  crane(kit, [-18, 24, 12], [-8, 14, 6])
  const boom = brush(w, finish.paint, '#8a929a')
  for (const s of [-0.7, 0.7]) boom.rod([19, 22, s], [34, 34, 0], 0.3, 0.2, 6)
  for (let i = 1; i < 6; i++)
    boom.rod([19 + i * 2.6, 22 + i * 2.08, -0.6], [19 + i * 2.6, 22 + i * 2.08, 0.6], 0.15, 0.15, 5)
  const fire = brush(w, { emission: [9, 3.6, 0.7] }, '#ffb040')
  fire.ball([34.6, 36.6, 0], [1, 2.4, 1], undefined, 16)
  brush(w, { emission: [9, 6, 2] }, '#ffe08a').ball([34.4, 35.6, 0], [0.6, 1.4, 0.6], undefined, 12)
  w.light([34, 37, 2], 2, [160, 80, 24])
  const rail = brush(w, finish.paint, '#f0c020')
  for (const z of [-15, 15]) rail.rod([-20, 20.1, z], [20, 20.1, z], 0.12, 0.12, 6)
  for (const x of [-20, 20]) rail.rod([x, 20.1, -15], [x, 20.1, 15], 0.12, 0.12, 6)
  return modelOf(kit, {}, { bestYaw: -0.45, stature: 60 })
}
