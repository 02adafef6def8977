// Picture (and end picture) + motions + seed -> the frames of a clip, drawn in pieces by all threads and handed over in order.
import { clipPose } from './camera/clip-pose.ts'
import { motionById } from './camera/motions.ts'
import { type Pose, relative } from './camera/pose.ts'
import { motionsFromPrompt } from './camera/prompt-moves.ts'
import { addReach, type Reach, reachOf } from './camera/reach.ts'
import { restrained } from './camera/restrain.ts'
import { borne } from './depth/borne.ts'
import type { DepthMap } from './depth/depth-map.ts'
import { fadeShare } from './depth/go-on.ts'
import { type Eyes, ownEyes } from './depth/look-for.ts'
import { readPicture } from './depth/read-picture.ts'
import { type Reading, stagePicture } from './depth/stage-picture.ts'
import { unveil } from './depth/veil.ts'
import type { Ambience } from './film/ambient/ambience.ts'
import { movesSky } from './film/ambient/atmosphere.ts'
import { findLife } from './film/ambient/life.ts'
import { skyPlateOf } from './film/ambient/sky-plate.ts'
import { fallingOf } from './film/ambient/veil-drops.ts'
import { ambientFromPrompt } from './film/ambient/words.ts'
import { type Crew, callThreads, closeAll, drawAll, eyesOf, hire, type Reel } from './film/crew.ts'
import { liftOf, movesSubject, needsSubject } from './film/effect/acting.ts'
import { compileWarp, startWarpKernel, type WarpCode, type WarpKernel } from './film/kernel.ts'
import { type LoadedFilm, loadFilm } from './film/loaded-film.ts'
import { matchPictures, meet } from './film/meeting.ts'
import type { ClipPlan, Staged } from './film/plan.ts'
import { fitPicture } from './film/resize.ts'
import { inShared, ownRoom, type Room } from './film/shared.ts'
import { isLarge, type Size } from './film/size.ts'
import type { Pixels, Progress, RendererHost } from './host.ts'

export interface ClipSpec {
  /** Any size; its middle part of the clip's shape is shown. */
  readonly image: Pixels
  readonly endImage: Pixels | null
  /** Known depth of `image`, when we made it ourselves. */
  readonly depth: DepthMap | null
  /** Known depth of `endImage`. */
  readonly endDepth?: DepthMap | null
  readonly prompt: string
  /** One or two, by catalogue id; strength 0 still .. 1 full. */
  readonly motions: readonly { readonly id: string; readonly strength: number }[]
  readonly seed: number
  /** Even. */
  readonly width: number
  readonly height: number
  readonly seconds: number
  readonly fps: number
}

/** Where frames go: planar 4:2:0, BT.709 limited range. Resolves when the bytes are no longer needed. */
export interface FrameSink {
  frame(i420: Uint8Array): Promise<void>
}

export interface Clip {
  readonly frames: number
  /** The first frame. */
  readonly poster: Pixels
  /** Sentences for the user, such as a motion that is not in the catalogue. */
  readonly notes: readonly string[]
}

const notesFor = (spec: ClipSpec): string[] =>
  spec.motions
    .filter(({ id }) => !motionById(id))
    .map(({ id }) => `The motion ${id} is not in the catalogue; the camera stands still.`)

/** How far outside a picture the camera looks, and what else comes into sight. */
const reachFor = (
  picture: Pixels,
  reading: Reading,
  poseAt: (t: number) => Pose,
  beyond: Reach | null,
): Reach => {
  const { width, height } = picture
  const { focal, soft } = reading.relief
  const gate = { width, height, focal }
  const reach = reachOf(poseAt, gate, reading, soft ? 0.5 : 0, soft ? 1.3 : 1.6)
  return beyond ? addReach(reach, beyond) : reach
}

/**
 * What comes into sight when a subject that the picture's edges cut is moved: below as far as it is lifted, at a side as far
 * as a guessed one goes on before it has faded.
 */
const broughtIn = (
  motions: readonly { readonly id: string; readonly strength: number }[],
  { figure, relief, whole }: Reading,
  { width, height }: Pixels,
): Reach => {
  const names = motions.flatMap(({ id }) => motionById(id)?.effects ?? [])
  const lifts = motions.map(({ id, strength }) => strength * liftOf(motionById(id)?.effects ?? []))
  const bottom = figure.whole ? 0 : Math.ceil(height * Math.max(0, ...lifts))
  const fades = whole && relief.soft && movesSubject(names)
  const aside = fades ? Math.ceil(fadeShare * Math.min(width, height)) : 0
  const left = figure.left < edgeNear ? aside : 0
  const right = figure.right > width - edgeNear ? aside : 0
  return { left, right, top: 0, bottom, slides: false }
}

/** A subject that comes so near an edge, in pixels, is cut by it. */
const edgeNear = 3

/** Views from above are none below this share of their strength. */
const fromAbove: Readonly<Record<string, number>> = { overhead: 0.7, 'crane-over': 0.7 }

/** How much of a motion keeps what the edges cut of a subject out of sight, where nobody knows how it goes on. */
const shownOf = (motion: ClipSpec['motions'][number], seed: number, reading: Reading): number => {
  const { relief, figure, subject, wider } = reading
  if (!subject || wider) return 1
  const poseAt = (share: number) => (t: number) =>
    clipPose({ seed, motions: [{ ...motion, strength: share * motion.strength }] }, t)
  const cut = { above: figure.top < edgeNear, below: figure.bottom > relief.height - edgeNear }
  return restrained(poseAt, relief, reading, cut, fromAbove[motionById(motion.id)?.path ?? ''])
}

/** A picture at clip size: what is moved, and with weather of its own what is shown at first. */
interface Given {
  readonly picture: Pixels
  readonly weather: Staged['weather']
}

/** `stirs` when weather may fall; else it stays painted on the picture. */
const given = (
  kernel: WarpKernel,
  image: Pixels,
  depth: DepthMap | null | undefined,
  size: Size,
  seed: number,
  stirs: boolean,
): Given => {
  const whole = fitPicture(kernel, image, size)
  const veil = stirs ? (depth?.veil ?? null) : null
  if (!veil) return { picture: whole, weather: null }
  const falling = fallingOf(veil, size, seed)
  return {
    picture: fitPicture(kernel, unveil(kernel, image, veil), size),
    weather: { shown: inShared(whole.data), falling },
  }
}

/** What the picture's own weather already does; more of it only when much more is asked for. */
const already = ({ name, strength }: Ambience, weather: Staged['weather']): boolean =>
  strength <= 1 && (weather?.falling.kinds.some(({ kind }) => kind === name) ?? false)

/** Brings the pictures to clip size and reads them; `eyes` may look at both at once. */
const readAll = async (
  kernel: WarpKernel,
  spec: ClipSpec,
  lift: boolean,
  stirs: boolean,
  eyes: Eyes,
) => {
  const give = (image: Pixels, depth: DepthMap | null | undefined) =>
    given(kernel, image, depth, spec, spec.seed, stirs)
  const first = give(spec.image, spec.depth)
  const ends = spec.endImage && give(spec.endImage, spec.endDepth)
  const [reading, lastReading] = await Promise.all([
    readPicture(kernel, first.picture, spec.depth, lift, eyes),
    ends && readPicture(kernel, ends.picture, spec.endDepth ?? null, lift, eyes),
  ])
  return { ...first, reading, ends, lastReading }
}

/**
 * Everything decided before the first frame is drawn. `code` is the warp kernel; `eyes` look for people, another
 * thread's meanwhile, else this one's; `sweep` frees memory; what `room` gives may be part of the plan.
 */
export const planClip = async (
  spec: ClipSpec,
  code: WarpCode,
  eyes: Eyes | null = null,
  sweep: () => void = () => undefined,
  room: Room = ownRoom,
): Promise<ClipPlan> => {
  const size = { width: spec.width, height: spec.height }
  const asked = motionsFromPrompt(spec.prompt, spec.motions)
  const lift = asked.some(({ id }) => needsSubject(motionById(id)?.effects ?? []))
  const limit =
    spec.motions.length === 0 ? 1 : Math.max(0, ...spec.motions.map(({ strength }) => strength))
  // An instance for this alone: its memory goes with it.
  const kernel = await startWarpKernel(code)
  const { picture, weather, reading, ends, lastReading } = await readAll(
    ...([kernel, spec, lift, limit > 0, eyes ?? ownEyes(kernel)] as const),
  )
  const motions = asked.map((motion) => {
    const strength = motion.strength * borne(motionById(motion.id)?.path ?? '', reading)
    return { ...motion, strength: strength * shownOf({ ...motion, strength }, spec.seed, reading) }
  })
  sweep()
  const camera = { seed: spec.seed, motions, end: spec.endImage }
  const poseAt = (t: number) => clipPose(camera, t)
  const back = (t: number) => relative(poseAt(t), poseAt(1))
  const last = ends ? ends.picture : null
  const match = last && lastReading && matchPictures(picture, reading, last, lastReading, spec.seed)
  const seen = reachFor(picture, reading, poseAt, match?.beyond.start ?? null)
  const reach = addReach(seen, broughtIn(motions, reading, picture))
  const ambient = ambientFromPrompt(spec.prompt, limit).filter((wish) => !already(wish, weather))
  const alive = (staged: Staged, own: Reading): Staged => {
    if (ambient.length === 0) return staged
    const data = staged.picture
    const sky = movesSky(ambient) ? skyPlateOf({ ...size, data }, own) : null
    return { ...staged, life: { ...findLife(own), sky } }
  }
  const start = {
    ...alive(stagePicture(kernel, picture, reading, reach, spec.seed, sweep, room), reading),
    weather,
  }
  const whole = {
    ...size,
    frames: Math.max(2, Math.round(spec.seconds * spec.fps)),
    fps: spec.fps,
    seed: spec.seed,
    motions,
    ambient,
    start,
  }
  if (!last || !lastReading || !match) return { ...whole, end: null, meeting: null }
  sweep()
  const lastReach = reachFor(last, lastReading, back, match.beyond.end)
  const end = {
    ...alive(
      stagePicture(kernel, last, lastReading, lastReach, spec.seed, sweep, room),
      lastReading,
    ),
    weather: ends?.weather ?? null,
  }
  return { ...whole, end, meeting: meet(match, start, end, size, spec.seed) }
}

/** Plans the clip and puts it where threads can draw from; the plan itself, which is large, is held by nobody after that. */
const ready = async (
  spec: ClipSpec,
  code: WarpCode,
  eyes: Eyes,
  sweep: () => void,
): Promise<{ readonly film: LoadedFilm; readonly reel: Reel }> => {
  // What is large of the plan is made where it is drawn from.
  const home = await startWarpKernel(code)
  const plan = await planClip(spec, code, eyes, sweep, home.room)
  // The planner's kernel has gone: what it held is free.
  sweep()
  const film = loadFilm(home, plan)
  const { width, height, frames, start } = plan
  return { film, reel: { width, height, frames, first: start.weather?.shown ?? start.picture } }
}

/** Calls threads and plans the clip with them, and gives it to as many as there is room for. */
const engage = async (
  spec: ClipSpec,
  host: RendererHost,
  progress: Progress,
  sweep: () => void,
): Promise<{ readonly crew: Crew; readonly reel: Reel }> => {
  const kernel = await compileWarp(await host.kernel('warp'))
  const called = callThreads(host, spec)
  const { film, reel } = await ready(spec, kernel, eyesOf(called, kernel), sweep).catch(
    async (error: unknown) => {
      await closeAll(called)
      throw error
    },
  )
  progress(0.06, 'drawing')
  sweep()
  return { crew: await hire(called, kernel, film), reel }
}

/**
 * Renders a clip. The first frame is the picture, the last the end picture if there is one; the frames are the same for
 * any number of threads. Throws what `sink.frame` throws, and the signal's reason when it is aborted.
 */
export const renderClip = async (
  spec: ClipSpec,
  host: RendererHost,
  sink: FrameSink,
  progress: Progress,
  signal: AbortSignal,
): Promise<Clip> => {
  signal.throwIfAborted()
  progress(0, 'reading depth')
  const sweep = () => {
    if (isLarge(spec)) host.sweep?.()
  }
  const { crew, reel } = await engage(spec, host, progress, sweep)
  try {
    const drawing = drawAll(
      crew,
      reel,
      async (i420, index) => {
        await sink.frame(i420)
        progress(0.06 + (0.94 * (index + 1)) / reel.frames, 'drawing')
      },
      signal,
    )
    await drawing
  } finally {
    await crew.close()
  }
  const { width, height, frames, first } = reel
  const poster = { width, height, data: new Uint8Array(first) }
  return { frames, poster, notes: notesFor(spec) }
}
