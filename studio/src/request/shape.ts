// The shape of a request's pictures before they are there, so that nothing moves when they come.
import type { GenerationRequest } from '@openfield/sdk'
import { useEffect, useState } from 'react'

const known = new Map<string, number>()

const measure = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image.naturalWidth / image.naturalHeight)
    image.onerror = () => reject(new Error(`no picture at ${url}`))
    image.src = url
  })

/** Width over height of the picture at an address; null until it is known. */
function usePictureShape(url: string | null): number | null {
  const [shape, setShape] = useState<number | null>(url === null ? null : (known.get(url) ?? null))
  useEffect(() => {
    if (url === null || known.has(url)) return
    let isHere = true
    measure(url).then(
      (ratio) => {
        known.set(url, ratio)
        if (isHere) setShape(ratio)
      },
      // A clip whose first picture is gone keeps the usual shape.
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [url])
  return shape
}

const usualClip = 16 / 9

/** Width over height. */
export function useShape(request: GenerationRequest): number {
  const [first] = request.media
  const begin = request.kind === 'video' && !first ? request.input.image.url : null
  const measured = usePictureShape(begin)
  if (first) return first.width / first.height
  if (request.kind === 'video') return measured ?? usualClip
  const [width = 1, height = 1] = request.input.size.split('x').map(Number)
  return width / height
}
