// A face's features together: what a person's look is made of, and how it is laid on the head.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Sculpture } from '../sculpture.ts'
import { turned } from '../sdf.ts'
import { curve, type TubeOptions } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import { addEyes } from './eyes.ts'
import { type FaceLook, type Mood, onSurface } from './face-look.ts'
import type { FaceShape } from './head.ts'
import { addMouth } from './mouth.ts'

const browTilt: Readonly<Record<Mood, readonly [number, number]>> = {
  calm: [0, 0],
  smile: [0.001, 0.001],
  laugh: [0.003, 0.002],
  sad: [0.006, -0.005],
  angry: [-0.009, 0.005],
  surprised: [0.009, 0.008],
}

const addBrows = (work: Workpiece, s: Sculpture, f: FaceShape, look: FaceLook): void => {
  const [inner, outer] = browTilt[look.mood]
  const r = f.female || f.age === 'child' ? 0.0034 : f.age === 'baby' ? 0.0018 : 0.0052
  for (const side of [1, -1]) {
    const points = [0.014, 0.026, 0.042, 0.058].map((x, i): Vec3 => {
      const t = i / 3
      const y = f.browY + 0.004 * Math.sin(t * 2.6) + inner * (1 - t) + outer * t - t * t * 0.003
      return onSurface(s, side * x, y, 0.0006)
    })
    const options: TubeOptions = {
      radii: [r * 0.8, r, r * 0.85, r * 0.25],
      flatten: 0.7,
      segments: 8,
      up: [0, 0, 1],
    }
    work.tube(curve(points, 4), options, work.material(finish.hair), look.brow)
  }
}

const addFreckles = (work: Workpiece, s: Sculpture, f: FaceShape): void => {
  const matte = work.material({ roughness: 0.7 })
  let h = 7
  for (let i = 0; i < 46; i++) {
    h = (Math.imul(h, 1103515245) + 12345) & 0x7fffffff
    const u = ((h >> 8) & 1023) / 1023
    h = (Math.imul(h, 1103515245) + 12345) & 0x7fffffff
    const v = ((h >> 8) & 1023) / 1023
    const [x, y] = [(u - 0.5) * 0.13, f.noseY + 0.012 + (v - 0.5) * 0.036]
    const p = onSurface(s, x, y, 0)
    if (p[2] < 0.04) continue
    const size = 0.0012 + 0.0011 * ((h >> 4) & 7) * 0.14
    work.ball(p, [size, size, 0.0007], matte, hex('#a8623a'), turned(Math.atan2(x, 0.09), 0, 0), 8)
  }
}

/** Adds all features to the head's mesh. */
export const addFace = (work: Workpiece, s: Sculpture, f: FaceShape, look: FaceLook): void => {
  addEyes(work, f, look)
  addBrows(work, s, f, look)
  addMouth(work, s, f, look)
  if (look.freckles) addFreckles(work, s, f)
}
