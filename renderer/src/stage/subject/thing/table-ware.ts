// What stands on laid tables: a cake stand on its foot.
import { brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

/** A plate with a scalloped rim on a turned foot; the anchor `top` is the middle of the plate. */
export const cakeStand: Builder = (subject) => ({
  anchors: { top: [0, 1.02, 0], seat: [0, 1.02, 0] },
  work: made((w) => {
    const china = brush(w, finish.ceramic, colorOf(subject, 0, '#f4efe6'))
    china.lathe(
      '0.02,0 0.62,0 0.6,0.06 0.34,0.12 0.16,0.26 0.12,0.5 0.2,0.6 0.12,0.7 0.16,0.88 0.5,0.96 1.15,0.98 1.28,1.08 1.24,1.12 1.1,1.03 0.02,1.01',
      56,
    )
    for (let i = 0; i < 30; i++) {
      const a = (i / 30) * Math.PI * 2
      china.ball([Math.cos(a) * 1.27, 1.06, Math.sin(a) * 1.27], [0.1, 0.055, 0.1], undefined, 10)
    }
    brush(w, finish.gold, '#d8a83a').tube(
      Array.from({ length: 49 }, (_, i): [number, number, number] => {
        const a = (i / 48) * Math.PI * 2
        return [Math.cos(a) * 1.12, 1.045, Math.sin(a) * 1.12]
      }),
      0.014,
      6,
    )
  }),
})
