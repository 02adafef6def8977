// What grows on fields: ears of wheat, sunflowers, tulips, lavender and maize, each about 1 high.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { flowerStem, grassTuft } from '../prop/plant.ts'
import { hex, scale } from '../vector.ts'

export type Crop = 'wheat' | 'tulip' | 'sunflower' | 'lavender' | 'poppy' | 'corn' | 'grass'

/** The kinds of plant of which a crop is made. */
export const cropPlant = (set: FilmSet, crop: Crop): LocalMesh[] => {
  const tulips = ['#e0243c', '#f5c82c', '#f078a8', '#ffffff', '#f07818', '#8a3cae']
  switch (crop) {
    case 'tulip':
      return tulips.map((c) => flowerStem(set, hex(c), true))
    case 'sunflower':
      return [0, 1].map(() => sunflower(set))
    case 'lavender':
      return [0, 1].map(() => grassTuft(set, hex('#4a6a3a'), hex('#8a5ccc'), 16, 0.3))
    case 'corn':
      return [0, 1].map(() => grassTuft(set, hex('#3a6a20'), hex('#9ab848'), 12, 0.18))
    default:
      return [0, 1, 2].map(() => grassTuft(set, hex('#b08c40'), hex('#f4da84'), 12, 0.4))
  }
}

const sunflower = (set: FilmSet): LocalMesh => {
  const petal = set.material({ roughness: 0.6, f0: 0.02 })
  return set.sculpt((b) => {
    const green = hex('#4a7a28')
    b.cylinder([0, -0.03, 0], [0, 0.86, 0.02], 0.02, 0.016, petal, green, 5)
    for (let i = 0; i < 5; i++) {
      const a = i * 2.4 + set.random()
      const y = 0.2 + i * 0.11
      const [c, s] = [Math.cos(a), Math.sin(a)]
      const n: [number, number, number] = [0, 1, 0.2]
      const v = [
        b.vertex([0, y, 0], n, [0, 0], green),
        b.vertex(
          [c * 0.15 - s * 0.07, y + 0.04, s * 0.15 + c * 0.07],
          n,
          [0, 0],
          scale(green, 1.2),
        ),
        b.vertex([c * 0.27, y - 0.02, s * 0.27], n, [0, 0], scale(green, 1.3)),
        b.vertex([c * 0.15 + s * 0.07, y + 0.04, s * 0.15 - c * 0.07], n, [0, 0], green),
      ]
      b.triangle(v[0] ?? 0, v[1] ?? 0, v[2] ?? 0, petal)
      b.triangle(v[0] ?? 0, v[2] ?? 0, v[3] ?? 0, petal)
    }
    b.placed({ at: [0, 0.9, 0.03], pitch: 1.15 }, () => {
      b.lathe(
        [
          [0.01, 0.035],
          [0.06, 0.03],
          [0.085, 0],
        ],
        petal,
        hex('#4a2a10'),
        12,
      )
      for (let i = 0; i < 16; i++) {
        const a = (i / 16) * 6.283
        const [c, s] = [Math.cos(a), Math.sin(a)]
        const color = scale(hex('#f8bc14'), 0.85 + 0.3 * set.random())
        const v = [
          b.vertex([c * 0.07 - s * 0.025, 0.005, s * 0.07 + c * 0.025], [0, 1, 0], [0, 0], color),
          b.vertex([c * 0.07 + s * 0.025, 0.005, s * 0.07 - c * 0.025], [0, 1, 0], [0, 0], color),
          b.vertex([c * 0.185, -0.01, s * 0.185], [0, 1, 0], [0, 0], color),
        ]
        b.triangle(v[0] ?? 0, v[1] ?? 0, v[2] ?? 0, petal)
      }
    })
  })
}

/** Wheat seen near: stalks that bend under ears with their awns. */
export const wheatEars = (set: FilmSet): LocalMesh => {
  const straw = set.material({ roughness: 0.7, f0: 0.02 })
  return set.sculpt((b) => {
    for (let i = 0; i < 4; i++) {
      const [a, o] = [i * 2.4 + set.random(), 0.3 * set.random()]
      const [c, s] = [Math.cos(a), Math.sin(a)]
      const foot: readonly [number, number, number] = [c * o, -0.03, s * o]
      const neck = [c * (o + 0.08), 0.7 + 0.2 * set.random(), s * (o + 0.08)] as const
      const tip = [c * (o + 0.2), neck[1] + 0.2, s * (o + 0.2)] as const
      const ripe = scale(hex('#e9bf5c'), 0.8 + 0.35 * set.random())
      b.cylinder(foot, neck, 0.012, 0.009, straw, scale(ripe, 0.8), 3)
      const middle = [0, 1, 2].map((k) => ((neck[k] ?? 0) + (tip[k] ?? 0)) / 2)
      const belly = [middle[0] ?? 0, middle[1] ?? 0, middle[2] ?? 0] as const
      b.cylinder(neck, belly, 0.018, 0.038, straw, ripe, 4)
      b.cylinder(belly, tip, 0.038, 0.008, straw, scale(ripe, 1.12), 4)
      for (const side of [-0.08, 0.1])
        b.cylinder(
          belly,
          [tip[0] + c * 0.06 - s * side, tip[1] + 0.1, tip[2] + s * 0.06 + c * side],
          0.005,
          0.002,
          straw,
          scale(ripe, 1.2),
          3,
        )
    }
  })
}
