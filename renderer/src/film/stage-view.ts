// A staged picture loaded into the kernel: its layers projected from a pose, with the subject where the effects put it.
import { aimed } from '../camera/aim.ts'
import type { Pose } from '../camera/pose.ts'
import { type Gate, project, type View, viewFrom } from '../camera/project.ts'
import type { Layer, Patch } from '../depth/layer.ts'
import type { Atmosphere } from './ambient/atmosphere.ts'
import type { Cast } from './effect/acting.ts'
import { asItIs, type Ghost, type Moment } from './effect/effect.ts'
import type { Surface } from './effect/surface.ts'
import type { WarpKernel } from './kernel.ts'
import { mending } from './mending.ts'
import type { Staged } from './plan.ts'

interface LoadedLayer {
  readonly layer: Layer
  readonly levels: number
  readonly levelCount: number
  readonly vertices: number
  readonly uvs: number
  readonly quads: number
  readonly quadCount: number
  readonly places: number
  readonly nearness: number
  readonly usedAt: number
  /** 1 for vertices that some quad uses. */
  readonly used: Uint8Array
  readonly patch: LoadedPatch | null
}

/** A layer's patch: on the same vertices. */
interface LoadedPatch {
  readonly levels: number
  readonly levelCount: number
  readonly uvs: number
  readonly quads: number
  readonly quadCount: number
}

/** Who acts on a frame: the motions' effects and the prompt's own weather. */
export interface Company {
  readonly cast: Cast
  readonly atmosphere: Atmosphere
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

const deepest = 5

/** Copies the texture in and builds its smaller levels; returns the address of the level table. */
const loadTexture = (
  kernel: WarpKernel,
  layer: Pick<Layer, 'texture' | 'textureWidth' | 'textureHeight'>,
): { table: number; count: number } => {
  let [w, h] = [layer.textureWidth, layer.textureHeight]
  const entries = [kernel.put(layer.texture), w, h]
  for (let i = 1; i < deepest && Math.min(w, h) > 8; i++) {
    const [nw, nh] = [Math.ceil(w / 2), Math.ceil(h / 2)]
    const to = kernel.run.alloc(nw * nh * 4)
    kernel.run.halve(entries[entries.length - 3] ?? 0, w, h, to, nw, nh)
    entries.push(to, nw, nh)
    ;[w, h] = [nw, nh]
  }
  return { table: kernel.put(Int32Array.from(entries)), count: entries.length / 3 }
}

/** Quads as the kernel draws them. */
const loadQuads = (
  kernel: WarpKernel,
  quads: Int32Array,
  { columns, rows }: Pick<Layer, 'columns' | 'rows'>,
  uvs: number,
  nearness: number,
): { quads: number; quadCount: number } => {
  const at = kernel.put(quads)
  const out = kernel.run.alloc(quads.byteLength)
  const quadCount = kernel.run.group(at, quads.length, columns, rows, uvs, nearness, out)
  return { quads: out, quadCount }
}

const loadPatch = (
  kernel: WarpKernel,
  patch: Patch,
  layer: Layer,
  nearness: number,
): LoadedPatch => {
  const { table, count } = loadTexture(kernel, patch)
  const uvs = kernel.put(patch.uvs)
  const list = loadQuads(kernel, patch.quads, layer, uvs, nearness)
  return { levels: table, levelCount: count, uvs, ...list }
}

/** Marks the corners of quads; outside of others, as the engine then keeps what it makes of the loop. */
const markUsed = (quads: Int32Array, columns: number, used: Uint8Array): void => {
  for (let i = 0; i < quads.length; i++) {
    const a = (quads[i] as number) >> 1
    used[a] = 1
    used[a + 1] = 1
    used[a + columns] = 1
    used[a + columns + 1] = 1
  }
}

const loadLayer = (kernel: WarpKernel, layer: Layer): LoadedLayer => {
  const { table, count } = loadTexture(kernel, layer)
  const used = new Uint8Array(layer.columns * layer.rows)
  for (let i = 0; i < layer.quads.length; i += 512)
    markUsed(layer.quads.subarray(i, i + 512), layer.columns, used)
  const [uvs, nearness] = [kernel.put(layer.uvs), kernel.put(layer.nearness)]
  return {
    used,
    // The kernel has a texture of its own now: the plan's need not stay.
    layer: { ...layer, texture: new Uint8Array(0), patch: null },
    patch: layer.patch && loadPatch(kernel, layer.patch, layer, nearness),
    levels: table,
    levelCount: count,
    vertices: kernel.run.alloc(layer.columns * layer.rows * 16),
    uvs,
    ...loadQuads(kernel, layer.quads, layer, uvs, nearness),
    places: kernel.put(layer.places),
    nearness,
    usedAt: kernel.put(used),
  }
}

/** Subtracted from the texture level: slight shrinking stays crisp. */
const sharpen = 0.6

/** Pixels of sideways travel, -1 .. 1 tiles: two tiles on the picture repeats. */
const slideOf = (pose: Pose, tile: number): number =>
  (pose.slide - 2 * Math.round(pose.slide / 2)) * tile

export class StageView {
  /** Without its textures. */
  readonly staged: Staged
  private readonly kernel: WarpKernel
  private readonly layers: readonly LoadedLayer[]
  private readonly gate: Gate
  /** Nearness of most of what lies behind the subject. */
  private readonly behind: number
  private readonly viewAt: number
  private readonly coverAt: number
  /** How much of the patches is seen in what is drawn, 0..1. */
  private mend = 0

  constructor(kernel: WarpKernel, staged: Staged, width: number, height: number) {
    this.kernel = kernel
    this.layers = staged.layers.map((layer) => loadLayer(kernel, layer))
    this.staged = { ...staged, layers: this.layers.map(({ layer }) => layer) }
    this.gate = { width, height, focal: staged.focal }
    const far = staged.relief
      .filter((near, k) => (staged.subject[k] ?? 0) < 0.3 && near < 0.97)
      .sort()
    this.behind = far[far.length >> 1] ?? 0.5
    this.viewAt = kernel.put(new Float64Array(16))
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
    const subject = this.layers.findLastIndex(({ layer }) => layer.role === 'subject')
    const ghosts = this.layers.map((_, i) =>
      i === 0 || i !== subject ? [asItIs] : cast.cutsOut ? [] : cast.ghosts(moment),
    )
    this.mend = this.mending(crossing, cast, ghosts[subject] ?? [], moment.frame)
    // What is seen once and as it is stands first, so that what it hides need not be drawn.
    const once = ghosts.map((all) => all.length === 1 && all[0] === asItIs)
    once.forEach((stands, i) => {
      if (stands) this.stand(i, crossing, company, moment, asItIs)
    })
    this.clear(to, crossing.pose)
    ghosts.forEach((all, i) => {
      const front = i > 0 && i === subject
      if (front || (i === this.layers.length - 1 && subject < 0)) cast.behind(surface, moment)
      this.cover(once.map((stands, k) => k > i && stands && crossing.pose.aperture === 0))
      for (const ghost of all) {
        if (!once[i]) this.stand(i, crossing, company, moment, ghost)
        this.paint(i, ghost.opacity)
      }
    })
  }

  /** Draws the subject alone, faded by `opacity`. */
  drawSubject(pose: Pose, company: Company, moment: Moment, opacity: number): void {
    const subject = this.layers.findLastIndex(({ layer }) => layer.role === 'subject')
    if (subject <= 0) return
    this.cover([])
    const ghosts = company.cast.ghosts(moment)
    this.mend = this.mending({ pose, meeting: null }, company.cast, ghosts, moment.frame)
    for (const ghost of ghosts) {
      this.stand(subject, { pose, meeting: null }, company, moment, ghost)
      this.paint(subject, ghost.opacity * opacity)
    }
  }

  /** Nothing of an earlier frame may show where the back layer leaves the frame open. Outside a fisheye's circle it is black. */
  private clear(to: number, pose: Pose): void {
    const { kernel, gate } = this
    const { width, height } = gate
    const back = this.layers[0]
    const { columns = 0, rows = 0 } = back?.layer ?? {}
    const whole = back && kernel.run.surrounds(back.vertices, columns, rows, width, height)
    if (whole && pose.bulge === 0) return
    const ground = pose.bulge > 0 ? 0xff000000 : 0
    new Uint32Array(kernel.run.memory.buffer, to, width * height).fill(ground)
  }

  /** Says which layers hide what is painted next. */
  private cover(by: readonly boolean[]): void {
    const { run } = this.kernel
    const { width, height } = this.gate
    run.clearCover(by.includes(true) ? this.coverAt : 0, width, height)
    by.forEach((hides, i) => {
      const loaded = this.layers[i]
      if (!hides || !loaded) return
      const { layer, vertices, uvs, quads, quadCount } = loaded
      run.cover(vertices, uvs, layer.columns, layer.rows, quads, quadCount)
    })
  }

  /** Lands a layer's vertices where they are seen. */
  private stand(
    index: number,
    { pose, meeting }: Crossing,
    { cast, atmosphere }: Company,
    moment: Moment,
    ghost: Ghost,
  ): void {
    const loaded = this.layers[index]
    if (!loaded) return
    const view = this.view(pose)
    const stir = atmosphere.bendAt(moment.t, this.staged, view)
    this.place(loaded, view, pose, { cast, stir }, moment, ghost)
    if (meeting) this.carry(loaded, meeting.partners[index], this.view(meeting.pose), meeting)
  }

  private paint(index: number, opacity: number): void {
    const alpha = Math.round(256 * Math.max(0, Math.min(1, opacity)))
    const loaded = this.layers[index]
    if (alpha === 0 || !loaded) return
    this.kernel.run.drawMesh(
      loaded.levels,
      loaded.levelCount,
      loaded.vertices,
      loaded.uvs,
      loaded.layer.columns,
      loaded.quads,
      loaded.quadCount,
      alpha,
      sharpen,
    )
    const { patch, vertices, layer } = loaded
    const over = Math.round(alpha * this.mend)
    if (!patch || over === 0) return
    const { levels, levelCount, uvs, quads, quadCount } = patch
    this.kernel.run.drawMesh(
      ...([levels, levelCount, vertices, uvs, layer.columns, quads, quadCount] as const),
      ...([over, sharpen] as const),
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
    return mending(this.view(pose), this.behind, meeting?.along ?? 0, cast, ghosts, frame)
  }

  private place(
    loaded: LoadedLayer,
    view: View,
    pose: Pose,
    { cast, stir }: { readonly cast: Cast; readonly stir: ReturnType<Atmosphere['bendAt']> },
    moment: Moment,
    ghost: Ghost,
  ): void {
    const { layer } = loaded
    const h = this.gate.height
    const slide = slideOf(pose, this.staged.tile)
    const blur = pose.aperture * h
    const sharp = pose.focus >= 1 ? pose.focus : this.behind + pose.focus * (1 - this.behind)
    const moved = ghost !== asItIs
    const { bends } = cast
    const limbs = layer.role === 'subject' && cast.hasLimbs
    if (!moved && !bends && !limbs && !stir && view.bulge === 0) {
      this.placeAsTheyAre(loaded, view, slide, blur, sharp)
      return
    }
    const out = this.kernel.floats(loaded.vertices, layer.columns * layer.rows * 4)
    const [ax, ay] = this.staged.aim
    const c = Math.cos(ghost.turn) * ghost.scale
    const s = Math.sin(ghost.turn) * ghost.scale
    const { places, nearness } = layer
    const { used } = loaded
    for (let i = 0, n = layer.columns * layer.rows; i < n; i++) {
      if (!used[i]) continue
      const near = nearness[i] ?? 0
      let x = (places[2 * i] ?? 0) - slide
      let y = places[2 * i + 1] ?? 0
      if (limbs) {
        const [dx, dy] = cast.limb(x / h, y / h, moment)
        x += dx * h
        y += dy * h
      }
      if (moved) {
        const [dx, dy] = [x - ax, y - ay]
        x = ax + c * dx - s * dy + ghost.dx * h
        y = ay + s * dx + c * dy + ghost.dy * h
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
      project(view, x, y, near, out, 4 * i)
      out[4 * i + 2] = blur > 0 ? blur * Math.abs(near - sharp) : 0
    }
  }

  /** The same where nothing but the camera moves. */
  private placeAsTheyAre(
    { layer, places, nearness, usedAt, vertices }: LoadedLayer,
    { rotation, x, y, z, gate, zoom }: View,
    slide: number,
    blur: number,
    sharp: number,
  ): void {
    const { kernel, viewAt } = this
    new Float64Array(kernel.run.memory.buffer, viewAt, 16).set([
      ...[...rotation, x, y, z, gate.focal, zoom],
      ...[gate.width / 2 - 0.5, gate.height / 2 - 0.5],
    ])
    const n = layer.columns * layer.rows
    kernel.run.place(viewAt, places, nearness, usedAt, n, slide, blur, sharp, vertices)
  }

  /** Carries the placed vertices towards where their partners are seen. */
  private carry(
    { layer, used, vertices }: LoadedLayer,
    partners: Float32Array | undefined,
    view: View,
    { along, pose }: NonNullable<Crossing['meeting']>,
  ): void {
    if (!partners) return
    const slide = slideOf(pose, this.staged.tile)
    const n = layer.columns * layer.rows
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
