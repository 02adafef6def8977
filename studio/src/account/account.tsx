// The Account page: credits, their movements, keys and webhooks.
import { useAccount } from '../api/queries.ts'
import { Link } from '../app/router.tsx'
import { Tabs } from '../design/tabs.tsx'
import './account.css'
import { Keys } from './keys.tsx'
import { Ledger } from './ledger.tsx'
import { Overview } from './overview.tsx'
import { Webhooks } from './webhooks.tsx'

export function Account() {
  const { data } = useAccount()
  return (
    <div className="page">
      <div className="page-head">
        <h1>{data?.name ?? 'Account'}</h1>
        <Link href="/operator">Operator</Link>
      </div>
      <Tabs
        label="Account"
        tabs={[
          { id: 'overview', label: 'Credits', view: <Overview /> },
          { id: 'ledger', label: 'Ledger', view: <Ledger /> },
          { id: 'keys', label: 'Keys', view: <Keys /> },
          { id: 'webhooks', label: 'Webhooks', view: <Webhooks /> },
        ]}
      />
    </div>
  )
}
