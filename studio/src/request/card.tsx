// One request as a card: its pictures when they are there, before that how far they are, after a fault what went wrong.
import type { GenerationRequest } from '@openfield/sdk'
import { Play, RotateCw, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useRequestActions } from '../api/request-actions.ts'
import { Link } from '../app/router.tsx'
import { Button } from '../design/button.tsx'
import { formatAgo, standing, stateWord } from '../lib/format.ts'
import { CardActions } from './card-actions.tsx'
import './card.css'
import { Dawn } from './dawn.tsx'
import { EarlyLook } from './early-look.tsx'
import { Moving } from './moving.tsx'
import { detailsHref } from './places.ts'
import { useShape } from './shape.ts'

function Pictures({
  request,
  isActive,
}: {
  readonly request: GenerationRequest
  readonly isActive: boolean
}) {
  const [first] = request.media
  if (first?.kind === 'video') {
    return (
      <>
        <Moving
          src={first.url}
          poster={first.poster_url ?? first.thumbnail_url}
          label={request.prompt}
          isPlaying={isActive}
        />
        <span className="card-badge">
          <Play aria-hidden="true" /> Clip
        </span>
      </>
    )
  }
  return (
    <div className={request.media.length > 1 ? 'card-four' : 'card-one'}>
      {request.media.map((file) => (
        <img
          key={file.name}
          src={file.thumbnail_url}
          srcSet={`${file.thumbnail_url} 320w, ${file.url} ${file.width}w`}
          sizes={request.media.length > 1 ? '160px' : '320px'}
          alt={request.prompt}
          width={file.width}
          height={file.height}
          loading="lazy"
          decoding="async"
        />
      ))}
    </div>
  )
}

function InTheMaking({ request }: { readonly request: GenerationRequest }) {
  const isWaiting = request.state === 'queued'
  return (
    <>
      <Dawn progress={request.progress} isWaiting={isWaiting} />
      <EarlyLook request={request} />
      <div className="card-standing">
        <span>{standing(request)}</span>
        {!isWaiting && <span className="num">{Math.round(request.progress * 100)} %</span>}
        <progress
          aria-label={`Progress of ${request.prompt}`}
          max={1}
          value={isWaiting ? 0 : request.progress}
        />
      </div>
    </>
  )
}

function Ended({ request }: { readonly request: GenerationRequest }) {
  const { again } = useRequestActions()
  const isGone = request.state === 'completed'
  return (
    <div className="card-ended">
      {!isGone && request.state !== 'canceled' && <TriangleAlert aria-hidden="true" />}
      <strong>{isGone ? 'No longer kept' : stateWord(request.state)}</strong>
      <p>{isGone ? 'The pictures were kept for their time.' : request.error?.message}</p>
      <Button
        look="quiet"
        icon={<RotateCw aria-hidden="true" />}
        isBusy={again.isPending}
        onClick={() => again.mutate({ id: request.id })}
      >
        Make it again
      </Button>
    </div>
  )
}

function Inside({
  request,
  isActive,
}: {
  readonly request: GenerationRequest
  readonly isActive: boolean
}) {
  const name = `${request.kind === 'video' ? 'Clip' : 'Picture'}: ${request.prompt || 'untitled'}`
  if (request.is_final && request.media.length === 0) return <Ended request={request} />
  return (
    <Link className="card-open" href={detailsHref(request.id)} aria-label={name}>
      {request.is_final ? (
        <Pictures request={request} isActive={isActive} />
      ) : (
        <InTheMaking request={request} />
      )}
    </Link>
  )
}

export function Card({
  request,
  corner,
}: {
  readonly request: GenerationRequest
  /** Stands at the top left, over the picture. */
  readonly corner?: ReactNode
}) {
  const [isActive, setActive] = useState(false)
  const shape = useShape(request)
  const watch = {
    onPointerEnter: () => setActive(true),
    onPointerLeave: () => setActive(false),
    onFocus: () => setActive(true),
    onBlur: () => setActive(false),
  }
  return (
    <li className="card" style={{ ['--shape' as string]: shape }}>
      <article {...watch}>
        <div className="card-frame">
          <Inside request={request} isActive={isActive} />
          {corner}
          <CardActions request={request} />
        </div>
        <p className="card-caption">
          <span title={request.prompt}>
            {request.prompt || (request.kind === 'video' ? 'Clip' : 'Picture')}
          </span>
          <time dateTime={request.created_at}>{formatAgo(request.created_at)}</time>
        </p>
      </article>
    </li>
  )
}
