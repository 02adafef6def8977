// A solar panel on its frame: dark blue cells under glass in an aluminium rim, leaning back to the sun.
import { brush } from '../brush.ts'
import { type Builder, made } from '../built.ts'
import { finish } from '../finish.ts'

/** 3.4 wide, leaning back by a third of a right angle; its face looks along +z. */
export const solarPanel: Builder = () => ({
  yaw: 0.5,
  work: made((w) => {
    const rim = brush(w, finish.steel, '#c4cad0')
    const post = brush(w, finish.steel, '#9aa2a8')
    for (const x of [-1.1, 1.1]) {
      post.rod([x, 0, -0.1], [x, 0.95, -0.1], 0.06)
      post.rod([x, 0.25, -0.1], [x, 0.62, 0.62], 0.035)
    }
    w.placed({ at: [0, 1, 0], pitch: -0.95 }, () => {
      rim.box([-1.7, -1.02, -0.04], [1.7, 1.02, 0.03])
      const glass = brush(w, { roughness: 0.08, f0: 0.07 }, '#0f2148')
      const cell = brush(w, { roughness: 0.08, f0: 0.07 }, '#18346e')
      glass.box([-1.65, -0.97, 0.03], [1.65, 0.97, 0.036])
      for (let i = 0; i < 10; i++)
        for (let j = 0; j < 6; j++) {
          const [x, y] = [-1.62 + i * 0.325, -0.94 + j * 0.315]
          cell
            .shade(0.85 + 0.1 * ((i * 3 + j * 5) % 4))
            .box([x, y, 0.036], [x + 0.305, y + 0.295, 0.039])
        }
      const line = brush(w, finish.steel, '#aeb8c4')
      for (const x of [-0.56, 0.56]) line.box([x - 0.018, -1, 0.03], [x + 0.018, 1, 0.044])
    })
  }),
})
