// The timing of the way from the picture to the end picture.
import { during } from '../camera/easing.ts'

/** The largest softness of a pixel's going over, in key steps. */
export const softest = 150

/** How far shapes have moved from where the first picture has them to where the end picture has them, 0..1. */
export const morphing = (t: number): number => during(t, 0.02, 0.98)

/** How far the going over is at t, 0..1: the first and last parts of the clip belong to one picture alone. */
export const crossing = (t: number): number => during(t, 0.24, 0.78)
