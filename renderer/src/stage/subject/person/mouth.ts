// Mouths: lips and the line between them, or teeth and tongue when open.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { finish } from '../finish.ts'
import type { Sculpture } from '../sculpture.ts'
import type { Workpiece } from '../workpiece.ts'
import { type FaceLook, type Mood, onSurface } from './face-look.ts'
import type { FaceShape } from './head.ts'

/** Height of the mouth's line at -1..1 across it. */
const mouthCurve: Readonly<Record<Mood, (u: number) => number>> = {
  calm: (u) => 0.002 * u * u,
  smile: (u) => 0.0105 * u * u,
  laugh: (u) => 0.01 * u * u,
  sad: (u) => -0.008 * u * u,
  angry: (u) => -0.004 * u * u,
  surprised: () => 0,
  scared: () => 0,
}

const addOpenMouth = (work: Workpiece, s: Sculpture, f: FaceShape, look: FaceLook): void => {
  const c = onSurface(s, 0, f.mouthY, 0)
  const inside = work.material({ roughness: 0.6 })
  const round = look.mood === 'surprised' || look.mood === 'scared'
  const w = look.mood === 'surprised' ? 0.012 : round ? 0.02 : f.mouthHalf * 1.24
  const h = round ? 0.016 : 0.0185
  // An open mouth is a dark lens with a row of teeth under the upper lip.
  const edge = (u: number): readonly [number, number] => {
    const [top, bottom] = round
      ? [h * Math.sqrt(1 - u * u), -h * Math.sqrt(1 - u * u)]
      : [0.0105 * u * u, 0.0105 * u * u - h * 1.25 * (1 - u * u) ** 0.7]
    return [top, bottom]
  }
  const strip = (from: number, to: number, lift: number, color: Rgb) => {
    const [positions, normals, colors, indices]: [number[], number[], number[], number[]] = [
      [],
      [],
      [],
      [],
    ]
    const n = 18
    for (let i = 0; i <= n; i++) {
      const u = (i / n) * 2 - 1
      const [top, bottom] = edge(Math.max(-0.999, Math.min(0.999, u)))
      for (const t of [from, (from + to) / 2, to]) {
        const p = onSurface(s, u * w, c[1] + top + (bottom - top) * t, lift)
        positions.push(...p)
        normals.push(0, 0, 1)
        colors.push(...color)
      }
    }
    for (let i = 0; i < n; i++)
      for (const k of [0, 1]) {
        const a = i * 3 + k
        indices.push(a, a + 1, a + 4, a, a + 4, a + 3)
      }
    work.mesh({ positions, normals, colors, indices }, inside)
  }
  strip(0, 1, 0.0012, [0.09, 0.012, 0.014])
  if (look.mood !== 'surprised') strip(0.02, 0.42, 0.002, [0.88, 0.87, 0.83])
  strip(0.72, 1, 0.0018, [0.5, 0.11, 0.12])
  const rim = (k: 0 | 1) =>
    Array.from({ length: 15 }, (_, i): Vec3 => {
      const u = (i / 14) * 2 - 1
      return onSurface(s, u * w, c[1] + edge(Math.max(-0.999, Math.min(0.999, u)))[k], 0.001)
    })
  const lip = f.female ? 0.0042 : 0.003
  for (const k of [0, 1] as const)
    work.tube(
      rim(k),
      { radii: [0.0015, lip, lip, 0.0015], segments: 8, up: [0, 0, 1] },
      work.material(finish.silk),
      look.lips,
    )
}

/** The mouth: closed lips, or open with teeth when laughing. */
export const addMouth = (work: Workpiece, s: Sculpture, f: FaceShape, look: FaceLook): void => {
  if (/^(laugh|surprised|scared)$/.test(look.mood)) {
    addOpenMouth(work, s, f, look)
    return
  }
  const w = f.mouthHalf * (look.mood === 'smile' ? 1.2 : 1)
  const bend = mouthCurve[look.mood]
  const row = (dy: (u: number) => number, lift: number, reach = 1) =>
    Array.from({ length: 15 }, (_, i): Vec3 => {
      const u = (i / 14) * 2 - 1
      return onSurface(s, u * w * reach, f.mouthY + bend(u) + dy(u), lift)
    })
  const silk = work.material(finish.silk)
  const full = f.female ? 1 : 0.72
  const upper = row(
    (u) => 0.0034 * full * (1 - u * u) * (1 - 0.35 * Math.exp(-u * u * 30)),
    0.0002,
    0.94,
  )
  const lower = row((u) => -0.0046 * full * (1 - u * u), 0.0004, 0.86)
  const lips = { segments: 8, flatten: 0.8, up: [0, 0, 1] as Vec3 }
  work.tube(
    upper,
    { ...lips, radii: [0.001, 0.0036 * full, 0.0038 * full, 0.0036 * full, 0.001] },
    silk,
    look.lips,
  )
  work.tube(
    lower,
    { ...lips, radii: [0.001, 0.0048 * full, 0.0054 * full, 0.0048 * full, 0.001] },
    silk,
    look.lips,
  )
  const line = work.material({ roughness: 0.7 })
  const dark: Rgb = [look.lips[0] * 0.22, look.lips[1] * 0.16, look.lips[2] * 0.16]
  work.tube(
    row(() => 0, 0.0026),
    { radii: [0.0011, 0.0016, 0.0016, 0.0011], segments: 6 },
    line,
    dark,
  )
}
