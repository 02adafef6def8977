// A look at what is being made, soft since it is small and unfinished, over the dawn; nothing as long as there is none.
import type { GenerationRequest } from '@openfield/sdk'
import { usePreview } from '../api/queries.ts'
import './early-look.css'

/** Fills the frame that the finished picture will fill, so nothing moves when that comes. */
export function EarlyLook({ request }: { readonly request: GenerationRequest }) {
  const preview = usePreview(request)
  if (!preview) return null
  return <img className="early-look" src={preview} alt="" />
}
