// Polished metal that climbs over the subject: a mirror of the picture around it, with a lip where it still runs.
import { during, whole } from '../../camera/easing.ts'
import type { Effect, Moment } from './effect.ts'
import { formOf } from './form.ts'
import type { Surface } from './surface.ts'
import { figureNow } from './where.ts'

/** The subject's pixels turn to metal as far as its front has come. */
const pour = (surface: Surface, m: Moment, on: number): void => {
  const { kernel, at, cutAt } = surface
  const { width: w, height: h } = m
  const { head, top, bottom } = figureNow(m)
  const { at: form, columns, rows, step } = formOf(surface, m)
  const room = surface.room('metal', kernel.run.metalSize(w, h, columns))
  const upper = Math.max(0, top)
  kernel.run.setFront(on, upper, Math.max(1, Math.min(h, bottom) - upper), h)
  // What is mirrored turns a little as the camera goes.
  const aside = 0.12 * Math.sin(4 * m.t)
  kernel.run.setMirror(aside, ...m.staged.complexion.sun, head.x, head.y, head.radius)
  kernel.run.pourMetal(at, cutAt, w, h, form, columns, rows, step, room)
}

export const turningMetal: Effect = {
  cutsOut: true,
  over: (surface, m) => pour(surface, m, whole(m.strength) * during(m.t, 0.04, 0.72)),
}
