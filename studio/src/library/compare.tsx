// Two results over each other under a line one can move, and what was asked for differently.
import type { GenerationRequest } from '@openfield/sdk'
import { useState } from 'react'
import { useRequest, useStyles } from '../api/queries.ts'
import { Dialog } from '../design/dialog.tsx'
import { Segmented } from '../design/segmented.tsx'
import { factsOf } from '../request/facts.ts'
import './compare.css'

function Result({ request }: { readonly request: GenerationRequest | undefined }) {
  const [first] = request?.media ?? []
  if (!request || !first) return null
  return first.kind === 'video' ? (
    <video src={first.url} muted loop autoPlay playsInline aria-label={request.prompt} />
  ) : (
    <img src={first.url} alt={request.prompt} />
  )
}

interface Pair {
  readonly left: GenerationRequest | undefined
  readonly right: GenerationRequest | undefined
}

function Curtain({ left, right }: Pair) {
  const [at, setAt] = useState(50)
  return (
    <div className="curtain" style={{ ['--at' as string]: `${at}%` }}>
      <Result request={left} />
      <div className="curtain-over">
        <Result request={right} />
      </div>
      <div className="curtain-line" aria-hidden="true" />
      <input
        type="range"
        aria-label="How much of the left one shows, in percent"
        min={0}
        max={100}
        value={at}
        onChange={(event) => setAt(Number(event.target.value))}
      />
    </div>
  )
}

function Differences({ left, right }: Pair) {
  const { data: styles = [] } = useStyles()
  if (!left || !right) return null
  const ours = factsOf(left, styles)
  const theirs = new Map(factsOf(right, styles).map(({ name, value }) => [name, value]))
  const different = ours.filter(({ name, value }) => theirs.get(name) !== value)
  return (
    <table className="differences">
      <caption>{different.length === 0 ? 'Asked for alike' : 'What differs'}</caption>
      <tbody>
        {different.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
            <td>{theirs.get(name) ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Compare({
  left,
  right,
  onClose,
}: {
  readonly left: string
  readonly right: string
  readonly onClose: () => void
}) {
  const [way, setWay] = useState<'beside' | 'over'>('beside')
  const pair = { left: useRequest(left).data, right: useRequest(right).data }
  return (
    <Dialog title="Compare" size="full" isOpen onClose={onClose}>
      <div className="compare">
        <Segmented
          label="How to compare"
          isLabelHidden
          className="compare-way"
          value={way}
          options={[
            { value: 'beside', label: 'Side by side' },
            { value: 'over', label: 'Over each other' },
          ]}
          onChange={setWay}
        />
        {way === 'over' ? (
          <Curtain {...pair} />
        ) : (
          <div className="beside">
            <Result request={pair.left} />
            <Result request={pair.right} />
          </div>
        )}
        <Differences {...pair} />
      </div>
    </Dialog>
  )
}
