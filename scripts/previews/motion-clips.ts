// The preview of a motion: a short clip on the picture that shows it best, a poster, and a strip of frames for the gallery.
import { motions as catalogue } from '@openfield/contract'
import {
  motions,
  type RenderedImage,
  type RendererHost,
  renderClip,
  renderImage,
} from '@openfield/renderer'
import { clipUnder, type Frames, halved, posterOf, stripOf } from './clip-file.ts'
import { type PictureName, prompts, shownOn } from './motion-pictures.data.ts'
import type { PreviewFile } from './preview-file.ts'

const SEED = 7
const CLIP = { width: 320, height: 180, seconds: 2.5, fps: 24 }
/** Drawn at twice the size and halved, as players show the clips that people make: larger, with finer meshes. */
const FILM = { ...CLIP, width: 2 * CLIP.width, height: 2 * CLIP.height }
/** Twice the film's size, so that what is behind things is as fine as the film. */
const PICTURE = { width: 2 * FILM.width, height: 2 * FILM.height }
const CLIP_BYTES = 56_000
const STRIP = { moments: [0, 0.35, 0.7, 1], wide: 160 }
const GENERAL = '464ea177-8d40-4940-8d9d-b438bab269c7'

const pictureFor = (motion: string): PictureName => {
  const found = Object.entries(shownOn).find(([, names]) => names.includes(motion))
  return (found?.[0] ?? 'street') as PictureName
}

/** Names in the table that the catalogue does not have. */
const unknown = Object.values(shownOn)
  .flat()
  .filter((name) => !catalogue.some((motion) => motion.name === name))
if (unknown.length > 0) throw new Error(`no such motions: ${unknown.join(', ')}`)

/** Pictures are made when first needed and kept. */
const pictures = (host: RendererHost) => {
  const made = new Map<PictureName, Promise<RenderedImage>>()
  return (name: PictureName): Promise<RenderedImage> => {
    const picture =
      made.get(name) ??
      renderImage(
        {
          prompt: prompts[name],
          ...PICTURE,
          quality: '1080p',
          styleId: GENERAL,
          styleStrength: 1,
          seed: SEED,
          reference: null,
        },
        host,
      )
    made.set(name, picture)
    return picture
  }
}

const film = async (id: string, { pixels, depth }: RenderedImage, host: RendererHost) => {
  const list: Uint8Array[] = []
  await renderClip(
    {
      image: pixels,
      endImage: null,
      depth,
      prompt: '',
      motions: [{ id, strength: 1 }],
      seed: SEED,
      ...FILM,
    },
    host,
    {
      frame: async (i420) => {
        list.push(halved(i420, FILM.width, FILM.height))
      },
    },
    () => undefined,
    new AbortController().signal,
  )
  const frames: Frames = { width: CLIP.width, height: CLIP.height, fps: CLIP.fps, list }
  return frames
}

/** The clip, poster and strip of each motion of the catalogue. */
export const motionClips = (host: RendererHost): readonly PreviewFile[] => {
  const pictureOf = pictures(host)
  return catalogue.map(({ id, name }) => {
    const motion = motions.find((row) => row.id === id)
    if (!motion) throw new Error(`the renderer has no motion ${name}`)
    const picture = pictureFor(name)
    return {
      name,
      files: [`motions/${id}.mp4`, `motions/${id}.webp`, `../../docs/pictures/motions/${id}.webp`],
      inputs: {
        motion,
        prompt: prompts[picture],
        seed: SEED,
        CLIP,
        FILM,
        PICTURE,
        CLIP_BYTES,
        STRIP,
      },
      make: async () => {
        const frames = await film(id, await pictureOf(picture), host)
        return [
          await clipUnder(frames, CLIP_BYTES),
          await posterOf(frames, 0.6),
          await stripOf(frames, STRIP.moments, STRIP.wide),
        ]
      },
    }
  })
}
