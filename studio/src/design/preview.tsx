// The preview of a style or motion: its picture, its clip while one looks at it, or colours of its own where there is none.
import { Moving } from '../request/moving.tsx'
import './preview.css'

/** 0..359, the same for the same name. */
const hueOf = (name: string): number =>
  [...name].reduce((hue, letter) => (hue * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7)

export function Preview({
  name,
  url,
  isPlaying = false,
}: {
  readonly name: string
  readonly url: string | null
  readonly isPlaying?: boolean
}) {
  const isClip = url !== null && /\.(mp4|webm)$/.test(url)
  return (
    <span className="preview" aria-hidden="true" style={{ ['--hue' as string]: hueOf(name) }}>
      {url !== null && isClip && (
        // A still of the same name stands beside each clip.
        <Moving
          src={url}
          poster={url.replace(/\.\w+$/, '.webp')}
          label={name}
          isPlaying={isPlaying}
        />
      )}
      {url !== null && !isClip && <img src={url} alt="" loading="lazy" decoding="async" />}
    </span>
  )
}
