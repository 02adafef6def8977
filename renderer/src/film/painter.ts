// Draws frames: poses the camera, projects the layers' vertices, exposes over the open shutter, develops to I420.
import { clipPose } from '../camera/clip-pose.ts'
import { isHome, type Pose, relative } from '../camera/pose.ts'
import { type Gate, project, viewFrom } from '../camera/project.ts'
import type { Layer } from '../depth/layer.ts'
import { i420Size } from './i420.ts'
import { startWarpKernel, type WarpKernel } from './kernel.ts'
import type { ClipPlan, Staged } from './plan.ts'
import { exposures } from './shutter.ts'
import { crossing, transitionKeys, transitionSoftness } from './transition.ts'

interface LoadedLayer {
  readonly layer: Layer
  readonly levels: number
  readonly levelCount: number
  readonly vertices: number
  readonly uvs: number
  readonly quads: number
}

const deepest = 5

/** Copies the texture in and builds its smaller levels; returns the address of the level table. */
const loadTexture = (kernel: WarpKernel, layer: Layer): { table: number; count: number } => {
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

const loadLayer = (kernel: WarpKernel, layer: Layer): LoadedLayer => {
  const { table, count } = loadTexture(kernel, layer)
  return {
    layer,
    levels: table,
    levelCount: count,
    vertices: kernel.run.alloc(layer.columns * layer.rows * 16),
    uvs: kernel.put(layer.uvs),
    quads: kernel.put(layer.quads),
  }
}

interface LoadedStage {
  readonly staged: Staged
  readonly layers: readonly LoadedLayer[]
  readonly gate: Gate
}

export class FramePainter {
  private readonly kernel: WarpKernel
  private readonly plan: ClipPlan
  private readonly start: LoadedStage
  private readonly end: LoadedStage | null
  private readonly frameAt: number
  private readonly otherAt: number
  private readonly keysAt: number
  private readonly sumsAt: number
  private readonly filmAt: number

  private constructor(kernel: WarpKernel, plan: ClipPlan) {
    this.kernel = kernel
    this.plan = plan
    const stage = (staged: Staged): LoadedStage => ({
      staged,
      layers: staged.layers.map((layer) => loadLayer(kernel, layer)),
      gate: { width: plan.width, height: plan.height, focal: staged.focal },
    })
    this.start = stage(plan.start)
    this.end = plan.end ? stage(plan.end) : null
    const n = plan.width * plan.height
    this.frameAt = kernel.run.alloc(n * 4)
    this.otherAt = this.end ? kernel.run.alloc(n * 4) : 0
    this.keysAt = plan.end ? kernel.put(transitionKeys(plan, plan.end)) : 0
    this.sumsAt = kernel.run.alloc(n * 8)
    this.filmAt = kernel.run.alloc((n * 3) / 2)
  }

  static async start(code: Uint8Array, plan: ClipPlan): Promise<FramePainter> {
    return new FramePainter(await startWarpKernel(code), plan)
  }

  /** Draws frame `index` as I420 into `into` (3/2 width × height bytes). */
  frame(index: number, into: SharedArrayBuffer | ArrayBuffer): void {
    this.paint(index)
    const { width: w, height: h } = this.plan
    this.kernel.run.toI420(this.frameAt, w, h, this.filmAt)
    new Uint8Array(into).set(this.kernel.bytes(this.filmAt, i420Size(w, h)))
  }

  /** Draws frame `index` and returns a copy as RGBA8. */
  rgba(index: number): Uint8Array {
    this.paint(index)
    return this.kernel.bytes(this.frameAt, this.plan.width * this.plan.height * 4).slice()
  }

  private paint(index: number): void {
    const { plan, kernel } = this
    const n = plan.width * plan.height
    const moments = exposures(plan, index)
    const only = moments.length === 1 ? moments[0] : undefined
    if (only !== undefined) {
      this.draw(only)
      return
    }
    moments.forEach((t, i) => {
      this.draw(t)
      kernel.run.expose(this.frameAt, this.sumsAt, n, i === 0 ? 1 : 0)
    })
    kernel.run.develop(this.sumsAt, this.frameAt, n, moments.length)
  }

  /** Draws one moment 0..1 of the clip. */
  private draw(t: number): void {
    const { plan, kernel, end } = this
    const pose = clipPose(plan, t)
    const over = end ? crossing(t) : 0
    if (over < 1) this.drawStage(this.start, pose, this.frameAt)
    if (end === null || over <= 0) return
    const back = relative(pose, clipPose(plan, 1))
    this.drawStage(end, back, over < 1 ? this.otherAt : this.frameAt)
    if (over >= 1) return
    const n = plan.width * plan.height
    const edge = Math.round(over * (255 + transitionSoftness))
    kernel.run.crossOver(this.frameAt, this.otherAt, this.keysAt, n, edge, transitionSoftness)
  }

  private drawStage(stage: LoadedStage, pose: Pose, to: number): void {
    const { kernel, plan } = this
    if (isHome(pose)) {
      kernel.bytes(to, plan.width * plan.height * 4).set(stage.staged.picture)
      return
    }
    kernel.run.setTarget(to, plan.width, plan.height)
    for (const loaded of stage.layers) {
      this.placeVertices(stage, loaded, pose)
      kernel.run.drawMesh(
        loaded.levels,
        loaded.levelCount,
        loaded.vertices,
        loaded.uvs,
        loaded.layer.columns,
        loaded.quads,
        loaded.layer.quads.length,
        256,
        0.6,
      )
    }
  }

  private placeVertices(stage: LoadedStage, loaded: LoadedLayer, pose: Pose): void {
    const { layer } = loaded
    const { gate, staged } = stage
    const [ax, ay] = staged.aim
    const view = viewFrom(
      {
        ...pose,
        yaw: pose.yaw + pose.aim * Math.atan((ax - gate.width / 2) / gate.focal),
        pitch: pose.pitch - pose.aim * Math.atan((ay - gate.height / 2) / gate.focal),
      },
      gate,
    )
    // -1 .. 1: two tiles on the picture repeats.
    const slide = (pose.slide - 2 * Math.round(pose.slide / 2)) * staged.tile
    const out = this.kernel.floats(loaded.vertices, layer.columns * layer.rows * 4)
    const blur = pose.aperture * gate.height
    for (let i = 0, n = layer.columns * layer.rows; i < n; i++) {
      const near = layer.nearness[i] ?? 0
      project(
        view,
        (layer.places[2 * i] ?? 0) - slide,
        layer.places[2 * i + 1] ?? 0,
        near,
        out,
        4 * i,
      )
      out[4 * i + 2] = blur * Math.abs(near - pose.focus)
    }
  }
}
