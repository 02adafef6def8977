// How far a workflow is, out of ComfyUI's events: every node has a weight, samplers the most.
import type { Graph } from './template.ts'

/** What the events of one job say; unknown kinds say nothing. */
export interface JobEvent {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

const weightOf = (classType: string): number => {
  if (/sampler/i.test(classType) && !/^(KSamplerSelect|ModelSampling)/.test(classType)) return 20
  return /decode|upscale|SaveVideo|VideoCombine/i.test(classType) ? 3 : 1
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const share = (value: unknown, max: unknown): number =>
  typeof value === 'number' && typeof max === 'number' && max > 0
    ? Math.min(1, Math.max(0, value / max))
    : 0

/** Ids of nodes inside a node's own expansion begin with its id and a dot. */
const outer = (id: unknown): string => String(id).split('.')[0] ?? ''

export class WorkflowProgress {
  private readonly weights: ReadonlyMap<string, number>
  private readonly shares = new Map<string, number>()
  private current: string | null = null

  constructor(graph: Graph) {
    this.weights = new Map(
      Object.entries(graph).map(([id, { class_type }]) => [id, weightOf(class_type)]),
    )
  }

  /** 0..1, the more the later; takes events in any order and any number. */
  get fraction(): number {
    let [done, all] = [0, 0]
    for (const [id, weight] of this.weights) {
      all += weight
      done += weight * (this.shares.get(id) ?? 0)
    }
    return all > 0 ? done / all : 0
  }

  take({ type, data }: JobEvent): void {
    if (type === 'execution_cached' && Array.isArray(data['nodes']))
      for (const id of data['nodes']) this.raise(id, 1)
    if (type === 'executing') {
      if (this.current !== null) this.raise(this.current, 1)
      this.current = data['node'] === null ? null : outer(data['node'])
    }
    if (type === 'executed') this.raise(data['node'], 1)
    if (type === 'progress')
      this.raise(data['node'] ?? this.current, share(data['value'], data['max']))
    if (type === 'progress_state' && isRecord(data['nodes']))
      for (const [id, node] of Object.entries(data['nodes']))
        if (isRecord(node))
          this.raise(id, node['state'] === 'finished' ? 1 : share(node['value'], node['max']))
  }

  private raise(id: unknown, to: number): void {
    const key = outer(id)
    this.shares.set(key, Math.max(to, this.shares.get(key) ?? 0))
  }
}
