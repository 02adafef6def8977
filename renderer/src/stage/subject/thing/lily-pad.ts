// A floating leaf of the water lily: round, notched, its rim turned up a little; small ones and a flower beside it.
import { hex, mix3 } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'

export const lilyPad: Builder = (subject) => ({
  anchors: { top: [0, 0.014, 0], seat: [0, 0.014, 0] },
  work: made((w) => {
    const leaf = w.material({ roughness: 0.4, f0: 0.05, scale: 30, relief: 0.08, mottle: 0.12 })
    const green = colorOf(subject, 0, '#3f8a3a')
    const pad = (x: number, z: number, r: number, turn: number): void =>
      w.grid(
        48,
        10,
        (u, v) => {
          const a = turn + 0.16 + u * 5.96
          return [x + r * v * Math.cos(a), 0.012 + 0.018 * v ** 6, z + r * v * Math.sin(a)]
        },
        leaf,
        ([px, , pz]) => {
          const [dx, dz] = [px - x, pz - z]
          const vein = Math.abs(Math.sin(Math.atan2(dz, dx) * 9))
          return mix3(green, hex('#b8d06a'), vein < 0.12 ? 0.5 : 0.12 * (Math.hypot(dx, dz) / r))
        },
        false,
      )
    pad(0, 0, 0.3, 0.9)
    pad(-0.46, -0.2, 0.17, 2)
    pad(0.44, -0.28, 0.2, 4)
    const petal = w.material({ roughness: 0.5, f0: 0.04 })
    for (let ring = 0; ring < 3; ring++)
      for (let i = 0; i < 9; i++) {
        const a = (i / 9) * 6.2832 + ring * 0.35
        const [r, y] = [0.075 - ring * 0.022, 0.035 + ring * 0.02]
        w.ball(
          [-0.42 + r * Math.cos(a), y, 0.04 + r * Math.sin(a)],
          [0.03, 0.022 + ring * 0.008, 0.03],
          petal,
          mix3(hex('#f6d8e4'), hex('#e884a8'), 1 - ring / 3),
          undefined,
          10,
        )
      }
    w.ball([-0.42, 0.075, 0.04], [0.022, 0.02, 0.022], petal, hex('#f2c838'), undefined, 10)
  }),
})
