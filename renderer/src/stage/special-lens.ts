// Lenses that words name: rolled ones, one whose sharp plane leans, one that sees all around.
import type { Brief } from '../prompt/brief.ts'
import type { Lens } from './scene.ts'

/** How a named lens draws. */
export const projectionOf = ({ lens }: Brief['camera']): Lens['projection'] =>
  lens === 'fisheye' || lens === 'panorama' ? lens : 'plane'

/** The widest a lens is that shows all around, in degrees across: nothing is built behind it. */
const AROUND = 200

/** What a named lens does beside its length: it rolls, its sharp plane leans, it sees all around. */
export const special = (lens: Lens, camera: Brief['camera'], aspect: number): Lens => {
  const roll = ((camera.roll ?? 0) * Math.PI) / 180
  // Corners that a roll turns in must not cut the subject off.
  const wider = 1 + 0.55 * Math.abs(Math.sin(roll))
  const fov =
    roll === 0
      ? lens.fov
      : (Math.atan(Math.tan((lens.fov * Math.PI) / 360) * wider) * 360) / Math.PI
  if (camera.lens === 'panorama')
    return { ...lens, roll, aperture: 0, fov: Math.min(120, AROUND / aspect) }
  if (camera.lens !== 'tilt-shift') return { ...lens, fov, roll }
  // A miniature: sharp in one band across, soft above and below it.
  const tanY = Math.tan((fov * Math.PI) / 360)
  return { ...lens, fov, roll, tilt: 1.5, aperture: 0.03 * lens.focus * tanY }
}
