// Renders one short clip of 1080 lines in a process of its own and prints, as JSON, its frames and the most memory it ever held.
import { fileURLToPath } from 'node:url'
import { motionByName } from '../../src/camera/motions.ts'
import { openEncoder } from '../../src/node/encoder.ts'
import { createNodeHost } from '../../src/node/host.ts'
import { readPicture } from '../../src/node/picture-file.ts'
import { renderClip } from '../../src/render-clip.ts'

/** Where the film goes, the motion's name, and frames a second of a clip of one second. */
const [file = '', motion = '', rate = ''] = process.argv.slice(2)
const [width, height, fps] = [1620, 1080, Number(rate)]

const host = createNodeHost({ threads: 2 })
const image = await readPicture(
  fileURLToPath(new URL('../pictures/astronaut.webp', import.meta.url)),
)
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
// Of this process alone: ffmpeg, where it is used, is another one. The system counts in kilobytes.
const most = process.resourceUsage().maxRSS / 1000
process.stdout.write(`${JSON.stringify({ frames, encoder: encoder.kind, most })}\n`)
