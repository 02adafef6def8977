// Saves a request's pictures and clips under names that say what they are.
import type { GenerationRequest, MediaFile } from '@openfield/sdk'

/** `red-kite-over-a-field-2f9c.png`: the beginning of the prompt, the end of the id, the place in the batch. */
export function fileName(request: GenerationRequest, file: MediaFile): string {
  const words = request.prompt
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '')
  const place = file.name.match(/-\d+(?=\.)/)?.[0] ?? ''
  const ending = file.name.match(/\.\w+$/)?.[0] ?? ''
  return `${words || request.kind}-${request.id.slice(-4)}${place}${ending}`
}

/** One file, or every file of the request. */
export function download(request: GenerationRequest, files = request.media): void {
  for (const file of files) {
    const link = document.createElement('a')
    link.href = file.url
    link.download = fileName(request, file)
    link.click()
  }
}
