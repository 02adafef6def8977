// Held up by rotors, gas or hot air: helicopters, drones, balloons, airships, parachutes.
import type { Vec3 } from '../../scene.ts'
import { brush, round, spread } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

export const helicopter: Builder = (subject) => ({
  yaw: 0.95,
  anchors: { seat: [0, 1.6, 1.2], top: [0, 3.6, 0] },
  work: made((w) => {
    const war = /apache|military|attack/.test(subject.noun)
    const paint = brush(w, finish.paint, colorOf(subject, 0, war ? '#4a5236' : '#c8281c'))
    const trim = brush(w, finish.paint, colorOf(subject, 1, war ? '#3a4028' : '#f4f2ec'))
    const steel = brush(w, finish.steel, '#3a3d42')
    const glass = brush(w, finish.glass, '#1c2c38')
    paint.ball([0, 1.75, 0.3], [1, 1.02, 2], undefined, 32)
    glass.ball([0, 1.9, 0.95], [0.86, 0.84, 1.48], undefined, 28)
    trim.ball([0, 1.2, 0.35], [1.02, 0.32, 1.95], undefined, 28)
    paint.ball([0, 2.62, -0.1], [0.55, 0.42, 1.2])
    w.placed({ at: [0, 2, 0] }, () =>
      paint.latheZ('0.12,-6 0.2,-5.4 0.3,-3.6 0.6,-1.2 0.6,-0.8', 18),
    )
    trim.side('-6.2,3.4 -5.5,3.4 -4.9,2.1 -5.7,1.7', 0.08)
    trim.ball([0, 2.05, -4.9], [1, 0.06, 0.28])
    steel.rod([0, 2.9, 0], [0, 3.5, 0], 0.12)
    steel.ball([0, 3.5, 0], [0.32, 0.14, 0.32])
    for (let i = 0; i < 4; i++)
      w.placed({ at: [0, 3.52, 0], yaw: 0.5 + (i * Math.PI) / 2 }, () => {
        steel.cloth(
          [0.2, 0, -0.14],
          [5.2, -0.12, -0.17],
          [5.2, -0.1, 0.17],
          [0.2, 0.03, 0.14],
          [0, 0.06, 0],
          4,
        )
      })
    for (let i = 0; i < 3; i++)
      w.placed({ at: [0.16, 2.75, -5.8], pitch: 0.4 + (i * Math.PI * 2) / 3 }, () => {
        steel.block([0, 0, 0], 0.05, 0.95, 0.16)
      })
    for (const s of [-1, 1]) {
      steel.tube(
        [
          [s * 1.05, 0.08, -1.8],
          [s * 1.05, 0.08, 1.7],
          [s * 1.05, 0.2, 2.1],
          [s * 1.05, 0.36, 2.3],
        ],
        0.07,
      )
      for (const z of [-0.9, 0.9]) steel.rod([s * 0.65, 0.95, z], [s * 1.05, 0.08, z], 0.06)
      trim.box([s * 0.97 - 0.03, 1.2, -0.65], [s * 0.97 + 0.03, 1.24, 0.5])
    }
  }),
})

export const drone: Builder = (subject) => ({
  yaw: 0.5,
  work: made((w) => {
    const body = brush(w, finish.plastic, colorOf(subject, 0, '#e8e8ea'))
    const dark = brush(w, finish.plastic, '#26282c')
    body.ball([0, 0.14, 0], [0.16, 0.07, 0.22])
    brush(w, finish.chrome, '#2a2c30').ball([0, 0.06, 0.17], 0.055)
    brush(w, { emission: [0.1, 1.6, 0.3] }, '#a0ffb0').ball([0, 0.15, -0.21], 0.018)
    for (const x of [-1, 1])
      for (const z of [-1, 1]) {
        dark.rod([x * 0.1, 0.15, z * 0.12], [x * 0.34, 0.18, z * 0.34], 0.024, 0.018)
        dark.rod([x * 0.34, 0.15, z * 0.34], [x * 0.34, 0.23, z * 0.34], 0.035)
        for (const turn of [0.4, 0.4 + Math.PI])
          w.placed({ at: [x * 0.34, 0.235, z * 0.34], yaw: turn + x }, () =>
            dark.ball([0.1, 0, 0], [0.1, 0.006, 0.018]),
          )
        dark.rod([x * 0.12, 0.1, z * 0.12], [x * 0.17, 0, z * 0.17], 0.012)
      }
  }),
})

const gores = ['#c8281c', '#f0b01c', '#1c6ab0', '#f4f0e4', '#3a8a3a', '#e8701c'] as const

/** A balloon of coloured gores over a wicker basket and a burner. */
export const hotAirBalloon: Builder = (subject, { seed }) => ({
  yaw: 0.2,
  anchors: { seat: [0, 0.5, 0], top: [0, 18, 0], inside: [0, 0.3, 0] },
  work: made((w) => {
    const named = subject.colors.length > 0
    const colors = named
      ? subject.colors.length > 1
        ? subject.colors
        : [subject.colors[0] ?? '#c8281c', '#f6efdc']
      : gores
    const profile = (t: number): [number, number] => {
      const a = t * Math.PI * 0.965
      return [
        6 * Math.sin(a) ** (t > 0.5 ? 1.25 : 0.9) + (t > 0.5 ? 0.75 * t ** 3 : 0),
        12.2 + 5.8 * Math.cos(a) - (t > 0.5 ? 2.4 * (t - 0.5) ** 1.2 : 0),
      ]
    }
    const n = 18
    for (let i = 0; i < n; i++) {
      const color = colors[(i + (named ? 0 : seed)) % (named ? colors.length : 6)] ?? '#c8281c'
      brush(w, { ...finish.silk, emission: [0.02, 0.012, 0.006] }, color).skin(3, 28, (u, v) => {
        const [r, y] = profile(v)
        const a = ((i + u) / n) * Math.PI * 2
        const k = r * (1 + 0.035 * Math.sin(Math.PI * u))
        return [k * Math.sin(a), y, k * Math.cos(a)]
      })
    }
    const [mouth, low] = profile(1)
    const wicker = brush(w, { ...finish.thatch, scale: 14 }, '#a06a34')
    wicker.block([0, 0, 0], 1.7, 1.25, 1.7)
    wicker.shade(0.6).block([0, 1.25, 0], 1.85, 0.14, 1.85)
    for (const y of [0.3, 0.7]) wicker.shade(0.75).block([0, y, 0], 1.76, 0.08, 1.76)
    const rope = brush(w, finish.cloth, '#3a2c20')
    for (const x of [-0.8, 0.8])
      for (const z of [-0.8, 0.8]) {
        rope.rod([x, 1.2, z], [x, 2.3, z], 0.05)
        rope.rod(
          [x, 2.3, z],
          [x * 1.35 * (mouth / 1.2), low + 0.2, z * 1.35 * (mouth / 1.2)],
          0.03,
          0.03,
          5,
        )
      }
    brush(w, finish.steel, '#5a5e64').block([0, 2.25, 0], 1, 0.16, 1)
    brush(w, { emission: [6, 2.6, 0.7] }, '#ffc070').ball([0, 2.95, 0], [0.2, 0.65, 0.2])
    for (const s of [-1, 1])
      brush(w, finish.cloth, '#e8dcc0').ball([s * 0.85, 0.5, 0.5], [0.14, 0.3, 0.2])
  }),
})

export const airship: Builder = (subject) => ({
  yaw: 1.1,
  anchors: { seat: [0, 1, 0], top: [0, 12, 0] },
  work: made((w) => {
    const steam = /steampunk/.test(subject.noun)
    const hull = brush(
      w,
      { ...finish.cloth, scale: 3 },
      colorOf(subject, 0, steam ? '#a87840' : '#c8ccd2'),
    )
    const trim = brush(w, finish.paint, colorOf(subject, 1, steam ? '#6a3a20' : '#b8281c'))
    w.placed({ at: [0, 7.6, 0] }, () => {
      hull.latheZ(
        '0.03,-17 0.9,-16.2 2.2,-13.5 3.5,-9 4.3,-3 4.4,2 4.1,7 3.3,11.5 2.2,14.5 1,16 0.03,16.6',
        40,
      )
      round(16, (a) => {
        const rib = Array.from({ length: 15 }, (_, i): Vec3 => {
          const z = -15 + (i / 14) * 30
          const r = 4.42 * Math.sqrt(Math.max(0.02, 1 - ((z - 0.4) / 17) ** 2)) * 0.99
          return [r * Math.cos(a), r * Math.sin(a), z]
        })
        hull.shade(0.7).tube(rib, 0.05, 4)
      })
      for (let i = 0; i < 4; i++)
        w.placed({ roll: (i * Math.PI) / 2 }, () =>
          trim.side('-16.8,0.6 -16.4,4.6 -14.2,4.4 -11.4,2.2', 0.12),
        )
      trim.latheZ('4.36,-1 4.44,0 4.4,1', 40)
    })
    const cabin = brush(w, steam ? finish.wood : finish.paint, steam ? '#7a4a26' : '#f0ece0')
    cabin.side('-4,1.2 -3.4,0.2 4,0.2 5,1.4 5,2.6 -4,2.9', 0.95, 0.12)
    const glass = brush(w, { ...finish.glass, emission: [0.7, 0.5, 0.22] }, '#ffe0a0')
    for (const s of [-1, 1]) {
      spread(-3, 4, 8, (z) => glass.block([s * 0.95, 1.3, z], 0.08, 0.65, 0.6))
      brush(w, finish.steel, '#4a4e54').ball([s * 2.2, 2.2, -5.4], [0.5, 0.5, 1.1])
      cabin.rod([0, 3.6, -5.4], [s * 2.2, 2.2, -5.4], 0.1)
      round(3, (a) =>
        w.placed({ at: [s * 2.2, 2.2, -6.5], roll: a }, () =>
          trim.ball([0, 0.6, 0], [0.12, 0.6, 0.05]),
        ),
      )
    }
    for (const z of [-3, 0, 3]) cabin.rod([0, 2.6, z], [0, 3.5, z], 0.3)
  }),
})

/** A canopy over lines; the harness hangs below. */
export const parachute: Builder = (subject) => ({
  work: made((w) => {
    const glide = /para-?glid|hang/.test(subject.noun)
    const [a, b] = [colorOf(subject, 0, '#d8481c'), colorOf(subject, 1, '#f4e8c8')]
    const rope = brush(w, finish.cloth, '#2a2420')
    const n = 12
    for (let i = 0; i < n; i++)
      brush(w, finish.silk, i % 2 ? a : b).skin(4, 10, (u, v) => {
        if (glide) {
          const x = ((i + u) / n - 0.5) * 2
          const k = 1 - 0.25 * x * x
          return [x * 3.4, 5 - 1.5 * x * x + 0.25 * Math.sin(Math.PI * v), (v - 0.5) * 2 * k]
        }
        const t = ((i + u) / n) * Math.PI * 2
        const r = 2.6 * Math.sin((v * Math.PI) / 2) * (1 + 0.03 * Math.sin(Math.PI * u) * v)
        return [
          r * Math.sin(t),
          3.2 + 1.8 * Math.cos((v * Math.PI) / 2) - 0.15 * Math.sin(Math.PI * u) * v,
          r * Math.cos(t),
        ]
      })
    for (let i = 0; i < n; i++) {
      const x = (i / (n - 1) - 0.5) * 2
      const t = (i / n) * Math.PI * 2
      const top: Vec3 = glide
        ? [x * 3.3, 5 - 1.5 * x * x, 0]
        : [2.6 * Math.sin(t), 3.2, 2.6 * Math.cos(t)]
      rope.rod([(glide ? x : Math.sin(t)) * 0.15, 0.4, 0], top, 0.012, 0.012, 4)
    }
    brush(w, finish.leather, '#2a3a4a').ball([0, 0.3, 0], [0.2, 0.28, 0.16])
  }),
  anchors: { seat: [0, 0.3, 0] },
})
