// Polished metal that climbs over the subject: a mirror of the picture around it, with a lip where it still runs.
import { during, ease, whole } from '../../camera/easing.ts'
import { noise } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { type Form, formOf } from './form.ts'
import type { Surface } from './surface.ts'
import { figureNow } from './where.ts'

const clamp01 = (v: number) => Math.max(0, Math.min(1, v))

/** What a mirror sees around itself: the picture made small and soft, its darkest black and its brightest white. */
interface Room {
  readonly columns: number
  readonly rows: number
  /** 3 a cell, 0..1. */
  readonly data: Float32Array
}

/** How much of the picture's colours steel keeps. */
const colour = 0.34

const roomOf = (surface: Surface): Room => {
  const from = surface.pixels()
  const { width: w, height: h } = surface
  const [columns, rows] = [48, 27]
  const data = new Float32Array(columns * rows * 3)
  let [low, high] = [1, 0]
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const to = 3 * (j * columns + i)
      for (let k = 0; k < 16; k++) {
        const x = Math.floor(((i + ((k & 3) + 0.5) / 4) / columns) * w)
        const y = Math.floor(((j + ((k >> 2) + 0.5) / 4) / rows) * h)
        const at = 4 * (y * w + x)
        for (let c = 0; c < 3; c++)
          data[to + c] = (data[to + c] as number) + (from[at + c] as number) / (16 * 255)
      }
      const light = data[to + 1] as number
      low = Math.min(low, light)
      high = Math.max(high, light)
    }
  const wide = Math.max(0.2, high - low)
  for (let k = 0; k < data.length; k += 3) {
    // Metal greys what it mirrors.
    const grey = ((data[k] as number) + 2 * (data[k + 1] as number) + (data[k + 2] as number)) / 4
    for (let c = 0; c < 3; c++)
      data[k + c] = clamp01((grey + colour * ((data[k + c] as number) - grey) - low) / wide)
  }
  return { columns, rows, data }
}

/** Reads the room at (u, v), 0..1 and mirrored beyond. */
const look = ({ columns, rows, data }: Room, u: number, v: number, out: Float32Array): void => {
  const mirrored = (x: number) => {
    const far = Math.abs(x) % 2
    return far > 1 ? 2 - far : far
  }
  const fx = mirrored(u) * (columns - 1.001)
  const fy = mirrored(v) * (rows - 1.001)
  const [i, j] = [Math.floor(fx), Math.floor(fy)]
  const [a, b] = [fx - i, fy - j]
  const k = 3 * (j * columns + i)
  const row = 3 * columns
  for (let c = 0; c < 3; c++) {
    const upper = (data[k + c] as number) * (1 - a) + (data[k + 3 + c] as number) * a
    const lower = (data[k + row + c] as number) * (1 - a) + (data[k + row + 3 + c] as number) * a
    out[c] = upper * (1 - b) + lower * b
  }
}

/** What polished metal shows that looks up by `up` (-1 down .. 1 up): ground, a black horizon, a bright sky that darkens to its top. */
const studioAt = (up: number): number => {
  const sky = ease((up + 0.14) / 0.34)
  const ground = 0.22 + 0.42 * ease((-0.24 - up) / 0.6)
  const dome = 1 - 0.46 * ease((up - 0.3) / 0.7)
  const horizon = 1 - 0.55 * Math.exp(-(((up + 0.16) / 0.1) ** 2))
  return (ground + (dome - ground) * sky) * horizon
}

/** The same by thousandths of -1.5 .. 1.5: asked for at every pixel. */
const studios = Float32Array.from({ length: 3001 }, (_, i) => studioAt((i - 1500) / 1000))

const studio = (up: number): number =>
  studios[Math.max(0, Math.min(3000, (up * 1000 + 1500) | 0))] as number

/** Where the front of the metal is for a pixel: below 0 not yet there, from 1 on past. */
const reached = (m: Moment, ahead: number, x: number, y: number): number => {
  if (ahead > 0.3) return 1
  if (ahead < -0.02) return 0
  const h = m.height
  // Fingers that run ahead, as what is poured does.
  const finger = 0.13 * noise(x / (0.045 * h), 3) + 0.07 * noise(x / (0.016 * h), y / (0.08 * h))
  return clamp01((ahead - finger) * 26)
}

/** A form read between its cells. */
const between = (form: Form, map: Float32Array, x: number, y: number): number => {
  const { columns: w, rows: h, step } = form
  const [fx, fy] = [Math.min(w - 1.001, x / step), Math.min(h - 1.001, y / step)]
  const [i, j] = [Math.floor(fx), Math.floor(fy)]
  const [a, b] = [fx - i, fy - j]
  const k = j * w + i
  return (
    ((map[k] as number) * (1 - a) + (map[k + 1] as number) * a) * (1 - b) +
    ((map[k + w] as number) * (1 - a) + (map[k + w + 1] as number) * a) * b
  )
}

/** Writes the metal's colour, 0..255, where its surface leans so; `detail` keeps its features. */
const metal = (
  room: Room,
  m: Moment,
  u: number,
  v: number,
  leanX: number,
  leanY: number,
  detail: number,
  out: Float32Array,
): void => {
  const steep = Math.min(0.97, Math.sqrt(leanX * leanX + leanY * leanY))
  const facing = Math.sqrt(1 - steep * steep)
  // The ray that comes back from it, in halves of the room; it turns a little as the camera goes.
  const [rx, ry] = [2 * facing * leanX + 0.12 * Math.sin(m.t * 4), 2 * facing * leanY]
  look(room, u + 0.42 * rx, 0.46 + 0.5 * ry + 0.1 * (v - 0.5), out)
  const up = -0.9 * ry + 0.1
  const dome = studio(up)
  const hollow = 0.25 + 0.75 * Math.min(1.15, detail)
  const [sx, sy, sz] = m.staged.complexion.sun
  const lamp = Math.max(0, leanX * sx + leanY * sy + facing * sz)
  const lamp3 = lamp * lamp * lamp
  const lamp6 = lamp3 * lamp3
  const lamp12 = lamp6 * lamp6
  const glint = 190 * lamp12 * lamp12 + 70 * lamp6 * dome
  const steep3 = steep * steep * steep
  const rim = 60 * steep3 * steep3
  for (let c = 0; c < 3; c++) {
    const mirrored = 0.55 * dome + 0.5 * (out[c] as number) * (0.45 + 0.8 * dome)
    out[c] = (0.955 + 0.045 * c) * (8 + 192 * mirrored * hollow) + glint + rim
  }
}

/** How far the front has come up the subject: 1.34 · `on` of `tall` pixels below `top`. */
interface Front {
  readonly on: number
  readonly top: number
  readonly tall: number
}

const aheadAt = ({ on, top, tall }: Front, y: number): number => 1.34 * on - (top + tall - y) / tall

/** Pixels between two whose metal is worked out: it is smooth, the subject's outline comes from its own alpha. */
const coarse = 2

/** The metal's colours, 3 a cell of `coarse` pixels, wherever the front has come. */
const castOf = (surface: Surface, m: Moment, front: Front): Float32Array => {
  const [form, room] = [formOf(surface, m), roomOf(surface)]
  const { width: w, height: h } = m
  const { head } = figureNow(m)
  const columns = Math.ceil(w / coarse) + 1
  const cast = new Float32Array(columns * (Math.ceil(h / coarse) + 1) * 3)
  const out = new Float32Array(3)
  const near = 1 / (1.2 * head.radius * head.radius + 1)
  for (let y = 0, row = 0; y < h; y += coarse, row += 3 * columns) {
    const ahead = aheadAt(front, y)
    if (ahead < -0.03) continue
    for (let x = 0, to = row; x < w; x += coarse, to += 3) {
      const c = Math.min(form.rows - 1, (y / form.step) | 0) * form.columns + ((x / form.step) | 0)
      const below = Math.min(c + form.columns + 1, form.light.length - 1)
      if ((form.light[c] as number) === 0 && (form.light[below] as number) === 0) continue
      const edge = reached(m, ahead, x, y)
      // The lip of what runs is round: it leans up where the front is.
      const lip = edge < 1 ? 1 - edge : ahead < 0.3 ? 0.25 * (1 - ahead / 0.3) : 0
      // A face that bends its mirror as much as a sleeve does is no longer a face.
      const off = ((x - head.x) * (x - head.x) + (y - head.y) * (y - head.y)) * near
      const calm = off < 1 ? 0.5 + 0.5 * off * off : 1
      const leanX = between(form, form.leanX, x, y) * calm
      const leanY = between(form, form.leanY, x, y) * calm - 0.22 * (1 - calm) - 0.7 * lip
      metal(room, m, x / w, y / h, leanX, leanY, between(form, form.detail, x, y), out)
      cast[to] = Math.min(255, out[0] as number)
      cast[to + 1] = Math.min(255, out[1] as number)
      cast[to + 2] = Math.min(255, out[2] as number)
    }
  }
  return cast
}

/** The subject's pixels turn to metal as far as its front has come. */
const pour = (surface: Surface, m: Moment, on: number): void => {
  const f = figureNow(m)
  const { width: w, height: h } = m
  const top = Math.max(0, f.top)
  const front = { on, top, tall: Math.max(1, Math.min(h, f.bottom) - top) }
  const cast = castOf(surface, m, front)
  const [frame, cut] = [surface.pixels(), surface.cut()]
  const row = 3 * (Math.ceil(w / coarse) + 1)
  for (let y = 0; y < h; y++) {
    const ahead = aheadAt(front, y)
    const from = (y >> 1) * row
    const down = (y & 1) * row
    for (let x = 0, k = 4 * y * w; x < w; x++, k += 4) {
      const alpha = cut[k + 3] as number
      if (alpha === 0) continue
      const a = alpha / 255
      const share = Math.min(1, 2.5 * reached(m, ahead, x, y)) * a
      const [keep, own] = [1 - a, 1 - share / a]
      const one = from + 3 * (x >> 1)
      const right = 3 * (x & 1)
      for (let c = 0; c < 3; c++) {
        const i = one + c
        const shown =
          0.25 *
          ((cast[i] as number) +
            (cast[i + right] as number) +
            (cast[i + down] as number) +
            (cast[i + down + right] as number))
        frame[k + c] =
          shown * share + (cut[k + c] as number) * own + (frame[k + c] as number) * keep
      }
    }
  }
}

export const turningMetal: Effect = {
  cutsOut: true,
  over: (surface, m) => pour(surface, m, whole(m.strength) * during(m.t, 0.04, 0.72)),
}
