// Small shelters and great piles: pyramids, igloos and tents of all kinds.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Brush, brush, mirrored, round } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { lay } from './courses.ts'
import { archway, dark, dome, painted, timber } from './facing.ts'
import { type Kit, modelOf } from './kit.ts'

/** Courses of great blocks, worn at the edges, `half` wide at the foot. */
const pile = (kit: Kit, half0: number, rows: number, capped: boolean): void => {
  const stone = brush(
    kit.w,
    { ...finish.stone, scale: 1.4, relief: 0.2, mottle: 0.35 },
    kit.color(0, '#d8b878'),
  )
  const m = stone.material
  for (let i = 0; i < rows; i++) {
    const [half, y] = [half0 * (1 - i / rows), i * 0.88]
    const cap = capped && i > rows * 0.8
    for (let q = 0; q < 4; q++)
      kit.w.placed({ yaw: (q * Math.PI) / 2 }, () => {
        const n = Math.max(1, Math.round(half / 0.95))
        for (let k = 0; k < n; k++) {
          const [a, c] = [-half + (2 * half * k) / n, -half + (2 * half * (k + 1)) / n]
          const z = half - (cap ? 0 : 0.22 * kit.random())
          const paint = stone.shade((cap ? 1.14 : 0.86) + 0.2 * kit.random()).color
          kit.w.quad([a, y, z], [c, y, z], [c, y + 0.88, z], [a, y + 0.88, z], m, paint)
          kit.w.quad(
            [a, y + 0.88, z],
            [c, y + 0.88, z],
            [c, y + 0.88, half - 1.2],
            [a, y + 0.88, half - 1.2],
            m,
            paint,
          )
        }
      })
  }
}
/** One great pyramid, or three of them in Giza. */
export const pyramid = (kit: Kit): Model => {
  if (/giza|pyramids/.test(kit.subject.noun)) {
    pile(kit, 21, 30, true)
    kit.w.placed({ at: [-46, 0, -30] }, () => pile(kit, 20, 29, true))
    kit.w.placed({ at: [38, 0, 12] }, () => pile(kit, 10, 14, false))
    return modelOf(kit, { top: [0, 26.4, 0] }, { bestYaw: 0.5 })
  }
  pile(kit, 24, 34, true)
  archway(dark(kit), [0, 0, 24.02], 2, 2.6)
  return modelOf(kit, { top: [0, 29.9, 0] }, { bestYaw: 0.6 })
}

/** A dome of snow blocks with a tunnel to crawl in. */
export const igloo = (kit: Kit): Model => {
  const snow = brush(kit.w, finish.snow, kit.color(0, '#f2f6fb'))
  lay(
    kit,
    (u, v, out) => {
      const [a, b] = [u * Math.PI * 2, v * Math.PI * 0.49]
      const r = 2.2 + out
      return [r * Math.cos(b) * Math.sin(a), r * Math.sin(b), r * Math.cos(b) * Math.cos(a)]
    },
    {
      columns: 16,
      rows: 8,
      closed: true,
      out: 0.05,
      uneven: 0.05,
      joint: [0.07, 0.1],
      bed: hex('#a8c4dc'),
    },
    snow.material,
    snow.color,
  )
  dome(snow, [0, 0, 0], 2.19, 0.99)
  for (let i = 0; i < 9; i++) {
    const a = (i / 8) * Math.PI
    const [c, s] = [Math.cos(a), Math.sin(a)]
    for (const z of [1.75, 2.35, 2.95])
      kit.w.placed({ at: [0.98 * c, 1.02 * s + 0.02, z], roll: a - Math.PI / 2 }, () =>
        snow.shade(0.95 + 0.08 * kit.random()).block([0, -0.2, 0], 0.39, 0.34, 0.56),
      )
  }
  dark(kit)
    .shade(1.5)
    .placed({ at: [0, 0, 2.5] }, () =>
      dark(kit).slab('-0.8,0 0.8,0 0.78,0.4 0.55,0.78 0,0.95 -0.55,0.78 -0.78,0.4', 0, 0.1),
    )
  kit.w.light([0, 0.5, 2.8], 0.15, [0.8, 0.5, 0.2])
  return modelOf(kit, { door: [0, 0, 3.2], front: [0, 0.8, 3.4] }, { bestYaw: 0.55 })
}

/** Two cloths in the subject's colours. */
export const stripes = (kit: Kit): readonly Brush[] => [
  brush(kit.w, finish.cloth, kit.color(0, '#c8281c')),
  brush(kit.w, finish.cloth, kit.color(1, '#f6f0e2')),
]
/** The big top: striped walls and roof, flags on its masts. */
const circus = (kit: Kit): Model => {
  const cloth = stripes(kit)
  const n = 24
  for (let i = 0; i < n; i++) {
    const b = cloth[i % 2]
    b?.skin(2, 10, (u, v) => {
      const a = ((i + u) / n) * Math.PI * 2
      const r = 8.6 * (1 - v) ** 1.15 + 0.15
      return [r * Math.sin(a), 4 + 6.4 * v ** 1.35, r * Math.cos(a)]
    })
    b?.skin(2, 4, (u, v) => {
      const a = ((i + u) / n) * Math.PI * 2
      const r = 8.1 + 0.12 * Math.sin(u * Math.PI * 2)
      return [r * Math.sin(a), 4.2 * v, r * Math.cos(a)]
    })
    cloth[(i + 1) % 2]?.skin(4, 2, (u, v) => {
      const a = ((i + u) / n) * Math.PI * 2
      return [8.7 * Math.sin(a), 4.05 - v * (0.4 + 0.35 * Math.sin(Math.PI * u)), 8.7 * Math.cos(a)]
    })
  }
  const pole = painted(kit, '#e0b030')
  const flag = brush(kit.w, finish.cloth, '#f0c01c')
  pole.rod([0, 10, 0], [0, 13, 0], 0.12, 0.06)
  flag.cloth([0, 11.8, 0], [2, 12.1, 0], [2, 12.2, 0], [0, 13, 0])
  round(8, (a) => {
    const [x, z] = [8.6 * Math.sin(a + 0.39), 8.6 * Math.cos(a + 0.39)]
    pole.rod([x, 0, z], [x, 5.8, z], 0.09, 0.05)
    flag.cloth([x, 5, z], [x + 1, 5.3, z], [x + 1, 5.35, z], [x, 5.8, z])
  })
  kit.w.placed({ at: [0, 0, 8.25] }, () => {
    dark(kit).slab('-1.6,0 1.6,0 0.4,4 -0.4,4', -0.2, 0.08)
    mirrored(kit.w, () =>
      cloth[1]?.cloth([1.5, 0, 0.1], [2.5, 0, 0.5], [0.6, 4, 0.2], [0.3, 4, 0.2], [0, 0, 0.2]),
    )
  })
  return modelOf(kit, { door: [0, 0, 8.3] }, { bestYaw: 0.2 })
}
/** A cone of hides on poles, with painted bands. */
const teepee = (kit: Kit): Model => {
  const hide = brush(kit.w, { ...finish.cloth, scale: 6 }, kit.color(0, '#e6d3ac'))
  const cone =
    (r: number) =>
    (u: number, v: number): Vec3 => {
      const a = u * Math.PI * 2
      const k = r * (1 - v * 0.9) * (1 + 0.02 * Math.sin(a * 12))
      return [k * Math.sin(a), 4.4 * v, k * Math.cos(a)]
    }
  hide.skin(48, 8, cone(2.1))
  for (const [v0, color] of [
    [0.06, '#a8381c'],
    [0.16, '#2c4a6a'],
    [0.62, '#a8381c'],
  ] as const)
    brush(kit.w, finish.cloth, color).skin(48, 1, (u, v) =>
      cone(2.125)(u, v0 + 0.05 * v + 0.02 * Math.abs(Math.sin(u * 62))),
    )
  round(8, (a) =>
    timber(kit, '#8a6238').rod(
      [2 * Math.sin(a), 0, 2 * Math.cos(a)],
      [-0.65 * Math.sin(a), 5.6, -0.65 * Math.cos(a)],
      0.05,
      0.035,
    ),
  )
  kit.w.placed({ at: [0, 0, 2.08], pitch: -0.42 }, () =>
    dark(kit).slab('-0.5,0 0.5,0 0.3,1.7 0,2 -0.3,1.7', -0.05, 0.05),
  )
  return modelOf(kit, { door: [0, 0, 2.1] }, { bestYaw: 0.3 })
}
/** A ridge tent with its flap open, pegs and guy lines. */
export const tent = (kit: Kit): Model => {
  const { noun } = kit.subject
  if (/circus|big-top/.test(noun)) return circus(kit)
  if (/tee?pee|tipi|wigwam/.test(noun)) return teepee(kit)
  const cloth = brush(
    kit.w,
    { ...finish.cloth, scale: 20 },
    kit.color(0, /canvas|marquee/.test(noun) ? '#e8dcc0' : '#e0701c'),
  )
  const [half, tall, deep] = [1.5, 1.9, 1.9]
  const top = (z: number): Vec3 => [0, tall, z]
  mirrored(kit.w, () => {
    cloth.cloth([half, 0, -deep], [half, 0, deep], top(deep), top(-deep), [-0.12, -0.06, 0])
    cloth
      .shade(0.75)
      .cloth(
        [half + 0.16, 0.12, -deep],
        [half + 0.16, 0.12, deep],
        [half, 0, deep],
        [half, 0, -deep],
      )
    cloth
      .shade(0.9)
      .cloth(
        [half, 0, deep],
        [0.75, 0, deep + 0.35],
        [0.05, tall * 0.97, deep],
        top(deep),
        [0, 0, 0.12],
      )
    for (const z of [-deep, 0, deep]) {
      brush(kit.w, finish.cloth, '#f0e8d0').rod(
        [half * 0.7, tall * 0.5, z],
        [half + 1, 0, z * 1.15],
        0.014,
        0.014,
        4,
      )
      timber(kit, '#8a6238').rod([half + 1, 0, z * 1.15], [half + 0.94, 0.16, z * 1.15], 0.03)
    }
  })
  cloth.shade(0.85).cloth([-half, 0, -deep], [half, 0, -deep], top(-deep), top(-deep))
  cloth.shade(0.35).block([0, 0, 0], half * 1.9, 0.04, deep * 1.9)
  brush(kit.w, { roughness: 0.9, emission: [0.35, 0.2, 0.07] }, '#6a3a14').cloth(
    [-half * 0.9, 0.02, deep * 0.1],
    [half * 0.9, 0.02, deep * 0.1],
    top(deep * 0.1),
    top(deep * 0.1),
  )
  timber(kit, '#9a7040').rod([0, 0, deep], [0, tall + 0.12, deep], 0.035)
  brush(kit.w, finish.wool, '#3a6a9a').ball([0.35, 0.12, 0.9], [0.32, 0.12, 0.9])
  kit.w.light([0, 1.1, 0.6], 0.12, [2.4, 1.5, 0.6])
  return modelOf(kit, { door: [0, 0, deep], front: [0, 0.5, deep + 0.6] }, { bestYaw: 0.55 })
}
