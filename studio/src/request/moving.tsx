// A clip that plays while one looks at it: under the pointer or with the focus inside its frame.
import { useEffect, useRef } from 'react'

export function Moving({
  src,
  poster,
  label,
  isPlaying,
}: {
  readonly src: string
  readonly poster: string | null
  readonly label: string
  readonly isPlaying: boolean
}) {
  const place = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const video = place.current
    if (video === null) return
    if (isPlaying) {
      // Refused when the page was never touched: then the still stays.
      video.play().catch(() => undefined)
    } else {
      video.pause()
      if (video.readyState > 0) video.currentTime = 0
    }
  }, [isPlaying])
  return (
    <video
      ref={place}
      src={src}
      poster={poster ?? undefined}
      aria-label={label}
      muted
      loop
      playsInline
      preload={poster === null ? 'metadata' : 'none'}
      tabIndex={-1}
    />
  )
}
