// The sizes of pictures by their shape, each in a standard and, where there is one, a large form.
import type { ImageSize } from '@openfield/sdk'

export interface Shape {
  /** As people write it, such as `4:3`. */
  readonly name: string
  readonly words: string
  readonly standard: ImageSize
  readonly large: ImageSize | null
}

export const shapes: readonly Shape[] = [
  { name: '16:9', words: 'Wide', standard: '1696x960', large: '2048x1152' },
  { name: '3:2', words: 'Photo', standard: '1632x1088', large: '2016x1344' },
  { name: '4:3', words: 'Landscape', standard: '1536x1152', large: '2048x1536' },
  { name: '1:1', words: 'Square', standard: '1536x1536', large: null },
  { name: '3:4', words: 'Portrait', standard: '1152x1536', large: '1536x2048' },
  { name: '2:3', words: 'Tall photo', standard: '1088x1632', large: '1344x2016' },
  { name: '9:16', words: 'Phone', standard: '960x1696', large: '1152x2048' },
]

const usual: Shape = {
  name: '4:3',
  words: 'Landscape',
  standard: '1536x1152',
  large: '2048x1536',
}

export const shapeOf = (size: ImageSize): Shape =>
  shapes.find(({ standard, large }) => standard === size || large === size) ?? usual

/** Width over height. */
export const ratioOf = (size: string): number => {
  const [width = 1, height = 1] = size.split('x').map(Number)
  return width / height
}
