// A clip's plan in memory that all film threads share: textures with their smaller levels and meshes, there once for all of them.
import type { Layer, Patch } from '../depth/layer.ts'
import type { WarpKernel } from './kernel.ts'
import type { ClipPlan, Staged } from './plan.ts'

/** A texture and the quads drawn with it, by their addresses. */
export interface LoadedMesh {
  /** The table of the texture's levels, and how many they are. */
  readonly levels: number
  readonly levelCount: number
  readonly uvs: number
  /** As `group` lists them. */
  readonly quads: number
  readonly quadCount: number
}

/** A layer, by its addresses; nobody changes what is there. */
export interface LoadedLayer extends LoadedMesh, Pick<Layer, 'role' | 'columns' | 'rows'> {
  readonly places: number
  readonly nearness: number
  /** 1 for vertices that some quad uses. */
  readonly usedAt: number
  /** On the same vertices. */
  readonly patch: LoadedMesh | null
}

export interface LoadedStage {
  /** Without its layers. */
  readonly staged: Staged
  readonly layers: readonly LoadedLayer[]
}

/** Plain data that can be posted to a thread. */
export interface LoadedFilm {
  readonly memory: WebAssembly.Memory
  /** Without what lies in the memory. */
  readonly plan: ClipPlan
  readonly start: LoadedStage
  readonly end: LoadedStage | null
  /** When and how softly each pixel goes over to the end picture; 0 when there is none. */
  readonly keysAt: number
  readonly softsAt: number
}

const none = new Uint8Array(0)

const deepest = 5

/** Copies the texture in and builds its smaller levels; returns the address of the level table. */
const loadTexture = (
  kernel: WarpKernel,
  layer: Pick<Layer, 'texture' | 'textureWidth' | 'textureHeight'>,
): { table: number; count: number } => {
  let [w, h] = [layer.textureWidth, layer.textureHeight]
  const entries = [kernel.put(layer.texture), w, h]
  for (let i = 1; i < deepest && Math.min(w, h) > 8; i++) {
    const [nw, nh] = [Math.ceil(w / 2), Math.ceil(h / 2)]
    const to = kernel.run.alloc(nw * nh * 4)
    kernel.run.halve(entries[entries.length - 3] ?? 0, w, h, to, nw, nh)
    entries.push(to, nw, nh)
    ;[w, h] = [nw, nh]
  }
  return { table: kernel.put(Int32Array.from(entries)), count: entries.length / 3 }
}

/** Quads as the kernel draws them. */
const loadQuads = (
  kernel: WarpKernel,
  quads: Int32Array,
  { columns, rows }: Pick<Layer, 'columns' | 'rows'>,
  uvs: number,
  nearness: number,
): { quads: number; quadCount: number } => {
  const at = kernel.put(quads)
  const out = kernel.run.alloc(quads.byteLength)
  const quadCount = kernel.run.group(at, quads.length, columns, rows, uvs, nearness, out)
  return { quads: out, quadCount }
}

const loadPatch = (
  kernel: WarpKernel,
  patch: Patch,
  layer: Layer,
  nearness: number,
): LoadedMesh => {
  const { table, count } = loadTexture(kernel, patch)
  const uvs = kernel.put(patch.uvs)
  const list = loadQuads(kernel, patch.quads, layer, uvs, nearness)
  return { levels: table, levelCount: count, uvs, ...list }
}

/** Marks the corners of quads; outside of others, as the engine then keeps what it makes of the loop. */
const markUsed = (quads: Int32Array, columns: number, used: Uint8Array): void => {
  for (let i = 0; i < quads.length; i++) {
    const a = (quads[i] as number) >> 1
    used[a] = 1
    used[a + 1] = 1
    used[a + columns] = 1
    used[a + columns + 1] = 1
  }
}

const loadLayer = (kernel: WarpKernel, layer: Layer): LoadedLayer => {
  const { role, columns, rows } = layer
  const { table, count } = loadTexture(kernel, layer)
  const used = new Uint8Array(columns * rows)
  for (let i = 0; i < layer.quads.length; i += 512)
    markUsed(layer.quads.subarray(i, i + 512), columns, used)
  const [uvs, nearness] = [kernel.put(layer.uvs), kernel.put(layer.nearness)]
  return {
    ...{ role, columns, rows },
    patch: layer.patch && loadPatch(kernel, layer.patch, layer, nearness),
    levels: table,
    levelCount: count,
    uvs,
    ...loadQuads(kernel, layer.quads, layer, uvs, nearness),
    places: kernel.put(layer.places),
    nearness,
    usedAt: kernel.put(used),
  }
}

const loadStage = (kernel: WarpKernel, staged: Staged): LoadedStage => ({
  staged: { ...staged, layers: [] },
  layers: staged.layers.map((layer) => loadLayer(kernel, layer)),
})

/** Puts a clip's plan into a kernel's memory, where any number of instances may draw from it. */
export const loadFilm = (kernel: WarpKernel, plan: ClipPlan): LoadedFilm => {
  const { meeting } = plan
  const start = loadStage(kernel, plan.start)
  const end = plan.end && loadStage(kernel, plan.end)
  return {
    memory: kernel.memory,
    plan: {
      ...plan,
      start: start.staged,
      end: end?.staged ?? null,
      meeting: meeting && { ...meeting, keys: none, softs: none },
    },
    start,
    end,
    keysAt: meeting ? kernel.put(meeting.keys) : 0,
    softsAt: meeting ? kernel.put(meeting.softs) : 0,
  }
}
