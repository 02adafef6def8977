// The photographer's studio: a seamless paper sweep.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { isDramaticPortrait, isTight } from '../portrait-place.ts'
import { fbm } from '../random.ts'
import { add, hex, length, mix3, scale, sub } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'

/** Photographer's studio: a seamless paper sweep in a colour that suits. */
export const studio: Environment = (order) => {
  const hero = order.brief.subjects[0]
  const own = hero?.colors[0] ?? hero?.wears.find((w) => w.color)?.color ?? null
  const paper = paperColor(order, own)
  const u = Math.max(order.span, order.reach)
  const near = isTight(order.brief)
  const stark = isDramaticPortrait(order.brief)
  return {
    light: 'studio',
    ground: () => 0,
    water: null,
    vista: { eye: [0, 1.4, 5], target: [0, 1, 0], fov: 36 },
    build: (set) => {
      const m = set.matte([1, 1, 1], 0.95, 0.015, 18)
      const wide = u * 16
      const [floor, rise] = [u * 2.6, u * 1.6]
      const front = set.view.eye[2] + u * 2
      set.builder.grid(
        30,
        60,
        (a, v) => {
          const x = (a - 0.5) * wide
          const s = v * (front + floor + rise * 1.57 + u * 8)
          if (s < front + floor) return [x, 0, front - s]
          const t = (s - front - floor) / rise
          if (t < Math.PI / 2) return [x, rise * (1 - Math.cos(t)), -floor - rise * Math.sin(t)]
          return [x, rise + (t - Math.PI / 2) * rise, -floor - rise]
        },
        m,
        (p) =>
          scale(
            paper,
            glow(p, u, near) * (0.96 + 0.08 * fbm(p[0] * 0.8, p[1] * 0.8 + p[2] * 0.8, 3)),
          ),
        false,
      )
      if (near && order.brief.subjects[0]?.kind === 'person') addRim(set, stark)
    },
  }
}

/** A lamp behind the sitter, out of the picture, that draws a bright edge on hair and shoulder. */
const addRim = (set: FilmSet, stark: boolean): void => {
  const { target, eye } = set.lens
  const side = set.random() < 0.5 ? -1 : 1
  const apart = length(sub(target, eye))
  const at = add(target, [side * 0.5 * apart, 0.34 * apart, -0.42 * apart])
  const d = sub(at, target)
  const power = d[0] ** 2 + d[1] ** 2 + d[2] ** 2
  const light: Rgb = stark ? [0.75, 1.15, 1.9] : [0.95, 0.95, 1]
  set.builder.light(at, 0.05 * apart, scale(light, power))
}

/** The paper is brightest behind the head and falls off towards the corners, sooner where the lens is near. */
const glow = (p: readonly [number, number, number], u: number, near: boolean): number => {
  const [x, y] = [p[0] / u, (p[1] - 0.85 * u) / u]
  if (p[2] > -u) return 1
  return near
    ? 0.42 + 0.82 * Math.exp(-(x * x + y * y) / 0.55)
    : 0.72 + 0.42 * Math.exp(-(x * x + y * y) / 0.5)
}

const paperColor = (order: SetOrder, own: Rgb | null): Rgb => {
  if (isDramaticPortrait(order.brief)) return hex('#2a2d36')
  const asked = order.brief.palette[0]
  if (asked) return mix3(asked, [0.6, 0.6, 0.6], 0.25)
  const choices = [
    '#6f9aa6',
    '#c49a7c',
    '#988cb4',
    '#a8a48c',
    '#86a074',
    '#c2a75e',
    '#7c9cc0',
    '#b57f88',
  ].map(hex)
  if (!own) return choices[order.seed % choices.length] ?? [0.5, 0.5, 0.5]
  // The paper least like the subject's own colour.
  const far = (c: Rgb) => (c[0] - own[0]) ** 2 + (c[1] - own[1]) ** 2 + (c[2] - own[2]) ** 2
  return choices.reduce((a, c) => (far(c) > far(a) ? c : a))
}
