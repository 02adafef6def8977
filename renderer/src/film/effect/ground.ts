// The ground that the picture shows beside its subject, as a plane: how near it is at each row, and where it ends.
import { reliefStep, type Staged } from '../plan.ts'

/** Nearness is `rise` · y + `base` at row y, in clip pixels; `horizon` is where it would be endlessly far. */
export interface Ground {
  readonly rise: number
  readonly base: number
  readonly horizon: number
}

const known = new WeakMap<Staged, Ground>()

/** Fits the plane to what lies beside and below the subject's lower third; `height` is the picture's. */
export const groundOf = (staged: Staged, height: number): Ground => {
  const made = known.get(staged)
  if (made) return made
  const { relief, subject, figure, focal, reliefColumns: w, reliefRows: h } = staged
  const from = Math.max(0, figure.bottom - 0.3 * (figure.bottom - figure.top))
  let [n, sy, sn, syy, syn] = [0, 0, 0, 0, 0]
  for (let j = Math.floor(from / reliefStep); j < h; j++)
    for (let i = 0; i < w; i++) {
      const k = j * w + i
      if ((subject[k] ?? 0) > 0.1) continue
      const [y, near] = [j * reliefStep, relief[k] ?? 0]
      n++
      sy += y
      sn += near
      syy += y * y
      syn += y * near
    }
  const wide = n * syy - sy * sy
  const fitted = wide > 1 ? (n * syn - sy * sn) / wide : 0
  // A wall or a guess tells of no ground: then as one who stands sees it.
  const sound = fitted > 1e-5 && (figure.whole || !staged.soft)
  const horizon = sound
    ? -(sn - fitted * sy) / n / fitted
    : Math.min(0.42 * height, height / 2 - 0.1 * focal)
  const rise = sound ? fitted : 1 / Math.max(1, (figure.whole ? 1 : 1.2) * figure.bottom - horizon)
  const ground = { rise, base: -rise * horizon, horizon }
  known.set(staged, ground)
  return ground
}
