// Temples and what is built like them: Greek and Roman, stepped, Hindu; domed halls, arches, columns, Liberty.
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, mirrored, round, spread } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import {
  column,
  dark,
  dome,
  framedArch,
  gilded,
  masonry,
  onionDome,
  rotunda,
  smooth,
  stairs,
} from './facing.ts'
import { type Kit, modelOf } from './kit.ts'
import { door, window } from './openings.ts'

/** Three steps, a ring of columns, entablature and pediments; stumps and gaps when ruined. */
const greek = (kit: Kit): Model => {
  const ruined = kit.worn || /acropolis/.test(kit.subject.noun)
  const b = masonry(kit, kit.color(0, ruined ? '#cfc3a8' : '#e6ddca'))
  for (let i = 0; i < 3; i++)
    b.shade(0.94 + 0.04 * i).block([0, i * 0.45, 0], 19 - i * 1.1, 0.45, 27 - i * 1.1)
  const [y, tall, r] = [1.35, 7.4, 0.62]
  const place = (x: number, z: number): void => {
    const k = ruined && kit.random() < 0.3 ? 0.25 + 0.5 * kit.random() : 1
    column(b.shade(0.94 + 0.1 * kit.random()), [x, y, z], r, tall * k)
  }
  for (const z of [-12, 12]) spread(-7.4, 7.4, 6, (x) => place(x, z))
  for (const x of [-7.4, 7.4]) spread(-9.4, 9.4, 7, (z) => place(x, z))
  if (!ruined) b.shade(0.8).block([0, y, 0], 10.5, tall, 19)
  const top = y + tall
  for (const z of ruined ? [12] : [-12, 12]) {
    b.block([0, top, z], 17, 1.5, 1.7)
    b.shade(0.9).placed({ at: [0, top + 1.5, z] }, () => b.slab('-9,0 9,0 0,3.2', -0.7, 0.7, 0.1))
    b.shade(0.72).placed({ at: [0, top + 1.85, z] }, () =>
      b.shade(0.75).slab('-6.6,0 6.6,0 0,2.3', 0.6, 0.76),
    )
    spread(-8, 8, 12, (x) => b.shade(0.75).block([x, top + 0.7, z + 0.86], 0.5, 0.7, 0.12))
  }
  if (ruined) {
    for (let i = 0; i < 9; i++) {
      const [x, z] = [(kit.random() - 0.5) * 18, 13.5 + 3 * kit.random()]
      b.placed({ at: [x, 0, z], yaw: kit.random() * 3, roll: 0.2 * kit.random() }, () =>
        b.rod([-0.7, 0.55, 0], [0.7, 0.55, 0], 0.58, 0.58, 14),
      )
    }
  } else {
    for (const x of [-7.4, 7.4]) b.block([x, top, 0], 1.7, 1.5, 24)
    const roof = smooth(kit, kit.color(1, '#b87a58'))
    mirrored(kit.w, () =>
      roof.slab(
        [
          [0, top + 4.9],
          [9.4, top + 1.5],
          [9.4, top + 1.8],
          [0, top + 5.3],
        ],
        -12.9,
        12.9,
      ),
    )
    door(kit, { at: [0, y, 9.55], wide: 2.6, tall: 5.4 }, [0.12, 0.07, 0.04], false)
  }
  return modelOf(kit, { door: [0, y, 12], front: [0, 3, 15] }, { bestYaw: 0.5 })
}

/** A stepped pyramid with a stair and a temple on top. */
const stepped = (kit: Kit): Model => {
  const b = masonry(kit, kit.color(0, '#a89a7e'))
  const tiers = 8
  for (let i = 0; i < tiers; i++) {
    const w = 30 - i * 2.9
    b.shade(0.9 + 0.16 * kit.random()).block([0, i * 2, 0], w, 1.7, w)
    b.shade(0.78).block([0, i * 2 + 1.7, 0], w - 0.5, 0.3, w - 0.5)
  }
  for (let q = 0; q < 4; q++)
    kit.w.placed({ yaw: (q * Math.PI) / 2 }, () => {
      for (let i = 0; i < 32; i++)
        b.shade(i % 2 ? 1.12 : 0.86).box([-2.4, i * 0.5, 4], [2.4, i * 0.5 + 0.5, 16.6 - i * 0.37])
      mirrored(kit.w, () => b.shade(1.05).side('5,0 17.2,0 5.4,16.4 5,16.4', 0.4, 0, 2.8))
    })
  b.block([0, 16, 0], 8, 4, 7)
  b.shade(0.85).block([0, 20, 0], 8.6, 0.8, 7.6)
  b.block([0, 20.8, 0], 4, 1.8, 1.4)
  for (const x of [-2.2, 0, 2.2]) dark(kit).box([x - 0.7, 16, 3.4], [x + 0.7, 18.8, 3.56])
  if (kit.worn || /jungle/.test(Object.values(kit.subject.traits).join()))
    b.dyed('#4a6a30').ball([7, 6, 9], [2, 1, 2])
  return modelOf(kit, { door: [0, 16, 3.5], top: [0, 22.6, 0] }, { bestYaw: 0.5 })
}

/** A spire of stacked rings, swelling and tapering like a lotus bud. */
const lotusTower = (b: Brush, at: Vec3, r: number, tall: number): void => {
  b.placed({ at }, () => {
    b.block([0, 0, 0], r * 2.1, tall * 0.3, r * 2.1)
    for (let i = 0; i < 9; i++) {
      const t = i / 9
      const k = r * (1.12 - 0.95 * t ** 1.7)
      const y = tall * (0.3 + 0.62 * t)
      b.shade(0.85 + 0.3 * (i % 2)).rod([0, y, 0], [0, y + tall * 0.075, 0], k * 1.05, k * 0.9, 14)
      round(10, (a) =>
        b.block([k * Math.sin(a), y, k * Math.cos(a)], k * 0.28, tall * 0.09, k * 0.28),
      )
    }
    b.rod([0, tall * 0.9, 0], [0, tall, 0], r * 0.2, 0.02, 8)
  })
}
const hindu = (kit: Kit): Model => {
  const b = masonry(kit, kit.color(0, /angkor/.test(kit.subject.noun) ? '#8f8672' : '#d8a868'))
  b.block([0, 0, 0], 30, 1.6, 24)
  b.shade(0.92).block([0, 1.6, 0], 24, 2, 18)
  b.block([0, 3.6, 0], 17, 2.6, 12)
  lotusTower(b, [0, 6, 0], 3, 13)
  for (const x of [-8.6, 8.6])
    for (const z of [-6, 6]) lotusTower(b.shade(0.95), [x, 3.4, z], 2, 8.4)
  kit.w.placed({ at: [0, 0, 12] }, () => stairs(b.shade(1.05), 5, 4, 1.6, 6))
  for (const x of [-10, -6.5, -3, 3, 6.5, 10])
    framedArch(b.shade(1.1), dark(kit), [x, 1.7, 9], 1.6, 1.7, 'pointed')
  framedArch(b.shade(1.1), dark(kit), [0, 1.6, 9.02], 2.6, 3.4, 'pointed')
  return modelOf(kit, { door: [0, 1.6, 9] }, { bestYaw: 0.4 })
}

export const temple = (kit: Kit): Model => {
  const { noun } = kit.subject
  if (/mayan|aztec|inca/.test(noun)) return stepped(kit)
  if (/hindu|angkor|indian/.test(noun)) return hindu(kit)
  if (/parliament|bank|court|hall|post/.test(noun)) return capitol(kit)
  return greek(kit)
}

/** A white hall with a portico, wings of windows and a dome. */
export const capitol = (kit: Kit): Model => {
  const { noun } = kit.subject
  const b = smooth(kit, kit.color(0, '#f2efe6'))
  const plain = /white-house|bank|court|post/.test(noun)
  b.shade(0.85).block([0, 0, 0], 42, 1.4, 15)
  b.block([0, 1.4, 0], 40, 8, 12)
  b.block([0, 1.4, 1], 15, 9, 14)
  b.shade(0.93).block([0, 9.4, 0], 41, 0.7, 13)
  for (const y of [2.6, 6])
    spread(
      -18,
      18,
      13,
      (x) => Math.abs(x) > 8 && window(kit, { at: [x, y, 6], wide: 1.2, tall: 2 }),
    )
  spread(-6, 6, 6, (x) => column(b, [x, 1.4, 9.6], 0.55, 7.8))
  b.block([0, 9.2, 9], 15, 1.2, 3)
  kit.w.placed({ at: [0, 10.4, 9] }, () => b.slab('-7.8,0 7.8,0 0,2.6', -1.5, 1.5, 0.1))
  kit.w.placed({ at: [0, 0, 10.4] }, () => stairs(b.shade(0.9), 13, 4, 1.4, 6))
  door(kit, { at: [0, 1.4, 8.05], wide: 2, tall: 4 }, [0.1, 0.06, 0.03], false)
  if (plain) {
    kit.w.placed({ at: [0, 13, 9] }, () => b.dyed('#c0202c').box([0, 3, 0], [2.6, 4.4, 0.06]))
    b.rod([0, 12, 9], [0, 17.6, 9], 0.08)
  } else {
    b.rod([0, 9.6, 0], [0, 12, 0], 6.4, 6.2, 32)
    rotunda(b, [0, 12, 0], 5.4, 3.6, 24)
    b.rod([0, 12, 0], [0, 15.6, 0], 4.7, 4.7, 32)
    b.rod([0, 15.6, 0], [0, 16.4, 0], 5.9, 5.6, 32)
    const roof = /observatory|planetarium|radio/.test(noun) ? smooth(kit, '#b8bec4') : b
    dome(roof, [0, 16.4, 0], 5.2, 1.15)
    rotunda(b, [0, 22.2, 0], 1, 1.6, 8)
    b.rod([0, 23.8, 0], [0, 25.4, 0], 1.2, 0.05, 16)
  }
  return modelOf(kit, { door: [0, 1.4, 8] }, { bestYaw: 0.3 })
}

/** A triumphal arch; a row of columns and a chariot on a gate. */
export const arch = (kit: Kit): Model => {
  const b = masonry(kit, kit.color(0, '#d8cbae'))
  if (/brandenburg/.test(kit.subject.noun)) {
    spread(-10, 10, 6, (x) => {
      column(b, [x, 0, 2.4], 0.8, 11)
      b.shade(0.9).block([x, 0, -1], 1.2, 11, 5)
    })
    b.block([0, 11, 0], 24, 2.6, 7)
    b.shade(0.95).block([0, 13.6, 0], 14, 1.8, 5)
    const bronze = brush(kit.w, finish.steel, '#5a8a72')
    spread(-2.4, 2.4, 4, (x) => {
      bronze.ball([x, 17, 1.2], [0.5, 0.7, 1.3])
      bronze.tube(
        [
          [x, 17.2, 2],
          [x, 18.2, 2.6],
          [x, 18.5, 3.1],
        ],
        [0.4, 0.3, 0.2],
      )
      for (const z of [0.4, 2]) bronze.rod([x, 15.4, z], [x, 16.8, z], 0.16)
    })
    bronze.rod([0, 15.4, -1], [0, 19.6, -1], 0.5, 0.2)
    return modelOf(kit, {}, { bestYaw: 0.35 })
  }
  b.shade(0.9).block([0, 0, 0], 25, 1, 13)
  const outline =
    '-11.5,0 -4.2,0 -4.2,12 -3.9,13.8 -3,15.3 -1.6,16.3 0,16.6 1.6,16.3 3,15.3 3.9,13.8 4.2,12 4.2,0 11.5,0 11.5,24 -11.5,24'
  b.slab(outline, -5.6, 5.6)
  for (const y of [11.6, 19]) b.shade(0.86).block([0, y, 0], 23.8, 0.8, 12).dyed([0, 0, 0])
  dark(kit).shade(3).box([-4.2, 11.6, -5.5], [4.2, 12.4, 5.5])
  b.shade(0.95).block([0, 24, 0], 24.4, 1.2, 12.4)
  b.block([0, 25.2, 0], 22, 2, 10.5)
  for (const z of [-1, 1])
    mirrored(kit.w, () => {
      b.shade(1.08).block([7.9, 2, z * 5.7], 3.4, 6, 0.9)
      b.shade(0.8).block([7.9, 13.4, z * 5.65], 4.6, 4.4, 0.4)
      for (const x of [6.8, 7.9, 9]) b.shade(1.1).ball([x, 6.5, z * 6.2], [0.7, 2.2, 0.6])
    })
  spread(-10, 10, 12, (x) => b.shade(0.75).block([x, 20.6, 5.6], 0.7, 2.2, 0.3))
  kit.w.placed({ at: [0, 0, 0] }, () =>
    framedArch(b, dark(kit).shade(2), [11.5, 0, 0], 5, 11, 'round', Math.PI / 2),
  )
  return modelOf(kit, { front: [0, 2, 8] }, { bestYaw: 0.4 })
}

/** Obelisk, totem pole, or a lone column with a statue. */
export const pillar = (kit: Kit): Model => {
  const { noun } = kit.subject
  const b = masonry(kit, kit.color(0, /obelisk/.test(noun) ? '#cdb894' : '#d8d0c0'))
  if (/totem/.test(noun)) {
    const colors = ['#b8321e', '#2f6a5a', '#e0a030', '#1c3a6a', '#e8e0cc'] as const
    for (let i = 0; i < 5; i++) {
      const face = brush(kit.w, finish.wood, colors[i] ?? '#b8321e')
      const y = i * 1.6
      face.rod([0, y, 0], [0, y + 1.55, 0], 0.72, 0.68, 18)
      mirrored(kit.w, () => {
        face.dyed('#f4ecd8').ball([0.28, y + 1.02, 0.6], [0.2, 0.16, 0.12])
        face.dyed('#14110e').ball([0.28, y + 1.02, 0.7], 0.09)
        if (i % 2) face.ball([0.75, y + 1.3, 0], [0.16, 0.3, 0.2])
      })
      face
        .dyed(colors[(i + 2) % 5] ?? '#e8e0cc')
        .rod([0, y + 0.85, 0.6], [0, y + 0.7, 1.15], 0.2, 0.03)
      face.dyed('#14110e').ball([0, y + 0.36, 0.62], [0.4, 0.13, 0.12])
    }
    const wing = brush(kit.w, finish.wood, '#b8321e')
    mirrored(kit.w, () => wing.slab('0.5,6.6 3,7.6 2.9,7 2.2,6.5 0.5,5.6', -0.1, 0.1, 0.04))
    wing.ball([0, 8.2, 0.1], [0.55, 0.5, 0.6])
    return modelOf(kit, {}, { bestYaw: 0.15 })
  }
  b.shade(0.9).block([0, 0, 0], 4.4, 0.8, 4.4)
  b.block([0, 0.8, 0], 3.2, 2, 3.2)
  if (/column|pillar/.test(noun)) column(b, [0, 2.8, 0], 1, 10)
  else {
    kit.w.placed({ at: [0, 2.8, 0], yaw: Math.PI / 4 }, () => {
      b.rod([0, 0, 0], [0, 12, 0], 1.35, 0.95, 4)
      b.rod([0, 12, 0], [0, 13.4, 0], 0.95, 0.01, 4)
    })
  }
  return modelOf(kit, {}, { bestYaw: 0.3 })
}

/** The star fort and the stone tower that she stands on. */
const libertyBase = (kit: Kit): void => {
  const { w } = kit
  const stone = masonry(kit, '#c8b898')
  const star = Array.from({ length: 16 }, (_, i): [number, number] => {
    const r = i % 2 ? 10 : 14
    return [r * Math.sin((i / 16) * Math.PI * 2), r * Math.cos((i / 16) * Math.PI * 2)]
  })
  stone.shade(0.85).plan(star, 0, 3)
  w.placed({ yaw: Math.PI / 4 }, () => {
    stone.rod([0, 3, 0], [0, 8, 0], 9, 8, 4)
    stone.shade(1.1).rod([0, 8, 0], [0, 20, 0], 6.6, 5.4, 4)
    stone.rod([0, 20, 0], [0, 21.4, 0], 6.4, 6.2, 4)
  })
  for (let q = 0; q < 4; q++)
    w.placed({ yaw: (q * Math.PI) / 2 }, () =>
      spread(-1.8, 1.8, 3, (x) => dark(kit).box([x - 0.4, 11, 4.1], [x + 0.4, 17, 4.5])),
    )
}
const libertyHead = (green: Brush): void => {
  green.rod([0, 36.6, 0], [0, 38.4, 0], 0.85, 0.8)
  green.ball([0, 39.6, 0.15], [1.2, 1.6, 1.35], undefined, 24)
  green.ball([0, 39.6, 1.45], [0.18, 0.4, 0.3])
  green.shade(0.7).ball([0, 38.9, 1.32], [0.4, 0.1, 0.15])
  for (const x of [-0.45, 0.45]) green.shade(0.6).ball([x, 39.9, 1.3], [0.2, 0.1, 0.12])
  green.shade(0.85).ball([0, 39.9, -0.5], [1.35, 1.5, 1.2])
  green.placed({ at: [0, 40.5, 0], pitch: 0.2 }, () => {
    green.lathe('1.35,0 1.5,0.2 1.4,0.9', 24)
    spread(-1.25, 1.25, 7, (a) => {
      const [s, c] = [Math.sin(a), Math.cos(a)]
      green.rod([1.3 * s, 0.6, 1.3 * c], [3.6 * s, 1.6 + 1.2 * c, 3 * c], 0.22, 0.02, 6)
    })
  })
}

/** Robed and crowned, torch raised, on her star-shaped base. */
export const liberty = (kit: Kit): Model => {
  const { w } = kit
  const copper = { roughness: 0.7, f0: 0.05, scale: 2, mottle: 0.15 }
  const green = brush(w, copper, kit.color(0, '#7fb8a2'))
  libertyBase(kit)
  green.skin(72, 18, (u, v) => {
    const a = u * Math.PI * 2
    const fold = 1 + 0.09 * Math.sin(a * 9 + v * 3) * (1 - 0.6 * v)
    const r = (3.5 - 0.9 * v - 0.5 * Math.sin(v * Math.PI)) * fold
    return [r * Math.sin(a), 21.4 + 13.6 * v, r * 0.85 * Math.cos(a)]
  })
  green.ball([0, 35.2, 0], [2.75, 2.2, 2.1], undefined, 24)
  green.skin(24, 8, (u, v) => [
    -2 + 4 * v,
    36.4 - 9 * v + 0.5 * Math.sin(u * 9),
    2.4 + 0.7 * Math.sin(Math.PI * u) + (u - 0.5) * 0.6,
  ])
  libertyHead(green)
  green.tube('-2.3,35.6,0 -3.6,38.2,0.4 -4.3,42,0.5 -4.3,44.4,0.5', [1.1, 0.95, 0.7, 0.5], 14)
  green.rod([-4.3, 43.4, 0.7], [-4.3, 46.4, 0.7], 0.3, 0.5)
  green.rod([-4.3, 46.4, 0.7], [-4.3, 47, 0.7], 1, 1.1, 20)
  const flame = { ...finish.gold, emission: [1.6, 0.9, 0.2] } as const
  brush(w, flame, '#ffd060').ball([-4.3, 48.2, 0.7], [0.75, 1.5, 0.75])
  green.tube('2.4,35.4,0 3.2,32.4,0.8 2.6,30.6,2.2', [1, 0.85, 0.6], 14)
  w.placed({ at: [2.4, 31.6, 2.5], yaw: 0.2, roll: -0.22, pitch: -0.2 }, () =>
    green.shade(1.1).block([0, -1.8, 0], 2.2, 3.6, 0.45),
  )
  gilded(kit).ball([-4.3, 47.6, 0.7], [0.5, 0.4, 0.5])
  return modelOf(kit, { top: [-4.3, 49.6, 0] }, { bestYaw: 0.25 })
}
/** A dome on its own drum is used by others too. */
export const smallDome = (kit: Kit, at: Vec3, r: number, color: string): void => {
  const b = smooth(kit, color)
  rotunda(b, at, r * 0.9, r * 1.3, 8)
  b.rod([at[0], at[1] + r * 1.3, at[2]], [at[0], at[1] + r * 1.5, at[2]], r * 1.15, r * 1.1, 20)
  onionDome(b, gilded(kit), [at[0], at[1] + r * 1.5, at[2]], r, 0.9)
}
