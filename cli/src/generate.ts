// The commands that make things: a picture from words, a clip from a picture.
import { stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type {
  GenerationRequest,
  ImageWish,
  MotionAnswer,
  Openfield,
  Picture,
  VideoWish,
} from '@openfield/sdk'
import type { Command } from 'commander'
import { named, numberOption, type Runner, wholeNumber } from './command.ts'
import { CommandFailure, exitCodes, type Surroundings } from './surroundings.ts'
import { creditsText, inlinePicture, ProgressLine } from './terminal.ts'

interface Common {
  readonly out?: string
  readonly json?: boolean
  readonly wait: boolean
  readonly seed?: number
  readonly enhance?: boolean
  readonly open: boolean
}

interface ImageOptions extends Common {
  readonly size?: string
  readonly quality?: string
  readonly count?: number
  readonly style?: string
  readonly styleStrength?: number
  readonly reference?: string
  readonly referenceStrength?: number
  readonly character?: string
}

interface VideoOptions extends Common {
  readonly prompt?: string
  readonly motion: readonly string[]
  readonly strength?: number
  readonly endImage?: string
  readonly model?: string
}

/** A file, an address, or `-` for the standard input. */
const pictureFrom = async (text: string, around: Surroundings): Promise<Picture> => {
  if (/^(https?:|data:|\/media\/v1\/)/.test(text)) return text
  if (text === '-') return around.readInput()
  const path = resolve(text)
  if (!(await stat(path)).isFile())
    throw new CommandFailure(`${text} is not a file.`, exitCodes.usage)
  return { path }
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '') || 'openfield'

/** Where a result goes: the name asked for, numbered when there are several, else the prompt's words and the seed. */
const pathsFor = (request: GenerationRequest, asked: string | undefined, fallback: string) => {
  const ending = request.kind === 'image' ? '.png' : '.mp4'
  const base = asked ?? `${fallback}-${request.seed}${ending}`
  const extension = extname(base) || ending
  const stem = extname(base) ? base.slice(0, -extension.length) : base
  return request.media.map((_, i) =>
    request.media.length === 1 ? stem + extension : `${stem}-${i + 1}${extension}`,
  )
}

const deliver = async (
  request: GenerationRequest,
  client: Openfield,
  options: Common,
  fallback: string,
  around: Surroundings,
): Promise<void> => {
  const call = { signal: around.signal }
  if (options.out === '-') {
    const [first] = request.media
    if (first)
      around.out.write(new Uint8Array(await (await client.download(first, call)).arrayBuffer()))
    return
  }
  const paths = pathsFor(request, options.out, fallback)
  for (const [i, media] of request.media.entries())
    await client.save(media, paths[i] ?? media.name, call)
  if (options.json) {
    around.out.write(`${JSON.stringify({ ...request, files: paths }, null, 2)}\n`)
    return
  }
  const [first] = request.media
  if (first?.kind === 'image' && options.open) await showPicture(client, first.url, around)
  const took = request.seconds === null ? '' : ` in ${request.seconds.toFixed(1)} s`
  around.out.write(`${paths.join('\n')}\n`)
  around.err.write(
    `${creditsText(request.charged)}${took}, seed ${request.seed}, request ${request.id}\n`,
  )
  for (const note of request.notes) around.err.write(`note: ${note}\n`)
}

const showPicture = async (client: Openfield, url: string, around: Surroundings) => {
  const text = inlinePicture(new Uint8Array(), around)
  if (text === null) return
  const png = await client.download(url, { signal: around.signal })
  around.out.write(inlinePicture(new Uint8Array(await png.arrayBuffer()), around) ?? '')
}

const make = async (
  client: Openfield,
  wish: ({ kind: 'image' } & ImageWish) | ({ kind: 'video' } & VideoWish),
  options: Common,
  fallback: string,
  around: Surroundings,
): Promise<void> => {
  const call = { signal: around.signal }
  if (!options.wait) {
    const request = await client.submit(wish, call)
    around.out.write(options.json ? `${JSON.stringify(request, null, 2)}\n` : `${request.id}\n`)
    return
  }
  const line = new ProgressLine(around.err)
  try {
    const done = await client.subscribe(wish, { ...call, onProgress: (now) => line.show(now) })
    line.clear()
    await deliver(done, client, options, fallback, around)
  } finally {
    line.clear()
  }
}

const optional = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

const image = async (
  words: readonly string[],
  options: ImageOptions,
  client: Openfield,
  around: Surroundings,
): Promise<void> => {
  const prompt = words.join(' ').trim()
  if (prompt === '') throw new CommandFailure('The prompt is empty.', exitCodes.usage)
  const style =
    options.style === undefined ? null : named('style', options.style, await client.styles())
  const wish = optional({
    prompt,
    size: options.size,
    quality: options.quality,
    batch_size: options.count,
    seed: options.seed,
    enhance_prompt: options.enhance,
    style_id: style?.id,
    style_strength: options.styleStrength,
    image_reference:
      options.reference === undefined ? undefined : await pictureFrom(options.reference, around),
    character_id: options.character,
    character_strength: options.referenceStrength,
  }) as ImageWish
  await make(client, { kind: 'image', ...wish }, options, slug(prompt), around)
}

const video = async (
  picture: string,
  options: VideoOptions,
  client: Openfield,
  around: Surroundings,
): Promise<void> => {
  const known: readonly MotionAnswer[] = options.motion.length > 0 ? await client.motions() : []
  const motions = options.motion.map((name) => ({
    id: named('motion', name, known).id,
    ...(options.strength === undefined ? {} : { strength: options.strength }),
  }))
  const wish = {
    image: await pictureFrom(picture, around),
    ...optional({
      prompt: options.prompt,
      motions: motions.length > 0 ? motions : undefined,
      end_image:
        options.endImage === undefined ? undefined : await pictureFrom(options.endImage, around),
      model: options.model,
      seed: options.seed,
      enhance_prompt: options.enhance,
    }),
  } as VideoWish
  const stem =
    picture === '-' ? 'clip' : slug(picture.replace(/^.*[/\\]/, '').replace(/\.\w+$/, ''))
  const fallback = [stem, ...options.motion.map(slug)].join('-')
  await make(client, { kind: 'video', ...wish }, options, fallback, around)
}

const shared = (command: Command): Command =>
  command
    .option('-o, --out <file>', 'where the result goes; - writes it to the standard output')
    .option('--seed <number>', 'whole number from 1 to 1000000; drawn when absent', wholeNumber)
    .option('--enhance', 'let the server add fitting words to the prompt')
    .option('--no-wait', 'print the request id and come back at once')
    .option('--no-open', 'do not show the picture in the terminal')
    .option('--json', 'print the finished request as JSON')

/** Adds `image` and `video`. */
export const addGenerateCommands = (program: Command, run: Runner): void => {
  shared(
    program
      .command('image')
      .description('Make a picture from words')
      .argument('<prompt...>', 'what to show')
      .option('-s, --size <width>x<height>', 'such as 1536x1152, 1152x2048, 1536x1536')
      .option('-q, --quality <quality>', '720p or 1080p')
      .option('-n, --count <number>', '1 or 4 pictures', wholeNumber)
      .option('--style <name>', 'name or id of a style; see "openfield styles"')
      .option('--style-strength <share>', '0 to 1', numberOption)
      .option(
        '--reference <picture>',
        'a file or address whose colours, light and composition are taken up',
      )
      .option(
        '--reference-strength <share>',
        '0 to 1, how strongly the reference (or the character) acts',
        numberOption,
      )
      .option('--character <id>', 'id of a character'),
  )
    .addHelpText(
      'after',
      `
Examples:
  openfield image "a woman with a red umbrella in a rainy street at night"
  openfield image "a fox in the snow" --style "Fairycore" --size 1536x1536 -o fox.png
  openfield image "a lighthouse in a storm" -n 4 --seed 7 --json`,
    )
    .action(
      run((client, around, words: string[], options: ImageOptions) =>
        image(words, options, client, around),
      ),
    )
  shared(
    program
      .command('video')
      .description('Make a 5 s clip from a picture')
      .argument('<picture>', 'a JPEG, PNG or WebP: file, address, or - for the standard input')
      .option('-p, --prompt <words>', 'what happens, such as "slow pan left, it starts to snow"')
      .option(
        '-m, --motion <name>',
        'name or id of a motion, at most two; see "openfield motions"',
        (value: string, before: readonly string[]) => [...before, value],
        [] as readonly string[],
      )
      .option('--strength <share>', 'of the motions, 0 to 1', numberOption)
      .option('--end-image <picture>', 'the picture the clip ends with')
      .option('--model <model>', 'dop-lite, dop-turbo or dop-preview'),
  )
    .addHelpText(
      'after',
      `
Examples:
  openfield video fox.png --motion "dolly in"
  openfield video fox.png -m "crane up" -m "fire element" --strength 0.8 -o fox.mp4
  openfield video first.png --end-image last.png --model dop-preview`,
    )
    .action(
      run((client, around, picture: string, options: VideoOptions) =>
        video(picture, options, client, around),
      ),
    )
}
