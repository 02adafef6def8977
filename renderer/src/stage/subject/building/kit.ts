// What every maker of a building works with: the mesh, the seed's draws, and what the prompt says of its looks.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { type Random, random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { Workpiece } from '../workpiece.ts'

export interface Kit {
  readonly w: Workpiece
  readonly subject: BriefSubject
  readonly random: Random
  /** Old, abandoned or ruined: darker, uneven, with pieces missing. */
  readonly worn: boolean
  /** Snow lies on it. */
  readonly snowy: boolean
  /** Made of sweets. */
  readonly candy: boolean
  /** Its i-th named colour, else `otherwise`. */
  color(i: number, otherwise: string): Rgb
}

export const kitOf = (subject: BriefSubject, seed: number): Kit => {
  const words = `${Object.values(subject.traits).join(' ')} ${subject.noun} ${subject.material ?? ''}`
  return {
    w: new Workpiece(),
    subject,
    random: random(seed),
    worn: /abandon|ruin|derelict|decay|broken|crumbl|worn|weathered|overgrown|rusty|\bold\b|ancient/.test(
      words,
    ),
    snowy: /snow|frost|winter/.test(words),
    candy: /candy|gingerbread/.test(words),
    color: (i, otherwise) => subject.colors[i] ?? hex(otherwise),
  }
}

/** The finished model; what stands on y = 0 is as high as the subject unless `stature` says what its height means. */
export const modelOf = (
  kit: Kit,
  anchors: Readonly<Record<string, Vec3>>,
  part: { readonly bestYaw?: number; readonly stature?: number } = {},
): Model => {
  let high = 0
  const { positions } = kit.w.build()
  for (let i = 1; i < positions.length; i += 3) high = Math.max(high, positions[i] ?? 0)
  return {
    work: kit.w,
    anchors: { top: [0, high, 0], ...anchors },
    bestYaw: part.bestYaw ?? 0,
    flat: false,
    stature: part.stature ?? high,
  }
}

/** A colour a little lighter or darker, by the seed. */
export const uneven = (kit: Kit, color: Rgb, by: number): Rgb =>
  scale(color, 1 + by * (2 * kit.random() - 1))

export const wood = (kit: Kit): number =>
  kit.w.material(kit.candy ? finish.plastic : { ...finish.wood, scale: 5, mottle: 0.25 })
export const stone = (kit: Kit): number =>
  kit.w.material({ ...finish.stone, scale: 2.5, relief: 0.22, mottle: 0.3 })
export const plaster = (kit: Kit): number =>
  kit.w.material(kit.candy ? finish.crust : { ...finish.plaster, scale: 2 })
export const iron = (kit: Kit): number => kit.w.material({ roughness: 0.45, f0: 0.2, metal: 0.4 })
/** Glass with a lamp behind it: dark and glossy by day, warm by night. */
export const pane = (kit: Kit, power = 1): number =>
  kit.w.material({
    color: [0.1, 0.09, 0.08],
    roughness: 0.08,
    f0: 0.08,
    emission: kit.worn && power <= 1 ? [0.02, 0.02, 0.015] : scale([0.9, 0.52, 0.2], power),
  })
