// What the sky shows besides sun and clouds: moon, aurora, rainbow, lightning, fireworks.
import type { Brief } from '../prompt/brief.ts'
import type { FilmSet } from './film-set.ts'
import { project } from './film-set.ts'
import type { LightPlan } from './light-plan.ts'
import { neonColors } from './light-plan.ts'
import type { Circumstances } from './place.ts'
import { fbm, hash2 } from './random.ts'
import type { Texture, Vec3 } from './scene.ts'
import { domeDirection, domeHeight, domeWidth } from './sky.ts'
import { add, clamp, cross, dot, normalize, scale, smoothstep } from './vector.ts'

/** Adds the bodies of the sky that the brief names, or that a clear night wants. */
export const addSky = (
  set: FilmSet,
  brief: Brief,
  around: Circumstances,
  light: LightPlan,
): void => {
  const words = [...brief.light, ...brief.setting, ...brief.subjects.map((s) => s.noun)]
  const named = (test: RegExp) => words.some((w) => test.test(w))
  const earthly = !['space', 'moon', 'mars', 'underwater', 'cave', 'stage', 'studio'].includes(
    around.place,
  )
  if (!earthly) return
  if (named(/aurora|northern-light/)) paintAurora(light.sky.dome, set)
  if (named(/milky-way/)) paintMilkyWay(light.sky.dome, set)
  if (named(/rainbow/)) paintRainbow(light.sky.dome, set)
  if (named(/(^|-)moon(light)?$/))
    addMoon(set, words, around.time === 'night' || around.time === 'dusk')
  if (named(/lightning/) || (around.weather === 'storm' && named(/thunder|storm|lightning/)))
    addLightning(set)
  if (named(/firework/)) addFireworks(set)
}

/** A direction on the picture: x, y in -1..1. */
const onPicture = (set: FilmSet, x: number, y: number): Vec3 => {
  const { view } = set
  return normalize(
    add(view.forward, add(scale(view.right, x * view.tanX), scale(view.up, y * view.tanY))),
  )
}

const moonTexture = (): Texture => {
  const size = 256
  const pixels = new Uint8Array(size * size * 4)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const [u, v] = [(x / size) * 2 - 1, (y / size) * 2 - 1]
      const maria = smoothstep(0.46, 0.6, fbm(u * 2.2 + 7, v * 2.2 + 3, 5))
      const grain = fbm(u * 14, v * 14, 3)
      let bright = 0.95 - 0.32 * maria + 0.12 * (grain - 0.5)
      for (let i = 0; i < 26; i++) {
        const [cx, cy] = [hash2(i, 1) * 1.8 - 0.9, hash2(i, 2) * 1.8 - 0.9]
        const r = 0.025 + 0.07 * hash2(i, 3) ** 2
        const d = Math.sqrt((u - cx) ** 2 + (v - cy) ** 2) / r
        if (d < 1.25) bright += d < 0.85 ? -0.07 : 0.09
      }
      const c = clamp(bright) * 255
      pixels.set([c, c * 0.985, c * 0.94, 255], (y * size + x) * 4)
    }
  return { width: size, height: size, pixels }
}

/** The lit sickle of a young moon, a little tilted. */
const addCrescent = (set: FilmSet, at: Vec3, radius: number, material: number): void => {
  const { right, up, forward } = set.view
  const b = set.builder
  const n = scale(forward, -1)
  const point = (x: number, y: number): number => {
    const [c, s] = [Math.cos(-0.45), Math.sin(-0.45)]
    const [u, v] = [c * x - s * y, s * x + c * y]
    const p = add(at, add(scale(right, u * radius), scale(up, v * radius)))
    return b.vertex(p, n, [0.5 + u * 0.48, 0.5 - v * 0.48])
  }
  const edge = Array.from({ length: 41 }, (_, i) => {
    const a = (i / 40 - 0.5) * Math.PI
    return [point(Math.cos(a), Math.sin(a)), point(0.5 * Math.cos(a), Math.sin(a))] as const
  })
  for (let i = 0; i < 40; i++) {
    const [[o, p], [q, r]] = [edge[i] ?? [0, 0], edge[i + 1] ?? [0, 0]]
    b.triangle(o, q, p, material)
    b.triangle(p, q, r, material)
  }
}

const addMoon = (set: FilmSet, words: readonly string[], night: boolean): void => {
  const huge = words.some((w) => /huge|giant|super|big|full-moon/.test(w))
  const share = huge ? 0.4 : 0.2
  const spot = freeSky(set, share)
  const distance = 4000
  const radius = distance * share * Math.min(set.view.tanY, set.view.tanX)
  const at = add(set.view.eye, scale(onPicture(set, spot.x, spot.y), distance))
  const material = set.builder.material({
    surface: 'emissive-texture',
    texture: set.builder.texture(moonTexture()),
    emission: night ? [1.5, 1.45, 1.3] : [1.2, 1.2, 1.2],
    color: [0, 0, 0],
    f0: 0,
  })
  const { right, up } = set.view
  const segments = 64
  const b = set.builder
  const n = scale(set.view.forward, -1)
  if (words.includes('crescent-moon')) {
    addCrescent(set, at, radius, material)
    return
  }
  const center = b.vertex(at, n, [0.5, 0.5])
  const rim = Array.from({ length: segments }, (_, i) => {
    const a = (i / segments) * Math.PI * 2
    const [c, s] = [Math.cos(a), Math.sin(a)]
    return b.vertex(add(at, add(scale(right, c * radius), scale(up, s * radius))), n, [
      0.5 + c * 0.48,
      0.5 - s * 0.48,
    ])
  })
  rim.forEach((v, i) => {
    b.triangle(center, v, rim[(i + 1) % segments] ?? v, material)
  })
}

/** A place in the upper picture that no subject covers more than needed. */
const freeSky = (set: FilmSet, share: number): { x: number; y: number } => {
  const heads = set.subjects.map((box) =>
    project(set.view, [
      (box.low[0] + box.high[0]) / 2,
      box.high[1],
      (box.low[2] + box.high[2]) / 2,
    ]),
  )
  const main = heads[0]
  // A huge moon stands behind its subject; a small one beside it.
  if (main && share > 0.3)
    return { x: clamp(main.x * 0.6, -0.5, 0.5), y: clamp(main.y + 0.08, 0.05, 0.6) }
  const side = main && main.x > 0 ? -1 : 1
  return { x: side * (0.35 + 0.25 * set.random()), y: 0.56 + 0.16 * set.random() }
}

const addTo = (
  dome: Float32Array,
  i: number,
  j: number,
  color: readonly [number, number, number],
): void => {
  const k = (j * domeWidth + i) * 3
  for (const a of [0, 1, 2] as const) dome[k + a] = (dome[k + a] ?? 0) + color[a]
}

const paintAurora = (dome: Float32Array, set: FilmSet): void => {
  const phase = set.random() * 10
  for (let j = 0; j < domeHeight / 2; j++)
    for (let i = 0; i < domeWidth; i++) {
      const d = domeDirection(i, j)
      if (d[1] < 0.01) continue
      const azimuth = Math.atan2(d[0], -d[2])
      const elevation = Math.asin(clamp(d[1]))
      let [r, g, b] = [0, 0, 0]
      for (let k = 0; k < 3; k++) {
        const foot =
          0.12 +
          0.16 * k +
          0.09 * Math.sin(azimuth * (1.7 + k * 0.6) + phase + k * 2) +
          0.05 * Math.sin(azimuth * 4.3 + k + phase)
        const h = elevation - foot
        if (h < -0.03) continue
        const ray = 0.45 + 0.55 * fbm(azimuth * 14 + k * 9 + phase, h * 0.7, 3)
        const body =
          smoothstep(-0.03, 0.02, h) * Math.exp(-Math.max(0, h) * 5.5) * ray * (1 - k * 0.22)
        const violet = smoothstep(0.08, 0.35, h)
        r += body * (0.05 + 0.5 * violet)
        g += body * (0.95 - 0.65 * violet)
        b += body * (0.42 + 0.35 * violet)
      }
      const ahead = 0.25 + 0.75 * smoothstep(-0.3, 0.5, -d[2])
      addTo(dome, i, j, [r * 0.9 * ahead, g * 0.9 * ahead, b * 0.9 * ahead])
    }
}

/** The band of the Milky Way, which rises aslant over the picture: bright clouds of stars, split by dark dust. */
const paintMilkyWay = (dome: Float32Array, set: FilmSet): void => {
  const { view } = set
  const side = set.random() < 0.5 ? -1 : 1
  const foot = add(view.forward, scale(view.right, side * 0.55 * view.tanX))
  const head = add(
    add(view.forward, scale(view.up, 1.3 * view.tanY)),
    scale(view.right, -side * 0.5 * view.tanX),
  )
  const along = normalize(add(head, scale(foot, -1)))
  const across = normalize(cross(along, foot))
  const phase = set.random() * 20
  for (let j = 0; j < domeHeight / 2; j++)
    for (let i = 0; i < domeWidth; i++) {
      const d = domeDirection(i, j)
      const [off, far] = [dot(d, across), dot(d, along)]
      const cloud = fbm(far * 5 + phase, off * 9 + phase, 4)
      const wide = 0.13 + 0.06 * (cloud - 0.5)
      const body = Math.exp(-((off / wide) ** 2)) * (0.35 + 1.1 * cloud)
      const rift = fbm(far * 7 + phase + 5, off * 16, 4)
      const dust = 0.85 * smoothstep(0.42, 0.62, rift) * Math.exp(-(((off - 0.02) / 0.05) ** 2))
      const k = 0.3 * body * (1 - dust) * smoothstep(-0.02, 0.12, d[1])
      const core = Math.exp(-((off / 0.06) ** 2))
      if (k > 0.002) addTo(dome, i, j, [k * (0.8 + 0.35 * core), k * (0.82 + 0.1 * core), k * 1.1])
    }
}

/**
 * A bow with one foot in the picture. A true one is 42° about the point opposite the sun, more than most lenses see:
 * it shrinks until its crown is in the picture, and stands where the lens looks.
 */
const paintRainbow = (dome: Float32Array, set: FilmSet): void => {
  const { view } = set
  const crown = Math.asin(clamp(view.forward[1], -1, 1)) + Math.atan(view.tanY)
  const size = clamp((crown * 0.94 + 0.1) / 0.72, 0.6, 1)
  const across = set.random() < 0.5 ? -1 : 1
  const ahead = Math.atan2(view.forward[0], -view.forward[2])
  const azimuth = ahead + across * 0.4 * Math.atan(view.tanX)
  const low = -0.1 * size
  const center: Vec3 = [
    Math.sin(azimuth) * Math.cos(low),
    Math.sin(low),
    -Math.cos(azimuth) * Math.cos(low),
  ]
  const bands: readonly (readonly [number, readonly [number, number, number]])[] = [
    [0.72, [0.55, 0.04, 0.03]],
    [0.695, [0.5, 0.25, 0.02]],
    [0.67, [0.42, 0.42, 0.03]],
    [0.645, [0.05, 0.42, 0.08]],
    [0.62, [0.03, 0.16, 0.5]],
    [0.595, [0.24, 0.04, 0.42]],
  ]
  for (let j = 0; j < domeHeight / 2 + 1; j++)
    for (let i = 0; i < domeWidth; i++) {
      const d = domeDirection(i, j)
      const angle = (Math.acos(clamp(dot(d, center), -1, 1)) * 0.95) / size
      for (const [at, color] of bands) {
        const k = Math.exp(-(((angle - at) / 0.016) ** 2)) * 0.75 * smoothstep(-0.02, 0.06, d[1])
        if (k > 0.01) addTo(dome, i, j, [color[0] * k, color[1] * k, color[2] * k])
      }
    }
}

const addLightning = (set: FilmSet): void => {
  const material = set.builder.material({ color: [0, 0, 0], emission: [22, 23, 32] })
  const far = 420
  const side = set.random() < 0.5 ? -1 : 1
  const from = add(set.view.eye, scale(onPicture(set, side * 0.35, 1.25), far))
  const foot = add(
    set.view.eye,
    scale(onPicture(set, side * (0.5 + 0.2 * set.random()), -0.1), far),
  )
  const width = far * set.view.tanY * 0.006
  const bolt = (a: Vec3, b: Vec3, w: number, steps: number, forks: number): void => {
    let p = a
    for (let i = 1; i <= steps; i++) {
      const t = i / steps
      const jag = far * set.view.tanY * 0.055 * (i < steps ? 1 : 0)
      const q: Vec3 = [
        a[0] + (b[0] - a[0]) * t + (set.random() - 0.5) * jag * 2,
        a[1] + (b[1] - a[1]) * t + (set.random() - 0.5) * jag * 0.7,
        a[2] + (b[2] - a[2]) * t,
      ]
      set.builder.cylinder(
        p,
        q,
        w * (1 - 0.5 * ((i - 1) / steps)),
        w * (1 - 0.5 * t),
        material,
        [1, 1, 1],
        4,
      )
      if (forks > 0 && set.random() < 0.4) {
        const drop = far * set.view.tanY * (0.25 + 0.25 * set.random())
        bolt(q, [q[0] + (set.random() - 0.5) * drop * 2, q[1] - drop, q[2]], w * 0.45, 6, forks - 1)
      }
      p = q
    }
  }
  bolt(from, foot, width, 14, 1)
}

const addFireworks = (set: FilmSet): void => {
  const far = 160
  for (let k = 0; k < 5; k++) {
    const color = neonColors[Math.floor(set.random() * neonColors.length)] ?? [1, 1, 1]
    const material = set.builder.material({ color: [0, 0, 0], emission: scale(color, 5) })
    const x = -0.75 + 0.38 * k + (set.random() - 0.5) * 0.2
    const center = add(set.view.eye, scale(onPicture(set, x, 0.4 + 0.4 * set.random()), far))
    const reach = far * set.view.tanY * (0.18 + 0.14 * set.random())
    for (let i = 0; i < 70; i++) {
      const y = set.random() * 2 - 1
      const a = set.random() * 6.283
      const c = Math.sqrt(1 - y * y)
      const d: Vec3 = [Math.cos(a) * c, y, Math.sin(a) * c]
      const tip = add(center, [d[0] * reach, d[1] * reach - reach * 0.08, d[2] * reach])
      const root = add(center, scale(d, reach * (0.45 + 0.3 * set.random())))
      set.builder.cylinder(root, tip, reach * 0.004, reach * 0.011, material, [1, 1, 1], 3)
    }
    set.builder.light(center, reach * 0.4, scale(color, far * far * 0.004))
  }
}
