// Aeroplanes: airliners, fighters, small propeller planes, biplanes, gliders and paper darts.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, mirrored, round } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

/** Where a wing is cut: x, y, and z of the front and the rear edge. */
type Chord = readonly [x: number, y: number, front: number, back: number]

/** A wing or fin between two chords, `thick` at the root. */
const wing = (b: Brush, root: Chord, tip: Chord, thick: number): void => {
  const at = (i: 0 | 1 | 2 | 3, s: number) => root[i] + (tip[i] - root[i]) * s
  const upright = Math.abs(tip[1] - root[1]) > Math.abs(tip[0] - root[0])
  b.skin(16, 8, (u, s) => {
    // Once round the section: 0 front, 0.5 back, 1 front again.
    const k = u < 0.5 ? u * 2 : 2 - u * 2
    const bulge = thick * (1 - 0.6 * s) * Math.sqrt(k) * (1 - k) * 2.4 * (u < 0.5 ? 1 : -0.6)
    const z = at(2, s) + (at(3, s) - at(2, s)) * k
    return upright ? [at(0, s) + bulge, at(1, s), z] : [at(0, s), at(1, s) + bulge, z]
  })
  const [front, back] = [tip[2] + (tip[3] - tip[2]) * 0.15, tip[2] + (tip[3] - tip[2]) * 0.9]
  b.rod([tip[0], tip[1], front], [tip[0], tip[1], back], thick * 0.16, thick * 0.05, 6)
}
const bothSides = (each: (s: number) => void): void => {
  for (const s of [-1, 1]) each(s)
}

/** In the air they lean into a turn, so that the wings show. */
const banked = { roll: 0.34, pitch: -0.07 } as const

const fuselage =
  '0.05,-18.5 0.5,-18 1.1,-14 1.75,-9.5 2,-6 2,13 1.9,15 1.55,16.8 1,18.1 0.45,18.8 0.03,19.05'
const turbine = (w: Workpiece, at: Vec3, color: Brush): void =>
  void w.placed({ at }, () => {
    color.latheZ('0.6,-2.2 0.95,-1 1.15,0.6 1.12,1.5 1,1.7', 24)
    brush(w, finish.steel, '#2a2c30').latheZ('0.98,1.5 0.05,1.55', 20)
    brush(w, finish.chrome, '#c8ccd2').latheZ('0.98,1.72 1.14,1.6 1.16,1.45', 24)
    brush(w, finish.steel, '#7a7e84').ball([0, 0, 1.5], [0.3, 0.3, 0.5])
  })

const airliner = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 0.85,
  anchors: { seat: [0, 4, 10], top: [0, 11.5, -16] },
  work: made((w) => {
    const white = brush(w, finish.paint, colorOf(subject, 0, '#f4f5f6'))
    const blue = brush(w, finish.paint, colorOf(subject, 1, '#1c4f9c'))
    const glass = brush(w, finish.glass, '#151c26')
    const y = 3.6
    w.placed({ at: [0, y, 0], ...banked }, () => {
      white.latheZ(fuselage, 36)
      bothSides((s) => {
        for (const z of [...Array(26).keys()])
          glass.ball([s * 1.96, 0.45, 12.4 - z * 0.85], [0.06, 0.2, 0.14], undefined, 8)
        blue.skin(30, 2, (u, v) => {
          const z = -13 + 27.5 * u
          const r = 2.02 - 0.0018 * Math.max(0, -6 - z) ** 2.4
          const a = -0.06 - 0.24 * v
          return [s * r * Math.cos(a), r * Math.sin(a), z]
        })
        glass.cloth(
          [s * 0.12, 0.95, 17.5],
          [s * 1.15, 0.72, 16.7],
          [s * 1, 1.18, 16],
          [s * 0.12, 1.5, 16.4],
          [s * 0.05, 0.06, 0.1],
          4,
        )
        const [root, tip]: [Chord, Chord] = [
          [s * 1.4, -0.9, 5.5, -3],
          [s * 17, 1, -5.4, -7.4],
        ]
        wing(white.shade(0.93), root, tip, 0.55)
        wing(blue, [s * 16.9, 1, -5.3, -7.4], [s * 17.5, 2.8, -7, -8], 0.15)
        wing(white.shade(0.93), [s * 0.6, 0.5, -13.6, -17], [s * 6.2, 1, -16.9, -18.4], 0.3)
        turbine(w, [s * 5.6, -1.7, 2.6], white)
        white.box([s * 5.6 - 0.14, -1, 0.5], [s * 5.6 + 0.14, -0.2, 3.2])
      })
      wing(blue, [0, 1.5, -11.6, -17.2], [0, 7.6, -17.2, -19.2], 0.35)
    })
  }),
})

/** A disc of blades with its hub at `at`, facing +z. */
const screw = (w: Workpiece, at: Vec3, r: number, blades: number): void => {
  const b = brush(w, finish.wood, '#3a2a1c')
  w.placed({ at }, () => {
    brush(w, finish.chrome, '#c8ccd2').latheZ(
      [
        [r * 0.16, -0.1],
        [r * 0.13, 0.12],
        [0.01, 0.34],
      ],
      16,
    )
    round(blades, (a) =>
      w.placed({ roll: a + 0.5 }, () => b.ball([0, r * 0.52, 0.04], [r * 0.075, r * 0.5, 0.03])),
    )
  })
}
const undercarriage = (w: Workpiece, y: number, wide: number, z: number, r: number): void => {
  const steel = brush(w, finish.steel, '#6a6e74')
  bothSides((s) => {
    steel.rod([s * 0.3, y, z - 0.1], [s * wide, r, z + 0.1], 0.045)
    brush(w, finish.rubber, '#17181a').rod(
      [s * wide - 0.08, r, z + 0.1],
      [s * wide + 0.08, r, z + 0.1],
      r,
      r,
      18,
    )
  })
}

const biplane = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 0.75,
  anchors: { seat: [0, 1.75, -0.5], top: [0, 3.1, 0.8] },
  work: made((w) => {
    const red = brush(w, finish.paint, colorOf(subject, 0, '#c0281c'))
    const cream = brush(w, finish.cloth, colorOf(subject, 1, '#efe0b8'))
    const wood = brush(w, finish.wood, '#a87038')
    w.placed({ at: [0, 1.5, 0] }, () => {
      red.latheZ('0.06,-3.6 0.22,-3.2 0.45,-1.4 0.55,0 0.58,1.4 0.5,1.9', 24)
      brush(w, finish.steel, '#5a5e64').latheZ('0.5,1.7 0.46,2.05 0.3,2.25 0.05,2.3', 20)
      brush(w, finish.leather, '#3a2014').ball([0, 0.45, -0.5], [0.34, 0.12, 0.5])
      brush(w, finish.glass, '#b8d0d8').cloth(
        [-0.25, 0.5, 0],
        [0.25, 0.5, 0],
        [0.2, 0.8, -0.1],
        [-0.2, 0.8, -0.1],
      )
      const levels = /tri/.test(subject.noun) ? [-0.35, 0.55, 1.4] : [-0.35, 1.25]
      for (const y of levels)
        bothSides((s) => {
          wing(cream, [0, y, 1.45, 0.1], [s * 4.3, y + 0.12, 1.4, 0.15], 0.17)
          red.ball([s * 3.1, y + 0.15, 0.75], [0.45, 0.05, 0.45])
        })
      bothSides((s) => {
        for (const z of [0.3, 1.2]) {
          wood.rod([s * 3, -0.3, z], [s * 3, 1.35, z], 0.04)
          wood.rod([s * 0.35, 0.3, z], [s * 0.7, 1.25, z], 0.035)
        }
        wood.rod([s * 0.4, -0.3, 0.75], [s * 3, 1.35, 0.75], 0.012, 0.012, 4)
        wing(cream, [s * 0.1, 0.1, -2.7, -3.6], [s * 1.5, 0.12, -3, -3.6], 0.1)
      })
      wing(red, [0, 0.1, -2.8, -3.7], [0, 1.15, -3.3, -3.9], 0.12)
      screw(w, [0, 0, 2.3], 1.15, 2)
    })
    undercarriage(w, 1.2, 0.85, 1.2, 0.38)
  }),
})

const light = (subject: BriefSubject): ReturnType<Builder> => {
  const glider = /glider|sailplane/.test(subject.noun)
  const sea = /sea/.test(subject.noun)
  return {
    yaw: 0.75,
    anchors: { seat: [0, 1.4, 0.8], top: [0, 2.6, 0] },
    work: made((w) => {
      const white = brush(w, finish.paint, colorOf(subject, 0, '#f2f2ee'))
      const trim = brush(w, finish.paint, colorOf(subject, 1, '#c8281c'))
      const [span, chord] = glider ? [8.5, 0.8] : [5.2, 1.35]
      w.placed({ at: [0, 1.5, 0], ...(sea ? {} : banked) }, () => {
        white.latheZ(
          glider
            ? '0.05,-4 0.14,-3.6 0.2,-1 0.5,0.6 0.5,1.6 0.3,2.3 0.03,2.6'
            : '0.06,-3.8 0.2,-3.4 0.5,-0.6 0.68,0.6 0.66,1.6 0.5,2.3 0.3,2.5',
          24,
        )
        bothSides((s) => {
          trim.ball([s * 0.5, 0.05, -0.4], [0.12, 0.09, 2.2])
          wing(white, [0, 0.62, 0.9, 0.9 - chord], [s * span, 0.85, 0.7, 0.8 - chord * 0.7], 0.2)
          if (!glider) white.rod([s * 0.5, -0.3, 0.3], [s * 2.6, 0.7, 0.3], 0.04)
          wing(trim, [s * 0.1, 0.15, -2.9, -3.7], [s * 1.6, 0.2, -3.2, -3.7], 0.1)
        })
        brush(w, finish.glass, '#22323e').ball([0, 0.34, 1.1], [0.52, 0.36, 0.85])
        wing(trim, [0, 0.1, -2.8, -3.8], [0, 1.35, -3.5, -4.1], 0.12)
        if (!glider) screw(w, [0, 0, 2.5], 1.05, 2)
      })
      if (sea)
        bothSides((s) => {
          white.ball([s * 1.1, 0.3, 0.5], [0.26, 0.28, 2.2])
          white.rod([s * 0.4, 1.1, 0.9], [s * 1.1, 0.4, 0.9], 0.05)
          white.rod([s * 0.4, 1.1, -0.3], [s * 1.1, 0.4, -0.5], 0.05)
        })
      else if (!glider) undercarriage(w, 1.1, 0.9, 0.7, 0.3)
    }),
  }
}

/** A dart folded of paper. */
const dart = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 0.8,
  work: made((w) => {
    const b = brush(w, finish.paper, colorOf(subject, 0, '#fbfaf4'))
    const nose: Vec3 = [0, 0.34, 1.2]
    w.placed({ at: [0, 0.4, 0], ...banked }, () =>
      mirrored(w, () => {
        b.cloth([0, 0.36, -1], nose, nose, [0.62, 0.46, -1])
        b.shade(0.9).cloth([0, 0, -1], [0, 0.3, 1.2], nose, [0.05, 0.36, -1])
        b.shade(0.93).cloth([0.3, 0.42, -1], [0.1, 0.37, 0.1], [0.02, 0.35, 1.19], [0.12, 0.38, -1])
      }),
    )
  }),
})

export const airplane: Builder = (subject) => {
  if (/paper/.test(subject.noun) || subject.material === 'paper') return dart(subject)
  if (
    /bi-?plane|triplane|crop|old|vintage/.test(subject.noun) ||
    subject.traits['style'] === 'vintage'
  )
    return biplane(subject)
  if (/small|propeller|cessna|glider|sailplane|sea|spitfire|toy|warplane|bomber/.test(subject.noun))
    return light(subject)
  return airliner(subject)
}

/** A grey delta with twin fins and burning exhausts. */
export const jet: Builder = (subject) => ({
  yaw: 0.8,
  anchors: { seat: [0, 2.3, 4.2], top: [0, 4, -5] },
  work: made((w) => {
    const grey = brush(w, finish.plaster, colorOf(subject, 0, '#828b94'))
    w.placed({ at: [0, 1.6, 0], ...banked }, () => {
      w.placed({ scale: [1.1, 0.8, 1] }, () =>
        grey.latheZ('0.7,-6 0.95,-4 1.05,0 0.95,3 0.7,5 0.35,7.4 0.03,9', 28),
      )
      brush(w, finish.glass, '#8a6a2c').ball([0, 0.75, 4], [0.5, 0.5, 1.6])
      bothSides((s) => {
        grey.shade(0.85).box([s * 0.75 - 0.4, -0.8, -1], [s * 0.75 + 0.4, 0.3, 2.6])
        brush(w, finish.steel, '#141518').box(
          [s * 0.75 - 0.32, -0.7, 2.6],
          [s * 0.75 + 0.32, 0.2, 2.65],
        )
        wing(grey, [s * 0.8, 0, 2.2, -4.2], [s * 5.2, -0.1, -2.9, -4.4], 0.3)
        wing(grey, [s * 0.8, 0, -4.4, -6.8], [s * 3, 0, -6.6, -7.6], 0.2)
        wing(grey.shade(0.92), [s * 0.8, 0.5, -3, -6], [s * 1.4, 3, -5.4, -6.6], 0.2)
        const missile = brush(w, finish.paint, '#f0f0ee')
        missile.rod([s * 3.4, -0.45, -4], [s * 3.4, -0.45, -0.8], 0.14)
        missile.rod([s * 3.4, -0.45, -0.8], [s * 3.4, -0.45, -0.3], 0.14, 0.01)
        brush(w, finish.steel, '#33363a').rod(
          [s * 0.55, 0, -6],
          [s * 0.55, 0, -7.2],
          0.55,
          0.45,
          18,
        )
        brush(w, { emission: [3, 1.4, 0.5] }, '#ffb060').rod(
          [s * 0.55, 0, -7.1],
          [s * 0.55, 0, -8.4],
          0.36,
          0.02,
          14,
        )
      })
    })
  }),
})
