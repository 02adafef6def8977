// A football stadium: striped pitch, goal, full stands, floodlights.
import type { FilmSet } from '../film-set.ts'
import { spectator, tinted } from '../prop/crowd.ts'
import { hex } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'

/** Football stadium: striped pitch, goal, full stands, floodlights. */
export const stadium: Environment = (order) => ({
  light: 'open',
  ground: () => 0,
  water: null,
  haze: 0.7,
  vista: { eye: [0, 3, 14], target: [0, 5, -40], fov: 48 },
  build: (set) => {
    const grass = set.material({ roughness: 0.9, f0: 0.01, scale: 30, relief: 0.25, mottle: 0.3 })
    const b = set.builder
    const z1 = set.view.eye[2] + 12
    for (let k = 0; k < 16; k++) {
      const [a, c] = [z1 - k * 5.5, z1 - (k + 1) * 5.5]
      b.quad(
        [-46, 0, a],
        [46, 0, a],
        [46, 0, c],
        [-46, 0, c],
        grass,
        k % 2 ? hex('#4f9a3c') : hex('#3f8430'),
      )
    }
    const end = z1 - 16 * 5.5
    if (asksForLanes(order)) lanes(set, z1)
    else pitchLines(set, end, inGoal(order))
    stands(set, order, end)
    floodlights(set, end)
  },
})

/** Whether somebody runs on the lanes of a track. */
export const asksForLanes = ({ brief, named }: SetOrder): boolean =>
  ['running-track', 'track-field', 'athletics-track', 'race-track-lanes'].some(named) ||
  (named('track') &&
    brief.subjects.some(
      (s) => s.kind === 'person' && /runner|sprint|athlet|hurdl|jogg|relay/.test(s.noun),
    ))

/** Red lanes with white lines across the picture, the grass of the infield behind them. */
const lanes = (set: FilmSet, near: number): void => {
  const b = set.builder
  const tartan = set.material({ roughness: 0.85, f0: 0.02, scale: 60, relief: 0.1, mottle: 0.2 })
  const white = set.matte(hex('#f4f4f0'), 0.9, 0)
  const far = -5.2
  b.box([-46, 0.001, far], [46, 0.012, near], tartan, hex('#b8482c'))
  for (let z = far; z < near; z += 1.22) b.box([-46, 0.012, z - 0.03], [46, 0.016, z + 0.03], white)
  b.box([-46, 0, far - 0.3], [46, 0.06, far - 0.1], white)
}

/** How near the goal is, as z of its line, of who keeps it or scores; null when nobody does. */
const inGoal = ({ brief, reach }: SetOrder): number | null =>
  brief.subjects.some((s) => /goal-?(keeper|ie)|keeper/.test(s.noun))
    ? -(reach + 1.1)
    : // Who scores has it before them.
      /\b(scor|shoot)(e|es|ing|s)? (an? |the |at )?(\w+ )?goals?\b/i.test(brief.prompt)
      ? -(reach + 5.5)
      : null

/** The lines and the goal, far down the pitch or right behind a keeper. */
const pitchLines = (set: FilmSet, end: number, near: number | null): void => {
  const b = set.builder
  const white = set.matte(hex('#f4f4f0'), 0.9, 0)
  const line = (x0: number, z0: number, x1: number, z1: number) =>
    b.box(
      [Math.min(x0, x1), 0.001, Math.min(z0, z1)],
      [Math.max(x0, x1), 0.008, Math.max(z0, z1)],
      white,
    )
  const goal = near ?? end + 8
  line(-36, goal - 0.06, 36, goal + 0.06)
  for (const [w, d] of [
    [20, 16.5],
    [9.2, 5.5],
  ] as const) {
    line(-w, goal + d - 0.06, w, goal + d + 0.06)
    for (const s of [-1, 1]) line(s * w - 0.06, goal, s * w + 0.06, goal + d)
  }
  for (const s of [-1, 1]) line(s * 34 - 0.06, goal, s * 34 + 0.06, 60)
  const post = set.material({ color: [0.92, 0.92, 0.92], roughness: 0.3, f0: 0.05 })
  for (const s of [-1, 1])
    b.cylinder([s * 3.66, 0, goal], [s * 3.66, 2.44, goal], 0.09, 0.09, post, [1, 1, 1], 10)
  b.cylinder([-3.66, 2.44, goal], [3.66, 2.44, goal], 0.09, 0.09, post, [1, 1, 1], 10)
  const net = set.matte(hex('#e8e8e8'), 1, 0)
  for (let x = -3.6; x <= 3.6; x += 0.36)
    b.cylinder([x, 2.4, goal], [x, 0, goal - 2], 0.015, 0.015, net, [1, 1, 1], 3)
  for (let k = 1; k < 7; k++)
    b.cylinder(
      [-3.6, 2.4 - k * 0.36, goal - k * 0.3],
      [3.6, 2.4 - k * 0.36, goal - k * 0.3],
      0.015,
      0.015,
      net,
      [1, 1, 1],
      3,
    )
}

const stands = (set: FilmSet, order: SetOrder, end: number): void => {
  const b = set.builder
  const concrete = set.matte(hex('#9a9ea4'), 0.9, 0.06, 3)
  const adverts = ['#d83a30', '#2f6ac8', '#f0f0ea', '#e8b030', '#2f9a5a'] as const
  const cloth = set.material({ roughness: 0.9, f0: 0 })
  const colors: readonly [string, ...string[]] = [
    '#d83a3a',
    '#f0f0ec',
    '#2f5fb8',
    '#f0c838',
    '#e8e8e8',
    '#3a3a40',
    '#d83a3a',
    '#2f9a5a',
  ]
  const people = !order.brief.excluded.some((w) => /people|crowd/.test(w))
  const dot = spectator(set, cloth)
  const bank = (yaw: number, x: number, z: number, long: number): void => {
    b.placed({ at: [x, 0, z], yaw }, () => {
      for (let i = 0; i < long / 6; i++)
        b.box(
          [-long / 2 + i * 6, 0, 4],
          [-long / 2 + i * 6 + 5.9, 0.95, 4.15],
          set.matte(hex(adverts[i % 5] ?? '#d83a30'), 0.6, 0),
        )
      for (let row = 0; row < 15; row++) {
        const [y, d] = [1.2 + row * 0.85, -row * 1.05]
        b.box([-long / 2, 0, d - 1.05], [long / 2, y, d], concrete)
        if (!people) continue
        for (let s = -long / 2 + 0.5; s < long / 2; s += 1.35 + row * 0.02)
          if (set.random() < 0.86) {
            const c = hex(set.pick(colors))
            b.placed({ at: [s + 0.4 * set.random(), y, d - 0.5] }, () =>
              b.mesh(
                tinted(dot, c),
                set.builder.materials.map((_, i) => i),
              ),
            )
          }
      }
      b.box([-long / 2, 18, -19], [long / 2, 18.6, -4], set.matte(hex('#d8dce0'), 0.6, 0.02))
    })
  }
  bank(0, 0, end - 6, 96)
  bank(Math.PI / 2, -52, end + 46, 100)
  bank(-Math.PI / 2, 52, end + 46, 100)
}

const floodlights = (set: FilmSet, end: number): void => {
  const b = set.builder
  const iron = set.matte(hex('#6a7078'), 0.5, 0.02)
  for (const x of [-38, 38]) {
    b.cylinder([x, 0, end - 16], [x, 30, end - 16], 0.7, 0.4, iron, [1, 1, 1], 8)
    for (let i = 0; i < 4; i++)
      for (let j = 0; j < 3; j++)
        b.placed({ at: [x - 3 + i * 2, 29 + j * 1.7, end - 15.4], scale: 0.72 }, () =>
          b.sphere(set.glow([1, 0.98, 0.92], 16), [1, 1, 1], 10),
        )
    set.lamp([x, 32, end - 12], 2, [700, 690, 650])
  }
  for (const s of [-1, 1]) set.lamp([s * 30, 30, set.view.eye[2] + 12], 3, [560, 550, 520])
}
