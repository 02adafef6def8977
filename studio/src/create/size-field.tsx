// The size, chosen by the shape one sees, then standard or large.
import type { ImageSize } from '@openfield/sdk'
import { Segmented } from '../design/segmented.tsx'
import { ratioOf, shapeOf, shapes } from './sizes.ts'
import './size-field.css'

function Outline({ size }: { readonly size: ImageSize }) {
  const ratio = ratioOf(size)
  const width = ratio >= 1 ? 20 : 20 * ratio
  const height = ratio >= 1 ? 20 / ratio : 20
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <rect x={12 - width / 2} y={12 - height / 2} width={width} height={height} rx="2" />
    </svg>
  )
}

export function SizeField({
  size,
  onChange,
}: {
  readonly size: ImageSize
  readonly onChange: (size: ImageSize) => void
}) {
  const shape = shapeOf(size)
  const isLarge = size === shape.large
  return (
    <div className="size-field">
      <Segmented
        label="Shape"
        className="shapes"
        value={shape.name}
        options={shapes.map(({ name, words, standard }) => ({
          value: name,
          name: `${words}, ${name}`,
          label: (
            <>
              <Outline size={standard} />
              {name}
            </>
          ),
        }))}
        onChange={(name) => {
          const next = shapes.find((each) => each.name === name)
          if (next) onChange((isLarge && next.large) || next.standard)
        }}
      />
      {shape.large && (
        <Segmented
          label="Size in pixels"
          isLabelHidden
          value={isLarge ? 'large' : 'standard'}
          options={[
            { value: 'standard', label: shape.standard.replace('x', ' × ') },
            { value: 'large', label: shape.large.replace('x', ' × ') },
          ]}
          onChange={(which) => onChange((which === 'large' && shape.large) || shape.standard)}
        />
      )}
    </div>
  )
}
