// Words to the ids that CLIP's text encoder reads, by the vocab.json and merges.txt that lie in every model's folder.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import { ModelError } from './model-error.ts'

export interface ClipTokens {
  /** As many as the text encoder takes: start, words, end, padding. */
  readonly ids: readonly number[]
  /** The last words of the text, which did not fit; null when all did. */
  readonly left: string | null
}

export type ClipTokenizer = (text: string, length: number) => ClipTokens

const START = '<|startoftext|>'
const END = '<|endoftext|>'
/** What CLIP takes for a word: contractions, letters, single digits, runs of anything else. */
const WORDS = String.raw`'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+`
/** No prompt that fits the tokens comes near this many. */
const CHARACTERS_MAX = 20_000

const readText = async (folder: string, name: string): Promise<string> => {
  try {
    return await readFile(join(folder, name), 'utf8')
  } catch (error) {
    throw new ModelError(join(folder, name), 'the file cannot be read.', { cause: error })
  }
}

const readVocabulary = async (folder: string): Promise<Record<string, number>> => {
  const wrong = () =>
    new ModelError(join(folder, 'vocab.json'), 'it is not a table of words and their numbers.')
  let table: unknown
  try {
    table = JSON.parse(await readText(folder, 'vocab.json'))
  } catch (error) {
    throw error instanceof ModelError ? error : wrong()
  }
  if (typeof table !== 'object' || table === null || Array.isArray(table)) throw wrong()
  if (Object.values(table).some((id) => !Number.isInteger(id) || (id as number) < 0)) throw wrong()
  return table as Record<string, number>
}

const readMerges = async (folder: string): Promise<[string, string][]> => {
  const lines = (await readText(folder, 'merges.txt')).split(/\r?\n/)
  const pairs = lines
    .filter((line, i) => line !== '' && !(i === 0 && line.startsWith('#')))
    .map((line) => {
      const [a, b, more] = line.split(' ')
      if (!a || !b || more !== undefined)
        throw new ModelError(
          join(folder, 'merges.txt'),
          `the line ${JSON.stringify(line.slice(0, 40))} is not two parts.`,
        )
      return [a, b] as [string, string]
    })
  // Without them every word would be read letter by letter, and no prompt would mean anything.
  if (pairs.length === 0) throw new ModelError(join(folder, 'merges.txt'), 'it holds no pairs.')
  return pairs
}

/** SD 2 pads with `!`, all others with the end token; either file may say so, as text or as `{content}`. */
const readPadding = async (folder: string): Promise<string> => {
  for (const name of ['special_tokens_map.json', 'tokenizer_config.json']) {
    try {
      const { pad_token: pad } = JSON.parse(await readFile(join(folder, name), 'utf8')) as {
        pad_token?: unknown
      }
      if (typeof pad === 'string') return pad
      if (
        typeof pad === 'object' &&
        pad !== null &&
        'content' in pad &&
        typeof pad.content === 'string'
      )
        return pad.content
    } catch {
      // Neither file must be there.
    }
  }
  return END
}

const idsOf = (tokenizer: Tokenizer, text: string): number[] =>
  tokenizer.encode(text, { add_special_tokens: false }).ids

/** The end of the text from the first word that is not wholly among the ids that fit. */
const leftOver = (tokenizer: Tokenizer, text: string, room: number): string => {
  const words = [...text.matchAll(/\S+/g)]
  let used = 0
  for (const { 0: word, index } of words) {
    used += idsOf(tokenizer, word).length
    if (used > room) return text.slice(index).trim()
  }
  return words.at(-1)?.[0] ?? ''
}

/** Rejects with a ModelError that names the file. */
export const openTokenizer = async (folder: string): Promise<ClipTokenizer> => {
  const vocab = await readVocabulary(folder)
  const merges = await readMerges(folder)
  const padding = await readPadding(folder)
  const idOf = (token: string): number => {
    const id = vocab[token]
    if (id === undefined) throw new ModelError(join(folder, 'vocab.json'), `it lacks ${token}.`)
    return id
  }
  const [start, end, pad] = [idOf(START), idOf(END), idOf(padding)]
  const tokenizer = new Tokenizer(
    {
      version: '1.0',
      // None: what a prompt says is words, also when it spells a control token.
      added_tokens: [],
      normalizer: {
        type: 'Sequence',
        normalizers: [
          { type: 'NFC' },
          { type: 'Replace', pattern: { Regex: String.raw`\s+` }, content: ' ' },
          { type: 'Lowercase' },
        ],
      },
      pre_tokenizer: {
        type: 'Sequence',
        pretokenizers: [
          { type: 'Split', pattern: { Regex: WORDS }, behavior: 'Removed', invert: true },
          { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false },
        ],
      },
      post_processor: null,
      decoder: null,
      model: {
        type: 'BPE',
        unk_token: END,
        end_of_word_suffix: '</w>',
        continuing_subword_prefix: '',
        fuse_unk: false,
        vocab,
        merges,
      },
    },
    { unk_token: END },
  )
  return (text, length) => {
    const cut = text.slice(0, CHARACTERS_MAX)
    const words = idsOf(tokenizer, cut)
    const room = length - 2
    const kept = words.slice(0, room)
    const ids = [start, ...kept, end]
    return {
      ids: [...ids, ...new Array<number>(length - ids.length).fill(pad)],
      left: words.length > room ? leftOver(tokenizer, cut, room) : null,
    }
  }
}
