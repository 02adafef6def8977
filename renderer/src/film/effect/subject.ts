// Effects on the subject's own layer: it rises, glides, doubles, bursts apart, fades, turns to metal or dust.
import { during } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import { asItIs, type Effect, type Ghost } from './effect.ts'
import { groundShadow } from './gait.ts'
import { tintFrame } from './light.ts'
import { subjectBox } from './where.ts'

export const levitation: Effect = {
  needsSubject: true,
  ghosts(m) {
    const up = during(m.t, 0.05, 0.6)
    const hover = 0.012 * Math.sin(m.t * 14) * up
    return [
      {
        ...asItIs,
        dy: -m.strength * (0.17 * up + hover),
        turn: 0.05 * m.strength * Math.sin(m.t * 7) * up,
      },
    ]
  },
  behind: (surface, m) => groundShadow(surface, m, m.strength * during(m.t, 0.05, 0.6)),
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
    const age = Math.max(0, m.t - 0.2)
    const out = (1 - Math.exp(-age * 7)) * m.strength
    const clones: Ghost[] = Array.from({ length: 11 }, (_, i) => {
      const angle = (i / 11) * 2 * Math.PI + hash2(i, m.seed & 255)
      const far = (0.35 + 0.5 * hash2(i, 7)) * out
      return {
        dx: Math.cos(angle) * far * 1.2,
        dy: Math.sin(angle) * far * 0.7,
        scale: 1 - (0.2 + 0.4 * hash2(i, 9)) * out,
        turn: (hash2(i, 11) - 0.5) * 2.4 * out,
        opacity: age > 0 ? 1 : 0,
      }
    })
    return [...clones, asItIs]
  },
  over(surface, m) {
    const flash = Math.exp(-Math.abs(m.t - 0.205) * 90) * m.strength
    if (flash > 0.03) tintFrame(surface, 1 + flash, 1 + flash, 1 + flash, Math.round(60 * flash))
  },
}

export const soulJump: Effect = {
  needsSubject: true,
  ghosts(m) {
    const out = during(m.t, 0.15, 0.85)
    return [
      asItIs,
      {
        dx: 0.05 * out,
        dy: -0.36 * out * m.strength,
        scale: 1 + 0.08 * out,
        turn: 0.12 * out,
        opacity: 0.62 * during(m.t, 0.12, 0.25) * (1 - during(m.t, 0.85, 1)) * m.strength,
      },
    ]
  },
  over(surface, m) {
    const out = during(m.t, 0.15, 0.85)
    const light = during(m.t, 0.12, 0.3) * (1 - during(m.t, 0.85, 1)) * m.strength
    const box = subjectBox(m)
    const sheet = surface.sheet(0.25)
    sheet.disc(
      box.x + 0.05 * out * m.height,
      box.y - 0.36 * out * m.strength * m.height,
      box.ry * 1.4,
      [120, 190, 255],
      0.5 * light,
    )
    surface.lay(sheet, true)
    tintFrame(surface, 1 - 0.25 * light, 1 - 0.2 * light, 1 - 0.06 * light)
  },
}
