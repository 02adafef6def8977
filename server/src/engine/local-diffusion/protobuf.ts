// Writes ONNX files: the few messages of the format that our graphs need, as protocol buffer bytes.

/** Element types by the numbers ONNX gives them. */
export const ELEMENT = { float: 1, int32: 6, int64: 7, float16: 10, bfloat16: 16 } as const
export type ElementType = keyof typeof ELEMENT

export type Attribute = number | string | { readonly float: number } | readonly number[]

export interface Node {
  readonly type: string
  readonly domain: '' | 'com.microsoft'
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: Readonly<Record<string, Attribute>>
}

/** Numbers inside the graph, or bytes of another file that lies beside the graph's. */
export interface Initialiser {
  readonly name: string
  readonly element: ElementType
  readonly dims: readonly number[]
  readonly data:
    | Uint8Array
    | { readonly file: string; readonly offset: number; readonly length: number }
}

/** A dimension is a number or the name of one that is known only when the graph runs. */
export interface Port {
  readonly name: string
  readonly element: ElementType
  readonly dims: readonly (number | string)[]
}

export interface Model {
  readonly nodes: readonly Node[]
  readonly initialisers: readonly Initialiser[]
  readonly inputs: readonly Port[]
  readonly outputs: readonly Port[]
}

const OPSET = 20
const IR_VERSION = 9

/** Collects fields of one message. */
class Message {
  readonly #parts: Uint8Array[] = []

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts)
  }
  /** A whole number that is not negative. */
  whole(field: number, value: number): this {
    this.#parts.push(varint(field * 8), varint(value))
    return this
  }
  /** A whole number of either sign, as 64 bits. */
  signed(field: number, value: number): this {
    this.#parts.push(varint(field * 8), varint(BigInt.asUintN(64, BigInt(value))))
    return this
  }
  float(field: number, value: number): this {
    const four = Buffer.alloc(4)
    four.writeFloatLE(value)
    this.#parts.push(varint(field * 8 + 5), four)
    return this
  }
  block(field: number, value: Uint8Array | string | Message): this {
    const content =
      value instanceof Message
        ? value.bytes()
        : typeof value === 'string'
          ? Buffer.from(value)
          : value
    this.#parts.push(varint(field * 8 + 2), varint(content.length), content)
    return this
  }
}

function varint(value: number | bigint): Uint8Array {
  const bytes: number[] = []
  let rest = BigInt(value)
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128)
    rest >>= 7n
  }
  bytes.push(Number(rest))
  return Uint8Array.from(bytes)
}

function attribute(name: string, value: Attribute): Message {
  const message = new Message().block(1, name)
  if (typeof value === 'number') return message.signed(3, value).whole(20, 2)
  if (typeof value === 'string') return message.block(4, value).whole(20, 3)
  if ('float' in value) return message.float(2, value.float).whole(20, 1)
  for (const item of value) message.signed(8, item)
  return message.whole(20, 7)
}

function node(it: Node): Message {
  const message = new Message()
  for (const name of it.inputs) message.block(1, name)
  for (const name of it.outputs) message.block(2, name)
  message.block(3, it.outputs[0] ?? '').block(4, it.type)
  for (const [name, value] of Object.entries(it.attributes))
    message.block(5, attribute(name, value))
  return it.domain ? message.block(7, it.domain) : message
}

function initialiser(it: Initialiser): Message {
  const message = new Message()
  for (const dim of it.dims) message.signed(1, dim)
  message.whole(2, ELEMENT[it.element]).block(8, it.name)
  if (it.data instanceof Uint8Array) return message.block(9, it.data)
  const entry = (key: string, value: string) => new Message().block(1, key).block(2, value)
  return message
    .block(13, entry('location', it.data.file))
    .block(13, entry('offset', `${it.data.offset}`))
    .block(13, entry('length', `${it.data.length}`))
    .whole(14, 1)
}

function port(it: Port): Message {
  const shape = new Message()
  for (const dim of it.dims)
    shape.block(
      1,
      typeof dim === 'number' ? new Message().signed(1, dim) : new Message().block(2, dim),
    )
  const tensor = new Message().whole(1, ELEMENT[it.element]).block(2, shape)
  return new Message().block(1, it.name).block(2, new Message().block(1, tensor))
}

/** The bytes of a `.onnx` file. */
export function encodeModel(model: Model): Uint8Array {
  const graph = new Message()
  for (const it of model.nodes) graph.block(1, node(it))
  graph.block(2, 'openfield')
  for (const it of model.initialisers) graph.block(5, initialiser(it))
  for (const it of model.inputs) graph.block(11, port(it))
  for (const it of model.outputs) graph.block(12, port(it))
  const opset = (domain: string, version: number) =>
    new Message().block(1, domain).whole(2, version)
  return new Message()
    .whole(1, IR_VERSION)
    .block(2, 'openfield')
    .block(7, graph)
    .block(8, opset('', OPSET))
    .block(8, opset('com.microsoft', 1))
    .bytes()
}
