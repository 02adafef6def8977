// The motions of the clip: one, or two together, each with its strength.
import { ChevronRight, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useMotions } from '../api/queries.ts'
import { Button, IconButton } from '../design/button.tsx'
import { Group } from '../design/field.tsx'
import { Preview } from '../design/preview.tsx'
import { Slider } from '../design/slider.tsx'
import type { MotionDraft } from './draft.ts'
import './motion-field.css'
import { MotionDialog } from './motion-picker.tsx'

function Picked({ id, onOpen }: { readonly id: string; readonly onOpen: () => void }) {
  const [isPlaying, setPlaying] = useState(false)
  const { data = [] } = useMotions()
  const motion = data.find((each) => (id === '' ? each.is_default : each.id === id))
  return (
    <button
      type="button"
      className="picked"
      onClick={onOpen}
      onPointerEnter={() => setPlaying(true)}
      onPointerLeave={() => setPlaying(false)}
    >
      <Preview name={motion?.name ?? ''} url={motion?.preview_url ?? null} isPlaying={isPlaying} />
      <span className="picked-words">
        <strong>
          <span className="visually-hidden">Motion: </span>
          {motion?.name ?? ' '}
        </strong>
        <span>{motion?.description ?? ' '}</span>
      </span>
      <ChevronRight aria-hidden="true" />
    </button>
  )
}

const usualStrength = 50

export function MotionField({
  motions,
  needsEnd,
  onChange,
}: {
  /** Empty: the usual one. */
  readonly motions: readonly MotionDraft[]
  readonly needsEnd: boolean
  readonly onChange: (motions: readonly MotionDraft[]) => void
}) {
  /** Which one the gallery is open for. */
  const [open, setOpen] = useState<number | null>(null)
  const { data = [] } = useMotions()
  const usual = data.find((motion) => motion.is_default)?.id ?? ''
  const shown = motions.length > 0 ? motions : [{ id: usual, strength: usualStrength }]
  const put = (place: number, changes: Partial<MotionDraft>) => {
    const before = shown[place] ?? { id: usual, strength: usualStrength }
    onChange(shown.toSpliced(place, 1, { ...before, ...changes }))
  }
  return (
    <Group label={shown.length > 1 ? 'Motions' : 'Motion'}>
      {shown.map(({ id, strength }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second, whatever they are
        <div className="motion" key={place}>
          <div className="motion-picked">
            <Picked id={id} onOpen={() => setOpen(place)} />
            {shown.length > 1 && (
              <IconButton
                label="Remove this motion"
                onClick={() => onChange(shown.toSpliced(place, 1))}
              >
                <X aria-hidden="true" />
              </IconButton>
            )}
          </div>
          <Slider
            label={shown.length > 1 ? `Strength of motion ${place + 1}` : 'Strength'}
            value={strength}
            onChange={(next) => put(place, { strength: next })}
          />
        </div>
      ))}
      {shown.length < 2 && (
        <Button
          look="quiet"
          className="motion-add"
          icon={<Plus aria-hidden="true" />}
          onClick={() => setOpen(shown.length)}
        >
          Add a second motion
        </Button>
      )}
      <MotionDialog
        chosen={shown[open ?? 0]?.id ?? ''}
        needsEnd={needsEnd}
        isOpen={open !== null}
        onClose={() => setOpen(null)}
        onChange={(id) => open !== null && put(open, { id })}
      />
    </Group>
  )
}
