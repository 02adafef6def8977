// Light where there is no earthly sky: moon, Mars, open space, under water, caves.
import type { Rgb } from '../prompt/brief.ts'
import type { LightOrder, LightPlan } from './light-plan.ts'
import { plainGrade } from './light-plan.ts'
import type { Vec3, Weathering } from './scene.ts'
import { gradientDome, paintDome } from './sky.ts'
import { mix3, normalize, scale, smoothstep } from './vector.ts'

interface World {
  readonly dome: Float32Array
  readonly sun: Vec3
  readonly sunLight: Rgb
  readonly sunRadius?: number
  readonly stars?: number
  readonly fill: Rgb
  readonly fog?: LightPlan['fog']
  readonly weather?: readonly Weathering[]
  readonly grade?: Partial<LightPlan['grade']>
  readonly dark?: number
}

const worlds: Readonly<Record<string, (side: number, order: LightOrder) => World>> = {
  moon: (side) => ({
    dome: gradientDome([0.012, 0.013, 0.02], [0.016, 0.017, 0.024], [0.05, 0.05, 0.05], 2),
    sun: normalize([side * 0.62, 0.42, 0.52]),
    sunLight: [2.1, 2.02, 1.9],
    sunRadius: 0.009,
    stars: 1.3,
    fill: [0.1, 0.11, 0.13],
    grade: { contrast: 1.08, saturation: 1.12, shadowTint: [0, 0.005, 0.022], bloom: 0.05 },
  }),
  mars: (side) => ({
    dome: gradientDome([0.5, 0.3, 0.18], [1.15, 0.78, 0.5], [0.35, 0.16, 0.08], 2.5),
    sun: normalize([side * 0.72, 0.4, 0.35]),
    sunLight: [1.5, 1.2, 0.9],
    sunRadius: 0.015,
    fill: [0.12, 0.09, 0.07],
    fog: (d) => ({
      density: Math.max(0.0035, 0.02 / d),
      height: 50,
      color: [1, 0.92, 0.82],
      cap: 0.8,
    }),
    grade: { highlightTint: [1.05, 0.99, 0.92], shadowTint: [0.016, 0.002, 0] },
  }),
  'ice-world': (side) => ({
    dome: gradientDome([0.05, 0.09, 0.24], [0.62, 0.86, 1.12], [0.5, 0.6, 0.7], 2.2),
    sun: normalize([side * 0.72, 0.34, 0.4]),
    sunLight: [1.35, 1.42, 1.5],
    sunRadius: 0.015,
    stars: 0.5,
    fill: [0.12, 0.14, 0.18],
    fog: (d) => ({
      density: Math.max(0.0025, 0.014 / d),
      height: 60,
      color: [0.86, 0.95, 1],
      cap: 0.8,
    }),
    grade: { highlightTint: [0.95, 1, 1.05], shadowTint: [0, 0.006, 0.03] },
  }),
  space: (side) => ({
    dome: nebula(),
    sun: normalize([side * 0.55, 0.35, 0.8]),
    sunLight: [2.2, 2.12, 2],
    sunRadius: 0.01,
    stars: 2,
    fill: [0.16, 0.17, 0.24],
    grade: { contrast: 1.08, saturation: 1.15, bloom: 0.09, shadowTint: [0.002, 0.002, 0.02] },
    dark: 1,
  }),
  underwater: (side) => ({
    dome: paintDome((d) => {
      const up = Math.max(0, d[1])
      const deep: Rgb = [0.012, 0.11, 0.2]
      const mid: Rgb = [0.03, 0.42, 0.55]
      const top: Rgb = [0.5, 1.25, 1.3]
      const a = mix3(deep, mid, smoothstep(-0.5, 0.25, d[1]))
      return mix3(a, top, smoothstep(0.35, 1, up))
    }),
    sun: normalize([side * 0.35, 0.88, 0.3]),
    sunLight: [0.75, 1.25, 1.15],
    sunRadius: 0.05,
    fill: [0.3, 0.36, 0.36],
    fog: (d) => ({
      density: Math.max(0.02, 0.16 / Math.max(2, d)),
      height: 4000,
      color: [0.9, 1, 1],
      cap: 1.2,
    }),
    weather: [{ kind: 'bubbles', amount: 0.5, wind: 0 }],
    grade: { highlightTint: [0.97, 1.02, 1.03], shadowTint: [0, 0.008, 0.02], saturation: 1.15 },
  }),
  cave: (side) => ({
    dome: gradientDome([0.26, 0.29, 0.36], [0.24, 0.26, 0.33], [0.1, 0.1, 0.12], 2),
    sun: normalize([side * 0.4, 0.85, -0.1]),
    sunLight: [0, 0, 0],
    fill: [0.16, 0.15, 0.17],
    grade: { contrast: 1.08, bloom: 0.16, shadowTint: [0.004, 0.006, 0.026], saturation: 1.15 },
    dark: 1,
  }),
}

/** A faint band of coloured dust among the stars. */
const nebula = (): Float32Array =>
  paintDome((d) => {
    const band = Math.exp(-(((d[1] - 0.35 * d[0] - 0.12) / 0.3) ** 2))
    const wave = 0.5 + 0.5 * Math.sin(d[0] * 3.1 + d[1] * 5.3 + 1.3 * Math.sin(d[2] * 4))
    return mix3(
      [0.008, 0.009, 0.02],
      mix3([0.1, 0.03, 0.13], [0.02, 0.07, 0.16], wave),
      band * (0.35 + 0.5 * wave),
    )
  })

/** Light of the moon, Mars, space, water or a cave. */
export const otherworldLight = (order: LightOrder): LightPlan => {
  const side = order.random() < 0.5 ? -1 : 1
  const make = worlds[order.kind] ?? worlds['space']
  const world = make ? make(side, order) : null
  if (!world) throw new Error(`no light for ${order.kind}`)
  return {
    sky: {
      sun: world.sun,
      sunLight: world.sunLight,
      sunRadius: world.sunRadius ?? 0.02,
      disc: 0,
      dome: world.dome,
      clouds: null,
      stars: world.stars ?? 0,
    },
    grade: { ...plainGrade, ...world.grade },
    fill: scale(world.fill, 1),
    fog: world.fog ?? (() => null),
    weather: world.weather ?? [],
    bounces: 4,
    dark: world.dark ?? 0.3,
  }
}
