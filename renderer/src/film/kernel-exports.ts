// What the warp kernel can do, by addresses in its memory; `renderer/kernel/warp` says what each of it is for.
import type { FrameExports, SheetExports } from './sheet-exports.ts'

/** A plane of `width` × `height` with channels, the window of `kh` × `kw` weights that is moved over it, and where the result goes. */
type Window = [
  ...[from: number, width: number, height: number, channels: number],
  ...[weights: number, bias: number, kh: number, kw: number],
  ...[jump: number, left: number, top: number],
  ...[to: number, across: number, down: number],
]

export interface WarpExports extends FrameExports, SheetExports {
  alloc(bytes: number): number
  /** Forgets everything this instance allocated so far. */
  reset(): void
  flood(at: number, count: number, word: number): void
  copyBytes(from: number, to: number, bytes: number): void
  setTarget(address: number, width: number, height: number): void
  drawQuickly(u: number, v: number): void
  closeFrame(frame: number, pixels: number): void
  setSight(x: number, y: number, radius: number): void
  drawMesh(
    table: number,
    levels: number,
    vertices: number,
    uvs: number,
    columns: number,
    quads: number,
    quadCount: number,
    alpha: number,
    sharpen: number,
  ): void
  /** Lists a mesh's quads as `drawMesh` and `cover` take them; returns how many entries `out` has then. */
  group(
    quads: number,
    quadCount: number,
    columns: number,
    rows: number,
    uvs: number,
    nearness: number,
    out: number,
  ): number
  place(
    view: number,
    places: number,
    nearness: number,
    used: number,
    n: number,
    slide: number,
    blur: number,
    sharp: number,
    out: number,
  ): void
  moveAll(
    ...all: [
      ...[places: number, n: number, slide: number, x: number, y: number],
      ...[cos: number, sin: number, toX: number, toY: number, out: number],
    ]
  ): void
  surrounds(vertices: number, columns: number, rows: number, w: number, h: number): number
  coverSize(w: number, h: number): number
  clearCover(at: number, w: number, h: number): void
  cover(
    vertices: number,
    uvs: number,
    columns: number,
    rows: number,
    quads: number,
    quadCount: number,
  ): void
  halve(from: number, w: number, h: number, to: number, nw: number, nh: number): void
  double(from: number, w: number, h: number, to: number): void
  expose(frame: number, sums: number, pixels: number, first: number): void
  develop(sums: number, frame: number, pixels: number, count: number): void
  crossOver(a: number, b: number, keys: number, softs: number, pixels: number, edge: number): void
  overlay(
    frame: number,
    w: number,
    h: number,
    small: number,
    sw: number,
    sh: number,
    light: number,
  ): void
  stir(
    frame: number,
    copy: number,
    w: number,
    h: number,
    field: number,
    columns: number,
    rows: number,
    stepX: number,
    stepY: number,
  ): void
  tint(frame: number, pixels: number, r: number, g: number, b: number, lift: number): void
  capsule(
    frame: number,
    width: number,
    height: number,
    x: number,
    y: number,
    ax: number,
    ay: number,
    outer: number,
    inner: number,
    r: number,
    g: number,
    b: number,
    alpha: number,
  ): void
  pointwise(
    from: number,
    pixels: number,
    inputs: number,
    stride: number,
    weights: number,
    bias: number,
    outputs: number,
    to: number,
  ): void
  convolve(...window: [...Window, outputs: number]): void
  depthwise(...window: Window): void
  widen(
    from: number,
    width: number,
    height: number,
    inputs: number,
    weights: number,
    kh: number,
    kw: number,
    outputs: number,
    to: number,
  ): void
  spread(
    from: number,
    pixels: number,
    channels: number,
    stride: number,
    wider: number,
    to: number,
  ): void
  join(a: number, b: number, count: number, period: number, times: number, to: number): void
  clip(from: number, count: number, top: number, to: number): void
  meanOf(from: number, width: number, height: number, channels: number, to: number): void
  mostOf(from: number, width: number, height: number, channels: number, to: number): void
  enlarge(
    from: number,
    width: number,
    height: number,
    channels: number,
    size: number,
    to: number,
  ): void
  markPatches(unknown: number, allowed: number, open: number, w: number, h: number): number
  seedField(open: number, field: number, far: number, w: number, h: number, seed: number): void
  sumPatches(picture: number, w: number, h: number, sums: number, columns: number): void
  matchPatches(
    picture: number,
    sums: number,
    open: number,
    field: number,
    far: number,
    w: number,
    h: number,
    climb: number,
    backwards: number,
  ): void
  vote(
    picture: number,
    unknown: number,
    open: number,
    field: number,
    far: number,
    w: number,
    h: number,
  ): void
  growField(small: number, sw: number, sh: number, field: number, w: number, h: number): void
  copyField(
    full: number,
    w: number,
    h: number,
    unknown: number,
    open: number,
    field: number,
    fw: number,
    fh: number,
    scale: number,
  ): void
  resampleRows(
    from: number,
    stride: number,
    first: number,
    weights: number,
    count: number,
    width: number,
    rows: number,
    to: number,
  ): void
  resampleColumns(
    from: number,
    first: number,
    weights: number,
    count: number,
    width: number,
    height: number,
    to: number,
  ): void
  glimpse(
    picture: number,
    w: number,
    columns: number,
    across: number,
    rows: number,
    down: number,
    size: number,
    low: number,
    to: number,
  ): void
  growMask(mask: number, w: number, h: number, radius: number, to: number): void
  reflect(pixels: number, unknown: number, w: number, h: number): void
  cutOut(
    picture: number,
    front: number,
    edges: number,
    w: number,
    h: number,
    soft: number,
    to: number,
  ): void
  /** `rooms` and `owns` are used up; `out` gets a byte a place. */
  minCut(rooms: number, owns: number, w: number, h: number, out: number): void
  /** `mix` lies as `Mixture` says. */
  addKinds(of: number, order: number, count: number, kinds: number, mix: number): void
  likeliest(of: number, order: number, count: number, mix: number, kinds: number): void
  unlikely(of: number, n: number, mix: number, out: number): void
  sumCorners(
    nearness: number,
    known: number,
    w: number,
    h: number,
    cell: number,
    soft: number,
    columns: number,
    sum: number,
    count: number,
  ): void
  sumCornersAround(
    nearness: number,
    pw: number,
    ph: number,
    left: number,
    top: number,
    w: number,
    h: number,
    cell: number,
    columns: number,
    sum: number,
    count: number,
  ): void
  shrink(
    picture: number,
    unknown: number,
    allowed: number,
    w: number,
    by: number,
    toPicture: number,
    toUnknown: number,
    toAllowed: number,
    nw: number,
    nh: number,
  ): void
  inherit(
    picture: number,
    unknown: number,
    w: number,
    h: number,
    coarse: number,
    cw: number,
    ch: number,
  ): void
  smoothColours(picture: number, unknown: number, w: number, h: number): void
  settle(
    data: number,
    unknown: number,
    allowed: number,
    width: number,
    height: number,
    cell: number,
  ): void
  gather(
    data: number,
    unknown: number,
    lends: number,
    width: number,
    height: number,
    cell: number,
    colour: number,
    weight: number,
    made: number,
  ): void
  pullPush(values: number, weight: number, w: number, h: number): void
  smoothCells(values: number, other: number, known: number, w: number, h: number): number
  quieten(
    data: number,
    unknown: number,
    width: number,
    height: number,
    cell: number,
    low: number,
    made: number,
    share: number,
  ): void
  goBeyond(
    whole: number,
    plain: number,
    edge: number,
    along: number,
    out: number,
    n: number,
    far: number,
    deep: number,
    over: number,
    coarse: number,
    cell: number,
    places: number,
    slopes: number,
    columns: number,
  ): void
  soften(
    data: number,
    where: number,
    width: number,
    height: number,
    cell: number,
    low: number,
    made: number,
  ): void
  toI420(rgba: number, w: number, h: number, out: number): void
}
