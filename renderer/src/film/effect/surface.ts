// What effects paint on: the frame's pixels, a half-size sheet for soft shapes, and moves of whole frames.
import type { WarpKernel } from '../kernel.ts'

/** Linear colours would be right, but effects are light and paint on film: sRGB, 0..255. */
export type Paint = readonly [number, number, number]

/** A premultiplied RGBA8 sheet in the kernel, smaller than the frame or as large, with simple shapes. */
export class Sheet {
  readonly kernel: WarpKernel
  /** Its address there. */
  readonly at: number
  readonly width: number
  readonly height: number
  /** Clamped: colours brighter than paint stay white. */
  readonly data: Uint8ClampedArray
  /** Sheet pixels per frame pixel. */
  readonly scale: number
  /** Unit vector towards the picture's light: to the right, down and to the viewer. */
  readonly sun: readonly [number, number, number]

  /** For a frame of that size. */
  constructor(
    kernel: WarpKernel,
    width: number,
    height: number,
    scale: number,
    sun: readonly [number, number, number],
  ) {
    this.kernel = kernel
    this.scale = scale
    this.sun = sun
    this.width = Math.max(2, Math.ceil(width * scale))
    this.height = Math.max(2, Math.ceil(height * scale))
    const bytes = this.width * this.height * 4
    // Room first: the memory may grow for it.
    this.at = kernel.run.alloc(bytes)
    this.data = new Uint8ClampedArray(kernel.memory.buffer, this.at, bytes)
  }

  /** Nothing is on it. */
  clear(): void {
    this.kernel.run.flood(this.at, this.width * this.height, 0)
  }

  /** Lays a colour of an opacity 0..1 on one pixel. */
  put(k: number, paint: Paint, alpha: number): void {
    const d = this.data
    const i = 4 * k
    const keep = 1 - alpha
    d[i] = paint[0] * alpha + (d[i] as number) * keep
    d[i + 1] = paint[1] * alpha + (d[i + 1] as number) * keep
    d[i + 2] = paint[2] * alpha + (d[i + 2] as number) * keep
    d[i + 3] = 255 * alpha + (d[i + 3] as number) * keep
  }

  /** A round spot in frame pixels; `hard` 0 fades from the middle, 1 has a crisp rim. */
  disc(x: number, y: number, radius: number, paint: Paint, alpha: number, hard = 0): void {
    if (!(alpha > 0)) return
    const { at, width: w, height: h, scale: s } = this
    const [r, g, b] = paint
    this.kernel.run.disc(
      ...([at, w, h, x * s, y * s, Math.max(0.7, radius * s), r, g, b, alpha, hard] as const),
    )
  }

  /** Light of a round form, on a sheet that is laid as paint: it hides nothing. */
  shine(x: number, y: number, radius: number, paint: Paint, alpha: number): void {
    if (!(alpha > 0)) return
    const { at, width: w, height: h, scale: s } = this
    const r = Math.max(0.7, radius * s)
    this.kernel.run.shine(at, w, h, x * s, y * s, r, ...paint, alpha, 0)
  }

  /** Lays this sheet, as paint, on another of its size. */
  onto({ at, width: w, height: h }: Sheet): void {
    this.kernel.run.overlay(at, w, h, this.at, w, h, 0)
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
    if (!(alpha > 0)) return
    this.kernel.run.stroke(...this.line(from, to, r0, r1), ...paint, alpha, hard)
  }

  /** A line in sheet pixels as the kernel takes it: this sheet, where it begins, how far it goes, and its radii. */
  line(
    from: readonly [number, number],
    to: readonly [number, number],
    r0: number,
    r1: number,
  ): readonly [number, number, number, number, number, number, number, number, number] {
    const { at, width, height, scale: s } = this
    const [ax, ay] = [from[0] * s, from[1] * s]
    const [dx, dy] = [to[0] * s - ax, to[1] * s - ay]
    return [at, width, height, ax, ay, dx, dy, Math.max(0.6, r0 * s), Math.max(0.6, r1 * s)]
  }
}

export class Surface {
  readonly width: number
  readonly height: number
  readonly kernel: WarpKernel
  /** The frame's address in it. */
  readonly at: number
  private readonly copyAt: number
  /** Where the subject alone is in it; 0 when no effect asked for that. */
  readonly cutAt: number
  private readonly sun: Sheet['sun']
  /** In the kernel, made when they are first asked for. */
  private readonly sheets = new Map<number, Sheet>()
  private readonly rooms = new Map<string, number>()

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
    this.at = frameAt
    this.copyAt = copyAt
    this.cutAt = cutAt
    this.width = width
    this.height = height
    this.sun = sun
  }

  /** The frame's RGBA8. */
  pixels(): Uint8Array {
    return this.kernel.bytes(this.at, this.width * this.height * 4)
  }

  /** Multiplies the whole frame by a colour and lifts it by `lift` levels. */
  tint(r: number, g: number, b: number, lift = 0): void {
    const whole = (v: number) => Math.max(0, Math.min(32767, Math.round(v * 256)))
    this.kernel.run.tint(
      this.at,
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
    this.kernel.run.copyBytes(this.at, this.copyAt, bytes)
    return this.kernel.bytes(this.copyAt, bytes)
  }

  /** The same copy by its address. */
  copied(): number {
    this.kernel.run.copyBytes(this.at, this.copyAt, this.width * this.height * 4)
    return this.copyAt
  }

  /** A copy of the subject alone, by its address. */
  copiedCut(): number {
    this.kernel.run.copyBytes(this.cutAt, this.copyAt, this.width * this.height * 4)
    return this.copyAt
  }

  /** Room in the kernel that an effect keeps from frame to frame, by its name; as large as when it was first asked for, when `fill` is told where it is. */
  room(name: string, bytes: number, fill?: (at: number) => void): number {
    const known = this.rooms.get(name)
    if (known !== undefined) return known
    const at = this.kernel.run.alloc(bytes)
    this.rooms.set(name, at)
    fill?.(at)
    return at
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
    this.kernel.run.overlay(this.at, w, h, this.cutAt, w, h, 0)
  }

  /** An empty sheet of a half, a quarter or the whole of the frame's size; `other` than the one that is asked for else. */
  sheet(scale: 0.25 | 0.5 | 1 = 0.5, other = false): Sheet {
    const key = other ? -scale : scale
    const known = this.sheets.get(key) ?? this.newSheet(scale, key)
    known.clear()
    return known
  }

  private newSheet(scale: number, key: number): Sheet {
    const sheet = new Sheet(this.kernel, this.width, this.height, scale, this.sun)
    this.sheets.set(key, sheet)
    return sheet
  }

  /** Lays a sheet over the frame, painted or as light. */
  lay(sheet: Sheet, light = false): void {
    this.kernel.run.overlay(
      this.at,
      this.width,
      this.height,
      sheet.at,
      sheet.width,
      sheet.height,
      light ? 1 : 0,
    )
  }
}
