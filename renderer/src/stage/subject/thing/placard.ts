// A placard of a protest: a sheet on a stick with hand-painted words.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

/** Strokes of hand-painted capitals in a box of 1 by 1. */
const strokes: Readonly<Record<string, readonly (readonly number[])[]>> = {
  N: [[0, 0, 0, 1, 1, 0, 1, 1]],
  I: [[0.5, 0, 0.5, 1]],
  V: [[0, 1, 0.5, 0, 1, 1]],
  L: [[0, 1, 0, 0, 0.9, 0]],
  O: [[0.5, 0, 0, 0.5, 0.5, 1, 1, 0.5, 0.5, 0]],
  W: [[0, 1, 0.25, 0, 0.5, 0.8, 0.75, 0, 1, 1]],
  A: [
    [0, 0, 0.5, 1, 1, 0],
    [0.25, 0.4, 0.75, 0.4],
  ],
}
const scrawl = (
  work: Workpiece,
  letter: string,
  x: number,
  y: number,
  z: number,
  ink: number,
  color: Rgb,
): void => {
  for (const line of strokes[letter] ?? []) {
    const points = Array.from({ length: line.length / 2 }, (_, i): Vec3 => {
      return [x + 0.07 * (line[2 * i] ?? 0), y + 0.12 * (line[2 * i + 1] ?? 0), z]
    })
    work.tube(points, { radii: [0.008], segments: 5 }, ink, color)
  }
}

/** A sheet on a stick, with a slogan of thick strokes on both sides. */
export const placard: Builder = (subject) => ({
  yaw: 0,
  work: made((work) => {
    const paper = work.material(finish.paper)
    const sheet = colorOf(subject, 0, '#f2efe6')
    const ink = work.material({ roughness: 0.9 })
    work.cylinder(
      [0, 0, -0.012],
      [0, 0.9, -0.012],
      0.014,
      0.014,
      work.material(finish.wood),
      hex('#b08a58'),
      8,
    )
    work.box([-0.3, 0.56, 0], [0.3, 1, 0.012], paper, sheet)
    const dark = sheet[0] > 0.5 && sheet[2] < 0.4 ? hex('#7a1414') : hex('#1c1c24')
    for (const [y, letters] of [
      [0.81, 'NIVLO'],
      [0.63, 'WAVII'],
    ] as const)
      for (const [i, letter] of [...letters].entries())
        for (const z of [-0.004, 0.014]) scrawl(work, letter, -0.23 + i * 0.1, y, z, ink, dark)
  }),
  anchors: { grip: [0, 0.16, 0] },
})
