// An actor is a prepared subject; a spot is where one copy of it stands on the set.
import type { Box } from './film-set.ts'
import type { Cuts } from './guidance.ts'
import type { MeshBuilder } from './mesh-builder.ts'
import type { Vec3 } from './scene.ts'

/** What the stage needs of a prepared subject: local space, metres, standing on y = 0, facing +z. */
export interface Actor {
  readonly low: Vec3
  readonly high: Vec3
  readonly anchors: Readonly<Record<string, Vec3>>
  readonly bestYaw: number
  readonly flat: boolean
  /** Outermost points all round, seen from above: how wide it is when turned. */
  readonly rim?: readonly Vec3[]
  /** Looks to the lens only at this sign of `bestYaw`. */
  readonly sided?: boolean
  /** Is turned straight to the lens, wherever that is: it has only a front. */
  readonly facesLens?: boolean
  /** Sides on which it ends as if cut off, so that the picture's border must be there. */
  readonly cutAt?: Cuts
  /** Part of the set more than a thing: need not be whole in the picture. */
  readonly backdrop?: boolean
  /** Siblings of the same subject, this one first, so that copies differ. */
  readonly siblings?: readonly Actor[]
  add(builder: MeshBuilder): void
}

/** One copy of a subject on the set. */
export interface Spot {
  /** Index into `Brief.subjects`. */
  readonly subject: number
  readonly actor: Actor
  at: Vec3
  yaw: number
  readonly scale: number
  /** Copies that rest on, in or with each other share a knot and move together. */
  knot: number
}

/** A local point of a spot in world space. */
export const worldPoint = (spot: Pick<Spot, 'at' | 'yaw' | 'scale'>, p: Vec3): Vec3 => {
  const [c, s] = [Math.cos(spot.yaw), Math.sin(spot.yaw)]
  return [
    spot.at[0] + spot.scale * (c * p[0] + s * p[2]),
    spot.at[1] + spot.scale * p[1],
    spot.at[2] + spot.scale * (-s * p[0] + c * p[2]),
  ]
}

/** The world box of a spot. */
export const boxOf = (spot: Spot): Box => {
  const { low, high, rim } = spot.actor
  const corners = (): Vec3[] =>
    [low[0], high[0]].flatMap((x) => [low[2], high[2]].map((z): Vec3 => [x, 0, z]))
  const points = (rim ?? corners()).map((p) => worldPoint(spot, p))
  const range = (a: 0 | 2) => points.map((p) => p[a])
  return {
    low: [Math.min(...range(0)), spot.at[1] + low[1] * spot.scale, Math.min(...range(2))],
    high: [Math.max(...range(0)), spot.at[1] + high[1] * spot.scale, Math.max(...range(2))],
  }
}

/** The sibling that plays a copy. */
export const siblingOf = (actor: Actor, copy: number): Actor =>
  actor.siblings?.[copy % actor.siblings.length] ?? actor

export const heightOf = (actor: Actor): number => actor.high[1] - actor.low[1]
/** Half the width and depth an actor takes at a yaw. */
export const halfExtent = (actor: Actor, yaw: number, size = 1): { x: number; z: number } => {
  const [c, s] = [Math.abs(Math.cos(yaw)), Math.abs(Math.sin(yaw))]
  const [w, d] = [(actor.high[0] - actor.low[0]) / 2, (actor.high[2] - actor.low[2]) / 2]
  return { x: size * (c * w + s * d), z: size * (s * w + c * d) }
}
