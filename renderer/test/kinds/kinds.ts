// Sixteen kinds of pictures that people bring, none of known depth; tests, the gallery of depth maps and the bench take them from here.
import type { Pixels, RendererHost } from '../../src/host.ts'
import { draw, drawings } from './drawn.ts'
import { face, madeKinds, portrait, take } from './taken.ts'

/** Kinds that are printed on something flat. */
export const printedKinds = [
  'page',
  'newspaper',
  'logo',
  'diagram',
  'screenshot',
  'poster',
  'line drawing',
] as const

/** Each kind by name, and how one of it is made; `host` renders those that pass for photographs. */
export const kinds: Readonly<Record<string, (host: RendererHost) => Promise<Pixels>>> = {
  ...Object.fromEntries(Object.entries(drawings).map(([name, svg]) => [name, () => draw(svg())])),
  portrait,
  face,
  ...Object.fromEntries(
    madeKinds.map((kind) => [kind, (host: RendererHost) => take(kind, host)] as const),
  ),
}
