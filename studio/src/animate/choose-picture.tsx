// Pictures made lately, to begin a clip from.
import { Images } from 'lucide-react'
import { useState } from 'react'
import { useRequests } from '../api/queries.ts'
import { Button } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import './choose-picture.css'

function Choices({ onChoose }: { readonly onChoose: (url: string) => void }) {
  const { data, isPending } = useRequests({ kind: 'image', state: 'completed' })
  const requests = data?.pages.flatMap((page) => page.requests) ?? []
  const files = requests.flatMap((request) =>
    request.media.map((file) => ({ file, prompt: request.prompt })),
  )
  if (!isPending && files.length === 0) return <p>No picture was made yet.</p>
  return (
    <ul className="choices">
      {files.map(({ file, prompt }) => (
        <li key={file.url}>
          <button
            type="button"
            aria-label={prompt}
            title={prompt}
            onClick={() => onChoose(file.url)}
          >
            <img src={file.thumbnail_url} alt="" loading="lazy" />
          </button>
        </li>
      ))}
    </ul>
  )
}

export function ChoosePicture({ onChoose }: { readonly onChoose: (url: string) => void }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        look="quiet"
        className="from-library"
        icon={<Images aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        From the library
      </Button>
      <Dialog title="Your pictures" size="l" isOpen={isOpen} onClose={() => setOpen(false)}>
        {isOpen && (
          <Choices
            onChoose={(url) => {
              onChoose(url)
              setOpen(false)
            }}
          />
        )}
      </Dialog>
    </>
  )
}
