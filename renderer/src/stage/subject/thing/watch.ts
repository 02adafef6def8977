// A wristwatch: case, dial and hands on a strap that is closed about a cushion, or flat on a wrist; metres.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Brush, brush, round } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish, glowing } from '../finish.ts'
import { addHand } from '../person/hand.ts'
import { Sculpture } from '../sculpture.ts'
import { limb } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

/** Radius of the case. */
const r = 0.021

const metalOf = (work: Workpiece, subject: BriefSubject): Brush =>
  /gold|rolex/.test(`${subject.material ?? ''} ${subject.noun}`)
    ? brush(work, finish.gold, '#e8bc5c')
    : brush(work, { ...finish.chrome, roughness: 0.16 }, '#d4d8dc')

/** Hour marks, hands at ten past ten and a small second's dial, on a plane that looks along +z. */
const dial = (work: Workpiece, face: string, ink: string): void => {
  const plain = brush(work, { roughness: 0.3, f0: 0.05 }, face)
  const bright = brush(work, { roughness: 0.2, f0: 0.4, metal: 0.6 }, ink)
  plain.latheZ(`0.0001,0 ${r * 0.86},0 ${r * 0.86},-.002`, 40)
  round(12, (a, i) =>
    bright.placed({ at: [0, 0, 0], roll: a }, () => {
      const [long, half] = i % 3 ? [0.0026, 0.00055] : [0.0042, 0.0009]
      bright.box([-half, r * 0.78 - long, 0], [half, r * 0.78, 0.0006])
    }),
  )
  brush(work, { roughness: 0.4 }, '#c8a878').placed({ at: [0, -r * 0.42, 0.0001] }, () =>
    brush(work, { roughness: 0.4 }, ink).latheZ(
      `${r * 0.19},0 ${r * 0.21},.0004 ${r * 0.22},0`,
      24,
    ),
  )
  const hand = (turn: number, long: number, half: number, z: number, color = ink): void => {
    const b = brush(work, { roughness: 0.25, f0: 0.3, metal: 0.5 }, color)
    b.placed({ at: [0, 0, z], roll: turn }, () =>
      b.slab(
        `${-half},${-r * 0.14} ${half},${-r * 0.14} ${half * 0.7},${long * 0.8} 0,${long} ${-half * 0.7},${long * 0.8}`,
        0,
        0.0004,
      ),
    )
  }
  hand(1.02, r * 0.48, 0.0013, 0.0009)
  hand(-1.06, r * 0.72, 0.001, 0.0014)
  hand(2.6, r * 0.76, 0.0003, 0.0019, '#c8281c')
  bright.ball([0, 0, 0.0022], [0.0011, 0.0011, 0.0007], undefined, 10)
}

/** A lit screen of a smartwatch with its rings. */
const screen = (work: Workpiece): void => {
  brush(work, { roughness: 0.06, f0: 0.06 }, '#0c0d10').box(
    [-r * 0.84, -r * 0.98, -0.002],
    [r * 0.84, r * 0.98, 0.0002],
  )
  for (const [k, c] of ['#f0285a', '#8ae01c', '#1cc8e0'].entries())
    brush(work, glowing(hex(c), 1.3), c).placed({ at: [0, -0.001, 0.0004] }, () => {
      const [out, inn] = [r * (0.66 - k * 0.19), r * (0.53 - k * 0.19)]
      brush(work, glowing(hex(c), 1.3), c).latheZ(`${inn},0 ${inn},.0003 ${out},.0003 ${out},0`, 28)
    })
}

/** The case with its bezel, lugs and crown, its dial at z = 0. */
const watchCase = (work: Workpiece, subject: BriefSubject): void => {
  const metal = metalOf(work, subject)
  const smart = /smart|apple/.test(subject.noun)
  const dark = subject.colors.length > 1 || /dive|sport|rolex/.test(subject.noun)
  if (smart) {
    brush(work, { roughness: 0.25, f0: 0.3, metal: 0.5 }, '#3a3d42').slab(
      points(r * 0.98, r * 1.14, 0.006),
      -0.009,
      0,
      0.0025,
    )
    screen(work)
  } else {
    metal.latheZ(
      `0.0001,-.0095 ${r * 0.9},-.0095 ${r},-.007 ${r},-.0012 ${r * 0.93},.0022 ${r * 0.87},.002 ${r * 0.85},-.0006`,
      48,
    )
    dial(work, dark ? '#14203a' : '#f7f4ec', dark ? '#eef0f2' : '#20242c')
    for (const x of [-1, 1])
      for (const y of [-1, 1])
        metal.placed({ at: [x * r * 0.56, y * r * 0.93, -0.0052], pitch: -y * 0.75 }, () =>
          metal.block([0, -0.0045, 0], 0.0042, 0.009, 0.005),
        )
  }
  metal.rod([r * 0.98, 0, -0.004], [r * 1.16, 0, -0.004], 0.0031, 0.0029, 18)
}

const points = (w: number, h: number, corner: number): [number, number][] =>
  [0, 1, 2, 3].flatMap((q) =>
    Array.from({ length: 5 }, (_, i): [number, number] => {
      const a = (q + i / 4) * (Math.PI / 2)
      const [sx, sy] = [q === 0 || q === 3 ? 1 : -1, q < 2 ? 1 : -1]
      return [sx * (w - corner) + corner * Math.cos(a), sy * (h - corner) + corner * Math.sin(a)]
    }),
  )

/** Half height and half depth of the closed strap. */
const [tall, deep] = [0.036, 0.03]

/** The strap as a loop of leather with stitches along its edges, a buckle at its back. */
const strap = (work: Workpiece, subject: BriefSubject): void => {
  const links =
    subject.material !== 'leather' &&
    /rolex|steel|metal|gold/.test(`${subject.noun} ${subject.material ?? ''}`)
  const color = colorOf(subject, 0, /smart|apple/.test(subject.noun) ? '#1c1e22' : '#7a4522')
  const band = links ? metalOf(work, subject) : brush(work, finish.leather, color)
  const at = (a: number, k: number): [number, number] => [
    tall + tall * k * Math.sin(a),
    deep * k * Math.cos(a),
  ]
  const half = (a: number): number => 0.0105 - 0.002 * Math.min(1, Math.abs(a) / 2)
  // From the upper lug round the back to the lower one.
  const [from, to] = [0.5, Math.PI * 2 - 0.5]
  for (const k of [1.07, 0.98])
    band.shade(k > 1 ? 1 : 0.6).skin(2, 48, (u, v) => {
      const a = from + (to - from) * v
      const [y, z] = at(a, k)
      const x = half(a > Math.PI ? a - Math.PI * 2 : a) * (k > 1 ? 1 - u * 2 : u * 2 - 1)
      return [x, y, z]
    })
  for (const s of [-1, 1]) {
    const edge = Array.from({ length: 49 }, (_, i): Vec3 => {
      const a = from + ((to - from) * i) / 48
      const [y, z] = at(a, 1.025)
      return [s * half(a > Math.PI ? a - Math.PI * 2 : a), y, z]
    })
    band.shade(0.75).tube(edge, 0.0017, 6)
  }
  if (links)
    for (let i = 0; i < 26; i++) {
      const a = from + ((to - from) * (i + 0.5)) / 26
      const [y, z] = at(a, 1.06)
      band
        .shade(0.9)
        .placed({ at: [0, y, z], pitch: -a }, () =>
          band.box([-0.0095, -0.0008, -0.0005], [0.0095, 0.0008, 0.0022]),
        )
    }
  else
    for (let i = 0; i < 44; i++)
      for (const s of [-1, 1]) {
        const a = from + ((to - from) * (i + 0.5)) / 44
        const [y, z] = at(a, 1.085)
        const x = s * (half(a > Math.PI ? a - Math.PI * 2 : a) - 0.0022)
        brush(work, finish.cloth, '#e8d8b4').placed({ at: [x, y, z], pitch: -a }, () =>
          brush(work, finish.cloth, '#e8d8b4').box(
            [-0.0003, -0.0011, -0.0004],
            [0.0003, 0.0011, 0.0004],
          ),
        )
      }
  const [by, bz] = at(Math.PI, 1.1)
  metalOf(work, subject).box([-0.012, by - 0.007, bz - 0.003], [0.012, by + 0.007, bz])
}

/** A forearm out of its sleeve with a closed hand, the watch round its wrist; the arm runs along x, its back to the lens. */
const onWrist = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 0.12,
  stature: 0.12,
  work: made((work) => {
    const s = new Sculpture()
    const paint = s.paint(hex('#c98d68'), finish.skin)
    const cuff = s.paint(hex('#26324a'), finish.cloth)
    const shirt = s.paint(hex('#f2f0ea'), finish.cloth)
    addHand(s, paint, 'grip', 1, 1.1)
    s.add(limb([0, -0.03, 0], [0, -0.14, -0.004], 0.028, 0.036), paint, { blend: 0.02 })
    s.add(limb([0, -0.125, -0.002], [0, -0.185, -0.004], 0.046, 0.05), cuff)
    s.add(limb([0, -0.108, -0.001], [0, -0.13, -0.002], 0.041, 0.042), shirt)
    work.placed({ at: [0, 0.075, 0], roll: Math.PI / 2 }, () =>
      // Turned about its own length: the back of the hand looks up and to the lens.
      work.placed({ yaw: Math.PI + 0.5 }, () => work.sculpt(s, 0.0042)),
    )
    work.placed({ at: [0.05, 0.075, 0], pitch: -0.5, scale: 1.22 }, () =>
      work.placed({ at: [0, -tall, 0] }, () => {
        strap(work, subject)
        work.placed({ at: [0, tall, deep + 0.0045] }, () => watchCase(work, subject))
      }),
    )
  }),
})

/** A wristwatch that stands on its closed strap, its dial tilted up. */
export const wristwatch: Builder = (subject) =>
  subject.traits['worn'] ? onWrist(subject) : onCushion(subject)

const onCushion = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 0.42,
  work: made((work) => {
    const tilt = -0.32
    work.placed({ at: [0, 0.0035, 0] }, () =>
      work.placed({ at: [0, tall, 0], pitch: tilt }, () => {
        work.placed({ at: [0, -tall, 0] }, () => strap(work, subject))
        work.placed({ at: [0, 0, deep + 0.0075] }, () => watchCase(work, subject))
        // The cushion that shops put into the strap.
        brush(work, finish.cloth, '#e6e0d4').ball([0, 0, 0], [0.02, tall * 0.93, deep * 0.93])
      }),
    )
  }),
})
