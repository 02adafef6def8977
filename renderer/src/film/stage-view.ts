// A loaded stage seen by one thread: its layers projected from a pose, with the subject where the effects put it.
import { aimed } from '../camera/aim.ts'
import type { Pose } from '../camera/pose.ts'
import { type Gate, project, type View, viewFrom } from '../camera/project.ts'
import { mostBulge } from '../camera/reach.ts'
import type { Atmosphere } from './ambient/atmosphere.ts'
import type { Cast } from './effect/acting.ts'
import { asItIs, type Ghost, type Moment } from './effect/effect.ts'
import type { Surface } from './effect/surface.ts'
import type { WarpKernel } from './kernel.ts'
import type { LoadedLayer, LoadedStage } from './loaded-film.ts'
import { mending } from './mending.ts'
import type { Staged } from './plan.ts'
import type { Size } from './size.ts'

/** A layer in the kernel, with what this view of it needs for itself. */
interface OwnLayer extends LoadedLayer {
  /** Where its vertices land. */
  readonly vertices: number
  /** Where those of ghosts behind the last one land; made when there are any. */
  spare: number
  /** As `Layer` has them. */
  readonly placesOf: Float32Array
  readonly nearnessOf: Float32Array
  /** 1 for vertices that some quad uses. */
  readonly usedOf: Uint8Array
}

/** Who acts on a frame: the motions' effects and the prompt's own weather. */
export interface Company {
  readonly cast: Cast
  readonly atmosphere: Atmosphere
  /** Pixels from the frame's middle within which all lies that is seen of the picture. */
  readonly sight: number
  /** True when the subject, seen from this pose and at no other moment, will be laid over the frame as it stands. */
  readonly solid: boolean
  /** True when the target has half the frame's width and height: one of many moments of a fast move. */
  readonly half: boolean
}

/** From where a stage is seen, and how far its shapes have gone to those of another picture. */
export interface Crossing {
  readonly pose: Pose
  readonly meeting: {
    /** From where the other picture is seen. */
    readonly pose: Pose
    /** 0 here .. 1 there. */
    readonly along: number
    /** For each layer, 3 per vertex: place and nearness there. */
    readonly partners: readonly Float32Array[]
  } | null
}

/** Subtracted from the texture level: slight shrinking stays crisp. */
const sharpen = 0.6

/** Pixels of sideways travel, -1 .. 1 tiles: two tiles on the picture repeats. */
const slideOf = (pose: Pose, tile: number): number =>
  (pose.slide - 2 * Math.round(pose.slide / 2)) * tile

/** An opacity 0..1 as the kernel takes it, 0..256. */
const alphaOf = (opacity: number): number => Math.round(256 * Math.max(0, Math.min(1, opacity)))

export class StageView {
  readonly staged: Staged
  private readonly kernel: WarpKernel
  private readonly layers: readonly OwnLayer[]
  private readonly gate: Gate
  /** Nearness of most of what lies behind the subject. */
  private readonly behind: number
  private readonly viewAt: number
  private readonly coverAt: number
  /** Where effects move a layer's points before they land; made when the first does. */
  private movedAt = 0
  /** How much of the patches is seen in what is drawn, 0..1. */
  private mend = 0
  /** Pixels of the target for each of the frame, a half or one. */
  private part = 1

  constructor(kernel: WarpKernel, { staged, layers }: LoadedStage, { width, height }: Size) {
    this.kernel = kernel
    this.staged = staged
    this.layers = layers.map((layer) => {
      const n = layer.columns * layer.rows
      return {
        ...layer,
        vertices: kernel.run.alloc(n * 16),
        spare: 0,
        placesOf: kernel.floats(layer.places, 2 * n),
        nearnessOf: kernel.floats(layer.nearness, n),
        usedOf: kernel.bytes(layer.usedAt, n),
      }
    })
    this.gate = { width, height, focal: staged.focal }
    const far = staged.relief
      .filter((near, k) => (staged.subject[k] ?? 0) < 0.3 && near < 0.97)
      .sort()
    this.behind = far[far.length >> 1] ?? 0.5
    this.viewAt = kernel.put(new Float64Array(18))
    this.coverAt = kernel.run.alloc(kernel.run.coverSize(width, height))
  }

  /** The view of a pose, turned towards the subject as far as the pose aims. */
  view(pose: Pose): View {
    return viewFrom(aimed(pose, this.staged, this.gate), this.gate)
  }

  /** Where the subject's face is from this pose, how large it has become and how it is turned (as `Moment` has them). */
  track(pose: Pose): Pick<Moment, 'aim' | 'scale' | 'cos' | 'sin'> {
    const view = this.view(pose)
    const [x, y] = this.staged.aim
    const step = this.gate.height / 20
    const p = new Float32Array(12)
    project(view, x, y, 1, p, 0)
    project(view, x + step, y, 1, p, 4)
    const [dx, dy] = [(p[4] ?? 0) - (p[0] ?? 0), (p[5] ?? 0) - (p[1] ?? 0)]
    const far = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy))
    const aim = [p[0] ?? x, p[1] ?? y] as const
    return { aim, scale: Math.max(0.05, far / step), cos: dx / far, sin: dy / far }
  }

  /** Draws all layers from a pose on the frame at `to`, the target. `moment` and `surface` are for the effects. */
  draw(crossing: Crossing, company: Company, moment: Moment, surface: Surface, to: number): void {
    const { cast } = company
    this.part = company.half ? 0.5 : 1
    const subject = this.layers.findLastIndex(({ role }) => role === 'subject')
    const ghosts = this.layers.map((_, i) =>
      i === 0 || i !== subject ? [asItIs] : cast.cutsOut ? [] : cast.ghosts(moment),
    )
    this.mend = this.mending(crossing, cast, ghosts[subject] ?? [], moment.frame)
    // What is in front of a layer's ghosts stands first, so that what it hides need not be drawn.
    const fronts = ghosts.map((all) => {
      const last = all[all.length - 1]
      return last && alphaOf(last.opacity) >= 256 ? last : null
    })
    const kept = company.solid && subject > 0 ? (cast.ghosts(moment)[0] ?? null) : null
    if (kept) this.stand(subject, crossing, company, moment, kept)
    fronts.forEach((front, i) => {
      if (front) this.stand(i, crossing, company, moment, front)
    })
    const hides = (from: number) =>
      fronts.map((front, k) => k >= from && (front !== null || (k === subject && kept !== null)))
    const { sight } = company
    const { width, height } = this.target
    // What is hidden and not drawn is the same on every frame.
    if (kept) this.kernel.run.flood(to, width * height, 0xff000000)
    else this.clear(to, crossing.pose, sight)
    this.kernel.run.setSight(width / 2, height / 2, sight < Infinity ? sight * this.part : -1)
    ghosts.forEach((all, i) => {
      const front = i > 0 && i === subject
      if (front || (i === this.layers.length - 1 && subject < 0)) cast.behind(surface, moment)
      const last = fronts[i] ? all.length - 1 : all.length
      this.cover(hides(last > 0 ? i : i + 1))
      for (const ghost of all.slice(0, last)) {
        if (alphaOf(ghost.opacity) === 0) continue
        this.stand(i, crossing, company, moment, ghost, true)
        this.paint(i, ghost.opacity, true)
      }
      if (!fronts[i]) return
      if (last > 0) this.cover(hides(i + 1))
      this.paint(i, 1)
    })
    this.kernel.run.setSight(0, 0, -1)
    if (crossing.pose.aperture > 0) this.kernel.run.closeFrame(to, width * height)
  }

  /** Draws the subject alone, faded by `opacity`. */
  drawSubject(pose: Pose, company: Company, moment: Moment, opacity: number): void {
    const subject = this.layers.findLastIndex(({ role }) => role === 'subject')
    if (subject <= 0) return
    this.part = 1
    this.cover([])
    const ghosts = company.cast.ghosts(moment)
    this.mend = this.mending({ pose, meeting: null }, company.cast, ghosts, moment.frame)
    for (const ghost of ghosts) {
      if (alphaOf(ghost.opacity * opacity) === 0) continue
      this.stand(subject, { pose, meeting: null }, company, moment, ghost)
      this.paint(subject, ghost.opacity * opacity)
    }
  }

  /** The size of what is drawn on. */
  private get target(): Size {
    return { width: this.gate.width * this.part, height: this.gate.height * this.part }
  }

  /**
   * Nothing of an earlier frame may show where the back layer leaves the frame open. Around the circle of a lens that shows one
   * it is black; anywhere else that would be a hole, and stays one to be found.
   */
  private clear(to: number, pose: Pose, sight: number): void {
    const { kernel } = this
    const { width, height } = this.target
    const back = this.layers[0]
    const { columns = 0, rows = 0 } = back ?? {}
    const whole = back && kernel.run.surrounds(back.vertices, columns, rows, width, height)
    if (whole && pose.bulge === 0 && sight === Infinity) return
    const ground = pose.bulge > mostBulge ? 0xff000000 : 0
    kernel.run.flood(to, width * height, ground)
  }

  /** Says which layers hide what is painted next. */
  private cover(by: readonly boolean[]): void {
    const { run } = this.kernel
    const { width, height } = this.target
    run.clearCover(by.includes(true) ? this.coverAt : 0, width, height)
    by.forEach((hides, i) => {
      const loaded = this.layers[i]
      if (!hides || !loaded) return
      const { columns, rows, vertices, uvs, quads, quadCount } = loaded
      run.cover(vertices, uvs, columns, rows, quads, quadCount)
    })
  }

  /** A layer, or what lands elsewhere as a ghost behind its last one. */
  private landed(index: number, behind: boolean): OwnLayer | undefined {
    const loaded = this.layers[index]
    if (!loaded || !behind) return loaded
    if (loaded.spare === 0) loaded.spare = this.kernel.run.alloc(loaded.columns * loaded.rows * 16)
    return { ...loaded, vertices: loaded.spare }
  }

  /** Lands a layer's vertices where they are seen; `behind` when the layer's last ghost already stands. */
  private stand(
    index: number,
    { pose, meeting }: Crossing,
    { cast, atmosphere }: Company,
    moment: Moment,
    ghost: Ghost,
    behind = false,
  ): void {
    const loaded = this.landed(index, behind)
    if (!loaded) return
    const view = this.view(pose)
    const stir = atmosphere.bendAt(moment.t, this.staged, view)
    this.place(loaded, view, pose, { cast, stir }, moment, ghost)
    if (meeting) this.carry(loaded, meeting.partners[index], this.view(meeting.pose), meeting)
  }

  private paint(index: number, opacity: number, behind = false): void {
    const alpha = alphaOf(opacity)
    const loaded = this.landed(index, behind)
    if (alpha === 0 || !loaded) return
    // Many moments, each from other texels, need no smaller level.
    const crisp = sharpen - Math.log2(this.part)
    this.kernel.run.drawMesh(
      loaded.levels,
      loaded.levelCount,
      loaded.vertices,
      loaded.uvs,
      loaded.columns,
      loaded.quads,
      loaded.quadCount,
      alpha,
      crisp,
    )
    const { patch, vertices, columns } = loaded
    const over = Math.round(alpha * this.mend)
    if (!patch || over === 0) return
    const { levels, levelCount, uvs, quads, quadCount } = patch
    this.kernel.run.drawMesh(
      ...([levels, levelCount, vertices, uvs, columns, quads, quadCount] as const),
      ...([over, crisp] as const),
    )
  }

  /** How much the patches show. */
  private mending(
    { pose, meeting }: Crossing,
    cast: Cast,
    ghosts: readonly Ghost[],
    frame: number,
  ): number {
    if (!this.layers.some(({ patch }) => patch)) return 0
    const slid = cast.holds ? Math.abs(slideOf(pose, this.staged.tile)) / this.gate.height : 0
    return mending(this.view(pose), this.behind, slid, meeting?.along ?? 0, cast, ghosts, frame)
  }

  private place(
    loaded: OwnLayer,
    view: View,
    pose: Pose,
    { cast, stir }: { readonly cast: Cast; readonly stir: ReturnType<Atmosphere['bendAt']> },
    moment: Moment,
    ghost: Ghost,
  ): void {
    const h = this.gate.height
    const held = cast.holds && loaded.role === 'subject'
    const slide = held ? 0 : slideOf(pose, this.staged.tile)
    const blur = pose.aperture * h
    const sharp = pose.focus >= 1 ? pose.focus : this.behind + pose.focus * (1 - this.behind)
    const moved = ghost !== asItIs
    const { bends } = cast
    const limbs = loaded.role === 'subject' && cast.hasLimbs
    if (!moved && !bends && !limbs && !stir) {
      this.land(loaded, loaded.places, view, slide, blur, sharp)
      return
    }
    const n = loaded.columns * loaded.rows
    const most = Math.max(...this.layers.map(({ columns, rows }) => columns * rows))
    if (this.movedAt === 0) this.movedAt = this.kernel.run.alloc(most * 8)
    const [ax, ay] = this.staged.aim
    const c = Math.cos(ghost.turn) * ghost.scale
    const s = Math.sin(ghost.turn) * ghost.scale
    const [sx, sy] = [ghost.dx * h + ax, ghost.dy * h + ay]
    if (!bends && !limbs && !stir) {
      const turned = [ax, ay, c, s, sx, sy] as const
      this.kernel.run.moveAll(loaded.places, n, slide, ...turned, this.movedAt)
      this.land(loaded, this.movedAt, view, 0, blur, sharp)
      return
    }
    const out = this.kernel.floats(this.movedAt, n * 2)
    const { placesOf: places, nearnessOf: nearness, usedOf: used } = loaded
    for (let i = 0; i < n; i++) {
      if (!used[i]) continue
      const near = nearness[i] as number
      let x = (places[2 * i] as number) - slide
      let y = places[2 * i + 1] as number
      if (limbs) {
        const [dx, dy] = cast.limb(x / h, y / h, moment, near)
        x += dx * h
        y += dy * h
      }
      if (moved) {
        const [dx, dy] = [x - ax, y - ay]
        x = c * dx - s * dy + sx
        y = s * dx + c * dy + sy
      }
      if (bends) {
        const [dx, dy] = cast.bend(x / h, y / h, moment)
        x += dx * h
        y += dy * h
      }
      if (stir) {
        const [dx, dy] = stir(x, y, near)
        x += dx
        y += dy
      }
      out[2 * i] = x
      out[2 * i + 1] = y
    }
    this.land(loaded, this.movedAt, view, 0, blur, sharp)
  }

  /** Lands a layer's points, which are at `places`, where the camera sees them. */
  private land(
    { columns, rows, nearness, usedAt, vertices }: OwnLayer,
    places: number,
    { rotation, x, y, z, gate, zoom, bulge }: View,
    slide: number,
    blur: number,
    sharp: number,
  ): void {
    const { kernel, viewAt } = this
    new Float64Array(kernel.memory.buffer, viewAt, 18).set([
      ...[...rotation, x, y, z, gate.focal, zoom],
      ...[gate.width / 2 - 0.5, gate.height / 2 - 0.5, bulge, this.part],
    ])
    const n = columns * rows
    kernel.run.place(viewAt, places, nearness, usedAt, n, slide, blur, sharp, vertices)
  }

  /** Carries the placed vertices towards where their partners are seen. */
  private carry(
    { columns, rows, usedOf: used, vertices }: OwnLayer,
    partners: Float32Array | undefined,
    view: View,
    { along, pose }: NonNullable<Crossing['meeting']>,
  ): void {
    if (!partners) return
    const slide = slideOf(pose, this.staged.tile)
    const n = columns * rows
    const out = this.kernel.floats(vertices, n * 4)
    const p = new Float32Array(4)
    for (let i = 0; i < n; i++) {
      if (!used[i]) continue
      const near = partners[3 * i + 2] ?? 0
      project(view, (partners[3 * i] ?? 0) - slide, partners[3 * i + 1] ?? 0, near, p, 0)
      if ((p[3] ?? 0) === 0) continue
      const at = 4 * i
      out[at] = (out[at] ?? 0) + along * ((p[0] ?? 0) - (out[at] ?? 0))
      out[at + 1] = (out[at + 1] ?? 0) + along * ((p[1] ?? 0) - (out[at + 1] ?? 0))
    }
  }
}
