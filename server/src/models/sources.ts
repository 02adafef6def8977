// Turns what a person names (a known model, a hub id, a URL, a folder) into a list of files to bring, with sizes, hashes and licence.
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { chooseFiles, kindOf } from './choose-files.ts'
import { type Hub, isHubId, type Offered, readHubModel } from './hub.ts'
import { type KnownModel, knownModel } from './known-models.data.ts'
import { isSafePath, type ModelKind } from './manifest.ts'

export interface Wanted {
  /** A known name, a hub id with `@revision` if wanted, an http(s) URL of an .onnx file, or a folder. */
  readonly source: string
  readonly name: string | null
  readonly kind: ModelKind | null
  /** Of a URL. */
  readonly sha256: string | null
  /** 32-bit weights also where 16-bit ones are published. */
  readonly isFull: boolean
}

export interface Found {
  readonly name: string
  readonly kind: ModelKind
  readonly source: string
  readonly licence: string
  readonly warnings: readonly string[]
  /** With a URL to fetch, or a path to copy. */
  readonly files: readonly (Offered & { readonly from: 'web' | 'disk' })[]
}

const nameOf = (wanted: Wanted, absent: string): string =>
  wanted.name ??
  absent
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')

const nothing = (what: string): Error =>
  new Error(
    `${what} holds no model that can be used: neither safetensors in unet, text_encoder and vae, nor model.onnx.`,
  )

const fromHub = async (
  wanted: Wanted,
  known: KnownModel | undefined,
  hub: Hub,
  signal: AbortSignal,
): Promise<Found> => {
  const [id = '', revision = 'main'] = (known?.id ?? wanted.source).split('@')
  const model = await readHubModel(hub, id, revision, signal)
  const paths = model.files.map(({ path }) => path)
  const kind = wanted.kind ?? known?.kind ?? kindOf(paths)
  if (kind === null)
    throw new Error(
      `It is not clear what ${id} is for; say it with --kind diffusion, decoder, depth or upscaler.`,
    )
  const chosen = known?.files ?? chooseFiles(paths, kind, wanted.isFull)
  const files = model.files.filter(({ path }) => chosen.includes(path))
  if (!files.some(({ path }) => /\.(safetensors|onnx)$/.test(path))) throw nothing(id)
  const warnings = [
    ...(known && !known.isCommercial
      ? ['Its licence does not allow every commercial use; read it first.']
      : []),
    ...(model.licence === 'not stated' ? ['Its publisher states no licence.'] : []),
  ]
  return {
    name: nameOf(wanted, known?.name ?? id.split('/')[1] ?? id),
    kind,
    source: `${id}@${model.revision}`,
    licence: model.licence === 'not stated' && known ? known.licence : model.licence,
    warnings,
    files: files.map((file) => ({ ...file, from: 'web' })),
  }
}

const fromUrl = async (wanted: Wanted, signal: AbortSignal): Promise<Found> => {
  const url = new URL(wanted.source)
  const file = basename(decodeURIComponent(url.pathname))
  if (!/\.onnx$/.test(file) || !isSafePath(file))
    throw new Error(
      'A URL must name one .onnx file; models of several files come from a hub or a folder.',
    )
  if (wanted.kind !== 'depth' && wanted.kind !== 'upscaler')
    throw new Error('Say what the file is for: --kind depth or --kind upscaler.')
  const answer = await fetch(url, {
    method: 'HEAD',
    signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]),
  }).catch(() => null)
  if (!answer?.ok) throw new Error(`The address answered ${answer ? answer.status : 'nothing'}.`)
  const bytes = Number(answer.headers.get('content-length'))
  if (!Number.isSafeInteger(bytes) || bytes <= 0)
    throw new Error('The server does not say how large the file is.')
  const hash = wanted.sha256 === null ? null : ({ kind: 'sha256', hex: wanted.sha256 } as const)
  return {
    name: nameOf(wanted, file.replace(/\.onnx$/, '')),
    kind: wanted.kind,
    source: `${url.origin}${url.pathname}`,
    licence: 'not stated',
    warnings:
      hash === null
        ? ['No hash was given, so only what comes can be recorded: --sha256 <hash> checks it.']
        : [],
    files: [{ path: file, bytes, hash, url: url.href, from: 'web' }],
  }
}

const licenceIn = async (folder: string, paths: readonly string[]): Promise<string> => {
  const card = paths.includes('README.md') ? await readFile(join(folder, 'README.md'), 'utf8') : ''
  const stated = /^license:\s*(\S+)/m.exec(card)?.[1]
  return (
    stated ??
    (paths.find((path) => /^licen[sc]e/i.test(path)) ? 'see its licence file' : 'not stated')
  )
}

const fromFolder = async (wanted: Wanted): Promise<Found> => {
  const folder = resolve(wanted.source)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter(isSafePath)
  const kind = wanted.kind ?? kindOf(paths)
  if (kind === null)
    throw new Error(
      'It is not clear what the folder is for; say it with --kind diffusion, decoder, depth or upscaler.',
    )
  const chosen = chooseFiles(paths, kind, wanted.isFull)
  if (chosen.length === 0) throw nothing('The folder')
  const files = await Promise.all(
    chosen.map(async (path) => {
      const { size } = await stat(join(folder, path))
      return { path, bytes: size, hash: null, url: join(folder, path), from: 'disk' as const }
    }),
  )
  const licence = await licenceIn(folder, paths)
  return {
    name: nameOf(wanted, basename(folder)),
    kind,
    source: 'a folder',
    licence,
    warnings: [],
    files,
  }
}

/** Rejects with an Error whose message is a sentence for the operator. */
export const findSource = async (wanted: Wanted, hub: Hub, signal: AbortSignal): Promise<Found> => {
  const { source } = wanted
  if (/^https?:\/\//.test(source)) return fromUrl(wanted, signal)
  const known = knownModel(source)
  if (known) return fromHub(wanted, known, hub, signal)
  const isFolder = await stat(source).then(
    (it) => it.isDirectory(),
    () => false,
  )
  if (isFolder) return fromFolder(wanted)
  if (isHubId(source.split('@')[0] ?? '')) return fromHub(wanted, undefined, hub, signal)
  throw new Error(
    `"${source}" is no folder, no known model, no hub id (owner/name) and no URL. "openfield models known" lists known ones.`,
  )
}
