// Windows and doors: frames, panes with a warm light behind them, bars, sills, shutters, handles and steps.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import { type Point2, slab } from '../sweep.ts'
import { colored } from '../workpiece.ts'
import { type Kit, pane, plaster, stone, uneven, wood } from './kit.ts'

export interface Opening {
  /** Middle of its lower edge, on the wall's face. */
  readonly at: Vec3
  /** Radians; 0 faces +z. */
  readonly yaw?: number
  readonly wide: number
  readonly tall: number
  readonly frame?: Rgb
  readonly arch?: 'round' | 'pointed'
  /** Brightness of the room behind. */
  readonly power?: number
}

/** Outline of an opening with its lower edge on y = 0, grown by `by`. */
export const archOutline = (
  wide: number,
  tall: number,
  arch: Opening['arch'],
  by = 0,
): Point2[] => {
  const h = wide / 2 + by
  const spring = tall - (arch === 'pointed' ? wide * 0.85 : arch ? wide / 2 : 0)
  if (!arch)
    return [
      [-h, -by],
      [h, -by],
      [h, tall + by],
      [-h, tall + by],
    ]
  const rise = tall - spring + by
  const bow = Array.from({ length: 13 }, (_, i): Point2 => {
    const t = i / 12
    if (arch === 'round') return [h * Math.cos(Math.PI * t), spring + rise * Math.sin(Math.PI * t)]
    const s = t < 0.5 ? 1 : -1
    const k = Math.abs(1 - 2 * t)
    return [s * h * Math.sin((k * Math.PI) / 2), spring + rise * (1 - k) ** 0.75]
  })
  return [[-h, -by], [h, -by], ...bow]
}

const inWall = (kit: Kit, o: Opening, build: () => void): void =>
  kit.w.placed({ at: o.at, yaw: o.yaw ?? 0 }, build)

/** A window with bars and a sill. */
export const window = (kit: Kit, o: Opening, shutter: Rgb | null = null): void =>
  inWall(kit, o, () => {
    const frame = o.frame ?? hex('#f2ebde')
    const [m, b] = [plaster(kit), kit.w]
    const f = Math.min(0.09, o.wide * 0.12)
    b.mesh(colored(slab(archOutline(o.wide, o.tall, o.arch, f), -0.05, 0.06), frame), m)
    b.mesh(slab(archOutline(o.wide, o.tall, o.arch), 0, 0.075), pane(kit, o.power ?? 1))
    const bar = f * 0.45
    if (o.tall > 0.5) {
      b.box([-bar, 0, 0.05], [bar, o.tall, 0.1], m, frame)
      const rows = Math.max(2, Math.round(o.tall / 0.75))
      for (let i = 1; i < rows; i++) {
        const y = ((o.arch ? 0.8 : 1) * o.tall * i) / rows
        b.box([-o.wide / 2, y - bar, 0.05], [o.wide / 2, y + bar, 0.1], m, frame)
      }
    }
    b.box([-o.wide / 2 - f * 1.8, -f * 1.6, 0], [o.wide / 2 + f * 1.8, -f * 0.6, 0.16], m, frame)
    if (shutter) shutters(kit, o, shutter)
  })

const shutters = (kit: Kit, o: Opening, color: Rgb): void => {
  const m = wood(kit)
  const wide = o.wide * 0.42
  for (const s of [-1, 1]) {
    if (kit.worn && kit.random() < 0.35) continue
    const roll = kit.worn ? 0.16 * (kit.random() - 0.5) : 0
    kit.w.placed({ at: [s * (o.wide * 0.5 + wide * 0.5 + 0.1), 0, 0], roll }, () => {
      kit.w.box([-wide / 2, 0, 0], [wide / 2, o.tall, 0.07], m, scale(color, 0.75))
      const slats = Math.max(3, Math.round(o.tall / 0.14))
      for (let i = 0; i < slats; i++) {
        const y = ((i + 0.5) / slats) * o.tall
        kit.w.box(
          [-wide * 0.42, y - (0.3 * o.tall) / slats, 0.05],
          [wide * 0.42, y + (0.3 * o.tall) / slats, 0.1],
          m,
          color,
        )
      }
    })
  }
}

/** A door of upright planks with a frame, a handle and a step. */
export const door = (kit: Kit, o: Opening, color: Rgb, step = true): void =>
  inWall(kit, o, () => {
    const [m, b] = [wood(kit), kit.w]
    const frame = o.frame ?? scale(color, 0.5)
    const f = Math.min(0.14, o.wide * 0.12)
    b.mesh(colored(slab(archOutline(o.wide, o.tall, o.arch, f), -0.05, 0.08), frame), plaster(kit))
    b.mesh(colored(slab(archOutline(o.wide, o.tall, o.arch), 0, 0.095), scale(color, 0.7)), m)
    const planks = Math.max(3, Math.round(o.wide / 0.2))
    for (let i = 0; i < planks; i++) {
      const x = ((i + 0.5) / planks - 0.5) * o.wide
      const lean = Math.min(1, Math.abs(x) / (o.wide / 2))
      const high = o.arch
        ? o.tall - o.wide * 0.55 * lean * lean * (o.arch === 'round' ? 0.8 : 1.4)
        : o.tall
      const half = (0.44 * o.wide) / planks
      b.box([x - half, 0, 0.05], [x + half, high - 0.03, 0.12], m, uneven(kit, color, 0.1))
    }
    const knob = b.material({ ...finish.gold, color: hex('#d8a848') })
    b.ball([o.wide * 0.34, o.tall * 0.45, 0.16], [0.05, 0.05, 0.05], knob, [1, 1, 1])
    if (!step) return
    const grey = hex('#9c968c')
    b.box([-o.wide * 0.75, -0.3, 0], [o.wide * 0.75, 0.02, 0.55], stone(kit), grey)
  })
