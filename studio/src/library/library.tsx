// The Library: everything that was made, to look through, search, compare and take away.
import type { GenerationRequest, RequestFilter } from '@openfield/sdk'
import { Check, Columns2, Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { changeQuery, Link, useQueryString } from '../app/router.tsx'
import { Button } from '../design/button.tsx'
import { Empty } from '../design/notice.tsx'
import { Segmented } from '../design/segmented.tsx'
import { Gallery } from '../request/gallery.tsx'
import { Compare } from './compare.tsx'
import './library.css'

type Kind = 'all' | 'image' | 'video'
type Stand = 'all' | 'completed' | 'active' | 'ended'

const statesOf: Readonly<Record<Stand, RequestFilter['state'] | undefined>> = {
  all: undefined,
  completed: 'completed',
  active: ['queued', 'processing'],
  ended: ['failed', 'error', 'nsfw', 'canceled'],
}

const oneOf = <Word extends string>(word: string | null, words: readonly Word[]): Word =>
  words.find((each) => each === word) ?? (words[0] as Word)

/** The filter that the address says. */
function useFilter() {
  const query = useQueryString()
  const kind = oneOf<Kind>(query.get('kind'), ['all', 'image', 'video'])
  const stand = oneOf<Stand>(query.get('state'), ['all', 'completed', 'active', 'ended'])
  const q = query.get('q') ?? ''
  const state = statesOf[stand]
  const filter: RequestFilter = {
    ...(kind === 'all' ? {} : { kind }),
    ...(state === undefined ? {} : { state }),
    ...(q === '' ? {} : { q }),
  }
  return { kind, stand, q, filter }
}

/** Asks a moment after the last letter. */
function SearchField({ q }: { readonly q: string }) {
  const [text, setText] = useState(q)
  useEffect(() => {
    if (text === q) return
    const soon = setTimeout(() => changeQuery({ q: text }, { replace: true }), 250)
    return () => clearTimeout(soon)
  }, [text, q])
  return (
    <div className="library-search">
      <Search aria-hidden="true" />
      <input
        type="search"
        className="input"
        aria-label="Search prompts"
        placeholder="Search prompts"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  )
}

function Filters({
  isChoosing,
  onChoose,
}: {
  readonly isChoosing: boolean
  readonly onChoose: () => void
}) {
  const { kind, stand, q } = useFilter()
  return (
    <div className="library-filters">
      <SearchField q={q} />
      <Segmented
        label="Kind"
        isLabelHidden
        value={kind}
        options={[
          { value: 'all', label: 'All' },
          { value: 'image', label: 'Pictures' },
          { value: 'video', label: 'Clips' },
        ]}
        onChange={(next) => changeQuery({ kind: next === 'all' ? null : next }, { replace: true })}
      />
      <select
        className="input"
        aria-label="State"
        value={stand}
        onChange={(event) =>
          changeQuery(
            { state: event.target.value === 'all' ? null : event.target.value },
            { replace: true },
          )
        }
      >
        <option value="all">In any state</option>
        <option value="completed">Finished</option>
        <option value="active">In the making</option>
        <option value="ended">Failed or canceled</option>
      </select>
      <Button icon={<Columns2 aria-hidden="true" />} aria-pressed={isChoosing} onClick={onChoose}>
        Compare
      </Button>
    </div>
  )
}

function Nothing({ filter }: { readonly filter: RequestFilter }) {
  if (Object.keys(filter).length > 0) {
    return (
      <Empty
        title="Nothing fits"
        action={
          <Button onClick={() => changeQuery({ q: null, kind: null, state: null })}>
            Show everything
          </Button>
        }
      >
        No request fits this search.
      </Empty>
    )
  }
  return (
    <Empty
      title="An empty library"
      action={
        <Link href="/create" className="button primary">
          Make a picture
        </Link>
      }
    >
      What you make stands here, with its settings, for as long as the server keeps it.
    </Empty>
  )
}

function ChooseBox({
  request,
  chosen,
  onChange,
}: {
  readonly request: GenerationRequest
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}) {
  if (request.media.length === 0) return null
  const isChosen = chosen.includes(request.id)
  return (
    <label className="choose">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={() =>
          onChange(
            isChosen ? chosen.filter((id) => id !== request.id) : [...chosen, request.id].slice(-2),
          )
        }
      />
      <span className="choose-box">
        <Check aria-hidden="true" />
      </span>
      <span className="visually-hidden">Compare: {request.prompt}</span>
    </label>
  )
}

export function Library() {
  const { filter } = useFilter()
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const compared = useQueryString().get('compare')?.split(',') ?? []
  const [left, right] = compared
  const cornerOf =
    chosen === null
      ? undefined
      : (request: GenerationRequest) => (
          <ChooseBox request={request} chosen={chosen} onChange={setChosen} />
        )
  return (
    <div className="library">
      <div className="library-head">
        <h1>Library</h1>
        <Filters
          isChoosing={chosen !== null}
          onChoose={() => setChosen(chosen === null ? [] : null)}
        />
      </div>
      <Gallery
        filter={filter}
        empty={<Nothing filter={filter} />}
        {...(cornerOf ? { cornerOf } : {})}
      />
      {chosen !== null && (
        <div className="choosing" role="status">
          <span>
            {chosen.length === 2 ? 'Two chosen' : `Choose ${2 - chosen.length} to compare`}
          </span>
          <Button
            look="primary"
            disabled={chosen.length !== 2}
            onClick={() => changeQuery({ compare: chosen.join(',') })}
          >
            Compare
          </Button>
        </div>
      )}
      {left && right && (
        <Compare left={left} right={right} onClose={() => changeQuery({ compare: null })} />
      )}
    </div>
  )
}
