// Reads JSON from strangers: not too deep, whole text only, and no keys that reach into prototypes.
import { isUtf8 } from 'node:buffer'
import { Problem } from '@openfield/contract'

/** Lists and objects inside one another. */
export const deepest = 32

const quote = 0x22
const backslash = 0x5c
const opens = (byte: number) => byte === 0x5b || byte === 0x7b
const closes = (byte: number) => byte === 0x5d || byte === 0x7d

/** Index just after a string that begins at `from`; the length when it never ends. */
function afterString(bytes: Buffer, from: number): number {
  let end = bytes.indexOf(quote, from + 1)
  while (end !== -1) {
    let slashes = 0
    while (bytes[end - 1 - slashes] === backslash) slashes++
    if (slashes % 2 === 0) return end + 1
    end = bytes.indexOf(quote, end + 1)
  }
  return bytes.length
}

/** Whether the JSON text nests deeper than `limit`; looks at the bytes, so that nothing deep is ever built. */
function isDeeper(bytes: Buffer, limit: number): boolean {
  let depth = 0
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === quote) {
      at = afterString(bytes, at)
      continue
    }
    if (opens(byte) && ++depth > limit) return true
    if (closes(byte)) depth--
    at++
  }
  return false
}

const malformed = (message: string) => new Problem('malformed_body', message)

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

declare global {
  interface String {
    /** Node 20 has it; the ES2023 library does not declare it yet. */
    isWellFormed(): boolean
  }
}

const checkText = (text: string, what: string): void => {
  if (text.includes('\0')) throw malformed(`${what} holds a NUL character.`)
  if (!text.isWellFormed()) throw malformed(`${what} holds half of a surrogate pair.`)
}

/** Throws Problem malformed_body for text or keys that no honest body holds. */
function checkTree(value: unknown): void {
  if (typeof value === 'string') checkText(value, 'A text')
  else if (Array.isArray(value)) value.forEach(checkTree)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (forbiddenKeys.has(key)) throw malformed(`The key "${key}" is not allowed.`)
      checkText(key, 'A key')
      checkTree(inner)
    }
  }
}

/** Position and excerpt of V8's message can repeat user data; only the kind of fault is said. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw malformed('The body is not valid JSON.')
  }
}

/** The value of a JSON body; undefined for an empty one. Throws Problem malformed_body. */
export function readJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined
  if (!isUtf8(bytes)) throw malformed('The body is not valid UTF-8.')
  if (isDeeper(bytes, deepest)) {
    throw malformed(`The body nests lists and objects deeper than ${deepest}.`)
  }
  const value = parse(bytes.toString('utf8'))
  checkTree(value)
  return value
}
