// What is there to spend, what was spent by day, and how much may be done at once.
import { useState } from 'react'
import { useAccount, useUsage } from '../api/queries.ts'
import { Fault } from '../design/notice.tsx'
import { Segmented } from '../design/segmented.tsx'
import { formatBytes, formatNumber, formatUsd } from '../lib/format.ts'
import { UsageChart } from './usage-chart.tsx'

function Money() {
  const { data, error, refetch } = useAccount()
  if (error) {
    return <Fault title="The account did not come" error={error} onRetry={() => void refetch()} />
  }
  const figures = [
    ['Balance', data?.balance, data && formatUsd(data.balance_usd)],
    ['Held for what is in the making', data?.held, null],
    ['Spent so far', data?.spent, null],
  ] as const
  return (
    <dl className="figures">
      {figures.map(([name, amount, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">
            {amount === undefined ? '–' : formatNumber(amount)} <small>{note ?? ' '}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Spending() {
  const [days, setDays] = useState<'30' | '90'>('30')
  const { data } = useUsage(Number(days))
  return (
    <section className="block" style={{ minHeight: 270 }}>
      <div className="block-head">
        <h2>Spending</h2>
        <Segmented
          label="Days"
          isLabelHidden
          value={days}
          options={[
            { value: '30', label: '30 days' },
            { value: '90', label: '90 days' },
          ]}
          onChange={setDays}
        />
      </div>
      {data && <UsageChart days={data.days} />}
    </section>
  )
}

function Limits() {
  const { data } = useAccount()
  if (!data) return null
  const { limits } = data
  const calls = limits.calls
  const figures = [
    [
      'Requests at once',
      `${formatNumber(limits.unfinished_requests)} of ${formatNumber(limits.concurrent_requests)}`,
      'unfinished now',
    ],
    [
      'Calls of a key',
      calls ? formatNumber(calls.per_minute) : 'No limit',
      calls ? `a minute, ${calls.burst} at once` : ' ',
    ],
    ['Largest upload', formatBytes(limits.body_bytes), ' '],
    ['Pictures are kept', `${formatNumber(limits.media_days)} days`, 'after they are made'],
  ] as const
  return (
    <section className="block">
      <h2>Limits</h2>
      <dl className="figures">
        {figures.map(([name, amount, note]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">
              {amount} <small>{note}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function Overview() {
  return (
    <>
      <section className="block" aria-label="Credits">
        <Money />
      </section>
      <Spending />
      <Limits />
    </>
  )
}
