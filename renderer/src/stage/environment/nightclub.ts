// A nightclub: a floor of lit squares, a wall of lights behind, a mirror ball, coloured beams and a crowd that dances in the dark.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { passersBy } from '../prop/passer-by.ts'
import { hash2 } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'

const neon = ['#ff2a8a', '#2a7aff', '#a03cff', '#18d8d0', '#ff7a1c'].map(hex)
const tone = (i: number): Rgb => neon[((i % neon.length) + neon.length) % neon.length] as Rgb

export const nightclub: Environment = (order) => {
  const spot = levelRadius(order)
  const half = Math.max(4.4, spot + 3)
  const back = Math.max(3.4, spot + 2.4)
  const tall = Math.max(3.9, order.span * 2)
  return {
    light: 'theatre',
    ground: () => 0,
    water: null,
    show: 0.9,
    room: { halfWidth: half, height: tall - 0.2, back: 40 },
    vista: { eye: [0.5, 1.6, 6.2], target: [0, 1.35, -2], fov: 48 },
    build: (set) => {
      shell(set, half, back, tall)
      floor(set, order, half, back)
      wallOfLights(set, order, half, back, tall)
      mirrorBall(set, tall, back)
      rig(set, order, half, back, tall)
      dancers(set, order, half, back)
    },
  }
}

const shell = (set: FilmSet, half: number, back: number, tall: number): void => {
  const b = set.builder
  const dark = set.matte(hex('#16121e'), 0.85, 0.05)
  const front = set.view.eye[2] + 2
  b.box([-half - 0.2, 0, -back - 0.3], [half + 0.2, tall, -back - 0.1], dark)
  for (const s of [-1, 1]) {
    const [x0, x1] = s < 0 ? [-half - 0.2, -half] : [half, half + 0.2]
    b.box([x0, 0, -back], [x1, tall, Math.min(front, 1.5)], dark)
  }
  if (set.view.eye[1] < tall) b.box([-half, tall, -back], [half, tall + 0.1, 1.2], dark)
}

/** Squares of glass, some of which shine. */
const floor = (set: FilmSet, order: SetOrder, half: number, back: number): void => {
  const b = set.builder
  const front = Math.min(set.view.eye[2] + 1.5, 6)
  const gloss = set.material({ color: hex('#14121c'), roughness: 0.16, f0: 0.06 })
  b.box([-half, -0.12, -back], [half, -0.02, front], gloss)
  const size = 0.62
  for (let i = Math.ceil(-half / size); (i + 1) * size <= half; i++)
    for (let k = Math.ceil(-back / size); (k + 1) * size <= front; k++) {
      const lit = hash2(i * 7 + (order.seed % 97), k * 13) < 0.42
      const color = tone(Math.floor(hash2(i + 3, k + (order.seed % 31)) * neon.length))
      const m = lit
        ? set.material({ color: scale(color, 0.4), emission: scale(color, 0.34), roughness: 0.2 })
        : gloss
      b.box(
        [i * size + 0.015, -0.03, k * size + 0.015],
        [(i + 1) * size - 0.015, 0, (k + 1) * size - 0.015],
        m,
      )
    }
}

/** Columns of lamps that rise and fall like sound. */
const wallOfLights = (
  set: FilmSet,
  order: SetOrder,
  half: number,
  back: number,
  tall: number,
): void => {
  const b = set.builder
  const [w, h] = [0.34, 0.2]
  const columns = Math.floor((half * 1.7) / w)
  for (let i = 0; i < columns; i++) {
    const x = (i - columns / 2) * w
    const level = 0.25 + 0.75 * hash2(i, order.seed % 89)
    const rows = Math.floor(((tall - 0.5) * level) / h)
    for (let k = 0; k < rows; k++) {
      const share = k / ((tall - 0.5) / h)
      const color = mix3(tone(order.seed), tone(order.seed + 2), share)
      const m = set.material({
        color: [0.02, 0.02, 0.03],
        emission: scale(color, Math.round((0.5 + share) * 4) / 4),
      })
      b.box(
        [x, 0.2 + k * h, -back - 0.1],
        [x + w - 0.06, 0.2 + (k + 1) * h - 0.05, -back - 0.06],
        m,
      )
    }
  }
}

/** A ball of small mirrors on its rod. */
const mirrorBall = (set: FilmSet, tall: number, back: number): void => {
  const b = set.builder
  const [r, y, z] = [0.32, tall - 0.75, -back * 0.35]
  const mirror = set.material({ color: hex('#d8dce4'), roughness: 0.12, f0: 0.85, metal: 1 })
  const rod = set.matte(hex('#202024'), 0.5)
  b.cylinder([0, y + r, z], [0, tall, z], 0.012, 0.012, rod, [1, 1, 1], 6)
  for (let j = 0; j < 14; j++) {
    const [t0, t1] = [(j / 14) * Math.PI, ((j + 0.9) / 14) * Math.PI]
    const n = Math.max(4, Math.round(26 * Math.sin((t0 + t1) / 2)))
    for (let i = 0; i < n; i++) {
      const at = (t: number, a: number): Vec3 => [
        r * Math.sin(t) * Math.cos(a),
        y + r * Math.cos(t),
        z + r * Math.sin(t) * Math.sin(a),
      ]
      const [a0, a1] = [(i / n) * 6.2832, ((i + 0.9) / n) * 6.2832]
      const glint = 0.55 + 0.9 * hash2(i * 5, j * 11)
      b.quad(at(t1, a0), at(t0, a0), at(t0, a1), at(t1, a1), mirror, [glint, glint, glint])
    }
  }
}

/** Cans on a bar, each with the soft cone of its beam, and the lamps that reach who dances. */
const rig = (set: FilmSet, order: SetOrder, half: number, back: number, tall: number): void => {
  const b = set.builder
  const bar = set.matte(hex('#26262c'), 0.4)
  const z = -back * 0.45
  b.cylinder([-half, tall - 0.3, z], [half, tall - 0.3, z], 0.04, 0.04, bar, [1, 1, 1], 8)
  for (let i = 0; i < 6; i++) {
    const x = -half * 0.8 + (half * 1.6 * i) / 5
    const color = tone(order.seed + i)
    b.placed({ at: [x, tall - 0.45, z], roll: 0.12 * (i - 2.5), pitch: 0.35 }, () => {
      b.cylinder([0, 0.14, 0], [0, -0.14, 0], 0.09, 0.13, bar, [1, 1, 1], 14)
      b.cylinder(
        [0, -0.14, 0],
        [0, -0.15, 0],
        0.11,
        0.11,
        set.material({ color: [0, 0, 0], emission: scale(color, 9) }),
        [1, 1, 1],
        14,
      )
    })
  }
  const span = Math.max(1.7, order.span)
  b.light([-half * 0.75, span * 1.6, 1.6], 0.25, scale(tone(order.seed), 0.75 * half * half))
  b.light([half * 0.75, span * 1.6, 1.2], 0.25, scale(tone(order.seed + 1), 0.75 * half * half))
  b.light([0, tall - 0.6, -back * 0.6], 0.3, scale(tone(order.seed + 2), 0.7 * half * half))
  b.light([0.5, span * 1.9, 3.4], 0.3, scale([1, 0.86, 0.78], 0.32 * (span + 2.4) ** 2))
}

/** People who dance, arms up, around and behind whom the picture is of. */
const dancers = (set: FilmSet, order: SetOrder, half: number, back: number): void => {
  if (order.brief.excluded.some((w) => /people|crowd|person/.test(w)) || order.named('empty'))
    return
  const people = passersBy(set, 8)
  for (let i = 0; i < 34; i++) {
    const x = set.between(-half + 0.5, half - 0.5)
    const z = set.between(-back + 0.5, 0.8)
    const person = people[i % people.length]
    if (person === undefined || Math.abs(x) < order.reach * 0.5) continue
    const lean = set.between(-0.12, 0.12)
    set.put(x, z, { radius: 0.3, height: 2 }, { yaw: set.between(0, 6.28), roll: lean }, (b) => {
      set.cast(person)
      const sleeve = set.matte(tone(i), 0.8)
      for (const s of [-1, 1])
        b.cylinder(
          [s * 0.17, 1.32, 0],
          [s * set.between(0.2, 0.38), set.between(1.75, 2), 0.1],
          0.045,
          0.035,
          sleeve,
          [1, 1, 1],
          7,
        )
    })
  }
}
