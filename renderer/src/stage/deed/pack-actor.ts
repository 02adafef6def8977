// A pack for a small back, built by the stage: a rounded bag with a flap, a pocket, buckles and a rolled blanket.
import { hex, scale } from '../vector.ts'
import { ball, built, type Make } from './work-actors.ts'

/** Its bag stands on the back, `height` metres tall. */
export const tinyBackpack: Make = (subject) => {
  const k = subject.height
  return built([-0.4 * k, 0, -0.34 * k], [0.4 * k, k, 0.34 * k], { top: [0, k, 0] }, (b) =>
    b.placed({ at: [0, 0, 0], scale: k }, () => {
      const cloth = b.material({ roughness: 0.85, f0: 0.02, scale: 60, relief: 0.1, mottle: 0.15 })
      const color = subject.colors[0] ?? hex('#c8342c')
      const strap = scale(hex('#5a3418'), 1)
      ball(b, [0, 0.4, 0], [0.36, 0.48, 0.27], cloth, color, 22)
      ball(b, [0, 0.62, 0.05], [0.35, 0.22, 0.27], cloth, scale(color, 0.72), 20)
      ball(b, [0, 0.28, 0.24], [0.2, 0.18, 0.1], cloth, scale(color, 0.85), 16)
      const gold = b.material({ color: hex('#e8b840'), roughness: 0.3, f0: 0.6, metal: 0.9 })
      for (const x of [-0.14, 0.14]) {
        b.box([x - 0.025, 0.3, 0.25], [x + 0.025, 0.62, 0.325], cloth, strap)
        b.box([x - 0.04, 0.42, 0.31], [x + 0.04, 0.5, 0.345], gold)
      }
      b.cylinder([-0.38, 0.88, 0], [0.38, 0.88, 0], 0.12, 0.12, cloth, hex('#4a8a6a'), 18)
      for (const x of [-0.2, 0.2])
        b.cylinder([x - 0.02, 0.88, 0], [x + 0.02, 0.88, 0], 0.126, 0.126, cloth, strap, 18)
    }),
  )
}
