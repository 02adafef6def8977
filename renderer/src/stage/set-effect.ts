// Effects that belong to subjects: the fire and smoke of a starting rocket, the beam of a UFO, the splash of a leap.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import type { Spot } from './actor.ts'
import { boxOf, worldPoint } from './actor.ts'
import { jetOfFire } from './deed/leisure-actors.ts'
import type { Box, FilmSet } from './film-set.ts'
import { flames, smokeOver } from './flames.ts'
import { puddle } from './puddle.ts'
import type { Vec3 } from './scene.ts'
import { lampBeams, touchdown } from './touchdown.ts'
import { mix, mix3, scale } from './vector.ts'

/** Adds what flying machines throw off. */
export const addEffects = (
  set: FilmSet,
  brief: Brief,
  spots: readonly Spot[],
  place: string,
): void => {
  for (const spot of spots) {
    const subject = brief.subjects[spot.subject]
    if (!subject || place === 'space') continue
    if (subject.traits['lands']) touchdown(set, spot, subject, place)
    else if (isStarting(subject)) exhaust(set, boxOf(spot))
    if (subject.traits['lit'] === 'page') pageLight(set, spot)
    if (subject.form === 'lighthouse' && set.lit) lampBeams(set, spot, brief)
    if (subject.form === 'dragon' && breathesFire.test(brief.prompt)) breath(set, spot)
    if (subject.form === 'ufo' && set.lit && !subject.traits['lands']) beam(set, boxOf(spot))
    const burns = subject.traits['state'] === 'burning'
    if (burns && !/fire|candle|torch/.test(subject.form))
      burn(set, boxOf(spot), subject.kind === 'building')
    if (subject.holds.some((h) => /bubble/.test(h))) bubbles(set, spot)
    if (subject.kind === 'fish' && subject.pose === 'jump' && place !== 'underwater')
      splash(set, boxOf(spot), subject.form === 'whale' ? 0.14 : 0)
    const wet = brief.setting.some((w) => /^puddles?$/.test(w))
    if (wet && subject.kind === 'person' && /^(jump|run|play)$/.test(subject.pose ?? ''))
      puddle(set, boxOf(spot))
  }
}

/** The glow of a torch between the pages and the face, from below. */
const pageLight = (set: FilmSet, spot: Spot): void => {
  const { handLeft, handRight, eyes } = spot.actor.anchors
  if (!handLeft || !handRight || !eyes) return
  const hands = worldPoint(spot, mix3(handLeft, handRight, 0.5))
  const face = worldPoint(spot, eyes)
  const at = mix3(hands, face, 0.22)
  set.builder.light([at[0], at[1] - 0.02, at[2]], 0.03, [0.62, 0.46, 0.25])
}

const breathesFire =
  /\b(breath(e|es|ing)|spit(s|ting)?|spew(s|ing)?|blow(s|ing)?) (out )?(a |of )?(jet of )?(fire|flames?)\b|\bfire-? ?breathing\b|\bdragon'?s? (fire|breath)\b/i

/** A jet of fire out of a dragon's mouth, the way it looks. */
const breath = (set: FilmSet, spot: Spot): void => {
  const mouth = spot.actor.anchors['mouth']
  if (!mouth) return
  const tall = (spot.actor.high[1] - spot.actor.low[1]) * spot.scale
  const b = set.builder
  b.placed({ at: worldPoint(spot, mouth), yaw: spot.yaw, pitch: 0.28, scale: tall * 0.42 }, () =>
    jetOfFire(b, () => set.random()),
  )
}

const isStarting = ({ form, noun, pose }: BriefSubject): boolean =>
  pose === 'fly' && (form === 'rocket' || /shuttle/.test(noun))

/** The crown of white water that a leaping fish or whale leaves behind it, and the foam about its foot; `under` is the share of its height that is still in the water. */
const splash = (set: FilmSet, { low, high }: Box, under: number): void => {
  const b = set.builder
  const size = Math.max(high[0] - low[0], high[2] - low[2], high[1] - low[1])
  // The tail is the last to leave the water.
  const [x, z] = [(low[0] + high[0]) / 2 + size * 0.06, (low[2] + high[2]) / 2]
  const y = low[1] + under * (high[1] - low[1])
  const foam = set.material({ color: [0.93, 0.96, 0.98], roughness: 0.8, f0: 0.03 })
  // Water goes up in tongues that thin out and break into drops.
  for (let i = 0; i < 46; i++) {
    const a = (i / 46) * Math.PI * 2 + 0.2 * set.random()
    const [r, up] = [size * (0.13 + 0.04 * set.random()), size * (0.05 + 0.2 * set.random() ** 1.6)]
    const lean = 0.35 + 0.5 * set.random()
    const way = (t: number): Vec3 => {
      const out = r + up * lean * t
      const rise = up * (1.6 * t - 0.75 * t * t)
      return [x + out * Math.cos(a), y + rise, z + out * 0.8 * Math.sin(a)]
    }
    for (let k = 0; k < 5; k++) {
      const [t0, t1] = [k / 5, (k + 1) / 5]
      const thick = (t: number): number => size * 0.017 * (1 - 0.85 * t)
      b.cylinder(way(t0), way(t1), thick(t0), thick(t1), foam, [1, 1, 1], 6)
    }
  }
  for (let i = 0; i < 460; i++) {
    const a = set.random() * Math.PI * 2
    const k = set.random() ** 1.5
    const high = i % 3 ? k * (0.4 + 0.4 * set.random()) : 0
    const r = size * (0.1 + 0.16 * set.random() + 0.16 * k)
    const drop = size * (0.0025 + 0.006 * (1 - k) * set.random())
    const at: Vec3 = [x + r * Math.cos(a), y + size * 0.3 * high, z + r * 0.8 * Math.sin(a)]
    b.placed({ at, scale: high > 0 ? drop : [drop * 5, drop, drop * 5] }, () =>
      b.sphere(foam, [1, 1, 1], 6),
    )
  }
}

/** Fire over a thing and out of its front, with smoke above. */
const burn = (set: FilmSet, { low, high }: Box, house: boolean): void => {
  const b = set.builder
  const [wide, tall, deep] = [high[0] - low[0], high[1] - low[1], high[2] - low[2]]
  const size = Math.min(wide, tall, Math.max(deep, wide * 0.4)) * 0.3
  const [x, z] = [(low[0] + high[0]) / 2, (low[2] + high[2]) / 2]
  // It stands inside, so that walls and roof hide its foot.
  const top: Vec3 = [x, low[1] + tall * 0.5, z]
  const rise = house ? tall * 0.42 + size * 1.9 : size * 3.6
  const over = { at: top, half: wide * 0.34, deep: deep * 0.24, tall: rise, tongues: 15 }
  flames(b, over, set.random)
  // Out of doors and windows it licks up the front.
  for (let i = 0; house && i < 5; i++) {
    const at = mix(low[0] + wide * 0.16, high[0] - wide * 0.16, (i + 0.2 + 0.6 * set.random()) / 5)
    const up = low[1] + tall * (i % 2 ? 0.4 : 0.12)
    const front: Vec3 = [at, up, high[2] - deep * 0.06]
    const long = size * mix(0.55, 1.1, set.random())
    const licks = { at: front, half: long * 0.2, deep: long * 0.12, tall: long, tongues: 4 }
    flames(b, licks, set.random)
  }
  const center: Vec3 = [x, low[1] + tall * 0.8, high[2] + size]
  b.light(center, size, scale([1, 0.5, 0.16], 2.2 * tall * tall))
  const column = {
    at: [x, top[1] + size * 1.5, z - deep * 0.2] as Vec3,
    half: wide * 0.3,
    tall: tall * 1.5,
    drift: [wide * 0.35, -deep * 0.4] as const,
    puffs: 26,
    night: set.lit,
  }
  smokeOver(b, column, set.random)
}

const rainbow: readonly Vec3[] = [
  [0.55, 0.8, 1],
  [1, 0.65, 0.9],
  [0.65, 1, 0.8],
  [1, 0.95, 0.6],
]

/** Soap bubbles that drift away from who blows them: thin films, hardly tinted, in which sky and lamps are mirrored. */
const bubbles = (set: FilmSet, spot: Spot): void => {
  const b = set.builder
  const box = boxOf(spot)
  const tall = box.high[1] - box.low[1]
  const films = rainbow.map((tone) =>
    set.material({
      surface: 'glass',
      color: mix3([1, 1, 1], tone, 0.12),
      roughness: 0.1,
      f0: 0.09,
    }),
  )
  for (let i = 0; i < 24; i++) {
    const t = (i + 1) / 24
    const side = (i % 3 === 0 ? -1 : 1) * (0.25 + 0.75 * set.random())
    const r = tall * mix(0.018, 0.06, set.random())
    const at: Vec3 = [
      (box.low[0] + box.high[0]) / 2 + side * tall * (0.25 + 0.55 * t),
      box.low[1] + tall * (0.62 + 0.62 * set.random()),
      box.high[2] + tall * (0.05 + 0.3 * set.random() - 0.2 * t),
    ]
    b.placed({ at, scale: r }, () => b.sphere(films[i % films.length] ?? 0, [1, 1, 1], 28))
  }
}

/** A column of fire under a rocket and clouds of smoke where it meets the ground. */
const exhaust = (set: FilmSet, box: Box): void => {
  const b = set.builder
  const [x, z] = [(box.low[0] + box.high[0]) / 2, (box.low[2] + box.high[2]) / 2]
  const wide = (box.high[0] - box.low[0]) / 2
  const y = box.low[1] + 0.02 * (box.high[1] - box.low[1])
  const floor = set.ground(x, z)
  const drop = Math.max(y - floor, wide)
  torchOf(set, [x, y, z], wide, drop)
  b.light(
    [x, floor + drop * 0.35, z + wide * 1.5],
    wide,
    scale([1, 0.55, 0.2], 5 * wide * wide + 3 * drop * drop),
  )
  smoke(set, x, floor, z, wide, drop)
}

/** Heat from white at the nozzle over yellow to a dark red tip. */
const heats: readonly Vec3[] = [
  [13, 11, 7],
  [12, 7.5, 2.2],
  [9, 4.2, 0.7],
  [6, 2, 0.25],
  [3, 0.7, 0.08],
]

/** A jet of many tongues, the inner ones longest. */
const torchOf = (set: FilmSet, at: Vec3, wide: number, drop: number): void => {
  const b = set.builder
  const glows = heats.map((emission) => set.material({ color: [0, 0, 0], emission }))
  const tongues = 34
  for (let i = 0; i < tongues; i++) {
    const out = wide * 0.5 * Math.sqrt(i / tongues)
    const a = i * 2.39996
    const long = drop * mix(1.02, 0.5, i / tongues) * mix(0.8, 1.1, set.random())
    const r = wide * mix(0.3, 0.17, i / tongues)
    const flare = 1 + 0.9 * (i / tongues)
    const parts = 10
    const point = (t: number): Vec3 => [
      at[0] + Math.cos(a) * out * (1 + (flare - 1) * t) + wide * 0.07 * Math.sin(t * 9 + i * 2),
      at[1] - long * t,
      at[2] + Math.sin(a) * out * (1 + (flare - 1) * t) + wide * 0.07 * Math.cos(t * 8 + i),
    ]
    const radius = (t: number): number => r * (1 + 0.35 * Math.sin(Math.PI * t)) * (1 - t) ** 0.6
    for (let k = 0; k < parts; k++) {
      const [t0, t1] = [k / parts, (k + 1) / parts]
      const heat = Math.min(
        heats.length - 1,
        Math.floor((t0 * 0.75 + (i / tongues) * 0.45) * heats.length),
      )
      b.cylinder(
        point(t0),
        point(t1),
        radius(t0),
        Math.max(0.002, radius(t1)),
        glows[heat] ?? 0,
        [1, 1, 1],
        8,
      )
    }
  }
}

/** Billows that roll out over the ground: each a bunch of balls, lit from within near the jet. */
const smoke = (
  set: FilmSet,
  x: number,
  floor: number,
  z: number,
  wide: number,
  drop: number,
): void => {
  const m = set.material({ roughness: 1, f0: 0, scale: 1.4 / wide, relief: 0.7, mottle: 0.2 })
  const lit = set.material({
    roughness: 1,
    f0: 0,
    scale: 1.4 / wide,
    relief: 0.7,
    emission: [0.55, 0.24, 0.07],
  })
  for (let i = 0; i < 46; i++) {
    const t = set.random()
    const a = set.random() * 6.283
    const out = wide * (0.6 + 4.6 * t)
    const r = wide * mix(0.4, 0.95, set.random()) * (0.7 + 0.6 * t)
    const at: Vec3 = [
      x + Math.cos(a) * out,
      floor + r * 0.5 + set.random() * wide * 0.6 * (1 - t),
      z + Math.sin(a) * out * 0.8,
    ]
    if (at[1] + r > floor + drop * 0.8 && Math.abs(at[0] - x) < wide * 1.6) continue
    const tone = mix(0.55, 0.95, set.random())
    const near = t < 0.22
    for (let k = 0; k < 6; k++) {
      const [b2, e] = [set.random() * 6.283, set.random() * 1.4 - 0.3]
      const s = k === 0 ? r : r * mix(0.32, 0.6, set.random())
      const d = k === 0 ? 0 : r * 0.82
      const p: Vec3 = [
        at[0] + d * Math.cos(b2) * Math.cos(e),
        at[1] + d * Math.sin(e) * 0.8,
        at[2] + d * Math.sin(b2) * Math.cos(e),
      ]
      set.builder.placed({ at: p, scale: [s, s * 0.88, s] }, () =>
        set.builder.sphere(near ? lit : m, [tone, tone * 0.98, tone * 0.96], k === 0 ? 14 : 10),
      )
    }
  }
}

/** A cone of light from a saucer to the ground: its far half is drawn, so that what it lifts is seen before it. */
const beam = (set: FilmSet, box: Box): void => {
  const [x, z] = [(box.low[0] + box.high[0]) / 2, (box.low[2] + box.high[2]) / 2]
  const floor = set.ground(x, z)
  const drop = box.low[1] - floor
  if (drop < 0.5) return
  const wide = (box.high[0] - box.low[0]) * 0.5
  const rows = 14
  for (let k = 0; k < rows; k++) {
    const [t0, t1] = [k / rows, (k + 1) / rows]
    const glow = mix(0.55, 0.1, t0)
    set.builder.grid(
      28,
      1,
      (u, v) => {
        const t = mix(t0, t1, v)
        const r = wide * mix(0.22, 0.62, t)
        const a = Math.PI + u * Math.PI
        return [x + r * Math.cos(a), box.low[1] + drop * (0.02 - t) + 0.02, z + r * Math.sin(a)]
      },
      set.material({
        color: [0, 0, 0],
        emission: scale([0.45, 1, 0.7], glow),
        roughness: 1,
        f0: 0,
      }),
      () => [1, 1, 1],
      false,
    )
  }
  set.builder.light([x, box.low[1] - 0.1, z], 0.3, scale([0.5, 1, 0.75], drop * drop * 2.6))
}
