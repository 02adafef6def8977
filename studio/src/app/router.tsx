// Where the Studio is: the path and query of the address bar as state, and links that change it without a page load.
import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from 'react'

const changed = 'openfield:navigate'

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('popstate', listener)
  addEventListener(changed, listener)
  return () => {
    removeEventListener('popstate', listener)
    removeEventListener(changed, listener)
  }
}

/** Goes to a path of the Studio, such as `/library?request=…`; with `replace`, without a step in the history. */
export function navigate(to: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', to)
  else history.pushState(null, '', to)
  dispatchEvent(new Event(changed))
}

/** The path now, such as `/create`. */
export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname)

/** The query now; the same object until it changes. */
export function useQueryString(): URLSearchParams {
  const search = useSyncExternalStore(subscribe, () => location.search)
  return new URLSearchParams(search)
}

/** Changes words of the query, leaving the others; null and '' remove one. */
export function changeQuery(
  changes: Readonly<Record<string, string | null>>,
  options?: { readonly replace?: boolean },
): void {
  const query = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  navigate(`${location.pathname}${text && `?${text}`}`, options)
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)

/** A link within the Studio; new tabs and windows work as with any link. */
export function Link({
  href,
  onClick,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) {
  return (
    <a
      href={href}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || !isPlainClick(event)) return
        event.preventDefault()
        navigate(href)
      }}
      {...rest}
    />
  )
}
