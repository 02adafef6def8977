// Writes ONNX files: just enough protobuf for graphs of named nodes with constant weights.

/** One protobuf field: a varint, 4 raw bytes of a float, or bytes with their length before them. */
const varint = (value: number): Buffer => {
  const bytes: number[] = []
  let rest = value
  do {
    bytes.push((rest % 128) + (rest >= 128 ? 128 : 0))
    rest = Math.floor(rest / 128)
  } while (rest > 0)
  return Buffer.from(bytes)
}
const integer = (field: number, value: number): Buffer =>
  Buffer.concat([varint(field * 8), varint(value)])
const bytes = (field: number, value: Uint8Array): Buffer =>
  Buffer.concat([varint(field * 8 + 2), varint(value.length), value])
const text = (field: number, value: string): Buffer => bytes(field, Buffer.from(value, 'utf8'))
const float = (field: number, value: number): Buffer => {
  const raw = Buffer.alloc(4)
  raw.writeFloatLE(value)
  return Buffer.concat([varint(field * 8 + 5), raw])
}

/** Attribute values: whole numbers and lists of them are ints, `{ float }` a float. */
export type Attribute = number | readonly number[] | { readonly float: number }

/** Numbers of AttributeProto.type. */
const FLOAT = 1
const INT = 2
const INTS = 7
/** Numbers of TensorProto.data_type. */
const dataTypes = { float32: 1, uint8: 2 } as const

function attribute(name: string, value: Attribute): Buffer {
  if (typeof value === 'number')
    return Buffer.concat([text(1, name), integer(3, value), integer(20, INT)])
  if ('float' in value)
    return Buffer.concat([text(1, name), float(2, value.float), integer(20, FLOAT)])
  return Buffer.concat([text(1, name), ...value.map((each) => integer(8, each)), integer(20, INTS)])
}

/** A node of the graph: NodeProto. */
export function node(
  type: string,
  inputs: readonly string[],
  output: string,
  attributes: Readonly<Record<string, Attribute>> = {},
): Buffer {
  return Buffer.concat([
    ...inputs.map((input) => text(1, input)),
    text(2, output),
    text(3, output),
    text(4, type),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, attribute(name, value))),
  ])
}

/** A constant: TensorProto. Little-endian, row-major. */
export function tensor(
  name: string,
  shape: readonly number[],
  data: Float32Array | Uint8Array,
): Buffer {
  const type = data instanceof Float32Array ? dataTypes.float32 : dataTypes.uint8
  return Buffer.concat([
    ...shape.map((side) => integer(1, side)),
    integer(2, type),
    text(8, name),
    bytes(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ])
}

/** A float input or output: ValueInfoProto. A side given as text is free. */
export function value(name: string, shape: readonly (number | string)[]): Buffer {
  const sides = shape.map((side) =>
    bytes(1, typeof side === 'number' ? integer(1, side) : text(2, side)),
  )
  const type = Buffer.concat([integer(1, dataTypes.float32), bytes(2, Buffer.concat(sides))])
  return Buffer.concat([text(1, name), bytes(2, bytes(1, type))])
}

export interface Graph {
  readonly name: string
  readonly nodes: readonly Buffer[]
  readonly tensors: readonly Buffer[]
  readonly inputs: readonly Buffer[]
  readonly outputs: readonly Buffer[]
  /** Where the weights come from and under which licence, for whoever opens the file. */
  readonly facts: Readonly<Record<string, string>>
}

/** ModelProto of IR version 8, operator set 17. */
export function model(graph: Graph): Buffer {
  const body = Buffer.concat([
    ...graph.nodes.map((each) => bytes(1, each)),
    text(2, graph.name),
    ...graph.tensors.map((each) => bytes(5, each)),
    ...graph.inputs.map((each) => bytes(11, each)),
    ...graph.outputs.map((each) => bytes(12, each)),
  ])
  return Buffer.concat([
    integer(1, 8),
    text(2, 'openfield'),
    bytes(7, body),
    bytes(8, integer(2, 17)),
    ...Object.entries(graph.facts).map(([key, fact]) =>
      bytes(14, Buffer.concat([text(1, key), text(2, fact)])),
    ),
  ])
}
