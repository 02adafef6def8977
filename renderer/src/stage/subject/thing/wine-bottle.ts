// A bottle of wine with its label and capsule.
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

export const wineBottle: Builder = (subject) => ({
  anchors: { grip: [0, 0.2, 0] },
  work: made((w) => {
    const white = /white|prosecco|champagne/.test(subject.noun)
    const glass = w.material({ roughness: 0.05, f0: 0.1 })
    const paper = w.material(finish.paper)
    const foil = w.material({ roughness: 0.35, f0: 0.2, metal: 0.4 })
    w.lathe(
      [
        [0.001, 0.004],
        [0.036, 0],
        [0.038, 0.006],
        [0.038, 0.18],
        [0.034, 0.205],
        [0.018, 0.235],
        [0.0145, 0.25],
        [0.0145, 0.305],
        [0.001, 0.306],
      ],
      glass,
      white ? hex('#5a7a3a') : hex('#16301c'),
      40,
    )
    w.lathe(
      [
        [0.0385, 0.05],
        [0.0388, 0.052],
        [0.0388, 0.138],
        [0.0385, 0.14],
      ],
      paper,
      hex('#f4ecd8'),
      40,
    )
    w.lathe(
      [
        [0.0391, 0.085],
        [0.0391, 0.104],
      ],
      paper,
      colorOf(subject, 0, '#8a1c2a'),
      40,
    )
    w.lathe(
      [
        [0.0152, 0.248],
        [0.0155, 0.3],
        [0.0165, 0.303],
        [0.0165, 0.318],
        [0.001, 0.32],
      ],
      foil,
      white ? hex('#d8b84a') : hex('#6a1220'),
      28,
    )
  }),
})
