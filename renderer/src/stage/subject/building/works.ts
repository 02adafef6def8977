// Works of engineers: bridges, factories, power plants and gas stations.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { brush, mirrored, spread } from '../brush.ts'
import { finish, glowing } from '../finish.ts'
import type { Model } from '../model.ts'
import {
  dark,
  framedArch,
  gabled,
  litGlass,
  masonry,
  metal,
  painted,
  pyramidRoof,
  smooth,
  timber,
} from './facing.ts'
import { type Kit, modelOf } from './kit.ts'
import { door, window } from './openings.ts'
import { smokeFrom } from './roofs.ts'

/** Cables hung from towers over a deck along x. */
const suspension = (kit: Kit): Model => {
  const brick = /brooklyn/.test(kit.subject.noun)
  const b = brick ? masonry(kit, kit.color(0, '#b09a7c')) : painted(kit, kit.color(0, '#b8391f'))
  const steel = brick ? metal(kit, '#6a6e72') : b
  const [span, high, y] = [21, 17, 5]
  for (const x of [-span, span])
    if (brick) {
      b.slab(
        [
          [x - 2, 0],
          [x + 2, 0],
          [x + 2, high],
          [x - 2, high],
        ],
        -4.6,
        4.6,
      )
      for (const z of [-2, 2])
        framedArch(b, dark(kit).shade(2.5), [x + 2.02, y, z], 2.4, 8, 'pointed', Math.PI / 2)
      b.shade(0.85).block([x, high, 0], 5, 0.8, 10)
    } else
      for (const z of [-2.6, 2.6]) {
        b.block([x, 0, z], 1.5, high, 1.2)
        for (const h of [y + 1.4, 10, 13.4, 16]) b.block([x, h, 0], 1.1, 1, 5.4)
      }
  b.shade(0.8).block([0, y - 0.9, 0], 74, 1.1, 5.2)
  smooth(kit, '#5a5a5c').block([0, y + 0.2, 0], 74, 0.08, 4.6)
  for (const z of [-2.6, 2.6]) {
    const cable = Array.from({ length: 57 }, (_, i): Vec3 => {
      const x = -36 + (72 * i) / 56
      const d =
        Math.abs(x) <= span ? (x / span) ** 2 : Math.max(0, 1 - (Math.abs(x) - span) / 15) ** 1.3
      return [x, y + 0.8 + (high - y - 0.9) * d, z]
    })
    steel.tube(cable, 0.24, 6)
    for (const p of cable) steel.rod(p, [p[0], y, z], 0.06, 0.06, 4)
    spread(-36, 36, 60, (x) => steel.rod([x, y, z * 1.02], [x, y + 0.8, z * 1.02], 0.05, 0.05, 4))
  }
  // Both ends run into blocks of stone on the banks, the feet stand on piers.
  const stone = masonry(kit, hex('#a89c88'))
  for (const s of [-1, 1]) {
    stone.block([s * 40, -3, 0], 9, y + 2.6, 8)
    stone.shade(0.9).block([s * 40, y - 0.6, 0], 9.6, 1, 8.6)
    stone.shade(0.85).block([s * span, -3, 0], 5, 4.4, 9)
  }
  return modelOf(kit, { top: [0, y + 0.3, 0], deck: [0, y + 0.3, 0] }, { bestYaw: 0.45 })
}
/** Two Gothic towers joined by walkways over a bascule. */
const towerBridge = (kit: Kit): Model => {
  const b = masonry(kit, '#c2b596')
  const blue = painted(kit, '#4a86b0')
  const roof = brush(kit.w, finish.tile, '#4e5a60')
  for (const x of [-9, 9]) {
    b.block([x, 0, 0], 6.4, 17, 6.4)
    b.shade(0.8).block([x, -0.2, 0], 9, 3, 9)
    for (const y of [8, 12, 16.6]) b.shade(0.86).block([x, y, 0], 6.9, 0.5, 6.9)
    for (const dx of [-3, 3])
      for (const dz of [-3, 3]) {
        b.rod([x + dx, 3, dz], [x + dx, 18.6, dz], 0.8, 0.75, 8)
        roof.rod([x + dx, 18.6, dz], [x + dx, 22, dz], 0.85, 0.02, 8)
      }
    pyramidRoof(roof, [x, 17, 0], 3.1, 6.4, 0.1)
    for (const z of [-1.4, 0, 1.4])
      for (const y of [9, 13]) framedArch(b, litGlass(kit), [x + z, y, 3.22], 0.8, 2.4, 'pointed')
    framedArch(b, dark(kit), [x + 3.22, 4, 0], 3, 4, 'pointed', Math.PI / 2)
  }
  for (const z of [-1.8, 1.8]) blue.block([0, 13.4, z], 12, 1.6, 0.5)
  b.shade(0.7).block([0, 3.6, 0], 46, 0.7, 4.6)
  for (const z of [-2.4, 2.4])
    mirrored(kit.w, () => {
      blue.tube(
        [
          [12, 13, z],
          [16, 7.4, z],
          [20, 5.4, z],
          [24, 4.6, z],
        ],
        0.3,
        6,
      )
      spread(13, 23, 9, (x) =>
        blue.rod([x, 4, z], [x, 4.6 + 8.6 * Math.max(0, 1 - (x - 12) / 11) ** 2, z], 0.1, 0.1, 5),
      )
      blue.block([0, 4.3, z], 12, 0.9, 0.2)
    })
  return modelOf(kit, { top: [0, 4.4, 0] }, { bestYaw: 0.4 })
}
/** Red bridges that are of nothing else are the painted wooden ones of gardens. */
const isLacquered = ({ colors, material }: Kit['subject']): boolean => {
  const [r, g, b] = colors[0] ?? [0, 1, 1]
  return material === null && r > 3 * Math.max(g, b)
}
/** Stone arches; or planks with railings when of wood or rope. */
const arched = (kit: Kit): Model => {
  const { noun, material } = kit.subject
  const wood =
    /wood|rope|foot|covered/.test(noun) || /wood/.test(material ?? '') || isLacquered(kit.subject)
  const b = wood ? timber(kit, kit.color(0, '#7a5432')) : masonry(kit, kit.color(0, '#a89a84'))
  const bow = (x: number): number => 3.4 + (wood ? 1.5 : 0.5) * (1 - (x / 11) ** 2)
  if (wood) {
    spread(-11, 11, 74, (x) =>
      b.shade(0.85 + 0.3 * kit.random()).block([x, bow(x), 0], 0.27, 0.14, 3.6),
    )
    for (const z of [-1.75, 1.75]) {
      const rail = (h: number): Vec3[] =>
        Array.from({ length: 25 }, (_, i) => [-11 + (22 * i) / 24, bow(-11 + (22 * i) / 24) + h, z])
      b.tube(rail(1.15), 0.1, 6).tube(rail(0.6), 0.07, 6).tube(rail(-0.15), 0.2, 6)
      spread(-11, 11, 13, (x) => b.rod([x, bow(x), z], [x, bow(x) + 1.3, z], 0.1))
      for (const x of [-7, -2.4, 2.4, 7]) b.shade(0.8).rod([x, 0, z], [x, bow(x), z], 0.2)
    }
    if (/covered/.test(noun))
      gabled(timber(kit, '#9a2a1e'), brush(kit.w, finish.tile, '#4a4a4c'), [0, 3.6, 0], {
        wide: 4.4,
        tall: 3.4,
        rise: 1.8,
        deep: 4,
      })
    return modelOf(kit, { top: [0, bow(0) + 0.15, 0] }, { bestYaw: 0.6 })
  }
  const under = (n: number, r: number): [number, number][] => spreadArches(n, r)
  const top: [number, number][] = Array.from({ length: 21 }, (_, i) => [
    12 - (24 * i) / 20,
    bow(12 - (24 * i) / 20),
  ])
  b.slab([...under(3, 3), ...top], -2, 2)
  for (const z of [-2.1, 2.1])
    for (let i = 0; i < 30; i++) {
      const x = -11.6 + (23.2 * i) / 29
      b.shade(0.9 + 0.25 * kit.random()).block([x, bow(x) - 0.1, z], 0.84, 1, 0.45)
    }
  for (const x of [-4, 4])
    for (const z of [-2.2, 2.2]) b.shade(0.9).rod([x, 0, z], [x, 3, z], 0.7, 0.5, 6)
  return modelOf(kit, { top: [0, bow(0), 0] }, { bestYaw: 0.6 })
}
/** The underside of n arches of radius r, from left to right. */
const spreadArches = (n: number, r: number): [number, number][] => {
  const points: [number, number][] = [[-12, 0]]
  for (let k = 0; k < n; k++) {
    const middle = (k - (n - 1) / 2) * 8
    for (let i = 0; i <= 10; i++) {
      const a = Math.PI * (1 - i / 10)
      points.push([
        middle + r * Math.cos(a),
        Math.max(0, (k === (n - 1) / 2 ? 3.6 : 2.9) * Math.sin(a)),
      ])
    }
  }
  points.push([12, 0])
  return points
}
export const bridge = (kit: Kit): Model => {
  const { noun } = kit.subject
  if (/tower-bridge|london/.test(noun)) return towerBridge(kit)
  if (/golden|brooklyn|suspension/.test(noun)) return suspension(kit)
  return arched(kit)
}

/** Saw-tooth halls and chimneys with smoke; cooling towers at a power plant. */
export const factory = (kit: Kit): Model => {
  const b = masonry(kit, kit.color(0, '#9a5844'))
  if (/power|nuclear/.test(kit.subject.noun)) {
    const grey = smooth(kit, '#c4c2bc')
    for (const [x, z] of [
      [-9, 0],
      [6, -4],
    ] as const) {
      kit.w.placed({ at: [x, 0, z] }, () =>
        grey.lathe('6.6,0 5.2,5 4.3,10 4,13 4.3,16.4 4.1,16.4 3.8,13', 40),
      )
      smokeFrom(kit, [x, 17, z], 2.6)
    }
    grey.shade(0.9).block([13, 0, 5], 9, 6, 7)
    grey.rod([15.5, 0, 3], [15.5, 14, 3], 0.8, 0.6, 16)
    for (const y of [9, 11, 13])
      painted(kit, '#c8281c').rod([15.5, y, 3], [15.5, y + 0.9, 3], 0.78, 0.74, 16)
    return modelOf(kit, {}, { bestYaw: 0.3 })
  }
  const roof = metal(kit, '#5a6066')
  for (let i = 0; i < 4; i++) {
    const x = -10.5 + i * 7
    kit.w.placed({ at: [x, 0, 0] }, () => b.slab('-3.5,0 3.5,0 3.5,5.4 -3.5,8.6', -7, 7))
    kit.w.placed({ at: [x, 0, 0] }, () => roof.slab('-3.6,8.65 3.5,5.4 3.5,5.7 -3.6,9', -7.2, 7.2))
    litGlass(kit).box([x - 3.58, 5.8, -6], [x - 3.5, 8.2, 6])
    for (const y of [1, 3.2])
      spread(x - 2.2, x + 2.2, 3, (xx) => window(kit, { at: [xx, y, 7], wide: 1.2, tall: 1.4 }))
  }
  for (const [x, tall] of [
    [-12, 19],
    [-8, 22],
    [9, 18],
  ] as const) {
    b.shade(0.85).rod([x, 0, -3.5], [x, tall, -3.5], 1.25, 0.85, 18)
    smooth(kit, '#e8e0d0').rod([x, tall - 2.2, -3.5], [x, tall - 1.2, -3.5], 0.98, 0.95, 18)
    smokeFrom(kit, [x, tall + 0.4, -3.5], 1.9)
  }
  door(kit, { at: [10.5, 0, 7.03], wide: 3.2, tall: 3.2 }, hex('#5a6a70'))
  return modelOf(kit, {}, { bestYaw: 0.35 })
}

/** A canopy over pumps, a shop and a price sign. */
export const gasStation = (kit: Kit): Model => {
  const red = painted(kit, kit.color(0, '#d0281c'))
  const white = painted(kit, '#f4f4f0')
  smooth(kit, '#8a8a88').block([0, 0, 1], 20, 0.16, 15)
  const glow = brush(kit.w, glowing([1, 0.97, 0.88], 1.6), '#ffffff')
  white.block([0, 4.6, 3], 14, 0.8, 7)
  red.block([0, 4.85, 3], 14.2, 0.34, 7.2)
  for (const x of [-4.6, 0, 4.6]) glow.block([x, 4.54, 3], 1.2, 0.07, 3.6)
  for (const x of [-5, 5]) for (const z of [1.2, 4.8]) white.rod([x, 0, z], [x, 4.6, z], 0.22)
  for (const x of [-3.4, 0, 3.4]) {
    smooth(kit, '#c8c8c4').block([x, 0.1, 3], 1.5, 0.22, 3.4)
    for (const z of [2.1, 3.9]) {
      red.block([x, 0.3, z], 0.85, 1.9, 0.6)
      dark(kit).block([x, 1.4, z + 0.3], 0.6, 0.45, 0.03)
      white.block([x, 2.2, z], 0.95, 0.4, 0.65)
      dark(kit).tube(
        [
          [x + 0.45, 1.5, z],
          [x + 0.75, 1, z],
          [x + 0.6, 0.5, z],
          [x + 0.48, 1.1, z + 0.1],
        ],
        0.04,
        5,
      )
    }
  }
  white.block([0, 0, -4], 14, 3.6, 4.6)
  red.block([0, 3.3, -4], 14.3, 0.6, 4.9)
  litGlass(kit, 1.5).box([-6.4, 0.4, -1.72], [2, 2.8, -1.66])
  litGlass(kit, 1.5).box([3.4, 0.05, -1.72], [5, 2.6, -1.66])
  white.rod([8.6, 0, 5], [8.6, 6.6, 5], 0.18)
  red.block([8.6, 5.2, 5], 2.2, 2.6, 0.4)
  for (const y of [5.5, 6.2, 6.9]) glow.block([8.6, y, 5.2], 1.7, 0.42, 0.06)
  return modelOf(kit, {}, { bestYaw: 0.35 })
}
