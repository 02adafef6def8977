// What of a picture is sharp: where the lens focuses and how far it is open.
import type { Brief, SubjectKind } from '../prompt/brief.ts'
import { middle } from './boxes.ts'
import type { Box } from './film-set.ts'
import { frameOf, viewOf } from './film-set.ts'
import type { Lens } from './scene.ts'
import { length, sub } from './vector.ts'

/** What decides how sharp a picture is. */
export interface SharpnessOrder {
  readonly camera: Brief['camera']
  readonly kind: SubjectKind
  readonly group: readonly Box[]
  readonly aspect: number
}

/** The lens focused on the main subject, open as far as the shot wants. */
export const withFocus = (lens: Lens, order: SharpnessOrder, main: Box, tanY: number): Lens => {
  const { camera, kind } = order
  const view = viewOf(lens, order.aspect)
  const f = frameOf(view, main)
  const center = length(sub(middle(main), lens.eye))
  const radius = Math.max(0.02, (f.far - f.near) / 2)
  const focus = Math.max(0.05, center - radius * 0.35)
  const soft =
    camera.shallow === true
      ? 0.034
      : camera.shallow === false
        ? 0.001
        : camera.lens === 'macro' || camera.lens === 'tilt-shift'
          ? 0.034
          : camera.shot === 'close-up' || camera.shot === 'portrait'
            ? 0.024
            : camera.shot === 'wide' || camera.angle === 'aerial'
              ? 0.002
              : kind === 'building'
                ? 0.003
                : 0.014
  const all = Math.max(...order.group.map((box) => frameOf(view, box).far)) - f.near
  const depth = Math.max(radius * 2, all * 0.6)
  // Before a head and shoulders the ground may swim; only the face must be sharp.
  const bust = kind === 'person' && (camera.shot === 'portrait' || camera.shot === 'close-up')
  const share = bust
    ? Math.min(0.06, (0.0047 * focus) / depth)
    : Math.min(soft, (0.0032 * focus) / depth)
  return { ...lens, focus, aperture: share * focus * tanY }
}

/** The same lens stopped down until boxes near it or far away are not lost in blur. */
export const keepSharp = (lens: Lens, boxes: readonly Box[], aspect: number): Lens => {
  const view = viewOf(lens, aspect)
  let aperture = lens.aperture
  for (const box of boxes) {
    const depth = Math.max(0.05, frameOf(view, box).near)
    // Blur as a share of the frame's height is aperture × |1/focus - 1/depth| / tangent.
    const apart = Math.abs(1 / lens.focus - 1 / depth)
    aperture = Math.min(aperture, (0.005 * view.tanY) / Math.max(1e-6, apart))
  }
  return { ...lens, aperture }
}
