// Trees about a picture's edges that frame what is behind them: in bloom, in the red of maples or green; and what they shed on the ground.
import type { BriefSubject, Rgb, Season } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { broadTree } from '../prop/plant.ts'
import { hex, scale } from '../vector.ts'
import { scatter } from './terrain.ts'

/** Words for trees that bloom. */
export const blossoming = /cherry|sakura|blossom|magnolia|plum|almond/

/** Words for trees that are red in autumn. */
const reddening = /maple|^(autumn|fall)-tree|momiji|acer/

/** How the trees of a frame look. */
export interface FramingTrees {
  readonly blossom: boolean
  /** Colours of their leaves; those of the season when null. */
  readonly tint: { readonly dark: Rgb; readonly light: Rgb } | null
  /** What lies on the ground under them; null for nothing. */
  readonly shed: Rgb | null
}

/** Trees as a subject wants them. */
export const framingOf = ({ noun, colors, material, traits }: BriefSubject): FramingTrees => {
  const said = `${noun} ${material ?? ''} ${traits['kind'] ?? ''}`
  if (blossoming.test(said)) return { blossom: true, tint: null, shed: hex('#f6c4d2') }
  const [own] = colors
  if (reddening.test(said) || own)
    return {
      blossom: false,
      tint: own
        ? { dark: scale(own, 0.55), light: scale(own, 1.5) }
        : { dark: hex('#7d1a12'), light: hex('#dd4a26') },
      shed: own ?? hex('#c23a20'),
    }
  return { blossom: false, tint: null, shed: null }
}

/** Two large ones frame the picture, more stand beyond wherever the ground is higher than `above` metres; petals lie about. */
export const framingTrees = (
  set: FilmSet,
  season: Season,
  above: number,
  look: FramingTrees = { blossom: true, tint: null, shed: hex('#f6c4d2') },
): void => {
  const tree = (detail: number) => broadTree(set, season, detail, look.blossom, look.tint)
  const fine = [0, 1].map(() => tree(2600))
  const plain = [0, 1].map(() => tree(700))
  const { eye, forward, right, tanX, tanY } = set.view
  // Before a tall building they stand nearer to it and are as tall as the frame wants.
  const depth = Math.max(6.2, 0.34 * set.lens.focus)
  const side = tanX * depth
  const tall = Math.max(6.4, eye[1] - set.ground(eye[0], eye[2] - depth) + 0.85 * tanY * depth)
  for (const [i, [x, z, k]] of (
    [
      [-1, 1, 1],
      [1, 1.25, 1.1],
      [-0.96, 2, 1.2],
      [0.94, 2.4, 1.3],
    ] as const
  ).entries()) {
    const [px, pz] = [0, 2].map(
      (k) => (eye[k] ?? 0) + (right[k] ?? 0) * x * side * z + (forward[k] ?? 0) * z * depth,
    ) as [number, number]
    const mesh = fine[i % 2]
    if (mesh && set.free(px, pz, 0.12 * tall, tall, 0.3))
      set.builder.placed(
        { at: [px, set.ground(px, pz) - 0.1, pz], yaw: i * 1.9, scale: k * tall },
        () => set.cast(mesh),
      )
  }
  scatter(set, {
    count: 34,
    near: 22,
    far: 150,
    scale: [5, 7],
    girth: 0.6,
    where: (x, z) => set.ground(x, z) > above,
    meshes: plain,
  })
  if (!look.shed) return
  const petal = set.matte(look.shed, 0.8, 0)
  for (let i = 0; i < 420; i++) {
    const [x, z] = [eye[0] + set.between(-8, 8), eye[2] - set.between(2.5, 15)]
    const y = set.ground(x, z)
    if (y < above - 0.3) continue
    set.builder.placed({ at: [x, y + 0.02, z], yaw: i, scale: [0.04, 0.008, 0.026] }, () =>
      set.builder.sphere(petal, [1, 1, 1], 6),
    )
  }
}
