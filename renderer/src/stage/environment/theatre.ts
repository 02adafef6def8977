// The theatre stage: red curtains, boards and spotlights.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { lampColor } from '../led-lights.ts'
import { hash2, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { cross, hex, length, mix3, normalize, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { curtain } from './room-shell.ts'

/** Theatre stage with red curtains and spotlights. */
export const theatre: Environment = (order) => {
  const half = Math.max(4.2, levelRadius(order) + 2.6)
  const back = Math.max(3, levelRadius(order) + 1.6)
  const tall = Math.max(4.6, order.span * 2.2)
  const told = lampColor(order.brief.prompt)
  return {
    light: 'theatre',
    ground: () => 0,
    water: null,
    room: { halfWidth: half * 1.4, height: tall, back: 60 },
    vista: { eye: [0, 1.7, 9], target: [0, 1.7, -2], fov: 40 },
    build: (set) => {
      const b = set.builder
      const front = set.view.eye[2] + 2
      const boards = set.material({ roughness: 0.28, f0: 0.05 })
      b.grid(
        170,
        60,
        (u, v) => [
          (u - 0.5) * 2 * (half + 4),
          0,
          Math.min(front, 4.5) - v * (Math.min(front, 4.5) + back),
        ],
        boards,
        (p) => {
          const plank = Math.floor(p[0] / 0.14)
          return scale(
            hex('#8a5a30'),
            (0.7 + 0.3 * hash2(plank, 1) + 0.25 * noise(p[0] * 30, p[2] * 2)) *
              (Math.abs(p[0] / 0.14 - Math.round(p[0] / 0.14)) < 0.06 ? 0.5 : 1),
          )
        },
      )
      const red = told ? hex('#2a2430') : hex('#a01420')
      curtain(set, -half - 3, half + 3, 0, tall + 1, -back, scale(red, 0.55))
      for (const s of [-1, 1]) {
        for (let k = 0; k < 2; k++)
          curtain(
            set,
            s * (half - 0.5 - k * 0.1 + 0.2),
            s * (half + 2.2),
            0,
            tall + 1,
            -back * 0.45 + k * 1.4,
            red,
          )
      }
      swag(set, half, tall, red)
      spots(set, order, half, tall, back)
      if (inSpotlight(order)) followSpot(set, order, tall)
      audience(set, order)
    },
  }
}

/** The festooned border over a stage. */
const swag = (set: FilmSet, half: number, tall: number, red: Rgb): void => {
  const cloth = set.matte([1, 1, 1], 0.9, 0.05, 30)
  const gold = set.material({ color: hex('#d8a840'), roughness: 0.4, f0: 0.3, metal: 0.5 })
  const parts = 5
  for (let i = 0; i < parts; i++) {
    const [x0, x1] = [
      -half - 0.6 + ((2 * half + 1.2) * i) / parts,
      -half - 0.6 + ((2 * half + 1.2) * (i + 1)) / parts,
    ]
    const drop = (u: number) => tall - 0.25 - 0.75 * Math.sin(Math.PI * u)
    set.builder.grid(
      14,
      12,
      (u, v) => [
        x0 + (x1 - x0) * u,
        drop(u) + (tall + 1.2 - drop(u)) * v,
        0.9 + 0.05 * Math.sin(v * 30),
      ],
      cloth,
      (p) => scale(red, 0.85 + 0.25 * Math.sin(p[1] * 22)),
      false,
    )
    for (let k = 0; k < 14; k++) {
      const u0 = k / 14
      set.builder.cylinder(
        [x0 + (x1 - x0) * u0, drop(u0), 0.95],
        [x0 + (x1 - x0) * (u0 + 1 / 14), drop(u0 + 1 / 14), 0.95],
        0.04,
        0.04,
        gold,
        [1, 1, 1],
        6,
      )
    }
  }
}

const inSpotlight = (order: SetOrder): boolean => order.named('spotlight')

/** One strong lamp in a long snoot: a round pool of light on the boards about who stands in it. */
const followSpot = (set: FilmSet, order: SetOrder, tall: number): void => {
  const b = set.builder
  const span = Math.max(1.7, order.span)
  const pool = Math.max(0.95, order.reach + 0.45)
  const lamp: Vec3 = [-span * 0.9, Math.max(tall + 2.2, span * 3), span * 1.5]
  const away = length(lamp)
  const aim = normalize(lamp)
  const side = normalize(cross(aim, [0, 0, 1]))
  const up = cross(side, aim)
  /** A point of the cone: `t` from the lamp to the boards, `a` about its axis. */
  const cone = (t: number, a: number, r: number): Vec3 =>
    lamp.map(
      (v, i) =>
        (v ?? 0) * (1 - t) + r * t * (Math.cos(a) * (side[i] ?? 0) + Math.sin(a) * (up[i] ?? 0)),
    ) as unknown as Vec3
  b.light(lamp, 0.06, scale([1, 0.93, 0.8], 1.35 * away * away))
  const black = set.matte([0.01, 0.01, 0.01], 1, 0)
  const [near, far] = [-0.05, 1.3 / away]
  b.grid(40, 1, (u, v) => cone(near + (far - near) * v, u * 6.2832, v === 0 ? 0 : pool), black)
}

const spots = (set: FilmSet, order: SetOrder, half: number, tall: number, back: number): void => {
  const b = set.builder
  const can = set.matte(hex('#1c1c20'), 0.5, 0.03)
  const warm: Rgb = [1, 0.86, 0.66]
  const told = lampColor(order.brief.prompt)
  const colors: readonly Rgb[] = told
    ? [told, told, told]
    : order.named('concert') || order.named('rock')
      ? [hex('#ff3a8a'), hex('#3a8aff'), hex('#8a3aff')]
      : [warm, hex('#ffd0a0'), hex('#c8d8ff')]
  const high = tall + 1.6
  ;[-0.62, 0, 0.62].forEach((k, i) => {
    const at = [k * half, high - 0.5, 1.4] as const
    const color = colors[i % colors.length] ?? warm
    b.placed({ at, pitch: 0.5, roll: -k * 0.5 }, () => {
      b.cylinder([0, 0.25, 0], [0, -0.12, 0], 0.11, 0.17, can, [1, 1, 1], 16)
      b.cylinder(
        [0, -0.12, 0],
        [0, -0.13, 0],
        0.15,
        0.15,
        set.material({ color: [0, 0, 0], emission: scale(color, 14) }),
        [1, 1, 1],
        16,
      )
    })
  })
  const span = Math.max(1.7, order.span)
  // In a spotlight all else is dim.
  if (inSpotlight(order)) {
    b.light([half * 0.9, span * 1.3, -0.6], 0.3, scale(hex('#5a78d8'), 0.12 * half * half))
    b.light([0, high * 0.5, -back * 0.4], 0.5, scale(hex('#d87a6a'), 0.14 * half * half))
    return
  }
  if (told) {
    coloredStage(set, told, half, high, span)
    return
  }
  // The pool of light: one strong lamp high above the front, two coloured ones from the wings.
  b.light([0.4, high + 1.6, 2.6], 0.25, scale(warm, 1.5 * (high + 1) ** 2 * 0.62))
  b.light([0, high * 0.8, -back * 0.2], 0.6, scale([1, 0.75, 0.6], 0.5 * half * half))
  b.light([-half * 0.9, span * 1.3, 0.6], 0.3, scale(colors[0] ?? warm, 0.35 * half * half))
  b.light([half * 0.9, span * 1.3, 0.2], 0.3, scale(colors[2] ?? warm, 0.35 * half * half))
  for (let x = -half; x <= half; x += 0.8)
    if (set.free(x, 2.9, 0.12, 0.16, 0))
      b.placed({ at: [x, 0.06, 2.9], scale: 0.06 }, () =>
        b.sphere(set.glow([1, 0.8, 0.5], 5), [1, 1, 1], 10),
      )
}

/** All lamps in one colour, beams of it through the air; a paler one on the face. */
const coloredStage = (set: FilmSet, color: Rgb, half: number, high: number, span: number): void => {
  const b = set.builder
  const pale = mix3(color, [1, 0.95, 0.92], 0.6)
  b.light([0.4, high + 1.6, 2.8], 0.25, scale(pale, 1.05 * (high + 1) ** 2))
  for (const s of [-1, 1]) {
    b.light([s * half * 0.8, span * 1.5, 0.5], 0.3, scale(color, 0.95 * half * half))
    b.light([s * half * 0.45, high * 0.75, -1.3], 0.4, scale(color, 1.1 * half * half))
  }
  const tube = set.material({ color: [0, 0, 0], emission: scale(color, 5), roughness: 0.5 })
  const bright = set.material({
    color: [0, 0, 0],
    emission: scale(mix3(color, [1, 1, 1], 0.35), 9),
  })
  for (let i = 0; i < 7; i++) {
    const x = (i / 3 - 1) * half * 0.85
    if (i % 2) b.cylinder([x, 0.2, -1.9], [x, high * 0.6, -1.9], 0.03, 0.03, tube, [1, 1, 1], 8)
    else
      b.placed({ at: [x, Math.min(high * 0.62, span * 1.75), -1.8], scale: 0.15 }, () =>
        b.sphere(bright, [1, 1, 1], 14),
      )
  }
}

const audience = (set: FilmSet, order: SetOrder): void => {
  if (set.view.eye[2] < 7 || order.brief.excluded.some((w) => /people|crowd|audience/.test(w)))
    return
  const dark = set.matte(hex('#141016'), 0.9, 0)
  for (let row = 0; row < 2; row++)
    for (let x = -6; x < 6; x += 0.62) {
      const z = 5.4 + row * 0.9
      if (set.free(x, z, 0.25, 0.45, -0.6))
        set.builder.placed({ at: [x + 0.1 * set.random(), -0.28, z], scale: 0.13 }, () =>
          set.builder.sphere(dark, [1, 1, 1], 10),
        )
    }
}
