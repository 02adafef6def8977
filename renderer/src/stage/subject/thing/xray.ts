// An X-ray picture on a lit viewing box: the bones of a hand, a chest, a skull or a foot, pale on dark blue.
import type { Texture } from '../../scene.ts'
import { brush } from '../brush.ts'
import { type Builder, made } from '../built.ts'
import { finish } from '../finish.ts'

type Bone = readonly [x0: number, y0: number, x1: number, y1: number, r: number]

/** Bones of a hand seen from its back, in a box 0..1 wide and 0..1.25 high. */
const handBones = (): Bone[] => {
  const out: Bone[] = [
    [0.42, 0, 0.43, 0.2, 0.032],
    [0.58, 0, 0.57, 0.2, 0.038],
  ]
  for (let i = 0; i < 8; i++) {
    const [x, y] = [0.4 + (i % 4) * 0.068, 0.25 + Math.floor(i / 4) * 0.06]
    out.push([x, y, x + 0.008, y + 0.004, 0.031])
  }
  const fingers = [
    [0.37, 0.37, -0.3, 0.86],
    [0.45, 0.38, -0.1, 1],
    [0.53, 0.38, 0.07, 1.06],
    [0.61, 0.36, 0.24, 0.98],
  ] as const
  for (const [x, y, lean, size] of fingers) {
    let [px, py] = [x, y]
    for (const [k, long] of [0.24, 0.18, 0.115, 0.08].entries()) {
      const [dx, dy] = [Math.sin(lean) * long * size, Math.cos(lean) * long * size]
      out.push([px + dx * 0.08, py + dy * 0.08, px + dx * 0.9, py + dy * 0.9, 0.023 - k * 0.0035])
      px += dx
      py += dy
    }
  }
  let [px, py] = [0.64, 0.3]
  for (const [k, long] of [0.17, 0.13, 0.1].entries()) {
    const lean = 0.95 - k * 0.22
    const [dx, dy] = [Math.sin(lean) * long, Math.cos(lean) * long]
    out.push([px + dx * 0.08, py + dy * 0.08, px + dx * 0.9, py + dy * 0.9, 0.025 - k * 0.003])
    px += dx
    py += dy
  }
  return out
}

/** Spine, collar bones, ribs and upper arms. */
const chestBones = (): Bone[] => {
  const out: Bone[] = []
  for (let i = 0; i < 12; i++) out.push([0.5, 0.12 + i * 0.085, 0.5, 0.16 + i * 0.085, 0.035])
  for (const s of [-1, 1]) {
    out.push([0.5 + s * 0.05, 1.06, 0.5 + s * 0.34, 1.13, 0.018])
    out.push([0.5 + s * 0.4, 1.08, 0.5 + s * 0.44, 0.55, 0.03])
    for (let k = 0; k < 9; k++) {
      const y = 1.02 - k * 0.085
      const wide = 0.2 + 0.14 * Math.sin(Math.min(1, (k + 1.5) / 7) * 1.5)
      for (let j = 0; j < 10; j++) {
        const [a, b] = [j / 10, (j + 1) / 10]
        const at = (t: number): [number, number] => [
          0.5 + s * (0.05 + wide * Math.sin(t * Math.PI * 0.5)),
          y + 0.05 * Math.sin(t * 2.6) - 0.14 * t * t,
        ]
        const [p, q] = [at(a), at(b)]
        out.push([p[0], p[1], q[0], q[1], 0.0125])
      }
    }
  }
  return out
}

const nearest = (bones: readonly Bone[], x: number, y: number): { d: number; r: number } => {
  let best = { d: 9, r: 1 }
  for (const [x0, y0, x1, y1, r] of bones) {
    const [dx, dy] = [x1 - x0, y1 - y0]
    const t = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy + 1e-9)))
    // Bones are thicker at their ends.
    const own = r * (1 + 0.42 * (2 * t - 1) ** 4)
    const d = Math.hypot(x - x0 - dx * t, y - y0 - dy * t) - own
    if (d < best.d) best = { d, r: own }
  }
  return best
}

/** The film as a picture: light where bone is, dim where flesh is. */
const film = (of: string): Texture => {
  const bones = /chest|rib|lung|torso|body/.test(of) ? chestBones() : handBones()
  const flesh = /chest|rib|lung|torso|body/.test(of) ? 0.09 : 0.05
  const [width, height] = [200, 250]
  const pixels = new Uint8Array(width * height * 4)
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const [x, y] = [(i + 0.5) / width, 1.25 - ((j + 0.5) / height) * 1.25]
      const { d, r } = nearest(bones, x, y)
      // The rim of a bone is denser than its middle.
      const bone = d < 0 ? 0.62 + 0.34 * Math.max(0, 1 + d / (0.55 * r)) : Math.exp(-d * 120) * 0.6
      const skin = d < flesh ? 0.2 * (1 - Math.max(0, d) / flesh) ** 0.35 : 0
      const k = Math.min(1, 0.035 + Math.max(skin, bone))
      pixels.set(
        [
          Math.round(205 * k ** 1.5),
          Math.round(232 * k ** 1.2),
          Math.round(250 * (0.12 + 0.88 * k)),
          255,
        ],
        (j * width + i) * 4,
      )
    }
  return { width, height, pixels }
}

/** A film clipped to a box of light that stands on the table. */
export const xray: Builder = (subject) => ({
  yaw: 0.12,
  work: made((w) => {
    const body = brush(w, finish.plastic, '#d8dce0')
    body.box([-0.5, 0.06, -0.14], [0.5, 1.32, 0])
    body.shade(0.55).box([-0.36, 0, -0.18], [0.36, 0.06, 0.06])
    brush(w, { ...finish.plastic, emission: [0.9, 0.95, 1] }, '#f2f8ff').box(
      [-0.455, 0.11, 0],
      [0.455, 1.27, 0.004],
    )
    const sheet = w.material({
      surface: 'emissive-texture',
      texture: w.texture(film(`${subject.noun} ${subject.traits['of'] ?? ''}`)),
      emission: [1.25, 1.25, 1.25],
      color: [0, 0, 0],
    })
    w.mesh(
      {
        positions: [-0.43, 0.13, 0.012, 0.43, 0.13, 0.012, 0.43, 1.22, 0.012, -0.43, 1.22, 0.012],
        normals: [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1],
        uvs: [0, 1, 1, 1, 1, 0, 0, 0],
        indices: [0, 1, 2, 0, 2, 3],
      },
      sheet,
    )
    brush(w, finish.steel, '#9aa0a6').box([-0.46, 1.21, 0], [0.46, 1.26, 0.03])
  }),
})
