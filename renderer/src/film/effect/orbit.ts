// A full circle about the subject: the world goes round behind it, and only it keeps its place before the lens.
import type { Effect } from './effect.ts'

export const orbit: Effect = { needsSubject: true, holds: true }
