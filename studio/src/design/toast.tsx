// Short messages at the edge of the page: read out, gone after a while, stopped while one looks at them.
import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import './toast.css'

const manager = Toast.createToastManager()

/** Tells the user that something happened. */
export const tell = (title: string, description?: string): void => {
  manager.add({ title, ...(description === undefined ? {} : { description }), timeout: 5000 })
}

/** Tells the user that something did not work. */
export const tellFault = (title: string, error: unknown): void => {
  const description = error instanceof Error ? error.message : String(error)
  manager.add({ title, description, type: 'fault', timeout: 9000, priority: 'high' })
}

function Toasts() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast">
      <Toast.Content className="toast-content">
        <Toast.Title className="toast-title" render={<p />} />
        <Toast.Description className="toast-description" />
      </Toast.Content>
      <Toast.Close className="icon-button" aria-label="Close message">
        <X aria-hidden="true" />
      </Toast.Close>
    </Toast.Root>
  ))
}

export function ToastPlace() {
  return (
    <Toast.Provider toastManager={manager} limit={4}>
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}
