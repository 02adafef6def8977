// All ambient life of a clip at work on its frames.
import { during } from '../../camera/easing.ts'
import type { View } from '../../camera/project.ts'
import type { Surface } from '../effect/surface.ts'
import type { WarpKernel } from '../kernel.ts'
import type { ClipPlan, Staged } from '../plan.ts'
import { crossing } from '../transition.ts'
import type { Air, Ambience, Ambient, AmbientName } from './ambience.ts'
import { day } from './day.ts'
import { falling } from './falling.ts'
import { festive } from './festive.ts'
import { floating } from './floating.ts'
import { skyLights } from './sky-lights.ts'
import { moveSky } from './sky-mover.ts'
import { Stirrer } from './stirrer.ts'
import { stirring } from './stirring.ts'

const ambients: Readonly<Record<AmbientName, Ambient>> = {
  ...day,
  ...falling,
  ...festive,
  ...floating,
  ...skyLights,
  ...stirring,
}

/** What is in the picture moves first, then what lies far in the air, then what falls before the lens. */
const order: readonly AmbientName[] = [
  ...([
    'aurora',
    'clouds',
    'wind',
    'ripples',
    'waves',
    'flames',
    'stars',
    'birds',
    'smoke',
    'steam',
    'fog',
  ] as const),
  // The light goes on all that is lit, and not on what shines.
  ...(['sunset', 'sunrise', 'nightfall', 'flicker', 'fireworks', 'lightning'] as const),
  ...(['embers', 'fireflies', 'dust', 'bubbles', 'confetti'] as const),
  ...(['leaves', 'petals', 'rain', 'snow'] as const),
]

export class Atmosphere {
  private readonly plan: ClipPlan
  private readonly wishes: readonly Ambience[]
  private readonly stirrer: Stirrer | null

  /** Takes the room it needs in the kernel now; `frameAt` and `copyAt` are two frames there. */
  constructor(plan: ClipPlan, kernel: WarpKernel, frameAt: number, copyAt: number) {
    this.plan = plan
    this.wishes = [...plan.ambient].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    const stirs = this.wishes.some(({ name }) => ambients[name].stir)
    this.stirrer = stirs ? new Stirrer(kernel, frameAt, copyAt, plan) : null
  }

  /** With an end picture all dies away before that is reached, 0..1. */
  private share(t: number): number {
    return t <= 0 ? 0 : this.plan.end === null ? 1 : 1 - during(t, 0.8, 0.99)
  }

  /** True when the picture's own points move at t, so that even a still camera must draw. */
  bends(t: number): boolean {
    return this.share(t) > 0 && this.wishes.some(({ name }) => ambients[name].bend)
  }

  private air(t: number, staged: Staged, view: View): Air {
    const { frames, fps, seed, width, height } = this.plan
    const seconds = frames / fps
    const tone = staged.life?.tone ?? 0.5
    const time = t * seconds
    const from = this.plan.end && staged === this.plan.end ? 1 : 0
    return { t, time, seconds, seed, width, height, strength: 1, staged, from, view, tone }
  }

  /** A function that moves picture points at t, or null when nothing does. */
  bendAt(
    t: number,
    staged: Staged,
    view: View,
  ): ((x: number, y: number, near: number) => readonly [number, number]) | null {
    if (!this.bends(t)) return null
    const share = this.share(t)
    const air = this.air(t, staged, view)
    const own = this.wishes.flatMap(({ name, strength }) => {
      const { bend } = ambients[name]
      return bend ? [{ bend, air: { ...air, strength: strength * share } }] : []
    })
    return (x, y, near) => {
      let [dx, dy] = [0, 0]
      for (const each of own) {
        const [ex, ey] = each.bend(x, y, near, each.air)
        dx += ex
        dy += ey
      }
      return [dx, dy]
    }
  }

  /** Stirs the drawn frame of a stage and draws what is in the air before it. */
  over(surface: Surface, t: number, staged: Staged, view: View): void {
    const share = this.share(t)
    if (this.wishes.length === 0 || share <= 0) return
    const air = this.air(t, staged, view)
    this.moveSky(surface, air, share)
    this.stirrer?.see(staged, view)
    for (const { name, strength } of this.wishes) {
      const own = { ...air, strength: strength * share }
      if (this.stirrer) ambients[name].stir?.(this.stirrer, own)
      ambients[name].over?.(surface, own)
    }
  }

  /** All that moves the sky moves it at once. While one picture becomes the other it belongs to neither. */
  private moveSky(surface: Surface, air: Air, share: number): void {
    const plate = air.staged.life?.sky
    const moves = this.wishes.flatMap(({ name, strength }) => {
      const { sky } = ambients[name]
      return sky ? [sky({ ...air, strength: strength * share })] : []
    })
    if (!plate || moves.length === 0) return
    const over = this.plan.end === null ? 0 : crossing(air.t)
    const whole = Math.max(0, air.from === 0 ? 1 - 2 * over : 2 * over - 1)
    const own = new Float64Array(3)
    moveSky(surface, plate, air.view, whole, (u, v, out) => {
      for (const move of moves) {
        move(u, v, own)
        for (let c = 0; c < 3; c++) out[c] = (out[c] ?? 0) + (own[c] ?? 0)
      }
    })
  }
}

/** True when something that is asked for needs the sky as a plate of its own. */
export const movesSky = (wishes: readonly Ambience[]): boolean =>
  wishes.some(({ name }) => ambients[name].sky)
