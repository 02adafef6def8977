// What is left of old stones: the Colosseum, Stonehenge, aqueducts, and ruins without a name.
import { fbm } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { brush, round, spread } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { archway, column, dark, masonry } from './facing.ts'
import { type Kit, modelOf } from './kit.ts'

/** An oval of arches in four storeys, the outer ring broken away on one side. */
const colosseum = (kit: Kit): Model => {
  const b = masonry(kit, kit.color(0, '#d0b58c'))
  const bays = 44
  kit.w.placed({ scale: [1.18, 1, 0.92] }, () => {
    round(bays, (a, i) => {
      // The outer ring stands only round the back and one flank.
      const high = i > bays * 0.08 && i < bays * 0.6
      const tiers = high ? 4 : 2
      for (let t = 0; t < tiers; t++) {
        const r = high ? 26 : 23
        const half = (Math.PI * r) / bays
        const y = t * 5
        kit.w.placed({ at: [r * Math.sin(a), y, r * Math.cos(a)], yaw: a }, () => {
          const tone = b.shade(0.9 + 0.16 * kit.random())
          tone.block([0, 0, -1], half * 2.05, 5, 2)
          if (t < 3) archway(dark(kit).shade(2), [0, 0.4, 0.03], half * 1.15, 3.6)
          else archway(dark(kit).shade(2), [0, 1.6, 0.03], half * 0.5, 1.4)
          b.shade(1.1).rod([-half, 0, 0.1], [-half, 4.6, 0.1], 0.34, 0.3, 8)
          b.shade(0.82).block([0, 4.55, 0], half * 2.1, 0.45, 0.8)
        })
      }
    })
    b.shade(0.85).skin(64, 6, (u, v) => {
      const a = u * Math.PI * 2
      const r = 21.5 - 11 * v
      return [r * Math.sin(a), 9.5 - 8.5 * v, r * Math.cos(a)]
    })
    b.shade(0.7).rod([0, 0, 0], [0, 0.8, 0], 11, 11, 40)
  })
  return modelOf(kit, {}, { bestYaw: 0.2 })
}
/** Standing stones in a ring under lintels. */
const stonehenge = (kit: Kit): Model => {
  const color = hex('#8f8c84')
  const slabOf = (
    at: Vec3,
    yaw: number,
    wide: number,
    tall: number,
    deep: number,
    roll = 0,
  ): void => {
    const b = brush(kit.w, { ...finish.stone, scale: 1.2, relief: 0.4, mottle: 0.5 }, color).shade(
      0.85 + 0.3 * kit.random(),
    )
    const n = 40 * kit.random()
    kit.w.placed({ at, yaw, roll }, () =>
      b.skin(20, 10, (u, v) => {
        const a = u * Math.PI * 2
        const k = 0.86 + 0.3 * fbm(Math.sin(a) * 1.3 + n, v * 2.5 + n, 3) - 0.1 * v
        const end = v < 0.04 || v > 0.96 ? 0.02 : 1
        const box = Math.max(Math.abs(Math.sin(a)), Math.abs(Math.cos(a)))
        return [
          (wide / 2) * (Math.sin(a) / box) * k * end,
          tall * Math.min(1, Math.max(0, (v - 0.04) / 0.92)),
          (deep / 2) * (Math.cos(a) / box) * k * end,
        ]
      }),
    )
  }
  round(14, (a, i) => {
    const fallen = i === 3 || i === 8
    const [x, z] = [9.5 * Math.sin(a), 9.5 * Math.cos(a)]
    if (fallen) return slabOf([x, 0.5, z + 2], a + 0.4, 1.2, 4.2, 1.9, Math.PI / 2)
    slabOf([x, -0.1, z], a, 1.9, 4.4, 1.1)
    const next = (i + 1) % 14
    if (next === 3 || next === 8 || i === 11 || i === 5) return
    const m = ((i + 0.5) / 14) * Math.PI * 2
    kit.w.placed({ at: [9.5 * Math.sin(m), 4.25, 9.5 * Math.cos(m)], yaw: m }, () =>
      slabOf([2.1, 0.45, 0], 0, 0.9, 4.3, 1.2, Math.PI / 2),
    )
  })
  for (const a of [2.2, 3.14, 4.1])
    kit.w.placed({ at: [4.6 * Math.sin(a), 0, 4.6 * Math.cos(a)], yaw: a }, () => {
      for (const x of [-1.3, 1.3]) slabOf([x, -0.1, 0], 0, 1.7, 6, 1.1)
      slabOf([2.2, 6.3, 0], 0, 1, 4.4, 1.2, Math.PI / 2)
    })
  return modelOf(kit, {}, { bestYaw: 0.3 })
}
const aqueduct = (kit: Kit): Model => {
  const b = masonry(kit, kit.color(0, '#c8ae86'))
  for (const [y, tall, wide, n] of [
    [0, 9, 5.6, 7],
    [9, 6, 5.6, 7],
    [15, 2.6, 2.8, 14],
  ] as const) {
    spread(-19.6, 19.6, n + 1, (x) =>
      b.shade(0.9 + 0.2 * kit.random()).block([x, y, 0], wide * 0.28, tall, 2.4),
    )
    b.shade(0.95).block([0, y + tall - 0.6, 0], 41, 0.7, 2.8)
    spread(-19.6 + wide / 2, 19.6 - wide / 2, n, (x) => {
      const r = wide * 0.36
      const top = y + tall - 0.5
      for (const s of [-1, 1])
        kit.w.placed({ at: [x, top - r, 0] }, () =>
          b.slab(
            [
              [s * r * 1.05, r],
              [0, r],
              [s * r * 0.5, r * 0.86],
              [s * r * 0.86, r * 0.5],
              [s * r, 0],
              [s * r * 1.05, 0],
            ],
            -1.15,
            1.15,
          ),
        )
    })
  }
  return modelOf(kit, {}, { bestYaw: 0.5 })
}
/** Broken columns, a lone arch and fallen drums. */
const remains = (kit: Kit): Model => {
  const b = masonry(kit, kit.color(0, '#b8ab92'))
  b.shade(0.85).block([0, 0, 0], 16, 0.5, 9)
  spread(-6.6, 6.6, 5, (x, i) =>
    column(
      b.shade(0.92 + 0.14 * kit.random()),
      [x, 0.5, -2.6],
      0.6,
      [6.5, 6.5, 3.2, 6.5, 1.6][i] ?? 4,
    ),
  )
  b.block([-4.9, 7, -2.6], 4.8, 0.9, 1.5)
  const arch =
    '-2.6,0 -1.5,0 -1.5,3.4 -1.1,4.4 0,4.9 1.1,4.4 1.5,3.4 1.5,0 2.6,0 2.6,5 1.4,6.2 -1.6,5.9 -2.6,4.8'
  kit.w.placed({ at: [3.4, 0.5, 2], yaw: -0.2 }, () => b.shade(0.95).slab(arch, -0.6, 0.6))
  for (let i = 0; i < 9; i++) {
    const at: Vec3 = [(kit.random() - 0.5) * 15, 0.4, 3.5 + 2 * kit.random()]
    kit.w.placed({ at, yaw: kit.random() * 3, roll: kit.random() * 0.4 }, () =>
      i % 2 ? b.block([0, 0, 0], 1, 0.7, 0.8) : b.rod([-0.6, 0.5, 0], [0.6, 0.5, 0], 0.5, 0.5, 14),
    )
  }
  brush(kit.w, finish.leaf, '#5a7a3a')
    .ball([-6.6, 1.8, -2], [0.9, 0.7, 0.5])
    .ball([5.8, 5, 2], [0.8, 0.5, 0.6])
  return modelOf(kit, {}, { bestYaw: 0.3 })
}
export const ruins = (kit: Kit): Model => {
  const { noun } = kit.subject
  if (/coloss|colis/.test(noun)) return colosseum(kit)
  if (/henge/.test(noun)) return stonehenge(kit)
  if (/aqueduct/.test(noun)) return aqueduct(kit)
  return remains(kit)
}
