// Small wares that are known by one look: shuttlecocks, napkin holders, door hinges.
import type { Rgb } from '../../../prompt/brief.ts'
import { brush, round } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'
import type { CurioKind } from './keepsakes.ts'

/** A cork head down to one side, sixteen feathers that spread from it, two threads about their quills. */
const shuttlecock = (w: Workpiece, c: Rgb): void => {
  w.placed({ at: [0, 0.42, 0], roll: 1.98 }, () => {
    const cork = brush(w, { roughness: 0.5, f0: 0.04 }, '#f2ede0')
    cork.ball([0, -0.36, 0], [0.19, 0.2, 0.19], undefined, 28)
    cork.rod([0, -0.36, 0], [0, -0.2, 0], 0.19, 0.18, 28)
    brush(w, finish.cloth, '#2c6ab8').rod([0, -0.25, 0], [0, -0.2, 0], 0.193, 0.186, 28)
    const quill = brush(w, { roughness: 0.5, f0: 0.04 }, '#e8dcc0')
    const vane = brush(w, finish.feather, c)
    round(16, (a) => {
      const at = (y: number, spread: number, turn = 0): readonly [number, number, number] => [
        spread * Math.sin(a + turn),
        y,
        spread * Math.cos(a + turn),
      ]
      quill.rod(at(-0.22, 0.14), at(0.62, 0.43), 0.011, 0.006, 6)
      // Each vane overlaps the next a little, its outer corner cut round.
      vane.skin(4, 6, (u, v) => {
        const y = 0.12 + 0.56 * v - 0.1 * v * Math.abs(u - 0.5) * 2
        const half = 0.2 * Math.sin(Math.PI * Math.min(0.8, 0.18 + 0.62 * v))
        const out = 0.255 + 0.19 * v + 0.012 * (u - 0.5)
        return [...at(y, out, (u - 0.5) * 2 * half * 1.15)] as [number, number, number]
      })
    })
    const thread = brush(w, finish.cloth, '#b8c8d8')
    for (const [y, r] of [
      [-0.04, 0.205],
      [0.08, 0.246],
    ] as const)
      thread.tube(
        Array.from({ length: 33 }, (_, i): readonly [number, number, number] => [
          r * Math.sin((i / 32) * 6.2832),
          y,
          r * Math.cos((i / 32) * 6.2832),
        ]),
        0.01,
        5,
      )
  })
}

/** Two arched plates on a foot with folded paper napkins between them. */
const napkinHolder = (w: Workpiece, c: Rgb): void => {
  const metal = brush(w, finish.chrome, c)
  metal.block([0, 0, 0], 1.1, 0.05, 0.5)
  const arch = '-.5,.04 .5,.04 .5,.4 .44,.55 .3,.66 .1,.71 -.1,.71 -.3,.66 -.44,.55 -.5,.4'
  for (const z of [-0.2, 0.18]) metal.slab(arch, z, z + 0.025)
  const paper = brush(w, finish.paper, '#f8f6f0')
  for (let i = 0; i < 11; i++) {
    const z = -0.165 + i * 0.031
    const up = 0.84 + 0.03 * Math.sin(i * 2.3)
    paper.shade(0.93 + 0.07 * (i % 2)).box([-0.43, 0.05, z], [0.43, up, z + 0.022])
  }
}

/** Two leaves with three screws each, their knuckles about one pin. */
const hinge = (w: Workpiece, c: Rgb): void => {
  const metal = brush(w, finish.gold, c)
  for (const side of [-1, 1]) {
    w.placed({ yaw: side * 0.3 }, () => {
      const [x0, x1] = side < 0 ? [-0.52, -0.05] : [0.05, 0.52]
      metal.box([x0, 0.03, -0.03], [x1, 0.97, 0.03])
      for (const y of [0.17, 0.5, 0.83]) {
        const x = side * (y === 0.5 ? 0.2 : 0.36)
        metal.shade(0.55).rod([x, y, 0.02], [x, y, 0.034], 0.062, 0.062, 24)
        metal.shade(0.9).rod([x, y, 0.03], [x, y, 0.046], 0.05, 0.046, 24)
        const slot = metal.shade(0.25)
        slot.box([x - 0.034, y - 0.007, 0.044], [x + 0.034, y + 0.007, 0.048])
        slot.box([x - 0.007, y - 0.034, 0.044], [x + 0.007, y + 0.034, 0.048])
      }
    })
  }
  for (let k = 0; k < 5; k++)
    metal
      .shade(k % 2 ? 0.86 : 1)
      .rod([0, 0.035 + k * 0.187, 0.01], [0, 0.035 + k * 0.187 + 0.178, 0.01], 0.075, 0.075, 28)
  metal.ball([0, 1, 0.01], 0.055).ball([0, 0.01, 0.01], 0.055)
}

/** Builders of small wares by name. */
export const smallWares: readonly CurioKind[] = [
  [/shuttlecock|birdie/, shuttlecock, '#fbfaf6', 0.5],
  [/napkin-holder|serviette-holder/, napkinHolder, '#c8ccd2', 0.5],
  [/hinge/, hinge, '#c8a04a', 0.35],
]
