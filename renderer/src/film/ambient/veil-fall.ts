// The picture's own weather on the film: it begins as the picture shows it and falls on, in the air and not on the surfaces.
import type { View } from '../../camera/project.ts'
import type { Weathering } from '../../stage/scene.ts'
import type { WarpKernel } from '../kernel.ts'
import type { Size } from '../size.ts'
import { wrap } from './particles.ts'
import { type Falling, type FallingKind, INNER, NEAR, OUTER, READY_FLOATS } from './veil-drops.ts'

/** How far a drop has come since the picture was taken, in picture heights, and how it shows then. */
interface Way {
  dx: number
  dy: number
  /** Radians its own shape has turned. */
  turn: number
  /** Times its light. */
  light: number
}

/** What a drop's way follows from. */
interface Drop {
  /** Seconds since the picture; negative before an end picture. */
  readonly time: number
  readonly near: number
  readonly wind: number
  /** Along the streak, in heights. */
  readonly ax: number
  readonly ay: number
  /** Two numbers of its own, 0..1. */
  readonly a: number
  readonly b: number
}

type Fly = (drop: Drop, way: Way) => void

/** Swings by `size` with a beat of its own, from 0 at the beginning. */
const swing = ({ time, a, b }: Drop, size: number, pace: number, phase = 0): number => {
  const start = 6.283 * (b + phase)
  return size * (Math.sin(start + time * pace * (0.7 + 0.6 * a)) - Math.sin(start))
}

/** Seconds a streak was exposed for: its length says how fast it falls. */
const exposure = 1 / 36

const rain: Fly = ({ time, ax, ay }, way) => {
  const long = Math.max(1e-6, Math.hypot(ax, ay))
  const speed = Math.max(0.8, Math.min(2.6, long / exposure)) * time
  way.dx = (ax / long) * speed
  way.dy = (Math.max(0.2 * long, ay) / long) * speed
}

const snow: Fly = (drop, way) => {
  const { time, near, wind, a } = drop
  way.dx = 0.12 * wind * near * time + swing(drop, 0.013 * near, 1.5)
  way.dy = (0.05 + 0.11 * near * (0.8 + 0.4 * a)) * time
}

const dust: Fly = (drop, way) => {
  way.dx = 0.02 * (drop.wind + drop.a - 0.5) * drop.time + swing(drop, 0.012, 0.9)
  way.dy = swing(drop, 0.014, 0.7, 0.3)
}

const fireflies: Fly = (drop, way) => {
  way.dx = swing(drop, 0.035, 0.9) + swing(drop, 0.012, 2.7, 0.2)
  way.dy = swing(drop, 0.028, 0.8, 0.4) + swing(drop, 0.01, 2.3, 0.7)
  // Each glows up and dims; all are as bright as the picture has them when it begins.
  way.light = 0.6 + 0.4 * Math.cos(drop.time * (1.2 + 1.6 * drop.b))
}

const bubbles: Fly = (drop, way) => {
  way.dx = swing(drop, 0.012, 2.4)
  way.dy = -(0.05 + 0.1 * drop.near * (0.6 + 0.8 * drop.a)) * drop.time
}

const embers: Fly = (drop, way) => {
  const { time, near, wind, a, b } = drop
  way.dx = 0.1 * wind * near * time + swing(drop, 0.02, 3)
  way.dy = -(0.12 + 0.2 * near * (0.5 + a)) * time
  way.light = 0.8 + 0.2 * Math.cos(time * (9 + 7 * b))
}

/** Blown along its streaks, the near faster, in gusts. */
const sand: Fly = (drop, way) => {
  const { time, near, ax, ay, a } = drop
  const long = Math.max(1e-6, Math.hypot(ax, ay))
  const far = 0.9 * near * (0.7 + 0.6 * a) * time + swing(drop, 0.03, 2.2)
  way.dx = (ax / long) * far
  way.dy = (ay / long) * far + swing(drop, 0.01, 3, 0.5)
}

const tumbling =
  (fall: number, drift: number, size: number): Fly =>
  (drop, way) => {
    const { time, near, wind, a, b } = drop
    way.dx = drift * (wind + 0.2) * near * time + swing(drop, size * near, 2)
    way.dy = fall * (0.4 + 0.7 * near) * (0.8 + 0.4 * a) * time + swing(drop, 0.3 * size, 4, 0.25)
    way.turn = (b < 0.5 ? -1 : 1) * (1 + 2 * a) * time
  }

const flights: Readonly<Record<Weathering['kind'], Fly>> = {
  rain,
  snow,
  dust,
  fireflies,
  bubbles,
  embers,
  petals: tumbling(0.1, 0.1, 0.02),
  leaves: tumbling(0.14, 0.14, 0.03),
  confetti: tumbling(0.13, 0.04, 0.025),
  sand,
}

/** Where a look goes: what the air does on the frame when the camera moves. */
interface Drift {
  /** Clip pixels for all, and more for what is near. */
  readonly x: number
  readonly y: number
  readonly nearX: number
  readonly nearY: number
  readonly cos: number
  readonly sin: number
}

/** A whole turn of the camera brings the field round to where it was. */
const driftOf = ({ rotation: r, x, y, gate }: View, field: number): Drift => {
  const yaw = Math.atan2(r[6] ?? 0, r[8] ?? 1)
  const pitch = Math.asin(Math.max(-1, Math.min(1, r[7] ?? 0)))
  const around = (field * Math.max(1, Math.round((2 * Math.PI * gate.focal) / field))) / 2 / Math.PI
  const roll = Math.atan2(r[1] ?? 0, r[4] ?? 1)
  return {
    x: -around * yaw,
    y: -gate.focal * pitch,
    nearX: -gate.focal * x,
    nearY: -gate.focal * y,
    cos: Math.cos(roll),
    sin: Math.sin(roll),
  }
}

/** The frame to draw on: RGBA8 in the kernel's memory. */
export interface Pane {
  readonly width: number
  readonly height: number
  readonly kernel: WarpKernel
  readonly at: number
}

/** Mixes a capsule with a soft rim over the frame. */
const drawCapsule = (
  { kernel, at, width, height }: Pane,
  [x, y, ax, ay]: readonly [number, number, number, number],
  drop: Float32Array,
  share: number,
): void => {
  const [outer, inner] = [drop[OUTER] ?? 1, drop[INNER] ?? 0]
  const [r, g, b] = [drop[5] ?? 0, drop[6] ?? 0, drop[7] ?? 0]
  const alpha = (drop[8] ?? 0) * share
  kernel.run.capsule(at, width, height, x, y, ax, ay, outer, inner, r, g, b, alpha)
}

/** Adds light around a shining thing. */
const drawHalo = (
  { width, height }: Size,
  pixels: Uint8Array,
  x: number,
  y: number,
  drop: Float32Array,
  sigma: number,
  share: number,
): void => {
  const light = (drop[10] ?? 0) * share
  if (light < 0.5) return
  const reach = 2.2 * sigma
  const most = Math.max(1, drop[5] ?? 0, drop[6] ?? 0, drop[7] ?? 0)
  const [r, g, b] = [5, 6, 7].map((c) => (light * Math.max(0, drop[c] ?? 0)) / most) as [
    number,
    number,
    number,
  ]
  const add = (v: number, by: number) => Math.min(255, v + by + 0.5)
  for (let py = Math.max(0, Math.ceil(y - reach)); py <= Math.min(height - 1, y + reach); py++)
    for (let px = Math.max(0, Math.ceil(x - reach)); px <= Math.min(width - 1, x + reach); px++) {
      const d = ((px - x) ** 2 + (py - y) ** 2) / (reach * reach)
      if (d >= 1) continue
      const k = (1 - d) ** 4
      const i = 4 * (py * width + px)
      pixels[i] = add(pixels[i] ?? 0, r * k)
      pixels[i + 1] = add(pixels[i + 1] ?? 0, g * k)
      pixels[i + 2] = add(pixels[i + 2] ?? 0, b * k)
    }
}

/** A number 0..1 of drop `i`. */
const lot = (i: number, k: number): number => {
  const v = Math.sin(i * 12.9898 + k * 78.233) * 43758.5453
  return v - Math.floor(v)
}

/** Where drop `i` has come to on the frame, with its streak; `way` is room to reckon in. */
const placeDrop = (
  drop: Float32Array,
  i: number,
  { kind, wind }: FallingKind,
  { field }: Falling,
  drift: Drift,
  pane: Size,
  time: number,
  way: Way,
): readonly [number, number, number, number] => {
  const { width, height } = pane
  const [x = 0, y = 0, ax = 0, ay = 0] = drop
  const near = drop[NEAR] ?? 1
  way.dx = 0
  way.dy = 0
  way.turn = 0
  way.light = 1
  const own = { time, near, wind, ax: ax / height, ay: ay / height, a: lot(i, 1), b: lot(i, 2) }
  flights[kind](own, way)
  const toY = y + way.dy * height + drift.y + drift.nearY * near
  // What comes in anew from the other side comes elsewhere.
  const turns = Math.floor(toY / field + 0.5) - Math.floor(y / field + 0.5)
  const toX = x + way.dx * height + drift.x + drift.nearX * near + 0.618 * turns * field
  const [fx, fy] = [wrap(toX, -field / 2, field / 2), wrap(toY, -field / 2, field / 2)]
  const turned = (vx: number, vy: number) =>
    [drift.cos * vx + drift.sin * vy, drift.cos * vy - drift.sin * vx] as const
  const [c, s] = [Math.cos(way.turn), Math.sin(way.turn)]
  const [px, py] = turned(fx, fy)
  const [sx, sy] = turned(c * ax - s * ay, s * ax + c * ay)
  return [px + width / 2, py + height / 2, sx, sy]
}

/**
 * Draws weather over a frame, `time` seconds after (or before) it was as in its picture, seen from `view`; `share` 0..1
 * lets it fade.
 */
export const drawFalling = (
  falling: Falling,
  pane: Pane,
  view: View,
  time: number,
  share: number,
): void => {
  const drift = driftOf(view, falling.field)
  const way: Way = { dx: 0, dy: 0, turn: 0, light: 1 }
  const pixels = pane.kernel.bytes(pane.at, pane.width * pane.height * 4)
  for (const each of falling.kinds)
    for (let i = 0; i < each.drops.length / READY_FLOATS; i++) {
      const drop = each.drops.subarray(i * READY_FLOATS, (i + 1) * READY_FLOATS)
      const place = placeDrop(drop, i, each, falling, drift, pane, time, way)
      drawCapsule(pane, place, drop, share * way.light)
      const [x, y, ax, ay] = place
      drawHalo(pane, pixels, x + ax / 2, y + ay / 2, drop, falling.halo, share * way.light)
    }
}
