// What a truck carries in its bed: a heap of fruit, bales, logs, boxes, or loose earth.
import type { Rgb } from '../../../prompt/brief.ts'
import type { MeshBuilder } from '../../mesh-builder.ts'
import { random } from '../../random.ts'
import { hex, scale } from '../../vector.ts'
import { brush } from '../brush.ts'
import { finish } from '../finish.ts'
import { ballMesh, type Workpiece } from '../workpiece.ts'

/** The bed: half width, floor and rim heights, and its ends along z. */
export interface Bed {
  readonly half: number
  readonly floor: number
  readonly rim: number
  readonly back: number
  readonly front: number
}

interface Fruit {
  readonly color: string
  /** Radius in metres, and height over width. */
  readonly r: number
  readonly flat: number
  readonly stripes?: string
}

const fruits: readonly (readonly [RegExp, Fruit])[] = [
  [/melon/, { color: '#3f7a2e', r: 0.17, flat: 0.88, stripes: '#1c4a1c' }],
  [/pumpkin/, { color: '#e07a1c', r: 0.2, flat: 0.78, stripes: '#b85a10' }],
  [/cabbage|lettuce/, { color: '#7ab04a', r: 0.14, flat: 0.9 }],
  [/coconut/, { color: '#6a4428', r: 0.11, flat: 0.95 }],
  [/orange|tangerine/, { color: '#f0881c', r: 0.09, flat: 0.96 }],
  [/lemon|banana/, { color: '#f2cc28', r: 0.085, flat: 0.9 }],
  [/potato|onion/, { color: '#b08a54', r: 0.085, flat: 0.8 }],
  [/tomato/, { color: '#d4281c', r: 0.09, flat: 0.85 }],
  [/pineapple/, { color: '#c8902c', r: 0.13, flat: 1.3 }],
  [/apple|cherr|straw|fruit/, { color: '#c4261c', r: 0.09, flat: 0.92 }],
]
const plain: Fruit = { color: '#c8a050', r: 0.14, flat: 0.9 }

/** Round goods heaped over the rim. */
const heap = (w: MeshBuilder, bed: Bed, f: Fruit, own: Rgb | undefined): void => {
  const draw = random(31)
  const skin = w.material({ roughness: 0.4, f0: 0.04 })
  const [long, wide] = [bed.front - bed.back, bed.half * 2]
  const step = f.r * 1.9
  const base = own ?? hex(f.color)
  const stripe = hex(f.stripes ?? f.color)
  // Only what is seen: from below the rim up.
  for (let layer = 0; layer < 7; layer++) {
    const y = bed.rim - f.r * 1.3 + layer * step * f.flat * 0.78
    const inset = layer * step * 0.62
    for (let z = bed.back + f.r + inset; z < bed.front - f.r - inset; z += step)
      for (let x = -bed.half + f.r + inset; x < bed.half - f.r - inset; x += step) {
        const at = [
          x + (draw() - 0.5) * f.r * 0.7 + ((layer % 2) * step) / 2.4,
          y + (draw() - 0.5) * f.r * 0.5,
          z + (draw() - 0.5) * f.r * 0.7,
        ] as const
        const shade = 0.8 + 0.4 * draw()
        const mesh = ballMesh(at, [f.r, f.r * f.flat, f.r], undefined, 14)
        const colors = new Float32Array(mesh.positions.length)
        const turn = draw() * 6
        for (let i = 0; i < colors.length; i += 3) {
          const a = Math.atan2(
            (mesh.positions[i + 2] ?? 0) - at[2],
            (mesh.positions[i] ?? 0) - at[0],
          )
          const [r, g, b] = Math.sin(a * 7 + turn) > 0.25 ? stripe : base
          colors.set([r * shade, g * shade, b * shade], i)
        }
        w.mesh({ ...mesh, colors }, skin)
      }
    if (wide - inset * 2 < step * 2 || long - inset * 2 < step * 2) break
  }
}

/** Bales of hay side by side, some in a second layer. */
const bales = (w: Workpiece, bed: Bed): void => {
  const draw = random(7)
  const straw = brush(w, { ...finish.thatch, scale: 30 }, '#d8b04a')
  const [rows, cols] = [Math.max(2, Math.round((bed.front - bed.back) / 0.85)), 2]
  const [dz, dx] = [(bed.front - bed.back) / rows, (bed.half * 2) / cols]
  for (let layer = 0; layer < 3; layer++)
    for (let i = 0; i < rows; i++)
      for (let k = 0; k < cols; k++) {
        if (layer === 2 && (i === 0 || i === rows - 1)) continue
        const y = bed.floor + layer * 0.46
        const at = [-bed.half + dx * (k + 0.5), y, bed.back + dz * (i + 0.5)] as const
        w.placed({ at, yaw: (draw() - 0.5) * 0.06 }, () => {
          straw.shade(0.85 + 0.3 * draw()).block([0, 0, 0], dx * 0.97, 0.45, dz * 0.97)
          for (const s of [-0.25, 0.25])
            brush(w, finish.wool, '#a8702c').block([s * dx, -0.004, 0], 0.025, 0.458, dz * 0.98)
          // Loose stalks stick out.
          for (let n = 0; n < 14; n++)
            straw
              .shade(1.15)
              .rod(
                [(draw() - 0.5) * dx, 0.45 * draw(), ((n % 2 ? 1 : -1) * dz * 0.97) / 2],
                [(draw() - 0.5) * dx, 0.5 * draw(), (n % 2 ? 1 : -1) * (dz / 2 + 0.06)],
                0.006,
                0.004,
                4,
              )
        })
      }
}

/** Trunks along the bed. */
const logs = (w: Workpiece, bed: Bed): void => {
  const draw = random(13)
  const r = 0.17
  const bark = brush(w, finish.bark, '#6a4a30')
  const cut = brush(w, finish.wood, '#d8b484')
  for (let layer = 0; layer < 5; layer++) {
    const n = Math.floor((bed.half * 2) / (2 * r)) - layer
    for (let i = 0; i < n; i++) {
      const x = (i - (n - 1) / 2) * 2 * r
      const y = bed.floor + r + layer * r * 1.74
      const [z0, z1] = [bed.back - 0.25 * draw(), bed.front - 0.1 * draw()]
      bark.shade(0.7 + 0.6 * draw()).rod([x, y, z0], [x, y, z1], r, r * 0.94, 14)
      cut.rod([x, y, z0 - 0.01], [x, y, z0], r * 0.86, r * 0.86, 14)
    }
  }
}

/** Boxes of unlike sizes, packed. */
const boxes = (w: Workpiece, bed: Bed): void => {
  const draw = random(19)
  const card = brush(w, finish.paper, '#b98a54')
  for (let layer = 0, y = bed.floor; layer < 3; layer++, y += 0.5)
    for (let z = bed.back + 0.05; z < bed.front - 0.4; z += 0.72)
      for (let x = -bed.half + 0.03; x < bed.half - 0.4; x += 0.72) {
        if (layer === 2 && draw() < 0.4) continue
        const tall = 0.4 + 0.1 * draw()
        card
          .shade(0.75 + 0.4 * draw())
          .box([x, y, z], [x + 0.6 + 0.08 * draw(), y + tall, z + 0.6 + 0.08 * draw()])
        brush(w, finish.plastic, '#d8c8a0').box(
          [x + 0.27, y + 0.002, z - 0.002],
          [x + 0.34, y + tall + 0.003, z + 0.6],
        )
      }
}

/** Sand, gravel, coal or snow in a ridge. */
const mound = (w: Workpiece, bed: Bed, color: Rgb): void => {
  const m = w.material({ ...finish.stone, scale: 14 })
  w.grid(
    30,
    24,
    (u, v) => {
      const [a, b] = [2 * u - 1, 2 * v - 1]
      const high = (1 - a ** 4) * (1 - b * b) * 0.75
      return [
        b * bed.half,
        bed.rim - 0.12 + high * (1 + 0.12 * Math.sin(u * 11) * Math.cos(v * 9)),
        bed.back + (bed.front - bed.back) * (1 - u),
      ]
    },
    m,
    () => color,
    false,
  )
}

/** A heap of round goods in something smaller than a truck. */
export const addHeap = (w: MeshBuilder, bed: Bed, noun: string): void => {
  const kind = fruits.find(([test]) => test.test(noun))?.[1] ?? plain
  heap(w, bed, { ...kind, r: Math.min(kind.r, bed.half * 0.5) }, undefined)
}

/** Fills a bed with what `noun` names, in the colour that was named for it. */
export const addLoad = (w: Workpiece, bed: Bed, noun: string, own?: Rgb): void => {
  if (/hay|straw|bale/.test(noun)) bales(w, bed)
  else if (/^logs?$|timber|lumber|wood|trunk|pole/.test(noun)) logs(w, bed)
  else if (/box|crate|parcel|package|furniture|suitcase|luggage|case|goods|gift|present/.test(noun))
    boxes(w, bed)
  else if (/sand|gravel|dirt|soil|coal|snow|earth|rock|stone|manure|grain|wheat/.test(noun)) {
    const tone = /coal/.test(noun) ? '#1c1c1e' : /snow/.test(noun) ? '#f0f4f8' : '#a8875a'
    mound(w, bed, own ?? scale(hex(tone), 1))
  } else heap(w, bed, fruits.find(([test]) => test.test(noun))?.[1] ?? plain, own)
}
