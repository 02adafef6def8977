// What effects paint on: the frame's pixels, a half-size sheet for soft shapes, and moves of whole frames.
import type { WarpKernel } from '../kernel.ts'

/** Linear colours would be right, but effects are light and paint on film: sRGB, 0..255. */
export type Paint = readonly [number, number, number]

/** A premultiplied RGBA8 sheet, smaller than the frame, with simple shapes. */
export class Sheet {
  readonly width: number
  readonly height: number
  /** Clamped: colours brighter than paint stay white. */
  readonly data: Uint8ClampedArray
  /** Sheet pixels per frame pixel. */
  readonly scale: number
  /** Unit vector towards the picture's light: to the right, down and to the viewer. */
  readonly sun: readonly [number, number, number]

  /** `room` gives it that many bytes. */
  constructor(
    width: number,
    height: number,
    scale: number,
    sun: Sheet['sun'],
    room: (bytes: number) => Uint8ClampedArray = (bytes) => new Uint8ClampedArray(bytes),
  ) {
    this.scale = scale
    this.sun = sun
    this.width = Math.max(2, Math.ceil(width * scale))
    this.height = Math.max(2, Math.ceil(height * scale))
    this.data = room(this.width * this.height * 4)
  }

  /** Lays a colour of an opacity 0..1 on one pixel. */
  put(k: number, paint: Paint, alpha: number): void {
    this.lay(k, paint[0], paint[1], paint[2], alpha)
  }

  /** The same of a colour in three numbers. */
  lay(k: number, r: number, g: number, b: number, alpha: number): void {
    const d = this.data
    const i = 4 * k
    const keep = 1 - alpha
    d[i] = r * alpha + (d[i] as number) * keep
    d[i + 1] = g * alpha + (d[i + 1] as number) * keep
    d[i + 2] = b * alpha + (d[i + 2] as number) * keep
    d[i + 3] = 255 * alpha + (d[i + 3] as number) * keep
  }

  /** A round spot in frame pixels; `hard` 0 fades from the middle, 1 has a crisp rim. */
  disc(x: number, y: number, radius: number, paint: Paint, alpha: number, hard = 0): void {
    const [cx, cy, r] = [x * this.scale, y * this.scale, Math.max(0.7, radius * this.scale)]
    const x0 = Math.max(0, Math.ceil(cx - r))
    const x1 = Math.min(this.width - 1, Math.floor(cx + r))
    const y1 = Math.min(this.height - 1, Math.floor(cy + r))
    for (let py = Math.max(0, Math.ceil(cy - r)); py <= y1; py++)
      for (let px = x0; px <= x1; px++) {
        const d = Math.sqrt((px - cx) * (px - cx) + (py - cy) * (py - cy)) / r
        if (d >= 1) continue
        const edge = hard >= 1 ? Math.min(1, (1 - d) * r) : Math.min(1, (1 - d) / (1 - hard))
        this.put(py * this.width + px, paint, alpha * edge * (2 - edge))
      }
  }

  /** A stroke from one frame point to another, tapering from radius `r0` to `r1`. */
  stroke(
    from: readonly [number, number],
    to: readonly [number, number],
    r0: number,
    r1: number,
    paint: Paint,
    alpha: number,
    hard = 0.6,
  ): void {
    const s = this.scale
    const [ax, ay] = [from[0] * s, from[1] * s]
    const [dx, dy] = [to[0] * s - ax, to[1] * s - ay]
    const [a, b] = [Math.max(0.6, r0 * s), Math.max(0.6, r1 * s)]
    const most = Math.max(a, b)
    const size = Math.max(1e-6, dx * dx + dy * dy)
    const [left, right] = [Math.min(ax, ax + dx) - most, Math.max(ax, ax + dx) + most]
    // A slanting stroke touches only a part of each row.
    const slope = Math.abs(dy) > 1e-3 ? dx / dy : 0
    const reach = Math.abs(dy) > 1e-3 ? most * Math.sqrt(1 + slope * slope) + 1 : 1e9
    const y1 = Math.min(this.height - 1, Math.floor(Math.max(ay, ay + dy) + most))
    for (let y = Math.max(0, Math.ceil(Math.min(ay, ay + dy) - most)); y <= y1; y++) {
      const middle = ax + (y - ay) * slope
      const x1 = Math.min(this.width - 1, Math.floor(Math.min(right, middle + reach)))
      for (let x = Math.max(0, Math.ceil(Math.max(left, middle - reach))); x <= x1; x++) {
        const u = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / size))
        const [ex, ey] = [x - ax - u * dx, y - ay - u * dy]
        const d = Math.sqrt(ex * ex + ey * ey) / (a + (b - a) * u)
        if (d >= 1) continue
        this.put(y * this.width + x, paint, alpha * Math.min(1, (1 - d) / Math.max(0.05, 1 - hard)))
      }
    }
  }
}

export class Surface {
  readonly width: number
  readonly height: number
  private readonly kernel: WarpKernel
  private readonly frameAt: number
  private readonly copyAt: number
  private readonly cutAt: number
  private readonly sun: Sheet['sun']
  /** In the kernel, made when they are first asked for. */
  private readonly sheets = new Map<number, Sheet>()

  /** `copyAt` is room for a second frame, `cutAt` for the subject alone (0: none). */
  constructor(
    kernel: WarpKernel,
    frameAt: number,
    copyAt: number,
    cutAt: number,
    width: number,
    height: number,
    sun: Sheet['sun'],
  ) {
    this.kernel = kernel
    this.frameAt = frameAt
    this.copyAt = copyAt
    this.cutAt = cutAt
    this.width = width
    this.height = height
    this.sun = sun
  }

  /** The frame's RGBA8. */
  pixels(): Uint8Array {
    return this.kernel.bytes(this.frameAt, this.width * this.height * 4)
  }

  /** Multiplies the whole frame by a colour and lifts it by `lift` levels. */
  tint(r: number, g: number, b: number, lift = 0): void {
    const whole = (v: number) => Math.max(0, Math.min(32767, Math.round(v * 256)))
    this.kernel.run.tint(
      this.frameAt,
      this.width * this.height,
      whole(r),
      whole(g),
      whole(b),
      Math.round(lift),
    )
  }

  /** A copy of the frame to read from while `pixels` is written. */
  copy(): Uint8Array {
    const bytes = this.width * this.height * 4
    this.kernel.run.copyBytes(this.frameAt, this.copyAt, bytes)
    return this.kernel.bytes(this.copyAt, bytes)
  }

  /** The subject alone, RGBA8 premultiplied, when an effect asked to have it cut out. */
  cut(): Uint8Array {
    return this.cutAt === 0
      ? new Uint8Array(0)
      : this.kernel.bytes(this.cutAt, this.width * this.height * 4)
  }

  /** Lays the subject over the frame as it is. */
  layCut(): void {
    if (this.cutAt === 0) return
    const { width: w, height: h } = this
    this.kernel.run.overlay(this.frameAt, w, h, this.cutAt, w, h, 0)
  }

  /** An empty sheet of a half, a quarter or the whole of the frame's size. */
  sheet(scale: 0.25 | 0.5 | 1 = 0.5): Sheet {
    const known = this.sheets.get(scale) ?? this.newSheet(scale)
    this.kernel.run.flood(known.data.byteOffset, known.width * known.height, 0)
    return known
  }

  private newSheet(scale: number): Sheet {
    const { kernel, width, height, sun, sheets } = this
    const sheet = new Sheet(width, height, scale, sun, (bytes) => {
      // Room first: the memory may grow for it.
      const at = kernel.run.alloc(bytes)
      return new Uint8ClampedArray(kernel.memory.buffer, at, bytes)
    })
    sheets.set(scale, sheet)
    return sheet
  }

  /** Lays a sheet over the frame, painted or as light. */
  lay(sheet: Sheet, light = false): void {
    this.kernel.run.overlay(
      this.frameAt,
      this.width,
      this.height,
      sheet.data.byteOffset,
      sheet.width,
      sheet.height,
      light ? 1 : 0,
    )
  }
}
