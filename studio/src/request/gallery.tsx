// Cards in rows, as a light table: every row filled, every picture whole, more of them as one comes to the end.
import type { GenerationRequest, RequestFilter } from '@openfield/sdk'
import { type ReactNode, useEffect, useRef } from 'react'
import { useRequests } from '../api/queries.ts'
import { Button } from '../design/button.tsx'
import { Fault } from '../design/notice.tsx'
import { Card } from './card.tsx'

const shapesOfNothing = [1.33, 0.75, 1.78, 1, 1.33, 1.5]

/** Boxes of the usual shapes while the first page is on its way. */
function Blanks() {
  return (
    <ul className="gallery" aria-busy="true" aria-label="Loading">
      {shapesOfNothing.map((shape, place) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
          key={place}
          className="card"
          style={{ ['--shape' as string]: shape }}
        >
          <div className="card-frame" />
          <p className="card-caption">&nbsp;</p>
        </li>
      ))}
    </ul>
  )
}

export function Gallery({
  filter,
  empty,
  cornerOf,
}: {
  readonly filter: RequestFilter
  /** What stands where there is nothing to show. */
  readonly empty: ReactNode
  readonly cornerOf?: (request: GenerationRequest) => ReactNode
}) {
  const list = useRequests(filter)
  const end = useRef<HTMLDivElement>(null)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    const mark = end.current
    if (mark === null || !hasNextPage) return
    const watcher = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) void fetchNextPage()
    })
    watcher.observe(mark)
    return () => watcher.disconnect()
  }, [hasNextPage, fetchNextPage])
  if (list.isPending) return <Blanks />
  if (list.isError && !list.data) {
    return (
      <Fault title="The list did not come" error={list.error} onRetry={() => void list.refetch()} />
    )
  }
  const requests = list.data?.pages.flatMap((page) => page.requests) ?? []
  if (requests.length === 0) return empty
  return (
    <>
      <ul className="gallery">
        {requests.map((request) => (
          <Card key={request.id} request={request} corner={cornerOf?.(request)} />
        ))}
      </ul>
      <div ref={end}>
        {hasNextPage && (
          <Button isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        )}
      </div>
    </>
  )
}
