// Builds one ONNX graph node by node, its weights left where they lie in the model's files.
import { basename } from 'node:path'
import { ModelError } from './model-error.ts'
import {
  type Attribute,
  type ElementType,
  encodeModel,
  type Initialiser,
  type Node,
  type Port,
} from './protobuf.ts'
import type { Weights } from './weights.ts'

/** The name of a tensor in the graph. */
export type Value = string

type Attributes = Readonly<Record<string, Attribute>>

const ELEMENTS: Readonly<Record<string, ElementType>> = {
  F32: 'float',
  F16: 'float16',
  BF16: 'bfloat16',
}

export class Graph {
  readonly weights: Weights
  readonly #nodes: Node[] = []
  readonly #initialisers = new Map<string, Initialiser>()
  readonly #made = new Map<string, Value>()
  readonly #inputs: Port[] = []
  readonly #outputs: Port[] = []
  /** Weight file → the name under which it must lie beside the graph. */
  readonly files = new Map<string, string>()
  #count = 0

  constructor(weights: Weights) {
    this.weights = weights
  }

  input(name: string, dims: Port['dims'], element: ElementType = 'float'): Value {
    this.#inputs.push({ name, element, dims })
    return name
  }
  output(name: string, value: Value, dims: Port['dims'], element: ElementType = 'float'): void {
    this.#add('Identity', '', [value], {}, [name])
    this.#outputs.push({ name, element, dims })
  }
  /** A standard operator with one result. */
  op(type: string, inputs: readonly Value[], attributes: Attributes = {}): Value {
    return this.#one(type, '', inputs, attributes)
  }
  /** One of onnxruntime's own operators with one result; an input left out is ''. */
  ownOp(type: string, inputs: readonly Value[], attributes: Attributes = {}): Value {
    return this.#one(type, 'com.microsoft', inputs, attributes)
  }
  #one(type: string, domain: Node['domain'], inputs: readonly Value[], attributes: Attributes) {
    const name = this.#name(type)
    this.#add(type, domain, inputs, attributes, [name])
    return name
  }
  #add(
    type: string,
    domain: Node['domain'],
    inputs: readonly Value[],
    attributes: Attributes,
    outputs: readonly Value[],
  ): void {
    this.#nodes.push({ type, domain, inputs, outputs, attributes })
  }
  #name(what: string): Value {
    this.#count += 1
    return `${what}_${this.#count}`
  }
  /** Whole numbers inside the graph, as one dimension. */
  wholes(...values: number[]): Value {
    return this.once(`wholes ${values.join(' ')}`, () => {
      const data = new Uint8Array(BigInt64Array.from(values, BigInt).buffer)
      return this.#constant('int64', [values.length], data)
    })
  }
  /** Numbers inside the graph; a lone one without dims is a scalar. */
  floats(values: readonly number[], dims: readonly number[] = []): Value {
    return this.once(`floats ${dims.join(' ')}: ${values.join(' ')}`, () =>
      this.#constant('float', dims, new Uint8Array(Float32Array.from(values).buffer)),
    )
  }
  #constant(element: ElementType, dims: readonly number[], data: Uint8Array): Value {
    const name = this.#name('constant')
    this.#initialisers.set(name, { name, element, dims, data })
    return name
  }
  /** Makes a value the first time it is asked for and gives the same one from then on. */
  once(key: string, make: () => Value): Value {
    const made = this.#made.get(key) ?? make()
    this.#made.set(key, made)
    return made
  }
  /**
   * A tensor of the weights as 32-bit floats; a ModelError when it is missing or of another shape.
   * `rows` takes a range of its first dimension, which is a stretch of the file too.
   */
  weight(
    name: string,
    shape: readonly number[],
    rows?: readonly [from: number, to: number],
  ): Value {
    return this.once(`${name} [${shape.join(' ')}] ${rows?.join(' ')}`, () => {
      const raw = this.rawWeight(name, shape, rows)
      // Folded into the weights when the session is made.
      return raw.element === 'float' ? raw.value : this.op('Cast', [raw.value], { to: 1 })
    })
  }
  /** The tensor in the precision of its file. */
  rawWeight(
    name: string,
    shape: readonly number[],
    rows?: readonly [from: number, to: number],
  ): { readonly value: Value; readonly element: ElementType } {
    const place = this.weights.place(name)
    const whole = shape.reduce((product, dim) => product * dim, 1)
    // Trailing ones come and go between versions: a 1 × 1 convolution is a linear layer.
    if (bare(place.shape).join() !== bare(shape).join())
      throw new ModelError(
        place.file,
        `tensor ${name} is [${place.shape.join(', ')}]; the configuration makes it [${shape.join(', ')}]`,
      )
    const element = ELEMENTS[place.dtype] ?? 'float'
    const [from, to] = rows ?? [0, shape[0] ?? 1]
    const row = place.length / (shape[0] ?? 1)
    const value = `${name}${rows ? `[${from}:${to}]` : ''}[${shape.join(',')}]`
    this.#initialisers.set(value, {
      name: value,
      element,
      dims: rows ? [to - from, ...shape.slice(1)] : shape,
      data: {
        file: this.#link(place.file),
        offset: place.offset + row * from,
        length: whole === 0 ? 0 : row * (to - from),
      },
    })
    return { value, element }
  }
  #link(file: string): string {
    const known = this.files.get(file)
    if (known !== undefined) return known
    const link = `${this.files.size}-${basename(file)}`
    this.files.set(file, link)
    return link
  }
  /** The bytes of the graph's file. */
  encode(): Uint8Array {
    return encodeModel({
      nodes: this.#nodes,
      initialisers: [...this.#initialisers.values()],
      inputs: this.#inputs,
      outputs: this.#outputs,
    })
  }
}

const bare = (shape: readonly number[]): number[] => {
  const kept = [...shape]
  while (kept.length > 1 && kept.at(-1) === 1) kept.pop()
  return kept
}
