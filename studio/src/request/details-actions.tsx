// What one does with a request in its window.
import type { GenerationRequest, MediaFile } from '@openfield/sdk'
import {
  Clapperboard,
  Code,
  Download,
  RotateCw,
  SlidersHorizontal,
  Square,
  Trash2,
} from 'lucide-react'
import { useState } from 'react'
import { useRequestActions } from '../api/request-actions.ts'
import { changeQuery, Link } from '../app/router.tsx'
import { Button } from '../design/button.tsx'
import { CopyButton } from '../design/copy-button.tsx'
import { CodeDialog } from './code-dialog.tsx'
import { download } from './download.ts'
import { animateHref, changeHref } from './places.ts'

const icon = { 'aria-hidden': true } as const

/** Asks once more before anything is gone. */
function DeleteButton({ request }: { readonly request: GenerationRequest }) {
  const { remove } = useRequestActions()
  const [isAsked, setAsked] = useState(false)
  const press = () => {
    if (!isAsked) return setAsked(true)
    remove.mutate(request, { onSuccess: () => changeQuery({ request: null }) })
  }
  return (
    <Button
      look={isAsked ? 'danger' : 'quiet'}
      icon={<Trash2 {...icon} />}
      isBusy={remove.isPending}
      onBlur={() => setAsked(false)}
      onClick={press}
    >
      {isAsked ? 'Press again to delete' : 'Delete'}
    </Button>
  )
}

export function DetailsActions({
  request,
  file,
}: {
  readonly request: GenerationRequest
  /** The one that is shown. */
  readonly file: MediaFile | undefined
}) {
  const { cancel, again } = useRequestActions()
  const [isCode, setCode] = useState(false)
  return (
    <div className="details-actions">
      {file?.kind === 'image' && (
        <Link href={animateHref(file.url)} className="button primary">
          <Clapperboard {...icon} /> Animate
        </Link>
      )}
      <Link href={changeHref(request)} className="button plain">
        <SlidersHorizontal {...icon} /> Change and make again
      </Link>
      <Button
        icon={<RotateCw {...icon} />}
        isBusy={again.isPending}
        onClick={() =>
          again.mutate(
            { id: request.id },
            { onSuccess: ({ id }) => changeQuery({ request: id }, { replace: true }) },
          )
        }
      >
        New seed
      </Button>
      {file && (
        <Button icon={<Download {...icon} />} onClick={() => download(request, [file])}>
          Download
        </Button>
      )}
      <Button icon={<Code {...icon} />} onClick={() => setCode(true)}>
        As code
      </Button>
      <CopyButton text={request.prompt} label="Copy prompt" />
      {request.is_final ? (
        <DeleteButton request={request} />
      ) : (
        <Button
          look="danger"
          icon={<Square {...icon} />}
          isBusy={cancel.isPending}
          onClick={() => cancel.mutate(request)}
        >
          Cancel
        </Button>
      )}
      <CodeDialog request={request} isOpen={isCode} onClose={() => setCode(false)} />
    </div>
  )
}
