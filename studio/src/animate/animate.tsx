// The Animate page: a picture, a motion and their settings at one side, the clips that come of them at the other.
import type { VideoModel } from '@openfield/sdk'
import { useCallback, useEffect } from 'react'
import { useModels, useMotions, useRequest } from '../api/queries.ts'
import { useSubmit } from '../api/request-actions.ts'
import { Link, navigate, useQueryString } from '../app/router.tsx'
import { Press } from '../create/press.tsx'
import { PromptField } from '../create/prompt-field.tsx'
import { SeedField } from '../create/seed-field.tsx'
import '../create/workbench.css'
import { Empty } from '../design/notice.tsx'
import { PictureField } from '../design/picture-field.tsx'
import { Segmented } from '../design/segmented.tsx'
import { Switch } from '../design/switch.tsx'
import { tellFault } from '../design/toast.tsx'
import { useSubmitKey } from '../design/use-shortcut.ts'
import { formatNumber } from '../lib/format.ts'
import { useKeptState } from '../lib/kept-state.ts'
import { Gallery } from '../request/gallery.tsx'
import { ChoosePicture } from './choose-picture.tsx'
import { draftOf, emptyDraft, pricedBy, type VideoDraft, wishOf } from './draft.ts'
import { MotionField } from './motion-field.tsx'
import { keepRecent } from './recent-motions.ts'

interface Part {
  readonly draft: VideoDraft
  readonly change: (changes: Partial<VideoDraft>) => void
}

const modelWords: Readonly<Record<VideoModel, string>> = {
  'dop-lite': 'Lite',
  'dop-turbo': 'Turbo',
  'dop-preview': 'Preview',
}

function ModelField({ draft, change }: Part) {
  const { data = [] } = useModels()
  const credits = (id: VideoModel): string => {
    const price = data.find((model) => model.id === id)?.credits
    return price && 'clip' in price ? ` · ${formatNumber(price.clip)}` : ''
  }
  const offered = (['dop-lite', 'dop-turbo', 'dop-preview'] as const).filter(
    (id) => data.length === 0 || data.some((model) => model.id === id),
  )
  return (
    <Segmented
      label="Model and its credits"
      value={draft.model}
      options={offered.map((id) => ({
        value: id,
        label: `${modelWords[id]}${credits(id)}`,
      }))}
      onChange={(model) => change({ model })}
    />
  )
}

/** Whether every motion can travel to an end picture. */
function useTakesEnd({ motions }: VideoDraft): boolean {
  const { data = [] } = useMotions()
  if (motions.length === 0) return data.find((each) => each.is_default)?.takes_end_image ?? true
  return motions.every(({ id }) => data.find((each) => each.id === id)?.takes_end_image ?? true)
}

function EndPicture({ draft, change }: Part) {
  const takesEnd = useTakesEnd(draft)
  if (!takesEnd && draft.endImage === null) {
    return <p className="field-hint">This motion goes where it goes: it takes no end picture.</p>
  }
  return (
    <>
      <PictureField
        label="End picture, if you like"
        url={draft.endImage}
        onChange={(endImage) => change({ endImage })}
      />
      {!takesEnd && (
        <p className="field-fault" role="alert">
          The chosen motion takes no end picture. Remove it or choose another motion.
        </p>
      )}
    </>
  )
}

function Settings({ draft, change }: Part) {
  return (
    <>
      <PictureField
        label="Picture"
        isLarge
        url={draft.image}
        onChange={(image) => change({ image })}
      >
        <ChoosePicture onChoose={(image) => change({ image })} />
      </PictureField>
      <MotionField
        motions={draft.motions}
        needsEnd={draft.endImage !== null}
        onChange={(motions) => change({ motions })}
      />
      <PromptField
        label="What happens"
        value={draft.prompt}
        placeholder="Wind in her hair, birds crossing the sky"
        onChange={(prompt) => change({ prompt })}
      />
      <EndPicture draft={draft} change={change} />
      <ModelField draft={draft} change={change} />
      <SeedField seed={draft.seed} onChange={(seed) => change({ seed })} />
      <Switch
        label="Enhance the prompt"
        isOn={draft.isEnhanced}
        onChange={(isEnhanced) => change({ isEnhanced })}
      />
    </>
  )
}

/** Takes a picture or a request of the address into the form, once, and takes it off the address. */
function useBeginFrom(
  change: (changes: Partial<VideoDraft>) => void,
  begin: (draft: VideoDraft) => void,
): void {
  const query = useQueryString()
  const image = query.get('image')
  const from = query.get('from')
  const { data } = useRequest(from)
  useEffect(() => {
    if (image !== null) change({ image })
    else if (data?.kind === 'video') begin(draftOf(data))
    if (image !== null || data !== undefined) navigate('/animate', { replace: true })
  }, [image, data, change, begin])
}

const missingOf = (draft: VideoDraft, takesEnd: boolean): string | null => {
  if (draft.image === null) return 'Choose a picture first'
  return draft.endImage !== null && !takesEnd ? 'Remove the end picture first' : null
}

function NoClips() {
  return (
    <Empty
      title="No clip yet"
      action={
        <Link href="/create" className="button plain">
          Make a picture first
        </Link>
      }
    >
      Drop a picture at the side, or press Animate on any picture you made.
    </Empty>
  )
}

export function Animate() {
  const [draft, change, replace] = useKeptState('openfield.animate', emptyDraft)
  useBeginFrom(change, replace)
  const submit = useSubmit()
  const missing = missingOf(draft, useTakesEnd(draft))
  const press = useCallback(() => {
    if (missing !== null || draft.image === null || submit.isPending) return
    keepRecent(draft.motions.map(({ id }) => id))
    submit.mutate(wishOf(draft, draft.image), {
      onError: (error) => tellFault('It was not taken', error),
    })
  }, [missing, draft, submit])
  useSubmitKey(press)
  return (
    <div className="workbench">
      <section className="asking" aria-label="What to make">
        <h1 className="visually-hidden">Animate</h1>
        <Settings draft={draft} change={change} />
        <Press
          label="Make the clip"
          priced={pricedBy(draft)}
          missing={missing}
          isBusy={submit.isPending}
          onPress={press}
        />
      </section>
      <section className="outcome" aria-label="Clips">
        <Gallery filter={{ kind: 'video' }} empty={<NoClips />} />
      </section>
    </div>
  )
}
