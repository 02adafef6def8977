// The Create page: a prompt and its settings at one side, the pictures that come of them at the other.
import { OpenfieldError } from '@openfield/sdk'
import { ChevronDown } from 'lucide-react'
import { useEffect } from 'react'
import { useRequest } from '../api/queries.ts'
import { useSubmit } from '../api/request-actions.ts'
import { navigate, useQueryString } from '../app/router.tsx'
import { Button } from '../design/button.tsx'
import { TextField } from '../design/field.tsx'
import { Empty } from '../design/notice.tsx'
import { PictureField } from '../design/picture-field.tsx'
import { Segmented } from '../design/segmented.tsx'
import { Slider } from '../design/slider.tsx'
import { Switch } from '../design/switch.tsx'
import { tellFault } from '../design/toast.tsx'
import { useSubmitKey } from '../design/use-shortcut.ts'
import { useKeptState } from '../lib/kept-state.ts'
import { Gallery } from '../request/gallery.tsx'
import { draftOf, emptyDraft, type ImageDraft, pricedBy, wishOf } from './draft.ts'
import { Press } from './press.tsx'
import { PromptField } from './prompt-field.tsx'
import { SeedField } from './seed-field.tsx'
import { SizeField } from './size-field.tsx'
import { StylePicker } from './style-picker.tsx'
import './workbench.css'

interface Part {
  readonly draft: ImageDraft
  readonly change: (changes: Partial<ImageDraft>) => void
}

const starters = [
  'A lighthouse on a cliff in a storm at dusk',
  'A red sports car in the rain at night in Tokyo',
  'An astronaut walking a golden retriever on the moon',
]

function Starters({ onChoose }: { readonly onChoose: (prompt: string) => void }) {
  return (
    <Empty
      title="Nothing made yet"
      action={
        <div className="starters">
          {starters.map((prompt) => (
            <Button key={prompt} onClick={() => onChoose(prompt)}>
              {prompt}
            </Button>
          ))}
        </div>
      }
    >
      Describe a scene, or begin with one of these.
    </Empty>
  )
}

function Further({ draft, change }: Part) {
  return (
    <details className="more">
      <summary>
        More settings <ChevronDown aria-hidden="true" />
      </summary>
      <div className="more-inside">
        <Slider
          label="Strength of the style"
          value={draft.styleStrength}
          onChange={(styleStrength) => change({ styleStrength })}
        />
        <Switch
          label="Enhance the prompt"
          hint="Let the server add detail to short prompts."
          isOn={draft.isEnhanced}
          onChange={(isEnhanced) => change({ isEnhanced })}
        />
        <TextField
          label="Character"
          placeholder="Id of a character, or nothing"
          spellCheck={false}
          value={draft.characterId}
          onChange={(event) => change({ characterId: event.target.value.trim() })}
        />
        {(draft.characterId !== '' || draft.reference !== null) && (
          <Slider
            label={
              draft.characterId === '' ? 'Strength of the reference' : 'Strength of the character'
            }
            value={draft.characterStrength}
            onChange={(characterStrength) => change({ characterStrength })}
          />
        )}
      </div>
    </details>
  )
}

function Settings({ draft, change }: Part) {
  return (
    <>
      <StylePicker styleId={draft.styleId} onChange={(styleId) => change({ styleId })} />
      <SizeField size={draft.size} onChange={(size) => change({ size })} />
      <div className="asking-two">
        <Segmented
          label="Quality"
          value={draft.quality}
          options={[
            { value: '720p', label: '720p' },
            { value: '1080p', label: '1080p' },
          ]}
          onChange={(quality) => change({ quality })}
        />
        <Segmented
          label="Pictures"
          value={draft.batch === 4 ? '4' : '1'}
          options={[
            { value: '1', label: '1' },
            { value: '4', label: '4' },
          ]}
          onChange={(count) => change({ batch: count === '4' ? 4 : 1 })}
        />
      </div>
      <SeedField seed={draft.seed} onChange={(seed) => change({ seed })} />
      <PictureField
        label="Picture to lean on"
        url={draft.reference}
        onChange={(reference) => change({ reference })}
      />
      <Further draft={draft} change={change} />
    </>
  )
}

/** Fills the form with a request of the address, once, and takes it off the address. */
function useBeginFrom(begin: (draft: ImageDraft) => void): void {
  const from = useQueryString().get('from')
  const { data } = useRequest(from)
  useEffect(() => {
    if (from === null || data === undefined) return
    if (data.kind === 'image') begin(draftOf(data))
    navigate('/create', { replace: true })
  }, [from, data, begin])
}

/** The sentence about the prompt, where the refusal is about it. */
const promptFault = (error: unknown): string | null =>
  error instanceof OpenfieldError
    ? (error.fields.find(({ field }) => field === 'prompt')?.message ?? null)
    : null

export function Create() {
  const [draft, change, replace] = useKeptState('openfield.create', emptyDraft)
  useBeginFrom(replace)
  const submit = useSubmit()
  const missing = draft.prompt.trim() === '' ? 'Describe a picture first' : null
  const press = () => {
    if (missing !== null || submit.isPending) return
    submit.mutate(wishOf(draft), {
      onError: (error) => promptFault(error) ?? tellFault('It was not taken', error),
    })
  }
  useSubmitKey(press)
  return (
    <div className="workbench">
      <section className="asking" aria-label="What to make">
        <h1 className="visually-hidden">Create</h1>
        <PromptField
          label="Prompt"
          value={draft.prompt}
          placeholder="A woman on a rooftop at golden hour, wide shot"
          fault={promptFault(submit.error)}
          onChange={(prompt) => change({ prompt })}
        />
        <Settings draft={draft} change={change} />
        <Press
          label={draft.batch === 4 ? 'Make four pictures' : 'Make a picture'}
          priced={pricedBy(draft)}
          missing={missing}
          isBusy={submit.isPending}
          onPress={press}
        />
      </section>
      <section className="outcome" aria-label="Pictures">
        <Gallery
          filter={{ kind: 'image' }}
          empty={<Starters onChoose={(prompt) => change({ prompt })} />}
        />
      </section>
    </div>
  )
}
