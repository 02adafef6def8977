// Credits spent by day, as bars; the same as a table for who does not see them.
import type { UsageDay } from '@openfield/sdk'
import { formatCredits, formatDay, formatNumber } from '../lib/format.ts'
import './usage-chart.css'

const width = 720
const height = 150

/** The next round number at or above: 1, 2, 5, 10, 20, 50 … */
const roundUp = (amount: number): number => {
  const size = 10 ** Math.floor(Math.log10(Math.max(amount, 1)))
  return ([1, 2, 5, 10].find((step) => step * size >= amount) ?? 10) * size
}

const told = (day: UsageDay): string =>
  `${formatDay(day.date)}: ${formatCredits(day.credits)}, ${day.images} pictures, ${day.videos} clips`

function Bars({ days, top }: { readonly days: readonly UsageDay[]; readonly top: number }) {
  const step = width / days.length
  return days.map((day, place) => {
    const tall = (day.credits / top) * (height - 8)
    return (
      <g key={day.date} className="usage-day">
        <rect className="usage-hit" x={place * step} y={0} width={step} height={height} />
        <rect
          className="usage-bar"
          x={place * step + step * 0.18}
          y={height - Math.max(tall, 1.5)}
          width={step * 0.64}
          height={day.credits === 0 ? 0 : Math.max(tall, 1.5)}
          rx={Math.min(3, step * 0.2)}
        />
        <title>{told(day)}</title>
      </g>
    )
  })
}

export function UsageChart({ days }: { readonly days: readonly UsageDay[] }) {
  const top = roundUp(Math.max(...days.map(({ credits }) => credits), 1))
  const all = days.reduce((sum, { credits }) => sum + credits, 0)
  const first = days[0]
  return (
    <figure className="usage">
      <figcaption>
        <strong className="num">{formatCredits(all)}</strong> in {days.length} days
      </figcaption>
      <div className="usage-plot">
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          <line className="usage-line" x1={0} x2={width} y1={8} y2={8} />
          <Bars days={days} top={top} />
        </svg>
        <span className="usage-top num">{formatNumber(top)}</span>
      </div>
      <p className="usage-ends">
        <span>{first ? formatDay(first.date) : ''}</span>
        <span>Today</span>
      </p>
      <table className="visually-hidden">
        <caption>Credits spent by day</caption>
        <tbody>
          {days
            .filter(({ credits, uncharged }) => credits + uncharged > 0)
            .map((day) => (
              <tr key={day.date}>
                <th scope="row">{formatDay(day.date)}</th>
                <td>{formatCredits(day.credits)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </figure>
  )
}
