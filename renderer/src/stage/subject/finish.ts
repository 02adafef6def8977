// Surfaces by name, and what a prompt's material word (gold, wood, ice …) does to a whole subject.
import type { Rgb } from '../../prompt/brief.ts'
import type { Material } from '../scene.ts'
import { hex } from '../vector.ts'

type Surface = Partial<Material>

/** Surfaces that makers give their parts; the colour comes from the part. */
export const finish = {
  skin: { roughness: 0.5, f0: 0.035, share: 1 },
  cloth: { roughness: 0.85, f0: 0.02, scale: 90, relief: 0.05 },
  wool: { roughness: 0.95, f0: 0.015, scale: 55, relief: 0.16, mottle: 0.12 },
  silk: { roughness: 0.38, f0: 0.04 },
  leather: { roughness: 0.42, f0: 0.04, scale: 40, relief: 0.05 },
  hair: { roughness: 0.52, f0: 0.035 },
  fur: { roughness: 0.85, f0: 0.015, scale: 85, relief: 0.32, mottle: 0.3 },
  hide: { roughness: 0.75, f0: 0.03, scale: 26, relief: 0.12, mottle: 0.15 },
  scales: { roughness: 0.38, f0: 0.05, scale: 30, relief: 0.12, mottle: 0.15 },
  feather: { roughness: 0.75, f0: 0.025, scale: 30, relief: 0.1, mottle: 0.12 },
  wet: { roughness: 0.16, f0: 0.05 },
  eye: { roughness: 0.05, f0: 0.06 },
  plastic: { roughness: 0.25, f0: 0.045 },
  paint: { roughness: 0.12, f0: 0.08 },
  rubber: { roughness: 0.6, f0: 0.03 },
  glass: { roughness: 0.04, f0: 0.12 },
  /** Thin and clear; its colour is what it lets through. */
  clear: { surface: 'glass', roughness: 0.09, f0: 0.05 },
  chrome: { roughness: 0.1, f0: 0.7, metal: 1 },
  steel: { roughness: 0.28, f0: 0.6, metal: 1 },
  gold: { roughness: 0.2, f0: 0.8, metal: 1 },
  wood: { roughness: 0.55, f0: 0.035, scale: 9, relief: 0.12, mottle: 0.35 },
  bark: { roughness: 0.9, f0: 0.01, scale: 14, relief: 0.35, mottle: 0.4 },
  leaf: { roughness: 0.6, f0: 0.03 },
  petal: { roughness: 0.6, f0: 0.025 },
  stone: { roughness: 0.85, f0: 0.02, scale: 6, relief: 0.2, mottle: 0.3 },
  plaster: { roughness: 0.85, f0: 0.02, scale: 5, relief: 0.06, mottle: 0.12 },
  brick: { roughness: 0.85, f0: 0.02, scale: 8, relief: 0.18, mottle: 0.3 },
  tile: { roughness: 0.6, f0: 0.03, scale: 12, relief: 0.12, mottle: 0.2 },
  thatch: { roughness: 0.95, f0: 0.01, scale: 22, relief: 0.35, mottle: 0.35 },
  paper: { roughness: 0.9, f0: 0.015 },
  ceramic: { roughness: 0.15, f0: 0.05 },
  food: { roughness: 0.4, f0: 0.04, scale: 40, relief: 0.05, mottle: 0.08 },
  crust: { roughness: 0.6, f0: 0.03, scale: 45, relief: 0.16, mottle: 0.25 },
  snow: { roughness: 0.9, f0: 0.02, scale: 20, relief: 0.06 },
  ice: { roughness: 0.08, f0: 0.09 },
} as const satisfies Record<string, Surface>

/** Glows with `color` times `power`, whatever the light. */
export const glowing = (color: Rgb, power = 1): Surface => ({
  roughness: 0.5,
  emission: [color[0] * power, color[1] * power, color[2] * power],
})

interface Cast {
  readonly surface: Surface
  /** The colour it takes as a whole, or null to keep the subject's colours. */
  readonly color: Rgb | null
  /** 0: one flat colour .. 1: as light and dark as the subject was. */
  readonly shade: number
}
const cast = (surface: Surface, color: string | null, shade = 0.35): Cast => ({
  // No light goes under what is no skin.
  surface: { ...surface, share: 0 },
  color: color ? hex(color) : null,
  shade,
})

/** What the words of `BriefSubject.material` make of a subject. */
const casts: Readonly<Record<string, Cast>> = {
  gold: cast(finish.gold, '#f2c14a', 0.15),
  golden: cast(finish.gold, '#f2c14a', 0.15),
  silver: cast(finish.chrome, '#d9dde2', 0.15),
  chrome: cast(finish.chrome, '#dfe3e8', 0.1),
  metal: cast(finish.steel, '#9aa2ab', 0.3),
  steel: cast(finish.steel, '#a4abb3', 0.3),
  iron: cast(finish.steel, '#5d6166', 0.3),
  bronze: cast(finish.steel, '#a8713a', 0.25),
  rust: cast(
    { roughness: 0.9, f0: 0.02, metal: 0, scale: 12, relief: 0.2, mottle: 0.9 },
    '#7d3510',
    0.8,
  ),
  copper: cast(finish.steel, '#c9764a', 0.25),
  brass: cast(finish.gold, '#d8b25a', 0.2),
  glass: cast(finish.glass, '#bfe0e6', 0.2),
  crystal: cast(finish.glass, '#cfe6f5', 0.2),
  ice: cast(finish.ice, '#c3e4f4', 0.2),
  frozen: cast(finish.ice, '#c3e4f4', 0.2),
  snow: cast(finish.snow, '#f4f8fc', 0.1),
  stone: cast(finish.stone, '#9b968d', 0.25),
  rock: cast(finish.stone, '#857f76', 0.25),
  marble: cast({ ...finish.ceramic, scale: 3, mottle: 0.15 }, '#efece6', 0.12),
  concrete: cast(finish.stone, '#a6a49f', 0.25),
  clay: cast(finish.plaster, '#b9694a', 0.4),
  terracotta: cast(finish.plaster, '#c0643f', 0.4),
  porcelain: cast(finish.ceramic, '#f5f3ef', 0.25),
  ceramic: cast(finish.ceramic, null),
  wood: cast(finish.wood, '#9a6a3c', 0.5),
  wooden: cast(finish.wood, '#9a6a3c', 0.5),
  bamboo: cast(finish.wood, '#c9b26a', 0.5),
  leaves: cast({ roughness: 0.9, f0: 0.01, scale: 30, relief: 0.4, mottle: 0.6 }, '#35682a', 0.5),
  straw: cast(finish.thatch, '#dcbf6e', 0.5),
  paper: cast(finish.paper, null),
  origami: cast(finish.paper, null),
  cardboard: cast(finish.paper, '#b98f5e', 0.4),
  leather: cast(finish.leather, '#7a4526', 0.5),
  wool: cast(finish.wool, null),
  knitted: cast(finish.wool, null),
  plush: cast(finish.wool, null),
  velvet: cast({ roughness: 0.95, f0: 0.02, scale: 120, relief: 0.06 }, null),
  plastic: cast(finish.plastic, null),
  lego: cast(finish.plastic, null),
  rubber: cast(finish.rubber, null),
  candy: cast({ roughness: 0.12, f0: 0.06 }, null),
  chocolate: cast({ roughness: 0.3, f0: 0.04 }, '#4a2815', 0.45),
  jelly: cast(finish.wet, null),
}

const luminance = (r: number, g: number, b: number): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** The material as it becomes when its subject is made of `word`. */
export const castMaterial = (m: Material, word: string | null): Material => {
  const c = word ? casts[word] : undefined
  if (!c || m.emission.some((e) => e > 0.3)) return m
  // A textured drawing keeps its picture; only its gloss changes unless the cast has a colour.
  const plain = { ...m, ...c.surface }
  return c.color && m.texture < 0 ? { ...plain, color: [1, 1, 1] } : { ...plain, color: m.color }
}
/** The colour of a vertex under the same word; `material` is what it had before, `dye` a colour that was named for the whole. */
export const castColor = (
  color: Rgb,
  material: Material,
  word: string | null,
  dye: Rgb | null = null,
): Rgb => {
  const c = word ? casts[word] : undefined
  if (!c?.color || material.emission.some((e) => e > 0.3)) return color
  const own = luminance(
    color[0] * material.color[0],
    color[1] * material.color[1],
    color[2] * material.color[2],
  )
  const k = 1 - c.shade + c.shade * Math.min(1.4, 0.25 + 1.5 * Math.sqrt(own))
  const [r, g, b] = dye ?? c.color
  return [r * k, g * k, b * k]
}
