// The window of one request: its pictures large, and beside them everything that is known of it and can be done with it.
import type { GenerationRequest, MediaFile } from '@openfield/sdk'
import { useQueryClient } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useRequest, useStyles } from '../api/queries.ts'
import { neighboursOf } from '../api/request-cache.ts'
import { changeQuery, useQueryString } from '../app/router.tsx'
import { IconButton } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Fault } from '../design/notice.tsx'
import { standing, stateWord } from '../lib/format.ts'
import { Dawn } from './dawn.tsx'
import { DetailsActions } from './details-actions.tsx'
import './details.css'
import { EarlyLook } from './early-look.tsx'
import { factsOf } from './facts.ts'
import { useShape } from './shape.ts'

function Large({
  request,
  file,
}: {
  readonly request: GenerationRequest
  readonly file: MediaFile | undefined
}) {
  const shape = useShape(request)
  const style = { ['--shape' as string]: shape }
  if (!file) {
    return (
      <div className="details-box" style={style}>
        {!request.is_final && (
          <>
            <Dawn progress={request.progress} isWaiting={request.state === 'queued'} />
            <EarlyLook request={request} />
          </>
        )}
      </div>
    )
  }
  if (file.kind === 'video') {
    return (
      <video
        className="details-box"
        style={style}
        src={file.url}
        poster={file.poster_url ?? undefined}
        aria-label={request.prompt || 'Clip'}
        width={file.width}
        height={file.height}
        controls
        autoPlay
        loop
        muted
        playsInline
      />
    )
  }
  return (
    <img
      className="details-box"
      style={style}
      src={file.url}
      alt={request.prompt}
      width={file.width}
      height={file.height}
    />
  )
}

function Viewer({
  request,
  place,
  onPlace,
}: {
  readonly request: GenerationRequest
  readonly place: number
  readonly onPlace: (place: number) => void
}) {
  return (
    <div className="details-viewer">
      <div className="details-stage">
        <Large request={request} file={request.media[place]} />
      </div>
      {request.media.length > 1 && (
        <div className="details-batch">
          {request.media.map((file, index) => (
            <button
              key={file.name}
              type="button"
              aria-label={`Picture ${index + 1} of ${request.media.length}`}
              aria-pressed={index === place}
              onClick={() => onPlace(index)}
            >
              <img src={file.thumbnail_url} alt="" />
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

function Words({ request }: { readonly request: GenerationRequest }) {
  const { data: styles = [] } = useStyles()
  const facts = factsOf(request, styles).filter(({ name }) => name !== 'Prompt')
  return (
    <>
      <p className="details-state" data-state={request.state} role="status">
        {request.is_final ? stateWord(request.state) : standing(request)}
      </p>
      {!request.is_final && <progress aria-label="Progress" max={1} value={request.progress} />}
      {request.error && <p className="field-fault">{request.error.message}</p>}
      <p className="details-prompt">{request.prompt || 'A clip without a prompt'}</p>
      {request.enhanced_prompt && request.enhanced_prompt !== request.prompt && (
        <div className="details-enhanced">
          <h3>As it was made</h3>
          <p>{request.enhanced_prompt}</p>
        </div>
      )}
      {request.notes.length > 0 && (
        <ul className="details-notes">
          {request.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <dl className="details-facts">
        {facts.map(({ name, value }) => (
          <div key={`${name} ${value}`}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="details-id mono">{request.id}</p>
    </>
  )
}

/** Left and right lead to the requests beside this one. */
function Neighbours({ id }: { readonly id: string }) {
  const cache = useQueryClient()
  const { newer, older } = neighboursOf(cache, id)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isBusy =
        event.target instanceof Element &&
        event.target.closest('input, video, [role=radio], [role=menu]')
      const to = { ArrowLeft: newer, ArrowRight: older }[event.key]
      if (!to || isBusy) return
      changeQuery({ request: to }, { replace: true })
    }
    // Before the window, which keeps arrow keys to itself.
    addEventListener('keydown', listen, true)
    return () => removeEventListener('keydown', listen, true)
  }, [newer, older])
  const go = (to: string | null) => () => to && changeQuery({ request: to }, { replace: true })
  return (
    <div className="details-neighbours">
      <IconButton label="Newer" disabled={newer === null} onClick={go(newer)}>
        <ChevronLeft aria-hidden="true" />
      </IconButton>
      <IconButton label="Older" disabled={older === null} onClick={go(older)}>
        <ChevronRight aria-hidden="true" />
      </IconButton>
    </div>
  )
}

function Inside({ request }: { readonly request: GenerationRequest }) {
  const [place, setPlace] = useState(0)
  return (
    <div className="details">
      <Viewer request={request} place={place} onPlace={setPlace} />
      <div className="details-side">
        <Neighbours id={request.id} />
        <Words request={request} />
        <DetailsActions request={request} file={request.media[place]} />
      </div>
    </div>
  )
}

/** Open while the address names a request. */
export function Details() {
  const id = useQueryString().get('request')
  const { data, error, refetch } = useRequest(id)
  const isOpen = id !== null && (data !== undefined || error !== null)
  return (
    <Dialog
      title={data ? `Request: ${data.prompt || 'clip'}` : 'Request'}
      isTitleHidden
      size="full"
      isOpen={isOpen}
      onClose={() => changeQuery({ request: null })}
    >
      {data && <Inside key={data.id} request={data} />}
      {!data && error && (
        <Fault title="This request is not there" error={error} onRetry={() => void refetch()} />
      )}
    </Dialog>
  )
}
