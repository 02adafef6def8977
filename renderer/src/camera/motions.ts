// All 121 motions of the catalogue by id.
import type { Motion } from './motion.ts'
import { cameraMotions } from './motions-camera.data.ts'
import { effectMotions } from './motions-effect-a.data.ts'
import { moreEffectMotions } from './motions-effect-b.data.ts'

export const motions: readonly Motion[] = [...cameraMotions, ...effectMotions, ...moreEffectMotions]

const byId = new Map(motions.map((motion) => [motion.id, motion]))
const byName = new Map(motions.map((motion) => [motion.name, motion]))

/** Null for ids outside the catalogue. */
export const motionById = (id: string): Motion | null => byId.get(id) ?? null

/** By the catalogue's name, such as `Dolly In`. */
export const motionByName = (name: string): Motion | null => byName.get(name) ?? null
