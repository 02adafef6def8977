// A window over the page: keeps the focus inside, closes by Escape, gives the focus back. On phones it fills the screen.
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import './dialog.css'

export function Dialog({
  title,
  description,
  isOpen,
  onClose,
  size = 'm',
  isTitleHidden = false,
  children,
  footer,
}: {
  readonly title: string
  readonly description?: ReactNode
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly size?: 's' | 'm' | 'l' | 'full'
  readonly isTitleHidden?: boolean
  readonly children?: ReactNode
  readonly footer?: ReactNode
}) {
  return (
    <Base.Root open={isOpen} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className={`dialog dialog-${size}`}>
          <div className={isTitleHidden ? 'dialog-head bare' : 'dialog-head'}>
            <div>
              <Base.Title className={isTitleHidden ? 'visually-hidden' : 'dialog-title'}>
                {title}
              </Base.Title>
              {description && (
                <Base.Description className="dialog-description" render={<div />}>
                  {description}
                </Base.Description>
              )}
            </div>
            <Base.Close className="icon-button dialog-close" aria-label="Close" title="Close">
              <X aria-hidden="true" />
            </Base.Close>
          </div>
          {children && <div className="dialog-body">{children}</div>}
          {footer && <div className="dialog-foot">{footer}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
