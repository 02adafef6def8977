// Things worn that are off the body, built by the stage: a pack on a small back, a graduate's cap in the air.
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

/** A cap with a square board and a tassel, as it turns in the air. */
export const thrownCap: Make = (subject) =>
  built([-0.17, 0, -0.17], [0.17, 0.16, 0.17], { top: [0, 0.14, 0] }, (b) => {
    const tilt = Number(subject.traits['tilt'] ?? 0)
    const cloth = b.material({ color: hex('#15161c'), roughness: 0.8, f0: 0.03 })
    const gold = b.material({ color: hex('#e8b83a'), roughness: 0.6, f0: 0.04 })
    b.placed({ at: [0, 0, 0], roll: tilt, pitch: 0.5 + tilt * 0.6, scale: 1.35 }, () => {
      b.cylinder([0, 0, 0], [0, 0.09, 0], 0.095, 0.095, cloth, [1, 1, 1], 22)
      b.box([-0.15, 0.09, -0.15], [0.15, 0.106, 0.15], cloth)
      b.cylinder([0, 0.107, 0], [0.15, 0.108, 0.04], 0.005, 0.005, gold, [1, 1, 1], 5)
      b.cylinder([0.15, 0.108, 0.04], [0.16, -0.02, 0.05], 0.006, 0.013, gold, [1, 1, 1], 7)
    })
  })
