// The styles as a gallery: pictures to look through, words to search by.
import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { StyleAnswer } from '@openfield/sdk'
import { ChevronRight, Search } from 'lucide-react'
import { useState } from 'react'
import { useStyles } from '../api/queries.ts'
import { Dialog } from '../design/dialog.tsx'
import { Preview } from '../design/preview.tsx'
import './style-picker.css'

const matches = (text: string, { name, description }: StyleAnswer): boolean =>
  `${name} ${description}`.toLowerCase().includes(text.trim().toLowerCase())

function StyleGallery({
  chosen,
  onChoose,
}: {
  readonly chosen: string
  readonly onChoose: (id: string, isDone: boolean) => void
}) {
  const [text, setText] = useState('')
  const { data = [] } = useStyles()
  const found = data.filter((style) => matches(text, style))
  return (
    <>
      <div className="picker-search">
        <Search aria-hidden="true" />
        <input
          className="input"
          type="search"
          aria-label="Search styles"
          placeholder="Search by name or look"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span role="status">
          {found.length} of {data.length}
        </span>
      </div>
      <RadioGroup
        className="picker-grid"
        aria-label="Styles"
        value={chosen}
        onValueChange={(id) => onChoose(id as string, false)}
      >
        {found.map((style) => (
          <Radio.Root
            key={style.id}
            value={style.id}
            className="picker-tile"
            aria-label={`${style.name}: ${style.description}`}
            title={style.description}
            onClick={() => onChoose(style.id, true)}
          >
            <Preview name={style.name} url={style.preview_url} />
            <span className="picker-name">{style.name}</span>
          </Radio.Root>
        ))}
      </RadioGroup>
      {found.length === 0 && <p className="picker-none">No style speaks of “{text}”.</p>}
    </>
  )
}

export function StylePicker({
  styleId,
  onChange,
}: {
  /** Null: the usual one. */
  readonly styleId: string | null
  readonly onChange: (styleId: string) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const { data = [] } = useStyles()
  const style = data.find(({ id, is_default }) => (styleId === null ? is_default : id === styleId))
  return (
    <div className="field">
      <span className="field-head field-label">Style</span>
      <button type="button" className="picked" onClick={() => setOpen(true)}>
        <Preview name={style?.name ?? ''} url={style?.preview_url ?? null} />
        <span className="picked-words">
          <strong>
            <span className="visually-hidden">Style: </span>
            {style?.name ?? ' '}
          </strong>
          <span>{style?.description ?? ' '}</span>
        </span>
        <ChevronRight aria-hidden="true" />
      </button>
      <Dialog
        title="Styles"
        description="The look of the picture. The subject stays yours."
        size="l"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <StyleGallery
          chosen={style?.id ?? ''}
          onChoose={(id, isDone) => {
            onChange(id)
            if (isDone) setOpen(false)
          }}
        />
      </Dialog>
    </div>
  )
}
