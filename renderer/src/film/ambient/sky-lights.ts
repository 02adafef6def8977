// Lights in the sky: lightning that strikes, polar lights that flow.

import { during } from '../../camera/easing.ts'
import { unproject } from '../../camera/project.ts'
import { hash2, noise } from '../../stage/random.ts'
import type { Sheet, Surface } from '../effect/surface.ts'
import type { Air, Ambient } from './ambience.ts'
import { gridAt } from './stirrer.ts'

/** Seconds at which it strikes. */
const strikes = (air: Air): number[] =>
  Array.from(
    { length: Math.max(2, Math.round(air.seconds * 0.75)) },
    (_, i) => 0.45 + i * 1.2 + 0.7 * hash2(i + 3, air.seed & 4095),
  )

/** One channel of a bolt down to `foot`; branches leave it. */
const channel = (
  sheet: Sheet,
  air: Air,
  from: readonly [number, number],
  foot: number,
  size: number,
  seed: number,
  glow: number,
): void => {
  const h = air.height
  const lot = (n: number) => hash2(seed + n, air.seed & 4095)
  let [x, y] = from
  const step = Math.max(h * 0.02, (foot - y) / 16)
  for (let i = 0; y < foot && i < 40; i++) {
    const next: readonly [number, number] = [
      x + h * 0.05 * size * (lot(10 + i) - 0.5) * 2,
      y + step * (0.6 + 0.8 * lot(60 + i)),
    ]
    sheet.stroke([x, y], next, h * 0.016 * size, h * 0.015 * size, [150, 170, 255], 0.24 * glow, 0)
    sheet.stroke([x, y], next, h * 0.003 * size, h * 0.0026 * size, [255, 255, 255], glow, 0.5)
    ;[x, y] = next
    if (size > 0.6 && lot(110 + i) < 0.22)
      channel(sheet, air, next, y + (foot - y) * 0.5, size * 0.5, seed + 131 * (i + 1), 0.75 * glow)
  }
}

const bolt = (surface: Surface, air: Air, at: number, glow: number): void => {
  const sheet = surface.sheet(0.5)
  const seed = Math.round(at * 97)
  const foot = air.staged.life ? air.staged.life.horizon : 0.4 * air.height
  const x = air.width * (0.15 + 0.7 * hash2(seed + 1, air.seed & 4095))
  channel(sheet, air, [x, -4], foot, 1, seed, glow)
  surface.lay(sheet, true)
}

/** Levels above the sky beside it from which on, and by which surely, something is a bolt that the picture shows. */
const shines = [14, 46] as const
/** Pictures lighter than this are no night. */
const night = 0.5

/** Mean of the darker part of the sky in a row of a frame; null where there is hardly any. */
const skyIn = (row: Uint8Array, sure: (x: number) => number): readonly number[] | null => {
  let [n, light] = [0, 0]
  const w = row.length / 4
  const of = (x: number) => row[4 * x + 1] ?? 0
  for (let x = 0; x < w; x += 4)
    if (sure(x) > 0.4) {
      n++
      light += of(x)
    }
  if (n < 0.04 * w) return null
  const sum = [0, 0, 0]
  let m = 0
  for (let x = 0; x < w; x += 4) {
    if (sure(x) <= 0.4 || of(x) > light / n + shines[0]) continue
    m++
    for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (row[4 * x + c] ?? 0)
  }
  return m > 0 ? sum.map((v) => v / m) : null
}

/** Lets bolts that are painted on the picture go out: they are seen again in the flashes. */
const quench = (surface: Surface, air: Air, share: number): void => {
  const sky = air.staged.life?.cloud
  if (!sky || air.tone > night || share <= 0) return
  const p = surface.pixels()
  const { width: w, height: h } = air
  for (let y = 0; y < h; y++) {
    const row = p.subarray(4 * y * w, 4 * (y + 1) * w)
    const sure = (x: number) => {
      const [px, py] = unproject(air.view, x, y, 0.05)
      return gridAt(air.staged, sky, px, py)
    }
    const dark = skyIn(row, sure)
    if (!dark) continue
    for (let x = 0; x < w; x++) {
      const over = (row[4 * x + 1] ?? 0) - (dark[1] ?? 0)
      if (over < shines[0]) continue
      const much = Math.min(1, (over - shines[0]) / (shines[1] - shines[0]))
      const k = 0.96 * share * much * Math.min(1, 2 * sure(x))
      for (let c = 0; c < 3; c++)
        row[4 * x + c] = (row[4 * x + c] ?? 0) * (1 - k) + (dark[c] ?? 0) * k
    }
  }
}

const lightning: Ambient = {
  over(surface, air) {
    let glow = 0
    let last = 0
    for (const at of strikes(air)) {
      const age = air.time - at
      if (age < 0 || age > 0.7) continue
      // Two or three quick flashes that die away.
      const flash = Math.exp(-age * 6) * (0.55 + 0.45 * Math.cos(age * 46))
      if (flash > glow) [glow, last] = [flash, at]
    }
    const on = Math.min(1.2, air.strength)
    quench(surface, air, Math.min(1, on) * during(air.time, 0, 0.4) * (1 - Math.min(1, 1.4 * glow)))
    const base = 1 - 0.26 * on * during(air.time, 0, 0.8)
    const gain = base + 1.15 * on * glow
    const p = surface.pixels()
    for (let i = 0; i < p.length; i += 4) {
      p[i] = Math.min(255, (p[i] ?? 0) * gain + 22 * glow)
      p[i + 1] = Math.min(255, (p[i + 1] ?? 0) * gain + 25 * glow)
      p[i + 2] = Math.min(255, (p[i + 2] ?? 0) * gain * (1 + 0.06 * on) + 40 * glow)
    }
    if (glow > 0.2) bolt(surface, air, last, Math.min(1, 1.2 * glow * on))
  },
}

/** How bright the curtains are along the sky, 0..1: folds that wander, finely rayed. `u` in heights. */
const curtain = (u: number, time: number, lane: number): number => {
  const fold = noise(u * 1.7 - time * 0.22 + lane, lane + time * 0.11)
  const ridge = Math.max(0, 1 - Math.abs(fold - 0.5) * 4.5)
  const rays = 0.55 + 0.45 * noise(u * 17 - time * 1.1, lane * 3 + time * 0.5)
  return ridge * rays
}

/** Curtains laid into the sky as light: sharp below, green, and fading upwards into violet. */
const curtains = (surface: Surface, air: Air, on: number): void => {
  const life = air.staged.life
  if (!life) return
  const sheet = surface.sheet(0.25)
  const { width: w, height: h, data } = sheet
  const scale = air.height / h
  const lane = 11.5 + (air.seed & 63)
  for (let x = 0; x < w; x++)
    for (let layer = 0; layer < 2; layer++) {
      const u = x / h
      const light = curtain(u, air.time * (layer ? 0.8 : 1), lane + 7.3 * layer)
      if (light < 0.02) continue
      const foot =
        (0.86 - 0.26 * layer) * (life.horizon / scale) +
        h * 0.16 * (noise(u * 4.3 + air.time * 0.25, lane + 31 * layer) - 0.5)
      const tall = h * (0.2 + 0.22 * light)
      for (
        let y = Math.max(0, Math.floor(foot - 1.6 * tall));
        y < Math.min(h, foot + 0.2 * tall);
        y++
      ) {
        const up = (foot - y) / tall
        const fade = up < 0 ? Math.max(0, 1 + up * 5) : Math.exp(-1.9 * up)
        const [px, py] = unproject(air.view, x * scale, y * scale, 0.05)
        const a = on * light * fade * gridAt(air.staged, life.cloud, px, py)
        if (a < 0.01) continue
        const violet = Math.max(0, Math.min(1, up - 0.35))
        const i = 4 * (y * w + x)
        data[i] = Math.min(255, (data[i] ?? 0) + a * (60 + 120 * violet))
        data[i + 1] = Math.min(255, (data[i + 1] ?? 0) + a * (235 - 150 * violet))
        data[i + 2] = Math.min(255, (data[i + 2] ?? 0) + a * (140 + 70 * violet))
        data[i + 3] = 255
      }
    }
  surface.lay(sheet, true)
}

/** What shines in the sky sways and pulses in folds that wander; more of it comes up where the night is dark. */
const aurora: Ambient = {
  sky({ strength, time, seed, height: h }) {
    const on = Math.min(1.2, strength) * during(time, 0, 0.8)
    const lane = (seed & 63) + 0.5
    return (u, v, out) => {
      const [x, y] = [u / h, v / h]
      const sway = noise(x * 3.1 - time * 0.5, y * 1.2 + lane + time * 0.2) - 0.5
      const fold = noise(x * 4.2 - time * 0.75 + lane, y * 0.8 + time * 0.25) - 0.46
      out[0] = on * h * 0.06 * sway
      out[1] = on * h * 0.012 * sway
      out[2] = on * 0.6 * fold
    }
  },
  over(surface, air) {
    const on = Math.min(1.2, air.strength) * during(air.time, 0, 1.6)
    const dark = Math.max(0, Math.min(1, 1.5 - 2 * air.tone))
    if (on * dark > 0) curtains(surface, air, 0.75 * on * dark)
  },
}

export const skyLights = { aurora, lightning }
