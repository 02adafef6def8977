// Draws frames: poses the camera, exposes over the open shutter, lets the effects act, develops to I420.
import { clipPose } from '../camera/clip-pose.ts'
import { during } from '../camera/easing.ts'
import { isHome, type Pose, relative } from '../camera/pose.ts'
import { Atmosphere } from './ambient/atmosphere.ts'
import { drawFalling } from './ambient/veil-fall.ts'
import { type Acting, actingIn, Cast } from './effect/acting.ts'
import type { Moment } from './effect/effect.ts'
import { Surface } from './effect/surface.ts'
import { i420Size } from './i420.ts'
import { startWarpKernel, type WarpCode, type WarpKernel } from './kernel.ts'
import { type LoadedFilm, loadFilm } from './loaded-film.ts'
import type { ClipPlan } from './plan.ts'
import { asides, exposures, inHalves } from './shutter.ts'
import { type Company, type Crossing, StageView } from './stage-view.ts'
import { crossing, morphing, softest } from './transition.ts'

/** Not in haste. */
const smoothly = [-1, 0] as const

export class FramePainter {
  private readonly kernel: WarpKernel
  private readonly plan: ClipPlan
  private readonly start: StageView
  private readonly end: StageView | null
  private readonly frameAt: number
  private readonly otherAt: number
  private readonly keysAt: number
  private readonly softsAt: number
  /** Where exposures are added up; only clips with fast moves take the room. */
  private sumsAt = 0
  private readonly filmAt: number
  private readonly surface: Surface
  private readonly cutAt: number
  private readonly acting: readonly Acting[]
  private readonly atmosphere: Atmosphere

  private constructor(kernel: WarpKernel, film: LoadedFilm) {
    const { plan } = film
    const { width, height } = plan
    const n = width * height
    this.kernel = kernel
    this.start = new StageView(kernel, film.start, plan)
    this.end = film.end && new StageView(kernel, film.end, plan)
    this.plan = plan
    this.acting = actingIn(plan.motions)
    const paints = this.acting.length > 0 || plan.ambient.length > 0
    this.frameAt = kernel.run.alloc(n * 4)
    this.otherAt = this.end || paints ? kernel.run.alloc(n * 4) : 0
    this.atmosphere = new Atmosphere(this.plan, kernel, this.frameAt, this.otherAt)
    this.keysAt = film.keysAt
    this.softsAt = film.softsAt
    this.filmAt = kernel.run.alloc(i420Size(width, height))
    this.cutAt = new Cast(this.acting).cutsOut ? kernel.run.alloc(n * 4) : 0
    this.surface = new Surface(
      kernel,
      this.frameAt,
      this.otherAt,
      this.cutAt,
      width,
      height,
      plan.start.complexion.sun,
    )
  }

  /** The only painter of a plan. */
  static async start(code: WarpCode, plan: ClipPlan): Promise<FramePainter> {
    const kernel = await startWarpKernel(code)
    return new FramePainter(kernel, loadFilm(kernel, plan))
  }

  /** One of several that draw from the same memory. */
  static async join(code: WarpCode, film: LoadedFilm): Promise<FramePainter> {
    return new FramePainter(await startWarpKernel(code, film.memory), film)
  }

  /** Draws frame `index` as I420 into `into` (3/2 width × height bytes). */
  frame(index: number, into: Uint8Array): void {
    this.paint(index)
    const { width: w, height: h } = this.plan
    this.kernel.run.toI420(this.frameAt, w, h, this.filmAt)
    into.set(this.kernel.bytes(this.filmAt, i420Size(w, h)))
  }

  /** Draws frame `index` and returns a copy as RGBA8. */
  rgba(index: number): Uint8Array {
    this.paint(index)
    return this.kernel.bytes(this.frameAt, this.plan.width * this.plan.height * 4).slice()
  }

  private paint(index: number): void {
    const { plan } = this
    // The first frame is the picture, and the last the end picture, without any effect.
    const bare = index === 0 || (plan.end !== null && index === plan.frames - 1)
    const t = index / (plan.frames - 1)
    const cast = new Cast(bare ? [] : this.actingAt(t))
    const pose = clipPose(plan, t)
    const moment = this.moment(this.start, pose, t, index)
    // What the air bends may come from where nothing else would be seen.
    const sight = plan.ambient.length > 0 ? Infinity : cast.sight(moment)
    const moments = exposures(plan, index)
    const solid = cast.solid && moments.length === 1 && plan.end === null
    const half =
      inHalves(moments.length, Math.min(plan.width, plan.height)) &&
      plan.end === null &&
      !cast.cutsOut &&
      !cast.paintsBehind
    const company = { cast, atmosphere: this.atmosphere, sight, solid, half }
    if (moments.length > 1) this.expose(moments, index, company)
    else if (!(bare && this.asGiven(index))) this.draw(t, index, company, this.frameAt)
    if (!bare) {
      this.fall(t, pose)
      this.breathe(t, pose)
    }
    if (cast.cutsOut) this.cutSubject(pose, company, moment)
    cast.over(this.surface, moment)
  }

  /** Draws the mean of several moments; of many each is small, and their mean enlarged. */
  private expose(moments: readonly number[], index: number, company: Company): void {
    const { kernel, frameAt } = this
    const { width, height } = this.plan
    const { run } = kernel
    if (this.sumsAt === 0) this.sumsAt = run.alloc(width * height * 8)
    // What is small lies where the sums of what is small end.
    const [to, n] = company.half
      ? [this.sumsAt + width * height * 4, (width * height) / 4]
      : [frameAt, width * height]
    const places = asides(moments.length)
    moments.forEach((m, i) => {
      run.drawQuickly(...(places?.[i] ?? smoothly))
      this.draw(m, index, company, to)
      run.expose(to, this.sumsAt, n, i === 0 ? 1 : 0)
    })
    run.drawQuickly(...smoothly)
    run.develop(this.sumsAt, to, n, moments.length)
    if (!company.half) return
    // Where what is small is open nothing of an earlier frame may show.
    run.flood(frameAt, width * height, 0)
    run.overlay(frameAt, width, height, to, width / 2, height / 2, 0)
  }

  /** A picture whose weather falls is shown as it was given, on the frame that is it; false when there is none. */
  private asGiven(index: number): boolean {
    const { kernel, plan } = this
    const weather = (index === 0 ? plan.start : plan.end)?.weather
    if (!weather) return false
    kernel.bytes(this.frameAt, plan.width * plan.height * 4).set(weather.shown)
    return true
  }

  /** The pictures' own weather: that of the first fades as the end picture comes, with its own. */
  private fall(t: number, pose: Pose): void {
    const { plan, kernel, frameAt } = this
    const { width, height, start, end } = plan
    const seconds = plan.frames / plan.fps
    const over = end ? crossing(t) : 0
    const pane = { width, height, kernel, at: frameAt }
    if (start.weather && over < 1)
      drawFalling(start.weather.falling, pane, this.start.view(pose), t * seconds, 1 - over)
    if (!end?.weather || !this.end || over <= 0) return
    const back = relative(pose, clipPose(plan, 1))
    drawFalling(end.weather.falling, pane, this.end.view(back), (t - 1) * seconds, over)
  }

  /** Draws the subject apart from the frame; with an end picture it fades as that comes. */
  private cutSubject(pose: Pose, company: Company, moment: Moment): void {
    const { plan, kernel, cutAt } = this
    kernel.run.flood(cutAt, plan.width * plan.height, 0)
    kernel.run.setTarget(cutAt, plan.width, plan.height)
    this.start.drawSubject(pose, company, moment, plan.end ? 1 - crossing(moment.t) : 1)
  }

  /** The prompt's weather and life over the finished frame. */
  private breathe(t: number, pose: Pose): void {
    const { end, plan, start } = this
    const late = end !== null && crossing(t) > 0.5
    const stage = late ? end : start
    const from = late ? relative(pose, clipPose(plan, 1)) : pose
    this.atmosphere.over(this.surface, t, stage.staged, stage.view(from))
  }

  /** With an end picture the effects die away before it is reached. */
  private actingAt(t: number): readonly Acting[] {
    if (this.plan.end === null) return this.acting
    const left = 1 - during(t, 0.66, 0.97)
    return this.acting.map((a) => ({ ...a, strength: a.strength * left }))
  }

  private moment(stage: StageView, pose: Pose, t: number, frame: number): Moment {
    const { width, height, seed } = this.plan
    const { staged } = stage
    return { t, frame, strength: 1, seed, width, height, staged, ...stage.track(pose) }
  }

  /** Draws one moment 0..1 of the clip. */
  private draw(t: number, index: number, company: Company, target: number): void {
    const { plan, kernel, end } = this
    const pose = clipPose(plan, t)
    if (end === null || plan.meeting === null) {
      this.drawStage(this.start, { pose, meeting: null }, target, t, index, company)
      return
    }
    const back = relative(pose, clipPose(plan, 1))
    const [over, along] = [crossing(t), morphing(t)]
    const toEnd = along > 0 ? { pose: back, along, partners: plan.meeting.start } : null
    const toStart = along < 1 ? { pose, along: 1 - along, partners: plan.meeting.end } : null
    const to = over < 1 ? this.otherAt : this.frameAt
    if (over < 1)
      this.drawStage(this.start, { pose, meeting: toEnd }, this.frameAt, t, index, company)
    const whole = { ...company, cast: company.cast.whole }
    if (over > 0) this.drawStage(end, { pose: back, meeting: toStart }, to, t, index, whole)
    if (over <= 0 || over >= 1) return
    const n = plan.width * plan.height
    const edge = Math.round(over * (255 + softest))
    kernel.run.crossOver(this.frameAt, this.otherAt, this.keysAt, this.softsAt, n, edge)
  }

  private drawStage(
    stage: StageView,
    { pose, meeting }: Crossing,
    to: number,
    t: number,
    index: number,
    company: Company,
  ): void {
    const { kernel, plan } = this
    const { half } = company
    if (
      isHome(pose) &&
      !half &&
      meeting === null &&
      !company.cast.moves &&
      !company.atmosphere.bends(t)
    ) {
      kernel.bytes(to, plan.width * plan.height * 4).set(stage.staged.picture)
      return
    }
    const part = half ? 2 : 1
    kernel.run.setTarget(to, plan.width / part, plan.height / part)
    stage.draw({ pose, meeting }, company, this.moment(stage, pose, t, index), this.surface, to)
  }
}
