// The depth of a picture that becomes a clip: ours as it was kept, else by the installed network, else nobody's.
import { readFile } from 'node:fs/promises'
import { type DepthMap, decodeDepth, type Pixels } from '@openfield/renderer'
import type { JobPicture, RenderSetup } from './builtin-protocol.ts'
import { type DepthModel, findDepthModel } from './depth-model.ts'

export interface PictureDepth {
  /** Null: the renderer guesses. */
  readonly depth: DepthMap | null
  /** A sentence for the request's notes. */
  readonly note: string | null
}

export class PictureDepths {
  private readonly setup: RenderSetup
  private model: Promise<DepthModel | null> | null = null

  constructor(setup: RenderSetup) {
    this.setup = setup
  }

  /** Never rejects: without a depth a clip is still a clip. */
  async of(place: JobPicture, picture: Pixels): Promise<PictureDepth> {
    const known = await this.known(place)
    if (known) return { depth: known, note: 'The exact depth of the picture was known.' }
    try {
      const model = await this.opened()
      if (!model) return { depth: null, note: null }
      const depth = await model.estimate(picture)
      return { depth, note: `Depth was estimated by ${model.name}.` }
    } catch {
      this.model = null
      return {
        depth: null,
        note: 'The installed depth model cannot be used, so depth was guessed.',
      }
    }
  }

  private async known({ depthPath }: JobPicture): Promise<DepthMap | null> {
    if (!depthPath) return null
    // The depth of a picture that expired meanwhile: the picture itself is still good.
    const bytes = await readFile(depthPath).catch(() => null)
    return bytes && (await decodeDepth(bytes).catch(() => null))
  }

  /** Looked for again while there is none: a model may be installed while the server runs. */
  private async opened(): Promise<DepthModel | null> {
    const { modelsFolder, threads } = this.setup
    if (!modelsFolder) return null
    this.model ??= findDepthModel(modelsFolder, threads)
    const model = await this.model
    if (!model) this.model = null
    return model
  }
}
