// What the warp kernel can lay on an effect's sheet and do with it, by addresses; sizes and places are in pixels of the sheet.

/** A sheet's address, width and height. */
type On = [sheet: number, w: number, h: number]

/** A colour, 0..255 each, and how opaque it is, 0..1. */
type Painted = [r: number, g: number, b: number, alpha: number]

/** Where a line begins, how far it goes, and its radii there and there. */
type Line = [ax: number, ay: number, dx: number, dy: number, a: number, b: number]

type Spot = [x: number, y: number, radius: number]

/** A box: its first place, and the one beyond its last. */
type Box = [x0: number, y0: number, x1: number, y1: number]

/** Where a field's places lie: what a step to the right, a step down and the first place are of both coordinates. */
type Lie = [ux: number, uy: number, u0: number, vx: number, vy: number, v0: number]

export interface SheetExports {
  noiseField(...field: [to: number, w: number, h: number, ...Lie, octaves: number]): void
  ageFilm(
    ...film: [
      ...[frame: number, copy: number, w: number, h: number],
      ...[weave: number, flicker: number, on: number, u: number, v: number],
    ]
  ): void
  playTape(
    ...tape: [
      ...[frame: number, copy: number, w: number, h: number],
      ...[rows: number, shift: number, on: number, lot: number],
    ]
  ): void
  streak(
    ...sheet: [
      ...[...On, frame: number, fw: number, fh: number, step: number],
      ...[x: number, y: number, open: number, on: number],
    ]
  ): void
  setPattern(tables: number, rays: number, arcs: number, seed: number): void
  mapShards(...pane: [...On, x: number, y: number]): void
  smearFrame(
    frame: number,
    w: number,
    h: number,
    sheet: number,
    sw: number,
    sh: number,
    reach: number,
  ): void
  smearRows(...rows: [...On, first: number, reach: number]): void
  setJet(x: number, y: number, side: number, radius: number, far: number, fan: number): void
  paintJet(
    ...jet: [
      ...[...On, table: number, x: number, y: number, per: number],
      ...[grain: number, flow: number, curled: number],
    ]
  ): void
  setFuel(map: number, aside: number, inner: number, less: number): void
  blazeSize(w: number): number
  paintBlaze(
    ...blaze: [
      ...[...On, table: number, room: number, sways: number],
      ...[grain: number, u: number, rise: number, grown: number],
    ]
  ): void
  stretchPrint(
    ...print: [sheet: number, w: number, ...Box, table: number, side: number, ...Lie]
  ): void
  mapField(
    ...field: [to: number, w: number, h: number, map: number, mw: number, mh: number, ...Lie]
  ): void
  rayField(
    ...rays: [to: number, w: number, h: number, x: number, y: number, table: number, n: number]
  ): void
  disc(...shape: [...On, ...Spot, ...Painted, hard: number]): void
  shine(...shape: [...On, ...Spot, ...Painted, hard: number]): void
  stroke(...shape: [...On, ...Line, ...Painted, hard: number]): void
  /** Where light on round things comes from. */
  setSun(x: number, y: number, z: number): void
  ball(...shape: [...On, ...Spot, ...Painted, gloss: number]): void
  tube(...shape: [...On, ...Line, ...Painted, gloss: number]): void
  /** The lens that shells are seen through, in samples, and the light on them. */
  setLens(x: number, y: number, focal: number, sx: number, sy: number, sz: number): void
  lightShell(points: number, rows: number, n: number, gloss: number, out: number): void
  openBand(room: number, x0: number, y0: number, w: number, top: number, end: number): void
  drawShell(
    ...shell: [
      ...[corners: number, rows: number, n: number, colour: number],
      ...[pattern: number, columns: number, down: number, from: number, to: number],
    ]
  ): void
  closeBand(sheet: number, width: number, alpha: number): void
  coverCells(...cells: [...On, cells: number, box: number]): number
  softenCells(
    ...cells: [
      ...[cells: number, columns: number, rows: number],
      ...Box,
      ...[reach: number, off: number, between: number, soft: number],
    ]
  ): void
  castShadow(
    ...shadow: [
      frame: number,
      ...On,
      ...[soft: number, columns: number, rows: number],
      ...Box,
      share: number,
    ]
  ): void
  weather(...sheet: [...On, ...Box, turn: number, grain: number]): void
  setInk(
    ...ink: [
      ...[r: number, g: number, b: number, r1: number, g1: number, b1: number],
      ...[x: number, y: number, reach: number],
    ]
  ): void
  fillOutline(...outline: [...On, points: number, count: number, alpha: number]): void
  setDaylight(r: number, g: number, b: number): void
  paintSky(
    ...sky: [...On, horizon: number, bank: number, way: number, tilt: number, seed: number]
  ): void
  paintWisps(
    ...wisps: [...On, x: number, y: number, way: number, on: number, seed: number, room: number]
  ): void
  pour(...paint: [...On, ...Line, rgb: number, high: number]): void
  layPrint(
    ...print: [
      ...[...On, x: number, y: number, half: number, cos: number, sin: number, on: number],
      ...[table: number, across: number, down: number],
    ]
  ): void
  shinePaint(
    ...paint: [
      ...[sheet: number, field: number, w: number, h: number, round: number],
      ...[sx: number, sy: number, sz: number, light: number, alpha: number],
    ]
  ): void
  setBillow(
    ...colours: [
      ...[r0: number, g0: number, b0: number, r1: number, g1: number, b1: number],
      ...[r2: number, g2: number, b2: number],
    ]
  ): void
  billowSize(w: number, h: number): number
  paintBillow(
    ...cloud: [
      ...[...On, room: number, ...Spot, grain: number, roll: number, seed: number],
      ...[thin: number, sx: number, sy: number],
    ]
  ): void
  setCloud(
    ...cloud: [x: number, y: number, reach: number, u: number, v: number, grain: number]
  ): void
  paintFireball(...fire: [...On, heat: number]): void
  paintFlames(
    ...flames: [...On, x: number, y: number, wide: number, tall: number, flow: number, on: number]
  ): void
  fieldSize(w: number, h: number): number
  openField(at: number, w: number, h: number): void
  raise(
    ...part: [
      ...Line,
      ...[lift: number, fillet: number, cut: number, over: number, r: number, g: number, b: number],
      ...[relief: number, columns: number, rows: number, fine: number],
    ]
  ): void
  setStuff(
    ...stuff: [
      ...[sx: number, sy: number, sz: number],
      ...[gloss: number, warm: number, mottle: number, tall: number],
    ]
  ): void
  shadeField(
    ...shading: [
      ...[sheet: number, width: number, left: number, top: number],
      ...[noise: number, size: number, x: number, y: number, alpha: number],
    ]
  ): void
}

/** The frame, the subject cut out of it, and their size. */
type Cut = [frame: number, cut: number, w: number, h: number]

/** What the warp kernel does to a whole frame or to the subject cut out of it. */
export interface FrameExports {
  iris(
    ...iris: [
      ...[frame: number, w: number, h: number, x: number, y: number],
      ...[radius: number, soft: number, dark: number],
    ]
  ): void
  bendRing(
    ...ring: [
      ...[frame: number, from: number, w: number, h: number],
      ...[x: number, y: number, r: number, on: number],
    ]
  ): void
  setApart(...cut: Cut): void
  setCrumbling(from: number, across: number, high: number): void
  layStanding(front: number): void
  layFlakes(front: number, step: number): void
  layBelow(line: number): void
  layAbove(
    ...part: [
      ...[line: number, x: number, y: number, mx: number, my: number],
      ...[cosine: number, sine: number, reach: number, wide: number, deep: number],
    ]
  ): void
  layScrap(
    ...scrap: [
      ...[ox: number, oy: number, mx: number, my: number, cosine: number, sine: number],
      ...[near: number, flat: number, size: number, rims: number, inner: number],
    ]
  ): void
  setLeans(
    ...grids: [
      ...[xs: number, ys: number, columns: number, rows: number],
      ...[x0: number, y0: number, px: number, py: number],
    ]
  ): void
  setClimb(on: number, foot: number, tall: number, ragged: number): void
  paintScales(...scales: [...Cut, cell: number, first: number, t: number]): void
  paintStone(
    ...stone: [
      ...Cut,
      ...[means: number, columns: number, rows: number, grain: number],
      ...[sx: number, sy: number, r: number, g: number, b: number],
    ]
  ): void
  shapeForm(
    ...form: [
      ...[cut: number, w: number, h: number],
      ...[step: number, columns: number, rows: number, out: number, work: number],
    ]
  ): void
  setFront(on: number, top: number, tall: number, h: number): void
  setMirror(
    ...mirror: [
      ...[aside: number, sx: number, sy: number, sz: number],
      ...[hx: number, hy: number, radius: number],
    ]
  ): void
  metalSize(w: number, h: number, columns: number): number
  pourMetal(
    ...metal: [...Cut, form: number, columns: number, rows: number, step: number, room: number]
  ): void
  setNet(facet: number, x0: number, y0: number, px: number, py: number): void
  setShine(
    ...shine: [
      ...[share: number, top: number, foot: number],
      ...[x: number, y: number, z: number, t: number],
    ]
  ): void
  cutFacets(
    ...net: [
      ...[out: number, i0: number, j0: number, i1: number, j1: number, w: number, h: number],
      ...[form: number, columns: number, rows: number, step: number],
    ]
  ): number
  layFacets(...glass: [...Cut, copy: number, facets: number, count: number]): void
  etch(
    ...face: [
      ...Cut,
      ...[x: number, y: number, rx: number, ry: number, mean: number, share: number],
    ]
  ): void
  setVeins(
    ...veins: [
      ...[at: number, columns: number, rows: number],
      ...[x0: number, y0: number, px: number, py: number],
    ]
  ): void
  setWaves(
    ...waves: [
      ...[x: number, y: number, tall: number, strength: number, t: number],
      ...[hx: number, hy: number, radius: number],
    ]
  ): void
  surgeSize(w: number): number
  surge(cut: number, from: number, w: number, h: number, room: number): void
  vanish(
    ...air: [
      ...[frame: number, from: number, cut: number, w: number, h: number],
      ...[gone: number, stir: number, flow: number],
    ]
  ): void
  floodWater(
    ...water: [
      ...[frame: number, from: number, w: number, h: number],
      ...[tops: number, sines: number, waves: number],
    ]
  ): void
  layBacklit(
    ...light: [...Cut, low: number, line: number, soft: number, rim: number, wide: number]
  ): void
  layEmpty(...body: [...Cut, gone: number]): void
  raiseSpirit(cut: number, w: number, h: number, to: number): void
  wispsSize(w: number, h: number): number
  setWisps(room: number, w: number, h: number, waist: number, foot: number, t: number): void
  laySpirit(
    ...spirit: [
      ...[to: number, step: number, w: number, h: number],
      ...[mx: number, my: number, dx: number, dy: number],
      ...[size: number, cos: number, sin: number, on: number],
    ]
  ): void
  setShards(map: number, mw: number, mh: number, high: number, x: number, y: number): void
  seeThroughCracks(
    ...cracks: [
      ...[frame: number, copy: number, w: number, h: number, map: number],
      ...[x: number, y: number, open: number, on: number],
    ]
  ): void
  breathe(...ice: [...On, cell: number, seed: number, ax: number, ay: number]): void
  freeze(...ice: [...On, ...Line, t0: number, t1: number, high: number, round: number]): void
  drawBonnet(
    ...car: [
      ...[frame: number, copy: number, w: number, h: number, top: number],
      ...[r: number, g: number, b: number, light: number],
    ]
  ): void
  polish(map: number, w: number, h: number, to: number): void
  seeThroughIce(
    ...ice: [
      ...[frame: number, copy: number, w: number, h: number, map: number],
      ...[on: number, sx: number, sy: number, light: number],
    ]
  ): void
  paintDoor(...door: [...On, unit: number, x: number, y: number, seed: number]): void
  setDoor(...door: [...On, unit: number, x: number, y: number]): void
  seeThrough(
    ...hole: [
      ...[frame: number, copy: number, w: number, h: number],
      ...[x: number, y: number, r: number, back: number, blur: number, light: number],
    ]
  ): void
  posterise(frame: number, pixels: number, on: number): void
  setRise(up: number, globe: number, radius: number, open: number): void
  globeRow(
    ...row: [
      ...[frame: number, w: number, h: number, y: number],
      ...[land: number, clouds: number, step: number, stars: number],
    ]
  ): void
}
