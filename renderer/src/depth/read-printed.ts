// Reads a picture that is printed, drawn or shown on a screen: one flat card, and the print on it as the subject.
import type { Size } from '../film/size.ts'
import type { Pixels } from '../host.ts'
import type { Canvas } from './canvas.ts'
import { figureOf } from './figure.ts'
import type { Guess } from './guess.ts'
import { type Ink, inkOn } from './ink.ts'
import { paperOf } from './paper.ts'
import type { Peeled, PeelResult } from './peel.ts'
import type { Relief } from './relief.ts'
import type { Corners } from './sheet-relief.ts'
import type { Reading } from './stage-picture.ts'
import { wholeBox } from './window.ts'

/** The reading of a print on one paper, or null when it is none; `lift` asks for the print as a layer of its own. */
export const readPrinted = (
  picture: Pixels,
  made: Guess,
  relief: Relief,
  lift: boolean,
): Reading | null => {
  const paper = paperOf(made.colours, made.skyShare)
  if (!paper) return null
  const print = inkOn(picture, paper)
  const figure = figureOf(print.mask, null)
  const { width, height } = picture
  const alphaAt = (x: number, y: number): number => {
    const column = Math.max(0, Math.min(width - 1, Math.floor(x)))
    const row = Math.max(0, Math.min(height - 1, Math.floor(y)))
    return (print.cut[4 * (row * width + column) + 3] ?? 0) / 255
  }
  return {
    relief,
    hidden: null,
    wider: null,
    print,
    aim: figure.heart,
    keep: null,
    subject: lift ? print.mask : null,
    figure: { ...figure, upright: false },
    sure: 0,
    whole: lift,
    subjectAt: alphaAt,
    skyAt: () => 0,
    made,
  }
}

/** Corners of a card: all as near as the subject. */
const card = ({ width, height }: Size, cell: number): Corners => {
  const [columns, rows] = [Math.ceil(width / cell) + 1, Math.ceil(height / cell) + 1]
  return { columns, rows, cell, nearness: new Float32Array(columns * rows).fill(1) }
}

/** A picture's rows laid on a canvas. */
const laid = (from: Uint8Array, { width, height }: Size, canvas: Canvas, to: Uint8Array) => {
  for (let y = 0; y < height; y++)
    to.set(
      from.subarray(4 * y * width, 4 * (y + 1) * width),
      4 * ((y + canvas.top) * canvas.width + canvas.left),
    )
  return to
}

/** The print of a card lifted off what `back`, on the canvas, is without it; in place. Without `lift` it stays on it. */
export const peeledPrint = (
  picture: Pixels,
  { cut, bare, mask }: Ink,
  back: Pixels,
  canvas: Canvas,
  cell: number,
  lift: boolean,
): PeelResult => {
  const corners = card(canvas, cell)
  laid(lift ? bare.data : picture.data, picture, canvas, back.data)
  const box = wholeBox(canvas)
  const bounds = {
    left: canvas.left,
    top: canvas.top,
    right: canvas.left + mask.width,
    bottom: canvas.top + mask.height,
  }
  const whole = () => laid(cut, picture, canvas, new Uint8Array(4 * canvas.width * canvas.height))
  const fronts: Peeled[] = lift ? [{ cut: whole(), box, bounds, corners, subject: true }] : []
  return { fronts, back, backCorners: corners }
}
