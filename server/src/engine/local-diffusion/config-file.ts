// Reads the JSON configuration beside a model's weights, value by value, refusing what we do not know.
import { readFile, stat } from 'node:fs/promises'
import { ModelError } from './model-error.ts'
import { quoted } from './safetensors.ts'

const MAX_CONFIG = 4 * 1024 * 1024

export class ConfigFile {
  readonly file: string
  readonly values: Readonly<Record<string, unknown>>

  constructor(file: string, values: Readonly<Record<string, unknown>>) {
    this.file = file
    this.values = values
  }
  #wrong(key: string, allowed: string): ModelError {
    return new ModelError(this.file, `${key} is ${quoted(this.#value(key))}; ${allowed}`)
  }
  /** Null and missing are alike, as in the libraries that write these files. */
  #value(key: string): unknown {
    return Object.hasOwn(this.values, key) ? (this.values[key] ?? undefined) : undefined
  }
  has(key: string): boolean {
    return this.#value(key) !== undefined
  }
  /** A whole number from 1, the sizes and counts of a network. */
  size(key: string, otherwise?: number): number {
    const value = this.#value(key) ?? otherwise
    if (!isSize(value)) throw this.#wrong(key, 'a whole number from 1 to 1000000 is expected')
    return value
  }
  /** One size for all blocks, or a list with one for each. */
  sizes(key: string, count: number, otherwise?: number): number[] {
    const value = this.#value(key) ?? otherwise
    if (isSize(value)) return Array.from({ length: count }, () => value)
    if (!Array.isArray(value) || value.length !== count || !value.every(isSize))
      throw this.#wrong(key, `a whole number or ${count} of them are expected`)
    return value
  }
  /** A list of sizes, of any length up to 8. */
  list(key: string, otherwise?: readonly number[]): number[] {
    const value = this.#value(key) ?? otherwise
    if (!Array.isArray(value) || value.length < 1 || value.length > 8 || !value.every(isSize))
      throw this.#wrong(key, 'a list of 1 to 8 whole numbers is expected')
    return value
  }
  number(key: string, otherwise: number): number {
    const value = this.#value(key) ?? otherwise
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw this.#wrong(key, 'a number is expected')
    return value
  }
  /** A number above 0. */
  factor(key: string, otherwise: number): number {
    const value = this.number(key, otherwise)
    if (value <= 0) throw this.#wrong(key, 'a number above 0 is expected')
    return value
  }
  /** Refuses a number of heads or groups that the channels do not divide into. */
  divides(key: string, parts: number, channels: readonly number[]): void {
    const odd = channels.find((it) => it % parts !== 0)
    if (odd !== undefined)
      throw new ModelError(this.file, `${key}: ${odd} channels do not divide into ${parts}`)
  }
  flag(key: string, otherwise: boolean): boolean {
    const value = this.#value(key) ?? otherwise
    if (typeof value !== 'boolean') throw this.#wrong(key, 'true or false is expected')
    return value
  }
  /** One of the words that we know. */
  word<W extends string>(key: string, known: readonly W[], otherwise?: W): W {
    const value = this.#value(key) ?? otherwise
    const word = known.find((it) => it === value)
    if (word === undefined) throw this.#wrong(key, `known: ${known.map(quoted).join(', ')}`)
    return word
  }
  /** A list of words that we know, of a fixed length when `count` is given. */
  words<W extends string>(key: string, known: readonly W[], count?: number): W[] {
    const value = this.#value(key)
    if (!Array.isArray(value) || (count !== undefined && value.length !== count))
      throw this.#wrong(key, `a list${count === undefined ? '' : ` of ${count}`} is expected`)
    return value.map((it: unknown) => {
      const word = known.find((w) => w === it)
      if (word === undefined) throw this.#wrong(key, `known: ${known.map(quoted).join(', ')}`)
      return word
    })
  }
  /** Settings that change the network in ways we do not build: anything but these values is refused. */
  only(expected: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(expected)) {
      const actual = this.#value(key)
      if (actual !== undefined && actual !== value)
        throw this.#wrong(key, `only ${quoted(value)} can be run`)
    }
  }
}

const isSize = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= 1_000_000

/** Rejects with a ModelError when the file is missing, too long, or not a JSON object. */
export async function readConfig(file: string): Promise<ConfigFile> {
  let text: string
  try {
    const { size } = await stat(file)
    if (size > MAX_CONFIG) throw new ModelError(file, `is too long: ${size} bytes`)
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof ModelError) throw error
    throw new ModelError(file, 'cannot be read', { cause: error })
  }
  let values: unknown
  try {
    values = JSON.parse(text)
  } catch (error) {
    throw new ModelError(file, 'is not JSON', { cause: error })
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new ModelError(file, 'is not a JSON object')
  return new ConfigFile(file, values as Record<string, unknown>)
}
