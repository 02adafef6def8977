// Who steers a ship stands on its deck behind the wheel, and is not a speck on a hull.
import { castOf, doing, fixed, type Layout, restaged, tie } from './cast.ts'

const ships =
  /^(ship|sailing-ship|pirate-ship|galleon|ferry|cruise-ship|yacht|longship|viking-ship)$/
const wheels = /^(ships?-wheel|helm|steering-wheel|wheel)$/

/** On the deck, both hands on the wheel. */
export const atTheHelm: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (who?.kind !== 'person' || who.count > 1) return null
  const ship = brief.subjects.find((s) => s.kind === 'vessel' && ships.test(s.form) && s.height > 6)
  const wheel = brief.subjects.find((s) => wheels.test(s.noun))
  const sailor = /^(sailor|captain|pirate|helmsman|skipper)/.test(
    who.traits['profession'] ?? who.noun,
  )
  const steers = who.pose === 'drive' && ship !== undefined
  if (!steers && !(wheel && (ship || sailor))) return null
  const helm = fixed(who, 'ship-wheel', 1.45)
  const old = /pirate|galleon|viking|longship/.test(ship?.form ?? '')
  const out = restaged(
    { ...brief, place: null, setting: [...brief.setting, 'deck', ...(old ? ['pirate'] : [])] },
    {
      cast: castOf([doing(who, { works: '0,0,-0.52', turn: '0.12', action: 'push' }, 'stand', [])]),
      more: [helm],
      gone: [ship, wheel].flatMap((s) => (s ? [s.id] : [])),
      ties: [tie(who.id, helm.id)],
      place: 'ocean',
    },
  )
  return out
}
