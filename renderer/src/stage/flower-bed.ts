// A bed of the flowers that a prompt names beside something large: between the lens and it, in rows of many colours or of one.
import type { Rgb } from '../prompt/brief.ts'
import { scatter } from './environment/terrain.ts'
import type { FilmSet } from './film-set.ts'
import { project } from './film-set.ts'
import { flowerStem } from './prop/plant.ts'
import { fbm } from './random.ts'
import { hex } from './vector.ts'

const colors: Readonly<Record<string, readonly string[]>> = {
  tulip: ['#e0243c', '#f5c82c', '#f078a8', '#f07818', '#8a3cae'],
  rose: ['#c8102e', '#e0506a', '#f2a0b0'],
  daisy: ['#fafafa', '#fff6d8'],
  poppy: ['#e02818', '#f04424'],
  lavender: ['#7a55b8', '#9a78cc'],
  sunflower: ['#f8bc14'],
  daffodil: ['#f8d430', '#fbe890'],
  flower: ['#fafafa', '#ffd23c', '#e0508c', '#7a6ae0', '#f08a3c'],
}

/** Fills the near ground with flowers of a kind, by lexicon name. */
export const flowerBed = (set: FilmSet, kind: string, palette: readonly Rgb[]): void => {
  const own = Object.entries(colors).find(([name]) => kind.includes(name))?.[1] ?? colors['flower']
  const tones = palette.length > 0 ? palette : (own ?? []).map(hex)
  const meshes = tones.map((c) => flowerStem(set, c, /tulip/.test(kind)))
  const d = set.lens.focus
  // They look as tall from far as a bed before the lens does, whatever stands behind.
  const tall = Math.min(1.1, Math.max(0.38, d * 0.026))
  scatter(set, {
    count: 1500,
    near: d * 0.22,
    far: d * 1.25,
    scale: [tall * 0.85, tall * 1.2],
    where: (x, z) => {
      const y = set.ground(x, z)
      if (y < -0.02) return false
      const p = project(set.view, [x, y, z])
      const wave = 0.12 * (fbm(x * (3 / d), z * (3 / d), 3) - 0.5)
      return p.y < -0.34 + wave && p.depth < d * 1.2
    },
    girth: 0.4,
    meshes,
    pick: (x, z) =>
      meshes[Math.abs(Math.floor((z + 0.25 * x) / (tall * 3.2)) + 400) % meshes.length],
  })
}
