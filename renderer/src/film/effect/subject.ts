// Effects on the subject's own layer: it rises, doubles, bursts into copies.
import { during } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import { asItIs, type Effect, type Ghost, type Moment } from './effect.ts'
import { groundShadow, hoist } from './gait.ts'
import { tintFrame } from './light.ts'
import { ball } from './shapes.ts'
import type { Surface } from './surface.ts'
import { figureNow, lit } from './where.ts'

/** Stones and dust that rise with the subject, turning slowly. */
const rubble = (surface: Surface, m: Moment, on: number): void => {
  const f = figureNow(m)
  const sheet = surface.sheet(1)
  const wide = Math.max(0.5 * m.height, f.right - f.left)
  for (let i = 0; i < 26; i++) {
    const u = hash2(i, 161) * 2 - 1
    const size = m.height * (0.006 + 0.022 * hash2(i, 162) ** 2)
    const up = (0.06 + 0.5 * hash2(i, 163)) * on + 0.012 * Math.sin(m.t * 9 + i)
    const x = f.heart[0] + u * wide * 0.75
    const y = Math.min(m.height * 0.98, f.bottom) - up * m.height
    const grey = 96 + 60 * hash2(i, 164)
    for (let k = 0; k < 3; k++) {
      const a = m.t * 3 + i + k * 2.1
      ball(
        sheet,
        x + Math.cos(a) * size * 0.4,
        y + Math.sin(a) * size * 0.35,
        size * (0.7 + 0.2 * hash2(i, k)),
        lit(m, [grey, grey * 0.94, grey * 0.86]),
        Math.min(1, on * 4),
        0,
      )
    }
  }
  surface.lay(sheet)
}

export const levitation: Effect = {
  needsSubject: true,
  lifts: 0.27,
  ...hoist(
    (m) => m.strength * during(m.t, 0.05, 0.6) * (0.25 + 0.012 * Math.sin(m.t * 14)),
    (m) => 0.06 * m.strength * Math.sin(m.t * 7) * during(m.t, 0.05, 0.6),
    true,
  ),
  behind: (surface, m) => groundShadow(surface, m, m.strength * during(m.t, 0.05, 0.6)),
  over: (surface, m) => rubble(surface, m, m.strength * during(m.t, 0.06, 0.7)),
}

export const duplicate: Effect = {
  needsSubject: true,
  ghosts(m) {
    const far = 0.42 * m.strength
    const [one, two] = [during(m.t, 0.05, 0.4), during(m.t, 0.4, 0.75)]
    return [
      { ...asItIs, dx: -2 * far * two, scale: 1 - 0.14 * two, opacity: two },
      { ...asItIs, dx: 2 * far * two, scale: 1 - 0.14 * two, opacity: two },
      { ...asItIs, dx: -far * one, scale: 1 - 0.07 * one, opacity: Math.min(1, 3 * one) },
      { ...asItIs, dx: far * one, scale: 1 - 0.07 * one, opacity: Math.min(1, 3 * one) },
      asItIs,
    ]
  },
}

export const cloneExplosion: Effect = {
  needsSubject: true,
  ghosts(m) {
    const age = Math.max(0, m.t - 0.18)
    const out = (1 - Math.exp(-age * 6)) * m.strength
    const clones: Ghost[] = Array.from({ length: 13 }, (_, i) => {
      const angle = (i / 13) * 2 * Math.PI + 0.6 * hash2(i, m.seed & 255)
      // Some fly off into the distance, some past the lens; all go on drifting.
      const near = hash2(i, 9)
      const far = (0.34 + 0.4 * hash2(i, 7)) * out * (1 + 0.15 * age)
      return {
        dx: Math.cos(angle) * far * 1.35,
        dy: Math.sin(angle) * far * 0.56 + 0.03 * out,
        scale: 1 + (0.34 + 0.5 * near * near - 1) * out,
        turn: (hash2(i, 11) - 0.5) * (0.5 + 1.1 * age) * out,
        opacity: age > 0 ? 1 : 0,
      }
    })
    // The farther ones are behind.
    const sorted = clones.sort((a, b) => a.scale - b.scale)
    const shiver = 0.012 * Math.sin(m.t * 220) * during(m.t, 0.06, 0.18) * (age > 0 ? 0 : 1)
    return [...sorted, { ...asItIs, dx: shiver * m.strength }]
  },
  over(surface, m) {
    const flash = Math.exp(-Math.abs(m.t - 0.205) * 90) * m.strength
    if (flash > 0.03) tintFrame(surface, 1 + flash, 1 + flash, 1 + flash, Math.round(60 * flash))
  },
}
