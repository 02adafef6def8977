// Finishes that turn the photograph into a painting, a drawing or a print.
import { BRISTLES, CELLS, type Easel, LINES, type Pass, SOFT, STRUCTURE } from './easel.ts'

/** Smoothed structure of the picture, which strokes follow. */
const structure = (e: Easel, radius: number): Pass[] => [
  e.rows('structureRows', STRUCTURE),
  ...e.blur(radius, STRUCTURE, STRUCTURE),
]

const outlines = (
  e: Easel,
  thickness: number,
  detail: number,
  k: number,
  wobble: number,
): Pass[] => [
  e.rows('outlineRows', LINES, Math.max(1, Math.round(thickness * e.unit)), detail),
  e.rows('inkRows', LINES, 0.06, 0.05, 0.07, k * e.strength, wobble),
]

const oil = (e: Easel, patch: number, stroke: number, relief: number): Pass[] => [
  ...e.through('patchRows', Math.max(2, Math.round(patch * e.brush * (0.4 + 0.6 * e.strength)))),
  ...structure(e, 6 * e.unit),
  ...e.through('strokeRows', STRUCTURE, stroke * e.brush * e.strength),
  e.rows('bristleRows', STRUCTURE, BRISTLES, stroke * 1.6 * e.brush, (2 + stroke * 0.09) * e.unit),
  e.rows('impastoRows', BRISTLES, relief * e.strength),
]

export const paintings: Readonly<Record<string, (e: Easel) => Pass[]>> = {
  oil: (e) => [...oil(e, 7, 9, 1.1), e.rows('paperRows', 3.2 * e.unit, 1, 0.16 * e.strength)],
  impressionist: (e) => [
    ...oil(e, 10, 16, 1.4),
    e.rows('saturateRows', 1 + 0.3 * e.strength),
    e.rows('curveRows', 2, 0.5 * e.strength, 0.1, 0.92, 0.9),
  ],
  'van-gogh': (e) => [
    ...oil(e, 8, 26, 2.2),
    e.rows('saturateRows', 1 + 0.55 * e.strength),
    e.rows('stepRows', 9, 0.4, 0.5 * e.strength),
  ],
  watercolour: (e) => [
    ...e.through('patchRows', Math.max(2, Math.round(6 * e.unit))),
    ...e.blur(9 * e.unit),
    e.rows('washesRows', SOFT, 4 * e.unit, e.strength),
    e.rows('paperRows', 3 * e.unit, 0, 0.1 * e.strength),
    ...outlines(e, 1.2, 0.25, 0.28, 0.9),
  ],
  pencil: (e) => [
    e.rows('hatchRows', 7 * e.unit, 0.12, e.strength),
    ...outlines(e, 1.4, 0.7, 0.75, 0.6),
    e.rows('paperRows', 2.4 * e.unit, 0, 0.07 * e.strength),
  ],
  crayon: (e) => [
    e.rows('hatchRows', 11 * e.unit, 0.9, 0.85 * e.strength),
    ...outlines(e, 2.2, 0.6, 0.5, 0.8),
  ],
  ink: (e) => [
    ...e.blur(5 * e.unit),
    e.rows('brushRows', SOFT, 6 * e.unit, e.strength),
    ...outlines(e, 2.2, 0.45, 0.85, 0.7),
  ],
  'ukiyo-e': (e) => [
    ...e.through('patchRows', Math.max(2, Math.round(6 * e.brush))),
    e.rows('stepRows', 5, 0.12, 0.9 * e.strength),
    e.rows('curveRows', 2, 0.7 * e.strength, 0.06, 0.8, 1),
    e.rows('curveRows', 0, 0.6 * e.strength, 0.08, 0.88, 1),
    ...outlines(e, 1.5, 0.5, 0.9, 0.25),
    e.rows('paperRows', 5 * e.unit, 0, 0.13 * e.strength),
  ],
  anime: (e) => [
    ...e.through('patchRows', Math.max(2, Math.round(4 * e.brush))),
    e.rows('stepRows', 5, 0.1, 0.7 * e.strength),
    e.rows('saturateRows', 1 + 0.35 * e.strength),
    e.rows('washRows', 0.2, 0.24, 0.36, 0.35 * e.strength, -1),
    ...outlines(e, 1.2, 0.4, 0.75, 0.15),
  ],
  cartoon: (e) => [
    ...e.through('patchRows', Math.max(2, Math.round(6 * e.brush))),
    e.rows('stepRows', 4, 0.06, 0.85 * e.strength),
    e.rows('saturateRows', 1 + 0.6 * e.strength),
    ...outlines(e, 2.2, 0.3, 1, 0.05),
  ],
  comic: (e) => [
    ...e.through('patchRows', Math.max(2, Math.round(4 * e.brush))),
    e.rows('stepRows', 4, 0.08, 0.8 * e.strength),
    e.rows('saturateRows', 1 + 0.5 * e.strength),
    e.rows('dotShadeRows', 7 * e.unit, e.strength),
    ...outlines(e, 2, 0.4, 1, 0.1),
    e.rows('curveRows', 2, 0.6 * e.strength, 0.02, 0.86, 1),
  ],
  poster: (e) => [
    ...e.through('patchRows', Math.max(2, Math.round(7 * e.brush))),
    e.rows('stepRows', 4, 0.05, 0.95 * e.strength),
    e.rows('saturateRows', 1 + 0.25 * e.strength),
    e.rows('curveRows', 2, 0.6 * e.strength, 0.1, 0.78, 1),
    e.rows('clumpRows', 2.4 * e.unit, 0.07 * e.strength, e.seed),
    ...border(e, 34, [0.95, 0.92, 0.84]),
  ],
  papercut: (e) => [
    ...e.through('patchRows', Math.max(2, Math.round(9 * e.brush))),
    e.rows('stepRows', 6, 0.03, e.strength),
    e.rows('outlineRows', LINES, Math.max(1, Math.round(4 * e.unit)), 0.4),
    e.rows('inkRows', LINES, 0.2, 0.18, 0.17, 0.45 * e.strength, 0),
    e.rows('paperRows', 4 * e.unit, 0, 0.14 * e.strength),
  ],
  'stained-glass': (e) => [
    e.rows('saturateRows', 1 + 0.8 * e.strength),
    ...e.blur(12 * e.unit),
    e.rows('cellRows', CELLS, SOFT, 34 * e.unit, 4 * e.unit, 0.03, e.strength),
    e.rows('copyRows', CELLS, 0),
  ],
  'low-poly': (e) => [
    ...e.blur(8 * e.unit),
    e.rows('cellRows', CELLS, SOFT, 22 * e.unit, 0, 0, e.strength),
    e.rows('copyRows', CELLS, 0),
    e.rows('saturateRows', 1 + 0.2 * e.strength),
  ],
  felt: (e) => [
    ...e.through('patchRows', Math.max(2, Math.round(8 * e.brush))),
    e.rows('stepRows', 6, 0.2, 0.7 * e.strength),
    e.rows('stitchRows', 6 * e.unit, e.strength),
  ],
  'art-nouveau': (e) => [
    ...e.through('patchRows', Math.max(2, Math.round(7 * e.brush))),
    e.rows('stepRows', 6, 0.15, 0.8 * e.strength),
    e.ramp(0.3, [0.13, 0.1, 0.08], [0.62, 0.5, 0.3], [0.97, 0.9, 0.72]),
    ...outlines(e, 2.4, 0.5, 0.85, 0.1),
    ...border(e, 30, [0.72, 0.57, 0.25]),
  ],
  abstract: (e) => [
    ...e.blur(16 * e.unit),
    e.rows('cellRows', CELLS, SOFT, 90 * e.unit, 2 * e.unit, 0.1, 0.85 * e.strength),
    e.rows('copyRows', CELLS, 0),
    e.rows('saturateRows', 1 + 0.7 * e.strength),
    e.rows('paperRows', 3.2 * e.unit, 1, 0.16 * e.strength),
  ],
  'pixel-art': (e) => [
    ...e.through(
      'blockRows',
      Math.max(2, Math.round(9 * e.unit * (0.5 + 0.5 * e.strength))),
      7,
      0,
      0,
      e.width,
      e.height,
    ),
    e.rows('saturateRows', 1 + 0.3 * e.strength),
  ],
  voxel: (e) => [
    ...e.through('blockRows', Math.max(2, Math.round(6 * e.unit)), 12, 0, 0, e.width, e.height),
  ],
  halftone: (e) => [e.rows('halftoneRows', 7 * e.unit, e.strength)],
}

/** A border of one colour, in units. */
export const border = (
  e: Easel,
  width: number,
  color: readonly number[],
  bottom = width,
): Pass[] => {
  const side = width * e.unit * e.strength
  const under = bottom * e.unit * e.strength
  return [e.rows('frameRows', side, side, e.width - side, e.height - under, 0, ...color)]
}
