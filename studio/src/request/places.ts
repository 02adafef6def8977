// Addresses in the Studio that belong to one request or picture.
import type { GenerationRequest } from '@openfield/sdk'

/** The address of the page with the request's window open. */
export const detailsHref = (id: string): string => {
  const query = new URLSearchParams(location.search)
  query.set('request', id)
  return `${location.pathname}?${query}`
}

/** The page with the request's settings filled in. */
export const changeHref = (request: GenerationRequest): string =>
  `${request.kind === 'image' ? '/create' : '/animate'}?from=${request.id}`

/** The page that sets a picture in motion. */
export const animateHref = (url: string): string => `/animate?image=${encodeURIComponent(url)}`
