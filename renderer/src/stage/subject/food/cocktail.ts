// Cocktails: a martini glass, a coupe, a tumbler with ice, a tall tropical drink in a curved glass; each with its own colour and garnish.
import type { Vec3 } from '../../scene.ts'
import { brush, round } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

type Garnish = 'olive' | 'lime' | 'orange' | 'cherry' | 'umbrella' | 'salt' | 'none'
type Shape = 'cone' | 'coupe' | 'tumbler' | 'hurricane' | 'shot'

interface Look {
  readonly shape: Shape
  readonly color: string
  readonly garnish: Garnish
}

const looks: readonly (readonly [RegExp, Look])[] = [
  [/martini/, { shape: 'cone', color: '#dfe6c4', garnish: 'olive' }],
  [/margarita|daiquiri/, { shape: 'coupe', color: '#cfe08a', garnish: 'salt' }],
  [/cosmopolitan/, { shape: 'cone', color: '#e0446a', garnish: 'orange' }],
  [/water/, { shape: 'tumbler', color: '#d4e8ee', garnish: 'none' }],
  [/vodka|^gin|gin-/, { shape: 'tumbler', color: '#dcecf0', garnish: 'lime' }],
  [
    /whisk|bourbon|scotch|rum|brandy|cognac|old-fashioned|tumbler/,
    { shape: 'tumbler', color: '#b8661c', garnish: 'none' },
  ],
  [/tequila|absinthe|schnapps|sake|shot/, { shape: 'shot', color: '#d8c060', garnish: 'lime' }],
  [
    /tropical|colada|punch|fruit|mai-tai|hurricane|tiki|sunrise|drinks?$|beverage/,
    { shape: 'hurricane', color: '#f2902c', garnish: 'umbrella' },
  ],
]
const plain: Look = { shape: 'cone', color: '#ec5a3c', garnish: 'cherry' }

/** Wall of each glass and what it holds, as `radius,height` profiles; y of the rim and its radius. */
const shapes: Readonly<
  Record<Shape, { glass: string; drink: string; rim: number; r: number; stem: boolean }>
> = {
  cone: {
    glass: '0.03,1.02 0.45,1.5 0.86,1.98',
    drink: '0.005,1.06 0.4,1.5 0.72,1.86 0.005,1.87',
    rim: 1.98,
    r: 0.86,
    stem: true,
  },
  coupe: {
    glass: '0.03,1.0 0.5,1.06 0.78,1.28 0.84,1.62',
    drink: '0.005,1.03 0.48,1.09 0.74,1.3 0.79,1.5 0.005,1.51',
    rim: 1.62,
    r: 0.84,
    stem: true,
  },
  tumbler: {
    glass: '0.02,0.02 0.56,0.02 0.6,0.12 0.64,1.25',
    drink: '0.005,0.16 0.55,0.16 0.58,0.72 0.005,0.73',
    rim: 1.25,
    r: 0.64,
    stem: false,
  },
  hurricane: {
    glass: '0.08,0.42 0.42,0.6 0.5,0.95 0.38,1.4 0.44,1.8 0.6,2.2',
    drink: '0.005,0.45 0.39,0.62 0.46,0.95 0.35,1.4 0.4,1.8 0.5,2.02 0.005,2.03',
    rim: 2.2,
    r: 0.6,
    stem: false,
  },
  shot: {
    glass: '0.02,0.02 0.3,0.02 0.34,0.2 0.42,0.9',
    drink: '0.005,0.2 0.31,0.2 0.39,0.78 0.005,0.79',
    rim: 0.9,
    r: 0.42,
    stem: false,
  },
}

const wheel = (w: Workpiece, at: Vec3, r: number, rind: string, flesh: string): void =>
  w.within(at, turned(0.35, 0, 0), (part) => {
    brush(part, finish.food, rind).rod([0, 0, -0.03], [0, 0, 0.03], r, r, 30)
    brush(part, finish.food, '#fdfaf0').rod([0, 0, -0.034], [0, 0, 0.034], r * 0.9, r * 0.9, 30)
    round(8, (a) =>
      brush(part, finish.wet, flesh).ball(
        [Math.sin(a) * r * 0.46, Math.cos(a) * r * 0.46, 0.02],
        [r * 0.15, r * 0.32, 0.022],
        turned(0, 0, -a),
        10,
      ),
    )
  })

const ice = (w: Workpiece, y: number, r: number, count: number): void => {
  const cube = brush(w, { surface: 'glass', roughness: 0.12, f0: 0.06 }, '#eaf4f8')
  const frost = brush(w, finish.ice, '#f2f8fb')
  for (let i = 0; i < count; i++) {
    const a = i * 2.3
    const k = i === 0 ? 0 : r * 0.5
    w.placed(
      { at: [k * Math.cos(a), y + 0.1 * (i % 3), k * Math.sin(a)], yaw: a, roll: 0.3 * (i % 2) },
      () => (i % 2 ? cube : frost).block([0, -0.17, 0], 0.34, 0.34, 0.34),
    )
  }
}

const parasol = (w: Workpiece, at: Vec3): void =>
  w.placed({ at, roll: -0.5, pitch: 0.2 }, () => {
    brush(w, finish.wood, '#c8a470').rod([0, -0.9, 0], [0, 0.2, 0], 0.014, 0.014, 6)
    for (let i = 0; i < 10; i++) {
      const [a, b] = [(i / 10) * 6.2832, ((i + 1) / 10) * 6.2832]
      brush(w, finish.paper, i % 2 ? '#e83a6a' : '#f8d43a').skin(4, 2, (u, v) => {
        const t = a + (b - a) * u
        return [0.42 * v * Math.cos(t), 0.2 - 0.2 * v, 0.42 * v * Math.sin(t)]
      })
    }
  })

const garnished = (w: Workpiece, kind: Garnish, rim: number, r: number): void => {
  if (kind === 'olive') {
    brush(w, finish.steel, '#d0d4d8').rod(
      [-0.5, rim - 0.62, 0.1],
      [0.62, rim + 0.2, 0.1],
      0.014,
      0.014,
      6,
    )
    for (const t of [0.3, 0.48]) {
      const at: Vec3 = [-0.5 + 1.12 * t, rim - 0.62 + 0.82 * t, 0.1]
      brush(w, finish.wet, '#7a8a2c').ball(at, [0.12, 0.1, 0.1], turned(0, 0, 0.63), 14)
      brush(w, finish.wet, '#d8301c').ball([at[0] + 0.09, at[1] + 0.07, at[2]], 0.035, undefined, 8)
    }
  } else if (kind === 'lime' || kind === 'salt')
    wheel(w, [r * 0.92, rim + 0.08, 0.05], 0.26, '#4f9a2c', '#cfe8a0')
  else if (kind === 'orange') wheel(w, [r * 0.9, rim + 0.06, 0.05], 0.28, '#e8801c', '#f8b45a')
  else if (kind === 'cherry' || kind === 'umbrella') {
    brush(w, finish.wet, '#b8101c').ball([-r * 0.5, rim + 0.06, 0.3], 0.13, undefined, 16)
    brush(w, finish.leaf, '#5a7a2c').tube(
      [
        [-r * 0.5, rim + 0.16, 0.3],
        [-r * 0.42, rim + 0.34, 0.28],
        [-r * 0.25, rim + 0.46, 0.26],
      ],
      0.014,
      6,
    )
  }
  if (kind === 'umbrella') {
    wheel(w, [r * 0.9, rim + 0.06, 0.1], 0.3, '#e8801c', '#f8b45a')
    parasol(w, [-0.1, rim + 0.36, -0.05])
    brush(w, finish.plastic, '#f4f0e8').rod(
      [0.16, rim - 1.2, 0.1],
      [0.42, rim + 0.75, 0.02],
      0.035,
      0.035,
      10,
    )
  }
  if (kind === 'salt')
    for (let i = 0; i < 70; i++) {
      const a = i * 2.4
      brush(w, finish.snow, '#fafafa').ball(
        [r * Math.cos(a), rim - 0.05 * ((i * 3) % 4) * 0.3, r * Math.sin(a)],
        0.022,
        undefined,
        5,
      )
    }
}

/** The cocktail that the noun names. */
export const cocktail: Builder = (subject) => ({
  yaw: 0.2,
  work: made((w) => {
    const look = looks.find(([words]) => words.test(subject.noun))?.[1] ?? plain
    const shape = shapes[look.shape]
    const glass = brush(w, finish.clear, '#eaf4f4')
    if (shape.stem) glass.lathe('0.02,0 0.5,0 0.5,0.03 0.1,0.07 0.045,0.16 0.04,0.95 0.05,1.02', 32)
    else if (look.shape === 'hurricane')
      glass.lathe('0.02,0 0.42,0 0.42,0.04 0.08,0.1 0.06,0.36 0.08,0.42', 32)
    glass.lathe(shape.glass, 40)
    const drink = brush(w, { roughness: 0.06, f0: 0.05 }, colorOf(subject, 0, look.color))
    drink.lathe(shape.drink, 40)
    if (look.shape === 'hurricane')
      drink.dyed('#e0381c').lathe('0.005,0.44 0.4,0.6 0.475,0.95 0.005,0.96', 40)
    if (look.shape === 'tumbler') {
      ice(w, 0.72, 0.5, 4)
      // The cut of the glass near its foot.
      round(14, (a) =>
        glass.rod(
          [0.61 * Math.cos(a), 0.08, 0.61 * Math.sin(a)],
          [0.63 * Math.cos(a + 0.2), 0.5, 0.63 * Math.sin(a + 0.2)],
          0.02,
          0.01,
          5,
        ),
      )
    }
    if (look.shape === 'hurricane') ice(w, 1.98, 0.4, 4)
    brush(w, { roughness: 0.04, f0: 0.25 }, '#eef6f6').lathe(
      [
        [shape.r - 0.012, shape.rim - 0.01],
        [shape.r + 0.012, shape.rim + 0.01],
        [shape.r - 0.012, shape.rim + 0.015],
      ],
      40,
    )
    garnished(w, look.garnish, shape.rim, shape.r)
  }),
})
