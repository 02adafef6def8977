// What one can do with a request, as buttons over its card and as a menu.
import type { GenerationRequest } from '@openfield/sdk'
import {
  Clapperboard,
  Copy,
  Download,
  Ellipsis,
  Maximize2,
  RotateCw,
  SlidersHorizontal,
  Square,
  Trash2,
} from 'lucide-react'
import { useRequestActions } from '../api/request-actions.ts'
import { navigate } from '../app/router.tsx'
import { IconButton } from '../design/button.tsx'
import { type Action, Menu } from '../design/menu.tsx'
import { tell } from '../design/toast.tsx'
import { download } from './download.ts'
import { animateHref, changeHref, detailsHref } from './places.ts'

/** Opens the window, settings and so on of one request. */
function useActions(request: GenerationRequest): Action[] {
  const { cancel, remove, again } = useRequestActions()
  const icon = { 'aria-hidden': true } as const
  const copyPrompt = async () => {
    await navigator.clipboard.writeText(request.prompt)
    tell('Prompt copied')
  }
  const always: Action[] = [
    {
      label: 'Open',
      icon: <Maximize2 {...icon} />,
      onSelect: () => navigate(detailsHref(request.id)),
    },
    {
      label: 'Change and make again',
      icon: <SlidersHorizontal {...icon} />,
      onSelect: () => navigate(changeHref(request)),
    },
    {
      label: 'Again with a new seed',
      icon: <RotateCw {...icon} />,
      onSelect: () => again.mutate({ id: request.id }),
    },
    { label: 'Copy the prompt', icon: <Copy {...icon} />, onSelect: () => void copyPrompt() },
  ]
  const end: Action = request.is_final
    ? {
        label: 'Delete',
        icon: <Trash2 {...icon} />,
        isDangerous: true,
        onSelect: () => remove.mutate(request),
      }
    : {
        label: 'Cancel',
        icon: <Square {...icon} />,
        isDangerous: true,
        onSelect: () => cancel.mutate(request),
      }
  return [...always, end]
}

export function CardActions({ request }: { readonly request: GenerationRequest }) {
  const actions = useActions(request)
  const [first] = request.media
  return (
    <div className="card-actions">
      {first?.kind === 'image' && (
        <IconButton label="Animate" onClick={() => navigate(animateHref(first.url))}>
          <Clapperboard aria-hidden="true" />
        </IconButton>
      )}
      {first && (
        <IconButton label="Download" onClick={() => download(request)}>
          <Download aria-hidden="true" />
        </IconButton>
      )}
      <Menu
        trigger={
          <IconButton label={`More for ${request.prompt || 'this clip'}`}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
        actions={actions}
      />
    </div>
  )
}
