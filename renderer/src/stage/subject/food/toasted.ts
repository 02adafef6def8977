// Toasted sandwiches: two halves cut corner to corner, browned in stripes, the cheese run out between the slices.
import { brush } from '../brush.ts'
import { type Builder, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

/** Whether the words say that a sandwich comes from the pan. */
export const isToasted = (noun: string): boolean => /grilled|toast|croque|melt/.test(noun)

/** One half: a triangle of bread whose long side, at +z, is the cut. */
const half = (w: Workpiece): void => {
  const outline = (k: number): string => `${-k},${0.5 * k} ${k},${0.5 * k} 0,${-0.5 * k}`
  for (const y of [0, 0.27]) {
    brush(w, { ...finish.crust, roughness: 0.7 }, '#a8642a').plan(outline(1), y, y + 0.19, 0.03)
    // The crumb shows where the knife went.
    brush(w, { ...finish.crust, mottle: 0.12 }, '#f2dcae').box(
      [-0.93, y + 0.025, 0.4],
      [0.93, y + 0.165, 0.512],
    )
    brush(w, { ...finish.crust, roughness: 0.45 }, '#d89a48').plan(
      outline(0.9),
      y - 0.004,
      y + 0.198,
    )
  }
  for (let i = -2; i <= 2; i++) {
    const long = 0.78 - Math.abs(i) * 0.27
    brush(w, { roughness: 0.6 }, '#8a4f20').box(
      [i * 0.27 - 0.035, 0.46, 0.36 - long],
      [i * 0.27 + 0.035, 0.472, 0.38],
    )
  }
  const cheese = brush(w, { roughness: 0.22, f0: 0.045 }, '#f6ae22')
  cheese.plan(outline(1), 0.18, 0.28, 0.03)
  // It has run out along the cut, and hangs from it in a few flat tongues of unlike length.
  cheese.box([-0.9, 0.17, 0.44], [0.9, 0.285, 0.535])
  for (const [x, wide, drop] of [
    [-0.66, 0.16, 0.11],
    [-0.3, 0.24, 0.2],
    [0.12, 0.17, 0.09],
    [0.42, 0.2, 0.17],
    [0.74, 0.12, 0.08],
  ] as const)
    cheese.ball([x, 0.23 - drop * 0.55, 0.52], [wide * 0.55, drop * 0.8, 0.026], undefined, 18)
}

/** Two toasted halves, one leaning on the other. */
export const toasted: Builder = () => ({
  yaw: 0.25,
  work: made((w) => {
    w.placed({ at: [-0.05, 0.02, 0.22], yaw: 0.12 }, () => half(w))
    w.placed({ at: [0.25, 0.3, -0.34], yaw: -0.42, pitch: 0.5 }, () => half(w))
  }),
})
