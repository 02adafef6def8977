// A place for one picture: dropped, pasted, chosen from the disk or taken from the library; it is uploaded at once.
import { useMutation } from '@tanstack/react-query'
import { ImagePlus, X } from 'lucide-react'
import { type ClipboardEvent, type DragEvent, type ReactNode, useId, useState } from 'react'
import { useClient } from '../api/client.ts'
import { IconButton } from './button.tsx'
import './picture-field.css'

/** Files of a drop or paste that may be pictures. */
const pictureIn = (data: DataTransfer): File | null =>
  [...data.files].find((file) => /^image\/(jpeg|png|webp)$/.test(file.type)) ?? null

export function usePictureUpload(onPicture: (url: string) => void) {
  const client = useClient()
  return useMutation({
    mutationFn: (file: Blob) => client.upload(file),
    onSuccess: ({ url }) => onPicture(url),
  })
}

export function PictureField({
  label,
  url,
  onChange,
  children,
  isLarge = false,
}: {
  readonly label: string
  /** The picture's address, or null. */
  readonly url: string | null
  readonly onChange: (url: string | null) => void
  /** Other ways to a picture, such as the library. */
  readonly children?: ReactNode
  readonly isLarge?: boolean
}) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const upload = usePictureUpload(onChange)
  const take = (data: DataTransfer, event: ClipboardEvent | DragEvent) => {
    const file = pictureIn(data)
    const address = data.getData('text/uri-list').split('\n')[0] ?? ''
    if (file) upload.mutate(file)
    else if (new RegExp(`^${location.origin}/media/`).test(address)) onChange(address)
    else return
    event.preventDefault()
  }
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer, event)
    },
    onPaste: (event: ClipboardEvent) => take(event.clipboardData, event),
  }
  return (
    <div className={`field picture-field ${isLarge ? 'large' : ''}`}>
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
      </div>
      <div className="picture-place" data-over={isOver} data-filled={url !== null} {...drop}>
        {url !== null && <img src={url} alt={`${label}, chosen`} />}
        <input
          id={id}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-busy={upload.isPending}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) upload.mutate(file)
            event.target.value = ''
          }}
        />
        {url === null && (
          <span className="picture-invite" aria-hidden="true">
            <ImagePlus />
            {upload.isPending ? 'Uploading…' : 'Drop, paste or choose a picture'}
          </span>
        )}
        {url !== null && (
          <IconButton
            className="picture-remove"
            label={`Remove: ${label}`}
            onClick={() => onChange(null)}
          >
            <X aria-hidden="true" />
          </IconButton>
        )}
      </div>
      {upload.error && (
        <p className="field-fault" role="alert">
          {upload.error.message}
        </p>
      )}
      {children}
    </div>
  )
}
