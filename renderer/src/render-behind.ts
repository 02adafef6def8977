// What is behind the things in a picture, as a second smaller picture: it is shown when a clip's camera looks around them.

import type { Around } from './depth/around.ts'
import type { Behind } from './depth/behind.ts'
import { type DepthMap, depthMapFrom } from './depth/depth-map.ts'
import { type PastOrder, whereToLook } from './depth/look-past.ts'
import type { Veil } from './depth/veil.ts'
import { startWarpKernel } from './film/kernel.ts'
import type { Pixels, RendererHost } from './host.ts'
import { develop } from './look/develop.ts'
import { developAround, filmAround } from './render-around.ts'
import type { Grade, Scene } from './stage/scene.ts'
import * as at from './trace/frame-layout.ts'
import { lensAxes } from './trace/scene-buffers.ts'
import {
  type Negative,
  type PastPicture,
  type TraceOptions,
  traceTakes,
} from './trace/trace-scene.ts'

/** From this share on a surface faces up so much that it is ground. */
const upward = 0.75

/** Whether what a pixel shows lies level. */
const levelAt =
  ({ records }: Negative) =>
  (pixel: number): boolean => {
    const normal = pixel * at.RECORD_FLOATS + at.RECORD_NORMAL
    const [x, y, z] = [records[normal] ?? 0, records[normal + 1] ?? 0, records[normal + 2] ?? 0]
    return y > 0 && y * y > upward * upward * (x * x + y * y + z * z)
  }

/** Samples of a pixel that is looked at past something: fewer when many are. */
const samplesFor = ({ rules }: PastOrder): number => {
  let looked = 0
  for (const rule of rules) if (rule !== 0) looked++
  return looked > 0.25 * rules.length ? 3 : 4
}

/** The second picture with the first around what was looked past, so that it is developed among its neighbours. */
const among = (past: Negative, front: Negative, { rules }: PastOrder): Negative => {
  const { width, height, records } = past
  const n = at.RECORD_FLOATS
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const k = y * width + x
      if (rules[k] !== 0) continue
      for (const from of [0, 1, front.width, front.width + 1]) {
        const source = (2 * y * front.width + 2 * x + from) * n
        for (let i = 0; i < at.RECORD_CENTRE_DEPTH; i++)
          records[k * n + i] = (records[k * n + i] ?? 0) + (front.records[source + i] ?? 0)
      }
      past.depth[k] = front.depth[2 * y * front.width + 2 * x] ?? at.SKY_DEPTH
    }
  // The subject is not in this picture: what finishes do to a face must not be done to a wall.
  return { ...past, objects: past.objects.map((id) => (id < 0 ? -1 : 0)) }
}

/** A look past something that goes down and meets the sky went under the ground: such pixels leave their sheets. */
const leaveUnderground = (
  { width, height, sheet }: PastOrder,
  distance: Float32Array,
  { lens }: Scene,
): void => {
  const { up, forward } = lensAxes(lens)
  const reach = Math.tan((lens.fov * Math.PI) / 360)
  for (let y = 0; y < height; y++) {
    const v = (1 - (2 * (y + 0.5)) / height) * reach
    if (forward[1] + v * up[1] >= -0.01) continue
    for (let k = y * width; k < (y + 1) * width; k++)
      if (distance[k] === Number.POSITIVE_INFINITY) sheet[k] = 0
  }
}

export interface TakenBehind {
  readonly negative: Negative
  readonly depth: DepthMap
  /** Develops what is behind, by the grade of the picture before it; null when nothing stands before anything. */
  readonly behind: (seed: number, grade: Grade) => Promise<Behind | null>
  /** Develops what is around, as the finished picture is; null when nobody looked. */
  readonly around: (
    seed: number,
    grade: Grade,
    shown: { readonly picture: Pixels; readonly veil: Veil | null },
  ) => Promise<Around | null>
}

/** Traces a scene, what is behind its things and what is around it. A fisheye's depth is not that of a flat picture: it is not looked past. */
export const traceWithBehind = async (
  scene: Scene,
  options: TraceOptions,
  host: RendererHost,
  progress: (fraction: number) => void,
  signal?: AbortSignal,
): Promise<TakenBehind> => {
  const flat = scene.lens.projection === 'plane'
  const kernel = flat ? await startWarpKernel(await host.kernel('warp')) : null
  let depth: DepthMap | null = null
  let order: PastOrder | null = null
  const look = (negative: Negative): PastPicture | null => {
    depth = depthMapFrom(negative, scene.lens)
    if (!kernel) return null
    order = whereToLook(kernel, depth, levelAt(negative))
    return order && { ...order, samples: samplesFor(order) }
  }
  const film = filmAround(options, scene)
  const takes = await traceTakes(scene, options, look, film, host, progress, signal)
  const { negative, past } = takes
  const behind = async (seed: number, grade: Grade): Promise<Behind | null> => {
    const found = order as PastOrder | null
    if (!past || !found) return null
    const whole = among(past, negative, found)
    const air = { ...scene, grade, weather: [] }
    const picture = await develop(whole, air, { seed, denoise: 4 }, host, undefined, signal)
    const { distance } = depthMapFrom(past, scene.lens)
    const { width, height, cuts, sheet } = found
    leaveUnderground(found, distance, scene)
    return { width, height, cuts, sheet, distance, data: picture.data }
  }
  const around: TakenBehind['around'] = async (seed, grade, shown) =>
    takes.around && film
      ? developAround(takes.around, negative, film, scene, grade, shown, seed, host, signal)
      : null
  return { negative, depth: depth ?? depthMapFrom(negative, scene.lens), behind, around }
}
