// Renders one short clip of 1080 lines in a process of its own and prints, as JSON, its frames and the most memory it ever held.
import { motionByName } from '../../src/camera/motions.ts'
import { openEncoder } from '../../src/node/encoder.ts'
import { createNodeHost } from '../../src/node/host.ts'
import { readPicture } from '../../src/node/picture-file.ts'
import { renderClip } from '../../src/render-clip.ts'

/** The picture, where the film goes, the motion's name, and frames a second of a clip of one second. */
const [picture = '', file = '', motion = '', rate = ''] = process.argv.slice(2)
const [width, height, fps] = [1620, 1080, Number(rate)]

// As many as a clip of this size ever gets.
const host = createNodeHost({ threads: 3 })
const image = await readPicture(picture)
const label = { prompt: '', seed: 1, engine: 'test', motions: [motion] }
const encoder = await openEncoder({ file, width, height, fps, label }, { ffmpegPath: null })
const { frames } = await renderClip(
  {
    image,
    endImage: null,
    depth: null,
    prompt: '',
    motions: [{ id: motionByName(motion)?.id ?? motion, strength: 1 }],
    seed: 11,
    width,
    height,
    seconds: 1,
    fps,
  },
  host,
  encoder,
  () => undefined,
  new AbortController().signal,
)
await encoder.finish()
await host.close()
// Of this process alone: ffmpeg, where it is used, is another one. The system counts in units of 1024 bytes.
const most = (process.resourceUsage().maxRSS * 1024) / 1e6
process.stdout.write(`${JSON.stringify({ frames, encoder: encoder.kind, most })}\n`)
