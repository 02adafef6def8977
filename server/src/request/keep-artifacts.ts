// Turns an engine's artifacts into kept media: names them by role and place in the batch, outputs first.
import { sep } from 'node:path'
import type { MediaItem } from '@openfield/contract'
import type { Artifact, Generated } from '../engine/engine.ts'
import { assert } from '../lib/assert.ts'
import type { Media } from '../media/media.ts'

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
}

/** `output.png`, `output-2.png` …; `poster.jpg`. */
const nameOf = (artifact: Pick<Artifact, 'role' | 'index' | 'contentType'>): string => {
  const extension = extensions[artifact.contentType]
  assert(extension, `media of type ${artifact.contentType} have a known extension`)
  const place = artifact.index === 0 ? '' : `-${artifact.index + 1}`
  return `${artifact.role}${place}.${extension}`
}

const order: Readonly<Record<Artifact['role'], number>> = {
  output: 0,
  poster: 1,
  preview: 2,
  depth: 3,
}

/** Keeps all; throws when there is no output or an artifact lies outside the scratch folder: bugs of the engine. */
export const keepArtifacts = async (
  media: Media,
  requestId: string,
  scratch: string,
  { artifacts }: Generated,
  signal: AbortSignal,
): Promise<MediaItem[]> => {
  assert(
    artifacts.some(({ role }) => role === 'output'),
    'an engine makes at least one output',
  )
  const sorted = [...artifacts].sort((a, b) => order[a.role] - order[b.role] || a.index - b.index)
  const kept: MediaItem[] = []
  for (const artifact of sorted) {
    signal.throwIfAborted()
    assert(artifact.path.startsWith(scratch + sep), 'artifacts lie inside the scratch folder')
    const { role, contentType, width, height } = artifact
    if (role === 'depth') {
      const of = sorted.find((other) => other.role === 'output' && other.index === artifact.index)
      if (of) await media.putDepth(requestId, nameOf(of), artifact.path)
      continue
    }
    const facts = { role, contentType, width, height }
    kept.push(await media.put(requestId, nameOf(artifact), artifact.path, facts))
  }
  return kept
}
