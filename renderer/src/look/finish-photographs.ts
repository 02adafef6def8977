// Finishes that belong to cameras, films, lenses and screens.
import { type Easel, type Pass, SOFT } from './easel.ts'
import { blinds, bokeh, clock, digits, splashes, stamp, wear, white } from './finish-marks.ts'
import { border } from './finish-paintings.ts'
import { headOf } from './finish-portraits.ts'

const grain = (e: Easel, size: number, k: number): Pass =>
  e.rows('clumpRows', Math.max(1, size * e.unit), k * e.strength, e.seed)

const glow = (e: Easel, radius: number, k: number, veil: number): Pass[] => [
  ...e.blur(radius * e.unit),
  e.rows('softenRows', SOFT, k * e.strength, veil * e.strength),
]

const grey = (e: Easel, k = 1): Pass => e.rows('saturateRows', 1 - k * e.strength)

const contrast = (e: Easel, lift: number, gain: number, power: number): Pass[] =>
  [0, 1, 2].map((c) => e.rows('curveRows', c, e.strength, lift, gain, power))

const flash = (e: Easel, k: number): Pass => e.rows('flashRows', k * e.strength, e.near)

const leak = (e: Easel, x: number, y: number, k: number): Pass =>
  e.rows('leakRows', x, y, 0.55, 1, 0.42, 0.12, k * e.strength, e.seed & 255)

const letterbox = (e: Easel, ratio: number): Pass[] => {
  const bar = Math.max(0, (e.height - e.width / ratio) / 2)
  const most = e.height * 0.085
  const height = Math.min(bar, most) * e.strength
  return [e.rows('frameRows', 0, height, e.width, e.height - height, 0, 0.012, 0.012, 0.014)]
}

export const photographs: Readonly<Record<string, (e: Easel) => Pass[]>> = {
  cinematic: (e) => [
    e.rows('washRows', 0.03, 0.09, 0.13, 0.6 * e.strength, 0.3),
    e.rows('curveRows', 0, 0.5 * e.strength, 0.02, 1.02, 1.08),
    e.rows('curveRows', 2, 0.5 * e.strength, 0.05, 0.88, 1),
    ...glow(e, 16, 0.25, 0),
    ...letterbox(e, 2.2),
  ],
  letterbox: (e) => letterbox(e, 2.39),
  'black-and-white': (e) => [grey(e), ...contrast(e, 0.01, 1, 1.12), grain(e, 1.6, 0.09)],
  'film-noir': (e) => [
    grey(e),
    ...contrast(e, -0.03, 1.12, 1.55),
    e.rows('spotRows', 0.5, 0.45, 0.55, 0.6, 0.25, e.strength),
    grain(e, 1.8, 0.13),
  ],
  sepia: (e) => [
    e.ramp(0.95, [0.13, 0.08, 0.05], [0.6, 0.46, 0.32], [0.97, 0.91, 0.78]),
    grain(e, 2, 0.1),
    e.rows('spotRows', 0.5, 0.5, 0.65, 0.65, 0.45, e.strength),
    ...wear(e, 90),
  ],
  'vintage-film': (e) => [
    e.rows('curveRows', 0, e.strength, 0.07, 0.93, 0.92),
    e.rows('curveRows', 1, e.strength, 0.05, 0.9, 1),
    e.rows('curveRows', 2, e.strength, 0.12, 0.7, 1.05),
    grain(e, 1.8, 0.11),
    leak(e, 0.9, -0.2, 0.5),
    ...wear(e, 24),
  ],
  grain: (e) => [grain(e, 2, 0.15)],
  scratched: (e) => [...wear(e, 190), grain(e, 2.2, 0.1)],
  'paint-splash': (e) => splashes(e, 16),
  blinds: (e) => blinds(e, 11),
  invert: (e) => [
    ...contrast(e, 1, -1, 0.9),
    e.rows('rampRows', 0.35 * e.strength, 0.1, 0.05, 0.3, 0.5, 0.55, 0.95, 1, 0.95, 1),
  ],
  'id-card': (e) => [
    ...border(e, 60, [0.86, 0.9, 0.93], 190),
    ...e.write({
      text: `ID ${digits(e, 'id-a', 100)}${digits(e, 'id-b', 100)}-${digits(e, 'id-c', 100)}`,
      x: 70 * e.unit,
      y: e.height - 138 * e.unit * e.strength,
      size: 34 * e.unit,
      color: [0.12, 0.18, 0.3],
      alpha: e.strength,
    }),
    ...e.write({
      text: `EXP ${digits(e, 'month', 12)}/${digits(e, 'year', 40)}`,
      x: 70 * e.unit,
      y: e.height - 84 * e.unit * e.strength,
      size: 24 * e.unit,
      color: [0.5, 0.14, 0.14],
      alpha: e.strength,
    }),
  ],
  'light-leak': (e) => [leak(e, -0.9, 0.3, 0.8)],
  vhs: (e) => [
    ...e.through('tapeRows', 2 * e.unit, e.strength),
    e.rows('scanRows', 4 * e.unit, 0.16 * e.strength),
    e.rows('curveRows', 2, e.strength, 0.05, 0.95, 0.95),
    ...white(e, 'PLAY >', 46, 44),
    ...white(e, `SP ${clock(e)}`, 46, -72),
  ],
  cctv: (e) => [
    grey(e, 0.85),
    e.rows('curveRows', 1, e.strength, 0.05, 0.9, 0.95),
    e.rows('curveRows', 0, e.strength, 0.02, 0.84, 1.05),
    e.rows('curveRows', 2, e.strength, 0.04, 0.84, 1.02),
    ...e.through('blockRows', Math.max(2, Math.round(2.4 * e.unit)), 0, 0, 0, e.width, e.height),
    grain(e, 3, 0.16),
    e.rows('scanRows', 5 * e.unit, 0.24 * e.strength),
    e.rows('spotRows', 0.5, 0.5, 0.7, 0.7, 0.35, e.strength),
    ...white(e, `CAM ${digits(e, 'camera', 12)}`, 40, 40),
    ...white(e, clock(e), 40, 40, true),
    ...white(e, 'REC', 40, -66),
  ],
  glitch: (e) => [
    ...e.through('glitchRows', e.unit * 1.6, e.strength),
    e.rows('scanRows', 4 * e.unit, 0.12 * e.strength),
  ],
  static: (e) => [
    grain(e, 2.4, 0.34),
    e.rows('scanRows', 5 * e.unit, 0.3 * e.strength),
    ...e.through('fringeRows', 5 * e.unit * e.strength, 0, 0),
    ...glow(e, 22, 0.5, 0.08),
  ],
  fringe: (e) => e.through('fringeRows', 0, 0, 0.009 * e.strength),
  flash: (e) => [flash(e, 0.8), ...contrast(e, 0, 1.04, 1.08)],
  digicam: (e) => [
    flash(e, 0.6),
    e.rows('curveRows', 2, e.strength, 0.05, 0.98, 0.92),
    ...contrast(e, 0.02, 1.04, 0.94),
    grain(e, 1.4, 0.1),
    ...e.through('fringeRows', 0, 0, 0.0025 * e.strength),
    ...stamp(e, `${digits(e, 'month', 12)}  ${digits(e, 'day', 28)}  '04`),
  ],
  '90s-stamp': (e) => [
    flash(e, 0.35),
    grain(e, 2, 0.11),
    e.rows('curveRows', 2, e.strength, 0.08, 0.82, 1),
    e.rows('curveRows', 0, e.strength, 0.04, 0.97, 0.95),
    ...stamp(e, `'96 ${digits(e, 'month', 12)} ${digits(e, 'day', 28)}`),
  ],
  photobooth: (e) => [
    flash(e, 0.7),
    e.ramp(0.75, [0.09, 0.08, 0.08], [0.55, 0.52, 0.47], [0.98, 0.96, 0.9]),
    grain(e, 2, 0.12),
    ...border(e, 42, [0.96, 0.95, 0.92]),
  ],
  polaroid: (e) => [
    e.rows('curveRows', 0, e.strength, 0.08, 0.92, 0.95),
    e.rows('curveRows', 2, e.strength, 0.14, 0.72, 1),
    ...border(e, 40, [0.955, 0.945, 0.92], 150),
  ],
  dream: (e) => [
    ...glow(e, 26, 0.75, 0.16),
    e.rows('washRows', 0.3, 0.22, 0.36, 0.5 * e.strength, -0.5),
  ],
  haze: (e) => [
    ...glow(e, 34, 0.3, 0.2),
    e.rows('washRows', 0.5, 0.53, 0.56, 0.6 * e.strength, -0.2),
  ],
  overexposed: (e) => [...contrast(e, 0.1, 1.22, 0.72), ...glow(e, 30, 0.9, 0.05)],
  sunburnt: (e) => [
    ...contrast(e, 0.03, 1.12, 0.85),
    e.rows('curveRows', 0, e.strength, 0.06, 1.08, 0.85),
    e.rows('curveRows', 2, e.strength, 0.02, 0.78, 1.1),
    ...glow(e, 24, 0.55, 0),
    leak(e, 0.3, -0.95, 0.7),
  ],
  smoke: (e) => [
    e.rows('washRows', 0.36, 0.28, 0.12, 0.75 * e.strength, -0.3),
    ...glow(e, 30, 0.35, 0.18),
    grain(e, 2, 0.09),
  ],
  spotlight: (e) => {
    const box = e.subject ?? {
      left: 0.35 * e.width,
      right: 0.65 * e.width,
      top: 0.2 * e.height,
      bottom: 0.9 * e.height,
    }
    const [cx, cy] = [(box.left + box.right) / 2 / e.width, (box.top + box.bottom) / 2 / e.height]
    const rx = Math.max(0.2, ((box.right - box.left) / e.width) * 0.75)
    const ry = Math.max(0.3, ((box.bottom - box.top) / e.height) * 0.68)
    return [e.rows('spotRows', cx, cy, rx, ry, 0.06, e.strength), ...glow(e, 26, 0.4, 0)]
  },
  'face-blocks': (e) => {
    const box = e.subject
    if (!box) return e.through('blockRows', Math.round(26 * e.unit), 0, 0, 0, e.width, e.height)
    const { x: middle, tall: head } = headOf(e)
    const size = Math.max(2, Math.round((head / 4.5) * (0.4 + 0.6 * e.strength)))
    const area = [
      middle - head * 0.62,
      box.top - head * 0.06,
      middle + head * 0.62,
      box.top + head * 1.06,
    ]
    return e.through('blockRows', size, 0, ...area.map(Math.round))
  },
  double: (e) => e.through('ghostRows', 0.12 * e.width, -0.06 * e.height, 1.55, 0, e.strength),
  twin: (e) => {
    const axis = e.subject
      ? Math.min(0.75, Math.max(0.25, (e.subject.right + 14 * e.unit) / e.width))
      : 0.5
    return e.through('twinRows', axis, axis >= 0.5 ? 1 : -1, e.strength)
  },
  mirror: (e) => [
    ...e.through('twinRows', 0.62, 1, e.strength),
    e.rows('washRows', 0.16, 0.2, 0.22, 0.5 * e.strength, 0),
  ],
  bulge: (e) => e.through('bulgeRows', e.strength, 0),
  'round-lens': (e) => e.through('bulgeRows', e.strength, 1),
  panning: (e) => e.through('panRows', 46 * e.unit * e.strength, 0, e.near),
  'zoom-burst': (e) => e.through('zoomRows', 0.5, 0.5, 0.1 * e.strength),
  'long-exposure': (e) => [
    ...e.through('panRows', 70 * e.unit * e.strength, 4 * e.unit, e.near),
    ...glow(e, 18, 0.4, 0),
  ],
  miniature: (e) => {
    const centre = e.subject ? (e.subject.top * 0.3 + e.subject.bottom * 0.7) / e.height : 0.6
    return [
      ...e.through('tiltRows', Math.min(0.8, centre), 0.07, 16 * e.unit * e.strength),
      e.rows('saturateRows', 1 + 0.35 * e.strength),
    ]
  },
  synthwave: (e) => [
    e.ramp(0.6, [0.08, 0.01, 0.2], [0.85, 0.12, 0.6], [0.55, 0.95, 1]),
    ...glow(e, 20, 0.55, 0),
    e.rows('scanRows', 4 * e.unit, 0.1 * e.strength),
  ],
  infrared: (e) => [
    e.ramp(0.8, [0.06, 0.05, 0.1], [0.8, 0.42, 0.55], [1, 0.93, 0.95]),
    ...glow(e, 22, 0.6, 0),
  ],
  neon: (e) => [
    e.rows('saturateRows', 1 + 0.7 * e.strength),
    ...glow(e, 24, 0.8, 0),
    ...bokeh(
      e,
      [
        [1, 0.25, 0.7],
        [0.25, 0.75, 1],
        [0.7, 0.3, 1],
      ],
      14,
    ),
  ],
  'warm-bokeh': (e) =>
    bokeh(
      e,
      [
        [1, 0.75, 0.4],
        [1, 0.88, 0.62],
      ],
      26,
    ),
  'pink-bokeh': (e) =>
    bokeh(
      e,
      [
        [1, 0.66, 0.82],
        [0.82, 0.74, 1],
        [1, 0.9, 0.95],
      ],
      26,
    ),
  vivid: (e) => [e.rows('saturateRows', 1 + 0.45 * e.strength), ...contrast(e, -0.01, 1.04, 1.05)],
  muted: (e) => [grey(e, 0.42), ...contrast(e, 0.06, 0.9, 1)],
  chrome: (e) => [
    grey(e, 0.75),
    ...contrast(e, -0.02, 1.12, 1.25),
    e.ramp(0.35, [0.02, 0.04, 0.08], [0.5, 0.57, 0.66], [1, 1, 1]),
    ...glow(e, 14, 0.6, 0),
  ],
  print: (e) => [
    e.rows('halftoneRows', 4.2 * e.unit, 0.55 * e.strength),
    ...border(e, 22, [0.96, 0.95, 0.93]),
  ],
}
