// The motions as a gallery: each plays while one looks at it.
import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { MotionAnswer } from '@openfield/sdk'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useMotions } from '../api/queries.ts'
import '../create/style-picker.css'
import { Dialog } from '../design/dialog.tsx'
import { Preview } from '../design/preview.tsx'
import { Segmented } from '../design/segmented.tsx'
import { readRecent } from './recent-motions.ts'

type Shelf = 'all' | 'end' | 'recent'

const matches = (text: string, { name, description }: MotionAnswer): boolean =>
  `${name} ${description}`.toLowerCase().includes(text.trim().toLowerCase())

/** The motions of a shelf; recent ones stand in the order they were used. */
const onShelf = (motions: readonly MotionAnswer[], shelf: Shelf): readonly MotionAnswer[] => {
  if (shelf === 'end') return motions.filter((motion) => motion.takes_end_image)
  if (shelf === 'all') return motions
  return readRecent().flatMap((id) => motions.find((motion) => motion.id === id) ?? [])
}

function Tile({ motion, onPick }: { readonly motion: MotionAnswer; readonly onPick: () => void }) {
  const [isPlaying, setPlaying] = useState(false)
  return (
    <Radio.Root
      value={motion.id}
      className="picker-tile"
      aria-label={`${motion.name}: ${motion.description}`}
      title={motion.description}
      onClick={onPick}
      onPointerEnter={() => setPlaying(true)}
      onPointerLeave={() => setPlaying(false)}
      onFocus={() => setPlaying(true)}
      onBlur={() => setPlaying(false)}
    >
      <Preview name={motion.name} url={motion.preview_url} isPlaying={isPlaying} />
      <span className="picker-name">{motion.name}</span>
    </Radio.Root>
  )
}

function MotionGallery({
  chosen,
  needsEnd,
  onChoose,
}: {
  readonly chosen: string
  readonly needsEnd: boolean
  readonly onChoose: (id: string, isDone: boolean) => void
}) {
  const [text, setText] = useState('')
  const [shelf, setShelf] = useState<Shelf>(needsEnd ? 'end' : 'all')
  const { data = [] } = useMotions()
  const found = onShelf(data, shelf).filter((motion) => matches(text, motion))
  return (
    <>
      <div className="picker-search picker-search-two">
        <Search aria-hidden="true" />
        <input
          className="input"
          type="search"
          aria-label="Search motions"
          placeholder="Search by name or move"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Segmented
          label="Which motions"
          isLabelHidden
          value={shelf}
          options={[
            { value: 'all', label: 'All' },
            { value: 'end', label: 'To an end picture' },
            { value: 'recent', label: 'Used lately' },
          ]}
          onChange={setShelf}
        />
        <span role="status">
          {found.length} of {data.length}
        </span>
      </div>
      <RadioGroup
        className="picker-grid"
        aria-label="Motions"
        value={chosen}
        onValueChange={(id) => onChoose(id as string, false)}
      >
        {found.map((motion) => (
          <Tile key={motion.id} motion={motion} onPick={() => onChoose(motion.id, true)} />
        ))}
      </RadioGroup>
      {found.length === 0 && <p className="picker-none">No motion is found here.</p>}
    </>
  )
}

export function MotionDialog({
  chosen,
  needsEnd,
  isOpen,
  onClose,
  onChange,
}: {
  readonly chosen: string
  /** Whether an end picture is there already. */
  readonly needsEnd: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onChange: (id: string) => void
}) {
  return (
    <Dialog
      title="Motions"
      description="How the camera or the scene moves. Point at one to see it."
      size="l"
      isOpen={isOpen}
      onClose={onClose}
    >
      <MotionGallery
        chosen={chosen}
        needsEnd={needsEnd}
        onChoose={(id, isDone) => {
          onChange(id)
          if (isDone) onClose()
        }}
      />
    </Dialog>
  )
}
