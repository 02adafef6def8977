// Finds the weights of one part of a model: a `.safetensors` file, or an index and its shards.
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ModelError } from './model-error.ts'
import { quoted, readSafetensors, repeatedKey, type TensorPlace } from './safetensors.ts'

const MAX_INDEX = 32 * 1024 * 1024

/** Tensors by name, for one part such as the UNet. */
export class Weights {
  readonly folder: string
  readonly #places: ReadonlyMap<string, TensorPlace>

  constructor(folder: string, places: ReadonlyMap<string, TensorPlace>) {
    this.folder = folder
    this.#places = places
  }
  has(name: string): boolean {
    return this.#places.has(name)
  }
  /** The tensor; a ModelError when it is missing or its numbers are of a kind that we cannot use. */
  place(name: string): TensorPlace {
    const place = this.#places.get(name)
    if (!place) throw new ModelError(this.folder, `has no tensor ${quoted(name)}`)
    if (!['F32', 'F16', 'BF16'].includes(place.dtype))
      throw new ModelError(
        place.file,
        `tensor ${quoted(name)} is ${place.dtype}; F32, F16 and BF16 can be used`,
      )
    return place
  }
}

/** Opens `stem.safetensors`, `stem.fp16.safetensors`, or the shards that an index names. */
export async function openWeights(folder: string, stem: string): Promise<Weights> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new ModelError(folder, 'cannot be read', { cause: error })
  })
  for (const variant of ['', '.fp16', '.bf16']) {
    const whole = `${stem}${variant}.safetensors`
    if (names.includes(whole))
      return new Weights(folder, await readSafetensors(join(folder, whole)))
    for (const index of [`${whole}.index.json`, `${stem}.safetensors.index${variant}.json`])
      if (names.includes(index)) return new Weights(folder, await readShards(folder, index))
  }
  const pickled = names.find((it) => it.startsWith(stem) && /\.(bin|ckpt|pt)$/.test(it))
  throw new ModelError(
    folder,
    pickled
      ? `has ${quoted(pickled)} only; pickled weights can run code and are not read, convert them to safetensors`
      : `has no ${stem}.safetensors`,
  )
}

async function readShards(folder: string, index: string): Promise<Map<string, TensorPlace>> {
  const file = join(folder, index)
  const { size } = await stat(file)
  if (size > MAX_INDEX) throw new ModelError(file, `is too long for an index: ${size} bytes`)
  const text = await readFile(file, 'utf8')
  const shardOf = weightMap(file, text)
  const shards = new Map<string, ReadonlyMap<string, TensorPlace>>()
  for (const shard of new Set(shardOf.values()))
    shards.set(shard, await readSafetensors(join(folder, shard)))
  const places = new Map<string, TensorPlace>()
  for (const [name, shard] of shardOf) {
    const place = shards.get(shard)?.get(name)
    if (!place) throw new ModelError(file, `says ${quoted(name)} is in ${quoted(shard)}; it is not`)
    places.set(name, place)
  }
  return places
}

function weightMap(file: string, text: string): Map<string, string> {
  let index: unknown
  try {
    index = JSON.parse(text)
  } catch (error) {
    throw new ModelError(file, 'is not JSON', { cause: error })
  }
  const map = (index as { weight_map?: unknown } | null)?.weight_map
  if (typeof map !== 'object' || map === null || Array.isArray(map))
    throw new ModelError(file, 'has no weight_map')
  const twice = repeatedKey(text)
  if (twice !== null) throw new ModelError(file, `names ${quoted(twice)} twice`)
  // Only a plain name: an index must not lead out of its folder.
  for (const shard of Object.values(map) as unknown[])
    if (
      typeof shard !== 'string' ||
      shard !== basename(shard) ||
      !/^[\w-][\w.-]*\.safetensors$/.test(shard)
    )
      throw new ModelError(
        file,
        `names a shard that is not a plain .safetensors name: ${quoted(shard)}`,
      )
  return new Map(Object.entries(map as Record<string, string>))
}
