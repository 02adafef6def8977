// Rooftop and skyline: a flat roof with parapet, tank and plants, and the city behind it.
import type { FilmSet } from '../film-set.ts'
import { grassTuft } from '../prop/plant.ts'
import { stringLights } from '../prop/town.ts'
import { fbm, noise } from '../random.ts'
import { isHeavenly } from '../role.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { addWater } from './terrain.ts'
import { skyline, wantsNeon } from './urban.ts'

/** Half the roof's width and how far it reaches behind the subjects. */
const roofOf = (order: SetOrder) => ({
  half: Math.max(12, order.reach * 3),
  back: Math.max(3.6, order.reach * 1.3 + 1.6),
})

/** A roof terrace over a city. */
export const rooftop: Environment = (order) => {
  const { half, back } = roofOf(order)
  return {
    light: 'open',
    // The city would hide a low sun: by golden hour it comes over the lens's shoulder.
    sunBehind: order.time === 'golden',
    ground: () => 0,
    water: null,
    haze: 1.3,
    vista: { eye: [-0.6, 1.55, 5], target: [-0.6, 1.5, -3], fov: 42 },
    build: (set) => {
      deck(set, half, back, !order.named('rooftop-pool'))
      if (order.named('rooftop-pool')) roofPool(set, order, back)
      else clutter(set, order, half, back)
      const kind = wantsNeon(order) ? 'neon' : 'city'
      const center = (set.random() - 0.5) * 0.5
      skyline(set, { kind, near: 40, far: 150, count: 110, base: -26, low: 9, high: 4, center })
      skyline(set, { kind, near: 170, far: 700, count: 260, base: -26, low: 20, high: 105, center })
    },
  }
}

const deck = (set: FilmSet, half: number, back: number, walled: boolean): void => {
  const b = set.builder
  const concrete = set.material({ roughness: 0.85, f0: 0.03, scale: 4, relief: 0.1, mottle: 0.25 })
  const front = set.view.eye[2] + 5
  b.grid(
    50,
    50,
    (u, v) => [(u - 0.5) * 2 * half, 0, front - v * (front + back)],
    concrete,
    (p) => scale(hex('#b3a598'), 0.78 + 0.4 * fbm(p[0] * 0.6, p[2] * 0.6, 4)),
  )
  const seam = set.matte(hex('#857a70'), 0.9, 0.05)
  for (let x = -half; x <= half; x += 2) b.box([x - 0.02, 0, -back], [x + 0.02, 0.008, front], seam)
  for (let z = -back; z < front; z += 2.4)
    b.box([-half, 0, z - 0.02], [half, 0.008, z + 0.02], seam)
  const brick = set.material({ roughness: 0.85, f0: 0.02, scale: 5, relief: 0.14, mottle: 0.3 })
  if (!walled) return
  b.box([-half, 0, -back - 0.3], [half, 0.78, -back], brick, hex('#a4705a'))
  b.box([-half, 0.78, -back - 0.4], [half, 0.88, -back + 0.1], brick, hex('#cdbfac'))
}

/** A raised pool behind the guests, its edge of glass toward the town, loungers and parasols beside. */
const roofPool = (set: FilmSet, order: SetOrder, back: number): void => {
  const b = set.builder
  const [half, near, far] = [Math.max(5, order.reach * 2), -order.reach * 0.4 - 0.55, -back - 2.6]
  const tile = set.material({ color: hex('#dfe6e6'), roughness: 0.3, f0: 0.04 })
  const water = set.material({
    surface: 'wet',
    color: hex('#2fb4c8'),
    roughness: 0.06,
    f0: 0.05,
    scale: 2,
    relief: 0.12,
  })
  b.box([-half, 0, far], [half, 0.34, near - 0.3], water)
  b.box([-half - 0.3, 0, near - 0.3], [half + 0.3, 0.4, near], tile)
  for (const s of [-1, 1]) {
    const [x0, x1] = s < 0 ? [-half - 0.3, -half] : [half, half + 0.3]
    b.box([x0, 0, far], [x1, 0.4, near], tile)
  }
  b.box([-half, 0, far - 0.12], [half, 0.42, far], tile)
  const cloth = set.matte(hex('#f4f0e6'), 0.9, 0.04)
  const frame = set.matte(hex('#8a6a48'), 0.7, 0.05)
  for (const s of [-1, 1])
    for (const k of [0, 1])
      set.put(
        s * (order.reach + 1.7 + k * 1.3),
        near + 0.9,
        { radius: 0.8, height: 0.9 },
        { yaw: s * -0.25 },
        () => {
          b.box([-0.32, 0.2, -0.3], [0.32, 0.3, 0.95], cloth)
          b.placed({ at: [0, 0.28, -0.3], pitch: -0.7 }, () =>
            b.box([-0.32, -0.05, -0.75], [0.32, 0.05, 0], cloth),
          )
          for (const z of [-0.2, 0.8]) b.box([-0.3, 0, z], [0.3, 0.2, z + 0.05], frame)
        },
      )
}

const clutter = (set: FilmSet, order: SetOrder, half: number, back: number): void => {
  const b = set.builder
  const side = set.random() < 0.5 ? -1 : 1
  const metal = set.material({ roughness: 0.35, f0: 0.3, metal: 0.6 })
  const edge = Math.max(order.reach + 1.8, 3)
  set.put(side * edge, -back + 1.2, { radius: 0.9, height: 1.1 }, { yaw: 0.2 }, () => {
    b.box([-0.7, 0.1, -0.5], [0.7, 1, 0.5], metal, hex('#9aa0a4'))
    b.box([-0.73, 0.95, -0.53], [0.73, 1.03, 0.53], metal, hex('#70767a'))
    b.cylinder([0, 1.03, 0], [0, 1.09, 0], 0.38, 0.38, metal, hex('#30343a'), 24)
  })
  const far = back + 3.2
  set.put(
    -side * (edge * 0.75 + 0.6),
    -far,
    { radius: 1.3, height: 5 },
    { yaw: 0.3, scale: 1.3 },
    () => waterTank(set),
  )
  set.put(
    side * (edge + 3.4),
    -back + 1.6,
    { radius: 1.6, height: 2.7 },
    { yaw: -0.15 * side },
    () => {
      const wall = set.matte(hex('#b3705a'), 0.85, 0.14, 6)
      b.box([-1.3, 0, -1.3], [1.3, 2.5, 1.3], wall)
      b.box([-1.4, 2.5, -1.4], [1.4, 2.62, 1.4], set.matte(hex('#8f8478'), 0.8, 0.05))
      b.box([-0.5, 0, 1.3], [0.4, 2, 1.34], metal, hex('#48606a'))
    },
  )
  const leaf = grassTuft(set, hex('#2f5a24'), hex('#7aaa4a'), 26, 0.16)
  for (let i = 0; i < 7; i++) {
    const x = (set.random() * 2 - 1) * half * 0.45
    set.put(
      x,
      -back + 0.45 + 0.2 * set.random(),
      { radius: 0.32, height: 0.9 },
      { scale: set.between(0.75, 1.15) },
      () => plantPot(set, leaf),
    )
  }
  if (order.span < 4) lightsOnPoles(set, Math.max(2.9, order.span * 1.75), edge, back)
}

/** Bulbs on a wire between two poles. */
const lightsOnPoles = (set: FilmSet, high: number, edge: number, back: number): void => {
  const from: Vec3 = [-edge - 1.6, high + 0.35, -back + 0.6]
  const to: Vec3 = [edge + 2, high - 0.1, -back + 1.4]
  const steel = set.material({ roughness: 0.4, f0: 0.3, metal: 0.5 })
  for (const [x, y, z] of [from, to])
    set.builder.cylinder([x, 0, z], [x, y + 0.06, z], 0.032, 0.026, steel, hex('#4a4e52'), 10)
  stringLights(set, from, to, 0.5, 20, 0.055)
}

const plantPot = (set: FilmSet, leaf: ReturnType<typeof grassTuft>): void => {
  const pot = set.matte(hex('#b5603c'), 0.75, 0.08)
  set.builder.lathe(
    [
      [0.02, 0.01],
      [0.19, 0],
      [0.26, 0.38],
      [0.23, 0.4],
      [0.02, 0.36],
    ],
    pot,
    [1, 1, 1],
    20,
  )
  set.builder.placed({ at: [0, 0.34, 0], scale: [0.8, 0.55, 0.8] }, () => set.cast(leaf))
}

const waterTank = (set: FilmSet): void => {
  const b = set.builder
  const wood = set.matte([1, 1, 1], 0.75, 0.2, 6)
  const iron = set.matte(hex('#4a3a30'), 0.6, 0.05)
  for (const x of [-0.62, 0.62])
    for (const z of [-0.62, 0.62])
      b.cylinder([x, 0, z], [x * 0.92, 1.7, z * 0.92], 0.06, 0.06, iron, [1, 1, 1], 8)
  b.lathe(
    [
      [0.02, 1.6],
      [0.95, 1.6],
      [0.99, 1.66],
      [0.92, 3.15],
    ],
    wood,
    (p) => scale(hex('#93623f'), 0.72 + 0.45 * noise(Math.atan2(p[2], p[0]) * 6, 1)),
    44,
  )
  b.lathe(
    [
      [1.05, 3.1],
      [0.02, 3.85],
    ],
    wood,
    hex('#5a4438'),
    40,
  )
  for (const y of [1.85, 2.35, 2.85])
    b.lathe(
      [
        [1.0 - (y - 1.6) * 0.045, y],
        [1.0 - (y - 1.6) * 0.045, y + 0.05],
      ],
      iron,
      [1, 1, 1],
      40,
    )
}

/** Whether the sky over the city belongs to the picture as much as the city. */
const underSky = ({ brief, empty }: SetOrder): boolean =>
  brief.subjects.some(
    (s) => isHeavenly(s) || (s.kind === 'aircraft' && !empty) || s.pose === 'fly',
  ) || brief.light.some((w) => /moon|aurora|firework|milky/.test(w))

/** A skyline across water; lower and under more sky when something is up there. */
export const skylineView: Environment = (order) => {
  const sky = underSky(order)
  return {
    light: 'open',
    sunward: true,
    ground: (_x, z) => (z > -Math.max(4, order.reach * 1.6) ? 0 : -3),
    water: -2,
    haze: 1.3,
    vista: { eye: [0, 4, 12], target: [0, sky ? 24 : 9, -60], fov: sky ? 50 : 40 },
    build: (set) => acrossWater(set, order, sky ? 0.62 : 1),
  }
}

/** The quay with its rail, the water, and the towers beyond, `tall` times their full height. */
const acrossWater = (set: FilmSet, order: SetOrder, tall: number): void => {
  const edge = -Math.max(4, order.reach * 1.6)
  const stone = set.material({ roughness: 0.85, f0: 0.03, scale: 3, relief: 0.14, mottle: 0.3 })
  const b = set.builder
  b.box([-120, -4, edge], [120, 0, set.view.eye[2] + 8], stone, hex('#b0a698'))
  b.box([-120, 0, edge], [120, 0.12, edge + 0.4], stone, hex('#cfc6b8'))
  const rail = set.matte(hex('#3a4044'), 0.4, 0.03)
  for (let x = -40; x < 40; x += 2)
    b.cylinder([x, 0.1, edge + 0.2], [x, 1.05, edge + 0.2], 0.03, 0.03, rail, [1, 1, 1], 6)
  for (const y of [0.5, 0.78, 1.05])
    b.cylinder([-60, y, edge + 0.2], [60, y, edge + 0.2], 0.022, 0.022, rail, [1, 1, 1], 6)
  addWater(set, -2, { color: [0.015, 0.035, 0.05], scale: 0.5, slope: 0.1 })
  const kind = wantsNeon(order) ? 'neon' : 'city'
  const center = (set.random() - 0.5) * 0.4
  const row = { kind, base: -2, center } as const
  skyline(set, { ...row, near: 170, far: 260, count: 90, low: 8, high: 60 * tall })
  skyline(set, { ...row, near: 260, far: 700, count: 240, low: 20, high: 190 * tall })
}
