// What keeps somebody, built by the stage: an open coffin on its end, a wicker cradle with its bedding, the seat of a pilot behind the instruments.
import type { BriefSubject } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import { noise } from '../random.ts'
import type { Texture, Vec3 } from '../scene.ts'
import { hex, mix3, scale } from '../vector.ts'
import { built, type Make, plainOf, woodOf } from './work-actors.ts'

/** Outline of a coffin from its foot up, half widths by height. */
const coffinSides: readonly (readonly [number, number])[] = [
  [0.3, 0],
  [0.46, 1.42],
  [0.27, 2.08],
]

/** A coffin on its end, open to the front, lined with quilted satin, its lid against the side. */
export const uprightCoffin: Make = (subject) =>
  built([-0.5, 0, -0.34], [1.02, 2.1, 0.22], { front: [0, 1.2, 0.1] }, (b) => {
    const wood = woodOf(b)
    const box = subject.colors[0] ?? hex('#4a2414')
    const satin = b.material({ color: [1, 1, 1], roughness: 0.42, f0: 0.06 })
    const brass = b.material({ color: hex('#d8a840'), roughness: 0.3, f0: 0.6, metal: 0.8 })
    const [deep, front] = [-0.34, 0.2]
    const outline: Vec3[] = [
      ...coffinSides.map(([w, y]): Vec3 => [-w, y, 0]),
      ...[...coffinSides].reverse().map(([w, y]): Vec3 => [w, y, 0]),
    ]
    const at = (p: Vec3, z: number, inset: number): Vec3 => [
      p[0] - Math.sign(p[0]) * inset,
      p[1] < 0.1 ? p[1] + inset : p[1] > 2 ? p[1] - inset : p[1],
      z,
    ]
    outline.forEach((p, i) => {
      const q = outline[(i + 1) % outline.length] as Vec3
      b.quad(at(p, deep, 0), at(p, front, 0), at(q, front, 0), at(q, deep, 0), wood, box)
      b.quad(
        at(p, deep, 0.035),
        at(q, deep, 0.035),
        at(q, front, 0.035),
        at(p, front, 0.035),
        satin,
        hex('#8e1220'),
      )
      b.quad(at(p, front, 0), at(p, front, 0.05), at(q, front, 0.05), at(q, front, 0), brass)
    })
    b.grid(
      36,
      60,
      (u, v) => {
        const y = 0.04 + v * 2
        const half = y < 1.42 ? 0.3 + (0.16 * y) / 1.42 : 0.46 - (0.19 * (y - 1.42)) / 0.66
        const x = (u - 0.5) * 2 * half
        const quilt = Math.abs(Math.sin((x + y) * 16) * Math.sin((x - y) * 16))
        return [x, y, deep + 0.02 + 0.03 * quilt]
      },
      satin,
      () => hex('#9c1626'),
      false,
    )
    b.quad([-0.46, 0, deep], [0.46, 0, deep], [0.46, 2.08, deep], [-0.46, 2.08, deep], wood, box)
    lid(b, wood, box, brass)
  })

/** The lid with its cross, leaning beside. */
const lid = (
  b: MeshBuilder,
  wood: number,
  color: readonly [number, number, number],
  brass: number,
): void =>
  b.placed({ at: [0.7, 0, -0.18], roll: -0.12, yaw: -0.35 }, () => {
    const [low, mid, top] = coffinSides.map(([w, y]) => [w * 0.86, y * 0.94] as const)
    if (!low || !mid || !top) return
    for (const [z, k] of [
      [0, 0.8],
      [0.06, 1],
    ] as const) {
      b.quad(
        [-low[0], low[1], z],
        [low[0], low[1], z],
        [mid[0], mid[1], z],
        [-mid[0], mid[1], z],
        wood,
        scale(color, k),
      )
      b.quad(
        [-mid[0], mid[1], z],
        [mid[0], mid[1], z],
        [top[0], top[1], z],
        [-top[0], top[1], z],
        wood,
        scale(color, k),
      )
    }
    for (const s of [-1, 1]) {
      b.quad(
        [s * low[0], low[1], 0],
        [s * low[0], low[1], 0.06],
        [s * mid[0], mid[1], 0.06],
        [s * mid[0], mid[1], 0],
        wood,
        color,
      )
      b.quad(
        [s * mid[0], mid[1], 0],
        [s * mid[0], mid[1], 0.06],
        [s * top[0], top[1], 0.06],
        [s * top[0], top[1], 0],
        wood,
        color,
      )
    }
    b.box([-0.03, 0.75, 0.06], [0.03, 1.7, 0.085], brass)
    b.box([-0.2, 1.35, 0.06], [0.2, 1.41, 0.085], brass)
  })

/** Across its width a cradle is as much wider as the trait `wide` says, for who shares it with a toy. */
const widthOf = (subject: BriefSubject): number => Number(subject.traits['wide'] ?? 1)

const broad = (subject: BriefSubject, add: (b: MeshBuilder) => void) => {
  const half = 0.3 * widthOf(subject)
  return built([-0.5, 0, -half], [0.5, 0.34, half], { top: [0, 0.16, 0] }, add)
}

/** A low oval basket of wicker with a mattress, a pillow and a blanket over where a child lies. */
export const cradleBasket: Make = (subject) =>
  broad(subject, (b) => {
    const wicker = b.material({ roughness: 0.8, f0: 0.02, scale: 30, relief: 0.25, mottle: 0.25 })
    const cloth = plainOf(b)
    const wide = widthOf(subject)
    const cane = subject.colors[0] ?? hex('#b8843f')
    const ring = (a: number, grow: number): readonly [number, number] => [
      0.46 * grow * Math.cos(a),
      0.28 * wide * grow * Math.sin(a),
    ]
    for (let k = 0; k < 9; k++) {
      const [y, grow] = [0.02 + k * 0.028, 0.9 + 0.1 * Math.sin((k / 9) * 1.5)]
      for (let i = 0; i < 44; i++) {
        const [p, q] = [ring((i / 44) * 6.2832, grow), ring(((i + 1) / 44) * 6.2832, grow)]
        const out = (i + k) % 2 ? 1.02 : 0.985
        b.cylinder(
          [p[0] * out, y, p[1] * out],
          [q[0] * (2.005 - out), y, q[1] * (2.005 - out)],
          0.017,
          0.017,
          wicker,
          scale(cane, 0.85 + 0.25 * ((i + k) % 2)),
          6,
        )
      }
    }
    for (let i = 0; i < 60; i++) {
      const [p, q] = [ring((i / 60) * 6.2832, 1.02), ring(((i + 1) / 60) * 6.2832, 1.02)]
      b.cylinder([p[0], 0.28, p[1]], [q[0], 0.28, q[1]], 0.026, 0.026, wicker, scale(cane, 0.75), 7)
    }
    const bed = (
      grow: number,
      y: number,
      puff: number,
      color: readonly [number, number, number],
      from: number,
    ) =>
      b.grid(
        40,
        24,
        (u, v) => {
          const [x, z] = [from + u * (0.44 - from), (v - 0.5) * 2]
          const w = 0.27 * wide * grow * Math.sqrt(Math.max(0, 1 - (x / 0.47) ** 2))
          return [x, y + puff * (1 - z * z) + 0.012 * noise(x * 9, z * 4), z * w]
        },
        cloth,
        (p) => (Math.abs(Math.sin(p[0] * 34)) < 0.12 ? scale(color, 0.86) : color),
        false,
      )
    bed(0.98, 0.1, 0.02, hex('#f6f2ea'), -0.44)
    // High enough to cover who lies under it.
    bed(0.95, 0.19, 0.13, hex('#9cc4dc'), -0.07)
    b.placed({ at: [-0.3, 0.13, 0], scale: [0.13, 0.035, 0.19 * wide] }, () =>
      b.sphere(cloth, hex('#fffdf8'), 20),
    )
  })

/** Dials, maps and horizons on a dark panel. */
const instruments = (): Texture => {
  const [width, height] = [160, 64]
  const pixels = new Uint8Array(width * height * 4)
  const put = (x: number, y: number, c: readonly [number, number, number]): void =>
    pixels.set([c[0], c[1], c[2], 255], (y * width + x) * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const cell = Math.floor(x / 40)
      const [u, v] = [x % 40, y]
      if (u < 2 || u > 37 || v < 4 || v > 59) {
        put(x, y, [16, 18, 20])
        continue
      }
      if (cell === 1 || cell === 3) {
        // An artificial horizon.
        const line = 31 + (u - 20) * (cell === 1 ? 0.22 : -0.15)
        const mark = Math.abs(v - 31) < 1.5 && Math.abs(u - 20) > 6 && Math.abs(u - 20) < 14
        put(
          x,
          y,
          mark
            ? [250, 220, 40]
            : Math.abs(v - line) < 1
              ? [255, 255, 255]
              : v < line
                ? [40, 130, 230]
                : [150, 92, 40],
        )
      } else if (cell === 0) {
        // Round gauges with their needles.
        const [cx, cy] = [20, v < 32 ? 18 : 46]
        const r = Math.hypot(u - cx, v - cy)
        const needle =
          Math.abs((u - cx) * 0.8 + (v - cy) * (v < 32 ? 0.5 : -0.9)) < 1.1 && r < 9 && u > cx
        put(x, y, needle ? [255, 120, 40] : Math.abs(r - 11) < 1.2 ? [220, 235, 240] : [14, 20, 24])
      } else {
        // A map with a magenta track.
        const track = Math.abs(u - 20 - 6 * Math.sin(v / 12)) < 1.2
        const arc = Math.abs(Math.hypot(u - 20, v - 54) - 26) < 1
        put(x, y, track ? [235, 60, 220] : arc ? [90, 240, 120] : [8, 26, 30])
      }
    }
  return { width, height, pixels }
}

/** A pilot's seat behind yoke, glowing instruments and glare shield; who sits there looks along z. */
export const flightSeat: Make = () =>
  built([-0.62, 0, -0.42], [0.62, 1.35, 1.3], { seat: [0, 0.5, -0.02] }, (b) => {
    const leather = b.material({ color: hex('#2b2f38'), roughness: 0.45, f0: 0.05 })
    const fleece = plainOf(b)
    const shell = b.material({ color: hex('#5a6068'), roughness: 0.5, f0: 0.06 })
    const dark = b.material({ color: hex('#17191d'), roughness: 0.6, f0: 0.04 })
    b.box([-0.16, 0, -0.2], [0.16, 0.36, 0.14], shell)
    b.box([-0.27, 0.36, -0.28], [0.27, 0.47, 0.24], leather)
    b.box([-0.24, 0.465, -0.24], [0.24, 0.49, 0.22], fleece, hex('#b8a888'))
    b.placed({ at: [0, 0.45, -0.3], pitch: -0.16 }, () => {
      b.box([-0.27, 0, -0.1], [0.27, 0.72, 0], leather)
      b.box([-0.22, 0.05, 0], [0.22, 0.66, 0.02], fleece, hex('#b8a888'))
      b.box([-0.15, 0.74, -0.09], [0.15, 0.94, -0.01], leather)
    })
    // The panel leans away under its shield.
    const panel = b.material({
      surface: 'emissive-texture',
      texture: b.texture(instruments()),
      emission: [0.85, 0.85, 0.85],
      color: [0, 0, 0],
    })
    b.box([-0.62, 0.36, 0.66], [0.62, 0.98, 1], shell)
    b.quad(
      [0.58, 0.56, 0.645],
      [-0.58, 0.56, 0.645],
      [-0.58, 0.94, 0.655],
      [0.58, 0.94, 0.655],
      panel,
    )
    b.quad([-0.64, 0.99, 0.5], [0.64, 0.99, 0.5], [0.64, 1.04, 1.3], [-0.64, 1.04, 1.3], dark)
    b.box([-0.64, 0.96, 0.5], [0.64, 0.99, 0.54], dark)
    b.cylinder([0, 0.1, 0.62], [0, 0.82, 0.42], 0.03, 0.026, dark, [1, 1, 1], 10)
    for (const s of [-1, 1]) {
      b.cylinder([0, 0.82, 0.42], [s * 0.15, 0.84, 0.4], 0.022, 0.022, dark, [1, 1, 1], 10)
      b.cylinder([s * 0.15, 0.8, 0.4], [s * 0.17, 0.96, 0.38], 0.022, 0.02, dark, [1, 1, 1], 10)
    }
    // Throttles between the seats.
    b.box([0.34, 0, -0.1], [0.56, 0.5, 0.7], shell)
    for (const x of [0.4, 0.47]) {
      b.cylinder([x, 0.5, 0.3], [x, 0.66, 0.36], 0.012, 0.012, dark, [1, 1, 1], 6)
      b.placed({ at: [x, 0.67, 0.36], scale: 0.028 }, () =>
        b.sphere(fleece, mix3(hex('#f0f0ea'), hex('#c8302a'), x > 0.45 ? 1 : 0), 10),
      )
    }
    b.light([0, 0.86, 0.6], 0.12, [0.12, 0.2, 0.26])
  })
