// What is known of an installed model: a small file in its folder that names every other file with its size and hash.
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

export const MANIFEST = 'openfield-model.json'

/** What a model is for: `diffusion` makes pictures, `decoder` is a part of one, `depth` reads depth, `upscaler` enlarges. */
export const modelKinds = ['diffusion', 'decoder', 'depth', 'upscaler'] as const
export type ModelKind = (typeof modelKinds)[number]

/** A path below the model's folder with `/` between its parts; nothing that leads out of it, hides or is a device on some system. */
export const isSafePath = (path: string): boolean =>
  path.length <= 400 &&
  path
    .split('/')
    .every(
      (part) =>
        /^[\w@+()=,~ -][\w.@+()=,~ -]*$/.test(part) &&
        !/[. ]$/.test(part) &&
        !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part),
    )

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const fileShape = z.strictObject({
  path: z.string().refine(isSafePath, { error: 'is no path below the folder' }),
  bytes: z.int().min(0),
  sha256,
})

const shape = z.strictObject({
  version: z.literal(1),
  name: z.string(),
  kind: z.enum(modelKinds),
  /** A hub id with its revision, a URL or a folder, as it was added. */
  source: z.string(),
  licence: z.string(),
  files: z.array(fileShape).min(1).max(2000),
})

export type Manifest = z.output<typeof shape>
export type ManifestFile = Manifest['files'][number]

/** Null when the folder has none. Throws Error with a sentence when it has one that is none. */
export const readManifest = async (folder: string): Promise<Manifest | null> => {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    throw new Error(
      `The file ${MANIFEST} of this model is damaged; remove the model and add it again.`,
    )
  }
}

/** Whole or not at all. */
export const writeManifest = async (folder: string, manifest: Manifest): Promise<void> => {
  const path = join(folder, MANIFEST)
  await writeFile(`${path}.part`, `${JSON.stringify(shape.parse(manifest), null, 2)}\n`)
  await rename(`${path}.part`, path)
}
