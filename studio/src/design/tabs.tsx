// Parts of a page under one head, one at a time; the address says which.
import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { changeQuery, useQueryString } from '../app/router.tsx'
import './tabs.css'

export interface Tab {
  /** As the address says it. */
  readonly id: string
  readonly label: string
  readonly view: ReactNode
}

export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const asked = useQueryString().get('tab')
  const first = tabs[0]?.id ?? ''
  const value = tabs.some(({ id }) => id === asked) ? asked : first
  return (
    <Base.Root
      value={value}
      onValueChange={(id) =>
        changeQuery({ tab: id === first ? null : (id as string) }, { replace: true })
      }
    >
      <Base.List className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.id} value={tab.id} className="tab">
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className="tab-panel">
          {tab.view}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
