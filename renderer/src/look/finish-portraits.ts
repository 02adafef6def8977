// Finishes that dress a face or a page: make-up, clips, a ring lamp, drops on a pane, and the titles of magazines.
import { random, subSeed } from '../stage/random.ts'
import type { Easel, Pass, SubjectHead } from './easel.ts'
import { digits } from './finish-marks.ts'

/** The head of the main subject; guessed from its box when it could not be told apart. */
export const headOf = (e: Easel): SubjectHead => {
  const box = e.subject ?? {
    left: 0.35 * e.width,
    right: 0.65 * e.width,
    top: 0.2 * e.height,
    bottom: e.height,
    head: null,
  }
  if (box.head) return box.head
  // The head of someone standing is the top seventh; in a close portrait it is most of what is seen.
  const tall = box.bottom - box.top
  const head = Math.min(tall, Math.max(tall * 0.17, (box.right - box.left) * 0.34))
  return { x: (box.left + box.right) / 2, top: box.top, tall: head }
}

type Color = readonly [number, number, number]

/** Soft spots of colour on the face; x and y in heads from the middle of its top edge. */
const dabs = (
  e: Easel,
  spots: readonly (readonly [x: number, y: number, radius: number])[],
  color: Color,
  alpha: number,
  soft: number,
): Pass[] => {
  const { x, top, tall } = headOf(e)
  return e.mark(
    spots.map(([dx, dy, radius]) => [
      x + dx * tall,
      top + dy * tall,
      0,
      0,
      radius * tall,
      ...color,
      alpha * e.strength,
      soft,
    ]),
  )
}

const sweets: readonly Color[] = [
  [1, 0.25, 0.45],
  [0.2, 0.7, 1],
  [1, 0.85, 0.15],
  [0.35, 0.9, 0.45],
  [1, 0.55, 0.15],
  [0.75, 0.4, 1],
]
const sweet = (i: number): Color => sweets[i % sweets.length] ?? [1, 1, 1]

/** Beads, buttons and dots in two arcs below the eyes and one above. */
const beads = (e: Easel): Pass[] => {
  const { x, top, tall } = headOf(e)
  const arcs = [-1, 1].flatMap((side) =>
    Array.from({ length: 6 }, (_, i) => [
      side * (0.1 + 0.05 * i),
      0.6 + 0.09 * Math.sin((i / 5) * Math.PI),
    ]),
  )
  const brow = Array.from({ length: 5 }, (_, i) => [
    (i - 2) * 0.085,
    0.3 - 0.03 * (2 - Math.abs(i - 2)),
  ])
  return e.mark(
    [...arcs, ...brow].flatMap(([dx = 0, dy = 0], i) => {
      const [cx, cy, radius] = [x + dx * tall, top + dy * tall, tall * (0.03 + 0.012 * (i % 3))]
      return [
        [cx, cy, 0, 0, radius, ...sweet(i), e.strength, 0.15],
        [cx - radius * 0.3, cy - radius * 0.3, 0, 0, radius * 0.3, 1, 1, 1, 0.8 * e.strength, 0.4],
      ]
    }),
  )
}

/** Bright bars along both sides of the hair and over the forehead. */
const clips = (e: Easel): Pass[] => {
  const { x, top, tall } = headOf(e)
  return e.mark(
    Array.from({ length: 12 }, (_, i) => {
      const side = i % 2 ? 1 : -1
      const down = 0.1 + 0.13 * Math.floor(i / 2)
      const out = 0.2 + 0.22 * Math.sin(Math.min(1, down * 1.3) * 1.57)
      const reach = tall * 0.17
      return [
        x + side * out * tall - (side * reach) / 2,
        top + down * tall,
        side * reach,
        reach * 0.35,
        tall * 0.032,
        ...sweet(i),
        e.strength,
        0.15,
      ]
    }),
  )
}

/** A lamp in the shape of a ring about the face, as its owner sees it in the mirror. */
const ringLamp = (e: Easel): Pass[] => {
  const { x, top, tall } = headOf(e)
  const [cy, reach, count] = [top + 0.55 * tall, tall * 1.02, 72]
  const ring = (radius: number, alpha: number, soft: number) =>
    Array.from({ length: count }, (_, i) => {
      const at = (k: number) => [
        x + reach * Math.cos((k / count) * 6.2832),
        cy + reach * Math.sin((k / count) * 6.2832),
      ]
      const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [at(i), at(i + 1)]
      return [x0, y0, x1 - x0, y1 - y0, radius * tall, 1, 0.97, 0.93, alpha * e.strength, soft]
    })
  return e.mark([...ring(0.2, 0.07, 1), ...ring(0.06, 0.9, 0.4)])
}

/** Drops and runs on a pane before the lens. */
const wetGlass = (e: Easel): Pass[] => {
  const draw = random(subSeed(e.seed, 'pane'))
  const drops = Array.from({ length: Math.round(190 * e.strength) }, () => {
    const [x, y, radius] = [draw() * e.width, draw() * e.height, (2 + 9 * draw() ** 3) * e.unit]
    return [
      [x, y, 0, 0, radius, 0.2, 0.24, 0.3, 0.5, 0.3],
      [x - radius * 0.2, y - radius * 0.3, 0, 0, radius * 0.55, 0.95, 0.97, 1, 0.7, 0.5],
    ]
  })
  const runs = Array.from({ length: Math.round(12 * e.strength) }, () => {
    const [x, y] = [draw() * e.width, draw() * e.height * 0.6]
    const long = e.height * (0.15 + 0.4 * draw())
    return [x, y, (draw() - 0.5) * 12 * e.unit, long, 3.2 * e.unit, 0.85, 0.9, 0.97, 0.4, 0.6]
  })
  return e.mark([...drops.flat(), ...runs])
}

const confetti = (e: Easel): Pass[] => {
  const draw = random(subSeed(e.seed, 'confetti'))
  return e.mark(
    Array.from({ length: Math.round(170 * e.strength) }, (_, i) => {
      const size = (4 + 7 * draw()) * e.unit
      const turn = draw() * 6.2832
      return [
        draw() * e.width,
        draw() * e.height,
        size * 1.6 * Math.cos(turn),
        size * 1.6 * Math.sin(turn),
        size * 0.7,
        ...sweet(i),
        0.95,
        0.15,
      ]
    }),
  )
}

/** Arrows on the road, a compass and a plate, as map pages show them over their pictures. */
const streetMap = (e: Easel): Pass[] => {
  const { width: w, height: h, unit } = e
  const line = (x: number, y: number, dx: number, dy: number, radius: number) =>
    [x, y, dx, dy, radius, 1, 1, 1, 0.75 * e.strength, 0.2] as const
  const arrow = (y: number, reach: number) => [
    line(w / 2 - reach, y, reach, -reach * 0.55, 10 * unit),
    line(w / 2 + reach, y, -reach, -reach * 0.55, 10 * unit),
  ]
  const plate = [
    70 * unit,
    70 * unit,
    400 * unit,
    0,
    42 * unit,
    0.07,
    0.08,
    0.09,
    0.75 * e.strength,
    0.1,
  ]
  const compass = [
    w - 90 * unit,
    h - 90 * unit,
    0,
    0,
    52 * unit,
    0.07,
    0.08,
    0.09,
    0.75 * e.strength,
    0.1,
  ]
  const needle = [
    w - 90 * unit,
    h - 86 * unit,
    0,
    -34 * unit,
    9 * unit,
    0.95,
    0.25,
    0.2,
    e.strength,
    0.2,
  ]
  return [
    ...e.mark(
      [...arrow(h * 0.93, 70 * unit), ...arrow(h * 0.85, 50 * unit), plate, compass, needle].map(
        (m) => [...m],
      ),
    ),
    ...e.write({
      text: `STREET ${digits(e, 'street', 90)}`,
      x: 72 * unit,
      y: 52 * unit,
      size: 38 * unit,
      color: [1, 1, 1],
      alpha: 0.95 * e.strength,
    }),
  ]
}

/** A large word at the top and small ones at the foot. */
const title = (e: Easel, word: string, foot: string, color: Color): Pass[] => {
  const size = Math.min(150 * e.unit, (e.width * 0.9) / (word.length * 0.95))
  const wide = (word.length - 0.25) * size * 0.95
  return [
    ...e.write({
      text: word,
      x: (e.width - wide) / 2,
      y: 46 * e.unit,
      size,
      color: [...color],
      alpha: e.strength,
    }),
    ...e.write({
      text: foot,
      x: 50 * e.unit,
      y: e.height - 84 * e.unit,
      size: 34 * e.unit,
      color: [...color],
      alpha: e.strength,
    }),
  ]
}

/** A bright door at one side, with its light spilling. */
const doorway = (e: Easel): Pass[] => {
  const { width: w, height: h } = e
  const bars = (reach: number, radius: number, alpha: number, soft: number) =>
    Array.from({ length: 9 }, (_, i) => [
      w * 0.84 + (i / 8 - 0.5) * reach,
      h * 0.16,
      0,
      h * 0.7,
      radius,
      1,
      1,
      1,
      alpha * e.strength,
      soft,
    ])
  return e.mark([...bars(w * 0.16, w * 0.12, 0.07, 1), ...bars(w * 0.13, w * 0.012, 1, 0.2)])
}

/** Four-pointed glints, as of glitter under a flash. */
const glints = (e: Easel, count: number): Pass[] => {
  const draw = random(subSeed(e.seed, 'glints'))
  return e.mark(
    Array.from({ length: Math.round(count * e.strength) }, () => {
      const [x, y, reach] = [draw() * e.width, draw() * e.height, (10 + 38 * draw() ** 2) * e.unit]
      const ray = (dx: number, dy: number) => [
        x - dx,
        y - dy,
        2 * dx,
        2 * dy,
        1.6 * e.unit,
        ...[1, 1, 1, 0.9, 0.7],
      ]
      return [ray(reach, 0), ray(0, reach * 1.3), [x, y, 0, 0, reach * 0.35, 1, 1, 1, 0.6, 1]]
    }).flat(),
  )
}

export const portraits: Readonly<Record<string, (e: Easel) => Pass[]>> = {
  blush: (e) => [
    ...dabs(
      e,
      [
        [-0.2, 0.66, 0.15],
        [0.2, 0.66, 0.15],
        [0, 0.6, 0.07],
      ],
      [1, 0.3, 0.38],
      0.5,
      1,
    ),
    ...dabs(
      e,
      [
        [-0.2, 0.66, 0.07],
        [0.2, 0.66, 0.07],
      ],
      [1, 0.28, 0.4],
      0.35,
      1,
    ),
  ],
  glaze: (e) =>
    dabs(
      e,
      [
        [-0.19, 0.56, 0.06],
        [0.19, 0.56, 0.06],
        [0, 0.58, 0.028],
        [0.02, 0.3, 0.09],
        [0, 0.86, 0.04],
        [-0.22, 0.6, 0.03],
        [0.03, 0.745, 0.02],
      ],
      [1, 1, 1],
      0.75,
      0.9,
    ),
  grillz: (e) => [
    ...dabs(
      e,
      [
        [-0.09, 0.75, 0.028],
        [-0.03, 0.765, 0.03],
        [0.03, 0.765, 0.03],
        [0.09, 0.75, 0.028],
      ],
      [0.93, 0.95, 1],
      1,
      0.15,
    ),
    ...dabs(e, [[0.05, 0.755, 0.09]], [1, 1, 1], 0.5, 1),
  ],
  'face-objects': beads,
  'hair-clips': clips,
  'ring-light': ringLamp,
  'wet-glass': wetGlass,
  confetti,
  sparkle: (e) => glints(e, 30),
  'street-map': streetMap,
  masthead: (e) => title(e, 'EDITION', `NO. ${digits(e, 'issue', 90)}`, [0.96, 0.95, 0.93]),
  'pop-title': (e) => title(e, 'Y2000', `MIX ${digits(e, 'issue', 90)}`, [1, 0.92, 0.3]),
  doorway,
  blues: (e) => [e.ramp(0.82, [0.005, 0.01, 0.06], [0.1, 0.24, 0.62], [0.72, 0.88, 1])],
  acid: (e) => [e.ramp(0.85, [0.01, 0.03, 0.02], [0.36, 0.5, 0.2], [0.93, 1, 0.78])],
}
