// Reads a reference picture: its palette, its light, its layout and its subject, each by a file of its own.
import { guess } from '../depth/guess.ts'
import { samplePlane } from '../depth/plane.ts'
import type { Thumbnail } from '../depth/thumbnail.ts'
import { compileWarp, startWarpKernel } from '../film/kernel.ts'
import { fitPicture } from '../film/resize.ts'
import type { Pixels, RendererHost } from '../host.ts'
import { glanceOf } from './glance.ts'
import { type Layout, layoutOf } from './layout.ts'
import { type LightSeen, lightOf } from './light-seen.ts'
import { type Palette, paletteOf } from './palette.ts'
import { type SubjectSeen, subjectSeen } from './subject-seen.ts'

export interface Reading {
  /** The picture as it was read: opaque, its longer side at most 768 pixels. */
  readonly picture: Pixels
  readonly palette: Palette
  readonly light: LightSeen
  readonly layout: Layout
  readonly subject: SubjectSeen
}

/** Pixels on the longer side of what is read; a cut-out is no finer. */
const LONG = 768
/** Nets and masks want a few pixels a side. */
const SHORT = 16

/** Share of the picture from which on it shows a sky. */
const SKY = 0.08

/** Whether what is above a horizon (-1..1, y up) is as even and as bright as skies of any colour are. */
const skyAbove = ({ width, height, light, detail }: Thumbnail, horizon: number): boolean => {
  const row = Math.round(((1 - horizon) / 2) * height) * width
  const mean = (values: Float32Array) =>
    values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length)
  return (
    mean(detail.data.subarray(0, row)) < 0.02 &&
    mean(light.data.subarray(0, row)) > 1.1 * mean(light.data.subarray(row))
  )
}

/** Reads a picture of any size. Same pixels, same reading, on any number of threads. */
export const readReference = async (
  given: Pixels,
  host: Pick<RendererHost, 'kernel'>,
): Promise<Reading> => {
  const kernel = await startWarpKernel(await compileWarp(await host.kernel('warp')))
  const k = Math.min(1, LONG / Math.max(given.width, given.height))
  const side = (pixels: number) => Math.max(SHORT, Math.round(pixels * k))
  const picture = fitPicture(kernel, given, {
    width: side(given.width),
    height: side(given.height),
  })
  const made = guess(picture)
  const subject = subjectSeen(kernel, picture, made)
  const g = glanceOf(picture)
  const over =
    <T extends { width: number; height: number; data: Float32Array }>(p: T) =>
    (x: number, y: number) =>
      samplePlane(p, ((x + 0.5) * p.width) / g.width - 0.5, ((y + 0.5) * p.height) / g.height - 0.5)
  const sky = over(made.sky)
  const share = made.sky.data.reduce((sum, v) => sum + v, 0) / made.sky.data.length
  const shown = share > SKY
  const palette = paletteOf(
    g,
    shown ? (i) => (sky(i % g.width, Math.floor(i / g.width)) > 0.6 ? 1 : 0) : null,
  )
  const matte = over(subject.matte)
  const small = g.width / picture.width
  const { face } = subject
  const layout = layoutOf(g, subject, shown ? made.horizon / made.thumb.height : null)
  const light = lightOf(g, palette, {
    subject: (x, y) => (matte(x, y) > 0.5 ? 1 : 0),
    face: face && {
      centre: [face.centre[0] * small, face.centre[1] * small],
      radius: face.radius * small,
    },
    open: shown || (layout.horizon !== null && skyAbove(made.thumb, layout.horizon)),
  })
  return { picture, palette, light, layout, subject }
}
