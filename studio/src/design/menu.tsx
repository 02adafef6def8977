// A list of actions under a button.
import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import './menu.css'

export interface Action {
  readonly label: string
  readonly icon?: ReactNode
  readonly isDangerous?: boolean
  readonly isDisabled?: boolean
  readonly onSelect: () => void
}

export function Menu({
  trigger,
  actions,
}: {
  /** A button element, such as an `IconButton`. */
  readonly trigger: ReactElement
  readonly actions: readonly Action[]
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="menu-place" sideOffset={6} align="end">
          <Base.Popup className="menu">
            {actions.map((action) => (
              <Base.Item
                key={action.label}
                className={action.isDangerous ? 'menu-item danger' : 'menu-item'}
                disabled={action.isDisabled ?? false}
                onClick={action.onSelect}
              >
                {action.icon}
                {action.label}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
